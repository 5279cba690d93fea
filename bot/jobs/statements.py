"""Conditions and queries on the job table that more than one file needs.

States are written out as literals: neither SQLite nor a prepared statement of PostgreSQL uses a partial index for a condition
whose value is bound, and without those indexes every claim reads the whole table.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import (
    ColumnElement,
    FromClause,
    Integer,
    Select,
    bindparam,
    exists,
    func,
    literal_column,
    select,
    union_all,
)

from bot.jobs.model import JobState
from bot.storage.tables import job as table


def is_in(state: JobState, jobs: FromClause = table) -> ColumnElement[bool]:
    """The job's state, as a literal."""
    return jobs.c.state == literal_column(f"'{state.value}'")


def is_unfinished(jobs: FromClause = table) -> ColumnElement[bool]:
    """Waiting or running: what holds a lane. Word for word the condition of ``ix_job_unfinished``."""
    states = (JobState.WAITING, JobState.RUNNING)
    return jobs.c.state.in_([literal_column(f"'{state.value}'") for state in states])


def candidates(kinds: Sequence[str], *, besides: bool) -> Select[int, str]:
    """The first due jobs whose lane is free and who are first in it: id and lane, the most urgent first.

    A limited walk along ``ix_job_due`` for each kind, so that its cost does not grow with what waits in other lanes or for
    other workers; only jobs behind others of their own lane are passed over one by one. To be bound: ``now``, ``most``, and
    with ``besides`` the ids (``held``) to leave out.
    """
    older, neighbour = table.alias("older"), table.alias("neighbour")
    has_older = exists().where(older.c.lane == table.c.lane, older.c.id < table.c.id, is_unfinished(older))
    # A revived job, or one whose transaction was slow, may find a younger one of its lane already running.
    lane_is_busy = exists().where(neighbour.c.lane == table.c.lane, is_in(JobState.RUNNING, neighbour))
    order = (table.c.priority, table.c.run_at, table.c.id)
    # The sum keeps SQLite from walking ``ix_job_next`` instead, for which it would have to sort all that is due.
    due = table.c.run_at + literal_column("0") <= bindparam("now", type_=table.c.run_at.type)
    most = bindparam("most", type_=Integer)
    firsts = []
    for kind in kinds:
        walk = (
            select(table.c.id)
            .where(is_in(JobState.WAITING), table.c.kind == kind, due)
            .where(~has_older, ~lane_is_busy)
            .order_by(*order)
            .limit(most)
        )
        if besides:
            walk = walk.where(table.c.id.not_in(bindparam("held", expanding=True)))
        firsts.append(select(walk.subquery().c.id))
    return (
        select(table.c.id, table.c.lane)
        .where(table.c.id.in_(firsts[0] if len(firsts) == 1 else union_all(*firsts)))
        .order_by(*order)
        .limit(most)
        .with_for_update(skip_locked=True, of=table)
    )


def earliest(kinds: Sequence[str]) -> Select[datetime | None]:
    """For each kind, the earliest time after ``after`` (to be bound) at which a waiting job may run; else None."""
    times = []
    for kind in kinds:
        of_kind = select(func.min(table.c.run_at, type_=table.c.run_at.type).label("run_at"))
        times.append(of_kind.where(is_in(JobState.WAITING), table.c.kind == kind, table.c.run_at > bindparam("after")))
    return select((times[0] if len(times) == 1 else union_all(*times)).subquery().c.run_at)
