"""How a room works, where its people decide it: administrators in every room, coordinators in the rooms of their team."""

from __future__ import annotations

from dataclasses import replace

from bot.errors import NotAllowed, NotFound
from bot.members import repository_places
from bot.members.model import Act, Member, Room
from bot.members.rules import require
from bot.storage.audit import record
from bot.storage.engine import Connection, Database
from bot.storage.time import Clock


class RoomSettings:
    """Every change is one column and one entry in the audit."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def may_change(self, actor: Member, room_id: int) -> bool:
        """Whether the actor decides how this room works."""
        async with self._database.read() as connection:
            return await self._may_change(connection, actor, room_id)

    async def let_own_team_read(self, actor: Member, room_id: int, *, reads: bool) -> Room:
        """Whether an author's own colleagues get what they write, too, from now on.

        Raises NotFound; NotAllowed for somebody who does not decide it. Again the same: nothing changes.
        """
        require(actor, Act.SET_UP_OWN_ROOMS)
        async with self._database.write() as connection:
            room = await repository_places.room_by_id(connection, room_id)
            if room is None:
                raise NotFound(f"no room {room_id}", message_id="error-room-unknown", name=f"#{room_id}")
            if not await self._may_change(connection, actor, room_id):
                raise NotAllowed(f"member {actor.id} is not in room {room_id}", message_id="error-room-not-yours")
            if room.own_team is not reads:
                await repository_places.change_policy(connection, "room", room_id, own_team=reads)
                await record(
                    connection,
                    at=self._clock(),
                    actor_id=actor.id,
                    action="room.changed",
                    subject=f"room:{room_id}",
                    detail={"own_team": int(reads)},
                )
        return replace(room, own_team=reads)

    async def _may_change(self, connection: Connection, actor: Member, room_id: int) -> bool:
        if not actor.is_active or not actor.role.may(Act.SET_UP_OWN_ROOMS):
            return False
        if actor.role.may(Act.ADMINISTER):
            return True
        return (room_id, actor.team_id) in await repository_places.places_in_rooms(connection)
