"""What a room or an institution allows to be done with its texts: read and changed, by administrators only.

Every change is one column and one entry in the audit, so that two administrators who change different things at the same
time undo nothing of each other's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.errors import InvalidInput, NotFound
from bot.members import repository_places
from bot.members.model import Act, Institution, Member, Room
from bot.members.rules import require
from bot.privacy.model import IdentifierRule, PlacePolicy
from bot.storage.audit import record
from bot.storage.engine import Connection, Database
from bot.storage.time import Clock


class Kind(StrEnum):
    """Who has a policy."""

    ROOM = "room"
    INSTITUTION = "institution"


@dataclass(frozen=True, slots=True)
class Place:
    """A room or an institution, by its number."""

    kind: Kind
    id: int


class Policies:
    """Every method raises NotAllowed for anybody but an administrator, and NotFound for a place that does not exist."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def of_room(self, actor: Member, room_id: int) -> tuple[Room, list[Institution]]:
        """The room, and the institutions in it, with what each of them says."""
        require(actor, Act.ADMINISTER)
        async with self._database.read() as connection:
            room = await repository_places.room_by_id(connection, room_id)
            if room is None:
                raise _unknown(Place(Kind.ROOM, room_id))
            return room, await repository_places.institutions_of_room(connection, room_id)

    async def of_institution(self, actor: Member, institution_id: int) -> Institution:
        """The institution, with what it says."""
        require(actor, Act.ADMINISTER)
        async with self._database.read() as connection:
            found = await repository_places.institution_by_id(connection, institution_id)
        if found is None:
            raise _unknown(Place(Kind.INSTITUTION, institution_id))
        return found

    async def let_texts_leave(self, actor: Member, place: Place, *, allowed: bool) -> None:
        """Allow, or forbid, that texts go to providers outside the institutions' own machines."""
        require(actor, Act.ADMINISTER)
        async with self._database.write() as connection:
            await self._policy(connection, place)
            await repository_places.change_policy(connection, place.kind, place.id, text_may_leave=allowed)
            await self._record(connection, actor, place, text_may_leave=int(allowed))

    async def set_identifier_rule(self, actor: Member, place: Place, rule: IdentifierRule) -> None:
        """Say what becomes of texts in which somebody may be named, before such a provider."""
        require(actor, Act.ADMINISTER)
        async with self._database.write() as connection:
            await self._policy(connection, place)
            await repository_places.change_policy(connection, place.kind, place.id, identifiers=rule.value)
            await self._record(connection, actor, place, identifiers=rule.value)

    async def switch_provider(
        self, actor: Member, place: Place, name: str, *, on: bool, usual: Sequence[str], first: bool = False
    ) -> None:
        """Allow a provider, as the last one or as the ``first``, or forbid it. ``usual`` are those that the house has.

        Raises InvalidInput for the last provider of all: what is translated by nobody needs no room of its own.
        """
        require(actor, Act.ADMINISTER)
        if name not in usual:
            raise InvalidInput("no such provider", message_id="policy-provider-unknown")
        async with self._database.write() as connection:
            now = list((await self._policy(connection, place)).providers or usual)
            others = [one for one in now if one != name]
            wanted = others if not on else [name, *others] if first else now if name in now else [*now, name]
            if not wanted:
                raise InvalidInput("no provider would be left", message_id="policy-last-provider")
            await repository_places.change_policy(connection, place.kind, place.id, providers=wanted)
            await self._record(connection, actor, place, providers=" ".join(wanted))

    async def _policy(self, connection: Connection, place: Place) -> PlacePolicy:
        find = {
            Kind.ROOM: repository_places.room_by_id,
            Kind.INSTITUTION: repository_places.institution_by_id,
        }[place.kind]
        found = await find(connection, place.id)
        if found is None:
            raise _unknown(place)
        return found.policy

    async def _record(self, connection: Connection, actor: Member, place: Place, **detail: str | int) -> None:
        subject = f"{place.kind}:{place.id}"
        await record(
            connection, at=self._clock(), actor_id=actor.id, action="policy.changed", subject=subject, detail=detail
        )


def _unknown(place: Place) -> NotFound:
    message_ids = {Kind.ROOM: "error-room-unknown", Kind.INSTITUTION: "error-institution-unknown"}
    return NotFound(f"no such {place.kind}", message_id=message_ids[place.kind], name=f"#{place.id}")
