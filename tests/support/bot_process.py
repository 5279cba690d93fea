"""The real bot as a process of its own, to be killed and started again."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from dataclasses import dataclass, field
from pathlib import Path

from tests.support.conversation import ADMIN
from tests.support.sandbox_server import RunningSandbox

CACHE = Path(__file__).resolve().parents[2] / "cache"
"""One for all processes: what the first reads for the guidance search, the others need not."""


@dataclass
class BotProcess:
    """``commonground run`` on a database of its own, in front of a sandbox."""

    sandbox: RunningSandbox
    database_url: str
    models: Path
    command: tuple[str, ...] = ("run",)
    settings: dict[str, str] = field(default_factory=dict)
    process: asyncio.subprocess.Process | None = None

    async def start(self) -> None:
        """Start it; returns at once: updates and sends wait for it in the database and at Telegram."""
        environment = os.environ | {
            "TELEGRAM_TOKEN": self.sandbox.token,
            "TELEGRAM_BASE_URL": self.sandbox.base_url,
            "DATABASE_URL": self.database_url,
            "ADMIN_IDS": str(ADMIN),
            "COMMONGROUND_MODELS_DIR": str(self.models),
            "COMMONGROUND_CACHE_DIR": str(CACHE),
            "COMMONGROUND_SENDS_PER_SECOND": "1000",
            "COMMONGROUND_SENDS_BURST": "100",
            "COMMONGROUND_PRIVATE_SENDS_PER_SECOND": "30",
            "COMMONGROUND_PRIVATE_BURST": "30",
            "COMMONGROUND_LOG_LEVEL": "ERROR",
            **self.settings,
        }
        self.process = await asyncio.create_subprocess_exec(sys.executable, "-m", "bot", *self.command, env=environment)

    async def kill(self) -> None:
        """SIGKILL: nothing gets the chance to tidy up."""
        await self._end(signal.SIGKILL)

    async def stop(self) -> int:
        """SIGTERM, as an operator stops it; returns the exit code."""
        return await self._end(signal.SIGTERM)

    async def _end(self, how: signal.Signals) -> int:
        if self.process is None:
            return 0
        if self.process.returncode is None:
            self.process.send_signal(how)
        code = await self.process.wait()
        self.process = None
        return code
