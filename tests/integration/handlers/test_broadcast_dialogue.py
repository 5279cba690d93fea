"""Announcing something, as a coordinator sees it in the chat."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.broadcast.model import LONGEST_TEXT
from tests.integration.handlers.conftest import ADMINISTRATOR, CLINICIAN, COORDINATOR, House
from tests.support.recording_request import Call

NEWS = "The pharmacy opens at 7:30 tomorrow."


def data_of(call: Call, verb: str) -> str:
    return next(
        button["callback_data"] for button in call.buttons if button["callback_data"].startswith(f"1:broadcast.{verb}:")
    )


def verbs(call: Call) -> list[str]:
    return [button["callback_data"].split(":")[1].removeprefix("broadcast.") for button in call.buttons]


@pytest.fixture
async def chinese_reader(house: House) -> None:
    """The clinician reads Chinese, for which these tests have no engine."""
    await house.members.set_reading_language(await house.member(CLINICIAN), "zh")


async def preview(house: House, text: str = NEWS) -> Call:
    await house.write(COORDINATOR, "/broadcast")
    return (await house.write(COORDINATOR, text))[-1]


async def test_from_the_command_to_the_confirmation(house: House) -> None:
    (asked,) = await house.write(COORDINATOR, "/broadcast")
    assert verbs(asked) == ["who", "discard"]
    (shown,) = await house.write(COORDINATOR, NEWS)
    assert NEWS in shown.text
    assert verbs(shown) == ["rewrite", "who", "how", "test", "when", "send", "discard"]

    assert await house.press(COORDINATOR, data_of(shown, "send")) == []
    assert house.request.of("editMessageReplyMarkup"), "the preview stays, its buttons go"
    await house.press(COORDINATOR, data_of(shown, "send"))
    assert house.said == ["broadcast-already"]


async def test_a_language_without_a_translation_is_shown_as_such_and_asked_about(
    house: House, chinese_reader: None
) -> None:
    """There is nothing to approve; the coordinator can write the text, or let the original go."""
    shown = await preview(house)
    assert "broadcast-status-original" in house.said
    assert "approve" not in verbs(shown)

    (question,) = await house.press(COORDINATOR, data_of(shown, "send"))
    assert question.method == "editMessageText"
    assert house.said[0] == "broadcast-unapproved"
    (back,) = await house.press(COORDINATOR, data_of(question, "show"))
    assert NEWS in back.text


async def test_own_words_for_a_language(house: House, chinese_reader: None) -> None:
    shown = await preview(house)
    (prompt,) = await house.press(COORDINATOR, data_of(shown, "edit"))
    assert house.said[0] == "broadcast-send-translation"
    assert verbs(prompt) == ["show"]
    (anew,) = await house.write(COORDINATOR, "药房明天7:30开门。")
    assert "药房明天7:30开门。" in anew.text
    assert "broadcast-status-approved" in house.said


async def test_a_long_text_is_shown_whole_with_the_buttons_under_an_overview(
    house: House, chinese_reader: None
) -> None:
    shown = await preview(house)
    await house.press(COORDINATOR, data_of(shown, "edit"))
    await house.write(COORDINATOR, "药房。" * 800)
    await house.press(COORDINATOR, data_of(shown, "rewrite"))
    long = ("word " * 700)[:LONGEST_TEXT]
    await house.write(COORDINATOR, long)
    await house.press(COORDINATOR, data_of(shown, "edit"))
    calls = await house.write(COORDINATOR, "药房。" * 800)

    assert len(calls) == 3
    assert [bool(call.buttons) for call in calls] == [False, False, True]
    assert all(len(call.text) <= 4096 for call in calls)
    assert "药房" not in calls[-1].text


async def test_somebody_in_several_rooms_chooses_one(house: House) -> None:
    await house.write(ADMINISTRATOR, "/admin room Second room | Cardiology")
    (choice,) = await house.write(COORDINATOR, "/broadcast")
    assert [button["text"] for button in choice.buttons] == ["Heart room", "Second room"]
    await house.press(COORDINATOR, data_of(choice, "room"))
    assert house.said[0] == "broadcast-send-text"


async def test_cancel_ends_a_draft_without_a_text(house: House) -> None:
    await house.write(COORDINATOR, "/broadcast")
    await house.write(COORDINATOR, "/cancel")
    assert house.said == ["broadcast-discarded"]
    await house.write(COORDINATOR, "/cancel")
    assert house.said == ["broadcast-nothing-to-cancel"]


async def test_the_command_again_shows_the_open_draft(house: House) -> None:
    await preview(house)
    (shown,) = await house.write(COORDINATOR, "/broadcast")
    assert NEWS in shown.text


async def test_the_buttons_of_a_draft_of_last_week_say_so(house: House) -> None:
    shown = await preview(house)
    house.clock.advance(timedelta(days=8))
    for verb in ("send", "rewrite", "discard"):
        await house.press(COORDINATOR, data_of(shown, verb))
        assert house.said == ["broadcast-draft-gone"]


async def test_a_coordinator_who_lost_the_role_can_do_nothing_with_an_open_draft(house: House) -> None:
    shown = await preview(house)
    async with house.database.write() as connection:
        await connection.exec_driver_sql(f"UPDATE member SET role = 'clinician' WHERE telegram_user_id = {COORDINATOR}")
    for verb in ("send", "rewrite", "discard"):
        await house.press(COORDINATOR, data_of(shown, verb))
        assert house.said == ["error-not-allowed"]


async def test_a_room_without_anybody_else_is_named(house: House) -> None:
    await house.write(ADMINISTRATOR, "/admin room Lonely room | Pharmacy")
    (choice,) = await house.write(ADMINISTRATOR, "/broadcast")
    lonely = choice.buttons[-1]["callback_data"]
    (answer,) = await house.press(ADMINISTRATOR, lonely)
    assert house.said == ["broadcast-nobody"]
    assert "Lonely room" in answer.text
