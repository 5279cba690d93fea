"""The ledger's SQL."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import Row, Select, case, delete, literal, or_, select, update
from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from bot.delivery.model import Delivery, DeliveryState, PartSent, Progress, Recipient
from bot.storage.columns import Moment
from bot.storage.engine import Connection
from bot.storage.tables import delivery, delivery_part, message

_BATCH = 500


async def add(connection: Connection, message_id: int, recipients: Sequence[Recipient], at: datetime) -> list[Delivery]:
    """Promise a message to these chats; a chat that was promised it before keeps its delivery. Returns the new ones."""
    kind = sqlite_insert if connection.dialect.name == "sqlite" else postgresql_insert
    added: list[Delivery] = []
    for start in range(0, len(recipients), _BATCH):
        statement = (
            kind(delivery)
            .values(
                [
                    {
                        "message_id": message_id,
                        "member_id": recipient.member_id,
                        "chat_id": recipient.chat_id,
                        "state": DeliveryState.PENDING.value,
                        "repeated": False,
                        "created_at": at,
                    }
                    for recipient in recipients[start : start + _BATCH]
                ]
            )
            .on_conflict_do_nothing(index_elements=[delivery.c.message_id, delivery.c.chat_id])
            .returning(delivery)
        )
        added += [_delivery(row, ()) for row in await connection.execute(statement)]
    return added


async def by_ids(connection: Connection, ids: Sequence[int]) -> dict[int, Delivery]:
    """Deliveries with their parts, by id."""
    return await read(connection, select(delivery).where(delivery.c.id.in_(ids)))


async def of_message(connection: Connection, message_id: int) -> list[Delivery]:
    """Every delivery of a message, oldest first."""
    return list((await read(connection, select(delivery).where(delivery.c.message_id == message_id))).values())


async def by_copy(connection: Connection, chat_id: int, telegram_message_id: int) -> Delivery | None:
    """The delivery that a Telegram message in a chat is part of."""
    query = (
        select(delivery)
        .join(delivery_part, delivery_part.c.delivery_id == delivery.c.id)
        .where(delivery_part.c.chat_id == chat_id, delivery_part.c.telegram_message_id == telegram_message_id)
    )
    return next(iter((await read(connection, query)).values()), None)


async def copies(
    connection: Connection, chat_ids: Sequence[int], message_ids: Sequence[int]
) -> dict[tuple[int, int], int]:
    """The first Telegram message of each of these messages' copies in these chats, by chat and message id."""
    query = (
        select(delivery.c.chat_id, delivery.c.message_id, delivery_part.c.telegram_message_id)
        .join(delivery_part, delivery_part.c.delivery_id == delivery.c.id)
        .where(delivery.c.chat_id.in_(chat_ids), delivery.c.message_id.in_(message_ids), delivery_part.c.part == 0)
    )
    return {(row.chat_id, row.message_id): row.telegram_message_id for row in await connection.execute(query)}


async def write(connection: Connection, progress: Iterable[Progress], at: datetime) -> None:
    """Write what attempts achieved. What was erased while it was on its way is passed over."""
    parts = []
    for one in progress:
        if not await _write_state(connection, one, at):
            continue
        parts_of_it = delivery_part.c.delivery_id == one.delivery_id
        if one.parts_in_all is not None:
            await connection.execute(delete(delivery_part).where(parts_of_it, delivery_part.c.part >= one.parts_in_all))
        if one.gone:
            await connection.execute(delete(delivery_part).where(parts_of_it, delivery_part.c.part.in_(one.gone)))
        parts += [
            {
                "delivery_id": one.delivery_id,
                "part": part.part,
                "chat_id": one.chat_id,
                "telegram_message_id": part.telegram_message_id,
            }
            for part in one.sent
        ]
    if parts:
        kind = sqlite_insert if connection.dialect.name == "sqlite" else postgresql_insert
        await connection.execute(kind(delivery_part).values(parts).on_conflict_do_nothing())


async def _write_state(connection: Connection, one: Progress, at: datetime) -> bool:
    """False where the delivery is not there any more."""
    values: dict[str, object] = {"repeated": delivery.c.repeated | one.repeated}
    this = delivery.c.id == one.delivery_id
    if one.complete:
        first_time = case((delivery.c.sent_at.is_(None), literal(at, Moment())), else_=delivery.c.sent_at)
        values |= {"state": DeliveryState.SENT.value, "reason": None, "sent_at": first_time, "ended_at": at}
    elif one.refused is not None:
        values |= {"state": DeliveryState.REFUSED.value, "reason": one.refused, "ended_at": at}
    elif one.cancelled:
        values |= {"state": DeliveryState.CANCELLED.value, "ended_at": at}
    if one.complete or (one.refused is None and not one.cancelled):
        # Half sent, too: what is out keeps its language and revision.
        values |= {"language_sent": one.language, "revision_sent": one.revision}
    # A copy that is out stays sent, at the revision it shows, however an attempt to edit it ended.
    which = this if one.complete else this & (delivery.c.state == DeliveryState.PENDING.value)
    if (await connection.execute(update(delivery).where(which).values(**values))).rowcount:
        return True
    if one.complete:
        return False
    repeated = update(delivery).where(this).values(repeated=delivery.c.repeated | one.repeated)
    return bool((await connection.execute(repeated)).rowcount)


async def fail(connection: Connection, delivery_id: int, reason: str, at: datetime) -> None:
    """Every attempt failed, or Telegram rejected the request."""
    await connection.execute(
        update(delivery)
        .where(delivery.c.id == delivery_id, delivery.c.state == DeliveryState.PENDING.value)
        .values(state=DeliveryState.FAILED.value, reason=reason[:80], ended_at=at)
    )


async def missed_since(connection: Connection, chat_id: int, since: datetime) -> list[Delivery]:
    """What a chat refused of the messages promised after this time, and copies there that show an older text, oldest first."""
    newest = select(message.c.revision).where(message.c.id == delivery.c.message_id).scalar_subquery()
    refused = delivery.c.state == DeliveryState.REFUSED.value
    outdated = (delivery.c.state == DeliveryState.SENT.value) & (delivery.c.revision_sent < newest)
    query = select(delivery).where(
        delivery.c.chat_id == chat_id, delivery.c.created_at >= since, or_(refused, outdated)
    )
    return list((await read(connection, query)).values())


async def back_to_pending(connection: Connection, ids: Sequence[int]) -> None:
    """Promise refused deliveries anew."""
    await connection.execute(
        update(delivery)
        .where(delivery.c.id.in_(ids))
        .values(state=DeliveryState.PENDING.value, reason=None, ended_at=None)
    )


async def read(connection: Connection, query: Select[tuple[object, ...]]) -> dict[int, Delivery]:
    """The deliveries that a query over the table finds, with their parts, by id, oldest first."""
    rows = (await connection.execute(query.order_by(delivery.c.id))).all()
    if not rows:
        return {}
    parts: dict[int, list[PartSent]] = {}
    found = await connection.execute(
        select(delivery_part)
        .where(delivery_part.c.delivery_id.in_([row.id for row in rows]))
        .order_by(delivery_part.c.delivery_id, delivery_part.c.part)
    )
    for row in found:
        sent = PartSent(part=row.part, telegram_message_id=row.telegram_message_id)
        parts.setdefault(row.delivery_id, []).append(sent)
    return {row.id: _delivery(row, tuple(parts.get(row.id, ()))) for row in rows}


def _delivery(row: Row[tuple[object, ...]], parts: tuple[PartSent, ...]) -> Delivery:
    return Delivery(
        id=row.id,
        message_id=row.message_id,
        member_id=row.member_id,
        chat_id=row.chat_id,
        state=DeliveryState(row.state),
        reason=row.reason,
        repeated=row.repeated,
        language_sent=row.language_sent,
        revision_sent=row.revision_sent,
        created_at=row.created_at,
        sent_at=row.sent_at,
        parts=parts,
    )
