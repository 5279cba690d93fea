"""Fills the ledger for a confirmed broadcast, a batch at a time, by a job of its own.

Confirming takes one short transaction, however many readers there are. This job then finds the readers, in the order of their
numbers, and promises the broadcast to so many of them in each transaction; how far it got is in the broadcast's row, in the same
transaction. So a worker that is killed leaves whole batches, the next one goes on behind them, and nobody is promised it twice.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, timedelta

from bot.broadcast import repository_filling
from bot.broadcast.batches import BATCH, InBatches
from bot.broadcast.model import FILL_JOB, PRIORITY, PROGRESS_PRIORITY, ROUNDS_A_TEXT, Broadcast, group_of
from bot.broadcast.reminding import reminder_job
from bot.broadcast.scheduling import next_wave, readers_due
from bot.delivery.model import Recipient
from bot.delivery.service import DeliveryService
from bot.jobs.model import Dead, Done, Job, NewJob, Outcome, Postpone, RetryRule
from bot.jobs.queue import JobQueue
from bot.jobs.worker import Ended
from bot.storage.engine import Connection, Database
from bot.storage.time import Clock

_NEXT_WAVE = "waits for the hour of other readers"

Readers = Callable[[Connection, Broadcast, int], Awaitable[Sequence[Recipient]]]
"""The next so many readers of a broadcast behind ``filled_to``, in the order of their numbers; none when there are no more."""

Later = Callable[[Connection, Broadcast], Awaitable[datetime | None]]
"""When readers whose turn has not come yet have theirs; from then on they count. None: everybody had it."""


def fill_job(broadcast_id: int) -> NewJob:
    """The job that fills the ledger, in a lane of its own."""
    lane = f"{FILL_JOB}:{broadcast_id}"
    payload = {"broadcast_id": broadcast_id}
    return NewJob(kind=FILL_JOB, lane=lane, payload=payload, priority=PROGRESS_PRIORITY, dedupe=lane)


class FillExecutor(InBatches):
    """Runs the jobs that fill the ledger."""

    def __init__(
        self,
        database: Database,
        queue: JobQueue,
        *,
        delivery: DeliveryService,
        clock: Clock,
        readers: Readers = readers_due,
        later: Later = next_wave,
        remind_after: timedelta = timedelta(hours=24),
        rule: RetryRule | None = None,
        batch: int = BATCH,
    ) -> None:
        """``readers`` finds whose turn it is, ``later`` when others have theirs.

        ``remind_after``: when readers who have not acknowledged it are reminded, at the earliest.
        """
        super().__init__(database, queue, clock=clock, rule=rule, batch=batch)
        self._delivery = delivery
        self._readers = readers
        self._later = later
        self._remind_after = remind_after

    async def run(self, job: Job, prepared: object) -> Outcome:
        """Batch after batch, until everybody is in the ledger or the broadcast was cancelled."""
        while (more := await self._fill_some(_broadcast_id(job))) is True:
            self._queue.wake()  # the first copies leave while the last readers are found
        self._queue.wake()
        return Postpone(more - self._clock(), _NEXT_WAVE) if isinstance(more, datetime) else Done()

    async def _fill_some(self, broadcast_id: int) -> bool | datetime:
        """One batch in one transaction; whether there may be more now, or when the next readers have their turn."""
        async with self._database.write() as connection:
            found = await repository_filling.confirmed(connection, broadcast_id)
            if found is None or found.message_id is None or found.filled_at is not None:
                return False
            readers = [] if found.cancelled_at else await self._readers(connection, found, self._batch)
            if readers:
                await self._delivery.promise_batch(
                    connection,
                    found.message_id,
                    readers,
                    priority=PRIORITY,
                    group=group_of(found.id),
                    # Of a paused one, only the promises: whoever resumes it adds the jobs.
                    with_jobs=found.paused_at is None,
                )
                await repository_filling.note_filled(connection, found.id, readers[-1].member_id or 0)
                return True
            wave = None if found.cancelled_at else await self._later(connection, found)
            if wave is not None:
                return wave
            await repository_filling.end_filling(connection, found, self._clock())
            if found.acknowledge and found.cancelled_at is None:
                round_ = found.corrections * ROUNDS_A_TEXT + 1
                first = reminder_job(found.id, round_, self._clock() + self._remind_after)
                await self._queue.add(connection, [first])
            return False

    async def settle(self, connection: Connection, ended: Sequence[Ended]) -> None:
        """Where it was given up, what is in the ledger is all there will be: the report says how many are missing."""
        for job, outcome in ended:
            if isinstance(outcome, Dead):
                found = await repository_filling.confirmed(connection, _broadcast_id(job))
                if found is not None and found.filled_at is None:
                    await repository_filling.give_up_filling(connection, found.id, self._clock())


def _broadcast_id(job: Job) -> int:
    value = job.payload["broadcast_id"]
    if not isinstance(value, int):
        raise TypeError("a filling job carries the id of its broadcast")
    return value
