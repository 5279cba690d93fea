"""The SQL of groups that are linked to a room."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, delete, or_, select, update
from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from bot.members.groups_model import LinkedGroup
from bot.members.repository_people import Person
from bot.storage.engine import Connection
from bot.storage.tables import group_told, institution, linked_group, member, team


async def by_chat(connection: Connection, chat_id: int) -> LinkedGroup | None:
    """The linked group with this Telegram id, also with the one that it had before it became a supergroup; or None."""
    either = or_(linked_group.c.chat_id == chat_id, linked_group.c.former_chat_id == chat_id)
    row = (await connection.execute(_groups().where(either))).one_or_none()
    return None if row is None else group_from(row)


async def of_room(connection: Connection, room_id: int) -> list[LinkedGroup]:
    """The groups that are linked to a room, oldest first, also those that were lost."""
    query = _groups().where(linked_group.c.room_id == room_id).order_by(linked_group.c.id)
    return [group_from(row) for row in await connection.execute(query)]


async def linked_by(connection: Connection, member_id: int) -> list[LinkedGroup]:
    """The groups that a member linked, oldest first."""
    query = _groups().where(linked_group.c.linked_by == member_id).order_by(linked_group.c.id)
    return [group_from(row) for row in await connection.execute(query)]


async def as_readers(connection: Connection, chat_ids: Sequence[int]) -> dict[int, tuple[LinkedGroup, Person]]:
    """The groups with these Telegram ids, each with what a reader in it is to us: one of its team, in the team's language."""
    if not chat_ids:
        return {}
    either = or_(linked_group.c.chat_id.in_(chat_ids), linked_group.c.former_chat_id.in_(chat_ids))
    query = _groups().add_columns(team.c.time_zone, institution.c.name.label("institution_name"))
    query = query.outerjoin(institution, institution.c.id == team.c.institution_id).where(either)
    found = {}
    for row in await connection.execute(query):
        # A mixed group has no language of its own: whoever renders for it sees to its languages.
        language = row.team_language or "und"
        person = Person(
            member_id=0,
            name=row.title,
            team_name=row.team_name,
            institution_name=row.institution_name,
            reading_language=language,
            interface_language=language,
            is_active=True,
            time_zone=row.time_zone,
        )
        for chat_id in (row.chat_id, row.former_chat_id):
            if chat_id is not None:
                found[chat_id] = group_from(row), person
    return found


async def add(
    connection: Connection,
    *,
    chat_id: int,
    thread_id: int | None,
    title: str,
    room_id: int,
    team_id: int | None,
    hears: bool,
    linked_by: int,
    at: datetime,
) -> bool:
    """Link a group; False where it is linked, or its team has another in this room: somebody was quicker."""
    kind = sqlite_insert if connection.dialect.name == "sqlite" else postgresql_insert
    statement = kind(linked_group).values(
        chat_id=chat_id,
        thread_id=thread_id,
        title=title,
        room_id=room_id,
        team_id=team_id,
        hears=hears,
        linked_by=linked_by,
        linked_at=at,
    )
    added = await connection.execute(statement.on_conflict_do_nothing().returning(linked_group.c.id))
    return added.scalar_one_or_none() is not None


async def change(connection: Connection, group_id: int, **values: Any) -> None:
    """Set columns of a linked group."""
    await connection.execute(update(linked_group).where(linked_group.c.id == group_id).values(**values))


async def in_time(connection: Connection, chat_ids: Sequence[int]) -> None:
    """What is sent to these groups does not arrive late any more."""
    if chat_ids:
        late = linked_group.c.chat_id.in_(chat_ids) & linked_group.c.lagging_since.is_not(None)
        await connection.execute(update(linked_group).where(late).values(lagging_since=None))


async def follow(connection: Connection, chat_id: int, new_chat_id: int) -> bool:
    """The group has a new Telegram id; False where it had it already, or is not linked."""
    moved = update(linked_group).where(linked_group.c.chat_id == chat_id)
    values = {"chat_id": new_chat_id, "former_chat_id": chat_id, "lost": None}
    return bool((await connection.execute(moved.values(values))).rowcount)


async def remove(connection: Connection, group_id: int) -> None:
    """Unlink a group, and forget what was said there to whom."""
    await connection.execute(delete(group_told).where(group_told.c.group_id == group_id))
    await connection.execute(delete(linked_group).where(linked_group.c.id == group_id))


# ── said once ─────────────────────────────────────────────────────────────────────────────────────────────────────────


async def tell_once(
    connection: Connection,
    group_id: int,
    telegram_user_id: int,
    words: str,
    at: datetime,
    since: datetime | None = None,
) -> bool:
    """Note that this is said to a person now; False where it was said before (``since``: only if not before this moment)."""
    key = [group_told.c.group_id, group_told.c.telegram_user_id, group_told.c.words]
    kind = sqlite_insert if connection.dialect.name == "sqlite" else postgresql_insert
    statement = kind(group_told).values(group_id=group_id, telegram_user_id=telegram_user_id, words=words, told_at=at)
    if since is None:
        statement = statement.on_conflict_do_nothing(index_elements=key)
    else:
        statement = statement.on_conflict_do_update(
            index_elements=key, set_={"told_at": at}, where=group_told.c.told_at < since
        )
    return (await connection.execute(statement.returning(group_told.c.group_id))).scalar_one_or_none() is not None


async def told_to(connection: Connection, member_id: int) -> list[tuple[str, str, datetime]]:
    """What was said to a member once, and in which group."""
    account = select(member.c.telegram_user_id).where(member.c.id == member_id).scalar_subquery()
    query = (
        select(linked_group.c.title, group_told.c.words, group_told.c.told_at)
        .join(linked_group, linked_group.c.id == group_told.c.group_id)
        .where(group_told.c.telegram_user_id == account)
        .order_by(group_told.c.told_at, group_told.c.group_id)
    )
    return [(row.title, row.words, row.told_at) for row in await connection.execute(query)]


async def forget_person(connection: Connection, member_id: int) -> None:
    """Forget what was said to a member in groups."""
    account = select(member.c.telegram_user_id).where(member.c.id == member_id).scalar_subquery()
    await connection.execute(delete(group_told).where(group_told.c.telegram_user_id == account))


async def purge_told(connection: Connection, before: datetime) -> int:
    """Forget what was said before a moment; returns how much."""
    return (await connection.execute(delete(group_told).where(group_told.c.told_at < before))).rowcount


def group_from(row: Row[Any]) -> LinkedGroup:
    """A linked group from its row, with its team's name and language."""
    return LinkedGroup(
        id=row.id,
        chat_id=row.chat_id,
        former_chat_id=row.former_chat_id,
        thread_id=row.thread_id,
        title=row.title,
        room_id=row.room_id,
        team_id=row.team_id,
        team_name=row.team_name,
        team_language=row.team_language,
        combined=row.combined,
        hears=row.hears,
        lost=row.lost,
        lagging_since=row.lagging_since,
        linked_by=row.linked_by,
        linked_at=row.linked_at,
    )


def _groups() -> Select[Any]:
    return select(linked_group, team.c.name.label("team_name"), team.c.language.label("team_language")).outerjoin(
        team, team.c.id == linked_group.c.team_id
    )
