"""What can be done about an announcement on its way and afterwards, through the real bot and the local Bot API."""

from __future__ import annotations

import pytest

from bot.sandbox.views import SeenMessage
from tests.e2e.test_broadcast import NEWS, Coordinator, copies
from tests.support.conversation import Collaboration, button_data, plain

pytestmark = pytest.mark.asyncio(loop_scope="module")
LATER = NEWS.replace("7:30", "8:30")


async def progress(carla: Coordinator, shown: SeenMessage, says: str) -> SeenMessage:
    """The progress message once it says this."""

    async def found() -> SeenMessage | None:
        for one in await carla.client.transcript(carla.user_id):
            if one.message_id == shown.message_id and says in plain(one.text):
                return one
        return None

    reached: SeenMessage = await carla.client.wait_until(found, timeout=60)
    return reached


async def paused(carla: Coordinator, ben: int) -> SeenMessage:
    """An announcement that one of two readers has; the other's waits for an hour, as Telegram said. Now it is paused."""
    await carla.client.inject_fault("429", method="sendMessage", chat_id=ben, retry_after=3600)
    await carla.says("/broadcast")
    preview = await carla.says(NEWS)
    await carla.press(preview, "send")
    under_way = await carla.client.wait_for_message(
        carla.user_id, contains="on its way", after_message_id=preview.message_id, timeout=30
    )
    shown = await progress(carla, under_way, "on its way: 1 of 2 sent")
    await carla.press(shown, "pause")
    return await progress(carla, shown, "paused: 1 of 2 sent")


async def test_paused_and_resumed_everybody_has_it_paused_and_stopped_nobody_more(collaboration: Collaboration) -> None:
    """Stopping for good is asked once more."""
    client, carla = collaboration.client, await Coordinator.join(collaboration)
    ben = await collaboration.join("Ben Reyes", "Heart Team", "en")
    await collaboration.join("Eva Lima", "Heart Team", "en")

    shown = await paused(carla, ben)
    await carla.press(shown, "resume")
    await progress(carla, shown, "finished: 2 of 2 sent")
    assert len(await copies(client, ben)) == 1

    shown = await paused(carla, ben)
    await carla.press(shown, "cancel")
    question = await client.wait_for_message(carla.user_id, contains="Stop this announcement for good?")
    await carla.press(question, "cancel")
    stopped = await progress(carla, shown, "stopped: 1 of 2 sent")
    assert "Not sent: 1" in plain(stopped.text)
    assert len(await copies(client, ben)) == 1


async def test_corrected_in_every_copy_confirmed_anew_and_withdrawn(collaboration: Collaboration) -> None:
    """From the report: the new text is approved, the copies change, and in the end they are gone."""
    client, carla = collaboration.client, await Coordinator.join(collaboration)
    ben = await collaboration.join("Ben Reyes", "Heart Team", "en")
    eva = await collaboration.join("Eva Lima", "Cardiologia", "pt")
    await carla.says("/broadcast")
    await carla.press(await carla.press_and_see(await carla.says(NEWS), "approve"), "send")
    copy = await client.wait_for_message(ben, contains="7:30", timeout=30)
    await client.press(ben, ben, copy.message_id, data=button_data(copy, "1:ack:"))
    report = await carla.report()

    await carla.press(report, "correct")
    await client.wait_for_message(carla.user_id, contains="corrected text as your next message")
    preview = await carla.says(LATER)
    await carla.press(await carla.press_and_see(preview, "approve"), "send")
    for reader in (ben, eva):
        await client.wait_for_message(reader, contains="has corrected this announcement", timeout=30)
        first = (await copies(client, reader))[0]
        assert "8:30" in first.text
        assert "✎ Corrected at" in plain(first.text)
        assert first.buttons[0][0].text == "Read and understood"
    await client.wait_for_message(carla.user_id, contains="Had confirmed the earlier text", timeout=30)

    await carla.press(report, "withdraw")
    question = await client.wait_for_message(carla.user_id, contains="Withdraw this announcement?")
    await carla.press(question, "withdraw")
    await client.wait_for_message(carla.user_id, contains="chats: \u20682\u2069", timeout=60)
    for reader in (ben, eva):
        assert [one for one in await copies(client, reader) if not one.deleted] == []
