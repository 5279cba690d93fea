"""The time that all workers agree on: the PostgreSQL server's, or this machine's with SQLite."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import func, select

from bot.storage.engine import Connection
from bot.storage.time import Clock, utc_now

_ONE_CLAIM_AT_A_TIME = 0x636C61696D  # "claim" in ASCII; any number serves that nobody else uses


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
    """The time, to be compared with what passes from here on."""
    return Reading(await database_now(connection, clock), clock)


async def read_clock_alone(connection: Connection, clock: Clock | None = None) -> Reading:
    """The same, for the one claim that may go on at a time; others wait here until its transaction ends.

    SQLite's write lock does this by itself. On PostgreSQL it keeps two workers from judging one lane by two snapshots.
    """
    if connection.dialect.name == "sqlite":
        return Reading(await database_now(connection, clock), clock)
    lock, now = func.pg_advisory_xact_lock(_ONE_CLAIM_AT_A_TIME), func.clock_timestamp()
    row = (await connection.execute(select(lock, now))).one()
    return Reading(row[1] if clock is None else clock(), clock)
