"""Each kind leaves by the method that Telegram has for it, by file_id and with what the kind needs; nothing is uploaded."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from typing import Any

import pytest
from telegram.ext import ApplicationBuilder

from bot.errors import OutcomeUnknown, RequestRejected
from bot.language.text import FormattedText, Span
from bot.messenger.attachments import Attachment, AttachmentKind, fit_one_album, from_json, to_json, with_caption
from bot.messenger.sender import Button, OutgoingText, Sender
from tests.support.attached import CONTACT, EVERY_KIND, PLACE, VENUE, file, photo
from tests.support.scripted_request import ScriptedRequest, refusal, result

WORDS = FormattedText("The scan 🩻 of today", (Span(4, 4, "bold"),))
BUTTON = Button("Original", "1:original:7")
SENT = {"message_id": 55, "date": 1_767_225_600, "chat": {"id": 5, "type": "private", "first_name": "Person"}}


class Chat:
    """A sender whose answers the test writes."""

    def __init__(self) -> None:
        self.request = ScriptedRequest()
        builder: Any = ApplicationBuilder().token("1:x").request(self.request).get_updates_request(self.request)
        self.application = builder.updater(None).job_queue(None).build()
        self.sender = Sender(self.application.bot)

    def answers(self, *answers: tuple[int, bytes] | Exception) -> None:
        self.request.script.extend(answers)

    @property
    def asked(self) -> tuple[str, dict[str, Any]]:
        """The latest request."""
        latest = self.request.asked[-1]
        return latest.method, latest.parameters


@pytest.fixture
async def chat() -> AsyncIterator[Chat]:
    made = Chat()
    async with made.application:
        yield made


def outgoing(*attachments: Attachment, text: FormattedText = WORDS) -> OutgoingText:
    return OutgoingText(text, (BUTTON,), attachments=attachments)


EXPECTED: dict[AttachmentKind, tuple[str, dict[str, object]]] = {
    AttachmentKind.PHOTO: ("sendPhoto", {"photo": "scan-id"}),
    AttachmentKind.VIDEO: ("sendVideo", {"video": "scan-id"}),
    AttachmentKind.DOCUMENT: ("sendDocument", {"document": "scan-id"}),
    AttachmentKind.VOICE: ("sendVoice", {"voice": "scan-id"}),
    AttachmentKind.AUDIO: ("sendAudio", {"audio": "scan-id"}),
    AttachmentKind.ANIMATION: ("sendAnimation", {"animation": "scan-id"}),
    AttachmentKind.STICKER: ("sendSticker", {"sticker": "scan-id"}),
    AttachmentKind.VIDEO_NOTE: ("sendVideoNote", {"video_note": "scan-id"}),
    AttachmentKind.LOCATION: ("sendLocation", {"latitude": 0.0, "longitude": -43.2}),
    AttachmentKind.VENUE: ("sendVenue", {"latitude": 1.0, "title": "West gate", "address": "1 Hill Road"}),
    AttachmentKind.CONTACT: ("sendContact", {"phone_number": "+100", "first_name": "Ward", "last_name": "Three"}),
}


@pytest.mark.parametrize("attachment", EVERY_KIND, ids=lambda one: one.kind.value)
async def test_each_kind_has_its_method(chat: Chat, attachment: Attachment) -> None:
    """The caption goes with those that take one, and the answered message and the buttons with all."""
    chat.answers(result(SENT))
    number = await chat.sender.send_text(5, outgoing(attachment), reply_to=9, silent=True, reserved=False)

    method, parameters = chat.asked
    expected, fields = EXPECTED[attachment.kind]
    assert (number, method) == (55, expected)
    assert {name: parameters[name] for name in fields} == fields
    assert (parameters.get("caption") == WORDS.text) is attachment.takes_a_caption
    assert parameters["reply_parameters"]["message_id"] == 9
    assert parameters["disable_notification"] is True
    assert parameters["reply_markup"]["inline_keyboard"][0][0]["text"] == "Original"


def test_every_kind_is_in_the_table() -> None:
    assert {one.kind for one in EVERY_KIND} == set(EXPECTED) == set(AttachmentKind)


@pytest.mark.parametrize("attachment", EVERY_KIND, ids=lambda one: one.kind.value)
def test_every_kind_comes_back_from_the_table_as_it_was(attachment: Attachment) -> None:
    """Zero degrees are a place, too."""
    with_words = with_caption(attachment, WORDS)
    assert from_json(to_json((attachment, with_words))) == (attachment, with_words)


def test_nothing_attached_is_nothing_kept() -> None:
    assert (to_json(()), from_json(None)) == (None, ())


@pytest.mark.parametrize("broken", ["[1]", '[{"caption": "x"}]', "{", '[{"kind": "gift"}]', '[{"kind":"photo","x":1}]'])
def test_what_is_no_attachment_is_refused(broken: str) -> None:
    with pytest.raises(ValueError):
        from_json(broken)


async def test_entities_of_a_caption_are_counted_as_telegram_counts(chat: Chat) -> None:
    chat.answers(result(SENT))
    after = FormattedText("🩻 left", (Span(2, 4, "bold"),))
    await chat.sender.send_text(5, outgoing(photo(), text=after), reserved=False)

    entities = chat.asked[1]["caption_entities"]
    assert [(one["type"], one["offset"], one["length"]) for one in entities] == [("bold", 3, 4)]


async def test_an_album_goes_out_bare_and_its_numbers_come_back(chat: Chat) -> None:
    chat.answers(result([SENT, {**SENT, "message_id": 56}]))
    hidden = Attachment(kind=AttachmentKind.VIDEO, file_id="film", spoiler=True)
    numbers = await chat.sender.send_album(5, [photo(), hidden], reply_to=9, reserved=False)

    method, parameters = chat.asked
    assert (numbers, method, "reply_markup" in parameters) == ([55, 56], "sendMediaGroup", False)
    listed = parameters["media"] if isinstance(parameters["media"], list) else json.loads(parameters["media"])
    assert [(one["type"], one["media"], one.get("has_spoiler"), one.get("caption")) for one in listed] == [
        ("photo", "scan-id", None, None),
        ("video", "film", True, None),
    ]


async def test_words_under_an_attachment_are_changed_and_taken_away(chat: Chat) -> None:
    chat.answers(result(SENT), result(SENT))
    assert await chat.sender.edit_caption(5, 55, outgoing(photo()), reserved=False)
    assert (chat.asked[0], chat.asked[1]["caption"]) == ("editMessageCaption", WORDS.text)

    assert await chat.sender.edit_caption(5, 55, outgoing(photo(), text=FormattedText("")), reserved=False)
    assert "caption" not in chat.asked[1]


async def test_another_file_takes_the_place_of_the_first(chat: Chat) -> None:
    chat.answers(result(SENT))
    assert await chat.sender.edit_media(5, 55, outgoing(file(AttachmentKind.DOCUMENT)), reserved=False)

    method, parameters = chat.asked
    media = parameters["media"] if isinstance(parameters["media"], dict) else json.loads(parameters["media"])
    assert (method, media["type"], media["caption"]) == ("editMessageMedia", "document", WORDS.text)


@pytest.mark.parametrize("edit", ["edit_caption", "edit_media"])
@pytest.mark.parametrize(
    ("said", "there"), [("message is not modified: the same", True), ("message to edit not found", False)]
)
async def test_an_edit_says_whether_the_message_is_still_there(chat: Chat, edit: str, said: str, there: bool) -> None:
    chat.answers(refusal(400, f"Bad Request: {said}"))
    assert await getattr(chat.sender, edit)(5, 55, outgoing(photo()), reserved=False) is there


async def test_a_file_that_telegram_does_not_take_is_a_rejected_request(chat: Chat) -> None:
    chat.answers(refusal(400, "Bad Request: wrong file identifier/HTTP URL specified"))
    with pytest.raises(RequestRejected):
        await chat.sender.send_text(5, outgoing(photo()), reserved=False)


async def test_an_album_whose_answer_is_none_may_have_arrived(chat: Chat) -> None:
    chat.answers((200, b'{"ok": true, "result": [{"no": "message"}]}'))
    with pytest.raises(OutcomeUnknown):
        await chat.sender.send_album(5, [photo(), photo("b")], reserved=False)


async def test_several_messages_go_with_one_request(chat: Chat) -> None:
    chat.answers(result(True), refusal(400, "Bad Request: message can't be deleted"))
    assert await chat.sender.delete_several(5, [55, 56], reserved=False)
    assert chat.asked[0] == "deleteMessages"
    assert not await chat.sender.delete_several(5, [55, 56], reserved=False)


@pytest.mark.parametrize(
    ("kinds", "fit"),
    [
        ("photo video", True),
        ("document document", True),
        ("audio audio", True),
        ("photo", False),
        ("photo document", False),
        ("audio document", False),
        ("animation animation", False),
        (" ".join(["photo"] * 11), False),
    ],
)
def test_what_fits_one_album(kinds: str, fit: bool) -> None:
    """Two to ten; photos and videos among themselves, documents and music alone."""
    assert fit_one_album([file(AttachmentKind(kind)) for kind in kinds.split()]) is fit


def test_places_and_contacts_are_no_album() -> None:
    assert not fit_one_album([PLACE, VENUE])
    assert not fit_one_album([CONTACT, CONTACT])
