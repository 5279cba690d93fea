"""Files, albums, places and contacts, both ways."""

from __future__ import annotations

import pytest
import telegram
from telegram import InputMediaPhoto
from telegram.error import BadRequest, TelegramError

from bot.sandbox.files import plain_picture
from tests.support.sandbox_server import RunningSandbox


async def last_message(bot: telegram.Bot) -> telegram.Message:
    """The message of the last pending update."""
    message = (await bot.get_updates(offset=-1))[-1].message
    assert message is not None
    return message


@pytest.mark.parametrize("kind", ["voice", "document", "video", "audio", "animation"])
async def test_a_file_from_a_person_can_be_downloaded_and_sent_on(
    sandbox: RunningSandbox, bot: telegram.Bot, amira: int, kind: str
) -> None:
    """With its caption, and by its file_id without uploading again."""
    await sandbox.client.send_media(amira, kind, caption="See @amira_q", data=b"some bytes", name="scan.dat")
    message = await last_message(bot)
    attachment = getattr(message, kind)
    assert (message.caption, attachment.file_size) == ("See @amira_q", 10)
    assert list(message.parse_caption_entities().values()) == ["@amira_q"]
    assert bytes(await (await bot.get_file(attachment.file_id)).download_as_bytearray()) == b"some bytes"
    again = await getattr(bot, f"send_{kind}")(amira, attachment.file_id, caption="Again")
    assert (getattr(again, kind).file_unique_id, again.caption) == (attachment.file_unique_id, "Again")


async def test_a_photo_has_sizes(sandbox: RunningSandbox, bot: telegram.Bot, amira: int) -> None:
    """A thumbnail and the whole."""
    await sandbox.client.send_photo(amira, data=plain_picture(800, 600))
    sizes = [(size.width, size.height) for size in (await last_message(bot)).photo]
    assert sizes == [(320, 240), (800, 600)]


@pytest.mark.parametrize("kind", ["document", "voice", "audio", "video", "animation"])
async def test_the_bot_uploads_a_file(sandbox: RunningSandbox, bot: telegram.Bot, amira: int, kind: str) -> None:
    """Multipart, and the bytes come back."""
    sent = await getattr(bot, f"send_{kind}")(amira, b"report", filename="report.bin", caption="Here")
    seen = await sandbox.client.message(amira, sent.message_id)
    assert (seen.media, seen.text) == (kind, "Here")
    assert bytes(await (await bot.get_file(getattr(sent, kind).file_id)).download_as_bytearray()) == b"report"


async def test_a_photo_must_be_a_picture(bot: telegram.Bot, amira: int) -> None:
    """And a file must have content."""
    assert (await bot.send_photo(amira, plain_picture(4, 3))).photo[-1].width == 4
    with pytest.raises(BadRequest, match=r"(?i)image_process_failed"):
        await bot.send_photo(amira, b"no picture")
    with pytest.raises(BadRequest, match=r"(?i)file must be non-empty"):
        await bot.send_document(amira, b"")


async def test_files_that_are_refused(sandbox: RunningSandbox, bot: telegram.Bot, amira: int) -> None:
    """Unknown ids, ids of another kind, captions that are too long."""
    await sandbox.client.send_voice(amira)
    voice = (await last_message(bot)).voice
    assert voice is not None
    with pytest.raises(BadRequest, match=r"(?i)wrong remote file identifier"):
        await bot.send_document(amira, "AgACAgQnothing")
    with pytest.raises(BadRequest, match=r"(?i)can't use file of type"):
        await bot.send_document(amira, voice.file_id)
    with pytest.raises(BadRequest, match=r"(?i)caption is too long"):
        await bot.send_voice(amira, voice.file_id, caption="x" * 1025)
    with pytest.raises(BadRequest, match=r"(?i)invalid file_id"):
        await bot.get_file("nothing")


async def test_downloads_end_at_20_megabytes(sandbox: RunningSandbox, bot: telegram.Bot, amira: int) -> None:
    """A bigger file is announced and cannot be had."""
    await sandbox.client.send_document(amira, size=20 * 1024 * 1024 + 1)
    document = (await last_message(bot)).document
    assert document is not None
    with pytest.raises(BadRequest, match=r"(?i)file is too big"):
        await bot.get_file(document.file_id)


async def test_uploads_end_at_50_megabytes(bot: telegram.Bot, amira: int) -> None:
    """413, which python-telegram-bot calls a NetworkError or a plain TelegramError."""
    with pytest.raises(TelegramError, match=r"(?i)too large"):
        await bot.send_document(amira, bytes(50 * 1024 * 1024 + 1))


async def test_a_persons_album_comes_as_messages_of_one_group(
    sandbox: RunningSandbox, bot: telegram.Bot, amira: int
) -> None:
    """One update each."""
    items = [{"kind": "photo", "caption": "Before"}, {"kind": "photo"}, {"kind": "video"}]
    ids = await sandbox.client.send_album(amira, items)
    messages = [update.message for update in await bot.get_updates() if update.message]
    assert [message.message_id for message in messages] == ids
    assert len({message.media_group_id for message in messages}) == 1
    assert [message.caption for message in messages] == ["Before", None, None]


async def test_the_bots_album_has_2_to_10_items(sandbox: RunningSandbox, bot: telegram.Bot, amira: int) -> None:
    """Uploads inside an album are attached parts."""
    pictures = [InputMediaPhoto(plain_picture(4, 3), caption="Before"), InputMediaPhoto(plain_picture(3, 4))]
    sent = await bot.send_media_group(amira, pictures)
    assert len({message.media_group_id for message in sent}) == 1
    assert [(message.photo[-1].width, message.caption) for message in sent] == [(4, "Before"), (3, None)]
    with pytest.raises(BadRequest, match="2-10"):
        await bot.send_media_group(amira, pictures[:1])


async def test_a_caption_can_be_edited(sandbox: RunningSandbox, bot: telegram.Bot, amira: int) -> None:
    """By the bot, and by people for their own."""
    sent = await bot.send_document(amira, b"report", caption="Draft")
    await bot.edit_message_caption(amira, sent.message_id, caption="Final")
    assert (await sandbox.client.message(amira, sent.message_id)).history == ["Draft"]
    theirs = await sandbox.client.send_photo(amira, caption="left")
    await sandbox.client.edit_text(amira, amira, theirs, "right")
    edited = (await bot.get_updates(offset=-1))[-1].edited_message
    assert edited is not None
    assert edited.caption == "right"


async def test_places_and_contacts_go_both_ways(sandbox: RunningSandbox, bot: telegram.Bot, amira: int) -> None:
    """With their fields."""
    await sandbox.client.send_location(amira, 25.28, 51.53)
    place = (await last_message(bot)).location
    assert place is not None
    assert (place.latitude, place.longitude) == (25.28, 51.53)
    await sandbox.client.send_contact(amira, "+9745550100", "Ward", contact_user_id=amira)
    contact = (await last_message(bot)).contact
    assert contact is not None
    assert (contact.phone_number, contact.user_id) == ("+9745550100", amira)
    assert (await bot.send_location(amira, 25.28, 51.53)).location is not None
    sent = await bot.send_contact(amira, "+9745550100", "Ward", last_name="3")
    assert sent.contact is not None
    assert sent.contact.last_name == "3"


async def test_stickers_and_forwards_from_people(sandbox: RunningSandbox, bot: telegram.Bot, amira: int) -> None:
    """A forward names where it comes from."""
    chen = await sandbox.client.create_user("Chen", started=True)
    told = await sandbox.client.send_text(chen, "K 3.1")
    await sandbox.client.forward(amira, chen, told)
    assert isinstance((await last_message(bot)).forward_origin, telegram.MessageOriginUser)
    await sandbox.client.send_sticker(amira)
    sticker = (await last_message(bot)).sticker
    assert sticker is not None
    assert (await bot.send_sticker(amira, sticker.file_id)).sticker == sticker


async def test_rarer_kinds_from_people(sandbox: RunningSandbox, bot: telegram.Bot, amira: int) -> None:
    """A place with a name, a location that moves, a poll; and a round video that the bot sends on."""
    client = sandbox.client
    await client.send_venue(amira, 25.3, 51.5, "West gate", "1 Hill Road")
    venue = (await last_message(bot)).venue
    await client.send_moving_location(amira, 25.3, 51.5)
    location = (await last_message(bot)).location
    await client.send_poll(amira, "When?", "Today", "Tomorrow")
    poll = (await last_message(bot)).poll
    await client.send_media(amira, "video_note")
    note = (await last_message(bot)).video_note
    assert venue is not None
    assert location is not None
    assert poll is not None
    assert note is not None

    assert (venue.title, venue.address, venue.location.latitude) == ("West gate", "1 Hill Road", 25.3)
    assert location.to_dict()["live_period"] == 3600
    assert [option.text for option in poll.options] == ["Today", "Tomorrow"]
    sent = await bot.send_video_note(amira, note.file_id)
    named = await bot.send_venue(amira, 25.3, 51.5, "West gate", "1 Hill Road")
    assert (sent.video_note, named.venue) == (note, venue)
    with pytest.raises(BadRequest, match=r"(?i)venue_title_empty"):
        await bot.send_venue(amira, venue=telegram.Venue(telegram.Location(51.5, 25.3), "", "1 Hill Road"))


async def test_people_replace_what_they_sent(sandbox: RunningSandbox, bot: telegram.Bot, amira: int) -> None:
    """The bot hears of it as of any edit."""
    number = await sandbox.client.send_photo(amira, caption="Before")
    await sandbox.client.replace_media(amira, amira, number, "video", caption="After", spoiler=True)
    edited = (await bot.get_updates(offset=-1))[-1].edited_message
    assert edited is not None
    assert (edited.message_id, edited.photo, edited.caption, edited.has_media_spoiler) == (number, (), "After", True)
    assert edited.video is not None


async def test_a_file_that_telegram_has_lost_spoils_the_whole_album(
    sandbox: RunningSandbox, bot: telegram.Bot, amira: int
) -> None:
    """All of an album is sent, or nothing."""
    number = await sandbox.client.send_photo(amira)
    lost = (await last_message(bot)).photo[-1].file_id
    await sandbox.client.send_photo(amira)
    good = (await last_message(bot)).photo[-1].file_id
    await sandbox.client.lose_file(amira, number)
    before = len(await sandbox.client.transcript(amira))

    with pytest.raises(BadRequest, match=r"(?i)wrong remote file identifier"):
        await bot.send_media_group(amira, [InputMediaPhoto(good), InputMediaPhoto(lost)])
    assert len(await sandbox.client.transcript(amira)) == before
