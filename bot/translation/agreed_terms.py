"""Which approved terms count for a text in a room, as the termbase says now."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from typing import Protocol

from bot.storage.engine import Database
from bot.translation.glossary import Agreement, Glossary
from bot.translation.repository_glossary import GlossaryRepository

_MOST_ROOMS = 64
_AT_ONCE = 500
"""Terms that are indexed on the loop (some 2 ms); more of them in a thread."""
_SHORT = 2000
"""Code points that are searched on the loop (some 2 ms); longer texts in a thread."""


class AgreedTerms(Protocol):
    """What the termbase has to say about a text."""

    async def agreed(self, text: str, source: str, target: str, room_id: int | None) -> Agreement:
        """The agreement that counts in this room at this moment. Languages are canonical BCP-47 tags."""


class NoTerms:
    """Where there is no termbase: nothing is agreed about anything."""

    async def agreed(self, text: str, source: str, target: str, room_id: int | None) -> Agreement:
        """Nothing."""
        return Agreement(target)


class RoomGlossaries:
    """The approved terms by room, read again whenever the termbase changed, here or in another process."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._repository = GlossaryRepository(database.keyring)
        self._rooms: OrderedDict[int | None, tuple[int, Glossary]] = OrderedDict()

    async def agreed(self, text: str, source: str, target: str, room_id: int | None) -> Agreement:
        """The agreement that counts in this room at this moment."""
        glossary = await self._glossary(room_id)
        if len(text) <= _SHORT and (len(glossary) <= _AT_ONCE or glossary.is_ready(source)):
            return glossary.agreement(text, source, target)
        return await asyncio.to_thread(glossary.agreement, text, source, target)

    async def _glossary(self, room_id: int | None) -> Glossary:
        async with self._database.read() as connection:
            revision = await self._repository.revision(connection)
            known = self._rooms.get(room_id)
            if known is not None and known[0] == revision:
                self._rooms.move_to_end(room_id)
                return known[1]
            terms = await self._repository.approved(connection, room_id)
        glossary = Glossary(terms)
        self._rooms[room_id] = revision, glossary
        while len(self._rooms) > _MOST_ROOMS:
            self._rooms.popitem(last=False)
        return glossary
