"""Takes the copies of a message back, one job a copy: deleted, or emptied where Telegram does not delete any more.

A job runs in the lane of its chat, so after whatever was on its way there: a copy that left a moment before is found and removed.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.delivery import repository, repository_removal
from bot.delivery.carrying import put_words
from bot.delivery.model import REMOVE_JOB, RETURN_WINDOW, Delivery, Removal
from bot.errors import ConnectionFailed, RateLimited, RecipientUnavailable, RequestRejected, TransportError
from bot.jobs.model import Dead, Done, Job, NewJob, Outcome, Postpone, Retry, RetryRule
from bot.jobs.pacing import chat_key
from bot.jobs.queue import JobQueue
from bot.jobs.worker import Ended
from bot.language.text import FormattedText
from bot.members.repository_people import people
from bot.messenger.failures import wait_for_the_net
from bot.messenger.sender import OutgoingText, Sender
from bot.storage.engine import Connection, Database
from bot.storage.time import Clock
from content.messages import FALLBACK, Messages

_RULE = RetryRule(attempts=12)
_DELETABLE = timedelta(hours=47)
"""Telegram lets a bot delete what it sent in the last 48 hours."""

AllGone = Callable[[Connection, int, Mapping[Removal, int]], Awaitable[None]]
"""Told, in the transaction of the last one, that every removal of a message has ended, and how; again where that changes."""

Refused = Callable[[Connection, int, datetime], Awaitable[None]]
"""Told which member Telegram refused us, in the transaction that records it."""


async def tell_where_over(connection: Connection, message_ids: Iterable[int], ended: AllGone) -> None:
    """Tell whoever waits for the outcome of those messages of which no copy waits to be removed any more."""
    for message_id in sorted(message_ids):
        tally = await repository_removal.tally(connection, message_id)
        if not tally.get(Removal.WAITING):
            await ended(connection, message_id, tally)


def removal_job(delivery: Delivery, priority: int) -> NewJob:
    """The job that removes one copy."""
    return NewJob(
        kind=REMOVE_JOB,
        lane=chat_key(delivery.chat_id),
        payload={"delivery_id": delivery.id, "message_id": delivery.message_id},
        priority=priority,
    )


async def ask_some(
    connection: Connection, queue: JobQueue, message_ids: Sequence[int], *, at: datetime, priority: int, limit: int
) -> int:
    """:meth:`.service.DeliveryService.remove` for very many copies: at most so many of them; returns how many."""
    asked = await repository_removal.ask(connection, message_ids, at, limit)
    await queue.add(connection, [removal_job(one, priority) for one in asked])
    return len(asked)


@dataclass(frozen=True, slots=True)
class _Prepared:
    delivery: Delivery
    language: str


@dataclass(frozen=True, slots=True)
class _Ended:
    delivery_id: int
    removal: Removal
    refused: bool = False
    """Whether the reader blocked us: on their return it is tried again."""


class RemovalExecutor:
    """Runs removal jobs."""

    def __init__(
        self,
        database: Database,
        sender: Sender,
        messages: Messages,
        *,
        clock: Clock,
        ended: AllGone,
        refused: Refused,
        rule: RetryRule | None = None,
    ) -> None:
        self._database = database
        self._sender = sender
        self._messages = messages
        self._clock = clock
        self._ended = ended
        self._refused = refused
        self._rule = rule or _RULE

    async def prepare(self, jobs: Sequence[Job]) -> Mapping[int, object]:
        """Read the copies of these jobs, and in which language to speak to their readers."""
        ids = {job.id: _number(job, "delivery_id") for job in jobs}
        # SQLite gives the number of a delivery that was erased to the next one.
        of_message = {job.id: _number(job, "message_id") for job in jobs}
        async with self._database.read() as connection:
            found = await repository.by_ids(connection, list(ids.values()))
            readers = await people(connection, [one.member_id for one in found.values() if one.member_id is not None])
        return {
            job_id: _Prepared(one, readers[one.member_id].interface_language if one.member_id in readers else FALLBACK)
            for job_id, delivery_id in ids.items()
            if (one := found.get(delivery_id)) is not None and one.message_id == of_message[job_id]
        }

    async def run(self, job: Job, prepared: object) -> Outcome:
        """Remove one copy, every part of it. Parts that are gone already cost a request each, and no harm."""
        if not isinstance(prepared, _Prepared):
            return Done()  # erased meanwhile
        delivery = prepared.delivery
        try:
            everything = await self._remove(prepared)
        except RateLimited as error:
            return Postpone(timedelta(seconds=error.retry_after), type(error).__name__)
        except ConnectionFailed as error:
            age = self._clock() - job.created_at
            if age >= RETURN_WINDOW:
                return Dead(type(error).__name__)
            return Postpone(wait_for_the_net(age, self._rule), type(error).__name__)
        except RecipientUnavailable:
            return Done(_Ended(delivery.id, Removal.KEPT, refused=True))
        except TransportError as error:
            return self.failed(job, error) if error.retry_helps else Done(_Ended(delivery.id, Removal.KEPT))
        return Done(_Ended(delivery.id, Removal.REMOVED if everything else Removal.KEPT))

    async def _remove(self, prepared: _Prepared) -> bool:
        """Leave no words of it in the chat; False where some stay, or may. Raises TransportError."""
        delivery, reserved = prepared.delivery, True
        everything = not delivery.unaccounted
        if len(delivery.parts) > 1 and self._is_young(delivery):
            numbers = [part.telegram_message_id for part in delivery.parts]
            if await self._sender.delete_several(delivery.chat_id, numbers, reserved=True):
                return everything
            reserved = False
        words = OutgoingText(FormattedText(self._messages.format(prepared.language, "relay-taken-back")))
        for part in delivery.parts:
            try:
                if not await self._sender.delete(delivery.chat_id, part.telegram_message_id, reserved=reserved):
                    # Telegram lets a bot change its messages for longer than it lets it delete them.
                    everything &= await put_words(self._sender, delivery.chat_id, part, words)
            except RequestRejected:
                everything = False
            reserved = False
        return everything

    def _is_young(self, delivery: Delivery) -> bool:
        """Whether all of it can surely be deleted, so that one request is enough: many at once are passed over in silence."""
        return delivery.sent_at is not None and self._clock() - delivery.created_at < _DELETABLE

    async def settle(self, connection: Connection, ended: Sequence[Ended]) -> None:
        """The ledger; and with the last copy of a message, whoever waits for the outcome."""
        over: dict[int, Removal] = {}
        refused: list[int] = []
        for job, outcome in ended:
            if isinstance(outcome, Done) and isinstance(outcome.result, _Ended):
                over[outcome.result.delivery_id] = outcome.result.removal
                if outcome.result.refused:
                    refused.append(outcome.result.delivery_id)
            elif isinstance(outcome, Dead):
                over[_number(job, "delivery_id")] = Removal.KEPT
        if not over:
            return
        message_ids = {_number(job, "message_id") for job, _ in ended if _number(job, "delivery_id") in over}
        await repository_removal.lock(connection, message_ids)
        await repository_removal.end(connection, over.items())
        await tell_where_over(connection, message_ids, self._ended)
        for delivery in (await repository.by_ids(connection, refused)).values() if refused else ():
            if delivery.member_id is not None:
                await self._refused(connection, delivery.member_id, self._clock())

    def failed(self, job: Job, error: Exception) -> Outcome:
        """Tried again, then said to be kept."""
        delay = self._rule.next(job.attempts)
        return Dead(type(error).__name__) if delay is None else Retry(delay, type(error).__name__)


def _number(job: Job, name: str) -> int:
    value = job.payload[name]
    if not isinstance(value, int):
        raise TypeError("a removal job carries the ids of its delivery and its message")
    return value
