"""What a person announced, and their drafts, as personal data."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from bot.broadcast import repository_personal, repository_reviewing
from bot.broadcast.model import DRAFT_LIFETIME
from bot.messenger.attachments import exported
from bot.privacy.retention import ErasureReport, Line
from bot.storage.engine import Connection
from bot.storage.time import Clock


class BroadcastPersonalData:
    """Implements :class:`bot.privacy.retention.PersonalData` for broadcasts and drafts.

    Copies, and the texts of what was sent long ago, are the ledger's and the messages'; drafts have a shorter life of their own.
    """

    name = "broadcasts"

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    async def export(self, connection: Connection, member_id: int) -> Mapping[str, object]:
        """Every broadcast and draft of the member, with its text while it is kept; and what they acknowledged."""
        return {
            "announced": [
                {
                    "number": one.number,
                    "room": one.room_id,
                    "state": one.state,
                    "text": None if one.text is None else one.text.text,
                    "attachments": [exported(attachment) for attachment in one.attachments],
                    "begun_at": one.created_at.isoformat(),
                    "confirmed_at": None if one.confirmed_at is None else one.confirmed_at.isoformat(),
                }
                for one in await repository_personal.of_author(connection, member_id)
            ],
            "acknowledged": [
                {"broadcast": number, "at": at.isoformat()}
                | ({} if earlier is None else {"earlier_text_at": earlier.isoformat()})
                for number, at, earlier in await repository_personal.acknowledged_by(connection, member_id)
            ],
            "asked_to_review": [
                {"broadcast": number, "language": language, "outcome": state, "asked_at": at.isoformat()}
                for number, language, state, at in await repository_reviewing.of_member(connection, member_id)
            ],
        }

    async def erase(self, connection: Connection, member_id: int) -> ErasureReport:
        """Drafts and texts go; what has not left yet is withdrawn; copies in the readers' chats are Telegram's and stay."""
        drafts, sent = await repository_personal.erase_of_author(connection, member_id, self._clock())
        said = await repository_personal.erase_acknowledged_by(connection, member_id)
        reviews = await repository_reviewing.erase_of_member(connection, member_id)
        return ErasureReport(
            erased=(
                Line("erased-broadcasts", drafts + sent),
                Line("erased-acknowledgements", said),
                Line("erased-reviews", reviews),
            ),
            kept=(Line("kept-copies-of-broadcasts", sent),),
        )

    async def purge(self, connection: Connection, before: datetime) -> int:
        """Drafts that were left for a week go."""
        now = self._clock()
        purged = await repository_personal.purge(connection, drafts_before=now - DRAFT_LIFETIME, before=before, at=now)
        return purged + await repository_reviewing.purge(connection, before)
