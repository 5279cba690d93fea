"""What a message carries besides words. Pure. Files go by Telegram's own id from one chat to the next and are never downloaded.

A place or a contact is what somebody chose to pass on: readers get it as it is, and no engine and no log ever does.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import Any

from bot.language.text import FormattedText

MOST_IN_AN_ALBUM = 10


class AttachmentKind(StrEnum):
    """What can be carried, as the Bot API names it."""

    PHOTO = "photo"
    VIDEO = "video"
    DOCUMENT = "document"
    VOICE = "voice"
    AUDIO = "audio"
    ANIMATION = "animation"
    STICKER = "sticker"
    VIDEO_NOTE = "video_note"
    LOCATION = "location"
    VENUE = "venue"
    CONTACT = "contact"


_CAPTIONED = frozenset(
    {
        AttachmentKind.PHOTO,
        AttachmentKind.VIDEO,
        AttachmentKind.DOCUMENT,
        AttachmentKind.VOICE,
        AttachmentKind.AUDIO,
        AttachmentKind.ANIMATION,
    }
)
_EXCHANGEABLE = _CAPTIONED - {AttachmentKind.VOICE}
_FAMILIES = {
    AttachmentKind.PHOTO: "pictures",
    AttachmentKind.VIDEO: "pictures",
    AttachmentKind.DOCUMENT: "documents",
    AttachmentKind.AUDIO: "audios",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """One file, place or contact. What a kind does not need is empty."""

    kind: AttachmentKind
    file_id: str = ""
    file_unique_id: str = ""
    """The same for the same file, whoever sends it and whenever."""
    spoiler: bool = False
    latitude: float | None = None
    longitude: float | None = None
    accuracy: float | None = None
    """Metres."""
    title: str = ""
    address: str = ""
    phone_number: str = ""
    first_name: str = ""
    last_name: str = ""
    vcard: str = ""
    caption: FormattedText | None = None
    """The item's own words in an album; of anything else, the words are the message's text."""

    @property
    def takes_a_caption(self) -> bool:
        """Whether words can stand under it; else they stand in a message beside it."""
        return self.kind in _CAPTIONED

    @property
    def can_take_the_place_of_others(self) -> bool:
        """Whether a message that is out can be turned into this."""
        return self.kind in _EXCHANGEABLE


def fit_one_album(attachments: Sequence[Attachment]) -> bool:
    """Whether Telegram takes these as one album: 2 to 10, photos and videos among themselves, documents and audios alone."""
    families = {_FAMILIES.get(one.kind) for one in attachments}
    return 2 <= len(attachments) <= MOST_IN_AN_ALBUM and len(families) == 1 and None not in families


def takes_a_caption(kind: str) -> bool:
    """:attr:`Attachment.takes_a_caption` of a kind by its name."""
    return kind in _CAPTIONED


def can_be_exchanged(kind: str) -> bool:
    """Whether what is in a message of this kind can be replaced by another file."""
    return kind in _EXCHANGEABLE


def to_json(attachments: Iterable[Attachment]) -> str | None:
    """As one JSON list, what is empty left out; None for none."""
    listed = [_as_json(one) for one in attachments]
    return json.dumps(listed, ensure_ascii=False, separators=(",", ":"), sort_keys=True) if listed else None


def from_json(data: str | None) -> tuple[Attachment, ...]:
    """What :func:`to_json` wrote. Raises ValueError for anything else."""
    if data is None:
        return ()
    try:
        return tuple(_from_json(one) for one in json.loads(data))
    except (TypeError, KeyError, AttributeError) as error:
        raise ValueError("not attachments as JSON") from error


def exported(attachment: Attachment) -> dict[str, object]:
    """What its author gets to see of it among their data: all but Telegram's ids, which say nothing to people."""
    found = _as_json(attachment)
    caption = {"caption": attachment.caption.text} if attachment.caption is not None else {}
    return {name: value for name, value in found.items() if not name.startswith("file")} | caption


def with_caption(attachment: Attachment, caption: FormattedText | None) -> Attachment:
    """The same with these words as its own."""
    return replace(attachment, caption=caption or None)


def _as_json(one: Attachment) -> dict[str, object]:
    found = {field.name: getattr(one, field.name) for field in fields(one)}
    found["caption"] = None if one.caption is None else one.caption.to_json()
    return {name: value for name, value in found.items() if value or (value == 0 and value is not False)}


def _from_json(found: dict[str, Any]) -> Attachment:
    caption = found.pop("caption", None)
    kind = AttachmentKind(found.pop("kind"))
    return Attachment(kind=kind, caption=None if caption is None else FormattedText.from_json(caption), **found)
