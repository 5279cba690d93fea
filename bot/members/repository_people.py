"""Who stands behind these member ids: what a reader is told of an author, and in which languages we speak to a reader."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select

from bot.members.model import MemberState
from bot.storage.engine import Connection
from bot.storage.tables import institution, member, team


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
        )
        for row in await connection.execute(query)
    }
