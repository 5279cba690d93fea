"""``memory import`` and ``memory export``: translation memories as files, in the format TMX."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import aclosing
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO, TextIO

import typer

from bot.commands import environment, lines
from bot.errors import OperatorError

if TYPE_CHECKING:
    from bot.config import Settings
    from bot.storage.engine import Database
    from bot.translation.memory import MemoryUnit
    from bot.translation.tmx import Refused

    Progress = Callable[[int, int, Sequence[Refused]], None]

From = Annotated[str | None, typer.Option("--from", help="Language of the original.", metavar="TAG")]
Room = Annotated[
    int | None,
    typer.Option(
        help="The room that it counts in. [default: every room]", metavar="ID", min=1, max=10**lines.LONGEST_ID - 1
    ),
]


def import_files(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Files in TMX.")],
    room: Room = None,
    from_language: From = None,
    to_languages: Annotated[
        list[str] | None,
        typer.Option("--to", help="Only into this language; may be given again. [default: all]", metavar="TAG"),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="JSON Lines out.")] = False,
) -> None:
    """Add the pairs of TMX files, as imported: suggestions until somebody approves them.

    What cannot be used is told with its line and its reason, and the rest is imported; where a file breaks down, what came
    before stays. Importing again adds only what is not there yet. Ends with 1 where something was refused.
    """
    settings = environment.begin()
    origin = None if from_language is None else environment.language(from_language, "--from")
    goals = [environment.language(one, "--to") for one in to_languages or ()]
    exit_code = environment.complete(_import(settings, files, room, origin, goals, as_json=as_json))
    raise typer.Exit(exit_code)


async def _import(
    settings: Settings,
    files: Sequence[Path],
    room: int | None,
    origin: str | None,
    goals: Sequence[str],
    *,
    as_json: bool,
) -> int:
    refused_at_all = 0
    async with environment.existing_database(settings) as database:
        await _require_room(database, room)
        for file in files:
            with _opened(file) as stream:
                refused_at_all += await _import_one(database, file, stream, room, origin, goals, as_json=as_json)
    return lines.SOMETHING_WRONG if refused_at_all else 0


async def _import_one(
    database: Database,
    file: Path,
    stream: BinaryIO,
    room: int | None,
    origin: str | None,
    goals: Sequence[str],
    *,
    as_json: bool,
) -> int:
    from bot.storage.time import utc_now
    from bot.translation.remembering import TranslationMemory
    from bot.translation.tmx import read

    memory = TranslationMemory(database, clock=utc_now)
    reading = read(stream, source_language=origin, target_languages=goals)
    with _progress(file, stream, as_json=as_json) as progress:
        added, present, refused = await memory.import_from(reading, room_id=room, progress=progress)
    if as_json:
        lines.echo_json({"file": str(file), "added": added, "present": present, "refused": refused})
    else:
        typer.echo(f"{file}: {added} added, {present} there already, {refused} refused")
    return refused


async def _require_room(database: Database, room: int | None) -> None:
    from bot.members.repository_places import room_by_id

    if room is not None:
        async with database.read() as connection:
            if await room_by_id(connection, room) is None:
                raise OperatorError(f"--room: there is no room {room}")


@contextlib.contextmanager
def _opened(file: Path) -> Iterator[BinaryIO]:
    try:
        stream = file.open("rb")
    except OSError as error:
        raise OperatorError(f"{file}: {error.strerror or error}") from error
    with stream:
        yield stream


@contextlib.contextmanager
def _progress(file: Path, stream: BinaryIO, *, as_json: bool) -> Iterator[Progress]:
    """A bar on a terminal, on standard error; and every refusal, where the answers go."""
    from rich.console import Console

    def tell(refused: Sequence[Refused]) -> None:
        for one in refused:
            if as_json:
                lines.echo_json({"file": str(file), "line": one.line, "error": one.reason})
            else:
                typer.echo(f"{file}:{one.line}: {one.reason}", err=True)

    console = Console(stderr=True)
    if not console.is_terminal:
        yield lambda _added, _present, refused: tell(refused)
        return
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn

    with Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        TaskProgressColumn(),
        TextColumn("{task.fields[counts]}"),
        console=console,
    ) as bar:
        task = bar.add_task(file.name, total=file.stat().st_size, counts="")

        def advance(added: int, present: int, refused: Sequence[Refused]) -> None:
            tell(refused)
            bar.update(task, completed=stream.tell(), counts=f"{added} added, {present} there already")

        yield advance


def export(
    file: Annotated[Path | None, typer.Argument(help="Where to; it may not exist. [default: standard output]")] = None,
    room: Room = None,
    from_language: From = None,
    to_language: Annotated[str | None, typer.Option("--to", help="Language of the translation.", metavar="TAG")] = None,
    every_state: Annotated[bool, typer.Option("--all", help="Drafts and imported units too.")] = False,
    with_names: Annotated[bool, typer.Option("--with-names", help="Say who approved each unit.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="JSON Lines out, instead of TMX.")] = False,
) -> None:
    """Write approved translations as TMX: of every room, or what counts in one. It goes into the audit."""
    settings = environment.begin()
    origin = None if from_language is None else environment.language(from_language, "--from")
    goal = None if to_language is None else environment.language(to_language, "--to")
    with _writable(file) as stream:
        count = environment.complete(
            _export(
                settings, stream, origin, goal, room, every_state=every_state, with_names=with_names, as_json=as_json
            )
        )
    typer.echo(f"{count} units", err=True)


async def _export(
    settings: Settings,
    stream: TextIO,
    origin: str | None,
    goal: str | None,
    room: int | None,
    *,
    every_state: bool,
    with_names: bool,
    as_json: bool,
) -> int:
    import json

    from bot.commands.repository import memory_units
    from bot.storage.time import utc_now
    from bot.translation.memory import UnitState
    from bot.translation.remembering import TranslationMemory
    from bot.translation.tmx_writing import BEGINNING, END, written

    count = 0
    states = tuple(UnitState) if every_state else (UnitState.APPROVED,)
    async with environment.existing_database(settings) as database:
        await _require_room(database, room)
        if not as_json:
            stream.write(BEGINNING)
        async with database.read() as connection:
            units = memory_units(connection, source_language=origin, target_language=goal, room_id=room, states=states)
            async with aclosing(units):
                async for unit in units:
                    line = json.dumps(content(unit, with_names=with_names), ensure_ascii=False) + "\n"
                    stream.write(line if as_json else written(unit, with_names=with_names))
                    count += 1
        if not as_json:
            stream.write(END)
        memory = TranslationMemory(database, clock=utc_now)
        await memory.note_export(count, room_id=room, with_names=with_names)
    return count


@contextlib.contextmanager
def _writable(file: Path | None) -> Iterator[TextIO]:
    """The new file, gone again where writing it fails; or standard output."""
    if file is None:
        yield sys.stdout
        return
    try:
        stream = file.open("x", encoding="utf-8", newline="\n")
    except FileExistsError as error:
        raise OperatorError(f"{file} exists, and is not written over") from error
    except OSError as error:
        raise OperatorError(f"{file} cannot be written: {error.strerror or error}") from error
    try:
        with stream:
            yield stream
    except BaseException:
        file.unlink(missing_ok=True)
        raise


def content(unit: MemoryUnit, *, with_names: bool = True) -> dict[str, object]:
    """A unit as the object of a JSON line."""
    named: dict[str, object] = {"approved_by": unit.approved_by_name} if with_names else {}
    return {
        "memory_id": unit.id,
        "source_language": unit.source_language,
        "target_language": unit.target_language,
        "source": unit.source,
        "target": unit.target,
        "state": unit.state.value,
        "room": unit.room_id,
        **named,
        "approved_at": None if unit.approved_at is None else unit.approved_at.isoformat(),
        "created_at": unit.created_at.isoformat(),
        "origin": unit.origin.value,
    }
