"""Asking a colleague to look at a draft's text in one language, and the colleague's buttons."""

from __future__ import annotations

from telegram import Message, Update

from bot.broadcast.model import Written
from bot.broadcast.repository_reviewing import Reviewer
from bot.broadcast.reviewing import PAGE
from bot.language import tags
from handlers import broadcast_preview, replies
from handlers.context import Context
from handlers.replies import Button, Press, Verb


async def ask_pressed(update: Update, context: Context) -> None:
    """Who can be asked about a language, a page at a time; the value is the language, and the number of the last one shown."""
    press = context.press
    language, _, after = press.value.rpartition("-")
    found = await context.services.broadcast.reviewing.reviewers(
        context.member, press.row_id, language, replies.number(after)
    )
    back = context.button("button-broadcast-back", Verb.BROADCAST_SHOW, press.row_id)
    name = _language(context, language)
    if not found:
        await context.show(context.text("broadcast-review-nobody", language=name), keyboard=replies.keyboard([back]))
        return
    rows = [[_choice(press.row_id, language, one)] for one in found]
    if len(found) == PAGE:
        more = f"{language}-{found[-1].member_id}"
        rows.append([context.button("button-broadcast-more-people", Verb.BROADCAST_ASK, press.row_id, more)])
    question = context.text("broadcast-review-choose", language=name)
    await context.show(question, keyboard=replies.keyboard(*rows, [back]))


async def asked_pressed(update: Update, context: Context) -> None:
    """Somebody was chosen."""
    press = context.press
    language, _, number = press.value.rpartition("-")
    preview = await context.services.broadcast.reviewing.ask(
        context.member, press.row_id, language, replies.number(number)
    )
    await broadcast_preview.show(context, preview)


async def approve_pressed(update: Update, context: Context) -> None:
    """The reviewer stands for the text."""
    language = await context.services.broadcast.reviewing.approve(context.member, context.press.row_id)
    await context.show(context.text("broadcast-review-thanks", language=_language(context, language)))


async def edit_pressed(update: Update, context: Context) -> None:
    """The reviewer's next text is the better one."""
    language = await context.services.broadcast.reviewing.edit(context.member, context.press.row_id)
    await context.say("broadcast-review-write", language=_language(context, language))


async def decline_pressed(update: Update, context: Context) -> None:
    """Somebody else may be asked."""
    await context.services.broadcast.reviewing.decline(context.member, context.press.row_id)
    await context.show(context.text("broadcast-review-declining"))


async def took(context: Context, message: Message, written: Written) -> bool:
    """Whether a text is a reviewer's."""
    language = await context.services.broadcast.reviewing.take(context.member, written)
    if language:
        await context.say("broadcast-review-thanks", language=_language(context, language))
    return language is not None


def _choice(draft_id: int, language: str, one: Reviewer) -> Button:
    return Button(f"{one.name} · {one.team_name}", Press(Verb.BROADCAST_ASKED, draft_id, f"{language}-{one.member_id}"))


def _language(context: Context, language: str) -> str:
    return tags.display_name(language, context.interface_language)
