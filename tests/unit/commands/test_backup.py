"""A backup is whole and private, or it is not there."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

import pytest

from bot.commands.backup import copy
from bot.errors import DatabaseUnavailable, OperatorError


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A database in write-ahead mode with one row."""
    file = tmp_path / "source.sqlite3"
    with contextlib.closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("CREATE TABLE note (id INTEGER)")
        connection.execute("INSERT INTO note VALUES (1)")
        connection.commit()
    return file


def rows(file: Path) -> int:
    with contextlib.closing(sqlite3.connect(file)) as connection:
        return int(connection.execute("SELECT count(*) FROM note").fetchone()[0])


def test_the_copy_holds_what_is_committed_while_another_writes(source: Path, tmp_path: Path) -> None:
    with contextlib.closing(sqlite3.connect(source, isolation_level=None)) as writer:
        writer.execute("INSERT INTO note VALUES (2)")
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("INSERT INTO note VALUES (3)")
        size = copy(source, tmp_path / "copy.sqlite3")
        writer.execute("COMMIT")
    assert rows(tmp_path / "copy.sqlite3") == 2
    assert (tmp_path / "copy.sqlite3").stat().st_size == size


def test_the_copy_is_one_file_that_only_the_operator_reads(source: Path, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    copy(source, folder / "copy.sqlite3")
    assert [path.name for path in folder.iterdir()] == ["copy.sqlite3"]
    assert (folder / "copy.sqlite3").stat().st_mode & 0o777 == 0o600


def test_nothing_is_written_over(source: Path, tmp_path: Path) -> None:
    present = tmp_path / "present"
    present.write_text("mine")
    with pytest.raises(OperatorError, match="exists"):
        copy(source, present)
    assert present.read_text() == "mine"


def test_what_cannot_be_copied_leaves_no_file(tmp_path: Path) -> None:
    (tmp_path / "damaged").write_bytes(b"no database " * 1000)
    with pytest.raises(DatabaseUnavailable, match="cannot be copied"):
        copy(tmp_path / "damaged", tmp_path / "copy")
    assert [path.name for path in tmp_path.iterdir()] == ["damaged"]


def test_a_folder_that_is_not_there_is_named(source: Path, tmp_path: Path) -> None:
    with pytest.raises(OperatorError, match="nowhere/copy cannot be written"):
        copy(source, tmp_path / "nowhere" / "copy")
