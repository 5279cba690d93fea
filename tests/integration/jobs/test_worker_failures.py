"""Whatever fails in an executor costs that job an attempt, and nobody else anything."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from datetime import timedelta

import pytest

from bot.jobs.executor import Ended
from bot.jobs.model import Dead, Done, Job, Outcome
from bot.jobs.queue import JobQueue
from bot.storage.engine import Connection, Database
from tests.integration.jobs.conftest import StartWorker
from tests.support.executors import Gate, RecordingExecutor, job
from tests.support.jobs import add, rows, until_states


@pytest.fixture
def queue(database: Database) -> JobQueue:
    """A queue on the database's own time."""
    return JobQueue(database, owner="first")


class Poison(Exception):
    """What a broken executor raises."""


def is_poison(one: Job) -> bool:
    return one.payload.get("poison") is True


POISON, FINE = job("poison", payload={"poison": True}), [job(f"chat:{n}") for n in range(5)]


async def dead_after_three(executor: RecordingExecutor) -> None:
    await executor.until(lambda: any(isinstance(outcome, Dead) for _, outcome in executor.ended))


class ThreeAttempts(RecordingExecutor):
    """Gives up at the third failure."""

    def failed(self, job: Job, error: Exception) -> Outcome:
        return Dead(type(error).__name__) if job.attempts >= 3 else super().failed(job, error)


async def test_an_exception_while_running_is_a_failed_attempt(queue: JobQueue, start_worker: StartWorker) -> None:
    async def act(one: Job) -> Outcome:
        if is_poison(one):
            raise Poison
        return Done()

    executor = ThreeAttempts(act)
    await add(queue, POISON, *FINE)
    start_worker(queue, executor)
    await executor.until_ended(8)
    await until_states(queue, "dead", *["done"] * 5)
    assert (await rows(queue))[0].attempts == 3


async def test_a_cancellation_from_within_is_a_failed_attempt(queue: JobQueue, start_worker: StartWorker) -> None:
    """Uncaught it would end the task, and the lane would be held for ever by a job that nobody runs."""

    async def act(one: Job) -> Outcome:
        if is_poison(one):
            raise asyncio.CancelledError
        return Done()

    executor = ThreeAttempts(act)
    await add(queue, POISON, *FINE)
    start_worker(queue, executor)
    await executor.until_ended(8)
    await until_states(queue, "dead", *["done"] * 5)
    assert (await rows(queue))[0].error == "RuntimeError"


async def test_one_job_that_cannot_be_prepared_does_not_spoil_its_batch(
    queue: JobQueue, start_worker: StartWorker
) -> None:
    class Unprepared(ThreeAttempts):
        async def prepare(self, jobs: Sequence[Job]) -> Mapping[int, object]:
            if any(map(is_poison, jobs)):
                raise Poison
            return {}

    executor = Unprepared()
    await add(queue, POISON, *FINE)
    start_worker(queue, executor)
    await executor.until_ended(8)
    await until_states(queue, "dead", *["done"] * 5)
    assert [row.attempts for row in await rows(queue)] == [3, 1, 1, 1, 1, 1]


async def test_a_failure_to_judge_a_failure_is_retried_later(queue: JobQueue, start_worker: StartWorker) -> None:
    class Confused(RecordingExecutor):
        def failed(self, job: Job, error: Exception) -> Outcome:
            raise Poison

    async def act(one: Job) -> Outcome:
        if is_poison(one):
            raise Poison
        return Done()

    executor = Confused(act)
    await add(queue, POISON, *FINE)
    start_worker(queue, executor)
    await executor.until_ended(6)
    await until_states(queue, "waiting", *["done"] * 5)
    assert (await rows(queue))[0].outcome_unknown


class Unwritable(RecordingExecutor):
    """Cannot settle poison, nor what is settled with it."""

    tries = 0

    async def settle(self, connection: Connection, ended: Sequence[Ended]) -> None:
        if any(is_poison(one) for one, _ in ended):
            self.tries += 1
            raise Poison
        await super().settle(connection, ended)


async def test_facts_that_cannot_be_written_do_not_keep_others_from_being_written(
    queue: JobQueue, start_worker: StartWorker
) -> None:
    gate = Gate()
    executor = Unwritable(gate)
    await add(queue, POISON, *FINE)
    start_worker(queue, executor)
    await executor.until(lambda: gate.waiting == 6)
    gate.open()
    await executor.until_ended(5)
    await until_states(queue, "waiting", *["done"] * 5)


async def test_what_was_done_and_cannot_be_written_is_repeated_rarely_and_in_the_end_given_up(
    queue: JobQueue, start_worker: StartWorker
) -> None:
    """Each repetition may be a message somebody gets twice: first the writing is tried again, then the job, ever later."""
    executor = Unwritable()
    await add(queue, POISON)
    worker = start_worker(queue, executor)
    await executor.until(lambda: len(executor.begun) == 1)
    await until_states(queue, "waiting")
    worker.stop()
    (row,) = await rows(queue)
    assert (executor.tries, row.attempts, row.outcome_unknown) == (3, 1, True)
    assert row.error == "settle: Poison"


async def test_a_job_that_never_ends_is_given_up_after_so_many_beginnings(
    queue: JobQueue, database: Database, start_worker: StartWorker
) -> None:
    """It may be what kills its workers; nobody would ever say that it failed."""
    dying = JobQueue(database, owner="dying")
    await add(queue, job())
    for _ in range(2):
        await dying.claim(["send"], limit=1, lease=timedelta(seconds=9))
        await dying.release_all()
    executor = RecordingExecutor()
    start_worker(queue, executor, most_attempts=2)
    await dead_after_three(executor)
    assert executor.begun == []
    await until_states(queue, "dead")
