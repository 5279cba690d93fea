"""A process with one worker, to be killed: ``python -m tests.support.job_child <database url> <record> <concurrency> <lease>``.

It "sends" by appending a line to the record, at once and unbuffered, as a request that reached Telegram cannot be called back.
"""

from __future__ import annotations

import asyncio
import os
import sys
from datetime import timedelta

from bot.jobs.model import Done, Job, Outcome
from bot.jobs.queue import JobQueue
from bot.jobs.worker import Worker
from bot.storage.engine import Database
from tests.support.executors import RecordingExecutor


async def main(url: str, record: str, concurrency: str, lease: str) -> None:
    """Work until killed."""
    out = os.open(record, os.O_WRONLY | os.O_APPEND | os.O_CREAT)

    async def send(job: Job) -> Outcome:
        await asyncio.sleep(0.002)  # on its way
        os.write(out, f"{job.lane} {job.payload['n']} {int(job.outcome_unknown)}\n".encode())
        await asyncio.sleep(0.002)  # the answer's way back
        return Done()

    database = Database.open(url)
    queue = JobQueue(database, owner="child")
    if database.is_sqlite:
        await queue.release_all()
    executor = RecordingExecutor(send)
    await Worker(queue, {"send": executor}, concurrency=int(concurrency), lease=timedelta(seconds=float(lease))).run()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
