"""Telegram's errors in our tree: what may be repeated, what must wait, what is final."""

from __future__ import annotations

import aiohttp
import pytest
from telegram import error as telegram_error

from bot import errors
from bot.delivery.model import REFUSALS
from bot.messenger.failures import ours


def caused(error: telegram_error.TelegramError, cause: Exception) -> telegram_error.TelegramError:
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (telegram_error.BadRequest("Chat not found"), errors.RecipientUnavailable),
        (telegram_error.BadRequest("Message is too long"), errors.RequestRejected),
        (telegram_error.Forbidden("Forbidden: bot was blocked by the user"), errors.RecipientUnavailable),
        (telegram_error.ChatMigrated(-100200), errors.ChatMigrated),
        (telegram_error.TimedOut(), errors.OutcomeUnknown),
        (telegram_error.NetworkError("Bad Gateway"), errors.OutcomeUnknown),
        (telegram_error.InvalidToken(), errors.ConnectionFailed),
        (caused(telegram_error.TimedOut(), aiohttp.ConnectionTimeoutError()), errors.ConnectionFailed),
        (caused(telegram_error.TimedOut(), aiohttp.SocketTimeoutError()), errors.OutcomeUnknown),
        (caused(telegram_error.NetworkError(""), aiohttp.InvalidURL("http://")), errors.ConnectionFailed),
        (caused(telegram_error.NetworkError(""), aiohttp.ServerDisconnectedError()), errors.OutcomeUnknown),
    ],
)
def test_each_error_has_its_place(error: telegram_error.TelegramError, expected: type[errors.TransportError]) -> None:
    assert type(ours(error)) is expected


REFUSED = [
    ("Forbidden: bot was blocked by the user", "blocked"),
    ("Forbidden: user is deactivated", "deactivated"),
    ("Forbidden: bot was kicked from the supergroup chat", "kicked"),
    ("Forbidden: bot is not a member of the supergroup chat", "kicked"),
    ("Forbidden: bot can't initiate conversation with a user", "not-started"),
    ("Forbidden: the group chat was deleted", "group-deactivated"),
    ("Forbidden: CHAT_WRITE_FORBIDDEN", "no-rights"),
    ("Forbidden: bot can't send messages to bots", "forbidden"),
]
CLOSED = [
    ("Chat not found", "chat-not-found"),
    ("PEER_ID_INVALID", "chat-not-found"),
    ("TOPIC_CLOSED", "topic-closed"),
    ("TOPIC_DELETED", "topic-gone"),
    ("Message thread not found", "topic-gone"),
    ("Not enough rights to send text messages to the chat", "no-rights"),
    ("Have no rights to send a message", "no-rights"),
    ("CHAT_WRITE_FORBIDDEN", "no-rights"),
    ("Need administrator rights in the channel chat", "no-rights"),
    ("Group chat was deactivated", "group-deactivated"),
]


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        *((telegram_error.Forbidden(words), reason) for words, reason in REFUSED),
        *((telegram_error.BadRequest(words), reason) for words, reason in CLOSED),
    ],
)
def test_a_refusal_says_why(error: telegram_error.TelegramError, reason: str) -> None:
    """With a word that people are told, in their language."""
    refused = ours(error)

    assert isinstance(refused, errors.RecipientUnavailable)
    assert refused.reason == reason
    assert reason in REFUSALS


@pytest.mark.parametrize(
    "words", ["Not enough rights to manage pinned messages in the chat", "VOICE_MESSAGES_FORBIDDEN", "Wrong file id"]
)
def test_what_is_wrong_with_one_request_closes_no_chat(words: str) -> None:
    """The chat takes other messages: nobody is out of reach."""
    assert type(ours(telegram_error.BadRequest(words))) is errors.RequestRejected


def test_a_flood_limit_says_how_long_to_wait() -> None:
    limited = ours(telegram_error.RetryAfter(17))

    assert isinstance(limited, errors.RateLimited)
    assert limited.retry_after == 17.0


def test_a_retry_helps_only_where_it_can() -> None:
    assert errors.OutcomeUnknown.retry_helps
    assert errors.ConnectionFailed.retry_helps
    assert not errors.RequestRejected.retry_helps
    assert not errors.RecipientUnavailable.retry_helps
