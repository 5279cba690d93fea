"""Institutions, teams and rooms: made, listed and found by name. For administrators."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.errors import InvalidInput, NotFound
from bot.members import repository, repository_invites, repository_places
from bot.members.model import Act, Institution, Invite, Member, Room, Team, is_valid_name, person_name
from bot.members.rules import known_language, require
from bot.storage.audit import record
from bot.storage.engine import Connection, Database
from bot.storage.time import Clock


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything that was set up, oldest first."""

    institutions: Sequence[Institution]
    teams: Sequence[Team]
    members: dict[int, int]
    """Active members by team id; teams without any are left out."""
    rooms: Sequence[Room]
    teams_in_rooms: dict[int, list[Team]]
    """By room id."""
    invites: Sequence[Invite]
    """Those that can still be used."""


class _Named(Protocol):
    @property
    def id(self) -> int: ...
    @property
    def name(self) -> str: ...


_Place = TypeVar("_Place", bound=_Named)


class Administration:
    """What administrators set up. Every method raises NotAllowed for anybody else; every act is in the audit."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def create_institution(self, actor: Member, name: str) -> Institution:
        """Raises InvalidInput for a name that is malformed or taken."""
        require(actor, Act.ADMINISTER)
        _check_name(name)
        async with self._database.write() as connection:
            created = await repository_places.add_institution(connection, name, self._clock())
            if created is None:
                raise _taken(name)
            await self._record(connection, actor, "institution.created", f"institution:{created}")
        return Institution(id=created, name=name)

    async def create_team(self, actor: Member, institution_id: int, name: str, language: str, time_zone: str) -> Team:
        """``language`` is a tag or a name, ``time_zone`` an IANA name.

        Raises InvalidInput for a value that cannot be read or a name that is taken in this institution, NotFound for an
        unknown institution.
        """
        require(actor, Act.ADMINISTER)
        _check_name(name)
        language = known_language(language)
        _check_time_zone(time_zone)
        async with self._database.write() as connection:
            known = {institution.id for institution in await repository_places.institutions(connection)}
            if institution_id not in known:
                raise _unknown("institution", f"#{institution_id}")
            created = await repository_places.add_team(
                connection,
                institution_id=institution_id,
                name=name,
                language=language,
                time_zone=time_zone,
                at=self._clock(),
            )
            if created is None:
                raise _taken(name)
            await self._record(connection, actor, "team.created", f"team:{created}")
            return _found(await repository_places.team_by_id(connection, created), "team", created)

    async def create_room(self, actor: Member, name: str, team_ids: Sequence[int] = ()) -> Room:
        """A room in which these teams meet. Raises InvalidInput for a name that is malformed or taken, NotFound for a team."""
        require(actor, Act.ADMINISTER)
        _check_name(name)
        async with self._database.write() as connection:
            created = await repository_places.add_room(connection, name, self._clock())
            if created is None:
                raise _taken(name)
            await self._record(connection, actor, "room.created", f"room:{created}")
            for team_id in team_ids:
                await self._put_team_in_room(connection, actor, created, team_id)
            return _found(await repository_places.room_by_id(connection, created), "room", created)

    async def open_room(self, actor: Member, name: str, team_ids: Sequence[int]) -> tuple[Room, bool]:
        """The room of this name (in any letter case) with these teams added, and whether it is new. Again is harmless.

        Raises InvalidInput for a malformed name, NotFound for a team.
        """
        require(actor, Act.ADMINISTER)
        async with self._database.read() as connection:
            rooms = await repository_places.rooms(connection)
        existing = next((room for room in rooms if room.name.casefold() == name.casefold()), None)
        if existing is None:
            return await self.create_room(actor, name, team_ids), True
        async with self._database.write() as connection:
            for team_id in team_ids:
                await self._put_team_in_room(connection, actor, existing.id, team_id)
        return existing, False

    async def add_team_to_room(self, actor: Member, room_id: int, team_id: int) -> bool:
        """Whether the team was not in the room before. Raises NotFound for either."""
        require(actor, Act.ADMINISTER)
        async with self._database.write() as connection:
            _found(await repository_places.room_by_id(connection, room_id), "room", room_id)
            return await self._put_team_in_room(connection, actor, room_id, team_id)

    async def overview(self, actor: Member) -> Overview:
        """Everything that was set up."""
        require(actor, Act.ADMINISTER)
        async with self._database.read() as connection:
            teams = await repository_places.teams(connection)
            by_id = {team.id: team for team in teams}
            rooms = await repository_places.rooms(connection)
            teams_in_rooms: dict[int, list[Team]] = {room.id: [] for room in rooms}
            for room_id, team_id in await repository_places.places_in_rooms(connection):
                teams_in_rooms[room_id].append(by_id[team_id])
            return Overview(
                institutions=await repository_places.institutions(connection),
                teams=teams,
                members=await repository.members_of_teams(connection),
                rooms=rooms,
                teams_in_rooms=teams_in_rooms,
                invites=await repository_invites.valid(connection, self._clock()),
            )

    async def find_institution(self, actor: Member, name_or_number: str) -> Institution:
        """By its name in any letter case, or as ``#3``. Raises NotFound."""
        require(actor, Act.ADMINISTER)
        async with self._database.read() as connection:
            return _pick(await repository_places.institutions(connection), name_or_number, "institution")

    async def find_team(self, actor: Member, name_or_number: str) -> Team:
        """By its name in any letter case, or as ``#3``. Raises NotFound, or InvalidInput where several have the name."""
        require(actor, Act.ADMINISTER)
        async with self._database.read() as connection:
            return _pick(await repository_places.teams(connection), name_or_number, "team")

    async def find_room(self, actor: Member, name_or_number: str) -> Room:
        """By its name in any letter case, or as ``#3``. Raises NotFound."""
        require(actor, Act.ADMINISTER)
        async with self._database.read() as connection:
            return _pick(await repository_places.rooms(connection), name_or_number, "room")

    async def _put_team_in_room(self, connection: Connection, actor: Member, room_id: int, team_id: int) -> bool:
        _found(await repository_places.team_by_id(connection, team_id), "team", team_id)
        added = await repository_places.put_team_in_room(connection, room_id, team_id)
        if added:
            await self._record(connection, actor, "room.team-added", f"room:{room_id}", team=team_id)
        return added

    async def _record(self, connection: Connection, actor: Member, action: str, subject: str, **detail: int) -> None:
        await record(connection, at=self._clock(), actor_id=actor.id, action=action, subject=subject, detail=detail)


def _check_name(name: str) -> None:
    if not is_valid_name(name):
        raise InvalidInput("not a name", message_id="error-name-invalid")


def _check_time_zone(name: str) -> None:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:  # OSError: the name of a folder, such as "America"
        raise InvalidInput("not a time zone", message_id="error-time-zone-unknown", value=person_name(name)) from error


def _pick(places: Sequence[_Place], typed: str, kind: str) -> _Place:
    wanted = typed.strip().casefold()
    number = int(wanted[1:]) if wanted.startswith("#") and wanted[1:].isdecimal() else None
    matching = [place for place in places if place.id == number or place.name.casefold() == wanted]
    if not matching:
        raise _unknown(kind, person_name(typed))
    if len(matching) > 1:
        numbers = ", ".join(f"#{place.id}" for place in matching)
        raise InvalidInput(
            "several of this name", message_id="error-name-ambiguous", name=person_name(typed), numbers=numbers
        )
    return matching[0]


def _found(place: _Place | None, kind: str, place_id: int) -> _Place:
    if place is None:
        raise _unknown(kind, f"#{place_id}")
    return place


def _unknown(kind: str, name: str) -> NotFound:
    message_ids = {
        "institution": "error-institution-unknown",
        "team": "error-team-unknown",
        "room": "error-room-unknown",
    }
    return NotFound(f"no such {kind}", message_id=message_ids[kind], name=name)


def _taken(name: str) -> InvalidInput:
    return InvalidInput("the name is taken", message_id="error-name-taken", name=name)
