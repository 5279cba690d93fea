"""The translation memory's SQL.

Units are found by keyed digests, so that sealed texts are found without being opened. Every change takes the next number of
the memory's revision first and marks what it changes with it: writers take turns, and whoever keeps a copy of the texts reads
what changed after the number it knows (:mod:`.repository_changes`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Row, delete, insert, or_, select, update

from bot.storage.engine import Connection
from bot.storage.sealed import Keyring
from bot.storage.tables import memory_forgotten, memory_revision, memory_unit
from bot.translation.memory import MemoryUnit, NewUnit, UnitOrigin, UnitState, segment_key, tidy


class MemoryRepository:
    """Reads and writes units."""

    def __init__(self, keyring: Keyring) -> None:
        self._keyring = keyring

    async def exact(
        self, connection: Connection, source: str, source_language: str, target_language: str, room_id: int | None
    ) -> MemoryUnit | None:
        """The approved unit for this segment: the room's own before a global one, the newest approval first."""
        query = (
            select(memory_unit)
            .where(
                memory_unit.c.source_digest == self._digest(source, source_language, target_language),
                memory_unit.c.source_language == source_language,
                memory_unit.c.target_language == target_language,
                memory_unit.c.state == UnitState.APPROVED.value,
                _visible_in(room_id),
            )
            .order_by(memory_unit.c.room_id.is_(None), memory_unit.c.approved_at.desc(), memory_unit.c.id.desc())
            .limit(1)
        )
        row = (await connection.execute(query)).one_or_none()
        return None if row is None else unit_from(row)

    async def approve(
        self,
        connection: Connection,
        *,
        source: str,
        target: str,
        source_language: str,
        target_language: str,
        room_id: int | None,
        approved_by: int | None,
        approved_by_name: str | None,
        at: datetime,
        origin: UnitOrigin = UnitOrigin.PERSON,
        author_id: int | None = None,
    ) -> int:
        """Add an approved unit, or approve the one that has these texts already. Returns its id.

        Another approved unit of the same segment and room becomes a draft. ``author_id``: the member whose message it is.
        """
        number = await _next_revision(connection)
        digest = self._digest(source, source_language, target_language)
        known = await self._same(connection, digest, target, room_id)
        if known is None:
            added = insert(memory_unit).values(
                source_language=source_language,
                target_language=target_language,
                source_digest=digest,
                source=source,
                target=target,
                state=UnitState.DRAFT.value,
                room_id=room_id,
                created_at=at,
                origin=origin.value,
                author_id=author_id,
                changed=number,
            )
            known = (await connection.execute(added.returning(memory_unit.c.id))).scalar_one()
        await _set_approved(connection, known, digest, room_id, approved_by, approved_by_name, at, number)
        return known

    async def approve_unit(
        self, connection: Connection, unit: MemoryUnit, *, by: int | None, by_name: str | None, at: datetime
    ) -> None:
        """Approve a unit that is there, where it counts now; another approved one of its segment becomes a draft."""
        number = await _next_revision(connection)
        digest = self._digest(unit.source, unit.source_language, unit.target_language)
        await _set_approved(connection, unit.id, digest, unit.room_id, by, by_name, at, number)

    async def add_imported(
        self, connection: Connection, units: Sequence[NewUnit], room_id: int | None, at: datetime
    ) -> int:
        """Add the pairs that are not there yet, in this room or everywhere; returns how many were added.

        A pair that is there in any state is left as it is. Some hundreds at a time: all go into one statement.
        """
        number = await _next_revision(connection)
        digests = [self._digest(unit.source, unit.source_language, unit.target_language) for unit in units]
        columns = (memory_unit.c.source_digest, memory_unit.c.target)
        query = select(*columns).where(memory_unit.c.source_digest.in_(digests), _visible_in(room_id))
        known = {(row.source_digest, tidy(row.target)) for row in await connection.execute(query)}
        rows = []
        for unit, digest in zip(units, digests, strict=True):
            pair = digest, tidy(unit.target)
            if pair in known:
                continue
            known.add(pair)
            rows.append(
                {
                    "source_language": unit.source_language,
                    "target_language": unit.target_language,
                    "source_digest": digest,
                    "source": unit.source,
                    "target": unit.target,
                    "state": UnitState.IMPORTED.value,
                    "room_id": room_id,
                    "created_at": unit.created_at or at,
                    "origin": UnitOrigin.IMPORT.value,
                    "changed": number,
                }
            )
        if rows:
            await connection.execute(insert(memory_unit), rows)
        return len(rows)

    async def make_global(self, connection: Connection, unit: MemoryUnit) -> None:
        """Let an approved unit count everywhere; a global one of the same segment becomes a draft, or goes if it is equal."""
        number = await _next_revision(connection)
        digest = self._digest(unit.source, unit.source_language, unit.target_language)
        equal = await self._same(connection, digest, unit.target, None)
        if equal is not None and equal != unit.id:
            await _forget(connection, [equal], number)
        await _demote(connection, digest, None, number)
        await connection.execute(
            update(memory_unit).where(memory_unit.c.id == unit.id).values(room_id=None, changed=number)
        )

    async def _same(self, connection: Connection, digest: str, target: str, room_id: int | None) -> int | None:
        query = select(memory_unit.c.id, memory_unit.c.target).where(
            memory_unit.c.source_digest == digest, _exactly_in(room_id)
        )
        wanted = tidy(target)
        rows = await connection.execute(query.order_by(memory_unit.c.id.desc()))
        return next((row.id for row in rows if tidy(row.target) == wanted), None)

    def _digest(self, source: str, source_language: str, target_language: str) -> str:
        return self._keyring.digest(segment_key(source, source_language, target_language))


async def units(connection: Connection, ids: Iterable[int]) -> dict[int, MemoryUnit]:
    """Those of these units that there are, by id."""
    query = select(memory_unit).where(memory_unit.c.id.in_(list(ids)))
    return {row.id: unit_from(row) for row in await connection.execute(query)}


async def forget(connection: Connection, ids: Sequence[int]) -> int:
    """Delete units for good; returns how many there were."""
    return await _forget(connection, ids, await _next_revision(connection))


async def forget_unapproved_by_author(connection: Connection, member_id: int) -> int:
    """Delete what came from a member's messages and nobody stands for any more; returns how many there were."""
    query = select(memory_unit.c.id).where(
        memory_unit.c.author_id == member_id, memory_unit.c.state != UnitState.APPROVED.value
    )
    ids = list((await connection.execute(query)).scalars())
    return await forget(connection, ids) if ids else 0


def unit_from(row: Row[tuple[object, ...]]) -> MemoryUnit:
    """A unit from its row."""
    return MemoryUnit(
        id=row.id,
        source_language=row.source_language,
        target_language=row.target_language,
        source=row.source,
        target=row.target,
        state=UnitState(row.state),
        room_id=row.room_id,
        approved_by_name=row.approved_by_name,
        approved_at=row.approved_at,
        created_at=row.created_at,
        origin=UnitOrigin(row.origin),
    )


async def _next_revision(connection: Connection) -> int:
    counted = update(memory_revision).values(value=memory_revision.c.value + 1).returning(memory_revision.c.value)
    number: int = (await connection.execute(counted)).scalar_one()
    return number


async def _set_approved(
    connection: Connection,
    unit_id: int,
    digest: str,
    room_id: int | None,
    by: int | None,
    by_name: str | None,
    at: datetime,
    number: int,
) -> None:
    await _demote(connection, digest, room_id, number)
    approved = {
        "state": UnitState.APPROVED.value,
        "approved_by": by,
        "approved_by_name": by_name,
        "approved_at": at,
        "changed": number,
    }
    await connection.execute(update(memory_unit).where(memory_unit.c.id == unit_id).values(approved))


async def _demote(connection: Connection, digest: str, room_id: int | None, number: int) -> None:
    await connection.execute(
        update(memory_unit)
        .where(
            memory_unit.c.source_digest == digest,
            memory_unit.c.state == UnitState.APPROVED.value,
            _exactly_in(room_id),
        )
        .values(state=UnitState.DRAFT.value, changed=number)
    )


async def _forget(connection: Connection, ids: Sequence[int], number: int) -> int:
    gone = delete(memory_unit).where(memory_unit.c.id.in_(ids)).returning(memory_unit.c.id)
    forgotten = [{"unit_id": unit_id, "changed": number} for unit_id in (await connection.execute(gone)).scalars()]
    if forgotten:
        # SQLite gives the number of a deleted row to a new one, which may be forgotten too.
        await connection.execute(delete(memory_forgotten).where(memory_forgotten.c.unit_id.in_(ids)))
        await connection.execute(insert(memory_forgotten), forgotten)
    return len(forgotten)


def _visible_in(room_id: int | None) -> ColumnElement[bool]:
    everywhere = memory_unit.c.room_id.is_(None)
    return everywhere if room_id is None else or_(everywhere, memory_unit.c.room_id == room_id)


def _exactly_in(room_id: int | None) -> ColumnElement[bool]:
    return memory_unit.c.room_id.is_(None) if room_id is None else memory_unit.c.room_id == room_id
