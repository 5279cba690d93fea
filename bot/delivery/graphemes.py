"""Where a text may be cut so that no character that people see falls apart: after UAX #29, on the careful side. Pure.

Accents stay on their letters, the parts of an emoji together, a line end whole.
"""

from __future__ import annotations

import unicodedata

_JOINERS = frozenset("\u200c\u200d")
"""Zero-width (non-)joiner: it belongs to what stands before, and what follows belongs to it."""
_PREPENDED = frozenset([*map(chr, range(0x0600, 0x0606)), "\u06dd", "\u070f", "\u0890", "\u0891", "\u08e2"])
"""Signs that embrace the number or word after them."""
_VIRAMA = 9
"""The combining class of the sign that joins two consonants in Indic scripts."""
_LETTERS_THAT_EXTEND = frozenset("\uff9e\uff9f\u0e33\u0eb3")
"""Half-width voicing marks, and the Thai and Lao vowel am: letters by their category, marks by how they are read."""


def may_cut(text: str, index: int, start: int = 0) -> bool:
    """Whether a text may be cut before its character ``index``; at its ends always. ``start`` is an earlier cut."""
    if not 0 < index < len(text):
        return True
    before, after = text[index - 1], text[index]
    if after.isspace() or (before.isascii() and after.isascii()):
        return (before, after) != ("\r", "\n")
    if _ends_everything(before):
        return True
    return not (
        _extends(after)
        or before in _JOINERS
        or before in _PREPENDED
        or (unicodedata.combining(before) == _VIRAMA and after.isalpha())
        or (_is_regional(after) and _regionals_before(text, index, start) % 2)
        or (_is_jamo(after) and _is_hangul(before))
        or (_is_leading_jamo(before) and _is_hangul(after))
    )


def last_cut(text: str, start: int, end: int) -> int:
    """The last place after ``start``, at most ``end``, at which the text may be cut; ``end`` itself where there is none."""
    for index in range(end, start, -1):
        if may_cut(text, index, start):
            return index
    return end


def _ends_everything(character: str) -> bool:
    """A line end or a control character, after which nothing can be attached."""
    return unicodedata.category(character) in {"Cc", "Zl", "Zp"}


def _extends(character: str) -> bool:
    """Whether a character belongs to the one before it: accents, vowel signs, variation selectors, skin tones, tags, joiners."""
    return (
        character in _JOINERS
        or character in _LETTERS_THAT_EXTEND
        or "\U0001f3fb" <= character <= "\U0001f3ff"
        or "\U000e0020" <= character <= "\U000e007f"
        or unicodedata.category(character) in {"Mn", "Me", "Mc"}
    )


def _is_regional(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"


def _regionals_before(text: str, index: int, start: int) -> int:
    """How many regional indicators stand right before a place: two of them are one flag."""
    first = index
    while first > start and _is_regional(text[first - 1]):
        first -= 1
    return index - first


def _is_leading_jamo(character: str) -> bool:
    return "\u1100" <= character <= "\u115f" or "\ua960" <= character <= "\ua97c"


def _is_jamo(character: str) -> bool:
    """A vowel or a final consonant, which completes the syllable before."""
    return "\u1160" <= character <= "\u11ff" or "\ud7b0" <= character <= "\ud7fb"


def _is_hangul(character: str) -> bool:
    return _is_leading_jamo(character) or _is_jamo(character) or "\uac00" <= character <= "\ud7a3"
