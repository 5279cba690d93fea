"""``glossary``: what teams agreed to call things; only what a person approved counts."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.commands import display, environment, lines, termbase
from bot.commands.check import SOURCE, TARGET, described, told
from bot.errors import OperatorError

if TYPE_CHECKING:
    from content.terms import Term

commands = typer.Typer(
    help="What teams agreed to call things; only what a person approved counts.", no_args_is_help=True
)
_LARGEST_ID = 10**lines.LONGEST_ID - 1
Room = Annotated[
    int | None,
    typer.Option(help="The room that the terms count in. [default: every room]", metavar="ID", min=1, max=_LARGEST_ID),
]
Language = Annotated[
    list[str] | None, typer.Option("--language", help="Only this language; again for more.", metavar="TAG")
]
OnlyTerm = Annotated[str | None, typer.Option("--term", help="Only this term of the concept.", metavar="TEXT")]
AsJson = Annotated[bool, typer.Option("--json", help="JSON Lines out.")]


@commands.command("list")
def list_terms(
    words: Annotated[
        list[str] | None, typer.Argument(metavar="[WORDS]...", help="What a term or its concept contains.")
    ] = None,
    language: Language = None,
    room: Room = None,
    approved: Annotated[bool, typer.Option("--approved", help="Without drafts.")] = False,
    limit: Annotated[int, typer.Option(min=1, max=50_000, help="At most so many.")] = 100,
    as_json: AsJson = False,
) -> None:
    """List terms, drafts too, by concept. With --room, those of the room alone. Ends with 1 where there is none."""
    settings = environment.begin()
    wanted = " ".join(words or []).casefold()
    stored = environment.complete(termbase.stored(settings, _languages(language), room, approved=approved))
    terms = [one.term for one in stored if wanted in f"{one.term.text}\n{one.term.concept}".casefold()][:limit]
    if as_json:
        for term in terms:
            lines.echo_json(_content(term))
    elif terms:
        display.table(
            ("concept", "language", "term", "status", "state", "room", "approved by"), [_row(one) for one in terms]
        )
    else:
        typer.echo("nothing found", err=True)
    raise typer.Exit(0 if terms else 1)


@commands.command("import")
def import_terms(
    file: Annotated[Path | None, typer.Argument(help="A CSV file; - for standard input.", show_default=False)] = None,
    shipped: Annotated[bool, typer.Option("--shipped", help="The draft terms that come with Common Ground.")] = False,
    room: Room = None,
    with_approvals: Annotated[
        bool, typer.Option("--with-approvals", help="Also take over who approved what, where the file says so.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Take terms in, as drafts. Rows that cannot be read are named with line and reason, and end the command with 1.

    Again adds nothing. Terms that are approved here stay as they are unless --with-approvals brings another approval.
    """
    settings = environment.begin()
    from content import glossary

    if (file is None) == (not shipped):
        raise OperatorError("glossary import: expected a FILE or --shipped")
    read = glossary.shipped() if file is None else glossary.read(_bytes(file, glossary.LARGEST_FILE))
    done, unknown = environment.complete(termbase.take_in(settings, read.terms, room, with_approvals=with_approvals))
    for problem in read.problems:
        typer.echo(f"line {problem.line}: {problem.reason}", err=True)
    if unknown:
        typer.echo(f"refused: {unknown} terms of rooms that there are not", err=True)
    refused = len(read.problems) + unknown
    content = {
        "added": done.added, "changed": done.changed, "unchanged": done.unchanged, "kept": done.kept,
        "approved": done.approved, "refused": refused,
    }  # fmt: skip
    if as_json:
        lines.echo_json(content)
    else:
        typer.echo(", ".join(f"{name} {count}" for name, count in content.items()))
    raise typer.Exit(1 if refused else 0)


@commands.command()
def export(
    file: Annotated[
        Path | None, typer.Argument(help="Where to. [default: standard output]", show_default=False)
    ] = None,
    language: Language = None,
    room: Room = None,
    approved: Annotated[bool, typer.Option("--approved", help="Without drafts.")] = False,
) -> None:
    """Write the terms as CSV: all of them, or with --room those of the room alone."""
    settings = environment.begin()
    from content import glossary

    stored = environment.complete(termbase.stored(settings, _languages(language), room, approved=approved))
    written = glossary.write(one.term for one in stored)
    if file is None or str(file) == "-":
        typer.echo(written, nl=False)
        return
    try:
        # With a byte order mark, without which spreadsheets do not know that it is UTF-8.
        file.write_text(written, encoding="utf-8-sig", newline="")
    except OSError as error:
        raise OperatorError(f"{file}: {error.strerror}") from error
    typer.echo(f"wrote {len(stored)} terms", err=True)


@commands.command()
def approve(
    concepts: Annotated[list[str], typer.Argument(help="Concepts, as `glossary list` names them.")],
    by: Annotated[str, typer.Option(help="Who approves them.", metavar="NAME", show_default=False)],
    language: Language = None,
    room: Room = None,
    term: OnlyTerm = None,
) -> None:
    """Approve the drafts of concepts, in all languages or some. From now on they count: everywhere, or with --room in the room.

    Where a language has two preferred terms, choose one with --term; the other becomes a draft.
    """
    if not by.strip() or len(by) > 120:
        raise OperatorError("--by: expected a name, at most 120 characters")
    _change(concepts, language, room, by=by.strip(), only=term)


@commands.command()
def withdraw(
    concepts: Annotated[list[str], typer.Argument(help="Concepts, as `glossary list` names them.")],
    language: Language = None,
    room: Room = None,
    term: OnlyTerm = None,
) -> None:
    """Make approved terms drafts again: they no longer count."""
    _change(concepts, language, room, by=None, only=term)


@commands.command()
def check(
    source: Annotated[str | None, typer.Argument(help="The original.", show_default=False)] = None,
    target: Annotated[str | None, typer.Argument(help="Its translation.", show_default=False)] = None,
    from_language: Annotated[
        str | None, typer.Option("--from", help="Language of the original.", metavar="TAG")
    ] = None,
    to_language: Annotated[str | None, typer.Option("--to", help="Language of the translation.", metavar="TAG")] = None,
    room: Room = None,
    as_json: Annotated[
        bool,
        typer.Option("--json", help="JSON Lines in (source, target, source_language, target_language, room) and out."),
    ] = False,
) -> None:
    """Compare a translation with the approved terms. Ends with 1 where an agreed word is missing or a forbidden one is there."""
    settings = environment.begin()
    origin = None if from_language is None else environment.language(from_language, "--from")
    goal = None if to_language is None else environment.language(to_language, "--to")
    if source is not None and (target is None or origin is None or goal is None):
        raise OperatorError("glossary check: expected SOURCE TARGET --from TAG --to TAG")
    if source is None and not as_json:
        raise OperatorError("glossary check: expected SOURCE and TARGET, or --json and pairs on standard input")

    from bot.translation.agreed_terms import RoomGlossaries
    from bot.translation.checks import inspect
    from bot.translation.checks.terms import TermsCheck

    pair = {"source": source, "target": target}
    read = lines.one(pair) if source is not None else lines.requests([], as_json=True)
    with environment.at_hand(environment.existing_database(settings)) as (database, runner):
        glossaries = RoomGlossaries(database)

        def answer(request: lines.Request) -> lines.Answer:
            original, translation = request.text("source"), request.text("target")
            spoken = request.required_language(*SOURCE, otherwise=origin)
            wanted = request.required_language(*TARGET, otherwise=goal)
            agreed = runner.run(glossaries.agreed(original, spoken, wanted, request.row_id("room", room)))
            findings = inspect(original, translation, spoken, wanted, agreed.terms, [TermsCheck()])
            used = agreed.used(translation)
            return lines.Answer(
                content={"terms": list(used), "findings": described(findings)},
                text="\n".join([*used, *map(told, findings)]) or "nothing agreed about it",
                wrong=bool(findings),
            )

        exit_code = lines.answer_each(read, answer, as_json=as_json)
    raise typer.Exit(exit_code)


def _change(
    concepts: Sequence[str], language: Sequence[str] | None, room: int | None, *, by: str | None, only: str | None
) -> None:
    settings = environment.begin()
    names = list(dict.fromkeys(concepts))
    changed, contested = environment.complete(
        termbase.approve(settings, names, _languages(language), room, by=by, only=only)
    )
    for one in contested:
        typer.echo(f"{one}: not the only preferred term, choose it with --term", err=True)
    for name, count in changed.items():
        verb = "approved" if by else "withdrawn"
        typer.echo(f"{name}: {count} {verb}" if count else f"{name}: nothing to do", err=not count)
    raise typer.Exit(0 if all(changed.values()) and not contested else 1)


def _languages(given: Sequence[str] | None) -> list[str]:
    from content.terms import EVERY_LANGUAGE

    return [one if one == EVERY_LANGUAGE else environment.language(one, "--language") for one in given or ()]


def _bytes(file: Path, most: int) -> bytes:
    """No more than is needed to see that there is too much."""
    try:
        if str(file) == "-":
            return sys.stdin.buffer.read(most + 1)
        with file.open("rb") as opened:
            return opened.read(most + 1)
    except OSError as error:
        raise OperatorError(f"{file}: {error.strerror}") from error


def _content(term: Term) -> dict[str, object]:
    return {
        "concept": term.concept,
        "language": term.language,
        "term": term.text,
        "status": term.status.value,
        "state": term.state.value,
        "room": term.room_id,
        "approved_by": term.approved_by,
        "approved_at": None if term.approved_at is None else term.approved_at.isoformat(),
        "source": term.source,
        "note": term.note,
    }


def _row(term: Term) -> list[str]:
    room = "every" if term.room_id is None else str(term.room_id)
    return [term.concept, term.language, term.text, term.status.value, term.state.value, room, term.approved_by or "-"]
