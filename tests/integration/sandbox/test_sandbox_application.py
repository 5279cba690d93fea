"""A whole python-telegram-bot application runs against the sandbox, polling as it would at Telegram."""

from __future__ import annotations

from typing import Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import Application, ApplicationBuilder, CallbackQueryHandler, CommandHandler, ContextTypes

from tests.support.sandbox_server import RunningSandbox

Context = ContextTypes.DEFAULT_TYPE


async def start(update: Update, _context: Context) -> None:
    """Offer a button."""
    assert update.effective_message is not None
    markup = InlineKeyboardMarkup([[InlineKeyboardButton("Yes", callback_data="1:yes:7")]])
    await update.effective_message.reply_text("Shall I?", reply_markup=markup)


async def yes(update: Update, _context: Context) -> None:
    """Note the press."""
    assert update.callback_query is not None
    await update.callback_query.answer("Noted")
    await update.callback_query.edit_message_text("I shall.")


async def test_a_conversation_with_a_polling_application(sandbox: RunningSandbox, amira: int) -> None:
    """Command, button, edit; and nothing is pending in the end."""
    application: Application[Any, Any, Any, Any, Any, Any] = (
        ApplicationBuilder().token(sandbox.token).base_url(sandbox.bot_api).base_file_url(sandbox.file_api).build()
    )
    application.add_handler(CommandHandler("start", start))
    application.add_handler(CallbackQueryHandler(yes))
    people = sandbox.client
    async with application:
        assert application.updater is not None
        await application.updater.start_polling(poll_interval=0.0, timeout=5, allowed_updates=Update.ALL_TYPES)
        await application.start()
        await people.send_text(amira, "/start i-abc")
        offered = await people.wait_for_message(amira, contains="Shall I?")
        query = await people.press(amira, amira, offered.message_id, label="Yes")
        answer = await people.callback_answer(query)
        assert answer is not None
        assert answer.text == "Noted"
        assert (await people.wait_for_edit(amira, contains="I shall.")).buttons == []
        await people.wait_until_idle(quiet=0.05)
        await application.updater.stop()
        await application.stop()
    assert await people.pending_updates() == []
