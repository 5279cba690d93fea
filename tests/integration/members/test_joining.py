"""The way in, on both databases."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from bot.errors import InvalidInput, InviteInvalid, NotAllowed, NotFound
from bot.members.model import Role, Team, token_digest
from bot.storage.audit import entries
from bot.storage.engine import Database
from bot.storage.tables import invite as invite_table
from tests.support.clock import FakeClock
from tests.support.hospital import OPERATOR, Hospital, open_hospital


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
async def hospital(database: Database, clock: FakeClock) -> Hospital:
    return await open_hospital(database, clock)


async def begin(hospital: Hospital, user: int, token: str, language: str = "pt") -> int:
    steps = hospital.members.invitations
    invitation = await steps.begin_joining(user, token, interface_language="en")
    await steps.choose_reading_language(user, invitation.invite_id, language)
    return invitation.invite_id


async def token_for(hospital: Hospital, team: Team, role: Role = Role.CLINICIAN) -> str:
    return (await hospital.members.invitations.create_invite(hospital.operator, team.id, role)).token


async def uses_left(hospital: Hospital) -> list[int]:
    overview = await hospital.members.administration.overview(hospital.operator)
    return [invite.uses_left for invite in overview.invites]


async def test_a_newcomer_joins_with_the_language_they_chose(hospital: Hospital) -> None:
    await hospital.join(1, hospital.cardiology, language="zh-TW")
    member = await hospital.members.find(1)
    assert member is not None
    assert (member.team_id, member.role, member.name) == (hospital.cardiology.id, Role.CLINICIAN, "Person 1")
    assert (member.reading_language, member.interface_language, member.written_language) == ("zh-Hant", "en", None)


async def test_only_the_digest_of_a_token_is_stored(hospital: Hospital, database: Database) -> None:
    token = await token_for(hospital, hospital.cardiology)
    async with database.read() as connection:
        row = (await connection.execute(invite_table.select())).one()
    assert row.token_digest == token_digest(token)
    assert token not in str(row)


async def test_a_second_press_is_harmless(hospital: Hospital) -> None:
    """The update may be processed twice: one member, one use."""
    invite_id = await begin(hospital, 1, await token_for(hospital, hospital.cardiology))
    first = await hospital.members.invitations.accept(1, invite_id, name="A")
    second = await hospital.members.invitations.accept(1, invite_id, name="A")
    assert (first.already_in, second.already_in) == (False, True)
    assert first.member == second.member
    assert await uses_left(hospital) == [49]


async def test_two_presses_at_once_make_one_member(hospital: Hospital) -> None:
    invite_id = await begin(hospital, 1, await token_for(hospital, hospital.cardiology))
    welcomes = await asyncio.gather(*(hospital.members.invitations.accept(1, invite_id, name="A") for _ in range(4)))
    assert sorted(welcome.already_in for welcome in welcomes) == [False, True, True, True]
    assert await uses_left(hospital) == [49]


async def test_the_last_use_goes_to_one_of_many(hospital: Hospital) -> None:
    """Four people at once with a single-use invite: one gets in, three are told, nothing is negative."""
    token = await token_for(hospital, hospital.cardiology, Role.COORDINATOR)
    (invite_id,) = {await begin(hospital, user, token) for user in range(1, 5)}
    results = await asyncio.gather(
        *(hospital.members.invitations.accept(user, invite_id, name="A") for user in range(1, 5)),
        return_exceptions=True,
    )
    assert sum(isinstance(result, InviteInvalid) for result in results) == 3
    found = [await hospital.members.find(user) for user in range(1, 5)]
    assert [member.role for member in found if member] == [Role.COORDINATOR]


@pytest.mark.parametrize("token", ["", "nonsense", "i-" + "A" * 22])
async def test_a_malformed_or_unknown_token_is_invalid(hospital: Hospital, token: str) -> None:
    with pytest.raises(InviteInvalid):
        await hospital.members.invitations.begin_joining(1, token, interface_language="en")


async def test_an_expired_invite_is_invalid(hospital: Hospital, clock: FakeClock) -> None:
    token = await token_for(hospital, hospital.cardiology)
    clock.advance(timedelta(days=7))
    with pytest.raises(InviteInvalid):
        await hospital.members.invitations.begin_joining(1, token, interface_language="en")


async def test_an_invite_that_expires_on_the_way_in_is_invalid(hospital: Hospital, clock: FakeClock) -> None:
    invite_id = await begin(hospital, 1, await token_for(hospital, hospital.cardiology, Role.COORDINATOR))
    clock.advance(timedelta(hours=24))
    with pytest.raises(InviteInvalid):
        await hospital.members.invitations.accept(1, invite_id, name="A")
    assert await hospital.members.find(1) is None


async def test_a_revoked_invite_is_invalid_and_revoking_again_is_harmless(hospital: Hospital) -> None:
    made = await hospital.members.invitations.create_invite(hospital.operator, hospital.cardiology.id)
    for _ in range(2):
        await hospital.members.invitations.revoke(hospital.operator, made.invite.id)
    with pytest.raises(InviteInvalid):
        await hospital.members.invitations.begin_joining(1, made.token, interface_language="en")


async def test_nobody_is_in_before_they_chose_a_language(hospital: Hospital) -> None:
    steps = hospital.members.invitations
    invitation = await steps.begin_joining(1, await token_for(hospital, hospital.cardiology), interface_language="en")
    with pytest.raises(InvalidInput) as told:
        await steps.accept(1, invitation.invite_id, name="A")
    assert told.value.specific_message_id == "error-language-first"
    assert await hospital.members.find(1) is None


async def test_buttons_of_a_joining_that_is_over_say_so(hospital: Hospital) -> None:
    steps = hospital.members.invitations
    for press in (steps.accept(1, 77, name="A"), steps.choose_reading_language(1, 77, "pt")):
        with pytest.raises(InviteInvalid) as told:
            await press
        assert told.value.specific_message_id == "error-joining-over"


async def test_a_button_of_an_earlier_joining_does_not_end_the_present_one(hospital: Hospital) -> None:
    earlier = await begin(hospital, 1, await token_for(hospital, hospital.cardiology))
    await begin(hospital, 1, await token_for(hospital, hospital.heart))
    with pytest.raises(InviteInvalid):
        await hospital.members.invitations.accept(1, earlier, name="A")
    assert await hospital.members.find(1) is None


async def test_joining_another_team_moves_the_member_and_is_audited(hospital: Hospital, database: Database) -> None:
    before = await hospital.join(1, hospital.cardiology, Role.COORDINATOR)
    token = await token_for(hospital, hospital.heart)
    invitation = await hospital.members.invitations.begin_joining(1, token, interface_language="en")
    assert invitation.leaving == hospital.cardiology
    after = await hospital.join(1, hospital.heart)
    assert (after.id, after.team_id, after.role) == (before.id, hospital.heart.id, Role.CLINICIAN)
    async with database.read() as connection:
        newest = (await entries(connection, limit=1))[0]
    assert (newest.action, newest.subject, newest.actor_id) == ("member.moved", f"member:{after.id}", after.id)
    assert newest.detail["from_team"] == hospital.cardiology.id


async def test_following_an_invite_to_ones_own_team_takes_no_use(hospital: Hospital) -> None:
    await hospital.join(1, hospital.cardiology, Role.COORDINATOR)
    token = await token_for(hospital, hospital.cardiology)
    invitation = await hospital.members.invitations.begin_joining(1, token, interface_language="en")
    assert invitation.already_in
    assert await uses_left(hospital) == [50]


async def test_an_invite_to_a_higher_role_in_ones_own_team_counts(hospital: Hospital) -> None:
    await hospital.join(1, hospital.cardiology)
    promoted = await hospital.join(1, hospital.cardiology, Role.COORDINATOR)
    assert promoted.role is Role.COORDINATOR


async def test_an_administrator_who_joins_a_team_stays_one(hospital: Hospital) -> None:
    await hospital.join(1, hospital.cardiology, Role.ADMINISTRATOR)
    assert (await hospital.join(1, hospital.heart)).role is Role.ADMINISTRATOR
    assert (await hospital.join(OPERATOR, hospital.heart)).role is Role.ADMINISTRATOR


async def test_a_coordinator_invites_clinicians_to_their_own_team_only(hospital: Hospital) -> None:
    coordinator = await hospital.join(1, hospital.cardiology, Role.COORDINATOR)
    invite = hospital.members.invitations.create_invite
    assert (await invite(coordinator, hospital.cardiology.id)).invite.role is Role.CLINICIAN
    with pytest.raises(NotAllowed):
        await invite(coordinator, hospital.heart.id)
    with pytest.raises(NotAllowed):
        await invite(coordinator, hospital.cardiology.id, Role.COORDINATOR)


async def test_a_clinician_invites_and_revokes_nobody(hospital: Hospital) -> None:
    clinician = await hospital.join(1, hospital.cardiology)
    with pytest.raises(NotAllowed):
        await hospital.members.invitations.create_invite(clinician, hospital.cardiology.id)
    with pytest.raises(NotAllowed):
        await hospital.members.invitations.revoke(clinician, 1)


async def test_a_coordinator_revokes_only_invites_to_their_own_team(hospital: Hospital) -> None:
    coordinator = await hospital.join(1, hospital.cardiology, Role.COORDINATOR)
    steps = hospital.members.invitations
    own = (await steps.create_invite(hospital.operator, hospital.cardiology.id)).invite
    other = (await steps.create_invite(hospital.operator, hospital.heart.id)).invite
    await steps.revoke(coordinator, own.id)
    for invite_id in (other.id, 999_999):
        with pytest.raises(NotFound):
            await steps.revoke(coordinator, invite_id)
    overview = await hospital.members.administration.overview(hospital.operator)
    assert [invite.id for invite in overview.invites] == [other.id]


async def test_an_invite_to_an_unknown_team_is_not_made(hospital: Hospital) -> None:
    with pytest.raises(NotFound):
        await hospital.members.invitations.create_invite(hospital.operator, 999)
