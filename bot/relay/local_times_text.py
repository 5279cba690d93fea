"""A text as the readers of times see it: one code point a letter, without accents, points and invisible signs. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

LONGEST = 4096
"""Code points that are read; Telegram's own limit. What stands behind them gets no local time."""
_SIGNS = str.maketrans(
    {"–": "-", "—": "-", "−": "-", "‑": "-", "～": "~", "〜": "~", "’": "'", "ʼ": "'", "：": ":", "\n": "\n"}
)


@dataclass(frozen=True, slots=True)
class Folded:
    """The text in small letters and ASCII digits, and where each of its code points stands in the original."""

    text: str
    original: str
    places: tuple[int, ...]

    def start(self, index: int) -> int:
        """Where in the original the code point at ``index`` stands."""
        return self.places[index]

    def end(self, index: int) -> int:
        """Where in the original a part ends that ends before ``index`` here: behind its points and closing signs."""
        after = self.places[index - 1] + 1
        while after < len(self.original) and _is_left_out(self.original[after]):
            after += 1
        return after


def fold(text: str) -> Folded:
    """Fold a text. Linear."""
    letters: list[str] = []
    places: list[int] = []
    for place, sign in enumerate(text[:LONGEST]):
        if sign.isascii():
            letters.append(sign.lower())
        elif _is_left_out(sign):
            continue
        else:
            letters.append(_folded(sign))
        places.append(place)
    return Folded("".join(letters).translate(_SIGNS), text, tuple(places))


def folded(words: str) -> str:
    """Words of our own tables, folded like the texts that they are looked for in."""
    return fold(words).text


def either(words: Iterable[str]) -> str:
    """A pattern for one of these words, the longest that fits, folded."""
    parts = sorted({folded(word) for word in words}, key=lambda word: (-len(word), word))
    return "|".join(re.escape(part) for part in parts)


def whole(words: Iterable[str]) -> str:
    """The same for words that are not part of longer ones; Chinese has no borders between words."""
    listed = {folded(word) for word in words}
    spaced = [word for word in listed if not _is_unspaced(word)]
    unspaced = [word for word in listed if _is_unspaced(word)]
    parts = [rf"(?<![^\W\d_])(?:{either(spaced)})(?![^\W_])"] if spaced else []
    return "|".join([*parts, *([either(unspaced)] if unspaced else [])])


def _is_unspaced(word: str) -> bool:
    return any("\u3400" <= sign <= "\u9fff" for sign in word)


def _is_left_out(sign: str) -> bool:
    return not sign.isascii() and (unicodedata.category(sign) in ("Mn", "Cf") or sign == "\u0640")


def _folded(sign: str) -> str:
    value = unicodedata.decimal(sign, None)
    if value is not None:
        return str(value)
    if sign.isspace():
        return " "
    return (unicodedata.normalize("NFKD" if "\uff00" <= sign <= "\uffef" else "NFD", sign)[0]).lower()[0]
