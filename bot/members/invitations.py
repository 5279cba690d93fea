"""Inviting people, and their way in: an invite, a reading language, the privacy notice, and they are a member."""

from __future__ import annotations

from dataclasses import dataclass

from bot.errors import InvalidInput, InviteInvalid, NotAllowed, NotFound
from bot.language import tags
from bot.members import repository, repository_invites, repository_places
from bot.members.model import (
    Act,
    Invite,
    InviteTerms,
    Member,
    Role,
    Team,
    is_token,
    new_token,
    person_name,
    token_digest,
)
from bot.members.rules import require
from bot.storage.audit import record
from bot.storage.engine import Connection, Database
from bot.storage.time import Clock


@dataclass(frozen=True, slots=True)
class NewInvite:
    """A fresh invite, with the only copy of its token that will ever be shown."""

    invite: Invite
    token: str


@dataclass(frozen=True, slots=True)
class Invitation:
    """What somebody who follows an invite is told."""

    invite_id: int
    team: Team
    leaving: Team | None
    """The team that they are in now and would leave; None for newcomers."""
    reading_language: str | None
    """What a member who moves reads now; None for newcomers."""
    already_in: bool
    """They are in this team, with at least this role: there is nothing to do."""


@dataclass(frozen=True, slots=True)
class Welcome:
    """Somebody who is in."""

    member: Member
    team: Team | None
    already_in: bool
    """They had been before: this was a second press."""


class Invitations:
    """Leave to join. Only the digest of a token is stored; of every person, at most one joining is under way."""

    def __init__(self, database: Database, *, admin_ids: frozenset[int], clock: Clock) -> None:
        self._database = database
        self._admin_ids = admin_ids
        self._clock = clock

    async def create_invite(self, actor: Member, team_id: int, role: Role = Role.CLINICIAN) -> NewInvite:
        """Administrators invite anybody to any team; coordinators invite clinicians to their own.

        Raises NotAllowed, and NotFound for an unknown team.
        """
        own_clinician = team_id == actor.team_id and role is Role.CLINICIAN
        require(actor, Act.INVITE_TO_OWN_TEAM if own_clinician else Act.INVITE_TO_ANY_TEAM)
        token = new_token()
        terms = InviteTerms.for_role(role)
        async with self._database.write() as connection:
            if await repository_places.team_by_id(connection, team_id) is None:
                raise NotFound(f"no team {team_id}", message_id="error-team-unknown", name=f"#{team_id}")
            now = self._clock()
            invite_id = await repository_invites.add(
                connection,
                token_digest=token_digest(token),
                team_id=team_id,
                role=role,
                expires_at=now + terms.lifetime,
                uses=terms.uses,
                created_by=actor.id,
                at=now,
            )
            detail = {"team": team_id, "role": role.value}
            await record(
                connection,
                at=now,
                actor_id=actor.id,
                action="invite.created",
                subject=f"invite:{invite_id}",
                detail=detail,
            )
            invite = await self._invite(connection, invite_id)
        return NewInvite(invite, token)

    async def revoke(self, actor: Member, invite_id: int) -> Invite:
        """Withdraw an invite; again is harmless. Coordinators withdraw clinicians' invites to their own team.

        Raises NotFound, also for an invite that is not the actor's to see.
        """
        async with self._database.write() as connection:
            invite = await repository_invites.by_id(connection, invite_id)
            if not (actor.role.may(Act.INVITE_TO_OWN_TEAM) or actor.role.may(Act.ADMINISTER)):
                raise NotAllowed(f"member {actor.id} may not revoke invites")
            own = invite is not None and invite.team_id == actor.team_id and invite.role is Role.CLINICIAN
            if invite is None or not (own or actor.role.may(Act.ADMINISTER)):
                raise NotFound(f"no invite {invite_id}", message_id="error-invite-unknown", number=str(invite_id))
            require(actor, Act.INVITE_TO_OWN_TEAM if own else Act.ADMINISTER)
            now = self._clock()
            if await repository_invites.revoke(connection, invite_id, now):
                await record(
                    connection, at=now, actor_id=actor.id, action="invite.revoked", subject=f"invite:{invite_id}"
                )
        return invite

    async def begin_joining(self, telegram_user_id: int, token: str, *, interface_language: str) -> Invitation:
        """Follow an invite. Raises InviteInvalid for one that is malformed, unknown, expired, used up or revoked."""
        if not is_token(token):
            raise InviteInvalid("malformed token")
        async with self._database.write() as connection:
            now = self._clock()
            invite = await repository_invites.by_digest(connection, token_digest(token))
            if invite is None:
                raise InviteInvalid("unknown token")
            team = await repository_places.team_by_id(connection, invite.team_id)
            member = await repository.by_telegram_user(connection, telegram_user_id)
            if team is None:
                raise InviteInvalid(f"invite {invite.id} is for no team")
            already_in = member is not None and member.team_id == team.id and not invite.role.outranks(member.role)
            if not already_in:
                if not invite.is_valid(now):
                    raise InviteInvalid(f"invite {invite.id} cannot be used any more")
                await repository_invites.start_joining(
                    connection,
                    telegram_user_id=telegram_user_id,
                    invite_id=invite.id,
                    interface_language=interface_language,
                    at=now,
                )
            leaving = None
            if member is not None and member.team_id not in (None, team.id):
                leaving = await repository_places.team_by_id(connection, member.team_id or 0)
        return Invitation(
            invite_id=invite.id,
            team=team,
            leaving=leaving,
            reading_language=None if member is None else member.reading_language,
            already_in=already_in,
        )

    async def choose_reading_language(self, telegram_user_id: int, invite_id: int, language: str) -> str:
        """Note the language that a person on the way in wants to read; returns its canonical tag.

        Raises InviteInvalid where no joining with this invite is under way, InvalidInput for what is no language.
        """
        tag = tags.canonical(language)
        async with self._database.write() as connection:
            joining = await repository_invites.joining_of(connection, telegram_user_id)
            if joining is None or joining.invite_id != invite_id:
                raise InviteInvalid("no such joining", message_id="error-joining-over")
            await repository_invites.choose_language(connection, telegram_user_id, tag)
        return tag

    async def accept(self, telegram_user_id: int, invite_id: int, *, name: str) -> Welcome:
        """The privacy notice was accepted: the person is in. A second press finds them in, and takes nothing.

        A member of another team moves to this one, with the invite's role; administrators stay administrators.
        Raises InviteInvalid where the invite can no longer be used or no joining is under way, InvalidInput before a
        reading language was chosen.
        """
        async with self._database.write() as connection:
            now = self._clock()
            joining = await repository_invites.joining_of(connection, telegram_user_id)
            mine = joining is not None and joining.invite_id == invite_id
            if mine and joining is not None and joining.reading_language is None:
                raise InvalidInput("no reading language yet", message_id="error-language-first")
            if not mine or joining is None or not await repository_invites.end_joining(connection, telegram_user_id):
                return await self._second_press(connection, telegram_user_id, invite_id)
            if not await repository_invites.consume(connection, invite_id, now):
                raise InviteInvalid(f"invite {invite_id} cannot be used any more")
            invite = await self._invite(connection, invite_id)
            before = await repository.by_telegram_user(connection, telegram_user_id)
            if before is None:
                action = "member.joined"
                await repository.add(
                    connection,
                    telegram_user_id=telegram_user_id,
                    team_id=invite.team_id,
                    role=invite.role,
                    name=person_name(name),
                    reading_language=joining.reading_language or joining.interface_language,
                    interface_language=joining.interface_language,
                    at=now,
                )
            else:
                action = "member.moved"
                await repository.change(
                    connection,
                    before.id,
                    team_id=invite.team_id,
                    role=(Role.ADMINISTRATOR if before.role is Role.ADMINISTRATOR else invite.role).value,
                    reading_language=joining.reading_language,
                    current_room_id=None,
                )
            member = await self._member(connection, telegram_user_id)
            detail = {
                "invite": invite_id,
                "team": invite.team_id,
                "role": invite.role.value,
                "from_team": before.team_id if before else None,
            }
            await record(
                connection, at=now, actor_id=member.id, action=action, subject=f"member:{member.id}", detail=detail
            )
            return Welcome(member, await repository_places.team_by_id(connection, invite.team_id), already_in=False)

    async def _second_press(self, connection: Connection, telegram_user_id: int, invite_id: int) -> Welcome:
        invite = await repository_invites.by_id(connection, invite_id)
        found = await repository.by_telegram_user(connection, telegram_user_id)
        if found is None or invite is None or found.team_id != invite.team_id:
            raise InviteInvalid("no such joining", message_id="error-joining-over")
        team = await repository_places.team_by_id(connection, invite.team_id)
        return Welcome(found.with_operators_choice(self._admin_ids), team, already_in=True)

    async def _member(self, connection: Connection, telegram_user_id: int) -> Member:
        found = await repository.by_telegram_user(connection, telegram_user_id)
        if found is None:
            raise NotFound("the member who just joined is gone")
        return found.with_operators_choice(self._admin_ids)

    async def _invite(self, connection: Connection, invite_id: int) -> Invite:
        found = await repository_invites.by_id(connection, invite_id)
        if found is None:
            raise InviteInvalid(f"no invite {invite_id}")
        return found
