"""Several processes on one database at the same time."""

from __future__ import annotations

import asyncio
from collections import Counter, defaultdict
from datetime import timedelta

from bot.jobs.model import Done, Job
from bot.jobs.pacing import Limits, Pacer
from bot.jobs.queue import JobQueue
from bot.jobs.time import begin_claim
from bot.storage.engine import Database
from bot.storage.time import utc_now
from tests.support.executors import LEASE, job
from tests.support.jobs import add, claim, end, states


async def test_competing_processes_run_each_job_once_and_each_lane_in_order(
    database_url: str, database: Database
) -> None:
    """Each with its own connections, on one SQLite file as on one server."""
    begun: list[Job] = []
    running: Counter[str] = Counter()

    async def compete(queue: JobQueue) -> None:
        while len(begun) < 60:
            jobs = await claim(queue, limit=3)
            for one in jobs:
                running[one.lane] += 1
                assert running[one.lane] == 1
            begun.extend(jobs)
            await asyncio.sleep(0)
            for one in jobs:
                running[one.lane] -= 1
            await end(queue, *((one, Done()) for one in jobs))

    await add(JobQueue(database, owner="web"), *(job(f"chat:{n % 6}", payload={"n": n}) for n in range(60)))
    rivals = [Database.open(database_url) for _ in range(3)]
    async with asyncio.timeout(30):
        await asyncio.gather(*(compete(JobQueue(one, owner=f"rival-{n}")) for n, one in enumerate(rivals)))
    for one in rivals:
        await one.close()
    assert len({one.id for one in begun}) == len(begun) == 60
    lanes = defaultdict(list)
    for one in begun:
        lanes[one.lane].append(one.payload["n"])
    assert all(numbers == sorted(numbers) for numbers in lanes.values())


async def test_a_slow_transaction_that_adds_first_and_commits_last_breaks_no_claim(postgres: Database) -> None:
    """Its job has the smaller id and appears when the younger one of its lane already runs."""
    queue = JobQueue(postgres, owner="first")
    async with postgres.write() as slow:
        await queue.add(slow, [job("a")])
        await add(queue, job("a"), job("b"))
        assert len(await claim(queue, limit=2)) == 2
    assert await claim(queue) == []
    assert await states(queue) == ["waiting", "running", "running"]


async def test_a_cancellation_that_is_not_yet_committed_holds_no_claim_up(postgres: Database) -> None:
    queue = JobQueue(postgres, owner="first")
    await add(queue, job("a", group="b:1"), job("b"))
    async with postgres.write() as slow, asyncio.timeout(5):
        await queue.cancel_group(slow, "b:1")
        assert [one.lane for one in await claim(queue)] == ["b"]
    assert await states(queue) == ["cancelled", "running"]


async def test_an_end_that_is_not_yet_committed_holds_no_claim_up(postgres: Database) -> None:
    """Even when the lease is over: whoever ends a job still has it."""
    queue, other = JobQueue(postgres, owner="first"), JobQueue(postgres, owner="second")
    await add(queue, job("a"), job("b"))
    (one,) = await queue.claim(["send"], limit=1, lease=timedelta(0))
    async with postgres.write() as slow, asyncio.timeout(5):
        assert await queue.still_mine(slow, [one.id]) == {one.id}
        assert [job.lane for job in await claim(other)] == ["b"]
        assert await queue.renew([one.id], LEASE) == set()
        await queue.end(slow, [(one, Done())])
    assert await states(queue) == ["done", "running"]


async def test_one_who_stands_still_in_the_middle_of_a_claim_is_thrown_out(postgres: Database) -> None:
    """A machine that drops off the network would otherwise hold the claims' lock until its connection is missed: hours."""
    queue = JobQueue(postgres, owner="first")
    await add(queue, job())
    connection = await postgres._engine.connect()
    await connection.begin()
    await begin_claim(connection)
    async with asyncio.timeout(15):
        assert len(await claim(queue)) == 1
    await connection.invalidate()
    await connection.close()


async def test_many_who_reserve_unknown_chats_at_once_do_not_deadlock(postgres: Database) -> None:
    pacer = Pacer(postgres, Limits(overall=None))

    async def reserve(shift: int) -> int:
        keys = [f"chat:{(n + shift) % 8}" for n in range(8)]
        async with postgres.write() as connection:
            return len(await pacer.reserve(connection, keys, utc_now()))

    async with asyncio.timeout(10):
        reserved = await asyncio.gather(*(reserve(shift) for shift in range(4)))
    assert reserved == [8, 8, 8, 8]
