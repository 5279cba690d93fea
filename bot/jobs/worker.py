"""Runs jobs: claims them in batches, executes them side by side, and hands their ends to be written."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Coroutine, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta

import structlog

from bot.jobs.executor import Ended, Executor
from bot.jobs.model import Dead, Job, Outcome, Retry
from bot.jobs.pacing import Pacer
from bot.jobs.queue import JobQueue
from bot.jobs.settling import Settler

__all__ = ["Ended", "Executor", "Worker"]

_LONGEST_LOOK = 0.5
"""Seconds between two looks at the table when nothing wakes the worker: other processes' jobs, expired leases."""
_SHORTEST_LOOK = 0.02
_GATHERING = 0.01
"""Seconds."""
_AFTER_A_FAILED_LOOK = 1.0
_TO_END_A_CANCELLED_WORKER = 5.0


@dataclass(slots=True)
class _Held:
    """A job from its claim until its end is written."""

    job: Job
    lease_ends: float
    """By ``time.monotonic()``."""


class Worker:
    """Claims and runs the jobs of some kinds until it is stopped. One worker a kind and queue; other processes may have theirs.

    ``most_attempts`` ends as dead what was begun that often without an end: a job that kills its worker each time.
    """

    def __init__(
        self,
        queue: JobQueue,
        executors: Mapping[str, Executor],
        *,
        concurrency: int,
        lease: timedelta = timedelta(seconds=60),
        pacer: Pacer | None = None,
        most_attempts: int = 20,
    ) -> None:
        self._queue = queue
        self._executors = dict(executors)
        self._kinds = sorted(executors)
        self._concurrency = concurrency
        self._lease = lease
        self._pacer = pacer
        self._most_attempts = most_attempts
        self._held: dict[int, _Held] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._settler = Settler(queue, self._executors, pacer, written=self._written)
        self._room = asyncio.Event()
        self._woken = asyncio.Event()
        self._stopping = asyncio.Event()
        self._cancelled = False
        self._log = structlog.get_logger("bot.jobs")
        queue.on_wake(self.wake, self._kinds)

    async def run(self) -> None:
        """Work until :meth:`stop`; returns when what was begun has ended and is written.

        Cancelled instead, it interrupts what runs and gives it back, to be run again as of unknown outcome.
        """
        settler = asyncio.create_task(self._settler.run(), name="jobs-settle")
        renewer = asyncio.create_task(self._renew_forever(), name="jobs-renew")
        for task in (settler, renewer):
            task.add_done_callback(lambda _: self.stop())  # neither ends before us, unless it failed: then so do we
        try:
            await self._claim_until_stopped()
            while self._held and not settler.done():
                self._room.clear()
                await self._room.wait()
        except asyncio.CancelledError:
            await self._interrupt()
            raise
        finally:
            renewer.cancel()
            self._settler.close()
            try:
                await settler
            finally:
                with suppress(asyncio.CancelledError):
                    await renewer
                if self._cancelled:
                    await self._release()

    def stop(self) -> None:
        """Begin nothing more."""
        self._stopping.set()
        self._woken.set()
        self._room.set()

    def wake(self) -> None:
        """Look at the table now."""
        self._woken.set()

    # ── claiming ──────────────────────────────────────────────────────────────────────────────────────────────────────

    async def _claim_until_stopped(self) -> None:
        while not self._stopping.is_set():
            free = self._concurrency - len(self._held)
            if free <= 0:
                self._room.clear()
                await self._room.wait()
                continue
            free = await self._gather_room(free)
            self._woken.clear()
            try:
                pause = await self._look(free)
            except Exception as error:
                # The database may be away for a while; what is leased stays leased, and we come back to it.
                self._log.error("claim-failed", error=type(error).__name__)
                pause = _AFTER_A_FAILED_LOOK
            with suppress(TimeoutError):
                async with asyncio.timeout(pause):
                    await self._woken.wait()

    async def _gather_room(self, free: int) -> int:
        """Busy, wait until half the places are free, but not for long: one larger claim instead of many small ones."""
        until = time.monotonic() + _GATHERING
        while free < self._concurrency / 2 and not self._stopping.is_set() and (left := until - time.monotonic()) > 0:
            self._room.clear()
            with suppress(TimeoutError):
                async with asyncio.timeout(left):
                    await self._room.wait()
            free = self._concurrency - len(self._held)
        return free

    async def _look(self, free: int) -> float:
        """Claim and begin; returns after how many seconds to look again if nothing wakes us."""
        leased = time.monotonic()
        look = await self._queue.look(
            self._kinds, limit=free, lease=self._lease, pacer=self._pacer, held=list(self._held)
        )
        claimed = time.monotonic()
        by_kind: dict[str, list[Job]] = {}
        for job in look.jobs:
            self._held[job.id] = _Held(job, leased + self._lease.total_seconds())
            by_kind.setdefault(job.kind, []).append(job)
        for kind, batch in by_kind.items():
            self._begin(self._run_batch(self._executors[kind], batch, claimed), f"jobs-{kind}")
        if look.again_in is None:
            return _LONGEST_LOOK
        return min(_LONGEST_LOOK, max(_SHORTEST_LOOK, look.again_in.total_seconds()))

    # ── running ───────────────────────────────────────────────────────────────────────────────────────────────────────

    def _begin(self, work: Coroutine[None, None, None], name: str) -> None:
        task = asyncio.create_task(work, name=name)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _run_batch(self, executor: Executor, batch: Sequence[Job], claimed: float) -> None:
        worn_out = [job for job in batch if job.attempts > self._most_attempts]
        for job in worn_out:
            self._end(job, Dead(f"begun {job.attempts - 1} times without an end"))
        fresh = [job for job in batch if job.attempts <= self._most_attempts]
        try:
            prepared = await executor.prepare(fresh) if fresh else {}
        except BaseException as error:
            self._absorb(error)
            if len(fresh) == 1:
                self._end(fresh[0], self._failure(executor, fresh[0], error))
            else:
                for job in fresh:
                    self._begin(self._run_batch(executor, [job], claimed), f"job-{job.id}")
            return
        for job in fresh:
            self._begin(self._run_one(executor, job, prepared.get(job.id), claimed), f"job-{job.id}")

    async def _run_one(self, executor: Executor, job: Job, prepared: object, claimed: float) -> None:
        try:
            if self._pacer is not None:
                await self._pacer.keep_turn(claimed + job.start_in.total_seconds())
            if time.monotonic() < self._held[job.id].lease_ends:
                outcome = await executor.run(job, prepared)
            else:
                # This process stood still, and another one may be running the job by now.
                outcome = Retry(timedelta(0), "the lease ended before the job began")
        except BaseException as error:
            self._absorb(error)
            outcome = self._failure(executor, job, error)
        self._end(job, outcome)

    def _absorb(self, error: BaseException) -> None:
        """Take any failure as a job's own, but our own cancellation and the end of the process."""
        if self._cancelled or not isinstance(error, Exception | asyncio.CancelledError):
            raise error

    def _failure(self, executor: Executor, job: Job, error: BaseException) -> Outcome:
        try:
            # A cancellation that nobody asked for comes from inside the executor: a leaking cancel scope, say.
            raised = error if isinstance(error, Exception) else RuntimeError("cancelled from within")
            outcome = executor.failed(job, raised)
        except Exception as second:
            self._log.error("failed-failed", error=type(second).__name__, **job.log_context())
            outcome = Retry(timedelta(seconds=min(300, 2**job.attempts)), type(error).__name__, outcome_unknown=True)
        self._log.warning("job-failed", error=type(error).__name__, outcome=type(outcome).__name__, **job.log_context())
        return outcome

    def _end(self, job: Job, outcome: Outcome) -> None:
        self._settler.add((job, outcome))

    def _written(self, jobs: Sequence[Job]) -> None:
        for job in jobs:
            self._held.pop(job.id, None)
        self._room.set()
        self._woken.set()

    # ── holding on, letting go ────────────────────────────────────────────────────────────────────────────────────────

    async def _renew_forever(self) -> None:
        pause = self._lease.total_seconds() / 3
        while True:
            await asyncio.sleep(pause)
            pause = self._lease.total_seconds() / 3
            renewed = time.monotonic()
            try:
                mine = await self._queue.renew(list(self._held), self._lease)
            except Exception as error:
                self._log.error("renew-failed", error=type(error).__name__)
                pause = min(1.0, pause)
                continue
            for held in (self._held[id_] for id_ in mine if id_ in self._held):
                held.lease_ends = renewed + self._lease.total_seconds()

    async def _interrupt(self) -> None:
        self._cancelled = True
        self._stopping.set()
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _release(self) -> None:
        try:
            async with asyncio.timeout(_TO_END_A_CANCELLED_WORKER):
                await self._queue.release_mine(self._kinds)
        except Exception as error:
            self._log.error("release-failed", error=type(error).__name__)
