"""The passage that somebody quotes when they answer a message."""

from __future__ import annotations

from telegram import Message

from bot.messenger.entities import code_points
from bot.relay.quoting import quoted
from bot.relay.quoting_model import Quote


def quote_of(message: Message) -> Quote | None:
    """What the person chose to quote; None for nothing. What Telegram itself quotes where nobody chose says nothing."""
    answered, chosen = message.reply_to_message, message.quote
    if answered is None or chosen is None or not chosen.is_manual:
        return None
    words = answered.text or answered.caption or ""
    ours = answered.from_user is not None and answered.from_user.id == message.get_bot().id
    return quoted(chosen.text, code_points(words, chosen.position), words, has_header=ours)
