"""Pausing a broadcast in the middle, resuming it, cancelling it for good.

The decision is one short transaction. A job follows it up a batch at a time: while it is paused, the jobs that wait are withdrawn
and the promises stay; resuming gives every promise that waits a job again; cancelling ends promises and jobs alike. What is
leaving at that moment leaves. Each decision has a number, and a job whose number is not the newest has nothing to do any more.
"""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum

from bot.broadcast import repository_filling
from bot.broadcast.access import looked_after, over
from bot.broadcast.batches import BATCH, InBatches, decision_job, numbers
from bot.broadcast.model import HALT_JOB, PRIORITY, PROGRESS_JOB, Broadcast, group_of
from bot.delivery.service import DeliveryService
from bot.jobs.model import Done, Job, NewJob, Outcome, Postpone, RetryRule
from bot.jobs.queue import JobQueue
from bot.members.model import Member
from bot.members.service import MembersService
from bot.storage.audit import record
from bot.storage.engine import Connection, Database
from bot.storage.time import Clock

_UNTIL_ALL_HAVE_LANDED = timedelta(seconds=1)


class Halt(StrEnum):
    """What can be done to a broadcast on its way."""

    PAUSE = "pause"
    RESUME = "resume"
    CANCEL = "cancel"


class HaltService:
    """The decisions."""

    def __init__(self, database: Database, queue: JobQueue, *, members: MembersService, clock: Clock) -> None:
        self._database = database
        self._queue = queue
        self._members = members
        self._clock = clock

    async def act(self, actor: Member, broadcast_id: int, halt: Halt) -> bool:
        """Pause, resume or cancel; False where it stands so already. What was cancelled stays cancelled.

        Raises NotAllowed, and NotFound where nothing is on its way any more.
        """
        await looked_after(self._database, self._members, actor, broadcast_id)
        now = self._clock()
        async with self._database.write() as connection:
            found = await repository_filling.confirmed(connection, broadcast_id)
            if found is None or found.message_id is None:
                raise over(broadcast_id)
            if found.cancelled_at is not None or not _changes(found, halt):
                return False
            # Not by the state: a report that was given up ends that, and copies may still be waiting.
            waiting = await repository_filling.pending_after(connection, found.message_id, 0, 1)
            if found.filled_at is not None and not waiting:
                raise over(broadcast_id)
            number = await repository_filling.halt(
                connection,
                found,
                paused_at=now if halt is Halt.PAUSE else None,
                cancelled_at=now if halt is Halt.CANCEL else None,
            )
            await self._queue.add(connection, [halt_job(found.id, number)])
            await self._queue.hasten(connection, f"{PROGRESS_JOB}:{found.id}")
            subject = f"broadcast:{found.id}"
            await record(connection, at=now, actor_id=actor.id, action=f"broadcast.{halt}", subject=subject)
        self._queue.wake()
        return True


def _changes(found: Broadcast, halt: Halt) -> bool:
    return halt is Halt.CANCEL or (halt is Halt.PAUSE) == (found.paused_at is None)


def halt_job(broadcast_id: int, number: int) -> NewJob:
    """The job that follows a decision up, in a lane of its own."""
    return decision_job(HALT_JOB, broadcast_id, number)


class HaltExecutor(InBatches):
    """Runs the jobs that follow up."""

    def __init__(
        self,
        database: Database,
        queue: JobQueue,
        *,
        delivery: DeliveryService,
        clock: Clock,
        rule: RetryRule | None = None,
        batch: int = BATCH,
    ) -> None:
        super().__init__(database, queue, clock=clock, rule=rule, batch=batch)
        self._delivery = delivery

    async def run(self, job: Job, prepared: object) -> Outcome:
        """Batch after batch, until everything stands as it was decided."""
        broadcast_id, number = numbers(job)
        reached = 0
        while True:
            async with self._database.write() as connection:
                found = await repository_filling.confirmed(connection, broadcast_id)
                if found is None or found.message_id is None or found.halts != number:
                    return Done()
                if found.paused_at is None and found.cancelled_at is None:
                    more = await self._carry_on(connection, found, found.message_id, reached)
                    reached = more or reached
                elif not (more := await self._withdraw(connection, found, found.message_id)) and (
                    await self._queue.has_unfinished(connection, group_of(found.id))
                ):
                    # One that runs may be put back to be tried again.
                    return Postpone(_UNTIL_ALL_HAVE_LANDED, "copies are leaving")
                if not more and found.cancelled_at is not None and found.filled_at is None:
                    await repository_filling.give_up_filling(connection, found.id, self._clock())
            self._queue.wake_if_added()
            if not more:
                return Done()

    async def _withdraw(self, connection: Connection, found: Broadcast, message_id: int) -> int:
        group = group_of(found.id)
        # What an attempt without an answer may have sent is not forgotten with its job.
        chats = [int(lane.removeprefix("chat:")) for lane in await self._queue.doubtful_lanes(connection, group)]
        await repository_filling.note_unaccounted(connection, message_id, chats)
        withdrawn = await self._queue.cancel_group(connection, group, self._batch)
        if found.cancelled_at is not None:
            withdrawn += await repository_filling.cancel_some(connection, message_id, self._batch, self._clock())
        return withdrawn

    async def _carry_on(self, connection: Connection, found: Broadcast, message_id: int, after: int) -> int:
        """Give the next promises that wait a job again; the last one's number, 0 where there is none any more.

        A second job for one that kept its own finds, behind it in the lane, nothing left to do.
        """
        waiting = await repository_filling.pending_after(connection, message_id, after, self._batch)
        once = f"resume:{found.id}:{found.halts}"
        await self._delivery.carry(connection, waiting, priority=PRIORITY, group=group_of(found.id), once=once)
        return waiting[-1][0] if waiting else 0
