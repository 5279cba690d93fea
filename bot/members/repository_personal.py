"""What the tables of this capability and the audit hold about one person."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import delete, func, or_, select, update

from bot.members.model import Display, Member, MemberState
from bot.storage.engine import Connection
from bot.storage.tables import audit, invite, joining, member


async def invites_created(connection: Connection, member_id: int) -> list[Mapping[str, Any]]:
    """The invites that the member made, oldest first."""
    columns = (
        invite.c.id,
        invite.c.team_id,
        invite.c.role,
        invite.c.created_at,
        invite.c.expires_at,
        invite.c.revoked_at,
    )
    rows = await connection.execute(select(*columns).where(invite.c.created_by == member_id).order_by(invite.c.id))
    return [dict(row) for row in rows.mappings()]


async def audit_entries(connection: Connection, member_id: int) -> list[Mapping[str, Any]]:
    """What the member did and what was done to them, oldest first."""
    rows = await connection.execute(
        select(audit.c.at, audit.c.action, audit.c.subject, audit.c.detail)
        .where(_about(member_id))
        .order_by(audit.c.id)
    )
    return [dict(row) for row in rows.mappings()]


async def count_audit_entries(connection: Connection, member_id: int) -> int:
    """How many entries of the audit name the member's number."""
    return int(
        (await connection.execute(select(func.count()).select_from(audit).where(_about(member_id)))).scalar_one()
    )


async def forget(connection: Connection, found: Member) -> None:
    """Take the address, the name and the choices off a member's row."""
    if found.telegram_user_id is not None:
        await connection.execute(delete(joining).where(joining.c.telegram_user_id == found.telegram_user_id))
    await connection.execute(
        update(member)
        .where(member.c.id == found.id)
        .values(
            telegram_user_id=None,
            state=MemberState.LEFT.value,
            name="",
            # The columns cannot be empty; "en" is nobody's choice here.
            reading_language="en",
            interface_language="en",
            written_language=None,
            current_room_id=None,
            unreachable_since=None,
            display=Display.TRANSLATION.value,
            quiet_from=None,
            quiet_until=None,
            clarity_hints=True,
        )
    )


def _about(member_id: int) -> Any:
    return or_(audit.c.actor_id == member_id, audit.c.subject == f"member:{member_id}")
