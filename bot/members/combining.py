"""Turning the combined replies of a mixed group on and off.

While they are on, the mixed group is the address of every team of the room that has no group of its own: its members read the room
there, and get no copies in their private chats (decision 0021).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.errors import InvalidInput, NotFound
from bot.members import repository, repository_groups, repository_places
from bot.members.groups import GroupLinks, GroupSeen
from bot.members.groups_model import LinkedGroup
from bot.members.model import Member, Reader, Room
from bot.storage.audit import record
from bot.storage.engine import Connection
from bot.storage.time import Clock


@dataclass(frozen=True, slots=True, kw_only=True)
class MixedGroup:
    """A mixed group as it stands."""

    group: LinkedGroup
    room: Room
    readers: tuple[Reader, ...]
    """The members whose address it is, or would be: those of teams without a group of their own."""

    @property
    def languages(self) -> tuple[str, ...]:
        """What is read there, each language once."""
        return tuple(dict.fromkeys(one.team_language for one in self.readers))

    @property
    def teams(self) -> tuple[str, ...]:
        """The names of the teams that read there."""
        return tuple(dict.fromkeys(one.team_name for one in self.readers))


@dataclass(frozen=True, slots=True)
class Switched:
    """What switching came to."""

    mixed: MixedGroup
    is_new: bool
    """False where it stood so before."""


class Combining:
    """The rules of combined replies. Every method works in the caller's transaction."""

    def __init__(self, links: GroupLinks, clock: Clock) -> None:
        self._links = links
        self._clock = clock

    async def standing(self, connection: Connection, chat_id: int) -> MixedGroup:
        """The mixed group with this Telegram id. Raises NotFound for any other chat."""
        group = await repository_groups.by_chat(connection, chat_id)
        room = None if group is None else await repository_places.room_by_id(connection, group.room_id)
        if group is None or room is None or not group.is_mixed:
            raise NotFound(f"chat {chat_id} is no mixed group", message_id="combined-not-mixed")
        groups = await repository_groups.of_room(connection, room.id)
        with_a_group = {one.team_id for one in groups if one.is_an_address and not one.is_mixed}
        readers = [one for one in await repository.readers(connection, room.id) if one.team_id not in with_a_group]
        return MixedGroup(group=group, room=room, readers=tuple(readers))

    async def switch(self, connection: Connection, actor: Member, seen: GroupSeen, *, on: bool) -> Switched:
        """Turn the combined replies on or off. Again is harmless.

        Raises NotFound for a chat that is no mixed group; NotAllowed for whoever may not link it; InvalidInput for turning them on
        where Telegram does not show us what people write.
        """
        mixed = await self.standing(connection, seen.chat_id)
        await self._links.to_unlink(connection, actor, seen)
        if mixed.group.combined == on:
            return Switched(mixed, is_new=False)
        if on and not seen.hears:
            raise InvalidInput(f"group {seen.chat_id} is not heard", message_id="combined-deaf")
        await repository_groups.change(connection, mixed.group.id, combined=on, hears=seen.hears)
        await record(
            connection,
            at=self._clock(),
            actor_id=actor.id,
            action="group.combined-on" if on else "group.combined-off",
            subject=f"group:{mixed.group.chat_id}",
            detail={"room": mixed.room.id},
        )
        group = replace(mixed.group, combined=on, hears=seen.hears)
        return Switched(replace(mixed, group=group), is_new=True)
