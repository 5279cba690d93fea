"""Waiting for something to change, without polling."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from typing import TypeVar

Result = TypeVar("Result")


class Signal:
    """Wakes everybody who waits. For one event loop; nothing is remembered between waits."""

    def __init__(self) -> None:
        self._waiters: set[asyncio.Future[None]] = set()

    def notify(self) -> None:
        """Wake all present waiters."""
        for waiter in self._waiters:
            if not waiter.done():
                waiter.set_result(None)

    async def wait(self, timeout: float | None) -> bool:  # noqa: ASYNC109 - the limit is part of what is promised
        """True when notified, False when `timeout` seconds passed first."""
        waiter = asyncio.get_running_loop().create_future()
        self._waiters.add(waiter)
        try:
            done, _ = await asyncio.wait({waiter}, timeout=timeout)
            return bool(done)
        finally:
            self._waiters.discard(waiter)

    async def until(self, look: Callable[[], Result | None], timeout: float) -> Result | None:  # noqa: ASYNC109 - as above
        """The first true value of `look()`, asked at once and after every notification; its last value at the time-out."""
        deadline = time.monotonic() + timeout
        while not (found := look()):
            remaining = deadline - time.monotonic()
            if remaining <= 0 or not await self.wait(remaining):
                return look()
        return found
