"""One budget for all that leaves, whichever process and whichever way it leaves."""

from __future__ import annotations

import asyncio
import random
import time
from collections import defaultdict
from datetime import datetime, timedelta

import pytest

from bot.jobs.model import Done, Job, Outcome
from bot.jobs.pacing import Limits, Pacer, chat_key
from bot.jobs.queue import JobQueue
from bot.storage.engine import Database
from tests.integration.jobs.conftest import StartWorker
from tests.support.clock import FakeClock
from tests.support.executors import LEASE, RecordingExecutor, job
from tests.support.jobs import add, claim, end

SECOND, MINUTE = timedelta(seconds=1), timedelta(minutes=1)


def busiest(starts: list[datetime], stretch: timedelta) -> int:
    """The most starts in any stretch of this length, both ends included."""
    return max(sum(first <= one <= first + stretch for one in starts) for first in starts)


class Clockwork:
    """Sleeps by moving the clock."""

    def __init__(self, clock: FakeClock) -> None:
        self.clock = clock

    async def __call__(self, seconds: float) -> None:
        self.clock.advance(timedelta(seconds=seconds))


async def test_two_workers_and_people_together_keep_every_limit(
    queue: JobQueue, other: JobQueue, clock: FakeClock
) -> None:
    """A broadcast, a lively chat, a busy group and answers that go straight, over eight seconds."""
    chance, pacer, began = random.Random(24), Pacer(queue.database, Limits(), clock=clock), clock()
    await add(
        queue,
        *(job(chat_key(n), priority=10) for n in range(1000, 1250)),
        *(job(chat_key(5)) for _ in range(20)),
        *(job(chat_key(-7)) for _ in range(20)),
    )
    overall: list[datetime] = []
    by_lane: dict[str, list[datetime]] = defaultdict(list)
    while clock() < began + 8 * SECOND:
        worker = chance.choice([queue, other])
        jobs = await claim(worker, limit=chance.randint(1, 12), pacer=pacer)
        started = [(one.lane, clock() + one.start_in) for one in jobs]
        if chance.random() < 0.3:
            key = chat_key(chance.randint(1, 4))
            async with queue.database.write() as connection:
                (start,) = await pacer.reserve(connection, [key], clock())
            started += [(key, start)] if start is not None else []
        for lane, start in started:
            overall.append(start)
            by_lane[lane].append(start)
        await end(worker, *((one, Done()) for one in jobs))
        clock.advance(timedelta(seconds=chance.choice([0.0, 0.02, 0.1, 0.2, 0.3])))
    assert busiest(overall, SECOND) <= 29
    assert len(overall) >= 8 * 24  # and the budget is used
    for lane, starts in by_lane.items():
        limit = 20 if lane.startswith("chat:-") else 3 + 60
        assert busiest(starts, MINUTE) <= limit
        assert lane.startswith("chat:-") or busiest(starts, SECOND) <= 4


async def test_real_workers_keep_the_limit_by_the_wall_clock(
    database_url: str, database: Database, start_worker: StartWorker
) -> None:
    starts: list[float] = []

    async def act(_job: Job) -> Outcome:
        starts.append(time.monotonic())
        return Done()

    first, second = JobQueue(database, owner="first"), JobQueue(database, owner="second")
    await add(first, *(job(chat_key(n)) for n in range(60)))
    executors = [RecordingExecutor(act), RecordingExecutor(act)]
    began = time.monotonic()
    for queue, executor in zip((first, second), executors, strict=True):
        start_worker(queue, executor, pacer=Pacer(database, Limits()))
    async with asyncio.timeout(20):
        while len(starts) < 60:
            changed = [asyncio.create_task(one._changed.wait()) for one in executors]
            await asyncio.wait(changed, return_when=asyncio.FIRST_COMPLETED)
            for one, task in zip(executors, changed, strict=True):
                task.cancel()
                one._changed.clear()
    assert max(sum(one <= other <= one + 1 for other in starts) for one in starts) <= 30
    assert starts[-1] - began >= (60 - 5) / 24


async def test_a_broadcast_reserves_no_further_than_its_horizon(queue: JobQueue, clock: FakeClock) -> None:
    pacer = Pacer(queue.database, Limits(), clock=clock)
    await add(queue, *(job(chat_key(n), priority=10) for n in range(100)))
    jobs = await claim(queue, limit=100, pacer=pacer)
    assert 5 < len(jobs) <= 11
    assert max(one.start_in for one in jobs) <= timedelta(seconds=0.25)


async def test_somebody_who_asks_during_a_broadcast_waits_a_third_of_a_second_at_most(
    queue: JobQueue, clock: FakeClock
) -> None:
    pacer = Pacer(queue.database, Limits(), clock=clock)
    await add(queue, *(job(chat_key(n), priority=10) for n in range(100)))
    while await claim(queue, limit=100, pacer=pacer):
        pass
    asking = Pacer(queue.database, Limits(), clock=clock, sleep=Clockwork(clock))
    began = clock()
    await asking.wait_for_turn(chat_key(500))
    assert clock() - began <= SECOND / 3


async def test_people_who_wait_keep_the_broadcast_waiting(queue: JobQueue, clock: FakeClock) -> None:
    pacer = Pacer(queue.database, Limits(), clock=clock)
    async with queue.database.write() as connection:
        await pacer.reserve(connection, [chat_key(n) for n in range(40)], clock())
    await add(queue, job(chat_key(99), priority=10))
    look = await queue.look(["send"], limit=5, lease=LEASE, pacer=pacer)
    assert look.jobs == []
    assert look.again_in is not None
    clock.advance(look.again_in)
    assert len(await claim(queue, pacer=pacer)) == 1


async def test_a_closed_chat_takes_its_place_in_the_overall_budget_only_when_it_opens(
    database: Database, clock: FakeClock
) -> None:
    """Places taken long before would all come due together: forty chats that open at once must still leave one by one."""
    starts: list[datetime] = []
    for n in range(1, 41):
        asking_clock = FakeClock(clock())
        pacer = Pacer(database, Limits(), clock=asking_clock, sleep=Clockwork(asking_clock))
        async with database.write() as connection:
            await pacer.push_back(connection, chat_key(n), clock() + 5 * SECOND)
        await pacer.wait_for_turn(chat_key(n))
        starts.append(asking_clock())
    assert min(starts) == clock() + 5 * SECOND
    assert busiest(starts, SECOND) <= 29


async def test_who_comes_too_late_for_a_turn_takes_a_new_one(database: Database, clock: FakeClock) -> None:
    slept: list[float] = []

    async def sleep(seconds: float) -> None:
        slept.append(seconds)
        clock.advance(timedelta(seconds=seconds))

    pacer = Pacer(database, Limits(), clock=clock, sleep=sleep)
    async with database.write() as connection:
        await pacer.reserve(connection, [""] * 10, clock())
    await pacer.keep_turn(time.monotonic())
    assert slept == []
    await pacer.keep_turn(time.monotonic() - 1)
    assert slept == [pytest.approx(6 / 24, abs=0.001)]


async def test_no_limit_asks_the_database_nothing(database: Database) -> None:
    """The sandbox has no limits of its own."""
    pacer = Pacer(database, Limits(overall=None, private_chat=None, group=None))
    async with database.write(), asyncio.timeout(5):  # on SQLite a second transaction would wait for this one
        await pacer.wait_for_turn(chat_key(1))
