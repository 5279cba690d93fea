"""A card as a coordinator writes it in the chat: the title on the first line, then the summary, then sections under headings. Pure.

::

    Handing over a patient to us
    Call the transfer line first; it knows which ward has a bed.

    What helps
    - Say what the family knows already.
    - Send the imaging before the patient.

Only the title and the summary are needed. A heading is the name of a section, as a card shows it, on a line of its own.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from bot.errors import InvalidInput
from bot.language.text import without_surrogates
from content.cards import LONGEST_BODY, LONGEST_SUMMARY, LONGEST_TITLE, Card, Section

ID_PREFIX = "own-"
"""Of the ids of institutions' own cards, before their number."""
_ITEM = re.compile(r"^(?:[-•*–]\s*|\d{1,2}[.)]\s+)")
_AROUND_A_HEADING = re.compile(r"^[#*\s]+|[*:：\s]+$")


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnContent:
    """What a coordinator wrote."""

    title: str
    summary: str
    why: str = ""
    do: tuple[str, ...] = ()
    avoid: tuple[str, ...] = ()
    say: tuple[str, ...] = ()
    reflect: tuple[str, ...] = ()

    def to_json(self) -> str:
        """For a column."""
        return json.dumps(asdict(self), ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> OwnContent:
        """What :meth:`to_json` wrote."""
        read: dict[str, Any] = json.loads(text)
        lists = {name: tuple(read[name]) for name in ("do", "avoid", "say", "reflect")}
        return cls(title=read["title"], summary=read["summary"], why=read["why"], **lists)

    def as_card(self, number: int, language: str, reviewed_by: str | None, reviewed_on: date | None) -> Card:
        """As the cards of the files are, so that it is shown and found like them."""
        return Card(
            id=f"{ID_PREFIX}{number}",
            language=language,
            title=self.title,
            summary=self.summary,
            why=self.why,
            do=self.do,
            avoid=self.avoid,
            say=self.say,
            reflect=self.reflect,
            questions=(self.title, self.summary),
            related=(),
            sources=(),
            source_hash=None,
            reviewed_by=reviewed_by,
            reviewed_on=reviewed_on,
        )


def own_number(card_id: str) -> int | None:
    """The number in the id of an institution's own card; None for any other card."""
    number = card_id.removeprefix(ID_PREFIX)
    is_own = card_id.startswith(ID_PREFIX) and number.isascii() and number.isdecimal() and len(number) <= 18
    return int(number) if is_own else None


def folded(heading: str) -> str:
    """A line as headings are compared: without signs around it, and without its case."""
    return _AROUND_A_HEADING.sub("", heading.strip()).casefold()


def parse(text: str, headings: Mapping[str, Section]) -> OwnContent:
    """Read a card. ``headings``: folded names of the sections, in every language that people may write in.

    Raises InvalidInput, with what is missing or too long.
    """
    title, *lines = without_surrogates(text).strip().splitlines() or [""]
    parts: dict[Section | None, list[str]] = {None: []}
    current: Section | None = None
    for line in lines:
        section = headings.get(folded(line)) if len(line) <= LONGEST_TITLE else None
        if section is not None:
            current = section
            parts.setdefault(section, [])
        else:
            parts[current].append(line.strip())
    summary = " ".join(filter(None, parts[None]))
    if not title.strip() or not summary:
        raise InvalidInput("a title and a summary", message_id="guide-own-incomplete")
    _check(title.strip(), LONGEST_TITLE, "guide-own-title-too-long")
    _check(summary, LONGEST_SUMMARY, "guide-own-summary-too-long")
    body = {section: lines for section, lines in parts.items() if section is not None}
    _check("".join(line for lines in body.values() for line in lines), LONGEST_BODY, "guide-own-too-long")
    return OwnContent(
        title=title.strip(),
        summary=summary,
        why=re.sub(r"\n{3,}", "\n\n", "\n".join(body.get(Section.WHY, []))).strip(),
        do=_items(body.get(Section.DO, ())),
        avoid=_items(body.get(Section.AVOID, ())),
        say=_items(body.get(Section.SAY, ())),
        reflect=_items(body.get(Section.REFLECT, ())),
    )


def _check(text: str, longest: int, message_id: str) -> None:
    if len(text) > longest:
        raise InvalidInput("too long", message_id=message_id, length=len(text), limit=longest)


def _items(lines: Sequence[str]) -> tuple[str, ...]:
    return tuple(item for line in lines if (item := _ITEM.sub("", line).strip()))
