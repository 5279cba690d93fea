"""Is all of it there: cut off in the middle, a sentence gone, much shorter or longer than such a text ever is."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.translation.checks.base import BaseCheck, TextPair
from bot.translation.model import Finding, Severity

_LETTERS_PER_ENGLISH_LETTER = {
    "en": 1.0, "es": 1.15, "pt": 1.10, "fr": 1.19, "it": 1.13, "de": 1.15, "nl": 1.10, "ca": 1.10, "ro": 1.10,
    "ru": 1.10, "uk": 1.05, "pl": 1.08, "cs": 0.98, "ar": 0.85, "he": 0.78, "fa": 0.95, "ur": 1.0, "tr": 1.02,
    "zh": 0.33, "ja": 0.46, "ko": 0.52, "hi": 1.0, "bn": 1.0, "ta": 1.15, "id": 1.06, "ms": 1.08, "vi": 1.06,
    "th": 0.95, "sw": 1.07, "fil": 1.2, "ht": 0.92, "so": 1.1, "am": 0.68, "hy": 1.08, "ko-": 0.5,
}  # fmt: skip
"""Code points that a translation of 100 English ones takes, divided by 100: medians of public parallel texts (TICO-19 for
fr, id and sw), rounded. Only gross departures count, so a tenth either way does not matter."""

_SENTENCE_END = ".!?。！？؟…:;：；।۔"
_CLOSERS = "\"'»”’)）]】」』›> *_\n\t"
_MARKUP_AFTER = re.compile(r"[\s\"'»”’)）\]】」』›>*_]+$")


def density(language: str) -> float | None:
    """Code points per English code point, or None for a language without a figure."""
    return _LETTERS_PER_ENGLISH_LETTER.get(language)


def relative_length(pair: TextPair) -> float | None:
    """How long the target is, 1.0 being what is usual for the pair of languages; None without figures for them."""
    source_density, target_density = density(pair.source_base), density(pair.target_base)
    source, target = len(pair.source.strip()), len(pair.target.strip())
    if source_density is None or target_density is None or not source:
        return None
    return (target / target_density) / (source / source_density)


def ends_properly(text: str) -> bool:
    """Whether the last character, closing quotes and brackets aside, ends a sentence."""
    stripped = _MARKUP_AFTER.sub("", text.strip())
    return bool(stripped) and stripped[-1] in _SENTENCE_END


class CutOffCheck(BaseCheck):
    """The engine stopped in the middle of a sentence."""

    id = "cut-off"

    def examine(self, pair: TextPair) -> Iterable[Finding]:
        """CRITICAL for a short target without an end where the source has one, or a very short one."""
        relative = relative_length(pair)
        if relative is None:
            yield self.not_checked(f"{pair.source_base} → {pair.target_base}")
            return
        source = pair.source.strip()
        length = len(source) / (density(pair.source_base) or 1.0)
        if length < _SHORTEST:
            return
        lost_its_end = ends_properly(source) and not ends_properly(pair.target)
        wide = pair.source_base in _WIDELY_SPREAD or pair.target_base in _WIDELY_SPREAD
        limits = _LIMITS_OF_LONG_TEXTS if length >= _LONG else _LIMITS_WIDE if wide else _LIMITS
        limit = limits[0] if lost_its_end else limits[1]
        if relative < limit and not ends_properly(pair.target):
            yield self.finding(f"… {pair.target.strip()[-20:]}")


_SHORTEST = 25
"""English code points below which lengths say too little."""
_LONG = 60
"""English code points from which the length of a translation is steady enough for the closer limits."""
_LIMITS_OF_LONG_TEXTS = (0.8, 0.55)
_LIMITS_WIDE = (0.6, 0.4)
_LIMITS = (0.7, 0.4)
"""Shares of the usual length below which a target without an end is cut off, where the source has an end, and where not."""
_WIDELY_SPREAD = frozenset({"zh", "ar", "ja", "ko", "fa", "he", "th"})
"""Languages towards which one good translation in a hundred has less than two thirds of the usual length."""


class LengthCheck(BaseCheck):
    """Far too short or far too long, or fewer sentences and shorter."""

    id = "length"
    severity = Severity.WARNING

    def examine(self, pair: TextPair) -> Iterable[Finding]:
        """WARNING outside of what human translations keep to."""
        relative = relative_length(pair)
        if relative is None:
            yield self.not_checked(f"{pair.source_base} → {pair.target_base}")
            return
        length = len(pair.source.strip()) / (density(pair.source_base) or 1.0)
        if length < _SHORTEST or not pair.target.strip():
            return
        wide = pair.source_base in _WIDELY_SPREAD or pair.target_base in _WIDELY_SPREAD
        short = length <= _SHORT
        said, found = sentences(pair.source), sentences(pair.target)
        if pair.target_base == "zh":  # it joins by commas what others part
            limit = 0.84 if short and sentences(pair.target.replace("，", "。")) < said else 0.76
        else:
            limit = 0.94 if short else 0.76 if wide else 0.82
        if found < said and relative < limit:
            yield self.finding(f"{said} → {found}")
        elif relative < _SHORTEST_RATIO or relative > _LONGEST_RATIO:
            yield self.finding(f"×{relative:.2f}")


_SENTENCE = re.compile(r"(?:[.!?؟।۔](?=\s|$|[\"'»”)])|[。！？；;\n])+")
_SHORTEST_SENTENCE = 6


def sentences(text: str) -> int:
    """How many sentences (or lines, or clauses after a semicolon) a text has; abbreviations hardly count."""
    pieces = _SENTENCE.split(text)
    return sum(
        1 for piece in pieces if sum(map(str.isalnum, piece)) >= (2 if _UNSPACED.search(piece) else _SHORTEST_SENTENCE)
    )


_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_SHORT = 110
"""English code points up to which one sentence is so large a part that losing it shows in the length."""
_SHORTEST_RATIO = 0.4
_LONGEST_RATIO = 2.5
