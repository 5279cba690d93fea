"""Finds the jobs that may be claimed, however much else waits."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import Integer, Row, Select, bindparam, literal_column, or_, select, union_all

from bot.jobs import statements
from bot.jobs.model import JobState
from bot.storage.engine import Connection
from bot.storage.tables import job as table

_SPARE = 32
_WIDER = 4000
"""Rows; two bound values each, of which SQLite allows 32,766 in all."""
_NO_LIMIT = 2**62
"""A walk of this many rows is one to the end."""


class Finder:
    """Finds jobs of some kinds whose lane is free and who are first in it, the most urgent first.

    It walks along ``ix_job_due``, kind by kind, so that its cost does not grow with what waits for other workers, and stops
    where enough was found. For each job on the way it asks for the first of its lane; that costs more than the walk itself, so
    in a lane that turned out to be long all but its first are then skipped unasked. The statements are built once: building
    one takes as long as running it.
    """

    def __init__(self, kinds: Sequence[str]) -> None:
        self._kinds = list(kinds)
        self._walks = {(held, long): self._walk(held, long) for held in (False, True) for long in (False, True)}
        self._earliest = statements.earliest(kinds)

    async def find(
        self, connection: Connection, now: datetime, wanted: int, held: Collection[int]
    ) -> list[Row[int, str, int, bool]]:
        """Up to ``wanted`` jobs (``id``, ``lane``), those ``held`` left out, locked until the transaction ends.

        What another transaction locks, one that cancels it for instance, is left out too.
        """
        first_of_long: dict[str, int] = {}
        for most in (wanted + _SPARE, max(_WIDER, wanted + _SPARE), _NO_LIMIT):
            bound = {"now": now, "most": most}
            if held:
                bound["held"] = list(held)
            if first_of_long:
                bound |= {"long": list(first_of_long), "firsts": list(first_of_long.values())}
            walked = (await connection.execute(self._walks[bool(held), bool(first_of_long)], bound)).all()
            found = [row for row in walked if row.first == row.id and not row.busy]
            if len(found) >= wanted or len(walked) < most:
                break
            first_of_long |= {row.lane: row.first for row in walked}
        return await self._lock(connection, found[:wanted])

    async def next_after(self, connection: Connection, now: datetime) -> list[datetime]:
        """When, after ``now``, something of these kinds comes due."""
        found = await connection.execute(self._earliest, {"after": now})
        return [time for (time,) in found if time is not None]

    async def _lock(
        self, connection: Connection, rows: list[Row[int, str, int, bool]]
    ) -> list[Row[int, str, int, bool]]:
        if not rows or connection.dialect.name == "sqlite":
            return rows
        query = select(table.c.id).where(table.c.id.in_([row.id for row in rows]), statements.is_in(JobState.WAITING))
        locked = set((await connection.execute(query.with_for_update(skip_locked=True))).scalars())
        return [row for row in rows if row.id in locked]

    def _walk(self, held: bool, long: bool) -> Select[int, str, int, bool]:
        # The sum keeps SQLite from walking ``ix_job_next`` instead, for which it would have to sort all that is due.
        due = table.c.run_at + literal_column("0") <= bindparam("now", type_=table.c.run_at.type)
        order = ("priority", "run_at", "id")
        walks = []
        for kind in self._kinds:
            walk = select(table.c.id, table.c.lane, table.c.priority, table.c.run_at)
            walk = walk.where(statements.is_in(JobState.WAITING), table.c.kind == kind, due)
            if held:
                walk = walk.where(table.c.id.not_in(bindparam("held", expanding=True)))
            if long:
                other_lane = table.c.lane.not_in(bindparam("long", expanding=True))
                walk = walk.where(or_(other_lane, table.c.id.in_(bindparam("firsts", expanding=True))))
            walk = walk.order_by(*(table.c[name] for name in order)).limit(bindparam("most", type_=Integer))
            walks.append(select(walk.subquery()))
        waiting = (walks[0] if len(walks) == 1 else union_all(*walks)).subquery("walked")
        unfinished, running = table.alias("unfinished"), table.alias("running")
        # Not "=" but ">=", and the lane first in the order: only ``ix_job_unfinished`` can answer that, and at once.
        first = (
            select(unfinished.c.id)
            .where(unfinished.c.lane >= waiting.c.lane, statements.is_unfinished(unfinished))
            .order_by(unfinished.c.lane, unfinished.c.id)
            .limit(literal_column("1"))
        )
        # A revived job, or one whose transaction was slow, may find a younger one of its lane already running.
        busy = select(running.c.id).where(running.c.lane == waiting.c.lane, statements.is_in(JobState.RUNNING, running))
        return select(
            waiting.c.id,
            waiting.c.lane,
            first.scalar_subquery().label("first"),
            busy.exists().label("busy"),
        ).order_by(*(waiting.c[name] for name in order))
