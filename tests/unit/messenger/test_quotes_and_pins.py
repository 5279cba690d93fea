"""A quotation is asked for as Telegram counts, and is never worth a message; a pin that is not allowed is said to be none."""

from __future__ import annotations

from typing import Any

import pytest
from telegram.ext import ExtBot

from bot.errors import RequestRejected
from bot.language.text import FormattedText, Span
from bot.messenger.quotes import OutgoingQuote, reply_parameters
from bot.messenger.sender import OutgoingText, Sender
from tests.support.recording_request import TOKEN, RecordingRequest

ANSWER = OutgoingText(FormattedText("Why?"))
BOLD = FormattedText("5 mg", (Span(0, 4, "bold"),))
QUOTE = OutgoingQuote(7, BOLD, "👍 Give ")


@pytest.fixture
def request_() -> RecordingRequest:
    return RecordingRequest()


@pytest.fixture
def sender(request_: RecordingRequest) -> Sender:
    bot: Any = ExtBot(TOKEN, request=request_)
    return Sender(bot)


async def send(sender: Sender, *, reply_to: int | None = 7) -> int:
    return await sender.send_text(1, ANSWER, reply_to=reply_to, quote=QUOTE, reserved=False)


async def test_a_quotation_goes_out_with_its_formatting_and_its_place_in_utf16_units(
    sender: Sender, request_: RecordingRequest
) -> None:
    await send(sender)
    (call,) = request_.of("sendMessage")
    asked = call.parameters["reply_parameters"]

    assert (asked["message_id"], asked["quote"], asked["quote_position"]) == (7, "5 mg", 8)
    assert [(one["type"], one["offset"], one["length"]) for one in asked["quote_entities"]] == [("bold", 0, 4)]


async def test_where_telegram_does_not_find_the_words_the_answer_goes_without_them(
    sender: Sender, request_: RecordingRequest
) -> None:
    request_.refuse("sendMessage", 400, "Bad Request: QUOTE_TEXT_INVALID")
    await send(sender)
    first, second = request_.of("sendMessage")

    assert "quote" in first.parameters["reply_parameters"]
    assert second.parameters["reply_parameters"] == {"message_id": 7, "allow_sending_without_reply": True}


async def test_what_is_refused_for_another_reason_is_not_sent_again(sender: Sender, request_: RecordingRequest) -> None:
    request_.refuse("sendMessage", 400, "Bad Request: message is too long")
    with pytest.raises(RequestRejected):
        await send(sender)
    assert len(request_.of("sendMessage")) == 1


@pytest.mark.parametrize(("reply_to", "expected"), [(None, None), (8, 8)])
def test_a_quotation_belongs_to_the_message_that_it_is_of(reply_to: int | None, expected: int | None) -> None:
    asked = reply_parameters(reply_to, QUOTE)
    assert (None if asked is None else asked.message_id) == expected
    assert asked is None or asked.quote is None


@pytest.mark.parametrize(
    ("refusal", "pinned"),
    [
        (None, True),
        ("Bad Request: message to pin not found", True),
        ("Bad Request: not enough rights to manage pinned messages in the chat", False),
        ("Bad Request: CHAT_ADMIN_REQUIRED", False),
    ],
)
async def test_what_becomes_of_a_pin(
    sender: Sender, request_: RecordingRequest, refusal: str | None, pinned: bool
) -> None:
    """Without a sound; a message that went needs no pin."""
    if refusal is not None:
        request_.refuse("pinChatMessage", 400, refusal)
    assert await sender.pin(1, 7, reserved=False) is pinned
    assert request_.of("pinChatMessage")[0].parameters["disable_notification"] is True


async def test_unpinning_what_is_not_pinned_is_no_failure(sender: Sender, request_: RecordingRequest) -> None:
    request_.refuse("unpinChatMessage", 400, "Bad Request: message to unpin not found")
    assert await sender.unpin(1, 7, reserved=False)
