"""Calls that the start depends on, made until Telegram answers."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import structlog
from telegram import error as telegram_error

from bot.errors import InvalidSetting
from bot.messenger.failures import is_unknown_token

_LONGEST_WAIT = 30.0
"""Seconds."""


async def patiently(
    call: Callable[[], Awaitable[object]], *, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
) -> None:
    """Make a call until it succeeds; ``sleep`` is for tests. Raises InvalidSetting when Telegram does not know the token."""
    wait = 1.0
    while True:
        try:
            await call()
        except telegram_error.TelegramError as error:
            if is_unknown_token(error):
                raise InvalidSetting("TELEGRAM_TOKEN: Telegram does not know this token") from error
            structlog.get_logger("bot.messenger").warning(
                "telegram-unreachable", error=type(error).__name__, again_in=wait
            )
            await sleep(wait)
            wait = min(wait * 2, _LONGEST_WAIT)
        else:
            return
