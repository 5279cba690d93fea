"""The report says what the ledger knows, and no more."""

from __future__ import annotations

import re

import pytest

from bot.broadcast.report import MOST_LINES, compose
from bot.broadcast.tally import Count, Tally
from bot.messenger.entities import LONGEST_TEXT, utf16_length
from content.messages import LOCALES, Messages
from tests.support.conversation import plain
from tests.support.words import strict_messages


@pytest.fixture(scope="module")
def messages() -> Messages:
    return strict_messages()


def count(state: str, copies: int, *, team: str = "Heart Team", language: str = "en", repeated: int = 0) -> Count:
    return Count(
        team_name=team,
        institution_name="West Hospital",
        language=language,
        state=state,
        copies=copies,
        repeated=repeated,
    )


def lines(tally: Tally, messages: Messages) -> list[str]:
    return plain(compose(tally, "Transplant", "en", messages)).splitlines()


def test_while_it_goes_out_it_says_so_and_how_many_wait(messages: Messages) -> None:
    tally = Tally(5, (count("sent", 2), count("pending", 3)))
    assert lines(tally, messages) == [
        "Announcement to the room Transplant, on its way: 2 of 5 sent.",
        "Still to be sent: 3",
    ]


def test_nothing_is_said_of_what_did_not_happen(messages: Messages) -> None:
    shown = lines(Tally(2, (count("sent", 2),)), messages)
    assert [line for line in shown if re.search(r": 0$", line)] == []


def test_repeats_are_counted_among_the_sent(messages: Messages) -> None:
    shown = lines(Tally(4, (count("sent", 4, repeated=3),)), messages)
    assert shown[:2] == ["Announcement to the room Transplant, finished: 4 of 4 sent.", "Perhaps sent twice: 3"]


def test_who_left_and_whose_record_was_erased_are_missed(messages: Messages) -> None:
    """Promised to five; two came, one was withdrawn, and of two there is no record any more."""
    shown = lines(Tally(5, (count("sent", 2), count("cancelled", 1))), messages)
    assert "Left before it was sent: 3" in shown


def test_one_language_and_one_team_need_no_lists(messages: Messages) -> None:
    shown = lines(Tally(2, (count("sent", 2),)), messages)
    assert "By language:" not in shown
    assert "By team:" not in shown


def test_teams_of_one_name_in_two_institutions_are_told_apart(messages: Messages) -> None:
    other = Count(
        team_name="Heart Team",
        institution_name="East Hospital",
        language="en",
        state="refused",
        copies=1,
        repeated=0,
    )
    shown = lines(Tally(3, (count("sent", 2), other)), messages)
    assert "Heart Team, West Hospital: 2 of 2 sent" in shown
    assert "Heart Team, East Hospital: 0 of 1 sent · refused: 1" in shown


def test_the_longest_report_fits_in_one_message(messages: Messages) -> None:
    """Hundreds of teams with the longest names, in every language of the interface."""
    teams = tuple(count("sent", 1, team=f"{number:03}".ljust(120, "m")) for number in range(300))
    for file in LOCALES.glob("*.ftl"):
        report = compose(Tally(300, teams), "r" * 120, file.stem, messages)
        assert utf16_length(report) <= LONGEST_TEXT
    assert f"… and {300 - MOST_LINES} more" in lines(Tally(300, teams), messages)


def test_sent_is_never_called_read(messages: Messages) -> None:
    """The one sentence that speaks of reading says that nobody can know."""
    shown = lines(Tally(2, (count("sent", 1), count("failed", 1))), messages)
    assert [line for line in shown if re.search(r"\b(read|received|seen)\b", line)] == [shown[-1]]
    assert "Nobody can tell who has read it" in shown[-1]
