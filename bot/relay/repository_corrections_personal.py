"""The SQL of exporting, erasing and purging corrections."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ColumnElement, case, delete, or_, select, update

from bot.relay.corrections_model import Correction, CorrectionState
from bot.relay.repository_corrections import correction_from
from bot.storage.engine import Connection
from bot.storage.tables import correction, correction_dialogue, correction_input, message


async def proposed_by(connection: Connection, member_id: int) -> list[Correction]:
    """What a member proposed, oldest first."""
    return await _read(connection, correction.c.proposed_by == member_id)


async def decided_by(connection: Connection, member_id: int) -> list[Correction]:
    """What a member decided about, oldest first."""
    return await _read(connection, correction.c.decided_by == member_id)


async def erase_of_member(connection: Connection, member_id: int) -> int:
    """Erase a member's proposals and reasons, and proposals for their messages; returns how many had a text of the member's."""
    await connection.execute(delete(correction_dialogue).where(correction_dialogue.c.member_id == member_id))
    decided = update(correction).where(correction.c.decided_by == member_id, correction.c.reason.is_not(None))
    reasons = (await connection.execute(decided.values(reason=None))).rowcount
    theirs = correction.c.proposed_by == member_id
    proposals = await _erase(connection, theirs)
    await connection.execute(
        delete(correction_input).where(correction_input.c.correction_id.in_(select(correction.c.id).where(theirs)))
    )
    own_messages = select(message.c.id).where(message.c.author_id == member_id)
    await _erase(connection, correction.c.message_id.in_(own_messages))
    return proposals + reasons


async def purge(connection: Connection, before: datetime) -> int:
    """Erase the texts of corrections from before this time; returns how many had one."""
    old = correction.c.created_at < before
    await connection.execute(delete(correction_dialogue).where(correction_dialogue.c.begun_at < before))
    await connection.execute(
        delete(correction_input).where(correction_input.c.correction_id.in_(select(correction.c.id).where(old)))
    )
    return await _erase(connection, old, reason=None)


async def _erase(connection: Connection, which: ColumnElement[bool], **besides: None) -> int:
    """What was still to be decided about is over: nobody can decide about a text that is gone."""
    with_text = which & or_(correction.c.content.is_not(None), correction.c.findings.is_not(None))
    open_still = correction.c.state == CorrectionState.PROPOSED.value
    statement = update(correction).where(with_text)
    erased = statement.values(
        content=None,
        findings=None,
        state=case((open_still, CorrectionState.OUTDATED.value), else_=correction.c.state),
        **besides,
    )
    return (await connection.execute(erased)).rowcount


async def _read(connection: Connection, which: ColumnElement[bool]) -> list[Correction]:
    rows = await connection.execute(select(correction).where(which).order_by(correction.c.id))
    return [correction_from(row) for row in rows]
