"""One budget for everything that leaves, shared by every process that uses the database.

The generic cell rate algorithm (GCRA, ITU-T I.371): per key one number, the theoretical arrival time of the next send. A key
that may burst ``burst`` sends lets a send start ``(burst - 1) * interval`` before its theoretical arrival. In any stretch of
time T there are at most ``burst + T / interval`` starts: 24 a second with a burst of 5 stays at or under 30 in any one second;
30 with 5 peaked at 36.

That holds for the starts that were reserved. So that it holds for the real ones, a send that comes more than ``TOLERANCE`` after
its reserved start takes a new place, and no send takes its place in the overall budget before its chat's own gate is open.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import Insert as PostgresqlInsert
from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import Insert as SqliteInsert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from bot.jobs.time import Reading, database_now, read_clock
from bot.storage.engine import Connection, Database
from bot.storage.tables import rate
from bot.storage.time import Clock

OVERALL = "overall"
TOLERANCE = timedelta(seconds=0.04)
"""24 a second and 5 at once, each up to this much late: 5 + 24 * 1.04 is still at most 30 in any one second."""


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

    ``None`` lifts a limit. A group's interval leaves room for its burst: 3 at once and 17 more are 20 in a minute, never more.
    """

    overall: Allowance | None = Allowance(timedelta(seconds=1 / 24), 5)
    private_chat: Allowance | None = Allowance(timedelta(seconds=1), 3)
    group: Allowance | None = Allowance(timedelta(seconds=3.4), 3)

    def for_key(self, key: str) -> Allowance | None:
        """The allowance of a key; keys that are no chats have none but the overall one."""
        if key == OVERALL:
            return self.overall
        if key.startswith("chat:"):
            return self.group if key.startswith("chat:-") else self.private_chat
        return None


@dataclass(frozen=True, slots=True)
class Turn:
    """A place in the budget, or why there is none yet."""

    start: datetime | None
    """When the send may start; None when nothing was reserved."""
    not_before: datetime
    """When it is worth asking again."""
    closed: str | None = None
    """The key whose gate is closed until then."""


class Pacer:
    """Reserves starts in the shared budget. ``sleep`` and ``clock`` are for tests."""

    def __init__(
        self,
        database: Database,
        limits: Limits,
        *,
        clock: Clock | None = None,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._database = database
        self.limits = limits
        self._clock = clock
        self._sleep = sleep

    async def wait_for_turn(self, key: str | None) -> None:
        """Reserve one send (``key``: its chat's; None for calls without a chat) and wait until it may start."""
        if key is not None and self.limits.for_key(key) is not None:
            reading, start, complete = await self._reserve_with_chat(key)
            in_time = await self._wait_until(reading, start)
            if complete and in_time:
                return
        while self.limits.overall is not None:
            async with self._database.write() as connection:
                reading = await read_clock(connection, self._clock)
                (start_overall,) = await self.reserve(connection, [""], reading.at)
            if await self._wait_until(reading, start_overall or reading.at):
                return

    async def keep_turn(self, start: float) -> None:
        """Wait until ``time.monotonic()`` is ``start``, a reserved one; who comes too late for it takes a new place."""
        delay = start - time.monotonic()
        if delay > 0:
            await self._sleep(delay)
        if time.monotonic() - start > TOLERANCE.total_seconds():
            await self.wait_for_turn(None)

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
        budget of the next second; nor is anything beyond the first ``most``, nor what its chat's own gate still holds back.
        """
        return [turn.start for turn in await self.turns(connection, keys, now, horizon=horizon, most=most)]

    async def turns(
        self,
        connection: Connection,
        keys: Sequence[str],
        now: datetime,
        *,
        horizon: timedelta | None = None,
        most: int | None = None,
    ) -> list[Turn]:
        """:meth:`reserve`, with the reason where nothing was reserved."""
        most = len(keys) if most is None else most
        wanted = {key for key in (OVERALL, *keys) if self.limits.for_key(key) is not None}
        arrivals = await self._arrivals(connection, wanted, make=now)
        changed: dict[str, datetime] = {}
        turns: list[Turn] = []
        for key in keys:
            if most <= 0:
                turns.append(Turn(None, now))
                continue
            start, reserved = now, {}
            if self.limits.overall is not None:
                start, reserved[OVERALL] = self.limits.overall.reserve(arrivals[OVERALL], now)
            if horizon is not None and start > now + horizon:
                turns.append(Turn(None, start - horizon, OVERALL))
                continue
            allowance = self.limits.for_key(key)
            if allowance is not None:
                opens, reserved[key] = allowance.reserve(arrivals[key], start)
                if opens > start:
                    turns.append(Turn(None, opens, key))
                    continue
            arrivals.update(reserved)
            changed.update(reserved)
            turns.append(Turn(start, start))
            most -= 1
        await _store(connection, changed)
        return turns

    async def wait_for(self, connection: Connection, key: str, sends: int) -> timedelta:
        """How long until the last of so many further sends under a key may start, by the key's own allowance."""
        allowance = self.limits.for_key(key)
        if allowance is None or sends <= 0:
            return timedelta(0)
        now = await database_now(connection, self._clock)
        query = select(rate.c.theoretical_arrival).where(rate.c.key == key)
        known = (await connection.execute(query)).scalar_one_or_none()
        last = max(known or now, now) + allowance.interval * (sends - 1)
        return allowance.reserve(last, now)[0] - now

    async def push_back(self, connection: Connection, key: str, until: datetime) -> None:
        """Nothing more under this key before ``until`` (Telegram's retry_after), in the caller's transaction."""
        allowance = self.limits.for_key(key)
        if allowance is not None:
            pushed = until + allowance.interval * (allowance.burst - 1)
            arrivals = await self._arrivals(connection, {key}, make=pushed)
            await _store(connection, {key: max(arrivals[key], pushed)})

    async def hold(self, key: str, seconds: float) -> None:
        """:meth:`push_back` in a transaction of its own, ``seconds`` from now."""
        async with self._database.write() as connection:
            now = await database_now(connection, self._clock)
            await self.push_back(connection, key, now + timedelta(seconds=seconds))

    async def book(self, key: str, count: int) -> None:
        """Note ``count`` sends for which nobody waited, in a transaction of its own: what comes next waits the longer."""
        keys = {one for one in (OVERALL, key) if self.limits.for_key(one) is not None}
        if not keys:
            return
        async with self._database.write() as connection:
            now = await database_now(connection, self._clock)
            booked = {}
            for one, arrival in (await self._arrivals(connection, keys, make=now)).items():
                allowance = self.limits.for_key(one)
                if allowance is not None:
                    booked[one] = max(arrival, now) + allowance.interval * count
            await _store(connection, booked)

    async def _reserve_with_chat(self, key: str) -> tuple[Reading, datetime, bool]:
        """A place in the chat's budget, with one in the overall budget (True) where that one is not the earlier of the two.

        A place that is taken now and used when the chat's gate opens, seconds later, would meet others there.
        """
        async with self._database.write() as connection:
            reading = await read_clock(connection, self._clock)
            (turn,) = await self.turns(connection, [key], reading.at)
            if turn.start is not None:
                return reading, turn.start, True
            allowance = self.limits.for_key(key)
            if allowance is not None:
                arrivals = await self._arrivals(connection, {key}, make=reading.at)
                _, following = allowance.reserve(arrivals[key], turn.not_before)
                await _store(connection, {key: following})
        return reading, turn.not_before, False

    async def _wait_until(self, reading: Reading, start: datetime) -> bool:
        """Wait; returns whether the start was met."""
        delay = start - reading.at - reading.passed()
        if delay > timedelta(0):
            await self._sleep(delay.total_seconds())
        return reading.passed() - (start - reading.at) <= TOLERANCE

    async def _arrivals(self, connection: Connection, keys: set[str], *, make: datetime) -> dict[str, datetime]:
        """The theoretical arrivals of these keys, locked until the transaction ends; unknown keys are made first.

        The overall key first, then the others in one order, so that two workers never wait for each other.
        """
        if not keys:
            return {}
        query = select(rate.c.key, rate.c.theoretical_arrival).where(rate.c.key.in_(keys))
        query = query.order_by(rate.c.key != OVERALL, rate.c.key).with_for_update()
        found = {row.key: row.theoretical_arrival for row in await connection.execute(query)}
        missing = sorted(keys - found.keys())
        if missing:
            if connection.dialect.name == "sqlite":
                return found | dict.fromkeys(missing, make)
            rows = [{"key": key, "theoretical_arrival": make} for key in missing]
            await connection.execute(_insert(connection).on_conflict_do_nothing(), rows)
            found = {row.key: row.theoretical_arrival for row in await connection.execute(query)}
        return found


def _insert(connection: Connection) -> SqliteInsert | PostgresqlInsert:
    return sqlite_insert(rate) if connection.dialect.name == "sqlite" else postgresql_insert(rate)


async def _store(connection: Connection, arrivals: Mapping[str, datetime]) -> None:
    if not arrivals:
        return
    statement = _insert(connection)
    await connection.execute(
        statement.on_conflict_do_update(
            index_elements=[rate.c.key], set_={"theoretical_arrival": statement.excluded.theoretical_arrival}
        ),
        [{"key": key, "theoretical_arrival": at} for key, at in sorted(arrivals.items())],
    )
