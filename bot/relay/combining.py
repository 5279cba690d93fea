"""The combined replies of a mixed group, turned on and off: announced there, in every language that is read there."""

from __future__ import annotations

from bot.delivery.model import Recipient
from bot.delivery.service import DeliveryService
from bot.language.tags import display_name
from bot.members.combining import Combining, MixedGroup, Switched
from bot.members.groups import GroupSeen
from bot.members.groups_model import LinkedGroup
from bot.members.model import Member, Reader
from bot.members.service import MembersService
from bot.relay import repository
from bot.relay.groups_model import GroupNotice
from bot.storage.engine import Connection, Database
from bot.storage.time import Clock

ON, OFF = "combined-on", "combined-off"
ABSENT = "combined-absent"
_MOST_NAMED = 12
"""People who are named as missing from a group; the others are counted."""


class CombinedReplies:
    """The use cases of turning them on and off."""

    def __init__(self, database: Database, *, members: MembersService, delivery: DeliveryService, clock: Clock) -> None:
        self._database = database
        self._delivery = delivery
        self._clock = clock
        self._combining = Combining(members.groups, clock)

    async def standing(self, chat_id: int) -> MixedGroup:
        """A mixed group as it stands. Raises NotFound for any other chat."""
        async with self._database.read() as connection:
            return await self._combining.standing(connection, chat_id)

    async def languages(self, group: LinkedGroup) -> tuple[str, ...]:
        """In which languages people are spoken to in a linked group: its team's, or those of everybody in a mixed one."""
        if group.team_language is not None:
            return (group.team_language,)
        return (await self.standing(group.chat_id)).languages or ("en",)

    async def switch(self, actor: Member, seen: GroupSeen, *, on: bool) -> Switched:
        """Turn them on or off, and announce it in the group; raises as :meth:`bot.members.combining.Combining.switch`."""
        async with self._database.write() as connection:
            switched = await self._combining.switch(connection, actor, seen, on=on)
            if switched.is_new:
                await self._say(connection, actor, switched.mixed, GroupNotice((ON if on else OFF,)))
        self._delivery.wake()
        return switched

    async def name_absent(self, actor: Member, chat_id: int, absent: list[Reader]) -> None:
        """Say in a group who reads the room there from now on and is not in it."""
        if not absent:
            return
        names = [one.name for one in absent[:_MOST_NAMED]]
        notice = GroupNotice((ABSENT,), {"count": len(absent) - len(names)}, {"names": tuple(names)})
        async with self._database.write() as connection:
            mixed = await self._combining.standing(connection, chat_id)
            await self._say(connection, actor, mixed, notice)
        self._delivery.wake()

    async def _say(self, connection: Connection, actor: Member, mixed: MixedGroup, notice: GroupNotice) -> None:
        first, *others = mixed.languages or ("en",)
        said = GroupNotice(
            notice.words,
            {"room": mixed.room.name, **notice.names},
            # Each language by its own name, whatever is spoken around it.
            {
                "teams": mixed.teams,
                "languages": tuple(display_name(one, one) for one in mixed.languages),
                **notice.lists,
            },
            language=first,
            thread_id=mixed.group.thread_id,
            also=tuple(others),
        )
        message_id = await repository.add_notice(
            connection,
            message_id_of_words=said.to_text(),
            room_id=mixed.room.id,
            author_id=actor.id,
            reply_to_id=None,
            at=self._clock(),
        )
        await self._delivery.promise(connection, message_id, [Recipient(chat_id=mixed.group.chat_id, member_id=None)])
