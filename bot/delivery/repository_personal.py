"""The SQL of exporting, erasing and purging deliveries."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ColumnElement, delete, select

from bot.delivery.model import Delivery, DeliveryState
from bot.delivery.repository import read
from bot.delivery.repository_removal import leave
from bot.jobs.pacing import chat_key
from bot.storage.engine import Connection
from bot.storage.tables import delivery, delivery_part, job, member, problem


async def of_member(connection: Connection, member_id: int) -> list[Delivery]:
    """Everything that was promised to a member, oldest first."""
    return list((await read(connection, select(delivery).where(delivery.c.member_id == member_id))).values())


async def erase_of_member(connection: Connection, member_id: int) -> tuple[int, list[int]]:
    """Delete the member's deliveries, and jobs in their chat's lanes that do not run.

    Returns how many deliveries, and the messages among theirs that were taken back and had not gone from the chat.
    """
    address = select(member.c.telegram_user_id).where(member.c.id == member_id)
    chat_id = (await connection.execute(address)).scalar_one_or_none()
    if chat_id is not None:
        lanes = (chat_key(chat_id), f"update:{chat_id}")
        await connection.execute(delete(job).where(job.c.lane.in_(lanes), job.c.state != "running"))
    await connection.execute(delete(problem).where(problem.c.reported_by == member_id))
    return await _delete(connection, delivery.c.member_id == member_id)


async def purge(connection: Connection, before: datetime) -> tuple[int, list[int]]:
    """Delete deliveries and jobs that ended before this time; returns as :func:`erase_of_member`, the jobs counted too."""
    old = (delivery.c.created_at < before) & (delivery.c.state != DeliveryState.PENDING.value)
    deliveries, left = await _delete(connection, old)
    jobs = await connection.execute(delete(job).where(job.c.ended_at < before))
    return deliveries + jobs.rowcount, left


async def _delete(connection: Connection, which: ColumnElement[bool]) -> tuple[int, list[int]]:
    left = await leave(connection, which)
    chosen = select(delivery.c.id).where(which)
    await connection.execute(delete(problem).where(problem.c.delivery_id.in_(chosen)))
    await connection.execute(delete(delivery_part).where(delivery_part.c.delivery_id.in_(chosen)))
    return (await connection.execute(delete(delivery).where(which))).rowcount, left
