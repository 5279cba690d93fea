"""Long polling: the next poll acknowledges the last, so it is made only after the commit.

The library's own updater acknowledges what it has put in memory; killed in a handler, it loses everything that it had fetched.
It also stops for good at an update that it cannot parse. Hence this small loop over the same bot.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import structlog
from telegram import Update
from telegram import error as telegram_error
from telegram.ext import ExtBot

from bot.errors import InvalidSetting
from bot.jobs.model import RetryRule
from bot.messenger.failures import is_unknown_token
from bot.messenger.ingress import Ingress
from bot.messenger.limiter import Reserved

_POLL_SECONDS = 25
_BACK_OFF = RetryRule(attempts=1_000_000, first_delay=0.5, longest_delay=30.0)


class Poller:
    """Fetches updates until it is cancelled. ``sleep`` is for tests."""

    def __init__(
        self,
        bot: ExtBot[Reserved],
        ingress: Ingress,
        *,
        poll_seconds: int = _POLL_SECONDS,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._bot = bot
        self._sleep = sleep
        self._ingress = ingress
        self._poll_seconds = poll_seconds
        self._offset: int | None = None
        self._failures = 0
        self._log = structlog.get_logger("bot.messenger")

    async def run(self) -> None:
        """Poll for ever. Raises InvalidSetting when Telegram refuses the token; other failures are waited out.

        What could not be committed was not acknowledged either: Telegram hands it out again.
        """
        while True:
            try:
                updates = await self._fetch()
                if updates:
                    await self._ingress.accept(updates)
                    self._offset = max(update["update_id"] for update in updates) + 1
                self._failures = 0
            except Exception as error:
                # The net, Telegram or the database is away: only a token that is wrong ends us.
                if isinstance(error, telegram_error.TelegramError) and is_unknown_token(error):
                    raise InvalidSetting("TELEGRAM_TOKEN: Telegram does not know this token") from error
                await self._sleep(self._wait(error).total_seconds())

    async def _fetch(self) -> list[dict[str, Any]]:
        parameters: dict[str, Any] = {"timeout": self._poll_seconds, "allowed_updates": Update.ALL_TYPES, "limit": 100}
        if self._offset is not None:
            parameters["offset"] = self._offset
        answer = await self._bot.do_api_request(
            # The library warns about the raw call under its usual name; the Bot API's names are case-insensitive.
            "getupdates",
            api_kwargs=parameters,
            read_timeout=self._poll_seconds + 10.0,
        )
        if not isinstance(answer, list):
            raise telegram_error.TelegramError("an answer to getUpdates that is no list")
        return [update for update in answer if isinstance(update, dict) and isinstance(update.get("update_id"), int)]

    def _wait(self, error: Exception) -> timedelta:
        self._failures += 1
        self._log.warning("poll-failed", error=type(error).__name__, failures=self._failures)
        if isinstance(error, telegram_error.RetryAfter):
            wait = error.retry_after
            return wait if isinstance(wait, timedelta) else timedelta(seconds=wait)
        # The rule's attempts are as good as endless: whoever waits at the other end must find us when the net is back.
        return _BACK_OFF.next(min(self._failures, 10)) or timedelta(seconds=_BACK_OFF.longest_delay)
