"""Which jobs a claim takes, in which order, and which it leaves."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import update

from bot.jobs.model import Dead, Done, Retry
from bot.jobs.queue import JobQueue
from bot.storage.tables import job as table
from tests.support.clock import FakeClock
from tests.support.executors import SOON, job
from tests.support.jobs import add, claim, end, rows, states


async def test_a_job_comes_back_as_it_was_added(queue: JobQueue, clock: FakeClock) -> None:
    await add(queue, job("chat:5", payload={"text": "三 \ud83d \0", "n": [1, None]}, group="b:1"))
    (claimed,) = await claim(queue)
    assert (claimed.kind, claimed.lane, claimed.group) == ("send", "chat:5", "b:1")
    assert claimed.payload == {"text": "三 \ud83d \0", "n": [1, None]}
    assert (claimed.attempts, claimed.outcome_unknown, claimed.created_at) == (1, False, clock())


async def test_a_second_job_with_the_same_key_is_not_added(queue: JobQueue) -> None:
    assert await add(queue, job(dedupe="u:1"), job(dedupe="u:2"), job(dedupe="u:1")) == 2
    assert await add(queue, job(dedupe="u:1"), job(), job()) == 2


async def test_a_key_stays_taken_after_the_job_is_done(queue: JobQueue) -> None:
    await add(queue, job(dedupe="u:1"))
    (one,) = await claim(queue)
    await end(queue, (one, Done()))
    assert await add(queue, job(dedupe="u:1")) == 0


async def test_what_a_rolled_back_transaction_added_never_was(queue: JobQueue) -> None:

    async def fail_half_way() -> None:
        async with queue.database.write() as connection:
            await queue.add(connection, [job()])
            raise ConnectionError

    with pytest.raises(ConnectionError):
        await fail_half_way()
    assert await claim(queue) == []


async def test_more_jobs_than_one_statement_binds_are_all_added(queue: JobQueue) -> None:
    assert await add(queue, *(job(f"chat:{number}") for number in range(901))) == 901
    assert len(await rows(queue)) == 901


async def test_one_job_a_lane_the_oldest_first(queue: JobQueue) -> None:
    await add(queue, job("a", payload={"n": 1}), job("a", payload={"n": 2}), job("b", payload={"n": 3}))
    assert [one.payload["n"] for one in await claim(queue)] == [1, 3]
    assert await claim(queue) == []


async def test_the_lane_goes_on_when_its_job_is_done(queue: JobQueue) -> None:
    await add(queue, job("a", payload={"n": 1}), job("a", payload={"n": 2}))
    (first,) = await claim(queue)
    await end(queue, (first, Done()))
    (second,) = await claim(queue)
    assert second.payload["n"] == 2


async def test_the_lane_goes_on_past_a_dead_job(queue: JobQueue) -> None:
    await add(queue, job("a"), job("a", payload={"n": 2}))
    (first,) = await claim(queue)
    await end(queue, (first, Dead("rejected")))
    (second,) = await claim(queue)
    assert second.payload["n"] == 2


async def test_a_job_that_waits_to_be_retried_holds_its_lane_and_no_other(queue: JobQueue, clock: FakeClock) -> None:
    await add(queue, job("a", payload={"n": 1}), job("a", payload={"n": 2}), job("b", payload={"n": 3}))
    first, third = await claim(queue)
    await end(queue, (first, Retry(timedelta(seconds=5), "no")), (third, Done()))
    await add(queue, job("b", payload={"n": 4}))
    assert [one.payload["n"] for one in await claim(queue)] == [4]
    clock.advance(timedelta(seconds=5))
    assert [one.payload["n"] for one in await claim(queue)] == [1]


async def test_the_urgent_go_first_whatever_was_added_before(queue: JobQueue) -> None:
    await add(queue, *(job(f"chat:{n}", priority=10) for n in range(50)), job("chat:99", priority=0))
    (first,) = await claim(queue, limit=1)
    assert first.lane == "chat:99"


async def test_a_delayed_job_is_not_claimed_before_its_time(queue: JobQueue, clock: FakeClock) -> None:
    await add(queue, job(run_at=clock() + timedelta(seconds=60)))
    clock.advance(timedelta(seconds=59))
    assert await claim(queue) == []
    clock.advance(timedelta(seconds=1))
    assert len(await claim(queue)) == 1


async def test_a_claim_takes_only_the_kinds_it_was_asked_for(queue: JobQueue) -> None:
    await add(queue, job("a", kind="update"), job("b", kind="send"), job("c", kind="report"))
    assert {one.kind for one in await claim(queue, kinds=("update", "send"))} == {"update", "send"}


async def test_a_claim_takes_no_more_than_its_limit(queue: JobQueue) -> None:
    await add(queue, *(job(f"chat:{n}") for n in range(9)))
    assert len(await claim(queue, limit=4)) == 4
    assert (await states(queue)).count("running") == 4


async def test_two_owners_never_claim_the_same_job(queue: JobQueue, other: JobQueue) -> None:
    await add(queue, *(job(f"chat:{n}") for n in range(10)))
    mine, theirs = await claim(queue, limit=6), await claim(other, limit=6)
    assert (len(mine), len(theirs)) == (6, 4)
    assert not {one.id for one in mine} & {one.id for one in theirs}


async def test_a_revived_job_waits_for_the_younger_one_that_runs_in_its_lane(queue: JobQueue) -> None:
    """The unique index allows one running job a lane; a claim that forgot it would fail for every lane, again and again."""
    await add(queue, job("a", payload={"n": 1}), job("a", payload={"n": 2}), job("b", payload={"n": 3}))
    first, third = await claim(queue)
    await end(queue, (first, Dead("no")), (third, Done()))
    (second,) = await claim(queue)
    assert await queue.revive() == 1
    assert await claim(queue) == []
    await end(queue, (second, Done()))
    assert [one.payload["n"] for one in await claim(queue)] == [1]


async def test_an_older_job_that_comes_to_light_late_waits_for_the_one_that_runs(queue: JobQueue) -> None:
    """On PostgreSQL the younger of two concurrent transactions may commit first."""
    await add(queue, job("a"), job("a"))
    older = table.c.id == (await rows(queue))[0].id
    async with queue.database.write() as connection:  # as if the older one were not there yet
        await connection.execute(update(table).where(older).values(state="cancelled"))
    (younger,) = await claim(queue)
    async with queue.database.write() as connection:
        await connection.execute(update(table).where(older).values(state="waiting"))
    assert await claim(queue) == []
    await end(queue, (younger, Retry(SOON, "again")))
    (first,) = await claim(queue)
    assert first.id < younger.id


async def test_long_lanes_hide_nobody(queue: JobQueue) -> None:
    """Neither one lane with thousands of jobs, urgent ones behind its first, nor many lanes that wait to be retried."""
    await add(queue, job("long", priority=10), *(job("long") for _ in range(5000)))
    failing = [job(f"failing:{n}", group="failing") for n in range(60)]
    await add(queue, *failing)
    claimed = await claim(queue, limit=100)
    await end(queue, *((one, Retry(timedelta(hours=1), "no")) for one in claimed if one.group == "failing"))
    await end(queue, *((one, Retry(SOON, "no")) for one in claimed if one.group is None))
    await add(queue, *(job(f"failing:{n}") for n in range(60) for _ in range(5)), job("free", priority=10))
    assert {one.lane for one in await claim(queue, limit=10)} == {"long", "free"}
