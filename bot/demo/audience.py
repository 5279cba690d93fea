"""Who is to have an announcement, what the transcript shows that they have, and what the report says of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Self

from bot.demo.people import Chats
from bot.demo.screen import Person, plain
from bot.sandbox.views import SeenMessage


@dataclass(frozen=True, slots=True)
class Copies:
    """Every copy in every reader's chat, as the transcript has them."""

    of: Mapping[Person, list[SeenMessage]]

    @property
    def reached(self) -> list[Person]:
        """Who has it."""
        return [reader for reader, found in self.of.items() if found]

    @property
    def missing(self) -> list[str]:
        """Who does not have it, by name."""
        return [reader.name for reader, found in self.of.items() if not found]

    @property
    def repeats(self) -> dict[str, int]:
        """Who has it more than once, by name, and how many times."""
        return {reader.name: len(found) for reader, found in self.of.items() if len(found) > 1}

    def counted(self, group: Callable[[Person], str]) -> dict[str, tuple[int, int]]:
        """For each group of readers, how many have it, and how many they are."""
        have, are = Counter(map(group, self.reached)), Counter(map(group, self.of))
        return {name: (have[name], number) for name, number in are.items()}


@dataclass(frozen=True, slots=True)
class Audience:
    """Whom an announcement is for, and from which moment on a message of its author's name is a copy of it."""

    author: Person
    team_of: Mapping[Person, str]
    since: int

    async def copies(self, chats: Chats) -> Copies:
        """What the transcript shows at this moment."""
        readers = {reader.user_id: reader for reader in self.team_of}
        found: dict[Person, list[SeenMessage]] = {reader: [] for reader in self.team_of}
        for message in await chats.client.transcript(since=self.since):
            if message.from_bot and message.chat_id in readers and self.author.name in message.text:
                found[readers[message.chat_id]].append(message)
        return Copies(found)


@dataclass(frozen=True, slots=True)
class Report:
    """The numbers in a report: how many have it, of how many."""

    total: tuple[int, int] | None
    lines: Mapping[str, tuple[int, int]]
    """By the name of a language, or of a team with its institution."""
    perhaps_twice: int

    @classmethod
    def read(cls, message: SeenMessage) -> Self:
        """From the message that its author sees, in English."""
        text = plain(message.text)
        total = re.search(r"finished: (\d+) of (\d+) sent", text)
        lines = re.finditer(r"^(.+): (\d+) of (\d+) sent(?: · .*)?$", text, re.MULTILINE)
        twice = re.search(r"^Perhaps sent twice: (\d+)$", text, re.MULTILINE)
        return cls(
            total=(int(total[1]), int(total[2])) if total else None,
            lines={line[1]: (int(line[2]), int(line[3])) for line in lines},
            perhaps_twice=int(twice[1]) if twice else 0,
        )

    def has(self, numbers: Mapping[str, tuple[int, int]]) -> bool:
        """Whether it says just this of these names."""
        return {name: self.lines.get(name) for name in numbers} == dict(numbers)
