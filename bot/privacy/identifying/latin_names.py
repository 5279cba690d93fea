"""Names in Latin and Cyrillic letters (and, after 'Shri' and the like, Devanagari): after titles, words for patients, "name:"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from bot.privacy.identifying.model import Found, Kind
from bot.privacy.identifying.reading import Reading
from bot.privacy.identifying.words import LETTERS, alternation, data, listed, starting

_CAPITAL: Final = "A-ZА-ЯЁ"
_SMALL: Final = "a-zа-яё"
_PARTICLE: Final = (
    r"(?:(?:de la|de los|de las|del|de|da|das|dos|do|di|du|des|van der|van den|van|von|der|den|la|le"
    r"|bin|bint|ibn|ben|abu|al|el|st\.)\s|al-|el-|Al-|El-|d'|D'|O'|l'|L'|De La |De |Da |Dos |Van |Von "
    r"|Al |El |Bin |Abu )"
)
_TOKEN: Final = (
    rf"(?:{_PARTICLE}){{0,2}}(?:[{_CAPITAL}](?:[{_SMALL}]{{1,20}}(?:[A-Z][{_SMALL}]{{1,15}})?"
    rf"|[{_CAPITAL}]{{1,20}})(?:['-][{_CAPITAL}{_SMALL}][{_CAPITAL}{_SMALL}]{{1,20}}){{0,2}}"
    rf"|[{_CAPITAL}]\.(?:\s?-?[{_CAPITAL}]\.){{0,2}})(?![{_CAPITAL}{_SMALL}])"
)
_NAME: Final = rf"{_TOKEN}(?:\s{_TOKEN}|,\s{_TOKEN}(?=\s?[,.;)(\n]|\Z)){{0,3}}"
_SMALL_WORD: Final = rf"[{_SMALL}][{_SMALL}'-]{{1,20}}"
_SMALL_NAME: Final = rf"{_SMALL_WORD}(?:\s(?:(?:de la|del|de|da|dos|do|al|el|bin|van|von)\s)?{_SMALL_WORD}){{0,3}}"
_UNIT: Final = re.compile(r"\s?\d+(?:[.,]\d+)?\s?(?:mg|mcg|g|ml|iu|ui|%|units?|/)")
_AGED: Final = re.compile(
    rf"(?=[{_CAPITAL}{_SMALL}])(?<![{_CAPITAL}{_SMALL}])({_TOKEN}(?:\s{_TOKEN}){{1,3}})\s?[,(]\s?(?:(?:[MFmfHh]|male|female"
    rf"|mujer|hombre|varon|femme|homme|mulher|homem|de|aged|age|edad|idade"
    rf"|agee?)\s?,?\s){{0,2}}\d{{1,3}}\s?-?(?:y/?o\b|yo\b|yrs?\b|years?|anos?|ans\b|a\b|yr\b|M\b|F\b)"
)
_APART: Final = (
    r"(?:\s?[:(=–-]\s?|,\s|\s(?:is|named|called|llamad[oa]|de nombre|nomme|nommee|chamad[oa]|e|es|est|Nr\.?|:)\s|\s)"
)
_DEVANAGARI: Final = r"[\u0900-\u0963]{2,15}"
_LONGEST_LEAD: Final = 4


@dataclass(frozen=True, slots=True)
class _Rules:
    given: frozenset[str]
    never: frozenset[str]
    titles: frozenset[str]
    titled: re.Pattern[str]
    titled_small: re.Pattern[str]
    doubtful: re.Pattern[str]
    patient: re.Pattern[str]
    patient_small: re.Pattern[str]
    relative: re.Pattern[str]
    indic: re.Pattern[str]
    indic_never: frozenset[str]


@lru_cache(maxsize=1)
def _rules() -> _Rules:
    words, indic = data("names")["latin"], data("names")["indic"]
    titles, patients, relatives = (listed(words[name]) for name in ("titles", "patients", "relatives"))
    title = rf"{starting(titles)}(?<![{LETTERS}{_CAPITAL}.'])(?i:{alternation(titles)})(?![{LETTERS}{_CAPITAL}])"
    patient = (
        rf"{starting(patients)}(?<![{LETTERS}{_CAPITAL}-])(?i:{alternation(patients)})(?:\([a-z/]{{1,3}}\))?(?"
        rf"![{LETTERS}{_CAPITAL}'/-])\.?"
    )
    relative = (
        rf"{starting(relatives)}(?<![{LETTERS}{_CAPITAL}-])(?i:{alternation(relatives)})(?![{LETTERS}{_CAPITAL}-])"
    )
    return _Rules(
        given=listed(words["given"]),
        never=listed(words["not"]),
        titles=titles,
        titled=re.compile(rf"({title})\.?\s{{0,2}}({_NAME})"),
        titled_small=re.compile(rf"({title})\.?\s({_SMALL_WORD}(?:\s{_SMALL_WORD})?)"),
        doubtful=re.compile(rf"(?<![\w.'-])([Ss]eu|Ms\.?|MS|Mr\.?|M\.|D\.a|D\.|Da\.|m\.|ms\.)\s?({_NAME})"),
        patient=re.compile(rf"({patient}){_APART}(?:(?i:is|named|called|llamad[oa]|chamad[oa]|nommee?)\s)?({_NAME})"),
        patient_small=re.compile(rf"({patient}){_APART}({_SMALL_NAME})"),
        relative=re.compile(rf"({relative})(?:,\s|\s?[:(]\s?|\s(?:is\s|es\s|est\s|e\s)?)({_NAME})"),
        indic=re.compile(
            rf"(?:{alternation(listed(indic['titles'] + ' ' + indic['patients']))})(?![{LETTERS}])\s("
            rf"{_DEVANAGARI}(?:\s{_DEVANAGARI})?)"
        ),
        indic_never=listed(indic["not"]),
    )


class LatinNames:
    """Names with capitals, or, where a title or a known given name stands, without."""

    def find(self, reading: Reading) -> Iterator[Found]:
        """Titled names, names of patients and of those near them."""
        rules, text = _rules(), reading.cased
        for match in rules.titled.finditer(text):
            if (
                match[1].isupper()
                and (match[1] in _CAPITALS_TOO or not match[2].split()[0].isupper())
                and match[1] not in _TITLES_IN_CAPITALS
            ):
                continue
            yield from self._found(match.start(1), match, rules, least=1)
        for match in rules.doubtful.finditer(text):
            within = match[1] == "Seu" and re.search(r"\w\s\Z", text[max(0, match.start() - 2) : match.start()])
            if match[1].lower() == "seu" and not within and match[2].split()[0].lower() not in rules.given:
                continue
            known = match[1] not in ("D.", "D.a", "Da.", "MS") or len(match[2].split()) > 1
            if known and not (match[1] == "MS" and match[2].split()[0].lower() not in rules.given):
                yield from self._found(match.start(1), match, rules, least=1)
        for match in rules.titled_small.finditer(text):
            words = match[2].split()
            if (
                not match[1].isupper()
                and words[0] not in rules.never
                and (match[1].lower() not in _WORDS_TOO or words[0] in rules.given)
            ):
                more = len(words) > 1 and words[1] not in rules.never and words[0] in rules.given
                yield Found(match.start(1), match.end(2) if more else match.start(2) + len(words[0]), Kind.NAME)
        for match in rules.patient.finditer(text):
            yield from self._found(
                match.start(2),
                match,
                rules,
                least=1 if match[1][0].islower() or ":" in text[match.end(1) : match.start(2)] else 2,
            )
        for match in rules.patient_small.finditer(text):
            words = match[2].split()
            if words[0] in rules.given and words[0] not in rules.never:
                kept = next(
                    (place for place, word in enumerate(words) if word in rules.never and word not in _PARTICLES),
                    len(words),
                )
                yield Found(match.start(2), match.start(2) + len(" ".join(words[: min(kept, 3)])), Kind.NAME)
        for match in rules.relative.finditer(text):
            if match[1].lower() in _CALLED and match[2].split()[0].lower() not in rules.given:
                continue
            yield from self._found(match.start(2), match, rules, least=2)
        for match in _AGED.finditer(text):
            first = match[1].split()[0].lower().strip(".")
            if first in rules.given or not any(word.lower() in rules.never for word in match[1].split()):
                yield Found(*match.span(1), Kind.NAME)
        yield from self._called_so(reading, rules)
        for match in rules.indic.finditer(text):
            words = match[1].split()
            if words[0] not in rules.indic_never:
                cut = len(words) > 1 and words[1] in rules.indic_never
                yield Found(match.start(1), match.start(1) + (len(words[0]) if cut else len(match[1])), Kind.NAME)

    def _found(self, start: int, match: re.Match[str], rules: _Rules, *, least: int) -> Iterator[Found]:
        """The name in group 2, without the words at its end that are none; from ``start``."""
        kept, end = 0, match.start(2)
        for word in re.finditer(r"\S+", match[2]):
            bare = word[0].strip(".,").lower()
            if bare in rules.titles and kept:
                break
            if bare in rules.never and bare not in _PARTICLES and not (bare in rules.given and kept):
                break
            if (
                word[0].isupper()
                and len(bare) < _LONGEST_LEAD
                and "." not in word[0]
                and not match[2].isupper()
                and kept
            ):
                break
            if bare not in _PARTICLES:
                kept += 1
                end = match.start(2) + word.end()
        name = match.string[match.start(2) : end].rstrip(",")
        if not kept or (_UNIT.match(match.string, end) and kept < 2):
            return
        single = name.lower().strip(".")
        if kept < least and single not in rules.given:
            return
        if kept == 1 and name.isupper() and start == match.start(2) and single not in rules.given:
            return
        yield Found(start, match.start(2) + len(name), Kind.NAME)

    def _called_so(self, reading: Reading, rules: _Rules) -> Iterator[Found]:
        for start, end, meaning in reading.labels:
            if meaning != "name" or not (separator := _SEPARATOR.match(reading.plain, end)):
                continue
            del start
            match = _VALUE.match(reading.cased, separator.end())
            if match is None:
                continue
            first = match[0].split()[0].strip(",.")
            said = separator[0].strip().isalpha() and first.islower()
            if first.lower() not in rules.never and (not said or first in rules.given):
                yield Found(*match.span(), Kind.NAME)


_SEPARATOR: Final = re.compile(
    r"\s?(?:\([a-z]{1,3}\)\s?)?(?:[:=]|\s(?:is|es|est|e|was|era)\s|-\s|[*_]{1,2}:?[*_]{0,2})\s{0,3}[*_]{0,2}"
)
_VALUE: Final = re.compile(rf"{_NAME}|{_SMALL_NAME}(?=\s?[,.;()\n/|]|\s?\Z|\s\d)")
_WORDS_TOO: Final = frozenset(
    [
        "don",
        "dona",
        "miss",
        "madame",
        "monsieur",
        "sir",
        "senor",
        "senora",
        "senorita",
        "senhor",
        "senhora",
        "mademoiselle",
        "mm",
        "herr",
        "frau",
        "sr",
        "exmo",
        "exma",
    ]
)
"""Titles that are words of a sentence too: in small letters they need a known name after them."""
_CAPITALS_TOO: Final = frozenset(["DNA", "SRAS", "SRES", "SRS", "MM", "DON"])
"""Titles that in capitals are short for something else."""
_TITLES_IN_CAPITALS: Final = frozenset(["MR", "MRS", "MISS", "SR", "SRA", "SRTA", "MME", "MLLE"])
_CALLED: Final = frozenset(
    [
        "named",
        "called",
        "llamado",
        "llamada",
        "llama",
        "nombrado",
        "nomme",
        "nommee",
        "s'appelle",
        "appelle",
        "chamado",
        "chamada",
        "chama-se",
        "chama",
    ]
)
"""Things are called something too: only known names after these."""
_PARTICLES: Final = frozenset(
    [
        "de",
        "da",
        "das",
        "dos",
        "do",
        "del",
        "della",
        "di",
        "du",
        "des",
        "la",
        "las",
        "los",
        "le",
        "les",
        "el",
        "al",
        "van",
        "von",
        "der",
        "den",
        "bin",
        "bint",
        "ibn",
        "ben",
        "abu",
        "y",
        "e",
        "d",
        "l",
    ]
)
