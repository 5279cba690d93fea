"""``models``: the translation models on this machine."""

from __future__ import annotations

import contextlib
import itertools
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.commands import display, environment, lines
from bot.errors import OperatorError

if TYPE_CHECKING:
    from bot.translation.models import Manifest, ModelPair, ModelStore
    from bot.translation.models.store import Progress

commands = typer.Typer(help="The translation models on this machine.", no_args_is_help=True)
JSON = Annotated[bool, typer.Option("--json", help="JSON Lines out.")]


@commands.command("list")
def list_models(as_json: JSON = False) -> None:
    """List the directions that a model is here for; others go through English where both ways are here."""
    store = _store()
    found = [store.manifest(pair) for pair in store.pairs()]
    if as_json:
        for one in found:
            lines.echo_json(_content(one))
    elif found:
        columns = ("model", "version", "size", "installed", "from")
        rows = [
            (str(one.pair), one.version, display.megabytes(_size(one)), one.installed[:10], one.origin) for one in found
        ]
        display.table(columns, rows)
    else:
        typer.echo(f"no models in {store.path}: run `commonground models pull LANGUAGE...`", err=True)


@commands.command()
def add(
    directory: Annotated[Path, typer.Argument(help="A folder with model files, or with folders of them.")],
    as_json: JSON = False,
) -> None:
    """Copy in the models of a folder, under the file names of Firefox Translations."""
    store = _store()
    with _writing(store):
        _tell(store, store.add(directory), as_json=as_json)


@commands.command()
def verify() -> None:
    """Compare every file with its manifest. Ends with 1 where one is not as it should be, or there is none."""
    store = _store()
    problems = store.verify()
    for problem in problems:
        typer.echo(problem)
    pairs = store.pairs()
    if not pairs:
        typer.echo(f"no models in {store.path}", err=True)
    elif not problems:
        typer.echo(f"{len(pairs)} models are whole")
    raise typer.Exit(1 if problems or not pairs else 0)


@commands.command()
def pull(
    languages: Annotated[list[str], typer.Argument(metavar="LANGUAGE...", help="Tags: en zh-Hans ar")],
    as_json: JSON = False,
) -> None:
    """Fetch the published models for all directions between these languages, through English where none is direct.

    One language alone means to and from English. What is here already, and whole, is not fetched again; a pull that was
    interrupted goes on where it stopped. FXTRANSLATE_RECORDS_URL names a mirror of the catalogue.
    """
    wanted = directions([environment.language(one, "LANGUAGE") for one in languages])
    store = _store()
    with _writing(store), _progress() as progress:
        pulled = store.pull(wanted, progress=progress)
    _tell(store, pulled, as_json=as_json)
    if not pulled:
        typer.echo("all of them are here already", err=True)


def directions(languages: Sequence[str]) -> list[tuple[str, str]]:
    """Every direction between these languages, Simplified and Traditional Chinese taken for one.

    Raises OperatorError for English alone.
    """
    from bot.language.tags import same_language
    from bot.translation.models.manifest import PIVOT

    tags = list(dict.fromkeys(languages if len(set(languages)) > 1 else [*languages, PIVOT]))
    pairs = [(one, other) for one, other in itertools.permutations(tags, 2) if not same_language(one, other)]
    if not pairs:
        raise OperatorError("models pull: expected at least one language other than English")
    return pairs


def _store() -> ModelStore:
    from bot.translation.models import ModelStore

    return ModelStore(environment.begin().models_dir)


@contextlib.contextmanager
def _writing(store: ModelStore) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise OperatorError(f"{error.filename or store.path}: {error.strerror or error}") from error


def _tell(store: ModelStore, pairs: Sequence[ModelPair], *, as_json: bool) -> None:
    for pair in pairs:
        manifest = store.manifest(pair)
        if as_json:
            lines.echo_json(_content(manifest))
        else:
            typer.echo(f"{pair} {manifest.version}, {display.megabytes(_size(manifest))}")


def _content(manifest: Manifest) -> dict[str, object]:
    return {
        "source": manifest.pair.source,
        "target": manifest.pair.target,
        "version": manifest.version,
        "digest": manifest.digest,
        "bytes": _size(manifest),
        "installed": manifest.installed,
        "origin": manifest.origin,
    }


def _size(manifest: Manifest) -> int:
    """Bytes; a vocabulary that both sides share is one file."""
    return sum({file.name: file.size for file in manifest.files}.values())


@contextlib.contextmanager
def _progress() -> Iterator[Progress]:
    """Bars on a terminal, one line for each file that is complete elsewhere; on standard error."""
    from rich.console import Console

    console = Console(stderr=True)
    if not console.is_terminal:
        yield _say_when_complete
        return
    from rich.progress import BarColumn, DownloadColumn, Progress, TaskID, TextColumn, TransferSpeedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TransferSpeedColumn())
    tasks: dict[tuple[ModelPair, str], TaskID] = {}
    with Progress(*columns, console=console) as bars:

        def advance(pair: ModelPair, name: str, here: int, total: int) -> None:
            if (pair, name) not in tasks:
                tasks[pair, name] = bars.add_task(f"{pair} {name}")
            bars.update(tasks[pair, name], completed=here, total=total or None)

        yield advance


def _say_when_complete(pair: ModelPair, name: str, here: int, total: int) -> None:
    if here == total:
        typer.echo(f"{pair} {name} {display.megabytes(total)}", err=True)
