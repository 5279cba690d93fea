"""The rules of membership, without any storage."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.members.model import (
    Act,
    Invite,
    InviteTerms,
    Role,
    is_token,
    is_valid_name,
    new_token,
    person_name,
    token_digest,
)

NOW = datetime(2026, 3, 2, tzinfo=UTC)


@pytest.mark.parametrize(
    ("role", "acts"),
    [
        (Role.CLINICIAN, set()),
        (
            Role.COORDINATOR,
            {Act.INVITE_TO_OWN_TEAM, Act.BROADCAST, Act.WRITE_CARDS, Act.SET_UP_OWN_ROOMS, Act.PIN, Act.LINK_GROUPS},
        ),
        (Role.ADMINISTRATOR, set(Act)),
    ],
)
def test_each_role_may_do_exactly_its_acts(role: Role, acts: set[Act]) -> None:
    assert {act for act in Act if role.may(act)} == acts


def test_roles_are_ranked_by_what_they_permit() -> None:
    assert Role.ADMINISTRATOR.outranks(Role.COORDINATOR)
    assert Role.COORDINATOR.outranks(Role.CLINICIAN)
    assert not Role.COORDINATOR.outranks(Role.COORDINATOR)


@pytest.mark.parametrize("role", [Role.COORDINATOR, Role.ADMINISTRATOR])
def test_an_invite_for_staff_is_single_use_within_a_day(role: Role) -> None:
    assert InviteTerms.for_role(role) == InviteTerms(timedelta(hours=24), 1)


def test_an_invite_for_clinicians_serves_fifty_within_a_week() -> None:
    assert InviteTerms.for_role(Role.CLINICIAN) == InviteTerms(timedelta(days=7), 50)


def test_a_token_fits_a_deep_link_and_never_repeats() -> None:
    """Telegram takes 64 characters of A-Z a-z 0-9 _ and - after ?start=."""
    tokens = {new_token() for _ in range(1000)}
    assert len(tokens) == 1000
    assert all(is_token(token) and len(token) == 24 for token in tokens)


@pytest.mark.parametrize(
    "text", ["", "i-", "i-short", "x-" + "a" * 22, "i-" + "a" * 23, "i-" + "ä" * 22, "i-" + "a" * 22 + "\n"]
)
def test_what_has_not_the_shape_of_a_token_is_none(text: str) -> None:
    assert not is_token(text)


def test_the_digest_does_not_contain_the_token() -> None:
    assert token_digest("i-abcdefghijklmnopqrstuv") == token_digest("i-abcdefghijklmnopqrstuv")
    assert "abcdefghijklmnopqrstuv" not in token_digest("i-abcdefghijklmnopqrstuv")


@pytest.mark.parametrize(
    ("uses_left", "revoked_at", "expires_in", "valid"),
    [(1, None, 1, True), (0, None, 1, False), (1, NOW, 1, False), (1, None, 0, False)],
)
def test_an_invite_is_valid_until_used_up_revoked_or_expired(
    uses_left: int, revoked_at: datetime | None, expires_in: int, valid: bool
) -> None:
    invite = Invite(
        id=1,
        team_id=1,
        team_name="Team",
        role=Role.CLINICIAN,
        expires_at=NOW + timedelta(seconds=expires_in),
        uses_left=uses_left,
        revoked_at=revoked_at,
        created_by=None,
    )
    assert invite.is_valid(NOW) is valid


@pytest.mark.parametrize("name", ["A", "心脏中心", "مركز القلب", "St. Mary's, Ward 3", "x" * 120, "می‌خواهم"])
def test_ordinary_names_in_any_script_are_valid(name: str) -> None:
    assert is_valid_name(name)


@pytest.mark.parametrize(
    "name", ["", " A", "A ", "x" * 121, "a\nb", "a\tb", "a\x00b", "a|b", "a\u202eb", "a\u2069b", "\ud800"]
)
def test_names_that_could_break_a_line_or_its_direction_are_not(name: str) -> None:
    assert not is_valid_name(name)


@pytest.mark.parametrize(
    ("shown", "stored"),
    [("  Ana \n Lima ", "Ana Lima"), ("\u202eevil\u2069", "evil"), ("x" * 500, "x" * 120), ("\u200b", "")],
)
def test_a_persons_own_name_is_mended_and_never_refused(shown: str, stored: str) -> None:
    assert person_name(shown) == stored
