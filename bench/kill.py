"""What is lost and what is repeated when the bot is killed with SIGKILL at random moments of a burst."""

from __future__ import annotations

import asyncio
import tempfile
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bench.relay import sandbox_process
from tests.support.bot_process import BotProcess
from tests.support.bursts import burst_with_kills
from tests.support.conversation import prepared_room

MESSAGES = 200
KILLS = 20


async def measure(console: Console) -> None:
    """Two authors, three readers, SQLite in a file."""
    with tempfile.TemporaryDirectory(prefix="cgkill") as folder:
        url = f"sqlite:///{Path(folder) / 'kill.sqlite3'}"
        async with sandbox_process() as sandbox:
            people = await prepared_room(sandbox, url, ["Ana", "Eva", "Rui"])
            bot = BotProcess(sandbox, url, Path(folder) / "models")
            outcome = await burst_with_kills(
                sandbox.client, bot, authors=people[:2], readers=people, messages=MESSAGES, kills=KILLS, seed=1
            )
    table = Table("copies promised", "kills", "lost", "repeated", "out of order", title="SIGKILL in a burst (SQLite)")
    counts = (outcome.promised, outcome.kills, outcome.lost, outcome.repeated, outcome.out_of_order)
    table.add_row(*(str(count) for count in counts))
    console.print(table)


if __name__ == "__main__":
    asyncio.run(measure(Console()))
