"""Who stands behind these member ids: what a reader is told of an author, and in which languages we speak to a reader."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select

from bot.members.model import Display, MemberState
from bot.members.quiet_model import QuietHours
from bot.members.repository import quiet_hours_from
from bot.storage.engine import Connection
from bot.storage.tables import institution, member, room_team, team


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A member as others see them, and as we address them."""

    member_id: int
    name: str
    """Empty once they have left."""
    team_name: str | None
    institution_name: str | None
    reading_language: str
    interface_language: str
    is_active: bool
    time_zone: str | None = None
    """Of their team's clock; None in no team."""
    display: Display = Display.TRANSLATION
    quiet_hours: QuietHours | None = None
    """None: as the house has it."""


async def people(connection: Connection, member_ids: Sequence[int]) -> dict[int, Person]:
    """These people, by member id, also those who have left."""
    query = (
        select(member, team.c.name.label("team_name"), team.c.time_zone, institution.c.name.label("institution_name"))
        .outerjoin(team, member.c.team_id == team.c.id)
        .outerjoin(institution, team.c.institution_id == institution.c.id)
        .where(member.c.id.in_(member_ids))
    )
    return {
        row.id: Person(
            member_id=row.id,
            name=row.name,
            team_name=row.team_name,
            institution_name=row.institution_name,
            reading_language=row.reading_language,
            interface_language=row.interface_language,
            is_active=row.state == MemberState.ACTIVE.value,
            time_zone=row.time_zone,
            display=Display(row.display),
            quiet_hours=quiet_hours_from(row),
        )
        for row in await connection.execute(query)
    }


async def in_their_rooms(
    connection: Connection, room_ids: Sequence[int], member_ids: Sequence[int]
) -> frozenset[tuple[int, int]]:
    """Which of these members are in which of these rooms now, by room and member: people change to other teams."""
    if not room_ids or not member_ids:
        return frozenset()
    query = (
        select(room_team.c.room_id, member.c.id)
        .join(room_team, room_team.c.team_id == member.c.team_id)
        .where(member.c.id.in_(member_ids), room_team.c.room_id.in_(room_ids))
    )
    return frozenset((row.room_id, row.id) for row in await connection.execute(query))
