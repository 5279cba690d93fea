"""The SQL of taking a message back."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, select, update

from bot.relay.model import Message
from bot.relay.telling import ARRIVED, PROPOSED, REACTIONS
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
        .values(withdrawn_at=at, content=None, origin=None, quote=None, revision=message.c.revision + 1)
    )
    return bool((await connection.execute(withdrawn)).rowcount)


async def forget_quotations(connection: Connection, about_id: int) -> list[int]:
    """Erase what answers to a message quote of it; returns the answers, which read differently from now on."""
    quoting = update(message).where(message.c.reply_to_id == about_id, message.c.quote.is_not(None))
    changed = quoting.values(quote=None, revision=message.c.revision + 1)
    answers = (await connection.execute(changed.returning(message.c.id, message.c.revision))).all()
    for answer in answers:
        # Its translations, and what is proposed for them, are as much up to date as before.
        for table in (variant, correction, correction_dialogue):
            of_it = (table.c.message_id == answer.id) & (table.c.revision == answer.revision - 1)
            await connection.execute(update(table).where(of_it).values(revision=answer.revision))
    return [answer.id for answer in answers]


async def erase_what_hangs_on(connection: Connection, about: Message) -> list[int]:
    """Erase what was made of a message's text; returns the notices that show it, count its reactions, or say who misses it.

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
    shown = select(notice.c.message_id).where(
        notice.c.about_id == about.id, notice.c.words.in_((PROPOSED, REACTIONS, ARRIVED))
    )
    return list((await connection.execute(shown)).scalars())
