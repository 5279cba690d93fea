"""The copy that a reader asks something about: theirs or their team's group's, and of a message that people wrote."""

from __future__ import annotations

from dataclasses import replace

from bot.delivery.model import Delivery
from bot.delivery.service import DeliveryService
from bot.errors import NotAllowed, NotFound
from bot.members import repository_groups
from bot.members.model import Member
from bot.members.repository import rooms_of_team
from bot.members.service import MembersService
from bot.relay import repository
from bot.relay.model import IncomingText, Message, MessageKind
from bot.storage.engine import Connection


async def own_copy(
    connection: Connection, ledger: DeliveryService, actor: Member, delivery_id: int
) -> tuple[Delivery, Message]:
    """A copy of the actor's, and the message that it is of. Raises NotFound; NotAllowed for a copy that is not theirs."""
    delivery = await ledger.by_id(connection, delivery_id)
    if delivery is None:
        raise NotFound(f"no delivery {delivery_id}", message_id="error-message-erased")
    if not await is_for(connection, actor, delivery):
        raise NotAllowed(f"delivery {delivery_id} is not member {actor.id}'s")
    message = (await repository.by_ids(connection, [delivery.message_id]))[delivery.message_id]
    if message.kind is MessageKind.NOTICE:
        raise NotFound(f"delivery {delivery_id} is of a notice", message_id="error-message-erased")
    return delivery, message


async def readable_copy(
    connection: Connection, ledger: DeliveryService, actor: Member, delivery_id: int
) -> tuple[Delivery, Message]:
    """:func:`own_copy` for whoever wants to read more of the message: that is what it says now, so they must be in its room still.

    Raises NotAllowed as well for a copy that they kept from a room which they have left.
    """
    delivery, message = await own_copy(connection, ledger, actor, delivery_id)
    if message.kind is MessageKind.TEXT:
        rooms = [] if actor.team_id is None else await rooms_of_team(connection, actor.team_id)
        if all(room.id != message.room_id for room in rooms):
            raise NotAllowed(f"member {actor.id} left room {message.room_id}", message_id="error-room-not-yours")
    return delivery, message


async def without_own_notices(connection: Connection, ledger: DeliveryService, incoming: IncomingText) -> IncomingText:
    """What arrived, without words that we said to its author alone.

    To answer a notice is to answer the message that it is about. That message has none of the notice's words: shown as a quotation,
    they would be told to a room that was never to read them, and put into somebody's mouth.
    """
    if incoming.quote is None or incoming.reply_to is None:
        return incoming
    delivery = await ledger.by_copy(connection, incoming.chat_id, incoming.reply_to)
    if delivery is None:
        return incoming
    answered = (await repository.by_ids(connection, [delivery.message_id]))[delivery.message_id]
    return replace(incoming, quote=None) if answered.kind is MessageKind.NOTICE else incoming


async def is_for(connection: Connection, actor: Member, delivery: Delivery) -> bool:
    """Whether a copy is in the actor's own chat, or in a linked group of their team; a mixed group is for all in its room.

    A group that is linked to another room now is for nobody as far as what it got before.
    """
    if delivery.member_id is not None:
        return delivery.member_id == actor.id
    group = await repository_groups.by_chat(connection, delivery.chat_id)
    if group is None or actor.team_id is None or not actor.is_active:
        return False
    message = (await repository.by_ids(connection, [delivery.message_id])).get(delivery.message_id)
    if message is None or message.room_id != group.room_id:
        return False
    if not group.is_mixed:
        return group.team_id == actor.team_id
    return any(room.id == group.room_id for room in await rooms_of_team(connection, actor.team_id))


async def is_in_the_room(connection: Connection, members: MembersService, actor: Member, message: Message) -> bool:
    """Whether a message is still of a room of the actor's: people move to other teams, and keep their old copies."""
    return any(room.id == message.room_id for room in await members.rooms_of(actor, connection=connection))
