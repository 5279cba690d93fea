"""``demo``: everything on this machine, without a token."""

from __future__ import annotations

from typing import Annotated

import typer


def demo(
    exit_after: Annotated[
        bool, typer.Option("--exit", help="Leave when the tour is over, with 1 if it failed.")
    ] = False,
    pull: Annotated[bool, typer.Option("--pull", help="Fetch further translation models first.")] = False,
    port: Annotated[int | None, typer.Option(min=1, max=65535, help="Where the chat page is served.")] = None,
) -> None:
    """Show the assistant at work with a local Bot API and a chat page; no token is needed."""
    from bot.demo.tour import main

    raise typer.Exit(main(exit_after=exit_after, pull=pull, port=port))
