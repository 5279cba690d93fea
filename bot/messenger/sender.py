"""Messages out. Takes our texts and attachments, gives back Telegram's ids, and turns its errors into ours."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions, Message, ReplyParameters
from telegram import error as telegram_error
from telegram.ext import ExtBot

from bot.errors import OutcomeUnknown, RequestRejected
from bot.language.text import FormattedText
from bot.messenger import media
from bot.messenger.attachments import Attachment
from bot.messenger.entities import to_telegram
from bot.messenger.failures import ours
from bot.messenger.limiter import Reserved
from bot.messenger.quotes import OutgoingQuote, is_about_the_quote, reply_parameters

_GONE = ("message to edit not found", "message can't be edited", "message_id_invalid")
"""What Telegram says of a message that is not there any more, or not ours to change."""

_NO_RIGHT_TO_PIN = ("not enough rights", "chat_admin_required", "administrator rights")
_NOTHING_TO_PIN = ("message to pin not found", "message to unpin not found", "chat_not_modified")


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a message: what it says, and what comes back when it is pressed (at most 64 bytes)."""

    label: str
    data: str


@dataclass(frozen=True, slots=True)
class OutgoingText:
    """One Telegram message to be sent, or the new content of one that was; an album is several, sent as one."""

    text: FormattedText
    """What it says: a text, or the caption of what is attached. Empty under an album, which carries neither words nor buttons."""
    buttons: tuple[Button, ...] = ()
    """One row."""
    above: tuple[Button, ...] = ()
    """A row above it: what the message asks for, beside what can be asked about it."""
    attachments: tuple[Attachment, ...] = ()
    """None: a text. One: it is sent, with the text under it where it takes one. More: an album."""
    instead: tuple[FormattedText, ...] = ()
    """What the reader is told where Telegram does not take an attachment: a text for each, in their order."""


class Sender:
    """Sends, edits and deletes through one bot. Every method raises only :class:`bot.errors.TransportError`,
    and what the rate budget raises while the database is away: nothing was sent then."""

    def __init__(self, bot: ExtBot[Reserved]) -> None:
        self._bot = bot

    async def send_text(
        self,
        chat_id: int,
        content: OutgoingText,
        *,
        reply_to: int | None = None,
        quote: OutgoingQuote | None = None,
        silent: bool = False,
        reserved: bool,
        thread_id: int | None = None,
    ) -> int:
        """Send a text, or the one attachment with it, and return the message id. A reply whose target is gone is sent without it,
        and one whose quotation Telegram does not find there without that.

        ``reserved``: the call's place in the budget was taken when its job was claimed. ``thread_id``: the topic of a group.
        """
        try:
            answers = reply_parameters(reply_to, quote)
            return await self._send_text(chat_id, content, answers, silent, reserved, thread_id)
        except RequestRejected as error:
            cause = error.__cause__
            if quote is None or not isinstance(cause, telegram_error.TelegramError) or not is_about_the_quote(cause):
                raise
            return await self._send_text(chat_id, content, reply_parameters(reply_to), silent, False, thread_id)

    async def _send_text(
        self,
        chat_id: int,
        content: OutgoingText,
        answers: ReplyParameters | None,
        silent: bool,
        reserved: bool,
        thread_id: int | None,
    ) -> int:
        text, entities = to_telegram(content.text)
        common: dict[str, Any] = {
            "reply_parameters": answers,
            "reply_markup": _keyboard(content),
            "disable_notification": silent,
            "message_thread_id": thread_id,
            "rate_limit_args": Reserved() if reserved else None,
        }
        with _our_errors():
            if content.attachments:
                message: Message = await media.send(self._bot, chat_id, content.attachments[0], text, entities, common)
            else:
                no_preview = LinkPreviewOptions(is_disabled=True)
                message = await self._bot.send_message(
                    chat_id, text, entities=entities, link_preview_options=no_preview, **common
                )
            return message.message_id

    async def send_album(
        self,
        chat_id: int,
        attachments: Sequence[Attachment],
        *,
        reply_to: int | None = None,
        silent: bool = False,
        reserved: bool,
        thread_id: int | None = None,
    ) -> list[int]:
        """Send as one album and return the message ids, in the same order: all of it or, with an error, nothing."""
        with _our_errors():
            sent = await self._bot.send_media_group(
                chat_id,
                [media.in_album(one) for one in attachments],
                reply_parameters=reply_parameters(reply_to),
                disable_notification=silent,
                message_thread_id=thread_id,
                rate_limit_args=Reserved() if reserved else None,
            )
            return [message.message_id for message in sent]

    async def edit_text(self, chat_id: int, message_id: int, content: OutgoingText, *, reserved: bool) -> bool:
        """Change a message; True unless it no longer exists. What already reads so counts as changed."""
        text, entities = to_telegram(content.text)
        return await self._edit(
            self._bot.edit_message_text,
            text=text,
            chat_id=chat_id,
            message_id=message_id,
            entities=entities,
            reply_markup=_keyboard(content),
            link_preview_options=LinkPreviewOptions(is_disabled=True),
            rate_limit_args=Reserved() if reserved else None,
        )

    async def edit_caption(self, chat_id: int, message_id: int, content: OutgoingText, *, reserved: bool) -> bool:
        """Change the words and buttons under an attachment, which stays; returns as :meth:`edit_text`. Empty words go away."""
        text, entities = to_telegram(content.text)
        return await self._edit(
            self._bot.edit_message_caption,
            chat_id=chat_id,
            message_id=message_id,
            caption=text or None,
            caption_entities=entities,
            reply_markup=_keyboard(content),
            rate_limit_args=Reserved() if reserved else None,
        )

    async def edit_media(self, chat_id: int, message_id: int, content: OutgoingText, *, reserved: bool) -> bool:
        """Put the content's attachment in the place of what the message showed, a text included; returns as :meth:`edit_text`."""
        text, entities = to_telegram(content.text)
        return await self._edit(
            self._bot.edit_message_media,
            media=media.as_input(content.attachments[0], text, entities),
            chat_id=chat_id,
            message_id=message_id,
            reply_markup=_keyboard(content),
            rate_limit_args=Reserved() if reserved else None,
        )

    async def _edit(self, call: Callable[..., Any], **arguments: Any) -> bool:
        with _our_errors():
            try:
                await call(**arguments)
            except telegram_error.BadRequest as error:
                said = str(error).lower()
                if any(reason in said for reason in _GONE):
                    return False
                if "message is not modified" not in said:
                    raise
            return True

    async def delete_several(self, chat_id: int, message_ids: Sequence[int], *, reserved: bool = False) -> bool:
        """Remove up to 100 messages with one request; False where Telegram refuses. It does not say which it passed over."""
        with _our_errors():
            try:
                return await self._bot.delete_messages(
                    chat_id, message_ids, rate_limit_args=Reserved() if reserved else None
                )
            except telegram_error.BadRequest:
                return False

    async def delete(self, chat_id: int, message_id: int, *, reserved: bool = False) -> bool:
        """Remove a message; True when it is gone, False when Telegram does not allow it."""
        with _our_errors():
            try:
                await self._bot.delete_message(chat_id, message_id, rate_limit_args=Reserved() if reserved else None)
            except telegram_error.BadRequest as error:
                return "message to delete not found" in str(error).lower()
            return True

    async def pin(self, chat_id: int, message_id: int, *, reserved: bool) -> bool:
        """Pin a message without a sound; True when it is pinned or gone, False where we have no right to."""
        return await self._pinning(self._bot.pin_chat_message, chat_id, message_id, reserved, disable_notification=True)

    async def unpin(self, chat_id: int, message_id: int, *, reserved: bool) -> bool:
        """Unpin a message; returns as :meth:`pin`. One that is not pinned is as it should be."""
        return await self._pinning(self._bot.unpin_chat_message, chat_id, message_id, reserved)

    async def _pinning(
        self, call: Callable[..., Any], chat_id: int, message_id: int, reserved: bool, **more: bool
    ) -> bool:
        with _our_errors():
            try:
                await call(chat_id, message_id=message_id, rate_limit_args=Reserved() if reserved else None, **more)
            except telegram_error.BadRequest as error:
                said = str(error).lower()
                if any(reason in said for reason in _NO_RIGHT_TO_PIN):
                    return False
                if not any(reason in said for reason in _NOTHING_TO_PIN):
                    raise
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
