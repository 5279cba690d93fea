"""Whatever people do in whatever order: nothing is lost, nothing is out of order, and every reply and edit is on the right copy.

Random conversations run through the real services, the real queue and a real database, in front of a Telegram that only writes
down what stands where. A list of messages says what must stand there in the end.
"""

from __future__ import annotations

import asyncio
import re
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.jobs.executor import Executor
from bot.members.model import Member, Room
from bot.storage.engine import Database
from tests.support.ledger import LEASE
from tests.support.providers import ScriptedProvider
from tests.support.relay_room import RelayRoom, open_relay_room

_TOKEN = re.compile(r"note(\d+)version(\d+)end")
_FIRST_NUMBER = 1_000_000
"""Of what people send: the copies in their chats are numbered from below."""
LANGUAGES = ("en", "pt", "zh-Hans", "ar")

number = st.integers(0, 11)
actions = st.one_of(
    st.tuples(st.just("write"), number, number),
    st.tuples(st.just("reply"), number, number),
    st.tuples(st.just("reply"), number, number),
    st.tuples(st.just("edit"), number, number),
    st.tuples(st.just("unsend"), number, number),
    st.tuples(st.just("block"), number, number),
    st.tuples(st.just("unblock"), number, number),
    st.tuples(st.just("language"), number, number),
    st.tuples(st.just("some arrive"), number, number),
    st.tuples(st.just("all arrive"), number, number),
)
Action = tuple[str, int, int]


@dataclass
class Said:
    """One message, as plainly as can be."""

    author: int
    """The Telegram account."""
    room: int
    source: int
    """Its number in the author's chat."""
    answers: int | None
    version: int = 1
    unsent: bool = False

    def must_be_read_by(self, account: int, rooms: dict[int, set[int]]) -> bool:
        return not self.unsent and account != self.author and account in rooms[self.room]


@dataclass
class Conversations:
    """Five people of three teams in two rooms, and what they said."""

    relay: RelayRoom
    people: dict[int, Member]
    rooms: dict[int, set[int]]
    """By room: the accounts in it."""
    said: list[Said] = field(default_factory=list)
    next_source: int = _FIRST_NUMBER

    # ── what people do ────────────────────────────────────────────────────────────────────────────────────────────────

    async def act(self, action: Action) -> None:
        """One thing happens; what cannot happen does not."""
        what, who, which = action
        account = list(self.people)[who % len(self.people)]
        self.relay.clock.advance(timedelta(seconds=1))
        if what == "some arrive":
            await self.some_arrive(1 + which % 4)
        elif what == "all arrive":
            await self.relay.arrive()
        elif what == "language":
            await self.relay.hospital.members.set_reading_language(
                await self.person(account), LANGUAGES[which % len(LANGUAGES)]
            )
        elif what == "unblock":
            await self.unblock(account)
        elif what == "block":
            self.relay.sender.closed[account] = "blocked"
        elif account not in self.relay.sender.closed:
            await self.speak(what, account, which)

    async def speak(self, what: str, account: int, which: int) -> None:
        """What only somebody can do who has not blocked the assistant: Telegram lets nobody else write."""
        own = [one for one in self.said if one.author == account and not one.unsent]
        if what == "write":
            rooms = [one for one, members in self.rooms.items() if account in members]
            await self.relay.hospital.members.switch_room(await self.person(account), rooms[which % len(rooms)])
            await self.send(account, rooms[which % len(rooms)], None, None)
        elif what == "reply":
            visible = [(index, seen) for index in range(len(self.said)) if (seen := self.seen_as(account, index))]
            if visible:
                index, seen = visible[which % len(visible)]
                await self.send(account, self.said[index].room, index, seen)
        elif what == "edit" and own:
            chosen = own[which % len(own)]
            chosen.version += 1
            await self.relay.edit(await self.person(account), chosen.source, self.text(self.said.index(chosen)))
        elif what == "unsend" and own:
            chosen = own[which % len(own)]
            chosen.unsent = True
            await self.relay.withdrawal.take_back_answered(await self.person(account), account, chosen.source)

    async def send(self, account: int, room: int, answers: int | None, reply_to: int | None) -> None:
        self.said.append(Said(account, room, self.next_source, answers))
        self.next_source += 1
        text = self.text(len(self.said) - 1)
        await self.relay.write(await self.person(account), text, number=self.said[-1].source, reply_to=reply_to)

    async def unblock(self, account: int) -> None:
        """What is on its way to the chat has had its turn by the time somebody taps there."""
        await self.relay.arrive()
        if self.relay.sender.closed.pop(account, None) is not None:
            await self.relay.hospital.members.mark_reachable(self.people[account].id)
            await self.relay.delivery.returned(account)

    async def some_arrive(self, most: int) -> None:
        """A worker takes a few jobs, and no more."""
        kinds: dict[str, Executor] = {"send": self.relay.executor, "remove": self.relay.removal}
        jobs = await self.relay.queue.claim(list(kinds), limit=most, lease=LEASE)
        for kind, executor in kinds.items():
            own = [job for job in jobs if job.kind == kind]
            prepared = await executor.prepare(own)
            ended = [(job, await executor.run(job, prepared.get(job.id))) for job in own]
            async with self.relay.database.write() as connection:
                await executor.settle(connection, ended)
                await self.relay.queue.end(connection, ended)

    # ── what must stand where ─────────────────────────────────────────────────────────────────────────────────────────

    async def end(self) -> None:
        """Everybody is back, and everything has arrived."""
        await self.relay.arrive()
        for account in list(self.relay.sender.closed):
            await self.unblock(account)
        await self.relay.arrive()

    def check(self) -> None:
        """Against the list."""
        for account in self.people:
            shown = self.copies_in(account)
            expected = [
                (index, one.version) for index, one in enumerate(self.said) if one.must_be_read_by(account, self.rooms)
            ]
            assert [(index, version) for index, version, _ in shown] == expected, f"the chat of {account}"
            for index, _, telegram_message_id in shown:
                self.check_reply(account, index, telegram_message_id)

    def check_reply(self, account: int, index: int, telegram_message_id: int) -> None:
        """It answers what its author answered: the reader's own copy of that, or their own words."""
        answers = self.said[index].answers
        found = self.relay.sender.replies[telegram_message_id]
        if answers is None:
            assert found is None
        elif not self.said[answers].unsent:
            assert found == self.seen_as(account, answers), f"message {index} in the chat of {account}"

    def seen_as(self, account: int, index: int) -> int | None:
        """The number of a message in somebody's chat, as far as it stands there."""
        said = self.said[index]
        if said.unsent or said.author == account:
            return None if said.unsent else said.source
        return next((seen for which, _, seen in self.copies_in(account) if which == index), None)

    def copies_in(self, account: int) -> list[tuple[int, int, int]]:
        """The messages in somebody's chat from top to bottom: which, in which version, under which number."""
        chat = self.relay.sender.chats.get(account, {})
        found = ((_TOKEN.search(text), telegram_message_id) for telegram_message_id, text in chat.items())
        return [(int(token[1]), int(token[2]), seen) for token, seen in found if token is not None]

    def text(self, index: int) -> str:
        return f"note{index}version{self.said[index].version}end"

    async def person(self, account: int) -> Member:
        return await self.relay.member(self.people[account])


async def furnished(database: Database) -> Conversations:
    relay = await open_relay_room(database, ScriptedProvider())
    hospital, make = relay.hospital, relay.hospital.members.administration
    second: Room = await make.create_room(
        hospital.operator, "Pharmacists and hearts", [hospital.pharmacy.id, hospital.heart.id]
    )
    seats = {
        1: ("cardiology", "en"),
        2: ("cardiology", "pt"),
        3: ("heart", "zh-Hans"),
        4: ("heart", "pt"),
        5: ("pharmacy", "ar"),
    }
    people = {account: await relay.join(account, language, team=team) for account, (team, language) in seats.items()}
    return Conversations(relay, people, {hospital.room.id: {1, 2, 3, 4}, second.id: {3, 4, 5}})


def test_every_conversation_arrives_whole_in_order_and_in_its_threads(migrated_sqlite: Path) -> None:
    """One house for all of them, as in life: what was said before stays in its tables."""
    with asyncio.Runner() as runner, tempfile.TemporaryDirectory() as folder:
        file = shutil.copy(migrated_sqlite, Path(folder) / "conversations.sqlite3")
        database = Database.open(f"sqlite:///{file}")
        house = runner.run(furnished(database))

        @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
        @given(st.lists(actions, min_size=5, max_size=30))
        def conversation(happens: Sequence[Action]) -> None:
            now = Conversations(house.relay, house.people, house.rooms, next_source=house.next_source)
            house.relay.sender.chats.clear()
            runner.run(held(now, happens))
            house.next_source = now.next_source
            now.check()

        try:
            conversation()
        finally:
            runner.run(database.close())


async def held(conversations: Conversations, happens: Sequence[Action]) -> None:
    try:
        for action in happens:
            await conversations.act(action)
    finally:
        await conversations.end()
