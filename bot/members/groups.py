"""Linking Telegram groups to rooms: who may, which room, which team, and what happens to a link.

A coordinator links the group of their own team, or a mixed group of a room that their team is in; an administrator any. Both must
administer the Telegram group as well: Telegram is asked at that moment, and what it says is in :class:`GroupSeen`. Every method
works in the caller's transaction, so that an announcement is promised together with what it announces.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from bot.errors import InvalidInput, NotAllowed, NotFound
from bot.members import repository, repository_groups, repository_places
from bot.members.groups_model import LinkedGroup
from bot.members.model import Act, Member, Room, Team, person_name
from bot.members.rules import require
from bot.storage.audit import record
from bot.storage.engine import Connection
from bot.storage.time import Clock


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupSeen:
    """What Telegram says of a group, and of a person in it."""

    chat_id: int
    thread_id: int | None
    """The topic in which they asked; None outside topics."""
    title: str
    is_admin: bool
    """Whether the person administers the group."""
    hears: bool
    """Whether we are shown what people write there."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a group is to be linked."""

    room_id: int
    team_id: int | None
    """None: as a mixed group."""


class LinkOutcome(StrEnum):
    """What became of linking."""

    LINKED = "linked"
    ALREADY = "already"
    """It is linked just so."""
    TEAM_HAS_ANOTHER = "team-has-another"
    """The team (or for a mixed group the room) has another group; nothing was changed. The person may choose this one instead."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """What linking came to."""

    outcome: LinkOutcome
    group: LinkedGroup
    """The group as it is linked now; with TEAM_HAS_ANOTHER the other one."""
    room: Room
    replaced: LinkedGroup | None = None
    """The group that was linked before in its place, and is not any more."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A room, and the teams for which the actor could link a group there."""

    room: Room
    teams: Sequence[Team]


class GroupLinks:
    """The rules of links."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    async def by_chat(self, connection: Connection, chat_id: int) -> LinkedGroup | None:
        """The linked group with this Telegram id, or None."""
        return await repository_groups.by_chat(connection, chat_id)

    async def choices(self, connection: Connection, actor: Member) -> list[Choice]:
        """Where the actor could link a group: their own team in its rooms; an administrator without a team: every team everywhere.

        The actor's current room comes first. Raises NotAllowed.
        """
        require(actor, Act.LINK_GROUPS)
        if actor.team_id is not None:
            team = await repository_places.team_by_id(connection, actor.team_id)
            rooms = await repository.rooms_of_team(connection, actor.team_id)
            rooms.sort(key=lambda one: one.id != actor.current_room_id)
            return [Choice(room, [team]) for room in rooms if team is not None]
        if not actor.role.may(Act.ADMINISTER):
            return []
        return [
            Choice(room, await repository_places.teams_of_room(connection, room.id))
            for room in await repository_places.rooms(connection)
        ]

    async def link(
        self, connection: Connection, actor: Member, seen: GroupSeen, place: Place, *, instead: bool = False
    ) -> Linked:
        """Link a group. Again is harmless, and takes the link to the topic in which it was said.

        ``instead``: in place of the group that the team has in this room. Raises NotAllowed; NotFound for a room or team that is
        not the actor's; InvalidInput for a group that is linked to another room or team, which is named.
        """
        room = await self._allowed(connection, actor, seen, place)
        now = await repository_groups.by_chat(connection, seen.chat_id)
        if now is not None and (now.room_id, now.team_id) != (place.room_id, place.team_id):
            raise await self._elsewhere(connection, now)
        if now is not None:
            if (now.thread_id, now.lost, now.hears) == (seen.thread_id, None, seen.hears):
                return Linked(outcome=LinkOutcome.ALREADY, group=now, room=room)
            await repository_groups.change(
                connection, now.id, thread_id=seen.thread_id, lost=None, hears=seen.hears, title=_title(seen)
            )
            group = replace(now, thread_id=seen.thread_id, lost=None, hears=seen.hears)
            await self._record(connection, actor.id, "group.linked", group)
            return Linked(outcome=LinkOutcome.LINKED, group=group, room=room)
        groups = await repository_groups.of_room(connection, place.room_id)
        other = next((one for one in groups if one.team_id == place.team_id), None)
        if other is not None and other.lost is None and not instead:
            return Linked(outcome=LinkOutcome.TEAM_HAS_ANOTHER, group=other, room=room)
        if other is not None:
            await self.remove(connection, other, actor.id)
        await repository_groups.add(
            connection,
            chat_id=seen.chat_id,
            thread_id=seen.thread_id,
            title=_title(seen),
            room_id=place.room_id,
            team_id=place.team_id,
            hears=seen.hears,
            linked_by=actor.id,
            at=self._clock(),
        )
        added = await repository_groups.by_chat(connection, seen.chat_id)
        if added is None or (added.room_id, added.team_id) != (place.room_id, place.team_id):
            raise NotFound(f"group {seen.chat_id} was linked elsewhere meanwhile", message_id="error-group-changed")
        await self._record(connection, actor.id, "group.linked", added)
        return Linked(outcome=LinkOutcome.LINKED, group=added, room=room, replaced=other)

    async def to_unlink(self, connection: Connection, actor: Member, seen: GroupSeen) -> LinkedGroup:
        """The group that the actor may unlink. Raises NotFound for one that is not linked; NotAllowed."""
        require(actor, Act.LINK_GROUPS)
        group = await repository_groups.by_chat(connection, seen.chat_id)
        if group is None:
            raise NotFound(f"group {seen.chat_id} is not linked", message_id="error-group-not-linked")
        await self._allowed(connection, actor, seen, Place(group.room_id, group.team_id))
        return group

    async def remove(self, connection: Connection, group: LinkedGroup, actor_id: int) -> None:
        """End a link."""
        await repository_groups.remove(connection, group.id)
        await self._record(connection, actor_id, "group.unlinked", group)

    async def lose(self, connection: Connection, group: LinkedGroup, reason: str) -> bool:
        """Note why Telegram takes nothing there; False where it was lost before."""
        if group.lost is not None:
            return False
        await repository_groups.change(connection, group.id, lost=reason[:40])
        await self._record(connection, None, "group.lost", group)
        return True

    async def find(self, connection: Connection, group: LinkedGroup, *, hears: bool) -> bool:
        """Note that Telegram takes our messages there again; False where it always did."""
        await repository_groups.change(connection, group.id, lost=None, hears=hears)
        if group.lost is None:
            return False
        await self._record(connection, None, "group.found", group)
        return True

    async def _allowed(self, connection: Connection, actor: Member, seen: GroupSeen, place: Place) -> Room:
        require(actor, Act.LINK_GROUPS)
        if not seen.is_admin:
            raise NotAllowed(
                f"member {actor.id} does not administer group {seen.chat_id}", message_id="error-group-admins-only"
            )
        room = await repository_places.room_by_id(connection, place.room_id)
        teams = [one.id for one in await repository_places.teams_of_room(connection, place.room_id)]
        own = teams if actor.role.may(Act.ADMINISTER) else [one for one in teams if one == actor.team_id]
        if room is None or not own or (place.team_id is not None and place.team_id not in own):
            raise NotFound(
                f"member {actor.id} links nothing for team {place.team_id} in room {place.room_id}",
                message_id="error-room-not-yours",
            )
        return room

    async def _elsewhere(self, connection: Connection, group: LinkedGroup) -> InvalidInput:
        room = await repository_places.room_by_id(connection, group.room_id)
        name = "" if room is None else room.name
        if group.team_name is None:
            return InvalidInput("linked as a mixed group", message_id="error-group-linked-mixed", room=name)
        return InvalidInput(
            "linked for a team", message_id="error-group-linked-for-team", room=name, team=group.team_name
        )

    async def _record(self, connection: Connection, actor_id: int | None, action: str, group: LinkedGroup) -> None:
        at: datetime = self._clock()
        detail = {"room": group.room_id, "team": group.team_id}
        subject = f"group:{group.chat_id}"
        await record(connection, at=at, actor_id=actor_id, action=action, subject=subject, detail=detail)


def _title(seen: GroupSeen) -> str:
    return person_name(seen.title)
