"""The SQL of hints to authors."""

from __future__ import annotations

from sqlalchemy import select

from bot.relay import repository_notices
from bot.relay.repository_notices import Notice
from bot.relay.telling import HINT
from bot.storage.engine import Connection
from bot.storage.tables import message, notice


async def of_message(connection: Connection, about_id: int) -> Notice | None:
    """The hint about a message."""
    query = select(notice.c.message_id).where(notice.c.about_id == about_id, notice.c.words == HINT).limit(1)
    found = (await connection.execute(query)).scalar_one_or_none()
    return None if found is None else (await repository_notices.by_ids(connection, [found]))[found]


async def was_told(connection: Connection, author_id: int, revision_key: str, about_id: int) -> bool:
    """Whether there is a hint about this message, or one about the same words of the same author."""
    query = (
        select(notice.c.message_id)
        .join(message, message.c.id == notice.c.about_id)
        .where(
            notice.c.words == HINT,
            message.c.author_id == author_id,
            (message.c.id == about_id) | (message.c.revision_key == revision_key),
        )
        .limit(1)
    )
    return (await connection.execute(query)).scalar_one_or_none() is not None
