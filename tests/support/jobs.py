"""Shorthands for tests of the job table."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from sqlalchemy import Row, select

from bot.jobs.executor import Ended
from bot.jobs.model import Job, NewJob
from bot.jobs.pacing import Pacer
from bot.jobs.queue import JobQueue
from bot.storage.tables import job as table
from tests.support.executors import LEASE


async def add(queue: JobQueue, *jobs: NewJob) -> int:
    """Add and commit."""
    async with queue.database.write() as connection:
        return await queue.add(connection, jobs)


async def claim(
    queue: JobQueue, limit: int = 10, kinds: Sequence[str] = ("send",), pacer: Pacer | None = None
) -> list[Job]:
    """Claim for half a minute."""
    return await queue.claim(kinds, limit=limit, lease=LEASE, pacer=pacer)


async def end(queue: JobQueue, *ended: Ended, pacer: Pacer | None = None) -> None:
    """End and commit."""
    async with queue.database.write() as connection:
        await queue.end(connection, ended, pacer=pacer)


async def rows(queue: JobQueue) -> list[Row[*tuple[object, ...]]]:
    """The whole table, oldest first."""
    async with queue.database.read() as connection:
        return list(await connection.execute(select(table).order_by(table.c.id)))


async def states(queue: JobQueue) -> list[str]:
    """The state of every job, oldest first."""
    return [str(row.state) for row in await rows(queue)]


async def until_states(queue: JobQueue, *expected: str) -> None:
    """Wait until the jobs are in these states, oldest first."""
    async with asyncio.timeout(20):
        while await states(queue) != list(expected):  # noqa: ASYNC110 - a commit announces itself to nobody
            await asyncio.sleep(0.01)
