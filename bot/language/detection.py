"""Which language a chat message is in, given the room's languages and the sender's usual one.

The steps: clean the message; answer very short answers from a list; let a script that stands for few languages rule out
the others; score what is left with an engine; weigh the scores by what the room speaks (an open set, so that a foreign
language is called foreign) and, weakly, by what the sender usually writes. Where there is no language to be known, the
answer is None, and the message is relayed as it is.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from bot.language import cleaning, engines, han, orthography, tags
from bot.language.relatives import LATIN
from bot.language.room import Room, scored_as
from bot.language.scripts import LANGUAGES_BY_SCRIPT, ScriptRun, script_runs
from bot.language.short_answers import fold, languages_of, shared_words

LEAST_CONFIDENCE: Final = 0.3
"""Below this the answer is None: no language is likelier than the others together."""

LEAST_OF_A_WORD: Final = 0.42
"""The same for a single word: names and medicines that no list has are a little like several languages."""

SURE: Final = 0.9
"""Below this, people are asked whether it is right. Of the development messages in a room of five languages, that asks about 7
of the 10 that are taken wrongly and 10 of the 1,161 that are taken rightly."""

LONGEST_READ: Final = 2048
LONGEST_WEIGHED: Final = 1024
"""Code points of the message that are cleaned, and of what is left that are weighed: the language of a longer text does
not depend on its end, and the answer has to come within some 5 ms."""

_CERTAIN: Final = 0.99
_HIGHEST: Final = 0.999
"""No answer claims more than this; a bound set by judgement, not measured."""
_LIKELY: Final = 0.9

_LETTERS_PER_WORD: Final = {"Hani": 1.5, "Jpan": 2.0, "Kore": 2.5, "Thai": 4.0, "Laoo": 4.0, "Khmr": 4.0, "Mymr": 4.0}
_LATIN_WEIGHT: Final = 0.6
"""How scripts are weighed against each other, in words; set by judgement, not measured."""
_LISTED: Final = frozenset({"en", "zh", "ar", "es", "fr", "pt"})
"""The languages that short_answers.toml covers, as they are scored."""

_LATIN_WORD: Final = re.compile(r"[A-Za-z\u00c0-\u024f]+(?:[-'’][A-Za-z\u00c0-\u024f]+)*")
_FEW_WORDS: Final = 2
"""Up to so many words, those with capitals inside ("NSTEMI", "HFrEF") are acronyms, which are the same in every language."""
_VOWEL: Final = re.compile("[aeiouy]")
_MEDICINE: Final = re.compile(
    r"[a-z]{3,}(?:cillin|mycin|micin|floxacin|cycline|azole|sartan|statin|dipine|gliptin|gliflozin|glutide|xaban|gatran|parin"
    r"|tinib|mab|ciclovir|oprost|setron|triptan|azepam|azolam|penem|platin|taxel|rubicin|curonium|caine|lukast"
    r"|semide|thiazide|tidine|navir|tegravir|buvir|bactam|fungin|barbital|olol|pril|dronate|grastim|poetin|zosin|oxetine)"
)
"""The stems that name what kind of a medicine it is (the WHO's list of stems for international nonproprietary names), in the
English and French spelling; the other languages of the interface spell most of them otherwise."""
_MIXED_CAPITALS: Final = re.compile(r"(?=[A-Za-z]{2,6}(?![A-Za-z]))[a-z]?[A-Z]+[a-z]?[A-Z]+[A-Za-z]?|[a-z][A-Z]{2,5}")
_SPACES: Final = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Detection:
    """The language of a message.

    ``language`` is a canonical tag, or None where there is none to be known. ``confidence`` is the calibrated
    probability (0..1) that ``language`` is right; 0 when it is None. ``script`` is the ISO 15924 code of the
    script that the language was read in (``Hans`` and ``Hant`` for Chinese), None when there are no letters. ``parts``
    are the parts of the message in different scripts, in code points (of its first 4,096).
    """

    language: str | None
    confidence: float
    script: str | None
    parts: tuple[ScriptRun, ...]


class Detector:
    """Detects languages with one engine, chosen by name (:data:`bot.language.engines.ENGINES`).

    Deterministic: the same arguments give the same answer in every process. Raises ValueError for an unknown name.
    """

    def __init__(self, engine: str | engines.Engine = engines.CombinedEngine.name) -> None:
        self._engine = engines.create(engine) if isinstance(engine, str) else engine

    def load(self) -> None:
        """Read the models and tables, up to 2.5 s. Blocks; call it in a thread. Later calls do nothing."""
        tags.load()
        shared_words()
        languages_of("")
        self._engine.load()
        self.detect("hello, 你好")

    def detect(self, text: str, expected: Iterable[str] = (), profile: str | None = None) -> Detection:
        """The language of ``text``.

        ``expected`` are the tags of the room's languages, ``profile`` the sender's usual one; what is no tag is ignored.
        Without ``expected`` the most spoken languages are taken for likely. The answer may lie outside ``expected``.
        Never raises, whatever the text; takes at most some 5 ms on any text once loaded.
        """
        room = Room.of(expected, profile)
        parts = script_runs(text[: cleaning.LONGEST_MESSAGE])
        unsettled = cleaning.first_words(
            cleaning.without_noise(cleaning.first_words(text, LONGEST_READ)), LONGEST_WEIGHED
        )
        found = _short_answer(unsettled, room)
        if found is None:
            words = _informative(unsettled)
            found = self._of_words(words, room) if words else (None, 0.0)
        language, confidence = found
        if language is None:
            return Detection(None, 0.0, _dominant_script(unsettled), parts)
        tag = room.tag_of(language, unsettled)
        return Detection(tag, round(min(confidence, _HIGHEST), 4), _written_in(tag), parts)

    def _of_words(self, words: str, room: Room) -> tuple[str | None, float]:
        script = _dominant_script(words)
        if script is None:
            return None, 0.0
        candidates = LATIN if script == "Latn" else LANGUAGES_BY_SCRIPT[script]
        if script == "Hani":
            japanese = han.looks_japanese(words)
            candidates = candidates if japanese is None else (("ja",) if japanese else ("zh",))
        if len(candidates) == 1:
            return candidates[0], _CERTAIN
        read = words if script == "Latn" else _SPACES.sub(" ", _LATIN_WORD.sub(" ", words)).strip()
        scores = self._engine.scores(orthography.as_printed(read) if script == "Arab" else read, candidates)
        weighed = {language: score + room.log_weights[language] for language, score in scores.items()}
        if not weighed:
            return None, 0.0
        if script == "Latn" and orthography.is_bare_vietnamese(read):
            weighed["vi"] = weighed.get("vi", -math.inf) + orthography.BARE_VIETNAMESE
        best = max(weighed, key=weighed.__getitem__)
        highest = weighed[best]
        confidence = 1 / sum([math.exp(score - highest) for score in weighed.values()])
        least = LEAST_CONFIDENCE if " " in words else LEAST_OF_A_WORD
        return (best, confidence) if confidence >= (least if script == "Latn" else LEAST_CONFIDENCE) else (None, 0.0)


def _short_answer(unsettled: str, room: Room) -> tuple[str | None, float] | None:
    """The language of a very short answer, (None, 0) where several of the room's share it, None when it is none."""
    if fold(unsettled) in shared_words().alone:
        return None, 0.0
    found = {scored_as(tag) for tag in languages_of(unsettled)}
    if not found:
        return None
    spoken = found.intersection(room.tags) if room.tags else found
    if not spoken and not room.tags.keys() <= _LISTED:
        return None
    possible = spoken or found
    if len(possible) == 1:
        return next(iter(possible)), _CERTAIN
    return (room.profile, _LIKELY) if room.profile in possible else (None, 0.0)


def _informative(unsettled: str) -> str:
    """The words that tell a language; empty when there are only words that every language shares."""
    words = cleaning.settle_case(unsettled)
    latin = _LATIN_WORD.findall(words)
    if not latin:
        return words
    shared = shared_words()
    lowered = [word.lower() for word in latin]
    if not shared.anywhere.isdisjoint(lowered):
        words = _LATIN_WORD.sub(lambda match: " " if match[0].lower() in shared.anywhere else match[0], words)
        words = _SPACES.sub(" ", words).strip()
    if not words.isascii():
        return words
    telling = [
        word
        for word, written in zip(lowered, latin, strict=True)
        if word not in shared.alone
        and _MEDICINE.fullmatch(word) is None
        and (_MIXED_CAPITALS.fullmatch(written) is None or len(latin) > _FEW_WORDS)
    ]
    if not telling or (len(telling) == 1 and (len(telling[0]) < 2 or _VOWEL.search(telling[0]) is None)):
        return ""
    return words


def _dominant_script(words: str) -> str | None:
    """The script of the message: the one with most words, where a Latin word counts less than one of another script."""
    amounts: dict[str, float] = {}
    for start, end, script in script_runs(words):
        if script != "Latn":
            amounts[script] = amounts.get(script, 0.0) + (end - start) / _LETTERS_PER_WORD.get(script, 5.0)
    latin = len(_LATIN_WORD.findall(words))
    if latin:
        amounts["Latn"] = _LATIN_WEIGHT * latin
    if "Hani" in amounts:
        for script in ("Jpan", "Kore"):
            if script in amounts:
                amounts[script] += amounts["Hani"]
    return max(amounts, key=lambda script: amounts[script]) if amounts else None


def _written_in(tag: str) -> str | None:
    return {"ja": "Jpan", "ko": "Kore"}.get(tag) or tags.script_of(tag)
