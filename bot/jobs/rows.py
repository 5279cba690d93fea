"""Between jobs and their rows."""

from __future__ import annotations

import json
from datetime import datetime, timedelta

from sqlalchemy import Row

from bot.jobs.model import Job, JobState, NewJob


def new_row(new: NewJob, now: datetime) -> dict[str, object]:
    """What a new job is stored as."""
    return {
        "kind": new.kind,
        "lane": new.lane,
        "grp": new.group,
        # In ASCII: a text that ends in half a character (a lone surrogate) is no valid UTF-8, and must arrive all the same.
        "payload": json.dumps(new.payload, separators=(",", ":")),
        "priority": new.priority,
        "state": JobState.WAITING.value,
        "attempts": 0,
        "outcome_unknown": False,
        "run_at": new.run_at or now,
        "dedupe": new.dedupe,
        "created_at": now,
    }


def job_of(row: Row[*tuple[object, ...]], start_in: timedelta) -> Job:
    """A claimed row as a job."""
    return Job(
        id=row.id,
        kind=row.kind,
        lane=row.lane,
        group=row.grp,
        payload=json.loads(row.payload),
        attempts=row.attempts,
        outcome_unknown=row.outcome_unknown,
        created_at=row.created_at,
        start_in=start_in,
    )


def put_back(job: Job, run_at: datetime, error: str, attempts: int, unknown: bool) -> dict[str, object]:
    """What is bound to put a job back."""
    return {
        "which": job.id,
        "from_then": run_at,
        "why": storable(error),
        "begun": attempts,
        "unknown": unknown,
    }


def storable(error: str) -> str:
    """What every database takes: no NUL, valid UTF-8, at most 200 code points."""
    return error.replace("\0", " ").encode("utf-8", "replace").decode("utf-8")[:200]
