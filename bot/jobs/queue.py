"""The job table: adding, claiming, ending. The only place that knows its SQL."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Row, and_, delete, exists, func, or_, select, update
from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from bot.jobs.model import Dead, Done, Job, JobState, NewJob, Outcome, Postpone, Retry
from bot.jobs.pacing import Pacer
from bot.jobs.time import database_now
from bot.storage.engine import Connection, Database
from bot.storage.tables import job as table
from bot.storage.time import Clock

UNFINISHED = (JobState.WAITING.value, JobState.RUNNING.value)
_CANDIDATES_A_CLAIM = 4
"""How many more candidates are read than wanted: some chats' gates are closed."""


@dataclass(frozen=True, slots=True)
class Depth:
    """How much waits, for metrics and the operator."""

    kind: str
    state: str
    count: int
    oldest: datetime | None


class JobQueue:
    """The durable queue, shared by every process that opens the same database.

    ``clock`` is for tests; without it the database's own time counts.
    """

    def __init__(self, database: Database, *, owner: str, clock: Clock | None = None) -> None:
        self.database = database
        self.owner = owner
        self._clock = clock
        self._listeners: list[Callable[[], None]] = []

    # ── adding ────────────────────────────────────────────────────────────────────────────────────────────────────────

    async def add(self, connection: Connection, jobs: Sequence[NewJob]) -> int:
        """Add jobs in the caller's transaction; returns how many were new. Call :meth:`wake` once it is committed."""
        if not jobs:
            return 0
        now = await database_now(connection, self._clock)
        rows = [
            {
                "kind": new.kind,
                "lane": new.lane,
                "grp": new.group,
                "payload": json.dumps(new.payload, ensure_ascii=False, separators=(",", ":")),
                "priority": new.priority,
                "state": JobState.WAITING.value,
                "attempts": 0,
                "outcome_unknown": False,
                "run_at": new.run_at or now,
                "dedupe": new.dedupe,
                "created_at": now,
            }
            for new in jobs
        ]
        insert = sqlite_insert(table) if self.database.is_sqlite else postgresql_insert(table)
        added = 0
        for start in range(0, len(rows), 500):  # below SQLite's 32,766 bound values a statement
            statement = insert.values(rows[start : start + 500]).on_conflict_do_nothing(index_elements=[table.c.dedupe])
            added += (await connection.execute(statement)).rowcount
        return added

    def on_wake(self, listener: Callable[[], None]) -> None:
        """Call ``listener`` whenever something was committed in this process."""
        self._listeners.append(listener)

    def wake(self) -> None:
        """Tell this process's workers that something was committed. Others find it at their next look."""
        for listener in self._listeners:
            listener()

    # ── claiming ──────────────────────────────────────────────────────────────────────────────────────────────────────

    async def claim(
        self,
        kinds: Sequence[str],
        *,
        limit: int,
        lease: timedelta,
        pacer: Pacer | None = None,
        horizon: timedelta = timedelta(seconds=0.25),
    ) -> list[Job]:
        """Take up to ``limit`` due jobs for ``lease``, the most urgent first, at most one a lane.

        With a pacer, each job also takes its place in the rate budget: ``Job.start_in`` says when it may begin, never later
        than ``horizon`` from now. One transaction, so a crash leaves either nothing or leased jobs that expire.
        """
        async with self.database.write() as connection:
            now = await database_now(connection, self._clock)
            await self._expire(connection, now)
            rows = await self._candidates(
                connection, kinds, now, limit if pacer is None else limit * _CANDIDATES_A_CLAIM
            )
            if not rows:
                return []
            starts: Sequence[datetime | None] = [now] * len(rows)
            if pacer is not None:
                starts = await pacer.reserve(connection, [row.lane for row in rows], now, horizon=horizon, most=limit)
            chosen = [(row, start) for row, start in zip(rows, starts, strict=True) if start is not None]
            if not chosen:
                return []
            await connection.execute(
                update(table)
                .where(table.c.id.in_([row.id for row, _ in chosen]))
                .values(
                    state=JobState.RUNNING.value,
                    owner=self.owner,
                    lease_until=now + lease,
                    attempts=table.c.attempts + 1,
                )
            )
        return [_job(row, start - now) for row, start in chosen]

    async def _candidates(
        self, connection: Connection, kinds: Sequence[str], now: datetime, limit: int
    ) -> Sequence[Row[tuple[object, ...]]]:
        older = table.alias("older")
        first_of_its_lane = ~exists().where(
            older.c.lane == table.c.lane, older.c.id < table.c.id, older.c.state.in_(UNFINISHED)
        )
        query = (
            select(table)
            .where(table.c.state == JobState.WAITING.value, table.c.run_at <= now, table.c.kind.in_(kinds))
            .where(first_of_its_lane)
            .order_by(table.c.priority, table.c.id)
            .limit(limit)
            .with_for_update(skip_locked=True, of=table)
        )
        return (await connection.execute(query)).all()

    async def _expire(self, connection: Connection, now: datetime) -> None:
        await self._release(connection, and_(table.c.lease_until < now))

    async def release_all(self) -> int:
        """Give back every running job: at the start of the only process of a SQLite database, whose last one was killed."""
        async with self.database.write() as connection:
            return await self._release(connection, table.c.lease_until.is_not(None))

    async def _release(self, connection: Connection, which: ColumnElement[bool]) -> int:
        # The last owner may have got as far as sending: whoever takes the job now must know.
        result = await connection.execute(
            update(table)
            .where(table.c.state == JobState.RUNNING.value, which)
            .values(state=JobState.WAITING.value, owner=None, lease_until=None, outcome_unknown=True)
        )
        return result.rowcount

    async def renew(self, ids: Sequence[int], lease: timedelta) -> None:
        """Hold these jobs for another ``lease``."""
        if not ids:
            return
        async with self.database.write() as connection:
            now = await database_now(connection, self._clock)
            await connection.execute(update(table).where(self._mine(ids)).values(lease_until=now + lease))

    # ── ending ────────────────────────────────────────────────────────────────────────────────────────────────────────

    async def still_mine(self, connection: Connection, ids: Sequence[int]) -> set[int]:
        """Which of these jobs this owner still holds, locked until the transaction ends."""
        query = select(table.c.id).where(self._mine(ids)).order_by(table.c.id).with_for_update()
        return set((await connection.execute(query)).scalars())

    async def end(
        self, connection: Connection, outcomes: Iterable[tuple[Job, Outcome]], *, pacer: Pacer | None = None
    ) -> None:
        """Write how these jobs ended, in the caller's transaction."""
        now = await database_now(connection, self._clock)
        done: list[int] = []
        for job, outcome in outcomes:
            match outcome:
                case Done():
                    done.append(job.id)
                case Retry(delay, error, outcome_unknown):
                    unknown = job.outcome_unknown or outcome_unknown
                    await self._put_back(connection, job, now + delay, error, outcome_unknown=unknown)
                case Postpone(delay, error):
                    until = now + delay
                    await self._put_back(connection, job, until, error, attempts=job.attempts - 1)
                    if pacer is not None:
                        await pacer.push_back(connection, job.lane, until)
                case Dead(error):
                    await connection.execute(
                        update(table)
                        .where(self._mine([job.id]))
                        .values(
                            state=JobState.DEAD.value, error=error[:200], ended_at=now, owner=None, lease_until=None
                        )
                    )
        if done:
            await connection.execute(
                update(table)
                .where(self._mine(done))
                .values(state=JobState.DONE.value, payload=None, error=None, ended_at=now, owner=None, lease_until=None)
            )

    async def _put_back(
        self,
        connection: Connection,
        job: Job,
        run_at: datetime,
        error: str,
        *,
        attempts: int | None = None,
        outcome_unknown: bool | None = None,
    ) -> None:
        values: dict[str, object] = {"attempts": attempts} if attempts is not None else {}
        if outcome_unknown is not None:
            values["outcome_unknown"] = outcome_unknown
        await connection.execute(
            update(table)
            .where(self._mine([job.id]))
            .values(
                state=JobState.WAITING.value, run_at=run_at, error=error[:200], owner=None, lease_until=None, **values
            )
        )

    def _mine(self, ids: Sequence[int]) -> ColumnElement[bool]:
        return and_(table.c.id.in_(ids), table.c.state == JobState.RUNNING.value, table.c.owner == self.owner)

    # ── looking after ─────────────────────────────────────────────────────────────────────────────────────────────────

    async def depths(self) -> list[Depth]:
        """How many jobs are in which state, done ones left out."""
        query = (
            select(
                table.c.kind, table.c.state, func.count(), func.min(table.c.created_at, type_=table.c.created_at.type)
            )
            .where(table.c.state.not_in([JobState.DONE.value, JobState.CANCELLED.value]))
            .group_by(table.c.kind, table.c.state)
        )
        async with self.database.read() as connection:
            return [Depth(*row) for row in await connection.execute(query)]

    async def next_due_in(self, kinds: Sequence[str]) -> timedelta | None:
        """How long until the next waiting job may run (negative: it is due); None when nothing waits."""
        query = select(func.min(table.c.run_at, type_=table.c.run_at.type)).where(
            table.c.state == JobState.WAITING.value, table.c.kind.in_(kinds)
        )
        async with self.database.read() as connection:
            due: datetime | None = (await connection.execute(query)).scalar_one_or_none()
            return None if due is None else due - await database_now(connection, self._clock)

    async def cancel_group(self, connection: Connection, group: str) -> int:
        """Withdraw the group's jobs that have not begun; returns how many."""
        now = await database_now(connection, self._clock)
        result = await connection.execute(
            update(table)
            .where(table.c.grp == group, table.c.state == JobState.WAITING.value)
            .values(state=JobState.CANCELLED.value, payload=None, ended_at=now)
        )
        return result.rowcount

    async def revive(self, ids: Sequence[int] | None = None) -> int:
        """Give dead jobs (all, or these) a new life; returns how many."""
        async with self.database.write() as connection:
            now = await database_now(connection, self._clock)
            which = table.c.id.in_(ids) if ids is not None else or_(table.c.id > 0)
            result = await connection.execute(
                update(table)
                .where(table.c.state == JobState.DEAD.value, table.c.payload.is_not(None), which)
                .values(state=JobState.WAITING.value, attempts=0, run_at=now, ended_at=None)
            )
        self.wake()
        return result.rowcount

    async def purge(self, connection: Connection, before: datetime) -> int:
        """Forget jobs that ended before this time; returns how many."""
        result = await connection.execute(delete(table).where(table.c.ended_at < before))
        return result.rowcount


def _job(row: Row[tuple[object, ...]], start_in: timedelta) -> Job:
    return Job(
        id=row.id,
        kind=row.kind,
        lane=row.lane,
        group=row.grp,
        payload=json.loads(row.payload),
        attempts=row.attempts + 1,
        outcome_unknown=row.outcome_unknown,
        created_at=row.created_at,
        start_in=start_in,
    )
