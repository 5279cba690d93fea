"""Runs jobs: claims them in batches, executes them side by side, and writes their ends in as few transactions as it can.

A job's own facts (a delivery's state, say) and the job's end are one transaction: the executor's ``settle`` and the queue's
``end`` share it. Ends that come together are written together, since on SQLite with full durability the commit is the price.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import timedelta
from typing import Protocol

import structlog

from bot.jobs.model import Job, Outcome, Retry
from bot.jobs.pacing import Pacer
from bot.jobs.queue import JobQueue
from bot.storage.engine import Connection

Ended = tuple[Job, Outcome]
_LONGEST_LOOK = 0.5
"""Seconds between two looks at the table when nothing wakes the worker: other processes' jobs, expired leases."""


class Executor(Protocol):
    """What a capability brings to run its kind of job. ``bot.app`` introduces them to the worker."""

    async def prepare(self, jobs: Sequence[Job]) -> Mapping[int, object]:
        """Read what these jobs need, all at once; by job id. May leave out a job, which is then run with None."""

    async def run(self, job: Job, prepared: object) -> Outcome:
        """Do it, and say how it ended. An exception counts as a failed attempt."""

    async def settle(self, connection: Connection, ended: Sequence[Ended]) -> None:
        """Write what follows from these ends, in the transaction that also ends the jobs. No network here."""

    def failed(self, job: Job, error: Exception) -> Outcome:
        """How an exception from ``prepare`` or ``run`` ends the job."""


class Worker:
    """Claims and runs the jobs of some kinds until it is stopped."""

    def __init__(
        self,
        queue: JobQueue,
        executors: Mapping[str, Executor],
        *,
        concurrency: int,
        lease: timedelta = timedelta(seconds=60),
        pacer: Pacer | None = None,
    ) -> None:
        self._queue = queue
        self._executors = dict(executors)
        self._kinds = sorted(executors)
        self._concurrency = concurrency
        self._lease = lease
        self._pacer = pacer
        self._running: dict[int, asyncio.Task[None]] = {}
        self._ended: list[Ended] = []
        self._something_ended = asyncio.Event()
        self._room = asyncio.Event()
        self._woken = asyncio.Event()
        self._stopping = asyncio.Event()
        self._log = structlog.get_logger("bot.jobs")
        queue.on_wake(self.wake)

    async def run(self) -> None:
        """Work until :meth:`stop`; returns when what was begun has ended and is written."""
        settler = asyncio.create_task(self._settle_forever(), name="jobs-settle")
        renewer = asyncio.create_task(self._renew_forever(), name="jobs-renew")
        try:
            while not self._stopping.is_set():
                try:
                    await self._turn()
                except Exception as error:
                    # The database may be away for a while; what is leased stays leased, and we come back to it.
                    self._log.error("claim-failed", error=type(error).__name__)
                    await self._pause(1.0)
            while self._running:
                await asyncio.wait(list(self._running.values()))
        finally:
            renewer.cancel()
            self._stopping.set()
            self._something_ended.set()
            await settler
            with suppress(asyncio.CancelledError):
                await renewer

    def stop(self) -> None:
        """Begin nothing more."""
        self._stopping.set()
        self._woken.set()
        self._room.set()

    def wake(self) -> None:
        """Look at the table now."""
        self._woken.set()

    async def _turn(self) -> None:
        free = self._concurrency - len(self._running)
        if free <= 0:
            self._room.clear()
            await self._room.wait()
            return
        self._woken.clear()
        jobs = await self._queue.claim(self._kinds, limit=free, lease=self._lease, pacer=self._pacer)
        if not jobs:
            await self._pause(await self._until_next_look())
            return
        by_kind: dict[str, list[Job]] = {}
        for job in jobs:
            by_kind.setdefault(job.kind, []).append(job)
        for kind, batch in by_kind.items():
            executor = self._executors[kind]
            try:
                prepared: Mapping[int, object] = await executor.prepare(batch)
            except Exception as error:
                for job in batch:
                    self._end(job, self._failure(executor, job, error))
                continue
            for job in batch:
                task = asyncio.create_task(self._run_one(executor, job, prepared.get(job.id)), name=f"job-{job.id}")
                self._running[job.id] = task

    async def _run_one(self, executor: Executor, job: Job, prepared: object) -> None:
        if job.start_in:
            await asyncio.sleep(job.start_in.total_seconds())
        try:
            outcome = await executor.run(job, prepared)
        except Exception as error:
            outcome = self._failure(executor, job, error)
        self._end(job, outcome)

    def _failure(self, executor: Executor, job: Job, error: Exception) -> Outcome:
        outcome = executor.failed(job, error)
        self._log.warning("job-failed", error=type(error).__name__, outcome=type(outcome).__name__, **job.log_context())
        return outcome

    def _end(self, job: Job, outcome: Outcome) -> None:
        self._ended.append((job, outcome))
        self._something_ended.set()

    async def _settle_forever(self) -> None:
        while True:
            await self._something_ended.wait()
            self._something_ended.clear()
            # One turn of the loop: sends that finished together are written together.
            await asyncio.sleep(0)
            batch, self._ended = self._ended, []
            if batch:
                await self._settle(batch)
            if self._stopping.is_set() and not self._running and not self._ended:
                return

    async def _settle(self, batch: Sequence[Ended]) -> None:
        try:
            await self._write(batch)
        except Exception as error:
            self._log.error("settle-failed", error=type(error).__name__, jobs=len(batch))
            if len(batch) > 1:
                # One job's facts must not keep the others from being written.
                for one in batch:
                    await self._settle([one])
                return
            job, _outcome = batch[0]
            await self._give_back(job, error)
        finally:
            for job, _ in batch:
                self._running.pop(job.id, None)
            self._room.set()
            self._woken.set()

    async def _write(self, batch: Sequence[Ended]) -> None:
        async with self._queue.database.write() as connection:
            mine = await self._queue.still_mine(connection, [job.id for job, _ in batch])
            kept = [(job, outcome) for job, outcome in batch if job.id in mine]
            by_kind: dict[str, list[Ended]] = {}
            for job, outcome in kept:
                by_kind.setdefault(job.kind, []).append((job, outcome))
            for kind, ended in by_kind.items():
                await self._executors[kind].settle(connection, ended)
            await self._queue.end(connection, kept, pacer=self._pacer)
        for job, _ in batch:
            if job.id not in mine:
                self._log.warning("lease-lost", **job.log_context())

    async def _give_back(self, job: Job, error: Exception) -> None:
        """The end could not be written: the job is tried again, as one whose outcome is unknown."""
        try:
            async with self._queue.database.write() as connection:
                again = Retry(timedelta(seconds=2), f"settle: {type(error).__name__}", outcome_unknown=True)
                await self._queue.end(connection, [(job, again)])
        except Exception as second:
            # The database is away: the lease expires, and with it the job returns to the queue by itself.
            self._log.error("give-back-failed", error=type(second).__name__, **job.log_context())

    async def _renew_forever(self) -> None:
        while True:
            await asyncio.sleep(self._lease.total_seconds() / 3)
            try:
                await self._queue.renew(list(self._running), self._lease)
            except Exception as error:
                self._log.error("renew-failed", error=type(error).__name__)

    async def _until_next_look(self) -> float:
        due_in = await self._queue.next_due_in(self._kinds)
        if due_in is None:
            return _LONGEST_LOOK
        # What is due already waits for its lane or its chat's gate, which no event of ours announces.
        return min(_LONGEST_LOOK, max(0.05, due_in.total_seconds()))

    async def _pause(self, seconds: float) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._woken.wait()
