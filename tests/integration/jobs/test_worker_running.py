"""A worker runs what is added, in order, side by side, and stops cleanly."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Sequence
from datetime import timedelta

import pytest

from bot.jobs.executor import Ended
from bot.jobs.model import Done, Job, Outcome, Postpone, Retry
from bot.jobs.pacing import Limits, Pacer
from bot.jobs.queue import JobQueue
from bot.jobs.worker import Worker
from bot.storage.engine import Connection, Database
from tests.integration.jobs.conftest import StartWorker
from tests.support.executors import SOON, Gate, RecordingExecutor, job
from tests.support.jobs import add, states, until_states


@pytest.fixture
def queue(database: Database) -> JobQueue:
    """A queue on the database's own time."""
    return JobQueue(database, owner="first")


async def test_what_was_added_is_run_and_settled(queue: JobQueue, start_worker: StartWorker) -> None:
    executor = RecordingExecutor()
    start_worker(queue, executor)
    await add(queue, *(job(f"chat:{n}") for n in range(30)))
    queue.wake()
    await executor.until_ended(30)
    assert len(executor.begun) == 30


async def test_what_another_process_added_is_found_without_being_woken(
    queue: JobQueue, database: Database, start_worker: StartWorker
) -> None:
    executor = RecordingExecutor()
    start_worker(queue, executor)
    await add(JobQueue(database, owner="web"), job())
    await executor.until_ended(1)
    assert len(executor.begun) == 1
    await until_states(queue, "done")


async def test_each_lane_runs_in_order_one_at_a_time(queue: JobQueue, start_worker: StartWorker) -> None:
    running: set[str] = set()

    async def act(one: Job) -> Outcome:
        assert one.lane not in running
        running.add(one.lane)
        await asyncio.sleep(0)
        running.discard(one.lane)
        return Done() if one.attempts > 1 or one.id % 5 else Retry(SOON, "a failure now and then")

    executor = RecordingExecutor(act)
    await add(queue, *(job(f"chat:{n % 7}", payload={"n": n}) for n in range(70)))
    start_worker(queue, executor)
    await executor.until(lambda: sum(isinstance(outcome, Done) for _, outcome in executor.ended) == 70)
    done = defaultdict(list)
    for one, outcome in executor.ended:
        if isinstance(outcome, Done):
            done[one.lane].append(one.payload["n"])
    assert all(numbers == sorted(numbers) for numbers in done.values())


async def test_no_more_run_side_by_side_than_agreed(queue: JobQueue, start_worker: StartWorker) -> None:
    gate = Gate()
    executor = RecordingExecutor(gate)
    await add(queue, *(job(f"chat:{n}") for n in range(9)))
    start_worker(queue, executor, concurrency=4)
    await executor.until(lambda: len(executor.begun) == 4)
    assert (await states(queue)).count("running") == 4
    gate.open()
    await executor.until_ended(9)


async def test_a_long_job_holds_nobody_else_up(queue: JobQueue, start_worker: StartWorker) -> None:
    gate = Gate()

    async def act(one: Job) -> Outcome:
        return await gate(one) if one.lane == "chat:long" else Done()

    executor = RecordingExecutor(act)
    await add(queue, job("chat:long"), job("chat:long"), *(job(f"chat:{n}") for n in range(40)))
    start_worker(queue, executor, concurrency=2)
    await executor.until_ended(40)
    assert {one.lane for one, _ in executor.ended} == {f"chat:{n}" for n in range(40)}
    gate.open()
    await executor.until_ended(42)


async def test_a_slow_preparation_holds_no_other_kind_up(queue: JobQueue) -> None:
    class Slow(RecordingExecutor):
        async def prepare(self, jobs: Sequence[Job]) -> dict[int, object]:
            await gate(jobs[0])
            return {}

    gate, slow, quick = Gate(), Slow(), RecordingExecutor()
    await add(queue, job("a", kind="slow"), job("b", kind="quick"))
    worker = Worker(queue, {"slow": slow, "quick": quick}, concurrency=4)
    running = asyncio.create_task(worker.run())
    await quick.until_ended(1)
    assert gate.waiting == 1
    gate.open()
    await slow.until_ended(1)
    worker.stop()
    await running


async def test_stopping_waits_for_what_runs_and_begins_nothing_more(queue: JobQueue) -> None:
    gate = Gate()
    executor = RecordingExecutor(gate)
    await add(queue, job("a"), job("a"), job("b"))
    worker = Worker(queue, {"send": executor}, concurrency=8)
    running = asyncio.create_task(worker.run())
    await executor.until(lambda: len(executor.begun) == 2)
    worker.stop()
    gate.open()
    async with asyncio.timeout(10):
        await running
    assert await states(queue) == ["done", "waiting", "done"]


async def test_stopping_an_idle_worker_is_prompt(queue: JobQueue) -> None:
    worker = Worker(queue, {"send": RecordingExecutor()}, concurrency=1)
    running = asyncio.create_task(worker.run())
    await asyncio.sleep(0)
    worker.stop()
    ended, still_running = await asyncio.wait([running], timeout=5)
    assert (len(ended), len(still_running)) == (1, 0)


async def test_a_cancelled_worker_gives_back_what_it_interrupts(queue: JobQueue, database: Database) -> None:
    executor = RecordingExecutor(Gate())
    await add(queue, job("a"), job("b"))
    running = asyncio.create_task(Worker(queue, {"send": executor}, concurrency=8).run())
    await executor.until(lambda: len(executor.begun) == 2)
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
    assert await states(queue) == ["waiting", "waiting"]
    claimed = await JobQueue(database, owner="next").claim(["send"], limit=5, lease=timedelta(seconds=9))
    assert [one.outcome_unknown for one in claimed] == [True, True]


async def test_jobs_added_while_settling_are_found_at_once(queue: JobQueue, start_worker: StartWorker) -> None:
    class Chain(RecordingExecutor):
        async def settle(self, connection: Connection, ended: Sequence[Ended]) -> None:
            await queue.add(connection, [job("b", kind="second") for one, _ in ended])
            await super().settle(connection, ended)

    second, woken = RecordingExecutor(), asyncio.Event()
    worker = Worker(queue, {"second": second}, concurrency=2)
    running = asyncio.create_task(worker.run())
    queue.on_wake(woken.set)
    start_worker(queue, Chain())
    await add(queue, job("a"))
    await second.until_ended(1)
    assert woken.is_set()
    worker.stop()
    await running


async def test_being_told_to_wait_postpones_and_then_succeeds(queue: JobQueue, start_worker: StartWorker) -> None:
    told: list[int] = []

    async def act(one: Job) -> Outcome:
        told.append(one.attempts)
        return Postpone(timedelta(seconds=0.05), "RateLimited") if len(told) < 3 else Done()

    executor = RecordingExecutor(act)
    await add(queue, job("chat:1"))
    start_worker(queue, executor, pacer=Pacer(queue.database, Limits()))
    await executor.until_ended(3)
    assert told == [1, 1, 1]
    await until_states(queue, "done")
