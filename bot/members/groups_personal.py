"""What linked groups hold about a person: which they linked, and what was said to them there."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from bot.members import repository_groups
from bot.privacy.retention import ErasureReport, Line
from bot.storage.engine import Connection


class GroupsPersonalData:
    """Implements :class:`bot.privacy.retention.PersonalData` for linked groups."""

    name = "groups"

    async def export(self, connection: Connection, member_id: int) -> Mapping[str, object]:
        """The groups that the member linked, and when; and what they were told once in which group."""
        linked = await repository_groups.linked_by(connection, member_id)
        told = await repository_groups.told_to(connection, member_id)
        return {
            "linked": [
                {"group": one.title, "room": one.room_id, "linked_at": one.linked_at.isoformat()} for one in linked
            ],
            "told": [{"group": title, "what": words, "at": at.isoformat()} for title, words, at in told],
        }

    async def erase(self, connection: Connection, member_id: int) -> ErasureReport:
        """What was said to them goes. A link stays, since it is their team's, with the number of who made it."""
        await repository_groups.forget_person(connection, member_id)
        links = len(await repository_groups.linked_by(connection, member_id))
        return ErasureReport(kept=(Line("kept-group-links", links),))

    async def purge(self, connection: Connection, before: datetime) -> int:
        """What was said once, to members and others; whoever writes there again may be told again."""
        return await repository_groups.purge_told(connection, before)
