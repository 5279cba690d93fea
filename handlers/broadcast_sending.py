"""A broadcast on its way and afterwards: its author's buttons, and the readers' button Read and understood."""

from __future__ import annotations

import io

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, InputFile, Message, Update

from bot.broadcast.halting import Halt
from handlers import replies
from handlers.context import Context


async def pause_pressed(_update: Update, context: Context) -> None:
    """Nothing more leaves until somebody presses Go on. The progress message itself says so, in a moment."""
    await context.services.broadcast_halts.act(context.member, context.press.row_id, Halt.PAUSE)


async def resume_pressed(_update: Update, context: Context) -> None:
    """It goes on where it was."""
    await context.services.broadcast_halts.act(context.member, context.press.row_id, Halt.RESUME)


async def cancel_pressed(_update: Update, context: Context) -> None:
    """Nothing more leaves, for good."""
    await context.services.broadcast_halts.act(context.member, context.press.row_id, Halt.CANCEL)


async def report_pressed(_update: Update, context: Context) -> None:
    """How it stands now, in place of the pressed message."""
    report = await context.services.broadcast_reports.report(context.member, context.press.row_id)
    rows = [InlineKeyboardButton(one.label, callback_data=one.data) for one in report.buttons]
    await context.show(report.text, keyboard=InlineKeyboardMarkup([rows]) if rows else None)


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
