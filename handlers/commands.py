"""The commands that Telegram offers while one types: by the language we speak to the person, and by what their role permits."""

from __future__ import annotations

from collections.abc import Iterable

import structlog
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
)
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
    "status",
    "lang",
    "settings",
    "language",
    "interface",
    "display",
    "quiet",
    "room",
    "mydata",
    "forgetme",
    "privacy",
)
"""Each command has a message ``command-<name>``."""
BY_ACT = (
    (Act.BROADCAST, "broadcast"),
    (Act.BROADCAST, "drafts"),
    (Act.PIN, "unpin"),
    (Act.INVITE_TO_OWN_TEAM, "invite"),
    (Act.ADMINISTER, "admin"),
    (Act.ADMINISTER, "policy"),
)
"""What a role adds."""
IN_GROUPS = ("help", "why", "status", "unsend", "lang")
"""What works in linked groups; the answers come in private."""
BY_GROUP_ADMINISTRATORS = ("link", "unlink", "combined", "unpin")
"""What is offered besides to those who administer a group. Services decide who may."""


def commands(language: str, role: Role, messages: Messages) -> list[BotCommand]:
    """The commands of a role, described in a language of the interface."""
    return _described((*FOR_EVERYBODY, *(name for act, name in BY_ACT if role.may(act))), language, messages)


def _described(names: Iterable[str], language: str, messages: Messages) -> list[BotCommand]:
    return [BotCommand(name, messages.format(language, f"command-{name}")) for name in names]


async def publish_commands(bot: Bot, messages: Messages) -> None:
    """Register what everybody may use, by the kind of chat: once a language, and in English for all others."""
    for language in messages.languages:
        code = None if language == FALLBACK else language.split("-")[0]
        in_private = commands(language, Role.CLINICIAN, messages)
        await bot.set_my_commands(in_private, scope=BotCommandScopeAllPrivateChats(), language_code=code)
        in_groups = _described(IN_GROUPS, language, messages)
        await bot.set_my_commands(in_groups, scope=BotCommandScopeAllGroupChats(), language_code=code)
        by_admins = _described((*IN_GROUPS, *BY_GROUP_ADMINISTRATORS), language, messages)
        await bot.set_my_commands(by_admins, scope=BotCommandScopeAllChatAdministrators(), language_code=code)


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
