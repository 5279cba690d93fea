"""How each reader sees one message, through the real bot and the real engine."""

from __future__ import annotations

import pytest

from tests.support.conversation import Collaboration, button_data, plain

pytestmark = pytest.mark.asyncio(loop_scope="module")

PORTUGUESE = "O paciente deve tomar o medicamento duas vezes ao dia."


async def test_one_message_is_read_in_three_ways(collaboration: Collaboration) -> None:
    """Translation only, both texts, the original only with the translation on demand, which says where it comes from."""
    client = collaboration.client
    ana = await collaboration.join("Ana Prado", "Cardiologia", "pt")
    readers = {
        way: await collaboration.join(f"Reader {way}", "Heart Team", "en") for way in ("plain", "both", "original")
    }
    for way in ("both", "original"):
        shown = await collaboration.ask(readers[way], "/display")
        await client.press(readers[way], readers[way], shown.message_id, data=button_data(shown, f":{way}"))
        await client.wait_for_edit(readers[way], message_id=shown.message_id, contains="from now on")

    await client.send_text(ana, PORTUGUESE)
    copies = {}
    for way, reader in readers.items():
        copies[way] = await client.wait_for_message(reader, contains="Ana Prado", timeout=20)
    bodies = {way: plain(copy.text).split("\n")[1:] for way, copy in copies.items()}
    translation, _, tag = bodies["plain"]

    assert "twice" in translation
    assert tag == "PT→EN · on-device"
    assert bodies["both"] == [translation, "", "— PT —", PORTUGUESE, "", tag]
    assert bodies["original"] == [PORTUGUESE]
    assert [[button.text for button in copy.buttons[0]] for copy in copies.values()] == [
        ["Original", "Problem"],
        ["Problem"],
        ["Translation", "Problem"],
    ]

    copy = copies["original"]
    await client.press(
        readers["original"], readers["original"], copy.message_id, data=button_data(copy, "1:translation")
    )
    asked = await client.wait_for_message(readers["original"], contains="twice", timeout=20)
    assert plain(asked.text).split("\n") == [translation, "", tag]
