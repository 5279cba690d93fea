"""Who gets a message of a room, and where. Pure but for :func:`audience_of`, which reads who is there.

In a room a team has one address: its linked group, while Telegram takes messages there; else the room's mixed group, once its
combined replies are on; else its members' private chats. So each person gets a message once. The team's group in which it was
written has it already, and so has its author; a mixed group has the author's words, and gets the other languages.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.delivery.model import Recipient
from bot.members import repository_groups
from bot.members.groups_model import LinkedGroup
from bot.members.model import Reader
from bot.members.service import MembersService
from bot.storage.engine import Connection


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """A chat in which a room is read."""

    chat_id: int
    member_id: int | None
    """Whose private chat it is; None for a group."""
    team_id: int | None
    """None for a mixed group."""
    languages: tuple[str, ...]
    """What is read there: one language; in a mixed group those of everybody whose address it is."""

    @property
    def recipient(self) -> Recipient:
        """As the ledger takes it."""
        return Recipient(chat_id=self.chat_id, member_id=self.member_id)


@dataclass(frozen=True, slots=True)
class Audience:
    """A room's people and groups."""

    readers: Sequence[Reader]
    """Every active member of every team."""
    groups: Sequence[LinkedGroup]
    """Also those that were lost, and mixed ones."""

    def team_of(self, member_id: int) -> int | None:
        """The team of somebody in the room; None for anybody else."""
        return next((one.team_id for one in self.readers if one.member_id == member_id), None)

    def addresses(self, author_id: int, written_in: int | None, *, own_team: bool = True) -> list[Address]:
        """Where a message goes that its author wrote in this chat, groups first.

        ``own_team``: whether the author's own team gets it as well.
        """
        left_out = None if own_team else self.team_of(author_id)
        readers = [one for one in self.readers if one.team_id != left_out or left_out is None]
        groups = [one for one in self.groups if self._is_read(one) and (one.team_id != left_out or left_out is None)]
        teams = [one for one in groups if not one.is_mixed]
        with_a_group = {one.team_id for one in teams}
        others = [one for one in readers if one.team_id not in with_a_group]
        found = [_of_team(one) for one in teams]
        mixed = [one for one in groups if one.is_mixed]
        if mixed:
            found += [_of_mixed(one, others) for one in mixed if others]
        else:
            found += [_of_person(one) for one in others if one.member_id != author_id]
        have_it = {one.chat_id for one in teams if written_in in (one.chat_id, one.former_chat_id)}
        return [one for one in found if one.chat_id not in have_it]

    def _is_read(self, group: LinkedGroup) -> bool:
        """Whether a group is its team's address; a lost one stays that where nobody of the team could read it elsewhere."""
        alone = not group.is_mixed and all(one.team_id != group.team_id for one in self.readers)
        return group.is_an_address or alone

    def instead_of(self, group: LinkedGroup, *, but: int) -> list[Address]:
        """The private chats of those whose address a group was, one person left out."""
        with_a_group = {one.team_id for one in self.groups if one.id != group.id and one.is_an_address}
        return [
            _of_person(one)
            for one in self.readers
            if one.member_id != but
            and (one.team_id not in with_a_group if group.is_mixed else one.team_id == group.team_id)
        ]


async def audience_of(connection: Connection, members: MembersService, room_id: int) -> Audience:
    """Who is in a room, and which groups are linked to it."""
    readers = await members.readers(room_id, connection=connection)
    return Audience(readers, await repository_groups.of_room(connection, room_id))


def read_together(audience: Audience) -> list[str]:
    """What is read in the room's mixed group: the languages of the teams that have no group of their own."""
    with_a_group = {one.team_id for one in audience.groups if one.is_an_address and not one.is_mixed}
    return list(dict.fromkeys(one.team_language for one in audience.readers if one.team_id not in with_a_group))


def read_in(addresses: Iterable[Address]) -> list[str]:
    """What is read at these addresses, each language once."""
    return list(dict.fromkeys(language for one in addresses for language in one.languages))


def _of_person(reader: Reader) -> Address:
    return Address(
        chat_id=reader.chat_id,
        member_id=reader.member_id,
        team_id=reader.team_id,
        languages=(reader.reading_language,),
    )


def _of_team(group: LinkedGroup) -> Address:
    language = () if group.team_language is None else (group.team_language,)
    return Address(chat_id=group.chat_id, member_id=None, team_id=group.team_id, languages=language)


def _of_mixed(group: LinkedGroup, readers: Sequence[Reader]) -> Address:
    """Everybody reads there whose team has no group of its own, each in their team's language."""
    languages = tuple(dict.fromkeys(one.team_language for one in readers))
    return Address(chat_id=group.chat_id, member_id=None, team_id=None, languages=languages)
