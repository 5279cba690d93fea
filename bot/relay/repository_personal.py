"""The SQL of exporting, erasing and purging messages."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ColumnElement, delete, select, update

from bot.relay.model import Message
from bot.relay.repository import message_from
from bot.storage.engine import Connection
from bot.storage.tables import message, variant


async def written_by(connection: Connection, member_id: int) -> list[Message]:
    """Every message of an author, oldest first."""
    rows = await connection.execute(select(message).where(message.c.author_id == member_id).order_by(message.c.id))
    return [message_from(row) for row in rows]


async def erase_written_by(connection: Connection, member_id: int) -> int:
    """Erase an author's texts and where they came from; returns how many messages had a text."""
    return await _erase(connection, message.c.author_id == member_id, chat_id=None, telegram_message_id=None)


async def purge(connection: Connection, before: datetime) -> int:
    """Erase the texts of messages from before this time; returns how many had one."""
    return await _erase(connection, message.c.created_at < before)


async def _erase(connection: Connection, which: ColumnElement[bool], **besides: None) -> int:
    chosen = select(message.c.id).where(which)
    await connection.execute(delete(variant).where(variant.c.message_id.in_(chosen)))
    with_text = which & message.c.content.is_not(None)
    return (await connection.execute(update(message).where(with_text).values(content=None, **besides))).rowcount
