"""The SQL of messages and their variants."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Row, func, insert, select, update
from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from bot.language.text import FormattedText
from bot.messenger import attachments
from bot.relay.model import IncomingText, Message, MessageKind, Reading
from bot.relay.quoting_model import Quote
from bot.storage.engine import Connection
from bot.storage.tables import message, message_item, problem, variant
from bot.translation.model import Provenance, TextPart
from bot.translation.provenance import from_json, to_json

Variants = dict[tuple[int, str], tuple[int, FormattedText, Provenance]]
"""By message id and language: the revision, the text, and where it came from."""


async def add(
    connection: Connection,
    incoming: IncomingText,
    *,
    room_id: int,
    author_id: int,
    reading: Reading,
    reply_to_id: int | None,
    at: datetime,
) -> int | None:
    """The new message's id; None where this Telegram message was accepted before, or the album that it is an item of."""
    kind = sqlite_insert if connection.dialect.name == "sqlite" else postgresql_insert
    statement = (
        kind(message)
        .values(
            room_id=room_id,
            author_id=author_id,
            kind=MessageKind.TEXT.value,
            chat_id=incoming.chat_id,
            telegram_message_id=incoming.telegram_message_id,
            content=incoming.text.to_json(),
            attachments=attachments.to_json(incoming.attachments),
            album=incoming.album,
            origin=incoming.origin,
            quote=None if incoming.quote is None or reply_to_id is None else incoming.quote.to_json(),
            language=reading.language,
            detection_confidence=reading.confidence,
            language_parts=_parts_to_json(reading),
            reply_to_id=reply_to_id,
            revision=1,
            revision_key=incoming.revision_key,
            sent_at=incoming.sent_at,
            created_at=at,
        )
        .on_conflict_do_nothing()
        .returning(message.c.id)
    )
    message_id: int | None = (await connection.execute(statement)).scalar_one_or_none()
    if message_id is not None and incoming.album is not None:
        await add_item(connection, message_id, 0, incoming)
    return message_id


async def add_item(connection: Connection, message_id: int, number: int, incoming: IncomingText) -> bool:
    """Note that this Telegram message is an item of an album; False where it was noted before."""
    kind = sqlite_insert if connection.dialect.name == "sqlite" else postgresql_insert
    statement = (
        kind(message_item)
        .values(
            message_id=message_id,
            number=number,
            chat_id=incoming.chat_id,
            telegram_message_id=incoming.telegram_message_id,
        )
        .on_conflict_do_nothing()
        .returning(message_item.c.number)
    )
    return (await connection.execute(statement)).scalar_one_or_none() is not None


async def add_notice(
    connection: Connection,
    *,
    message_id_of_words: str,
    room_id: int | None,
    author_id: int,
    reply_to_id: int | None,
    at: datetime,
) -> int:
    """A notice that the assistant gives on behalf of ``author_id``; returns its id."""
    statement = (
        insert(message)
        .values(
            room_id=room_id,
            author_id=author_id,
            kind=MessageKind.NOTICE.value,
            content=FormattedText(message_id_of_words).to_json(),
            detection_confidence=0.0,
            reply_to_id=reply_to_id,
            revision=1,
            revision_key="",
            sent_at=at,
            created_at=at,
        )
        .returning(message.c.id)
    )
    notice_id: int = (await connection.execute(statement)).scalar_one()
    return notice_id


async def change(
    connection: Connection,
    message_id: int,
    incoming: IncomingText,
    *,
    reading: Reading,
    confirmed_by: int | None,
    revision: int,
) -> bool:
    """Make ``revision`` the message's content; False where another edit was quicker, or a word about its language.

    ``confirmed_by``: whose word the reading goes by.
    """
    result = await connection.execute(
        update(message)
        .where(
            message.c.id == message_id,
            message.c.revision == revision - 1,
            message.c.language_confirmed_by.is_not_distinct_from(confirmed_by),
        )
        .values(
            content=incoming.text.to_json(),
            attachments=attachments.to_json(incoming.attachments),
            language=reading.language,
            detection_confidence=reading.confidence,
            language_parts=_parts_to_json(reading),
            revision=revision,
            revision_key=incoming.revision_key,
            edited_at=incoming.edited_at,
        )
    )
    if incoming.album is not None and result.rowcount == 1:
        which = (message_item.c.chat_id == incoming.chat_id) & (
            message_item.c.telegram_message_id == incoming.telegram_message_id
        )
        await connection.execute(update(message_item).where(which).values(edited_at=incoming.edited_at))
    return result.rowcount == 1


async def by_ids(connection: Connection, ids: Sequence[int]) -> dict[int, Message]:
    """Messages by id."""
    if not ids:
        return {}
    rows = await connection.execute(select(message).where(message.c.id.in_(ids)))
    return {row.id: message_from(row) for row in rows}


async def lock(connection: Connection, message_id: int) -> None:
    """Let others who want to change the message wait for the end of this transaction."""
    await connection.execute(select(message.c.id).where(message.c.id == message_id).with_for_update())


async def by_source(connection: Connection, chat_id: int, telegram_message_id: int) -> Message | None:
    """The message that arrived as this Telegram message, or with it as one item of its album."""
    itself, item = (
        select(column).where(table.c.chat_id == chat_id, table.c.telegram_message_id == telegram_message_id)
        for table, column in ((message, message.c.id), (message_item, message_item.c.message_id))
    )
    which = func.coalesce(itself.scalar_subquery(), item.scalar_subquery())
    row = (await connection.execute(select(message).where(message.c.id == which))).one_or_none()
    return None if row is None else message_from(row)


async def of_album(connection: Connection, chat_id: int, album: str) -> Message | None:
    """The message that an album became of which an item arrived before."""
    query = select(message).where(message.c.chat_id == chat_id, message.c.album == album)
    row = (await connection.execute(query)).one_or_none()
    return None if row is None else message_from(row)


async def item(connection: Connection, chat_id: int, telegram_message_id: int) -> tuple[int, datetime | None] | None:
    """Which item of its album a Telegram message is, from 0, and when it was last edited."""
    query = select(message_item.c.number, message_item.c.edited_at).where(
        message_item.c.chat_id == chat_id, message_item.c.telegram_message_id == telegram_message_id
    )
    row = (await connection.execute(query)).one_or_none()
    return None if row is None else (row.number, row.edited_at)


async def keep_variants(connection: Connection, message_id: int, revision: int) -> None:
    """The text did not change with this revision: what readers see of the one before stands."""
    before = (variant.c.message_id == message_id) & (variant.c.revision == revision - 1)
    await connection.execute(update(variant).where(before).values(revision=revision))


async def put_variant(
    connection: Connection,
    message_id: int,
    language: str,
    revision: int,
    text: FormattedText,
    provenance: Provenance,
    at: datetime,
) -> None:
    """Set what readers of a language see; an older revision never replaces a newer one."""
    kind = sqlite_insert if connection.dialect.name == "sqlite" else postgresql_insert
    statement = kind(variant).values(
        message_id=message_id,
        language=language,
        revision=revision,
        content=text.to_json(),
        provenance=to_json(provenance),
        created_at=at,
    )
    await connection.execute(
        statement.on_conflict_do_update(
            index_elements=[variant.c.message_id, variant.c.language],
            set_={name: statement.excluded[name] for name in ("revision", "content", "provenance", "created_at")},
            where=variant.c.revision <= statement.excluded.revision,
        )
    )


async def variants(connection: Connection, message_ids: Sequence[int]) -> Variants:
    """What readers of each language see of these messages."""
    rows = await connection.execute(select(variant).where(variant.c.message_id.in_(message_ids)))
    return {
        (row.message_id, row.language): (
            row.revision,
            FormattedText.from_json(row.content),
            from_json(row.provenance),
        )
        for row in rows
    }


async def report_problem(connection: Connection, delivery_id: int, member_id: int, at: datetime) -> bool:
    """Note that a reader finds a copy unclear or wrong; False where they said so before."""
    kind = sqlite_insert if connection.dialect.name == "sqlite" else postgresql_insert
    statement = (
        kind(problem)
        .values(delivery_id=delivery_id, reported_by=member_id, created_at=at)
        .on_conflict_do_nothing(index_elements=[problem.c.delivery_id, problem.c.reported_by])
        .returning(problem.c.id)
    )
    return (await connection.execute(statement)).scalar_one_or_none() is not None


def _parts_to_json(reading: Reading) -> list[list[object]] | None:
    return [[one.start, one.end, one.language] for one in reading.parts] or None


def message_from(row: Row[tuple[object, ...]]) -> Message:
    """A message from its row."""
    return Message(
        id=row.id,
        room_id=row.room_id,
        author_id=row.author_id,
        kind=MessageKind(row.kind),
        chat_id=row.chat_id,
        telegram_message_id=row.telegram_message_id,
        text=None if row.content is None else FormattedText.from_json(row.content),
        language=row.language,
        detection_confidence=row.detection_confidence,
        language_confirmed_by=row.language_confirmed_by,
        parts=tuple(TextPart(start, end, language) for start, end, language in row.language_parts or ()),
        reply_to_id=row.reply_to_id,
        revision=row.revision,
        revision_key=row.revision_key,
        sent_at=row.sent_at,
        edited_at=row.edited_at,
        withdrawn_at=row.withdrawn_at,
        origin=row.origin,
        quote=None if row.quote is None else Quote.from_json(row.quote),
        attachments=attachments.from_json(row.attachments),
        album=row.album,
    )
