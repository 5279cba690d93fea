"""The SQL of acknowledging, and of reminding those who have not."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Select, and_, insert, or_, select
from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from bot.broadcast.model import ROUNDS_A_TEXT, Broadcast
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
    """False once the broadcast was cancelled, withdrawn or corrected since, or its text erased."""
    is_correction: bool
    """It says that the announcement was corrected."""
    urgent: bool


async def asked_by(connection: Connection, message_id: int) -> tuple[int, int] | None:
    """What asks readers of this message, itself or a reminder of it, to acknowledge: the broadcast and its message.

    None where nothing does.
    """
    query = (
        select(broadcast.c.id, broadcast.c.message_id)
        .outerjoin(broadcast_reminder, broadcast_reminder.c.broadcast_id == broadcast.c.id)
        .where(
            broadcast.c.acknowledge.is_(True),
            broadcast.c.withdrawn_at.is_(None),
            or_(broadcast.c.message_id == message_id, broadcast_reminder.c.message_id == message_id),
        )
        .limit(1)
    )
    row = (await connection.execute(query)).one_or_none()
    return None if row is None else (row.id, row.message_id)


async def has_an_earlier_text(connection: Connection, message_id: int, member_id: int) -> bool:
    """Whether the copy that a reader has of an announcement is still to be corrected."""
    query = (
        select(delivery.c.id)
        .join(message, message.c.id == delivery.c.message_id)
        .where(
            delivery.c.message_id == message_id,
            delivery.c.member_id == member_id,
            delivery.c.revision_sent < message.c.revision,
        )
    )
    return (await connection.execute(query.limit(1))).scalar_one_or_none() is not None


async def add(connection: Connection, broadcast_id: int, member_id: int, at: datetime, *, outdated: bool) -> bool:
    """Note that a reader acknowledged the text that they have; False where they did before.

    Of an earlier text, the time stays beside the new one. ``outdated``: what they have is an earlier text already.
    """
    kind = sqlite_insert if connection.dialect.name == "sqlite" else postgresql_insert
    statement = kind(acknowledgement).values(
        broadcast_id=broadcast_id, member_id=member_id, acknowledged_at=at, outdated=outdated
    )
    if outdated:
        noted = statement.on_conflict_do_nothing()
    else:
        noted = statement.on_conflict_do_update(
            index_elements=[acknowledgement.c.broadcast_id, acknowledgement.c.member_id],
            set_={"acknowledged_at": at, "outdated": False, "earlier_at": acknowledgement.c.acknowledged_at},
            where=acknowledgement.c.outdated.is_(True),
        )
    returned = await connection.execute(noted.returning(acknowledgement.c.member_id))
    return returned.scalar_one_or_none() is not None


async def acknowledged(
    connection: Connection, message_ids: Collection[int], member_ids: Collection[int]
) -> set[tuple[int, int]]:
    """Which of these readers acknowledged which of these announcements as they read now: message and member."""
    query = (
        select(broadcast.c.message_id, acknowledgement.c.member_id)
        .join(broadcast, broadcast.c.id == acknowledgement.c.broadcast_id)
        .where(
            broadcast.c.message_id.in_(message_ids),
            acknowledgement.c.member_id.in_(member_ids),
            acknowledgement.c.outdated.is_(False),
        )
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
            broadcast.c.withdrawn_at,
            broadcast.c.corrections,
            broadcast.c.urgent,
            broadcast_reminder.c.number,
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
            is_wanted=_is_wanted(row.number, row.corrections, over=row.withdrawn_at or row.cancelled_at)
            and bool(row.has_text),
            is_correction=row.number % ROUNDS_A_TEXT == 0,
            urgent=row.urgent,
        )
        for row in await connection.execute(query)
    }


def _is_wanted(number: int, corrections: int, *, over: datetime | None) -> bool:
    """That something was corrected is worth knowing of what was stopped, too."""
    of_text, number_of_round = divmod(number, ROUNDS_A_TEXT)
    return of_text == corrections and (over is None or number_of_round == 0)


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
        acknowledgement.c.broadcast_id == found.id,
        acknowledgement.c.member_id == delivery.c.member_id,
        acknowledgement.c.outdated.is_(False),
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
