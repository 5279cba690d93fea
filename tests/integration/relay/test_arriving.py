"""A message that does not reach every team: its author hears it once, quietly, and hears when that changes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

import pytest
from sqlalchemy import func, insert, select, update

from bot.delivery.model import DeliveryState
from bot.delivery.service import SEND_JOB
from bot.errors import OutcomeUnknown, RateLimited, RequestRejected
from bot.jobs.pacing import chat_key
from bot.members.model import Member
from bot.relay.arrival import ARRIVAL_JOB
from bot.relay.model import Receipt
from bot.relay.status_model import Arrival
from bot.storage import tables
from bot.storage.engine import Database
from tests.integration.relay.conftest import OpenRoom
from tests.support.ledger import LEASE
from tests.support.providers import ScriptedProvider
from tests.support.relay_room import RelayRoom, open_relay_room

WORDS = "Give 5 mg of apixaban."
BACK = "If they can be reached again within seven days, they get it."
LATER = timedelta(seconds=2)
"""After the first look at a message that was still on its way."""
GROUP = -100_777


@dataclass
class Three:
    """Ana writes; Ben is in her team, Mei and Lin in the second, Omar in the third."""

    room: RelayRoom
    ana: Member
    ben: Member
    mei: Member
    lin: Member
    omar: Member

    async def write(self, text: str = WORDS) -> tuple[int, Receipt]:
        """Ana writes, and what is promised arrives as far as it can."""
        number, receipt = await self.room.write(self.ana, text)
        await self.room.arrive()
        return number, receipt

    async def come_back(self, member: Member) -> None:
        """Somebody unblocks the assistant."""
        del self.room.sender.closed[member.telegram_user_id or 0]
        await self.room.delivery.returned(member.telegram_user_id or 0)
        await self.room.arrive()
        await later(self.room)

    def told(self) -> list[str]:
        """What stands in Ana's chat."""
        return self.room.reads(self.ana)


async def later(room: RelayRoom) -> None:
    """Some seconds pass, and what is due then happens."""
    room.clock.advance(LATER)
    await room.arrive()


async def jobs(room: RelayRoom, kind: str) -> int:
    """How many jobs of a kind there ever were."""
    async with room.database.read() as connection:
        of_it = select(func.count()).select_from(tables.job).where(tables.job.c.kind == kind)
        return int((await connection.execute(of_it)).scalar_one())


async def telegram_asks_to_wait(room: RelayRoom, chat_id: int) -> None:
    """All copies are on their way; the answer to one chat's is that we are too quick."""
    claimed = await room.queue.claim([SEND_JOB], limit=20, lease=LEASE)
    (job,) = [one for one in claimed if one.lane == chat_key(chat_id)]
    room.sender.then(RateLimited(retry_after=30))
    prepared = await room.executor.prepare([job])
    ended = [(job, await room.executor.run(job, prepared[job.id]))]
    async with room.database.write() as connection:
        await room.executor.settle(connection, ended)
        await room.queue.end(connection, ended)


async def three_teams(room: RelayRoom) -> Three:
    make = room.hospital.members.administration
    await make.add_team_to_room(room.hospital.operator, room.hospital.room.id, room.hospital.pharmacy.id)
    ana, ben = await room.join(1, "en"), await room.join(2, "en")
    mei, lin = await room.join(3, "zh-Hans", team="heart"), await room.join(4, "zh-Hans", team="heart")
    return Three(room, ana, ben, mei, lin, await room.join(5, "ar", team="pharmacy"))


@pytest.fixture
async def three(sqlite_database: Database) -> Three:
    return await three_teams(await open_relay_room(sqlite_database, ScriptedProvider()))


async def test_the_author_hears_which_team_was_not_reached_and_why_as_a_silent_answer(open_room: OpenRoom) -> None:
    """On both engines; and hears that it was reached after all, in the same place."""
    three = await three_teams(await open_room())
    three.room.sender.closed[5] = "blocked"
    number, _ = await three.write()

    assert three.told()[0].splitlines()[:2] == [
        "Delivered to 2 of 3 teams. Not delivered to:",
        "• Pharmacy (the assistant is blocked)",
    ]
    assert BACK in three.told()[0]
    notice = three.room.last_number(three.ana)
    assert three.room.sender.replies[notice] == number
    assert three.room.sender.silent[-1]

    await three.come_back(three.omar)

    assert len(three.room.reads(three.omar)) == 1
    assert three.told() == ["Delivered to all 3 teams now."]
    assert three.room.last_number(three.ana) == notice


async def test_where_everybody_has_it_nothing_is_said_and_nothing_is_looked_at(three: Three) -> None:
    await three.write()

    assert three.told() == []
    assert await jobs(three.room, ARRIVAL_JOB) == 0


async def test_a_team_of_which_one_has_it_is_reached(three: Three) -> None:
    three.room.sender.closed[3] = "blocked"
    await three.write()

    assert three.told() == []
    assert len(three.room.reads(three.lin)) == 1


async def test_a_message_that_reached_nobody_says_so(three: Three) -> None:
    three.room.sender.closed = dict.fromkeys((2, 3, 4, 5), "deactivated")
    await three.write()

    assert three.told()[0].splitlines()[0] == "Not delivered to anybody so far:"
    assert three.told()[0].count("(the Telegram account was deleted)") == 3


async def test_what_telegram_rejects_is_told_and_nothing_is_promised(three: Three) -> None:
    three.room.sender.then(None, None, None, RequestRejected("BadRequest"))
    await three.write()

    assert three.told() == ["Delivered to 2 of 3 teams. Not delivered to:\n• Pharmacy (sending failed)"]


async def test_it_is_told_once_all_have_had_their_turn(three: Three) -> None:
    """One is refused while another's copy is being tried again: it may still arrive, so nobody is alarmed."""
    three.room.sender.closed[5] = "blocked"
    three.room.sender.then(None, OutcomeUnknown("TimedOut"))
    await three.write()
    assert three.told() == []

    await later(three.room)
    await later(three.room)

    assert len(three.told()) == 1


async def test_the_same_failure_is_told_once_whatever_is_edited(three: Three) -> None:
    three.room.sender.closed[5] = "blocked"
    number, _ = await three.write()
    await three.room.edit(three.ana, number, "Give 2.5 mg of apixaban.")
    await three.room.arrive()
    await later(three.room)

    assert len(three.told()) == 1


async def test_a_second_team_out_of_reach_changes_what_was_told(three: Three) -> None:
    three.room.sender.closed = {4: "blocked", 5: "blocked"}
    await three.write()
    three.room.sender.closed = {3: "blocked", 4: "blocked", 5: "blocked"}
    await three.write("Call me.")

    assert [text.splitlines()[0] for text in three.told()] == [
        "Delivered to 2 of 3 teams. Not delivered to:",
        "Delivered to 1 of 3 teams. Not delivered to:",
    ]


async def test_of_a_message_that_was_taken_back_nothing_is_told(three: Three) -> None:
    three.room.sender.closed[5] = "blocked"
    _, receipt = await three.room.write(three.ana, WORDS)
    await three.room.withdrawal.take_back(three.ana, receipt.message_id or 0)
    await three.room.arrive()
    await later(three.room)

    assert three.told() == ["Taken back: removed for 4 of 4."]


async def test_what_was_told_goes_when_the_message_is_taken_back(three: Three) -> None:
    """It said that somebody gets it if they come back, and nobody does any more."""
    three.room.sender.closed[5] = "blocked"
    _, receipt = await three.write()
    assert len(three.told()) == 1
    await three.room.withdrawal.take_back(three.ana, receipt.message_id or 0)
    await three.room.arrive()
    assert three.told() == ["Taken back: removed for 3 of 3."]

    await three.come_back(three.omar)
    assert three.room.reads(three.omar) == []
    assert three.told() == ["Taken back: removed for 3 of 3."]


async def test_what_somebody_missed_whose_account_was_deleted_is_there_when_it_is_restored(three: Three) -> None:
    """In order, and with what they had been told, their authors are put right."""
    three.room.sender.closed[5] = "deactivated"
    await three.write("First.")
    await three.write("Second.")
    assert len(three.told()) == 2

    await three.come_back(three.omar)

    assert ["[ar] First." in text for text in three.room.reads(three.omar)] == [True, False]
    assert three.told() == ["Delivered to all 3 teams now."] * 2


@pytest.mark.parametrize("reason", ["kicked", "topic-closed", "no-rights"])
async def test_a_group_that_comes_back_gets_what_it_missed_in_order(three: Three, reason: str) -> None:
    """Its messages are promised to the group alone: nobody of the team could get them in private."""
    room = three.room
    async with room.database.write() as connection:
        await connection.execute(update(tables.member).where(tables.member.c.id == three.omar.id).values(team_id=None))
        await connection.execute(
            insert(tables.linked_group).values(
                chat_id=GROUP,
                title="Pharmacists",
                room_id=room.hospital.room.id,
                team_id=room.hospital.pharmacy.id,
                linked_by=room.hospital.operator.id,
                linked_at=room.clock(),
            )
        )
    room.sender.closed[GROUP] = reason
    _, receipt = await three.write("First.")
    await three.write("Second.")
    assert [text.splitlines()[1].split(" (")[0] for text in three.told()] == ["• Pharmacy"] * 2

    del room.sender.closed[GROUP]
    await room.delivery.returned(GROUP)
    await room.arrive()
    await later(room)

    assert ["First." in text for text in room.sender.reads(GROUP)] == [True, False]
    assert [one.state for one in (await room.copies(receipt)).values()] == [DeliveryState.SENT] * 4
    assert three.told() == ["Delivered to all 3 teams now."] * 2


async def test_status_says_who_has_it_and_who_gets_it_if_they_come_back(open_room: OpenRoom) -> None:
    """On both engines."""
    three = await three_teams(await open_room())
    three.room.sender.closed = {4: "blocked", 5: "blocked"}
    number, _ = await three.write()
    status = await three.room.status.answered(three.ana, 1, number)

    assert status.arrival == Arrival(3, 2, waiting=False, missing=status.arrival.missing)
    assert [(one.place.name, one.having, one.of) for one in status.places] == [
        ("Pharmacy", 0, 1),
        ("Cardiology", 1, 1),
        ("Heart centre", 1, 2),
    ]
    assert status.returns_until is not None
    assert not status.too_late
    three.room.clock.advance(timedelta(days=7))
    assert (await three.room.status.latest(three.ana)).too_late


async def test_status_says_why_what_waits_does(open_room: OpenRoom) -> None:
    """On both engines: Telegram asked one chat to wait, and the others wait for nothing but their turn."""
    three = await three_teams(await open_room())
    _, receipt = await three.room.write(three.ana, WORDS)
    await telegram_asks_to_wait(three.room, 5)
    status = await three.room.status.of(three.ana, receipt.message_id or 0)

    assert {line.words for one in status.places for line in one.lines if one.place.name == "Pharmacy"} == {
        "status-waiting-telegram"
    }
    assert {line.words for one in status.places for line in one.lines if one.place.name != "Pharmacy"} == {
        "status-waiting-turn"
    }


async def test_a_copy_that_an_edit_has_not_reached_shows_an_earlier_version(three: Three) -> None:
    number, receipt = await three.write()
    three.room.sender.closed[5] = "blocked"
    await three.room.edit(three.ana, number, "Give 2.5 mg of apixaban.")
    await three.room.arrive()
    status = await three.room.status.of(three.ana, receipt.message_id or 0)

    assert {line.words for one in status.places for line in one.lines if one.place.name == "Pharmacy"} == {
        "status-earlier"
    }
    assert three.told() == []
