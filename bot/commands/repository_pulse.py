"""Whether the database answers and the queue moves, asked with the bare drivers.

A container asks every minute. Loading SQLAlchemy for that takes more processor time (0.6 s) than everything else together.
"""

from __future__ import annotations

import re
import sqlite3
import time
from pathlib import Path
from urllib.parse import unquote

from bot.errors import DatabaseUnavailable, InvalidSetting

PATIENCE = 5
"""Seconds that the database may take to answer."""

_OLDEST_DUE = """
SELECT min(due) FROM (
    SELECT run_at AS due FROM job WHERE state = 'waiting' AND priority < 10 AND NOT EXISTS (
        SELECT 1 FROM job AS older
        WHERE older.lane = job.lane AND older.id < job.id AND older.state IN ('waiting', 'running'))
    UNION ALL SELECT lease_until FROM job WHERE state = 'running'
) AS candidates
"""
"""When the oldest job became due that nothing but a missing worker keeps from running, in microseconds since 1970. Jobs
behind another one of their lane, and broadcasts, which are paced over a long time, do not count."""


def oldest_due(database_url: str) -> float:
    """For how many seconds the job that is due for the longest has waited for a worker; 0 where none has.

    Blocking, a few milliseconds. Raises DatabaseUnavailable where the database is not there, does not answer, or is not ours.
    """
    scheme, _, rest = database_url.partition("://")
    try:
        file = rest.partition("?")[0]
        due = _ask_sqlite(file) if scheme.startswith("sqlite") else _ask_postgresql(f"postgresql://{rest}")
    except (OSError, sqlite3.Error) as error:
        raise DatabaseUnavailable(f"the database cannot be read: {error}") from error
    return 0.0 if due is None else max(0.0, time.time() - due / 1_000_000)


def _ask_sqlite(path: str) -> int | None:
    if not re.match("/.", path):
        raise InvalidSetting("DATABASE_URL: expected sqlite:///file.sqlite3 or postgresql://user:password@host/name")
    file = Path(unquote(path[1:]))
    if not file.exists():
        raise DatabaseUnavailable(f"there is no database at {file}: run `commonground db upgrade`")
    connection = sqlite3.connect(file, timeout=PATIENCE)
    try:
        connection.execute("PRAGMA query_only = ON")
        due: int | None = connection.execute(_OLDEST_DUE).fetchone()[0]
    finally:
        connection.close()
    return due


def _ask_postgresql(url: str) -> int | None:
    import psycopg

    try:
        with psycopg.connect(url, connect_timeout=PATIENCE, autocommit=True) as connection:
            connection.execute(f"SET statement_timeout = {PATIENCE * 1000}")
            row = connection.execute(_OLDEST_DUE).fetchone()
    except psycopg.Error as error:
        raise DatabaseUnavailable(f"the database cannot be read: {str(error).strip()}") from error
    return None if row is None else row[0]
