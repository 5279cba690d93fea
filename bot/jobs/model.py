"""What a job is, which states it goes through, and what happens after a failure. Pure.

::

                         ┌──────────── retry, postponed, lease expired ───────────┐
                         ▼                                                        │
    added ──────────▶ WAITING ───────────── claimed, with a lease ──────────▶ RUNNING
                         │                                                        │
                         │ cancelled by its group                                 ├── ended well ──▶ DONE
                         ▼                                                        │
                     CANCELLED                                                    └── no retry ────▶ DEAD (visible)

A lane is a queue inside the queue: its jobs run one at a time, oldest first, so that what one chat says stays in order. A
failing job therefore holds its lane until it succeeds or dies; other lanes pass it.
"""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum


class JobState(StrEnum):
    """Where a job stands."""

    WAITING = "waiting"
    """Not begun, or to be tried again at ``run_at``."""
    RUNNING = "running"
    """Claimed by a worker until ``lease_until``; after that anybody may take it."""
    DONE = "done"
    """Ended well. Its payload is gone; the row stays for deduplication until it is purged."""
    DEAD = "dead"
    """Given up, after an error that no retry mends or after too many attempts. Kept, with its payload, for the operator."""
    CANCELLED = "cancelled"
    """Withdrawn before it began."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewJob:
    """A job to be added, in the transaction of the decision that needs it."""

    kind: str
    lane: str
    payload: Mapping[str, object]
    """JSON-ready. Ids rather than texts wherever a table has the text."""
    priority: int = 0
    """Lower runs first: 0 for people's messages, 10 for broadcasts."""
    group: str | None = None
    dedupe: str | None = None
    """A second job with the same key is not added."""
    run_at: datetime | None = None
    """Not before; None for now. It holds its lane until then, so what is meant for much later wants a lane of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A claimed job."""

    id: int
    kind: str
    lane: str
    group: str | None
    payload: Mapping[str, object] = field(repr=False)
    attempts: int
    """How often it was begun, this time included; being told to wait by Telegram does not count."""
    outcome_unknown: bool
    """An earlier attempt may have had its effect: the worker died, or the connection broke after the request left."""
    created_at: datetime
    start_in: timedelta
    """How long after the claim returned the rate budget lets it begin: never long, and negative when that time has passed."""

    def log_context(self) -> dict[str, object]:
        """What a log line says of it: ids, never texts."""
        return {"job_id": self.id, "job_kind": self.kind, "lane": self.lane, "attempt": self.attempts}


@dataclass(frozen=True, slots=True)
class Done:
    """It ended well; ``result`` is for the executor's own ``settle``."""

    result: object = None


@dataclass(frozen=True, slots=True)
class Retry:
    """Try again after ``delay``."""

    delay: timedelta
    error: str
    outcome_unknown: bool = False
    result: object = None
    """What was achieved so far, for the executor's own ``settle``."""


@dataclass(frozen=True, slots=True)
class Postpone:
    """Telegram said to wait: not an attempt, and the whole lane's rate is pushed back."""

    delay: timedelta
    error: str
    result: object = None
    """What was achieved so far, for the executor's own ``settle``."""


@dataclass(frozen=True, slots=True)
class Dead:
    """Given up; ``result`` is for the executor's own ``settle``."""

    error: str
    result: object = None


Outcome = Done | Retry | Postpone | Dead


@dataclass(frozen=True, slots=True)
class RetryRule:
    """Exponential back-off with jitter: long enough in all to outlive a restart, a fail-over or a short outage.

    With the defaults the waits grow 1, 2, 4 … 300 s, so that twelve attempts span about 20 minutes.
    """

    attempts: int = 12
    first_delay: float = 1.0
    longest_delay: float = 300.0
    """Seconds."""

    def next(self, attempts: int, *, jitter: float | None = None) -> timedelta | None:
        """The wait after this many attempts, or None when it is time to give up. ``jitter`` is 0 to 1."""
        if attempts >= self.attempts:
            return None
        # Not for secrets: it only keeps retries of many jobs from coming in step.
        spread = random.random() if jitter is None else jitter  # noqa: S311 - no secret: it keeps retries out of step
        delay = min(self.longest_delay, self.first_delay * 2.0 ** (attempts - 1))
        return timedelta(seconds=delay * (0.75 + 0.5 * spread))
