"""A queue on both engines, with a clock that stands still, and workers that are stopped after the test."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import psycopg
import pytest

from bot.jobs.executor import Executor
from bot.jobs.queue import JobQueue
from bot.jobs.worker import Worker
from bot.storage.engine import Database
from tests.conftest import open_database
from tests.support.clock import FakeClock

StartWorker = Callable[..., Worker]


@pytest.fixture
async def postgres(postgres_url: str) -> AsyncIterator[Database]:
    """The PostgreSQL one, open."""
    opened = Database.open(postgres_url)
    yield opened
    await opened.close()


@pytest.fixture
def clock() -> FakeClock:
    """A clock that the test moves."""
    return FakeClock()


@pytest.fixture
def queue(database: Database, clock: FakeClock) -> JobQueue:
    """A queue whose time the test decides."""
    return JobQueue(database, owner="first", clock=clock)


@pytest.fixture
def other(database: Database, clock: FakeClock) -> JobQueue:
    """Another process's queue on the same database."""
    return JobQueue(database, owner="second", clock=clock)


@pytest.fixture
async def start_worker() -> AsyncIterator[StartWorker]:
    """Starts a worker of "send" jobs, which is stopped after the test."""
    started: list[tuple[Worker, asyncio.Task[None]]] = []

    def start(queue: JobQueue, executor: Executor, **options: object) -> Worker:
        worker = Worker(queue, {"send": executor}, **{"concurrency": 8, **options})  # type: ignore[arg-type]  # passed through
        started.append((worker, asyncio.create_task(worker.run())))
        return worker

    yield start
    for worker, _ in started:
        worker.stop()
    async with asyncio.timeout(20):
        await asyncio.gather(*(task for _, task in started))


@pytest.fixture(scope="session")
def migrated_postgres(postgres_server: str) -> str:
    """One migrated PostgreSQL database for all these tests, without waiting for its disk: here only clients are killed."""
    with psycopg.connect(postgres_server, autocommit=True) as connection:
        connection.execute("ALTER SYSTEM SET fsync = off")
        connection.execute("SELECT pg_reload_conf()")
    url = re.sub(r"/postgres(?=\?|$)", "/test_jobs", postgres_server)

    async def make() -> None:
        await (await open_database(url)).close()

    asyncio.run(make())
    return url


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of a migrated database without jobs: each test runs on both engines."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'test.sqlite3'}"
    return str(request.getfixturevalue("postgres_url"))


@pytest.fixture
def postgres_url(migrated_postgres: str) -> str:
    """The PostgreSQL one, for what only several machines can do to each other."""
    with psycopg.connect(migrated_postgres, autocommit=True) as connection:
        connection.execute("TRUNCATE job, rate RESTART IDENTITY")
    return migrated_postgres


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """The database, open."""
    opened = Database.open(database_url)
    if opened.is_sqlite:
        await opened.upgrade()
    yield opened
    await opened.close()
