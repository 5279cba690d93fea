"""``memory``: translations that a person approved, which outrank every engine, and those that wait for somebody to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import aclosing
from typing import TYPE_CHECKING, Annotated

import typer

from bot.commands import display, environment, lines, memory_files
from bot.commands.check import SOURCE, TARGET, described, told
from bot.commands.memory_files import From, Room, content
from bot.errors import InvalidInput, NotFound, OperatorError

if TYPE_CHECKING:
    from bot.config import Settings
    from bot.storage.engine import Database
    from bot.translation.memory import MemoryUnit, Suggestion, UnitState
    from bot.translation.remembering import TranslationMemory

commands = typer.Typer(help="Translations that a person approved; they outrank every engine.", no_args_is_help=True)
commands.command("import")(memory_files.import_files)
commands.command("export")(memory_files.export)
LONGEST_NAME = 120
"""Characters of who approved, as the column has them."""
LONGEST_LIST = 10_000
To = Annotated[str | None, typer.Option("--to", help="Language of the translation.", metavar="TAG")]
Json = Annotated[bool, typer.Option("--json", help="JSON Lines out.")]
UnitIds = Annotated[list[int], typer.Argument(metavar="ID...", help="Units.", min=1, max=10**lines.LONGEST_ID - 1)]


@commands.command()
def approve(
    given: Annotated[
        list[str] | None, typer.Argument(metavar="[SOURCE TARGET | ID...]", help="A pair, or units that are there.")
    ] = None,
    from_language: From = None,
    to_language: To = None,
    room: Room = None,
    by: Annotated[str | None, typer.Option(help="Who approves it.", metavar="NAME")] = None,
    as_json: Annotated[
        bool,
        typer.Option(
            "--json",
            help="JSON Lines in (source, target, source_language, target_language, room; or memory_id) and out.",
        ),
    ] = False,
) -> None:
    """Keep a translation as approved, or approve units that were imported. Another one of the same text becomes a draft.

    Findings of the checks are shown; a person's word outranks them. What is to count in every room may name nobody. With
    --json and nothing else, pairs are read from standard input.
    """
    settings = environment.begin()
    origin = None if from_language is None else environment.language(from_language, "--from")
    goal = None if to_language is None else environment.language(to_language, "--to")
    if by is not None and len(by) > LONGEST_NAME:
        raise OperatorError(f"--by: expected at most {LONGEST_NAME} characters")
    read = _to_approve(given or [], origin, goal, as_json=as_json)
    with environment.at_hand(environment.existing_database(settings)) as (database, runner):

        def answer(request: lines.Request) -> lines.Answer:
            return runner.run(_approve(database, request, origin, goal, room, by))

        exit_code = lines.answer_each(read, answer, as_json=as_json)
    raise typer.Exit(exit_code)


def _to_approve(given: Sequence[str], origin: str | None, goal: str | None, *, as_json: bool) -> Iterator[lines.Line]:
    if given and origin is None and goal is None and all(one.isascii() and one.isdecimal() for one in given):
        return iter([lines.Line(place, lines.Request({"memory_id": int(one)})) for place, one in enumerate(given, 1)])
    if given and (len(given) != 2 or origin is None or goal is None):
        raise OperatorError("memory approve: expected SOURCE TARGET --from TAG --to TAG, or the ids of units")
    if given:
        return lines.one({"source": given[0], "target": given[1]})
    if not as_json:
        raise OperatorError("memory approve: expected SOURCE and TARGET, or ids, or --json and pairs on standard input")
    return lines.requests([], as_json=True)


async def _approve(
    database: Database, request: lines.Request, origin: str | None, goal: str | None, room: int | None, by: str | None
) -> lines.Answer:
    from bot.members.repository_places import room_by_id
    from bot.translation.checks import inspect

    memory = _memory(database)
    unit_id = request.row_id("memory_id", None)
    try:
        if unit_id is not None:
            unit = await memory.approve_unit(unit_id, by_name=by)
            source, target, from_tag, to_tag = unit.source, unit.target, unit.source_language, unit.target_language
        else:
            source, target = request.text("source"), request.text("target")
            from_tag = request.required_language(*SOURCE, otherwise=origin)
            to_tag = request.required_language(*TARGET, otherwise=goal)
            room = request.row_id("room", room)
            async with database.read() as connection:
                if room is not None and await room_by_id(connection, room) is None:
                    raise lines.BadLine(f"there is no room {room}")
            unit_id = await memory.approve(
                source=source,
                target=target,
                source_language=from_tag,
                target_language=to_tag,
                room_id=room,
                by_name=by,
            )
    except (InvalidInput, NotFound) as error:
        raise lines.BadLine(str(error)) from error
    findings = inspect(source, target, from_tag, to_tag)
    return lines.Answer(
        content={"memory_id": unit_id, "findings": described(findings)},
        text=f"approved as {unit_id}",
        notes=[told(finding) for finding in findings],
    )


@commands.command("make-global")
def make_global(
    unit_id: Annotated[int, typer.Argument(metavar="ID", help="The unit.", min=1, max=10**lines.LONGEST_ID - 1)],
    by: Annotated[
        int,
        typer.Option(help="The administrator who decides it.", metavar="MEMBER", min=1, max=10**lines.LONGEST_ID - 1),
    ],
) -> None:
    """Let an approved unit of one room count in every room. It takes an administrator, and texts that name nobody."""
    environment.complete(_make_global(environment.begin(), unit_id, by))
    typer.echo(f"{unit_id} counts in every room")


async def _make_global(settings: Settings, unit_id: int, by: int) -> None:
    from bot.members.model import Act
    from bot.members.repository import by_id
    from bot.storage.engine import Connection

    async def is_administrator(connection: Connection, member_id: int) -> bool:
        member = await by_id(connection, member_id)
        return member is not None and member.is_active and member.role.may(Act.ADMINISTER)

    async with environment.existing_database(settings) as database:
        await _memory(database).make_global(unit_id, actor_id=by, is_administrator=is_administrator)


@commands.command()
def forget(unit_ids: UnitIds) -> None:
    """Delete units for good, whatever their state. Ends with 1 where one is not there."""
    missing = environment.complete(_forget(environment.begin(), unit_ids))
    raise typer.Exit(1 if missing else 0)


async def _forget(settings: Settings, unit_ids: Sequence[int]) -> bool:
    missing = False
    async with environment.existing_database(settings) as database:
        memory = _memory(database)
        for unit_id in unit_ids:
            try:
                await memory.forget(unit_id)
            except NotFound as error:
                missing = True
                typer.echo(str(error), err=True)
    return missing


@commands.command()
def find(
    words: Annotated[list[str] | None, typer.Argument(metavar="[TEXT]...", help="What to look for.")] = None,
    from_language: From = None,
    to_language: To = None,
    room: Room = None,
    every_state: Annotated[bool, typer.Option("--all", help="Drafts and imported units too.")] = False,
    limit: Annotated[int, typer.Option(min=1, max=LONGEST_LIST, help="At most so many.")] = 20,
    as_json: Json = False,
) -> None:
    """Find translations. With a text, --from and --to: of similar texts, in every state, the best first, with how similar.

    Otherwise the approved ones in which the words stand, the newest first. Ends with 1 where there is none.
    """
    settings = environment.begin()
    origin = None if from_language is None else environment.language(from_language, "--from")
    goal = None if to_language is None else environment.language(to_language, "--to")
    text = " ".join(words or [])
    if text.strip() and origin is not None and goal is not None:
        suggested = environment.complete(_suggest(settings, text, origin, goal, room, limit))
        _tell_suggestions(suggested, as_json=as_json)
        raise typer.Exit(0 if suggested else 1)
    states = _states([] if every_state else ["approved"])
    found = environment.complete(_find(settings, text, origin, goal, room, states, limit))
    _tell_units(found, as_json=as_json)
    raise typer.Exit(0 if found else 1)


@commands.command("list")
def list_units(
    from_language: From = None,
    to_language: To = None,
    room: Room = None,
    state: Annotated[
        list[str] | None,
        typer.Option(metavar="STATE", help="Only approved, imported or draft; may be given again. [default: all]"),
    ] = None,
    limit: Annotated[int, typer.Option(min=1, max=LONGEST_LIST, help="At most so many.")] = 100,
    as_json: Json = False,
) -> None:
    """List units, the newest first. Ends with 1 where there is none."""
    settings = environment.begin()
    origin = None if from_language is None else environment.language(from_language, "--from")
    goal = None if to_language is None else environment.language(to_language, "--to")
    found = environment.complete(_find(settings, "", origin, goal, room, _states(state or []), limit))
    _tell_units(found, as_json=as_json)
    raise typer.Exit(0 if found else 1)


def _states(names: Sequence[str]) -> tuple[UnitState, ...]:
    """These, or all without a name. Raises OperatorError."""
    from bot.translation.memory import UnitState

    try:
        return tuple(map(UnitState, names)) or tuple(UnitState)
    except ValueError as error:
        expected = ", ".join(state.value for state in UnitState)
        raise OperatorError(f"--state: expected one of {expected}") from error


async def _suggest(
    settings: Settings, text: str, origin: str, goal: str, room: int | None, limit: int
) -> list[Suggestion]:
    async with environment.existing_database(settings) as database:
        return await _memory(database).suggest(text, origin, goal, room, limit)


async def _find(
    settings: Settings,
    wanted: str,
    origin: str | None,
    goal: str | None,
    room: int | None,
    states: tuple[UnitState, ...],
    limit: int,
) -> list[MemoryUnit]:
    from bot.commands.repository import memory_units

    found: list[MemoryUnit] = []
    wanted = wanted.casefold()
    async with environment.existing_database(settings) as database, database.read() as connection:
        units = memory_units(connection, source_language=origin, target_language=goal, room_id=room, states=states)
        async with aclosing(units):
            # Texts may be sealed, so it is here that they are searched, and not in the database.
            async for unit in units:
                if wanted in unit.source.casefold() or wanted in unit.target.casefold():
                    found.append(unit)
                    if len(found) == limit:
                        break
    return found


def _memory(database: Database) -> TranslationMemory:
    from bot.storage.time import utc_now
    from bot.translation.remembering import TranslationMemory

    return TranslationMemory(database, clock=utc_now)


def _tell_units(found: Sequence[MemoryUnit], *, as_json: bool) -> None:
    if as_json:
        for unit in found:
            lines.echo_json(content(unit))
    elif found:
        columns = ("id", "direction", "state", "room", "original", "translation", "approved by")
        display.table(columns, [_row(unit) for unit in found])
    else:
        typer.echo("nothing found", err=True)


def _tell_suggestions(suggested: Sequence[Suggestion], *, as_json: bool) -> None:
    if as_json:
        for one in suggested:
            judged = {"score": round(one.score, 4), "differences": described(one.differences)}
            lines.echo_json({**content(one.unit), **judged})
    elif suggested:
        columns = ("score", "id", "direction", "state", "room", "original", "translation", "approved by", "differs in")
        # Rounded down: 100 % is the same text.
        rows = [
            [f"{int(one.score * 100)} %", *_row(one.unit), "; ".join(told(each) for each in one.differences) or "-"]
            for one in suggested
        ]
        display.table(columns, rows)
    else:
        typer.echo("nothing similar found", err=True)


def _row(unit: MemoryUnit) -> list[str]:
    direction = f"{unit.source_language}→{unit.target_language}"
    room = "every" if unit.room_id is None else str(unit.room_id)
    # One line each, whatever the texts hold.
    texts = (" ".join(text.split()) for text in (unit.source, unit.target))
    return [str(unit.id), direction, unit.state.value, room, *texts, unit.approved_by_name or "-"]
