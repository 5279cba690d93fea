"""Telegram's face: an update is parsed, one service is called, the answer is said. No business rule lives here."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from telegram import Update

    from handlers.context import App, Context

    _Handler: TypeAlias = Callable[[Update, Context], Coroutine[Any, Any, None]]

RECOGNISE, OPEN, GATE, MEMBERS = range(4)
"""The groups, in the order in which an update meets them; in each, at most the first handler that fits acts.

RECOGNISE finds out who it is; OPEN is what strangers may use too, and ends the update's way; GATE ends the way of everything
else that strangers send; MEMBERS is the house.
"""


def register(application: App) -> None:
    """Add every handler, in order."""
    from telegram import Update
    from telegram.ext import (
        CallbackQueryHandler,
        ChatMemberHandler,
        CommandHandler,
        MessageHandler,
        TypeHandler,
        filters,
    )

    from handlers import admin, broadcast, errors, gate, guidance, messages, settings, start
    from handlers.replies import Press, Verb

    # For now only in private chats. MESSAGE leaves edits out, which CommandHandler would take as well.
    private = filters.UpdateType.MESSAGE & filters.ChatType.PRIVATE

    def command(name: str, handler: _Handler, group: int = MEMBERS) -> None:
        application.add_handler(CommandHandler(name, handler, filters=private), group)

    def button(verb: Verb, handler: _Handler, group: int = MEMBERS) -> None:
        application.add_handler(CallbackQueryHandler(_acknowledged(handler), pattern=Press.pattern(verb)), group)

    application.add_handler(TypeHandler(Update, gate.recognise), RECOGNISE)

    # Open to strangers. Services and texts decide what a stranger gets; nothing after these is for them.
    command("start", _last(start.start), OPEN)
    command("help", _last(start.show_help), OPEN)
    command("privacy", _last(start.show_privacy), OPEN)
    button(Verb.JOIN_LANGUAGE, _last(start.choose_joining_language), OPEN)
    button(Verb.JOIN_MORE, _last(start.more_joining_languages), OPEN)
    button(Verb.JOIN_ACCEPT, _last(start.accept_notice), OPEN)

    application.add_handler(TypeHandler(Update, gate.turn_strangers_away), GATE)

    # What people decide for themselves.
    command("settings", settings.settings)
    command("language", settings.language)
    command("interface", settings.interface)
    command("room", settings.room)
    command("mydata", settings.my_data)
    command("forgetme", settings.forget_me)
    button(Verb.SETTINGS_READING, settings.language)
    button(Verb.SETTINGS_INTERFACE, settings.interface)
    button(Verb.SETTINGS_ROOM, settings.room)
    button(Verb.READING, settings.choose_reading)
    button(Verb.INTERFACE, settings.choose_interface)
    button(Verb.ROOM, settings.switch_room)
    button(Verb.FORGET, settings.forget_confirmed)
    button(Verb.FORGET_CANCEL, settings.forget_cancelled)

    # Setting up.
    command("admin", admin.admin)
    command("invite", admin.invite)
    button(Verb.REVOKE, admin.revoke_pressed)

    # Guidance.
    command("guide", guidance.guide)
    button(Verb.GUIDE, guidance.menu_pressed)
    button(Verb.CARD, guidance.card_pressed)
    button(Verb.CARD_MORE, guidance.more_pressed)

    # Announcements.
    command("broadcast", broadcast.broadcast)
    command("cancel", broadcast.cancel)
    button(Verb.BROADCAST_ROOM, broadcast.choose_room)
    button(Verb.BROADCAST_SHOW, broadcast.show_pressed)
    button(Verb.BROADCAST_REWRITE, broadcast.rewrite_pressed)
    button(Verb.BROADCAST_EDIT, broadcast.edit_pressed)
    button(Verb.BROADCAST_APPROVE, broadcast.approve_pressed)
    button(Verb.BROADCAST_SEND, broadcast.send_pressed)
    button(Verb.BROADCAST_SEND_ALL, broadcast.send_all_pressed)
    button(Verb.BROADCAST_DISCARD, broadcast.discard_pressed)

    # Messages: ordinary text, edits, and the buttons under a copy.
    edits = filters.UpdateType.EDITED_MESSAGE & filters.ChatType.PRIVATE
    application.add_handler(ChatMemberHandler(messages.my_chat_member, ChatMemberHandler.MY_CHAT_MEMBER), MEMBERS)
    application.add_handler(MessageHandler(private & filters.TEXT & ~filters.COMMAND, messages.text), MEMBERS)
    application.add_handler(MessageHandler(edits & filters.TEXT, messages.edited), MEMBERS)
    application.add_handler(
        MessageHandler(private & ~filters.TEXT & ~filters.StatusUpdate.ALL, messages.other_kind), MEMBERS
    )
    button(Verb.ORIGINAL, messages.original)
    button(Verb.DOUBTFUL, messages.doubtful)
    # It answers the press itself, with what became of the report.
    application.add_handler(CallbackQueryHandler(messages.problem, pattern=Press.pattern(Verb.PROBLEM)), MEMBERS)

    # What nobody above took: a command that does not exist, a button from an earlier version.
    application.add_handler(MessageHandler(private & filters.COMMAND, _unknown_command), MEMBERS)
    application.add_handler(CallbackQueryHandler(_acknowledged(_unknown_button)), MEMBERS)

    application.add_error_handler(errors.answer_error)


def _last(handler: _Handler) -> _Handler:
    """The same handler; when it is through, so is the update."""

    async def and_stop(update: Update, context: Context) -> None:
        from telegram.ext import ApplicationHandlerStop

        await handler(update, context)
        raise ApplicationHandlerStop

    return and_stop


def _acknowledged(handler: _Handler) -> _Handler:
    """The same handler for a button, whose clock is stopped first: what follows may take a while."""

    async def after_acknowledging(update: Update, context: Context) -> None:
        from handlers import replies

        if context.query is not None:
            await replies.acknowledge(context.query)
        await handler(update, context)

    return after_acknowledging


async def _unknown_command(update: Update, context: Context) -> None:
    await context.say("unknown-command")


async def _unknown_button(update: Update, context: Context) -> None:
    from handlers.replies import ButtonExpired

    raise ButtonExpired("unknown callback data")
