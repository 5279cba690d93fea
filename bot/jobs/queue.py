"""The job table: adding, claiming, ending. With its base in ``upkeep.py``, the only place that writes to it."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Row, and_, bindparam, case, func, select, update
from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from bot.jobs import statements
from bot.jobs.finding import Finder
from bot.jobs.model import Dead, Done, Job, JobState, NewJob, Outcome, Postpone, Retry
from bot.jobs.pacing import OVERALL, Pacer, Turn
from bot.jobs.rows import job_of, new_row, put_back, storable
from bot.jobs.time import begin_claim, database_now, idle_briefly
from bot.jobs.upkeep import Depth, Upkeep
from bot.storage.engine import Connection, Database
from bot.storage.tables import job as table
from bot.storage.time import Clock

__all__ = ["Depth", "JobQueue", "Look"]

_CANDIDATES_A_CLAIM = 4
"""How many more candidates are read than wanted: some chats' gates are closed."""
_ROWS_A_STATEMENT = 200
"""What is bound at once, so that preparing a large broadcast's rows does not hold the loop for long."""
_EXPIRY_EVERY = timedelta(seconds=0.5)
_CALM_BEGINNINGS = 3
_WAIT_A_BEGINNING = timedelta(seconds=5)
"""A job that was begun this often without an end may be what kills its workers: from then on it waits, and others go first."""


@dataclass(frozen=True, slots=True)
class Look:
    """What one look at the table gave."""

    jobs: list[Job]
    again_in: timedelta | None
    """When something that waits may next be claimed, as far as the table shows; None where it shows nothing."""


class JobQueue(Upkeep):
    """The durable queue, shared by every process that opens the same database.

    ``owner`` names the process in the table; a random suffix makes it unique, so that a restarted process is never taken for
    its predecessor. ``clock`` is for tests; without it the database's own time counts.
    """

    def __init__(self, database: Database, *, owner: str, clock: Clock | None = None) -> None:
        super().__init__(database, clock)
        self.owner = f"{owner[:60]}:{secrets.token_hex(6)}"
        self._listeners: list[tuple[Callable[[], None], frozenset[str]]] = []
        self._added_since_wake: set[str] = set()
        self._next_expiry: datetime | None = None
        self._finders: dict[tuple[str, ...], Finder] = {}

    # ── adding ────────────────────────────────────────────────────────────────────────────────────────────────────────

    async def add(self, connection: Connection, jobs: Sequence[NewJob]) -> int:
        """Add jobs in the caller's transaction; returns how many were new. Call :meth:`wake` once it is committed."""
        if not jobs:
            return 0
        now = await database_now(connection, self._clock)
        insert = sqlite_insert(table) if self.database.is_sqlite else postgresql_insert(table)
        statement = insert.on_conflict_do_nothing(index_elements=[table.c.dedupe])
        statement = statement.execution_options(preserve_rowcount=True)
        added = 0
        for start in range(0, len(jobs), _ROWS_A_STATEMENT):
            rows = [new_row(new, now) for new in jobs[start : start + _ROWS_A_STATEMENT]]
            added += (await connection.execute(statement, rows)).rowcount
        self._added_since_wake.update(new.kind for new in jobs)
        return added

    async def waiting_in(self, lane: str) -> int:
        """How many jobs of a lane wait, behind the one that runs."""
        waiting = (table.c.lane == lane) & (table.c.state == JobState.WAITING.value)
        async with self.database.read() as connection:
            found = await connection.execute(select(func.count()).select_from(table).where(waiting))
        return int(found.scalar_one())

    def on_wake(self, listener: Callable[[], None], kinds: Collection[str] = ()) -> None:
        """Call ``listener`` whenever jobs of these kinds (none named: of any) were committed in this process."""
        self._listeners.append((listener, frozenset(kinds)))

    def wake(self) -> None:
        """Tell this process's workers that something was committed. Others find it at their next look.

        Those whose kinds were added since the last time are told; all of them where nothing was, since it is then somebody
        else's transaction that was only now committed.
        """
        added, self._added_since_wake = self._added_since_wake, set()
        for listener, kinds in self._listeners:
            if not added or not kinds or kinds & added:
                listener()

    def wake_if_added(self) -> None:
        """:meth:`wake`, if anything was added since the last time: after a ``settle``, which may add jobs of its own."""
        if self._added_since_wake:
            self.wake()

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
        return (await self.look(kinds, limit=limit, lease=lease, pacer=pacer, horizon=horizon)).jobs

    async def look(
        self,
        kinds: Sequence[str],
        *,
        limit: int,
        lease: timedelta,
        pacer: Pacer | None = None,
        horizon: timedelta = timedelta(seconds=0.25),
        held: Collection[int] = (),
    ) -> Look:
        """:meth:`claim`, and when to look again. ``held`` jobs still run here: they neither expire nor are claimed again."""
        async with self.database.write() as connection:
            reading = await begin_claim(connection, self._clock)
            now = reading.at
            await self._expire(connection, now, held)
            wanted = limit if pacer is None else limit * _CANDIDATES_A_CLAIM
            rows = await self._finder(kinds).find(connection, now, wanted, held)
            turns: Sequence[Turn] = [Turn(now, now)] * len(rows)
            if pacer is not None and rows:
                turns = await pacer.turns(connection, [row.lane for row in rows], now, horizon=horizon, most=limit)
            starts = {row.id: turn.start for row, turn in zip(rows, turns, strict=True) if turn.start is not None}
            await self._put_off(connection, [(row.id, turn) for row, turn in zip(rows, turns, strict=True)])
            claimed = await self._take(connection, list(starts), now + lease)
            # Half a horizon later than the first could be had, so that a few are had at once.
            again = [turn.not_before + horizon / 2 for turn in turns if turn.closed == OVERALL][:1]
            if len(rows) == wanted and len(starts) < limit and not again:
                again.append(now)  # those whose gates are closed hid others
            if len(starts) < limit:
                again += await self._finder(kinds).next_after(connection, now)
        late = reading.passed()
        jobs = [job_of(claimed[id_], start - now - late) for id_, start in starts.items() if id_ in claimed]
        return Look(jobs, max(timedelta(0), min(again) - now - late) if again else None)

    def _finder(self, kinds: Sequence[str]) -> Finder:
        finder = self._finders.get(tuple(kinds))
        if finder is None:
            finder = self._finders[tuple(kinds)] = Finder(kinds)
        return finder

    async def _put_off(self, connection: Connection, turns: Sequence[tuple[int, Turn]]) -> None:
        """Jobs whose chat's gate is closed come back when it opens; till then they hide nobody else."""
        closed = [{"which": id_, "opens": turn.not_before} for id_, turn in turns if turn.closed not in (None, OVERALL)]
        if closed:
            statement = update(table).where(table.c.id == bindparam("which")).values(run_at=bindparam("opens"))
            await connection.execute(statement, closed)

    async def _take(
        self, connection: Connection, ids: Sequence[int], lease_until: datetime
    ) -> dict[int, Row[*tuple[object, ...]]]:
        if not ids:
            return {}
        taken = await connection.execute(
            update(table)
            .where(table.c.id.in_(ids))
            .values(
                state=JobState.RUNNING.value, owner=self.owner, lease_until=lease_until, attempts=table.c.attempts + 1
            )
            .returning(*table.c)
        )
        return {row.id: row for row in taken}

    async def _expire(self, connection: Connection, now: datetime, held: Collection[int]) -> None:
        if self._next_expiry is None or now >= self._next_expiry:
            expired = table.c.lease_until < now
            await self._release(connection, and_(expired, table.c.id.not_in(held)) if held else expired, now)
            self._next_expiry = now + _EXPIRY_EVERY

    async def release_all(self) -> int:
        """Give back every running job: at the start of the only process of a SQLite database, whose last one was killed."""
        async with self.database.write() as connection:
            now = await database_now(connection, self._clock)
            return await self._release(connection, table.c.lease_until.is_not(None), now)

    async def release_mine(self, kinds: Sequence[str]) -> int:
        """Give back what this owner still holds of these kinds: its worker was cancelled."""
        async with self.database.write() as connection:
            now = await database_now(connection, self._clock)
            return await self._release(connection, and_(table.c.owner == self.owner, table.c.kind.in_(kinds)), now)

    async def _release(self, connection: Connection, which: ColumnElement[bool], now: datetime) -> int:
        # Locked in one order, and never waited for: who holds one of these rows is just ending it.
        running = select(table.c.id).where(statements.is_in(JobState.RUNNING), which)
        ids = list((await connection.execute(running.with_for_update(skip_locked=True))).scalars())
        if not ids:
            return 0
        later = case(
            (table.c.attempts < _CALM_BEGINNINGS, table.c.run_at),
            else_=bindparam("now", now, table.c.run_at.type)
            + table.c.attempts * (_WAIT_A_BEGINNING // timedelta(microseconds=1)),
        )
        # The last owner may have got as far as sending: whoever takes the job now must know.
        values = {"state": JobState.WAITING.value, "owner": None, "lease_until": None, "outcome_unknown": True}
        await connection.execute(update(table).where(table.c.id.in_(ids)).values(run_at=later, **values))
        return len(ids)

    async def renew(self, ids: Sequence[int], lease: timedelta) -> set[int]:
        """Hold these jobs for another ``lease``; returns which were still ours to hold, those being ended left out."""
        if not ids:
            return set()
        async with self.database.write() as connection:
            now = await database_now(connection, self._clock)
            query = select(table.c.id).where(self._mine(ids)).with_for_update(skip_locked=True)
            mine = set((await connection.execute(query)).scalars())
            await connection.execute(update(table).where(table.c.id.in_(mine)).values(lease_until=now + lease))
        return mine

    # ── ending ────────────────────────────────────────────────────────────────────────────────────────────────────────

    async def still_mine(self, connection: Connection, ids: Sequence[int]) -> set[int]:
        """Which of these jobs this owner still holds, locked until the transaction ends."""
        await idle_briefly(connection)
        query = select(table.c.id).where(self._mine(ids)).order_by(table.c.id).with_for_update()
        return set((await connection.execute(query)).scalars())

    async def end(
        self, connection: Connection, outcomes: Iterable[tuple[Job, Outcome]], *, pacer: Pacer | None = None
    ) -> None:
        """Write how these jobs ended, in the caller's transaction."""
        now = await database_now(connection, self._clock)
        done: list[int] = []
        back: list[dict[str, object]] = []
        dead: list[dict[str, object]] = []
        pushed: dict[str, datetime] = {}
        for job, outcome in outcomes:
            match outcome:
                case Done():
                    done.append(job.id)
                case Retry(delay, error, outcome_unknown):
                    unknown = job.outcome_unknown or outcome_unknown
                    back.append(put_back(job, now + delay, error, job.attempts, unknown))
                case Postpone(delay, error):
                    back.append(put_back(job, now + delay, error, job.attempts - 1, job.outcome_unknown))
                    pushed[job.lane] = now + delay
                case Dead(error):
                    dead.append({"which": job.id, "why": storable(error)})
        free: dict[str, object] = {"owner": None, "lease_until": None}
        one_of_mine = and_(
            table.c.id == bindparam("which"), statements.is_in(JobState.RUNNING), table.c.owner == self.owner
        )
        if done:
            values: dict[str, object] = {
                "state": JobState.DONE.value,
                "payload": None,
                "error": None,
                "ended_at": now,
                **free,
            }
            await connection.execute(update(table).where(self._mine(done)).values(values))
        if dead:
            values = {"state": JobState.DEAD.value, "error": bindparam("why"), "ended_at": now, **free}
            await connection.execute(update(table).where(one_of_mine).values(values), dead)
        if back:
            values = {
                "state": JobState.WAITING.value,
                "run_at": bindparam("from_then"),
                "error": bindparam("why"),
                "attempts": bindparam("begun"),
                "outcome_unknown": bindparam("unknown"),
                **free,
            }
            await connection.execute(update(table).where(one_of_mine).values(values), back)
        if pacer is not None:
            for lane, until in sorted(pushed.items()):
                await pacer.push_back(connection, lane, until)

    def _mine(self, ids: Collection[int]) -> ColumnElement[bool]:
        return and_(table.c.id.in_(ids), statements.is_in(JobState.RUNNING), table.c.owner == self.owner)
