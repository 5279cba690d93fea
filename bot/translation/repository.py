"""The machine cache's SQL: what engines answered, apart from what people approved."""

from __future__ import annotations

import json
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from bot.storage.engine import Connection
from bot.storage.sealed import Keyring
from bot.storage.tables import machine_cache
from bot.translation.model import ProviderAnswer


class MachineCache:
    """Reads and writes by keyed digests, so that sealed texts are found without being opened."""

    def __init__(self, keyring: Keyring) -> None:
        self._keyring = keyring

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
