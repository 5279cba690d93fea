"""The translation memory's and the machine cache's SQL."""

from __future__ import annotations

import json
from datetime import datetime

from sqlalchemy import ColumnElement, Row, insert, or_, select, update
from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from bot.storage.engine import Connection
from bot.storage.sealed import Keyring
from bot.storage.tables import machine_cache, memory_unit
from bot.translation.memory import MemoryUnit, UnitState, segment_key
from bot.translation.model import ProviderAnswer


class MemoryRepository:
    """Reads and writes by keyed digests, so that sealed texts are found without being opened."""

    def __init__(self, keyring: Keyring) -> None:
        self._keyring = keyring

    async def exact(
        self, connection: Connection, source: str, source_language: str, target_language: str, room_id: int | None
    ) -> MemoryUnit | None:
        """The approved unit for this segment: the room's own before a global one, the newest approval first."""
        of_the_room: ColumnElement[bool] = memory_unit.c.room_id.is_(None)
        if room_id is not None:
            of_the_room = or_(of_the_room, memory_unit.c.room_id == room_id)
        query = (
            select(memory_unit)
            .where(
                memory_unit.c.source_digest == self._digest(source, source_language, target_language),
                memory_unit.c.source_language == source_language,
                memory_unit.c.target_language == target_language,
                memory_unit.c.state == UnitState.APPROVED.value,
                of_the_room,
            )
            .order_by(memory_unit.c.room_id.is_(None), memory_unit.c.approved_at.desc(), memory_unit.c.id.desc())
            .limit(1)
        )
        row = (await connection.execute(query)).one_or_none()
        return None if row is None else unit_from(row)

    async def approve(
        self,
        connection: Connection,
        *,
        source: str,
        target: str,
        source_language: str,
        target_language: str,
        room_id: int | None,
        approved_by: int | None,
        approved_by_name: str | None,
        at: datetime,
    ) -> int:
        """Add an approved unit; an earlier one of the same segment and room becomes a draft. Returns its id."""
        digest = self._digest(source, source_language, target_language)
        same_room = memory_unit.c.room_id.is_(None) if room_id is None else memory_unit.c.room_id == room_id
        await connection.execute(
            update(memory_unit)
            .where(memory_unit.c.source_digest == digest, memory_unit.c.state == UnitState.APPROVED.value, same_room)
            .values(state=UnitState.DRAFT.value)
        )
        added = await connection.execute(
            insert(memory_unit)
            .values(
                source_language=source_language,
                target_language=target_language,
                source_digest=digest,
                source=source,
                target=target,
                state=UnitState.APPROVED.value,
                room_id=room_id,
                approved_by=approved_by,
                approved_by_name=approved_by_name,
                created_at=at,
                approved_at=at,
            )
            .returning(memory_unit.c.id)
        )
        unit_id: int = added.scalar_one()
        return unit_id

    async def cached(self, connection: Connection, room_id: int, key: str) -> ProviderAnswer | None:
        """What an engine answered to this before, in this room."""
        query = select(machine_cache.c.answer).where(
            machine_cache.c.room_id == room_id, machine_cache.c.key_digest == self._keyring.digest(key)
        )
        answer = (await connection.execute(query)).scalar_one_or_none()
        if answer is None:
            return None
        content = json.loads(answer)
        return ProviderAnswer(content["text"], tuple(content["route"]), content["engine_version"])

    async def cache(self, connection: Connection, room_id: int, key: str, answer: ProviderAnswer, at: datetime) -> None:
        """Keep what an engine answered. It never becomes approved by itself."""
        kind = sqlite_insert if connection.dialect.name == "sqlite" else postgresql_insert
        content = {"text": answer.text, "route": list(answer.route), "engine_version": answer.engine_version}
        await connection.execute(
            kind(machine_cache)
            .values(
                room_id=room_id,
                key_digest=self._keyring.digest(key),
                answer=json.dumps(content, ensure_ascii=False),
                created_at=at,
            )
            .on_conflict_do_nothing()
        )

    def _digest(self, source: str, source_language: str, target_language: str) -> str:
        return self._keyring.digest(segment_key(source, source_language, target_language))


def unit_from(row: Row[tuple[object, ...]]) -> MemoryUnit:
    """A unit from its row."""
    return MemoryUnit(
        id=row.id,
        source_language=row.source_language,
        target_language=row.target_language,
        source=row.source,
        target=row.target,
        state=UnitState(row.state),
        room_id=row.room_id,
        approved_by_name=row.approved_by_name,
        approved_at=row.approved_at,
    )
