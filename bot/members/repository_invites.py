"""Invites, and the people who are on their way in with one, as rows."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, delete, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from bot.members.model import Invite, Joining, Role
from bot.storage.engine import Connection
from bot.storage.tables import invite, joining, team


async def add(
    connection: Connection,
    *,
    token_digest: str,
    team_id: int,
    role: Role,
    expires_at: datetime,
    uses: int,
    created_by: int,
    at: datetime,
) -> int:
    """The new invite's id."""
    statement = insert(invite).values(
        token_digest=token_digest,
        team_id=team_id,
        role=role.value,
        expires_at=expires_at,
        uses_left=uses,
        created_by=created_by,
        created_at=at,
    )
    return int((await connection.execute(statement.returning(invite.c.id))).scalar_one())


async def by_digest(connection: Connection, token_digest: str) -> Invite | None:
    """The invite with this token, valid or not."""
    return _optional((await connection.execute(_invites().where(invite.c.token_digest == token_digest))).one_or_none())


async def by_id(connection: Connection, invite_id: int) -> Invite | None:
    """The invite, valid or not."""
    return _optional((await connection.execute(_invites().where(invite.c.id == invite_id))).one_or_none())


async def valid(connection: Connection, now: datetime) -> list[Invite]:
    """The invites that can still be used, oldest first."""
    statement = _invites().where(invite.c.revoked_at.is_(None), invite.c.uses_left > 0, invite.c.expires_at > now)
    return [_invite(row) for row in await connection.execute(statement.order_by(invite.c.id))]


async def consume(connection: Connection, invite_id: int, now: datetime) -> bool:
    """Take one use, if there is one to take; the row's lock makes two people at the last use take turns."""
    result = await connection.execute(
        update(invite)
        .where(
            invite.c.id == invite_id,
            invite.c.uses_left > 0,
            invite.c.revoked_at.is_(None),
            invite.c.expires_at > now,
        )
        .values(uses_left=invite.c.uses_left - 1)
    )
    return result.rowcount == 1


async def revoke(connection: Connection, invite_id: int, now: datetime) -> bool:
    """Whether it was not revoked before."""
    result = await connection.execute(
        update(invite).where(invite.c.id == invite_id, invite.c.revoked_at.is_(None)).values(revoked_at=now)
    )
    return result.rowcount == 1


async def start_joining(
    connection: Connection, *, telegram_user_id: int, invite_id: int, interface_language: str, at: datetime
) -> None:
    """Begin, or begin again with another invite: a person has one joining at a time."""
    values = {
        "invite_id": invite_id,
        "interface_language": interface_language,
        "reading_language": None,
        "started_at": at,
    }
    dialect_insert = sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert
    statement = dialect_insert(joining).values(telegram_user_id=telegram_user_id, **values)
    await connection.execute(statement.on_conflict_do_update(index_elements=["telegram_user_id"], set_=values))


async def joining_of(connection: Connection, telegram_user_id: int) -> Joining | None:
    """The joining that this person began and has not ended."""
    statement = select(joining).where(joining.c.telegram_user_id == telegram_user_id)
    row = (await connection.execute(statement)).one_or_none()
    return None if row is None else _joining(row)


async def choose_language(connection: Connection, telegram_user_id: int, reading_language: str) -> None:
    """Note the reading language of a joining."""
    await connection.execute(
        update(joining).where(joining.c.telegram_user_id == telegram_user_id).values(reading_language=reading_language)
    )


async def end_joining(connection: Connection, telegram_user_id: int) -> bool:
    """Whether there was one to end; of two presses at the same moment, only one finds it."""
    result = await connection.execute(delete(joining).where(joining.c.telegram_user_id == telegram_user_id))
    return result.rowcount == 1


async def purge(connection: Connection, before: datetime) -> int:
    """Delete joinings begun, and invites expired, before a moment; how many rows went."""
    ended = select(invite.c.id).where(invite.c.expires_at < before)
    joinings = await connection.execute(
        delete(joining).where((joining.c.started_at < before) | joining.c.invite_id.in_(ended))
    )
    invites = await connection.execute(delete(invite).where(invite.c.expires_at < before))
    return joinings.rowcount + invites.rowcount


def _invites() -> Select[Any]:
    return select(invite, team.c.name.label("team_name")).join(team, invite.c.team_id == team.c.id)


def _optional(row: Row[Any] | None) -> Invite | None:
    return None if row is None else _invite(row)


def _invite(row: Row[Any]) -> Invite:
    return Invite(
        id=row.id,
        team_id=row.team_id,
        team_name=row.team_name,
        role=Role(row.role),
        expires_at=row.expires_at,
        uses_left=row.uses_left,
        revoked_at=row.revoked_at,
        created_by=row.created_by,
    )


def _joining(row: Row[Any]) -> Joining:
    return Joining(
        telegram_user_id=row.telegram_user_id,
        invite_id=row.invite_id,
        interface_language=row.interface_language,
        reading_language=row.reading_language,
        started_at=row.started_at,
    )
