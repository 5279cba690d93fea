"""The command line as operators have it: in its own folder, with its own environment."""

from __future__ import annotations

import json
import logging
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
import pytest
import structlog
from psycopg import sql
from typer.testing import CliRunner

from bot.commands.application import application
from bot.config import Settings


@dataclass(frozen=True)
class Said:
    """How a command ended."""

    exit_code: int
    out: str
    err: str

    @property
    def objects(self) -> list[dict[str, Any]]:
        """The JSON Lines of standard output."""
        return [json.loads(line) for line in self.out.splitlines()]


class CommandLine:
    """``commonground …``, in this process; whatever a command does not expect is raised."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.environment: dict[str, str] = {}

    def __call__(self, *arguments: str, given: str | bytes | None = None) -> Said:
        result = CliRunner().invoke(
            application, list(arguments), input=given, env=self.environment, catch_exceptions=False
        )
        return Said(result.exit_code, result.stdout, result.stderr)


@pytest.fixture
def commonground(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[CommandLine]:
    """The command line in an empty folder; logging is put back as it was."""
    folder = tmp_path / "folder"
    folder.mkdir()
    monkeypatch.chdir(folder)
    for name in {setting.name for setting in Settings.describe()} & set(os.environ):
        monkeypatch.delenv(name)
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield CommandLine(folder)
    logging.captureWarnings(False)
    structlog.reset_defaults()
    root.handlers[:] = handlers
    root.setLevel(level)


@pytest.fixture
def with_database(commonground: CommandLine, database_url: str) -> CommandLine:
    """The command line with a database of its own, on each engine in turn, its schema made by ``db upgrade``."""
    if database_url.startswith("postgresql"):
        name = database_url.split("?")[0].rsplit("/", 1)[1]
        server = re.sub(rf"/{name}(?=\?|$)", "/postgres", database_url)
        with psycopg.connect(server, autocommit=True) as connection:
            connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
    commonground.environment["DATABASE_URL"] = database_url
    assert commonground("db", "upgrade").exit_code == 0
    return commonground


@pytest.fixture
def with_sqlite(commonground: CommandLine, tmp_path: Path) -> CommandLine:
    """The command line with a SQLite database of its own, for tests whose subject is not the database."""
    commonground.environment["DATABASE_URL"] = f"sqlite:///{tmp_path / 'test.sqlite3'}"
    assert commonground("db", "upgrade").exit_code == 0
    return commonground
