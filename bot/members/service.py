"""Finding people and the rooms they share; what each person may change about themselves."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime

from bot.errors import NoRoom, NotFound
from bot.language import tags
from bot.members import repository, repository_places
from bot.members.administration import Administration
from bot.members.groups import GroupLinks
from bot.members.invitations import Invitations
from bot.members.model import Display, Member, Reader, Role, Room, Team, person_name
from bot.members.policies import Policies
from bot.members.quiet_model import QuietHours
from bot.members.room_settings import RoomSettings
from bot.members.rules import known_language, require_active
from bot.members.written import WrittenLanguages
from bot.storage.audit import record
from bot.storage.engine import Connection, Database
from bot.storage.time import Clock


class MembersService:
    """Who is who. Where a method takes a ``connection``, it works in the caller's transaction instead of its own."""

    def __init__(self, database: Database, *, admin_ids: frozenset[int], clock: Clock) -> None:
        self._database = database
        self._admin_ids = admin_ids
        self._clock = clock
        self.administration = Administration(database, clock)
        """Institutions, teams and rooms."""
        self.policies = Policies(database, clock)
        """What rooms and institutions allow to be done with their texts."""
        self.invitations = Invitations(database, admin_ids=admin_ids, clock=clock)
        """Inviting people, and their way in."""
        self.groups = GroupLinks(clock)
        """Linking Telegram groups to rooms."""
        self.room_settings = RoomSettings(database, clock)
        """How rooms work, where their people decide it."""
        self.written = WrittenLanguages(database, clock)
        """In which languages people write."""

    async def find(
        self,
        telegram_user_id: int,
        *,
        name: str = "",
        interface_language: str = "en",
        reading_language: str | None = None,
    ) -> Member | None:
        """The active member with this Telegram account; None for a stranger.

        Accounts named by the operator (``ADMIN_IDS``) are administrators, and become members at first contact; the other
        arguments say how a member made in this way is called and addressed.
        """
        async with self._database.read() as connection:
            found = await repository.by_telegram_user(connection, telegram_user_id)
        if found is None and telegram_user_id in self._admin_ids:
            found = await self._welcome_operator(
                telegram_user_id, person_name(name), interface_language, reading_language or interface_language
            )
        return None if found is None else found.with_operators_choice(self._admin_ids)

    def is_named_by_operator(self, member: Member) -> bool:
        """Whether the operator's setting makes this account an administrator, whatever else is stored."""
        return member.telegram_user_id in self._admin_ids

    async def member(self, member_id: int, *, connection: Connection | None = None) -> Member:
        """The member with this number, also one who has left. Raises NotFound."""
        async with self._within(connection) as transaction:
            found = await repository.by_id(transaction, member_id)
        if found is None:
            raise NotFound(f"no member {member_id}")
        return found.with_operators_choice(self._admin_ids)

    async def team_of(self, member: Member, *, connection: Connection | None = None) -> Team | None:
        """The member's team; None for an administrator who is in none."""
        if member.team_id is None:
            return None
        async with self._within(connection) as transaction:
            return await repository_places.team_by_id(transaction, member.team_id)

    async def rooms_of(self, member: Member, *, connection: Connection | None = None) -> list[Room]:
        """The rooms that the member's team is in, oldest first."""
        if member.team_id is None:
            return []
        async with self._within(connection) as transaction:
            return await repository.rooms_of_team(transaction, member.team_id)

    async def all_rooms(self) -> list[Room]:
        """Every room, oldest first. For those who may act in any room: the caller asks whether they may."""
        async with self._database.read() as connection:
            return await repository_places.rooms(connection)

    async def room(self, room_id: int, *, connection: Connection | None = None) -> Room:
        """The room with this number. Raises NotFound."""
        async with self._within(connection) as transaction:
            found = await repository_places.room_by_id(transaction, room_id)
        if found is None:
            raise NotFound(f"no room {room_id}")
        return found

    async def room_of(self, member: Member, *, connection: Connection | None = None) -> Room:
        """The room that what the member writes goes to: the one they chose, else their team's oldest. Raises NoRoom."""
        rooms = await self.rooms_of(member, connection=connection)
        if not rooms:
            raise NoRoom(f"member {member.id} is in no room")
        return next((room for room in rooms if room.id == member.current_room_id), rooms[0])

    async def teams_of_room(self, room_id: int, *, connection: Connection | None = None) -> list[Team]:
        """The teams that meet in a room, oldest first."""
        async with self._within(connection) as transaction:
            return await repository_places.teams_of_room(transaction, room_id)

    async def readers(self, room_id: int, *, connection: Connection | None = None) -> list[Reader]:
        """Every active member of a room, the author of whatever is sent included; unreachable ones are marked."""
        async with self._within(connection) as transaction:
            return await repository.readers(transaction, room_id)

    async def language_pairs(self) -> list[tuple[str, list[tuple[str, str]]]]:
        """For every room, by name, the pairs of languages that its members may need translated, each in both directions."""
        found = []
        async with self._database.read() as connection:
            for room in await repository_places.rooms(connection):
                teams = await repository_places.teams_of_room(connection, room.id)
                people = await repository.readers(connection, room.id)
                spoken = dict.fromkeys([*(team.language for team in teams), *(one.reading_language for one in people)])
                pairs = [(one, other) for one in spoken for other in spoken if not tags.same_language(one, other)]
                found.append((room.name, pairs))
        return found

    async def switch_room(self, actor: Member, room_id: int) -> Room:
        """Choose the room that the actor writes to. Raises NotFound for a room that they are not in."""
        require_active(actor)
        async with self._database.write() as connection:
            rooms = await self.rooms_of(actor, connection=connection)
            chosen = next((room for room in rooms if room.id == room_id), None)
            if chosen is None:
                raise NotFound(f"member {actor.id} is not in room {room_id}", message_id="error-room-not-yours")
            await repository.change(connection, actor.id, current_room_id=room_id)
        return chosen

    async def set_reading_language(self, actor: Member, language: str) -> Member:
        """Change the language that the actor reads messages in; a tag or a name. Raises InvalidInput."""
        require_active(actor)
        tag = known_language(language)
        await self._set(actor.id, None, reading_language=tag)
        return replace(actor, reading_language=tag)

    async def set_interface_language(self, actor: Member, language: str) -> Member:
        """Change the language that we ourselves speak to the actor; a tag or a name. Raises InvalidInput."""
        require_active(actor)
        tag = known_language(language)
        await self._set(actor.id, None, interface_language=tag)
        return replace(actor, interface_language=tag)

    async def set_display(self, actor: Member, display: Display) -> Member:
        """Change what the actor sees of messages in other languages, from now on."""
        require_active(actor)
        async with self._database.write() as connection:
            await repository.change(connection, actor.id, display=display.value)
        return replace(actor, display=display)

    async def set_quiet_hours(self, actor: Member, hours: QuietHours | None) -> Member:
        """Change when messages reach the actor without a sound; None: as the house has it."""
        require_active(actor)
        start, end = (None, None) if hours is None else (hours.start, hours.end)
        async with self._database.write() as connection:
            await repository.change(connection, actor.id, quiet_from=start, quiet_until=end)
        return replace(actor, quiet_hours=hours)

    async def mark_unreachable(
        self, member_id: int, *, since: datetime | None = None, connection: Connection | None = None
    ) -> None:
        """Note that Telegram refuses our messages to the member, from now or from the given moment."""
        await self._set(member_id, connection, unreachable_since=since or self._clock())

    async def mark_reachable(self, member_id: int, *, connection: Connection | None = None) -> None:
        """Note that Telegram takes our messages to the member again."""
        await self._set(member_id, connection, unreachable_since=None)

    async def _set(self, member_id: int, connection: Connection | None, **values: str | datetime | None) -> None:
        if connection is not None:
            await repository.change(connection, member_id, **values)
            return
        async with self._database.write() as own:
            await repository.change(own, member_id, **values)

    async def _welcome_operator(
        self, telegram_user_id: int, name: str, interface_language: str, reading_language: str
    ) -> Member | None:
        async with self._database.write() as connection:
            at = self._clock()
            # Stored with the least role: their rights come from the operator's setting, and go with it.
            member_id = await repository.add(
                connection,
                telegram_user_id=telegram_user_id,
                team_id=None,
                role=Role.CLINICIAN,
                name=name,
                reading_language=reading_language,
                interface_language=interface_language,
                at=at,
            )
            if member_id is not None:
                await record(
                    connection,
                    at=at,
                    actor_id=member_id,
                    action="member.joined-by-setting",
                    subject=f"member:{member_id}",
                )
            return await repository.by_telegram_user(connection, telegram_user_id)

    @asynccontextmanager
    async def _within(self, connection: Connection | None) -> AsyncIterator[Connection]:
        if connection is not None:
            yield connection
            return
        async with self._database.read() as own:
            yield own
