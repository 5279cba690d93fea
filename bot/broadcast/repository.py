"""The SQL of drafts: the draft itself, its texts in other languages, and which messages went into it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Row, delete, insert, select, update
from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from bot.broadcast import repository_reviewing
from bot.broadcast.model import Awaiting, Broadcast, BroadcastState, DraftText, Missing
from bot.language.text import FormattedText
from bot.messenger import attachments
from bot.storage.engine import Connection
from bot.storage.tables import broadcast, broadcast_audience, broadcast_input, broadcast_schedule, broadcast_text
from bot.translation.provenance import from_json, to_json

HOUR = "hour"
"""In ``broadcast_input.language``: the message said when it is to go out."""


async def add_draft(
    connection: Connection, *, author_id: int, room_id: int, at: datetime, **more: object
) -> int | None:
    """A new draft that waits for its text; None where the author has an open one. ``more``: other columns."""
    new: dict[str, object] = {
        "author_id": author_id,
        "room_id": room_id,
        "state": BroadcastState.DRAFT.value,
        "awaiting": Awaiting.TEXT.value,
        "detection_confidence": 0.0,
        "revision": 1,
        "unapproved_allowed": False,
        "promised": 0,
        "created_at": at,
        "changed_at": at,
    }
    kind = sqlite_insert if connection.dialect.name == "sqlite" else postgresql_insert
    statement = kind(broadcast).values({**new, **more}).on_conflict_do_nothing().returning(broadcast.c.id)
    broadcast_id: int | None = (await connection.execute(statement)).scalar_one_or_none()
    return broadcast_id


async def by_id(connection: Connection, broadcast_id: int) -> Broadcast | None:
    """A broadcast, whatever its state."""
    return _optional((await connection.execute(select(broadcast).where(broadcast.c.id == broadcast_id))).one_or_none())


async def draft_of(connection: Connection, author_id: int) -> Broadcast | None:
    """The draft that an author works on, of whatever age."""
    query = select(broadcast).where(
        broadcast.c.author_id == author_id,
        broadcast.c.state == BroadcastState.DRAFT.value,
        broadcast.c.scheduled_for.is_(None),
    )
    return _optional((await connection.execute(query)).one_or_none())


async def change_draft(connection: Connection, draft: Broadcast, at: datetime, **values: object) -> bool:
    """Set columns of a draft as it was read; False where it has changed since, or is no draft any more."""
    changed = await connection.execute(
        update(broadcast)
        .where(
            broadcast.c.id == draft.id,
            broadcast.c.state == BroadcastState.DRAFT.value,
            broadcast.c.revision == draft.revision,
        )
        .values(changed_at=at, **values)
    )
    return bool(changed.rowcount)


async def texts(connection: Connection, broadcast_id: int) -> dict[str, DraftText]:
    """The texts in other languages, by language."""
    rows = await connection.execute(
        select(broadcast_text).where(broadcast_text.c.broadcast_id == broadcast_id).order_by(broadcast_text.c.language)
    )
    return {
        row.language: DraftText(
            language=row.language,
            revision=row.revision,
            text=FormattedText.from_json(row.content),
            provenance=from_json(row.provenance),
            approved_by=row.approved_by,
        )
        for row in rows
    }


async def put_texts(connection: Connection, broadcast_id: int, new: Iterable[DraftText]) -> None:
    """Set texts; what was there for their languages is replaced."""
    rows = [
        {
            "broadcast_id": broadcast_id,
            "language": one.language,
            "revision": one.revision,
            "content": one.text.to_json(),
            "provenance": to_json(one.provenance),
            "approved_by": one.approved_by,
        }
        for one in new
    ]
    if rows:
        replaced = broadcast_text.c.language.in_([row["language"] for row in rows])
        await connection.execute(delete(broadcast_text).where(broadcast_text.c.broadcast_id == broadcast_id, replaced))
        await connection.execute(insert(broadcast_text), rows)


async def forget_texts(connection: Connection, broadcast_id: int) -> None:
    """Delete every text in another language, with its approval; nobody is to look at one any more."""
    await repository_reviewing.withdraw(connection, broadcast_id)
    await connection.execute(delete(broadcast_text).where(broadcast_text.c.broadcast_id == broadcast_id))


async def approve(connection: Connection, broadcast_id: int, language: str, revision: int, member_id: int) -> bool:
    """Note who stands for a text; False where that text is not there any more."""
    approved = await connection.execute(
        update(broadcast_text)
        .where(
            broadcast_text.c.broadcast_id == broadcast_id,
            broadcast_text.c.language == language,
            broadcast_text.c.revision == revision,
        )
        .values(approved_by=member_id)
    )
    return bool(approved.rowcount)


async def discard(connection: Connection, broadcast_id: int, at: datetime) -> bool:
    """End a draft and forget its texts; False where it is no draft any more."""
    ended = await connection.execute(
        update(broadcast)
        .where(broadcast.c.id == broadcast_id, broadcast.c.state == BroadcastState.DRAFT.value)
        .values(
            state=BroadcastState.DISCARDED.value,
            awaiting=Awaiting.NOTHING.value,
            content=None,
            attachments=None,
            ended_at=at,
        )
    )
    if not ended.rowcount:
        return False
    await forget_texts(connection, broadcast_id)
    await connection.execute(delete(broadcast_audience).where(broadcast_audience.c.broadcast_id == broadcast_id))
    await connection.execute(delete(broadcast_schedule).where(broadcast_schedule.c.broadcast_id == broadcast_id))
    return True


async def add_input(
    connection: Connection, chat_id: int, telegram_message_id: int, broadcast_id: int, language: str | None
) -> None:
    """Note that a message went into a draft, as its own text (``language`` None) or as its text in a language."""
    await connection.execute(
        insert(broadcast_input).values(
            chat_id=chat_id, telegram_message_id=telegram_message_id, broadcast_id=broadcast_id, language=language
        )
    )


async def input_of(
    connection: Connection, chat_id: int, telegram_message_id: int
) -> tuple[Broadcast, str | None] | None:
    """The broadcast that a message went into, and for which language; None for any other message."""
    query = (
        select(broadcast, broadcast_input.c.language.label("for_language"))
        .join(broadcast_input, broadcast_input.c.broadcast_id == broadcast.c.id)
        .where(broadcast_input.c.chat_id == chat_id, broadcast_input.c.telegram_message_id == telegram_message_id)
    )
    row = (await connection.execute(query)).one_or_none()
    return None if row is None else (broadcast_from(row), row.for_language)


async def newest_input(connection: Connection, broadcast_id: int, language: str | None) -> int | None:
    """The Telegram message that gave the draft the text that it has now."""
    same = broadcast_input.c.language.is_(None) if language is None else broadcast_input.c.language == language
    query = (
        select(broadcast_input.c.telegram_message_id)
        .where(broadcast_input.c.broadcast_id == broadcast_id, same)
        .order_by(broadcast_input.c.telegram_message_id.desc())
        .limit(1)
    )
    found: int | None = (await connection.execute(query)).scalar_one_or_none()
    return found


def _optional(row: Row[tuple[object, ...]] | None) -> Broadcast | None:
    return None if row is None else broadcast_from(row)


def broadcast_from(row: Row[tuple[object, ...]]) -> Broadcast:
    """A broadcast from its row."""
    return Broadcast(
        id=row.id,
        author_id=row.author_id,
        room_id=row.room_id,
        state=BroadcastState(row.state),
        awaiting=Awaiting(row.awaiting),
        awaiting_language=row.awaiting_language,
        text=None if row.content is None else FormattedText.from_json(row.content),
        language=row.language,
        detection_confidence=row.detection_confidence,
        revision=row.revision,
        unapproved_allowed=row.unapproved_allowed,
        message_id=row.message_id,
        promised=row.promised,
        progress_message_id=row.progress_message_id,
        progress_shown=row.progress_shown,
        changed_at=row.changed_at,
        confirmed_at=row.confirmed_at,
        acknowledge=row.acknowledge,
        filled_to=row.filled_to,
        filled_at=row.filled_at,
        paused_at=row.paused_at,
        cancelled_at=row.cancelled_at,
        halts=row.halts,
        missing=Missing(row.missing),
        urgent=row.urgent,
        scheduled_for=row.scheduled_for,
        corrects_id=row.corrects_id,
        applied_at=row.applied_at,
        corrections=row.corrections,
        corrected_at=row.corrected_at,
        withdrawn_at=row.withdrawn_at,
        following=row.following,
        attachments=attachments.from_json(row.attachments),
        hour_asked_at=row.hour_asked_at,
    )
