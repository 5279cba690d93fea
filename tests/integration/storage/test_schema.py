"""The migrations and the tables say the same, on both engines."""

from __future__ import annotations

from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy.engine import Connection

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
