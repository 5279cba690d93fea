"""What the jobs share that go through the copies of a broadcast batch after batch, each batch in a transaction of its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.broadcast.model import PROGRESS_PRIORITY
from bot.jobs.executor import Ended
from bot.jobs.model import Dead, Job, NewJob, Outcome, Retry, RetryRule
from bot.jobs.queue import JobQueue
from bot.storage.engine import Connection, Database
from bot.storage.time import Clock

BATCH = 400
"""Readers a transaction: preparing them holds the loop for some two milliseconds."""


def decision_job(kind: str, broadcast_id: int, number: int) -> NewJob:
    """The job that follows a numbered decision about a broadcast up, in a lane of its own. Again: the same job."""
    return NewJob(
        kind=kind,
        lane=f"{kind}:{broadcast_id}",
        payload={"broadcast_id": broadcast_id, "number": number},
        priority=PROGRESS_PRIORITY,
        dedupe=f"{kind}:{broadcast_id}:{number}",
    )


def numbers(job: Job) -> tuple[int, int]:
    """The ids of the broadcast and of the decision in such a job."""
    broadcast_id, number = job.payload["broadcast_id"], job.payload["number"]
    if not isinstance(broadcast_id, int) or not isinstance(number, int):
        raise TypeError("a job that follows a decision up carries the ids of its broadcast and of the decision")
    return broadcast_id, number


class InBatches:
    """The :class:`bot.jobs.executor.Executor` of such jobs, less what each of them does in ``run``."""

    def __init__(
        self,
        database: Database,
        queue: JobQueue,
        *,
        clock: Clock,
        rule: RetryRule | None = None,
        batch: int = BATCH,
    ) -> None:
        self._database = database
        self._queue = queue
        self._clock = clock
        self._rule = rule or RetryRule(attempts=20)
        self._batch = batch

    async def prepare(self, jobs: Sequence[Job]) -> Mapping[int, object]:
        """Nothing: each batch reads what it needs."""
        return {}

    async def settle(self, connection: Connection, ended: Sequence[Ended]) -> None:
        """Nothing: each batch was written with what it did."""

    def failed(self, job: Job, error: Exception) -> Outcome:
        """A failure of our own: tried again, behind the last whole batch."""
        delay = self._rule.next(job.attempts)
        return Dead(type(error).__name__) if delay is None else Retry(delay, type(error).__name__)
