"""What a correction is, who may decide about one, and whom to ask. Pure.

::

    PROPOSED ──▶ APPROVED     every copy in that language shows it, marked, and the pair is remembered
       │
       ├───────▶ REJECTED
       └───────▶ OUTDATED     its author changed the message, another correction was quicker, or nobody decided in time

Nobody decides about a text of their own.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.language.tags import same_language
from bot.language.text import FormattedText
from bot.members.model import Role
from bot.translation.model import Finding

LONGEST_PROPOSAL = 4000
"""Code points."""
LONGEST_REASON = 500
"""Code points."""
DIALOGUE_LIFETIME = timedelta(minutes=30)
"""How long a person's next text is taken for what they announced. Later it is a message to colleagues, as ever."""
PROPOSAL_LIFETIME = timedelta(days=7)
"""How long a proposal can be decided about."""
MOST_REVIEWERS = 5
"""How many colleagues are asked about one proposal, besides the author."""


class CorrectionState(StrEnum):
    """Where a proposal stands."""

    PROPOSED = "proposed"
    APPROVED = "approved"
    REJECTED = "rejected"
    OUTDATED = "outdated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A text that a reader proposes in place of the one that readers of a language got."""

    id: int
    message_id: int
    language: str
    revision: int
    proposed_by: int
    state: CorrectionState
    text: FormattedText | None
    """None once it was erased."""
    findings: tuple[Finding, ...]
    decided_by: int | None
    reason: str | None
    created_at: datetime
    decided_at: datetime | None

    def is_open(self, now: datetime) -> bool:
        """Whether it can still be decided about."""
        return (
            self.state is CorrectionState.PROPOSED
            and self.text is not None
            and now - self.created_at < PROPOSAL_LIFETIME
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialogue:
    """What a person's next text is for."""

    member_id: int
    message_id: int
    language: str
    revision: int
    correction_id: int | None
    """The proposal that the text is the reason to reject; None where the text is itself a proposal."""
    begun_at: datetime

    def is_open(self, now: datetime) -> bool:
        """Whether the person's next text is still taken for it."""
        return now - self.begun_at < DIALOGUE_LIFETIME


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Somebody who might review a proposal."""

    member_id: int
    chat_id: int
    role: Role
    languages: frozenset[str]
    """What they read, write, or have us speak to them."""
    reachable: bool

    def knows(self, language: str) -> bool:
        """Whether a language is one of theirs."""
        return any(same_language(language, one) for one in self.languages)

    def knows_both(self, source: str, target: str) -> bool:
        """Whether they can compare a text with its translation."""
        return self.knows(source) and self.knows(target)

    def may_review(self, proposed_by: int, source: str, target: str) -> bool:
        """Coordinators and administrators, and whoever knows both languages; never the proposer."""
        return self.member_id != proposed_by and (self.role.is_staff or self.knows_both(source, target))


def reviewers(candidates: Iterable[Candidate], proposed_by: int, source: str, target: str) -> list[Candidate]:
    """Whom to ask, those first whom we can reach and who know both languages."""
    fit = [one for one in candidates if one.may_review(proposed_by, source, target)]

    def order(one: Candidate) -> tuple[bool, bool, bool, int]:
        return not one.reachable, not one.knows_both(source, target), not one.role.is_staff, one.member_id

    return sorted(fit, key=order)[:MOST_REVIEWERS]


_HARMLESS = str.maketrans({"\u202d": "\u200e", "\u202e": "\u200f", "\x00": "\ufffd"})


def harmless(text: FormattedText) -> FormattedText:
    """Without the overrides of direction, with which "05 mg" is read as "50 mg"; plain marks take their place.

    The checks and the reviewers must judge what the readers will see. A null character is one that databases refuse.
    """
    return FormattedText(text.text.translate(_HARMLESS), text.spans)


class Took(StrEnum):
    """What became of a text that a dialogue waited for."""

    PROPOSED = "proposed"
    OUTDATED = "outdated"
    """The message changed, or was erased, while the person wrote."""
    REJECTED = "rejected"
    """It was the reason of a rejection, which now stands."""
    TOO_LATE = "too-late"
    """It was the reason of a rejection, but the proposal had been decided about before."""


@dataclass(frozen=True, slots=True)
class TakenText:
    """A text that did not go to the room."""

    outcome: Took
    reviewers: int = 0
    """How many people can decide about the proposal."""


class Decided(StrEnum):
    """What came of pressing Approve or Reject."""

    APPROVED = "approved"
    REJECTED = "rejected"
    OUTDATED = "outdated"
    ALREADY_APPROVED = "already-approved"
    ALREADY_REJECTED = "already-rejected"


@dataclass(frozen=True, slots=True)
class Decision:
    """How it ended, and how many copies follow."""

    outcome: Decided
    copies: int = 0
