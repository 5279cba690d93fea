"""What each end leaves behind."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.jobs.model import Dead, Done, Postpone, Retry
from bot.jobs.pacing import Limits, Pacer
from bot.jobs.queue import JobQueue
from tests.support.clock import FakeClock
from tests.support.executors import SOON, job
from tests.support.jobs import add, claim, end, rows, states


async def test_a_done_job_keeps_its_row_and_loses_its_payload(queue: JobQueue, clock: FakeClock) -> None:
    await add(queue, job(payload={"update": "what somebody wrote"}, dedupe="u:1"))
    (one,) = await claim(queue)
    await end(queue, (one, Done()))
    (row,) = await rows(queue)
    assert (row.state, row.payload, row.dedupe, row.ended_at) == ("done", None, "u:1", clock())
    assert (row.owner, row.lease_until) == (None, None)


async def test_a_dead_job_keeps_its_payload_and_its_error(queue: JobQueue) -> None:
    await add(queue, job(payload={"n": 1}))
    (one,) = await claim(queue)
    await end(queue, (one, Dead("RequestRejected")))
    (row,) = await rows(queue)
    assert (row.state, row.payload, row.error) == ("dead", '{"n":1}', "RequestRejected")


async def test_any_error_can_be_stored(queue: JobQueue) -> None:
    """PostgreSQL takes neither NUL nor half characters nor more than the column holds."""
    await add(queue, job())
    (one,) = await claim(queue)
    await end(queue, (one, Dead("a\0b\ud83d" + "c" * 500)))
    assert str((await rows(queue))[0].error).startswith("a b?ccc")


async def test_a_retry_counts_as_an_attempt(queue: JobQueue) -> None:
    await add(queue, job())
    (one,) = await claim(queue)
    await end(queue, (one, Retry(SOON, "ConnectionFailed")))
    (again,) = await claim(queue)
    assert (again.attempts, again.outcome_unknown) == (2, False)


async def test_an_unknown_outcome_is_never_forgotten(queue: JobQueue) -> None:
    """Neither by a retry that certainly was not sent, nor by being told to wait."""
    await add(queue, job())
    (first,) = await claim(queue)
    await end(queue, (first, Retry(SOON, "OutcomeUnknown", outcome_unknown=True)))
    (second,) = await claim(queue)
    await end(queue, (second, Retry(SOON, "ConnectionFailed")))
    (third,) = await claim(queue)
    await end(queue, (third, Postpone(SOON, "RateLimited")))
    (fourth,) = await claim(queue)
    assert [one.outcome_unknown for one in (second, third, fourth)] == [True, True, True]


async def test_being_told_to_wait_is_no_attempt(queue: JobQueue, clock: FakeClock) -> None:
    await add(queue, job())
    for _ in range(30):
        (one,) = await claim(queue)
        assert one.attempts == 1
        await end(queue, (one, Postpone(timedelta(seconds=7), "RateLimited")))
        assert await claim(queue) == []
        clock.advance(timedelta(seconds=7))


async def test_being_told_to_wait_pushes_the_whole_lane_back(queue: JobQueue, clock: FakeClock) -> None:
    """Also for what is sent to the chat without a job."""
    pacer = Pacer(queue.database, Limits(), clock=clock)
    await add(queue, job("chat:5"))
    (one,) = await claim(queue, pacer=pacer)
    await end(queue, (one, Postpone(timedelta(seconds=30), "RateLimited")), pacer=pacer)
    async with queue.database.write() as connection:
        (turn,) = await pacer.turns(connection, ["chat:5"], clock())
    assert turn.start is None
    assert turn.not_before == clock() + timedelta(seconds=30)


async def test_being_told_to_wait_briefly_does_not_shorten_a_longer_wait(queue: JobQueue, clock: FakeClock) -> None:
    pacer = Pacer(queue.database, Limits(), clock=clock)
    async with queue.database.write() as connection:
        await pacer.push_back(connection, "chat:5", clock() + timedelta(seconds=60))
        await pacer.push_back(connection, "chat:5", clock() + timedelta(seconds=1))
        (turn,) = await pacer.turns(connection, ["chat:5"], clock())
    assert turn.not_before == clock() + timedelta(seconds=60)


async def test_one_transaction_ends_jobs_in_every_way(queue: JobQueue) -> None:
    await add(queue, *(job(f"chat:{n}") for n in range(8)))
    ways = (Done(), Dead("no"), Retry(SOON, "again"), Postpone(SOON, "wait"))
    jobs = await claim(queue)
    await end(queue, *((one, ways[n % 4]) for n, one in enumerate(jobs)))
    assert await states(queue) == ["done", "dead", "waiting", "waiting"] * 2


async def test_a_job_and_its_facts_end_together_or_not_at_all(queue: JobQueue) -> None:
    await add(queue, job())
    (one,) = await claim(queue)

    async def fail_half_way() -> None:
        async with queue.database.write() as connection:
            await queue.end(connection, [(one, Done())])
            raise ConnectionError

    with pytest.raises(ConnectionError):
        await fail_half_way()
    assert await states(queue) == ["running"]
