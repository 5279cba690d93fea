"""Rooms without linked groups, for tests of what has nothing to do with them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from bot.delivery.model import Delivery
from bot.storage.engine import Connection


@dataclass
class RecordedGroups:
    """A :class:`bot.delivery.groups.Groups` that remembers what it was told."""

    refusals: list[tuple[int, str]] = field(default_factory=list)
    """Chats, and why."""
    moves: list[tuple[int, int]] = field(default_factory=list)

    async def refused(self, connection: Connection, delivery: Delivery, reason: str, at: datetime) -> None:
        self.refusals.append((delivery.chat_id, reason))

    async def moved(self, connection: Connection, chat_id: int, new_chat_id: int) -> None:
        self.moves.append((chat_id, new_chat_id))
