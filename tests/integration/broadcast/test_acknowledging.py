"""Readers say that they have read and understood it; those who have not are reminded, twice at most, and never at night."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from bot.broadcast.halting import Halt
from bot.broadcast.personal_data import BroadcastPersonalData
from bot.broadcast.reporting import ReportService, harmless
from bot.delivery import repository as ledger
from bot.delivery.model import Delivery
from bot.errors import NotAllowed, NotFound
from bot.members.model import Member
from bot.storage.tables import acknowledgement, team
from tests.support.announcing import Announcing
from tests.support.words import strict_messages

REMINDER = "Reminder: "
NOON = datetime(2026, 6, 3, 12, tzinfo=UTC)


async def copy_of(desk: Announcing, reader: Member) -> Delivery:
    """The reader's newest copy."""
    number = desk.room.last_number(reader)
    async with desk.database.read() as connection:
        found = await ledger.by_copy(connection, reader.telegram_user_id or 0, number)
    assert found is not None
    return found


def reminded(desk: Announcing, reader: Member) -> int:
    return len([text for text in desk.room.reads(reader) if text.startswith(REMINDER)])


async def a_while(desk: Announcing, passed: timedelta) -> None:
    """Time goes by, and what comes due is done."""
    desk.room.clock.advance(passed)
    await desk.follow_up()
    await desk.arrive()


async def sent_at_noon(desk: Announcing, zone: str = "UTC") -> int:
    """A broadcast that arrived at noon where its readers live, who are all in one zone."""
    async with desk.database.write() as connection:
        await connection.execute(team.update().values(time_zone=zone))
    desk.room.clock.advance(NOON - desk.room.clock())
    sent = await desk.send()
    await desk.arrive()
    return sent.id


async def test_pressed_once_or_often_it_is_noted_once_and_counted(desk: Announcing) -> None:
    """The report says that readers said so themselves; sent is not read."""
    ben, _ = await desk.join(1), await desk.join(2)
    await desk.send()
    await desk.arrive()
    copy = await copy_of(desk, ben)
    assert await desk.acknowledging.acknowledge(ben, copy.id)
    assert not await desk.acknowledging.acknowledge(ben, copy.id)
    await desk.show_progress()

    async with desk.database.read() as connection:
        kept = (await connection.execute(select(acknowledgement))).one()
    assert (kept.member_id, kept.acknowledged_at) == (ben.id, desk.room.clock())
    assert "Read and understood, as readers said themselves: 1 of 2" in desk.shown()[0]


async def test_nobody_acknowledges_for_somebody_else(desk: Announcing) -> None:
    """Nor what is no copy of an announcement."""
    ben, eva = await desk.join(1), await desk.join(2)
    await desk.send()
    await desk.arrive()
    copy = await copy_of(desk, ben)
    for delivery_id in (copy.id, 999):
        with pytest.raises(NotFound):
            await desk.acknowledging.acknowledge(eva, delivery_id)


async def test_after_a_day_those_who_have_not_are_reminded_and_after_two_left_alone(desk: Announcing) -> None:
    """Ben has acknowledged, Eva does on the first reminder, Ana never."""
    ben, eva, ana = [await desk.join(number) for number in (1, 2, 3)]
    await sent_at_noon(desk)
    await desk.acknowledging.acknowledge(ben, (await copy_of(desk, ben)).id)
    await a_while(desk, timedelta(hours=23))
    assert reminded(desk, ana) == 0
    await a_while(desk, timedelta(hours=1))
    assert [reminded(desk, one) for one in (ben, eva, ana)] == [0, 1, 1]
    assert await desk.acknowledging.acknowledge(eva, (await copy_of(desk, eva)).id), "the reminder has the button, too"

    for _ in range(4):
        await a_while(desk, timedelta(hours=24))
    assert [reminded(desk, one) for one in (ben, eva, ana)] == [0, 1, 2]


async def test_reminders_wait_for_the_morning_of_the_readers_team(desk: Announcing) -> None:
    """Noon in London is four in the morning in Los Angeles."""
    ben = await desk.join(1)
    await sent_at_noon(desk, "America/Los_Angeles")  # 05:00 there, in summer
    await a_while(desk, timedelta(hours=24))
    await a_while(desk, timedelta(hours=1))
    assert reminded(desk, ben) == 0
    await a_while(desk, timedelta(hours=1))
    assert reminded(desk, ben) == 1


async def test_of_what_was_cancelled_nobody_is_reminded(desk: Announcing) -> None:
    """Those who have it may keep it; nobody asks them for anything more."""
    readers = [await desk.join(1), await desk.join(2)]
    async with desk.database.write() as connection:
        await connection.execute(team.update().values(time_zone="UTC"))
    desk.room.clock.advance(NOON - desk.room.clock())
    sent = await desk.send()
    await desk.arrive_one()
    assert await desk.halts.act(desk.coordinator, sent.id, Halt.CANCEL)
    await a_while(desk, timedelta(hours=24))
    assert [reminded(desk, one) for one in readers] == [0, 0]


async def test_what_a_reader_acknowledged_is_theirs_to_see_and_to_erase(desk: Announcing) -> None:
    """Erased, it is not in the report any more either."""
    ben = await desk.join(1)
    sent = await desk.send()
    await desk.arrive()
    await desk.acknowledging.acknowledge(ben, (await copy_of(desk, ben)).id)
    personal = BroadcastPersonalData(desk.room.clock)
    async with desk.database.write() as connection:
        exported = await personal.export(connection, ben.id)
        erased = (await personal.erase(connection, ben.id)).without_nothing().erased
        again = (await personal.erase(connection, ben.id)).without_nothing().erased
    assert exported["acknowledged"] == [{"broadcast": sent.id, "at": desk.room.clock().isoformat()}]
    assert [(line.message_id, line.count) for line in erased] == [("erased-acknowledgements", 1)]
    assert again == ()


async def test_the_table_has_every_reader_names_only_of_the_own_institution_and_no_formula(desk: Announcing) -> None:
    """The coordinator is of West Hospital; of East Hospital's reader they see the team and how it stands."""
    ben, _ = await desk.join(1), await desk.join(2, "pt", team="heart")
    sent = await desk.send()
    await desk.arrive()
    reports = ReportService(desk.database, members=desk.room.hospital.members, messages=strict_messages())
    table = await reports.table(desk.coordinator, sent.id)
    heading, own, other = table.content.decode("utf-8-sig").splitlines()

    assert heading.split(",")[:5] == ["Name", "Institution", "Team", "Language", "State"]
    assert own.startswith("Person 1,West Hospital,Cardiology,en,sent,,")
    assert other.startswith(",East Hospital,Heart centre,pt,sent,,")
    with pytest.raises(NotAllowed):
        await reports.table(ben, sent.id)
    assert [harmless(cell) for cell in ("=1+1", " @x", "-2", "Ana")] == ["'=1+1", "' @x", "'-2", "Ana"]


async def test_the_picture_is_drawn_in_a_process_of_its_own(desk: Announcing) -> None:
    """A PNG, with the first lines of the report as its caption."""
    await desk.join(1)
    sent = await desk.send()
    await desk.arrive()
    reports = ReportService(desk.database, members=desk.room.hospital.members, messages=strict_messages())
    picture = await reports.picture(desk.coordinator, sent.id)
    assert picture.content.startswith(b"\x89PNG\r\n")
    assert "1 of 1 sent" in picture.caption.replace("\u2068", "").replace("\u2069", "")
