"""One plain spelling for many: case, accents, native digits, presentation forms. The way back to the text is kept."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_KEPT = frozenset("½⅓⅔¼¾⅛⅜⅝⅞⅕⅖⅗⅘⅙⅚ªº")
"""Characters whose compatibility form would run into the digits beside them (1½ would read 11⁄2)."""

_SPECIAL = {
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-", "﹣": "-", "－": "-",
    "～": "~", "〜": "~", "∼": "~", "≈": "~",
    "’": "'", "‘": "'", "ʼ": "'", "′": "'",
    "“": '"', "”": '"', "«": '"', "»": '"', "「": '"', "」": '"',
    "，": ", ", "、": ", ", "；": "; ", "。": ". ", "：": ":", "！": "! ", "？": "? ", "،": ", ", "؛": "; ", "؟": "? ",
    "（": "(", "）": ")", "٪": "%", "％": "%", "٫": ".", "٬": ",", "⁄": "/", "∕": "/", "·": ".", "‧": ".", "⋅": ".",
    "≧": "≥", "≦": "≤", "⩾": "≥", "⩽": "≤", "＞": ">", "＜": "<", "℃": "°c", "℉": "°f", "й": "й", "ё": "е",
    "ø": "o", "ł": "l", "đ": "d", "ı": "i", "œ": "oe", "æ": "ae", "ß": "ss",
    "ک": "ك", "گ": "ك", "ی": "ي", "ى": "ي", "ە": "ه", "ۀ": "ه", "ـ": "",
    "\n": "\n", "\t": " ", "\u3000": " ",
}  # fmt: skip
"""The rest follows Unicode's own decompositions."""


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text. ``origin[i]`` is the code point of the original that gave folded character ``i``."""

    text: str
    origin: tuple[int, ...] | None
    length: int
    """Of the original, in code points."""

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The half-open range of the original that gave ``[start, end)`` of the folded text."""
        if self.origin is None:
            return start, end
        if start >= end:
            place = self.origin[start] if start < len(self.origin) else self.length
            return place, place
        return self.origin[start], self.origin[end - 1] + 1


def _fold_character(character: str) -> str:
    lowered = character.lower()
    special = _SPECIAL.get(lowered)
    if special is not None:
        return special
    if character in _KEPT:
        return character
    decimal = unicodedata.decimal(character, None)
    if decimal is not None:
        return str(decimal)
    category = unicodedata.category(character)
    if category == "Zs":
        return " "
    if category == "Cf":
        return ""
    decomposition = unicodedata.decomposition(character)
    if decomposition.startswith("<super>"):
        return "^" + unicodedata.normalize("NFKC", character).lower()
    if 0x0900 <= ord(character) < 0x1100:  # Indic and South-East Asian vowel signs are letters, not accents
        return unicodedata.normalize("NFC", character)
    plain = unicodedata.normalize("NFKD", lowered)
    return "".join(part for part in plain if unicodedata.category(part) != "Mn")


class _Table(dict[int, str]):
    """What each character folds to, worked out when it is first met."""

    def __missing__(self, code_point: int) -> str:
        folded = self[code_point] = _fold_character(chr(code_point))
        return folded


@lru_cache(maxsize=1)
def _table() -> _Table:
    return _Table()


@lru_cache(maxsize=64)
def fold(text: str) -> Folded:
    """Lower case without accents, digits in ASCII, dashes and quotes unified, invisible characters gone."""
    if text.isascii():
        return Folded(text.lower().replace("\t", " "), None, len(text))
    table = _table()
    folded = text.translate(table)
    if all(len(table[ord(character)]) == 1 for character in set(text)):
        return Folded(folded, None, len(text))
    origin: list[int] = []
    for index, character in enumerate(text):
        origin.extend([index] * len(table[ord(character)]))
    return Folded(folded, tuple(origin), len(text))


def fold_text(text: str) -> str:
    """The folded text alone."""
    return fold(text).text
