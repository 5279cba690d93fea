"""Who hears that promises of a message went badly, or are made anew. The ledger only knows that somebody wants to."""

from __future__ import annotations

from collections.abc import Collection
from typing import Protocol

from bot.storage.engine import Connection


class Arrivals(Protocol):
    """Tells authors how their messages arrived. ``bot.app`` introduces it."""

    async def unsettled(self, connection: Connection, message_ids: Collection[int]) -> None:
        """Something of these messages was refused or failed, or is promised anew, in the caller's transaction.

        Never called for what simply arrives: that costs nothing.
        """


class NobodyAsks:
    """For ledgers whose authors need not hear of it."""

    async def unsettled(self, connection: Connection, message_ids: Collection[int]) -> None:
        """Nothing follows."""
