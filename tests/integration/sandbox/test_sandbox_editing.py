"""Editing, deleting, copying, forwarding, reacting and pinning."""

from __future__ import annotations

import pytest
import telegram
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, InputMediaDocument, InputMediaPhoto
from telegram.error import BadRequest

from bot.sandbox.files import plain_picture
from tests.support.sandbox_server import RunningSandbox

MARKUP = InlineKeyboardMarkup([[InlineKeyboardButton("Yes", callback_data="1:yes:7")]])


async def test_an_edit_replaces_the_text_and_keeps_the_history(
    sandbox: RunningSandbox, bot: telegram.Bot, amira: int
) -> None:
    """People see the new text, tests also the old."""
    sent = await bot.send_message(amira, "5 mg")
    edited = await bot.edit_message_text("10 mg", amira, sent.message_id)
    seen = await sandbox.client.wait_for_edit(amira, message_id=sent.message_id, contains="10")
    assert isinstance(edited, telegram.Message)
    assert edited.edit_date is not None
    assert (seen.text, seen.edited, seen.history) == ("10 mg", True, ["5 mg"])


async def test_an_edit_that_changes_nothing_is_refused(bot: telegram.Bot, amira: int) -> None:
    """Same text and same keyboard."""
    sent = await bot.send_message(amira, "5 mg", reply_markup=MARKUP)
    with pytest.raises(BadRequest, match="Message is not modified: specified new message content and reply markup are"):
        await bot.edit_message_text("5 mg", amira, sent.message_id, reply_markup=MARKUP)


async def test_an_edit_without_keyboard_takes_it_away(bot: telegram.Bot, amira: int) -> None:
    """As at Telegram, the keyboard must be sent again to stay."""
    sent = await bot.send_message(amira, "5 mg", reply_markup=MARKUP)
    edited = await bot.edit_message_text("10 mg", amira, sent.message_id)
    assert isinstance(edited, telegram.Message)
    assert edited.reply_markup is None


async def test_only_the_keyboard_can_be_edited(sandbox: RunningSandbox, bot: telegram.Bot, amira: int) -> None:
    """The text stays and the message does not count as edited."""
    sent = await bot.send_message(amira, "Pick", reply_markup=MARKUP)
    await bot.edit_message_reply_markup(amira, sent.message_id)
    seen = await sandbox.client.wait_for_edit(amira, message_id=sent.message_id)
    assert (seen.text, seen.buttons, seen.edited) == ("Pick", [], False)


async def test_what_cannot_be_edited(sandbox: RunningSandbox, bot: telegram.Bot, amira: int) -> None:
    """Messages that are not there, of other people, and captions of texts."""
    theirs = await sandbox.client.send_text(amira, "Mine")
    ours = await bot.send_message(amira, "Ours")
    with pytest.raises(BadRequest, match="Message to edit not found"):
        await bot.edit_message_text("x", amira, 4242)
    with pytest.raises(BadRequest, match="Message can't be edited"):
        await bot.edit_message_text("x", amira, theirs)
    with pytest.raises(BadRequest, match="There is no caption"):
        await bot.edit_message_caption(amira, ours.message_id, caption="x")


async def test_a_deleted_message_is_marked_in_the_transcript(
    sandbox: RunningSandbox, bot: telegram.Bot, amira: int
) -> None:
    """And it can be neither deleted again nor edited."""
    sent = await bot.send_message(amira, "Wrong patient")
    assert await bot.delete_message(amira, sent.message_id)
    assert (await sandbox.client.wait_for_deletion(amira, sent.message_id)).deleted
    with pytest.raises(BadRequest, match="Message to delete not found"):
        await bot.delete_message(amira, sent.message_id)
    with pytest.raises(BadRequest, match="Message to edit not found"):
        await bot.edit_message_text("x", amira, sent.message_id)


async def test_a_message_older_than_two_days_stays(sandbox: RunningSandbox, bot: telegram.Bot, amira: int) -> None:
    """48 hours are the limit."""
    sent = await bot.send_message(amira, "Old")
    await sandbox.client.age_message(amira, sent.message_id, 48 * 3600 + 60)
    with pytest.raises(BadRequest, match="Message can't be deleted for everyone"):
        await bot.delete_message(amira, sent.message_id)


async def test_many_are_deleted_at_once_and_missing_ones_passed_over(
    sandbox: RunningSandbox, bot: telegram.Bot, amira: int
) -> None:
    """deleteMessages does what it can."""
    sent = [(await bot.send_message(amira, f"{number}")).message_id for number in range(3)]
    assert await bot.delete_messages(amira, [*sent[:2], 4242])
    assert [message.deleted for message in await sandbox.client.transcript(amira)] == [True, True, False]


async def test_others_messages_in_groups_need_an_administrator(
    sandbox: RunningSandbox, bot: telegram.Bot, amira: int
) -> None:
    """An ordinary bot may only delete its own."""
    group = await sandbox.client.create_group("Ward", [amira])
    theirs = await sandbox.client.send_text(amira, "Mine", chat_id=group)
    with pytest.raises(BadRequest, match="Message can't be deleted"):
        await bot.delete_message(group, theirs)
    await sandbox.client.promote_bot(group)
    assert await bot.delete_message(group, theirs)


async def test_a_forward_names_its_origin_and_a_copy_does_not(
    sandbox: RunningSandbox, bot: telegram.Bot, amira: int
) -> None:
    """Also a forward of a forward names the first sender."""
    chen = await sandbox.client.create_user("Chen", started=True)
    told = await sandbox.client.send_text(amira, "Potassium 3.1")
    forwarded = await bot.forward_message(chen, amira, told)
    again = await bot.forward_message(chen, chen, forwarded.message_id)
    assert isinstance(again.forward_origin, telegram.MessageOriginUser)
    assert again.forward_origin.sender_user.id == amira
    copied = await bot.copy_message(chen, amira, told)
    seen = await sandbox.client.message(chen, copied.message_id)
    assert (seen.text, seen.forwarded) == ("Potassium 3.1", False)


async def test_what_is_not_there_or_protected_cannot_be_copied(bot: telegram.Bot, amira: int) -> None:
    """Neither forwarded."""
    kept = await bot.send_message(amira, "Only here", protect_content=True)
    with pytest.raises(BadRequest, match="Message to copy not found"):
        await bot.copy_message(amira, amira, 4242)
    with pytest.raises(BadRequest, match="Message to forward not found"):
        await bot.forward_message(amira, amira, 4242)
    with pytest.raises(BadRequest, match="can't be copied"):
        await bot.copy_message(amira, amira, kept.message_id)


async def test_the_bot_reacts_with_one_known_emoji(sandbox: RunningSandbox, bot: telegram.Bot, amira: int) -> None:
    """Others are refused."""
    told = await sandbox.client.send_text(amira, "Done")
    assert await bot.set_message_reaction(amira, told, "👍")
    assert (await sandbox.client.message(amira, told)).reactions == {bot.id: ["👍"]}
    with pytest.raises(BadRequest, match=r"(?i)reaction_invalid"):
        await bot.set_message_reaction(amira, told, "🥕")
    assert await bot.set_message_reaction(amira, told, None)
    assert (await sandbox.client.message(amira, told)).reactions == {}


async def test_pinning_in_a_group_needs_an_administrator(
    sandbox: RunningSandbox, bot: telegram.Bot, amira: int
) -> None:
    """Pin, look it up, unpin."""
    group = await sandbox.client.create_group("Ward", [amira])
    sent = await bot.send_message(group, "Rules")
    with pytest.raises(BadRequest, match="Not enough rights"):
        await bot.pin_chat_message(group, sent.message_id)
    await sandbox.client.promote_bot(group)
    await bot.pin_chat_message(group, sent.message_id)
    assert (await sandbox.client.message(group, sent.message_id)).pinned
    pinned = (await bot.get_chat(group)).pinned_message
    assert pinned is not None
    assert pinned.message_id == sent.message_id
    assert await bot.unpin_chat_message(group)
    await bot.pin_chat_message(group, sent.message_id)
    assert await bot.unpin_all_chat_messages(group)
    assert (await bot.get_chat(group)).pinned_message is None


async def test_another_file_takes_the_place_of_a_file_or_a_text(
    sandbox: RunningSandbox, bot: telegram.Bot, amira: int
) -> None:
    """With its caption; of a voice message none can."""
    photo = await bot.send_photo(amira, plain_picture(4, 3), caption="Before")
    text = await bot.send_message(amira, "Words")
    voice = await bot.send_voice(amira, b"ogg")
    document = (await bot.send_document(amira, b"letter")).document
    assert document is not None

    for message in (photo, text):
        media = InputMediaDocument(document.file_id, caption="After")
        edited = await bot.edit_message_media(media, amira, message.message_id)
        assert isinstance(edited, telegram.Message)
        assert (edited.document, edited.caption, edited.photo) == (document, "After", ())
    with pytest.raises(BadRequest, match="Message can't be edited"):
        await bot.edit_message_media(InputMediaDocument(document.file_id), amira, voice.message_id)
    with pytest.raises(BadRequest, match="Wrong remote file identifier"):
        await bot.edit_message_media(InputMediaDocument("BQACAgQnothing"), amira, text.message_id)


async def test_in_an_album_pictures_stay_pictures(bot: telegram.Bot, amira: int) -> None:
    """A photo becomes a video there, and never a document."""
    file_id = (await bot.send_photo(amira, plain_picture(4, 3))).photo[-1].file_id
    document = (await bot.send_document(amira, b"letter")).document
    assert document is not None
    album = await bot.send_media_group(amira, [InputMediaPhoto(file_id), InputMediaPhoto(file_id)])

    with pytest.raises(BadRequest, match="Message can't be edited"):
        await bot.edit_message_media(InputMediaDocument(document.file_id), amira, album[1].message_id)
    hidden = InputMediaPhoto(file_id, has_spoiler=True)
    edited = await bot.edit_message_media(hidden, amira, album[1].message_id)
    assert isinstance(edited, telegram.Message)
    assert edited.has_media_spoiler
