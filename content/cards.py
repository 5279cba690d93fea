"""One guidance card: what it holds, and how it is read from a Markdown file with TOML front matter.

::

    +++
    id = "humility"          # the file's name; a-z, 0-9 and hyphens
    title = "…"
    summary = "…"            # at most 280 code points
    questions = ["…", "…"]   # 3 to 5, as people ask them
    related = ["goodwill"]
    sources = ["Author, “Title”, Journal, year"]
    source_hash = "…"        # in translations: Card.content_hash of the English card that was translated
    state = "draft"          # or "reviewed", with reviewed_by and reviewed_on
    +++

    ## Why
    A paragraph or more.
    ## Do                    (a list, like the next three)
    ## Avoid
    ## Say
    ## Reflect

The headings are the same in every language; readers see them in theirs (``content/locales``).
"""

from __future__ import annotations

import hashlib
import re
import tomllib
import unicodedata
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

LONGEST_ID = 35
"""Characters: an id has to fit into the data of a button and into a link."""
LONGEST_TITLE = 60
LONGEST_SUMMARY = 280
LONGEST_BODY = 2000
"""Code points. A whole card with everything around it stays one Telegram message."""
FEWEST_QUESTIONS, MOST_QUESTIONS = 3, 5

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_FENCE = "+++"
_TOML_LINE = re.compile(r"\(at line (\d+), column \d+\)")
_FIELDS = frozenset(
    {"id", "title", "summary", "questions", "related", "sources", "source_hash", "state", "reviewed_by", "reviewed_on"}
)


class CardState(StrEnum):
    """What a reader may rely on."""

    DRAFT = "draft"
    """No person has reviewed it."""
    REVIEWED = "reviewed"
    OUTDATED = "outdated"
    """The English card has changed since this translation was made. Never written in a file: it is found out."""


class Section(StrEnum):
    """The fixed headings, in their order."""

    WHY = "why"
    DO = "do"
    AVOID = "avoid"
    SAY = "say"
    REFLECT = "reflect"


class BrokenCard(ValueError):
    """A file that is no card. ``line`` counts from 1."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(reason)
        self.line = line
        self.reason = reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A card in one language."""

    id: str
    language: str
    title: str
    summary: str
    why: str
    do: tuple[str, ...]
    avoid: tuple[str, ...]
    say: tuple[str, ...]
    """Phrases; the same ones, in the same order, in every language."""
    reflect: tuple[str, ...]
    questions: tuple[str, ...]
    related: tuple[str, ...]
    sources: tuple[str, ...]
    source_hash: str | None
    reviewed_by: str | None
    reviewed_on: date | None
    """Both, or neither: a draft."""

    @property
    def content_hash(self) -> str:
        """16 hexadecimal digits (SHA-256, cut) of what readers read: not of the state, the sources or the questions."""
        parts = [self.title, self.summary, self.why]
        for listed in (self.do, self.avoid, self.say, self.reflect):
            parts += ["", *listed]
        joined = unicodedata.normalize("NFC", "\x1f".join(parts))
        return hashlib.sha256(joined.encode()).hexdigest()[:16]

    def state_beside(self, english: Card | None) -> CardState:
        """The honest state, given the English card as it is now (None where there is no valid one)."""
        is_source = english is not None and english.language == self.language
        if not is_source and (english is None or self.source_hash != english.content_hash):
            return CardState.OUTDATED
        return CardState.DRAFT if self.reviewed_by is None else CardState.REVIEWED


def parse(text: str, *, card_id: str, language: str, is_source: bool) -> Card:
    """Read a card. ``is_source``: it is the English one, which the others are translated from.

    Raises BrokenCard with the line and, in English, what is wrong there.
    """
    fields, first_line, body = _split(text)
    read = _Fields(fields, text.splitlines())
    if read.text("id", LONGEST_ID) != card_id or not _ID.fullmatch(card_id):
        raise read.broken("id", f"expected the name of the file, in a-z, 0-9 and hyphens: {card_id}")
    unknown = sorted(set(fields) - _FIELDS)
    if unknown:
        raise read.broken(unknown[0], "no such field")
    reviewed_by, reviewed_on = _review(read)
    sections = _sections(body, first_line)
    return Card(
        id=card_id,
        language=language,
        title=read.text("title", LONGEST_TITLE),
        summary=read.text("summary", LONGEST_SUMMARY),
        why=sections[Section.WHY][0],
        do=sections[Section.DO],
        avoid=sections[Section.AVOID],
        say=sections[Section.SAY],
        reflect=sections[Section.REFLECT],
        questions=read.texts("questions", FEWEST_QUESTIONS, MOST_QUESTIONS),
        related=read.texts("related", 0, MOST_QUESTIONS),
        sources=read.texts("sources", 1, MOST_QUESTIONS),
        source_hash=None if is_source else read.text("source_hash", 16),
        reviewed_by=reviewed_by,
        reviewed_on=reviewed_on,
    )


def _split(text: str) -> tuple[dict[str, Any], int, list[str]]:
    """The front matter, the number of the first line after it, and the lines after it."""
    lines = text.splitlines()
    if not lines or lines[0].strip() != _FENCE:
        raise BrokenCard(1, f"expected {_FENCE}, then the front matter")
    end = next((number for number, line in enumerate(lines[1:], 1) if line.strip() == _FENCE), None)
    if end is None:
        raise BrokenCard(len(lines), f"the front matter has no end: a line {_FENCE}")
    try:
        # An empty line instead of the fence, so that the parser counts lines as the file does.
        fields = tomllib.loads("\n".join(["", *lines[1:end]]))
    except tomllib.TOMLDecodeError as error:
        found = _TOML_LINE.search(str(error))
        raise BrokenCard(int(found[1]) if found else end, f"not TOML: {error}") from error
    return fields, end + 2, lines[end + 1 :]


class _Fields:
    """The front matter, with the line of each field for complaints."""

    def __init__(self, fields: dict[str, Any], lines: list[str]) -> None:
        self._fields = fields
        self._lines = lines

    def broken(self, name: str, reason: str) -> BrokenCard:
        starts = (number for number, line in enumerate(self._lines, 1) if re.match(rf"\s*{re.escape(name)}\s*=", line))
        return BrokenCard(next(starts, 1), f"{name}: {reason}")

    def given(self, name: str) -> Any:
        return self._fields.get(name)

    def text(self, name: str, longest: int) -> str:
        return self._checked(name, self._fields.get(name), longest)

    def texts(self, name: str, fewest: int, most: int) -> tuple[str, ...]:
        listed = self._fields.get(name, [])
        if not isinstance(listed, list) or not fewest <= len(listed) <= most:
            raise self.broken(name, f"expected a list of {fewest} to {most}")
        return tuple(self._checked(name, one, LONGEST_SUMMARY) for one in listed)

    def _checked(self, name: str, value: object, longest: int) -> str:
        if not isinstance(value, str) or not value.strip():
            raise self.broken(name, "expected a text")
        if len(value) > longest:
            raise self.broken(name, f"{len(value)} characters, at most {longest} fit")
        return value.strip()


def _review(read: _Fields) -> tuple[str | None, date | None]:
    """Who reviewed it and when. A review that does not say both is none, and must not look like one."""
    state, by, on = read.given("state"), read.given("reviewed_by"), read.given("reviewed_on")
    if state == CardState.DRAFT:
        if by is not None or on is not None:
            raise read.broken("state", "a draft has no reviewed_by and no reviewed_on")
        return None, None
    if state != CardState.REVIEWED:
        raise read.broken("state", 'expected "draft" or "reviewed"')
    if type(on) is not date:
        raise read.broken("reviewed_on", "a review needs its date, such as 2026-03-31")
    return read.text("reviewed_by", LONGEST_TITLE), on


def _sections(body: list[str], first_line: int) -> dict[Section, tuple[str, ...]]:
    """The five sections: one text for the reason, items for the others."""
    found: dict[Section, list[tuple[int, str]]] = {}
    lines_of: dict[Section, int] = {}
    expected = list(Section)
    current: Section | None = None
    for number, line in enumerate(body, first_line):
        stripped = line.strip()
        if stripped.startswith("#"):
            heading = stripped.lstrip("#").strip().lower()
            if len(found) == len(expected) or heading != expected[len(found)]:
                wanted = f"## {expected[len(found)].title()}" if len(found) < len(expected) else "no further heading"
                raise BrokenCard(number, f"expected {wanted}, not {stripped!r}")
            current = expected[len(found)]
            found[current], lines_of[current] = [], number
        elif stripped and current is None:
            raise BrokenCard(number, f"expected ## {expected[0].title()} before any text")
        elif current is not None:
            found[current].append((number, stripped))
    if len(found) < len(expected):
        raise BrokenCard(first_line + len(body) - 1, f"## {expected[len(found)].title()} is missing")
    if sum(len(text) for listed in found.values() for _, text in listed) > LONGEST_BODY:
        raise BrokenCard(first_line, f"the sections have more than {LONGEST_BODY} characters")
    return {
        section: _paragraphs(lines, lines_of[section])
        if section is Section.WHY
        else _items(lines, lines_of[section], section)
        for section, lines in found.items()
    }


def _paragraphs(lines: list[tuple[int, str]], heading: int) -> tuple[str, ...]:
    text = "\n".join(text for _, text in lines).strip()
    if not text:
        raise BrokenCard(heading, "nothing stands under this heading")
    return (re.sub(r"\n{2,}", "\n\n", text),)


def _items(lines: list[tuple[int, str]], heading: int, section: Section) -> tuple[str, ...]:
    items: list[str] = []
    for number, text in lines:
        if text.startswith("- "):
            items.append(text[2:].strip())
        elif text and items:
            items[-1] += f" {text}"
        elif text:
            raise BrokenCard(number, f"## {section.title()} is a list: each item begins with “- ”")
    if not items:
        raise BrokenCard(heading, "nothing stands under this heading")
    return tuple(items)
