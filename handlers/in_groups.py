"""Who hears what in Telegram groups: the handlers of :mod:`handlers.groups`, and the commands that work there as in private."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any

from telegram import Update
from telegram.ext import CommandHandler, MessageHandler, filters

from handlers import group_links, groups, media, message_languages, unsend, why
from handlers.context import App, Context

_Handler = Callable[[Update, Context], Coroutine[Any, Any, None]]
_HERE = filters.UpdateType.MESSAGE & filters.ChatType.GROUPS
_EDITS = filters.UpdateType.EDITED_MESSAGE & filters.ChatType.GROUPS
_EVERYWHERE = filters.UpdateType.MESSAGE & (filters.ChatType.PRIVATE | filters.ChatType.GROUPS)
_OWN_WORDS = ~filters.COMMAND | filters.FORWARDED


def register(application: App, group: int) -> None:
    """Add the handlers, in order; ``group`` is the library's."""

    def command(name: str, handler: _Handler, where: filters.BaseFilter = _HERE) -> None:
        # A command that somebody forwards is theirs to read, not ours to obey.
        application.add_handler(CommandHandler(name, handler, filters=where & ~filters.FORWARDED), group)

    def message(which: filters.BaseFilter, handler: _Handler) -> None:
        application.add_handler(MessageHandler(which, handler), group)

    command("link", group_links.link, _EVERYWHERE)
    command("unlink", group_links.unlink, _EVERYWHERE)
    command("help", groups.help_here)
    command("why", why.why)
    command("unsend", unsend.unsend)
    command("lang", message_languages.lang)
    message(_HERE & groups.SERVICE, groups.service)
    message(_HERE & filters.TEXT & _OWN_WORDS, groups.text)
    message(_HERE & media.CARRIED, groups.text)
    message(_EDITS & (filters.TEXT | media.CARRIED), groups.edited)
    message(_HERE & groups.NAMES_US, groups.other_command)
    message(_HERE & ~filters.TEXT & ~filters.StatusUpdate.ALL, groups.other_kind)
