"""The person themself, as personal data: who they are, what they chose, what they did in the administration."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from bot.members import repository, repository_invites, repository_languages, repository_personal, repository_places
from bot.privacy.retention import ErasureReport, Line
from bot.storage.engine import Connection


class MembersPersonalData:
    """Implements :class:`bot.privacy.retention.PersonalData` for members, invites and the audit."""

    name = "member"

    async def export(self, connection: Connection, member_id: int) -> Mapping[str, object]:
        """The member's row, team and rooms, the invites they made and the audit entries about them."""
        found = await repository.by_id(connection, member_id)
        if found is None:
            return {}
        team = None if found.team_id is None else await repository_places.team_by_id(connection, found.team_id)
        rooms = [] if found.team_id is None else await repository.rooms_of_team(connection, found.team_id)
        return {
            "number": found.id,
            "telegram_user_id": found.telegram_user_id,
            "name": found.name,
            "role": found.role.value,
            "state": found.state.value,
            "institution": team and team.institution_name,
            "team": team and team.name,
            "rooms": [room.name for room in rooms],
            "current_room": next((room.name for room in rooms if room.id == found.current_room_id), None),
            "reading_language": found.reading_language,
            "interface_language": found.interface_language,
            "written_language": found.written_language,
            "written_languages": [
                {"language": one.language, "confirmed": one.confirmed, "confirmed_at": _json(one.confirmed_at)}
                for one in await repository_languages.confirmed(connection, member_id)
            ],
            "display": found.display.value,
            "quiet_hours": found.quiet_hours and str(found.quiet_hours),
            "clarity_hints": found.clarity_hints,
            "joined_at": _json(found.joined_at),
            "unreachable_since": _json(found.unreachable_since),
            "invites_created": [
                _ready(entry) for entry in await repository_personal.invites_created(connection, member_id)
            ],
            "audit": [_ready(entry) for entry in await repository_personal.audit_entries(connection, member_id)],
        }

    async def erase(self, connection: Connection, member_id: int) -> ErasureReport:
        """Address, name and choices go; the number, the team and the audit stay, so that acts stay accountable."""
        found = await repository.by_id(connection, member_id)
        if found is None:
            return ErasureReport()
        kept = (
            Line("kept-member-number", 1),
            Line("kept-audit", await repository_personal.count_audit_entries(connection, member_id)),
        )
        if not found.is_active:
            return ErasureReport(kept=kept)
        await repository_languages.forget(connection, member_id)
        await repository_personal.forget(connection, found)
        return ErasureReport(erased=(Line("erased-profile", 1),), kept=kept)

    async def purge(self, connection: Connection, before: datetime) -> int:
        """Old invites, and joinings that nobody ended. Members are kept until they ask to be forgotten."""
        return await repository_invites.purge(connection, before)


def _ready(entry: Mapping[str, object]) -> dict[str, object]:
    return {key: _json(value) for key, value in entry.items()}


def _json(value: object) -> object:
    return value.isoformat() if isinstance(value, datetime) else value
