"""Setting up: institutions, teams, rooms and invites. The services check who may."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from types import MappingProxyType
from zoneinfo import ZoneInfo

from telegram import Update

from bot.errors import InvalidInput
from bot.language import tags
from bot.members.administration import Overview
from bot.members.invitations import NewInvite
from bot.members.model import Act, InviteTerms, Role
from bot.members.rules import require
from handlers import replies
from handlers.context import Context
from handlers.replies import Verb

SEPARATOR = "|"
_BETWEEN_TEAMS = re.compile(r"[,，،、;；]")

ROLE_NAMES = MappingProxyType(
    {
        Role.CLINICIAN: "role-clinician",
        Role.COORDINATOR: "role-coordinator",
        Role.ADMINISTRATOR: "role-administrator",
    }
)


async def admin(update: Update, context: Context) -> None:
    """/admin: with what to do, do it; without, the overview and how to."""
    require(context.member, Act.ADMINISTER)  # before anything is said about what was typed; the services check again
    word, _, values = context.arguments.partition(" ")
    steps: dict[str, Callable[[Context, str], Awaitable[None]]] = {
        "institution": _institution,
        "team": _team,
        "room": _room,
        "invite": _invite,
        "revoke": _revoke,
    }
    step = steps.get(word.casefold(), _overview)
    await step(context, values.strip())


async def invite(update: Update, context: Context) -> None:
    """/invite: clinicians, to one's own team."""
    member = context.member
    if member.team_id is None and member.role is Role.ADMINISTRATOR:
        raise InvalidInput("an administrator without a team", message_id="invite-no-team")
    made = await context.services.members.invitations.create_invite(member, member.team_id or 0)
    await _show_invite(context, made)


async def revoke_pressed(update: Update, context: Context) -> None:
    """The button under a new invite."""
    await _withdraw(context, context.press.row_id)


async def _institution(context: Context, name: str) -> None:
    if not name:
        raise InvalidInput("a name is missing", message_id="admin-expected-institution")
    made = await context.services.members.administration.create_institution(context.member, name)
    await context.say("admin-institution-made", name=made.name, number=str(made.id))


async def _team(context: Context, values: str) -> None:
    parts = [part.strip() for part in values.split(SEPARATOR)]
    if len(parts) != 4 or not all(parts):
        raise InvalidInput("not four values", message_id="admin-expected-team")
    institution_name, name, language, time_zone = parts
    make = context.services.members.administration
    institution = await make.find_institution(context.member, institution_name)
    team = await make.create_team(context.member, institution.id, name, language, time_zone)
    await context.say(
        "admin-team-made",
        name=team.name,
        number=str(team.id),
        language=tags.display_name(team.language, context.interface_language),
        zone=team.time_zone,
    )


async def _room(context: Context, values: str) -> None:
    name, _, listed = (part.strip() for part in values.partition(SEPARATOR))
    wanted = [typed.strip() for typed in _BETWEEN_TEAMS.split(listed) if typed.strip()]
    if not name or not wanted or SEPARATOR in listed:
        raise InvalidInput("not a room and its teams", message_id="admin-expected-room")
    make = context.services.members.administration
    teams = [await make.find_team(context.member, typed) for typed in wanted]
    room, is_new = await make.open_room(context.member, name, [team.id for team in teams])
    inside = await context.services.members.teams_of_room(room.id)
    await context.say(
        "admin-room-made" if is_new else "admin-room-extended",
        name=room.name,
        number=str(room.id),
        teams=context.listed([team.name for team in inside]),
    )


async def _invite(context: Context, values: str) -> None:
    parts = [part.strip() for part in values.split(SEPARATOR)]
    if len(parts) > 2 or not all(parts):
        raise InvalidInput("not a team and a role", message_id="admin-expected-invite")
    role = _role(context, parts[1]) if len(parts) == 2 else Role.CLINICIAN
    team = await context.services.members.administration.find_team(context.member, parts[0])
    made = await context.services.members.invitations.create_invite(context.member, team.id, role)
    await _show_invite(context, made)


async def _revoke(context: Context, values: str) -> None:
    number = values.removeprefix("#")
    if not (number.isdecimal() and len(number) <= 18):
        raise InvalidInput("not a number", message_id="admin-expected-revoke")
    await _withdraw(context, int(number))


async def _overview(context: Context, values: str) -> None:
    overview = await context.services.members.administration.overview(context.member)
    team = await context.services.members.team_of(context.member)
    sections = _sections(context, overview, team.time_zone if team else "UTC")
    if not sections:
        sections = [context.text("admin-nothing")]
    await context.tell("\n\n".join([*sections, context.text("admin-help")]))


async def _withdraw(context: Context, invite_id: int) -> None:
    withdrawn = await context.services.members.invitations.revoke(context.member, invite_id)
    await context.show(context.text("invite-revoked", number=str(withdrawn.id), team=withdrawn.team_name))


async def _show_invite(context: Context, made: NewInvite) -> None:
    terms = InviteTerms.for_role(made.invite.role)
    number, team = str(made.invite.id), made.invite.team_name
    if made.invite.role.is_staff:
        text = context.text(
            "invite-made-staff",
            number=number,
            team=team,
            role=context.text(ROLE_NAMES[made.invite.role]),
            hours=int(terms.lifetime.total_seconds() // 3600),
        )
    else:
        text = context.text(
            "invite-made-clinicians", number=number, team=team, days=terms.lifetime.days, uses=terms.uses
        )
    # The link stands outside the Fluent message: directional isolates around it would become part of it.
    link = f"https://t.me/{context.bot.username}?start={made.token}"
    keyboard = replies.keyboard([context.button("button-revoke", Verb.REVOKE, made.invite.id)])
    await context.tell(f"{text}\n\n{link}", keyboard=keyboard)


def _role(context: Context, typed: str) -> Role:
    """A role by its stable English word or by its name in the person's language."""
    names = {role: context.text(ROLE_NAMES[role]) for role in Role}
    wanted = typed.casefold()
    for role, name in names.items():
        if wanted in (role.value, name.casefold()):
            return role
    raise InvalidInput(
        "not a role", message_id="error-role-unknown", value=typed, roles=context.listed(list(names.values()))
    )


def _sections(context: Context, overview: Overview, zone: str) -> list[str]:
    sections = [
        (
            context.text("admin-institutions"),
            [
                context.text("admin-line-institution", number=str(institution.id), name=institution.name)
                for institution in overview.institutions
            ],
        ),
        (
            context.text("admin-teams"),
            [
                context.text(
                    "admin-line-team",
                    number=str(team.id),
                    name=team.name,
                    institution=team.institution_name,
                    language=tags.display_name(team.language, context.interface_language),
                    zone=team.time_zone,
                    members=overview.members.get(team.id, 0),
                )
                for team in overview.teams
            ],
        ),
        (
            context.text("admin-rooms"),
            [
                context.text(
                    "admin-line-room" if overview.teams_in_rooms[room.id] else "admin-line-room-empty",
                    number=str(room.id),
                    name=room.name,
                    teams=context.listed([team.name for team in overview.teams_in_rooms[room.id]]),
                )
                for room in overview.rooms
            ],
        ),
        (
            context.text("admin-invites", zone=zone),
            [
                context.text(
                    "admin-line-invite",
                    number=str(invitation.id),
                    team=invitation.team_name,
                    role=context.text(ROLE_NAMES[invitation.role]),
                    uses=invitation.uses_left,
                    expires=invitation.expires_at.astimezone(ZoneInfo(zone)),
                )
                for invitation in overview.invites
            ],
        ),
    ]
    return ["\n".join([heading, *lines]) for heading, lines in sections if lines]
