"""A consistent copy of a SQLite file, by SQLite's online backup, while others go on writing."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import tempfile
from pathlib import Path

from bot.errors import DatabaseUnavailable, OperatorError

PATIENCE = 30
"""Seconds to wait for a lock."""


def copy(source: Path, target: Path) -> int:
    """Write the copy, check it, and only then give it its name; returns its bytes. Only the operator can read it.

    Raises OperatorError where the target exists or cannot be written, and DatabaseUnavailable where the source, or the copy,
    cannot be read. Neither leaves a file behind.
    """
    try:
        # The name is taken at once, so that two backups cannot write to one file, and nothing is ever written over.
        os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError as error:
        raise OperatorError(f"{target} exists, and is not written over") from error
    except OSError as error:
        raise OperatorError(f"{target} cannot be written: {error.strerror}") from error
    try:
        with tempfile.TemporaryDirectory(prefix=f".{target.name}-", dir=target.parent) as folder:
            partial = Path(folder) / target.name
            _copy_and_check(source, partial)
            partial.chmod(0o600)
            partial.replace(target)
    except OSError as error:
        target.unlink(missing_ok=True)
        raise OperatorError(f"{target} cannot be written: {error.strerror}") from error
    except BaseException:
        target.unlink(missing_ok=True)
        raise
    return target.stat().st_size


def _copy_and_check(source: Path, target: Path) -> None:
    try:
        with (
            contextlib.closing(sqlite3.connect(source, timeout=PATIENCE)) as reader,
            contextlib.closing(sqlite3.connect(target)) as writer,
        ):
            reader.backup(writer)
            # One file, that can be moved and opened anywhere; the assistant turns the write-ahead log on again.
            writer.execute("PRAGMA journal_mode = DELETE")
            verdict = writer.execute("PRAGMA quick_check").fetchone()[0]
    except sqlite3.Error as error:
        raise DatabaseUnavailable(f"{source} cannot be copied: {error}") from error
    if verdict != "ok":
        raise DatabaseUnavailable(f"{source} is damaged: {verdict}")
    with target.open("rb") as written:
        os.fsync(written.fileno())
