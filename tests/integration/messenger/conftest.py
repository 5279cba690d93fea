"""Where updates come in. How the job table behaves on either engine is tested in its own room; here SQLite will do."""

from __future__ import annotations

import pytest

from bot.jobs.queue import JobQueue
from bot.messenger.ingress import Ingress
from bot.storage.engine import Database


@pytest.fixture
def queue(sqlite_database: Database) -> JobQueue:
    return JobQueue(sqlite_database, owner="test")


@pytest.fixture
def ingress(queue: JobQueue) -> Ingress:
    return Ingress(queue)
