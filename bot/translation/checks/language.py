"""Is the translation in the language that was asked for, and is any of it still in the source's script."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.language import detect
from bot.language.tags import base, script_of
from bot.translation.checks.base import BaseCheck, TextPair
from bot.translation.model import Finding, Severity

_WORD = re.compile(r"[^\W\d_]{2,}")
_FEWEST_WORDS = 4
_EXAMINED = 160
_EXAMINED_IN_DOUBT = 1000
"""Code points that the detector is given first, and when they speak another language (they may be all names)."""
_FEWEST_LETTERS = 10
_FEWEST_LETTERS_TO_BE_SURE = 40
_SURE_WHEN_SHORT = 0.85
_SURE = 0.5

_SCRIPTS = {
    "Han": re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]"),
    "Arabic": re.compile(r"[\u0620-\u064a\u0671-\u06d3]"),
    "Cyrillic": re.compile(r"[\u0400-\u052f]"),
    "Devanagari": re.compile(r"[\u0904-\u0939]"),
}
_WRITTEN_IN = {
    "Han": frozenset({"zh", "ja", "ko", "yue", "wuu"}),
    "Arabic": frozenset({"ar", "fa", "ur", "ps", "ckb", "ku", "sd", "ug", "pa", "uz", "az", "ms", "ks"}),
    "Cyrillic": frozenset(
        ["ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "mn", "tg", "uz", "tt", "ba", "cv", "az", "bs"]
    ),
    "Devanagari": frozenset(["hi", "mr", "ne", "sa", "mai", "bho", "kok"]),
}
_FEWEST_LEFT_OVER = 2
_TOLERATED_SHARE = 0.2


class LanguageCheck(BaseCheck):
    """The target is in another language than the one asked for, or partly left in the source's script."""

    id = "language"

    def examine(self, pair: TextPair) -> Iterable[Finding]:
        """CRITICAL for another language; for words left in the source's script, WARNING up to a fifth of the letters."""
        letters = sum(map(str.isalpha, pair.target))
        if not letters:
            return
        left_over = _left_over(pair)
        if left_over:
            share = len(left_over) / letters
            yield self.finding(left_over[:20], Severity.CRITICAL if share > _TOLERATED_SHARE else Severity.WARNING)
            if share > _TOLERATED_SHARE:
                return
        if letters < (4 if pair.target_base in _WRITTEN_IN["Han"] else _FEWEST_LETTERS):
            return
        expected = (pair.target_language, pair.source_language)
        detected = detect(pair.target[:_EXAMINED], expected)
        if len(pair.target) > _EXAMINED and detected.language and base(detected.language) != pair.target_base:
            detected = detect(pair.target[:_EXAMINED_IN_DOUBT], expected)
        if detected.language is None or base(detected.language) == pair.target_base:
            return
        wanted = script_of(pair.target_language)
        if detected.script is not None and wanted is not None and not _same_script(detected.script, wanted):
            if detected.script != "Latn" or len(_WORD.findall(pair.target)) >= _FEWEST_WORDS:
                yield self.finding(f"{pair.target_language} → {detected.language}")
            return
        sure = _SURE if letters >= _FEWEST_LETTERS_TO_BE_SURE else _SURE_WHEN_SHORT
        if detected.confidence >= sure:
            yield self.finding(f"{pair.target_language} → {detected.language}")


def _same_script(first: str, second: str) -> bool:
    chinese = {"Hans", "Hant", "Hani"}
    return first == second or {first, second} <= chinese


def _left_over(pair: TextPair) -> str:
    """Letters of the target in the source's own script, where the target's language is not written in it."""
    for script, pattern in _SCRIPTS.items():
        if pair.source_base in _WRITTEN_IN[script] and pair.target_base not in _WRITTEN_IN[script]:
            found = "".join(pattern.findall(pair.target))
            if len(found) >= _FEWEST_LEFT_OVER:
                return found
    return ""
