"""The migrations and the tables say the same, on both engines."""

from __future__ import annotations

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy.engine import Connection

from bot.errors import DatabaseUnavailable
from bot.storage.engine import Database
from bot.storage.tables import metadata


async def test_the_migrated_schema_is_exactly_the_declared_one(database: Database) -> None:
    def differences(connection: Connection) -> list[object]:
        return list(compare_metadata(MigrationContext.configure(connection), metadata))

    async with database.read() as connection:
        assert await connection.run_sync(differences) == []


async def test_a_second_upgrade_changes_nothing(database: Database) -> None:
    await database.upgrade()
    await database.check()


async def test_a_schema_from_the_future_is_named_and_left_alone(database: Database) -> None:
    async with database.write() as connection:
        await connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")

    with pytest.raises(DatabaseUnavailable, match="9999, which this version does not know"):
        await database.upgrade()


async def test_a_database_without_our_schema_is_named_with_its_mend(tmp_path: Path) -> None:
    opened = Database.open(f"sqlite:///{tmp_path / 'empty.sqlite3'}")

    with pytest.raises(DatabaseUnavailable, match=r"schema none.*commonground db upgrade"):
        await opened.check()
    await opened.close()


# aiosqlite's thread, whose connection never came to be, may outlive the test's loop.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
async def test_a_database_that_cannot_be_opened_is_an_operators_error(tmp_path: Path) -> None:
    opened = Database.open(f"sqlite:///{tmp_path / 'missing' / 'folder.sqlite3'}")

    with pytest.raises(DatabaseUnavailable, match="cannot be opened"):
        await opened.create_if_empty()
    await opened.close()
