"""The SQL of exporting, erasing and purging messages."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ColumnElement, delete, select, update

from bot.relay.model import Message, MessageKind
from bot.relay.repository import message_from
from bot.storage.engine import Connection
from bot.storage.tables import delivery, machine_cache, message, message_item, problem, variant


async def written_by(connection: Connection, member_id: int) -> list[Message]:
    """Every text of an author, oldest first."""
    rows = await connection.execute(select(message).where(_texts_of(member_id)).order_by(message.c.id))
    return [message_from(row) for row in rows]


async def reported_by(connection: Connection, member_id: int) -> list[tuple[int, datetime]]:
    """Which messages a reader found unclear or wrong, and when, oldest first."""
    query = (
        select(delivery.c.message_id, problem.c.created_at)
        .join(delivery, delivery.c.id == problem.c.delivery_id)
        .where(problem.c.reported_by == member_id)
        .order_by(problem.c.id)
    )
    return [(row.message_id, row.created_at) for row in await connection.execute(query)]


async def erase_written_by(connection: Connection, member_id: int) -> int:
    """Erase an author's texts, where they came from, and what engines made of them; returns how many messages had a text.

    The cache knows no authors, only rooms: all of what engines answered in the author's rooms goes, and is asked anew.
    """
    rooms = select(message.c.room_id).where(_texts_of(member_id), message.c.content.is_not(None))
    await connection.execute(delete(machine_cache).where(machine_cache.c.room_id.in_(rooms)))
    mine = select(message.c.id).where(_texts_of(member_id))
    await connection.execute(delete(message_item).where(message_item.c.message_id.in_(mine)))
    return await _erase(connection, _texts_of(member_id), chat_id=None, telegram_message_id=None, album=None)


async def purge(connection: Connection, before: datetime) -> int:
    """Erase the texts of messages from before this time; returns how many had one."""
    return await _erase(connection, message.c.created_at < before)


def _texts_of(member_id: int) -> ColumnElement[bool]:
    """A notice holds no words of the member: a report that is on its way still arrives, from a former member."""
    return (message.c.author_id == member_id) & (message.c.kind == MessageKind.TEXT.value)


async def _erase(connection: Connection, which: ColumnElement[bool], **besides: None) -> int:
    chosen = select(message.c.id).where(which)
    await connection.execute(delete(variant).where(variant.c.message_id.in_(chosen)))
    # What others quote of it goes, too.
    await connection.execute(update(message).where(message.c.reply_to_id.in_(chosen)).values(quote=None))
    with_text = which & message.c.content.is_not(None)
    empty = {"content": None, "origin": None, "quote": None, "attachments": None}
    return (await connection.execute(update(message).where(with_text).values(**empty, **besides))).rowcount
