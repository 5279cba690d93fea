"""The SQL of what people confirmed about the languages they write in."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, select, update
from sqlalchemy.dialects import postgresql, sqlite

from bot.members.model import WrittenLanguage
from bot.storage.engine import Connection
from bot.storage.tables import member_language


async def confirmed(connection: Connection, member_id: int) -> list[WrittenLanguage]:
    """What the member confirmed, the most often confirmed first; of equals the latest."""
    rows = await connection.execute(
        select(member_language)
        .where(member_language.c.member_id == member_id)
        .order_by(member_language.c.confirmed.desc(), member_language.c.confirmed_at.desc(), member_language.c.language)
    )
    return [WrittenLanguage(row.language, row.confirmed, row.confirmed_at) for row in rows]


async def count(connection: Connection, member_id: int, language: str, at: datetime) -> None:
    """One more confirmation."""
    insert = sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert
    statement = insert(member_language).values(member_id=member_id, language=language, confirmed=1, confirmed_at=at)
    await connection.execute(
        statement.on_conflict_do_update(
            index_elements=[member_language.c.member_id, member_language.c.language],
            set_={"confirmed": member_language.c.confirmed + 1, "confirmed_at": at},
        )
    )


async def take_back(connection: Connection, member_id: int, language: str) -> None:
    """One confirmation less: the person said something else of the same message."""
    which = (member_language.c.member_id == member_id) & (member_language.c.language == language)
    await connection.execute(delete(member_language).where(which, member_language.c.confirmed == 1))
    await connection.execute(update(member_language).where(which).values(confirmed=member_language.c.confirmed - 1))


async def forget(connection: Connection, member_id: int, language: str | None = None) -> int:
    """Forget one language, or all; returns how many there were."""
    statement = delete(member_language).where(member_language.c.member_id == member_id)
    if language is not None:
        statement = statement.where(member_language.c.language == language)
    return (await connection.execute(statement)).rowcount
