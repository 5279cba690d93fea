"""The time that all workers agree on: the PostgreSQL server's, or this machine's with SQLite."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import func, select

from bot.storage.engine import Connection
from bot.storage.time import Clock, utc_now

_ONE_CLAIM_AT_A_TIME = 0x636C61696D  # "claim" in ASCII; any number serves that nobody else uses

_IDLE_AT_MOST = func.set_config("idle_in_transaction_session_timeout", "5s", True)
_NOT_FOR_CLAIMS = ("seqscan", "bitmapscan", "sort", "hashjoin", "mergejoin", "material")


@dataclass(frozen=True, slots=True)
class Reading:
    """The database's time, and when it was read: what follows from it is done later, after a commit for instance."""

    at: datetime
    clock: Clock | None = None
    _read: float = field(default_factory=time.monotonic)

    def passed(self) -> timedelta:
        """How much time went by since."""
        if self.clock is not None:
            return self.clock() - self.at
        return timedelta(seconds=time.monotonic() - self._read)


async def database_now(connection: Connection, clock: Clock | None = None) -> datetime:
    """Now: the clock that a test passed in, else the server's own, so that workers' clocks may differ."""
    if clock is not None:
        return clock()
    if connection.dialect.name == "sqlite":
        return utc_now()
    now: datetime = (await connection.execute(select(func.clock_timestamp()))).scalar_one()
    return now


async def read_clock(connection: Connection, clock: Clock | None = None) -> Reading:
    """The time, to be compared with what passes from here on, in a transaction that may lock what others need."""
    if connection.dialect.name == "sqlite":
        return Reading(await database_now(connection, clock), clock)
    now = func.clock_timestamp().label("now")
    row = (await connection.execute(select(_IDLE_AT_MOST, now))).one()
    return Reading(row.now if clock is None else clock(), clock)


async def idle_briefly(connection: Connection) -> None:
    """Have PostgreSQL end this transaction, and free what it locks, if nothing comes from us for some seconds.

    A process that stands still or a machine that drops off the network would otherwise hold up every other worker.
    """
    if connection.dialect.name != "sqlite":
        await connection.execute(select(_IDLE_AT_MOST))


async def begin_claim(connection: Connection, clock: Clock | None = None) -> Reading:
    """The time, for the one claim that may go on at a time; others wait here until its transaction ends.

    SQLite's write lock does this by itself. On PostgreSQL it keeps two workers from judging one lane by two snapshots. There it
    also keeps the planner, for this transaction, on the indexes that were made for the claim: its guess that few jobs are first
    in their lane would have it read and sort all that waits.
    """
    if connection.dialect.name == "sqlite":
        return Reading(await database_now(connection, clock), clock)
    pinned = [func.set_config(f"enable_{choice}", "off", True) for choice in _NOT_FOR_CLAIMS]
    now = func.clock_timestamp().label("now")
    row = (
        await connection.execute(select(_IDLE_AT_MOST, func.pg_advisory_xact_lock(_ONE_CLAIM_AT_A_TIME), *pinned, now))
    ).one()
    return Reading(row.now if clock is None else clock(), clock)
