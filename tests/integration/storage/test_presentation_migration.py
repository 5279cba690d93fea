"""Members and rooms from before people chose how they see messages: everybody sees what they saw, and the choices can go again."""

from __future__ import annotations

import pytest
from alembic import command
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from bot.storage.engine import Database
from bot.storage.schema import _config
from tests.support.clock import FakeClock
from tests.support.hospital import open_hospital


async def test_the_choices_come_with_their_defaults_and_go_without_a_trace(database: Database) -> None:
    """There and back again: who was there is there, as before."""
    hospital = await open_hospital(database, FakeClock())
    await hospital.join(1, hospital.cardiology)
    async with database.write() as connection:
        await connection.run_sync(lambda sync: command.downgrade(_config(sync), "0010"))
    await database.upgrade()
    async with database.read() as connection:
        (member,) = await connection.execute(
            text("SELECT display, quiet_from, quiet_until FROM member WHERE telegram_user_id = 1")
        )
        (room,) = await connection.execute(text("SELECT own_team FROM room"))

    assert (tuple(member), bool(room[0])) == (("translation", None, None), True)


@pytest.mark.parametrize("choice", ["display = 'backwards'", "quiet_from = 22", "quiet_from = 22, quiet_until = 24"])
async def test_what_is_no_choice_cannot_be_stored(sqlite_database: Database, choice: str) -> None:
    hospital = await open_hospital(sqlite_database, FakeClock())
    await hospital.join(1, hospital.cardiology)
    with pytest.raises(IntegrityError):
        async with sqlite_database.write() as connection:
            await connection.execute(text(f"UPDATE member SET {choice}"))
