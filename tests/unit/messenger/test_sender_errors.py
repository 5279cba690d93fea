"""Telegram's errors in our tree: what may be repeated, what must wait, what is final."""

from __future__ import annotations

import aiohttp
import pytest
from telegram import error as telegram_error

from bot import errors
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


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("Forbidden: bot was blocked by the user", "blocked"),
        ("Forbidden: user is deactivated", "deactivated"),
        ("Forbidden: bot was kicked from the supergroup chat", "kicked"),
        ("Forbidden: bot can't initiate conversation with a user", "forbidden"),
    ],
)
def test_a_refusal_says_why(words: str, reason: str) -> None:
    refused = ours(telegram_error.Forbidden(words))

    assert isinstance(refused, errors.RecipientUnavailable)
    assert refused.reason == reason


def test_a_flood_limit_says_how_long_to_wait() -> None:
    limited = ours(telegram_error.RetryAfter(17))

    assert isinstance(limited, errors.RateLimited)
    assert limited.retry_after == 17.0


def test_a_retry_helps_only_where_it_can() -> None:
    assert errors.OutcomeUnknown.retry_helps
    assert errors.ConnectionFailed.retry_helps
    assert not errors.RequestRejected.retry_helps
    assert not errors.RecipientUnavailable.retry_helps
