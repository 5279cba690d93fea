"""The SQL of what members say of cards: whether one helped, and what none answered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import case, func, select
from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from bot.storage.engine import Connection
from bot.storage.tables import guidance_question, guidance_vote


@dataclass(frozen=True, slots=True)
class Vote:
    """What a member said of a card in a language."""

    card_id: str
    language: str
    helpful: bool
    voted_at: datetime


@dataclass(frozen=True, slots=True)
class KeptQuestion:
    """A question that no card answered, redacted."""

    id: int
    text: str
    language: str | None
    kept_at: datetime


@dataclass(frozen=True, slots=True)
class Helpfulness:
    """How many members found a card in a language helpful, and how many did not."""

    card_id: str
    language: str
    helpful: int
    not_helpful: int


async def put_vote(
    connection: Connection, member_id: int, card_id: str, language: str, *, helpful: bool, at: datetime
) -> None:
    """Note a member's vote in place of an earlier one."""
    kind = sqlite_insert if connection.dialect.name == "sqlite" else postgresql_insert
    statement = kind(guidance_vote).values(
        member_id=member_id, card_id=card_id, language=language, helpful=helpful, voted_at=at
    )
    key = [guidance_vote.c.member_id, guidance_vote.c.card_id, guidance_vote.c.language]
    changed = {name: statement.excluded[name] for name in ("helpful", "voted_at")}
    await connection.execute(statement.on_conflict_do_update(index_elements=key, set_=changed))


async def vote_of(connection: Connection, member_id: int, card_id: str, language: str) -> bool | None:
    """What a member said of a card in a language; None where they said nothing."""
    query = select(guidance_vote.c.helpful).where(
        guidance_vote.c.member_id == member_id,
        guidance_vote.c.card_id == card_id,
        guidance_vote.c.language == language,
    )
    return (await connection.execute(query)).scalar_one_or_none()


async def votes_of(connection: Connection, member_id: int) -> list[Vote]:
    """Everything a member said of cards, oldest first."""
    query = select(guidance_vote).where(guidance_vote.c.member_id == member_id).order_by(guidance_vote.c.voted_at)
    return [Vote(row.card_id, row.language, row.helpful, row.voted_at) for row in await connection.execute(query)]


async def helpfulness(connection: Connection) -> list[Helpfulness]:
    """The votes by card and language."""
    yes = func.sum(case((guidance_vote.c.helpful, 1), else_=0))
    query = (
        select(guidance_vote.c.card_id, guidance_vote.c.language, yes.label("yes"), func.count().label("all"))
        .group_by(guidance_vote.c.card_id, guidance_vote.c.language)
        .order_by(guidance_vote.c.card_id, guidance_vote.c.language)
    )
    rows = await connection.execute(query)
    return [Helpfulness(row.card_id, row.language, row.yes, row.all - row.yes) for row in rows]


async def keep_question(
    connection: Connection,
    *,
    member_id: int,
    text: str,
    language: str | None,
    chat_id: int,
    telegram_message_id: int,
    at: datetime,
) -> bool:
    """Keep a redacted question; False where the question of this Telegram message is kept already."""
    kind = sqlite_insert if connection.dialect.name == "sqlite" else postgresql_insert
    statement = (
        kind(guidance_question)
        .values(
            member_id=member_id,
            content=text,
            language=language,
            chat_id=chat_id,
            telegram_message_id=telegram_message_id,
            kept_at=at,
        )
        .on_conflict_do_nothing(
            index_elements=[guidance_question.c.chat_id, guidance_question.c.telegram_message_id],
        )
        .returning(guidance_question.c.id)
    )
    return (await connection.execute(statement)).scalar_one_or_none() is not None


async def questions(connection: Connection, *, member_id: int | None = None) -> list[KeptQuestion]:
    """The questions that are kept, of everybody or of one member, oldest first."""
    query = select(guidance_question).order_by(guidance_question.c.id)
    if member_id is not None:
        query = query.where(guidance_question.c.member_id == member_id)
    rows = await connection.execute(query)
    return [KeptQuestion(row.id, row.content, row.language, row.kept_at) for row in rows]
