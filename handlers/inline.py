"""What a member finds when they type the assistant's name and some words into any chat: guidance cards, to be sent there.

Only for members, for each of them anew, and never cached by Telegram. An institution's own cards are not offered: they would
leave it. Strangers are turned away in ``handlers.gate``.
"""

from __future__ import annotations

from telegram import InlineQueryResultArticle, InputTextMessageContent, LinkPreviewOptions, Update
from telegram.error import BadRequest

from bot.guidance import presentation
from bot.guidance.reading import Reading
from bot.messenger.entities import to_telegram
from handlers.context import Context

MOST_CARDS = 5


async def search(update: Update, context: Context) -> None:
    """Answer an inline query with the cards nearest to its words."""
    query = update.inline_query
    if query is None:
        return
    found = await context.services.guidance.cards.search(context.member, query.query, MOST_CARDS)
    articles = [_article(context, one) for one in found if one.may_be_shared]
    try:
        await query.answer(articles, cache_time=0, is_personal=True)
    except BadRequest as error:
        # Telegram waits some seconds only, and whoever types on has asked anew by then.
        if "query is too old" not in error.message.casefold():
            raise


def _article(context: Context, reading: Reading) -> InlineQueryResultArticle:
    text, entities = to_telegram(presentation.short(reading, context.services.messages))
    return InlineQueryResultArticle(
        f"card-{reading.card.id}",
        reading.card.title,
        InputTextMessageContent(text, entities=entities, link_preview_options=LinkPreviewOptions(is_disabled=True)),
        description=reading.card.summary,
    )
