"""Attachments as they arrive, one of each kind."""

from __future__ import annotations

from bot.messenger.attachments import Attachment, AttachmentKind

FILES = (
    AttachmentKind.PHOTO,
    AttachmentKind.VIDEO,
    AttachmentKind.DOCUMENT,
    AttachmentKind.VOICE,
    AttachmentKind.AUDIO,
    AttachmentKind.ANIMATION,
    AttachmentKind.STICKER,
    AttachmentKind.VIDEO_NOTE,
)


def file(kind: AttachmentKind, name: str = "scan") -> Attachment:
    """A file of this kind; ``name`` tells it from others."""
    return Attachment(kind=kind, file_id=f"{name}-id", file_unique_id=f"{name}-unique")


def photo(name: str = "scan") -> Attachment:
    """A photo."""
    return file(AttachmentKind.PHOTO, name)


PLACE = Attachment(kind=AttachmentKind.LOCATION, latitude=0.0, longitude=-43.2)
VENUE = Attachment(kind=AttachmentKind.VENUE, latitude=1.0, longitude=2.0, title="West gate", address="1 Hill Road")
CONTACT = Attachment(kind=AttachmentKind.CONTACT, phone_number="+100", first_name="Ward", last_name="Three")
EVERY_KIND = (*(file(kind) for kind in FILES), PLACE, VENUE, CONTACT)
