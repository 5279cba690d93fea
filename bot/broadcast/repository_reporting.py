"""The SQL of a broadcast's table: every promise, a batch at a time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from bot.broadcast.model import Broadcast
from bot.storage.engine import Connection
from bot.storage.tables import acknowledgement, delivery, institution, member, team


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One reader of a broadcast."""

    delivery_id: int
    name: str
    """Empty where the one who asks may not see it."""
    institution_name: str
    team_name: str
    language: str
    state: str
    repeated: bool
    sent_at: datetime | None
    acknowledged_at: datetime | None


async def lines(
    connection: Connection, found: Broadcast, *, after: int, limit: int, names_of: int | None, all_names: bool
) -> list[Line]:
    """The next promises behind this one. Names are those of one institution's people, or everybody's."""
    query = (
        select(
            delivery.c.id,
            delivery.c.state,
            delivery.c.repeated,
            delivery.c.sent_at,
            func.coalesce(delivery.c.language_sent, member.c.reading_language).label("language"),
            member.c.name,
            func.coalesce(team.c.name, "").label("team_name"),
            team.c.institution_id,
            func.coalesce(institution.c.name, "").label("institution_name"),
            acknowledgement.c.acknowledged_at,
        )
        .join(member, member.c.id == delivery.c.member_id)
        .outerjoin(team, team.c.id == member.c.team_id)
        .outerjoin(institution, institution.c.id == team.c.institution_id)
        .outerjoin(
            acknowledgement,
            (acknowledgement.c.broadcast_id == found.id) & (acknowledgement.c.member_id == delivery.c.member_id),
        )
        .where(delivery.c.message_id == found.message_id, delivery.c.id > after)
        .order_by(delivery.c.id)
        .limit(limit)
    )
    return [
        Line(
            delivery_id=row.id,
            name=row.name if all_names or (names_of is not None and row.institution_id == names_of) else "",
            institution_name=row.institution_name,
            team_name=row.team_name,
            language=row.language,
            state=row.state,
            repeated=row.repeated,
            sent_at=row.sent_at,
            acknowledged_at=row.acknowledged_at,
        )
        for row in await connection.execute(query)
    ]
