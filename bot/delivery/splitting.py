"""A text too long for one Telegram message becomes several, cut where a reader would pause. Pure."""

from __future__ import annotations

import re

from bot.language.text import FormattedText
from bot.messenger.entities import utf16_length

_PAUSES = (
    re.compile(r"\n\s*\n"),
    re.compile(r"\n"),
    re.compile(r"(?<=[.!?؟۔。！？])\s+|(?<=[。！？])"),
    re.compile(r"\s+"),
)
"""Where to cut, the best first: paragraph, line, sentence (Latin, Arabic, Chinese stops), word."""


def split(text: FormattedText, limit: int) -> list[FormattedText]:
    """The text in pieces of at most ``limit`` UTF-16 units; together they are the text, less the space at the cuts.

    Formatting that reaches over a cut goes on in the next piece. A word longer than the limit is cut inside.
    """
    if limit < 2:
        raise ValueError("a piece must hold at least one character beyond U+FFFF: two units")
    pieces = []
    rest = text
    while utf16_length(rest.text) > limit:
        longest = _fitting(rest.text, limit)
        end, next_start = _cut(rest.text, longest)
        pieces.append(rest.slice(0, end))
        rest = rest.slice(next_start)
    if rest.text or not pieces:
        pieces.append(rest)
    return pieces


def _fitting(text: str, limit: int) -> int:
    """How many code points fit in ``limit`` UTF-16 units."""
    units = 0
    for index, character in enumerate(text):
        units += 2 if ord(character) > 0xFFFF else 1
        if units > limit:
            return index
    return len(text)


def _cut(text: str, longest: int) -> tuple[int, int]:
    """Where the piece ends and the next one begins: the best pause in the last half of what fits."""
    for pause in _PAUSES:
        found = None
        for match in pause.finditer(text, longest // 2, longest + 1):
            if match.start() <= longest:
                found = match
        if found is not None and found.start() > 0:
            return found.start(), max(found.end(), found.start())
    return longest, longest
