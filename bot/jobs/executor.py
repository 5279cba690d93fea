"""What a capability brings to run its kind of job."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from bot.jobs.model import Job, Outcome
from bot.storage.engine import Connection

Ended = tuple[Job, Outcome]


class Executor(Protocol):
    """What a capability brings to run its kind of job. ``bot.app`` introduces them to the worker."""

    async def prepare(self, jobs: Sequence[Job]) -> Mapping[int, object]:
        """Read what these jobs need, all at once; by job id. May leave out a job, which is then run with None.

        When it fails for several jobs, it is called again for each alone, so that one cannot spoil the others.
        """

    async def run(self, job: Job, prepared: object) -> Outcome:
        """Do it, and say how it ended. An exception counts as a failed attempt. Must end by itself: give every wait a limit."""

    async def settle(self, connection: Connection, ended: Sequence[Ended]) -> None:
        """Write what follows from these ends, in the transaction that also ends the jobs. No network here.

        May be called again for the same ends, after a transaction that was rolled back.
        """

    def failed(self, job: Job, error: Exception) -> Outcome:
        """How an exception from ``prepare`` or ``run`` ends the job."""
