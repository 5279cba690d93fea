"""Who is who: institutions have teams, teams have members, rooms join teams across institutions.

Pure rules: the standard library and other models only. Language tags are canonical BCP-47, times are aware UTC.
"""

from __future__ import annotations

import hashlib
import re
import secrets
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from types import MappingProxyType

from bot.members.quiet_model import QuietHours
from bot.privacy.model import IdentifierRule, PlacePolicy

LONGEST_NAME = 120
"""Code points, for the names of institutions, teams, rooms and people."""

_JOINERS = frozenset("\u200c\u200d")
"""Zero-width (non-)joiner: invisible, but part of the spelling in Persian, in Indic scripts and in emoji."""

_TOKEN = re.compile(r"i-[A-Za-z0-9_-]{22}")


class Act(StrEnum):
    """What somebody may or may not do. Services ask; handlers never decide."""

    ADMINISTER = "administer"
    """Make institutions, teams and rooms, see the overview, revoke any invite."""
    INVITE_TO_OWN_TEAM = "invite-to-own-team"
    """Invite clinicians to one's own team, and revoke such an invite."""
    INVITE_TO_ANY_TEAM = "invite-to-any-team"
    """Invite anybody, in any role, to any team."""
    BROADCAST = "broadcast"
    """Announce something to everybody in a room of one's own team."""
    BROADCAST_TO_ANY_ROOM = "broadcast-to-any-room"
    """Announce something to everybody in any room."""
    WRITE_CARDS = "write-cards"
    """Write and review guidance cards for one's own institution."""
    SET_UP_OWN_ROOMS = "set-up-own-rooms"
    """Say how a room of one's own team works."""
    PIN = "pin"
    """Pin a message for everybody in a room of one's own team."""
    LINK_GROUPS = "link-groups"
    """Link the Telegram group of one's own team to a room, or a mixed group of several teams, and unlink it."""


class Role(StrEnum):
    """What a member is in the collaboration."""

    CLINICIAN = "clinician"
    COORDINATOR = "coordinator"
    ADMINISTRATOR = "administrator"

    def may(self, act: Act) -> bool:
        """Whether this role permits the act."""
        return act in _PERMITTED[self]

    @property
    def is_staff(self) -> bool:
        """Whether an invite to this role is single use and short-lived."""
        return self is not Role.CLINICIAN

    def outranks(self, other: Role) -> bool:
        """Whether this role permits everything the other does, and more."""
        return _PERMITTED[self] > _PERMITTED[other]


_PERMITTED: Mapping[Role, frozenset[Act]] = MappingProxyType(
    {
        Role.CLINICIAN: frozenset(),
        Role.COORDINATOR: frozenset(
            {
                Act.INVITE_TO_OWN_TEAM,
                Act.BROADCAST,
                Act.WRITE_CARDS,
                Act.SET_UP_OWN_ROOMS,
                Act.PIN,
                Act.LINK_GROUPS,
            }
        ),
        Role.ADMINISTRATOR: frozenset(Act),
    }
)


class Display(StrEnum):
    """What a reader sees of a message in another language."""

    TRANSLATION = "translation"
    """The translation; the original is one tap away."""
    BOTH = "both"
    """The translation, and below it the original."""
    ORIGINAL = "original"
    """The author's own words; the translation is one tap away."""


class MemberState(StrEnum):
    """Whether a member can be reached at all."""

    ACTIVE = "active"
    LEFT = "left"
    """Erased: the row stays as a number that the audit refers to; there is no address and no name any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Institution:
    """A hospital or another body that takes part."""

    id: int
    name: str
    policy: PlacePolicy = field(default_factory=PlacePolicy)
    """What it allows to be done with the texts of every room that a team of it is in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Team:
    """People of one institution who work in one language and one time zone."""

    id: int
    institution_id: int
    institution_name: str
    name: str
    language: str
    time_zone: str
    """An IANA name, such as ``Asia/Qatar``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """Where teams meet. What one writes, the others read in their language."""

    id: int
    name: str
    providers: tuple[str, ...]
    """The translation providers to try, in order; empty: the house's usual chain."""
    text_may_leave: bool
    """Whether texts may go to translation providers outside our own machine; every institution must allow it too."""
    identifiers: IdentifierRule = IdentifierRule.REFUSE
    """What becomes of a text in which somebody may be named, before such a provider."""
    institutions: tuple[PlacePolicy, ...] = ()
    """What the institutions in the room say of the same."""
    own_team: bool = True
    """Whether the colleagues in an author's own team get a message too, each in their language."""

    @property
    def policy(self) -> PlacePolicy:
        """What the room itself says; see :func:`bot.privacy.model.strictest` for what holds in it."""
        return PlacePolicy(self.providers, self.text_may_leave, self.identifiers)


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A person who joined. The three languages are kept apart; none is changed silently."""

    id: int
    telegram_user_id: int | None
    """Also the id of their private chat with us; None once they have left."""
    team_id: int | None
    role: Role
    state: MemberState
    name: str
    """As they call themselves on Telegram; empty once they have left."""
    reading_language: str
    interface_language: str
    written_language: str | None
    """What they pinned as the language they usually write in; None: as they confirm it, message by message."""
    current_room_id: int | None
    joined_at: datetime
    unreachable_since: datetime | None
    """Since when Telegram refuses our messages to them (blocked); None while it takes them."""
    display: Display = Display.TRANSLATION
    quiet_hours: QuietHours | None = None
    """When copies reach them without a sound; None: as the house has it."""
    clarity_hints: bool = True
    """Whether they are told what in their messages may be misread."""

    @property
    def is_active(self) -> bool:
        """Whether the person is still with us."""
        return self.state is MemberState.ACTIVE

    def with_operators_choice(self, admin_ids: frozenset[int]) -> Member:
        """The member as an administrator where the operator's setting names their Telegram account.

        The setting outranks the table, and nothing of it is stored: an account taken off the setting loses the role.
        """
        return replace(self, role=Role.ADMINISTRATOR) if self.telegram_user_id in admin_ids else self


@dataclass(frozen=True, slots=True)
class WrittenLanguage:
    """A language that a person confirmed to have written in: by choosing it, or by saying that we read it rightly."""

    language: str
    confirmed: int
    """Of how many messages."""
    confirmed_at: datetime
    """The last time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """An active member of a room, with what it takes to write to them."""

    member_id: int
    chat_id: int
    """Their private chat with us."""
    name: str
    reading_language: str
    interface_language: str
    team_id: int
    team_name: str
    team_language: str
    institution_name: str
    time_zone: str
    reachable: bool
    """False while Telegram refuses our messages to them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Invite:
    """Leave to join a team. The token itself is never stored, only its digest."""

    id: int
    team_id: int
    team_name: str
    role: Role
    expires_at: datetime
    uses_left: int
    revoked_at: datetime | None
    created_by: int | None

    def is_valid(self, now: datetime) -> bool:
        """Whether it can still be used."""
        return self.revoked_at is None and self.uses_left > 0 and now < self.expires_at


@dataclass(frozen=True, slots=True, kw_only=True)
class Joining:
    """Somebody on the way in: the dialogue's state, kept in a table so that a restart loses nothing."""

    telegram_user_id: int
    invite_id: int
    interface_language: str
    reading_language: str | None
    started_at: datetime


@dataclass(frozen=True, slots=True)
class InviteTerms:
    """How long an invite lives and how often it can be used."""

    lifetime: timedelta
    uses: int

    @classmethod
    def for_role(cls, role: Role) -> InviteTerms:
        """Staff: once, within 24 hours. Clinicians: up to 50 people, within 7 days."""
        return cls(timedelta(hours=24), 1) if role.is_staff else cls(timedelta(days=7), 50)


def new_token() -> str:
    """A fresh invite token: ``i-`` and 22 base64url characters, 128 random bits. Fits a Telegram deep link (64)."""
    return "i-" + secrets.token_urlsafe(16)


def is_token(text: str) -> bool:
    """Whether the text has the shape of an invite token."""
    return _TOKEN.fullmatch(text) is not None


def token_digest(token: str) -> str:
    """What is stored of a token: its SHA-256 in hexadecimal. With 128 random bits no salt is needed."""
    return hashlib.sha256(token.encode()).hexdigest()


def is_valid_name(name: str) -> bool:
    """Whether a name can be stored and shown: 1 to 120 code points, no control or directional characters, no ``|``.

    ``|`` separates the values of an administrator's command.
    """
    return 1 <= len(name) <= LONGEST_NAME and name == name.strip() and "|" not in name and not any(map(_hidden, name))


def person_name(shown: str) -> str:
    """A person's own name made fit to be stored: hidden characters dropped, white space joined, cut to 120 code points.

    People choose their Telegram name freely, so it is mended, never refused. May come out empty.
    """
    visible = "".join(" " if character.isspace() else "" if _hidden(character) else character for character in shown)
    return " ".join(visible.split())[:LONGEST_NAME].rstrip()


def _hidden(character: str) -> bool:
    return unicodedata.category(character) in {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"} and character not in _JOINERS
