"""Confirming is one short step; the ledger is filled in batches that survive whoever fills it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import func, select

from bot.broadcast.filling import FillExecutor
from bot.broadcast.halting import Halt
from bot.broadcast.model import FILL_JOB, HALT_JOB, PROGRESS_JOB, Broadcast, BroadcastState
from bot.broadcast.repository_audience import next_readers
from bot.delivery.model import Recipient
from bot.delivery.service import SEND_JOB
from bot.errors import NotAllowed, NotFound
from bot.jobs.model import Dead, Done, Retry
from bot.members.model import Role
from bot.storage.engine import Connection
from bot.storage.tables import job
from tests.support.announcing import Announcing
from tests.support.ledger import LEASE

READERS = 5


class Killed(Exception):
    """Stands for a worker that ends in the middle."""


@pytest.fixture
async def on_its_way(desk: Announcing) -> Broadcast:
    """Confirmed, and nobody is in the ledger yet."""
    for number in range(1, READERS + 1):
        await desk.join(number)
    preview = await desk.draft()
    shown = preview.broadcast
    await desk.service.confirm(desk.coordinator, shown.id, shown.revision)
    return await desk.stored(shown.id)


async def send_jobs(desk: Announcing) -> int:
    async with desk.database.read() as connection:
        waiting = select(func.count()).where(job.c.kind == SEND_JOB, job.c.state == "waiting")
        return (await connection.execute(waiting)).scalar_one()


async def test_confirming_promises_nothing_by_itself(desk: Announcing, on_its_way: Broadcast) -> None:
    """However many readers there are, the press of the button is one short transaction."""
    assert on_its_way.state is BroadcastState.SENDING
    assert (await desk.promises(), on_its_way.promised) == (0, READERS)


async def test_a_worker_killed_in_the_middle_leaves_whole_batches_and_the_next_goes_on(
    desk: Announcing, on_its_way: Broadcast
) -> None:
    """Everybody is promised it once, and has one job."""
    begun = 0

    async def readers(connection: Connection, found: Broadcast, limit: int) -> list[Recipient]:
        nonlocal begun
        begun += 1
        if begun == 3:
            raise Killed
        return await next_readers(connection, found, limit)

    executor = FillExecutor(
        desk.database, desk.room.queue, delivery=desk.room.delivery, clock=desk.room.clock, readers=readers, batch=2
    )
    (claimed,) = await desk.room.queue.claim([FILL_JOB], limit=1, lease=LEASE)
    with pytest.raises(Killed):
        await executor.run(claimed, None)
    assert (await desk.promises(), await send_jobs(desk)) == (4, 4)

    assert await executor.run(claimed, None) == Done()
    assert await executor.run(claimed, None) == Done(), "once more is harmless"
    assert (await desk.promises(), await send_jobs(desk)) == (READERS, READERS)
    assert (await desk.stored(on_its_way.id)).filled_at is not None
    assert isinstance(executor.failed(claimed, Killed()), Retry)


async def test_who_left_before_the_ledger_was_filled_is_promised_nothing(
    desk: Announcing, on_its_way: Broadcast
) -> None:
    """Readers are those of the moment of filling, and then the count is theirs."""
    await desk.join(99)
    await desk.follow_up()
    assert (await desk.stored(on_its_way.id)).promised == READERS + 1


async def test_paused_nothing_leaves_and_resumed_everybody_gets_it_once(
    desk: Announcing, on_its_way: Broadcast
) -> None:
    """The jobs are withdrawn, so that nobody's chat waits for them; the promises stay."""
    await desk.follow_up()
    assert await desk.halts.act(desk.coordinator, on_its_way.id, Halt.PAUSE)
    assert not await desk.halts.act(desk.coordinator, on_its_way.id, Halt.PAUSE), "a double press is harmless"
    await desk.follow_up()
    await desk.arrive()
    assert [desk.room.sender.reads(number) for number in range(1, READERS + 1)] == [[]] * READERS
    await desk.show_progress()
    assert "paused: 0 of 5 sent" in desk.shown()[0]

    assert await desk.halts.act(desk.coordinator, on_its_way.id, Halt.RESUME)
    assert not await desk.halts.act(desk.coordinator, on_its_way.id, Halt.RESUME)
    await desk.follow_up()
    await desk.arrive()
    assert [len(desk.room.sender.reads(number)) for number in range(1, READERS + 1)] == [1] * READERS


async def test_paused_before_the_ledger_was_full_it_goes_on_all_the_same(
    desk: Announcing, on_its_way: Broadcast
) -> None:
    """What was promised meanwhile has no job until it is resumed."""
    await desk.halts.act(desk.coordinator, on_its_way.id, Halt.PAUSE)
    await desk.follow_up()
    assert (await desk.promises(), await send_jobs(desk)) == (READERS, 0)
    await desk.halts.act(desk.coordinator, on_its_way.id, Halt.RESUME)
    await desk.follow_up()
    await desk.arrive()
    assert [len(desk.room.sender.reads(number)) for number in range(1, READERS + 1)] == [1] * READERS


async def test_cancelled_in_the_middle_what_was_sent_stays_and_nothing_more_leaves(
    desk: Announcing, on_its_way: Broadcast
) -> None:
    """The report says how many did not get it."""
    await desk.follow_up()
    await desk.arrive_one()
    assert await desk.halts.act(desk.coordinator, on_its_way.id, Halt.CANCEL)
    assert not await desk.halts.act(desk.coordinator, on_its_way.id, Halt.CANCEL)
    assert not await desk.halts.act(desk.coordinator, on_its_way.id, Halt.RESUME), "it is over for good"
    await desk.follow_up()
    await desk.arrive()
    await desk.show_progress()

    assert sum(len(desk.room.sender.reads(number)) for number in range(1, READERS + 1)) == 1
    (report,) = desk.shown()
    assert "stopped: 1 of 5 sent" in report
    assert "Not sent: 4" in report
    assert (await desk.stored(on_its_way.id)).state is BroadcastState.SENT


async def test_a_copy_that_leaves_while_it_is_cancelled_counts_as_sent(desk: Announcing, on_its_way: Broadcast) -> None:
    """What Telegram took was sent, whatever was decided meanwhile; the job that cancels waits for it."""
    await desk.follow_up()
    (leaving,) = await desk.room.queue.claim([SEND_JOB], limit=1, lease=LEASE)
    prepared = await desk.executor.prepare([leaving])
    await desk.halts.act(desk.coordinator, on_its_way.id, Halt.CANCEL)
    await desk.follow_up()
    ended = [(leaving, await desk.executor.run(leaving, prepared[leaving.id]))]
    async with desk.database.write() as connection:
        await desk.executor.settle(connection, ended)
        await desk.room.queue.end(connection, ended)
    desk.room.clock.advance(timedelta(seconds=2))
    assert await desk.follow_up() == [Done()]
    await desk.show_progress()
    assert "stopped: 1 of 5 sent" in desk.shown()[0]


async def test_only_those_who_may_announce_to_the_room_can_stop_it(desk: Announcing, on_its_way: Broadcast) -> None:
    """A colleague of theirs may; a clinician may not, and nobody what is not on its way."""
    hospital = desk.room.hospital
    clinician = await desk.join(50)
    other = await hospital.join(51, hospital.cardiology, Role.COORDINATOR)
    with pytest.raises(NotAllowed):
        await desk.halts.act(clinician, on_its_way.id, Halt.CANCEL)
    with pytest.raises(NotFound):
        await desk.halts.act(other, 999, Halt.CANCEL)
    assert await desk.halts.act(other, on_its_way.id, Halt.PAUSE)
    async with desk.database.read() as connection:
        jobs = select(func.count()).where(job.c.kind == HALT_JOB)
        assert (await connection.execute(jobs)).scalar_one() == 1


async def test_a_report_that_was_given_up_does_not_end_the_filling(desk: Announcing, on_its_way: Broadcast) -> None:
    """Everybody gets it, whether or not its author can be shown how it goes."""
    (reporting,) = await desk.room.queue.claim([PROGRESS_JOB], limit=1, lease=LEASE)
    async with desk.database.write() as connection:
        await desk.progress.settle(connection, [(reporting, Dead("given up"))])
        await desk.room.queue.end(connection, [(reporting, Dead("given up"))])
    await desk.follow_up()
    assert await desk.halts.act(desk.coordinator, on_its_way.id, Halt.PAUSE)
    await desk.follow_up()
    await desk.halts.act(desk.coordinator, on_its_way.id, Halt.RESUME)
    await desk.follow_up()
    await desk.arrive()
    assert [len(desk.room.sender.reads(number)) for number in range(1, READERS + 1)] == [1] * READERS
