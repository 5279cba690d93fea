"""Finding people and rooms, and what people change about themselves, on both databases."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from bot.errors import InvalidInput, NoRoom, NotAllowed, NotFound
from bot.members.model import MemberState, Role
from bot.members.service import MembersService
from bot.storage.engine import Database
from tests.support.clock import FakeClock
from tests.support.hospital import OPERATOR, Hospital, open_hospital


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
async def hospital(database: Database, clock: FakeClock) -> Hospital:
    return await open_hospital(database, clock)


async def test_a_stranger_is_nobody(hospital: Hospital) -> None:
    assert await hospital.members.find(404) is None


async def test_an_operators_account_becomes_one_member_however_often_it_writes(
    database: Database, clock: FakeClock
) -> None:
    members = MembersService(database, admin_ids=frozenset({5}), clock=clock)
    found = await asyncio.gather(*(members.find(5, name="An\u202e operator", reading_language="pt") for _ in range(4)))
    assert len({member.id for member in found if member}) == 1
    member = found[0]
    assert member is not None
    assert (member.role, member.team_id, member.name) == (Role.ADMINISTRATOR, None, "An operator")
    assert (member.reading_language, member.interface_language) == ("pt", "en")


async def test_an_account_taken_off_the_setting_loses_the_role(hospital: Hospital, database: Database) -> None:
    later = MembersService(database, admin_ids=frozenset(), clock=FakeClock())
    found = await later.find(OPERATOR)
    assert found is not None
    assert found.role is Role.CLINICIAN


async def test_the_setting_outranks_the_table(hospital: Hospital, database: Database) -> None:
    clinician = await hospital.join(1, hospital.cardiology)
    later = MembersService(database, admin_ids=frozenset({1}), clock=FakeClock())
    assert (await later.member(clinician.id)).role is Role.ADMINISTRATOR


async def test_readers_are_all_active_members_of_the_rooms_teams(hospital: Hospital) -> None:
    one = await hospital.join(1, hospital.cardiology)
    two = await hospital.join(2, hospital.heart, language="zh")
    await hospital.join(3, hospital.pharmacy)
    readers = await hospital.members.readers(hospital.room.id)
    assert [(reader.member_id, reader.chat_id, reader.reading_language) for reader in readers] == [
        (one.id, 1, "en"),
        (two.id, 2, "zh-Hans"),
    ]
    second = readers[1]
    assert (second.team_name, second.institution_name, second.team_language, second.time_zone) == (
        "Heart centre",
        "East Hospital",
        "zh-Hans",
        "Asia/Shanghai",
    )


async def test_an_unreachable_reader_is_marked_until_they_are_back(hospital: Hospital) -> None:
    member = await hospital.join(1, hospital.cardiology)
    await hospital.members.mark_unreachable(member.id)
    assert [reader.reachable for reader in await hospital.members.readers(hospital.room.id)] == [False]
    await hospital.members.mark_reachable(member.id)
    assert [reader.reachable for reader in await hospital.members.readers(hospital.room.id)] == [True]


async def test_readers_can_be_asked_for_inside_a_transaction(hospital: Hospital, database: Database) -> None:
    """SQLite has one connection: a second transaction would wait for the first for ever."""
    member = await hospital.join(1, hospital.cardiology)
    async with database.write() as connection:
        room = await hospital.members.room_of(member, connection=connection)
        assert len(await hospital.members.readers(room.id, connection=connection)) == 1
        await hospital.members.mark_unreachable(member.id, connection=connection)
        readers = await hospital.members.readers(room.id, connection=connection)
    assert not readers[0].reachable


async def test_the_room_of_a_member_is_their_teams_oldest_until_they_choose(hospital: Hospital) -> None:
    member = await hospital.join(1, hospital.cardiology)
    second = await hospital.members.administration.create_room(hospital.operator, "Second", [hospital.cardiology.id])
    assert await hospital.members.room_of(member) == hospital.room
    await hospital.members.switch_room(member, second.id)
    after = await hospital.members.find(1)
    assert after is not None
    assert await hospital.members.room_of(after) == second


async def test_a_room_chosen_earlier_does_not_count_in_another_team(hospital: Hospital) -> None:
    member = await hospital.join(1, hospital.cardiology)
    await hospital.members.switch_room(member, hospital.room.id)
    moved = await hospital.join(1, hospital.pharmacy)
    assert moved.current_room_id is None
    with pytest.raises(NoRoom):
        await hospital.members.room_of(moved)


async def test_somebody_without_a_team_is_in_no_room(hospital: Hospital) -> None:
    assert await hospital.members.rooms_of(hospital.operator) == []
    with pytest.raises(NoRoom):
        await hospital.members.room_of(hospital.operator)


async def test_nobody_switches_to_a_room_they_are_not_in(hospital: Hospital) -> None:
    member = await hospital.join(1, hospital.pharmacy)
    with pytest.raises(NotFound):
        await hospital.members.switch_room(member, hospital.room.id)


async def test_the_three_languages_are_kept_apart(hospital: Hospital) -> None:
    member = await hospital.join(1, hospital.cardiology)
    member = await hospital.members.set_reading_language(member, "Arabic")
    member = await hospital.members.set_interface_language(member, "fr")
    member = await hospital.members.written.pin(member, "pt-BR")
    assert (member.reading_language, member.interface_language, member.written_language) == ("ar", "fr", "pt")
    assert await hospital.members.find(1) == member


async def test_a_language_that_nobody_knows_changes_nothing(hospital: Hospital) -> None:
    member = await hospital.join(1, hospital.cardiology)
    with pytest.raises(InvalidInput):
        await hospital.members.set_reading_language(member, "no language at all")
    assert await hospital.members.find(1) == member


async def test_somebody_who_left_changes_nothing_any_more(hospital: Hospital) -> None:
    member = await hospital.join(1, hospital.cardiology)
    gone = replace(member, state=MemberState.LEFT)
    for attempt in (
        hospital.members.set_reading_language(gone, "pt"),
        hospital.members.switch_room(gone, hospital.room.id),
        hospital.members.administration.create_institution(replace(gone, role=Role.ADMINISTRATOR), "X"),
    ):
        with pytest.raises(NotAllowed):
            await attempt


async def test_an_unknown_member_is_not_found(hospital: Hospital) -> None:
    with pytest.raises(NotFound):
        await hospital.members.member(404)
