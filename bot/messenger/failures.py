"""Telegram's errors in our tree, and what only looks like Telegram's: a proxy's page with a status of its own."""

from __future__ import annotations

from datetime import timedelta

from telegram import error as telegram_error

from bot import errors
from bot.jobs.model import RetryRule
from bot.messenger.transport import NOT_SENT

_LONGEST_WAIT_FOR_THE_NET = 20.0
"""Seconds."""


def ours(error: telegram_error.TelegramError) -> errors.TransportError:
    """The error of our tree that says the same, and whether a retry can repeat a message."""
    if _is_unreadable(error):
        return errors.OutcomeUnknown("UnreadableAnswer")
    said = str(error).lower()
    match error:
        case telegram_error.RetryAfter():
            wait = error.retry_after
            seconds = float(wait) if isinstance(wait, (int, float)) else wait.total_seconds()
            return errors.RateLimited(retry_after=seconds)
        case telegram_error.ChatMigrated():
            return errors.ChatMigrated(new_chat_id=error.new_chat_id)
        case telegram_error.Forbidden():
            return errors.RecipientUnavailable(reason=_refusal(said))
        case telegram_error.BadRequest():
            closed = _closed_door(said)
            if closed is not None:
                return errors.RecipientUnavailable(reason=closed)
            return errors.RequestRejected(type(error).__name__)
        case telegram_error.InvalidToken() | telegram_error.Conflict():
            # The operator's to mend; what waits must still be there when it is mended.
            return errors.ConnectionFailed(type(error).__name__)
        case telegram_error.NetworkError() if isinstance(error.__cause__, NOT_SENT):
            return errors.ConnectionFailed(type(error.__cause__).__name__)
        case _:
            # A network that broke, a server's own failure, an answer that is none: it may have been sent.
            return errors.OutcomeUnknown(type(error).__name__)


def is_unknown_token(error: telegram_error.TelegramError) -> bool:
    """Whether Telegram itself says that it does not know our token, in whatever the library wraps that."""
    innermost: BaseException = error
    while isinstance(innermost.__cause__, telegram_error.InvalidToken):
        innermost = innermost.__cause__
    return isinstance(innermost, telegram_error.InvalidToken) and not _is_unreadable(innermost)


def wait_for_the_net(age: timedelta, rule: RetryRule) -> timedelta:
    """How long to wait for Telegram to be reachable, for a job of this age: the longer it lasts, the longer, up to 20 s.

    What certainly was not sent costs no attempt, so that an outage of hours loses nothing.
    """
    longest = min(rule.longest_delay, _LONGEST_WAIT_FOR_THE_NET)
    return timedelta(seconds=min(longest, max(rule.first_delay, age.total_seconds() / 2)))


def _is_unreadable(error: BaseException) -> bool:
    """Whether the status came without Telegram's JSON: a proxy or a guest network's page answered in its place."""
    return isinstance(error.__cause__, telegram_error.TelegramError)


_REFUSALS = (
    ("blocked", "blocked"),
    ("user is deactivated", "deactivated"),
    ("initiate conversation", "not-started"),
    ("group chat was deactivated", "group-deactivated"),
    ("group chat was deleted", "group-deactivated"),
    ("deactivated", "deactivated"),
    ("kicked", "kicked"),
    ("not a member", "kicked"),
    ("rights to send", "no-rights"),
    ("chat_write_forbidden", "no-rights"),
)
"""What Telegram says (lower case) of a chat that takes nothing from us, as a 403 and in part as a 400, and our word for it."""
_CLOSED_DOORS = (
    ("chat not found", "chat-not-found"),
    ("peer_id_invalid", "chat-not-found"),
    ("topic_closed", "topic-closed"),
    ("topic_deleted", "topic-gone"),
    ("message thread not found", "topic-gone"),
    ("need administrator rights", "no-rights"),
    *_REFUSALS,
)


def _refusal(said: str) -> str:
    return next((reason for words, reason in _REFUSALS if words in said), "forbidden")


def _closed_door(said: str) -> str | None:
    """The same of a 400: the request is right, but the chat does not take it now."""
    return next((reason for words, reason in _CLOSED_DOORS if words in said), None)
