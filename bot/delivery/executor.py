"""Carries promises out: brings each copy in line with what its message says now.

What is missing is sent, what is out of date edited, what is too much removed, so that a first send, the rest of a half-sent one and
an edit are the same act.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.delivery import repository
from bot.delivery.arrivals import Arrivals, NobodyAsks
from bot.delivery.carrying import Carrier, Interrupted
from bot.delivery.groups import Groups
from bot.delivery.model import RETURN_WINDOW, Delivery, DeliveryState, Progress
from bot.delivery.removal import Refused
from bot.delivery.service import Rendered, Renderer
from bot.delivery.watching import Watcher, count
from bot.errors import (
    ChatMigrated,
    ConnectionFailed,
    RateLimited,
    RecipientUnavailable,
    TransportError,
    UserError,
)
from bot.jobs.model import Dead, Done, Job, Outcome, Postpone, Retry, RetryRule
from bot.jobs.worker import Ended
from bot.messenger.failures import wait_for_the_net
from bot.messenger.sender import Sender
from bot.storage.engine import Connection, Database
from bot.storage.time import Clock

_RULE = RetryRule(attempts=20)
"""For attempts that may have sent something: about an hour of them, as long as outages of Telegram last."""

Missing = Callable[[Connection, int, int], Awaitable[None]]
"""Told, in the transaction that records it, of which message how many attachments Telegram did not take."""


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
        groups: Groups,
        rule: RetryRule | None = None,
        watcher: Watcher | None = None,
        arrivals: Arrivals | None = None,
        missing: Missing | None = None,
    ) -> None:
        self._missing = missing
        self._arrivals = arrivals or NobodyAsks()
        self._watcher = watcher
        self._database = database
        self._sender = sender
        self._renderer = renderer
        self._clock = clock
        self._refused = refused
        self._groups = groups
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
            target = original[1] if original is not None and own else copies.get((one.chat_id, message_id))
            quote = rendered[one.id].quote
            targets[one.id] = target if quote is None else quote.message_id
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
        unknown = job.outcome_unknown or lost
        carrier = Carrier(
            self._sender, delivery, progress, unknown_before=unknown, quote=rendered.quote, thread_id=rendered.thread_id
        )
        try:
            complete = await carrier.bring_in_line(rendered.parts, reply_to=prepared.reply_to, silent=rendered.silent)
        except Interrupted as interrupted:
            if isinstance(interrupted.error, ChatMigrated):
                return await self._send_where_it_is_now(job, prepared, carrier, interrupted.error.new_chat_id)
            return self._interrupted(job, interrupted)
        return Done(complete)

    async def _send_where_it_is_now(self, job: Job, prepared: _Prepared, before: Carrier, chat_id: int) -> Outcome:
        """The group became a supergroup: the copy goes out there, whole, as its first.

        What is out already stays behind where nobody can change it. The supergroup numbers its messages anew, so that the numbers
        of before may stand for others there: they are forgotten, and nothing is answered by them.
        """
        if prepared.rendered is None:
            return Done()
        delivery = replace(prepared.delivery, chat_id=chat_id, parts=())
        progress = replace(before.progress, chat_id=chat_id, sent=(), gone=(), moved_from=prepared.delivery.chat_id)
        carrier = replace(before, delivery=delivery, progress=progress, reserved=False, quote=None)
        try:
            return Done(
                await carrier.bring_in_line(prepared.rendered.parts, reply_to=None, silent=prepared.rendered.silent)
            )
        except Interrupted as interrupted:
            return self._interrupted(job, interrupted)

    def _interrupted(self, job: Job, interrupted: Interrupted) -> Outcome:
        error, lost = interrupted.error, interrupted.perhaps_sent or job.outcome_unknown
        progress = replace(interrupted.progress, unaccounted=lost)
        name = type(error).__name__
        kept = progress if progress.sent or lost or progress.moved_from is not None else None
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
        count(self._watcher, ended, now)
        await repository.write(connection, achieved, now)
        for one in achieved:
            if one.moved_from is not None:
                await self._groups.moved(connection, one.moved_from, one.chat_id)
        refused = {one.delivery_id: one.refused for one in achieved if one.refused is not None}
        for delivery in (await repository.by_ids(connection, list(refused))).values() if refused else ():
            if delivery.member_id is not None:
                await self._refused(connection, delivery.member_id, now)
            else:
                await self._groups.refused(connection, delivery, refused[delivery.id], now)
        for job, outcome in ended:
            if isinstance(outcome, Dead):
                await repository.fail(connection, _delivery_id(job), outcome.error, now)
        await self._tell_of_missing(connection, {one.delivery_id: one.missing for one in achieved if one.missing})
        badly = [*refused, *(_delivery_id(job) for job, outcome in ended if isinstance(outcome, Dead))]
        if badly:
            found = (await repository.by_ids(connection, badly)).values()
            await self._arrivals.unsettled(connection, {one.message_id for one in found})

    async def _tell_of_missing(self, connection: Connection, missing: Mapping[int, int]) -> None:
        if self._missing is not None and missing:
            for delivery in (await repository.by_ids(connection, list(missing))).values():
                await self._missing(connection, delivery.message_id, missing[delivery.id])

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
