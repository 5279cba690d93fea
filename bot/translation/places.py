"""Where the parts of a text are in its translation: lines and sentences by their place, words by looking for them. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise

from rapidfuzz import fuzz

from bot.language.text import Span

Range = tuple[int, int]
"""Half-open, in code points."""

QUOTES = frozenset({"blockquote", "expandable_blockquote"})
"""Kinds of spans that are whole lines."""
WORD = re.compile(r"\w+(?:[.,]\d+)*")

_SENTENCE_END = re.compile(r"(?<![.!?…؟۔])[.!?…؟۔]++[\"'”’»)\]]*+\s++|(?<![。！？])[。！？]++[」』”’）]*+\s*+")
_SIGNS = " \t\u00a0.,;:!?…。，；：！？،؛؟\"'“”‘’«»()（）"
_ALIKE = 82
"""Of 100, from where on words are taken for the translation of a snippet. "twice a day" is "duas vezes por dia" alone and "duas
vezes ao dia" in a sentence (89); set by judgement on such pairs."""
_OTHER_DECIMAL_SIGN = str.maketrans(",.", ".,")


class Places:
    """Where the parts of a source text are in its translation."""

    def __init__(self, source: str, target: str, known: Mapping[str, str]) -> None:
        self._source, self._target, self._known = source, target, known
        self.everything = _trimmed(target, (0, len(target)))
        self._lines = _paired(_lines(source), _lines(target)) or []
        self._units = self._aligned()

    def _aligned(self) -> list[tuple[Range, Range]]:
        """Sentences with their translations where there are as many of them, else lines, else nothing."""
        if not self._lines:
            return (
                _paired(_sentences(self._source, (0, len(self._source))), self._in_target(0, len(self._target))) or []
            )
        units: list[tuple[Range, Range]] = []
        for there, here in self._lines:
            sentences = _paired(_sentences(self._source, there), self._in_target(*here))
            units += sentences or [(there, here)]
        return units

    def _in_target(self, start: int, end: int) -> list[Range]:
        return _sentences(self._target, (start, end))

    def of(self, span: Span) -> Range | None:
        """Where the words of a span are; None where that cannot be told."""
        start, end = _trimmed(self._source, (span.offset, span.end))
        if start >= end:
            return None
        if (start, end) == _trimmed(self._source, (0, len(self._source))):
            return self.everything
        if span.kind in QUOTES:
            return hull([here for there, here in self._lines if share((start, end), there)])
        found = []
        for there, here in self._units:
            if not share((start, end), there):
                continue
            part = _bare(self._source, (max(start, there[0]), min(end, there[1])))
            if part[0] >= part[1]:
                continue
            if part == _bare(self._source, there):
                words = _bare(self._target, here)
                found.append(here if end >= there[1] or words[0] >= words[1] else words)
                continue
            place = self._words(part, there, here)
            if place is None:
                return None
            found.append(place)
        return hull(found)

    def missing(self, span: Span) -> list[str]:
        """The words of a span that were looked for in their sentences in vain."""
        start, end = _trimmed(self._source, (span.offset, span.end))
        wanted = []
        for there, here in self._units:
            part = _bare(self._source, (max(start, there[0]), min(end, there[1])))
            inside = start < end and share((start, end), there) and part[0] < part[1]
            if inside and part != _bare(self._source, there) and self._words(part, there, here) is None:
                wanted.append(self._source[part[0] : part[1]])
        return wanted

    def widened(self, span: Span) -> Range | None:
        """The whole sentences that a span touches; None where there is no telling which they are."""
        return hull([here for there, here in self._units if share((span.offset, span.end), there)])

    def _words(self, part: Range, there: Range, here: Range) -> Range | None:
        snippet = self._source[part[0] : part[1]]
        written = _occurrences(snippet, self._source, there)
        if part not in written:
            return None  # a part of a word: nothing in another language answers to it
        spellings = [snippet, snippet.translate(_OTHER_DECIMAL_SIGN)]
        if snippet in self._known:
            spellings.append(self._known[snippet].strip(_SIGNS))
        for spelling in spellings:
            found = _occurrences(spelling, self._target, here)
            if len(found) == len(written):
                return found[written.index(part)]
        return _alike(spellings[2], self._target, here) if len(spellings) > 2 and len(written) == 1 else None


def _lines(text: str) -> list[Range]:
    found = [_trimmed(text, match.span()) for match in re.finditer(r"[^\n]+", text)]
    return [one for one in found if one[0] < one[1]]


def _sentences(text: str, within: Range) -> list[Range]:
    start, end = within
    cuts = [start, *(match.end() for match in _SENTENCE_END.finditer(text, start, end)), end]
    found = [_trimmed(text, pair) for pair in pairwise(cuts)]
    return [one for one in found if one[0] < one[1]]


def _paired(there: list[Range], here: list[Range]) -> list[tuple[Range, Range]] | None:
    return list(zip(there, here, strict=True)) if len(there) == len(here) else None


def _trimmed(text: str, within: Range) -> Range:
    """The range without the white space at its edges."""
    start, end = within
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def _bare(text: str, within: Range) -> Range:
    """The range without the signs around its words."""
    start, end = within
    while start < end and text[start] in _SIGNS:
        start += 1
    while start < end and text[end - 1] in _SIGNS:
        end -= 1
    return start, end


def _occurrences(words: str, text: str, within: Range) -> list[Range]:
    """Where the words stand, whole, whatever their letter case."""
    if not words.strip():
        return []
    pattern = re.compile(
        (r"(?<!\w)" if _spaced(words[0]) else "") + re.escape(words) + (r"(?!\w)" if _spaced(words[-1]) else ""),
        re.IGNORECASE,
    )
    return [match.span() for match in pattern.finditer(text, *within)]


def _spaced(character: str) -> bool:
    """Whether the character belongs to words that spaces set apart, unlike Chinese, Japanese or Thai."""
    return (character.isalnum() or character == "_") and not "\u0e00" <= character <= "\u0eff" and character < "\u2e80"


def _alike(words: str, text: str, within: Range) -> Range | None:
    """The words most like these, taken whole; None where nothing is like them."""
    wanted, inside = words.lower(), text[within[0] : within[1]].lower()
    if len(wanted) < 4 or len(wanted) > len(inside) or len(inside) != within[1] - within[0]:
        return None
    found = fuzz.partial_ratio_alignment(wanted, inside, score_cutoff=_ALIKE)
    if found is None:
        return None
    start, end = within[0] + found.dest_start, within[0] + found.dest_end
    whole = [match.span() for match in WORD.finditer(text, *within) if match.start() < end and start < match.end()]
    # A word of which only the edge was touched is not meant.
    meant = [(a, b) for a, b in whole if 2 * (min(b, end) - max(a, start)) >= b - a]
    return hull(meant)


def share(first: Range, second: Range) -> bool:
    return first[0] < second[1] and second[0] < first[1]


def hull(ranges: list[Range]) -> Range | None:
    return (min(start for start, _ in ranges), max(end for _, end in ranges)) if ranges else None
