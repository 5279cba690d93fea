"""A text made plain for recognising: one way to write digits, spaces, dashes and letters, and the way back to its places."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

_DIGITS_UP_TO = 0x20000
_LATIN = (range(0xC0, 0x250), range(0x1E00, 0x1F00))
_NO_DECOMPOSITION = {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "º": "o", "°": "o", "ª": "a"}
_ARABIC = {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ئ": "ي", "ؤ": "و", "ک": "ك", "ة": "ه", "ہ": "ه"}
_SIGNS = {"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "،": ",", "؛": ";", "٫": ".", "№": "#", "﹕": ":", "∶": ":"}
_DASHES = "‐‑‒–—―−﹘﹣⁃"
_REMOVED = re.compile(
    "[\u00ad\u034f\u061c\u0300-\u036f\u0640\u064b-\u065f\u0670\u200b-\u200f\u202a-\u202e\u2060-\u2069"
    "\ufe00-\ufe0f\ufeff]"
)
"""Marks that nobody sees or that people leave out: soft hyphens, directions, joiners, accents of their own, Arabic vowels."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The same text twice, character by character: ``cased`` and, in small letters, ``plain``."""

    cased: str
    plain: str
    language: str | None
    """The base of the language's tag ("zh" for zh-Hans), if it is known."""
    places: Sequence[int] | None
    """Where each character stood in the original; None where nothing was left out."""
    labels: Sequence[tuple[int, int, str]] = ()
    """What identifiers are called in it: start, end and meaning, in order (see ``data/labels.toml``)."""

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The places in the original of ``plain[start:end]``, which is not empty."""
        if self.places is None:
            return start, end
        return self.places[start], self.places[end - 1] + 1


@lru_cache(maxsize=1)
def _table() -> MappingProxyType[int, str]:
    table: dict[int, str] = {}
    for code in range(0x80, _DIGITS_UP_TO):
        value = unicodedata.decimal(chr(code), None)
        if value is not None:
            table[code] = str(value)
        elif unicodedata.category(chr(code)) in ("Zs", "Zl", "Zp"):
            table[code] = " " if unicodedata.category(chr(code)) == "Zs" else "\n"
    for code in range(0xFF01, 0xFF5F):
        table[code] = chr(code - 0xFEE0)
    for block in _LATIN:
        for code in block:
            letter = unicodedata.normalize("NFD", chr(code))[0]
            if letter.isascii():
                table[code] = letter
    for signs in (_NO_DECOMPOSITION, _ARABIC, _SIGNS, dict.fromkeys(_DASHES, "-")):
        table.update({ord(sign): plain for sign, plain in signs.items()})
    return MappingProxyType(table)


def _small(text: str) -> str:
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in text)


def read(text: str, language: str | None = None) -> Reading:
    """Read a text. ``language`` is a tag or the base of one; whatever it is, it is not checked."""
    places = None
    if _REMOVED.search(text):
        places = [place for place, sign in enumerate(text) if not _REMOVED.match(sign)]
        text = "".join([text[place] for place in places])
    cased = text.translate(_table())
    base = None if language is None else language.replace("_", "-").partition("-")[0].lower()
    return Reading(cased, _small(cased), base, places)


def plain(word: str) -> str:
    """A word of the data as it looks in a reading's ``plain``."""
    return read(word).plain
