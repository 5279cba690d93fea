"""Reminds readers who have not acknowledged an announcement: after a day, at most twice, and never at night where they are.

A round is a message of its own in the ledger, as its announcement is, so that nobody gets a round twice. Its job comes back every
half hour for those who slept.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.broadcast import repository_acknowledging
from bot.broadcast.batches import BATCH, InBatches
from bot.broadcast.model import PRIORITY, REMIND_JOB, ROUNDS_A_TEXT, Broadcast, is_night, reminder_group
from bot.broadcast.repository_filling import confirmed
from bot.delivery.service import DeliveryService
from bot.jobs.model import Done, Job, NewJob, Outcome, Postpone, RetryRule
from bot.jobs.queue import JobQueue
from bot.storage.engine import Database
from bot.storage.time import Clock

MOST_REMINDERS = 2
_UNTIL_OTHERS_WAKE = timedelta(minutes=30)
LONGEST_ROUND = timedelta(days=2)
"""After that a round is over, whoever is still missing."""


def reminder_job(broadcast_id: int, number: int, due: datetime) -> NewJob:
    """The job of one round, in a lane of its own, since it waits there for long."""
    lane = f"{REMIND_JOB}:{broadcast_id}:{number}"
    payload = {"broadcast_id": broadcast_id, "number": number, "due": due.isoformat()}
    return NewJob(kind=REMIND_JOB, lane=lane, payload=payload, priority=PRIORITY, dedupe=lane, run_at=due)


class ReminderExecutor(InBatches):
    """Runs the rounds."""

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
        """Remind whoever may be reminded now; come back for the others, or set the next round."""
        broadcast_id, number, due = _payload(job)
        while True:
            now = self._clock()
            async with self._database.write() as connection:
                found = await confirmed(connection, broadcast_id)
                if found is None or not _is_wanted(found, number):
                    return Done()
                reminder_id = await repository_acknowledging.reminder_of(connection, found, number, now)
                missing = await repository_acknowledging.zones(connection, found, reminder_id)
                awake = [zone for zone in missing if not is_night(now.astimezone(ZoneInfo(zone)).time())]
                readers = await repository_acknowledging.silent(
                    connection, found, reminder_id, awake, now - self._remind_after, self._batch
                )
                if readers:
                    await self._delivery.promise_batch(
                        connection, reminder_id, readers, priority=PRIORITY, group=reminder_group(broadcast_id)
                    )
                elif not missing or now - due > LONGEST_ROUND:
                    if number % ROUNDS_A_TEXT < MOST_REMINDERS:
                        following = reminder_job(broadcast_id, number + 1, now + self._remind_after)
                        await self._queue.add(connection, [following])
                    return Done()
                else:
                    return Postpone(_UNTIL_OTHERS_WAKE, "others are asleep, or have had it for less than a day")
            self._queue.wake()


def _is_wanted(found: Broadcast, number: int) -> bool:
    """A text that was corrected since has rounds of its own."""
    over = found.cancelled_at or found.withdrawn_at
    return over is None and found.acknowledge and number // ROUNDS_A_TEXT == found.corrections


def _payload(job: Job) -> tuple[int, int, datetime]:
    broadcast_id, number, due = (job.payload[name] for name in ("broadcast_id", "number", "due"))
    if not (isinstance(broadcast_id, int) and isinstance(number, int) and isinstance(due, str)):
        raise TypeError("a job that reminds carries the id of its broadcast, the round and its time")
    return broadcast_id, number, datetime.fromisoformat(due)
