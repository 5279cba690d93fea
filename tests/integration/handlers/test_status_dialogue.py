"""/status in a chat and in a group, and what stands in front of whoever types the assistant's name."""

from __future__ import annotations

from sqlalchemy import update

from bot.storage import tables
from tests.integration.handlers.conftest import CLINICIAN, COORDINATOR, STRANGER, House
from tests.support.conversation import plain
from tests.support.updates import GROUP_ID


async def write(house: House) -> None:
    """The clinician writes to the room, in which the coordinator reads."""
    await house.write(CLINICIAN, "Give 5 mg of apixaban.")


async def test_the_author_is_answered_about_their_last_message_and_may_look_again(house: House) -> None:
    await write(house)
    (answer,) = await house.write(CLINICIAN, "/status")

    assert "How your message of" in answer.text
    assert "• on its way: Person 3" in plain(answer.text)
    assert [button["text"] for button in answer.buttons] == ["Look again"]

    async with house.database.write() as connection:
        await connection.execute(update(tables.delivery).values(state="sent", language_sent="en", revision_sent=1))
    (again,) = await house.press(CLINICIAN, answer.buttons[0]["callback_data"])
    assert again.method == "editMessageText"
    assert "• delivered: Person 3 (EN)" in plain(again.text)


async def test_in_a_group_it_is_answered_in_private_also_when_there_is_nothing_to_say(house: House) -> None:
    await house.process(house.updates.text(CLINICIAN, "/status", group=True))
    await write(house)
    await house.process(house.updates.text(CLINICIAN, "/status", group=True))

    said = [call for call in house.request.of("sendMessage") if call.parameters["chat_id"] != GROUP_ID]
    assert len(said) == len(house.request.of("sendMessage"))
    assert "You have not written anything" in said[0].text
    assert "How your message of" in said[-1].text


async def test_a_stranger_in_a_group_hears_nothing(house: House) -> None:
    await house.process(house.updates.text(STRANGER, "/status", group=True))

    assert house.request.calls == []


async def test_a_button_of_a_message_that_is_not_theirs_opens_nothing(house: House) -> None:
    """The row in a button is only a number: who asks is looked at anew."""
    await write(house)
    (answer,) = await house.write(CLINICIAN, "/status")
    (of_a_colleague,) = await house.press(COORDINATOR, answer.buttons[0]["callback_data"])
    assert "How the message of" in of_a_colleague.text

    async with house.database.write() as connection:
        await connection.execute(
            update(tables.member).where(tables.member.c.telegram_user_id == COORDINATOR).values(team_id=None)
        )
        await connection.execute(tables.delivery.delete())
    (refused,) = await house.press(COORDINATOR, answer.buttons[0]["callback_data"])
    assert house.said[-1] == "status-unknown"
    assert "Person" not in refused.text


async def test_what_was_taken_back_has_no_status(house: House) -> None:
    await write(house)
    (answer,) = await house.write(CLINICIAN, "/status")
    message_id = int(answer.buttons[0]["callback_data"].split(":")[2])
    await house.press(CLINICIAN, f"1:takeback:{message_id}")
    await house.press(CLINICIAN, answer.buttons[0]["callback_data"])

    assert house.said[-1] == "status-taken-back"
