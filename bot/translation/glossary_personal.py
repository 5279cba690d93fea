"""Who approved which terms, as personal data."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from bot.privacy.retention import ErasureReport, Line
from bot.storage.engine import Connection
from bot.translation import repository_glossary


class GlossaryPersonalData:
    """Implements :class:`bot.privacy.retention.PersonalData` for the termbase."""

    name = "glossary"

    async def export(self, connection: Connection, member_id: int) -> Mapping[str, object]:
        """The terms that the member approved."""
        approved = await repository_glossary.approved_by(connection, member_id)
        return {
            "approved": [
                {
                    "concept": term.concept,
                    "language": term.language,
                    "term": term.text,
                    "status": term.status.value,
                    "approved_at": None if term.approved_at is None else term.approved_at.isoformat(),
                }
                for term in approved
            ]
        }

    async def erase(self, connection: Connection, member_id: int) -> ErasureReport:
        """The member's name goes from what they approved; the terms stay, since others rely on them."""
        return ErasureReport(
            kept=(Line("kept-approved-terms", await repository_glossary.unname(connection, member_id)),)
        )

    async def purge(self, connection: Connection, before: datetime) -> int:
        """A termbase does not grow old."""
        return 0
