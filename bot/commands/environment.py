"""What a command works in: the settings, and the database that they name."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator, Coroutine, Iterator
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager, contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

from bot.errors import DatabaseUnavailable, InvalidInput, OperatorError

if TYPE_CHECKING:
    import asyncio

    from bot.config import Settings
    from bot.storage.engine import Database

Result = TypeVar("Result")

DATABASE_PATIENCE = 10.0
"""Seconds that a database may take for its first answer."""


def read_settings() -> Settings:
    """The settings in force. Raises InvalidSetting with one line for each variable that is wrong."""
    from bot.config import Settings

    return Settings.read()


def begin(*, serving: bool = False) -> Settings:
    """Read the settings and send logs to standard error: as the settings say when serving, else from WARNING on."""
    from bot.observe import set_up_logging

    settings = read_settings()
    set_up_logging(
        level=settings.log_level if serving else "WARNING", output=settings.log_format, secrets=settings.secrets()
    )
    return settings


def settings_in_force(settings: Settings) -> dict[str, str]:
    """Every setting as one would write it in the environment; secrets, and passwords in addresses, are hidden."""
    from bot.config import Settings
    from bot.observe import HIDDEN, Redactor

    redactor = Redactor(settings.secrets())
    shown = {}
    for field, described in zip(Settings.model_fields, Settings.describe(), strict=True):
        value = getattr(settings, field)
        file = described.name == "DATABASE_URL" and str(value).startswith("sqlite")
        hidden = described.secret and value and not file
        shown[described.name] = HIDDEN if hidden else redactor.redact(_as_written(value))
    return shown


def _as_written(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case float():
            return f"{value:g}"
        case tuple() if type(value) is tuple:
            return ",".join(map(str, value))
        case _:
            return str(value)


def complete(work: Coroutine[Any, Any, Result]) -> Result:
    """Run asynchronous work to its end. asyncio is loaded no earlier, so that help comes at once."""
    import asyncio

    return asyncio.run(work)


@contextmanager
def at_hand(resource: AbstractAsyncContextManager[Result]) -> Iterator[tuple[Result, asyncio.Runner]]:
    """An asynchronous resource for work that is not, and what runs single coroutines with it."""
    import asyncio

    stack = AsyncExitStack()
    with asyncio.Runner() as runner:
        entered = runner.run(stack.enter_async_context(resource))
        try:
            yield entered, runner
        except BaseException:
            if not runner.run(stack.__aexit__(*sys.exc_info())):
                raise
        else:
            runner.run(stack.aclose())


def language(given: str, option: str) -> str:
    """The canonical tag of a language that the operator named. Raises OperatorError, which names the option."""
    from bot.language.tags import canonical

    try:
        return canonical(given)
    except InvalidInput as error:
        expected = "expected the tag of a language (BCP-47), such as pt or zh-Hans"
        raise OperatorError(f"{option}: got {given!r}, {expected}") from error


@asynccontextmanager
async def existing_database(settings: Settings) -> AsyncIterator[Database]:
    """The database of the settings, found to be there and to have our schema; closed in the end.

    Raises DatabaseUnavailable, also when it goes away while it is used.
    """
    from bot.commands.repository import unavailable_in_plain_words

    database = open_database(settings)
    try:
        require_file(database)
        await check(database)
        with unavailable_in_plain_words():
            yield database
    finally:
        await database.close()


def open_database(settings: Settings) -> Database:
    """The database of the settings; nothing is connected, and nothing made, yet."""
    from bot.storage.engine import Database

    return Database.open(settings.database_url, sealing_keys=settings.sealing_key_values())


def require_file(database: Database) -> None:
    """Raise DatabaseUnavailable where SQLite would make a new file, which looking at a database must not do."""
    if database.file is not None and not database.file.exists():
        raise DatabaseUnavailable(f"there is no database at {database.file}: run `commonground db upgrade`")


async def check(database: Database) -> None:
    """Raise DatabaseUnavailable unless the database answers in time and has our schema."""
    import asyncio

    try:
        async with asyncio.timeout(DATABASE_PATIENCE):
            await database.check()
    except TimeoutError as error:
        raise DatabaseUnavailable(f"the database did not answer within {DATABASE_PATIENCE:g} seconds") from error
