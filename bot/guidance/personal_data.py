"""What a person asked, said of cards, shared and wrote for their institution, as personal data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime, timedelta

from bot.guidance import repository, repository_own, repository_personal, repository_sending
from bot.privacy.retention import ErasureReport, Line
from bot.storage.engine import Connection
from bot.storage.time import Clock

QUESTIONS_ARE_KEPT = timedelta(days=90)
"""What the asker agreed to; never longer, however long messages are kept."""


class GuidancePersonalData:
    """Implements :class:`bot.privacy.retention.PersonalData` for guidance."""

    name = "guidance"

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    async def export(self, connection: Connection, member_id: int) -> Mapping[str, object]:
        """Questions as they are kept, votes, the card of the week, what was shared, and cards for the institution."""
        since = await repository_sending.subscribed_since(connection, member_id)
        return {
            "questions": [
                {"text": one.text, "language": one.language, "kept_at": one.kept_at.isoformat()}
                for one in await repository.questions(connection, member_id=member_id)
            ],
            "votes": [
                {
                    "card": one.card_id,
                    "language": one.language,
                    "helpful": one.helpful,
                    "voted_at": one.voted_at.isoformat(),
                }
                for one in await repository.votes_of(connection, member_id)
            ],
            "weekly_since": None if since is None else since.isoformat(),
            "cards_of_the_week": {
                card_id: at.isoformat()
                for card_id, at in (await repository_sending.seen(connection, member_id)).items()
            },
            "shared": [
                {"card": card_id, "room": room_id, "shared_at": at.isoformat()}
                for card_id, room_id, at in await repository_sending.shared_by(connection, member_id)
            ],
            "cards": [
                {"number": one.id, "language": one.language, "text": asdict(one.content)}
                for one in await repository_own.of_author(connection, member_id)
            ],
        }

    async def erase(self, connection: Connection, member_id: int) -> ErasureReport:
        """Everything goes but cards that somebody else reviewed: these are the institution's."""
        said, removed, kept = await repository_personal.erase_of_member(connection, member_id, self._clock())
        return ErasureReport(
            erased=(Line("erased-guidance", said), Line("erased-own-cards", removed)),
            kept=(Line("kept-own-cards", kept),),
        )

    async def purge(self, connection: Connection, before: datetime) -> int:
        """Questions that are older go, and all that were kept for as long as their askers agreed to."""
        return await repository_personal.purge(connection, max(before, self._clock() - QUESTIONS_ARE_KEPT))
