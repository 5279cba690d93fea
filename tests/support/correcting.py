"""A text that a machine translated badly, and readers who know better: what the tests of corrections begin with."""

from __future__ import annotations

from bot.members.model import Member
from bot.relay.corrections_model import Took
from tests.support.providers import ScriptedProvider
from tests.support.relay_room import RelayRoom

WORDS = "Stop the drip tonight."
MACHINE = "Pare o gotejamento hoje à noite."
BETTER = "Suspenda a infusão hoje à noite."


def translator() -> ScriptedProvider:
    """The machine."""
    return ScriptedProvider(table={"pt": {WORDS: MACHINE}, "es": {WORDS: "Pare el goteo."}})


async def send(room: RelayRoom, author: Member, reader: Member) -> tuple[int, int]:
    """The author's message number, and the reader's copy of it."""
    number, receipt = await room.write(author, WORDS)
    await room.arrive()
    return number, (await room.copies(receipt))[reader.id].id


async def speak(room: RelayRoom, member: Member, interface: str) -> None:
    """What the assistant speaks to a member. Whoever joins in these tests is spoken to in English."""
    await room.hospital.members.set_interface_language(member, interface)


async def propose(room: RelayRoom, reader: Member, copy: int, text: str = BETTER) -> Took | None:
    """What became of a reader's better text."""
    await room.corrections.begin(reader, copy)
    taken = await room.corrections.take(reader, room.incoming(reader, text))
    await room.arrive()
    return None if taken is None else taken.outcome
