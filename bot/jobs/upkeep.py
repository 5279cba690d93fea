"""What keeps the job table in order: how much waits, cancelling, reviving, forgetting."""

from __future__ import annotations

import json
from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import delete, func, select, true, update

from bot.jobs import statements
from bot.jobs.model import JobState
from bot.jobs.time import database_now
from bot.storage.engine import Connection, Database
from bot.storage.tables import job as table
from bot.storage.tables import rate
from bot.storage.time import Clock

_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Depth:
    """How much waits, for metrics and the operator."""

    kind: str
    state: str
    count: int
    oldest: datetime | None


class Upkeep(ABC):
    """The half of the queue that operators and retention use."""

    def __init__(self, database: Database, clock: Clock | None) -> None:
        self.database = database
        self._clock = clock

    @abstractmethod
    def wake(self) -> None:
        """Tell this process's workers that something was committed."""

    async def depths(self) -> list[Depth]:
        """How many jobs are in which state, those that ended well or were cancelled left out."""
        oldest = func.min(table.c.created_at, type_=table.c.created_at.type)
        query = select(table.c.kind, table.c.state, func.count(), oldest).group_by(table.c.kind, table.c.state)
        async with self.database.read() as connection:
            # Two queries, each along its own small index, rather than one along all that was ever done.
            parts = [
                await connection.execute(query.where(which))
                for which in (statements.is_unfinished(), statements.is_in(JobState.DEAD))
            ]
            return [Depth(*row) for part in parts for row in part]

    async def next_due_in(self, kinds: Sequence[str]) -> timedelta | None:
        """How long until the next waiting job may run (negative: it is due); None when nothing waits."""
        async with self.database.read() as connection:
            found = await connection.execute(statements.earliest(kinds), {"after": _LONG_AGO})
            times = [time for (time,) in found if time is not None]
            return min(times) - await database_now(connection, self._clock) if times else None

    async def cancel_group(self, connection: Connection, group: str, limit: int | None = None) -> int:
        """Withdraw the group's jobs that wait (at most ``limit``), those between two attempts included; returns how many.

        What runs at this moment ends as it ends; if that is another attempt, the executor has to ask whether it is still wanted.
        """
        now = await database_now(connection, self._clock)
        chosen = (table.c.grp == group) & statements.is_in(JobState.WAITING)
        if limit is not None:
            chosen &= table.c.id.in_(select(table.c.id).where(chosen).order_by(table.c.id).limit(limit))
        cancelled = update(table).where(chosen)
        result = await connection.execute(cancelled.values(state=JobState.CANCELLED.value, payload=None, ended_at=now))
        return result.rowcount

    async def move_lane(self, connection: Connection, lane: str, other: str) -> int:
        """Put a lane's waiting jobs into another lane, in their order and before what is added there from now on."""
        waiting = (table.c.lane == lane) & statements.is_in(JobState.WAITING)
        return (await connection.execute(update(table).where(waiting).values(lane=other))).rowcount

    async def lane_lengths(self, connection: Connection, lanes: Sequence[str]) -> dict[str, int]:
        """How many jobs of each of these lanes wait or run; lanes without any are left out."""
        query = select(table.c.lane, func.count().label("jobs")).where(
            table.c.lane.in_(lanes), statements.is_unfinished()
        )
        return {row.lane: row.jobs for row in await connection.execute(query.group_by(table.c.lane))}

    async def doubtful_lanes(self, connection: Connection, group: str) -> list[str]:
        """The lanes of the group's waiting jobs that may have had their effect already."""
        doubtful = (table.c.grp == group) & statements.is_in(JobState.WAITING) & table.c.outcome_unknown
        return list((await connection.execute(select(table.c.lane).where(doubtful))).scalars())

    async def has_unfinished(self, connection: Connection, group: str) -> bool:
        """Whether a job of the group waits or runs."""
        of_group = select(table.c.id).where(table.c.grp == group, statements.is_unfinished()).limit(1)
        return (await connection.execute(of_group)).scalar_one_or_none() is not None

    async def has_running(self, connection: Connection, group: str) -> bool:
        """Whether a job of the group runs at this moment."""
        of_group = select(table.c.id).where(table.c.grp == group, statements.is_in(JobState.RUNNING)).limit(1)
        return (await connection.execute(of_group)).scalar_one_or_none() is not None

    async def hasten(self, connection: Connection, dedupe: str) -> None:
        """Let the job with this key run now, if it waits for a later time."""
        now = await database_now(connection, self._clock)
        waiting = (table.c.dedupe == dedupe) & statements.is_in(JobState.WAITING) & (table.c.run_at > now)
        await connection.execute(update(table).where(waiting).values(run_at=now))

    async def put_off(self, connection: Connection, group: str, until: datetime) -> list[dict[str, object]]:
        """Let the group's jobs that were not begun run at this time, not before; returns their payloads."""
        waiting = (table.c.grp == group) & statements.is_in(JobState.WAITING) & (table.c.attempts == 0)
        moved = update(table).where(waiting).values(run_at=until).returning(table.c.payload)
        return [json.loads(payload) for payload in (await connection.execute(moved)).scalars()]

    async def revive(self, ids: Sequence[int] | None = None) -> int:
        """Give dead jobs (all, or these) a new life; returns how many. Each takes its old place in its lane."""
        async with self.database.write() as connection:
            now = await database_now(connection, self._clock)
            which = table.c.id.in_(ids) if ids is not None else true()
            result = await connection.execute(
                update(table)
                .where(statements.is_in(JobState.DEAD), table.c.payload.is_not(None), which)
                .values(state=JobState.WAITING.value, attempts=0, run_at=now, ended_at=None)
            )
        self.wake()
        return result.rowcount

    async def purge(self, connection: Connection, before: datetime) -> int:
        """Forget jobs that ended before this time, and the rates of chats that were quiet since; returns how many jobs."""
        result = await connection.execute(delete(table).where(table.c.ended_at < before))
        await connection.execute(delete(rate).where(rate.c.theoretical_arrival < before))
        return result.rowcount
