"""An author takes a message back: its text goes from our tables at once, its copies from the readers' chats one by one.

Telegram decides what can be removed; the author is told how it went once every copy has had its turn.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.delivery.model import Removal
from bot.delivery.service import DeliveryService
from bot.errors import NotAllowed, NotFound
from bot.members.model import Member
from bot.members.service import MembersService
from bot.relay import repository, repository_notices, repository_reactions, repository_withdrawal
from bot.relay.model import MessageKind
from bot.relay.telling import TAKEN_BACK, Teller
from bot.storage.audit import record
from bot.storage.engine import Connection, Database
from bot.storage.time import Clock


@dataclass(frozen=True, slots=True)
class TakenBack:
    """What follows from taking a message back."""

    copies: int
    """How many are being removed. The author hears the outcome when all have had their turn."""
    is_new: bool
    """False where it was taken back before."""


class WithdrawalService:
    """The use cases of taking back."""

    def __init__(self, database: Database, *, members: MembersService, delivery: DeliveryService, clock: Clock) -> None:
        self._database = database
        self._delivery = delivery
        self._clock = clock
        self._teller = Teller(members=members, delivery=delivery, clock=clock)

    async def take_back_answered(self, actor: Member, chat_id: int, telegram_message_id: int) -> TakenBack:
        """:meth:`take_back` of the message that arrived as this Telegram message. Raises NotFound for anything else."""
        async with self._database.read() as connection:
            message = await repository.by_source(connection, chat_id, telegram_message_id)
        if message is None:
            raise NotFound(f"nothing was relayed from {telegram_message_id}", message_id="unsend-unknown")
        return await self.take_back(actor, message.id)

    async def take_back(self, actor: Member, message_id: int) -> TakenBack:
        """Remove every copy that Telegram lets us remove, and the text and its translations from our tables.

        Raises NotFound, and NotAllowed for somebody else's message. Again is harmless.
        """
        now = self._clock()
        async with self._database.write() as connection:
            message = (await repository.by_ids(connection, [message_id])).get(message_id)
            if message is None or message.kind is not MessageKind.TEXT:
                raise NotFound(f"no message {message_id}", message_id="unsend-unknown")
            if message.author_id != actor.id:
                raise NotAllowed(f"message {message_id} is not member {actor.id}'s")
            if not await repository_withdrawal.withdraw(connection, message_id, now):
                return TakenBack(0, is_new=False)
            notices = await repository_withdrawal.erase_what_hangs_on(connection, message)
            # Notices to reviewers hold the text, too.
            await self._delivery.remove(connection, notices)
            await repository_reactions.forget(connection, message_id)
            for answer in await repository_withdrawal.forget_quotations(connection, message_id):
                await self._delivery.renew(connection, answer)
            copies = await self._delivery.remove(connection, [message_id])
            await record(
                connection,
                at=now,
                actor_id=actor.id,
                action="message.taken-back",
                subject=f"message:{message_id}",
                detail={"copies": copies},
            )
        self._delivery.wake()
        return TakenBack(copies, is_new=True)

    async def ended(self, connection: Connection, message_id: int, tally: Mapping[Removal, int]) -> None:
        """Every copy of a message has had its turn: its author is told, once, in the transaction of the last one.

        Where it changes afterwards, since a reader came back, what they were told changes with it.
        """
        message = (await repository.by_ids(connection, [message_id])).get(message_id)
        if message is None or message.kind is not MessageKind.TEXT:
            return
        detail = {"removed": tally.get(Removal.REMOVED, 0), "kept": tally.get(Removal.KEPT, 0)}
        if await repository_notices.was_said(connection, message_id, TAKEN_BACK):
            await self._teller.correct(connection, TAKEN_BACK, about=message, detail=detail)
            return
        await self._teller.tell(
            connection,
            TAKEN_BACK,
            about=message,
            on_behalf_of=message.author_id,
            member_ids=[message.author_id],
            detail=detail,
        )
