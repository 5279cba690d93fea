"""What a member finds when they type the assistant's name and some words into any chat, to be sent there: the words in the other
languages of their room, and guidance cards.

Only for members, for each of them anew, and never cached by Telegram. An institution's own cards are not offered: they would
leave it. Strangers are turned away in ``handlers.gate``.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from telegram import (
    InlineQuery,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    LinkPreviewOptions,
    Update,
)
from telegram.error import BadRequest

from bot.delivery.presentation import check_names
from bot.guidance import presentation
from bot.guidance.reading import Reading
from bot.language.tags import display_name, short_code
from bot.language.text import FormattedText
from bot.messenger.entities import to_telegram
from bot.relay.inline import Offers
from bot.translation.model import Origin, Translation
from handlers.context import Context

MOST_CARDS = 5
LONGEST_DESCRIPTION = 200
"""Code points; clients show two lines of it."""


async def search(update: Update, context: Context) -> None:
    """Answer an inline query. One that was overtaken by the person's next is not answered: nobody sees the answer."""
    query = update.inline_query
    if query is None or await context.services.inline.is_moot(query.from_user.id):
        return
    offers, found = await asyncio.gather(
        context.services.inline.offers(context.member, query.query),
        context.services.guidance.cards.search(context.member, query.query, MOST_CARDS),
    )
    articles = [
        *(_translated(context, one, query.query) for one in offers.translations),
        *(_article(context, one) for one in found if one.may_be_shared),
    ]
    await answer(query, articles, _hint(context, offers))


async def answer(
    query: InlineQuery, articles: Sequence[InlineQueryResultArticle], button: InlineQueryResultsButton | None
) -> None:
    """To the person alone, and never kept by Telegram. Too late is no failure."""
    try:
        await query.answer(articles, cache_time=0, is_personal=True, button=button)
    except BadRequest as error:
        # Telegram waits some seconds only, and whoever types on has asked anew by then.
        if "query is too old" not in error.message.casefold():
            raise


def _translated(context: Context, offered: Translation, typed: str) -> InlineQueryResultArticle:
    """What is sent says what it is, in the language of those who will read it."""
    messages, provenance = context.services.messages, offered.provenance
    read = messages.nearest(provenance.target_language)
    pair = {
        "source": short_code(provenance.source_language or "und"),
        "target": short_code(provenance.target_language),
    }
    approved = provenance.origin is Origin.MEMORY
    mark = messages.format(read, "relay-tag-approved" if approved else "inline-mark-machine", **pair)
    body = offered.text.append(f"\n\n{mark}")
    title = context.text(
        "inline-approved" if approved else "inline-machine",
        language=display_name(provenance.target_language, context.interface_language),
        **pair,
    )
    description = offered.text.text
    checks = check_names(provenance, read, messages)
    if checks:
        # Whoever is to compare needs the original beside it.
        body = body.append(f"\n{messages.format(read, 'relay-mark-check', checks=checks)}\n\n{typed.strip()}")
        seen = check_names(provenance, context.interface_language, messages)
        description = f"{context.text('relay-mark-check', checks=seen)} · {description}"
    return _result(f"text-{provenance.target_language}", title, body, description)


def _article(context: Context, reading: Reading) -> InlineQueryResultArticle:
    body = presentation.short(reading, context.services.messages)
    return _result(f"card-{reading.card.id}", reading.card.title, body, reading.card.summary)


def _result(number: str, title: str, body: FormattedText, description: str) -> InlineQueryResultArticle:
    text, entities = to_telegram(body)
    return InlineQueryResultArticle(
        number,
        title,
        InputTextMessageContent(text, entities=entities, link_preview_options=LinkPreviewOptions(is_disabled=True)),
        description=description[:LONGEST_DESCRIPTION],
    )


def _hint(context: Context, offers: Offers) -> InlineQueryResultsButton | None:
    """What is missing above, and why: nothing doubtful is offered, and what takes too long is not waited for."""
    if offers.doubtful:
        names = [display_name(one, context.interface_language) for one in offers.doubtful]
        return InlineQueryResultsButton(
            context.text("inline-doubtful", languages=context.listed(names)), start_parameter="inline"
        )
    if offers.unfinished:
        return InlineQueryResultsButton(context.text("inline-unfinished"), start_parameter="inline")
    return None
