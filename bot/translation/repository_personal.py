"""The SQL of exporting, erasing and purging what the memory holds of people."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, select, update

from bot.storage.engine import Connection
from bot.storage.tables import machine_cache, memory_unit
from bot.translation.memory import MemoryUnit
from bot.translation.repository_memory import forget_unapproved_by_author, unit_from


async def approved_by(connection: Connection, member_id: int) -> list[MemoryUnit]:
    """The units that a member approved, oldest first."""
    query = select(memory_unit).where(memory_unit.c.approved_by == member_id).order_by(memory_unit.c.id)
    return [unit_from(row) for row in await connection.execute(query)]


async def written_by(connection: Connection, member_id: int) -> list[MemoryUnit]:
    """The units that came from a member's messages, oldest first."""
    query = select(memory_unit).where(memory_unit.c.author_id == member_id).order_by(memory_unit.c.id)
    return [unit_from(row) for row in await connection.execute(query)]


async def unname(connection: Connection, member_id: int) -> int:
    """Take a member's name from what they approved; returns how many units they approved."""
    changed = update(memory_unit).where(memory_unit.c.approved_by == member_id).values(approved_by_name=None)
    return (await connection.execute(changed)).rowcount


async def disown(connection: Connection, member_id: int) -> tuple[int, int]:
    """Delete what came from a member's messages and nobody stands for; let the rest no longer say whose words it was.

    Returns how many were deleted, and how many stay.
    """
    deleted = await forget_unapproved_by_author(connection, member_id)
    kept = update(memory_unit).where(memory_unit.c.author_id == member_id).values(author_id=None)
    return deleted, (await connection.execute(kept)).rowcount


async def purge_cache(connection: Connection, before: datetime) -> int:
    """Forget engines' answers from before this time; returns how many."""
    return (await connection.execute(delete(machine_cache).where(machine_cache.c.created_at < before))).rowcount
