"""What a person wrote and reported, as personal data."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from bot.messenger.attachments import exported
from bot.privacy.retention import ErasureReport, Line
from bot.relay import repository_personal
from bot.storage.engine import Connection


class RelayPersonalData:
    """Implements :class:`bot.privacy.retention.PersonalData` for messages and reported problems."""

    name = "messages"

    async def export(self, connection: Connection, member_id: int) -> Mapping[str, object]:
        """Every message that the member wrote, as it reads now, and which messages of others they reported, by number."""
        written = await repository_personal.written_by(connection, member_id)
        return {
            "written": [
                {
                    "number": one.id,
                    "room": one.room_id,
                    "text": None if one.text is None else one.text.text,
                    "attachments": [exported(attachment) for attachment in one.attachments],
                    "forwarded_from": one.origin,
                    "language": one.language,
                    "sent_at": one.sent_at.isoformat(),
                    "edited_at": None if one.edited_at is None else one.edited_at.isoformat(),
                }
                for one in written
            ],
            "reported": [
                {"message": number, "reported_at": at.isoformat()}
                for number, at in await repository_personal.reported_by(connection, member_id)
            ],
        }

    async def erase(self, connection: Connection, member_id: int) -> ErasureReport:
        """Texts and their translations go; the copies in the readers' chats are Telegram's and stay."""
        erased = await repository_personal.erase_written_by(connection, member_id)
        return ErasureReport(erased=(Line("erased-messages", erased),), kept=(Line("kept-copies-in-telegram", erased),))

    async def purge(self, connection: Connection, before: datetime) -> int:
        """Texts and translations that are older go; the rows stay as numbers."""
        return await repository_personal.purge(connection, before)
