"""A number while it is being put together from tokens."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from bot.translation.reading.lexicon import Token
from bot.translation.reading.units import Unit


@dataclass(slots=True)
class Number:
    """A number being put together. Places are those of the folded text."""

    values: tuple[Fraction, ...]
    level: int
    start: int
    end: int
    unit: Unit | None = None
    per: Unit | None = None
    code: bool = False
    inherited_unit: bool = False
    digits: str = ""
    """As written, when it is one plain string of digits."""
    unscaled: tuple[Fraction, ...] = ()
    """What stands before a word such as million."""
    scale: Fraction = Fraction(1)
    """Of the last word: a million, to which "and a half" adds half of itself."""
    fraction: tuple[Fraction, Fraction] | None = None


Element = Token | Number
"""What a text is made of once its numbers are read."""


def token_at(tokens: Sequence[Token], index: int) -> Token | None:
    """The token at a place; None beyond either end."""
    return tokens[index] if 0 <= index < len(tokens) else None
