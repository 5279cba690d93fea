"""python-telegram-bot's rate limiter over our one budget: no request reaches Telegram around it."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Sequence
from typing import Any

from telegram.error import RetryAfter
from telegram.ext import BaseRateLimiter

from bot.jobs.pacing import Pacer, chat_key

_FREE = ("get", "set", "delete", "log", "close")
"""Calls about the bot itself carry no message; Telegram's flood limits are on messages."""
_MESSAGE_CALLS = ("setMessageReaction", "deleteMessage", "deleteMessages")


class Reserved:
    """Passed as ``rate_limit_args`` for a call whose place in the budget was reserved when its job was claimed."""


def counts(endpoint: str) -> bool:
    """Whether a call draws on the budget."""
    return endpoint in _MESSAGE_CALLS or not endpoint.startswith(_FREE)


class BudgetLimiter(BaseRateLimiter[Reserved]):
    """Waits for a place in the shared budget before each call."""

    def __init__(self, pacer: Pacer) -> None:
        self._pacer = pacer

    async def initialize(self) -> None:
        """Nothing to prepare: the budget lives in the database."""

    async def shutdown(self) -> None:
        """Nothing to release."""

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, bool | dict[str, Any] | list[dict[str, Any]]]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: Reserved | None,
    ) -> bool | dict[str, Any] | list[dict[str, Any]]:
        """Make the call in its turn. A RetryAfter pushes the chat's budget back and is raised: its job is postponed."""
        chat_id = data.get("chat_id")
        key = chat_key(chat_id) if isinstance(chat_id, int) else None
        if rate_limit_args is None and counts(endpoint):
            await self._pacer.wait_for_turn(key)
        album = data.get("media")
        if key is not None and isinstance(album, Sequence) and len(album) > 1:
            # It is as many messages as it has items; one place is taken for it. Before, since afterwards an error would hide it.
            await self._pacer.book(key, len(album) - 1)
        try:
            return await callback(*args, **kwargs)
        except RetryAfter as error:
            if key is not None and rate_limit_args is None:
                await self._pacer.hold(key, _seconds(error))
            raise


def _seconds(error: RetryAfter) -> float:
    wait = error.retry_after
    return wait if isinstance(wait, (int, float)) else wait.total_seconds()
