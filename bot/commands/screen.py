"""``screen``: does this text name a patient?"""

from __future__ import annotations

from typing import Annotated

import typer

from bot.commands import environment, lines


def screen(
    words: Annotated[
        list[str] | None, typer.Argument(metavar="[TEXT]...", help="One text; else lines are read.")
    ] = None,
    text_language: Annotated[
        str | None, typer.Option("--language", help="Language of the text, if it is known.", metavar="TAG")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="JSON Lines in (text, language) and out.")] = False,
) -> None:
    """Look for what names a patient in a text, or in each line of standard input.

    Prints kinds and places (in code points, from 0; the end is the first one after), never the text itself. Ends with 1 when
    something was found. A clean result means that no rule found anything, not that the text names nobody.
    """
    environment.begin()
    usual = None if text_language is None else environment.language(text_language, "--language")

    from bot.privacy import identifiers

    identifiers.load()

    def answer(request: lines.Request) -> lines.Answer:
        found = identifiers.screen(request.text("text"), request.language("language", otherwise=usual))
        return lines.Answer(
            content={"identifiers": [{"start": one.start, "end": one.end, "kind": one.kind.value} for one in found]},
            text="\t".join(f"{one.kind} {one.start}-{one.end}" for one in found) or "nothing found",
            wrong=bool(found),
        )

    read = lines.requests(words or [], as_json=as_json)
    raise typer.Exit(lines.answer_each(read, answer, as_json=as_json))
