"""An announcement for some of the room, put off, taken up again and sent, through the real bot and the local Bot API."""

from __future__ import annotations

import pytest

from bot.sandbox.views import SeenMessage
from tests.e2e.test_broadcast import NEWS, OWN_WORDS, Coordinator, copies
from tests.support.conversation import Collaboration, plain

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def press(carla: Coordinator, shown: SeenMessage, label: str) -> SeenMessage:
    """Press the button with this label, and see how the pressed message changes."""
    data = next(one.data for row in shown.buttons for one in row if one.data is not None and label in plain(one.text))
    await carla.client.press(carla.user_id, carla.user_id, shown.message_id, data=data)
    return await carla.client.wait_for_edit(carla.user_id, message_id=shown.message_id, since=shown.changed)


async def test_from_the_audience_to_the_hour_and_back_to_sending(collaboration: Collaboration) -> None:
    """Only the team that was chosen has it, and nobody before it is sent."""
    client = collaboration.client
    carla = await Coordinator.join(collaboration)
    english = await collaboration.join("Ben Reyes", "Heart Team", "en")
    portuguese = await collaboration.join("Eva Lima", "Cardiologia", "pt")

    asked = await carla.says("/broadcast")
    menu = await press(carla, asked, "For whom?")
    assert "everybody in the room (2 people)" in plain(menu.text)
    chosen = await press(carla, await press(carla, menu, "By team"), "Heart Team")
    assert "one person" in plain(chosen.text)
    await press(carla, chosen, "Back to the preview")

    preview = await carla.says(NEWS)
    assert "Portuguese" not in plain(preview.text)
    days = await press(carla, preview, "Send later")
    tomorrow = [one for row in days.buttons for one in row][1].text
    clocks = await press(carla, await press(carla, days, tomorrow), "09:00")
    waits = await press(carla, clocks, "Mine")
    assert "It will be sent on" in plain(waits.text)
    listed = await carla.says("/drafts")
    assert "to be sent" in plain(listed.text)
    assert await copies(client, english) == []

    await client.press(carla.user_id, carla.user_id, waits.message_id, data=waits.buttons[0][0].data)
    again = await client.wait_for_message(carla.user_id, contains=NEWS, after_message_id=listed.message_id)
    await carla.press(again, "send")
    report = plain((await carla.report()).text)

    assert "1 of 1 sent" in report
    assert len(await copies(client, english)) == 1
    assert await copies(client, portuguese) == []


async def test_a_photo_with_its_caption_a_reviewer_and_an_hour_that_is_typed(collaboration: Collaboration) -> None:
    """A colleague who reads Portuguese writes the caption; the photo stands above it in the reader's chat."""
    client = collaboration.client
    carla = await Coordinator.join(collaboration)
    rui = await collaboration.join("Rui Alves", "Cardiologia", "pt")
    await carla.says("/broadcast")
    sent = await client.send_photo(carla.user_id, caption=NEWS)
    preview = await client.wait_for_message(carla.user_id, after_message_id=sent, timeout=30)
    assert "With it: photo" in plain(preview.text)

    asked = await press(carla, await press(carla, preview, "Ask a reviewer"), "Rui Alves")
    assert "asked to look at it: Rui Alves" in plain(asked.text)
    question = await client.wait_for_message(rui, contains="say the same as the original", timeout=20)
    await client.press(rui, rui, question.message_id, label="Write a better text")
    await client.wait_for_message(rui, contains="better text in")
    await client.send_text(rui, OWN_WORDS)
    told = await client.wait_for_message(carla.user_id, contains="has written the text", timeout=20)
    approved = await press(carla, told, "Show the preview")
    assert OWN_WORDS in approved.text

    await press(carla, approved, "Send later")
    clocks = await carla.says("23:59")
    assert "23:59: by whose clock?" in plain(clocks.text)
    await carla.press(await press(carla, clocks, "Back to the preview"), "send")
    copy = await client.wait_for_message(rui, contains=OWN_WORDS, timeout=30)
    assert copy.media == "photo"
    assert plain(copy.text).splitlines()[-1] == "EN→PT · approved by a person"
