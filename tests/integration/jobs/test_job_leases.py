"""A claimed job belongs to its worker for a while; after that to whoever comes."""

from __future__ import annotations

from datetime import timedelta

from bot.jobs.model import Done
from bot.jobs.queue import JobQueue
from tests.support.clock import FakeClock
from tests.support.executors import LEASE, job
from tests.support.jobs import add, claim, end, states

MOMENT = timedelta(milliseconds=1)


async def test_a_job_is_nobody_elses_until_its_lease_ends(queue: JobQueue, other: JobQueue, clock: FakeClock) -> None:
    await add(queue, job())
    await claim(queue)
    clock.advance(LEASE)
    assert await claim(other) == []


async def test_after_the_lease_another_worker_takes_it_as_of_unknown_outcome(
    queue: JobQueue, other: JobQueue, clock: FakeClock
) -> None:
    await add(queue, job())
    await claim(queue)
    clock.advance(LEASE + MOMENT)
    (taken,) = await claim(other)
    assert (taken.attempts, taken.outcome_unknown) == (2, True)


async def test_a_renewed_lease_lasts_longer(queue: JobQueue, other: JobQueue, clock: FakeClock) -> None:
    await add(queue, job())
    (one,) = await claim(queue)
    clock.advance(LEASE)
    assert await queue.renew([one.id], LEASE) == {one.id}
    clock.advance(LEASE)
    assert await claim(other) == []


async def test_what_another_took_is_neither_renewed_nor_ended(
    queue: JobQueue, other: JobQueue, clock: FakeClock
) -> None:
    await add(queue, job())
    (lost,) = await claim(queue)
    clock.advance(LEASE + MOMENT)
    await claim(other)
    assert await queue.renew([lost.id], LEASE) == set()
    async with queue.database.write() as connection:
        assert await queue.still_mine(connection, [lost.id]) == set()
    await end(queue, (lost, Done()))
    assert await states(queue) == ["running"]


async def test_what_still_runs_here_does_not_expire_here(queue: JobQueue, clock: FakeClock) -> None:
    """After the database was away for longer than a lease, a worker must not start its own running job a second time."""
    await add(queue, job())
    (one,) = await claim(queue)
    clock.advance(2 * LEASE)
    look = await queue.look(["send"], limit=5, lease=LEASE, held=[one.id])
    assert look.jobs == []
    await end(queue, (one, Done()))
    assert await states(queue) == ["done"]


async def test_a_restarted_process_is_not_taken_for_its_predecessor(queue: JobQueue) -> None:
    """It has the same name, and must not end what the other one had begun."""
    successor = JobQueue(queue.database, owner="first")
    await add(queue, job())
    (one,) = await claim(queue)
    async with successor.database.write() as connection:
        assert await successor.still_mine(connection, [one.id]) == set()


async def test_the_only_process_takes_back_everything_when_it_starts(queue: JobQueue, other: JobQueue) -> None:
    await add(queue, job("a"), job("b"))
    await claim(queue)
    assert await other.release_all() == 2
    assert [one.outcome_unknown for one in await claim(other)] == [True, True]


async def test_a_job_that_keeps_killing_its_workers_lets_others_go_first(
    queue: JobQueue, other: JobQueue, clock: FakeClock
) -> None:
    await add(queue, job("poison"))
    for _ in range(3):
        assert len(await claim(queue)) == 1
        await other.release_all()
    assert await claim(queue) == []
    clock.advance(timedelta(seconds=15))
    assert len(await claim(queue)) == 1
