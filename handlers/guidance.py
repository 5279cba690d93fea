"""Guidance: /guide, its topics, cards and buttons, and the card that is offered under a plain question."""

from __future__ import annotations

import structlog
from telegram import InlineKeyboardMarkup, Message, ReplyParameters, Update
from telegram.error import TelegramError

from bot.guidance import presentation
from bot.guidance.model import OWN_GROUP, Title, Topic
from bot.guidance.reading import Reading
from bot.messenger.entities import to_telegram
from handlers import guidance_own, guidance_weekly, replies
from handlers.context import Context
from handlers.replies import Button, Press, Verb

CARD_PREFIX = "card-"
"""Of the payload of /start in a link to a card."""
PHRASES_BELONG_TO = "talking"
"""The topic that leads to the phrases."""
TOPICS_IN_A_ROW = 2


async def guide(update: Update, context: Context) -> None:
    """/guide: the menu; with a question, its card, or an honest no. Two words are commands of their own."""
    question = context.arguments
    if not question:
        await _show_menu(context)
    elif question.casefold() == "weekly":
        await guidance_weekly.switch(context)
    elif question.casefold() == "add":
        await guidance_own.begin(context)
    else:
        await _answer(update, context, question)


async def menu_pressed(update: Update, context: Context) -> None:
    """The button to all topics."""
    await _show_menu(context)


async def topic_pressed(update: Update, context: Context) -> None:
    """The cards of a topic."""
    topics = await context.services.guidance.cards.topics(context.member)
    topic = next((one for one in topics if one.id == context.press.value), None)
    if topic is None:
        # The last card of the topic was removed since the menu was shown.
        await _show_menu(context)
        return
    rows = choices(topic.titles)
    if topic.id == PHRASES_BELONG_TO:
        rows.append([context.button("button-phrases", Verb.PHRASES, 0)])
    rows.append([context.button("button-guide-cards", Verb.GUIDE, 0)])
    await context.show(_topic_name(context, topic.id), keyboard=replies.keyboard(*rows))


async def card_pressed(update: Update, context: Context) -> None:
    """A card was chosen: its short form."""
    await show(context, context.press.value)


async def more_pressed(update: Update, context: Context) -> None:
    """The whole card, in place of its short form."""
    reading = await context.services.guidance.cards.read(context.member, context.press.value)
    text, entities = to_telegram(presentation.whole(reading, context.services.messages))
    await context.show(text, keyboard=_keyboard(context, reading, whole=True), entities=entities)


async def open_pressed(update: Update, context: Context) -> None:
    """The whole card that a colleague shared, or of the week, beneath the copy, which stays as it is."""
    reading = await context.services.guidance.cards.read(context.member, context.press.value)
    text, entities = to_telegram(presentation.whole(reading, context.services.messages))
    await context.tell(text, keyboard=_keyboard(context, reading, whole=True), entities=entities)


async def words_pressed(update: Update, context: Context) -> None:
    """The phrases of a card as a message of their own, to be kept at hand while talking."""
    reading = await context.services.guidance.cards.read(context.member, context.press.value)
    if not reading.phrases:
        await context.say("guide-no-words")
        return
    text, entities = to_telegram(presentation.words_to_say(reading, context.services.messages))
    await context.tell(text, entities=entities)


async def related_pressed(update: Update, context: Context) -> None:
    """The cards that a card names as related."""
    reading = await context.services.guidance.cards.read(context.member, context.press.value)
    rows = [*choices(reading.related), [context.button("button-guide-back", Verb.CARD, 0, reading.card.id)]]
    message_id = "guide-related" if reading.related else "guide-nothing-related"
    await context.show(context.text(message_id, title=reading.card.title), keyboard=replies.keyboard(*rows))


async def helped_pressed(update: Update, context: Context) -> None:
    """The card helped."""
    await _vote(context, helpful=True)


async def did_not_help_pressed(update: Update, context: Context) -> None:
    """The card did not help."""
    await _vote(context, helpful=False)


async def show(context: Context, card_id: str) -> None:
    """A card in its short form, for example from a link."""
    await _show_card(context, await context.services.guidance.cards.read(context.member, card_id))


async def offer(context: Context, message: Message) -> None:
    """Under a plain question to colleagues, silently and to its author alone: a button to the card that answers it.

    The question has been passed on already; whatever happens here does not change that.
    """
    title = None
    if message.reply_to_message is None:
        title = await context.services.guidance.cards.offer(context.member, message.text or "")
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


async def keep_pressed(update: Update, context: Context) -> None:
    """The asker leaves a question without a card to the curators. It is read from the chat: nothing was kept until now."""
    pressed = None if context.query is None else context.query.message
    asked = pressed.reply_to_message if isinstance(pressed, Message) else None
    question = _question(asked)
    if asked is None or not question:
        await context.say("guide-question-gone")
        return
    await context.services.guidance.feedback.keep(
        context.member, question, chat_id=asked.chat.id, telegram_message_id=asked.message_id
    )
    kept = context.text("guide-question-kept", days=context.services.retention.days)
    await context.show(kept, keyboard=replies.keyboard(*await _topics(context)))


def choices(titles: tuple[Title, ...]) -> list[list[Button]]:
    """Cards to choose, a row each: titles are long."""
    return [[Button(title.text, Press(Verb.CARD, 0, title.card_id))] for title in titles]


async def _answer(update: Update, context: Context, question: str) -> None:
    answer = await context.services.guidance.cards.ask(context.member, question)
    if answer is not None:
        await _show_card(context, answer.best, answer.others)
        return
    keep = context.button("button-question-keep", Verb.QUESTION_KEEP, 0)
    markup = replies.keyboard([keep], *await _topics(context))
    text = context.text("guide-nothing", days=context.services.retention.days)
    if update.message is None:
        await context.tell(text, keyboard=markup)
        return
    # As an answer to the question: the button finds it there, so that it need not be kept before somebody agrees.
    await context.bot.send_message(
        update.message.chat.id,
        text,
        reply_markup=markup,
        reply_parameters=ReplyParameters(update.message.message_id, allow_sending_without_reply=True),
    )


async def _vote(context: Context, *, helpful: bool) -> None:
    reading = await context.services.guidance.cards.read(context.member, context.press.value)
    await context.services.guidance.feedback.vote(context.member, reading, helpful=helpful)
    note = context.text("guide-vote-helped" if helpful else "guide-vote-did-not-help")
    await _show_card(context, reading, note=note)


async def _show_card(
    context: Context, reading: Reading, others: tuple[Title, ...] = (), *, note: str | None = None
) -> None:
    shown = presentation.short(reading, context.services.messages)
    text, entities = to_telegram(shown if note is None else shown.append(f"\n\n{note}"))
    await context.show(text, keyboard=_keyboard(context, reading, others), entities=entities)


def _keyboard(
    context: Context, reading: Reading, others: tuple[Title, ...] = (), *, whole: bool = False
) -> InlineKeyboardMarkup:
    """Two rows of short buttons, and below them, a row each, what may have been meant as well."""
    card_id = reading.card.id
    first = [
        context.button("button-guide-short", Verb.CARD, 0, card_id)
        if whole
        else context.button("button-guide-more", Verb.CARD_MORE, 0, card_id)
    ]
    second = []
    if reading.phrases:
        first.append(context.button("button-guide-say", Verb.CARD_WORDS, 0, card_id))
    if reading.may_be_shared:
        first.append(context.button("button-guide-share", Verb.CARD_SHARE, 0, card_id))
    if reading.related:
        second.append(context.button("button-guide-related", Verb.CARD_RELATED, 0, card_id))
    second += [
        context.button("button-guide-helped", Verb.CARD_HELPED, 0, card_id),
        context.button("button-guide-did-not-help", Verb.CARD_DID_NOT_HELP, 0, card_id),
        context.button("button-guide-cards", Verb.GUIDE, 0),
    ]
    return replies.keyboard(first, second, *guidance_own.row(context, reading), *choices(others))


async def _show_menu(context: Context) -> None:
    rows = await _topics(context)
    if not rows:
        await context.show(context.text("guide-no-cards"))
        return
    rows.append([await guidance_weekly.button(context)])
    await context.show(context.text("guide-menu"), keyboard=replies.keyboard(*rows))


async def _topics(context: Context) -> list[list[Button]]:
    topics = await context.services.guidance.cards.topics(context.member)
    return replies.in_rows((_topic_button(context, one) for one in topics), TOPICS_IN_A_ROW)


def _topic_button(context: Context, topic: Topic) -> Button:
    return Button(_topic_name(context, topic.id), Press(Verb.GUIDE_TOPIC, 0, topic.id))


def _topic_name(context: Context, topic_id: str) -> str:
    return context.text("guide-group-own") if topic_id == OWN_GROUP else context.text(f"guide-group-{topic_id}")


def _question(asked: Message | None) -> str:
    """What stands after the command in the message that was answered; a plain text is a question as a whole."""
    text = (asked.text if asked is not None else None) or ""
    return text.partition(" ")[2].strip() if text.startswith("/") else text.strip()
