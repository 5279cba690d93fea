"""Which signs a person gave to messages, and what they pinned, as personal data."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime

from bot.delivery import repository_pinning
from bot.privacy.retention import ErasureReport, Line
from bot.relay import repository_reactions
from bot.storage.engine import Connection

Changed = Callable[[Connection, int], Awaitable[None]]
"""Told which message has other reactions now, in the transaction of that."""


class ReactionsPersonalData:
    """Implements :class:`bot.privacy.retention.PersonalData` for reactions and pins."""

    name = "reactions"

    def __init__(self, changed: Changed) -> None:
        self._changed = changed

    async def export(self, connection: Connection, member_id: int) -> Mapping[str, object]:
        """To which messages the member reacted, with what, and which messages they had pinned, by number."""
        return {
            "given": [
                {"message": number, "signs": sorted(signs), "changed_at": at.isoformat()}
                for number, signs, at in await repository_reactions.of_member(connection, member_id)
            ],
            "pinned": [
                {"message": number, "pinned_at": at.isoformat()}
                for number, at in await repository_pinning.of_member(connection, member_id)
            ],
        }

    async def erase(self, connection: Connection, member_id: int) -> ErasureReport:
        """Reactions go, and do not count any more; what is pinned stays so, by nobody."""
        erased, about = await repository_reactions.erase_of_member(connection, member_id)
        for message_id in about:
            await self._changed(connection, message_id)
        await repository_pinning.erase_of_member(connection, member_id)
        return ErasureReport(erased=(Line("erased-reactions", erased),))

    async def purge(self, connection: Connection, before: datetime) -> int:
        """Reactions and notes of pins that are older go; the messages stay as they are, pinned or not."""
        purged = await repository_reactions.purge(connection, before)
        return purged + await repository_pinning.purge(connection, before)
