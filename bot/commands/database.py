"""``db``: the schema, backups, and jobs that were given up."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.commands import display, environment, lines
from bot.errors import OperatorError

if TYPE_CHECKING:
    from bot.commands.repository import DeadLetter
    from bot.config import Settings

commands = typer.Typer(help="The database: its schema, backups, and jobs that were given up.", no_args_is_help=True)


@commands.command()
def upgrade() -> None:
    """Bring the schema up to date; a new database gets all of it."""
    settings = environment.begin()

    async def work() -> None:
        from bot.commands.repository import unavailable_in_plain_words

        database = environment.open_database(settings)
        try:
            with unavailable_in_plain_words():
                await database.upgrade()
            await environment.check(database)
        finally:
            await database.close()

    environment.complete(work())
    typer.echo(f"the schema is up to date: {_newest()}")


@commands.command()
def check() -> None:
    """Say whether the database answers and has the schema that this version needs."""
    settings = environment.begin()

    async def work() -> None:
        async with environment.existing_database(settings):
            pass

    environment.complete(work())
    typer.echo(f"the database answers; its schema is {_newest()}")


@commands.command()
def backup(
    file: Annotated[Path, typer.Argument(help="A file that does not exist yet.", show_default=False)],
) -> None:
    """Write a consistent copy of the SQLite database, also while the assistant runs. It holds people's messages."""
    settings = environment.begin()
    database = environment.open_database(settings)
    environment.require_file(database)
    if database.file is None:
        raise OperatorError(
            "db backup: SQLite only; for PostgreSQL run pg_dump --format=custom --file=FILE DATABASE_URL"
        )

    from bot.commands.backup import copy

    size = copy(database.file, file)
    typer.echo(f"{file}: {display.megabytes(size)}")


@commands.command()
def dead(
    revive: Annotated[
        list[str] | None, typer.Option(help="Give these a new life (ids, also 3,7).", metavar="ID", show_default=False)
    ] = None,
    revive_all: Annotated[bool, typer.Option("--revive-all", help="Give all of them a new life.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="JSON Lines out.")] = False,
) -> None:
    """List the jobs that no retry helped, or give them a new life once the cause is mended.

    Texts are not shown. With --revive and --revive-all, what is listed is what was revived; ends with 1 where an id is no
    dead job's.
    """
    settings = environment.begin()
    ids = None if revive_all or not revive else _ids(revive)
    listed = environment.complete(_revive(settings, ids) if revive or revive_all else _list(settings))
    now = datetime.now(UTC)
    if as_json:
        for letter in listed:
            lines.echo_json(_content(letter, now))
    elif listed:
        columns = ("id", "kind", "lane", "attempts", "error", "age")
        display.table(columns, [_row(letter, now) for letter in listed])
    elif not ids:
        typer.echo("no dead letters", err=True)
    unknown = sorted(set(ids or ()) - {letter.id for letter in listed})
    for one in unknown:
        typer.echo(f"{one}: no dead letter", err=True)
    raise typer.Exit(1 if unknown else 0)


async def _list(settings: Settings) -> list[DeadLetter]:
    from bot.commands.repository import dead_letters

    async with environment.existing_database(settings) as database, database.read() as connection:
        return await dead_letters(connection)


async def _revive(settings: Settings, ids: Sequence[int] | None) -> list[DeadLetter]:
    """What was dead and is to be tried again."""
    from bot.commands import repository
    from bot.delivery.service import SEND_JOB
    from bot.jobs.queue import JobQueue
    from bot.storage.audit import record
    from bot.storage.time import utc_now

    async with environment.existing_database(settings) as database:
        async with database.write() as connection:
            found = await repository.dead_letters(connection, ids)
            # Before the jobs: a worker that finds a job whose delivery is still given up has nothing to do.
            await repository.promise_again(connection, SEND_JOB, [letter.id for letter in found])
            for letter in found:
                await record(connection, at=utc_now(), actor_id=None, action="job.revived", subject=f"job:{letter.id}")
        # Should this be cut off here, the jobs are still dead letters, and the command can be given again.
        await JobQueue(database, owner="commonground db dead").revive([letter.id for letter in found])
        async with database.read() as connection:
            still = {letter.id for letter in await repository.dead_letters(connection, [one.id for one in found])}
    if still:
        raise OperatorError(f"without their content these cannot be revived: {', '.join(map(str, sorted(still)))}")
    return found


def _ids(given: Sequence[str]) -> list[int]:
    parts = [one for many in given for one in many.split(",")]
    if not all(one.isdecimal() and len(one) <= lines.LONGEST_ID for one in parts):
        raise OperatorError(f"--revive: got {' '.join(given)!r}, expected ids, such as 3 or 3,7")
    return [int(one) for one in parts]


def _age(letter: DeadLetter, now: datetime) -> float:
    """Seconds since it was given up."""
    return (now - (letter.ended_at or letter.created_at)).total_seconds()


def _content(letter: DeadLetter, now: datetime) -> dict[str, object]:
    return {
        "id": letter.id,
        "kind": letter.kind,
        "lane": letter.lane,
        "attempts": letter.attempts,
        "error": letter.error,
        "age_seconds": round(_age(letter, now)),
    }


def _row(letter: DeadLetter, now: datetime) -> list[str]:
    age = display.duration(_age(letter, now))
    return [str(letter.id), letter.kind, letter.lane, str(letter.attempts), letter.error or "-", age]


def _newest() -> str | None:
    from bot.storage.schema import newest_revision

    return newest_revision()
