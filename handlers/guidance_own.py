"""An institution's own cards: a coordinator writes one after /guide add, another one reviews it."""

from __future__ import annotations

from telegram import Message, Update

from bot.guidance import presentation
from bot.guidance.own_form import own_number
from bot.guidance.reading import Reading
from bot.messenger.entities import to_telegram
from content.cards import LONGEST_SUMMARY, LONGEST_TITLE, CardState
from handlers import replies
from handlers.context import Context
from handlers.replies import Button, ButtonExpired, Press, Verb


async def begin(context: Context) -> None:
    """/guide add: the coordinator's next text becomes a card."""
    await context.services.guidance.own.begin(context.member)
    await _ask(context)


async def took(context: Context, message: Message) -> bool:
    """Whether a text became a card, which is then shown; else it is a message to the room."""
    reading = await context.services.guidance.own.take(
        context.member,
        message.text or "",
        chat_id=message.chat.id,
        telegram_message_id=message.message_id,
        is_answer=message.reply_to_message is not None,
    )
    if reading is not None:
        text, entities = to_telegram(presentation.whole(reading, context.services.messages))
        await context.tell(text, keyboard=replies.keyboard(*row(context, reading)), entities=entities)
    return reading is not None


async def took_edit(context: Context, message: Message) -> bool:
    """Whether an edited text is one that became a card: it stays as it is, and is changed with its button."""
    taken = await context.services.guidance.own.was_taken(context.member, message.chat.id, message.message_id)
    if taken:
        await context.say("guide-own-edit-with-button")
    return taken


async def left(context: Context) -> bool:
    """/cancel: whether a card was waited for, which is over now."""
    waited = await context.services.guidance.own.leave(context.member)
    if waited:
        await context.say("guide-own-cancelled")
    return waited


async def edit_pressed(update: Update, context: Context) -> None:
    """The coordinator's next text becomes the words of this card."""
    await context.services.guidance.own.begin(context.member, context.press.row_id)
    await _ask(context)


async def review_pressed(update: Update, context: Context) -> None:
    """Another coordinator stands for the words, as they were shown."""
    press = context.press
    if not (press.value.isascii() and press.value.isdecimal() and len(press.value) <= 9):
        raise ButtonExpired("a button without a revision")
    reading = await context.services.guidance.own.review(context.member, press.row_id, int(press.value))
    text, entities = to_telegram(presentation.whole(reading, context.services.messages))
    await context.show(text, keyboard=replies.keyboard(*row(context, reading)), entities=entities)


async def remove_pressed(update: Update, context: Context) -> None:
    """Really?"""
    title = await context.services.guidance.own.to_be_removed(context.member, context.press.row_id)
    remove = context.button("button-own-remove", Verb.OWN_REMOVE_NOW, context.press.row_id)
    back = context.button("button-guide-back", Verb.CARD, 0, title.card_id)
    await context.show(
        context.text("guide-own-remove-question", title=title.text), keyboard=replies.keyboard([remove, back])
    )


async def remove_now_pressed(update: Update, context: Context) -> None:
    """Yes."""
    await context.services.guidance.own.remove(context.member, context.press.row_id)
    await context.show(context.text("guide-own-removed"))


def row(context: Context, reading: Reading) -> list[list[Button]]:
    """What a coordinator may do with a card of their institution: one row, or none."""
    number = own_number(reading.card.id)
    if number is None or reading.institution is None or not context.services.guidance.own.may_write(context.member):
        return []
    buttons = [context.button("button-own-edit", Verb.OWN_EDIT, number)]
    if reading.state is not CardState.REVIEWED:
        press = Press(Verb.OWN_REVIEW, number, str(reading.revision))
        buttons.append(Button(context.text("button-own-review"), press))
    return [[*buttons, context.button("button-own-remove", Verb.OWN_REMOVE, number)]]


async def _ask(context: Context) -> None:
    sections = [context.text(f"guide-section-{name}") for name in ("why", "do", "avoid", "say", "reflect")]
    await context.say("guide-own-how", title=LONGEST_TITLE, summary=LONGEST_SUMMARY, sections=context.listed(sections))
