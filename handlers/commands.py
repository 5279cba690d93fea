"""The commands that Telegram offers while one types, in every language of the interface."""

from __future__ import annotations

from telegram import Bot, BotCommand, BotCommandScopeAllPrivateChats

from content.messages import FALLBACK, Messages

PUBLISHED = ("start", "help", "language", "interface", "room", "mydata", "forgetme", "privacy")
"""What everybody may use; each has a message ``command-<name>``. Staff find theirs in /help."""


async def publish_commands(bot: Bot, messages: Messages) -> None:
    """Register the commands for private chats: once a language, and English for all others."""
    for language in messages.languages:
        commands = [BotCommand(name, messages.format(language, f"command-{name}")) for name in PUBLISHED]
        await bot.set_my_commands(
            commands,
            scope=BotCommandScopeAllPrivateChats(),
            language_code=None if language == FALLBACK else language.split("-")[0],
        )
