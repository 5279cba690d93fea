"""People and the rooms they are in, as rows. The other tables of this capability: ``repository_places``, ``repository_invites``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, func, select, update
from sqlalchemy.dialects import postgresql, sqlite

from bot.members.model import Display, Member, MemberState, Reader, Role, Room
from bot.members.quiet_model import QuietHours
from bot.privacy.model import IdentifierRule, PlacePolicy
from bot.storage.engine import Connection
from bot.storage.tables import institution, member, room, room_team, team


async def insert_unless_present(connection: Connection, table: Any, values: Mapping[str, Any]) -> int | None:
    """Insert a row; the new id, or None where a unique column already holds such a row (also one that won a race)."""
    insert = sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert
    statement = insert(table).values(**values).on_conflict_do_nothing().returning(table.c.id)
    found = (await connection.execute(statement)).scalar_one_or_none()
    return None if found is None else int(found)


async def by_telegram_user(connection: Connection, telegram_user_id: int) -> Member | None:
    """The active member with this Telegram account."""
    rows = await connection.execute(select(member).where(member.c.telegram_user_id == telegram_user_id))
    return _optional_member(rows.one_or_none())


async def by_id(connection: Connection, member_id: int) -> Member | None:
    """The member, active or not."""
    rows = await connection.execute(select(member).where(member.c.id == member_id))
    return _optional_member(rows.one_or_none())


async def add(
    connection: Connection,
    *,
    telegram_user_id: int,
    team_id: int | None,
    role: Role,
    name: str,
    reading_language: str,
    interface_language: str,
    at: datetime,
) -> int | None:
    """A new active member's id; None where this Telegram account already has one."""
    return await insert_unless_present(
        connection,
        member,
        {
            "telegram_user_id": telegram_user_id,
            "team_id": team_id,
            "role": role.value,
            "state": MemberState.ACTIVE.value,
            "name": name,
            "reading_language": reading_language,
            "interface_language": interface_language,
            "joined_at": at,
        },
    )


async def change(connection: Connection, member_id: int, **values: Any) -> None:
    """Set columns of a member."""
    await connection.execute(update(member).where(member.c.id == member_id).values(**values))


async def rooms_of_team(connection: Connection, team_id: int) -> list[Room]:
    """The rooms a team is in, oldest first."""
    of_the_team = select(room_team.c.room_id).where(room_team.c.team_id == team_id)
    return rooms_from(await connection.execute(rooms_with_institutions().where(room.c.id.in_(of_the_team))))


async def readers(connection: Connection, room_id: int) -> list[Reader]:
    """Every active member of every team of a room, oldest member first."""
    rows = await connection.execute(_people_of_rooms().where(room_team.c.room_id == room_id).order_by(member.c.id))
    return [_reader(row) for row in rows]


async def members_of_teams(connection: Connection) -> dict[int, int]:
    """How many active members each team has, by team id; teams without any are left out."""
    rows = await connection.execute(
        select(member.c.team_id, func.count().label("members"))
        .where(member.c.state == MemberState.ACTIVE.value, member.c.team_id.is_not(None))
        .group_by(member.c.team_id)
    )
    return {row.team_id: row.members for row in rows}


def rooms_with_institutions() -> Select[Any]:
    """Rooms with what their institutions allow, a row for each team, oldest room first: one statement, on every message's way."""
    return (
        select(
            room,
            institution.c.id.label("institution_id"),
            institution.c.providers.label("institution_providers"),
            institution.c.text_may_leave.label("institution_text_may_leave"),
            institution.c.identifiers.label("institution_identifiers"),
        )
        .outerjoin(room_team, room_team.c.room_id == room.c.id)
        .outerjoin(team, team.c.id == room_team.c.team_id)
        .outerjoin(institution, institution.c.id == team.c.institution_id)
        .order_by(room.c.id, institution.c.id)
    )


def rooms_from(rows: Iterable[Row[Any]]) -> list[Room]:
    """The rooms of the rows of :func:`rooms_with_institutions`."""
    found: dict[int, tuple[Row[Any], dict[int, PlacePolicy]]] = {}
    for row in rows:
        _, allowed = found.setdefault(row.id, (row, {}))
        if row.institution_id is not None:
            allowed[row.institution_id] = PlacePolicy(
                tuple(row.institution_providers),
                row.institution_text_may_leave,
                IdentifierRule(row.institution_identifiers),
            )
    return [
        Room(
            id=row.id,
            name=row.name,
            providers=tuple(row.providers),
            text_may_leave=row.text_may_leave,
            identifiers=IdentifierRule(row.identifiers),
            institutions=tuple(allowed.values()),
            own_team=row.own_team,
        )
        for row, allowed in found.values()
    ]


def _people_of_rooms() -> Select[Any]:
    return (
        select(
            member,
            team.c.name.label("team_name"),
            team.c.language.label("team_language"),
            team.c.time_zone,
            institution.c.name.label("institution_name"),
        )
        .join(team, member.c.team_id == team.c.id)
        .join(institution, team.c.institution_id == institution.c.id)
        .join(room_team, room_team.c.team_id == team.c.id)
        .where(member.c.state == MemberState.ACTIVE.value)
    )


def _reader(row: Row[Any]) -> Reader:
    return Reader(
        member_id=row.id,
        chat_id=row.telegram_user_id,
        name=row.name,
        reading_language=row.reading_language,
        interface_language=row.interface_language,
        team_id=row.team_id,
        team_name=row.team_name,
        team_language=row.team_language,
        institution_name=row.institution_name,
        time_zone=row.time_zone,
        reachable=row.unreachable_since is None,
    )


def _optional_member(row: Row[Any] | None) -> Member | None:
    if row is None:
        return None
    return Member(
        id=row.id,
        telegram_user_id=row.telegram_user_id,
        team_id=row.team_id,
        role=Role(row.role),
        state=MemberState(row.state),
        name=row.name,
        reading_language=row.reading_language,
        interface_language=row.interface_language,
        written_language=row.written_language,
        current_room_id=row.current_room_id,
        joined_at=row.joined_at,
        unreachable_since=row.unreachable_since,
        display=Display(row.display),
        quiet_hours=quiet_hours_from(row),
        clarity_hints=row.clarity_hints,
    )


def quiet_hours_from(row: Row[Any]) -> QuietHours | None:
    """What somebody chose, from a row of the table of members; None: as the house has it."""
    return None if row.quiet_from is None else QuietHours(row.quiet_from, row.quiet_until)
