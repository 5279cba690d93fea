"""/lang, and the buttons that ask for or take a person's word about the language of a message."""

from __future__ import annotations

from telegram import ReplyParameters, Update

from bot.language.tags import display_name
from bot.relay.model import Receipt
from handlers import languages, replies
from handlers.context import Context
from handlers.replies import Button, Press, Verb


async def lang(update: Update, context: Context) -> None:
    """/lang with a name or a tag: the message answered, or the last one written, is in that language; alone: ask which."""
    message = update.message
    if message is None:
        return
    replied = None if message.reply_to_message is None else message.reply_to_message.message_id
    found = await context.services.relay.languages.meant(context.member, message.chat.id, replied)
    if context.arguments:
        await _say(context, found.id, context.arguments)
        return
    await context.tell(context.text("lang-question"), keyboard=replies.keyboard(*await _choices(context, found.id)))


async def wrong(update: Update, context: Context) -> None:
    """The button Wrong language? under a copy: ask which it is, as an answer to the copy."""
    found = await context.services.relay.languages.of_copy(context.member, context.press.row_id)
    await context.answer_copy(
        context.text("lang-question"), keyboard=replies.keyboard(*await _choices(context, found.id))
    )


async def choose(update: Update, context: Context) -> None:
    """Another language: those of the room."""
    message_id = context.press.row_id
    await context.show(context.text("lang-question"), keyboard=replies.keyboard(*await _choices(context, message_id)))


async def more(update: Update, context: Context) -> None:
    """More languages: all that buttons offer."""
    message_id = context.press.row_id
    await context.services.relay.languages.choices(context.member, message_id)  # whether it is theirs at all
    rows = languages.choice(languages.OFFERED, Verb.LANG, message_id)
    await context.show(context.text("lang-question"), keyboard=replies.keyboard(*rows))


async def chosen(update: Update, context: Context) -> None:
    """A language was pressed."""
    await _say(context, context.press.row_id, context.press.value)


async def ask(context: Context, receipt: Receipt, number: int) -> None:
    """Ask the author about a message whose language is doubtful, as an answer to it."""
    if receipt.message_id is None:
        return
    rows: list[list[Button]]
    if receipt.language is None:
        text = context.text("lang-unknown")
        rows = await _choices(context, receipt.message_id)
    else:
        text = context.text("lang-unsure", language=display_name(receipt.language, context.interface_language))
        rows = [
            [
                context.button("button-lang-right", Verb.LANG, receipt.message_id, receipt.language),
                context.button("button-lang-other", Verb.LANG_CHOOSE, receipt.message_id),
            ]
        ]
    await context.bot.send_message(
        context.person.id,
        text,
        reply_markup=replies.keyboard(*rows),
        # The number is of the chat that they wrote in.
        reply_parameters=ReplyParameters(number, allow_sending_without_reply=True) if context.is_private else None,
    )


async def _choices(context: Context, message_id: int) -> list[list[Button]]:
    spoken = await context.services.relay.languages.choices(context.member, message_id)
    return [
        *languages.choice(spoken, Verb.LANG, message_id),
        [Button(context.text("button-more-languages"), Press(Verb.LANG_MORE, message_id))],
    ]


async def _say(context: Context, message_id: int, language: str) -> None:
    said = await context.services.relay.languages.say(context.member, message_id, language)
    shown = context.interface_language
    lines = [context.text("lang-anew" if said.anew else "lang-kept", language=display_name(said.language, shown))]
    if said.doubtful_for:
        names = [display_name(tag, shown) for tag in said.doubtful_for]
        lines.append(context.text("relay-sent-in-the-original", languages=context.listed(names)))
    await context.show("\n\n".join(lines))
