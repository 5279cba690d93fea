"""What a broadcast is, from its draft to its report. Pure.

::

    DRAFT ──▶ SENDING ──▶ SENT        every promise has ended
      │
      └─────▶ DISCARDED               by its author, by erasure, or after a week; the row stays as a number

A draft changes by revisions: a new text and each new translation is one. What a button refers to names the revision that was
shown, so that nobody approves or sends what they have not seen.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from enum import StrEnum

from bot.language.text import FormattedText
from bot.members.model import Role
from bot.translation.model import Origin, Provenance

LONGEST_TEXT = 3500
"""Code points: with header, tag and marks it fits in one Telegram message in most languages."""
DRAFT_LIFETIME = timedelta(days=7)
"""How long a draft is kept after its last change."""
PRIORITY = 10
"""Of a broadcast's send jobs: after whatever people write to each other."""
PROGRESS_JOB = "broadcast-progress"
PROGRESS_PRIORITY = 5
"""Before the copies, so that the author sees how they go; after what people write."""

START_JOB = "broadcast-start"
NOTE_JOB = "broadcast-note"
FILL_JOB = "broadcast-fill"
HALT_JOB = "broadcast-halt"
REMIND_JOB = "broadcast-remind"


class BroadcastState(StrEnum):
    """Where a broadcast stands."""

    DRAFT = "draft"
    SENDING = "sending"
    SENT = "sent"
    """Every promise has ended, well or not. Nobody knows who has read it."""
    DISCARDED = "discarded"


class Awaiting(StrEnum):
    """What the author's next text is for."""

    NOTHING = "nothing"
    """It goes to the room, as ever."""
    TEXT = "text"
    """It becomes the draft's own text."""
    TRANSLATION = "translation"
    """It becomes the draft's text in ``awaiting_language``."""


class Missing(StrEnum):
    """What readers get in whose language nobody approved a text."""

    ASK = "ask"
    """The author is asked when they press Send."""
    MACHINE = "machine"
    """The machine's draft, marked as one. The author says so once more when they press Send."""
    ORIGINAL = "original"
    """The author's own words, marked as such."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AudienceRule:
    """A rule that says who is meant. What is empty does not narrow."""

    room_id: int
    author_id: int
    """Never among the readers."""
    teams: frozenset[int] = frozenset()
    roles: frozenset[Role] = frozenset()
    languages: frozenset[str] = frozenset()
    people: frozenset[int] = frozenset()

    @property
    def is_whole_room(self) -> bool:
        """Whether everybody in the room is meant."""
        return not (self.teams or self.roles or self.languages or self.people)


@dataclass(frozen=True, slots=True, kw_only=True)
class Broadcast:
    """One announcement of one author to one room."""

    id: int
    author_id: int
    room_id: int
    state: BroadcastState
    awaiting: Awaiting
    awaiting_language: str | None
    text: FormattedText | None
    """The draft's own text; None before it came, and once the draft has become a message or was discarded."""
    language: str | None
    """BCP-47; None where the text has no language that we could tell."""
    detection_confidence: float
    revision: int
    unapproved_allowed: bool
    """Whether the author said once more that texts which nobody approved may be sent."""
    message_id: int | None
    promised: int
    """How many readers it was promised to."""
    progress_message_id: int | None
    """The Telegram message in the author's chat that shows how it stands."""
    progress_shown: str | None
    """The digest of what that message says."""
    changed_at: datetime
    confirmed_at: datetime | None
    acknowledge: bool = True
    """Whether its copies have a button to say that one has read and understood it."""
    filled_to: int = 0
    """The last member who was promised it so far, while the ledger is being filled."""
    filled_at: datetime | None = None
    """When everybody was in the ledger."""
    paused_at: datetime | None = None
    cancelled_at: datetime | None = None
    halts: int = 0
    """How often it was paused, resumed or cancelled."""
    missing: Missing = Missing.ASK
    """What readers get in whose language nobody approved a text."""
    urgent: bool = False
    """Whether it rings in the quiet hours too."""
    scheduled_for: datetime | None = None
    """When it begins to go out; a draft that waits for that is not worked on."""

    @property
    def is_scheduled(self) -> bool:
        """Whether it waits for its hour."""
        return self.state is BroadcastState.DRAFT and self.scheduled_for is not None

    def is_open(self, now: datetime) -> bool:
        """Whether it is a draft that can still be worked on."""
        fresh = self.scheduled_for is None and now - self.changed_at < DRAFT_LIFETIME
        return self.state is BroadcastState.DRAFT and fresh


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftText:
    """What the readers of one other language would get."""

    language: str
    revision: int
    """The draft's revision that it came with."""
    text: FormattedText
    provenance: Provenance
    approved_by: int | None
    """The member who stands for it."""

    @property
    def is_approved(self) -> bool:
        """Whether a person stands for it: the coordinator, or whoever approved it for the translation memory."""
        return self.approved_by is not None or self.provenance.origin is Origin.MEMORY

    @property
    def provenance_when_sent(self) -> Provenance:
        """Approved texts are shown as a person's, all others as what they are."""
        return replace(self.provenance, origin=Origin.MEMORY) if self.is_approved else self.provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One reading language of the audience in a preview."""

    language: str
    readers: int
    draft: DraftText | None
    """None where the readers get the author's own words."""

    @property
    def is_approved(self) -> bool:
        """Whether nothing stands against sending it: the author's own words, or a text that a person approved."""
        return self.draft is None or self.draft.is_approved


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """A draft as its author sees it."""

    broadcast: Broadcast
    room_name: str
    sections: tuple[Section, ...]
    """Languages of the readers: the author's own words first, then the others, the most read first."""
    audience: AudienceRule
    """Whom it is for."""
    team_names: tuple[str, ...] = ()
    """The teams of those who would get it, where it is narrowed to teams."""

    @property
    def readers(self) -> int:
        """How many people would get it."""
        return sum(section.readers for section in self.sections)

    @property
    def unapproved(self) -> tuple[Section, ...]:
        """What would be sent without anybody having approved it."""
        return tuple(section for section in self.sections if not section.is_approved)


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A text as it arrived in a person's private chat."""

    chat_id: int
    telegram_message_id: int
    text: FormattedText
    reply_to: int | None = None
    """The Telegram message that it answers, in the same chat."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A text went into a draft. ``preview`` is None where that draft is no longer open: there is nothing to say."""

    preview: Preview | None


class Confirmed(StrEnum):
    """What came of pressing Send."""

    STARTED = "started"
    ALREADY = "already"
    """It was confirmed before: it is sent once."""
    ASK_AGAIN = "ask-again"
    """Something in it was approved by nobody; the author has to say so once more."""
    CHANGED = "changed"
    """The draft, or the audience's languages, changed since the preview that was pressed."""


@dataclass(frozen=True, slots=True)
class Confirmation:
    """What came of pressing Send, and the newest preview where there is something to look at."""

    outcome: Confirmed
    preview: Preview | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How many copies stand alike: one team, one language, one state."""

    team_name: str
    institution_name: str
    language: str
    state: str
    """A :class:`bot.delivery.model.DeliveryState`."""
    copies: int
    repeated: int
    """Of these, how many may have arrived twice."""
    acknowledged: int = 0
    """Of these, how many readers said that they have read and understood it."""
    first_sent_at: datetime | None = None
    last_sent_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Tally:
    """How a broadcast stands, counted in the ledger."""

    promised: int
    counts: tuple[Count, ...]
    is_filled: bool = True
    """Whether everybody is in the ledger by now."""
    is_paused: bool = False
    is_cancelled: bool = False
    acknowledge: bool = False
    """Whether readers were asked to acknowledge it."""

    def of(self, *states: str, among: Sequence[Count] | None = None) -> int:
        """How many copies are in one of these states."""
        return sum(one.copies for one in (self.counts if among is None else among) if one.state in states)

    @property
    def waiting(self) -> int:
        """How many have not ended, those included who are still to be put into the ledger."""
        return self.of("pending") + (0 if self.is_filled else max(1, self._missing))

    @property
    def _missing(self) -> int:
        return max(0, self.promised - sum(one.copies for one in self.counts))

    @property
    def repeated(self) -> int:
        """How many may have arrived twice."""
        return sum(one.repeated for one in self.counts)

    @property
    def left(self) -> int:
        """How many get none: it was cancelled, or they left before it arrived, or had their record erased."""
        return self.of("cancelled") + (self._missing if self.is_filled else 0)

    @property
    def acknowledged(self) -> int:
        """How many readers said that they have read and understood it."""
        return sum(one.acknowledged for one in self.counts)


NIGHT_BEGINS = time(22)
NIGHT_ENDS = time(7)


def is_night(clock: time) -> bool:
    """Whether people are left alone at this time of their day."""
    return clock >= NIGHT_BEGINS or clock < NIGHT_ENDS


def group_of(broadcast_id: int) -> str:
    """The group that a broadcast's send jobs belong to, and the lane of its reporting job."""
    return f"broadcast:{broadcast_id}"
