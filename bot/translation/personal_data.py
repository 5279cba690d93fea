"""What a person approved or wrote for the translation memory, as personal data."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from bot.privacy.retention import ErasureReport, Line
from bot.storage.engine import Connection
from bot.translation import repository_personal
from bot.translation.memory import MemoryUnit


class TranslationPersonalData:
    """Implements :class:`bot.privacy.retention.PersonalData` for the memory and the machine cache."""

    name = "translation_memory"

    async def export(self, connection: Connection, member_id: int) -> Mapping[str, object]:
        """The pairs that the member approved, and those that came from the member's messages."""
        approved = await repository_personal.approved_by(connection, member_id)
        written = await repository_personal.written_by(connection, member_id)
        return {"approved": [_pair(unit) for unit in approved], "written": [_pair(unit) for unit in written]}

    async def erase(self, connection: Connection, member_id: int) -> ErasureReport:
        """The member's name goes from what they approved; those pairs stay, since others rely on them.

        Of what came from the member's messages, pairs that somebody approved stay, no longer theirs; all others go.
        """
        approved = await repository_personal.unname(connection, member_id)
        deleted, kept = await repository_personal.disown(connection, member_id)
        return ErasureReport(
            erased=(Line("erased-memory-pairs", deleted),),
            kept=(Line("kept-approved-pairs", approved), Line("kept-pairs-from-messages", kept)),
        )

    async def purge(self, connection: Connection, before: datetime) -> int:
        """Engines' answers that are older go; what people approved stays."""
        return await repository_personal.purge_cache(connection, before)


def _pair(unit: MemoryUnit) -> dict[str, object]:
    return {
        "source_language": unit.source_language,
        "target_language": unit.target_language,
        "source": unit.source,
        "target": unit.target,
        "state": unit.state.value,
        "approved_at": None if unit.approved_at is None else unit.approved_at.isoformat(),
    }
