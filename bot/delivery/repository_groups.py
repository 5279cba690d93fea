"""The ledger's SQL for groups: what is pending there ends, goes elsewhere, or is promised to their readers in private."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select, update

from bot.delivery.model import Delivery, DeliveryState
from bot.delivery.repository import read
from bot.storage.engine import Connection
from bot.storage.tables import delivery, delivery_part

IN_PRIVATE = "in-private"
"""Why a group's promise was cancelled whose readers got it in their private chats."""


async def withdraw(
    connection: Connection, chat_id: int, state: DeliveryState, reason: str, at: datetime
) -> list[Delivery]:
    """End what is pending for a group; returns it, oldest first."""
    of_group = (delivery.c.chat_id == chat_id) & delivery.c.member_id.is_(None)
    pending = of_group & (delivery.c.state == DeliveryState.PENDING.value)
    found = list((await read(connection, select(delivery).where(pending))).values())
    if found:
        ended = update(delivery).where(delivery.c.id.in_([one.id for one in found]))
        await connection.execute(ended.values(state=state.value, reason=reason[:80], ended_at=at))
    return found


async def replaced(connection: Connection, delivery_id: int, at: datetime) -> None:
    """End a promise that others took the place of; what is out stays sent."""
    open_ones = (DeliveryState.PENDING.value, DeliveryState.REFUSED.value)
    ended = update(delivery).where(delivery.c.id == delivery_id, delivery.c.state.in_(open_ones))
    await connection.execute(ended.values(state=DeliveryState.CANCELLED.value, reason=IN_PRIVATE, ended_at=at))


async def aim_anew(connection: Connection, chat_id: int, new_chat_id: int) -> None:
    """What is pending for a chat, and has not begun to arrive there, is for another one."""
    other = delivery.alias()
    there = select(other.c.id).where(other.c.message_id == delivery.c.message_id, other.c.chat_id == new_chat_id)
    begun = select(delivery_part.c.part).where(delivery_part.c.delivery_id == delivery.c.id)
    pending = (delivery.c.chat_id == chat_id) & (delivery.c.state == DeliveryState.PENDING.value)
    await connection.execute(
        update(delivery).where(pending, ~there.exists(), ~begun.exists()).values(chat_id=new_chat_id)
    )
