"""The language of a message, and its formatting, through the real bot, the real detector and the real engine."""

from __future__ import annotations

from typing import Any

import pytest
import pytest_asyncio

from bot.sandbox.views import SeenMessage
from tests.support.conversation import Collaboration, button_data, plain

pytestmark = pytest.mark.asyncio(loop_scope="module")
PORTUGUESE = "O paciente deve tomar o medicamento duas vezes ao dia."
IN_TWO = "The patient is stable this morning.\n\nO doente deve repetir os exames amanhã de manhã."
LINK = "https://example.org/protocol"


@pytest_asyncio.fixture(loop_scope="module")
async def ana(collaboration: Collaboration) -> int:
    """A cardiologist who writes and reads Portuguese."""
    return await collaboration.join("Ana Prado", "Cardiologia", "pt")


@pytest_asyncio.fixture(loop_scope="module")
async def ben(collaboration: Collaboration) -> int:
    """A surgeon who reads English."""
    return await collaboration.join("Ben Reyes", "Heart Team", "en")


async def test_an_author_corrects_the_language_and_the_copy_changes_in_place(
    collaboration: Collaboration, ana: int, ben: int
) -> None:
    """Said to be English, readers of English get it as it is; said to be Portuguese again, they get it translated."""
    client = collaboration.client
    sent = await client.send_text(ana, PORTUGUESE)
    read = await client.wait_for_message(ben, contains="twice", timeout=20)

    await client.send_text(ana, "/lang English", reply_to=sent)
    as_it_is = await client.wait_for_edit(ben, message_id=read.message_id, contains="paciente", timeout=20)
    assert PORTUGUESE in as_it_is.text

    await client.edit_text(ana, ana, sent, PORTUGUESE.replace("duas", "três"))
    edited = await client.wait_for_edit(ben, message_id=read.message_id, contains="três", timeout=20)
    assert "três vezes" in edited.text, "the author's word outlasts the edit"

    await client.send_text(ana, "/lang pt", reply_to=sent)
    await client.wait_for_edit(ben, message_id=read.message_id, contains="three times", timeout=20)
    assert len([one for one in await client.transcript(ben) if "Ana Prado" in one.text]) == 1


async def test_a_language_is_chosen_from_those_of_the_room_and_shown_in_the_settings(
    collaboration: Collaboration, ana: int, ben: int
) -> None:
    client = collaboration.client
    await client.send_text(ana, PORTUGUESE)
    await client.wait_for_message(ben, contains="twice", timeout=20)

    asked = await collaboration.ask(ana, "/lang")
    data = button_data(asked, ":pt")
    assert {button.text for row in asked.buttons for button in row} >= {"English", "Português", "More languages"}
    await client.press(ana, ana, asked.message_id, data=data)
    await client.wait_for_edit(ana, message_id=asked.message_id, contains="Portuguese")

    shown = await collaboration.ask(ana, "/settings")
    assert "You write: Portuguese (confirmed once)." in plain(shown.text)


async def test_a_message_in_two_languages_reaches_everybody_in_one(
    collaboration: Collaboration, ana: int, ben: int
) -> None:
    """Each reads their own part as it was written, and the paragraphs stay."""
    client = collaboration.client
    eva = await collaboration.join("Eva Lima", "Cardiologia", "pt")
    await client.send_text(ana, IN_TWO)
    english = await client.wait_for_message(ben, contains="The patient is stable this morning.", timeout=20)
    portuguese = await client.wait_for_message(eva, contains="O doente deve repetir os exames", timeout=20)

    assert "\n\n" in english.text
    assert "exames" not in english.text
    assert "tomorrow" in english.text
    assert "patient" not in portuguese.text
    assert plain(english.text).splitlines()[-1] == "PT→EN · on-device"


async def test_bold_a_link_and_code_arrive_in_the_translation_where_they_belong(
    collaboration: Collaboration, ana: int, ben: int
) -> None:
    """Counted as Telegram counts: an emoji before them takes two units."""
    client = collaboration.client
    text = "👍 O paciente deve tomar 5 mg hoje. Veja o protocolo antes. O código é ABC_x1 no sistema."
    await client.send_text(
        ana,
        text,
        entities=[
            entity(text, "bold", "5 mg"),
            entity(text, "text_link", "protocolo", url=LINK),
            entity(text, "code", "ABC_x1"),
        ],
    )
    read = await client.wait_for_message(ben, contains="5 mg", timeout=20)
    marked = {kind: marked_text(read, kind) for kind in ("bold", "text_link", "code")}

    assert "5 mg" in marked["bold"]
    assert marked["code"] == ["ABC_x1"]
    assert len(marked["text_link"]) == 1
    assert marked["text_link"][0] in ("protocol", "↗")
    assert [one["url"] for one in read.entities if one["type"] == "text_link"] == [LINK]


def entity(text: str, kind: str, words: str, **more: str) -> dict[str, Any]:
    """An entity over these words, in UTF-16 units."""
    units = len(text[: text.index(words)].encode("utf-16-le")) // 2
    return {"type": kind, "offset": units, "length": len(words.encode("utf-16-le")) // 2, **more}


def marked_text(message: SeenMessage, kind: str) -> list[str]:
    """What the entities of a kind cover."""
    units = message.text.encode("utf-16-le")
    return [
        units[2 * one["offset"] : 2 * (one["offset"] + one["length"])].decode("utf-16-le")
        for one in message.entities
        if one["type"] == kind
    ]
