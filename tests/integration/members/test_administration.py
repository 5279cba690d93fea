"""Setting up institutions, teams and rooms, on both databases."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from bot.errors import InvalidInput, NotAllowed, NotFound
from bot.members.administration import Administration
from bot.members.model import Member, Role
from bot.storage.audit import entries
from bot.storage.engine import Database
from tests.support.clock import FakeClock
from tests.support.hospital import Hospital, open_hospital


@pytest.fixture
async def hospital(database: Database) -> Hospital:
    return await open_hospital(database, FakeClock())


ACTS: dict[str, Callable[[Administration, Member], Awaitable[object]]] = {
    "create_institution": lambda make, actor: make.create_institution(actor, "New"),
    "create_team": lambda make, actor: make.create_team(actor, 1, "New", "en", "UTC"),
    "create_room": lambda make, actor: make.create_room(actor, "New"),
    "open_room": lambda make, actor: make.open_room(actor, "New", []),
    "add_team_to_room": lambda make, actor: make.add_team_to_room(actor, 1, 3),
    "overview": lambda make, actor: make.overview(actor),
    "find_institution": lambda make, actor: make.find_institution(actor, "#1"),
    "find_team": lambda make, actor: make.find_team(actor, "#1"),
    "find_room": lambda make, actor: make.find_room(actor, "#1"),
}


async def test_only_administrators_do_any_of_it(hospital: Hospital) -> None:
    clinician = await hospital.join(1, hospital.cardiology)
    coordinator = await hospital.join(2, hospital.cardiology, Role.COORDINATOR)
    for act in ACTS.values():
        for actor in (clinician, coordinator):
            with pytest.raises(NotAllowed):
                await act(hospital.members.administration, actor)
        await act(hospital.members.administration, hospital.operator)


def test_the_test_above_knows_every_act() -> None:
    public = {name for name, member in vars(Administration).items() if callable(member) and not name.startswith("_")}
    assert public == set(ACTS)


async def test_every_act_is_audited_by_numbers_only(hospital: Hospital, database: Database) -> None:
    async with database.read() as connection:
        found = await entries(connection)
    acts = [entry.action for entry in reversed(found)]
    assert acts == [
        "member.joined-by-setting",
        *["institution.created"] * 2,
        *["team.created"] * 3,
        "room.created",
        *["room.team-added"] * 2,
    ]
    assert {entry.actor_id for entry in found} == {hospital.operator.id}
    assert not any(name in str(found) for name in ("East", "Cardiology", "Heart room"))


async def test_a_taken_name_is_refused_also_when_two_come_at_once(hospital: Hospital) -> None:
    make = hospital.members.administration
    results = await asyncio.gather(
        *(make.create_institution(hospital.operator, "Twice") for _ in range(3)), return_exceptions=True
    )
    assert sum(isinstance(result, InvalidInput) for result in results) == 2


async def test_what_failed_leaves_nothing_behind(hospital: Hospital, database: Database) -> None:
    """A room with an unknown team is no room, and no line in the audit."""
    async with database.read() as connection:
        before = await entries(connection)
    with pytest.raises(NotFound):
        await hospital.members.administration.create_room(hospital.operator, "Broken", [hospital.cardiology.id, 999])
    overview = await hospital.members.administration.overview(hospital.operator)
    assert [room.name for room in overview.rooms] == ["Heart room"]
    async with database.read() as connection:
        assert await entries(connection) == before


async def test_two_institutions_may_have_teams_of_one_name(hospital: Hospital) -> None:
    make = hospital.members.administration
    await make.create_team(hospital.operator, 1, "Cardiology", "zh", "Asia/Shanghai")
    with pytest.raises(InvalidInput) as told:
        await make.find_team(hospital.operator, "cardiology")
    assert told.value.arguments["numbers"] == "#1, #4"
    assert (await make.find_team(hospital.operator, "#4")).institution_name == "East Hospital"


async def test_adding_a_team_twice_is_harmless(hospital: Hospital) -> None:
    make = hospital.members.administration
    assert await make.add_team_to_room(hospital.operator, hospital.room.id, hospital.pharmacy.id)
    assert not await make.add_team_to_room(hospital.operator, hospital.room.id, hospital.pharmacy.id)


async def test_a_new_room_keeps_texts_on_our_own_machine(hospital: Hospital) -> None:
    assert (hospital.room.providers, hospital.room.text_may_leave) == ((), False)


async def test_the_overview_counts_active_members(hospital: Hospital) -> None:
    await hospital.join(1, hospital.cardiology)
    await hospital.join(2, hospital.cardiology)
    overview = await hospital.members.administration.overview(hospital.operator)
    assert overview.members == {hospital.cardiology.id: 2}
    assert [team.name for team in overview.teams_in_rooms[hospital.room.id]] == ["Cardiology", "Heart centre"]
