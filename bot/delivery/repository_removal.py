"""The ledger's SQL for messages that were taken back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, func, or_, select, update

from bot.delivery import repository
from bot.delivery.model import Delivery, DeliveryState, Removal
from bot.storage.engine import Connection
from bot.storage.tables import delivery, delivery_part, message

_HAS_PARTS = select(delivery_part.c.part).where(delivery_part.c.delivery_id == delivery.c.id).exists()


async def ask(
    connection: Connection, message_ids: Sequence[int], at: datetime, limit: int | None = None
) -> list[Delivery]:
    """Every copy of these messages that is out, also in part, or may be or leave: to be removed. What is pending is cancelled.

    ``limit``: at most so many, those left for another call.
    """
    pending = delivery.c.state == DeliveryState.PENDING.value
    out = or_(pending, _HAS_PARTS, delivery.c.unaccounted)
    which = delivery.c.message_id.in_(message_ids) & delivery.c.removal.is_(None) & out
    chosen = select(delivery.c.id).where(which).order_by(delivery.c.id).limit(limit)
    ids = list((await connection.execute(chosen)).scalars())
    asked = update(delivery).where(delivery.c.id.in_(ids))
    await connection.execute(asked.values(removal=Removal.WAITING.value))
    await connection.execute(asked.where(pending).values(state=DeliveryState.CANCELLED.value, ended_at=at))
    return list((await repository.by_ids(connection, ids)).values())


async def ask_again(connection: Connection, chat_id: int) -> list[Delivery]:
    """The copies in a chat that could not be removed, and that we could name: to be removed after all."""
    kept = (delivery.c.chat_id == chat_id) & (delivery.c.removal == Removal.KEPT.value) & _HAS_PARTS
    ids = list((await connection.execute(select(delivery.c.id).where(kept))).scalars())
    if ids:
        waiting = update(delivery).where(delivery.c.id.in_(ids)).values(removal=Removal.WAITING.value)
        await connection.execute(waiting)
    return list((await repository.by_ids(connection, ids)).values()) if ids else []


async def leave(connection: Connection, which: ColumnElement[bool]) -> list[int]:
    """These deliveries are about to go: note which of their copies stay in the readers' chats. Returns their messages."""
    stays = delivery.c.removal.in_((Removal.WAITING.value, Removal.KEPT.value))
    about = list((await connection.execute(select(delivery.c.message_id).where(which, stays).distinct())).scalars())
    if not about:
        return []
    await lock(connection, about)
    query = select(delivery.c.message_id, func.count().label("copies")).where(which, stays)
    for row in (await connection.execute(query.group_by(delivery.c.message_id))).all():
        more = update(message).where(message.c.id == row.message_id)
        await connection.execute(more.values(copies_kept=message.c.copies_kept + row.copies))
    return about


async def end(connection: Connection, ended: Iterable[tuple[int, Removal]]) -> None:
    """Write what became of copies, by delivery id."""
    for delivery_id, removal in ended:
        await connection.execute(update(delivery).where(delivery.c.id == delivery_id).values(removal=removal.value))


async def lock(connection: Connection, message_ids: Iterable[int]) -> None:
    """Let others who end removals of these messages wait: whoever comes last must see that nobody is left."""
    ordered = select(message.c.id).where(message.c.id.in_(sorted(message_ids))).order_by(message.c.id)
    await connection.execute(ordered.with_for_update())


async def tally(connection: Connection, message_id: int) -> dict[Removal, int]:
    """How many copies of a message stand how."""
    query = (
        select(delivery.c.removal, func.count().label("copies"))
        .where(delivery.c.message_id == message_id, delivery.c.removal.is_not(None))
        .group_by(delivery.c.removal)
    )
    found = {Removal(row.removal): row.copies for row in await connection.execute(query)}
    gone = select(message.c.copies_kept).where(message.c.id == message_id)
    kept = found.get(Removal.KEPT, 0) + ((await connection.execute(gone)).scalar_one_or_none() or 0)
    return {**found, Removal.KEPT: kept} if kept else found
