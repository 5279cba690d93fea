"""Many texts in, as many answers out: lines of text, or JSON Lines, from standard input to standard output.

A line that cannot be read is answered where it stands (``{"error": …, "line": n}``), and the rest goes on.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import BinaryIO

import typer

from bot.errors import InvalidInput

SOMETHING_WRONG = 1
"""The exit code when a line could not be read, or an answer says that something is wrong."""


LONGEST_ID = 18
"""Digits: what fits into a row's id on every database."""


class BadLine(Exception):
    """A line that holds no request; ``str()`` says what was expected."""


@dataclass(frozen=True, slots=True)
class Request:
    """What one line asks for, by the names of a JSON object's fields."""

    fields: Mapping[str, object]

    def text(self, name: str) -> str:
        """A text that must be there. Raises BadLine."""
        value = self.fields.get(name)
        if not isinstance(value, str):
            raise BadLine(f'expected a text in "{name}"')
        return value

    def language(self, *names: str, otherwise: str | None) -> str | None:
        """The canonical tag under the first of these names that is there, else the option's. Raises BadLine."""
        for name in names:
            if self.fields.get(name) is not None:
                return _tag(self.fields[name], name)
        return otherwise

    def required_language(self, *names: str, otherwise: str | None) -> str:
        """The same, where there has to be one. Raises BadLine."""
        found = self.language(*names, otherwise=otherwise)
        if found is None:
            raise BadLine(f'expected the tag of a language in "{names[0]}"')
        return found

    def languages(self, name: str, otherwise: Sequence[str]) -> Sequence[str]:
        """A list of canonical tags. Raises BadLine."""
        value = self.fields.get(name)
        if value is None:
            return otherwise
        if not isinstance(value, list):
            raise BadLine(f'expected a list of tags of languages in "{name}"')
        return [_tag(item, name) for item in value]

    def row_id(self, name: str, otherwise: int | None) -> int | None:
        """The id of a row, else the option's. Raises BadLine."""
        value = self.fields.get(name)
        if value is None:
            return otherwise
        if not isinstance(value, int) or isinstance(value, bool) or not 0 < value < 10**LONGEST_ID:
            raise BadLine(f'expected the id of a {name} in "{name}"')
        return value


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What is said to one request."""

    content: Mapping[str, object]
    """The object of a JSON line."""
    text: str
    """What is printed without ``--json``."""
    notes: Sequence[str] = field(default=())
    """Told beside it, on standard error, without ``--json``."""
    wrong: bool = False
    """Whether it makes the command end with :data:`SOMETHING_WRONG`."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line that was read: its number, from 1, and its request or what is wrong with it."""

    number: int
    request: Request | BadLine


def one(fields: Mapping[str, object]) -> Iterator[Line]:
    """The one request that the command line itself makes."""
    yield Line(1, _readable(fields))


def requests(words: Sequence[str], *, as_json: bool, stream: BinaryIO | None = None) -> Iterator[Line]:
    """The words of the command line as one text, or, where there are none, the lines of standard input.

    Blank lines between JSON Lines are passed over.
    """
    if words:
        yield from one({"text": " ".join(words)})
        return
    stream = stream or sys.stdin.buffer
    if stream.isatty():
        typer.echo("Reading lines from the keyboard; Ctrl-D ends.", err=True)
    for number, raw in enumerate(stream, 1):
        try:
            line = raw.decode("utf-8-sig" if number == 1 else "utf-8").rstrip("\r\n")
        except UnicodeDecodeError:
            yield Line(number, BadLine("expected UTF-8"))
            continue
        if not as_json:
            yield Line(number, Request({"text": line}))
        elif line.strip():
            yield Line(number, _parsed(line))


def answer_each(lines: Iterable[Line], answer: Callable[[Request], Answer], *, as_json: bool) -> int:
    """Answer one line after the other, each as soon as it is there; returns the exit code.

    A request's ``id`` comes back with its answer. ``answer`` may raise BadLine. Lines are waited for outside of any event
    loop, so that Ctrl-C counts at once.
    """
    exit_code = 0
    for line in lines:
        try:
            if isinstance(line.request, BadLine):
                raise line.request
            answered = answer(line.request)
        except BadLine as bad:
            exit_code = SOMETHING_WRONG
            if as_json:
                echo_json({"error": str(bad), "line": line.number})
            else:
                typer.echo(f"line {line.number}: {bad}", err=True)
            continue
        if answered.wrong:
            exit_code = SOMETHING_WRONG
        if as_json:
            given = {"id": line.request.fields["id"]} if "id" in line.request.fields else {}
            echo_json({**given, **answered.content})
        else:
            typer.echo(answered.text)
            for note in answered.notes:
                typer.echo(note, err=True)
    return exit_code


def echo_json(content: Mapping[str, object]) -> None:
    """Print one JSON line."""
    typer.echo(json.dumps(content, ensure_ascii=False))


def _parsed(line: str) -> Request | BadLine:
    try:
        content = json.loads(line)
    except (ValueError, RecursionError):
        return BadLine("expected a JSON object")
    return _readable(content) if isinstance(content, dict) else BadLine("expected a JSON object")


def _readable(content: Mapping[str, object]) -> Request | BadLine:
    try:
        json.dumps(dict(content), ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return BadLine("expected Unicode text, found half a character")
    return Request(content)


def _tag(value: object, name: str) -> str:
    from bot.language.tags import canonical

    try:
        return canonical(value if isinstance(value, str) else "")
    except InvalidInput as error:
        raise BadLine(f'expected the tag of a language (BCP-47) in "{name}"') from error
