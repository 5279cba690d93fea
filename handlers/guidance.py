"""Guidance: /guide, its cards and buttons, and the card that is offered under a plain question."""

from __future__ import annotations

import structlog
from telegram import Message, ReplyParameters, Update
from telegram.error import TelegramError

from bot.guidance import presentation
from bot.guidance.model import Title
from bot.guidance.reading import Reading
from bot.messenger.entities import to_telegram
from handlers import replies
from handlers.context import Context
from handlers.replies import Button, Press, Verb

CARD_PREFIX = "card-"
"""Of the payload of /start in a link to a card."""


async def guide(update: Update, context: Context) -> None:
    """/guide: the menu; with a question, its card, or an honest no."""
    question = context.arguments
    if not question:
        await _show_menu(context, "guide-menu")
        return
    found = await context.services.guidance.ask(context.member, question)
    if found is None:
        await _show_menu(context, "guide-nothing")
    else:
        await _show_card(context, found)


async def menu_pressed(update: Update, context: Context) -> None:
    """The button to all cards."""
    await _show_menu(context, "guide-menu")


async def card_pressed(update: Update, context: Context) -> None:
    """A card was chosen: its short form."""
    await show(context, context.press.value)


async def more_pressed(update: Update, context: Context) -> None:
    """The whole card."""
    reading = await context.services.guidance.read(context.member, context.press.value)
    text, entities = to_telegram(presentation.whole(reading, context.services.messages))
    await context.show(text, keyboard=replies.keyboard(*_onwards(context, reading)), entities=entities)


async def show(context: Context, card_id: str) -> None:
    """A card in its short form, for example from a link."""
    await _show_card(context, await context.services.guidance.read(context.member, card_id))


async def offer(context: Context, message: Message) -> None:
    """Under a plain question to colleagues, silently and to its author alone: a button to the card that answers it.

    The question has been passed on already; whatever happens here does not change that.
    """
    title = None
    if message.reply_to_message is None:
        title = await context.services.guidance.offer(context.member, message.text or "")
    if title is None:
        return
    label = context.text("button-guide-offer", title=title.text)
    try:
        await context.bot.send_message(
            message.chat.id,
            context.text("guide-offer"),
            reply_markup=replies.keyboard([Button(label, Press(Verb.CARD, 0, title.card_id))]),
            reply_parameters=ReplyParameters(message.message_id, allow_sending_without_reply=True),
            disable_notification=True,
        )
    except TelegramError as error:
        structlog.get_logger("handlers").info("guidance not offered", reason=type(error).__name__)


async def _show_card(context: Context, reading: Reading) -> None:
    text, entities = to_telegram(presentation.short(reading, context.services.messages))
    more = context.button("button-guide-more", Verb.CARD_MORE, 0, reading.card.id)
    await context.show(text, keyboard=replies.keyboard([more], *_onwards(context, reading)), entities=entities)


async def _show_menu(context: Context, message_id: str) -> None:
    titles = context.services.guidance.menu(context.member)
    if not titles:
        await context.show(context.text("guide-no-cards"))
        return
    await context.show(context.text(message_id), keyboard=replies.keyboard(*_choices(titles)))


def _choices(titles: tuple[Title, ...]) -> list[list[Button]]:
    return [[Button(title.text, Press(Verb.CARD, 0, title.card_id))] for title in titles]


def _onwards(context: Context, reading: Reading) -> list[list[Button]]:
    return [*_choices(reading.related), [context.button("button-guide-cards", Verb.GUIDE, 0)]]
