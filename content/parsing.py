"""A card as it was written: whatever can be served is served, and whatever is wrong with it is named with its line.

Only a file without front matter or without a title is no card at all. A list that is too long for a message loses its last
items, a text its end; a review that is not whole is none. Nothing that is missing keeps a card from being found.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from content.cards import (
    FEWEST_QUESTIONS,
    ID,
    LONGEST_BODY,
    LONGEST_ID,
    LONGEST_SUMMARY,
    LONGEST_TITLE,
    MOST_QUESTIONS,
    Card,
    CardState,
    Section,
)
from content.front_matter import BrokenCard, FrontMatter, split

_FIELDS = frozenset(
    {"id", "title", "summary", "questions", "related", "sources", "source_hash", "state"}
    | {"reviewed_by", "reviewed_on", "reviewed_hash"}
)
_ITEM = re.compile(r"(?:[-*•]|\d{1,2}[.)])\s+(.*)")
_MOST_READ = 20
"""Entries of one list. Of more than :data:`MOST_QUESTIONS` a curator is told."""


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """Something in a card that a curator has to mend; the card is served without it."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class Parsed:
    """A card, and what is wrong with its file."""

    card: Card
    findings: tuple[Finding, ...]


def parse(text: str, *, card_id: str, language: str, is_source: bool) -> Parsed:
    """Read a card. ``is_source``: it is the English one, which the others are translated from.

    Raises BrokenCard where there is nothing to serve.
    """
    if not ID.fullmatch(card_id) or len(card_id) > LONGEST_ID:
        raise BrokenCard(1, f"the file's name: expected at most {LONGEST_ID} of a-z, 0-9 and hyphens, then .md")
    matter = split(text)
    read = _Fields(matter)
    title = read.text("title", LONGEST_TITLE)
    if not title:
        raise BrokenCard(matter.line_of("title"), "title: expected a text; a card cannot do without")
    if read.text("id", LONGEST_ID) != card_id:
        read.complain("id", f"expected the name of the file: {card_id}")
    for name in sorted(set(matter.fields) - _FIELDS):
        read.complain(name, "no such field")
    sections = _Sections(matter)
    by, on, reviewed_hash = _review(read)
    card = Card(
        id=card_id,
        language=language,
        title=title,
        summary=read.text("summary", LONGEST_SUMMARY),
        why="\n\n".join(sections.found[Section.WHY]),
        do=tuple(sections.found[Section.DO]),
        avoid=tuple(sections.found[Section.AVOID]),
        say=tuple(sections.found[Section.SAY]),
        reflect=tuple(sections.found[Section.REFLECT]),
        questions=read.texts("questions", FEWEST_QUESTIONS),
        related=read.texts("related", 0),
        sources=read.texts("sources", 1),
        source_hash=None if is_source else read.text("source_hash", 16, needed=False) or None,
        reviewed_by=by,
        reviewed_on=on,
        reviewed_hash=reviewed_hash,
    )
    if by is not None and not card.is_reviewed:
        was = "it was edited since" if reviewed_hash else "it does not say of which text"
        read.complain("reviewed_hash", f"not shown as reviewed: {was}; the hash of this text is {card.content_hash}")
    return Parsed(card, tuple(sorted({*read.findings, *sections.findings})))


class _Fields:
    """The front matter, field by field, with complaints."""

    def __init__(self, matter: FrontMatter) -> None:
        self._matter = matter
        self.findings: list[Finding] = []

    def complain(self, name: str, reason: str) -> None:
        self.findings.append(Finding(self._matter.line_of(name), f"{name}: {reason}"))

    def given(self, name: str) -> object:
        value: object = self._matter.fields.get(name)
        return value

    def text(self, name: str, longest: int, *, needed: bool = True) -> str:
        """A text; empty where there is none."""
        value = self.given(name)
        if value is None and not needed:
            return ""
        return self._checked(name, value, longest)

    def texts(self, name: str, fewest: int) -> tuple[str, ...]:
        value = self.given(name)
        listed = [value] if isinstance(value, str) else value if isinstance(value, list) else []
        if (listed is not value and value is not None) or not fewest <= len(listed) <= MOST_QUESTIONS:
            self.complain(name, f"expected a list of {fewest} to {MOST_QUESTIONS}")
        read = (self._checked(name, one, LONGEST_SUMMARY) for one in listed[:_MOST_READ])
        return tuple(one for one in read if one)

    def _checked(self, name: str, value: object, longest: int) -> str:
        if not isinstance(value, str) or not value.strip():
            self.complain(name, "expected a text")
            return ""
        text = re.sub(r"\s*\n\s*", " ", value.strip())  # not all white space: French has its own kinds
        if len(text) > longest:
            self.complain(name, f"{len(text)} characters, at most {longest} fit")
            return text[: longest - 1].rstrip() + "…"
        return text


def _review(read: _Fields) -> tuple[str | None, date | None, str | None]:
    """Who reviewed which text, and when. A review that does not say who and when is none, and must not look like one."""
    state, by, on = read.given("state"), read.given("reviewed_by"), read.given("reviewed_on")
    if state == CardState.REVIEWED:
        name = read.text("reviewed_by", LONGEST_TITLE)
        if type(on) is not date:
            read.complain("reviewed_on", "a review needs its date, such as 2026-03-31")
        elif name:
            return name, on, read.text("reviewed_hash", 16, needed=False) or None
    elif state not in (None, CardState.DRAFT):
        read.complain("state", 'expected "draft" or "reviewed"')
    elif by is not None or on is not None:
        read.complain("state", "a draft has no reviewed_by and no reviewed_on")
    return None, None, None


class _Sections:
    """What stands under the five headings: paragraphs for the reason, items for the others."""

    def __init__(self, matter: FrontMatter) -> None:
        self.findings: list[Finding] = []
        self.found: dict[Section, list[str]] = {section: [] for section in Section}
        self._lines: dict[Section, int] = {}
        self._read(matter)
        for section in Section:
            if section not in self._lines:
                self._complain(len(matter.lines), f"## {section.title()} is missing")
            elif not self.found[section]:
                self._complain(self._lines[section], "nothing stands under this heading")
        self._cut(matter.first_line)

    def _complain(self, line: int, reason: str) -> None:
        self.findings.append(Finding(line, reason))

    def _read(self, matter: FrontMatter) -> None:
        current, again = Section.WHY, True  # text before any heading is kept as part of the reason
        for number, line in enumerate(matter.body, matter.first_line):
            stripped = line.strip()
            if stripped.startswith("#"):
                current, again = self._heading(number, stripped), True
            elif not stripped:
                again = True
            else:
                if not self._lines:
                    self._complain(number, f"expected ## {Section.WHY.title()} before any text")
                    self._lines[Section.WHY] = number
                again = self._take(current, number, stripped, again)

    def _heading(self, number: int, line: str) -> Section:
        name = line.lstrip("#").strip().lower()
        if name not in list(Section):
            self._complain(number, f"no such heading: {line[:LONGEST_TITLE]!r}")
            return Section.WHY  # the text below it is not lost
        section = Section(name)
        before = list(self._lines)
        if section in before or (before and list(Section).index(before[-1]) > list(Section).index(section)):
            self._complain(number, f"## {section.title()} stands twice, or out of order")
        self._lines.setdefault(section, number)
        return section

    def _take(self, section: Section, number: int, text: str, again: bool) -> bool:
        """Add a line; ``again``: it begins something new. Whether the next line does."""
        items = self.found[section]
        if section is Section.WHY:
            if again or not items:
                items.append(text)
            else:
                items[-1] += f"\n{text}"
        elif (item := _ITEM.fullmatch(text)) is not None:
            items.append(item[1].strip())
        elif items:
            items[-1] += f" {text}"
        else:
            self._complain(number, f"## {section.title()} is a list: each item begins with “- ”")
            items.append(text)
        return False

    def _cut(self, first_line: int) -> None:
        """Drop what would not fit into one message, the last items first."""
        if _length(self.found.values()) <= LONGEST_BODY:
            return
        self._complain(
            first_line, f"the sections have more than {LONGEST_BODY} characters: the last items are left out"
        )
        for section in reversed(Section):
            while self.found[section] and _length(self.found.values()) > LONGEST_BODY:
                if len(self.found[section]) > 1 or section is not Section.WHY:
                    self.found[section].pop()
                else:
                    self.found[section][0] = self.found[section][0][: LONGEST_BODY - 1].rstrip() + "…"


def _length(sections: Iterable[list[str]]) -> int:
    return sum(len(item) for items in sections for item in items)
