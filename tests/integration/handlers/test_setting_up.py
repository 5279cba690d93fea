"""An administrator sets a collaboration up by typing."""

from __future__ import annotations

import pytest

from tests.integration.handlers.conftest import ADMINISTRATOR, House


async def test_a_collaboration_from_nothing(house: House) -> None:
    for typed, said in [
        ("/admin institution South Clinic", "admin-institution-made"),
        ("/admin team south clinic | Surgery | French | Europe/Paris", "admin-team-made"),
        ("/admin room Surgery room | Surgery， cardiology", "admin-room-made"),
        ("/admin invite Surgery | coordinator", "invite-made-staff"),
    ]:
        await house.write(ADMINISTRATOR, typed)
        assert said in house.said
    (overview,) = await house.write(ADMINISTRATOR, "/admin")
    for shown in ("South Clinic", "Surgery", "French", "Europe/Paris", "Surgery room", "coordinator", "2 members"):
        assert shown in overview.text.replace("\u2068", "").replace("\u2069", "")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("/admin team West Hospital | Wards", "admin-expected-team"),
        ("/admin team West Hospital | Wards | ar | Asia/Qatar | more", "admin-expected-team"),
        ("/admin team Nowhere | Wards | ar | Asia/Qatar", "error-institution-unknown"),
        ("/admin team West Hospital | Wards | Xyzzyish | Asia/Qatar", "error-language-unknown"),
        ("/admin team West Hospital | Wards | ar | Doha", "error-time-zone-unknown"),
        ("/admin team West Hospital | Wards | ar | ../../etc/passwd", "error-time-zone-unknown"),
        ("/admin team West Hospital | Wards | ar | America", "error-time-zone-unknown"),
        ("/admin team West Hospital | Cardiology | en | Asia/Qatar", "error-name-taken"),
        ("/admin institution West Hospital", "error-name-taken"),
        ("/admin institution " + "x" * 121, "error-name-invalid"),
        ("/admin institution a | b", "error-name-invalid"),
        ("/admin room", "admin-expected-room"),
        ("/admin room Lonely room", "admin-expected-room"),
        ("/admin room Some room | Nobody", "error-team-unknown"),
        ("/admin room Some room | #99", "error-team-unknown"),
        ("/admin invite", "admin-expected-invite"),
        ("/admin invite Nobody", "error-team-unknown"),
        ("/admin invite Cardiology | king", "error-role-unknown"),
        ("/admin invite Cardiology | coordinator | more", "admin-expected-invite"),
        ("/admin revoke", "admin-expected-revoke"),
        ("/admin revoke all", "admin-expected-revoke"),
        ("/admin revoke 999", "error-invite-unknown"),
        ("/admin revoke 99999999999999999999", "admin-expected-revoke"),
        ("/admin nonsense", "admin-help"),
    ],
)
async def test_what_cannot_be_read_is_answered_with_what_was_expected(house: House, typed: str, said: str) -> None:
    shown = await house.write(ADMINISTRATOR, typed)
    assert said in house.said
    assert len(shown) == 1


async def test_teams_of_the_same_name_are_told_apart_by_number(house: House) -> None:
    await house.write(ADMINISTRATOR, "/admin team East Hospital | Cardiology | zh | Asia/Shanghai")
    (answer,) = await house.write(ADMINISTRATOR, "/admin invite Cardiology")
    assert "error-name-ambiguous" in house.said
    assert "#4" in answer.text
    await house.write(ADMINISTRATOR, "/admin invite #4")
    assert "invite-made-clinicians" in house.said


async def test_a_room_that_exists_gets_the_further_teams(house: House) -> None:
    (answer,) = await house.write(ADMINISTRATOR, "/admin room heart ROOM | Pharmacy")
    assert "admin-room-extended" in house.said
    for team in ("Cardiology", "Heart centre", "Pharmacy"):
        assert team in answer.text


async def test_an_overview_too_long_for_one_message_comes_in_several(house: House) -> None:
    actor = await house.member(ADMINISTRATOR)
    for number in range(60):
        await house.members.administration.create_institution(actor, f"{number} " + "x" * 100)
    shown = await house.write(ADMINISTRATOR, "/admin")
    assert len(shown) == 2
    assert all(len(call.text) <= 4096 for call in shown)


async def test_the_times_of_invites_are_in_the_readers_zone(house: House) -> None:
    await house.write(ADMINISTRATOR, "/admin invite Cardiology")
    (overview,) = await house.write(ADMINISTRATOR, "/admin")
    assert "UTC" in overview.text
    assert "Mar 9, 2026" in overview.text
