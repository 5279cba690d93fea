"""Whom an announcement is for: everybody in the room, or fewer. Pure.

The room bounds it. Teams, roles and languages narrow it, and whoever fits all of them is meant; people who were picked are meant
alone. It is kept as this rule, never as a list of who fitted then: it is resolved again whenever it counts.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from bot.broadcast.model import AudienceRule
from bot.members.model import Role

MOST_PICKED = 100
"""How many people can be picked one by one; who wants more means a team, a role or a language."""


class Narrowing(StrEnum):
    """By what an audience is narrowed."""

    TEAM = "team"
    ROLE = "role"
    LANGUAGE = "language"
    PERSON = "person"


@dataclass(frozen=True, slots=True, kw_only=True)
class Audience(AudienceRule):
    """The rule that says who is meant, and how it changes."""

    def toggled(self, by: Narrowing, value: str) -> Audience:
        """The same with a team, a role, a language or a person added; taken out where it was in.

        Picked people are meant alone, so picking one drops the other rules, and the other way round. Raises ValueError for a
        value that is none.
        """
        if by is Narrowing.PERSON:
            people = self.people ^ {int(value)}
            if len(people) > MOST_PICKED:
                raise ValueError(f"more than {MOST_PICKED} people")
            return Audience(room_id=self.room_id, author_id=self.author_id, people=people)
        base = replace(self, people=frozenset())
        if by is Narrowing.TEAM:
            return replace(base, teams=self.teams ^ {int(value)})
        if by is Narrowing.ROLE:
            return replace(base, roles=self.roles ^ {Role(value)})
        return replace(base, languages=self.languages ^ {value})

    def widened(self) -> Audience:
        """Everybody in the room again."""
        return Audience(room_id=self.room_id, author_id=self.author_id)

    def includes(self, *, member_id: int, team_id: int, role: Role, language: str) -> bool:
        """Whether this active member of the room is meant."""
        if member_id == self.author_id:
            return False
        if self.people:
            return member_id in self.people
        return (
            (not self.teams or team_id in self.teams)
            and (not self.roles or role in self.roles)
            and (not self.languages or language in self.languages)
        )
