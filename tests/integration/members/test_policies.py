"""What rooms and institutions allow: who changes it, what holds then, and what the audit says."""

from __future__ import annotations

import pytest

from bot.adapters import policy_of
from bot.errors import InvalidInput, NotAllowed, NotFound
from bot.members.model import Role
from bot.members.policies import Kind, Place
from bot.privacy.model import IdentifierRule, PlacePolicy
from bot.storage.audit import entries
from bot.storage.engine import Database
from bot.translation.model import Policy
from tests.support.clock import FakeClock
from tests.support.hospital import Hospital, open_hospital
from tests.support.providers import ScriptedProvider

ENGINES = (ScriptedProvider("on-device"), ScriptedProvider("google", leaves_premises=True))
USUAL = ("on-device", "google")


@pytest.fixture
async def hospital(database: Database) -> Hospital:
    return await open_hospital(database, FakeClock())


async def in_force(hospital: Hospital) -> Policy:
    """What holds in the shared room, read as a message's way reads it."""
    return policy_of(await hospital.members.room(hospital.room.id), ENGINES)


def places(hospital: Hospital) -> tuple[Place, Place, Place]:
    """The shared room, and the two institutions in it."""
    return (
        Place(Kind.ROOM, hospital.room.id),
        Place(Kind.INSTITUTION, hospital.cardiology.institution_id),
        Place(Kind.INSTITUTION, hospital.heart.institution_id),
    )


async def test_at_first_no_text_may_leave_and_the_rule_is_the_strictest(hospital: Hospital) -> None:
    assert await in_force(hospital) == Policy(USUAL, False, IdentifierRule.REFUSE)


async def test_a_text_may_leave_only_when_the_room_and_every_institution_in_it_say_so(hospital: Hospital) -> None:
    may = []
    for place in places(hospital):
        await hospital.members.policies.let_texts_leave(hospital.operator, place, allowed=True)
        may.append((await in_force(hospital)).text_may_leave)
    assert may == [False, False, True]

    await hospital.members.policies.let_texts_leave(hospital.operator, places(hospital)[2], allowed=False)
    assert not (await in_force(hospital)).text_may_leave


async def test_an_institution_that_joins_later_has_given_no_leave(hospital: Hospital) -> None:
    for place in places(hospital):
        await hospital.members.policies.let_texts_leave(hospital.operator, place, allowed=True)
    make = hospital.members.administration
    south = await make.create_institution(hospital.operator, "South Clinic")
    surgery = await make.create_team(hospital.operator, south.id, "Surgery", "fr", "Europe/Paris")
    await make.add_team_to_room(hospital.operator, hospital.room.id, surgery.id)

    assert not (await in_force(hospital)).text_may_leave


async def test_the_strictest_rule_for_identifiers_holds(hospital: Hospital) -> None:
    room, west, east = places(hospital)
    for place, rule in ((room, IdentifierRule.MASK), (west, IdentifierRule.ON_DEVICE), (east, IdentifierRule.MASK)):
        await hospital.members.policies.set_identifier_rule(hospital.operator, place, rule)

    assert (await in_force(hospital)).identifiers is IdentifierRule.ON_DEVICE


async def test_the_room_orders_and_an_institution_takes_away(hospital: Hospital) -> None:
    room, west, _ = places(hospital)
    change = hospital.members.policies.switch_provider
    await change(hospital.operator, room, "google", on=True, first=True, usual=USUAL)
    assert (await in_force(hospital)).providers == ("google", "on-device")

    await change(hospital.operator, west, "google", on=False, usual=USUAL)
    assert (await in_force(hospital)).providers == ("on-device",)

    await change(hospital.operator, west, "google", on=True, usual=USUAL)
    assert (await in_force(hospital)).providers == ("google", "on-device")


async def test_the_last_provider_cannot_be_switched_off(hospital: Hospital) -> None:
    room = places(hospital)[0]
    change = hospital.members.policies.switch_provider
    await change(hospital.operator, room, "google", on=False, usual=USUAL)
    with pytest.raises(InvalidInput):
        await change(hospital.operator, room, "on-device", on=False, usual=USUAL)


async def test_a_provider_that_the_house_does_not_have_cannot_be_named(hospital: Hospital) -> None:
    with pytest.raises(InvalidInput):
        await hospital.members.policies.switch_provider(
            hospital.operator, places(hospital)[0], "nobody", on=True, usual=USUAL
        )


async def test_every_way_to_a_room_tells_the_same_policy(hospital: Hospital) -> None:
    """A message's way, a broadcast's and an administrator's read rooms differently."""
    west = places(hospital)[1]
    await hospital.members.policies.set_identifier_rule(hospital.operator, west, IdentifierRule.MASK)
    member = await hospital.join(77, hospital.cardiology)
    found = [
        await hospital.members.room(hospital.room.id),
        await hospital.members.room_of(member),
        *await hospital.members.all_rooms(),
        (await hospital.members.policies.of_room(hospital.operator, hospital.room.id))[0],
    ]

    assert len(found) == 4
    assert all(one == found[0] for one in found)
    assert sorted(one.identifiers for one in found[0].institutions) == ["mask", "refuse"]


async def test_every_change_is_in_the_audit(database: Database, hospital: Hospital) -> None:
    room, west, _ = places(hospital)
    policies = hospital.members.policies
    await policies.let_texts_leave(hospital.operator, room, allowed=True)
    await policies.set_identifier_rule(hospital.operator, west, IdentifierRule.MASK)
    await policies.switch_provider(hospital.operator, room, "google", on=False, usual=USUAL)
    async with database.read() as connection:
        told = [(one.actor_id, one.action, one.subject, dict(one.detail)) for one in await entries(connection, limit=3)]

    actor = hospital.operator.id
    assert told == [
        (actor, "policy.changed", f"room:{room.id}", {"providers": "on-device"}),
        (actor, "policy.changed", f"institution:{west.id}", {"identifiers": "mask"}),
        (actor, "policy.changed", f"room:{room.id}", {"text_may_leave": 1}),
    ]


@pytest.mark.parametrize("role", [Role.CLINICIAN, Role.COORDINATOR])
async def test_only_administrators_change_or_see_it(hospital: Hospital, role: Role) -> None:
    somebody = await hospital.join(78, hospital.cardiology, role)
    policies, room = hospital.members.policies, places(hospital)[0]
    for act in (
        policies.let_texts_leave(somebody, room, allowed=True),
        policies.set_identifier_rule(somebody, room, IdentifierRule.MASK),
        policies.switch_provider(somebody, room, "google", on=True, usual=USUAL),
        policies.of_room(somebody, room.id),
        policies.of_institution(somebody, 1),
    ):
        with pytest.raises(NotAllowed):
            await act
    assert (await hospital.members.room(hospital.room.id)).policy == PlacePolicy()


@pytest.mark.parametrize("kind", list(Kind))
async def test_a_place_that_does_not_exist_is_not_found(hospital: Hospital, kind: Kind) -> None:
    with pytest.raises(NotFound):
        await hospital.members.policies.let_texts_leave(hospital.operator, Place(kind, 999), allowed=True)


async def test_a_room_without_teams_still_has_its_own_policy(hospital: Hospital) -> None:
    lonely = await hospital.members.administration.create_room(hospital.operator, "Lonely room")

    assert (await hospital.members.room(lonely.id)).institutions == ()
    assert policy_of(lonely, ENGINES) == Policy(USUAL, False, IdentifierRule.REFUSE)
