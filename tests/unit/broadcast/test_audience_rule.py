"""Whom an announcement is for, as a rule over the people of a room."""

from __future__ import annotations

import pytest

from bot.broadcast.audience import MOST_PICKED, Audience, Narrowing
from bot.members.model import Role

WHOLE = Audience(room_id=1, author_id=7)


def test_nobody_narrows_the_whole_room_but_its_author_is_left_out() -> None:
    """Everybody in the room is meant, the author never."""
    assert WHOLE.is_whole_room
    assert WHOLE.includes(member_id=8, team_id=1, role=Role.CLINICIAN, language="pt")
    assert not WHOLE.includes(member_id=7, team_id=1, role=Role.COORDINATOR, language="en")


def test_teams_roles_and_languages_all_have_to_fit() -> None:
    """Each kind narrows further."""
    audience = WHOLE.toggled(Narrowing.TEAM, "3").toggled(Narrowing.ROLE, "clinician").toggled(Narrowing.LANGUAGE, "pt")
    assert audience.includes(member_id=8, team_id=3, role=Role.CLINICIAN, language="pt")
    assert not audience.includes(member_id=8, team_id=4, role=Role.CLINICIAN, language="pt")
    assert not audience.includes(member_id=8, team_id=3, role=Role.COORDINATOR, language="pt")
    assert not audience.includes(member_id=8, team_id=3, role=Role.CLINICIAN, language="en")


def test_picked_people_are_meant_alone() -> None:
    """Picking somebody drops the other rules, and another rule drops who was picked."""
    picked = WHOLE.toggled(Narrowing.TEAM, "3").toggled(Narrowing.PERSON, "8")
    assert (picked.teams, picked.people) == (frozenset(), frozenset({8}))
    assert not picked.includes(member_id=9, team_id=3, role=Role.CLINICIAN, language="pt")
    assert picked.toggled(Narrowing.LANGUAGE, "pt").people == frozenset()


def test_the_same_choice_again_takes_it_back() -> None:
    """A second press of the same button is the first one undone."""
    assert WHOLE.toggled(Narrowing.TEAM, "3").toggled(Narrowing.TEAM, "3") == WHOLE


@pytest.mark.parametrize(("by", "value"), [(Narrowing.TEAM, "x"), (Narrowing.ROLE, "king"), (Narrowing.PERSON, "")])
def test_a_value_that_is_none_is_refused(by: Narrowing, value: str) -> None:
    """Data that somebody made up narrows nothing."""
    with pytest.raises(ValueError, match=r"."):
        WHOLE.toggled(by, value)


def test_only_so_many_people_can_be_picked() -> None:
    """The rule stays small, however long somebody presses."""
    full = Audience(room_id=1, author_id=7, people=frozenset(range(100, 100 + MOST_PICKED)))
    with pytest.raises(ValueError, match="more than"):
        full.toggled(Narrowing.PERSON, "99")
