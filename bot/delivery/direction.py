"""Which way the lines of a text run, whatever stands first in them: invisible marks, in what is shown, never in what is kept. Pure.

Telegram's clients give every line a direction of its own, by its first strong letter outside isolates; a line without any runs
from left to right (UAX #9, P2 and P3). So a line of an Arabic text that begins with "Warfarin" would be turned around. Such a line
gets one right-to-left mark before it; a line that is right by itself gets nothing, so that what people copy stays clean. A line is
never isolated as a whole: an isolate hides its letters from those rules, and Arabic would hang on the left. Header, body and footer
stand on lines of their own, which is what isolates them from each other.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from bot.delivery.intervals import Intervals
from bot.language import tags
from bot.language.text import FormattedText, Span

LEFT_TO_RIGHT, RIGHT_TO_LEFT = "\u200e", "\u200f"
_ISOLATE, _POP = "\u2066", "\u2069"
_MARKS = re.compile("[\u200e\u200f\u2066-\u2069]")
_LINE = re.compile("[^\n\r\x1c-\x1e\x85\u2029]+")
_RUNS_FROM_THE_RIGHT = re.compile(
    "[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""A first look, so that most texts cost one search; Unicode's own classes decide."""
_QUANTITY = re.compile(
    r"(?<![A-Za-z0-9@#_&?=/.%+\-–−])(?:[<>≤≥≈~±] ?|[+\-−])?[0-9]"
    r"[0-9A-Za-z%°µμ²³.,:/×*^+\-–−~±<>≤≥=]*+"
    r"(?:[ \u00a0](?!\S*(?:://|@))[0-9A-Za-z%°µμ²³×*+\-–−~±<>≤≥=][0-9A-Za-z%°µμ²³.,:/×*^+\-–−~±<>≤≥=]*+)*+"
)
"""A number with what belongs to it, as Latin letters write it: "10-20 mg", "≥ 5.5 mmol/L q8h"."""
_OPEN_END = " \u00a0.,:/×*^+-–−~±<>≤≥="
_KEEPS_ITS_DIRECTION = re.compile(r"[0-9.,:/]+")
"""Digits with these between them read alike in both directions; with a dash, a sign or a unit they do not: 10-20 becomes 20-10."""
_LITERAL = frozenset({"pre", "code"})
_BLOCKS = frozenset({"blockquote", "expandable_blockquote"})


def directed(text: FormattedText, language: str | None, *, machine: bool = False) -> FormattedText:
    """The text, each line running as lines of its language do. Without its language: unchanged.

    ``machine``: nobody wrote it as it stands, so that quantities in Latin letters within lines that run from the right are
    isolated too; in what people wrote themselves nothing is touched inside the lines.
    """
    if language is None or not _RUNS_FROM_THE_RIGHT.search(text.text):
        return text
    from_the_right = tags.direction(language) == "rtl"
    literal = Intervals.of(span for span in text.spans if span.kind in _LITERAL)
    places: list[tuple[int, str]] = []
    for line in _LINE.finditer(text.text):
        runs = _Line.of(line[0])
        mark = runs.mark(from_the_right=from_the_right)
        if mark and not literal.cut_by(line.start()):
            places.append((line.start(), mark))
        if machine and from_the_right and runs.right:
            for start, end in _quantities(line[0]):
                if not literal.meet(line.start() + start, line.start() + end):
                    places += [(line.start() + start, _ISOLATE), (line.start() + end, _POP)]
    return _with(text, places)


def heading(line: str, language: str) -> str:
    """A line of our own words with names in isolates, running as its language does.

    Some clients look for the first letter inside isolates too, and would turn a line whose names run from the right.
    """
    turns = tags.direction(language) == "ltr" and _RUNS_FROM_THE_RIGHT.search(line)
    return LEFT_TO_RIGHT + line if turns else line


def bare(text: FormattedText) -> FormattedText:
    """The text without marks of direction: what somebody copied from what we showed, as it was kept."""
    if not _MARKS.search(text.text):
        return text
    removed = [found.start() for found in _MARKS.finditer(text.text)]
    spans = []
    for span in text.spans:
        start, end = (place - bisect_left(removed, place) for place in (span.offset, span.end))
        if start < end:
            spans.append(Span(start, end - start, span.kind, span.value))
    return FormattedText(_MARKS.sub("", text.text), tuple(spans))


@dataclass(frozen=True, slots=True)
class _Line:
    """What decides the direction of a line."""

    first: str
    """The direction that a client gives it: L or R; empty where no strong letter stands outside isolates."""
    left: int
    """How many letters run from left to right."""
    right: int

    @classmethod
    def of(cls, line: str) -> _Line:
        first, left, right, depth = "", 0, 0, 0
        for character in line:
            kind = unicodedata.bidirectional(character)
            if kind in ("LRI", "RLI", "FSI"):
                depth += 1
            elif kind == "PDI":
                depth = max(0, depth - 1)
            elif kind in ("L", "R", "AL"):
                own = "L" if kind == "L" else "R"
                first = first or ("" if depth else own)
                left, right = left + (own == "L"), right + (own == "R")
        return cls(first, left, right)

    def mark(self, *, from_the_right: bool) -> str:
        """What the line needs before it to run as its text does.

        One letter of a script that runs from the right makes a line of such a text: names of drugs fill many of its lines. In
        other texts a line that is mostly from the right is a quotation, and right as it is.
        """
        if from_the_right:
            return RIGHT_TO_LEFT if self.right and self.first != "R" else ""
        return LEFT_TO_RIGHT if self.first == "R" and self.left >= self.right else ""


def _quantities(line: str) -> Iterator[tuple[int, int]]:
    for found in _QUANTITY.finditer(line):
        shown = found[0].rstrip(_OPEN_END)
        if shown and not _KEEPS_ITS_DIRECTION.fullmatch(shown):
            yield found.start(), found.start() + len(shown)


def _with(text: FormattedText, places: list[tuple[int, str]]) -> FormattedText:
    """The text with these marks before these places; spans cover the words that they covered."""
    if not places:
        return text
    places.sort(key=lambda one: one[0])
    parts, before = [], 0
    for place, mark in places:
        parts += [text.text[before:place], mark]
        before = place
    parts.append(text.text[before:])
    offsets = [place for place, _ in places]
    spans = []
    for span in text.spans:
        # A quotation is a block: what stands before it on its line would become a line of its own.
        count = bisect_left if span.kind in _BLOCKS else bisect_right
        start = span.offset + count(offsets, span.offset)
        end = span.end + bisect_left(offsets, span.end)
        spans.append(Span(start, end - start, span.kind, span.value))
    return FormattedText("".join(parts), tuple(spans))
