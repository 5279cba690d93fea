"""A card for a whole room: a promise to everybody else in it, whom it reaches in their language as any message does."""

from __future__ import annotations

from bot.delivery.model import Recipient
from bot.delivery.service import DeliveryService
from bot.errors import InvalidInput, NotFound
from bot.guidance import repository_sending
from bot.guidance.model import Audience, Shared
from bot.members.model import Member, Reader, Room
from bot.members.service import MembersService
from bot.storage.audit import record
from bot.storage.engine import Connection, Database
from bot.storage.time import Clock
from content.store import Cards


class SharingService:
    """Asked once, then sent."""

    def __init__(
        self,
        database: Database,
        store: Cards,
        *,
        members: MembersService,
        delivery: DeliveryService,
        clock: Clock,
    ) -> None:
        self._database = database
        self._store = store
        self._members = members
        self._delivery = delivery
        self._clock = clock

    async def audience(self, actor: Member, card_id: str) -> Audience:
        """Whom sharing a card would reach: the room that the actor writes to.

        Raises NoRoom, NotFound for a card that is not everybody's, InvalidInput where nobody else is in the room.
        """
        self._require_card(card_id)
        async with self._database.read() as connection:
            room = await self._members.room_of(actor, connection=connection)
            others = await self._others(connection, actor, room)
        return Audience(room.id, room.name, len(others))

    async def share(
        self, actor: Member, card_id: str, room_id: int, *, chat_id: int, telegram_message_id: int
    ) -> tuple[Shared, Audience]:
        """Promise a card to everybody else in a room of the actor's, once for each message with the button.

        Raises NotFound for a card that is not everybody's, and for a room that is not the actor's; InvalidInput as above.
        """
        self._require_card(card_id)
        async with self._database.write() as connection:
            rooms = await self._members.rooms_of(actor, connection=connection)
            room = next((one for one in rooms if one.id == room_id), None)
            if room is None:
                raise NotFound(f"member {actor.id} is not in room {room_id}", message_id="error-room-not-yours")
            others = await self._others(connection, actor, room)
            audience = Audience(room.id, room.name, len(others))
            message_id = await repository_sending.add_shared(
                connection,
                card_id=card_id,
                room_id=room.id,
                author_id=actor.id,
                chat_id=chat_id,
                telegram_message_id=telegram_message_id,
                at=self._clock(),
            )
            if message_id is None:
                return Shared.ALREADY, audience
            await self._delivery.promise(
                connection, message_id, [Recipient(chat_id=one.chat_id, member_id=one.member_id) for one in others]
            )
            await record(
                connection,
                at=self._clock(),
                actor_id=actor.id,
                action="card.shared",
                subject=f"message:{message_id}",
                detail={"card": card_id, "room": room.id, "readers": len(others)},
            )
        self._delivery.wake()
        return Shared.SENT, audience

    def _require_card(self, card_id: str) -> None:
        if card_id not in self._store.ids:
            raise NotFound("no such card", message_id="guide-card-unknown")

    async def _others(self, connection: Connection, actor: Member, room: Room) -> list[Reader]:
        others = [
            one for one in await self._members.readers(room.id, connection=connection) if one.member_id != actor.id
        ]
        if not others:
            raise InvalidInput(f"room {room.id} is empty", message_id="guide-share-nobody", room=room.name)
        return others
