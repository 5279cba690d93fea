"""What a Telegram message carries besides words, and what it carries that cannot be passed on."""

from __future__ import annotations

from telegram import Location, Message
from telegram.ext import filters

from bot.messenger.attachments import Attachment, AttachmentKind

_FILES = (
    AttachmentKind.ANIMATION,
    AttachmentKind.VIDEO,
    AttachmentKind.VIDEO_NOTE,
    AttachmentKind.AUDIO,
    AttachmentKind.VOICE,
    AttachmentKind.STICKER,
    AttachmentKind.DOCUMENT,
)
"""In this order: an animation comes as a document as well, for older programs."""
_LONGEST_VCARD = 2048
"""Bytes (Bot API, sendContact.vcard)."""
_NAMED = (
    ("poll", "kind-poll"),
    ("dice", "kind-dice"),
    ("game", "kind-game"),
    ("story", "kind-story"),
    ("invoice", "kind-invoice"),
    ("paid_media", "kind-paid-media"),
    ("giveaway", "kind-giveaway"),
    ("giveaway_winners", "kind-giveaway"),
    ("checklist", "kind-checklist"),
)
"""What cannot be passed on and has a name: the field of a message, and the Fluent message."""


class _Carried(filters.MessageFilter):
    """Messages with an attachment that can be passed on."""

    def filter(self, message: Message) -> bool:
        return bool(attachments_of(message))


CARRIED = _Carried()


def attachments_of(message: Message) -> tuple[Attachment, ...]:
    """The attachment of a message as a tuple of one; empty for a text, and for whatever cannot be passed on."""
    found = _file(message) or _place(message) or _contact(message)
    return () if found is None else (found,)


def size_of(message: Message) -> int:
    """Bytes of the file in a message; 0 where there is none, or Telegram does not say."""
    file = message.video or message.document or message.animation or message.audio
    return (file.file_size or 0) if file is not None else 0


def kind_not_carried(message: Message) -> str:
    """The id of the Fluent message that names what a message is that cannot be passed on."""
    if message.location is not None and _moves(message.location):
        return "kind-live-location"
    for field, name in _NAMED:
        if getattr(message, field) is not None:
            return name
    return "kind-other"


def _file(message: Message) -> Attachment | None:
    if message.paid_media is not None:
        return None
    spoiler = bool(message.has_media_spoiler)
    if message.photo:
        largest = max(message.photo, key=lambda size: size.width * size.height)
        return Attachment(
            kind=AttachmentKind.PHOTO,
            file_id=largest.file_id,
            file_unique_id=largest.file_unique_id,
            spoiler=spoiler,
        )
    for kind in _FILES:
        file = getattr(message, kind.value)
        if file is not None:
            return Attachment(kind=kind, file_id=file.file_id, file_unique_id=file.file_unique_id, spoiler=spoiler)
    return None


def _place(message: Message) -> Attachment | None:
    venue, location = message.venue, message.location
    if venue is not None:
        return Attachment(
            kind=AttachmentKind.VENUE,
            latitude=venue.location.latitude,
            longitude=venue.location.longitude,
            title=venue.title,
            address=venue.address,
        )
    if location is None or _moves(location):
        return None
    return Attachment(
        kind=AttachmentKind.LOCATION,
        latitude=location.latitude,
        longitude=location.longitude,
        accuracy=location.horizontal_accuracy,
    )


def _moves(location: Location) -> bool:
    """Whether somebody shares where they are as they go: it would be told of at every step."""
    # The attribute itself warns of its future type.
    return "live_period" in location.to_dict()


def _contact(message: Message) -> Attachment | None:
    contact = message.contact
    if contact is None:
        return None
    vcard = contact.vcard or ""
    return Attachment(
        kind=AttachmentKind.CONTACT,
        phone_number=contact.phone_number,
        first_name=contact.first_name,
        last_name=contact.last_name or "",
        vcard=vcard if len(vcard.encode()) <= _LONGEST_VCARD else "",
    )
