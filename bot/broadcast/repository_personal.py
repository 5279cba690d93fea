"""The SQL of exporting, erasing and purging broadcasts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, delete, select, update

from bot.broadcast import repository_reviewing
from bot.broadcast.model import BroadcastState
from bot.broadcast.repository_sending import MESSAGE_KIND
from bot.language.text import FormattedText
from bot.messenger import attachments
from bot.messenger.attachments import Attachment
from bot.storage.engine import Connection
from bot.storage.tables import (
    acknowledgement,
    broadcast,
    broadcast_audience,
    broadcast_input,
    broadcast_schedule,
    broadcast_text,
    message,
    variant,
)


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept of one broadcast."""

    number: int
    room_id: int
    state: str
    text: FormattedText | None
    attachments: tuple[Attachment, ...]
    created_at: datetime
    confirmed_at: datetime | None


async def of_author(connection: Connection, member_id: int) -> list[Kept]:
    """Every broadcast and draft of an author, oldest first."""
    query = (
        select(broadcast, message.c.content.label("sent_content"), message.c.attachments.label("sent_attachments"))
        .outerjoin(message, message.c.id == broadcast.c.message_id)
        .where(broadcast.c.author_id == member_id)
        .order_by(broadcast.c.id)
    )
    return [
        Kept(
            row.id,
            row.room_id,
            row.state,
            None if (content := row.sent_content or row.content) is None else FormattedText.from_json(content),
            attachments.from_json(row.sent_attachments or row.attachments),
            row.created_at,
            row.confirmed_at,
        )
        for row in await connection.execute(query)
    ]


async def acknowledged_by(connection: Connection, member_id: int) -> list[tuple[int, datetime, datetime | None]]:
    """Which broadcasts a reader acknowledged, and when, oldest first; and when they had acknowledged an earlier text."""
    query = select(acknowledgement).where(acknowledgement.c.member_id == member_id)
    rows = await connection.execute(query.order_by(acknowledgement.c.acknowledged_at))
    return [(row.broadcast_id, row.acknowledged_at, row.earlier_at) for row in rows]


async def erase_acknowledged_by(connection: Connection, member_id: int) -> int:
    """Forget what a reader acknowledged; returns how many broadcasts."""
    theirs = delete(acknowledgement).where(acknowledgement.c.member_id == member_id)
    return (await connection.execute(theirs)).rowcount


async def erase_of_author(connection: Connection, member_id: int, at: datetime) -> tuple[int, int]:
    """Erase an author's drafts and the texts of what they sent; returns how many of each had a text."""
    drafts = await _discard(connection, broadcast.c.author_id == member_id, at)
    mine = (message.c.author_id == member_id) & (message.c.kind == MESSAGE_KIND)
    chosen = select(message.c.id).where(mine)
    await connection.execute(delete(variant).where(variant.c.message_id.in_(chosen)))
    with_text = mine & message.c.content.is_not(None)
    sent = (await connection.execute(update(message).where(with_text).values(content=None, attachments=None))).rowcount
    of_mine = select(broadcast.c.id).where(broadcast.c.author_id == member_id)
    await connection.execute(delete(broadcast_input).where(broadcast_input.c.broadcast_id.in_(of_mine)))
    return drafts, sent


async def purge(connection: Connection, *, drafts_before: datetime, before: datetime, at: datetime) -> int:
    """Discard drafts that nobody touched since, and forget which messages went into broadcasts of long ago."""
    waits = broadcast.c.scheduled_for.is_not(None) & (broadcast.c.scheduled_for >= drafts_before)
    drafts = await _discard(connection, (broadcast.c.changed_at < drafts_before) & ~waits, at)
    old = select(broadcast.c.id).where(broadcast.c.created_at < before)
    inputs = await connection.execute(delete(broadcast_input).where(broadcast_input.c.broadcast_id.in_(old)))
    said = await connection.execute(delete(acknowledgement).where(acknowledgement.c.acknowledged_at < before))
    return drafts + inputs.rowcount + said.rowcount


async def _discard(connection: Connection, which: ColumnElement[bool], at: datetime) -> int:
    """The rows stay as numbers: a button of a draft that is gone must not meet another draft of the same number."""
    chosen = which & (broadcast.c.state == BroadcastState.DRAFT.value)
    await repository_reviewing.withdraw_all(connection, chosen)
    for table in (broadcast_text, broadcast_audience, broadcast_schedule):
        await connection.execute(delete(table).where(table.c.broadcast_id.in_(select(broadcast.c.id).where(chosen))))
    discarded = update(broadcast).where(chosen)
    return (
        await connection.execute(
            discarded.values(
                state=BroadcastState.DISCARDED.value, awaiting="nothing", content=None, attachments=None, ended_at=at
            )
        )
    ).rowcount
