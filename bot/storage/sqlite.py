"""SQLite behind SQLAlchemy with one change of threads a statement instead of four.

aiosqlite runs each step of a cursor (open, execute, fetch, close) in its thread, one by one; a change of threads costs about
0.1 ms on a busy machine, and a relayed message takes some 25 statements. Here a statement's steps run together. SQLAlchemy
offers the place: ``async_creator_fn`` makes the connection, and its adapter asks a cursor for no more than this.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any, Self

import aiosqlite


class _Cursor:
    """The asynchronous DB-API cursor that SQLAlchemy's adapter drives. Rows are fetched with the statement that finds them."""

    def __init__(self, run: Callable[..., Any], connection: sqlite3.Connection) -> None:
        self._run = run
        self._connection = connection
        self._rows: Sequence[Any] = ()
        self.description: Any = None
        self.rowcount = -1
        self.lastrowid: int | None = None
        self.arraysize = 1

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def execute(self, statement: str, parameters: Sequence[Any] = ()) -> Self:
        self._keep(await self._run(partial(_whole, self._connection.execute, statement, parameters)))
        return self

    async def executemany(self, statement: str, parameters: Iterable[Sequence[Any]]) -> Self:
        self._keep(await self._run(partial(_whole, self._connection.executemany, statement, parameters)))
        return self

    async def fetchall(self) -> Sequence[Any]:
        rows, self._rows = self._rows, ()
        return rows

    async def fetchmany(self, size: int | None = None) -> Sequence[Any]:
        wanted = self.arraysize if size is None else size
        rows, self._rows = self._rows[:wanted], self._rows[wanted:]
        return rows

    async def fetchone(self) -> Any:
        return next(iter(await self.fetchmany(1)), None)

    async def close(self) -> None:
        self._rows = ()

    def _keep(self, outcome: tuple[Any, Sequence[Any], int, int | None]) -> None:
        self.description, self._rows, self.rowcount, self.lastrowid = outcome


def _whole(execute: Callable[..., sqlite3.Cursor], statement: str, parameters: Any) -> tuple[Any, Any, int, int | None]:
    """Runs in the connection's thread: a statement from its beginning to its end."""
    cursor = execute(statement, parameters)
    try:
        rows = cursor.fetchall() if cursor.description else ()
        return cursor.description, rows, cursor.rowcount, cursor.lastrowid
    finally:
        cursor.close()


class _Connection(aiosqlite.Connection):
    """aiosqlite's connection, with cursors of ours."""

    def cursor(self) -> Any:
        return _Cursor(self._execute, self._conn)


def connect(*arguments: Any, **options: Any) -> aiosqlite.Connection:
    """For ``async_creator_fn``: what ``aiosqlite.connect`` takes; awaited, it is open."""
    connection = _Connection(lambda: sqlite3.connect(*arguments, **options), iter_chunk_size=64)
    # Otherwise the process would wait for the thread of a connection that nobody closed.
    connection._thread.daemon = True
    return connection
