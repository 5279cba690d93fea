"""The Typer application: every command in its place, and one way for errors to reach the operator."""

from __future__ import annotations

from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from bot.commands import (
    check,
    content,
    database,
    demo,
    detect,
    doctor,
    glossary,
    guide,
    memory,
    models,
    screen,
    serve_translation,
    serving,
    translate,
)
from bot.errors import CommonGroundError

MENDABLE = 2
"""The exit code for what the operator can mend: a setting, the database, a model, how the command was called."""


class Commands(TyperGroup):
    """Errors raised on purpose become plain lines on standard error; all others keep their traceback."""

    def invoke(self, ctx: Any) -> Any:
        """Run the command. Leaves with :data:`MENDABLE` for an error of ours."""
        try:
            return super().invoke(ctx)
        except CommonGroundError as error:
            for line in str(error).splitlines():
                typer.echo(line, err=True)
            raise typer.Exit(MENDABLE) from error


application = typer.Typer(
    cls=Commands,
    help="Common Ground: teams of partner hospitals write in their own language and read in their own.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


def _version(wanted: bool) -> None:
    if wanted:
        from importlib import metadata

        try:
            typer.echo(metadata.version("common-ground-bot"))
        except metadata.PackageNotFoundError:
            typer.echo("unknown: run from a folder, not installed")
        raise typer.Exit


@application.callback()
def everything(
    _version_wanted: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Common Ground: teams of partner hospitals write in their own language and read in their own."""


application.command("demo")(demo.demo)
application.command("run")(serving.run)
application.command("worker")(serving.worker)
application.command("doctor")(doctor.doctor)
application.add_typer(database.commands, name="db")
application.add_typer(models.commands, name="models")
application.add_typer(memory.commands, name="memory")
application.add_typer(glossary.commands, name="glossary")
application.add_typer(content.commands, name="content")
application.command("detect")(detect.detect)
application.command("translate")(translate.translate)
application.command("check")(check.check)
application.command("screen")(screen.screen)
application.command("guide")(guide.guide)
application.command("serve-translation")(serve_translation.serve_translation)
