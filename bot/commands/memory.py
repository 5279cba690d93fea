"""``memory``: translations that a person approved, which outrank every engine."""

from __future__ import annotations

from contextlib import aclosing
from typing import TYPE_CHECKING, Annotated

import typer

from bot.commands import display, environment, lines
from bot.commands.check import SOURCE, TARGET, described, told
from bot.errors import OperatorError

if TYPE_CHECKING:
    from bot.config import Settings
    from bot.storage.engine import Database
    from bot.translation.memory import MemoryUnit

commands = typer.Typer(help="Translations that a person approved; they outrank every engine.", no_args_is_help=True)
LONGEST_NAME = 120
"""Characters of who approved, as the column has them."""
From = Annotated[str | None, typer.Option("--from", help="Language of the original.", metavar="TAG")]
To = Annotated[str | None, typer.Option("--to", help="Language of the translation.", metavar="TAG")]
Room = Annotated[
    int | None,
    typer.Option(
        help="The room that it counts in. [default: every room]", metavar="ID", min=1, max=10**lines.LONGEST_ID - 1
    ),
]


@commands.command()
def approve(
    source: Annotated[str | None, typer.Argument(help="The original.", show_default=False)] = None,
    target: Annotated[str | None, typer.Argument(help="Its translation.", show_default=False)] = None,
    from_language: From = None,
    to_language: To = None,
    room: Room = None,
    by: Annotated[str | None, typer.Option(help="Who approves it.", metavar="NAME")] = None,
    as_json: Annotated[
        bool,
        typer.Option("--json", help="JSON Lines in (source, target, source_language, target_language, room) and out."),
    ] = False,
) -> None:
    """Keep a translation as approved. An earlier one of the same text, for the same room, becomes a draft.

    Findings of the checks are shown; a person's word outranks them. With --json and no texts, pairs are read from standard
    input.
    """
    settings = environment.begin()
    origin = None if from_language is None else environment.language(from_language, "--from")
    goal = None if to_language is None else environment.language(to_language, "--to")
    if source is not None and (target is None or origin is None or goal is None):
        raise OperatorError("memory approve: expected SOURCE TARGET --from TAG --to TAG")
    if source is None and not as_json:
        raise OperatorError("memory approve: expected SOURCE and TARGET, or --json and pairs on standard input")
    if by is not None and len(by) > LONGEST_NAME:
        raise OperatorError(f"--by: expected at most {LONGEST_NAME} characters")

    pair = {"source": source, "target": target}
    read = lines.one(pair) if source is not None else lines.requests([], as_json=True)
    with environment.at_hand(environment.existing_database(settings)) as (database, runner):

        def answer(request: lines.Request) -> lines.Answer:
            return runner.run(_approve(database, request, origin, goal, request.row_id("room", room), by))

        exit_code = lines.answer_each(read, answer, as_json=as_json)
    raise typer.Exit(exit_code)


async def _approve(
    database: Database, request: lines.Request, origin: str | None, goal: str | None, room: int | None, by: str | None
) -> lines.Answer:
    from bot.members.repository_places import room_by_id
    from bot.storage.audit import record
    from bot.storage.time import utc_now
    from bot.translation.checks import inspect
    from bot.translation.repository import MemoryRepository

    source, target = request.text("source"), request.text("target")
    if not source.strip() or not target.strip():
        raise lines.BadLine("expected a text and its translation, neither empty")
    from_tag = request.required_language(*SOURCE, otherwise=origin)
    to_tag = request.required_language(*TARGET, otherwise=goal)
    async with database.write() as connection:
        if room is not None and await room_by_id(connection, room) is None:
            raise lines.BadLine(f"there is no room {room}")
        unit_id = await MemoryRepository(database.keyring).approve(
            connection,
            source=source,
            target=target,
            source_language=from_tag,
            target_language=to_tag,
            room_id=room,
            approved_by=None,
            approved_by_name=by,
            at=(now := utc_now()),
        )
        await record(
            connection,
            at=now,
            actor_id=None,
            action="memory.approved",
            subject=f"memory:{unit_id}",
            detail={"room": room, "source_language": from_tag, "target_language": to_tag},
        )
    findings = inspect(source, target, from_tag, to_tag)
    return lines.Answer(
        content={"memory_id": unit_id, "findings": described(findings)},
        text=f"approved as {unit_id}",
        notes=[told(finding) for finding in findings],
    )


@commands.command()
def find(
    words: Annotated[list[str] | None, typer.Argument(metavar="[WORDS]...", help="What either text contains.")] = None,
    from_language: From = None,
    to_language: To = None,
    room: Room = None,
    every_state: Annotated[bool, typer.Option("--all", help="Drafts and imported units too.")] = False,
    limit: Annotated[int, typer.Option(min=1, max=10_000, help="At most so many.")] = 20,
    as_json: Annotated[bool, typer.Option("--json", help="JSON Lines out.")] = False,
) -> None:
    """List approved translations, the newest first. Ends with 1 where there is none."""
    settings = environment.begin()
    origin = None if from_language is None else environment.language(from_language, "--from")
    goal = None if to_language is None else environment.language(to_language, "--to")
    wanted = " ".join(words or []).casefold()
    found = environment.complete(_find(settings, wanted, origin, goal, room, every_state=every_state, limit=limit))
    if as_json:
        for unit in found:
            lines.echo_json(_content(unit))
    elif found:
        columns = ("id", "direction", "state", "room", "original", "translation", "approved by")
        display.table(columns, [_row(unit) for unit in found])
    else:
        typer.echo("nothing found", err=True)
    raise typer.Exit(0 if found else 1)


async def _find(
    settings: Settings,
    wanted: str,
    origin: str | None,
    goal: str | None,
    room: int | None,
    *,
    every_state: bool,
    limit: int,
) -> list[MemoryUnit]:
    from bot.commands.repository import memory_units
    from bot.translation.memory import UnitState

    found: list[MemoryUnit] = []
    states = tuple(UnitState) if every_state else (UnitState.APPROVED,)
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


def _content(unit: MemoryUnit) -> dict[str, object]:
    return {
        "memory_id": unit.id,
        "source_language": unit.source_language,
        "target_language": unit.target_language,
        "source": unit.source,
        "target": unit.target,
        "state": unit.state.value,
        "room": unit.room_id,
        "approved_by": unit.approved_by_name,
        "approved_at": None if unit.approved_at is None else unit.approved_at.isoformat(),
    }


def _row(unit: MemoryUnit) -> list[str]:
    direction = f"{unit.source_language}→{unit.target_language}"
    room = "every" if unit.room_id is None else str(unit.room_id)
    # One line each, whatever the texts hold.
    texts = (" ".join(text.split()) for text in (unit.source, unit.target))
    return [str(unit.id), direction, unit.state.value, room, *texts, unit.approved_by_name or "-"]
