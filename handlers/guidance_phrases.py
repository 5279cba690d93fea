"""/phrases: what is often said in meetings, in the reader's language with the partners' beneath."""

from __future__ import annotations

from telegram import Update

from bot.guidance import presentation
from bot.messenger.entities import to_telegram
from handlers import replies
from handlers.context import Context
from handlers.replies import Button, Press, Verb

TOPICS_IN_A_ROW = 2


async def phrases(update: Update, context: Context) -> None:
    """The topics; also as the button under the cards on talking."""
    topics = [
        Button(context.text(f"phrases-topic-{one}"), Press(Verb.PHRASES_TOPIC, 0, one))
        for one in context.services.guidance.phrases.topics
    ]
    rows = replies.in_rows(topics, TOPICS_IN_A_ROW)
    rows.append([context.button("button-guide-cards", Verb.GUIDE, 0)])
    await context.show(context.text("phrases-menu"), keyboard=replies.keyboard(*rows))


async def topic_pressed(update: Update, context: Context) -> None:
    """The phrases of a topic."""
    topic = await context.services.guidance.phrases.about(context.member, context.press.value)
    text, entities = to_telegram(presentation.phrases(topic, context.services.messages))
    back = context.button("button-phrases-topics", Verb.PHRASES, 0)
    await context.show(text, keyboard=replies.keyboard([back]), entities=entities)
