"""The translation memory in use: what people approve, import, suggest, make global and forget.

Approval stays in its room. What counts everywhere was screened: a pair that names somebody is refused, and while nobody can
screen, so is every pair. Imports wait until somebody approves them. Every act is in the audit.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from itertools import islice

from bot.errors import InvalidInput, NotAllowed, NotFound
from bot.storage.audit import record
from bot.storage.engine import Connection, Database
from bot.storage.time import Clock
from bot.translation import repository_memory as sql
from bot.translation.gate import Screen, screened
from bot.translation.memory import LONGEST_SEGMENT, LOWEST_SCORE, MemoryUnit, NewUnit, Suggestion, UnitOrigin, UnitState
from bot.translation.suggesting import Suggesting
from bot.translation.tmx import Refused

BATCH = 500
"""Pairs of one transaction while importing."""

Authority = Callable[[Connection, int], Awaitable[bool]]
"""Whether a member is an administrator; the members' room knows."""


class TranslationMemory:
    """Everything about the memory but the look-up on a text's way out, which is :class:`.service.TranslationService`'s."""

    def __init__(self, database: Database, *, clock: Clock, screen: Screen = screened) -> None:
        self._database = database
        self._clock = clock
        self._screen = screen
        self._units = sql.MemoryRepository(database.keyring)
        self._suggesting = Suggesting(database, screen)

    async def suggest(
        self,
        text: str,
        source_language: str,
        target_language: str,
        room_id: int | None,
        limit: int = 5,
        *,
        at_least: float = LOWEST_SCORE,
    ) -> list[Suggestion]:
        """Units whose source is like the text, of the room and of all rooms, best first; in every state, which they say.

        The first call for a direction reads all of its texts into memory, which takes a while (see decision 0016). A unit
        that counts everywhere, though nobody approved it, is left out while it names somebody.
        """
        return await self._suggesting.suggest(text, source_language, target_language, room_id, limit, at_least)

    async def approve(
        self,
        *,
        source: str,
        target: str,
        source_language: str,
        target_language: str,
        room_id: int | None,
        actor_id: int | None = None,
        by_name: str | None = None,
        origin: UnitOrigin = UnitOrigin.PERSON,
        author_id: int | None = None,
    ) -> int:
        """Keep a pair as approved; returns its id. ``actor_id`` is None for the operator, who alone may do so for all rooms.

        Raises InvalidInput for a text that is empty, too long, or for all rooms and names somebody; NotAllowed.
        """
        if not source.strip() or not target.strip():
            raise InvalidInput("expected a text and its translation, neither empty")
        if max(len(source), len(target)) > LONGEST_SEGMENT:
            raise InvalidInput(f"expected texts of at most {LONGEST_SEGMENT} characters")
        if room_id is None:
            if actor_id is not None:
                raise NotAllowed(f"member {actor_id} may approve for a room, not for all")
            await self._require_nobody_named((source, source_language), (target, target_language))
        now = self._clock()
        async with self._database.write() as connection:
            unit_id = await self._units.approve(
                connection,
                source=source,
                target=target,
                source_language=source_language,
                target_language=target_language,
                room_id=room_id,
                approved_by=actor_id,
                approved_by_name=by_name,
                at=now,
                origin=origin,
                author_id=author_id,
            )
            detail = {"room": room_id, "source_language": source_language, "target_language": target_language}
            await self._record(connection, "memory.approved", unit_id, actor_id, detail)
        return unit_id

    async def approve_unit(
        self, unit_id: int, *, actor_id: int | None = None, by_name: str | None = None
    ) -> MemoryUnit:
        """Approve a unit that is there, where it counts now. Raises as :meth:`approve`, and NotFound."""
        unit = await self._unit(unit_id)
        if unit.room_id is None:
            if actor_id is not None:
                raise NotAllowed(f"member {actor_id} may approve for a room, not for all")
            await self._require_clean(unit)
        async with self._database.write() as connection:
            unit = await self._still(connection, unit)
            await self._units.approve_unit(connection, unit, by=actor_id, by_name=by_name, at=self._clock())
            await self._record(connection, "memory.approved", unit_id, actor_id, {"room": unit.room_id})
        return unit

    async def make_global(self, unit_id: int, *, actor_id: int, is_administrator: Authority) -> MemoryUnit:
        """Let an approved unit of a room count everywhere.

        Raises NotAllowed unless the actor is an administrator; NotFound; InvalidInput for a unit that is not approved, or
        that names somebody.
        """
        async with self._database.read() as connection:
            if not await is_administrator(connection, actor_id):
                raise NotAllowed(f"member {actor_id} is no administrator")
        unit = await self._unit(unit_id)
        if unit.state is not UnitState.APPROVED:
            raise InvalidInput(f"unit {unit_id} is not approved")
        await self._require_clean(unit)
        async with self._database.write() as connection:
            unit = await self._still(connection, unit)
            if unit.room_id is not None:
                await self._units.make_global(connection, unit)
                await self._record(connection, "memory.made-global", unit_id, actor_id, {"room": unit.room_id})
        return unit

    async def forget(self, unit_id: int, *, actor_id: int | None = None) -> None:
        """Delete a unit for good. Raises NotFound."""
        async with self._database.write() as connection:
            if not await sql.forget(connection, [unit_id]):
                raise NotFound(f"there is no unit {unit_id}")
            await self._record(connection, "memory.forgotten", unit_id, actor_id, {})

    async def import_from(
        self,
        reading: Iterator[NewUnit | Refused],
        *,
        room_id: int | None,
        actor_id: int | None = None,
        progress: Callable[[int, int, Sequence[Refused]], None] | None = None,
    ) -> tuple[int, int, int]:
        """Add what is not there yet, as imported; returns how many were added, were there already, and were refused.

        Each batch is a transaction of its own: what came before a breakdown stays, and a second import goes on from there.
        ``progress`` gets the same counts so far, and what was refused since it was called last. Nothing of the reading runs
        on the event loop.
        """
        added = present = refused = 0
        while batch := await asyncio.to_thread(lambda: list(islice(reading, BATCH))):
            units = [one for one in batch if isinstance(one, NewUnit)]
            wrong = [one for one in batch if isinstance(one, Refused)]
            if units:
                async with self._database.write() as connection:
                    new = await self._units.add_imported(connection, units, room_id, self._clock())
                added, present = added + new, present + len(units) - new
            refused += len(wrong)
            if progress is not None:
                progress(added, present, wrong)
        detail = {"room": room_id, "added": added, "present": present, "refused": refused}
        async with self._database.write() as connection:
            await self._record(connection, "memory.imported", None, actor_id, detail)
        return added, present, refused

    async def note_export(
        self, count: int, *, room_id: int | None, with_names: bool, actor_id: int | None = None
    ) -> None:
        """Put into the audit that units left the house in a file."""
        detail = {"room": room_id, "units": count, "names": int(with_names)}
        async with self._database.write() as connection:
            await self._record(connection, "memory.exported", None, actor_id, detail)

    async def _unit(self, unit_id: int) -> MemoryUnit:
        async with self._database.read() as connection:
            found = (await sql.units(connection, [unit_id])).get(unit_id)
        if found is None:
            raise NotFound(f"there is no unit {unit_id}")
        return found

    async def _still(self, connection: Connection, unit: MemoryUnit) -> MemoryUnit:
        """The unit as it is now, with the texts and the room that were looked at; NotFound where that is no more."""
        now = (await sql.units(connection, [unit.id])).get(unit.id)
        if now is None or (now.source, now.target, now.room_id) != (unit.source, unit.target, unit.room_id):
            raise NotFound(f"there is no unit {unit.id} any more as it was")
        return now

    async def _require_clean(self, unit: MemoryUnit) -> None:
        await self._require_nobody_named((unit.source, unit.source_language), (unit.target, unit.target_language))

    async def _require_nobody_named(self, *texts: tuple[str, str]) -> None:
        try:
            found = await asyncio.to_thread(lambda: [str(one.kind) for text in texts for one in self._screen(*text)])
        except Exception as error:
            # Whatever a screening raises, nobody has looked.
            raise InvalidInput("this could not be screened, and can count in a room only") from error
        if found:
            kinds = ", ".join(dict.fromkeys(found))
            raise InvalidInput(f"this may name somebody ({kinds}), and can count in a room only")

    async def _record(
        self,
        connection: Connection,
        action: str,
        unit_id: int | None,
        actor_id: int | None,
        detail: Mapping[str, str | int | None],
    ) -> None:
        subject = "memory" if unit_id is None else f"memory:{unit_id}"
        await record(connection, at=self._clock(), actor_id=actor_id, action=action, subject=subject, detail=detail)
