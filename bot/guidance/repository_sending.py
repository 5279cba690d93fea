"""The SQL of cards on their way: shared with a room, or sent to a member as their card of the week."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, insert, select
from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from bot.members.repository import by_id
from bot.storage.engine import Connection
from bot.storage.tables import guidance_seen, guidance_sending, guidance_weekly, message

MESSAGE_KIND = "notice"
"""In ``message.kind``: what the assistant says on somebody's behalf. Its row in ``guidance_sending`` tells it from others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sending:
    """A card that a message of the ledger brings."""

    message_id: int
    author_id: int
    """Who shared it; of a card of the week, its reader."""
    room_id: int | None
    card_id: str
    weekly: bool
    revision: int


async def add_shared(
    connection: Connection,
    *,
    card_id: str,
    room_id: int,
    author_id: int,
    chat_id: int,
    telegram_message_id: int,
    at: datetime,
) -> int | None:
    """The message of a card that was shared; None where this button of a Telegram message was pressed before.

    Answers to the card hang, in the chat of who shared it, on the message with the button.
    """
    kind = sqlite_insert if connection.dialect.name == "sqlite" else postgresql_insert
    statement = (
        kind(message)
        .values(**_message(author_id, at), room_id=room_id, chat_id=chat_id, telegram_message_id=telegram_message_id)
        .on_conflict_do_nothing(index_elements=[message.c.chat_id, message.c.telegram_message_id])
        .returning(message.c.id)
    )
    message_id: int | None = (await connection.execute(statement)).scalar_one_or_none()
    if message_id is not None:
        await _add_sending(connection, message_id, card_id, weekly=False)
    return message_id


async def add_weekly(connection: Connection, *, card_id: str, member_id: int, at: datetime) -> int:
    """The message of a member's card of the week, which counts as seen from now on."""
    statement = insert(message).values(**_message(member_id, at), room_id=None).returning(message.c.id)
    message_id: int = (await connection.execute(statement)).scalar_one()
    await _add_sending(connection, message_id, card_id, weekly=True)
    kind = sqlite_insert if connection.dialect.name == "sqlite" else postgresql_insert
    seen = kind(guidance_seen).values(member_id=member_id, card_id=card_id, sent_at=at)
    key = [guidance_seen.c.member_id, guidance_seen.c.card_id]
    await connection.execute(seen.on_conflict_do_update(index_elements=key, set_={"sent_at": seen.excluded.sent_at}))
    return message_id


async def sendings(connection: Connection, message_ids: Sequence[int]) -> dict[int, Sending]:
    """Those of these messages that bring a card, by message id."""
    if not message_ids:
        return {}
    query = (
        select(guidance_sending, message.c.author_id, message.c.room_id, message.c.revision)
        .join(message, message.c.id == guidance_sending.c.message_id)
        .where(guidance_sending.c.message_id.in_(message_ids))
    )
    return {row.message_id: _sending(row) for row in await connection.execute(query)}


async def shared_by(connection: Connection, member_id: int) -> list[tuple[str, int | None, datetime]]:
    """What a member shared, oldest first: the card, the room, when."""
    query = (
        select(guidance_sending.c.card_id, message.c.room_id, message.c.created_at)
        .join(message, message.c.id == guidance_sending.c.message_id)
        .where(message.c.author_id == member_id, guidance_sending.c.weekly.is_(False))
        .order_by(message.c.id)
    )
    return [(row.card_id, row.room_id, row.created_at) for row in await connection.execute(query)]


# ── subscriptions ─────────────────────────────────────────────────────────────────────────────────────────────────────


async def subscribe(connection: Connection, member_id: int, at: datetime) -> bool:
    """Note that a member wants a card of the week; False where they do already."""
    kind = sqlite_insert if connection.dialect.name == "sqlite" else postgresql_insert
    statement = kind(guidance_weekly).values(member_id=member_id, begun_at=at).on_conflict_do_nothing()
    return (await connection.execute(statement.returning(guidance_weekly.c.member_id))).scalar_one_or_none() is not None


async def unsubscribe(connection: Connection, member_id: int) -> bool:
    """Note that a member wants none any more; False where they did not. Which cards they had is remembered."""
    return bool(
        (await connection.execute(delete(guidance_weekly).where(guidance_weekly.c.member_id == member_id))).rowcount
    )


async def subscribed_since(connection: Connection, member_id: int) -> datetime | None:
    """Since when a member gets a card of the week; None for somebody who does not."""
    query = select(guidance_weekly.c.begun_at).where(guidance_weekly.c.member_id == member_id)
    return (await connection.execute(query)).scalar_one_or_none()


async def still_wanted(connection: Connection, member_ids: Sequence[int]) -> set[int]:
    """Those of these members who get a card of the week, and are still with us; locked until the transaction ends."""
    query = (
        select(guidance_weekly.c.member_id)
        .where(guidance_weekly.c.member_id.in_(member_ids))
        .order_by(guidance_weekly.c.member_id)
        .with_for_update()
    )
    wanted = set()
    for member_id in (await connection.execute(query)).scalars():
        member = await by_id(connection, member_id)
        if member is not None and member.is_active:
            wanted.add(member_id)
    return wanted


async def seen(connection: Connection, member_id: int) -> dict[str, datetime]:
    """Which cards of the week a member had, and when last."""
    rows = await connection.execute(select(guidance_seen).where(guidance_seen.c.member_id == member_id))
    return {row.card_id: row.sent_at for row in rows}


def _message(author_id: int, at: datetime) -> dict[str, object]:
    return {
        "author_id": author_id,
        "kind": MESSAGE_KIND,
        "detection_confidence": 0.0,
        "revision": 1,
        "revision_key": "",
        "sent_at": at,
        "created_at": at,
    }


async def _add_sending(connection: Connection, message_id: int, card_id: str, *, weekly: bool) -> None:
    await connection.execute(insert(guidance_sending).values(message_id=message_id, card_id=card_id, weekly=weekly))


def _sending(row: object) -> Sending:
    names = ("message_id", "author_id", "room_id", "card_id", "weekly", "revision")
    return Sending(**{name: getattr(row, name) for name in names})
