"""The ledger's SQL."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from sqlalchemy import Executable, Integer, Row, Select, bindparam, case, delete, func, or_, select, update
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


async def add_batch(
    connection: Connection, message_id: int, recipients: Sequence[Recipient], at: datetime
) -> list[tuple[int, int]]:
    """:func:`add` for one batch of very many, without holding the loop: one statement whose rows are bound one by one.

    Returns the new ones' ids and chats. Nobody else may add to this message at the same time.
    """
    newest = (await connection.execute(select(func.coalesce(func.max(delivery.c.id), 0)))).scalar_one()
    kind = sqlite_insert if connection.dialect.name == "sqlite" else postgresql_insert
    statement = kind(delivery).on_conflict_do_nothing(index_elements=[delivery.c.message_id, delivery.c.chat_id])
    rows = [
        {
            "message_id": message_id,
            "member_id": recipient.member_id,
            "chat_id": recipient.chat_id,
            "state": DeliveryState.PENDING.value,
            "repeated": False,
            "created_at": at,
        }
        for recipient in recipients
    ]
    await connection.execute(statement, rows)
    new = select(delivery.c.id, delivery.c.chat_id).where(delivery.c.id > newest, delivery.c.message_id == message_id)
    return [(row.id, row.chat_id) for row in await connection.execute(new.order_by(delivery.c.id))]


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


async def of_messages_in(
    connection: Connection, chat_ids: Sequence[int], message_ids: Sequence[int]
) -> dict[tuple[int, int], Delivery]:
    """The deliveries of these messages to these chats, by chat and message id."""
    query = select(delivery).where(delivery.c.chat_id.in_(chat_ids), delivery.c.message_id.in_(message_ids))
    return {(one.chat_id, one.message_id): one for one in (await read(connection, query)).values()}


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
    """Write what attempts achieved, in a few statements for all. What was erased while it was on its way is passed over."""
    everything = {one.delivery_id: one for one in progress}
    if not everything:
        return
    still_there = select(delivery.c.id).where(delivery.c.id.in_(everything)).order_by(delivery.c.id).with_for_update()
    there = [everything[id_] for id_ in (await connection.execute(still_there)).scalars()]
    await _each(connection, _COMPLETE, [_values(one, at) for one in there if one.complete])
    await _each(connection, _BROKEN_OFF, [_values(one, at) for one in there if not one.complete])
    for one in there:
        if one.moved_from is not None:
            await connection.execute(delete(delivery_part).where(delivery_part.c.delivery_id == one.delivery_id))
            aimed = update(delivery).where(delivery.c.id == one.delivery_id)
            await connection.execute(aimed.values(chat_id=one.chat_id))
        if one.gone:
            of_it = delivery_part.c.delivery_id == one.delivery_id
            await connection.execute(delete(delivery_part).where(of_it, delivery_part.c.part.in_(one.gone)))
    kind = sqlite_insert if connection.dialect.name == "sqlite" else postgresql_insert
    parts = [
        {
            "delivery_id": one.delivery_id,
            "part": part.part,
            "chat_id": one.chat_id,
            "telegram_message_id": part.telegram_message_id,
            "kind": part.kind,
            "shows": part.shows,
        }
        for one in there
        for part in one.sent
    ]
    await _each(connection, kind(delivery_part).on_conflict_do_nothing(), parts)


async def _each(connection: Connection, statement: Executable, rows: Sequence[Mapping[str, object]]) -> None:
    if rows:
        await connection.execute(statement, rows)


_THIS = delivery.c.id == bindparam("which")
_REPEATED = delivery.c.repeated | bindparam("again")
_UNACCOUNTED = delivery.c.unaccounted | bindparam("lost")
_COMPLETE = (
    update(delivery)
    .where(_THIS)
    .values(
        state=DeliveryState.SENT.value,
        reason=None,
        repeated=_REPEATED,
        unaccounted=_UNACCOUNTED,
        language_sent=bindparam("in_language"),
        revision_sent=bindparam("at_revision"),
        sent_at=func.coalesce(delivery.c.sent_at, bindparam("now", type_=Moment())),
        ended_at=bindparam("now", type_=Moment()),
    )
)
_WAS_PENDING = delivery.c.state == DeliveryState.PENDING.value
_BROKEN_OFF = (
    update(delivery)
    .where(_THIS)
    .values(
        # A copy that is out stays sent, at the revision it shows, however an attempt to edit it ended.
        state=case((_WAS_PENDING, bindparam("new_state")), else_=delivery.c.state),
        reason=case((_WAS_PENDING, bindparam("why")), else_=delivery.c.reason),
        repeated=_REPEATED,
        unaccounted=_UNACCOUNTED,
        # Half sent, too: what is out keeps its language and revision.
        language_sent=case(
            (_WAS_PENDING, func.coalesce(bindparam("in_language"), delivery.c.language_sent)),
            else_=delivery.c.language_sent,
        ),
        revision_sent=case(
            (_WAS_PENDING, func.coalesce(bindparam("at_revision", type_=Integer), delivery.c.revision_sent)),
            else_=delivery.c.revision_sent,
        ),
        ended_at=case(
            (_WAS_PENDING, func.coalesce(bindparam("over", type_=Moment()), delivery.c.ended_at)),
            else_=delivery.c.ended_at,
        ),
    )
)


def _values(one: Progress, at: datetime) -> dict[str, object]:
    ended = one.refused is not None or one.cancelled
    says_something = one.complete or bool(one.sent)
    common: dict[str, object] = {
        "which": one.delivery_id,
        "again": one.repeated,
        "lost": one.unaccounted or one.repeated,
        "in_language": one.language if says_something else None,
        "at_revision": one.revision if says_something else None,
    }
    if one.complete:
        return {**common, "now": at}
    state = DeliveryState.PENDING
    if ended:
        state = DeliveryState.CANCELLED if one.refused is None else DeliveryState.REFUSED
    return {**common, "new_state": state.value, "why": one.refused, "over": at if ended else None}


async def fail(connection: Connection, delivery_id: int, reason: str, at: datetime) -> None:
    """Every attempt failed, or Telegram rejected the request."""
    await connection.execute(
        update(delivery)
        .where(delivery.c.id == delivery_id, delivery.c.state == DeliveryState.PENDING.value)
        .values(state=DeliveryState.FAILED.value, reason=reason[:80], ended_at=at)
    )


async def kinds(connection: Connection, message_ids: Sequence[int]) -> dict[int, str]:
    """What kind of message each of these is."""
    rows = await connection.execute(select(message.c.id, message.c.kind).where(message.c.id.in_(message_ids)))
    return {row.id: row.kind for row in rows}


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
    begun = [row.id for row in rows if row.revision_sent is not None]
    query_of_parts = (
        select(delivery_part)
        .where(delivery_part.c.delivery_id.in_(begun))
        .order_by(delivery_part.c.delivery_id, delivery_part.c.part)
    )
    for row in await connection.execute(query_of_parts) if begun else ():
        sent = PartSent(part=row.part, telegram_message_id=row.telegram_message_id, kind=row.kind, shows=row.shows)
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
        unaccounted=row.unaccounted,
        parts=parts,
    )
