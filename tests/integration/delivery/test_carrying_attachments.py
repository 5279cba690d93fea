"""A copy with attachments is brought in line request by request, and whatever interrupts that repeats nothing that is known."""

from __future__ import annotations

import pytest

from bot.delivery.model import DeliveryState
from bot.delivery.service import Rendered
from bot.errors import ConnectionFailed, RateLimited
from bot.language.text import FormattedText
from bot.messenger.attachments import Attachment, AttachmentKind
from bot.messenger.sender import OutgoingText
from bot.storage.engine import Database
from tests.support.attached import file, photo
from tests.support.clock import FakeClock
from tests.support.ledger import FIRST_RETRY, Ledger, open_ledger

WORDS = FormattedText("Words.")


@pytest.fixture
async def ledger(sqlite_database: Database) -> Ledger:
    return await open_ledger(sqlite_database, FakeClock())


def carrying(revision: int, *attachments: Attachment) -> Rendered:
    """A copy with these attachments: one with its words under it, more with the words beside them."""
    instead = tuple(FormattedText(f"no {one.file_id}") for one in attachments)
    if len(attachments) == 1:
        parts: tuple[OutgoingText, ...] = (OutgoingText(WORDS, attachments=attachments, instead=instead),)
    else:
        parts = (OutgoingText(FormattedText(""), attachments=attachments, instead=instead), OutgoingText(WORDS))
    return Rendered(parts=parts, language="en", revision=revision)


async def promised(ledger: Ledger, *attachments: Attachment) -> int:
    """A message with these attachments that one member is promised."""
    message = await ledger.message("Words.")
    ledger.renderer.words[message] = carrying(1, *attachments)
    await ledger.promise(message, await ledger.member(41))
    return message


async def changed(ledger: Ledger, message: int, *attachments: Attachment) -> None:
    """The message carries these now."""
    await ledger.edit(message, "Words.")
    ledger.renderer.words[message] = carrying(2, *attachments)


async def test_what_was_replaced_is_removed_even_if_that_is_interrupted(ledger: Ledger) -> None:
    """A voice message becomes a photo: the photo is out, the net fails before the old one is gone, and nothing comes twice."""
    message = await promised(ledger, file(AttachmentKind.VOICE, "voice"))
    await ledger.work_off()
    await changed(ledger, message, photo())
    ledger.sender.then(None, ConnectionFailed("gone"))
    await ledger.work_off()
    assert len(ledger.sender.chats[41]) == 2

    ledger.clock.advance(FIRST_RETRY * 4)
    await ledger.work_off()

    (number,) = ledger.sender.chats[41]
    assert ledger.sender.files[number] == "photo:scan-id"
    assert [part.telegram_message_id for part in (await ledger.only(message)).parts] == [number]


async def test_the_rest_of_a_broken_album_follows_where_it_broke_off(ledger: Ledger) -> None:
    """One item is bad, so they go one by one; told to wait after the first, it goes on with the second."""
    ledger.sender.bad_files.add("b-id")
    message = await promised(ledger, photo("a"), photo("b"), photo("c"))
    ledger.sender.then(None, None, RateLimited(retry_after=5))
    await ledger.work_off()
    assert [ledger.sender.files.get(one) for one in ledger.sender.chats[41]] == ["photo:a-id"]

    ledger.clock.advance(FIRST_RETRY * 4)
    await ledger.work_off()

    assert ledger.sender.reads(41) == ["", "no b-id", "", "Words."]
    delivery = await ledger.only(message)
    assert [(part.part, part.kind) for part in delivery.parts] == [
        (0, "photo"),
        (1, "missing"),
        (2, "photo"),
        (10, "text"),
    ]
    assert (delivery.state, delivery.repeated) == (DeliveryState.SENT, False)


async def test_a_bad_file_in_place_of_a_good_one_leaves_nothing_out_of_date(ledger: Ledger) -> None:
    """The photo that its author replaced is not shown any longer; in its place stands what is missing."""
    message = await promised(ledger, photo("old"))
    await ledger.work_off()
    ledger.sender.bad_files.add("new-id")

    await changed(ledger, message, photo("new"))
    await ledger.work_off()

    assert ledger.sender.reads(41) == ["no new-id"]
    assert [part.kind for part in (await ledger.only(message)).parts] == ["missing"]


async def test_a_photo_that_its_reader_deleted_comes_again_with_an_edit(ledger: Ledger) -> None:
    message = await promised(ledger, photo())
    await ledger.work_off()
    ledger.sender.chats[41].clear()

    await changed(ledger, message, photo("better"))
    await ledger.work_off()

    (number,) = ledger.sender.chats[41]
    assert ledger.sender.files[number] == "photo:better-id"


async def test_an_item_that_its_author_took_out_goes(ledger: Ledger) -> None:
    """Two of three stay as they are."""
    message = await promised(ledger, photo("a"), photo("b"), photo("c"))
    await ledger.work_off()
    before = list(ledger.sender.chats[41])

    await changed(ledger, message, photo("a"), photo("b"))
    await ledger.work_off()

    assert list(ledger.sender.chats[41]) == [before[0], before[1], before[3]]
