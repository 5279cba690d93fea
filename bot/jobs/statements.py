"""Conditions and queries on the job table that more than one file needs.

States are written out as literals: neither SQLite nor a prepared statement of PostgreSQL uses a partial index for a condition
whose value is bound, and without those indexes every claim reads the whole table.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, FromClause, Select, bindparam, func, literal_column, select, union_all

from bot.jobs.model import JobState
from bot.storage.tables import job as table


def is_in(state: JobState, jobs: FromClause = table) -> ColumnElement[bool]:
    """The job's state, as a literal."""
    return jobs.c.state == literal_column(f"'{state.value}'")


def is_unfinished(jobs: FromClause = table) -> ColumnElement[bool]:
    """Waiting or running: what holds a lane. Word for word the condition of ``ix_job_unfinished``."""
    states = (JobState.WAITING, JobState.RUNNING)
    return jobs.c.state.in_([literal_column(f"'{state.value}'") for state in states])


def earliest(kinds: Sequence[str]) -> Select[datetime | None]:
    """For each kind, the earliest time after ``after`` (to be bound) at which a waiting job may run; else None."""
    times = []
    for kind in kinds:
        of_kind = select(func.min(table.c.run_at, type_=table.c.run_at.type).label("run_at"))
        times.append(of_kind.where(is_in(JobState.WAITING), table.c.kind == kind, table.c.run_at > bindparam("after")))
    return select((times[0] if len(times) == 1 else union_all(*times)).subquery().c.run_at)
