"""The termbase as terminologists edit it: a CSV file, and what one row of it says.

One line a row, one row a term of a concept in one language, after a line that names the columns (in any order)::

    concept,language,term,status,state,room,approved_by,approved_at,source,note
    sepsis,en,sepsis,preferred,draft,,,,MeSH heading,
    sepsis,pt,sepse,preferred,approved,,Terminology group,2026-03-01T09:00:00+00:00,,
    sbar,mul,SBAR,do-not-translate,draft,3,,,,

- ``concept``, ``language`` and ``term`` have to be there; the other columns may be left out, or empty.
- ``language`` is a BCP-47 tag; ``mul`` is a term that is the same in every language. A region is not kept apart: what Brazil
  and Portugal call differently are a preferred and an admitted term of ``pt``.
- ``status``: ``preferred`` (the word to use; one for each concept, language and room; the default), ``admitted`` (right
  as well), ``forbidden`` (never to be written) or ``do-not-translate`` (stays as it is, in every language).
- ``state``: ``draft`` (the default) or ``approved``, which needs ``approved_by`` and ``approved_at`` (ISO 8601, with a zone).
- ``room``: the id of the room that the term counts in; empty: every room.
- UTF-8, with or without a byte order mark; commas, or semicolons or tabs where the first line has them. A cell that a
  spreadsheet would take for a formula is written with an apostrophe before it, which is taken away on the way in.

What was written is read back as it was. A row that cannot be read is refused with its line and the reason; the rest counts.
"""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from bot.errors import InvalidInput
from bot.language import tags
from content.terms import EVERY_LANGUAGE, Term, TermState, TermStatus

LARGEST_FILE = 10_000_000
"""Bytes."""
MOST_ROWS = 50_000
LONGEST_TERM = 120
"""Code points."""
MOST_WORDS = 12
LONGEST_NOTE = 400
LONGEST_CONCEPT = 60
LONGEST_NAME = 120
"""Of who approved, as the column of the table has it."""
COLUMNS = (
    "concept", "language", "term", "status", "state", "room", "approved_by", "approved_at", "source", "note",
)  # fmt: skip
SHIPPED = Path(__file__).parent / "glossary"
"""The terms that come with Common Ground, all of them drafts."""

_CONCEPT = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_FORMULA = re.compile(r"'*[=+\-@＝＋－＠]")
_ESCAPED = re.compile(r"'+[=+\-@＝＋－＠]")
_JOINERS = "\u200c\u200d"

Kind = TypeVar("Kind", bound=StrEnum)


@dataclass(frozen=True, slots=True, order=True)
class BadRow:
    """A row that was refused."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class Glossary:
    """What a file holds."""

    terms: tuple[Term, ...]
    problems: tuple[BadRow, ...]


def read(content: bytes) -> Glossary:
    """Read a file. Never raises for its content: what is wrong is told by line."""
    if len(content) > LARGEST_FILE:
        return Glossary((), (BadRow(1, f"expected at most {LARGEST_FILE} bytes"),))
    reader = _Reader()
    for number, raw in enumerate(content.removeprefix(b"\xef\xbb\xbf").splitlines(), 1):
        if raw.strip():
            reader.take(number, raw)
        if reader.ended:
            break
    if not reader.columns and not reader.problems:
        reader.problems.append(BadRow(1, f"expected a line with the columns {', '.join(COLUMNS[:3])}"))
    return Glossary(tuple(reader.terms), tuple(reader.problems))


def write(terms: Iterable[Term]) -> str:
    """The terms as a file, in the order in which they come. Made safe for spreadsheets."""
    written = io.StringIO(newline="")
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(COLUMNS)
    for term in terms:
        cells = (
            term.concept, term.language, term.text, term.status.value, term.state.value,
            "" if term.room_id is None else str(term.room_id), term.approved_by or "",
            "" if term.approved_at is None else term.approved_at.isoformat(), term.source, term.note,
        )  # fmt: skip
        writer.writerow([f"'{cell}" if _FORMULA.match(cell) else cell for cell in cells])
    return written.getvalue()


def shipped(folder: Path = SHIPPED) -> Glossary:
    """All terms that come with Common Ground. The lines of problems are those of their files."""
    read_files = [read(file.read_bytes()) for file in sorted(folder.glob("*.csv"))]
    return Glossary(
        tuple(term for one in read_files for term in one.terms),
        tuple(problem for one in read_files for problem in one.problems),
    )


class _Refused(Exception):
    """A row that cannot be read; ``str()`` says why."""


class _Reader:
    """Goes through the lines, and remembers what they had."""

    def __init__(self) -> None:
        self.columns: Sequence[str] = ()
        self.ended = False
        self.terms: list[Term] = []
        self.problems: list[BadRow] = []
        self._delimiter = ","
        self._seen: dict[tuple[int | None, str, str, str], int] = {}
        self._preferred: dict[tuple[int | None, str, str], int] = {}

    def take(self, number: int, raw: bytes) -> None:
        try:
            if self.columns:
                self._take_row(number, raw)
            else:
                self._take_columns(raw)
        except _Refused as refused:
            self.problems.append(BadRow(number, str(refused)))

    def _take_columns(self, raw: bytes) -> None:
        first = _decoded(raw)
        self._delimiter = max(",;\t", key=first.count)
        columns = [cell.strip().lower() for cell in _cells(first, self._delimiter)]
        # Whatever follows a first line that names no columns would be read as something else.
        self.ended = True
        unknown = [name for name in columns if name not in COLUMNS]
        missing = [name for name in COLUMNS[:3] if name not in columns]
        if unknown:
            raise _Refused(f"unknown column {unknown[0][:40]!r}: expected {', '.join(COLUMNS)}")
        if missing:
            raise _Refused(f"expected a column {missing[0]!r}")
        if len(set(columns)) < len(columns):
            raise _Refused("a column comes twice")
        self.columns, self.ended = columns, False

    def _take_row(self, number: int, raw: bytes) -> None:
        if len(self.terms) == MOST_ROWS:
            self.ended = True
            raise _Refused(f"expected at most {MOST_ROWS} rows; what follows was not read")
        cells = _cells(_decoded(raw), self._delimiter)
        if len(cells) > len(self.columns):
            raise _Refused(f"expected {len(self.columns)} cells, found {len(cells)}")
        term = _term(dict(zip(self.columns, map(_plain, cells), strict=False)))
        if term.key in self._seen:
            raise _Refused(f"the same term as in line {self._seen[term.key]}")
        if term.status is TermStatus.PREFERRED:
            place = term.room_id, term.concept, term.language
            if place in self._preferred:
                raise _Refused(f"the preferred term is in line {self._preferred[place]} already: admitted?")
            self._preferred[place] = number
        self._seen[term.key] = number
        self.terms.append(term)


def _decoded(raw: bytes) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _Refused("expected UTF-8") from error


def _cells(line: str, delimiter: str) -> list[str]:
    try:
        return next(csv.reader([line], delimiter=delimiter, strict=True))
    except (csv.Error, StopIteration) as error:
        raise _Refused(f"cannot be read as CSV: {error}") from error


def _plain(cell: str) -> str:
    """A cell without what only spreadsheets need, its spaces and its Unicode in one form."""
    cell = " ".join(unicodedata.normalize("NFC", cell).split())
    return cell[1:] if _ESCAPED.match(cell) else cell


def _term(cells: Mapping[str, str]) -> Term:
    concept, text = cells.get("concept", ""), cells.get("term", "")
    if len(concept) > LONGEST_CONCEPT or not _CONCEPT.fullmatch(concept):
        raise _Refused(f'concept: expected a-z, 0-9 and hyphens, at most {LONGEST_CONCEPT}, such as "septic-shock"')
    if not any(character.isalnum() for character in text):
        raise _Refused("term: expected a word")
    if len(text) > LONGEST_TERM or len(text.split()) > MOST_WORDS:
        raise _Refused(f"term: expected at most {LONGEST_TERM} characters and {MOST_WORDS} words")
    state = _one_of(TermState, "state", cells) or TermState.DRAFT
    approved_by, approved_at = _short(cells, "approved_by", LONGEST_NAME), _moment(cells.get("approved_at", ""))
    if state is TermState.APPROVED and not (approved_by and approved_at):
        raise _Refused("state: approved needs approved_by and approved_at")
    if state is TermState.DRAFT and (approved_by or approved_at):
        raise _Refused("state: a draft has no approved_by and no approved_at")
    for name in ("term", "approved_by", "source", "note"):
        _require_visible(name, cells.get(name, ""))
    return Term(
        concept=concept,
        language=_language(cells.get("language", "")),
        text=text,
        status=_one_of(TermStatus, "status", cells) or TermStatus.PREFERRED,
        state=state,
        room_id=_room(cells.get("room", "")),
        approved_by=approved_by or None,
        approved_at=approved_at,
        source=_short(cells, "source", LONGEST_NOTE),
        note=_short(cells, "note", LONGEST_NOTE),
    )


def _language(given: str) -> str:
    if given == EVERY_LANGUAGE:
        return given
    try:
        return tags.canonical(given)
    except InvalidInput as error:
        raise _Refused(f"language: expected a BCP-47 tag, such as pt or zh-Hans, or {EVERY_LANGUAGE}") from error


def _one_of(kind: type[Kind], column: str, cells: Mapping[str, str]) -> Kind | None:
    given = cells.get(column, "").lower()
    if given and given not in [one.value for one in kind]:
        raise _Refused(f"{column}: expected {', '.join(one.value for one in kind)}")
    return kind(given) if given else None


def _room(given: str) -> int | None:
    if given and not (given.isascii() and given.isdigit() and 0 < len(given) <= 18 and int(given)):
        raise _Refused("room: expected the id of a room")
    return int(given) if given else None


def _moment(given: str) -> datetime | None:
    if not given:
        return None
    try:
        moment = datetime.fromisoformat(given)
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None:
        raise _Refused("approved_at: expected a time with its zone, such as 2026-03-01T09:00:00+00:00")
    return moment


def _short(cells: Mapping[str, str], column: str, longest: int) -> str:
    given = cells.get(column, "")
    if len(given) > longest:
        raise _Refused(f"{column}: expected at most {longest} characters")
    return given


def _require_visible(column: str, given: str) -> None:
    """No control characters, and none that turn the direction of writing round."""
    if any(unicodedata.category(one) in ("Cc", "Cs", "Cf") and one not in _JOINERS for one in given):
        raise _Refused(f"{column}: holds invisible characters")
