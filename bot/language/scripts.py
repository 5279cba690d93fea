"""Which scripts a text is written in, and which languages a script can stand for.

Scripts are ISO 15924 codes. Han is told apart from its companions: with kana beside it, it is ``Jpan``; with Hangul,
``Kore``; alone, ``Hani``. Source: the names in the Unicode Character Database, through the
standard library.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

_NAMES = MappingProxyType(
    {
        "LATIN": "Latn",
        "CJK": "Hani",
        "IDEOGRAPHIC": "Hani",
        "ARABIC": "Arab",
        "CYRILLIC": "Cyrl",
        "DEVANAGARI": "Deva",
        "BENGALI": "Beng",
        "THAI": "Thai",
        "HANGUL": "Kore",
        "HIRAGANA": "Jpan",
        "KATAKANA": "Jpan",
        "KATAKANA-HIRAGANA": "Jpan",
        "GREEK": "Grek",
        "HEBREW": "Hebr",
        "GURMUKHI": "Guru",
        "GUJARATI": "Gujr",
        "ORIYA": "Orya",
        "TAMIL": "Taml",
        "TELUGU": "Telu",
        "KANNADA": "Knda",
        "MALAYALAM": "Mlym",
        "SINHALA": "Sinh",
        "LAO": "Laoo",
        "KHMER": "Khmr",
        "MYANMAR": "Mymr",
        "TIBETAN": "Tibt",
        "ETHIOPIC": "Ethi",
        "GEORGIAN": "Geor",
        "ARMENIAN": "Armn",
        "THAANA": "Thaa",
    }
)
"""The first word of a letter's Unicode name says its script; compatibility forms are normalised before."""

_WRITTEN_WITH_HAN = frozenset({"Jpan", "Kore"})

LANGUAGES_BY_SCRIPT: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "Hani": ("zh", "ja"),
        "Jpan": ("ja",),
        "Kore": ("ko",),
        "Arab": ("ar", "fa", "ur", "ps", "ku", "ug"),
        "Cyrl": ("ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "tg", "mn"),
        "Deva": ("hi", "mr", "ne"),
        "Beng": ("bn", "as"),
        "Thai": ("th",),
        "Grek": ("el",),
        "Hebr": ("he",),
        "Guru": ("pa",),
        "Gujr": ("gu",),
        "Orya": ("or",),
        "Taml": ("ta",),
        "Telu": ("te",),
        "Knda": ("kn",),
        "Mlym": ("ml",),
        "Sinh": ("si",),
        "Laoo": ("lo",),
        "Khmr": ("km",),
        "Mymr": ("my",),
        "Tibt": ("dz",),
        "Ethi": ("am",),
        "Geor": ("ka",),
        "Armn": ("hy",),
        "Thaa": ("dv",),
    }
)
"""The languages, in base form, that a text in a script may be in. A script with one language needs no statistics."""


class ScriptRun(NamedTuple):
    """A part of a text in one script: from ``start`` up to ``end``, in code points of the text as it was given."""

    start: int
    end: int
    script: str


class _Classes(dict[int, str]):
    """The class of every code point asked for so far: one sign per script, ``.`` for what continues a run, else a space."""

    def __missing__(self, code_point: int) -> str:
        sign = self[code_point] = _class_of(chr(code_point))
        return sign


_CONTINUES = "."
_SEPARATES = " "
_JOINERS = "\u200c\u200d"
_SIGN_OF_SCRIPT = {script: chr(0x41 + index) for index, script in enumerate(dict.fromkeys(_NAMES.values()))}
_SCRIPT_OF_SIGN = {sign: script for script, sign in _SIGN_OF_SCRIPT.items()}
_PART = re.compile(r"([A-`])(?:[ .]*\1)*\.*")


def _class_of(character: str) -> str:
    category = unicodedata.category(character)
    if category.startswith("M") or character in _JOINERS:
        return _CONTINUES
    if not category.startswith("L"):
        return _SEPARATES
    # The two large blocks without a look at their names: a text of thousands of different characters is read in time.
    if "\u4e00" <= character <= "\u9fff" or character >= "\U00020000":
        return _SIGN_OF_SCRIPT["Hani"]
    if "\uac00" <= character <= "\ud7a3":
        return _SIGN_OF_SCRIPT["Kore"]
    name = unicodedata.name(unicodedata.normalize("NFKC", character)[0], "")
    script = _NAMES.get(name.partition(" ")[0])
    return _SIGN_OF_SCRIPT[script] if script else _SEPARATES


@lru_cache(maxsize=1)
def _classes() -> _Classes:
    return _Classes()


def script_runs(text: str) -> tuple[ScriptRun, ...]:
    """The text as parts in different scripts, in order: the letters of one script and all signs between them.

    Kana and the Han around it are one part (``Jpan``), so are Hangul and the Han beside it (``Kore``). Digits, signs and
    letters of unknown scripts at the edges of a part belong to none. Takes time linear in the length.
    """
    signs = text.translate(_classes())
    parts = [ScriptRun(*match.span(), _SCRIPT_OF_SIGN[match[1]]) for match in _PART.finditer(signs)]
    if len(parts) < 2 or _WRITTEN_WITH_HAN.isdisjoint(part.script for part in parts):
        return tuple(parts)
    return tuple(_with_han(parts))


def _with_han(parts: list[ScriptRun]) -> list[ScriptRun]:
    """The parts, with Han joined to the kana or Hangul beside it."""
    joined: list[ScriptRun] = []
    for part in parts:
        before = joined[-1] if joined else None
        if (
            before
            and "Hani" in (before.script, part.script)
            and not _WRITTEN_WITH_HAN.isdisjoint((before.script, part.script))
        ):
            script = part.script if before.script == "Hani" else before.script
            joined[-1] = ScriptRun(before.start, part.end, script)
        elif before and before.script == part.script:
            joined[-1] = ScriptRun(before.start, part.end, part.script)
        else:
            joined.append(part)
    return joined
