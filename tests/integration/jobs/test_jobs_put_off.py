"""Jobs that wait for more to come: put off together, as long as nobody has begun them; and sends for which nobody waited."""

from __future__ import annotations

from datetime import timedelta

from bot.jobs.model import NewJob
from bot.jobs.pacing import Allowance, Limits, Pacer, chat_key
from bot.jobs.queue import JobQueue
from bot.storage.engine import Database
from tests.support.clock import FakeClock

LEASE = timedelta(seconds=30)
MOMENT = timedelta(seconds=2)


def new(number: int, clock: FakeClock) -> NewJob:
    return NewJob(kind="send", lane=f"chat:{number}", payload={"n": number}, group="gather:1", run_at=clock() + MOMENT)


async def test_what_waits_is_put_off_and_what_was_begun_is_not(database: Database) -> None:
    """Whoever puts off learns which jobs still wait, so that the others get a successor."""
    clock = FakeClock()
    queue = JobQueue(database, owner="test", clock=clock)
    async with database.write() as connection:
        await queue.add(connection, [new(1, clock), new(2, clock)])
    clock.advance(MOMENT)
    (begun,) = await queue.claim(["send"], limit=1, lease=LEASE)

    async with database.write() as connection:
        waiting = await queue.put_off(connection, "gather:1", clock() + MOMENT)

    assert [one["n"] for one in waiting] == [3 - number for number in (1, 2) if begun.payload["n"] == number]
    assert await queue.claim(["send"], limit=9, lease=LEASE) == []
    clock.advance(MOMENT)
    assert len(await queue.claim(["send"], limit=9, lease=LEASE)) == 1


async def test_sends_that_nobody_waited_for_make_the_next_one_wait(database: Database) -> None:
    """An album of five takes one place and books four more."""
    clock = FakeClock()
    second = timedelta(seconds=1)
    pacer = Pacer(database, Limits(overall=None, private_chat=Allowance(second), group=None), clock=clock)
    await pacer.book(chat_key(5), 4)
    await pacer.book(chat_key(-100), 4)

    async with database.write() as connection:
        turns = await pacer.turns(connection, [chat_key(5), chat_key(6), chat_key(-100)], clock())

    assert [turn.not_before - clock() for turn in turns] == [4 * second, timedelta(0), timedelta(0)]
