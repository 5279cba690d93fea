"""Who did what to whom, and when: one row for every administrative act and every correction. Ids, never texts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.tables import audit


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One act."""

    at: datetime
    actor_id: int | None
    """The member who acted; None for the operator at the command line."""
    action: str
    """Stable and short, such as ``invite.created``."""
    subject: str
    """What it was done to, such as ``team:3``."""
    detail: Mapping[str, str | int | None]


async def record(
    connection: AsyncConnection,
    *,
    at: datetime,
    actor_id: int | None,
    action: str,
    subject: str,
    detail: Mapping[str, str | int | None] | None = None,
) -> None:
    """Add an entry, in the transaction of the act itself, so that neither stands without the other."""
    await connection.execute(
        insert(audit).values(at=at, actor_id=actor_id, action=action, subject=subject, detail=dict(detail or {}))
    )


async def entries(connection: AsyncConnection, *, limit: int = 100) -> list[AuditEntry]:
    """The newest entries, newest first."""
    rows = await connection.execute(select(audit).order_by(audit.c.id.desc()).limit(limit))
    return [AuditEntry(row.at, row.actor_id, row.action, row.subject, row.detail) for row in rows]
