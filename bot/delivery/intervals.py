"""Parts of a text, and whether a place or another part falls into one of them. Pure; a question costs a binary search."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.language.text import Span


@dataclass(frozen=True, slots=True)
class Intervals:
    """Parts that do not overlap, in order; parts that touch stay two."""

    starts: Sequence[int]
    ends: Sequence[int]

    @classmethod
    def of(cls, spans: Iterable[Span]) -> Intervals:
        """What these spans cover; those that overlap become one part."""
        starts: list[int] = []
        ends: list[int] = []
        for span in sorted(spans):
            if ends and span.offset < ends[-1]:
                ends[-1] = max(ends[-1], span.end)
            else:
                starts.append(span.offset)
                ends.append(span.end)
        return cls(starts, ends)

    def cut_by(self, place: int) -> bool:
        """Whether a cut at this place would go through one of them."""
        index = bisect_left(self.starts, place) - 1
        return index >= 0 and place < self.ends[index]

    def hold(self, place: int) -> bool:
        """Whether the character at this place is in one of them."""
        index = bisect_right(self.starts, place) - 1
        return index >= 0 and place < self.ends[index]

    def meet(self, start: int, end: int) -> bool:
        """Whether a part of the text has a character in common with one of them."""
        index = bisect_left(self.starts, end) - 1
        return index >= 0 and start < self.ends[index]
