"""The SQL of erasing and purging what guidance holds of people."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, func, select

from bot.guidance import repository_own
from bot.storage.engine import Connection
from bot.storage.tables import (
    guidance_dialogue,
    guidance_input,
    guidance_own,
    guidance_question,
    guidance_seen,
    guidance_vote,
    guidance_weekly,
)


async def erase_of_member(connection: Connection, member_id: int, at: datetime) -> tuple[int, int, int]:
    """Erase a member's questions, votes, subscription, and their cards that nobody reviewed.

    Returns how many questions and votes, and how many cards went, and how many reviewed cards stay with their institution.
    """
    said = 0
    for table in (guidance_question, guidance_vote):
        said += (await connection.execute(delete(table).where(table.c.member_id == member_id))).rowcount
    for other in (guidance_weekly, guidance_seen, guidance_dialogue):
        await connection.execute(delete(other).where(other.c.member_id == member_id))
    theirs = guidance_own.c.author_id == member_id
    inputs = guidance_input.c.own_id.in_(select(guidance_own.c.id).where(theirs))
    await connection.execute(delete(guidance_input).where(inputs))
    removed = await repository_own.remove_where(connection, theirs & guidance_own.c.reviewed_by.is_(None), at)
    kept = select(func.count()).select_from(guidance_own).where(theirs, guidance_own.c.content.is_not(None))
    return said, removed, (await connection.execute(kept)).scalar_one()


async def purge(connection: Connection, before: datetime) -> int:
    """Delete questions from before this time, and what is left of dialogues; returns how many questions there were."""
    await connection.execute(delete(guidance_dialogue).where(guidance_dialogue.c.begun_at < before))
    old = select(guidance_own.c.id).where(guidance_own.c.changed_at < before)
    await connection.execute(delete(guidance_input).where(guidance_input.c.own_id.in_(old)))
    gone = delete(guidance_question).where(guidance_question.c.kept_at < before)
    return (await connection.execute(gone)).rowcount
