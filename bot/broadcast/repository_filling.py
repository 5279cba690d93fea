"""The SQL of filling the ledger for a broadcast, and of pausing, resuming and cancelling it, a batch at a time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, func, select, update

from bot.broadcast.model import Broadcast
from bot.broadcast.repository import broadcast_from
from bot.delivery.model import DeliveryState
from bot.storage.engine import Connection
from bot.storage.tables import broadcast, delivery


async def confirmed(connection: Connection, broadcast_id: int) -> Broadcast | None:
    """A broadcast on its way or at its end; whoever else changes how it goes on waits until this transaction ends."""
    query = select(broadcast).where(broadcast.c.id == broadcast_id, broadcast.c.message_id.is_not(None))
    row = (await connection.execute(query.with_for_update())).one_or_none()
    return None if row is None else broadcast_from(row)


async def note_filled(connection: Connection, broadcast_id: int, member_id: int) -> None:
    """Everybody up to this member is in the ledger."""
    await connection.execute(update(broadcast).where(broadcast.c.id == broadcast_id).values(filled_to=member_id))


async def end_filling(connection: Connection, found: Broadcast, at: datetime) -> None:
    """The ledger is full: from now on it says how many were promised the broadcast."""
    count = select(func.count()).where(delivery.c.message_id == found.message_id).scalar_subquery()
    await connection.execute(update(broadcast).where(broadcast.c.id == found.id).values(filled_at=at, promised=count))


async def give_up_filling(connection: Connection, broadcast_id: int, at: datetime) -> None:
    """Nobody more will be found; how many were to get it stays, so that those who are missing are counted."""
    await connection.execute(update(broadcast).where(broadcast.c.id == broadcast_id).values(filled_at=at))


async def halt(
    connection: Connection, found: Broadcast, *, paused_at: datetime | None, cancelled_at: datetime | None
) -> int:
    """Pause, resume or cancel; returns the number of this act."""
    await connection.execute(
        update(broadcast)
        .where(broadcast.c.id == found.id)
        .values(paused_at=paused_at, cancelled_at=cancelled_at, halts=found.halts + 1)
    )
    return found.halts + 1


async def cancel_some(connection: Connection, message_id: int, limit: int, at: datetime) -> int:
    """Cancel promises that wait; returns how many. One that leaves at this moment ends as sent all the same."""
    chosen = select(delivery.c.id).where(_pending(message_id)).order_by(delivery.c.id).limit(limit)
    cancelled = (
        update(delivery)
        .where(delivery.c.id.in_(chosen), delivery.c.state == DeliveryState.PENDING.value)
        .values(state=DeliveryState.CANCELLED.value, ended_at=at)
    )
    return (await connection.execute(cancelled)).rowcount


async def note_unaccounted(connection: Connection, message_id: int, chat_ids: Sequence[int]) -> None:
    """These copies may be out, in part or whole, without our knowing: when they are sent again, they count as repeated."""
    if chat_ids:
        these = (delivery.c.message_id == message_id) & delivery.c.chat_id.in_(chat_ids)
        await connection.execute(update(delivery).where(these).values(unaccounted=True))


async def pending_after(connection: Connection, message_id: int, after: int, limit: int) -> Sequence[tuple[int, int]]:
    """The next promises that wait, by number: their ids and chats."""
    query = (
        select(delivery.c.id, delivery.c.chat_id)
        .where(_pending(message_id), delivery.c.id > after)
        .order_by(delivery.c.id)
        .limit(limit)
    )
    return [(row.id, row.chat_id) for row in await connection.execute(query)]


def _pending(message_id: int) -> ColumnElement[bool]:
    return (delivery.c.message_id == message_id) & (delivery.c.state == DeliveryState.PENDING.value)
