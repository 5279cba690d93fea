"""Sending later, by the author's clock or by each reader's; in the end once, or not at all."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta

import pytest

from bot.broadcast.model import BroadcastState, Confirmed
from bot.errors import InvalidInput, NotFound
from bot.members.model import Role
from tests.support.announcing import IN_FRENCH, NEWS, Announcing


def in_days(desk: Announcing, days: int, hour: int) -> datetime:
    """What a clock shows so many days from now."""
    return (desk.room.clock() + timedelta(days=days)).replace(tzinfo=None, hour=hour, minute=0, second=0, microsecond=0)


async def scheduled(desk: Announcing, *, each_reader: bool = False, unapproved_too: bool = True) -> int:
    """A draft that goes out at nine in two days."""
    preview = await desk.draft()
    shown = preview.broadcast
    done = await desk.service.scheduling.schedule(
        desk.coordinator,
        shown.id,
        shown.revision,
        in_days(desk, 2, 9),
        each_reader=each_reader,
        unapproved_too=unapproved_too,
    )
    assert done.outcome is Confirmed.STARTED
    return shown.id


async def wait(desk: Announcing, until: datetime) -> None:
    """Let the time come, and run what is due then."""
    desk.room.clock.advance(until - desk.room.clock())
    await desk.follow_up()
    await desk.arrive()


async def test_at_its_hour_it_goes_out_once_in_the_language_read_then(desk: Announcing) -> None:
    """Nothing is frozen when it is scheduled: who reads French since gets French."""
    ana = await desk.join(1, "pt")
    number = await scheduled(desk)
    assert (await desk.follow_up(), await desk.promises()) == ([], 0)
    await desk.room.hospital.members.set_reading_language(ana, "fr")
    found = await desk.stored(number)
    assert found.scheduled_for is not None

    await wait(desk, found.scheduled_for)

    (copy,) = desk.room.reads(ana)
    assert IN_FRENCH[NEWS] in copy
    assert (await desk.stored(number)).state is BroadcastState.SENDING
    await desk.service.scheduling.begin(number, 3)
    assert await desk.promises() == 1


async def test_each_reader_has_it_at_nine_by_their_own_clock(desk: Announcing) -> None:
    """Shanghai first, Los Angeles sixteen hours later; nobody has it twice, and until then it is not finished."""
    west, east = await desk.join(1, "en"), await desk.join(2, "en", team="heart")
    number = await scheduled(desk, each_reader=True)
    first = (await desk.stored(number)).scheduled_for
    assert first is not None

    await wait(desk, first)
    assert [len(desk.room.reads(one)) for one in (west, east)] == [0, 1]
    later = (await desk.stored(number)).scheduled_for
    assert later is not None
    assert timedelta(hours=14) < later - first < timedelta(hours=18)
    assert (await desk.stored(number)).filled_at is None

    await wait(desk, later)
    assert [len(desk.room.reads(one)) for one in (west, east)] == [1, 1]
    assert (await desk.stored(number)).filled_at is not None


async def test_while_it_waits_another_can_be_written(desk: Announcing) -> None:
    """What waits for its hour is not in the way."""
    await desk.join(1)
    number = await scheduled(desk)
    assert (await desk.draft()).broadcast.id != number
    with pytest.raises(InvalidInput) as refused:
        await desk.service.scheduling.unschedule(desk.coordinator, number)
    assert refused.value.specific_message_id == "broadcast-own-draft-first"


async def test_a_cancelled_hour_passes_without_anything(desk: Announcing) -> None:
    """The draft is open again, and can be scheduled anew: the job of the first hour finds that it is not meant."""
    await desk.join(1)
    number = await scheduled(desk)
    first = (await desk.stored(number)).scheduled_for
    assert first is not None
    preview = await desk.service.scheduling.unschedule(desk.coordinator, number)
    again = await desk.service.scheduling.schedule(
        desk.coordinator, number, preview.broadcast.revision, in_days(desk, 5, 9)
    )
    assert again.outcome is Confirmed.STARTED

    await wait(desk, first)
    assert await desk.promises() == 0


async def test_a_text_that_nobody_approved_holds_it_back_and_the_author_is_told(desk: Announcing) -> None:
    """Who asked to be asked is asked: a language came up that nobody has looked at. Nobody gets a part of it."""
    await desk.join(1, "en")
    number = await scheduled(desk, unapproved_too=False)
    await desk.join(2, "pt")
    found = await desk.stored(number)
    assert found.scheduled_for is not None

    await wait(desk, found.scheduled_for)

    assert await desk.promises() == 0
    (listed,) = await desk.service.composing.drafts(desk.coordinator)
    assert listed.held == "broadcast-held-unapproved"
    (told,) = await desk.tell()
    assert "nobody has approved" in told


async def test_an_author_who_lost_the_role_sends_nothing(desk: Announcing) -> None:
    """The right is asked anew at the hour."""
    await desk.join(1)
    number = await scheduled(desk)
    found = await desk.stored(number)
    assert found.scheduled_for is not None
    async with desk.database.write() as connection:
        await connection.exec_driver_sql(f"UPDATE member SET role = 'clinician' WHERE id = {desk.coordinator.id}")

    await wait(desk, found.scheduled_for)

    assert await desk.promises() == 0
    assert (await desk.stored(number)).state is BroadcastState.DRAFT
    (told,) = await desk.tell()
    assert "could not be sent at its time" in told


async def test_an_hour_that_is_over_or_skipped_leaves_the_draft_as_it_was(desk: Announcing) -> None:
    """Nothing is scheduled, nothing is sent, and the same preview still counts."""
    await desk.join(1)
    shown = (await desk.draft()).broadcast
    with pytest.raises(InvalidInput) as refused:
        await desk.service.scheduling.schedule(desk.coordinator, shown.id, shown.revision, in_days(desk, -1, 9))
    assert refused.value.specific_message_id == "broadcast-hour-over"
    assert (await desk.stored(shown.id)).revision == shown.revision


async def test_a_second_press_schedules_nothing_more(desk: Announcing) -> None:
    """One hour, one job."""
    await desk.join(1)
    number = await scheduled(desk)
    found = await desk.stored(number)
    with pytest.raises(NotFound):
        await desk.service.scheduling.schedule(desk.coordinator, number, found.revision - 1, in_days(desk, 2, 9))


async def test_two_workers_that_start_it_at_once_send_it_once_and_say_nothing_false(desk: Announcing) -> None:
    """A slow worker's job comes back while it still runs: nobody has it twice, and its author is not told that it failed."""
    await desk.join(1)
    number = await scheduled(desk)
    found, schedule = await desk.stored(number), await desk.service.scheduling.when(number)
    assert found.scheduled_for is not None
    assert schedule is not None
    desk.room.clock.advance(found.scheduled_for - desk.room.clock())

    begin = desk.service.scheduling.begin
    await asyncio.gather(begin(number, schedule.number), begin(number, schedule.number))
    await desk.follow_up()

    assert await desk.promises() == 1
    assert await desk.tell() == []


async def test_an_hour_that_the_author_writes_when_asked_is_for_the_draft_and_no_message(desk: Announcing) -> None:
    """For a quarter of an hour; whatever else they write goes to the room."""
    await desk.join(1)
    draft = (await desk.draft()).broadcast
    scheduling, author = desk.service.scheduling, desk.coordinator
    assert await scheduling.typed(author, desk.written("14:35")) is None, "nobody asked"
    await scheduling.ask_hour(author, draft.id)
    assert await scheduling.typed(author, desk.written("See you at 14:35")) is None
    written = desk.written("14:35")
    said = await scheduling.typed(author, written)
    assert said is not None
    assert (said[0].id, said[1]) == (draft.id, datetime(2026, 3, 2, 14, 35))  # noqa: DTZ001 - a clock's time
    again = await desk.service.take(author, written)
    assert again is not None, "the same update twice is no message either"
    desk.room.clock.advance(timedelta(minutes=16))
    assert await scheduling.typed(author, desk.written("15:00")) is None


async def test_a_colleague_takes_over_what_was_scheduled_and_its_author_is_told(desk: Announcing) -> None:
    """It does not go out at its hour then; whoever may not announce to the room cannot."""
    await desk.join(1)
    draft = (await desk.draft()).broadcast
    hour = datetime(2026, 3, 2, 14, 35)  # noqa: DTZ001 - a clock's time
    await desk.service.scheduling.schedule(desk.coordinator, draft.id, draft.revision, hour)
    hospital = desk.room.hospital
    dora = await hospital.join(701, hospital.cardiology, Role.COORDINATOR)
    stranger = await hospital.join(702, hospital.pharmacy, Role.COORDINATOR)
    with pytest.raises(NotFound):
        await desk.service.scheduling.unschedule(stranger, draft.id)
    preview = await desk.service.scheduling.unschedule(dora, draft.id)

    assert preview.broadcast.author_id == dora.id
    assert any("Person 701 has taken over your draft" in text for text in await desk.tell())
    desk.room.clock.advance(timedelta(days=2))
    await desk.follow_up()
    assert await desk.promises() == 0
