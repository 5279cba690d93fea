"""Writes how jobs ended, as many in one transaction as came together.

A job's own facts (a delivery's state, say) and the job's end are one transaction: the executor's ``settle`` and the queue's
``end`` share it. On SQLite with full durability the commit is the price, so ends that come together are written together.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta

import structlog

from bot.jobs.executor import Ended, Executor
from bot.jobs.model import Dead, Job, Retry, RetryRule
from bot.jobs.pacing import Pacer
from bot.jobs.queue import JobQueue

_TRIES = 3
"""How often one job's end is tried on a database that is there, before it counts as one that cannot be written."""
_BETWEEN_TRIES = 0.1
_UNTIL_IT_IS_BACK = 0.5
_TRIES_WHEN_CLOSING = 10
"""Looks for a database that is away, while the process wants to end. After that the leases expire by themselves."""


class Settler:
    """Collects ends and writes them until it is closed and has nothing left.

    While the database is away the ends wait here: what was sent stays known to be sent, which no lease that expires knows.
    """

    def __init__(
        self,
        queue: JobQueue,
        executors: Mapping[str, Executor],
        pacer: Pacer | None,
        *,
        written: Callable[[Sequence[Job]], None],
    ) -> None:
        self._queue = queue
        self._executors = executors
        self._pacer = pacer
        self._written = written
        self._rule = RetryRule()
        self._ended: list[Ended] = []
        self._something = asyncio.Event()
        self._closing = False
        self._log = structlog.get_logger("bot.jobs")

    def add(self, ended: Ended) -> None:
        """One more end."""
        self._ended.append(ended)
        self._something.set()

    def close(self) -> None:
        """Nothing more will come: write what is left, and return from :meth:`run`."""
        self._closing = True
        self._something.set()

    async def run(self) -> None:
        """Write until closed."""
        while self._ended or not self._closing:
            await self._something.wait()
            self._something.clear()
            # One turn of the loop: ends of the same moment are written together. A longer wait measured slower, not faster.
            await asyncio.sleep(0)
            batch, self._ended = self._ended, []
            if batch:
                try:
                    await self._settle(batch)
                finally:
                    self._written([job for job, _ in batch])

    async def _settle(self, batch: Sequence[Ended]) -> None:
        try:
            await self._write_patiently(batch, tries=1 if len(batch) > 1 else _TRIES)
        except Exception as error:  # noqa: BLE001 - whatever a settle raises, the other ends must be written
            self._log.error("settle-failed", error=type(error).__name__, jobs=len(batch))
            if len(batch) > 1:
                # One job's facts must not keep the others from being written.
                for one in batch:
                    await self._settle([one])
            else:
                await self._give_back(batch[0][0], error)

    async def _write_patiently(self, batch: Sequence[Ended], *, tries: int) -> None:
        away = 0
        while True:
            try:
                return await self._write(batch)
            except Exception:
                if await self._database_is_there():
                    tries -= 1
                    pause = _BETWEEN_TRIES
                else:
                    away += 1
                    pause = _UNTIL_IT_IS_BACK
                    self._log.error("database-away", ends_that_wait=len(batch) + len(self._ended))
                if tries == 0 or (self._closing and away >= _TRIES_WHEN_CLOSING):
                    raise
            await asyncio.sleep(pause)

    async def _database_is_there(self) -> bool:
        try:
            return await self._queue.database.is_alive()
        except Exception:  # noqa: BLE001 - no connection to be had in time, for instance: away, as far as we are concerned
            return False

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
        self._queue.wake_if_added()
        for job, _ in batch:
            if job.id not in mine:
                self._log.warning("lease-lost", **job.log_context())

    async def _give_back(self, job: Job, error: Exception) -> None:
        """The end cannot be written: the job is tried again, as one whose outcome is unknown, and in the end given up."""
        reason = f"settle: {type(error).__name__}"
        delay = self._rule.next(job.attempts)
        outcome = Dead(reason) if delay is None else Retry(delay + timedelta(seconds=1), reason, outcome_unknown=True)
        try:
            async with self._queue.database.write() as connection:
                await self._queue.end(connection, [(job, outcome)])
        except Exception as second:  # noqa: BLE001 - the database is away: the lease expires, and the job returns by itself
            self._log.error("give-back-failed", error=type(second).__name__, **job.log_context())
