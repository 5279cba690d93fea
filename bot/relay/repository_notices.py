"""The SQL of notices: what the assistant says to people about a message, on somebody's behalf."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import insert, select, update

from bot.relay import repository
from bot.relay.model import Message
from bot.storage.engine import Connection
from bot.storage.tables import message, notice


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """What a notice is about, besides its words."""

    message_id: int
    about_id: int
    words: str
    correction_id: int | None
    detail: Mapping[str, object]
    """Ids, counts and kinds, never texts."""


async def add(
    connection: Connection,
    *,
    words: str,
    about: Message,
    author_id: int,
    at: datetime,
    correction_id: int | None = None,
    detail: Mapping[str, object] | None = None,
) -> int:
    """A notice about a message on behalf of ``author_id``; returns its id. ``words`` is the id of a Fluent message."""
    notice_id = await repository.add_notice(
        connection,
        message_id_of_words=words,
        room_id=about.room_id,
        author_id=author_id,
        reply_to_id=about.id,
        at=at,
    )
    await connection.execute(
        insert(notice).values(
            message_id=notice_id,
            about_id=about.id,
            words=words,
            correction_id=correction_id,
            detail=dict(detail or {}),
        )
    )
    return notice_id


async def by_ids(connection: Connection, message_ids: Sequence[int]) -> dict[int, Notice]:
    """The notices among these messages, by message id."""
    if not message_ids:
        return {}
    rows = await connection.execute(select(notice).where(notice.c.message_id.in_(message_ids)))
    return {
        row.message_id: Notice(
            message_id=row.message_id,
            about_id=row.about_id,
            words=row.words,
            correction_id=row.correction_id,
            detail=row.detail,
        )
        for row in rows
    }


async def was_said(connection: Connection, about_id: int, words: str) -> bool:
    """Whether a notice with these words about this message exists."""
    query = select(notice.c.message_id).where(notice.c.about_id == about_id, notice.c.words == words).limit(1)
    return (await connection.execute(query)).scalar_one_or_none() is not None


async def with_other_detail(
    connection: Connection, about_id: int, words: str, detail: Mapping[str, object]
) -> list[int]:
    """The notices with these words about a message that say something else."""
    query = select(notice).where(notice.c.about_id == about_id, notice.c.words == words)
    return [row.message_id for row in await connection.execute(query) if row.detail != dict(detail)]


async def put_detail(connection: Connection, notice_id: int, detail: Mapping[str, object]) -> None:
    """Set what a notice says besides its words."""
    await connection.execute(update(notice).where(notice.c.message_id == notice_id).values(detail=dict(detail)))


async def of_corrections(connection: Connection, correction_ids: Sequence[int], words: str) -> list[int]:
    """The notices with these words about these corrections."""
    query = (
        select(notice.c.message_id)
        .where(notice.c.correction_id.in_(correction_ids), notice.c.words == words)
        .order_by(notice.c.message_id)
    )
    return list((await connection.execute(query)).scalars())


async def reads_anew(connection: Connection, notice_id: int) -> None:
    """Note that a notice says something else from now on."""
    await connection.execute(update(message).where(message.c.id == notice_id).values(revision=message.c.revision + 1))
