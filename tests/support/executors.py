"""Executors for tests of the worker: what they are told to do, they do, and they remember it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import timedelta

from bot.jobs.executor import Ended
from bot.jobs.model import Done, Job, NewJob, Outcome, Retry
from bot.storage.engine import Connection

SOON = timedelta(0)
LEASE = timedelta(seconds=30)

Act = Callable[[Job], Awaitable[Outcome]]


def job(lane: str = "chat:1", **more: object) -> NewJob:
    """A send job in this lane."""
    return NewJob(**{"kind": "send", "lane": lane, "payload": {}, **more})  # type: ignore[arg-type]  # a test's shorthand


async def succeed(_job: Job) -> Outcome:
    """Every job ends well."""
    return Done()


class RecordingExecutor:
    """Runs ``act``, and remembers what was begun and what was settled."""

    def __init__(self, act: Act = succeed) -> None:
        self.act = act
        self.begun: list[Job] = []
        self.ended: list[Ended] = []
        self.prepared: list[list[Job]] = []
        self._changed = asyncio.Event()

    async def prepare(self, jobs: Sequence[Job]) -> Mapping[int, object]:
        """Nothing is needed."""
        self.prepared.append(list(jobs))
        return {}

    async def run(self, job: Job, prepared: object) -> Outcome:
        """Act."""
        self.begun.append(job)
        self._changed.set()
        return await self.act(job)

    async def settle(self, connection: Connection, ended: Sequence[Ended]) -> None:
        """Remember."""
        self.ended += ended
        self._changed.set()

    def failed(self, job: Job, error: Exception) -> Outcome:
        """Again, at once."""
        return Retry(SOON, type(error).__name__)

    async def until(self, condition: Callable[[], bool]) -> None:
        """Wait until something begun or settled makes the condition true."""
        async with asyncio.timeout(20):
            while not condition():
                self._changed.clear()
                await self._changed.wait()

    async def until_ended(self, count: int) -> None:
        """Wait until so many ends were settled."""
        await self.until(lambda: len(self.ended) >= count)


class Gate:
    """Holds jobs that run until the test opens it."""

    def __init__(self) -> None:
        self.waiting = 0
        self._open = asyncio.Event()

    async def __call__(self, _job: Job) -> Outcome:
        """Wait, then end well."""
        self.waiting += 1
        await self._open.wait()
        return Done()

    def open(self) -> None:
        """Let all pass, those to come too."""
        self._open.set()
