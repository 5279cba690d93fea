"""The SQL of reactions."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import and_, delete, or_, select, update
from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from bot.relay.reactions_model import Reacted
from bot.storage.engine import Connection
from bot.storage.tables import reaction


async def put(
    connection: Connection, message_id: int, member_id: int | None, reacted: Reacted, waits_since: datetime
) -> bool:
    """Set somebody's reactions to one Telegram message; False where something later is known already."""
    kind = sqlite_insert if connection.dialect.name == "sqlite" else postgresql_insert
    statement = kind(reaction).values(
        chat_id=reacted.chat_id,
        telegram_message_id=reacted.telegram_message_id,
        actor=reacted.actor,
        message_id=message_id,
        member_id=member_id,
        emoji=dict(reacted.signs),
        changed_at=reacted.at,
        update_id=reacted.update_id,
        waits_since=waits_since,
    )
    new = statement.excluded
    later = or_(
        reaction.c.changed_at < new.changed_at,
        and_(reaction.c.changed_at == new.changed_at, reaction.c.update_id < new.update_id),
    )
    columns = ("message_id", "member_id", "emoji", "changed_at", "update_id", "waits_since")
    statement = statement.on_conflict_do_update(
        index_elements=[reaction.c.chat_id, reaction.c.telegram_message_id, reaction.c.actor],
        set_={name: new[name] for name in columns},
        where=later,
    )
    returned = await connection.execute(statement.returning(reaction.c.actor))
    return returned.scalar_one_or_none() is not None


async def waits(connection: Connection, message_id: int, now: datetime, patience: timedelta) -> bool:
    """Whether a reaction to this message waits to be counted, and not for longer than somebody may take to count it."""
    query = select(reaction.c.actor).where(reaction.c.message_id == message_id, reaction.c.waits_since > now - patience)
    return (await connection.execute(query.limit(1))).first() is not None


async def of_message(connection: Connection, message_id: int) -> list[Reacted]:
    """What was given to a message, in all chats."""
    rows = await connection.execute(select(reaction).where(reaction.c.message_id == message_id))
    return [
        Reacted(
            chat_id=row.chat_id,
            telegram_message_id=row.telegram_message_id,
            actor=row.actor,
            signs={str(sign): int(count) for sign, count in row.emoji.items()},
            at=row.changed_at,
            update_id=row.update_id,
        )
        for row in rows
    ]


async def none_waits(connection: Connection, message_id: int) -> None:
    """Note that everything given to this message was counted."""
    waiting = update(reaction).where(reaction.c.message_id == message_id, reaction.c.waits_since.is_not(None))
    await connection.execute(waiting.values(waits_since=None))


async def forget(connection: Connection, message_id: int) -> None:
    """Delete what was given to a message."""
    await connection.execute(delete(reaction).where(reaction.c.message_id == message_id))


async def of_member(connection: Connection, member_id: int) -> list[tuple[int, dict[str, int], datetime]]:
    """To which messages a member reacted, with what, and when, oldest first."""
    query = select(reaction).where(reaction.c.member_id == member_id).order_by(reaction.c.changed_at)
    return [(row.message_id, dict(row.emoji), row.changed_at) for row in await connection.execute(query) if row.emoji]


async def erase_of_member(connection: Connection, member_id: int) -> tuple[int, Sequence[int]]:
    """Delete a member's reactions; returns how many there were, and to which messages."""
    theirs = reaction.c.member_id == member_id
    rows = (
        await connection.execute(delete(reaction).where(theirs).returning(reaction.c.message_id, reaction.c.emoji))
    ).all()
    return sum(bool(row.emoji) for row in rows), sorted({row.message_id for row in rows})


async def purge(connection: Connection, before: datetime) -> int:
    """Delete reactions from before this time."""
    return (await connection.execute(delete(reaction).where(reaction.c.changed_at < before))).rowcount
