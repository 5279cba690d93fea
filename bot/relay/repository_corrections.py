"""The SQL of corrections: dialogues, proposals, decisions, and who could decide."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Row, Select, delete, insert, or_, select, update
from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from bot.delivery.model import MULTIPLE
from bot.language.text import FormattedText
from bot.members.model import MemberState, Role
from bot.relay.corrections_model import Candidate, Correction, CorrectionState, Dialogue
from bot.storage.engine import Connection
from bot.storage.tables import (
    correction,
    correction_dialogue,
    correction_input,
    delivery,
    member,
    member_language,
    message,
    room_team,
    variant,
)
from bot.translation.model import Finding, Severity

# ── dialogues ─────────────────────────────────────────────────────────────────────────────────────────────────────────


async def begin(connection: Connection, dialogue: Dialogue) -> None:
    """Wait for a person's next text; whatever it was waited for before is forgotten."""
    await end_dialogue(connection, dialogue.member_id)
    await connection.execute(
        insert(correction_dialogue).values(
            member_id=dialogue.member_id,
            message_id=dialogue.message_id,
            language=dialogue.language,
            revision=dialogue.revision,
            correction_id=dialogue.correction_id,
            begun_at=dialogue.begun_at,
        )
    )


async def dialogue_of(connection: Connection, member_id: int) -> Dialogue | None:
    """What the person's next text is for, of whatever age."""
    query = select(correction_dialogue).where(correction_dialogue.c.member_id == member_id)
    row = (await connection.execute(query)).one_or_none()
    return None if row is None else Dialogue(**row._mapping)


async def end_dialogue(connection: Connection, member_id: int) -> bool:
    """Wait for nothing any more; False where nothing was waited for."""
    ended = delete(correction_dialogue).where(correction_dialogue.c.member_id == member_id)
    return bool((await connection.execute(ended)).rowcount)


async def add_input(connection: Connection, chat_id: int, telegram_message_id: int, correction_id: int) -> None:
    """Note that a Telegram message went into a correction."""
    kind = sqlite_insert if connection.dialect.name == "sqlite" else postgresql_insert
    statement = kind(correction_input).values(
        chat_id=chat_id, telegram_message_id=telegram_message_id, correction_id=correction_id
    )
    await connection.execute(statement.on_conflict_do_nothing())


async def input_of(connection: Connection, chat_id: int, telegram_message_id: int) -> Correction | None:
    """The correction that a Telegram message went into; None for any other message."""
    query = (
        select(correction)
        .join(correction_input, correction_input.c.correction_id == correction.c.id)
        .where(correction_input.c.chat_id == chat_id, correction_input.c.telegram_message_id == telegram_message_id)
    )
    return _optional((await connection.execute(query)).one_or_none())


# ── proposals ─────────────────────────────────────────────────────────────────────────────────────────────────────────


async def add(
    connection: Connection,
    dialogue: Dialogue,
    *,
    state: CorrectionState,
    text: FormattedText | None,
    findings: Sequence[Finding],
    at: datetime,
) -> int:
    """A proposal; returns its id."""
    statement = (
        insert(correction)
        .values(
            message_id=dialogue.message_id,
            language=dialogue.language,
            revision=dialogue.revision,
            proposed_by=dialogue.member_id,
            state=state.value,
            content=None if text is None else text.to_json(),
            findings=json.dumps([[one.check, one.severity.value, one.detail] for one in findings]),
            created_at=at,
        )
        .returning(correction.c.id)
    )
    correction_id: int = (await connection.execute(statement)).scalar_one()
    return correction_id


async def by_ids(connection: Connection, ids: Sequence[int]) -> dict[int, Correction]:
    """Corrections by id."""
    if not ids:
        return {}
    return {
        row.id: correction_from(row)
        for row in await connection.execute(select(correction).where(correction.c.id.in_(ids)))
    }


async def by_id(connection: Connection, correction_id: int) -> Correction | None:
    """One correction."""
    return (await by_ids(connection, [correction_id])).get(correction_id)


async def open_ones(connection: Connection, message_id: int, language: str | None = None) -> list[Correction]:
    """What is proposed for a message, in one language or in all, oldest first."""
    query = select(correction).where(
        correction.c.message_id == message_id, correction.c.state == CorrectionState.PROPOSED.value
    )
    if language is not None:
        query = query.where(correction.c.language == language)
    return [correction_from(row) for row in await connection.execute(query.order_by(correction.c.id))]


async def decide(
    connection: Connection,
    correction_id: int,
    state: CorrectionState,
    *,
    decided_by: int | None,
    at: datetime,
    reason: str | None = None,
) -> bool:
    """End a proposal; False where somebody was quicker."""
    decided = (
        update(correction)
        .where(correction.c.id == correction_id, correction.c.state == CorrectionState.PROPOSED.value)
        .values(state=state.value, decided_by=decided_by, decided_at=at, reason=reason)
    )
    return bool((await connection.execute(decided)).rowcount)


async def note_memory_unit(connection: Connection, correction_id: int, unit_id: int) -> None:
    """Note which pair in the memory an approval made."""
    await connection.execute(update(correction).where(correction.c.id == correction_id).values(memory_unit=unit_id))


async def turn_revision(connection: Connection, message_id: int, revision: int, language: str) -> bool:
    """The message has a new revision, which differs in one language only; False where the message has changed since.

    What other languages' readers have, and what is proposed for them, is as much up to date as before.
    """
    turned = await connection.execute(
        update(message)
        .where(message.c.id == message_id, message.c.revision == revision, message.c.content.is_not(None))
        .values(revision=revision + 1)
    )
    if not turned.rowcount:
        return False
    for table in (variant, correction, correction_dialogue):
        others = (table.c.message_id == message_id) & (table.c.revision == revision) & (table.c.language != language)
        await connection.execute(update(table).where(others).values(revision=revision + 1))
    shown = (delivery.c.message_id == message_id) & (delivery.c.revision_sent == revision)
    await connection.execute(
        update(delivery)
        .where(shown, delivery.c.language_sent.not_in((language, MULTIPLE)))
        .values(revision_sent=revision + 1)
    )
    return True


# ── people ────────────────────────────────────────────────────────────────────────────────────────────────────────────


async def candidates(connection: Connection, room_id: int) -> list[Candidate]:
    """Every active member of a room."""
    teams = select(room_team.c.team_id).where(room_team.c.room_id == room_id)
    return await _candidates(connection, _active().where(member.c.team_id.in_(teams)))


async def outside_teams_or_administrators(connection: Connection) -> list[Candidate]:
    """Administrators, and whoever is in no team: among these are those whom the operator's setting names."""
    either = or_(member.c.role == Role.ADMINISTRATOR.value, member.c.team_id.is_(None))
    return await _candidates(connection, _active().where(either))


async def _candidates(connection: Connection, query: Select[tuple[object, ...]]) -> list[Candidate]:
    rows = (await connection.execute(query)).all()
    written: dict[int, list[str]] = {}
    confirmed = select(member_language.c.member_id, member_language.c.language).where(
        member_language.c.member_id.in_([row.id for row in rows])
    )
    for one in await connection.execute(confirmed):
        written.setdefault(one.member_id, []).append(one.language)
    return [_candidate(row, written.get(row.id, ())) for row in rows]


def _active() -> Select[tuple[object, ...]]:
    return select(member).where(member.c.state == MemberState.ACTIVE.value).order_by(member.c.id)


def _candidate(row: Row[tuple[object, ...]], written: Sequence[str]) -> Candidate:
    spoken = (row.reading_language, row.interface_language, row.written_language, *written)
    return Candidate(
        member_id=row.id,
        chat_id=row.telegram_user_id,
        role=Role(row.role),
        languages=frozenset(one for one in spoken if one is not None),
        reachable=row.unreachable_since is None,
    )


def _optional(row: Row[tuple[object, ...]] | None) -> Correction | None:
    return None if row is None else correction_from(row)


def correction_from(row: Row[tuple[object, ...]]) -> Correction:
    """A correction from its row."""
    return Correction(
        id=row.id,
        message_id=row.message_id,
        language=row.language,
        revision=row.revision,
        proposed_by=row.proposed_by,
        state=CorrectionState(row.state),
        text=None if row.content is None else FormattedText.from_json(row.content),
        findings=tuple(
            Finding(check, Severity(severity), detail) for check, severity, detail in json.loads(row.findings or "[]")
        ),
        decided_by=row.decided_by,
        reason=row.reason,
        created_at=row.created_at,
        decided_at=row.decided_at,
    )
