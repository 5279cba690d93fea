"""Promises and their transport.

:meth:`DeliveryService.promise` writes deliveries and their jobs in the transaction of the decision. :class:`DeliveryExecutor`
brings each copy in line with what its message says now: it sends what is missing, edits what is out of date and removes what is
too much, so that a first send, the rest of a half-sent one and an edit are the same act.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Protocol

from bot.delivery import repository, repository_removal
from bot.delivery.carrying import Carrier, Interrupted
from bot.delivery.model import RETURN_WINDOW, Delivery, DeliveryState, Progress, Recipient
from bot.delivery.removal import Refused, removal_job
from bot.errors import (
    ConnectionFailed,
    RateLimited,
    RecipientUnavailable,
    TransportError,
    UserError,
)
from bot.jobs.model import Dead, Done, Job, NewJob, Outcome, Postpone, Retry, RetryRule
from bot.jobs.pacing import chat_key
from bot.jobs.queue import JobQueue
from bot.jobs.worker import Ended
from bot.messenger.failures import wait_for_the_net
from bot.messenger.sender import OutgoingText, Sender
from bot.storage.engine import Connection, Database
from bot.storage.time import Clock

SEND_JOB = "send"
SEND_PRIORITY = 0
_RULE = RetryRule(attempts=20)
"""For attempts that may have sent something: about an hour of them, as long as outages of Telegram last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """What one reader sees of a message, now."""

    parts: tuple[OutgoingText, ...]
    language: str
    revision: int
    reply_to: int | None = None
    """The message (ours) that it answers."""
    reply_to_original: tuple[int, int] | None = None
    """That message's own chat and Telegram id: its author is answered on the original."""
    silent: bool = False


class Renderer(Protocol):
    """Whoever knows what a message says. ``bot.app`` introduces it."""

    async def render(self, deliveries: Sequence[Delivery]) -> Mapping[int, Rendered]:
        """By delivery id; what is left out has nothing to say any more and is cancelled."""


class Watcher(Protocol):
    """Counts what left; :class:`bot.observe.Metrics` does."""

    def sent(self, outcome: str) -> None:
        """An attempt ended so."""

    def delivered(self, seconds: float) -> None:
        """A copy left this many seconds after it was promised."""


class DeliveryService:
    """The ledger's use cases."""

    def __init__(self, database: Database, queue: JobQueue, *, clock: Clock) -> None:
        self._database = database
        self._queue = queue
        self._clock = clock

    async def promise(
        self,
        connection: Connection,
        message_id: int,
        recipients: Sequence[Recipient],
        *,
        priority: int = SEND_PRIORITY,
        group: str | None = None,
    ) -> int:
        """Promise a message to these chats, in the caller's transaction; returns how many promises are new.

        ``group`` is the job group that the promises' jobs belong to.
        """
        added = await repository.add(connection, message_id, recipients, self._clock())
        await self._queue.add(connection, [_job(one, priority, group) for one in added])
        return len(added)

    async def promise_batch(
        self,
        connection: Connection,
        message_id: int,
        recipients: Sequence[Recipient],
        *,
        priority: int,
        group: str,
        with_jobs: bool = True,
    ) -> int:
        """:meth:`promise` for a batch of very many; ``with_jobs``: else :meth:`carry` is called for them later.

        The caller sees to it that nobody else promises the same message at this moment.
        """
        added = await repository.add_batch(connection, message_id, recipients, self._clock())
        if with_jobs:
            await self._queue.add(connection, [send_job(*one, priority, group) for one in added])
        return len(added)

    async def carry(
        self, connection: Connection, promises: Sequence[tuple[int, int]], *, priority: int, group: str, once: str
    ) -> None:
        """Add the jobs of promises (delivery and chat) whose jobs were cancelled. Again with the same ``once`` is harmless."""
        jobs = [replace(send_job(*one, priority, group), dedupe=f"{once}:{one[0]}") for one in promises]
        await self._queue.add(connection, jobs)

    async def renew(self, connection: Connection, message_id: int, language: str | None = None) -> int:
        """The message changed: bring its copies in line, in the caller's transaction. Returns how many will follow.

        ``language``: only its readers see a change; of the copies that are out, those in other languages stay as they are.

        Pending ones too: a job that is on its way may have been rendered before the change. The lane runs ours after it, and
        where that one already sent the new text, ours finds nothing to do.
        """
        deliveries = await repository.of_message(connection, message_id)
        follow = [
            one
            for one in deliveries
            if one.state is DeliveryState.PENDING
            or (one.state is DeliveryState.SENT and language in (None, one.language_sent))
        ]
        await self._queue.add(connection, [_job(one, SEND_PRIORITY) for one in follow])
        return len(follow)

    async def remove(self, connection: Connection, message_ids: Sequence[int]) -> int:
        """The messages were taken back: what is pending is cancelled, what is out is removed, in the caller's transaction.

        Returns how many copies that makes. Pending ones too: a job that is on its way sends its copy all the same, and the
        lane runs ours after it.
        """
        asked = await repository_removal.ask(connection, message_ids, self._clock())
        await self._queue.add(connection, [removal_job(one, SEND_PRIORITY) for one in asked])
        return len(asked)

    def wake(self) -> None:
        """Call after the transaction."""
        self._queue.wake()

    async def by_copy(self, connection: Connection, chat_id: int, telegram_message_id: int) -> Delivery | None:
        """The delivery behind a message that a reader sees; None for anything else."""
        return await repository.by_copy(connection, chat_id, telegram_message_id)

    async def by_id(self, connection: Connection, delivery_id: int) -> Delivery | None:
        """One delivery, or None."""
        return (await repository.by_ids(connection, [delivery_id])).get(delivery_id)

    async def of_message(self, connection: Connection, message_id: int) -> list[Delivery]:
        """Who was promised this message, and how each promise stands."""
        return await repository.of_message(connection, message_id)

    async def returned(self, chat_id: int) -> int:
        """The reader is back: what the chat refused in the last seven days is promised anew, in order.

        Edits that it refused follow as well, and what was taken back meanwhile is removed. Returns how many copies follow.
        """
        since = self._clock() - RETURN_WINDOW
        async with self._database.write() as connection:
            missed = await repository.missed_since(connection, chat_id, since)
            refused = [one.id for one in missed if one.state is DeliveryState.REFUSED]
            await repository.back_to_pending(connection, refused)
            await self._queue.add(connection, [_job(one, SEND_PRIORITY) for one in missed])
            kept = await repository_removal.ask_again(connection, chat_id)
            await self._queue.add(connection, [removal_job(one, SEND_PRIORITY) for one in kept])
        self._queue.wake()
        return len(missed)


def _job(delivery: Delivery, priority: int, group: str | None = None) -> NewJob:
    return send_job(delivery.id, delivery.chat_id, priority, group)


def send_job(delivery_id: int, chat_id: int, priority: int, group: str | None) -> NewJob:
    """The job that brings one copy in line."""
    payload = {"delivery_id": delivery_id}
    return NewJob(kind=SEND_JOB, lane=chat_key(chat_id), payload=payload, priority=priority, group=group)


@dataclass(frozen=True, slots=True)
class _Prepared:
    delivery: Delivery
    rendered: Rendered | None
    reply_to: int | None


class DeliveryExecutor:
    """Runs send jobs."""

    def __init__(
        self,
        database: Database,
        sender: Sender,
        renderer: Renderer,
        *,
        clock: Clock,
        refused: Refused,
        rule: RetryRule | None = None,
        watcher: Watcher | None = None,
    ) -> None:
        self._watcher = watcher
        self._database = database
        self._sender = sender
        self._renderer = renderer
        self._clock = clock
        self._refused = refused
        self._rule = rule or _RULE

    async def prepare(self, jobs: Sequence[Job]) -> Mapping[int, object]:
        """Read the deliveries of these jobs, render them, and find what they reply to."""
        ids = {job.id: _delivery_id(job) for job in jobs}
        async with self._database.read() as connection:
            deliveries = await repository.by_ids(connection, list(ids.values()))
        open_ones = [one for one in deliveries.values() if one.state in (DeliveryState.PENDING, DeliveryState.SENT)]
        rendered = await self._renderer.render(open_ones)
        targets = await self._reply_targets(open_ones, rendered)
        return {
            job_id: _Prepared(deliveries[delivery_id], rendered.get(delivery_id), targets.get(delivery_id))
            for job_id, delivery_id in ids.items()
            if delivery_id in deliveries
        }

    async def _reply_targets(
        self, deliveries: Sequence[Delivery], rendered: Mapping[int, Rendered]
    ) -> dict[int, int | None]:
        """Which Telegram message each copy answers: the reader's own copy, or their own original."""
        answering = {one: rendered[one.id].reply_to for one in deliveries if one.id in rendered}
        wanted = {one: message_id for one, message_id in answering.items() if message_id is not None}
        if not wanted:
            return {}
        async with self._database.read() as connection:
            copies = await repository.copies(
                connection, sorted({one.chat_id for one in wanted}), sorted(set(wanted.values()))
            )
        targets: dict[int, int | None] = {}
        for one, message_id in wanted.items():
            original = rendered[one.id].reply_to_original
            own = original is not None and original[0] == one.chat_id
            targets[one.id] = original[1] if original is not None and own else copies.get((one.chat_id, message_id))
        return targets

    async def run(self, job: Job, prepared: object) -> Outcome:
        """Bring one copy in line."""
        if not isinstance(prepared, _Prepared):
            return Done()  # erased meanwhile
        delivery, rendered = prepared.delivery, prepared.rendered
        progress = Progress(delivery_id=delivery.id, chat_id=delivery.chat_id)
        # Nothing is sent any more: what an earlier attempt may have sent stays where nobody can find it.
        over = replace(progress, unaccounted=True) if job.outcome_unknown else None
        if delivery.state not in (DeliveryState.PENDING, DeliveryState.SENT):
            return Done(over)
        if rendered is None:
            return Done(replace(over or progress, cancelled=True) if delivery.state is DeliveryState.PENDING else over)
        progress = replace(progress, language=rendered.language, revision=rendered.revision)
        if delivery.state is DeliveryState.SENT and delivery.revision_sent == rendered.revision:
            return Done()
        # A job that was withdrawn may have known of an attempt without an answer: the ledger still does.
        lost = delivery.unaccounted and delivery.state is DeliveryState.PENDING
        carrier = Carrier(self._sender, delivery, progress, unknown_before=job.outcome_unknown or lost)
        try:
            complete = await carrier.bring_in_line(rendered.parts, reply_to=prepared.reply_to, silent=rendered.silent)
        except Interrupted as interrupted:
            return self._interrupted(job, interrupted)
        return Done(complete)

    def _interrupted(self, job: Job, interrupted: Interrupted) -> Outcome:
        error, lost = interrupted.error, interrupted.perhaps_sent or job.outcome_unknown
        progress = replace(interrupted.progress, unaccounted=lost)
        name = type(error).__name__
        kept = progress if progress.sent or lost else None
        age = self._clock() - job.created_at
        if isinstance(error, RateLimited):
            return Postpone(timedelta(seconds=error.retry_after), name, kept)
        if isinstance(error, ConnectionFailed) and age < RETURN_WINDOW:
            return Postpone(wait_for_the_net(age, self._rule), name, kept)
        if isinstance(error, RecipientUnavailable):
            return Done(replace(progress, refused=error.reason))
        final = isinstance(error, TransportError) and not error.retry_helps
        delay = None if final else self._rule.next(job.attempts)
        if delay is None:
            return Dead(name, kept)
        return Retry(delay, name, interrupted.perhaps_sent, kept)

    async def settle(self, connection: Connection, ended: Sequence[Ended]) -> None:
        """The ledger, in the transaction that ends the jobs."""
        now = self._clock()
        achieved = [outcome.result for _, outcome in ended if isinstance(outcome.result, Progress)]
        self._count(ended, now)
        await repository.write(connection, achieved, now)
        refused = [one.delivery_id for one in achieved if one.refused is not None]
        for delivery in (await repository.by_ids(connection, refused)).values() if refused else ():
            if delivery.member_id is not None:
                await self._refused(connection, delivery.member_id, now)
        for job, outcome in ended:
            if isinstance(outcome, Dead):
                await repository.fail(connection, _delivery_id(job), outcome.error, now)

    def _count(self, ended: Sequence[Ended], now: datetime) -> None:
        if self._watcher is None:
            return
        for job, outcome in ended:
            complete = isinstance(outcome.result, Progress) and outcome.result.complete
            self._watcher.sent("sent" if complete else type(outcome).__name__.lower())
            if complete:
                self._watcher.delivered((now - job.created_at).total_seconds())

    def failed(self, job: Job, error: Exception) -> Outcome:
        """A failure of our own (rendering, the database): tried again, then visible as failed."""
        name = type(error).__name__
        if isinstance(error, UserError):
            return Dead(name)
        delay = self._rule.next(job.attempts)
        return Dead(name) if delay is None else Retry(delay, name)


def _delivery_id(job: Job) -> int:
    value = job.payload["delivery_id"]
    if not isinstance(value, int):
        raise TypeError("a send job carries the id of its delivery")
    return value
