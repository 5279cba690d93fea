"""A text too long for one Telegram message becomes several, cut where a reader would pause. Pure, and linear in the text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from bot.delivery import sentences
from bot.delivery.graphemes import last_cut, may_cut
from bot.delivery.intervals import Intervals
from bot.language.text import FormattedText, Span
from bot.messenger.entities import utf16_length

_PARAGRAPH = re.compile(r"\n\s*\n")
_LINE = re.compile(r"\n")
_CLAUSE = re.compile(r"(?<=[,;:،؛])\s+|(?<=[，、；：])")
_WORD_BUT_NO_NUMBER = re.compile(r"(?<![\d\s])\s+")
"""A dose stays with its unit."""
_WORD = re.compile(r"\s+")
_LITERAL = frozenset({"pre", "code"})
"""Where every space counts."""


def split(text: FormattedText, limit: int, *, first: int | None = None) -> list[FormattedText]:
    """The text in pieces of at most ``limit`` UTF-16 units; together they are the text, less the space at the cuts.

    ``first`` is the limit of the first piece, where it is another: a caption, say. A cut is made at the best pause in the last
    half of what fits: paragraph, line, sentence, clause, word; never inside a link, a piece of code, a name or a few bold words
    while there is a pause beside them, and never inside what people see as one character. Formatting that reaches over a cut goes
    on in the next piece.
    """
    limits = [limit if first is None else first, limit]
    if min(limits) < 2:
        raise ValueError("a piece must hold at least one character beyond U+FFFF: two units")
    if utf16_length(text.text) <= limits[0]:
        return [text]
    layout = _Layout.of(text, min(limits) // 2)
    cuts: list[tuple[int, int]] = []
    start = 0
    while start < len(text):
        longest = start + _fitting(text.text, start, limits[min(len(cuts), 1)])
        end, following = (len(text), len(text)) if longest == len(text) else layout.cut(start, longest)
        if not text.text[start:end].isspace():
            cuts.append((start, end))
        start = following
    return _sliced(text, cuts) or [FormattedText("")]


def _fitting(text: str, start: int, limit: int) -> int:
    """How many code points from ``start`` on fit in ``limit`` UTF-16 units."""
    chunk = text[start : start + limit]
    if utf16_length(chunk) <= limit:
        return len(chunk)
    units = 0
    for index, character in enumerate(chunk):
        units += 2 if ord(character) > 0xFFFF else 1
        if units > limit:
            return index
    return len(chunk)


@dataclass(frozen=True, slots=True)
class _Layout:
    """A text with what should stay whole in it."""

    text: str
    kept: Intervals
    """Formatted parts short enough that there is a pause beside them."""
    literal: Intervals
    borders: Sequence[int]
    """Where formatting begins or ends."""

    @classmethod
    def of(cls, text: FormattedText, short: int) -> _Layout:
        return cls(
            text.text,
            Intervals.of(span for span in text.spans if span.length <= short),
            Intervals.of(span for span in text.spans if span.kind in _LITERAL),
            sorted({place for span in text.spans for place in (span.offset, span.end)}),
        )

    def cut(self, start: int, longest: int) -> tuple[int, int]:
        """Where a piece that begins at ``start`` and may reach to ``longest`` ends, and where the next one begins."""
        half = start + (longest - start) // 2
        by_word = self._at(_WORD_BUT_NO_NUMBER), self._at(_WORD)
        for pauses in (self._at(_PARAGRAPH), self._at(_LINE), self._sentences, self._at(_CLAUSE), *by_word):
            found = [pause for pause in pauses(half, longest) if self._is_good(start, *pause)]
            if found:
                return self._trimmed(start, *found[-1])
        near = self.borders[bisect_right(self.borders, half) : bisect_right(self.borders, longest)]
        for border in reversed(near):
            if not self.kept.cut_by(border) and may_cut(self.text, border, start):
                return self._trimmed(start, border, border)
        torn = [pause for pause in self._at(_WORD)(half, longest) if pause[0] > start]
        return self._trimmed(start, *torn[-1]) if torn else (hard := last_cut(self.text, start, longest), hard)

    def _at(self, pause: re.Pattern[str]) -> Callable[[int, int], Iterator[tuple[int, int]]]:
        def found(half: int, longest: int) -> Iterator[tuple[int, int]]:
            # One character more: a pause right after what fits is the best of all.
            for match in pause.finditer(self.text, half, longest + 1):
                if match.start() <= longest:
                    yield match.span()

        return found

    def _sentences(self, half: int, longest: int) -> Iterator[tuple[int, int]]:
        return ((end, end) for end in sentences.ends(self.text, half, longest))

    def _is_good(self, start: int, end: int, following: int) -> bool:
        """Whether the cut leaves something before it, and everything whole that should be."""
        return (
            end > start
            and not self.kept.cut_by(end)
            and not self.kept.cut_by(following)
            and may_cut(self.text, end, start)
            and may_cut(self.text, following, start)
        )

    def _trimmed(self, start: int, end: int, following: int) -> tuple[int, int]:
        """The same cut without the space around it; in code the space that a line begins with stays."""
        while end > start + 1 and self.text[end - 1].isspace():
            end -= 1
        while following < len(self.text) and self.text[following].isspace() and not self.literal.hold(following):
            following += 1
        return end, following


def _sliced(text: FormattedText, cuts: Sequence[tuple[int, int]]) -> list[FormattedText]:
    """The parts of the text, each with its share of every span, in the order of the spans."""
    shares: list[list[Span]] = [[] for _ in cuts]
    ends = [end for _, end in cuts]
    for span in text.spans:
        number = bisect_right(ends, span.offset)
        while number < len(cuts) and cuts[number][0] < span.end:
            first, last = max(span.offset, cuts[number][0]), min(span.end, ends[number])
            shares[number].append(Span(first - cuts[number][0], last - first, span.kind, span.value))
            number += 1
    return [FormattedText(text.text[start:end], tuple(share)) for (start, end), share in zip(cuts, shares, strict=True)]
