"""A conversation of many: order, threads and edits under load, and how long a message takes to its last reader.

The first table is six teams with sixty people who write 2,000 messages in bursts, answer each other and change their words, with
the cap lifted; every chat is then read at the local Bot API and compared with what was written. The second is one message at a time
to twenty readers in three languages, from approved memory. ``python -m bench.conversation crowd 500`` asks for 500 messages only.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
import time
from itertools import permutations
from pathlib import Path

from rich.console import Console
from rich.table import Table
from sqlalchemy import update

from bench.relay import sandbox_process
from bot.app import House
from bot.storage.tables import member
from bot.storage.time import utc_now
from bot.translation.repository_memory import MemoryRepository
from tests.conftest import open_database
from tests.support.conversation import running_house, settings_for
from tests.support.crowd import Crowd, phrases, translator
from tests.support.sandbox_server import RunningSandbox

MESSAGES = 2_000
PEOPLE_A_TEAM = 10
LANGUAGES = ("en", "zh-Hans", "ar")
READERS = 20
TIMED = 200


async def measure(console: Console, what: list[str]) -> None:
    """Print the tables."""
    messages = int(what[1]) if len(what) > 1 else MESSAGES
    if not what or what[0] == "crowd":
        console.print(await _crowd(messages))
    if not what or what[0] == "latency":
        console.print(await _latency())


async def _crowd(messages: int) -> Table:
    with tempfile.TemporaryDirectory(prefix="cgbench") as folder:
        async with sandbox_process() as sandbox:
            url = f"sqlite:///{Path(folder) / 'crowd.sqlite3'}"
            await (await open_database(url)).close()
            settings = settings_for(sandbox, url, Path(folder) / "models")
            async with running_house(settings, engines=lambda _settings, _models: [translator()]) as house:
                crowd = Crowd(house, sandbox.client, seed=5)
                await crowd.gather(PEOPLE_A_TEAM)
                began = time.monotonic()
                await crowd.talk(messages)
                took = time.monotonic() - began
                outcome = await crowd.outcome()
    table = Table("", "", title=f"{len(crowd.people)} people of six teams in one room (SQLite, cap lifted)")
    table.add_row("messages, answers, edits", f"{messages}, {outcome.answered}, {outcome.edited}")
    table.add_row("copies promised", str(outcome.promised))
    table.add_row("copies a second", f"{outcome.promised / took:.0f}")
    table.add_row("lost", str(outcome.lost))
    table.add_row("twice", str(outcome.twice))
    table.add_row("out of order", str(outcome.out_of_order))
    table.add_row("with another text", str(outcome.wrong_text))
    table.add_row("under the wrong message", str(outcome.wrong_thread))
    return table


async def _latency() -> Table:
    with tempfile.TemporaryDirectory(prefix="cgbench") as folder:
        async with sandbox_process() as sandbox:
            url = f"sqlite:///{Path(folder) / 'latency.sqlite3'}"
            await (await open_database(url)).close()
            settings = settings_for(sandbox, url, Path(folder) / "models")
            async with running_house(settings, engines=lambda _settings, _models: []) as house:
                crowd = Crowd(house, sandbox.client, seed=6)
                # One author, and twenty who read.
                await crowd.gather(READERS // len(LANGUAGES) + 1, LANGUAGES)
                await _approve_everything(house)
                await _last_leaves(house, crowd, 1 + READERS)
                waits = sorted([await _one(crowd, sandbox, number) for number in range(TIMED)][5:])
    table = Table(
        "messages", "readers", "p50 ms", "p95 ms", "worst ms", title="From accepted to the last copy, from memory"
    )
    found = (waits[len(waits) // 2], waits[int(len(waits) * 0.95)], waits[-1])
    table.add_row(str(len(waits)), str(READERS), *(f"{one * 1000:.0f}" for one in found))
    return table


async def _last_leaves(house: House, crowd: Crowd, people: int) -> None:
    """As many as are wanted stay."""
    gone = crowd.people[people:]
    async with house.database.write() as connection:
        for one in gone:
            row = update(member).where(member.c.telegram_user_id == one.chat_id)
            await connection.execute(row.values(state="left", telegram_user_id=None))
    del crowd.people[people:]


async def _approve_everything(house: House) -> None:
    """Every phrase, in every direction, as approved for all rooms."""
    memory = MemoryRepository(house.database.keyring)
    async with house.database.write() as connection:
        for one in phrases():
            for source, target in permutations(LANGUAGES, 2):
                await memory.approve(
                    connection,
                    source=one.texts[source],
                    target=one.texts[target],
                    source_language=source,
                    target_language=target,
                    room_id=None,
                    approved_by=None,
                    approved_by_name="Bench",
                    at=utc_now(),
                )


async def _one(crowd: Crowd, sandbox: RunningSandbox, number: int) -> float:
    """Seconds from the moment a message is accepted to the arrival of the last copy's request."""
    client, said = sandbox.client, phrases()
    author, readers = crowd.people[0], {one.chat_id for one in crowd.people[1:]}
    since = await client.sequence()
    began = time.monotonic()
    await client.send_text(author.chat_id, said[number % len(said)].texts[author.language])
    while True:
        calls = await client.calls(since, method="sendMessage")
        sent = [one.time for one in calls if int(one.parameters["chat_id"]) in readers]
        if len(sent) == len(readers):
            return max(sent) - began
        await asyncio.sleep(0.02)


if __name__ == "__main__":
    asyncio.run(measure(Console(), sys.argv[1:]))
