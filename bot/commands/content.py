"""``content``: what curators need to look after the guidance cards."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.commands import content_report, display, environment, lines
from bot.errors import OperatorError

if TYPE_CHECKING:
    from bot.config import Settings
    from content.store import ContentStore

commands = typer.Typer(help="Look after the guidance cards.", no_args_is_help=True)
commands.command("report")(content_report.report)
commands.command("seed-phrases")(content_report.seed_phrases)
OneFolder = Annotated[
    Path | None, typer.Option("--folder", help="A folder of cards. [default: ours]", metavar="DIR", show_default=False)
]
Folder = Annotated[
    Path | None,
    typer.Option(help="A folder of cards. [default: ours, and your own]", metavar="DIR", show_default=False),
]
AsJson = Annotated[bool, typer.Option("--json", help="JSON Lines out.")]


def store_of(settings: Settings, folder: Path | None) -> ContentStore:
    """The cards of a folder, or those that the assistant serves. Raises InvalidSetting."""
    from content.store import CONTENT, ContentStore

    return ContentStore.load(CONTENT, own=settings.guidance_dir) if folder is None else ContentStore.load(folder)


def _one_folder(folder: Path | None) -> ContentStore:
    """The cards that are kept in one place, ours by default: what is read and written back is the same."""
    from content.store import CONTENT, ContentStore

    return ContentStore.load(folder or CONTENT)


@commands.command()
def check(folder: Folder = None, as_json: AsJson = False) -> None:
    """Check every card: front matter, languages, links, lengths, reviews. Ends with 1 where there is a finding."""
    store = store_of(environment.begin(), folder)
    for problem in store.problems:
        if as_json:
            lines.echo_json({"file": str(problem.file), "line": problem.line, "reason": problem.reason})
        else:
            typer.echo(str(problem))
    if not as_json:
        found = f"{len(store.problems)} findings" if store.problems else "no finding"
        typer.echo(f"{len(store.ids)} cards, {found}", err=True)
    raise typer.Exit(1 if store.problems else 0)


@commands.command()
def stale(folder: Folder = None, as_json: AsJson = False) -> None:
    """List what is outdated, missing, or edited since its review. Ends with 1 where there is any."""
    from content import coverage

    store = store_of(environment.begin(), folder)
    found = coverage.stale(store)
    if as_json:
        for one in found:
            lines.echo_json({"id": one.card_id, "language": one.language, "reason": one.reason})
    elif found:
        display.table(("card", "language", "reason"), [(one.card_id, one.language, one.reason) for one in found])
    if not as_json:
        for language in coverage.coverage(store):
            counts = ("reviewed", "draft", "outdated", "missing")
            told = ", ".join(f"{getattr(language, name)} {name}" for name in counts)
            typer.echo(f"{language.language}: {told}", err=True)
    raise typer.Exit(1 if found else 0)


@commands.command()
def export(
    language: Annotated[str, typer.Argument(metavar="LANG", help="The language to translate into.")],
    file: Annotated[
        Path | None, typer.Argument(help="Where to. [default: standard output]", show_default=False)
    ] = None,
    folder: OneFolder = None,
) -> None:
    """Write the cards as CSV for translators: a row for each text, in English and in LANG as far as it is there."""
    from content import exchange

    tag = environment.language(language, "LANG")
    environment.begin()
    written = exchange.write(_one_folder(folder), tag)
    if file is None or str(file) == "-":
        typer.echo(written, nl=False)
        return
    try:
        # With a byte order mark, without which spreadsheets do not know that it is UTF-8.
        file.write_text(written, encoding="utf-8-sig", newline="")
    except OSError as error:
        raise OperatorError(f"{file}: {error.strerror}") from error


@commands.command("import")
def import_cards(
    language: Annotated[str, typer.Argument(metavar="LANG", help="The language that it was translated into.")],
    file: Annotated[Path, typer.Argument(help="What `content export` wrote; - for standard input.")],
    folder: OneFolder = None,
    to: Annotated[
        Path | None,
        typer.Option(
            help="Where the cards are written. [default: where they were read]", metavar="DIR", show_default=False
        ),
    ] = None,
) -> None:
    """Take translations back in, as drafts. Cards that changed are written; one with a problem is left as it is.

    Ends with 1 where there is a problem.
    """
    from content import exchange
    from content.folder import guidance_folder
    from content.store import CONTENT

    tag = environment.language(language, "LANG")
    if tag == "en":
        raise OperatorError("content import: English is what the others are translated from")
    environment.begin()
    store = _one_folder(folder)
    try:
        with sys.stdin.buffer if str(file) == "-" else file.open("rb") as opened:
            returned = exchange.read(opened.read(exchange.LARGEST + 1), store, tag, file)
        written = exchange.save(returned.cards, to or guidance_folder(folder or CONTENT))
    except OSError as error:
        raise OperatorError(f"{error.filename or file}: {error.strerror}") from error
    for problem in returned.problems:
        typer.echo(str(problem), err=True)
    counts = f"unchanged {returned.unchanged}, not translated {returned.empty}, problems {len(returned.problems)}"
    typer.echo(f"written {len(written)}, {counts}")
    raise typer.Exit(1 if returned.problems else 0)
