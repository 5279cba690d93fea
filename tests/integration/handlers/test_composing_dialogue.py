"""Choosing whom an announcement is for, trying it and sending it later, as a coordinator sees it in the chat."""

from __future__ import annotations

import pytest

from tests.integration.handlers.conftest import CLINICIAN, COORDINATOR, House
from tests.support.recording_request import Call

NEWS = "The pharmacy opens at 7:30 tomorrow."


def data_of(call: Call, starts: str) -> str:
    """The data of the first button whose verb and value begin so."""
    verb, _, value = starts.partition("=")
    for button in call.buttons:
        parts = button["callback_data"].split(":")
        if parts[1] == f"broadcast.{verb}" and (parts[3:] or [""])[0].startswith(value):
            return str(button["callback_data"])
    raise AssertionError(f"no button {starts} among {call.buttons}")


async def pressed(house: House, call: Call, starts: str) -> Call:
    """Press it; the last that is shown then."""
    return (await house.press(COORDINATOR, data_of(call, starts)))[-1]


@pytest.fixture
async def preview(house: House) -> Call:
    await house.write(COORDINATOR, "/broadcast")
    return (await house.write(COORDINATOR, NEWS))[-1]


async def test_before_the_text_it_is_chosen_whom_it_is_for(house: House) -> None:
    """Three taps after the command, with the count at every step; then the text is asked for again."""
    (asked,) = await house.write(COORDINATOR, "/broadcast")
    menu = await pressed(house, asked, "who")
    assert "one person" in menu.text
    roles = await pressed(house, menu, "who=r")
    assert roles.buttons[0]["text"] == "clinician (1)"
    chosen = await pressed(house, roles, "narrow=r-clinician")
    assert chosen.buttons[0]["text"] == "✓ clinician (1)"
    assert "clinician" in chosen.text
    await pressed(house, chosen, "show")
    assert "broadcast-send-text" in house.said


async def test_people_are_picked_by_name_and_everybody_is_one_tap_away(house: House, preview: Call) -> None:
    """A second tap takes the choice back."""
    menu = await pressed(house, preview, "who")
    people = await pressed(house, menu, "who=p")
    chosen = await pressed(house, people, "narrow=p")
    assert "broadcast-for-picked" in house.said
    assert chosen.buttons[0]["text"].startswith("✓")
    menu = await pressed(house, chosen, "who")
    await pressed(house, menu, "who=all")
    assert "broadcast-for-everybody" in house.said


async def test_how_it_is_sent_is_marked_where_it_was_chosen(house: House, preview: Call) -> None:
    """The policy for languages without an approved text, and the night."""
    shown = await pressed(house, preview, "how")
    shown = await pressed(house, shown, "how=original")
    shown = await pressed(house, shown, "how=ring")
    assert [button["text"].startswith("✓") for button in shown.buttons] == [False, False, True, False, True, False]


async def test_a_trial_is_marked_and_comes_to_the_author_alone(house: House, preview: Call) -> None:
    """Each text under a line that says so."""
    calls = await house.press(COORDINATOR, data_of(preview, "test"))
    assert [call.parameters["chat_id"] for call in calls] == [COORDINATOR] * 2
    assert calls[0].text.startswith("TEST")
    assert NEWS in calls[1].text


@pytest.mark.parametrize(("clock", "words"), [("m", "broadcast-scheduled"), ("e", "broadcast-scheduled-each")])
async def test_a_day_an_hour_and_a_clock(house: House, preview: Call, clock: str, words: str) -> None:
    """Then it waits; the list shows it, and one tap opens the draft again."""
    days = await pressed(house, preview, "when")
    times = await pressed(house, days, "when=2026-03-04")
    clocks = await pressed(house, times, "when=2026-03-04-0900")
    await pressed(house, clocks, f"later={clock}")
    assert words in house.said

    (listed,) = await house.write(COORDINATOR, "/drafts")
    assert "broadcast-scheduled-line" in house.said
    await pressed(house, listed, "unschedule")
    assert "broadcast-unscheduled" in house.said
    (listed,) = await house.write(COORDINATOR, "/drafts")
    assert "broadcast-draft-line" in house.said
    opened = await pressed(house, listed, "take")
    assert NEWS in opened.text


async def test_an_hour_that_is_over_says_so(house: House, preview: Call) -> None:
    """It is night in Los Angeles, an hour of the day before is named by an old button."""
    days = await pressed(house, preview, "when")
    row = data_of(days, "when").split(":")[2]
    revision = data_of(preview, "send").split(":")[3]
    await house.press(COORDINATOR, f"1:broadcast.later:{row}:m-2026-03-01-0900-{revision}")
    assert "broadcast-hour-over" in house.said


async def test_a_text_that_nobody_approved_is_asked_about_before_it_waits(house: House) -> None:
    """Saying it once more schedules it."""
    await house.members.set_reading_language(await house.member(CLINICIAN), "zh")
    await house.write(COORDINATOR, "/broadcast")
    shown = (await house.write(COORDINATOR, NEWS))[-1]
    clocks = await pressed(
        house, await pressed(house, await pressed(house, shown, "when"), "when=2026-03-04"), "when=2026-03-04-0900"
    )
    question = await pressed(house, clocks, "later=m")
    assert "broadcast-unapproved" in house.said
    await pressed(house, question, "later=ma")
    assert "broadcast-scheduled" in house.said
