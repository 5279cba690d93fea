"""The queue against a plain list: any sequence of adding, claiming, ending, dying, cancelling and reviving gives the same."""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from collections.abc import Coroutine
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from bot.jobs.model import Dead, Done, Job, Outcome, Postpone, Retry
from bot.jobs.queue import JobQueue
from bot.storage.engine import Database
from tests.support.clock import FakeClock
from tests.support.executors import job
from tests.support.jobs import add, end, rows

LEASE = timedelta(seconds=10)
_T = TypeVar("_T")
workers = st.integers(0, 1)
delays = st.sampled_from([timedelta(0)] * 4 + [timedelta(seconds=3), timedelta(seconds=20)])

Arrival = tuple[str, str, int, timedelta]
outcomes: st.SearchStrategy[Outcome] = st.one_of(
    st.just(Done()),
    st.just(Dead("no")),
    st.builds(Retry, delays, st.just("again"), st.booleans()),
    st.builds(Postpone, delays, st.just("wait")),
)
arrivals = st.tuples(st.sampled_from("abc"), st.sampled_from("xy"), st.sampled_from([0, 10]), delays)


@dataclass
class Entry:
    """One job, as plainly as can be."""

    id: int
    lane: str
    group: str
    priority: int
    run_at: datetime
    state: str = "waiting"
    attempts: int = 0
    unknown: bool = False
    owner: int | None = None
    lease_until: datetime | None = None

    @property
    def unfinished(self) -> bool:
        return self.state in ("waiting", "running")


class QueueModel(RuleBasedStateMachine):
    """Two workers on one SQLite file."""

    @initialize(first=st.lists(arrivals, min_size=3, max_size=8))
    def begin(self, first: list[Arrival]) -> None:
        self.runner = asyncio.Runner()
        self.folder = Path(tempfile.mkdtemp(prefix="queue-model"))
        self.clock = FakeClock()
        self.database = Database.open(f"sqlite:///{self.folder / 'test.sqlite3'}")
        self.run(self.database.upgrade())
        self.queues = [JobQueue(self.database, owner=f"worker-{n}", clock=self.clock) for n in range(2)]
        self.entries: list[Entry] = []
        self.claimed: dict[tuple[int, int], Job] = {}
        self.add(first)

    def teardown(self) -> None:
        if hasattr(self, "runner"):
            self.run(self.database.close())
            self.runner.close()
            shutil.rmtree(self.folder)

    def run(self, work: Coroutine[Any, Any, _T]) -> _T:
        return self.runner.run(work)

    @rule(arriving=st.lists(arrivals, min_size=1, max_size=4))
    def arrive(self, arriving: list[Arrival]) -> None:
        self.add(arriving)

    def add(self, arriving: list[Arrival]) -> None:
        new = []
        for lane, group, priority, delay in arriving:
            run_at = self.clock() + delay
            new.append(job(lane, group=group, priority=priority, run_at=run_at))
            self.entries.append(Entry(len(self.entries) + 1, lane, group, priority, run_at))
        self.run(add(self.queues[0], *new))

    @rule(seconds=st.sampled_from([0.5, 4.0, 11.0]))
    def let_time_pass(self, seconds: float) -> None:
        self.clock.advance(timedelta(seconds=seconds))

    @rule(worker=workers, limit=st.integers(1, 3), ends=st.lists(st.none() | outcomes, min_size=3, max_size=3))
    def claim(self, worker: int, limit: int, ends: list[Outcome | None]) -> None:
        """Some end at once, others run on."""
        jobs = self.run(self.queues[worker].claim(["send"], limit=limit, lease=LEASE))
        now = self.clock()
        for entry in self.entries:
            if entry.lease_until is not None and entry.lease_until < now:
                self.release(entry)
        due = [one for one in self.entries if one.state == "waiting" and one.run_at <= now and self.is_first(one)]
        expected = sorted(due, key=lambda one: (one.priority, one.run_at, one.id))[:limit]
        for one in expected:
            one.state, one.owner, one.lease_until, one.attempts = "running", worker, now + LEASE, one.attempts + 1
        assert [(one.id, one.attempts, one.outcome_unknown) for one in jobs] == [
            (one.id, one.attempts, one.unknown) for one in expected
        ]
        for one, outcome in zip(jobs, ends, strict=False):
            self.claimed[worker, one.id] = one
            if outcome is not None:
                self.finish(worker, one.id, outcome)

    def release(self, entry: Entry) -> None:
        entry.state, entry.owner, entry.lease_until, entry.unknown = "waiting", None, None, True
        if entry.attempts >= 3:
            entry.run_at = self.clock() + entry.attempts * timedelta(seconds=5)

    def is_first(self, entry: Entry) -> bool:
        lane = [one for one in self.entries if one.lane == entry.lane and one.unfinished]
        return min(one.id for one in lane) == entry.id and all(one.state != "running" for one in lane)

    @precondition(lambda self: self.claimed)
    @rule(pick=st.randoms(use_true_random=False), outcome=outcomes)
    def end(self, pick: Any, outcome: Outcome) -> None:
        """Also by one whose lease is over: nothing happens then."""
        self.finish(*pick.choice(sorted(self.claimed)), outcome)

    def finish(self, worker: int, id_: int, outcome: Outcome) -> None:
        claimed, entry = self.claimed.pop((worker, id_)), self.entries[id_ - 1]
        self.run(end(self.queues[worker], (claimed, outcome)))
        if entry.state != "running" or entry.owner != worker:
            return
        entry.owner = entry.lease_until = None
        match outcome:
            case Done():
                entry.state = "done"
            case Dead():
                entry.state = "dead"
            case Retry(delay, _, unknown):
                entry.state, entry.run_at, entry.unknown = "waiting", self.clock() + delay, entry.unknown or unknown
            case Postpone(delay):
                entry.state, entry.run_at, entry.attempts = "waiting", self.clock() + delay, entry.attempts - 1

    @rule(worker=workers)
    def renew(self, worker: int) -> None:
        held = [one for one in self.entries if one.state == "running" and one.owner == worker]
        assert self.run(self.queues[worker].renew([one.id for one in held], LEASE)) == {one.id for one in held}
        for one in held:
            one.lease_until = self.clock() + LEASE

    @precondition(lambda self: any(one.state == "running" for one in self.entries))
    @rule()
    def restart(self) -> None:
        running = [one for one in self.entries if one.state == "running"]
        assert self.run(self.queues[0].release_all()) == len(running)
        for one in running:
            self.release(one)

    @rule(group=st.sampled_from("xy"))
    def cancel(self, group: str) -> None:
        async def cancel() -> int:
            async with self.database.write() as connection:
                return await self.queues[0].cancel_group(connection, group)

        waiting = [one for one in self.entries if one.group == group and one.state == "waiting"]
        assert self.run(cancel()) == len(waiting)
        for one in waiting:
            one.state = "cancelled"

    @precondition(lambda self: any(one.state == "dead" for one in self.entries))
    @rule()
    def revive(self) -> None:
        dead = [one for one in self.entries if one.state == "dead"]
        assert self.run(self.queues[0].revive()) == len(dead)
        for one in dead:
            one.state, one.attempts, one.run_at = "waiting", 0, self.clock()

    @invariant()
    def the_table_is_the_list(self) -> None:
        if not hasattr(self, "runner"):
            return
        table = self.run(rows(self.queues[0]))
        assert [
            (row.id, row.state, row.attempts, row.run_at, row.outcome_unknown, row.lease_until) for row in table
        ] == [(one.id, one.state, one.attempts, one.run_at, one.unknown, one.lease_until) for one in self.entries]


TestQueueModel = QueueModel.TestCase
TestQueueModel.settings = settings(
    max_examples=15, stateful_step_count=30, deadline=None, suppress_health_check=list(HealthCheck)
)
