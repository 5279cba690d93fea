"""Attachments in a private chat: to the room, unless a draft waits for words; and what cannot be passed on is named."""

from __future__ import annotations

from typing import Any

from telegram import Update

from bot.relay import repository
from bot.relay.model import Message
from handlers.context import SERVICES
from tests.integration.handlers.conftest import CLINICIAN, COORDINATOR, House

PHOTO = [{"file_id": "id", "file_unique_id": "unique", "width": 9, "height": 9}]
_DATE = 1_767_225_600


def sent(house: House, user_id: int, number: int = 900, *, edited: bool = False, **content: Any) -> Update:
    """A message with this content in the person's private chat, or an edit that leaves it with that."""
    message = {
        "message_id": number,
        "date": _DATE,
        "chat": {"id": user_id, "type": "private", "first_name": "Person"},
        "from": {"id": user_id, "is_bot": False, "first_name": "Person"},
        **({"edit_date": _DATE + 5} if edited else {}),
        **content,
    }
    kind = "edited_message" if edited else "message"
    return Update.de_json({"update_id": 5000 + number + edited, kind: message}, house.application.bot)


async def test_a_photo_is_accepted_with_its_caption_and_its_edit(house: House) -> None:
    """Nothing is said where all goes well."""
    await house.process(sent(house, CLINICIAN, photo=PHOTO, caption="The scan."))
    assert house.said == []
    await house.process(sent(house, CLINICIAN, photo=PHOTO, caption="The left scan.", edited=True))
    assert house.said == []

    async with house.database.read() as connection:
        message = await repository.by_source(connection, CLINICIAN, 900)
    assert message is not None
    assert message.text is not None
    assert (message.text.text, [one.file_id for one in message.attachments]) == ("The left scan.", ["id"])


async def test_what_cannot_be_passed_on_is_named(house: House) -> None:
    await house.process(sent(house, CLINICIAN, dice={"value": 3, "emoji": "🎲"}))
    assert house.said == ["kind-dice", "relay-kind-not-carried"]


async def test_a_location_that_moves_is_named_once_and_not_at_every_step(house: House) -> None:
    where = {"latitude": 1.0, "longitude": 2.0, "live_period": 600}
    await house.process(sent(house, CLINICIAN, location=where))
    assert house.said == ["kind-live-location", "relay-kind-not-carried"]
    await house.process(sent(house, CLINICIAN, location={**where, "latitude": 1.1}, edited=True))
    assert house.said == []


async def test_an_edit_of_a_photo_that_was_never_relayed_is_said_to_be_unknown(house: House) -> None:
    await house.process(sent(house, CLINICIAN, photo=PHOTO, edited=True))
    assert house.said == ["relay-edit-unknown"]


async def test_a_draft_that_waits_for_words_says_so(house: House) -> None:
    """It is passed on to nobody, since it was meant for the draft; afterwards it is a message as ever."""
    own = house.application.bot_data[SERVICES].guidance.own
    await own.begin(await house.member(COORDINATOR))
    await house.process(sent(house, COORDINATOR, photo=PHOTO))
    assert house.said == ["draft-wants-a-text"]
    assert await relayed(house, 900) is None

    await house.write(COORDINATOR, "/cancel")
    await house.process(sent(house, COORDINATOR, 901, photo=PHOTO))
    assert await relayed(house, 901) is not None


async def relayed(house: House, number: int) -> Message | None:
    """What became of a message of the coordinator's."""
    async with house.database.read() as connection:
        return await repository.by_source(connection, COORDINATOR, number)
