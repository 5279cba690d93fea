"""Rooms and institutions from before there were policies: nobody has given leave, and the strictest rule holds."""

from __future__ import annotations

import pytest
from alembic import command
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from bot.storage.engine import Database
from bot.storage.schema import _config
from tests.conftest import _create, open_database


async def test_what_was_there_before_gets_the_strictest_policy(database_url: str) -> None:
    if database_url.startswith("postgresql"):
        await _create(database_url, template="template1")
    database = Database.open(database_url)
    async with database.write() as connection:
        await connection.run_sync(lambda sync: command.upgrade(_config(sync), "0002"))
    async with database.write() as connection:
        await connection.execute(text("INSERT INTO institution (id, name, created_at) VALUES (1, 'West Hospital', 0)"))
        await connection.execute(
            text(
                "INSERT INTO room (id, name, providers, text_may_leave, created_at) VALUES (1, 'Heart', '[]', true, 0)"
            )
        )
    await database.upgrade()
    async with database.read() as connection:
        (institution,) = await connection.execute(
            text("SELECT providers, text_may_leave, identifiers FROM institution")
        )
        (room,) = await connection.execute(text("SELECT text_may_leave, identifiers FROM room"))
    await database.close()

    assert (str(institution[0]), bool(institution[1]), institution[2]) == ("[]", False, "refuse")
    assert (bool(room[0]), room[1]) == (True, "refuse")


@pytest.mark.parametrize("table", ["room", "institution"])
async def test_a_rule_that_does_not_exist_cannot_be_stored(database_url: str, table: str) -> None:
    database = await open_database(database_url)
    more, values = (", providers, text_may_leave", ", '[]', false") if table == "room" else ("", "")
    row = f"INSERT INTO {table} (name, created_at, identifiers{more}) VALUES ('x', 0, 'whatever'{values})"
    with pytest.raises(IntegrityError):
        async with database.write() as connection:
            await connection.execute(text(row))
    await database.close()
