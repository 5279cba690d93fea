"""Values made of several numbers, and how to look at what stands around them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from bot.translation.reading.lexicon import Token
from bot.translation.reading.model import LOOSE, WRITTEN_IN_DIGITS
from bot.translation.reading.numbers import Element, Number


@dataclass(slots=True)
class Composite:
    """A clock or rate, with the numbers that it is made of."""

    kind: str
    values: tuple[Fraction, ...]
    start: int
    end: int
    parts: tuple[Number, ...] = ()
    definite: bool = True
    level: int = WRITTEN_IN_DIGITS


Part = Element | Composite


def element_at(elements: Sequence[Element], index: int) -> Element | None:
    return elements[index] if 0 <= index < len(elements) else None


def meaning(element: Element | None, kind: str) -> str | None:
    """The payload of a meaning of a token; None for numbers and tokens without it."""
    if not isinstance(element, Token) or "ignore" in element.meanings:
        return None
    return element.meanings.get(kind)


def whole_number(element: Element | None, highest: int) -> int | None:
    if isinstance(element, Number) and element.level > LOOSE and len(element.values) == 1 and not element.code:
        value = element.values[0]
        if value.denominator == 1 and 0 <= value <= highest:
            return int(value)
    return None


def is_comma(element: Element | None) -> bool:
    return isinstance(element, Token) and element.text == ","
