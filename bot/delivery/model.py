"""What was promised to a chat, and how a promise ends. Pure.

::

    PENDING ──▶ SENT         Telegram took every part
       │
       ├──────▶ REFUSED      blocked, kicked, deactivated; back to PENDING when they return, for seven days
       ├──────▶ FAILED       Telegram says the request is wrong, or every attempt failed: visible, for the operator
       └──────▶ CANCELLED    withdrawn, or the reader left
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

RETURN_WINDOW = timedelta(days=7)
"""How long a refused delivery waits for its reader to come back."""


REMOVE_JOB = "remove"
"""The kind of job that removes a copy of a message that was taken back."""

REFUSALS = frozenset(
    {
        "blocked",
        "kicked",
        "deactivated",
        "not-started",
        "chat-not-found",
        "group-deactivated",
        "topic-closed",
        "topic-gone",
        "no-rights",
        "forbidden",
    }
)
"""Why Telegram refuses a chat to us; ``forbidden`` where it says something that we do not know. Each has a message for people."""


MULTIPLE = "mul"
"""BCP-47 (ISO 639-2): the language of a copy that shows several, in a group where several are read."""


class Removal(StrEnum):
    """What became of a copy whose message was taken back."""

    WAITING = "waiting"
    REMOVED = "removed"
    """It was deleted, or never left, or its words were replaced where Telegram does not delete any more."""
    KEPT = "kept"
    """Telegram did not let us: the reader blocked us, or every attempt failed. Or a part that nobody can name may be there."""


class DeliveryState(StrEnum):
    """How a promise stands."""

    PENDING = "pending"
    SENT = "sent"
    """Telegram took it. Nobody knows whether it was read."""
    REFUSED = "refused"
    FAILED = "failed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """A chat that a message is promised to."""

    chat_id: int
    member_id: int | None
    """The reader, where the chat is a person's; None for a group."""


TEXT = "text"
MISSING = "missing"
"""Kinds of parts besides those of attachments: words, and words in the place of an attachment that Telegram did not take."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartSent:
    """One Telegram message of a delivery."""

    part: int
    telegram_message_id: int
    kind: str = TEXT
    shows: str | None = None
    """Which file it holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """One message's way to one chat."""

    id: int
    message_id: int
    member_id: int | None
    chat_id: int
    state: DeliveryState
    reason: str | None
    repeated: bool
    """It was sent again after an attempt whose outcome nobody knows: the reader may have it twice."""
    language_sent: str | None
    revision_sent: int | None
    created_at: datetime
    sent_at: datetime | None
    unaccounted: bool = False
    """A part of it may have arrived without our learning its number, so that nobody can change or remove that one."""
    parts: tuple[PartSent, ...] = ()

    def language_for(self, reading: str) -> str:
        """In which language somebody reads it who usually reads this one: in a copy that shows several, in their own."""
        return reading if self.language_sent in (None, MULTIPLE) else self.language_sent


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """What an attempt achieved: goes into the ledger with the job's end, also when that end is a failure."""

    delivery_id: int
    chat_id: int
    language: str = ""
    revision: int = 0
    sent: tuple[PartSent, ...] = ()
    """Parts newly sent, in this attempt, and those that hold another file now."""
    gone: tuple[int, ...] = ()
    """Parts that are not there any more: the reader deleted them, they were removed, or others among ``sent`` took their place."""
    complete: bool = False
    """Every part is out and shows this revision."""
    missing: int = 0
    """Attachments that Telegram did not take in this attempt, in whose place the reader was told so."""
    repeated: bool = False
    unaccounted: bool = False
    """Something may have arrived in an attempt of which we heard nothing more."""
    refused: str | None = None
    """Why Telegram refused, where it did."""
    moved_from: int | None = None
    """The group's Telegram id of before, where ``chat_id`` is a new one that we learnt in this attempt."""
    cancelled: bool = False
    """There is nothing to send any more."""
