"""The commands that Telegram offers while one types: by the language we speak to the person, and by what their role permits."""

from __future__ import annotations

import structlog
from telegram import Bot, BotCommand, BotCommandScopeAllPrivateChats, BotCommandScopeChat
from telegram.error import TelegramError

from bot.members.model import Act, Role
from content.messages import FALLBACK, Messages
from handlers.context import Context

FOR_EVERYBODY = (
    "start",
    "help",
    "guide",
    "phrases",
    "why",
    "unsend",
    "lang",
    "settings",
    "language",
    "interface",
    "room",
    "mydata",
    "forgetme",
    "privacy",
)
"""Each command has a message ``command-<name>``."""
BY_ACT = (
    (Act.BROADCAST, "broadcast"),
    (Act.BROADCAST, "drafts"),
    (Act.INVITE_TO_OWN_TEAM, "invite"),
    (Act.ADMINISTER, "admin"),
    (Act.ADMINISTER, "policy"),
)
"""What a role adds."""


def commands(language: str, role: Role, messages: Messages) -> list[BotCommand]:
    """The commands of a role, described in a language of the interface."""
    names = (*FOR_EVERYBODY, *(name for act, name in BY_ACT if role.may(act)))
    return [BotCommand(name, messages.format(language, f"command-{name}")) for name in names]


async def publish_commands(bot: Bot, messages: Messages) -> None:
    """Register what everybody may use, for private chats: once a language, and in English for all others."""
    for language in messages.languages:
        await bot.set_my_commands(
            commands(language, Role.CLINICIAN, messages),
            scope=BotCommandScopeAllPrivateChats(),
            language_code=None if language == FALLBACK else language.split("-")[0],
        )


async def offer_commands(context: Context) -> None:
    """Register the member's own: their role's, in the language that they chose. A failure costs only the suggestions."""
    member = context.actor
    if member is None or member.telegram_user_id is None:
        return
    offered = commands(context.interface_language, member.role, context.services.messages)
    try:
        await context.bot.set_my_commands(offered, scope=BotCommandScopeChat(member.telegram_user_id))
    except TelegramError as error:
        structlog.get_logger("handlers").warning("commands not offered", error=type(error).__name__)
