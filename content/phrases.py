"""Short phrases for meetings and coordination, the same in every language: a CSV file, and what one row of it says.

One line a row, one row a phrase, after a line that names the columns::

    id,topic,en,zh-Hans,ar,es,fr,pt
    please-slower,repeating,"Could you speak a little more slowly, please?",请您说慢一点，好吗？,…

- ``id`` and ``topic``: a-z, 0-9 and hyphens; an id stands once in the file.
- One column for each of :data:`LANGUAGES`; further languages (BCP-47 tags) are further columns. Each of them has a text in
  each row, and no text stands twice in one language: it would have two translations.
- UTF-8, with or without a byte order mark.

Nobody has reviewed these phrases: they are drafts, which people may be offered and which nothing is decided by. A row that
cannot be read is left out and named, with its line, in :attr:`Phrasebook.problems`; the rest counts.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations
from pathlib import Path
from types import MappingProxyType

from bot.errors import InvalidInput, InvalidSetting
from bot.language import tags
from content.store import Problem

PHRASES = Path(__file__).parent / "phrases" / "meetings.csv"
"""The phrases that come with Common Ground."""
LANGUAGES = ("en", "zh-Hans", "ar", "es", "fr", "pt")
"""What every phrase exists in."""
LONGEST_PHRASE = 200
"""Code points."""
LONGEST_ID = 40
LARGEST_FILE = 1_000_000
"""Bytes. Ours has some 50,000."""

_FIRST = ("id", "topic")
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """Something that is often said, in every language of the file."""

    id: str
    topic: str
    texts: Mapping[str, str]
    """By canonical tag. Cannot be changed."""


@dataclass(frozen=True, slots=True)
class PhrasePair:
    """A phrase and its translation."""

    source_language: str
    target_language: str
    source: str
    target: str


@dataclass(frozen=True, slots=True)
class Phrasebook:
    """What a file holds."""

    phrases: tuple[Phrase, ...] = ()
    """In the order of the file."""
    problems: tuple[Problem, ...] = ()

    @classmethod
    def load(cls, path: Path | str = PHRASES) -> Phrasebook:
        """Read a file of phrases. Raises InvalidSetting where it cannot be read; what is wrong inside becomes a problem."""
        file = Path(path)
        try:
            with file.open("rb") as opened:
                content = opened.read(LARGEST_FILE + 1)
        except OSError as error:
            raise InvalidSetting(f"{file}: expected a file with phrases: {error.strerror}") from error
        return _Reader(file).read(content)

    @property
    def topics(self) -> tuple[str, ...]:
        """The topics, in the order in which they first appear."""
        return tuple(dict.fromkeys(phrase.topic for phrase in self.phrases))

    def about(self, topic: str) -> tuple[Phrase, ...]:
        """The phrases of a topic; none for an unknown one."""
        return tuple(phrase for phrase in self.phrases if phrase.topic == topic)

    def pairs(self) -> Iterator[PhrasePair]:
        """Every phrase in every direction: from each of its languages to each other one."""
        for phrase in self.phrases:
            for source, target in permutations(phrase.texts, 2):
                yield PhrasePair(source, target, phrase.texts[source], phrase.texts[target])


class _BadRow(ValueError):
    """A row that says nothing that can be used."""


class _Reader:
    """Reads one file once, and remembers what stood where."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._problems: list[Problem] = []
        self._lines_of_ids: dict[str, int] = {}
        self._lines_of_texts: dict[tuple[str, str], int] = {}

    def read(self, content: bytes) -> Phrasebook:
        if len(content) > LARGEST_FILE:
            return self._refused(1, f"more than {LARGEST_FILE} bytes: not a file of phrases")
        lines = content.removeprefix(b"\xef\xbb\xbf").splitlines()
        try:
            languages = _languages(_cells(lines[0] if lines else b""))
        except _BadRow as error:
            return self._refused(1, str(error))
        phrases = [
            phrase
            for number, raw in enumerate(lines[1:], 2)
            if raw.strip() and (phrase := self._row(number, raw, languages)) is not None
        ]
        return Phrasebook(tuple(phrases), tuple(self._problems))

    def _refused(self, line: int, reason: str) -> Phrasebook:
        return Phrasebook((), (Problem(self._file, line, reason),))

    def _row(self, number: int, raw: bytes, languages: Sequence[str]) -> Phrase | None:
        try:
            phrase = _phrase(_cells(raw), languages)
            self._only_once(phrase)
        except _BadRow as error:
            self._problems.append(Problem(self._file, number, str(error)))
            return None
        self._lines_of_ids[phrase.id] = number
        self._lines_of_texts |= {(language, _folded(text)): number for language, text in phrase.texts.items()}
        return phrase

    def _only_once(self, phrase: Phrase) -> None:
        if phrase.id in self._lines_of_ids:
            raise _BadRow(f"id: {phrase.id} stands in line {self._lines_of_ids[phrase.id]} already")
        for language, text in phrase.texts.items():
            earlier = self._lines_of_texts.get((language, _folded(text)))
            if earlier is not None:
                raise _BadRow(f"{language}: the same text stands in line {earlier} already")


def _cells(raw: bytes) -> list[str]:
    try:
        read = next(csv.reader([raw.decode()], strict=True), [])
    except UnicodeDecodeError as error:
        raise _BadRow("not UTF-8") from error
    except csv.Error as error:
        raise _BadRow(f"not a row of a CSV file: {error}") from error
    return [unicodedata.normalize("NFC", cell).strip() for cell in read]


def _languages(header: Sequence[str]) -> tuple[str, ...]:
    if tuple(header[: len(_FIRST)]) != _FIRST:
        raise _BadRow(f"expected the columns {','.join((*_FIRST, *LANGUAGES))}")
    languages = tuple(header[len(_FIRST) :])
    for language in languages:
        if not _is_canonical(language):
            raise _BadRow(f"{language or 'an empty cell'}: expected the tag of a language, such as {LANGUAGES[1]}")
        if languages.count(language) > 1:
            raise _BadRow(f"{language}: two columns of this name")
    missing = [language for language in LANGUAGES if language not in languages]
    if missing:
        raise _BadRow(f"no column for {', '.join(missing)}")
    return languages


def _is_canonical(language: str) -> bool:
    try:
        return tags.canonical(language) == language
    except InvalidInput:
        return False


def _phrase(cells: Sequence[str], languages: Sequence[str]) -> Phrase:
    columns = (*_FIRST, *languages)
    if len(cells) != len(columns):
        raise _BadRow(f"{len(cells)} cells, expected {len(columns)}")
    named = dict(zip(columns, cells, strict=True))
    for column in _FIRST:
        if len(named[column]) > LONGEST_ID or not _NAME.fullmatch(named[column]):
            raise _BadRow(f"{column}: expected a-z, 0-9 and hyphens, at most {LONGEST_ID} characters")
    texts = {language: named[language] for language in languages}
    _check_texts(texts.items())
    return Phrase(id=named["id"], topic=named["topic"], texts=MappingProxyType(texts))


def _check_texts(texts: Iterable[tuple[str, str]]) -> None:
    for language, text in texts:
        if not text:
            raise _BadRow(f"{language}: the text is missing")
        if len(text) > LONGEST_PHRASE:
            raise _BadRow(f"{language}: {len(text)} characters, at most {LONGEST_PHRASE} fit")
        if any(unicodedata.category(one) in {"Cc", "Cs", "Zl", "Zp"} for one in text):
            raise _BadRow(f"{language}: a control character in the text")


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
