"""Who has a message, in which state, team by team. Pure.

A team is reached when at least one of its addresses has the message: its group, or one of its people. What was cancelled
(the reader left, the message was taken back) was no longer promised, and counts for nobody.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.delivery.model import REFUSALS, RETURN_WINDOW, DeliveryState

FAILED = "failed"
"""Why a team was not reached, where it was not Telegram that refused the chat."""
_UNKNOWN_REFUSAL = "forbidden"


class PlaceKind(StrEnum):
    """What a message is counted by."""

    TEAM = "team"
    GROUP = "group"
    """A group in which people of several teams talk."""
    NOWHERE = "nowhere"
    """People who are in no team any more, and groups that are not linked any more."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A team, or a mixed group."""

    kind: PlaceKind
    id: int
    name: str = ""
    institution: str = ""


class Wait(StrEnum):
    """Why a copy has not left yet."""

    TURN = "turn"
    """Others go first; nothing is wrong."""
    TELEGRAM = "telegram"
    """Telegram asks to wait."""
    NET = "net"
    """Telegram cannot be reached."""
    AGAIN = "again"
    """It went wrong, and is tried again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """One chat that was promised the message."""

    delivery_id: int
    chat_id: int
    place: Place
    name: str
    """The person's, or the group's title; empty for somebody who has left."""
    is_group: bool
    state: DeliveryState
    reason: str | None
    repeated: bool
    """The reader may have it twice."""
    language: str | None
    """Of the copy; None also where it shows several."""
    outdated: bool
    """The copy shows an earlier version: an edit has not reached it."""
    promised_at: datetime

    @property
    def has_it(self) -> bool:
        """Whether Telegram took it. Nobody knows whether it was read."""
        return self.state is DeliveryState.SENT

    @property
    def counts(self) -> bool:
        """Whether it is, or was, to arrive there."""
        return self.state is not DeliveryState.CANCELLED

    @property
    def why_not(self) -> str:
        """A word of :data:`bot.delivery.model.REFUSALS`, or ``failed``."""
        if self.state is not DeliveryState.REFUSED:
            return FAILED
        return self.reason if self.reason in REFUSALS else _UNKNOWN_REFUSAL


@dataclass(frozen=True, slots=True)
class Missing:
    """A team that nobody of has the message, with every reason there is."""

    place: Place
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Arrival:
    """How a message arrived."""

    places: int
    reached: int
    waiting: bool
    """Whether anything may still change by itself."""
    missing: tuple[Missing, ...]

    @classmethod
    def of(cls, addresses: Iterable[Address]) -> Arrival:
        """What these addresses come to."""
        found = [one for one in _by_place(addresses).items() if any(address.counts for address in one[1])]
        everything = [address for _, there in found for address in there]
        not_there = [(place, there) for place, there in found if not any(address.has_it for address in there)]
        return cls(
            places=len(found),
            reached=len(found) - len(not_there),
            waiting=any(address.state is DeliveryState.PENDING for address in everything),
            missing=tuple(
                Missing(place, tuple(dict.fromkeys(one.why_not for one in there if one.counts)))
                for place, there in not_there
                if all(one.state is not DeliveryState.PENDING for one in there)
            ),
        )


@dataclass(frozen=True, slots=True)
class Line:
    """The addresses of a team that stand alike."""

    words: str
    """The id of the message that says how."""
    addresses: tuple[Address, ...]


@dataclass(frozen=True, slots=True)
class PlaceStatus:
    """How a message stands in one team."""

    place: Place
    having: int
    of: int
    lines: tuple[Line, ...]


_ORDER = (
    "status-delivered",
    "status-earlier",
    *(f"status-waiting-{wait}" for wait in Wait),
    *(f"refusal-{reason}" for reason in sorted(REFUSALS)),
    f"refusal-{FAILED}",
    "status-cancelled",
)


def by_place(addresses: Iterable[Address], waits: Mapping[int, Wait]) -> list[PlaceStatus]:
    """Team by team, those that nobody of has it first; ``waits``: by chat, why it waits there."""
    found = []
    for place, there in _by_place(addresses).items():
        lines: dict[str, list[Address]] = {}
        for one in there:
            lines.setdefault(_words(one, waits), []).append(one)
        ordered = sorted(lines, key=_ORDER.index)
        having, of = sum(one.has_it for one in there), sum(one.counts for one in there)
        found.append(PlaceStatus(place, having, of, tuple(Line(words, tuple(lines[words])) for words in ordered)))
    return sorted(found, key=lambda one: (one.having > 0, one.place))


def returns_until(addresses: Sequence[Address]) -> datetime | None:
    """Until when those who could not be reached get it if they come back; None where nobody was refused."""
    refused = [one.promised_at for one in addresses if one.state is DeliveryState.REFUSED]
    return max(refused) + RETURN_WINDOW if refused else None


def _words(one: Address, waits: Mapping[int, Wait]) -> str:
    if one.state is DeliveryState.SENT:
        return "status-earlier" if one.outdated else "status-delivered"
    if one.state is DeliveryState.PENDING:
        return f"status-waiting-{waits.get(one.chat_id, Wait.TURN)}"
    if one.state is DeliveryState.CANCELLED:
        return "status-cancelled"
    return f"refusal-{one.why_not}"


def _by_place(addresses: Iterable[Address]) -> dict[Place, list[Address]]:
    found: dict[Place, list[Address]] = {}
    for one in addresses:
        found.setdefault(one.place, []).append(one)
    return found
