"""/why and the button Why: where a text comes from, and what its words say when they are put back."""

from __future__ import annotations

from telegram import InlineKeyboardMarkup, Update

from bot.relay.explaining import CopyExplained, MessageExplained, words_of
from bot.relay.why import of_copy, of_message
from handlers import replies
from handlers.context import Context
from handlers.replies import Verb


async def why(update: Update, context: Context) -> None:
    """/why, as an answer to a copy or to a message of one's own."""
    message = update.message
    if message is None:
        return
    if message.reply_to_message is None:
        await context.say("why-how")
        return
    found = await context.services.why.answered(context.member, message.chat.id, message.reply_to_message.message_id)
    await context.tell(_text(context, found), keyboard=_keyboard(context, found))


async def why_pressed(_update: Update, context: Context) -> None:
    """The button under an original, or under the question what is wrong."""
    found = await context.services.why.copy(context.member, context.press.row_id)
    await context.tell(_text(context, found), keyboard=_keyboard(context, found))


async def back(_update: Update, context: Context) -> None:
    """Translate back: the words, under their caveat; never a sign that the translation is right."""
    translation = await context.services.why.back(context.member, context.press.row_id)
    words = words_of(translation)
    if words is None:
        await context.say("why-back-failed")
        return
    await context.tell(f"{context.text('why-back')}\n\n{words.text}")


def _text(context: Context, found: CopyExplained | MessageExplained) -> str:
    language, messages = context.interface_language, context.services.messages
    if isinstance(found, CopyExplained):
        return of_copy(found.explained, language, messages)
    return of_message(found.written, found.languages, language, messages)


def _keyboard(context: Context, found: CopyExplained | MessageExplained) -> InlineKeyboardMarkup | None:
    if isinstance(found, MessageExplained):
        return None
    buttons = []
    if found.explained.is_translation:
        buttons.append(context.button("button-translate-back", Verb.TRANSLATE_BACK, found.delivery_id))
    if found.language_is_open:
        buttons.append(context.button("button-lang-wrong", Verb.LANG_WRONG, found.delivery_id))
    return replies.keyboard(buttons) if buttons else None
