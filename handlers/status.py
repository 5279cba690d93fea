"""/status: who has a message, and in which state. Always answered in private: names of people are nobody else's concern."""

from __future__ import annotations

from telegram import InlineKeyboardMarkup, Message, Update

from bot.errors import UserError
from bot.relay.status import Status
from bot.relay.status_text import pages_of
from handlers import groups, replies
from handlers.context import Context
from handlers.replies import Verb


async def status(update: Update, context: Context) -> None:
    """/status, as an answer to a message; without one, of the last message that the person wrote in their room."""
    message = update.message
    if message is None:
        return
    try:
        found = await _found(message, context)
    except UserError as error:
        if context.is_private:
            raise
        # In a group nobody is corrected in public.
        text = context.text(error.specific_message_id or "error-user", **error.arguments)
        await replies.send(context.bot, context.person.id, text)
        return
    pages = pages_of(found, context.interface_language, context.services.messages)
    await replies.send(context.bot, context.person.id, pages[0], _keyboard(context, found, 0, len(pages)))


async def look_again_pressed(_update: Update, context: Context) -> None:
    """The buttons under it: how it stands now, on the same page or on the next."""
    press = context.press
    found = await context.services.status.of(context.member, press.row_id)
    pages = pages_of(found, context.interface_language, context.services.messages)
    page = min(replies.number(press.value or "0"), len(pages) - 1)
    await context.show(pages[page], keyboard=_keyboard(context, found, page, len(pages)))


async def _found(message: Message, context: Context) -> Status:
    replied = message.reply_to_message
    # In a topic, what answers nothing answers the topic's first message. Answers in other groups have threads, too.
    if replied is None or replied.message_id == groups.topic_of(message):
        return await context.services.status.latest(context.member)
    return await context.services.status.answered(context.member, message.chat.id, replied.message_id)


def _keyboard(context: Context, found: Status, page: int, pages: int) -> InlineKeyboardMarkup:
    buttons = [context.button("button-status-again", Verb.STATUS, found.message_id, str(page))]
    if pages > 1:
        buttons.append(context.button("button-status-next", Verb.STATUS, found.message_id, str((page + 1) % pages)))
    return replies.keyboard(buttons)
