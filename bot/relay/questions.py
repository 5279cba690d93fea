"""What a reader asks of a copy besides what it shows: the author's own words, a refused translation, that the author be told."""

from __future__ import annotations

from dataclasses import dataclass

from bot.delivery.model import Delivery, Recipient
from bot.delivery.service import DeliveryService
from bot.errors import NotFound
from bot.language.text import FormattedText
from bot.members.model import Member
from bot.members.service import MembersService
from bot.relay import repository
from bot.relay.copies import readable_copy
from bot.relay.model import MessageKind
from bot.storage.audit import record
from bot.storage.engine import Database
from bot.storage.time import Clock
from bot.translation.markup import hidden_like
from bot.translation.model import Origin, Provenance

PROBLEM_NOTICES = {MessageKind.TEXT: "notice-problem", MessageKind.BROADCAST: "notice-problem-with-announcement"}
"""What the author is told. A notice about a text answers that text; a broadcast has no message to answer in its author's chat."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What a reader asked to see of a copy besides what it shows."""

    delivery: Delivery
    text: FormattedText
    provenance: Provenance


class Questions:
    """The part of the relay that answers readers."""

    def __init__(self, database: Database, *, members: MembersService, delivery: DeliveryService, clock: Clock) -> None:
        self._database = database
        self._members = members
        self._delivery = delivery
        self._clock = clock

    async def original(self, actor: Member, delivery_id: int) -> Seen:
        """The author's own words behind a copy. Raises NotFound, NotAllowed for a copy that is not the actor's."""
        async with self._database.read() as connection:
            delivery, message = await readable_copy(connection, self._delivery, actor, delivery_id)
        if message.text is None:
            raise NotFound(f"message {message.id} was erased", message_id="error-message-erased")
        return Seen(delivery, message.text, Provenance(Origin.ORIGINAL, message.language, message.language or "und"))

    async def translation(self, actor: Member, delivery_id: int) -> Seen:
        """The translation behind a copy that shows the original, with where it comes from. Raises NotFound, NotAllowed."""
        async with self._database.read() as connection:
            delivery, message = await readable_copy(connection, self._delivery, actor, delivery_id)
            found = await repository.variants(connection, [message.id])
        if message.text is None:
            raise NotFound(f"message {message.id} was erased", message_id="error-message-erased")
        kept = found.get((message.id, delivery.language_for(actor.reading_language)))
        if kept is None or kept[0] != message.revision:
            raise NotFound(f"delivery {delivery_id} has no translation", message_id="why-no-translation")
        return Seen(delivery, kept[1], kept[2])

    async def doubtful(self, actor: Member, delivery_id: int) -> Seen:
        """The refused translation of a copy, never without its findings. Raises NotFound, NotAllowed."""
        async with self._database.read() as connection:
            delivery, message = await readable_copy(connection, self._delivery, actor, delivery_id)
            found = await repository.variants(connection, [message.id])
        _, _, provenance = found.get((message.id, delivery.language_for(actor.reading_language)), (0, None, None))
        if provenance is not None and provenance.doubtful_text is not None and provenance.findings:
            return Seen(delivery, hidden_like(message.text, provenance.doubtful_text), provenance)
        raise NotFound(f"delivery {delivery_id} has no doubtful text", message_id="error-message-erased")

    async def report_problem(self, actor: Member, delivery_id: int) -> bool:
        """A reader finds a copy unclear or wrong: its author is told, once a reader. False where it was said before."""
        now = self._clock()
        async with self._database.write() as connection:
            delivery, message = await readable_copy(connection, self._delivery, actor, delivery_id)
            if not await repository.report_problem(connection, delivery.id, actor.id, now):
                return False
            author = await self._members.member(message.author_id, connection=connection)
            if author.is_active and author.telegram_user_id is not None:
                notice = await repository.add_notice(
                    connection,
                    message_id_of_words=PROBLEM_NOTICES[message.kind],
                    room_id=message.room_id,
                    author_id=actor.id,
                    reply_to_id=message.id,
                    at=now,
                )
                recipient = Recipient(chat_id=author.telegram_user_id, member_id=author.id)
                await self._delivery.promise(connection, notice, [recipient])
            await record(
                connection, at=now, actor_id=actor.id, action="problem.reported", subject=f"delivery:{delivery.id}"
            )
        self._delivery.wake()
        return True
