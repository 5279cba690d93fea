"""The time that all workers agree on: the PostgreSQL server's, or this machine's with SQLite."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import func, select

from bot.storage.engine import Connection
from bot.storage.time import Clock, utc_now


async def database_now(connection: Connection, clock: Clock | None = None) -> datetime:
    """Now: the clock that a test passed in, else the server's own, so that workers' clocks may differ."""
    if clock is not None:
        return clock()
    if connection.dialect.name == "sqlite":
        return utc_now()
    now: datetime = (await connection.execute(select(func.clock_timestamp()))).scalar_one()
    return now
