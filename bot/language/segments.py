"""Parts of one message in different languages: "Patient is stable. El paciente está estable."

A message is cut at the ends of sentences, at line ends, at ``/`` and ``|`` between spaces, and where the script changes
for more than a word or two. Each piece is detected by itself; a piece becomes a segment of its own only when it is long
enough to judge and its language is near certain, else it joins its neighbour. Names, doses and borrowed words inside a
sentence therefore never split it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from bot.language.cleaning import LONGEST_MESSAGE
from bot.language.detection import Detector
from bot.language.scripts import ScriptRun, script_runs
from bot.language.tags import same_language

_BOUNDARY: Final = re.compile(
    r"(?<![.!?…؟۔])[.!?…؟۔]++[\"'”’»)\]]*+\s++|(?<![。！？।])[。！？।]++[」』”’）]*+\s*+|\n\s*+|(?<=\s)[/|]\s++"
)
"""Every run of signs is looked at once: linear time."""

_SURE: Final = 0.9
"""A piece is called another language than the rest only at this confidence or above."""

_TO_JUDGE: Final = {"Latn": 8, "Hani": 3, "Jpan": 4, "Kore": 4, "Thai": 6}
"""Length, in code points, of what a piece needs in one script to be judged by itself: about two words; 8 elsewhere."""

_TO_CUT: Final = {"Latn": 15, "Hani": 6, "Jpan": 8, "Kore": 8, "Thai": 10}
"""Length of the run in another script that is cut off without a full stop: longer than a person's name; 15 elsewhere."""

_MOST_PIECES: Final = 12
"""Beyond this, neighbouring pieces are read together, so that the time stays bounded."""


_LATIN_WORD: Final = re.compile(r"[A-Za-z\u00c0-\u024f]+")
_SPELT: Final = (
    "the a an is are was be has have had not no to of for with in on at and or this that he she it we i you please do did"
    " el la los las un una es está son fue no que de del por con para y en se su le me"
    " le les un une des est sont pas que du et avec pour dans il elle nous vous je"
    " o os as um uma é está são foi não que do da por com para e em ele ela eu"
)
_FUNCTION_WORDS: Final = frozenset(_SPELT.split())
"""The words that sentences are held together by, in the languages of the interface that are written in Latin letters."""
_NAMES_AT_MOST: Final = 4
"""Latin words inside a text in another script that may all be names: of a medicine, its salt and its form."""


@dataclass(frozen=True, slots=True)
class LanguageSegment:
    """A part of a message in one language: from ``start`` up to ``end``, in code points.

    ``language`` is a canonical tag, or None where there is none to be known.
    """

    start: int
    end: int
    language: str | None


def segment(
    detector: Detector, text: str, expected: Iterable[str] = (), profile: str | None = None
) -> list[LanguageSegment]:
    """The message as parts in different languages, in order and without gaps; empty only for an empty text.

    ``expected`` and ``profile`` are as in :meth:`Detector.detect`. Never raises.
    """
    if not text:
        return []
    room = tuple(expected)
    whole = detector.detect(text, room, profile)
    pieces = _pieces(text[:LONGEST_MESSAGE])
    segments: list[LanguageSegment] = []
    for start, end in pieces if len(pieces) > 1 else []:
        piece = text[start:end]
        # What the rest is in counts for each piece: a sentence is called another language only against that.
        judged = _long_enough(script_runs(piece)) and (whole.script == "Latn" or not _only_names(piece))
        found = detector.detect(piece, room, whole.language or profile) if judged else None
        sure = found is not None and found.language is not None and found.confidence >= _SURE
        language = found.language if found is not None and sure else None
        previous = segments[-1] if segments else None
        if previous and (language is None or previous.language is None or same_language(language, previous.language)):
            segments[-1] = LanguageSegment(previous.start, end, previous.language or language)
        else:
            segments.append(LanguageSegment(start, end, language))
    if len(segments) < 2:
        return [LanguageSegment(0, len(text), whole.language)]
    last = segments.pop()
    return [*segments, LanguageSegment(last.start, len(text), last.language)]


def _pieces(text: str) -> list[tuple[int, int]]:
    """Where the text may be cut: (start, end) of at most :data:`_MOST_PIECES` pieces, without gaps."""
    cuts = {match.end() for match in _BOUNDARY.finditer(text)}
    cuts.update(_script_changes(script_runs(text)))
    ends = sorted(cut for cut in cuts if 0 < cut < len(text))
    step = -(-(len(ends) + 1) // _MOST_PIECES)
    ends = [*ends[step - 1 :: step], len(text)]
    return list(zip([0, *ends[:-1]], ends, strict=True))


def _script_changes(runs: tuple[ScriptRun, ...]) -> list[int]:
    """The offsets at which a run of several words in one script follows a run of several words in another."""
    long_runs = [run for run in runs if run.end - run.start >= _TO_CUT.get(run.script, 15)]
    return [run.start for before, run in pairwise(long_runs) if before.script != run.script]


def _only_names(piece: str) -> bool:
    """Whether a piece in Latin letters could be names alone, which belong to the text around them whatever its script."""
    runs = script_runs(piece)
    if any(run.script != "Latn" for run in runs):
        return False
    words = [word.lower() for word in _LATIN_WORD.findall(piece)]
    return len(words) <= _NAMES_AT_MOST and _FUNCTION_WORDS.isdisjoint(words)


def _long_enough(runs: tuple[ScriptRun, ...]) -> bool:
    lengths: dict[str, int] = {}
    for start, end, script in runs:
        lengths[script] = lengths.get(script, 0) + end - start
    return any(length >= _TO_JUDGE.get(script, 8) for script, length in lengths.items())
