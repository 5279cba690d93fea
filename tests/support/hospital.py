"""A small collaboration to test with: two institutions, three teams, one room; invented names of bodies, not of people."""

from __future__ import annotations

from dataclasses import dataclass

from bot.members.model import Member, Role, Room, Team
from bot.members.service import MembersService
from bot.storage.engine import Database
from tests.support.clock import FakeClock

OPERATOR = 9000
"""The Telegram account that the setting ADMIN_IDS names."""


@dataclass(frozen=True)
class Hospital:
    """What tests refer to."""

    members: MembersService
    operator: Member
    cardiology: Team
    """In English, in the shared room."""
    heart: Team
    """In Chinese, in the shared room."""
    pharmacy: Team
    """In Arabic, in no room."""
    room: Room

    async def join(
        self, telegram_user_id: int, team: Team, role: Role = Role.CLINICIAN, language: str = "en"
    ) -> Member:
        """Walk a newcomer the whole way in."""
        made = await self.members.invitations.create_invite(self.operator, team.id, role)
        steps = self.members.invitations
        invitation = await steps.begin_joining(telegram_user_id, made.token, interface_language="en")
        await steps.choose_reading_language(telegram_user_id, invitation.invite_id, language)
        welcome = await steps.accept(telegram_user_id, invitation.invite_id, name=f"Person {telegram_user_id}")
        return welcome.member


async def open_hospital(database: Database, clock: FakeClock) -> Hospital:
    """Set the small collaboration up, by the operator."""
    members = MembersService(database, admin_ids=frozenset({OPERATOR}), clock=clock)
    operator = await members.find(OPERATOR, name="The operator")
    assert operator is not None
    make = members.administration
    east = await make.create_institution(operator, "East Hospital")
    west = await make.create_institution(operator, "West Hospital")
    cardiology = await make.create_team(operator, west.id, "Cardiology", "en", "America/Los_Angeles")
    heart = await make.create_team(operator, east.id, "Heart centre", "zh", "Asia/Shanghai")
    pharmacy = await make.create_team(operator, west.id, "Pharmacy", "Arabic", "Asia/Qatar")
    room = await make.create_room(operator, "Heart room", [cardiology.id, heart.id])
    return Hospital(members, operator, cardiology, heart, pharmacy, room)
