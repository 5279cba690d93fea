"""The ledger's SQL of what is pinned."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, select, update
from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from bot.storage.engine import Connection
from bot.storage.tables import message, pinned


async def pin(connection: Connection, message_id: int, member_id: int, at: datetime) -> None:
    """Note that a message is pinned, and who wanted that last."""
    kind = sqlite_insert if connection.dialect.name == "sqlite" else postgresql_insert
    statement = kind(pinned).values(message_id=message_id, pinned_by=member_id, pinned_at=at)
    new = {"pinned_by": statement.excluded.pinned_by, "pinned_at": statement.excluded.pinned_at}
    await connection.execute(statement.on_conflict_do_update(index_elements=[pinned.c.message_id], set_=new))


async def unpin(connection: Connection, message_id: int) -> bool:
    """Note that a message is not pinned any more; False where it was not."""
    return bool((await connection.execute(delete(pinned).where(pinned.c.message_id == message_id))).rowcount)


async def which(connection: Connection, message_ids: Sequence[int]) -> set[int]:
    """Those of these messages that are pinned."""
    if not message_ids:
        return set()
    query = select(pinned.c.message_id).where(pinned.c.message_id.in_(message_ids))
    return set((await connection.execute(query)).scalars())


async def who(connection: Connection, message_id: int) -> int | None:
    """Who had a message pinned."""
    query = select(pinned.c.pinned_by).where(pinned.c.message_id == message_id)
    return (await connection.execute(query)).scalar_one_or_none()


async def sources(connection: Connection, message_ids: Sequence[int]) -> dict[int, tuple[int, int]]:
    """Where these messages were written: chat and Telegram message. Left out: what was not written in a chat."""
    query = select(message.c.id, message.c.chat_id, message.c.telegram_message_id).where(
        message.c.id.in_(message_ids), message.c.chat_id.is_not(None), message.c.telegram_message_id.is_not(None)
    )
    return {row.id: (row.chat_id, row.telegram_message_id) for row in await connection.execute(query)}


async def of_member(connection: Connection, member_id: int) -> list[tuple[int, datetime]]:
    """What a member had pinned, and when, oldest first."""
    query = select(pinned).where(pinned.c.pinned_by == member_id).order_by(pinned.c.pinned_at)
    return [(row.message_id, row.pinned_at) for row in await connection.execute(query)]


async def erase_of_member(connection: Connection, member_id: int) -> None:
    """Forget that it was this member who had something pinned."""
    await connection.execute(update(pinned).where(pinned.c.pinned_by == member_id).values(pinned_by=None))


async def purge(connection: Connection, before: datetime) -> int:
    """Delete notes of what was pinned before this time."""
    return (await connection.execute(delete(pinned).where(pinned.c.pinned_at < before))).rowcount
