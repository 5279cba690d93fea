"""The SQL of correcting and withdrawing what was sent: the message and its texts, and which copies are to follow."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from sqlalchemy import delete, func, insert, select, update

from bot.broadcast.model import Broadcast, BroadcastState, DraftText
from bot.broadcast.repository_audience import Fitting
from bot.delivery.model import DeliveryState, Recipient, Removal
from bot.language.text import FormattedText
from bot.members.model import Role
from bot.storage.engine import Connection
from bot.storage.tables import (
    acknowledgement,
    broadcast,
    broadcast_correction,
    broadcast_reminder,
    correction,
    correction_dialogue,
    delivery,
    institution,
    machine_cache,
    member,
    message,
    notice,
    team,
    variant,
)
from bot.translation.provenance import from_json

EVERYBODY = ""
"""In ``broadcast_correction.language``: the author's own words were corrected, so every text was."""
_STATES = (DeliveryState.PENDING.value, DeliveryState.SENT.value, DeliveryState.REFUSED.value)


async def readers(connection: Connection, found: Broadcast) -> list[Fitting]:
    """Who has a copy, or is to get one, alike in team, role and the language that they read now."""
    alike = (team.c.id, team.c.name, institution.c.name, team.c.time_zone, member.c.role, member.c.reading_language)
    query = (
        select(
            func.coalesce(team.c.id, 0).label("team_id"),
            func.coalesce(team.c.name, "").label("team_name"),
            func.coalesce(institution.c.name, "").label("institution_name"),
            func.coalesce(team.c.time_zone, "UTC").label("time_zone"),
            member.c.role,
            member.c.reading_language,
            func.count().label("people"),
        )
        .select_from(delivery)
        .join(member, member.c.id == delivery.c.member_id)
        .outerjoin(team, team.c.id == member.c.team_id)
        .outerjoin(institution, institution.c.id == team.c.institution_id)
        .where(delivery.c.message_id == found.message_id, delivery.c.state.in_(_STATES))
        .group_by(*alike)
        .order_by(team.c.id, member.c.role, member.c.reading_language)
    )
    return [
        Fitting(
            team_id=row.team_id,
            team_name=row.team_name,
            institution_name=row.institution_name,
            time_zone=row.time_zone,
            role=Role(row.role),
            language=row.reading_language,
            people=row.people,
        )
        for row in await connection.execute(query)
    ]


async def current_texts(connection: Connection, found: Broadcast) -> list[DraftText]:
    """What readers of other languages have now, as a draft has it."""
    rows = await connection.execute(
        select(variant).where(variant.c.message_id == found.message_id).order_by(variant.c.language)
    )
    return [
        DraftText(
            language=row.language,
            revision=1,
            text=FormattedText.from_json(row.content),
            provenance=from_json(row.provenance),
            approved_by=None,
        )
        for row in rows
    ]


async def allow_unapproved(connection: Connection, broadcast_id: int, *, allowed: bool) -> None:
    """Whether readers may get what nobody approved."""
    await connection.execute(update(broadcast).where(broadcast.c.id == broadcast_id).values(unapproved_allowed=allowed))


# ── correcting ────────────────────────────────────────────────────────────────────────────────────────────────────────


async def rewrite(
    connection: Connection,
    found: Broadcast,
    revision: int,
    *,
    text: FormattedText,
    carried: str | None,
    language: str | None,
    confidence: float,
    at: datetime,
) -> bool:
    """The message says this from now on, in every language; False where it is not what it was at this revision.

    What readers proposed for an earlier text finds by the revision that it is outdated.
    """
    changed = await connection.execute(
        update(message)
        .where(message.c.id == found.message_id, message.c.revision == revision, message.c.content.is_not(None))
        .values(
            content=text.to_json(),
            attachments=carried,
            language=language,
            detection_confidence=confidence,
            revision=revision + 1,
            edited_at=at,
        )
    )
    if not changed.rowcount:
        return False
    await connection.execute(delete(variant).where(variant.c.message_id == found.message_id))
    return True


async def turn(connection: Connection, found: Broadcast, revision: int, languages: Collection[str]) -> bool:
    """The message has a new revision, which differs in these languages only; False as :func:`rewrite`.

    What other languages' readers have, and what is proposed for them, is as much up to date as before.
    """
    changed = await connection.execute(
        update(message)
        .where(message.c.id == found.message_id, message.c.revision == revision, message.c.content.is_not(None))
        .values(revision=revision + 1)
    )
    if not changed.rowcount:
        return False
    theirs = variant.c.language.in_(languages)
    await connection.execute(delete(variant).where(variant.c.message_id == found.message_id, theirs))
    for table in (variant, correction, correction_dialogue):
        others = (table.c.message_id == found.message_id) & (table.c.revision == revision)
        await connection.execute(
            update(table).where(others, table.c.language.not_in(languages)).values(revision=revision + 1)
        )
    shown = (delivery.c.message_id == found.message_id) & (delivery.c.revision_sent == revision)
    await connection.execute(
        update(delivery).where(shown, delivery.c.language_sent.not_in(languages)).values(revision_sent=revision + 1)
    )
    return True


async def note_corrected(connection: Connection, found: Broadcast, languages: Collection[str], at: datetime) -> None:
    """What was sent was corrected: its copies are to follow, and those who acknowledged the earlier text are asked again.

    ``languages``: only in these; none: in all.
    """
    marks = broadcast_correction.c.broadcast_id == found.id
    if languages:
        marks &= broadcast_correction.c.language.in_(languages)
    await connection.execute(delete(broadcast_correction).where(marks))
    await connection.execute(
        insert(broadcast_correction),
        [{"broadcast_id": found.id, "language": one, "corrected_at": at} for one in sorted(languages) or [EVERYBODY]],
    )
    newest = select(message.c.revision).where(message.c.id == found.message_id).scalar_subquery()
    outdated = select(delivery.c.member_id).where(
        delivery.c.message_id == found.message_id, delivery.c.revision_sent < newest, delivery.c.member_id.is_not(None)
    )
    said = (acknowledgement.c.broadcast_id == found.id) & acknowledgement.c.member_id.in_(outdated)
    await connection.execute(update(acknowledgement).where(said).values(outdated=True))
    await _follow(connection, found.id, corrections=found.corrections + 1, corrected_at=at)


async def _follow(connection: Connection, broadcast_id: int, **values: object) -> None:
    # A report of its own follows: the earlier one may be far up in its author's chat.
    await connection.execute(
        update(broadcast)
        .where(broadcast.c.id == broadcast_id)
        .values(
            state=BroadcastState.SENDING.value,
            following=True,
            ended_at=None,
            progress_message_id=None,
            progress_shown=None,
            **values,
        )
    )


async def end_correction_draft(connection: Connection, draft: Broadcast, at: datetime) -> bool:
    """What a draft says was taken into the broadcast that it corrects; False where it was not this draft any more."""
    ended = await connection.execute(
        update(broadcast)
        .where(
            broadcast.c.id == draft.id,
            broadcast.c.state == BroadcastState.DRAFT.value,
            broadcast.c.revision == draft.revision,
        )
        .values(
            state=BroadcastState.DISCARDED.value,
            awaiting="nothing",
            awaiting_language=None,
            content=None,
            attachments=None,
            applied_at=at,
            ended_at=at,
        )
    )
    return bool(ended.rowcount)


async def marks(connection: Connection, broadcast_ids: Collection[int]) -> Mapping[tuple[int, str], datetime]:
    """Since when which texts are corrected: by broadcast and language."""
    query = select(broadcast_correction).where(broadcast_correction.c.broadcast_id.in_(broadcast_ids))
    return {(row.broadcast_id, row.language): row.corrected_at for row in await connection.execute(query)}


async def outdated_after(
    connection: Connection, message_id: int, after: int, limit: int
) -> list[tuple[int, Recipient]]:
    """The next copies that are out and show an earlier text, by number."""
    newest = select(message.c.revision).where(message.c.id == message_id).scalar_subquery()
    query = (
        select(delivery.c.id, delivery.c.chat_id, delivery.c.member_id)
        .where(
            delivery.c.message_id == message_id,
            delivery.c.id > after,
            delivery.c.state == DeliveryState.SENT.value,
            delivery.c.revision_sent < newest,
        )
        .order_by(delivery.c.id)
        .limit(limit)
    )
    return [
        (row.id, Recipient(chat_id=row.chat_id, member_id=row.member_id)) for row in await connection.execute(query)
    ]


async def end_following(connection: Connection, broadcast_id: int) -> None:
    """Every copy that can follow has followed."""
    await connection.execute(update(broadcast).where(broadcast.c.id == broadcast_id).values(following=False))


# ── withdrawing ───────────────────────────────────────────────────────────────────────────────────────────────────────


async def withdraw(connection: Connection, found: Broadcast, at: datetime) -> None:
    """Erase the text and what was made of it, for good, and note that its copies are to be removed.

    The cache knows no messages, only rooms: what engines answered in this room goes, and is asked anew.
    """
    await connection.execute(
        update(message)
        .where(message.c.id == found.message_id)
        .values(withdrawn_at=at, content=None, attachments=None, revision=message.c.revision + 1)
    )
    await connection.execute(delete(variant).where(variant.c.message_id == found.message_id))
    await connection.execute(delete(machine_cache).where(machine_cache.c.room_id == found.room_id))
    of_it = correction.c.message_id == found.message_id
    await connection.execute(update(correction).where(of_it).values(content=None, findings=None, reason=None))
    await connection.execute(delete(correction_dialogue).where(correction_dialogue.c.message_id == found.message_id))
    await _follow(connection, found.id, withdrawn_at=at)


async def correction_drafts(connection: Connection, broadcast_id: int) -> Sequence[int]:
    """The drafts that were to correct a broadcast."""
    query = select(broadcast.c.id).where(
        broadcast.c.corrects_id == broadcast_id, broadcast.c.state == BroadcastState.DRAFT.value
    )
    return list((await connection.execute(query)).scalars())


async def messages_about(connection: Connection, found: Broadcast) -> list[int]:
    """Its message, its reminders, and what readers proposed for it as reviewers were shown it: all that says what it said."""
    reminders = select(broadcast_reminder.c.message_id).where(broadcast_reminder.c.broadcast_id == found.id)
    shown = select(notice.c.message_id).where(
        notice.c.about_id == found.message_id, notice.c.correction_id.is_not(None)
    )
    others = [*(await connection.execute(reminders)).scalars(), *(await connection.execute(shown)).scalars()]
    return [found.message_id or 0, *others]


async def still_to_remove(connection: Connection, message_ids: Sequence[int]) -> bool:
    """Whether a copy of these waits to be removed."""
    waiting = delivery.c.message_id.in_(message_ids) & (delivery.c.removal == Removal.WAITING.value)
    return (await connection.execute(select(delivery.c.id).where(waiting).limit(1))).scalar_one_or_none() is not None
