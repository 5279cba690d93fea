"""What a Telegram message carries, read from the JSON that Telegram sends; and what cannot be passed on, by its name."""

from __future__ import annotations

from typing import Any

import pytest
from telegram import Message, Update

from bot.messenger.attachments import Attachment, AttachmentKind
from handlers import media

FILE = {"file_id": "id", "file_unique_id": "unique"}
TIMED = {**FILE, "duration": 3}
SIZED = {**TIMED, "width": 640, "height": 360}
PLACE = {"latitude": 25.3, "longitude": 51.5}


def message(**content: Any) -> Message:
    """A message with this content."""
    chat = {"id": 5, "type": "private", "first_name": "Person"}
    return Message.de_json({"message_id": 1, "date": 1_767_225_600, "chat": chat, **content}, None)


def a_file(kind: AttachmentKind, **more: Any) -> Attachment:
    return Attachment(kind=kind, file_id="id", file_unique_id="unique", **more)


CARRIED: list[tuple[dict[str, Any], Attachment]] = [
    (
        {"photo": [{**FILE, "file_id": "small", "width": 90, "height": 60}, {**FILE, "width": 900, "height": 600}]},
        a_file(AttachmentKind.PHOTO),
    ),
    ({"video": SIZED, "has_media_spoiler": True}, a_file(AttachmentKind.VIDEO, spoiler=True)),
    ({"document": FILE}, a_file(AttachmentKind.DOCUMENT)),
    ({"voice": TIMED}, a_file(AttachmentKind.VOICE)),
    ({"audio": TIMED}, a_file(AttachmentKind.AUDIO)),
    ({"animation": SIZED, "document": {**FILE, "file_id": "for older programs"}}, a_file(AttachmentKind.ANIMATION)),
    (
        {"sticker": {**FILE, "width": 1, "height": 1, "is_animated": False, "is_video": False, "type": "regular"}},
        a_file(AttachmentKind.STICKER),
    ),
    ({"video_note": {**TIMED, "length": 384}}, a_file(AttachmentKind.VIDEO_NOTE)),
    (
        {"location": {**PLACE, "horizontal_accuracy": 12.5}},
        Attachment(kind=AttachmentKind.LOCATION, latitude=25.3, longitude=51.5, accuracy=12.5),
    ),
    (
        {"venue": {"location": PLACE, "title": "West gate", "address": "1 Hill Road"}, "location": PLACE},
        Attachment(kind=AttachmentKind.VENUE, latitude=25.3, longitude=51.5, title="West gate", address="1 Hill Road"),
    ),
    (
        {"contact": {"phone_number": "+100", "first_name": "Ward", "vcard": "x" * 2049}},
        Attachment(kind=AttachmentKind.CONTACT, phone_number="+100", first_name="Ward"),
    ),
]


@pytest.mark.parametrize(("content", "expected"), CARRIED, ids=[str(one.kind) for _, one in CARRIED])
def test_each_kind_is_read(content: dict[str, Any], expected: Attachment) -> None:
    """The largest size of a photo; no card that is longer than Telegram lets us pass on."""
    received = message(**content)
    assert media.attachments_of(received) == (expected,)
    assert media.CARRIED.check_update(_update(received))


def test_every_kind_is_read_somewhere() -> None:
    assert {expected.kind for _, expected in CARRIED} == set(AttachmentKind)


POLL = {
    "id": "1",
    "question": "When?",
    "options": [],
    "total_voter_count": 0,
    "is_closed": False,
    "is_anonymous": True,
    "type": "regular",
    "allows_multiple_answers": False,
    "allows_revoting": False,
    "members_only": False,
}
NOT_CARRIED: list[tuple[dict[str, Any], str]] = [
    ({"poll": POLL}, "kind-poll"),
    ({"dice": {"value": 3, "emoji": "🎲"}}, "kind-dice"),
    ({"location": {**PLACE, "live_period": 600}}, "kind-live-location"),
    ({"game": {"title": "x", "description": "x", "photo": []}}, "kind-game"),
    ({"story": {"id": 1, "chat": {"id": 6, "type": "private"}}}, "kind-story"),
    (
        {"invoice": {"title": "x", "description": "x", "start_parameter": "x", "currency": "XTR", "total_amount": 1}},
        "kind-invoice",
    ),
    ({"paid_media": {"star_count": 1, "paid_media": []}}, "kind-paid-media"),
    (
        {"giveaway": {"chats": [], "winners_selection_date": 1_767_225_600, "winner_count": 1}},
        "kind-giveaway",
    ),
    ({}, "kind-other"),
]


@pytest.mark.parametrize(("content", "name"), NOT_CARRIED, ids=[name for _, name in NOT_CARRIED])
def test_what_cannot_be_passed_on_is_named(content: dict[str, Any], name: str) -> None:
    received = message(**content)
    assert (media.attachments_of(received), media.kind_not_carried(received)) == ((), name)


def test_a_text_carries_nothing() -> None:
    assert media.attachments_of(message(text="Hello")) == ()


def _update(received: Message) -> Update:
    return Update(1, message=received)
