"""Tells an author, once, that a message of theirs did not reach every team; and that it did, where that changes.

What arrives costs nothing here: only a refusal, a failure or a promise made anew puts a message down to be looked at, in the
transaction that records it. The look is a job of its own, which locks the message, so that two ends at the same moment tell the
author once, and which comes again while something of the message is still on its way.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta

from bot.delivery import repository as ledger
from bot.delivery.repository_removal import lock
from bot.jobs.model import Dead, Done, Job, NewJob, Outcome, Retry, RetryRule
from bot.jobs.queue import JobQueue
from bot.jobs.worker import Ended
from bot.relay import repository, repository_notices, repository_status
from bot.relay.model import Message, MessageKind
from bot.relay.status_model import Arrival
from bot.relay.telling import ARRIVED, Teller
from bot.storage.engine import Connection
from bot.storage.time import Clock

ARRIVAL_JOB = "arrival"
"""The kind of job that looks how messages arrived."""
_RULE = RetryRule(attempts=12)
_AT_ONCE = 100
"""Messages of one job: somebody who was away for a week comes back to many."""
_FIRST_WAIT, _LONGEST_WAIT = 1, 300
"""Seconds until a message that is still on its way is looked at again: twice as long each time."""


class ArrivalWatch:
    """Implements :class:`bot.delivery.arrivals.Arrivals` for what people write to each other."""

    def __init__(self, queue: JobQueue) -> None:
        self._queue = queue

    async def unsettled(self, connection: Connection, message_ids: Collection[int]) -> None:
        """Have these messages looked at, announcements and notices left out: those have reports of their own, or none."""
        kinds = await ledger.kinds(connection, sorted(set(message_ids)))
        texts = sorted(one for one, kind in kinds.items() if kind == MessageKind.TEXT)
        jobs = [_job(texts[start : start + _AT_ONCE]) for start in range(0, len(texts), _AT_ONCE)]
        await self._queue.add(connection, jobs)


class ArrivalExecutor:
    """Looks, in the transaction that ends the job; nothing of it meets the network."""

    def __init__(self, queue: JobQueue, teller: Teller, *, clock: Clock, rule: RetryRule | None = None) -> None:
        self._queue = queue
        self._teller = teller
        self._clock = clock
        self._rule = rule or _RULE

    async def prepare(self, jobs: Sequence[Job]) -> Mapping[int, object]:
        """Nothing is needed."""
        return {}

    async def run(self, job: Job, prepared: object) -> Outcome:
        """Everything happens in :meth:`settle`."""
        return Done()

    async def settle(self, connection: Connection, ended: Sequence[Ended]) -> None:
        """Tell the authors of what has ended; what has not is looked at again, later and later."""
        for job, outcome in ended:
            if isinstance(outcome, Done):
                await self._look(connection, job)

    def failed(self, job: Job, error: Exception) -> Outcome:
        """A failure of our own: tried again, then visible."""
        delay = self._rule.next(job.attempts)
        return Dead(type(error).__name__) if delay is None else Retry(delay, type(error).__name__)

    async def _look(self, connection: Connection, job: Job) -> None:
        ids, wait = _payload(job)
        await lock(connection, ids)
        messages = await repository.by_ids(connection, ids)
        addresses = await repository_status.addresses(connection, ids)
        later = []
        for message_id, message in messages.items():
            if message.text is None:
                continue  # taken back or erased: nobody is asked for it any more
            arrival = Arrival.of(addresses.get(message_id, []))
            if arrival.waiting:
                later.append(message_id)
            else:
                await self._tell(connection, message, arrival)
        if later:
            again = _job(later, min(wait * 2, _LONGEST_WAIT), self._clock() + timedelta(seconds=wait))
            await self._queue.add(connection, [again])

    async def _tell(self, connection: Connection, message: Message, arrival: Arrival) -> None:
        detail: dict[str, object] = {
            "places": arrival.places,
            "reached": arrival.reached,
            "missing": [[one.place.kind.value, one.place.id, list(one.reasons)] for one in arrival.missing],
        }
        if await repository_notices.was_said(connection, message.id, ARRIVED):
            await self._teller.correct(connection, ARRIVED, about=message, detail=detail)
        elif arrival.reached < arrival.places:
            await self._teller.tell(
                connection,
                ARRIVED,
                about=message,
                on_behalf_of=message.author_id,
                member_ids=[message.author_id],
                detail=detail,
            )


def _job(message_ids: Sequence[int], wait: int = _FIRST_WAIT, run_at: datetime | None = None) -> NewJob:
    return NewJob(
        kind=ARRIVAL_JOB,
        # What waits holds its lane: a fresh look at the same message must not wait behind it.
        lane=f"{ARRIVAL_JOB}:{message_ids[0]}:{wait}",
        payload={"message_ids": list(message_ids), "wait": wait},
        run_at=run_at,
    )


def _payload(job: Job) -> tuple[list[int], int]:
    ids, wait = job.payload["message_ids"], job.payload["wait"]
    if not isinstance(ids, list) or not isinstance(wait, int):
        raise TypeError("an arrival job carries ids of messages and a wait")
    return ids, wait
