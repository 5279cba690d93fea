"""Leases that are renewed while a job runs, lost when its process stands still, and a database that goes and comes back."""

from __future__ import annotations

import asyncio
import re
from datetime import timedelta

import psycopg
import pytest

from bot.jobs.model import Done, Job, Outcome
from bot.jobs.queue import JobQueue
from bot.storage.engine import Database
from tests.integration.jobs.conftest import StartWorker
from tests.support.executors import Gate, RecordingExecutor, job
from tests.support.jobs import add, rows, until_states
from tests.support.unreliable_database import UnreliableDatabase
from tests.support.waiting import until

SHORT = timedelta(seconds=0.3)


@pytest.fixture
def unreliable(database: Database) -> UnreliableDatabase:
    """The database, as the worker sees it."""
    return UnreliableDatabase.over(database)


@pytest.fixture
def queue(unreliable: UnreliableDatabase) -> JobQueue:
    """The worker's queue."""
    return JobQueue(unreliable, owner="first")


async def test_a_job_that_outlasts_its_lease_stays_its_workers(
    queue: JobQueue, database: Database, start_worker: StartWorker
) -> None:
    gate, rival = Gate(), RecordingExecutor()
    executor = RecordingExecutor(gate)
    await add(queue, job())
    start_worker(queue, executor, lease=SHORT)
    await executor.until(lambda: gate.waiting == 1)
    start_worker(JobQueue(database, owner="rival"), rival)
    first_lease = (await rows(queue))[0].lease_until
    seen = set()
    while len(seen) < 4:
        seen.add((await rows(queue))[0].lease_until)
        await asyncio.sleep(0.01)
    assert max(seen) - first_lease > SHORT * 0.9  # type: ignore[operator,type-var]  # rows are untyped
    gate.open()
    await executor.until_ended(1)
    assert rival.begun == []


async def test_an_end_waits_for_the_database_to_come_back_and_the_job_is_not_repeated(
    queue: JobQueue, unreliable: UnreliableDatabase, start_worker: StartWorker
) -> None:
    async def act(_job: Job) -> Outcome:
        unreliable.away = True  # after the message was sent, before its end is written
        return Done()

    executor = RecordingExecutor(act)
    await add(queue, job())
    start_worker(queue, executor, lease=SHORT)
    await until(lambda: unreliable.refused > 4)
    unreliable.away = False
    await executor.until_ended(1)
    assert len(executor.begun) == 1
    await until_states(queue, "done")


async def test_a_worker_survives_a_database_that_is_away(
    queue: JobQueue, unreliable: UnreliableDatabase, start_worker: StartWorker
) -> None:
    executor = RecordingExecutor()
    unreliable.away = True
    start_worker(queue, executor)
    await until(lambda: unreliable.refused > 0)
    unreliable.away = False
    await add(queue, job())
    queue.wake()
    await executor.until_ended(1)
    assert len(executor.begun) == 1
    await until_states(queue, "done")


async def test_connections_that_the_server_cuts_cost_no_job(
    database: Database, database_url: str, start_worker: StartWorker
) -> None:
    """A fail-over, a restart. On SQLite there is no server, and the test is the same work undisturbed."""
    queue = JobQueue(database, owner="first")
    executor = RecordingExecutor()
    await add(queue, *(job(f"chat:{n % 20}") for n in range(200)))
    start_worker(queue, executor)
    if not database.is_sqlite:
        for count in (20, 60, 100):
            await executor.until_ended(count)
            cut_all_connections(database_url)
    await executor.until(lambda: len({one.id for one, _ in executor.ended}) == 200)
    await until_states(queue, *["done"] * 200)
    assert len({one.id for one, _ in executor.ended}) == 200


def cut_all_connections(url: str) -> None:
    """End every session of this database but our own."""
    name = re.sub(r".*/(test_\w+).*", r"\1", url)
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s AND pid <> pg_backend_pid()",
            [name],
        )


async def test_a_job_whose_lease_ended_before_it_began_is_left_to_others(
    queue: JobQueue, start_worker: StartWorker
) -> None:
    """Its process stood still between the claim and the start; someone else may be sending by now."""

    class Slow(RecordingExecutor):
        async def prepare(self, jobs: object) -> dict[int, object]:
            if not self.prepared:
                self.prepared.append([])
                # Stands still, renewals and all, for longer than the lease.
                import time

                time.sleep(SHORT.total_seconds() * 1.5)  # noqa: ASYNC251 - the loop must not turn meanwhile
            return {}

    executor = Slow()
    await add(queue, job())
    start_worker(queue, executor, lease=SHORT)
    await executor.until(lambda: any(isinstance(outcome, Done) for _, outcome in executor.ended))
    assert len(executor.begun) == 1
    assert executor.begun[0].attempts == 2
