"""A screening of one's own for tests of the gate: it finds what the test names, in whatever digits and letters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Spot:
    """What :class:`bot.privacy.identifiers.Identifier` is, without its rules."""

    start: int
    end: int
    kind: str = "record-number"


def finding(*patterns: str) -> Callable[[str, str | None], Sequence[Spot]]:
    """Finds these patterns, in the digits of any script."""

    def screen(text: str, _language: str | None) -> list[Spot]:
        plain = "".join(str(unicodedata.decimal(one)) if one.isdecimal() else one for one in text)
        return [Spot(*match.span()) for pattern in patterns for match in re.finditer(pattern, plain, re.IGNORECASE)]

    return screen
