"""A pin in one chat is a pin in every chat that has the message; so is unpinning, which Telegram never tells us of.

Whoever coordinates pins for a room. In a group also its own administrators, who are members of the room: they decide what stands at
the top of that group anyway. In a private chat a clinician's pin is a bookmark of their own, and goes nowhere.
"""

from __future__ import annotations

from bot.delivery.pinning import Pins
from bot.delivery.service import DeliveryService
from bot.errors import NotAllowed, NotFound
from bot.members import repository_groups
from bot.members.model import Act, Member
from bot.members.service import MembersService
from bot.relay import repository, repository_notices
from bot.relay.copies import is_in_the_room
from bot.relay.model import Message, MessageKind
from bot.relay.telling import PIN_REFUSED, Teller
from bot.storage.audit import record
from bot.storage.engine import Connection, Database
from bot.storage.time import Clock


class PinService:
    """The use cases of pinning."""

    def __init__(
        self, database: Database, pins: Pins, *, members: MembersService, delivery: DeliveryService, clock: Clock
    ) -> None:
        self._database = database
        self._pins = pins
        self._members = members
        self._delivery = delivery
        self._clock = clock
        self._teller = Teller(members=members, delivery=delivery, clock=clock)

    async def pinned(
        self, actor: Member, chat_id: int, telegram_message_id: int, *, group_admin: bool, notice: int
    ) -> int:
        """Somebody pinned a Telegram message. Returns in how many other chats it is being pinned; 0 where that is only theirs.

        ``group_admin``: they administer the group. ``notice``: the number of Telegram's message that says so.
        """
        async with self._database.write() as connection:
            message = await self._of_the_room(connection, actor, chat_id, telegram_message_id)
            if message is None or not self._may(actor, group_admin=group_admin):
                return 0
            now, once = self._clock(), f"{chat_id}:{notice}"
            chats = await self._pins.pin(connection, message.id, actor.id, now, except_chat=chat_id, once=once)
            await self._record(connection, actor, message, "message.pinned")
        self._pins.wake()
        return chats

    async def unpin(
        self, actor: Member, chat_id: int, telegram_message_id: int, *, group_admin: bool, command: int
    ) -> int:
        """Unpin a message everywhere. Returns in how many chats. Raises NotFound for what is no message of a room of theirs;
        NotAllowed.

        ``command``: the number of the message that asked for it.
        """
        async with self._database.write() as connection:
            message = await self._of_the_room(connection, actor, chat_id, telegram_message_id)
            if message is None:
                raise NotFound(f"nothing of {actor.id}'s rooms is {telegram_message_id}", message_id="unpin-unknown")
            if not self._may(actor, group_admin=group_admin):
                raise NotAllowed(f"member {actor.id} may not unpin")
            once = f"{chat_id}:{command}"
            chats = await self._pins.unpin(connection, message.id, once=once)
            await self._record(connection, actor, message, "message.unpinned")
        self._pins.wake()
        return chats

    async def not_pinned(self, connection: Connection, message_id: int) -> None:
        """In some chat we may not pin: whoever pinned the message is told, once a message."""
        message = (await repository.by_ids(connection, [message_id])).get(message_id)
        who = await self._pins.pinned_by(connection, message_id)
        if message is None or who is None or await repository_notices.was_said(connection, message_id, PIN_REFUSED):
            return
        await self._teller.tell(connection, PIN_REFUSED, about=message, on_behalf_of=who, member_ids=[who])

    @staticmethod
    def _may(actor: Member, *, group_admin: bool) -> bool:
        return group_admin or actor.role.may(Act.PIN)

    async def _of_the_room(
        self, connection: Connection, actor: Member, chat_id: int, telegram_message_id: int
    ) -> Message | None:
        """The message behind a Telegram message in the actor's own chat or in a group of the same room, if the room is theirs."""
        delivery = await self._delivery.by_copy(connection, chat_id, telegram_message_id)
        if delivery is None:
            message = await repository.by_source(connection, chat_id, telegram_message_id)
        else:
            message = (await repository.by_ids(connection, [delivery.message_id])).get(delivery.message_id)
        if message is None or message.kind is MessageKind.NOTICE or message.withdrawn_at is not None:
            return None
        if not await is_in_the_room(connection, self._members, actor, message):
            return None
        if chat_id == actor.telegram_user_id:
            return message
        group = await repository_groups.by_chat(connection, chat_id)
        return message if group is not None and group.room_id == message.room_id else None

    async def _record(self, connection: Connection, actor: Member, message: Message, action: str) -> None:
        await record(connection, at=self._clock(), actor_id=actor.id, action=action, subject=f"message:{message.id}")
