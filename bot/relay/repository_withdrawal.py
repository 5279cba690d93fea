"""The SQL of taking a message back."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, select, update

from bot.relay.model import Message
from bot.relay.telling import PROPOSED
from bot.storage.engine import Connection
from bot.storage.tables import correction, correction_dialogue, machine_cache, message, notice, variant
from bot.translation.repository_memory import forget


async def withdraw(connection: Connection, message_id: int, at: datetime) -> bool:
    """Erase a message's text, for good; False where it was taken back before.

    It has a new revision, so that an edit which is on its way finds that the message has changed.
    """
    withdrawn = (
        update(message)
        .where(message.c.id == message_id, message.c.withdrawn_at.is_(None))
        .values(withdrawn_at=at, content=None, revision=message.c.revision + 1)
    )
    return bool((await connection.execute(withdrawn)).rowcount)


async def erase_what_hangs_on(connection: Connection, about: Message) -> list[int]:
    """Erase what was made of a message's text; returns the notices that show it to reviewers.

    The cache knows no messages, only rooms: what engines answered in this room goes, and is asked anew.
    """
    of_it = correction.c.message_id == about.id
    units = select(correction.c.memory_unit).where(of_it, correction.c.memory_unit.is_not(None))
    ids = list((await connection.execute(units)).scalars())
    if ids:
        await forget(connection, ids)
    await connection.execute(delete(correction_dialogue).where(correction_dialogue.c.message_id == about.id))
    await connection.execute(
        update(correction).where(of_it).values(content=None, findings=None, reason=None, memory_unit=None)
    )
    await connection.execute(delete(variant).where(variant.c.message_id == about.id))
    await connection.execute(delete(machine_cache).where(machine_cache.c.room_id == about.room_id))
    shown = select(notice.c.message_id).where(notice.c.about_id == about.id, notice.c.words == PROPOSED)
    return list((await connection.execute(shown)).scalars())
