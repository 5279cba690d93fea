"""What a person proposed, and why they rejected what others did, as personal data."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from bot.privacy.retention import ErasureReport, Line
from bot.relay import repository_corrections_personal
from bot.storage.engine import Connection


class CorrectionsPersonalData:
    """Implements :class:`bot.privacy.retention.PersonalData` for corrections."""

    name = "corrections"

    async def export(self, connection: Connection, member_id: int) -> Mapping[str, object]:
        """What the member proposed, with its text while it is kept, and what they decided about, by number."""
        proposed = await repository_corrections_personal.proposed_by(connection, member_id)
        decided = await repository_corrections_personal.decided_by(connection, member_id)
        return {
            "proposed": [
                {
                    "number": one.id,
                    "message": one.message_id,
                    "language": one.language,
                    "text": None if one.text is None else one.text.text,
                    "state": one.state.value,
                    "proposed_at": one.created_at.isoformat(),
                }
                for one in proposed
            ],
            "decided": [
                {
                    "number": one.id,
                    "state": one.state.value,
                    "reason": one.reason,
                    "decided_at": None if one.decided_at is None else one.decided_at.isoformat(),
                }
                for one in decided
            ],
        }

    async def erase(self, connection: Connection, member_id: int) -> ErasureReport:
        """Proposals, reasons, and what others proposed for the member's own messages go. What was approved stays in its copies."""
        erased = await repository_corrections_personal.erase_of_member(connection, member_id)
        return ErasureReport(erased=(Line("erased-corrections", erased),))

    async def purge(self, connection: Connection, before: datetime) -> int:
        """Texts and dialogues that are older go; the rows stay as numbers."""
        return await repository_corrections_personal.purge(connection, before)
