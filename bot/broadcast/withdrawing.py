"""Withdrawing an announcement: its text goes from our tables at once, nothing more leaves, its copies are removed one by one.

Telegram decides what can be removed: what it does not delete any more is replaced by a line that says so. The report counts what
stays. A job of its own follows the decision up, first waiting until nothing of it is on its way, then a batch at a time.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.broadcast import repository, repository_correcting, repository_filling
from bot.broadcast.access import looked_after, over
from bot.broadcast.batches import InBatches, numbers
from bot.broadcast.following import UNTIL_MORE_HAVE_LANDED
from bot.broadcast.halting import halt_job
from bot.broadcast.model import (
    CORRECTING_PRIORITY,
    PROGRESS_JOB,
    PROGRESS_PRIORITY,
    WITHDRAW_JOB,
    Broadcast,
    correction_group,
    group_of,
    reminder_group,
)
from bot.broadcast.notes import Note, note_job
from bot.broadcast.progress import progress_job
from bot.delivery.removal import ask_some
from bot.jobs.model import Dead, Done, Job, NewJob, Outcome, Postpone
from bot.jobs.queue import JobQueue
from bot.jobs.worker import Ended
from bot.members.model import Member
from bot.members.service import MembersService
from bot.storage.audit import record
from bot.storage.engine import Connection, Database
from bot.storage.time import Clock


class WithdrawService:
    """The decision."""

    def __init__(self, database: Database, queue: JobQueue, *, members: MembersService, clock: Clock) -> None:
        self._database = database
        self._queue = queue
        self._members = members
        self._clock = clock

    async def withdraw(self, actor: Member, broadcast_id: int) -> bool:
        """Take an announcement back for good; False where it was before. Raises NotAllowed, NotFound."""
        await looked_after(self._database, self._members, actor, broadcast_id)
        now = self._clock()
        async with self._database.write() as connection:
            found = await repository_filling.confirmed(connection, broadcast_id)
            if found is None or found.message_id is None:
                raise over(broadcast_id)
            if found.withdrawn_at is not None:
                return False
            number = await repository_filling.halt(
                connection, found, paused_at=None, cancelled_at=found.cancelled_at or now
            )
            for draft_id in await repository_correcting.correction_drafts(connection, found.id):
                await repository.discard(connection, draft_id, now)
            await repository_correcting.withdraw(connection, found, now)
            # The report that goes on finds it; one that ends at this moment does not, so that another waits behind it.
            jobs = [halt_job(found.id, number), withdraw_job(found.id, number), progress_job(found.id, "withdrawn")]
            if actor.id != found.author_id:
                told = Note("broadcast-withdrawn-by", found.author_id, found.id, other_id=actor.id)
                jobs.append(note_job(told, "withdrawn"))
            await self._queue.add(connection, jobs)
            await self._queue.hasten(connection, f"{PROGRESS_JOB}:{found.id}")
            subject = f"broadcast:{found.id}"
            await record(connection, at=now, actor_id=actor.id, action="broadcast.withdrawn", subject=subject)
        self._queue.wake()
        return True


def withdraw_job(broadcast_id: int, number: int) -> NewJob:
    """The job that removes the copies, in a lane of its own."""
    lane = f"{WITHDRAW_JOB}:{broadcast_id}"
    payload = {"broadcast_id": broadcast_id, "number": number}
    return NewJob(kind=WITHDRAW_JOB, lane=lane, payload=payload, priority=PROGRESS_PRIORITY, dedupe=lane)


class WithdrawExecutor(InBatches):
    """Runs the jobs that remove."""

    async def run(self, job: Job, prepared: object) -> Outcome:
        """Batch after batch, until every copy had its turn."""
        broadcast_id, _ = numbers(job)
        while True:
            async with self._database.write() as connection:
                found = await repository_filling.confirmed(connection, broadcast_id)
                if found is None or found.withdrawn_at is None:
                    return Done()
                about = await repository_correcting.messages_about(connection, found)
                if await self._is_on_its_way(connection, found, about):
                    return Postpone(UNTIL_MORE_HAVE_LANDED, "copies are leaving")
                if not await self.remove_some(connection, found):
                    if await repository_correcting.still_to_remove(connection, about):
                        return Postpone(UNTIL_MORE_HAVE_LANDED, "copies are being removed")
                    await repository_correcting.end_following(connection, broadcast_id)
                    return Done()
            self._queue.wake()

    async def remove_some(self, connection: Connection, found: Broadcast) -> int:
        """Have one batch of copies removed; how many it has."""
        about = await repository_correcting.messages_about(connection, found)
        now = self._clock()
        return await ask_some(connection, self._queue, about, at=now, priority=CORRECTING_PRIORITY, limit=self._batch)

    async def _is_on_its_way(self, connection: Connection, found: Broadcast, about: Sequence[int]) -> bool:
        """Withdraw what waits of edits and reminders; of first copies, another job does. Whether anything is left."""
        reminders = [one for one in about if one != found.message_id]
        for group, ids in ((correction_group(found.id), about[:1]), (reminder_group(found.id), reminders)):
            # What an attempt without an answer may have sent is not forgotten with its job.
            chats = [int(lane.removeprefix("chat:")) for lane in await self._queue.doubtful_lanes(connection, group)]
            for message_id in ids:
                await repository_filling.note_unaccounted(connection, message_id, chats)
            await self._queue.cancel_group(connection, group)
        groups = (group_of(found.id), correction_group(found.id), reminder_group(found.id))
        return any([await self._queue.has_unfinished(connection, group) for group in groups])

    async def settle(self, connection: Connection, ended: Sequence[Ended]) -> None:
        """Where it was given up, the report says what is still there."""
        for job, outcome in ended:
            if isinstance(outcome, Dead):
                await repository_correcting.end_following(connection, numbers(job)[0])
