"""Claims walk along the indexes made for them, so that a backlog does not make them slow."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from sqlalchemy import text

from bot.jobs.finding import Finder
from bot.jobs.queue import JobQueue
from bot.jobs.time import begin_claim
from tests.support.clock import FakeClock
from tests.support.executors import LEASE, job
from tests.support.jobs import add

LANES = {"one lane": lambda _: "chat:1", "as many lanes": lambda n: f"chat:{n}"}


async def plan(queue: JobQueue, clock: FakeClock) -> str:
    """How the database would find candidates."""
    async with queue.database.read() as connection:
        await begin_claim(connection, clock)
        dialect = connection.dialect
        query = Finder(["send"])._walk(held=False, long=False).params(now=clock(), most=8)
        compiled = str(query.compile(dialect=dialect, compile_kwargs={"literal_binds": True}))
        explain = "EXPLAIN QUERY PLAN" if queue.database.is_sqlite else "EXPLAIN"
        found = await connection.execute(text(f"{explain} {re.sub(':', chr(92) + ':', compiled)}"))
        return "\n".join(str(row[-1]) for row in found)


@pytest.mark.parametrize("lanes", LANES)
async def test_a_backlog_is_walked_along_its_indexes(queue: JobQueue, clock: FakeClock, lanes: str) -> None:
    await add(queue, *(job(LANES[lanes](n)) for n in range(3000)))
    if not queue.database.is_sqlite:
        async with queue.database.write() as connection:
            await connection.execute(text("ANALYZE job"))
    found = await plan(queue, clock)
    for index in ("ix_job_due", "ix_job_unfinished", "uq_job_lane_running"):
        assert index in found
    assert "Seq Scan on job" not in found
    assert "SCAN job" not in found


async def test_a_backlog_of_another_kind_is_not_walked_at_all(queue: JobQueue, clock: FakeClock) -> None:
    """A broadcast that waits must not make every update slower."""
    await add(queue, *(job("a", kind="send", run_at=clock() + timedelta(days=1)) for _ in range(500)))
    await add(queue, job("update:1", kind="update"))
    look = await queue.look(["update"], limit=8, lease=LEASE)
    assert (len(look.jobs), look.again_in) == (1, None)
