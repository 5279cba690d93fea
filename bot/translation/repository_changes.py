"""What changed in the translation memory since somebody looked, in small parts, with texts as they are stored.

Opening a sealed text takes longer than reading it, so that is left to the reader, who may do it off the event loop.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Text, select, tuple_, type_coerce

from bot.storage.engine import Connection
from bot.storage.tables import memory_forgotten, memory_revision, memory_unit
from bot.translation.memory import UnitState


@dataclass(frozen=True, slots=True)
class Place:
    """How far somebody has read."""

    changed: int = -1
    unit_id: int = 0


@dataclass(frozen=True, slots=True)
class Changed:
    """A unit that is new or has changed."""

    id: int
    sealed_source: str
    room_id: int | None
    approved: bool
    changed: int


async def revision(connection: Connection) -> int:
    """The number of the last change."""
    number: int = (await connection.execute(select(memory_revision.c.value))).scalar_one()
    return number


async def changes(
    connection: Connection, source_language: str, target_language: str, after: Place, until: int, limit: int
) -> list[Changed]:
    """The next units of a direction that were changed after this place, in the order of their changes up to a number."""
    unit = memory_unit.c
    query = (
        select(unit.id, type_coerce(unit.source, Text).label("sealed_source"), unit.room_id, unit.state, unit.changed)
        .where(
            unit.source_language == source_language,
            unit.target_language == target_language,
            unit.changed <= until,
            tuple_(unit.changed, unit.id) > tuple_(after.changed, after.unit_id),
        )
        .order_by(unit.changed, unit.id)
        .limit(limit)
    )
    return [
        Changed(row.id, row.sealed_source, row.room_id, row.state == UnitState.APPROVED.value, row.changed)
        for row in await connection.execute(query)
    ]


async def forgotten(connection: Connection, after: int) -> Sequence[int]:
    """The ids of units that were deleted after this change."""
    query = select(memory_forgotten.c.unit_id).where(memory_forgotten.c.changed > after)
    return list((await connection.execute(query)).scalars())
