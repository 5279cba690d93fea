"""``run``, against the local Bot API."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

from bot.sandbox.world import DEFAULT_TOKEN
from tests.support.sandbox_server import sandbox_thread

ROOT = Path(__file__).parents[3]


def test_the_assistant_runs_until_it_is_told_to_stop(tmp_path: Path) -> None:
    """It makes its database, polls, and leaves with 0 at SIGTERM; its token is in no log."""
    with sandbox_thread() as address:
        environment = {
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "TELEGRAM_TOKEN": DEFAULT_TOKEN,
            "TELEGRAM_BASE_URL": address,
            "COMMONGROUND_LOG_FORMAT": "json",
            "DATABASE_URL": f"sqlite:///{tmp_path / 'run.sqlite3'}",
        }
        command = [sys.executable, "-m", "bot", "run"]
        with subprocess.Popen(command, cwd=tmp_path, env=environment, stderr=subprocess.PIPE, text=True) as process:
            assert process.stderr is not None
            log: list[str] = []
            for line in process.stderr:
                log.append(line)
                if json.loads(line)["event"] == "polling":
                    process.send_signal(signal.SIGTERM)
            assert process.wait(timeout=30) == 0
    assert (tmp_path / "run.sqlite3").exists()
    assert DEFAULT_TOKEN not in "".join(log)
