"""In a room a team has one address, and each person gets a message once."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from bot.members.groups_model import LinkedGroup
from bot.members.model import Reader
from bot.relay.addressing import Audience, read_in

CARDIOLOGY, HEART, PHARMACY = 1, 2, 3
LANGUAGES = {CARDIOLOGY: "en", HEART: "zh-Hans", PHARMACY: "ar"}


def person(number: int, team: int, reads: str | None = None) -> Reader:
    """A member; their private chat has their number."""
    return Reader(
        member_id=number,
        chat_id=number,
        name=f"Person {number}",
        reading_language=reads or LANGUAGES[team],
        interface_language="en",
        team_id=team,
        team_name=f"Team {team}",
        team_language=LANGUAGES[team],
        institution_name="A hospital",
        time_zone="UTC",
        reachable=True,
    )


def group(chat_id: int, team: int | None, *, lost: str | None = None, combined: bool = False) -> LinkedGroup:
    """A linked group; without a team a mixed one."""
    return LinkedGroup(
        id=-chat_id,
        chat_id=chat_id,
        thread_id=None,
        title="A group",
        room_id=1,
        team_id=team,
        team_name=None if team is None else f"Team {team}",
        team_language=None if team is None else LANGUAGES[team],
        combined=combined,
        lost=lost,
        linked_by=1,
        linked_at=datetime(2026, 3, 2, tzinfo=UTC),
    )


PEOPLE = [person(1, CARDIOLOGY), person(2, CARDIOLOGY), person(3, HEART), person(4, HEART, "fr"), person(5, PHARMACY)]
AUTHOR = 1


def chats(audience: Audience, written_in: int = AUTHOR, *, own_team: bool = True) -> list[int]:
    """Where the author's message goes."""
    return [one.chat_id for one in audience.addresses(AUTHOR, written_in, own_team=own_team)]


def test_without_groups_everybody_but_the_author_reads_in_private() -> None:
    assert chats(Audience(PEOPLE, [])) == [2, 3, 4, 5]


def test_a_teams_group_takes_the_place_of_its_members_private_chats() -> None:
    assert chats(Audience(PEOPLE, [group(-30, HEART)])) == [-30, 2, 5]


def test_a_group_reads_in_its_teams_language_whatever_its_members_read() -> None:
    found = Audience(PEOPLE, [group(-30, HEART)]).addresses(AUTHOR, AUTHOR)

    assert read_in(found) == ["zh-Hans", "en", "ar"]
    assert [one.member_id for one in found] == [None, 2, 5]


def test_a_lost_group_is_no_address_and_its_members_read_in_private_again() -> None:
    assert chats(Audience(PEOPLE, [group(-30, HEART, lost="kicked")])) == [2, 3, 4, 5]


def test_a_lost_group_of_a_team_without_members_is_promised_what_it_gets_when_it_is_found() -> None:
    assert chats(Audience(PEOPLE[:2], [group(-30, HEART, lost="kicked")])) == [-30, 2]


def test_the_group_in_which_it_was_written_has_it_already() -> None:
    groups = [group(-10, CARDIOLOGY), group(-30, HEART)]

    assert chats(Audience(PEOPLE, groups), written_in=-10) == [-30, 5]


def test_a_group_that_became_a_supergroup_has_what_was_written_in_it_before() -> None:
    moved = replace(group(-100_10, CARDIOLOGY), former_chat_id=-10)

    assert chats(Audience(PEOPLE, [moved]), written_in=-10) == [3, 4, 5]


def test_the_authors_own_group_gets_what_they_write_in_private() -> None:
    assert chats(Audience(PEOPLE, [group(-10, CARDIOLOGY)])) == [-10, 3, 4, 5]


def test_the_own_team_is_left_out_where_the_room_says_so() -> None:
    assert chats(Audience(PEOPLE, []), own_team=False) == [3, 4, 5]
    assert chats(Audience(PEOPLE, [group(-10, CARDIOLOGY)]), own_team=False) == [3, 4, 5]


def test_a_group_of_a_team_without_members_gets_it_all_the_same() -> None:
    """People read there who have not joined."""
    assert chats(Audience(PEOPLE[:2], [group(-30, HEART)])) == [-30, 2]


def test_somebody_who_writes_in_another_teams_group_reaches_their_own_team() -> None:
    groups = [group(-10, CARDIOLOGY), group(-30, HEART)]

    assert chats(Audience(PEOPLE, groups), written_in=-30) == [-10, 5]


def test_a_mixed_group_is_the_address_of_every_team_without_a_group_of_its_own() -> None:
    groups = [group(-30, HEART), group(-99, None, combined=True)]
    found = Audience(PEOPLE, groups).addresses(AUTHOR, AUTHOR)

    assert [one.chat_id for one in found] == [-30, -99]
    assert found[1].languages == ("en", "ar")


def test_a_mixed_group_is_no_address_until_its_combined_replies_are_on() -> None:
    assert chats(Audience(PEOPLE, [group(-99, None)])) == [2, 3, 4, 5]


def test_in_place_of_a_lost_group_its_members_get_it_but_its_author() -> None:
    lost = group(-10, CARDIOLOGY, lost="kicked")

    assert [one.chat_id for one in Audience(PEOPLE, [lost]).instead_of(lost, but=AUTHOR)] == [2]
