"""An announcement with one photo, video or document: its words stand under it, in the language of each reader."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.broadcast.model import LARGEST_MEDIA, Preview, Written
from bot.errors import InvalidInput
from bot.messenger.attachments import Attachment, AttachmentKind
from bot.storage.engine import Database
from bot.storage.tables import message
from tests.support.announcing import IN_PORTUGUESE, NEWS, Announcing, open_announcing

PHOTO = Attachment(kind=AttachmentKind.PHOTO, file_id="photo-1", file_unique_id="p1")
DOCUMENT = Attachment(kind=AttachmentKind.DOCUMENT, file_id="plan-1", file_unique_id="d1")


@pytest.fixture
async def announced(sqlite_database: Database) -> Announcing:
    """A room with a reader of another language."""
    desk = await open_announcing(sqlite_database)
    await desk.join(1, "pt")
    return desk


async def drafted(desk: Announcing, written: Written) -> Preview:
    await desk.begin()
    taken = await desk.service.take(desk.coordinator, written)
    assert taken is not None
    assert taken.preview is not None
    return taken.preview


def with_photo(desk: Announcing, text: str = NEWS, carried: Attachment = PHOTO) -> Written:
    return replace(desk.written(text), attachments=(carried,))


async def test_the_photo_arrives_with_the_words_of_the_readers_language_under_it(announced: Announcing) -> None:
    """By Telegram's own number of the file; a test shows the same to the author."""
    preview = await drafted(announced, with_photo(announced))
    messages = announced.messages
    tested = await announced.service.composing.test(announced.coordinator, preview.broadcast.id, messages)
    assert [part.attachments for _, part in tested] == [(PHOTO,)]
    await announced.confirm(await announced.approve(preview, "pt"))
    await announced.arrive()

    assert list(announced.room.sender.files.values()) == ["photo:photo-1"]
    (copy,) = announced.room.reads(await announced.room.hospital.members.member(3))
    assert IN_PORTUGUESE[NEWS] in copy


async def test_what_cannot_be_carried_is_said_at_once_and_the_draft_waits_on(announced: Announcing) -> None:
    """Another kind, several, too large, without words."""
    await announced.begin()
    voice = Attachment(kind=AttachmentKind.VOICE, file_id="v")
    refused: dict[str, Written] = {
        "broadcast-media-kind": with_photo(announced, carried=voice),
        "broadcast-one-media": replace(with_photo(announced), in_album=True),
        "broadcast-media-too-large": replace(with_photo(announced), size=LARGEST_MEDIA + 1),
        "broadcast-media-without-words": with_photo(announced, ""),
    }
    for message_id, written in refused.items():
        with pytest.raises(InvalidInput) as error:
            await announced.service.take(announced.coordinator, written)
        assert error.value.specific_message_id == message_id
    assert await announced.service.waits(announced.coordinator)


async def test_a_text_too_long_to_stand_under_it_is_found_before_anything_is_sent(announced: Announcing) -> None:
    """In whichever language; a shorter one mends it."""
    preview = await drafted(announced, with_photo(announced))
    await announced.service.edit(announced.coordinator, preview.broadcast.id, "pt")
    taken = await announced.write("a" * 1025)
    assert taken is not None
    assert taken.preview is not None
    assert [(one.language, one.length) for one in taken.preview.too_long] == [("pt", 1025)]
    with pytest.raises(InvalidInput) as refused:
        await announced.confirm(taken.preview)
    assert refused.value.specific_message_id == "broadcast-caption-too-long"
    await announced.service.edit(announced.coordinator, preview.broadcast.id, "pt")
    mended = await announced.write("a" * 1024)
    assert mended is not None
    assert mended.preview is not None
    assert mended.preview.too_long == ()


async def test_a_new_text_keeps_the_photo_and_a_corrected_one_can_bring_another(announced: Announcing) -> None:
    """What is sent has it in the message and no longer in the draft; withdrawn, it is nowhere."""
    preview = await drafted(announced, with_photo(announced))
    await announced.service.rewrite(announced.coordinator, preview.broadcast.id)
    again = await announced.write(NEWS)
    assert again is not None
    assert again.preview is not None
    assert again.preview.broadcast.attachments == (PHOTO,)
    await announced.confirm(again.preview, unapproved_too=True)
    await announced.arrive()
    await announced.service.correcting.begin(announced.coordinator, preview.broadcast.id)
    taken = await announced.service.take(announced.coordinator, with_photo(announced, carried=DOCUMENT))
    assert taken is not None
    assert taken.preview is not None
    await announced.confirm(taken.preview, unapproved_too=True)
    await announced.arrive()
    announced.room.clock.advance(timedelta(seconds=10))
    await announced.follow_up()

    assert list(announced.room.sender.files.values()) == ["document:plan-1"]
    assert (await announced.stored(preview.broadcast.id)).attachments == ()
    await announced.withdrawing.withdraw(announced.coordinator, preview.broadcast.id)
    async with announced.database.read() as connection:
        kept = (await connection.execute(message.select().where(message.c.attachments.is_not(None)))).all()
    assert kept == []
