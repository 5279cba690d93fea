"""A photo, a file, a place or a contact reaches the others as what it is, with its words in their language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from bot.delivery.carrying import BESIDE
from bot.delivery.model import DeliveryState
from bot.messenger.attachments import AttachmentKind
from bot.messenger.entities import LONGEST_CAPTION
from bot.relay.model import Accepted
from bot.relay.personal_data import RelayPersonalData
from bot.storage.engine import Database
from tests.support.attached import CONTACT, EVERY_KIND, PLACE, file, photo
from tests.support.providers import ScriptedProvider
from tests.support.relay_room import RelayRoom, open_relay_room

CAPTION = "The scan of today."
IN_PORTUGUESE = "O exame de hoje."
LONG = " ".join(["Check the left side again."] * 37)
LONGER = " ".join(["Verifique o lado esquerdo mais uma vez, por favor."] * 37)


@pytest.fixture
def engine() -> ScriptedProvider:
    return ScriptedProvider(table={"pt": {CAPTION: IN_PORTUGUESE, LONG: LONGER}})


@pytest.fixture
async def room(sqlite_database: Database, engine: ScriptedProvider) -> RelayRoom:
    return await open_relay_room(sqlite_database, engine)


async def test_every_kind_arrives_as_what_it_is(room: RelayRoom) -> None:
    """By its file_id; under a header where words can stand under it, else with the header in a text that answers it."""
    ana, ben = await room.join(1, "en"), await room.join(2, "pt")
    header = "Person 1 · Cardiology, West Hospital"

    for attachment in EVERY_KIND:
        before = len(room.reads(ben))
        _, receipt = await room.write(ana, "", attachments=[attachment])
        await room.arrive()

        numbers = list(room.sender.chats[2])[before:]
        texts = [header] if attachment.takes_a_caption else ["", header]
        assert receipt.outcome is Accepted.RELAYED
        assert room.sender.files[numbers[0]] == f"{attachment.kind}:{attachment.file_id}"
        assert room.reads(ben)[before:] == texts
        assert [room.sender.replies[one] for one in numbers] == [None, numbers[0]][: len(numbers)]
        assert room.sender.buttons[numbers[-1]] == ["Problem"]


async def test_a_caption_is_translated_and_nothing_else_is(room: RelayRoom, engine: ScriptedProvider) -> None:
    """A photo without words, a place and a contact never meet an engine."""
    ana, ben = await room.join(1, "en"), await room.join(2, "pt")

    await room.write(ana, CAPTION, attachments=[photo()])
    for silent in (photo("other"), PLACE, CONTACT):
        await room.write(ana, "", attachments=[silent])
    await room.arrive()

    assert room.reads(ben)[0].splitlines()[1] == IN_PORTUGUESE
    assert [text for _, text in engine.asked] == [CAPTION]


async def test_a_caption_that_grows_in_translation_goes_on_in_a_text_below(room: RelayRoom) -> None:
    """1,024 become more with a header and in another language: no word is lost, and the parts belong together."""
    ana, ben = await room.join(1, "en"), await room.join(2, "pt")

    _, receipt = await room.write(ana, LONG, attachments=[photo()])
    await room.arrive()

    numbers = list(room.sender.chats[2])
    assert len(room.reads(ben)[0]) <= LONGEST_CAPTION
    assert sum(text.count("esquerdo") for text in room.reads(ben)) == 37
    assert [room.sender.replies[one] for one in numbers] == [None, numbers[0]]
    (copy,) = (await room.copies(receipt)).values()
    assert [part.part for part in copy.parts] == [0, BESIDE]


async def test_an_edit_that_shrinks_a_long_caption_takes_the_text_below_away(room: RelayRoom) -> None:
    ana, ben = await room.join(1, "en"), await room.join(2, "en")
    number, receipt = await room.write(ana, "Check the left side again. " * 50, attachments=[photo()])
    await room.arrive()
    assert len(room.reads(ben)) == 2

    await room.edit(ana, number, "Check the left side.", attachments=[photo()])
    await room.arrive()

    assert [text.splitlines()[1] for text in room.reads(ben)] == ["Check the left side."]
    (copy,) = (await room.copies(receipt)).values()
    assert [part.kind for part in copy.parts] == ["photo"]


async def test_an_edit_that_takes_the_caption_away_leaves_the_photo_alone(room: RelayRoom) -> None:
    ana, ben = await room.join(1, "en"), await room.join(2, "pt")
    number, _ = await room.write(ana, CAPTION, attachments=[photo()])
    await room.arrive()

    await room.edit(ana, number, "", attachments=[photo()])
    await room.arrive()

    (text,) = room.reads(ben)
    assert IN_PORTUGUESE not in text
    assert [kind for kind, _ in room.sender.requests] == ["send", "caption"]


async def test_another_photo_takes_the_place_of_the_first_in_every_copy(room: RelayRoom) -> None:
    ana, ben = await room.join(1, "en"), await room.join(2, "pt")
    number, receipt = await room.write(ana, CAPTION, attachments=[photo()])
    await room.arrive()

    await room.edit(ana, number, CAPTION, attachments=[photo("better")])
    await room.arrive()

    (message_id,) = room.sender.chats[2]
    assert room.sender.files[message_id] == "photo:better-id"
    assert room.reads(ben)[0].splitlines()[1] == IN_PORTUGUESE
    (copy,) = (await room.copies(receipt)).values()
    assert [(part.kind, part.shows) for part in copy.parts] == [("photo", "better-unique")]


async def test_a_text_to_which_its_author_adds_a_photo_becomes_that(room: RelayRoom) -> None:
    ana = await room.join(1, "en")
    await room.join(2, "pt")
    number, _ = await room.write(ana, CAPTION)
    await room.arrive()

    await room.edit(ana, number, CAPTION, attachments=[photo()])
    await room.arrive()

    (message_id,) = room.sender.chats[2]
    assert room.sender.files[message_id] == "photo:scan-id"


async def test_what_cannot_become_the_new_kind_is_replaced(room: RelayRoom) -> None:
    """A voice message cannot be turned into a photo: the photo comes, and the voice message goes."""
    ana = await room.join(1, "en")
    await room.join(2, "en")
    number, receipt = await room.write(ana, "", attachments=[file(AttachmentKind.VOICE)])
    await room.arrive()

    await room.edit(ana, number, "", attachments=[photo()])
    await room.arrive()

    (message_id,) = room.sender.chats[2]
    assert room.sender.files[message_id] == "photo:scan-id"
    (copy,) = (await room.copies(receipt)).values()
    assert [(part.part, part.telegram_message_id) for part in copy.parts] == [(0, message_id)]


async def test_a_file_that_telegram_does_not_take_is_named_in_its_place(room: RelayRoom) -> None:
    """The reader gets the words, and learns what is missing; the author is told, once."""
    room.sender.bad_files.add("scan-id")
    ana, ben, eva = await room.join(1, "en"), await room.join(2, "pt"), await room.join(3, "en")

    _, receipt = await room.write(ana, CAPTION, attachments=[photo()])
    await room.arrive()

    lines = room.reads(ben)[0].splitlines()
    assert (lines[1], lines[-1]) == (IN_PORTUGUESE, "⚠ Telegram did not deliver this here: photo.")
    assert "photo" in room.reads(eva)[0]
    assert len(room.reads(ana)) == 1
    assert "Telegram did not take what you attached (photo)" in room.reads(ana)[0]
    states = {(one.state, one.parts[0].kind) for one in (await room.copies(receipt)).values()}
    assert states == {(DeliveryState.SENT, "missing")}


async def test_a_missing_photo_comes_with_the_edit_that_brings_a_good_one(room: RelayRoom) -> None:
    room.sender.bad_files.add("scan-id")
    ana, ben = await room.join(1, "en"), await room.join(2, "en")
    number, _ = await room.write(ana, CAPTION, attachments=[photo()])
    await room.arrive()

    await room.edit(ana, number, CAPTION, attachments=[photo("good")])
    await room.arrive()

    (message_id,) = room.sender.chats[2]
    assert room.sender.files[message_id] == "photo:good-id"
    assert "did not deliver" not in room.reads(ben)[0]


async def test_an_edit_of_what_was_never_relayed_is_said_to_be_unknown(room: RelayRoom) -> None:
    """Nobody has the original; the author is told to send it anew rather than left to believe that the change was seen."""
    ana, ben = await room.join(1, "en"), await room.join(2, "en")

    receipt = await room.edit(ana, 77, CAPTION, attachments=[photo()])
    await room.arrive()

    assert (receipt.outcome, room.reads(ben)) == (Accepted.UNKNOWN, [])


@pytest.mark.parametrize("how", ["taken back", "erased", "deleted by its reader"])
async def test_an_answer_to_what_is_gone_arrives_all_the_same(room: RelayRoom, how: str) -> None:
    """Whoever answers cannot know: the answer goes out without the thread, and nothing stops it."""
    ana, ben = await room.join(1, "en"), await room.join(2, "en")
    number, _ = await room.write(ana, CAPTION, attachments=[photo()])
    await room.arrive()
    answered = room.last_number(ben)
    if how == "taken back":
        await room.withdrawal.take_back_answered(ana, 1, number)
        await room.arrive()
    elif how == "erased":
        async with room.database.write() as connection:
            await RelayPersonalData().erase(connection, ana.id)
    else:
        room.sender.chats[2].clear()

    _, answer = await room.write(ben, "Thank you.", reply_to=answered)
    await room.arrive()

    assert answer.outcome is Accepted.RELAYED
    assert any("Thank you." in text for text in room.reads(ana))


async def test_taking_back_removes_what_can_be_removed_and_says_what_stays(room: RelayRoom) -> None:
    """After two days Telegram deletes nothing: the words under a photo are replaced, the photo itself stays, and that is said."""
    ana, ben = await room.join(1, "en"), await room.join(2, "en")
    number, _ = await room.write(ana, CAPTION, attachments=[photo()])
    await room.arrive()
    room.sender.deletes = False

    await room.withdrawal.take_back_answered(ana, 1, number)
    await room.arrive()

    assert room.reads(ben) == ["The author took this message back."]
    assert "0 of 1" in room.reads(ana)[-1]


async def test_personal_data_has_what_was_attached_until_it_is_erased(room: RelayRoom) -> None:
    """All that says something to people; and nothing stays, neither for the author nor for a new reader."""
    ana = await room.join(1, "en")
    await room.write(ana, "", attachments=[CONTACT])
    data = RelayPersonalData()

    async with room.database.write() as connection:
        before = await data.export(connection, ana.id)
        await data.erase(connection, ana.id)
        after = await data.export(connection, ana.id)

    kept = {"kind": "contact", "phone_number": "+100", "first_name": "Ward", "last_name": "Three"}
    assert [attached(one) for one in (before, after)] == [[[kept]], [[]]]


def attached(export: Mapping[str, Any]) -> list[object]:
    """What the messages in an export carry."""
    return [one["attachments"] for one in export["written"]]
