"""What somebody forwards: readers learn whose it was, and it goes wherever the text goes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.relay.personal_data import RelayPersonalData
from bot.relay.repository import by_ids
from bot.storage.engine import Database
from tests.support.providers import ScriptedProvider
from tests.support.relay_room import RelayRoom, open_relay_room

WORDS = "The bed is free."
SAID = "床位空出来了。"


@pytest.fixture
async def room(sqlite_database: Database) -> RelayRoom:
    """One engine that knows one sentence."""
    return await open_relay_room(sqlite_database, ScriptedProvider(table={"zh-Hans": {WORDS: SAID}}))


@pytest.mark.parametrize(
    ("origin", "line"), [("Dana Reed", "Forwarded from Dana Reed"), ("", "Forwarded; it is not known from whom")]
)
async def test_a_line_below_the_author_says_whose_it_was(room: RelayRoom, origin: str, line: str) -> None:
    """In the language in which we speak to the reader; the name itself is never translated."""
    author, reader = await room.join(41, "en"), await room.join(42, "zh-Hans", team="heart")
    await room.relay.accept(author, replace(room.incoming(author, WORDS), origin=origin))
    await room.arrive()
    (text,) = room.reads(reader)
    header, below, words, *_ = text.splitlines()
    assert (header.split(" · ")[0], below, words) == ("Person 41", line, SAID)
    assert all(origin not in asked or not origin for _, asked in room.providers[0].asked)


async def test_an_edit_keeps_the_origin(room: RelayRoom) -> None:
    """It is a caption that changes, and not whose the picture was."""
    author, reader = await room.join(41, "en"), await room.join(42, "en", team="heart")
    incoming = replace(room.incoming(author, WORDS), origin="Dana Reed")
    await room.relay.accept(author, incoming)
    await room.arrive()
    await room.edit(author, incoming.telegram_message_id, "The bed is taken.")
    await room.arrive()
    assert room.reads(reader)[-1].splitlines()[1:3] == ["Forwarded from Dana Reed", "The bed is taken."]


async def test_the_origins_name_is_screened_with_the_text(room: RelayRoom) -> None:
    """Whoever it is, their name is read by everybody in the room."""
    author = await room.join(41, "en")
    await room.join(42, "en", team="heart")
    room.identifiers[f"Mrs Reed\n{WORDS}"] = ["name"]
    await room.relay.accept(author, replace(room.incoming(author, WORDS), origin="Mrs Reed"))
    await room.arrive()
    assert len(room.reads(author)) == 1


@pytest.mark.parametrize("ends", ["taken back", "erased"])
async def test_the_origin_goes_with_the_text(room: RelayRoom, ends: str) -> None:
    """It is somebody's name: taking back and erasing leave nothing of it; an export shows it."""
    author = await room.join(41, "en")
    await room.join(42, "en", team="heart")
    receipt = await room.relay.accept(author, replace(room.incoming(author, WORDS), origin="Dana Reed"))
    personal = RelayPersonalData()
    async with room.database.read() as connection:
        exported = await personal.export(connection, author.id)
    assert "Dana Reed" in str(exported)

    if ends == "taken back":
        await room.withdrawal.take_back(author, receipt.message_id or 0)
    else:
        async with room.database.write() as connection:
            await personal.erase(connection, author.id)
    async with room.database.read() as connection:
        found = await by_ids(connection, [receipt.message_id or 0])
    assert found[receipt.message_id or 0].origin is None
