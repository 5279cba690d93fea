"""Attachments as python-telegram-bot wants them: which method sends a kind, and what edits it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from telegram import (
    Contact,
    InputMedia,
    InputMediaAnimation,
    InputMediaAudio,
    InputMediaDocument,
    InputMediaPhoto,
    InputMediaVideo,
    Location,
    Message,
    MessageEntity,
    Venue,
)
from telegram.ext import ExtBot

from bot.messenger.attachments import Attachment, AttachmentKind
from bot.messenger.limiter import Reserved

_SPOILERED = frozenset({AttachmentKind.PHOTO, AttachmentKind.VIDEO, AttachmentKind.ANIMATION})
_INPUTS: Mapping[AttachmentKind, Callable[..., Any]] = {
    AttachmentKind.PHOTO: InputMediaPhoto,
    AttachmentKind.VIDEO: InputMediaVideo,
    AttachmentKind.ANIMATION: InputMediaAnimation,
    AttachmentKind.AUDIO: InputMediaAudio,
    AttachmentKind.DOCUMENT: InputMediaDocument,
}


async def send(
    bot: ExtBot[Reserved],
    chat_id: int,
    attachment: Attachment,
    caption: str,
    entities: Sequence[MessageEntity],
    common: Mapping[str, Any],
) -> Message:
    """Send one attachment, with the caption where it takes one. ``common``: what every sending method takes."""
    kind = attachment.kind
    # As whole objects: given one by one, python-telegram-bot takes an empty one for a missing one.
    if kind is AttachmentKind.LOCATION:
        return await bot.send_location(chat_id, location=_location(attachment), **common)
    if kind is AttachmentKind.VENUE:
        venue = Venue(_location(attachment), attachment.title, attachment.address)
        return await bot.send_venue(chat_id, venue=venue, **common)
    if kind is AttachmentKind.CONTACT:
        contact = Contact(
            attachment.phone_number,
            attachment.first_name,
            attachment.last_name or None,
            vcard=attachment.vcard or None,
        )
        return await bot.send_contact(chat_id, contact=contact, **common)
    words: dict[str, Any] = {}
    if attachment.takes_a_caption:
        words = {"caption": caption or None, "caption_entities": entities}
    if kind in _SPOILERED:
        words["has_spoiler"] = attachment.spoiler or None
    by_kind: Mapping[AttachmentKind, Callable[..., Any]] = {
        AttachmentKind.PHOTO: bot.send_photo,
        AttachmentKind.VIDEO: bot.send_video,
        AttachmentKind.DOCUMENT: bot.send_document,
        AttachmentKind.VOICE: bot.send_voice,
        AttachmentKind.AUDIO: bot.send_audio,
        AttachmentKind.ANIMATION: bot.send_animation,
        AttachmentKind.STICKER: bot.send_sticker,
        AttachmentKind.VIDEO_NOTE: bot.send_video_note,
    }
    message: Message = await by_kind[kind](chat_id, attachment.file_id, **words, **common)
    return message


def _location(attachment: Attachment) -> Location:
    return Location(attachment.longitude or 0.0, attachment.latitude or 0.0, horizontal_accuracy=attachment.accuracy)


def in_album(attachment: Attachment) -> Any:
    """An album's item, bare: its words and buttons stand in an answer to the album."""
    return as_input(attachment, "", ())


def as_input(attachment: Attachment, caption: str, entities: Sequence[MessageEntity]) -> InputMedia:
    """What an album is made of, and what a message that is out is turned into."""
    more: dict[str, Any] = {"has_spoiler": attachment.spoiler or None} if attachment.kind in _SPOILERED else {}
    made: InputMedia = _INPUTS[attachment.kind](
        attachment.file_id, caption=caption or None, caption_entities=entities or None, **more
    )
    return made
