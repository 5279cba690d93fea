"""The SQL of a broadcast on its way: the message and its variants, how the ledger stands, what the author is shown of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import BigInteger, ColumnElement, case, cast, func, insert, select, update
from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from bot.broadcast.model import Awaiting, Broadcast, BroadcastState
from bot.broadcast.repository import broadcast_from
from bot.broadcast.tally import Count, Tally
from bot.delivery.model import DeliveryState, Removal
from bot.language.text import FormattedText
from bot.messenger import attachments
from bot.messenger.attachments import Attachment
from bot.storage.engine import Connection
from bot.storage.tables import acknowledgement, broadcast, delivery, institution, member, message, team, variant
from bot.translation.model import Provenance
from bot.translation.provenance import from_json, to_json

MESSAGE_KIND = "broadcast"
"""In ``message.kind``."""
Variants = dict[tuple[int, str], tuple[FormattedText, Provenance]]
"""By message id and language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Announcement:
    """A broadcast's message, as the renderer needs it."""

    message_id: int
    room_id: int
    author_id: int
    text: FormattedText | None
    """None once it was erased."""
    language: str | None
    detection_confidence: float
    revision: int
    unapproved_allowed: bool
    acknowledge: bool
    is_cancelled: bool
    urgent: bool
    broadcast_id: int
    attachments: tuple[Attachment, ...] = ()


async def add_message(connection: Connection, draft: Broadcast, text: FormattedText, at: datetime) -> int:
    """The draft's text as a message of the room, without a chat of its own; returns its id."""
    statement = (
        insert(message)
        .values(
            room_id=draft.room_id,
            author_id=draft.author_id,
            kind=MESSAGE_KIND,
            content=text.to_json(),
            attachments=attachments.to_json(draft.attachments),
            language=draft.language,
            detection_confidence=draft.detection_confidence,
            revision=1,
            revision_key="",
            sent_at=at,
            created_at=at,
        )
        .returning(message.c.id)
    )
    message_id: int = (await connection.execute(statement)).scalar_one()
    return message_id


async def start(
    connection: Connection, draft: Broadcast, message_id: int, *, promised: int, unapproved_allowed: bool, at: datetime
) -> bool:
    """From draft to sending; False where this very draft is not there any more. The texts are the message's from now on."""
    started = await connection.execute(
        update(broadcast)
        .where(
            broadcast.c.id == draft.id,
            broadcast.c.state == BroadcastState.DRAFT.value,
            broadcast.c.revision == draft.revision,
        )
        .values(
            state=BroadcastState.SENDING.value,
            awaiting=Awaiting.NOTHING.value,
            awaiting_language=None,
            content=None,
            attachments=None,
            unapproved_allowed=unapproved_allowed,
            message_id=message_id,
            promised=promised,
            confirmed_at=at,
            changed_at=at,
        )
    )
    return bool(started.rowcount)


async def put_variants(
    connection: Connection,
    message_id: int,
    revision: int,
    variants: Mapping[str, tuple[FormattedText, Provenance]],
    at: datetime,
) -> None:
    """Keep what readers of these languages get; what is there already stays."""
    if not variants:
        return
    kind = sqlite_insert if connection.dialect.name == "sqlite" else postgresql_insert
    rows = [
        {
            "message_id": message_id,
            "language": language,
            "revision": revision,
            "content": text.to_json(),
            "provenance": to_json(provenance),
            "created_at": at,
        }
        for language, (text, provenance) in variants.items()
    ]
    await connection.execute(
        kind(variant).values(rows).on_conflict_do_nothing(index_elements=[variant.c.message_id, variant.c.language])
    )


async def announcements(connection: Connection, message_ids: Sequence[int]) -> dict[int, Announcement]:
    """The messages of broadcasts, by message id."""
    query = (
        select(
            message,
            broadcast.c.id.label("broadcast_id"),
            broadcast.c.unapproved_allowed,
            broadcast.c.acknowledge,
            broadcast.c.cancelled_at,
            broadcast.c.urgent,
        )
        .join(broadcast, broadcast.c.message_id == message.c.id)
        .where(message.c.id.in_(message_ids))
    )
    return {
        row.id: Announcement(
            message_id=row.id,
            room_id=row.room_id,
            author_id=row.author_id,
            text=None if row.content is None else FormattedText.from_json(row.content),
            language=row.language,
            detection_confidence=row.detection_confidence,
            revision=row.revision,
            unapproved_allowed=row.unapproved_allowed,
            acknowledge=row.acknowledge,
            is_cancelled=row.cancelled_at is not None,
            urgent=row.urgent,
            broadcast_id=row.broadcast_id,
            attachments=attachments.from_json(row.attachments),
        )
        for row in await connection.execute(query)
    }


async def variants(connection: Connection, message_ids: Sequence[int]) -> Variants:
    """What readers of each language get."""
    rows = await connection.execute(select(variant).where(variant.c.message_id.in_(message_ids)))
    return {
        (row.message_id, row.language): (FormattedText.from_json(row.content), from_json(row.provenance))
        for row in rows
    }


async def under_way(connection: Connection, ids: Sequence[int]) -> dict[int, Broadcast]:
    """Those of these broadcasts whose report is not final yet, by id."""
    query = select(broadcast).where(broadcast.c.id.in_(ids), broadcast.c.state == BroadcastState.SENDING.value)
    return {row.id: broadcast_from(row) for row in await connection.execute(query)}


async def tally(connection: Connection, sent: Broadcast) -> Tally:
    """How the promises stand. A copy that is out counts under the language it shows, others under their reader's."""
    language = func.coalesce(delivery.c.language_sent, member.c.reading_language).label("language")
    query = (
        select(
            func.coalesce(team.c.name, "").label("team_name"),
            func.coalesce(institution.c.name, "").label("institution_name"),
            language,
            delivery.c.state,
            func.count().label("copies"),
            _how_many(delivery.c.repeated).label("repeated"),
            _how_many(acknowledgement.c.outdated.is_(False)).label("acknowledged"),
            _how_many(acknowledgement.c.outdated).label("acknowledged_earlier"),
            _how_many(_is_outdated(sent.message_id)).label("outdated"),
            _how_many(delivery.c.removal == Removal.REMOVED.value).label("removed"),
            _how_many(delivery.c.removal == Removal.KEPT.value).label("kept"),
            func.min(delivery.c.sent_at, type_=delivery.c.sent_at.type).label("first_sent_at"),
            func.max(delivery.c.sent_at, type_=delivery.c.sent_at.type).label("last_sent_at"),
        )
        .join(member, member.c.id == delivery.c.member_id)
        .outerjoin(team, team.c.id == member.c.team_id)
        .outerjoin(institution, institution.c.id == team.c.institution_id)
        .outerjoin(
            acknowledgement,
            (acknowledgement.c.broadcast_id == sent.id) & (acknowledgement.c.member_id == delivery.c.member_id),
        )
        .where(delivery.c.message_id == sent.message_id)
        .group_by(team.c.id, team.c.name, institution.c.name, language, delivery.c.state)
        .order_by(team.c.id, language, delivery.c.state)
    )
    return Tally(
        sent.promised,
        tuple(
            Count(
                team_name=row.team_name,
                institution_name=row.institution_name,
                language=row.language,
                state=row.state,
                copies=row.copies,
                repeated=row.repeated,
                acknowledged=row.acknowledged,
                acknowledged_earlier=row.acknowledged_earlier,
                outdated=row.outdated,
                removed=row.removed,
                kept=row.kept,
                first_sent_at=row.first_sent_at,
                last_sent_at=row.last_sent_at,
            )
            for row in await connection.execute(query)
        ),
        is_filled=sent.filled_at is not None,
        is_paused=sent.paused_at is not None,
        is_cancelled=sent.cancelled_at is not None,
        acknowledge=sent.acknowledge,
        is_following=sent.following,
        corrected_at=sent.corrected_at,
        withdrawn_at=sent.withdrawn_at,
        kept_elsewhere=await _kept_elsewhere(connection, sent),
    )


def _how_many(which: ColumnElement[bool]) -> ColumnElement[int]:
    return cast(func.sum(case((which, 1), else_=0)), BigInteger)


def _is_outdated(message_id: int | None) -> ColumnElement[bool]:
    """Whether a copy is out and shows an earlier text."""
    newest = select(message.c.revision).where(message.c.id == message_id).scalar_subquery()
    return (delivery.c.state == DeliveryState.SENT.value) & (delivery.c.revision_sent < newest)


async def _kept_elsewhere(connection: Connection, sent: Broadcast) -> int:
    if sent.withdrawn_at is None:
        return 0
    query = select(message.c.copies_kept).where(message.c.id == sent.message_id)
    return (await connection.execute(query)).scalar_one_or_none() or 0


async def note_progress(connection: Connection, broadcast_id: int, telegram_message_id: int, shown: str) -> None:
    """Which message shows how it stands, and what it says."""
    await connection.execute(
        update(broadcast)
        .where(broadcast.c.id == broadcast_id)
        .values(progress_message_id=telegram_message_id, progress_shown=shown)
    )


async def finish(connection: Connection, broadcast_id: int, at: datetime) -> None:
    """Every promise has ended, and the author has the report; not where it was corrected or withdrawn at this moment."""
    is_over = (broadcast.c.state == BroadcastState.SENDING.value) & broadcast.c.following.is_(False)
    await connection.execute(
        update(broadcast)
        .where(broadcast.c.id == broadcast_id, is_over)
        .values(state=BroadcastState.SENT.value, ended_at=at)
    )
