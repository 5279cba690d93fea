"""What a broadcast is, from its draft to its report. Pure.

::

    DRAFT ──▶ SENDING ──▶ SENT        every promise has ended
      │
      └─────▶ DISCARDED               by its author, by erasure, or after a week; the row stays as a number

A draft may correct a broadcast instead of becoming one: what it says is then taken into that one, and it is over. A broadcast that
is corrected or withdrawn is SENDING once more until its copies have followed.

A draft changes by revisions: a new text and each new translation is one. What a button refers to names the revision that was
shown, so that nobody approves or sends what they have not seen.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from enum import StrEnum

from bot.language.text import FormattedText
from bot.members.model import Role
from bot.messenger.attachments import Attachment
from bot.translation.model import Finding, Origin, Provenance

LONGEST_TEXT = 3500
"""Code points: with header, tag and marks it fits in one Telegram message in most languages."""
LARGEST_MEDIA = 50 * 1024 * 1024
"""Bytes: what everybody can be expected to load on a phone, and what the Bot API takes from a bot in any way."""
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
CORRECT_JOB = "broadcast-correct"
WITHDRAW_JOB = "broadcast-withdraw"
REVIEW_JOB = "broadcast-review"

CORRECTING_PRIORITY = 8
"""Of copies that are corrected or removed: before first copies, for a wrong text is out there."""
ROUNDS_A_TEXT = 10
"""Reminders are numbered: how often the text was corrected, times this, and the round; round 0 says that it was corrected."""


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
    corrects_id: int | None = None
    """The broadcast that this draft corrects."""
    applied_at: datetime | None = None
    """When this draft was taken into the broadcast that it corrects."""
    corrections: int = 0
    """How often it was corrected after it was sent."""
    corrected_at: datetime | None = None
    withdrawn_at: datetime | None = None
    following: bool = False
    """Whether copies are still to follow a correction, or to be removed."""
    attachments: tuple[Attachment, ...] = ()
    """The photo, video or document that a draft carries; none or one."""
    hour_asked_at: datetime | None = None
    """When its author was asked for the hour at which it is to go out."""

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


@dataclass(frozen=True, slots=True)
class Suggested:
    """A text that was approved for a similar one. A person decides; nothing uses it by itself."""

    unit_id: int
    percent: int
    """How much alike the two are."""
    text: str
    differences: tuple[Finding, ...]
    """What differs in value between the two."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One reading language of the audience in a preview."""

    language: str
    readers: int
    draft: DraftText | None
    """None where the readers get the author's own words."""
    asked: str | None = None
    """Who was asked to look at it, by name."""
    suggestion: Suggested | None = None
    """What was approved for a similar text."""

    @property
    def is_approved(self) -> bool:
        """Whether nothing stands against sending it: the author's own words, or a text that a person approved."""
        return self.draft is None or self.draft.is_approved


@dataclass(frozen=True, slots=True)
class TooLong:
    """A text that does not fit under a picture."""

    language: str | None
    """None: the author's own words."""
    length: int
    """As Telegram counts."""


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
    kinds: tuple[str, ...] = ()
    """Kinds of what in it seems to name somebody."""
    too_long: tuple[TooLong, ...] = ()
    """Texts that do not fit under what it carries: it cannot be sent like this."""

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
    attachments: tuple[Attachment, ...] = ()
    """What it is the caption of."""
    size: int = 0
    """Bytes of that, where Telegram says so."""
    in_album: bool = False
    """Whether it is one of several that belong together."""


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
    CORRECTED = "corrected"
    """What was sent is corrected; its copies follow."""
    CHANGED = "changed"
    """The draft, or the audience's languages, changed since the preview that was pressed."""


@dataclass(frozen=True, slots=True)
class Confirmation:
    """What came of pressing Send, and the newest preview where there is something to look at."""

    outcome: Confirmed
    preview: Preview | None = None


NIGHT_BEGINS = time(22)
NIGHT_ENDS = time(7)


def is_night(clock: time) -> bool:
    """Whether people are left alone at this time of their day."""
    return clock >= NIGHT_BEGINS or clock < NIGHT_ENDS


def group_of(broadcast_id: int) -> str:
    """The group that a broadcast's send jobs belong to, and the lane of its reporting job."""
    return f"broadcast:{broadcast_id}"


def correction_group(broadcast_id: int) -> str:
    """The group of the jobs that bring copies in line with a correction."""
    return f"correction:{broadcast_id}"


def reminder_group(broadcast_id: int) -> str:
    """The group of the jobs that remind of a broadcast."""
    return f"reminder:{broadcast_id}"
