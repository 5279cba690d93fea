"""Answers the question who has a message: to its author and to coordinators by name, to readers by team and count."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.delivery.model import DeliveryState
from bot.delivery.service import DeliveryService
from bot.errors import InvalidInput, NotFound
from bot.members.model import Member
from bot.members.service import MembersService
from bot.relay import repository, repository_status
from bot.relay.copies import is_in_the_room
from bot.relay.languages import answered
from bot.relay.model import Message, MessageKind
from bot.relay.status_model import Arrival, PlaceStatus, by_place, returns_until
from bot.storage.engine import Connection, Database
from bot.storage.time import Clock


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """How a message stands."""

    message_id: int
    written_at: datetime
    """By the clock of whoever asks."""
    is_own: bool
    with_names: bool
    arrival: Arrival
    places: tuple[PlaceStatus, ...]
    returns_until: datetime | None
    """Until when those who could not be reached get it if they come back; None where nobody was refused."""
    too_late: bool
    """Whether that is over."""


class StatusService:
    """The use cases of asking how a message stands. Nothing is changed by asking."""

    def __init__(self, database: Database, *, members: MembersService, delivery: DeliveryService, clock: Clock) -> None:
        self._database = database
        self._members = members
        self._delivery = delivery
        self._clock = clock

    async def latest(self, actor: Member) -> Status:
        """Of the last message that the actor wrote in their current room. Raises NoRoom, NotFound."""
        async with self._database.read() as connection:
            room = await self._members.room_of(actor, connection=connection)
            message = await repository_status.latest_in(connection, actor.id, room.id)
            if message is None:
                raise NotFound(f"member {actor.id} wrote nothing in room {room.id}", message_id="status-no-message")
            return await self._status(connection, actor, message)

    async def answered(self, actor: Member, chat_id: int, telegram_message_id: int) -> Status:
        """Of the message that the actor answers: their own, a copy, or what a notice is about. Raises as :meth:`of`."""
        async with self._database.read() as connection:
            message = await answered(connection, self._delivery, chat_id, telegram_message_id)
            if message is None:
                raise NotFound(f"nothing stands behind message {telegram_message_id}", message_id="status-unknown")
            return await self._status(connection, actor, message)

    async def of(self, actor: Member, message_id: int) -> Status:
        """Of a message. Raises NotFound for one that is not theirs to ask about; InvalidInput for an announcement, which has
        a report of its own, and for a message that was taken back."""
        async with self._database.read() as connection:
            message = (await repository.by_ids(connection, [message_id])).get(message_id)
            if message is None:
                raise NotFound(f"no message {message_id}", message_id="error-message-erased")
            return await self._status(connection, actor, message)

    async def _status(self, connection: Connection, actor: Member, message: Message) -> Status:
        found = (await repository_status.addresses(connection, [message.id])).get(message.id, [])
        is_own = message.author_id == actor.id
        is_in = await is_in_the_room(connection, self._members, actor, message)
        if not is_own and not is_in:
            own = [one for one in await self._delivery.of_message(connection, message.id) if one.member_id == actor.id]
            # Whoever has left a room keeps the copies from there, and learns nothing more of it.
            if not own or message.kind is MessageKind.TEXT:
                raise NotFound(f"message {message.id} is not of member {actor.id}'s", message_id="status-unknown")
        if message.kind is MessageKind.BROADCAST:
            raise InvalidInput(f"message {message.id} is an announcement", message_id="status-announcement")
        if message.kind is not MessageKind.TEXT:
            raise NotFound(f"message {message.id} is the assistant's own", message_id="status-unknown")
        if message.withdrawn_at is not None:
            raise InvalidInput(f"message {message.id} was taken back", message_id="status-taken-back")
        waiting = [one.chat_id for one in found if one.state is DeliveryState.PENDING]
        waits = await repository_status.waits(connection, waiting) if waiting else {}
        until = returns_until(found)
        team = await self._members.team_of(actor, connection=connection)
        zone = ZoneInfo(team.time_zone) if team is not None else None
        return Status(
            message_id=message.id,
            written_at=message.sent_at if zone is None else message.sent_at.astimezone(zone),
            is_own=is_own,
            with_names=is_in and (is_own or actor.role.is_staff),
            arrival=Arrival.of(found),
            places=tuple(by_place(found, waits)),
            returns_until=until if until is None or zone is None else until.astimezone(zone),
            too_late=until is not None and until <= self._clock(),
        )
