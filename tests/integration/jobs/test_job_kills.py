"""Workers are killed at random moments: nothing is lost, little is repeated, and every repetition knows that it is one."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.jobs.queue import JobQueue
from bot.storage.engine import Database
from tests.support.executors import job
from tests.support.jobs import add, states, until_states
from tests.support.waiting import until

ROOT = Path(__file__).parents[3]
CONCURRENCY = 8
LEASE = 1.5
"""Seconds."""


class Children:
    """Worker processes that write into one record."""

    def __init__(self, url: str, record: Path) -> None:
        self.url, self.record = url, record
        self._alive: list[subprocess.Popen[bytes]] = []

    def start(self) -> subprocess.Popen[bytes]:
        """One more."""
        command = [sys.executable, "-m", "tests.support.job_child", self.url, str(self.record)]
        child = subprocess.Popen([*command, str(CONCURRENCY), str(LEASE)], cwd=ROOT, stdout=subprocess.DEVNULL)
        self._alive.append(child)
        return child

    def sent(self) -> list[tuple[str, int, bool]]:
        """Lane, number, and whether the job knew that it might be a repetition: one entry a send."""
        lines = self.record.read_text().splitlines() if self.record.exists() else []
        return [(lane, int(n), unknown == "1") for lane, n, unknown in map(str.split, lines)]

    def end(self) -> None:
        """Kill what is left."""
        for child in self._alive:
            child.kill()
            child.wait()


@pytest.fixture
def children(database_url: str, tmp_path: Path) -> Iterator[Children]:
    """None yet."""
    children = Children(database_url, tmp_path / "record")
    yield children
    children.end()


def assert_nothing_lost(children: Children, jobs: int, *, interruptions: int) -> None:
    """Every job was sent, lanes in order, and repeated only what was in flight, as what may be a repetition."""
    sent = children.sent()
    times = Counter(n for _, n, _ in sent)
    assert set(times) == set(range(jobs))
    assert sum(times.values()) - jobs <= interruptions * CONCURRENCY
    seen: set[int] = set()
    lanes: dict[str, list[int]] = defaultdict(list)
    for lane, n, may_be_repeated in sent:
        if n in seen:
            assert may_be_repeated
        else:
            seen.add(n)
            lanes[lane].append(n)
    assert all(numbers == sorted(numbers) for numbers in lanes.values())


@pytest.mark.parametrize(
    "kills",
    [3, pytest.param(20, marks=[pytest.mark.faults, pytest.mark.timeout(300)])],
    ids=lambda kills: f"{kills}_kills",
)
async def test_killed_workers_lose_nothing(database: Database, children: Children, kills: int) -> None:
    chance, queue = random.Random(kills), JobQueue(database, owner="test")
    jobs = 60 * (kills + 1)
    await add(queue, *(job(f"chat:{n % 16}", payload={"n": n}) for n in range(jobs)))
    for _ in range(kills):
        child = children.start()
        enough = len(children.sent()) + chance.randint(1, 55)
        await until(lambda enough=enough: len(children.sent()) >= enough, 30)
        child.kill()
        child.wait()
    children.start()
    await until_states(queue, *["done"] * jobs)
    assert_nothing_lost(children, jobs, interruptions=kills)


async def test_a_worker_that_never_returns_is_replaced_by_its_neighbour(
    postgres: Database, postgres_url: str, tmp_path: Path
) -> None:
    """It stands still rather than dying, and comes back when all is done: too late to do harm."""
    children, queue = Children(postgres_url, tmp_path / "record"), JobQueue(postgres, owner="test")
    jobs = 300
    await add(queue, *(job(f"chat:{n % 20}", payload={"n": n}) for n in range(jobs)))
    try:
        frozen = children.start()
        await until(lambda: len(children.sent()) >= 20, 30)
        children.start()
        frozen.send_signal(signal.SIGSTOP)
        await until_states(queue, *["done"] * jobs)
        frozen.send_signal(signal.SIGCONT)
        await add(queue, job("chat:1", payload={"n": jobs}))
        await until_states(queue, *["done"] * (jobs + 1))
        assert_nothing_lost(children, jobs + 1, interruptions=1)
        assert (await states(queue)).count("done") == jobs + 1
    finally:
        children.end()
