"""What was sent to a person, as personal data: deliveries, and the jobs that carried them and their updates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.delivery import repository_personal
from bot.delivery.removal import AllGone, tell_where_over
from bot.privacy.retention import ErasureReport, Line
from bot.storage.engine import Connection


class DeliveryPersonalData:
    """Implements :class:`bot.privacy.retention.PersonalData` for the ledger and the job table."""

    name = "deliveries"

    def __init__(self, ended: AllGone | None = None) -> None:
        """``ended`` hears, as from :class:`bot.delivery.removal.RemovalExecutor`, of messages whose last open removal goes."""
        self._ended = ended

    async def export(self, connection: Connection, member_id: int) -> Mapping[str, object]:
        """Which messages were promised to the member, and how each promise stands; no texts of other people."""
        return {
            "received": [
                {
                    "message": one.message_id,
                    "state": one.state.value,
                    "language": one.language_sent,
                    "promised_at": one.created_at.isoformat(),
                    "sent_at": None if one.sent_at is None else one.sent_at.isoformat(),
                }
                for one in await repository_personal.of_member(connection, member_id)
            ]
        }

    async def erase(self, connection: Connection, member_id: int) -> ErasureReport:
        """Deliveries, reports about them, and whatever the job table still holds of the member's chat go."""
        erased, left = await repository_personal.erase_of_member(connection, member_id)
        await self._over(connection, left)
        return ErasureReport(erased=(Line("erased-deliveries", erased),))

    async def purge(self, connection: Connection, before: datetime) -> int:
        """Deliveries and ended jobs that are older go."""
        purged, left = await repository_personal.purge(connection, before)
        await self._over(connection, left)
        return purged

    async def _over(self, connection: Connection, left: Sequence[int]) -> None:
        if self._ended is not None:
            await tell_where_over(connection, left, self._ended)
