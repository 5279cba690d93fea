"""What a person approved for the translation memory, as personal data."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from bot.privacy.retention import ErasureReport, Line
from bot.storage.engine import Connection
from bot.translation import repository_personal


class TranslationPersonalData:
    """Implements :class:`bot.privacy.retention.PersonalData` for the memory and the machine cache."""

    name = "translation_memory"

    async def export(self, connection: Connection, member_id: int) -> Mapping[str, object]:
        """The pairs that the member approved."""
        approved = await repository_personal.approved_by(connection, member_id)
        return {
            "approved": [
                {
                    "source_language": unit.source_language,
                    "target_language": unit.target_language,
                    "source": unit.source,
                    "target": unit.target,
                    "approved_at": None if unit.approved_at is None else unit.approved_at.isoformat(),
                }
                for unit in approved
            ]
        }

    async def erase(self, connection: Connection, member_id: int) -> ErasureReport:
        """The member's name goes from what they approved; the pairs stay, since others rely on them."""
        return ErasureReport(
            kept=(Line("kept-approved-pairs", await repository_personal.unname(connection, member_id)),)
        )

    async def purge(self, connection: Connection, before: datetime) -> int:
        """Engines' answers that are older go; what people approved stays."""
        return await repository_personal.purge_cache(connection, before)
