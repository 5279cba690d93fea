"""The SQL of audiences: the rule that a draft has, and who fits it now, counted, or in batches."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, delete, func, insert, select

from bot.broadcast.audience import Audience
from bot.broadcast.model import Broadcast
from bot.delivery.model import Recipient
from bot.members.model import MemberState, Role
from bot.storage.engine import Connection
from bot.storage.tables import broadcast_audience, institution, member, room_team, team


@dataclass(frozen=True, slots=True, kw_only=True)
class Fitting:
    """How many people fit, who are alike in this."""

    team_id: int
    team_name: str
    institution_name: str
    time_zone: str
    role: Role
    language: str
    people: int


async def of_broadcast(connection: Connection, found: Broadcast) -> Audience:
    """Whom a broadcast is for."""
    query = select(broadcast_audience).where(broadcast_audience.c.broadcast_id == found.id)
    row = (await connection.execute(query)).one_or_none()
    if row is None:
        return Audience(room_id=found.room_id, author_id=found.author_id)
    return Audience(
        room_id=found.room_id,
        author_id=found.author_id,
        teams=frozenset(row.teams),
        roles=frozenset(Role(one) for one in row.roles),
        languages=frozenset(row.languages),
        people=frozenset(row.people),
    )


async def put(connection: Connection, broadcast_id: int, audience: Audience) -> None:
    """Set whom a broadcast is for."""
    await forget(connection, broadcast_id)
    if audience.is_whole_room:
        return
    await connection.execute(
        insert(broadcast_audience).values(
            broadcast_id=broadcast_id,
            teams=sorted(audience.teams),
            roles=sorted(audience.roles),
            languages=sorted(audience.languages),
            people=sorted(audience.people),
        )
    )


async def forget(connection: Connection, broadcast_id: int) -> None:
    """It is for its whole room."""
    await connection.execute(delete(broadcast_audience).where(broadcast_audience.c.broadcast_id == broadcast_id))


async def readers_of(
    connection: Connection,
    audience: Audience,
    *,
    after: int = 0,
    limit: int,
    time_zones: Sequence[str] | None = None,
) -> list[Recipient]:
    """Who fits now, in batches: those after this member id, by id. ``time_zones``: only people of teams there."""
    query = _fitting(select(member.c.id, member.c.telegram_user_id), audience).where(member.c.id > after)
    if time_zones is not None:
        query = query.where(team.c.time_zone.in_(time_zones))
    rows = await connection.execute(query.order_by(member.c.id).limit(limit))
    return [Recipient(chat_id=row.telegram_user_id, member_id=row.id) for row in rows]


async def next_readers(connection: Connection, found: Broadcast, limit: int) -> list[Recipient]:
    """The next so many whom a broadcast is for, behind those who are in the ledger already."""
    audience = await of_broadcast(connection, found)
    return await readers_of(connection, audience, after=found.filled_to, limit=limit)


async def counted(connection: Connection, audience: Audience) -> list[Fitting]:
    """How many fit now, by team, role and language; the largest team first."""
    alike = (team.c.id, team.c.name, institution.c.name, team.c.time_zone, member.c.role, member.c.reading_language)
    query = _fitting(
        select(
            team.c.id.label("team_id"),
            team.c.name.label("team_name"),
            institution.c.name.label("institution_name"),
            team.c.time_zone,
            member.c.role,
            member.c.reading_language,
            func.count().label("people"),
        ),
        audience,
    )
    rows = await connection.execute(
        query.group_by(*alike).order_by(team.c.id, member.c.role, member.c.reading_language)
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
        for row in rows
    ]


async def named(connection: Connection, audience: Audience, *, after: int = 0, limit: int) -> list[tuple[int, str]]:
    """Who fits, by id and name, to be picked from."""
    query = _fitting(select(member.c.id, member.c.name), audience).where(member.c.id > after)
    rows = await connection.execute(query.order_by(member.c.id).limit(limit))
    return [(row.id, row.name) for row in rows]


def _fitting(query: Select[Any], audience: Audience) -> Select[Any]:
    return (
        query.select_from(member)
        .join(team, member.c.team_id == team.c.id)
        .join(institution, institution.c.id == team.c.institution_id)
        .join(room_team, room_team.c.team_id == team.c.id)
        .where(_fits(audience))
    )


def _fits(audience: Audience) -> ColumnElement[bool]:
    rules: list[ColumnElement[bool]] = [
        room_team.c.room_id == audience.room_id,
        member.c.state == MemberState.ACTIVE.value,
        member.c.id != audience.author_id,
    ]
    if audience.people:
        rules.append(member.c.id.in_(sorted(audience.people)))
    if audience.teams:
        rules.append(team.c.id.in_(sorted(audience.teams)))
    if audience.roles:
        rules.append(member.c.role.in_(sorted(audience.roles)))
    if audience.languages:
        rules.append(member.c.reading_language.in_(sorted(audience.languages)))
    return and_(*rules)
