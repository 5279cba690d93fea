"""The copy that a reader asks something about: theirs, and of a message that people wrote."""

from __future__ import annotations

from bot.delivery.model import Delivery
from bot.delivery.service import DeliveryService
from bot.errors import NotAllowed, NotFound
from bot.members.model import Member
from bot.members.service import MembersService
from bot.relay import repository
from bot.relay.model import Message, MessageKind
from bot.storage.engine import Connection


async def own_copy(
    connection: Connection, ledger: DeliveryService, actor: Member, delivery_id: int
) -> tuple[Delivery, Message]:
    """A copy of the actor's, and the message that it is of. Raises NotFound; NotAllowed for a copy that is not theirs."""
    delivery = await ledger.by_id(connection, delivery_id)
    if delivery is None:
        raise NotFound(f"no delivery {delivery_id}", message_id="error-message-erased")
    if delivery.member_id != actor.id:
        raise NotAllowed(f"delivery {delivery_id} is not member {actor.id}'s")
    message = (await repository.by_ids(connection, [delivery.message_id]))[delivery.message_id]
    if message.kind is MessageKind.NOTICE:
        raise NotFound(f"delivery {delivery_id} is of a notice", message_id="error-message-erased")
    return delivery, message


async def is_in_the_room(connection: Connection, members: MembersService, actor: Member, message: Message) -> bool:
    """Whether a message is still of a room of the actor's: people move to other teams, and keep their old copies."""
    return any(room.id == message.room_id for room in await members.rooms_of(actor, connection=connection))
