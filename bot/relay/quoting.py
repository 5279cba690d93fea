"""A passage that somebody quotes when they answer, and where the same passage stands in another reader's copy. Pure.

Positions are code points. Where a reader's copy shows the sentence that was quoted from, the passage is quoted there as it is.
Where it shows that sentence in another language, the passage is found by its place: where both texts have equally many sentences
(else, equally many lines) and the quotation covers whole ones. A part of a sentence has no such place, since languages order their
words differently: that is never guessed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.relay.quoting_model import Quote

LONGEST_SHOWN = 200
"""Code points of a quotation that stands in the copy itself."""

_SENTENCE_END = re.compile(r"[.!?…؟۔]++[\"'”’»)\]]*+\s++|[。！？।]++[」』”’）]*+\s*+|\n\s*+")
_MARKS = re.compile("[\u061c\u200e\u200f\u2066-\u2069]")
"""Invisible marks of direction: we put them into what we show, and they come back in what people quote of it."""
_LINE_END = re.compile(r"\n\s*+")
_EDGES = " \t\n\r.!?…؟۔。！？।\"'“”‘’«»「」『』（）()[]"
"""What a quotation of a whole sentence may leave out at its ends."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A part of a text."""

    start: int
    end: int


def quoted(text: str, position: int, answered: str, *, has_header: bool) -> Quote | None:
    """What an author quotes of a message that reads ``answered``; None for nothing.

    ``has_header``: the message is a copy, whose first line says who wrote it.
    """
    words = _MARKS.sub("", text)
    if not words.strip():
        return None
    header = answered.find("\n") + 1 if has_header else 0
    return Quote(words, len(_MARKS.sub("", answered[header : max(header, position)])))


def found(quote: Quote, text: str) -> Passage | None:
    """Where the text has exactly these words: of several places the one that is nearest to where they stood."""
    starts = []
    start = text.find(quote.text)
    while start >= 0:
        starts.append(start)
        start = text.find(quote.text, start + len(quote.text))
    if not starts:
        return None
    nearest = min(starts, key=lambda one: abs(one - quote.position))
    return Passage(nearest, nearest + len(quote.text))


def around(passage: Passage, text: str) -> Passage:
    """The whole sentences that a passage is part of."""
    covered = [one for one in _pieces(text, _SENTENCE_END) if one.start < passage.end and passage.start < one.end]
    starts, ends = [one.start for one in covered], [one.end for one in covered]
    return Passage(min([passage.start, *starts]), max([passage.end, *ends]))


def shown_at(words: str, text: str, begins: int = 0, *, skip: int = 0) -> Passage | None:
    """Where a text as it is shown has these words, whatever marks of direction stand among them.

    ``skip``: so many characters from ``begins`` on are left out, marks not counted.
    """
    kept = [index for index in range(begins, len(text)) if not _MARKS.match(text[index])]
    start = "".join(text[index] for index in kept).find(words, skip)
    return None if start < 0 or not words else Passage(kept[start], kept[start + len(words) - 1] + 1)


def stands_for_itself(words: str, text: str, begins: int = 0) -> Passage | None:
    """Where a text as it is shown has these words if they are a value ("5 mg"), which many languages write alike, and only once."""
    place = shown_at(words, text, begins)
    if place is None or not any(character.isdecimal() for character in words):
        return None
    if shown_at(words, text, place.start + 1) is not None:
        return None
    beside = text[max(begins, place.start - 1) : place.start] + text[place.end : place.end + 1]
    return None if any(character.isalnum() for character in beside) else place


def corresponding(passage: Passage, text: str, other: str) -> Passage | None:
    """The part of ``other`` that says what ``passage`` of ``text`` says, where sentences or lines can be counted off."""
    for end in (_SENTENCE_END, _LINE_END):
        ours, theirs = _pieces(text, end), _pieces(other, end)
        if len(ours) != len(theirs) or not ours:
            continue
        covered = [index for index, one in enumerate(ours) if one.start < passage.end and passage.start < one.end]
        if covered and _is_whole(text, passage, ours[covered[0]].start, ours[covered[-1]].end):
            return Passage(theirs[covered[0]].start, theirs[covered[-1]].end)
    return None


def shown(quote: Quote) -> str:
    """The quotation as it stands in a copy, on few lines, cut where it is long."""
    words = " ".join(quote.text.split())
    return words if len(words) <= LONGEST_SHOWN else f"{words[: LONGEST_SHOWN - 1].rstrip()}…"


def _pieces(text: str, end: re.Pattern[str]) -> Sequence[Passage]:
    """The sentences or lines of a text, without the space around them."""
    pieces, start = [], 0
    for match in (*end.finditer(text), None):
        stop = len(text) if match is None else match.end()
        piece = text[start:stop]
        if piece.strip():
            begins = start + len(piece) - len(piece.lstrip())
            pieces.append(Passage(begins, begins + len(piece.strip())))
        start = stop
    return pieces


def _is_whole(text: str, passage: Passage, start: int, end: int) -> bool:
    """Whether a passage leaves nothing of these sentences out but signs at the ends, and takes nothing more."""
    left, right = sorted((passage.start, start)), sorted((passage.end, end))
    return not text[left[0] : left[1]].strip(_EDGES) and not text[right[0] : right[1]].strip(_EDGES)
