"""What a message answers, and the passage of it that it quotes, as Telegram takes it."""

from __future__ import annotations

from dataclasses import dataclass

from telegram import ReplyParameters
from telegram import error as telegram_error

from bot.language.text import FormattedText
from bot.messenger.entities import to_telegram, utf16_length

_REFUSED = "quote"
"""What every refusal of a quotation says somewhere, in lower case: QUOTE_TEXT_INVALID and the like."""


@dataclass(frozen=True, slots=True)
class OutgoingQuote:
    """A passage of a Telegram message in the same chat."""

    message_id: int
    text: FormattedText
    """Exactly as it stands there, its formatting included."""
    before: str
    """Everything that stands before it there."""


def reply_parameters(reply_to: int | None, quote: OutgoingQuote | None = None) -> ReplyParameters | None:
    """An answer, with the passage that it quotes if that is one of the message that is answered."""
    if reply_to is None:
        return None
    if quote is None or quote.message_id != reply_to:
        return ReplyParameters(reply_to, allow_sending_without_reply=True)
    text, entities = to_telegram(quote.text)
    return ReplyParameters(
        reply_to,
        allow_sending_without_reply=True,
        quote=text,
        quote_entities=entities or None,
        quote_position=utf16_length(quote.before),
    )


def is_about_the_quote(error: telegram_error.TelegramError) -> bool:
    """Whether Telegram refuses a message for its quotation alone: nothing was sent, and without it, it would be."""
    return isinstance(error, telegram_error.BadRequest) and _REFUSED in str(error).lower()
