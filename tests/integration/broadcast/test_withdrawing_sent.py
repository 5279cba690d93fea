"""What was sent is withdrawn: nothing more leaves, every copy goes that can go, and the report says what stays."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.broadcast.halting import Halt
from bot.broadcast.model import WITHDRAW_JOB
from bot.broadcast.withdrawing import WithdrawExecutor
from bot.delivery import repository as ledger
from bot.errors import InvalidInput, NotAllowed, NotFound, RequestRejected
from bot.members.model import Member
from bot.storage.engine import Database
from bot.storage.tables import message, variant
from tests.support.announcing import Announcing, open_announcing


@pytest.fixture
async def announced(sqlite_database: Database) -> Announcing:
    """The same room, where the subject is not the database."""
    return await open_announcing(sqlite_database)


async def withdraw(desk: Announcing, broadcast_id: int) -> str:
    """Withdraw it; the report once everything had its turn."""
    assert await desk.withdrawing.withdraw(desk.coordinator, broadcast_id)
    for _ in range(3):
        await desk.follow_up()
        await desk.arrive()
        desk.room.clock.advance(timedelta(seconds=5))
    await desk.show_progress()
    return desk.shown()[-1]


def reads(desk: Announcing, *readers: Member) -> list[int]:
    return [len(desk.room.reads(one)) for one in readers]


async def test_every_copy_goes_with_the_text_and_whoever_had_none_gets_none(desk: Announcing) -> None:
    """Ben has it, Eva not yet."""
    ben, eva = await desk.join(1), await desk.join(2)
    sent = await desk.send()
    await desk.arrive_one()
    report = await withdraw(desk, sent.id)

    assert reads(desk, ben, eva) == [0, 0]
    assert report.splitlines()[:2] == ["Announcement to the room Heart room, withdrawn.", "Removed from chats: 1"]
    async with desk.database.read() as connection:
        kept = (await connection.execute(select(message.c.content).where(message.c.id == sent.message_id))).scalar()
        assert kept is None
        assert (await connection.execute(select(variant))).all() == []
    assert not await desk.withdrawing.withdraw(desk.coordinator, sent.id)
    assert not (await desk.stored(sent.id)).following


async def test_what_telegram_does_not_delete_is_replaced_and_what_it_refuses_is_counted(announced: Announcing) -> None:
    """Of three copies one is deleted, one replaced, and one stays."""
    readers = [await announced.join(number) for number in (1, 2, 3)]
    sent = await announced.send()
    await announced.arrive()
    announced.room.sender.deletes = False
    announced.room.sender.then(None, None, None, None, RequestRejected("no"))
    report = await withdraw(announced, sent.id)

    assert "Removed from chats: 2" in report
    assert "Could not be removed, or may still be there: 1" in report
    stays = [text for one in readers for text in announced.room.reads(one) if "pharmacy" in text]
    assert len(stays) == 1


async def test_reminders_and_what_says_that_it_was_corrected_go_too(announced: Announcing) -> None:
    """And nobody is reminded any more."""
    ben = await announced.join(1)
    announced.room.clock.advance(timedelta(hours=10))
    sent = await announced.send()
    await announced.arrive()
    announced.room.clock.advance(timedelta(hours=25))
    await announced.follow_up()
    await announced.arrive()
    assert reads(announced, ben) == [2]
    await withdraw(announced, sent.id)
    announced.room.clock.advance(timedelta(hours=25))
    await announced.follow_up()
    await announced.arrive()
    assert reads(announced, ben) == [0]


async def test_a_copy_on_its_way_at_that_moment_is_found_and_removed(announced: Announcing) -> None:
    """It lands, and goes."""
    ben = await announced.join(1)
    sent = await announced.send()
    async with announced.sending_one():
        assert await announced.withdrawing.withdraw(announced.coordinator, sent.id)
        await announced.follow_up()
    assert reads(announced, ben) == [1]
    announced.room.clock.advance(timedelta(seconds=5))
    await announced.follow_up()
    await announced.arrive()
    assert reads(announced, ben) == [0]


async def test_killed_in_the_middle_the_next_worker_removes_the_rest(announced: Announcing) -> None:
    """After one batch of two."""
    readers = [await announced.join(number) for number in range(1, 6)]
    sent = await announced.send()
    await announced.arrive()
    whole = announced.following.pop(WITHDRAW_JOB)
    await announced.withdrawing.withdraw(announced.coordinator, sent.id)
    await announced.follow_up()
    queue = announced.room.queue
    cut = WithdrawExecutor(announced.database, queue, clock=announced.room.clock, batch=2)
    (job,) = await queue.claim([WITHDRAW_JOB], limit=1, lease=timedelta(seconds=1))
    async with announced.database.write() as connection:
        found = await announced.stored_in(connection, sent.id)
        assert await cut.remove_some(connection, found) == 2
    await announced.arrive()
    assert sorted(reads(announced, *readers)) == [0, 0, 1, 1, 1]
    announced.following[WITHDRAW_JOB] = whole
    await queue.release_all()
    await announced.follow_up()
    await announced.arrive()
    assert reads(announced, *readers) == [0] * 5
    assert job.kind == WITHDRAW_JOB


async def test_what_is_withdrawn_can_neither_be_confirmed_nor_corrected_nor_resumed(announced: Announcing) -> None:
    """Nor by anybody who may not look after it withdrawn."""
    ben = await announced.join(1)
    sent = await announced.send()
    await announced.arrive()
    async with announced.database.read() as connection:
        (copy,) = await ledger.of_message(connection, sent.message_id or 0)
    with pytest.raises(NotAllowed):
        await announced.withdrawing.withdraw(ben, sent.id)
    draft = (await announced.service.correcting.begin(announced.coordinator, sent.id)).broadcast
    await withdraw(announced, sent.id)

    with pytest.raises(NotFound):
        await announced.acknowledging.acknowledge(ben, copy.id)
    with pytest.raises(NotFound):
        await announced.service.confirm(announced.coordinator, draft.id, draft.revision)
    with pytest.raises(InvalidInput) as refused:
        await announced.service.correcting.begin(announced.coordinator, sent.id)
    assert refused.value.specific_message_id == "broadcast-nothing-to-correct"
    assert not await announced.halts.act(announced.coordinator, sent.id, Halt.RESUME)
