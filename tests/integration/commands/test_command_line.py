"""The command line as a process: quick, plain, in UTF-8."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

from bot.config import Settings

ROOT = Path(__file__).parents[3]


def start(
    folder: Path, *arguments: str, options: tuple[str, ...] = (), given: bytes = b"", **environment: str
) -> tuple[int, str, str]:
    """Exit code, standard output and standard error of one process."""
    bare = {name: value for name, value in os.environ.items() if name not in {one.name for one in Settings.describe()}}
    done = subprocess.run(
        [sys.executable, *options, "-m", "bot", *arguments],
        input=given,
        capture_output=True,
        check=False,
        cwd=folder,
        env={**bare, "PYTHONPATH": str(ROOT), **environment},
        timeout=60,
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def imported(report: str) -> set[str]:
    """The top-level packages in the report of ``python -X importtime``."""
    return set(re.findall(r"\| +(\w+)", report))


def test_help_loads_nothing_heavy(tmp_path: Path) -> None:
    exit_code, out, report = start(tmp_path, "--help", options=("-X", "importtime"))
    assert exit_code == 0
    assert "translate" in out
    assert imported(report) >= {"bot", "typer"}
    assert imported(report).isdisjoint(
        {"alembic", "asyncio", "httpx", "langcodes", "pydantic", "sqlalchemy", "structlog", "telegram", "uvicorn"}
    )


def test_the_health_check_loads_no_more_than_the_settings_and_a_driver(tmp_path: Path) -> None:
    start(tmp_path, "db", "upgrade")
    exit_code, _, report = start(tmp_path, "doctor", "--quick", "--json", options=("-X", "importtime"))
    assert exit_code == 0
    assert imported(report).isdisjoint({"alembic", "sqlalchemy", "telegram"})


def test_wrong_settings_are_named_one_a_line_without_a_traceback(tmp_path: Path) -> None:
    exit_code, out, err = start(
        tmp_path, "detect", "hello", COMMONGROUND_LEASE="soon", TELEGRAM_TOKEN="secret-but-no-token"
    )
    assert (exit_code, out) == (2, "")
    assert sorted(line.split(":")[0] for line in err.splitlines()) == ["COMMONGROUND_LEASE", "TELEGRAM_TOKEN"]
    assert "COMMONGROUND_LEASE: got 'soon', expected a number above 0, at most 86400" in err
    assert "secret-but-no-token" not in err


def test_json_lines_are_utf8_whatever_the_locale(tmp_path: Path) -> None:
    given = '{"source": "体温38度", "target": "Temperature 39", "source_language": "zh", "target_language": "en", "id": "甲"}\n'
    exit_code, out, _ = start(
        tmp_path, "check", "--json", given=given.encode(), LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="ascii"
    )
    answer = json.loads(out)
    assert (exit_code, answer["id"], answer["critical"]) == (1, "甲", True)
