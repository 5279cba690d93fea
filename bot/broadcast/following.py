"""Brings the copies of a corrected announcement in line, a batch at a time, by a job of its own.

Each copy that shows an earlier text gets the job that edits it, and its reader a short answer to it, since Telegram tells nobody of
an edit. Both are written in one transaction, each once a correction, so that a worker that is killed leaves whole batches, and the
next one finds what is left. What was on its way when the text was corrected is found when it has landed.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from bot.broadcast import repository_acknowledging, repository_correcting
from bot.broadcast.batches import BATCH, InBatches, decision_job, numbers
from bot.broadcast.model import (
    CORRECT_JOB,
    CORRECTING_PRIORITY,
    ROUNDS_A_TEXT,
    Broadcast,
    correction_group,
    group_of,
    reminder_group,
)
from bot.broadcast.reminding import reminder_job
from bot.broadcast.repository_filling import confirmed
from bot.delivery.service import DeliveryService
from bot.jobs.model import Dead, Done, Job, NewJob, Outcome, Postpone, RetryRule
from bot.jobs.queue import JobQueue
from bot.jobs.worker import Ended
from bot.storage.engine import Connection, Database
from bot.storage.time import Clock

UNTIL_MORE_HAVE_LANDED = timedelta(seconds=2)


def correct_job(broadcast_id: int, number: int) -> NewJob:
    """The job that follows a correction up, in a lane of its own."""
    return decision_job(CORRECT_JOB, broadcast_id, number)


class CorrectExecutor(InBatches):
    """Runs the jobs that follow a correction up."""

    def __init__(
        self,
        database: Database,
        queue: JobQueue,
        *,
        delivery: DeliveryService,
        clock: Clock,
        remind_after: timedelta = timedelta(hours=24),
        rule: RetryRule | None = None,
        batch: int = BATCH,
    ) -> None:
        super().__init__(database, queue, clock=clock, rule=rule, batch=batch)
        self._delivery = delivery
        self._remind_after = remind_after

    async def run(self, job: Job, prepared: object) -> Outcome:
        """Batch after batch, until every copy that is out has followed, or cannot."""
        broadcast_id, number = numbers(job)
        reached = 0
        while True:
            async with self._database.write() as connection:
                found = await confirmed(connection, broadcast_id)
                if found is None or found.message_id is None:
                    return Done()
                if found.withdrawn_at is not None or found.corrections != number:
                    return Done()
                copies = await self._some(connection, found, found.message_id, reached)
                if not copies:
                    if await self._is_under_way(connection, found):
                        return Postpone(UNTIL_MORE_HAVE_LANDED, "copies are following")
                    await self._end(connection, found)
            if not copies:
                return Done()
            reached = copies
            self._queue.wake()

    async def _some(self, connection: Connection, found: Broadcast, message_id: int, after: int) -> int:
        """The next batch of copies; the number of its last one, 0 where there is none any more."""
        copies = await repository_correcting.outdated_after(connection, message_id, after, self._batch)
        if not copies:
            return 0
        await self._delivery.carry(
            connection,
            [(delivery_id, reader.chat_id) for delivery_id, reader in copies],
            priority=CORRECTING_PRIORITY,
            group=correction_group(found.id),
            once=f"correct:{found.id}:{found.corrections}",
        )
        if found.acknowledge:
            # Behind the edit in the lane of each chat, so that the text is right when it is looked at.
            said = await repository_acknowledging.reminder_of(
                connection, found, found.corrections * ROUNDS_A_TEXT, self._clock()
            )
            await self._delivery.promise_batch(
                connection,
                said,
                [reader for _, reader in copies],
                priority=CORRECTING_PRIORITY,
                group=reminder_group(found.id),
            )
        return copies[-1][0]

    async def _is_under_way(self, connection: Connection, found: Broadcast) -> bool:
        """Whether edits are to come, or first copies are leaving that may have been made of an earlier text."""
        if await self._queue.has_unfinished(connection, correction_group(found.id)):
            return True
        return await self._queue.has_running(connection, group_of(found.id))

    async def _end(self, connection: Connection, found: Broadcast) -> None:
        await repository_correcting.end_following(connection, found.id)
        if found.acknowledge and found.cancelled_at is None and found.filled_at is not None:
            first = found.corrections * ROUNDS_A_TEXT + 1
            await self._queue.add(connection, [reminder_job(found.id, first, self._clock() + self._remind_after)])

    async def settle(self, connection: Connection, ended: Sequence[Ended]) -> None:
        """Where it was given up, the report says how many copies show an earlier text."""
        for job, outcome in ended:
            if isinstance(outcome, Dead):
                await repository_correcting.end_following(connection, numbers(job)[0])
