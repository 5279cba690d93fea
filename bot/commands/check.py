"""``check``: does a translation say the same, as far as a machine can tell?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from bot.commands import environment, lines
from bot.errors import OperatorError

if TYPE_CHECKING:
    from bot.translation.model import Finding

SOURCE = ("source_language", "from")
TARGET = ("target_language", "to")


def described(findings: Sequence[Finding]) -> list[dict[str, str]]:
    """Findings as JSON has them."""
    return [{"check": one.check, "severity": one.severity.value, "detail": one.detail} for one in findings]


def told(finding: Finding) -> str:
    """A finding as one line."""
    return "\t".join((finding.severity.value, finding.check, finding.detail)).rstrip()


def check(
    source: Annotated[str | None, typer.Argument(help="The original.", show_default=False)] = None,
    target: Annotated[str | None, typer.Argument(help="Its translation.", show_default=False)] = None,
    from_language: Annotated[
        str | None, typer.Option("--from", help="Language of the original.", metavar="TAG")
    ] = None,
    to_language: Annotated[str | None, typer.Option("--to", help="Language of the translation.", metavar="TAG")] = None,
    as_json: Annotated[
        bool,
        typer.Option("--json", help="JSON Lines in (source, target, source_language, target_language) and out."),
    ] = False,
) -> None:
    """Compare a translation with its original: numbers, units, negations, sides and more.

    Prints one finding a line, the gravest first. Ends with 1 when one is critical. With --json and no texts, pairs are read
    from standard input. A clean result means that no check found anything, not that the translation is right.
    """
    environment.begin()
    origin = None if from_language is None else environment.language(from_language, "--from")
    goal = None if to_language is None else environment.language(to_language, "--to")
    if source is not None and (target is None or origin is None or goal is None):
        raise OperatorError("check: expected SOURCE TARGET --from TAG --to TAG")
    if source is None and not as_json:
        raise OperatorError("check: expected SOURCE and TARGET, or --json and pairs on standard input")

    from bot.translation.checks import inspect
    from bot.translation.model import Severity

    def answer(request: lines.Request) -> lines.Answer:
        findings = inspect(
            request.text("source"),
            request.text("target"),
            request.required_language(*SOURCE, otherwise=origin),
            request.required_language(*TARGET, otherwise=goal),
        )
        critical = any(one.severity is Severity.CRITICAL for one in findings)
        return lines.Answer(
            content={"findings": described(findings), "critical": critical},
            text="\n".join(map(told, findings)) or "nothing found",
            wrong=critical,
        )

    pair = {"source": source, "target": target}
    read = lines.one(pair) if source is not None else lines.requests([], as_json=True)
    raise typer.Exit(lines.answer_each(read, answer, as_json=as_json))
