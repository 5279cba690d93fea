"""``doctor``: is everything as it should be, and if not, what mends it?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from bot.commands import environment, lines

if TYPE_CHECKING:
    from bot.commands.health import Condition

COLOURS = {"ok": "green", "warning": "yellow", "problem": "red", "skipped": "dim"}


def doctor(
    quick: Annotated[
        bool, typer.Option("--quick", help="Only whether the database answers and the queue moves; for a health check.")
    ] = False,
    offline: Annotated[bool, typer.Option("--offline", help="Do not ask Telegram whether it knows the token.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="JSON Lines out, one object for each check.")] = False,
) -> None:
    """Check the settings, the database, the queue, the models, the language detector and the token.

    Ends with 0 when all is well (warnings included), and with 1 where there is a problem. Nothing is changed.
    """
    from bot.commands import health

    if quick:
        conditions = health.pulse(environment.read_settings())
        for condition in conditions:
            _tell(condition, as_json=as_json)
        raise typer.Exit(health.exit_code(conditions))
    settings = environment.begin()

    async def work() -> int:
        conditions = []
        async for condition in health.examine(settings, offline=offline):
            _tell(condition, as_json=as_json)
            conditions.append(condition)
        return health.exit_code(conditions)

    raise typer.Exit(environment.complete(work()))


def _tell(condition: Condition, *, as_json: bool) -> None:
    if as_json:
        lines.echo_json(
            {
                "check": condition.check,
                "state": condition.state.value,
                "detail": condition.detail,
                "facts": condition.facts,
            }
        )
        return
    from rich.console import Console
    from rich.text import Text

    console = Console(soft_wrap=True, highlight=False)
    state = Text(f"{condition.state.value:<8}", style=COLOURS[condition.state.value])
    console.print(Text.assemble(state, f" {condition.check}: {condition.detail}"))
    if condition.check == "settings":
        for name, value in condition.facts.items():
            console.print(Text(f"         {name}={value}", style="dim"))
