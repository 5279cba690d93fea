"""The SQL of lists of drafts, of schedules, and of what goes with a draft when it ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, insert, select, update

from bot.broadcast.model import Broadcast, BroadcastState
from bot.broadcast.repository import broadcast_from
from bot.storage.engine import Connection
from bot.storage.tables import broadcast, broadcast_schedule


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """When a draft goes out, as it was said."""

    broadcast_id: int
    number: int
    """Of the last change; a job of an earlier one is not meant any more."""
    clock_time: datetime
    """Naive: what the clock of the place shows."""
    time_zone: str | None
    """None: the clock of each reader's own team."""
    unapproved_too: bool
    held: str | None
    """The message that says why it could not go out."""


async def drafts(connection: Connection, room_ids: Sequence[int]) -> list[tuple[Broadcast, str | None]]:
    """Drafts for these rooms, of whatever age, newest first, and why they are held where they are."""
    query = (
        select(broadcast, broadcast_schedule.c.held)
        .outerjoin(broadcast_schedule, broadcast_schedule.c.broadcast_id == broadcast.c.id)
        .where(broadcast.c.room_id.in_(room_ids), broadcast.c.state == BroadcastState.DRAFT.value)
        .order_by(broadcast.c.id.desc())
        .limit(50)
    )
    return [(broadcast_from(row), row.held) for row in await connection.execute(query)]


async def schedule_of(connection: Connection, broadcast_id: int) -> Schedule | None:
    """When a broadcast goes out, or went."""
    query = select(broadcast_schedule).where(broadcast_schedule.c.broadcast_id == broadcast_id)
    row = (await connection.execute(query)).one_or_none()
    if row is None:
        return None
    return Schedule(
        broadcast_id=row.broadcast_id,
        number=row.number,
        clock_time=datetime.fromisoformat(row.clock_time),
        time_zone=row.time_zone,
        unapproved_too=row.unapproved_too,
        held=row.held,
    )


async def put_schedule(connection: Connection, schedule: Schedule, at: datetime) -> None:
    """Set when a draft goes out."""
    await connection.execute(
        delete(broadcast_schedule).where(broadcast_schedule.c.broadcast_id == schedule.broadcast_id)
    )
    await connection.execute(
        insert(broadcast_schedule).values(
            broadcast_id=schedule.broadcast_id,
            number=schedule.number,
            clock_time=schedule.clock_time.isoformat(timespec="minutes"),
            time_zone=schedule.time_zone,
            unapproved_too=schedule.unapproved_too,
            held=schedule.held,
            scheduled_at=at,
        )
    )


async def hold(connection: Connection, broadcast_id: int, why: str) -> None:
    """It could not go out: it waits for somebody to decide."""
    await connection.execute(
        update(broadcast_schedule).where(broadcast_schedule.c.broadcast_id == broadcast_id).values(held=why)
    )


async def set_hour(
    connection: Connection, draft: Broadcast, hour: datetime | None, at: datetime, **more: object
) -> bool:
    """When it begins to go out, None: not by itself. False where the draft has changed since, or is none any more.

    ``more``: further columns.
    """
    changed = await connection.execute(
        update(broadcast)
        .where(
            broadcast.c.id == draft.id,
            broadcast.c.state == BroadcastState.DRAFT.value,
            broadcast.c.revision == draft.revision,
        )
        .values(
            scheduled_for=hour,
            revision=draft.revision + 1,
            awaiting="nothing",
            awaiting_language=None,
            hour_asked_at=None,
            changed_at=at,
            **more,
        )
    )
    return bool(changed.rowcount)


async def begin_wave(connection: Connection, broadcast_id: int, at: datetime) -> None:
    """Readers whose hour comes later are due at this moment: the ledger is walked once more, from its beginning."""
    await connection.execute(
        update(broadcast).where(broadcast.c.id == broadcast_id).values(scheduled_for=at, filled_to=0)
    )
