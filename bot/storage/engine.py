"""One database: SQLite in a file (the default), or PostgreSQL, which also coordinates several workers.

SQLite runs with a write-ahead log, full durability (``synchronous=FULL``: a committed update survives a power cut) and **one**
pooled connection, which measured faster than four (no lock waits) and makes writes take turns. So a task never opens a second
transaction while it holds one: with a single connection it would wait for itself.
"""

from __future__ import annotations

import sqlite3
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import event, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.engine import Connection as SyncConnection
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from bot.errors import DatabaseUnavailable, InvalidSetting
from bot.storage import schema
from bot.storage.sealed import Keyring, attach
from bot.storage.sqlite import connect

Connection = AsyncConnection
"""What a transaction is handed around as; services name it without importing SQLAlchemy."""

_WRITE = "commonground_write"


def async_url(url: str) -> URL:
    """The URL with the driver that we use. Raises InvalidSetting for what is neither SQLite nor PostgreSQL."""
    expected = "DATABASE_URL: expected sqlite:///file.sqlite3 or postgresql://user:password@host/name"
    try:
        parsed = make_url(url)
        backend = parsed.get_backend_name()
    except (ArgumentError, NoSuchModuleError, ValueError) as error:
        raise InvalidSetting(expected) from error
    if backend == "sqlite" and parsed.database:
        return parsed.set(drivername="sqlite+aiosqlite")
    if backend in ("postgresql", "postgres"):
        return parsed.set(drivername="postgresql+psycopg")
    raise InvalidSetting(expected)


class Database:
    """Transactions on one database. ``read()`` and ``write()`` commit on a clean exit and roll back on any error."""

    def __init__(self, engine: AsyncEngine, keyring: Keyring) -> None:
        self._engine = engine
        self.keyring = keyring
        attach(engine.dialect, keyring)

    @classmethod
    def open(cls, url: str, *, sealing_keys: Sequence[str] = (), pool_size: int = 5) -> Database:
        """Make the engine; nothing is connected yet. ``pool_size`` counts for PostgreSQL only."""
        # Parameters are texts of patients' teams: they must not come back in an error's own words.
        parsed = async_url(url)
        keyring = Keyring(sealing_keys)
        if parsed.get_backend_name() == "sqlite":
            engine = create_async_engine(
                parsed,
                pool_size=1,
                max_overflow=0,
                pool_timeout=30,
                connect_args={"timeout": 10, "async_creator_fn": connect},
                hide_parameters=True,
            )
            event.listen(engine.sync_engine, "connect", _prepare_sqlite)
            event.listen(engine.sync_engine, "begin", _begin_sqlite)
        else:
            engine = create_async_engine(
                parsed,
                pool_size=pool_size,
                max_overflow=0,
                # A process that freezes in a transaction must not hold its locks for ever.
                connect_args={"options": "-c idle_in_transaction_session_timeout=30s"},
                hide_parameters=True,
            )
        return cls(engine, keyring)

    @property
    def is_sqlite(self) -> bool:
        """Whether this is the embedded database, which one process owns."""
        return self._engine.dialect.name == "sqlite"

    @property
    def file(self) -> Path | None:
        """The file of a SQLite database; None for PostgreSQL."""
        return Path(self._engine.url.database or "") if self.is_sqlite else None

    @asynccontextmanager
    async def read(self) -> AsyncIterator[Connection]:
        """A transaction that only reads."""
        async with self._engine.connect() as connection, connection.begin():
            yield connection

    @asynccontextmanager
    async def write(self) -> AsyncIterator[Connection]:
        """A transaction that writes. On SQLite it takes the write lock at once, so that it cannot fail half-way."""
        async with self._engine.connect() as connection:
            await connection.execution_options(**{_WRITE: True})
            async with connection.begin():
                yield connection

    async def check(self) -> None:
        """Raise DatabaseUnavailable unless the database answers and has exactly our schema."""
        found = await self._run_sync(schema.revision)
        expected = schema.newest_revision()
        if found != expected:
            raise DatabaseUnavailable(
                f"the database has schema {found or 'none'}, this version needs {expected}: run `commonground db upgrade`"
            )

    async def create_if_empty(self) -> None:
        """Give a database without any schema ours; one that has a schema is left alone."""
        if await self._run_sync(schema.revision) is None:
            await self.upgrade()

    async def upgrade(self) -> None:
        """Bring the schema up to date; a new database gets all of it."""
        await self._run_sync(schema.upgrade, write=True)

    async def is_alive(self) -> bool:
        """Whether a trivial query is answered."""
        try:
            async with self.read() as connection:
                await connection.execute(text("SELECT 1"))
        except (DBAPIError, OSError, TimeoutError):
            return False
        return True

    async def close(self) -> None:
        """Close all connections."""
        await self._engine.dispose()

    async def _run_sync(self, function: Any, *, write: bool = False) -> Any:
        try:
            async with self.write() if write else self.read() as connection:
                return await connection.run_sync(function)
        except (DBAPIError, OSError, sqlite3.Error) as error:
            reason = getattr(error, "orig", None) or error
            raise DatabaseUnavailable(f"the database cannot be opened: {reason}") from error


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    # The driver must not open transactions by itself: `_begin_sqlite` says when, and whether they write.
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "busy_timeout=10000", "foreign_keys=ON"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_sqlite(connection: SyncConnection) -> None:
    writes = connection.get_execution_options().get(_WRITE, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
