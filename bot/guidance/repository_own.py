"""The SQL of institutions' own cards, and of the dialogue in which they are written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Row, delete, insert, select, update
from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from bot.guidance.own_form import OwnContent
from bot.storage.engine import Connection
from bot.storage.tables import guidance_dialogue, guidance_input, guidance_own


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnCard:
    """A card of an institution, as it reads now."""

    id: int
    institution_id: int
    author_id: int
    """Who wrote its present words."""
    language: str
    content: OwnContent
    revision: int
    reviewed_by: int | None
    reviewed_at: datetime | None


@dataclass(frozen=True, slots=True)
class Dialogue:
    """A coordinator whose next text becomes a card."""

    own_id: int | None
    """The card whose words it replaces; None for a new one."""
    begun_at: datetime


async def of_institution(connection: Connection, institution_id: int) -> list[OwnCard]:
    """The cards of an institution, oldest first."""
    return await _read(connection, guidance_own.c.institution_id == institution_id)


async def by_id(connection: Connection, own_id: int) -> OwnCard | None:
    """A card, unless it was removed."""
    return next(iter(await _read(connection, guidance_own.c.id == own_id)), None)


async def of_author(connection: Connection, member_id: int) -> list[OwnCard]:
    """The cards whose present words are a member's, oldest first."""
    return await _read(connection, guidance_own.c.author_id == member_id)


async def add(
    connection: Connection,
    *,
    institution_id: int,
    author_id: int,
    language: str,
    content: OwnContent,
    at: datetime,
) -> int:
    """A new card that nobody has reviewed; returns its number."""
    statement = (
        insert(guidance_own)
        .values(
            institution_id=institution_id,
            author_id=author_id,
            language=language,
            content=content.to_json(),
            revision=1,
            created_at=at,
            changed_at=at,
        )
        .returning(guidance_own.c.id)
    )
    own_id: int = (await connection.execute(statement)).scalar_one()
    return own_id


async def rewrite(
    connection: Connection, own_id: int, *, author_id: int, language: str, content: OwnContent, at: datetime
) -> bool:
    """Give a card other words: the review was of the old ones. False where it was removed."""
    changed = (
        update(guidance_own)
        .where(guidance_own.c.id == own_id, guidance_own.c.content.is_not(None))
        .values(
            author_id=author_id,
            language=language,
            content=content.to_json(),
            revision=guidance_own.c.revision + 1,
            reviewed_by=None,
            reviewed_at=None,
            changed_at=at,
        )
    )
    return bool((await connection.execute(changed)).rowcount)


async def review(connection: Connection, own_id: int, *, revision: int, by: int, at: datetime) -> bool:
    """Note who stands for these words; False where the card reads otherwise by now, or the words are the reviewer's own."""
    changed = (
        update(guidance_own)
        .where(
            guidance_own.c.id == own_id,
            guidance_own.c.revision == revision,
            guidance_own.c.content.is_not(None),
            guidance_own.c.author_id != by,
        )
        .values(reviewed_by=by, reviewed_at=at)
    )
    return bool((await connection.execute(changed)).rowcount)


async def remove(connection: Connection, own_id: int, at: datetime) -> bool:
    """The end of a card: its words go, its number is not used again. False where it was removed before."""
    return bool(await remove_where(connection, guidance_own.c.id == own_id, at))


async def remove_where(connection: Connection, which: ColumnElement[bool], at: datetime) -> int:
    """Remove these cards; returns how many there were."""
    changed = update(guidance_own).where(which, guidance_own.c.content.is_not(None))
    return (
        await connection.execute(changed.values(content=None, reviewed_by=None, reviewed_at=None, changed_at=at))
    ).rowcount


# ── the dialogue ──────────────────────────────────────────────────────────────────────────────────────────────────────


async def wait_for(connection: Connection, member_id: int, own_id: int | None, at: datetime) -> None:
    """Note what a member's next text is for."""
    kind = sqlite_insert if connection.dialect.name == "sqlite" else postgresql_insert
    statement = kind(guidance_dialogue).values(member_id=member_id, own_id=own_id, begun_at=at)
    await connection.execute(
        statement.on_conflict_do_update(
            index_elements=[guidance_dialogue.c.member_id],
            set_={name: statement.excluded[name] for name in ("own_id", "begun_at")},
        )
    )


async def dialogue_of(connection: Connection, member_id: int) -> Dialogue | None:
    """What a member's next text is for, of whatever age."""
    query = select(guidance_dialogue).where(guidance_dialogue.c.member_id == member_id)
    row = (await connection.execute(query)).one_or_none()
    return None if row is None else Dialogue(row.own_id, row.begun_at)


async def end_dialogue(connection: Connection, member_id: int) -> bool:
    """Wait no longer; False where nothing waited."""
    ended = delete(guidance_dialogue).where(guidance_dialogue.c.member_id == member_id)
    return bool((await connection.execute(ended)).rowcount)


async def add_input(connection: Connection, chat_id: int, telegram_message_id: int, own_id: int) -> None:
    """Note which Telegram message became a card."""
    await connection.execute(
        insert(guidance_input).values(chat_id=chat_id, telegram_message_id=telegram_message_id, own_id=own_id)
    )


async def input_of(connection: Connection, chat_id: int, telegram_message_id: int) -> int | None:
    """The card that a Telegram message became; None for any other message."""
    query = select(guidance_input.c.own_id).where(
        guidance_input.c.chat_id == chat_id, guidance_input.c.telegram_message_id == telegram_message_id
    )
    return (await connection.execute(query)).scalar_one_or_none()


async def _read(connection: Connection, which: ColumnElement[bool]) -> list[OwnCard]:
    query = select(guidance_own).where(which, guidance_own.c.content.is_not(None)).order_by(guidance_own.c.id)
    return [_own(row) for row in await connection.execute(query)]


def _own(row: Row[tuple[object, ...]]) -> OwnCard:
    return OwnCard(
        id=row.id,
        institution_id=row.institution_id,
        author_id=row.author_id,
        language=row.language,
        content=OwnContent.from_json(row.content),
        revision=row.revision,
        reviewed_by=row.reviewed_by,
        reviewed_at=row.reviewed_at,
    )
