"""``run`` and ``worker``."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from bot.sandbox.world import DEFAULT_TOKEN
from tests.integration.commands.conftest import CommandLine
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


@pytest.mark.parametrize("command", ["run", "worker"])
def test_the_assistant_does_not_start_without_a_token(commonground: CommandLine, command: str) -> None:
    told = commonground(command)
    assert (told.exit_code, told.err) == (2, "TELEGRAM_TOKEN: not set, expected a token from @BotFather\n")
    assert list(commonground.folder.iterdir()) == []


def test_a_webhook_needs_an_address(commonground: CommandLine) -> None:
    commonground.environment["TELEGRAM_TOKEN"] = DEFAULT_TOKEN
    told = commonground("run", "--webhook")
    assert (told.exit_code, told.err) == (2, "COMMONGROUND_WEBHOOK_URL: not set, expected with `run --webhook`\n")


def test_a_worker_needs_postgresql(commonground: CommandLine) -> None:
    commonground.environment["TELEGRAM_TOKEN"] = DEFAULT_TOKEN
    told = commonground("worker")
    assert told.exit_code == 2
    assert "needs DATABASE_URL=postgresql://" in told.err
