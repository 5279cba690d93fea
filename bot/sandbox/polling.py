"""Long polling: one poller at a time, nothing forgotten before its offset says so."""

from __future__ import annotations

import itertools
import time
from typing import Any

from bot.sandbox.delivery import acknowledge, remember_allowed
from bot.sandbox.errors import conflict
from bot.sandbox.world import World

_OTHER_POLLER = "terminated by other getUpdates request; make sure that only one bot instance is running"
_WEBHOOK_ACTIVE = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"


class _Wait:
    """One request that waits; `reason` is why it has to end."""

    reason: str | None = None


class Poller:
    """Serves getUpdates. A new request ends the one that still waits, with 409 for the older, as at Telegram."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._waiting: _Wait | None = None

    async def poll(self, *, offset: int, limit: int, seconds: float, allowed: list[Any] | None) -> list[dict[str, Any]]:
        """Updates from `offset` on, waiting up to `seconds` for the first. Raises ApiError 409."""
        world = self._world
        if world.webhook is not None:
            raise conflict(_WEBHOOK_ACTIVE)
        self.interrupt(_OTHER_POLLER)
        remember_allowed(world, allowed)
        self._confirm(offset)
        deadline = time.monotonic() + seconds
        wait = self._waiting = _Wait()
        while not world.updates and (remaining := deadline - time.monotonic()) > 0 and not world.closed.is_set():
            await world.arrivals.wait(remaining)
            if wait.reason is not None:
                raise conflict(wait.reason)
        self._waiting = None
        return [update.body for update in itertools.islice(world.updates.values(), limit)]

    def interrupt(self, reason: str) -> None:
        """End a waiting request with 409 and `reason`."""
        if self._waiting is not None:
            self._waiting.reason = reason
            self._waiting = None
            self._world.arrivals.notify()

    def drop_all(self) -> None:
        """Forget every pending update."""
        for update_id in list(self._world.updates):
            acknowledge(self._world, update_id)

    def _confirm(self, offset: int) -> None:
        pending = self._world.updates
        if offset < 0:
            kept = list(pending)[offset:]
            offset = kept[0] if kept else 0
        confirmed = list(itertools.takewhile(lambda update_id: update_id < offset, pending))
        for update_id in confirmed:
            acknowledge(self._world, update_id)
