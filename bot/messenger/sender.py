"""Messages out. Takes our texts, gives back Telegram's ids, and turns its errors into ours."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions, ReplyParameters
from telegram import error as telegram_error
from telegram.ext import ExtBot

from bot.errors import OutcomeUnknown
from bot.language.text import FormattedText
from bot.messenger.entities import to_telegram
from bot.messenger.failures import ours
from bot.messenger.limiter import Reserved

_GONE = ("message to edit not found", "message can't be edited", "message_id_invalid")
"""What Telegram says of a message that is not there any more, or not ours to change."""


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
    above: tuple[Button, ...] = ()
    """A row above it: what the message asks for, beside what can be asked about it."""


class Sender:
    """Sends, edits and deletes through one bot. Every method raises only :class:`bot.errors.TransportError`,
    and what the rate budget raises while the database is away: nothing was sent then."""

    def __init__(self, bot: ExtBot[Reserved]) -> None:
        self._bot = bot

    async def send_text(
        self, chat_id: int, content: OutgoingText, *, reply_to: int | None = None, silent: bool = False, reserved: bool
    ) -> int:
        """Send and return the message id. A reply whose target is gone is sent without it.

        ``reserved``: the call's place in the budget was taken when its job was claimed.
        """
        text, entities = to_telegram(content.text)
        with _our_errors():
            message = await self._bot.send_message(
                chat_id,
                text,
                entities=entities,
                reply_parameters=None
                if reply_to is None
                else ReplyParameters(reply_to, allow_sending_without_reply=True),
                reply_markup=_keyboard(content),
                link_preview_options=LinkPreviewOptions(is_disabled=True),
                disable_notification=silent,
                rate_limit_args=Reserved() if reserved else None,
            )
            return message.message_id

    async def edit_text(self, chat_id: int, message_id: int, content: OutgoingText, *, reserved: bool) -> bool:
        """Change a message; True unless it no longer exists. What already reads so counts as changed."""
        text, entities = to_telegram(content.text)
        with _our_errors():
            try:
                await self._bot.edit_message_text(
                    text,
                    chat_id,
                    message_id,
                    entities=entities,
                    reply_markup=_keyboard(content),
                    link_preview_options=LinkPreviewOptions(is_disabled=True),
                    rate_limit_args=Reserved() if reserved else None,
                )
            except telegram_error.BadRequest as error:
                said = str(error).lower()
                if any(reason in said for reason in _GONE):
                    return False
                if "message is not modified" not in said:
                    raise
            return True

    async def delete(self, chat_id: int, message_id: int, *, reserved: bool = False) -> bool:
        """Remove a message; True when it is gone, False when Telegram does not allow it."""
        with _our_errors():
            try:
                await self._bot.delete_message(chat_id, message_id, rate_limit_args=Reserved() if reserved else None)
            except telegram_error.BadRequest as error:
                return "message to delete not found" in str(error).lower()
            return True


@contextmanager
def _our_errors() -> Iterator[None]:
    try:
        yield
    except telegram_error.TelegramError as error:
        raise ours(error) from error
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        # JSON with a good status, but not Telegram's: whether anything was sent, nobody knows.
        raise OutcomeUnknown("UnreadableAnswer") from error


def _keyboard(content: OutgoingText) -> InlineKeyboardMarkup | None:
    rows = [row for row in (content.above, content.buttons) if row]
    if not rows:
        return None
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(one.label, callback_data=one.data) for one in row] for row in rows]
    )
