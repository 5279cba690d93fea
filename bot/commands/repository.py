"""What operators look at in the tables, beyond what each room's own repository reads."""

from __future__ import annotations

import json
from collections.abc import AsyncGenerator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, select, text, true, update
from sqlalchemy.exc import InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from bot.delivery.model import DeliveryState
from bot.errors import DatabaseUnavailable
from bot.jobs.model import JobState
from bot.jobs.statements import is_in
from bot.storage.engine import Connection, Database
from bot.storage.tables import delivery, job, memory_unit
from bot.translation.memory import MemoryUnit, UnitState
from bot.translation.repository_memory import unit_from


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadLetter:
    """A job that was given up. Ids only: its payload may be what somebody wrote."""

    id: int
    kind: str
    lane: str
    attempts: int
    error: str | None
    created_at: datetime
    ended_at: datetime | None


@contextmanager
def unavailable_in_plain_words() -> Iterator[None]:
    """Turn a database that fails under way into DatabaseUnavailable."""
    try:
        yield
    except (OperationalError, InterfaceError, PoolTimeout) as error:
        raise DatabaseUnavailable(f"the database failed: {getattr(error, 'orig', None) or error}") from error


async def dead_letters(connection: Connection, ids: Sequence[int] | None = None) -> list[DeadLetter]:
    """All of them, or these, oldest first."""
    columns = (job.c.id, job.c.kind, job.c.lane, job.c.attempts, job.c.error, job.c.created_at, job.c.ended_at)
    query = select(*columns).where(is_in(JobState.DEAD), _among(ids)).order_by(job.c.id)
    return [DeadLetter(**row._mapping) for row in await connection.execute(query)]


async def promise_again(connection: Connection, kind: str, ids: Sequence[int]) -> int:
    """Failed deliveries whose dead send jobs (of this kind) these are wait again; returns how many.

    A revived send job finds nothing to do where its delivery is still given up.
    """
    query = select(job.c.payload).where(
        is_in(JobState.DEAD), job.c.kind == kind, job.c.payload.is_not(None), _among(ids)
    )
    payloads = [json.loads(payload) for (payload,) in await connection.execute(query)]
    promised = await connection.execute(
        update(delivery)
        .where(
            delivery.c.id.in_([payload["delivery_id"] for payload in payloads]),
            delivery.c.state == DeliveryState.FAILED.value,
        )
        .values(state=DeliveryState.PENDING.value, reason=None, ended_at=None)
    )
    return promised.rowcount


async def size(database: Database) -> int:
    """Bytes that the database takes, its log included."""
    file = database.file
    if file is not None:
        parts = (file, file.with_name(file.name + "-wal"))
        return sum(part.stat().st_size for part in parts if part.exists())
    async with database.read() as connection:
        taken: int = (await connection.execute(text("SELECT pg_database_size(current_database())"))).scalar_one()
        return taken


async def memory_units(
    connection: Connection,
    *,
    source_language: str | None = None,
    target_language: str | None = None,
    room_id: int | None = None,
    states: Sequence[UnitState] = tuple(UnitState),
) -> AsyncGenerator[MemoryUnit, None]:
    """The translation memory, newest first. With a room, what counts in it: its own units and those for every room."""
    wanted: list[ColumnElement[bool]] = [memory_unit.c.state.in_([state.value for state in states])]
    if source_language is not None:
        wanted.append(memory_unit.c.source_language == source_language)
    if target_language is not None:
        wanted.append(memory_unit.c.target_language == target_language)
    if room_id is not None:
        wanted.append((memory_unit.c.room_id == room_id) | memory_unit.c.room_id.is_(None))
    rows = await connection.stream(select(memory_unit).where(*wanted).order_by(memory_unit.c.id.desc()))
    async for row in rows:
        yield unit_from(row)


def _among(ids: Sequence[int] | None) -> ColumnElement[bool]:
    return true() if ids is None else job.c.id.in_(ids)
