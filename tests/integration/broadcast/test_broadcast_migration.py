"""A database from before broadcasts keeps every row, and every reference, when it is brought up to date."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest
from alembic import command
from sqlalchemy import Connection, insert, select, text
from sqlalchemy.exc import IntegrityError

from bot.storage.engine import Database
from bot.storage.schema import _config
from bot.storage.tables import delivery, member, message, variant
from tests.conftest import open_database

NOW = datetime(2026, 3, 2, tzinfo=UTC)


@pytest.fixture
async def earlier(database_url: str) -> AsyncIterator[Database]:
    """A database as the first version left it, with a message, its answer, a translation and a delivery."""
    opened = await open_database(database_url)
    async with opened.write() as connection:
        await connection.run_sync(lambda sync: command.downgrade(_config(sync), "0001"))
    async with opened.write() as connection:
        await connection.execute(
            insert(member).values(
                id=1,
                telegram_user_id=1,
                role="clinician",
                state="active",
                name="A",
                reading_language="en",
                interface_language="en",
                joined_at=NOW,
            )
        )
        for number, answers in ((1, None), (2, 1)):
            await connection.execute(insert(message).values(id=number, reply_to_id=answers, **a_message("text")))
        await connection.execute(
            insert(variant).values(message_id=1, language="pt", revision=1, content="c", provenance="p", created_at=NOW)
        )
        await connection.execute(
            insert(delivery).values(
                message_id=2, member_id=1, chat_id=1, state="pending", repeated=False, created_at=NOW
            )
        )
    yield opened
    await opened.close()


def a_message(kind: str) -> dict[str, object]:
    return {
        "author_id": 1,
        "kind": kind,
        "detection_confidence": 0.0,
        "revision": 1,
        "revision_key": "",
        "sent_at": NOW,
        "created_at": NOW,
    }


async def test_messages_and_what_hangs_on_them_stay(earlier: Database) -> None:
    await earlier.upgrade()

    await earlier.check()
    async with earlier.read() as connection:
        kept = (await connection.execute(select(message.c.id, message.c.reply_to_id).order_by(message.c.id))).all()
        assert [tuple(row) for row in kept] == [(1, None), (2, 1)]
        assert (await connection.execute(select(variant.c.message_id))).scalars().all() == [1]
        assert (await connection.execute(select(delivery.c.message_id))).scalars().all() == [2]
        if earlier.is_sqlite:
            assert (await connection.execute(text("PRAGMA foreign_key_check"))).all() == []


async def test_afterwards_a_message_may_be_a_broadcast_and_nothing_unknown(earlier: Database) -> None:
    await earlier.upgrade()

    async with earlier.write() as connection:
        await connection.execute(insert(message).values(id=3, **a_message("broadcast")))
    with pytest.raises(IntegrityError):
        async with earlier.write() as connection:
            await connection.execute(insert(message).values(id=4, **a_message("poem")))


async def test_references_to_messages_are_still_kept(earlier: Database) -> None:
    await earlier.upgrade()

    with pytest.raises(IntegrityError):
        async with earlier.write() as connection:
            await connection.execute(text("DELETE FROM message WHERE id = 1"))


async def test_going_back_is_possible(earlier: Database) -> None:
    await earlier.upgrade()
    async with earlier.write() as connection:
        await connection.execute(insert(message).values(id=3, **a_message("broadcast")))

    def back(sync: Connection) -> None:
        command.downgrade(_config(sync), "0001")

    async with earlier.write() as connection:
        await connection.run_sync(back)
    async with earlier.read() as connection:
        assert (await connection.execute(select(message.c.kind))).scalars().all() == ["text"] * 3
