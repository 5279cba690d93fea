"""Alembic, driven from code: the migrations travel inside the package, and no ini file is needed."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy.engine import Connection

from bot.errors import DatabaseUnavailable

MIGRATIONS = Path(__file__).parent / "migrations"


def _config(connection: Connection | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


def newest_revision() -> str | None:
    """The revision that this version of the code expects."""
    return ScriptDirectory.from_config(_config()).get_current_head()


def revision(connection: Connection) -> str | None:
    """The revision of a database; None for an empty one."""
    return MigrationContext.configure(connection).get_current_revision()


def upgrade(connection: Connection) -> None:
    """Run what is missing, in the caller's transaction. Raises DatabaseUnavailable for a schema newer than this version."""
    try:
        command.upgrade(_config(connection), "head")
    except CommandError as error:
        raise DatabaseUnavailable(
            f"the database has schema {revision(connection)}, which this version does not know: it is newer, or not ours"
        ) from error
