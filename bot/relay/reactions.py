"""Reactions to a message, counted under it where its author wrote it. Nothing is ever sent again because of one.

What Telegram says goes into a table at once. A moment later, so that twenty reactions of one second are one change, a job of its
own counts them and brings one quiet line in step: a notice like any other, which is edited in place and goes when none is left.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from bot.delivery.model import Recipient
from bot.delivery.service import DeliveryService
from bot.jobs.model import Dead, Done, Job, NewJob, Outcome, Retry, RetryRule
from bot.jobs.queue import JobQueue
from bot.jobs.worker import Ended
from bot.members import repository_groups
from bot.members.model import Member
from bot.members.service import MembersService
from bot.relay import repository, repository_notices, repository_reactions
from bot.relay.copies import is_in_the_room
from bot.relay.model import Message, MessageKind
from bot.relay.reactions_model import Reacted, counted
from bot.relay.telling import REACTIONS, Teller
from bot.storage.engine import Connection, Database
from bot.storage.time import Clock

GATHER_JOB = "reactions"
GATHERED_FOR = timedelta(seconds=1)
"""How long further reactions are waited for."""
_PATIENCE = timedelta(minutes=5)
"""Whatever waits longer to be counted lost its job: the next reaction brings a new one."""


class ReactionService:
    """The use cases of reactions."""

    def __init__(
        self, database: Database, queue: JobQueue, *, members: MembersService, delivery: DeliveryService, clock: Clock
    ) -> None:
        self._database = database
        self._queue = queue
        self._members = members
        self._delivery = delivery
        self._clock = clock
        self._teller = Teller(members=members, delivery=delivery, clock=clock)

    async def changed(self, actor: Member | None, reacted: Reacted) -> bool:
        """Somebody's reactions to a Telegram message are now these. False where they do not count, or are known already.

        ``actor``: None where Telegram does not name them. They count from members of the message's room, to what people wrote;
        from those whom Telegram does not name, in the room's groups only. An author's own do not count. Nobody is told.
        """
        async with self._database.read() as connection:
            message = await self._meant(connection, actor, reacted)
        if message is None:
            return False
        now = self._clock()
        async with self._database.write() as connection:
            await repository.lock(connection, message.id)
            waits = await repository_reactions.waits(connection, message.id, now, _PATIENCE)
            member_id = None if actor is None else actor.id
            if not await repository_reactions.put(connection, message.id, member_id, reacted, now):
                return False
            if not waits:
                await self._queue.add(connection, [_job(message.id, now + GATHERED_FOR)])
        self._queue.wake()
        return True

    async def _meant(self, connection: Connection, actor: Member | None, reacted: Reacted) -> Message | None:
        """The message that the reaction is to, if it counts."""
        delivery = await self._delivery.by_copy(connection, reacted.chat_id, reacted.telegram_message_id)
        if delivery is None:
            message = await repository.by_source(connection, reacted.chat_id, reacted.telegram_message_id)
        else:
            message = (await repository.by_ids(connection, [delivery.message_id])).get(delivery.message_id)
        # Announcements have their own button and report; what the assistant itself says has no author to be told.
        if message is None or message.kind is not MessageKind.TEXT or message.withdrawn_at is not None:
            return None
        if actor is not None:
            if actor.id == message.author_id or not await is_in_the_room(connection, self._members, actor, message):
                return None
            if reacted.chat_id == actor.telegram_user_id:
                return message
        group = await repository_groups.by_chat(connection, reacted.chat_id)
        return message if group is not None and group.room_id == message.room_id else None

    async def count(self, connection: Connection, message_id: int) -> None:
        """Bring the line under a message in step with its reactions, in the caller's transaction."""
        await repository.lock(connection, message_id)
        message = (await repository.by_ids(connection, [message_id])).get(message_id)
        if message is None:
            return
        await repository_reactions.none_waits(connection, message_id)
        given = await repository_reactions.of_message(connection, message_id)
        # Telegram itself shows what was given in the chat where it was written; a line that says only that would be noise.
        elsewhere = any(one.signs and one.chat_id != message.chat_id for one in given)
        shown = elsewhere and message.withdrawn_at is None
        detail = {"counts": [[sign, count] for sign, count in counted(given)] if shown else []}
        if await repository_notices.was_said(connection, message_id, REACTIONS):
            await self._teller.correct(connection, REACTIONS, about=message, detail=detail)
        elif shown:
            await self._begin(connection, message, detail)

    async def _begin(self, connection: Connection, message: Message, detail: Mapping[str, object]) -> None:
        author = await self._members.member(message.author_id, connection=connection)
        if message.chat_id is None or not author.is_active:
            return
        notice = await repository_notices.add(
            connection, words=REACTIONS, about=message, author_id=author.id, at=self._clock(), detail=detail
        )
        private = message.chat_id == author.telegram_user_id
        recipient = Recipient(chat_id=message.chat_id, member_id=author.id if private else None)
        await self._delivery.promise(connection, notice, [recipient])


class GatherExecutor:
    """Runs the jobs that count. All of it happens in the transaction that ends them."""

    def __init__(self, reactions: ReactionService, *, rule: RetryRule | None = None) -> None:
        self._reactions = reactions
        self._rule = rule or RetryRule()

    async def prepare(self, jobs: Sequence[Job]) -> Mapping[int, object]:
        """Nothing: what is counted is what stands there when the job ends."""
        return {}

    async def run(self, job: Job, prepared: object) -> Outcome:
        """Nothing is asked of the network."""
        return Done(_message_id(job))

    async def settle(self, connection: Connection, ended: Sequence[Ended]) -> None:
        """Count. In one order, so that two processes never wait for each other."""
        done = {outcome.result for _, outcome in ended if isinstance(outcome, Done)}
        for message_id in sorted(one for one in done if isinstance(one, int)):
            await self._reactions.count(connection, message_id)

    def failed(self, job: Job, error: Exception) -> Outcome:
        """Tried again."""
        delay = self._rule.next(job.attempts)
        return Dead(type(error).__name__) if delay is None else Retry(delay, type(error).__name__)


def _job(message_id: int, at: datetime) -> NewJob:
    return NewJob(kind=GATHER_JOB, lane=f"reactions:{message_id}", payload={"message_id": message_id}, run_at=at)


def _message_id(job: Job) -> int:
    value = job.payload["message_id"]
    if not isinstance(value, int):
        raise TypeError("the job carries the id of the message")
    return value
