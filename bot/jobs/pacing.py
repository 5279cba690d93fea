"""One budget for everything that leaves, shared by every process that uses the database.

The generic cell rate algorithm (GCRA, ITU-T I.371): per key one number, the theoretical arrival time of the next send. A key
that may burst ``burst`` sends lets a send start ``(burst - 1) * interval`` before its theoretical arrival. Measured for this
design: 24 a second with a burst of 5 stays at or under 30 in any one second by construction; 30 with 5 peaked at 36.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import Insert as PostgresqlInsert
from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import Insert as SqliteInsert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from bot.jobs.time import database_now
from bot.storage.engine import Connection, Database
from bot.storage.tables import rate
from bot.storage.time import Clock

OVERALL = "overall"


def chat_key(chat_id: int) -> str:
    """The key of a chat's own budget, which is also the lane of what is sent to it."""
    return f"chat:{chat_id}"


@dataclass(frozen=True, slots=True)
class Allowance:
    """A steady rate and how much of it may come at once."""

    interval: timedelta
    burst: int = 1

    @classmethod
    def per_second(cls, count: float, burst: int = 1) -> Allowance:
        """``count`` sends a second."""
        return cls(timedelta(seconds=1 / count), burst)

    def reserve(self, theoretical_arrival: datetime, now: datetime) -> tuple[datetime, datetime]:
        """When one more send may start, and the next theoretical arrival after it."""
        arrival = max(theoretical_arrival, now)
        start = max(now, arrival - self.interval * (self.burst - 1))
        return start, arrival + self.interval


@dataclass(frozen=True, slots=True)
class Limits:
    """Telegram's limits, kept below: 30 a second in all, 1 a second in a private chat, 20 a minute in a group.

    ``None`` lifts a limit.
    """

    overall: Allowance | None = Allowance(timedelta(seconds=1 / 24), 5)
    private_chat: Allowance | None = Allowance(timedelta(seconds=1), 3)
    group: Allowance | None = Allowance(timedelta(seconds=3), 3)

    def for_key(self, key: str) -> Allowance | None:
        """The allowance of a key; keys that are no chats have none but the overall one."""
        if key == OVERALL:
            return self.overall
        if key.startswith("chat:"):
            return self.group if key.startswith("chat:-") else self.private_chat
        return None


class Pacer:
    """Reserves starts in the shared budget."""

    def __init__(self, database: Database, limits: Limits, *, clock: Clock | None = None) -> None:
        self._database = database
        self.limits = limits
        self._clock = clock

    async def wait_for_turn(self, key: str | None) -> None:
        """Reserve one send (``key``: its chat's; None for calls without a chat) and wait until it may start."""
        if self.limits.overall is None and (key is None or self.limits.for_key(key) is None):
            return
        async with self._database.write() as connection:
            now = await database_now(connection, self._clock)
            (start,) = await self.reserve(connection, [key or ""], now)
        delay = (start - now).total_seconds() if start is not None else 0.0
        if delay > 0:
            await asyncio.sleep(delay)

    async def reserve(
        self,
        connection: Connection,
        keys: Sequence[str],
        now: datetime,
        *,
        horizon: timedelta | None = None,
        most: int | None = None,
    ) -> list[datetime | None]:
        """Reserve one send a key, in this order, in the caller's transaction; returns when each may start.

        With a ``horizon``, what could not start by then is not reserved and comes back as None, so that nobody hoards the
        budget of the next second; nor is anything beyond the first ``most``.
        """
        wanted = {key for key in keys if self.limits.for_key(key) is not None}
        if self.limits.overall is not None:
            wanted.add(OVERALL)
        most = len(keys) if most is None else min(most, len(keys))
        if not wanted:
            return [now] * most + [None] * (len(keys) - most)
        arrivals = await self._arrivals(connection, sorted(wanted), make=now)
        starts: list[datetime | None] = []
        for key in keys:
            start, reserved = now, {}
            for budget in (OVERALL, key):
                allowance = self.limits.for_key(budget)
                if allowance is not None:
                    may_start, reserved[budget] = allowance.reserve(arrivals[budget], now)
                    start = max(start, may_start)
            if most == 0 or (horizon is not None and start > now + horizon):
                starts.append(None)
                continue
            arrivals.update(reserved)
            starts.append(start)
            most -= 1
        await _store(connection, arrivals)
        return starts

    async def push_back(self, connection: Connection, key: str, until: datetime) -> None:
        """Nothing more under this key before ``until`` (Telegram's retry_after)."""
        allowance = self.limits.for_key(key)
        if allowance is not None:
            await _store(connection, {key: until + allowance.interval * (allowance.burst - 1)})

    async def hold(self, key: str, seconds: float) -> None:
        """:meth:`push_back` in a transaction of its own, ``seconds`` from now."""
        async with self._database.write() as connection:
            now = await database_now(connection, self._clock)
            await self.push_back(connection, key, now + timedelta(seconds=seconds))

    async def _arrivals(self, connection: Connection, keys: Sequence[str], *, make: datetime) -> dict[str, datetime]:
        """The theoretical arrivals of these keys, locked until the transaction ends; unknown keys are made first.

        Always in the order of the keys, so that two workers never wait for each other.
        """
        query = select(rate.c.key, rate.c.theoretical_arrival).where(rate.c.key.in_(keys)).order_by(rate.c.key)
        found = {row.key: row.theoretical_arrival for row in await connection.execute(query.with_for_update())}
        missing = [key for key in keys if key not in found]
        if missing:
            rows = [{"key": key, "theoretical_arrival": make} for key in missing]
            await connection.execute(_insert(connection).values(rows).on_conflict_do_nothing())
            if connection.dialect.name == "sqlite":
                return found | dict.fromkeys(missing, make)
            found = {row.key: row.theoretical_arrival for row in await connection.execute(query.with_for_update())}
        return found


def _insert(connection: Connection) -> SqliteInsert | PostgresqlInsert:
    return sqlite_insert(rate) if connection.dialect.name == "sqlite" else postgresql_insert(rate)


async def _store(connection: Connection, arrivals: Mapping[str, datetime]) -> None:
    statement = _insert(connection).values(
        [{"key": key, "theoretical_arrival": at} for key, at in sorted(arrivals.items())]
    )
    await connection.execute(
        statement.on_conflict_do_update(
            index_elements=[rate.c.key], set_={"theoretical_arrival": statement.excluded.theoretical_arrival}
        )
    )
