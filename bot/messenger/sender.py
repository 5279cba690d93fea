"""Messages out. Takes our texts, gives back Telegram's ids, and turns its errors into ours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import httpx
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions, ReplyParameters
from telegram import error as telegram_error
from telegram.ext import ExtBot

from bot import errors
from bot.language.text import FormattedText
from bot.messenger.entities import to_telegram
from bot.messenger.limiter import Reserved

_NOT_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)
"""Failures before the request left: a retry cannot repeat anything."""


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a message: what it says, and what comes back when it is pressed (at most 64 bytes)."""

    label: str
    data: str


@dataclass(frozen=True, slots=True)
class OutgoingText:
    """One Telegram message to be sent, or the new content of one that was."""

    text: FormattedText
    buttons: tuple[Button, ...] = ()
    """One row."""


class Sender:
    """Sends, edits and deletes through one bot. Every method raises only :class:`bot.errors.TransportError`."""

    def __init__(self, bot: ExtBot[Reserved]) -> None:
        self._bot = bot

    async def send_text(
        self, chat_id: int, content: OutgoingText, *, reply_to: int | None = None, silent: bool = False, reserved: bool
    ) -> int:
        """Send and return the message id. A reply whose target is gone is sent without it.

        ``reserved``: the call's place in the budget was taken when its job was claimed.
        """
        text, entities = to_telegram(content.text)
        try:
            message = await self._bot.send_message(
                chat_id,
                text,
                entities=entities,
                reply_parameters=None
                if reply_to is None
                else ReplyParameters(reply_to, allow_sending_without_reply=True),
                reply_markup=_keyboard(content.buttons),
                link_preview_options=LinkPreviewOptions(is_disabled=True),
                disable_notification=silent,
                rate_limit_args=Reserved() if reserved else None,
            )
        except telegram_error.TelegramError as error:
            raise ours(error) from error
        return message.message_id

    async def edit_text(self, chat_id: int, message_id: int, content: OutgoingText, *, reserved: bool) -> bool:
        """Change a message; True unless it no longer exists. What already reads so counts as changed."""
        text, entities = to_telegram(content.text)
        try:
            await self._bot.edit_message_text(
                text,
                chat_id,
                message_id,
                entities=entities,
                reply_markup=_keyboard(content.buttons),
                link_preview_options=LinkPreviewOptions(is_disabled=True),
                rate_limit_args=Reserved() if reserved else None,
            )
        except telegram_error.BadRequest as error:
            said = str(error).lower()
            if "message is not modified" in said:
                return True
            if "message to edit not found" in said or "message can't be edited" in said:
                return False
            raise ours(error) from error
        except telegram_error.TelegramError as error:
            raise ours(error) from error
        return True

    async def delete(self, chat_id: int, message_id: int) -> bool:
        """Remove a message; True when it is gone, False when Telegram does not allow it."""
        try:
            await self._bot.delete_message(chat_id, message_id)
        except telegram_error.BadRequest as error:
            return "message to delete not found" in str(error).lower()
        except telegram_error.TelegramError as error:
            raise ours(error) from error
        return True


def ours(error: telegram_error.TelegramError) -> errors.TransportError:
    """The error of our tree that says the same, and whether a retry can repeat a message."""
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
            if "chat not found" in said:
                return errors.RecipientUnavailable(reason="chat-not-found")
            return errors.RequestRejected(type(error).__name__)
        case telegram_error.InvalidToken() | telegram_error.Conflict():
            # The operator's to mend; what waits must still be there when it is mended.
            return errors.ConnectionFailed(type(error).__name__)
        case telegram_error.NetworkError():
            if isinstance(error.__cause__, _NOT_SENT):
                return errors.ConnectionFailed(type(error.__cause__).__name__)
            return errors.OutcomeUnknown(type(error).__name__)
        case _:
            return errors.RequestRejected(type(error).__name__)


def _refusal(said: str) -> str:
    if "blocked" in said:
        return "blocked"
    if "deactivated" in said:
        return "deactivated"
    if "kicked" in said or "not a member" in said:
        return "kicked"
    return "forbidden"


def _keyboard(buttons: Sequence[Button]) -> InlineKeyboardMarkup | None:
    if not buttons:
        return None
    return InlineKeyboardMarkup([[InlineKeyboardButton(button.label, callback_data=button.data) for button in buttons]])
