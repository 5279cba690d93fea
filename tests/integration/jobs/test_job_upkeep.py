"""Counting, cancelling, reviving and forgetting jobs, and knowing when to look again."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import func, select

from bot.jobs.model import Dead, Done, Retry
from bot.jobs.pacing import Limits, Pacer
from bot.jobs.queue import Depth, JobQueue
from bot.storage.tables import rate
from tests.support.clock import FakeClock
from tests.support.executors import LEASE, SOON, job
from tests.support.jobs import add, claim, end, rows, states

MINUTE = timedelta(minutes=1)


async def test_cancelling_a_group_withdraws_what_has_not_begun(queue: JobQueue) -> None:
    await add(queue, *(job(f"chat:{n}", group="b:1") for n in range(3)), job("chat:9", group="b:2"))
    (running,) = await claim(queue, limit=1)
    async with queue.database.write() as connection:
        assert await queue.cancel_group(connection, "b:1") == 2
    assert await states(queue) == ["running", "cancelled", "cancelled", "waiting"]
    assert [row.payload for row in await rows(queue)][1:3] == [None, None]
    await end(queue, (running, Done()))
    assert [one.group for one in await claim(queue)] == ["b:2"]


async def test_a_lane_goes_on_past_a_cancelled_job(queue: JobQueue) -> None:
    await add(queue, job("a", group="b:1"), job("a"))
    async with queue.database.write() as connection:
        await queue.cancel_group(connection, "b:1")
    assert len(await claim(queue)) == 1


async def test_revived_jobs_begin_anew_and_keep_what_is_unknown(queue: JobQueue) -> None:
    await add(queue, job("a"), job("b"))
    for one in await claim(queue):
        await end(queue, (one, Retry(SOON, "OutcomeUnknown", outcome_unknown=True)))
    first, second = await claim(queue)
    await end(queue, (first, Dead("no")), (second, Dead("no")))
    assert await queue.revive([first.id]) == 1
    (again,) = await claim(queue)
    assert (again.id, again.attempts, again.outcome_unknown) == (first.id, 1, True)
    assert await queue.revive() == 1


async def test_reviving_wakes_the_workers(queue: JobQueue) -> None:
    woken: list[bool] = []
    queue.on_wake(lambda: woken.append(True))
    await queue.revive()
    assert woken == [True]


async def test_jobs_that_ended_long_ago_are_forgotten(queue: JobQueue, clock: FakeClock) -> None:
    await add(queue, job("a"), job("b"), job("c"))
    done, dead, _ = await claim(queue)
    await end(queue, (done, Done()), (dead, Dead("no")))
    async with queue.database.write() as connection:
        assert await queue.purge(connection, clock()) == 0
        assert await queue.purge(connection, clock() + MINUTE) == 2
    assert await states(queue) == ["running"]


async def test_the_rates_of_quiet_chats_are_forgotten(queue: JobQueue, clock: FakeClock) -> None:
    pacer = Pacer(queue.database, Limits(), clock=clock)
    async with queue.database.write() as connection:
        await pacer.reserve(connection, ["chat:1"], clock())
        await queue.purge(connection, clock() + MINUTE)
        assert (await connection.execute(select(func.count()).select_from(rate))).scalar_one() == 0


async def test_depths_count_what_waits_runs_and_died(queue: JobQueue, clock: FakeClock) -> None:
    began = clock()
    await add(queue, job("a"), job("b"), job("c"), job("d", kind="update"))
    clock.advance(MINUTE)
    await add(queue, job("e"), job("f"))
    done, dead = await claim(queue, limit=2)
    await end(queue, (done, Done()), (dead, Dead("no")))
    assert set(await queue.depths()) == {
        Depth("send", "waiting", 3, began),
        Depth("send", "dead", 1, began),
        Depth("update", "waiting", 1, began),
    }


async def test_the_next_due_time_is_the_earliest_that_waits(queue: JobQueue, clock: FakeClock) -> None:
    assert await queue.next_due_in(["send"]) is None
    await add(queue, job("a", run_at=clock() + 2 * MINUTE), job("b", kind="update"))
    assert await queue.next_due_in(["send"]) == 2 * MINUTE
    clock.advance(3 * MINUTE)
    assert await queue.next_due_in(["send", "report"]) == -MINUTE
    assert await queue.next_due_in(["report"]) is None


async def test_a_look_says_when_something_comes_due(queue: JobQueue, clock: FakeClock) -> None:
    await add(queue, job("a", run_at=clock() + MINUTE), job("b"))
    look = await queue.look(["send"], limit=5, lease=LEASE)
    assert (len(look.jobs), look.again_in) == (1, MINUTE)


async def test_what_waits_behind_a_running_job_is_no_reason_to_look_again(queue: JobQueue) -> None:
    """Its end wakes the worker; until then looking is in vain."""
    await add(queue, job("a"), job("a"))
    assert (await queue.look(["send"], limit=5, lease=LEASE)).again_in is None


async def test_a_closed_chat_is_looked_at_again_when_it_opens_and_hides_nobody(
    queue: JobQueue, clock: FakeClock
) -> None:
    """However many busy chats come first, one that is free gets its turn."""
    pacer = Pacer(queue.database, Limits(), clock=clock)
    async with queue.database.write() as connection:
        for n in range(20):
            await pacer.push_back(connection, f"chat:{n}", clock() + MINUTE)
    await add(queue, *(job(f"chat:{n}") for n in range(20)), job("chat:99"))
    claimed: list[str] = []
    for _ in range(7):
        look = await queue.look(["send"], limit=1, lease=LEASE, pacer=pacer)
        claimed += [one.lane for one in look.jobs]
    assert claimed == ["chat:99"]
    assert look.again_in == MINUTE
