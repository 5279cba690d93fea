"""What people decide for themselves."""

from __future__ import annotations

import json

from bot.members.model import Role
from tests.integration.handlers.conftest import ADMINISTRATOR, CLINICIAN, STRANGER, House
from tests.support.recording_request import Call


def data_of(call: Call, verb: str, value: str = "") -> str:
    return next(
        button["callback_data"]
        for button in call.buttons
        if button["callback_data"].startswith(f"1:{verb}:") and button["callback_data"].endswith(value)
    )


async def test_a_reading_language_can_be_written_by_name(house: House) -> None:
    await house.write(CLINICIAN, "/language português")
    member = await house.member(CLINICIAN)
    assert (member.reading_language, member.interface_language, member.written_language) == ("pt", "en", None)


async def test_a_reading_language_can_be_pressed(house: House) -> None:
    (shown,) = await house.write(CLINICIAN, "/language")
    await house.press(CLINICIAN, data_of(shown, "reading", ":ar"))
    assert (await house.member(CLINICIAN)).reading_language == "ar"


async def test_what_is_no_language_is_said_back(house: House) -> None:
    (answer,) = await house.write(CLINICIAN, "/language Xyzzyish")
    assert house.said == ["error-language-unknown"]
    assert "Xyzzyish" in answer.text


async def test_changing_what_one_reads_does_not_change_what_we_speak(house: House) -> None:
    await house.write(CLINICIAN, "/language pt")
    await house.write(CLINICIAN, "/interface English")
    member = await house.member(CLINICIAN)
    assert (member.reading_language, member.interface_language) == ("pt", "en")


async def test_an_interface_that_we_do_not_have_names_those_we_have(house: House) -> None:
    (answer,) = await house.write(CLINICIAN, "/interface Swahili")
    assert "interface-not-available" in house.said
    assert "Swahili" in answer.text
    assert "English" in answer.text


async def test_somebody_in_two_rooms_switches_between_them(house: House) -> None:
    await house.write(ADMINISTRATOR, "/admin room Second room | Cardiology, Pharmacy")
    (shown,) = await house.write(CLINICIAN, "/room")
    assert "room-switch" in house.said
    second = next(button for button in shown.buttons if button["text"] == "Second room")
    (answer,) = await house.press(CLINICIAN, second["callback_data"])
    assert "Pharmacy" in answer.text
    assert (await house.members.room_of(await house.member(CLINICIAN))).name == "Second room"


async def test_somebody_in_one_room_gets_no_buttons(house: House) -> None:
    (shown,) = await house.write(CLINICIAN, "/room")
    assert shown.buttons == []


async def test_mydata_is_a_file_of_what_is_stored(house: House) -> None:
    await house.write(CLINICIAN, "/mydata")
    (call,) = house.request.of("sendDocument")
    (document,) = call.files.values()
    exported = json.loads(document)
    assert exported["member"]["telegram_user_id"] == CLINICIAN
    assert exported["member"]["team"] == "Cardiology"
    assert any(entry["action"] == "member.joined" for entry in exported["member"]["audit"])


async def test_forgetme_erases_after_a_question_and_says_what_is_kept_and_why(house: House) -> None:
    (question,) = await house.write(CLINICIAN, "/forgetme")
    assert await house.members.find(CLINICIAN) is not None, "asking erases nothing"
    (answer,) = await house.press(CLINICIAN, data_of(question, "forget"))
    assert {"forgetme-erased", "erased-profile", "forgetme-kept", "kept-audit", "forgetme-done"} <= set(house.said)
    assert "accountable" in answer.text
    assert await house.members.find(CLINICIAN) is None
    await house.write(CLINICIAN, "hello")
    assert house.said == ["error-not-a-member"]


async def test_forgetme_can_be_called_off(house: House) -> None:
    (question,) = await house.write(CLINICIAN, "/forgetme")
    await house.press(CLINICIAN, data_of(question, "forget.cancel"))
    assert house.said == ["forgetme-cancelled"]
    assert await house.members.find(CLINICIAN) is not None


async def test_nobody_can_erase_somebody_else_with_a_made_up_button(house: House) -> None:
    victim = await house.member(CLINICIAN)
    await house.press(ADMINISTRATOR, f"1:forget:{victim.id}")
    assert house.said == ["button-expired"]
    assert await house.members.find(CLINICIAN) is not None


async def test_an_administrator_named_by_the_operator_is_told_that_they_come_back(house: House) -> None:
    (question,) = await house.write(ADMINISTRATOR, "/forgetme")
    await house.press(ADMINISTRATOR, data_of(question, "forget"))
    assert "forgetme-administrator" in house.said
    assert (await house.member(ADMINISTRATOR)).role is Role.ADMINISTRATOR


async def test_a_late_button_is_obeyed_though_telegram_no_longer_waits(house: House) -> None:
    """From the durable queue a press may come after Telegram's time for an answer is over."""
    (shown,) = await house.write(CLINICIAN, "/language")
    house.request.refuse(
        "answerCallbackQuery", 400, "Bad Request: query is too old and response timeout expired or query ID is invalid"
    )
    await house.press(CLINICIAN, data_of(shown, "reading", ":fr"))
    assert (await house.member(CLINICIAN)).reading_language == "fr"


async def test_a_press_processed_twice_answers_once(house: House) -> None:
    (shown,) = await house.write(CLINICIAN, "/language")
    data = data_of(shown, "reading", ":fr")
    await house.press(CLINICIAN, data)
    house.request.refuse(
        "editMessageText",
        400,
        "Bad Request: message is not modified: specified new message content is exactly the same",
    )
    shown_again = await house.press(CLINICIAN, data)
    assert [call.method for call in shown_again] == ["editMessageText"]


async def test_a_stranger_cannot_use_the_button_of_somebody_who_left(house: House) -> None:
    (shown,) = await house.write(CLINICIAN, "/language")
    await house.press(STRANGER, data_of(shown, "reading", ":fr"))
    assert house.said == ["error-not-a-member"]
