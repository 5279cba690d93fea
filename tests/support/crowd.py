"""Many people of six teams who write, answer and change their words all at once, and what each of them reads in the end."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from sqlalchemy import insert, select

from bot.app import House
from bot.sandbox.client import SandboxClient
from bot.sandbox.views import SeenMessage
from bot.storage.tables import delivery, delivery_part, member, message
from bot.storage.time import utc_now
from content.phrases import Phrase
from tests.support.conversation import ADMIN
from tests.support.providers import ScriptedProvider
from tests.support.words import shipped_phrases

ZONES = {
    "en": "America/Los_Angeles",
    "zh-Hans": "Asia/Shanghai",
    "ar": "Asia/Qatar",
    "es": "America/Bogota",
    "fr": "Europe/Paris",
    "pt": "America/Sao_Paulo",
}


def phrases() -> list[Phrase]:
    """What people say here: sentences that ask nothing, since questions are offered guidance."""
    every = [one for topic in shipped_phrases().topics for one in shipped_phrases().about(topic)]
    return [one for one in every if not any(mark in text for text in one.texts.values() for mark in "?？؟")]


def translator() -> ScriptedProvider:
    """An engine that knows these phrases, and takes no time."""
    said = phrases()
    return ScriptedProvider(
        table={
            target: {text: one.texts[target] for one in said for text in one.texts.values()} for target in said[0].texts
        }
    )


@dataclass(frozen=True)
class Person:
    """One of the crowd."""

    chat_id: int
    language: str


@dataclass
class Written:
    """A message as its author last left it."""

    author: Person
    telegram_message_id: int
    phrase: Phrase
    answers: tuple[int, int] | None
    """The chat and Telegram id of what it answers, as its author sees that."""
    edits: int = 0


@dataclass(frozen=True)
class Outcome:
    """What came of it all."""

    promised: int
    """Copies that had to arrive."""
    lost: int
    out_of_order: int
    """Neighbours in a chat of which the later message was written first."""
    wrong_text: int
    """Copies that do not show what their message says last."""
    wrong_thread: int
    """Answers that hang under something else than the reader's own copy of what is answered."""
    twice: int
    edited: int
    answered: int


@dataclass
class Crowd:
    """Six teams in one room."""

    house: House
    client: SandboxClient
    seed: int
    people: list[Person] = field(default_factory=list)
    written: list[Written] = field(default_factory=list)

    async def gather(self, people_a_team: int, languages: Sequence[str] = tuple(ZONES)) -> None:
        """Set up the teams and let everybody join."""
        operator = await self.house.members.find(ADMIN, name="Operator")
        assert operator is not None
        make = self.house.members.administration
        teams: dict[str, int] = {}
        for language in languages:
            owner = await make.create_institution(operator, f"Hospital {language} {self.seed}")
            teams[language] = (await make.create_team(operator, owner.id, "Ward", language, ZONES[language])).id
        await make.create_room(operator, f"Crowd {self.seed}", list(teams.values()))
        rows = []
        for language, team_id in teams.items():
            for number in range(people_a_team):
                chat_id = await self.client.create_user(f"{language} {number}", started=True)
                self.people.append(Person(chat_id, language))
                rows.append(
                    {
                        "telegram_user_id": chat_id,
                        "team_id": team_id,
                        "role": "clinician",
                        "state": "active",
                        "name": f"{language} {number}",
                        "joined_at": utc_now(),
                        "reading_language": language,
                        "interface_language": language,
                    }
                )
        async with self.house.database.write() as connection:
            await connection.execute(insert(member), rows)

    async def talk(self, messages: int, *, burst: int = 40, edits: float = 0.1, answers: float = 0.2) -> None:
        """Write so many messages in bursts, some of them as answers; some are changed while they are on their way."""
        chance, said = random.Random(self.seed), phrases()
        while len(self.written) < messages:
            seen = await self._seen()
            authors = chance.choices(self.people, k=min(burst, messages - len(self.written)))
            for author in authors:
                phrase = chance.choice(said)
                target = (
                    chance.choice(seen[author.chat_id]) if chance.random() < answers and seen[author.chat_id] else None
                )
                number = await self.client.send_text(author.chat_id, phrase.texts[author.language], reply_to=target)
                answered = None if target is None else (author.chat_id, target)
                self.written.append(Written(author, number, phrase, answered))
                if chance.random() < edits:
                    await self._edit(chance.choice(self.written[-burst:]), chance.choice(said))
        await self.settled()

    async def _edit(self, one: Written, phrase: Phrase) -> None:
        if phrase is not one.phrase:
            one.phrase, one.edits = phrase, one.edits + 1
            await self.client.edit_text(
                one.author.chat_id, one.author.chat_id, one.telegram_message_id, phrase.texts[one.author.language]
            )

    async def _seen(self) -> dict[int, list[int]]:
        """What stands in each chat and can be answered: copies that came, and one's own messages."""
        found: dict[int, list[int]] = {one.chat_id: [] for one in self.people}
        for one in self.written:
            found[one.author.chat_id].append(one.telegram_message_id)
        async with self.house.database.read() as connection:
            rows = await connection.execute(
                select(delivery_part.c.chat_id, delivery_part.c.telegram_message_id)
                .join(delivery, delivery.c.id == delivery_part.c.delivery_id)
                .join(message, message.c.id == delivery.c.message_id)
                .where(message.c.kind == "text", delivery_part.c.part == 0)
            )
            for row in rows:
                found[row.chat_id].append(row.telegram_message_id)
        return found

    async def settled(self, timeout: float = 1200.0) -> None:  # noqa: ASYNC109 - how long a condition is waited for
        """Return when no update and no send is left to be done."""
        deadline = asyncio.get_running_loop().time() + timeout
        await self.client.wait_until_idle(quiet=0.3, timeout=timeout)
        while True:
            async with self.house.database.read() as connection:
                rows = await connection.exec_driver_sql(
                    "SELECT count(*) FROM job WHERE state IN ('waiting', 'running')"
                )
                left = rows.scalar_one()
            if not left:
                return
            if asyncio.get_running_loop().time() > deadline:
                raise TimeoutError(f"{left} jobs are left")
            await asyncio.sleep(0.2)

    async def outcome(self) -> Outcome:
        """Compare every chat with what was written."""
        async with self.house.database.read() as connection:
            sources = {
                (row.chat_id, row.telegram_message_id): row.id
                for row in await connection.execute(select(message).where(message.c.kind == "text"))
            }
            rows = await connection.execute(
                select(delivery.c.message_id, delivery_part.c.chat_id, delivery_part.c.telegram_message_id)
                .join(delivery_part, delivery_part.c.delivery_id == delivery.c.id)
                .join(message, message.c.id == delivery.c.message_id)
                .where(message.c.kind == "text", delivery_part.c.part == 0)
            )
            copies = {(row.chat_id, row.telegram_message_id): row.message_id for row in rows}
        by_message = {(message_id, chat_id): number for (chat_id, number), message_id in copies.items()}
        meaning = sources | copies
        counted = {"lost": 0, "out_of_order": 0, "wrong_text": 0, "wrong_thread": 0, "twice": 0}
        ids = {sources.get((one.author.chat_id, one.telegram_message_id)): one for one in self.written}
        for reader in self.people:
            shown = {one.message_id: one for one in await self.client.transcript(reader.chat_id) if one.from_bot}
            order = [copies[reader.chat_id, number] for number in sorted(shown) if (reader.chat_id, number) in copies]
            counted["out_of_order"] += sum(one > other for one, other in pairwise(order))
            counted["twice"] += sum(_is_copy(one) for one in shown.values()) - len(order)
            for message_id, one in ids.items():
                if one.author is reader:
                    continue
                number = by_message.get((message_id or 0, reader.chat_id))
                copy = shown.get(number or 0)
                if copy is None:
                    counted["lost"] += 1
                    continue
                counted["wrong_text"] += not any(text in copy.text for text in one.phrase.texts.values())
                counted["wrong_thread"] += copy.reply_to != self._thread(one, reader, meaning, by_message, ids)
        return Outcome(
            promised=len(self.written) * (len(self.people) - 1),
            **counted,
            edited=sum(one.edits for one in self.written),
            answered=sum(one.answers is not None for one in self.written),
        )

    def _thread(
        self,
        one: Written,
        reader: Person,
        meaning: Mapping[tuple[int, int], int],
        by_message: Mapping[tuple[int, int], int],
        ids: Mapping[int | None, Written],
    ) -> int | None:
        """What a reader's copy of an answer hangs under."""
        if one.answers is None:
            return None
        answered = meaning[one.answers]
        if ids[answered].author is reader:
            return ids[answered].telegram_message_id
        return by_message[answered, reader.chat_id]


def _is_copy(one: SeenMessage) -> bool:
    return any(text in one.text for phrase in phrases() for text in phrase.texts.values())
