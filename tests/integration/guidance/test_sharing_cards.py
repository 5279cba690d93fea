"""A card for the whole room: each in their language, once, as a message of the ledger."""

from __future__ import annotations

import pytest

from bot.errors import InvalidInput, NotFound
from bot.storage.audit import entries
from tests.integration.guidance.conftest import OpenGuidance
from tests.support.words import shipped_cards


def title(card_id: str, language: str) -> str:
    card = shipped_cards().exact(card_id, language)
    assert card is not None
    return card.title


async def test_a_shared_card_reaches_each_reader_in_their_language(open_room: OpenGuidance) -> None:
    """Who shared it stands above it, and how far it can be trusted below."""
    room = await open_room()
    ana, ben = await room.join(1), await room.join(2, "ar")
    lin = await room.join(3, "zh-Hans", team="heart")

    await room.share(ana, "humility")
    await room.arrive()

    assert room.reads(ana) == []
    for reader, language in ((ben, "ar"), (lin, "zh-Hans")):
        (copy,) = room.reads(reader)
        heading, shown = copy.split("\n\n")[:2]
        assert "Person 1" in heading
        assert shown == title("humility", language)
        assert copy.endswith(("no person has reviewed this card yet.", "بعد.", "审阅。"))


async def test_the_language_is_that_of_sending(open_room: OpenGuidance) -> None:
    """Readers change their language between a promise and its sending."""
    room = await open_room()
    ana, ben = await room.join(1), await room.join(2, "ar")
    await room.share(ana, "humility")
    await room.relay.hospital.members.set_reading_language(ben, "fr")
    await room.arrive()
    assert title("humility", "fr") in room.reads(ben)[0]


async def test_the_same_button_shares_once(open_room: OpenGuidance) -> None:
    """An update comes twice, and people press twice."""
    room = await open_room()
    ana, ben = await room.join(1), await room.join(2)
    for _ in range(2):
        await room.guidance.sharing.share(ana, "risk", room.relay.hospital.room.id, chat_id=1, telegram_message_id=77)
    await room.arrive()
    assert len(room.reads(ben)) == 1
    async with room.relay.database.read() as connection:
        shared = [one for one in await entries(connection) if one.action == "card.shared"]
    assert [one.detail["readers"] for one in shared] == [1]


async def test_a_card_that_is_removed_before_it_leaves_is_not_sent(open_room: OpenGuidance) -> None:
    """And nothing fails because of it."""
    room = await open_room()
    ana, ben = await room.join(1), await room.join(2)
    await room.share(ana, "risk")
    room.store.remove("risk")
    await room.arrive()
    assert room.reads(ben) == []


async def test_an_answer_to_a_shared_card_reaches_the_room_and_hangs_on_it(open_room: OpenGuidance) -> None:
    """Who shared it sees the answer on the message with which they did."""
    room = await open_room()
    ana, ben = await room.join(1), await room.join(2)
    number = await room.share(ana, "risk")
    await room.arrive()
    await room.relay.write(ben, "We do it so.", reply_to=room.relay.last_number(ben))
    await room.arrive()
    assert "We do it so." in room.reads(ana)[-1]
    assert room.relay.sender.replies[room.relay.last_number(ana)] == number


async def test_sharing_asks_whom_it_would_reach_and_refuses_what_it_cannot_do(open_room: OpenGuidance) -> None:
    """A room with nobody else in it, somebody else's room, a card that is not everybody's."""
    room = await open_room()
    ana = await room.join(1)
    with pytest.raises(InvalidInput):
        await room.guidance.sharing.audience(ana, "risk")
    await room.join(2)
    audience = await room.guidance.sharing.audience(ana, "risk")
    assert (audience.readers, audience.room_name) == (1, room.relay.hospital.room.name)
    for card_id, room_id in (("own-1", audience.room_id), ("nowhere", audience.room_id), ("risk", 999)):
        with pytest.raises(NotFound):
            await room.guidance.sharing.share(ana, card_id, room_id, chat_id=1, telegram_message_id=5)
