"""The SQL of what people say about the language of a message."""

from __future__ import annotations

from sqlalchemy import select, update

from bot.relay.model import Message, MessageKind
from bot.relay.repository import message_from
from bot.storage.engine import Connection
from bot.storage.tables import message


async def confirm(connection: Connection, found: Message, *, language: str, confirmed_by: int, revision: int) -> bool:
    """Take a person's word for the language of the whole message; False where somebody was quicker to change it."""
    result = await connection.execute(
        update(message)
        .where(message.c.id == found.id, message.c.revision == found.revision, message.c.content.is_not(None))
        .values(
            language=language,
            detection_confidence=1.0,
            language_confirmed_by=confirmed_by,
            language_parts=None,
            revision=revision,
        )
    )
    return result.rowcount == 1


async def latest_of(connection: Connection, author_id: int, chat_id: int) -> Message | None:
    """The last text that an author wrote in a chat, as far as it is not erased."""
    query = (
        select(message)
        .where(
            message.c.author_id == author_id,
            message.c.chat_id == chat_id,
            message.c.kind == MessageKind.TEXT.value,
            message.c.content.is_not(None),
        )
        .order_by(message.c.id.desc())
        .limit(1)
    )
    row = (await connection.execute(query)).one_or_none()
    return None if row is None else message_from(row)
