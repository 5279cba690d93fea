"""Taking a message back: /unsend, and the button under the hint that a text seems to name somebody."""

from __future__ import annotations

from telegram import Update

from bot.relay.withdrawal import TakenBack
from handlers.context import Context


async def unsend(update: Update, context: Context) -> None:
    """/unsend, as an answer to a message of one's own."""
    message = update.message
    if message is None:
        return
    if message.reply_to_message is None:
        await context.say("unsend-how")
        return
    taken = await context.services.withdrawal.take_back_answered(
        context.member, message.chat.id, message.reply_to_message.message_id
    )
    await context.say(_words(taken))


async def take_back_pressed(_update: Update, context: Context) -> None:
    """The button Take it back."""
    taken = await context.services.withdrawal.take_back(context.member, context.press.row_id)
    await context.show(context.text(_words(taken)))


async def keep_pressed(_update: Update, context: Context) -> None:
    """The button Keep, which takes the place of the hint."""
    await context.show(context.text("unsend-kept"))


def _words(taken: TakenBack) -> str:
    if not taken.is_new:
        return "unsend-before"
    return "unsend-under-way" if taken.copies else "unsend-nobody"
