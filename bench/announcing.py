"""Announcements to very many: Telegram's limits, kills, trouble on the line, memory, and what people write meanwhile.

Everything is counted at the local Bot API, a process of its own that answers as Telegram does, its limits included. Name the parts
to measure some of them only: ``python -m bench.announcing paced memory``.
"""

from __future__ import annotations

import asyncio
import random
import sys
import tempfile
import time
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import psutil
from rich.console import Console
from rich.table import Table

from bench.broadcast import add_readers, announce, coordinator, other_database, postgres
from bench.relay import sandbox_process
from bot.app import build
from bot.sandbox.client import FaultKind, SandboxClient
from bot.sandbox.views import SeenCall
from bot.storage.engine import Database
from tests.conftest import open_database
from tests.support.bot_process import BotProcess
from tests.support.conversation import Collaboration, running_house, settings_for
from tests.support.sandbox_server import RunningSandbox

MANY = 10_000
SOME = 500
KILLS = 20
CONFIGURED_SHARE = 24.0
"""Sends a second that the budget gives to all, and so to an announcement while nobody else sends."""
FAULTS: tuple[FaultKind, ...] = ("429", "500", "hang", "drop_before", "drop_after")
FAULTY = 0.10
LEASE_SECONDS = 5.0


async def measure(console: Console, parts: Sequence[str]) -> None:
    """Print the tables of these parts."""
    for name in parts:
        with tempfile.TemporaryDirectory(prefix="cgbench") as folder:
            console.print(await PARTS[name](Path(folder)))


async def _prepared(
    sandbox: RunningSandbox, url: str, folder: Path, readers: int, *, known: int | None = None
) -> list[int]:
    """An announcement to so many people, confirmed and not yet sent. ``known``: Telegram knows the first of them only."""
    database = await open_database(url)
    await database.close()
    client = sandbox.client
    house = build(settings_for(sandbox, url, folder / "models"), owner="preparing")
    room = await Collaboration.begin(client, house.members)
    carla = await coordinator(client, house.members, room)
    there = readers if known is None else min(known, readers)
    chats = [await client.create_user(f"Reader {number}", started=True) for number in range(there)]
    chats += range(7_000_000_000, 7_000_000_000 + readers - there)
    for start in range(0, readers, 1000):
        await add_readers(house.database, room.team_ids["Heart Team"], chats[start : start + 1000])
    await announce(house, carla)
    await house.close()
    return chats


async def _sends(client: SandboxClient, since: int, readers: Sequence[int]) -> list[tuple[float, int]]:
    """The moment and chat of each announcement that the server took."""
    wanted = set(readers)
    calls = [one for one in await client.calls(since, method="sendMessage") if one.status == 200]
    return sorted((one.time, chat) for one in calls if (chat := _chat(one)) in wanted)


def _chat(call: SeenCall) -> int:
    return int(call.parameters["chat_id"])


async def _states(database: Database) -> dict[str, int]:
    async with database.read() as connection:
        rows = await connection.exec_driver_sql("SELECT state, count(*) AS number FROM delivery GROUP BY state")
        return {row.state: row.number for row in rows}


async def _all_sent(database: Database, readers: int, *, seconds: float) -> None:
    """Asked in the ledger, since listing the calls would slow the server measured."""
    deadline = time.monotonic() + seconds
    while (await _states(database)).get("sent", 0) < readers:
        if time.monotonic() > deadline:
            raise TimeoutError(f"{await _states(database)} after {seconds} s")
        await asyncio.sleep(0.5)


def most_within_a_second(times: Sequence[float]) -> int:
    """The largest number of these moments in any stretch of one second."""
    return max(index + 1 - bisect_left(times, moment - 1.0, hi=index) for index, moment in enumerate(times))


async def _paced(folder: Path) -> Table:
    """To 10,000, within the limits, while nobody else sends."""
    url = f"sqlite:///{folder / 'paced.sqlite3'}"
    async with sandbox_process() as sandbox:
        readers = await _prepared(sandbox, url, folder, MANY)
        await sandbox.client.limits(True)
        since = await sandbox.client.sequence()
        async with running_house(settings_for(sandbox, url, folder / "models"), rate=None) as house:
            await _all_sent(house.database, MANY, seconds=900)
        sends = await _sends(sandbox.client, since, readers)
        every = sorted(one.time for one in await sandbox.client.calls(since) if one.method.startswith(("send", "edit")))
        refused = await sandbox.client.refused_by_limits()
    each = Counter(chat for _, chat in sends)
    share = (len(sends) - 1) / (sends[-1][0] - sends[0][0]) / CONFIGURED_SHARE
    columns = ("readers", "lost", "twice", "most in a second", "429 answered", "share of 24/s used")
    table = Table(*columns, title="Within Telegram's limits")
    counts = (MANY, MANY - len(each), len(sends) - len(each), most_within_a_second(every), refused)
    table.add_row(*map(str, counts), f"{share:.3f}")
    return table


async def _interactive(folder: Path) -> Table:
    """What people write while 10,000 sends wait: from the acceptance of a message to its last copy for five readers."""
    url = f"sqlite:///{folder / 'interactive.sqlite3'}"
    async with sandbox_process() as sandbox:
        await _prepared(sandbox, url, folder, MANY, known=2_000)
        async with running_house(settings_for(sandbox, url, folder / "models"), rate=None) as house:
            room = await Collaboration.begin(sandbox.client, house.members, 2)
            author = await room.join("Ana", "Cardiologia", "pt")
            readers = [await room.join(f"Eva {number}", "Cardiologia", "pt") for number in range(5)]
            waits = []
            for number in range(40):
                since = await sandbox.client.sequence()
                began = time.monotonic()
                await sandbox.client.send_text(author, f"Resultado {number} recebido.")
                got: list[tuple[float, int]] = []
                while len(got) < len(readers):
                    await asyncio.sleep(0.02)
                    got = await _sends(sandbox.client, since, readers)
                waits.append(got[-1][0] - began)
                await asyncio.sleep(1.0)
            left = (await _states(house.database)).get("pending", 0)
    waits.sort()
    table = Table(
        "messages", "p50 s", "p95 s", "worst s", "still waiting", title="Five readers, while 10,000 sends wait"
    )
    found = (waits[len(waits) // 2], waits[int(len(waits) * 0.95)], waits[-1])
    table.add_row(str(len(waits)), *(f"{one:.2f}" for one in found), str(left))
    return table


async def _killed(folder: Path) -> Table:
    """kill -9 in an announcement to 500: one process that comes back, and two of which one never does."""
    columns = ("what", "kills", "lost", "repeated", "flagged in the ledger", "survivor went on after s")
    table = Table(*columns, title=f"SIGKILL in an announcement to {SOME}")
    url = f"sqlite:///{folder / 'killed.sqlite3'}"
    async with sandbox_process() as sandbox:
        readers = await _prepared(sandbox, url, folder, SOME)
        since = await sandbox.client.sequence()
        bot, chance = _process(sandbox, url, folder), random.Random(1)
        for number in range(KILLS):
            await bot.start()
            await _sent_more(sandbox.client, since, readers, (number + 1) * SOME // (KILLS + 1))
            await asyncio.sleep(chance.uniform(0.0, 0.03))
            await bot.kill()
        await bot.start()
        table.add_row("one process, SQLite", str(KILLS), *await _after(sandbox, since, readers, url), "")
        await bot.stop()
    with postgres() as server:
        for seed in range(3):
            url = other_database(server, f"killed_{seed}")
            async with sandbox_process() as sandbox:
                readers = await _prepared(sandbox, url, folder, SOME)
                since = await sandbox.client.sequence()
                first, second = (_process(sandbox, url, folder, command) for command in ("run", "worker"))
                await first.start()
                await second.start()
                await _sent_more(sandbox.client, since, readers, random.Random(seed).randint(SOME // 10, SOME // 2))
                await second.kill()
                killed = time.monotonic()
                found = await _after(sandbox, since, readers, url)
                later = [moment for moment, _ in await _sends(sandbox.client, since, readers) if moment > killed]
                gaps = [one - before for before, one in zip([killed, *later], later, strict=False)]
                table.add_row("two processes, PostgreSQL", "1", *found, f"{max(gaps):.1f} (lease {LEASE_SECONDS:.0f})")
                await first.stop()
    return table


def _process(sandbox: RunningSandbox, url: str, folder: Path, command: str = "run") -> BotProcess:
    # Slow enough for a kill to fall into the middle.
    settings = {
        "COMMONGROUND_LEASE": str(LEASE_SECONDS),
        "COMMONGROUND_SEND_TIMEOUT": "3",
        "COMMONGROUND_SENDS_PER_SECOND": "50",
        "COMMONGROUND_SENDS_BURST": "5",
    }
    return BotProcess(sandbox, url, folder / "models", (command,), settings)


async def _sent_more(client: SandboxClient, since: int, readers: Sequence[int], wanted: int) -> None:
    deadline = time.monotonic() + 60
    while len(await _sends(client, since, readers)) < wanted:
        if time.monotonic() > deadline:
            raise TimeoutError(f"{wanted} sends did not come")
        await asyncio.sleep(0.05)


async def _after(sandbox: RunningSandbox, since: int, readers: Sequence[int], url: str) -> tuple[str, str, str]:
    """Lost, repeated, and flagged as perhaps repeated, when all is over."""
    database = Database.open(url)
    await _all_sent(database, len(readers), seconds=120)
    async with database.read() as connection:
        flagged = (await connection.exec_driver_sql("SELECT count(*) FROM delivery WHERE repeated")).scalar_one()
    await database.close()
    each = Counter(chat for _, chat in await _sends(sandbox.client, since, readers))
    return str(len(readers) - len(each)), str(sum(each.values()) - len(each)), str(flagged)


async def _faulty(folder: Path) -> Table:
    """429, 500, hangs and dropped connections on one send in ten."""
    url = f"sqlite:///{folder / 'faulty.sqlite3'}"
    async with sandbox_process() as sandbox:
        readers = await _prepared(sandbox, url, folder, SOME)
        for number, kind in enumerate(FAULTS):
            await sandbox.client.inject_fault(
                kind, method="sendMessage", count=None, probability=FAULTY / len(FAULTS), seed=number, retry_after=1
            )
        async with running_house(settings_for(sandbox, url, folder / "models")) as house:
            await _all_sent(house.database, SOME, seconds=300)
            hits = sum(one["hits"] for one in await sandbox.client.faults())
            async with house.database.read() as connection:
                flagged = (
                    await connection.exec_driver_sql("SELECT count(*) FROM delivery WHERE repeated")
                ).scalar_one()
        each = Counter({one: len(await _announcements(sandbox.client, one)) for one in readers})
    table = Table("readers", "faults met", "lost", "twice", "flagged in the ledger", title="One send in ten in trouble")
    counts = (SOME, hits, sum(not one for one in each.values()), sum(one > 1 for one in each.values()), flagged)
    table.add_row(*map(str, counts))
    return table


async def _announcements(client: SandboxClient, chat_id: int) -> list[str]:
    return [one.text for one in await client.transcript(chat_id) if one.from_bot]


async def _memory(folder: Path) -> Table:
    """The most that the process held while it filled the ledger and sent for a minute."""
    table = Table("readers", "promised after s", "most MB (RSS)", title="Memory of an announcement")
    for readers in (1_000, 100_000):
        url = f"sqlite:///{folder / f'memory{readers}.sqlite3'}"
        async with sandbox_process() as sandbox:
            await _prepared(sandbox, url, folder, readers, known=20_000)
            bot = BotProcess(sandbox, url, folder / "models")
            began = time.monotonic()
            await bot.start()
            database, most, filled = Database.open(url), 0, None
            root = psutil.Process(bot.process.pid if bot.process else 0)
            while time.monotonic() - began < 90:
                most = max(most, root.memory_info().rss)
                if filled is None and sum((await _states(database)).values()) >= readers:
                    filled = time.monotonic() - began
                await asyncio.sleep(0.2)
            await database.close()
            await bot.stop()
        table.add_row(str(readers), "not yet" if filled is None else f"{filled:.1f}", f"{most / 1e6:.0f}")
    return table


PARTS = {"paced": _paced, "interactive": _interactive, "killed": _killed, "faulty": _faulty, "memory": _memory}


if __name__ == "__main__":
    asyncio.run(measure(Console(), sys.argv[1:] or list(PARTS)))
