"""Institutions, teams and rooms, as rows."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, select, update
from sqlalchemy.dialects import postgresql, sqlite

from bot.members.model import Institution, Room, Team
from bot.members.repository import insert_unless_present, rooms_from, rooms_with_institutions
from bot.privacy.model import IdentifierRule, PlacePolicy
from bot.storage.engine import Connection
from bot.storage.tables import institution, room, room_team, team


async def add_institution(connection: Connection, name: str, at: datetime) -> int | None:
    """The new institution's id; None where the name is taken."""
    return await insert_unless_present(connection, institution, {"name": name, "created_at": at})


async def add_team(
    connection: Connection, *, institution_id: int, name: str, language: str, time_zone: str, at: datetime
) -> int | None:
    """The new team's id; None where the institution already has a team of this name."""
    values = {
        "institution_id": institution_id,
        "name": name,
        "language": language,
        "time_zone": time_zone,
        "created_at": at,
    }
    return await insert_unless_present(connection, team, values)


async def add_room(connection: Connection, name: str, at: datetime) -> int | None:
    """The new room's id; None where the name is taken. A new room uses our own machine's translation only."""
    values = {"name": name, "providers": [], "text_may_leave": False, "created_at": at}
    return await insert_unless_present(connection, room, values)


async def put_team_in_room(connection: Connection, room_id: int, team_id: int) -> bool:
    """Whether the team was not in the room before."""
    dialect_insert = sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert
    statement = dialect_insert(room_team).values(room_id=room_id, team_id=team_id).on_conflict_do_nothing()
    return (await connection.execute(statement.returning(room_team.c.team_id))).scalar_one_or_none() is not None


async def institutions(connection: Connection) -> list[Institution]:
    """All, oldest first."""
    rows = await connection.execute(select(institution).order_by(institution.c.id))
    return [_institution(row) for row in rows]


async def institution_by_id(connection: Connection, institution_id: int) -> Institution | None:
    """The institution, or None."""
    row = (await connection.execute(select(institution).where(institution.c.id == institution_id))).one_or_none()
    return None if row is None else _institution(row)


async def institutions_of_room(connection: Connection, room_id: int) -> list[Institution]:
    """The institutions with a team in a room, oldest first."""
    inside = (
        select(team.c.institution_id)
        .join(room_team, room_team.c.team_id == team.c.id)
        .where(room_team.c.room_id == room_id)
    )
    rows = await connection.execute(select(institution).where(institution.c.id.in_(inside)).order_by(institution.c.id))
    return [_institution(row) for row in rows]


async def change_policy(connection: Connection, kind: str, place_id: int, **values: Any) -> None:
    """Set columns of the policy of a ``room`` or an ``institution``."""
    table = {"room": room, "institution": institution}[kind]
    await connection.execute(update(table).where(table.c.id == place_id).values(**values))


async def teams(connection: Connection) -> list[Team]:
    """All, oldest first."""
    return [_team(row) for row in await connection.execute(_teams().order_by(team.c.id))]


async def team_by_id(connection: Connection, team_id: int) -> Team | None:
    """The team, or None."""
    row = (await connection.execute(_teams().where(team.c.id == team_id))).one_or_none()
    return None if row is None else _team(row)


async def teams_of_room(connection: Connection, room_id: int) -> list[Team]:
    """The teams that meet in a room, oldest first."""
    statement = _teams().join(room_team, room_team.c.team_id == team.c.id).where(room_team.c.room_id == room_id)
    return [_team(row) for row in await connection.execute(statement.order_by(team.c.id))]


async def rooms(connection: Connection) -> list[Room]:
    """All, oldest first."""
    return rooms_from(await connection.execute(rooms_with_institutions()))


async def room_by_id(connection: Connection, room_id: int) -> Room | None:
    """The room, or None."""
    found = rooms_from(await connection.execute(rooms_with_institutions().where(room.c.id == room_id)))
    return found[0] if found else None


async def places_in_rooms(connection: Connection) -> list[tuple[int, int]]:
    """(room id, team id) for every team in every room, in that order."""
    statement = select(room_team.c.room_id, room_team.c.team_id).order_by(room_team.c.room_id, room_team.c.team_id)
    return [(row.room_id, row.team_id) for row in await connection.execute(statement)]


def _teams() -> Select[Any]:
    return select(team, institution.c.name.label("institution_name")).join(
        institution, team.c.institution_id == institution.c.id
    )


def _institution(row: Row[Any]) -> Institution:
    policy = PlacePolicy(tuple(row.providers), row.text_may_leave, IdentifierRule(row.identifiers))
    return Institution(id=row.id, name=row.name, policy=policy)


def _team(row: Row[Any]) -> Team:
    return Team(
        id=row.id,
        institution_id=row.institution_id,
        institution_name=row.institution_name,
        name=row.name,
        language=row.language,
        time_zone=row.time_zone,
    )
