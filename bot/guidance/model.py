"""The words of guidance: a card to choose, a topic, a phrase to say, when a card of the week comes, what a question is. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

SHORTEST_QUESTION, LONGEST_QUESTION = 8, 300
"""Code points."""
_ASKS = re.compile(r"[?？؟][\s\"'”’»）)]*$")
_ABOUT_SOMETHING_ELSE = re.compile(r"\d|@|://|^\s*/")
"""Numbers, addresses and commands: a question with these is about a patient, a date or a document."""

WEEKLY_JOB = "guidance-weekly"
"""The kind of job that sends a member their card of the week."""
WEEKLY_PRIORITY = 20
"""After messages and announcements."""
WEEKDAY, HOUR = 0, time(9)
"""A card of the week comes on Monday at nine, where the member's team is."""
LONGEST_KEPT_QUESTION = 1000
"""Code points of a question that is left to the curators; the rest is not kept."""
GROUPS = ("principles", "differences", "partnership", "talking", "deciding", "lasting")
"""The topics that have a name in every language."""
OWN_GROUP = "own"
"""The topic of an institution's own cards."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words to say: as the reader reads them, and as the partners would."""

    text: str
    elsewhere: tuple[tuple[str, str], ...] = ()
    """Language and text, in the partners' languages."""


@dataclass(frozen=True, slots=True)
class Title:
    """A card to choose."""

    card_id: str
    text: str


@dataclass(frozen=True, slots=True)
class Topic:
    """A part of the menu: what it is called is Fluent's, ``guide-group-<id>``."""

    id: str
    titles: tuple[Title, ...]


@dataclass(frozen=True, slots=True)
class PhraseTopic:
    """Phrases on one matter, for one reader: what it is called is Fluent's, ``phrases-topic-<id>``."""

    id: str
    language: str
    """In which the reader's line is."""
    phrases: tuple[Phrase, ...]


class Shared(StrEnum):
    """What became of sharing a card."""

    SENT = "sent"
    ALREADY = "already"
    """The same button pressed twice."""


@dataclass(frozen=True, slots=True)
class Audience:
    """Whom sharing would reach."""

    room_id: int
    room_name: str
    readers: int


def looks_like_a_question(text: str) -> bool:
    """Whether a message is one plain question: short, with its mark at the end, without numbers, addresses or commands."""
    stripped = text.strip()
    fits = SHORTEST_QUESTION <= len(stripped) <= LONGEST_QUESTION
    return fits and _ASKS.search(stripped) is not None and _ABOUT_SOMETHING_ELSE.search(stripped) is None


def next_card_at(now: datetime, time_zone: str) -> datetime:
    """The next Monday at nine in a time zone (an IANA name), always later than ``now``; in the zone of ``now``."""
    zone = ZoneInfo(time_zone)
    local = now.astimezone(zone)
    day = local.date() + timedelta(days=(WEEKDAY - local.weekday()) % 7)
    due = datetime.combine(day, HOUR, zone)
    if due <= local:
        due = datetime.combine(day + timedelta(days=7), HOUR, zone)
    return due.astimezone(now.tzinfo)
