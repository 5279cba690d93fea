"""What the ledger asks of whoever knows the groups that it sends to."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from bot.delivery.model import Delivery
from bot.storage.engine import Connection


class Groups(Protocol):
    """Told, in the transaction that records it, what Telegram says of a group. ``bot.app`` introduces it."""

    async def refused(self, connection: Connection, delivery: Delivery, reason: str, at: datetime) -> None:
        """Telegram did not take a copy, or a change of one, in a group."""

    async def moved(self, connection: Connection, chat_id: int, new_chat_id: int) -> None:
        """A group has another Telegram id from now on."""
