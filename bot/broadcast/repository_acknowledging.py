"""The SQL of acknowledging, and of reminding those who have not."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Select, and_, insert, or_, select
from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from bot.broadcast.model import Broadcast
from bot.broadcast.repository_sending import MESSAGE_KIND
from bot.delivery.model import DeliveryState, Recipient
from bot.members.model import MemberState
from bot.storage.engine import Connection
from bot.storage.tables import acknowledgement, broadcast, broadcast_reminder, delivery, member, message, team

USUAL_ZONE = "UTC"
"""Of members without a team."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """A message that reminds of a broadcast."""

    message_id: int
    broadcast_id: int
    announcement_id: int
    """The message that it reminds of."""
    author_id: int
    revision: int
    is_wanted: bool
    """False once the broadcast was cancelled or its text erased."""


async def asked_by(connection: Connection, message_id: int) -> int | None:
    """The broadcast that asks readers of this message, itself or a reminder of it, to acknowledge; None where none does."""
    query = (
        select(broadcast.c.id)
        .outerjoin(broadcast_reminder, broadcast_reminder.c.broadcast_id == broadcast.c.id)
        .where(
            broadcast.c.acknowledge.is_(True),
            or_(broadcast.c.message_id == message_id, broadcast_reminder.c.message_id == message_id),
        )
        .limit(1)
    )
    found: int | None = (await connection.execute(query)).scalar_one_or_none()
    return found


async def add(connection: Connection, broadcast_id: int, member_id: int, at: datetime) -> bool:
    """Note that a reader acknowledged; False where they did before."""
    kind = sqlite_insert if connection.dialect.name == "sqlite" else postgresql_insert
    statement = kind(acknowledgement).values(broadcast_id=broadcast_id, member_id=member_id, acknowledged_at=at)
    new = statement.on_conflict_do_nothing().returning(acknowledgement.c.member_id)
    return (await connection.execute(new)).scalar_one_or_none() is not None


async def acknowledged(
    connection: Connection, message_ids: Collection[int], member_ids: Collection[int]
) -> set[tuple[int, int]]:
    """Which of these readers acknowledged which of these announcements: message and member."""
    query = (
        select(broadcast.c.message_id, acknowledgement.c.member_id)
        .join(broadcast, broadcast.c.id == acknowledgement.c.broadcast_id)
        .where(broadcast.c.message_id.in_(message_ids), acknowledgement.c.member_id.in_(member_ids))
    )
    return {(row.message_id, row.member_id) for row in await connection.execute(query)}


# ── reminding ─────────────────────────────────────────────────────────────────────────────────────────────────────────


async def reminders(connection: Connection, message_ids: Collection[int]) -> dict[int, Reminder]:
    """Those of these messages that are reminders, by message id."""
    announcement = message.alias("announcement")
    query = (
        select(
            broadcast_reminder.c.message_id,
            broadcast_reminder.c.broadcast_id,
            broadcast.c.author_id,
            broadcast.c.cancelled_at,
            announcement.c.id.label("announcement_id"),
            announcement.c.content.is_not(None).label("has_text"),
            message.c.revision,
        )
        .join(message, message.c.id == broadcast_reminder.c.message_id)
        .join(broadcast, broadcast.c.id == broadcast_reminder.c.broadcast_id)
        .join(announcement, announcement.c.id == broadcast.c.message_id)
        .where(broadcast_reminder.c.message_id.in_(message_ids))
    )
    return {
        row.message_id: Reminder(
            message_id=row.message_id,
            broadcast_id=row.broadcast_id,
            announcement_id=row.announcement_id,
            author_id=row.author_id,
            revision=row.revision,
            is_wanted=row.cancelled_at is None and bool(row.has_text),
        )
        for row in await connection.execute(query)
    }


async def reminder_of(connection: Connection, found: Broadcast, number: int, at: datetime) -> int:
    """The message of a round of reminders, made where there is none yet. The caller holds the broadcast's row."""
    there = select(broadcast_reminder.c.message_id).where(
        broadcast_reminder.c.broadcast_id == found.id, broadcast_reminder.c.number == number
    )
    message_id: int | None = (await connection.execute(there)).scalar_one_or_none()
    if message_id is None:
        new = insert(message).values(
            room_id=found.room_id,
            author_id=found.author_id,
            kind=MESSAGE_KIND,
            detection_confidence=0.0,
            revision=1,
            revision_key="",
            sent_at=at,
            created_at=at,
        )
        message_id = (await connection.execute(new.returning(message.c.id))).scalar_one()
        row = insert(broadcast_reminder).values(broadcast_id=found.id, number=number, message_id=message_id)
        await connection.execute(row)
    return message_id


async def zones(connection: Connection, found: Broadcast, reminder_id: int) -> list[str]:
    """The time zones of those who are still to be reminded in this round."""
    query = _silent(found, reminder_id).with_only_columns(team.c.time_zone).distinct()
    return [zone or USUAL_ZONE for zone in (await connection.execute(query)).scalars()]


async def silent(
    connection: Connection, found: Broadcast, reminder_id: int, awake: Sequence[str], sent_before: datetime, limit: int
) -> list[Recipient]:
    """The next of those who had it before this time, live where it is day, and have neither acknowledged nor been reminded."""
    in_zone: ColumnElement[bool] = team.c.time_zone.in_(awake)
    if USUAL_ZONE in awake:
        in_zone = or_(in_zone, team.c.time_zone.is_(None))
    query = _silent(found, reminder_id).where(in_zone, delivery.c.sent_at <= sent_before)
    rows = await connection.execute(query.order_by(delivery.c.id).limit(limit))
    return [Recipient(chat_id=row.chat_id, member_id=row.member_id) for row in rows]


def _silent(found: Broadcast, reminder_id: int) -> Select[tuple[int, int]]:
    said = select(acknowledgement.c.member_id).where(
        acknowledgement.c.broadcast_id == found.id, acknowledgement.c.member_id == delivery.c.member_id
    )
    reminded = delivery.alias("reminded")
    before = select(reminded.c.id).where(reminded.c.message_id == reminder_id, reminded.c.chat_id == delivery.c.chat_id)
    return (
        select(delivery.c.chat_id, delivery.c.member_id)
        .join(member, and_(member.c.id == delivery.c.member_id, member.c.state == MemberState.ACTIVE.value))
        .outerjoin(team, team.c.id == member.c.team_id)
        .where(
            delivery.c.message_id == found.message_id,
            delivery.c.state == DeliveryState.SENT.value,
            ~said.exists(),
            ~before.exists(),
        )
    )
