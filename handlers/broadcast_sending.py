"""A broadcast on its way and afterwards: the buttons of those who look after it, and the readers' button Read and understood."""

from __future__ import annotations

import io
from collections.abc import Sequence

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, InputFile, Message, Update

from bot.broadcast.halting import Halt
from bot.messenger.sender import Button
from handlers import broadcast_preview, replies
from handlers.context import Context
from handlers.replies import Verb

_NOW = "now"
"""In a button that was asked for once more."""


async def pause_pressed(_update: Update, context: Context) -> None:
    """Nothing more leaves until somebody presses Go on. The progress message itself says so, in a moment."""
    await context.services.broadcast_halts.act(context.member, context.press.row_id, Halt.PAUSE)


async def resume_pressed(_update: Update, context: Context) -> None:
    """It goes on where it was."""
    await context.services.broadcast_halts.act(context.member, context.press.row_id, Halt.RESUME)


async def cancel_pressed(_update: Update, context: Context) -> None:
    """Nothing more leaves, for good: asked once more, in a message of its own, since the pressed one changes by itself."""
    if context.press.value != _NOW:
        await context.services.broadcast_reports.report(context.member, context.press.row_id)
        await _ask_once_more(context, "broadcast-cancel-question", "button-broadcast-cancel-now", Verb.BROADCAST_CANCEL)
        return
    await context.services.broadcast_halts.act(context.member, context.press.row_id, Halt.CANCEL)
    await context.show(context.text("broadcast-cancelling-now"))


async def correct_pressed(_update: Update, context: Context) -> None:
    """A draft with what the announcement says now; the next text is the new one."""
    preview = await context.services.broadcast.correcting.begin(context.member, context.press.row_id)
    await broadcast_preview.show(context, preview, anew=True)


async def withdraw_pressed(_update: Update, context: Context) -> None:
    """Every copy is removed that can be removed: asked once more."""
    if context.press.value != _NOW:
        await context.services.broadcast_reports.report(context.member, context.press.row_id)
        words = "broadcast-withdraw-question"
        await _ask_once_more(context, words, "button-broadcast-withdraw-now", Verb.BROADCAST_WITHDRAW)
        return
    withdrawn = await context.services.broadcast_withdrawing.withdraw(context.member, context.press.row_id)
    await context.show(context.text("broadcast-withdrawing-now" if withdrawn else "broadcast-withdrawn-already"))


async def _ask_once_more(context: Context, question: str, yes: str, verb: Verb) -> None:
    number = context.press.row_id
    rows = [[context.button(yes, verb, number, _NOW)]]
    rows.append([context.button("button-broadcast-keep", Verb.BROADCAST_REPORT, number)])
    await context.say(question, keyboard=replies.keyboard(*rows))


async def report_pressed(_update: Update, context: Context) -> None:
    """How it stands now, in place of the pressed message."""
    report = await context.services.broadcast_reports.report(context.member, context.press.row_id)
    await context.show(report.text, keyboard=_rows(report.buttons))


def _rows(rows: Sequence[Sequence[Button]]) -> InlineKeyboardMarkup | None:
    shown = [[InlineKeyboardButton(one.label, callback_data=one.data) for one in row] for row in rows]
    return InlineKeyboardMarkup(shown) if shown else None


async def picture_pressed(_update: Update, context: Context) -> None:
    """The same as a picture."""
    picture = await context.services.broadcast_reports.picture(context.member, context.press.row_id)
    file = InputFile(io.BytesIO(picture.content), filename=picture.name)
    await context.bot.send_photo(context.person.id, file, caption=picture.caption)


async def table_pressed(_update: Update, context: Context) -> None:
    """Every promise in a table."""
    table = await context.services.broadcast_reports.table(context.member, context.press.row_id)
    file = InputFile(io.BytesIO(table.content), filename=table.name)
    await context.bot.send_document(context.person.id, file, caption=table.caption)


async def acknowledge_pressed(_update: Update, context: Context) -> None:
    """A reader has read and understood an announcement; the button under it says so from now on."""
    await context.services.acknowledging.acknowledge(context.member, context.press.row_id)
    query = context.query
    if query is None or not isinstance(query.message, Message) or query.message.reply_markup is None:
        return
    label = context.text("button-acknowledged")
    rows = [
        [
            InlineKeyboardButton(label, callback_data=one.callback_data) if one.callback_data == query.data else one
            for one in row
        ]
        for row in query.message.reply_markup.inline_keyboard
    ]
    await replies.change_keyboard(query, InlineKeyboardMarkup(rows))
