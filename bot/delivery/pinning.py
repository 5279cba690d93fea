"""Pins a message, or unpins it, in every chat that has it: one job a chat.

A job runs in the lane of its chat, so after whatever is on its way there: a copy that is still to be sent is pinned when it is. It
does what holds when it runs, not what held when it was added, so that pinning and unpinning in a row end as the last one wanted.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.delivery import repository, repository_pinning
from bot.delivery.model import RETURN_WINDOW, Delivery, DeliveryState
from bot.errors import ConnectionFailed, RateLimited, TransportError
from bot.jobs.model import Dead, Done, Job, NewJob, Outcome, Postpone, Retry, RetryRule
from bot.jobs.pacing import chat_key
from bot.jobs.queue import JobQueue
from bot.jobs.worker import Ended
from bot.messenger.failures import wait_for_the_net
from bot.messenger.sender import Sender
from bot.storage.engine import Connection, Database
from bot.storage.time import Clock

PIN_JOB = "pin"
_MANY = 100
"""From so many chats on, as announcements have them, people's messages go first."""
_RULE = RetryRule(attempts=12)

NotPinned = Callable[[Connection, int], Awaitable[None]]
"""Told, in the transaction of that, which message could not be pinned in a chat where we have no right to."""


class Pins:
    """What is pinned, and the jobs that make it so."""

    def __init__(self, queue: JobQueue) -> None:
        self._queue = queue

    async def pin(
        self, connection: Connection, message_id: int, member_id: int, at: datetime, *, except_chat: int, once: str
    ) -> int:
        """Pin a message wherever it is or will be, but in the chat where somebody did that; returns in how many chats.

        Again with the same ``once`` is harmless.
        """
        await repository_pinning.pin(connection, message_id, member_id, at)
        return await self._follow(connection, message_id, except_chat=except_chat, once=once)

    async def unpin(self, connection: Connection, message_id: int, *, once: str) -> int:
        """Unpin a message everywhere; returns in how many chats."""
        await repository_pinning.unpin(connection, message_id)
        return await self._follow(connection, message_id, except_chat=None, once=once)

    async def pinned_by(self, connection: Connection, message_id: int) -> int | None:
        """Who had a message pinned; None where it is not, or they are forgotten."""
        return await repository_pinning.who(connection, message_id)

    def wake(self) -> None:
        """Call after the transaction."""
        self._queue.wake()

    async def _follow(self, connection: Connection, message_id: int, *, except_chat: int | None, once: str) -> int:
        source = (await repository_pinning.sources(connection, [message_id])).get(message_id)
        places = [
            _job(message_id, one.chat_id, one.id)
            for one in await repository.of_message(connection, message_id)
            if one.chat_id != except_chat and one.state in (DeliveryState.PENDING, DeliveryState.SENT)
        ]
        if source is not None and source[0] != except_chat:
            places.append(_job(message_id, source[0], None))
        priority = 0 if len(places) < _MANY else 10
        await self._queue.add(connection, [_only(once, one, priority) for one in places])
        return len(places)


async def pin_jobs(connection: Connection, deliveries: Sequence[Delivery]) -> list[NewJob]:
    """The jobs that pin those of these copies whose messages are pinned: for readers who come back to them."""
    pinned = await repository_pinning.which(connection, [one.message_id for one in deliveries])
    return [_job(one.message_id, one.chat_id, one.id) for one in deliveries if one.message_id in pinned]


@dataclass(frozen=True, slots=True)
class _Prepared:
    chat_id: int
    telegram_message_id: int
    pinned: bool


@dataclass(frozen=True, slots=True)
class _Refused:
    message_id: int


class PinExecutor:
    """Runs pin jobs."""

    def __init__(
        self, database: Database, sender: Sender, *, clock: Clock, not_pinned: NotPinned, rule: RetryRule | None = None
    ) -> None:
        self._database = database
        self._sender = sender
        self._clock = clock
        self._not_pinned = not_pinned
        self._rule = rule or _RULE

    async def prepare(self, jobs: Sequence[Job]) -> Mapping[int, object]:
        """Which Telegram messages these jobs are about, and whether they are to be pinned now. Left out: what is not there."""
        about = {job.id: _number(job, "message_id") for job in jobs}
        copies = {job.id: _number(job, "delivery_id") for job in jobs if job.payload["delivery_id"] is not None}
        async with self._database.read() as connection:
            pinned = await repository_pinning.which(connection, sorted(set(about.values())))
            originals = await repository_pinning.sources(connection, sorted(set(about.values())))
            deliveries = await repository.by_ids(connection, list(copies.values())) if copies else {}
        prepared: dict[int, object] = {}
        for job_id, message_id in about.items():
            place = originals.get(message_id)
            if job_id in copies:
                delivery = deliveries.get(copies[job_id])
                # SQLite gives the number of a delivery that was erased to the next one.
                known = delivery is not None and delivery.message_id == message_id and delivery.parts
                place = (delivery.chat_id, delivery.parts[0].telegram_message_id) if delivery and known else None
            if place is not None:
                prepared[job_id] = _Prepared(*place, message_id in pinned)
        return prepared

    async def run(self, job: Job, prepared: object) -> Outcome:
        """Pin or unpin one message. Again is harmless."""
        if not isinstance(prepared, _Prepared):
            return Done()  # never sent, refused, or erased meanwhile
        try:
            if prepared.pinned:
                allowed = await self._sender.pin(prepared.chat_id, prepared.telegram_message_id, reserved=True)
                return Done(None if allowed else _Refused(_number(job, "message_id")))
            await self._sender.unpin(prepared.chat_id, prepared.telegram_message_id, reserved=True)
        except RateLimited as error:
            return Postpone(timedelta(seconds=error.retry_after), type(error).__name__)
        except ConnectionFailed as error:
            age = self._clock() - job.created_at
            if age >= RETURN_WINDOW:
                return Dead(type(error).__name__)
            return Postpone(wait_for_the_net(age, self._rule), type(error).__name__)
        except TransportError as error:
            # Somebody blocked us or the message went: nobody misses the pin who does not have the message.
            return self.failed(job, error) if error.retry_helps else Done()
        return Done()

    async def settle(self, connection: Connection, ended: Sequence[Ended]) -> None:
        """Whoever pinned hears where we may not."""
        refused = {
            one.result.message_id for _, one in ended if isinstance(one, Done) and isinstance(one.result, _Refused)
        }
        for message_id in sorted(refused):
            await self._not_pinned(connection, message_id)

    def failed(self, job: Job, error: Exception) -> Outcome:
        """Tried again, then given up: the message itself is there."""
        delay = self._rule.next(job.attempts)
        return Dead(type(error).__name__) if delay is None else Retry(delay, type(error).__name__)


def _job(message_id: int, chat_id: int, delivery_id: int | None) -> NewJob:
    payload = {"message_id": message_id, "delivery_id": delivery_id}
    return NewJob(kind=PIN_JOB, lane=chat_key(chat_id), payload=payload)


def _only(once: str, job: NewJob, priority: int) -> NewJob:
    return replace(job, dedupe=f"{PIN_JOB}:{once}:{job.payload['delivery_id'] or 0}", priority=priority)


def _number(job: Job, name: str) -> int:
    value = job.payload[name]
    if not isinstance(value, int):
        raise TypeError("a pin job carries the ids of its message and its delivery")
    return value
