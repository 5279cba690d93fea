"""The front matter of a card: TOML between two lines ``+++``, or YAML between two lines ``---``.

YAML from strangers can be small and huge at once; so aliases are refused, and so is what is nested deeper than a list of texts.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

TOML, YAML = "+++", "---"
_TOML_LINE = re.compile(r"\(at line (\d+), column \d+\)")
_DEEPEST = 3
"""A mapping, a list in it, and one to spare for a message that names the field."""
_LOADER: type[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class BrokenCard(ValueError):
    """A file that is no card. ``line`` counts from 1."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(reason)
        self.line = line
        self.reason = reason


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The fields, and where they and the text after them stand in the file."""

    fields: dict[str, Any]
    lines: list[str]
    first_line: int
    """The number of the first line after the front matter."""

    @property
    def body(self) -> list[str]:
        """The lines after the front matter."""
        return self.lines[self.first_line - 1 :]

    def line_of(self, name: str) -> int:
        """Where a field stands; 1 where it is missing."""
        pattern = re.compile(rf"\s*[\"']?{re.escape(name)}[\"']?\s*[=:]")
        above = self.lines[: self.first_line - 1]
        return next((number for number, line in enumerate(above, 1) if pattern.match(line)), 1)


def split(text: str) -> FrontMatter:
    """Take a file apart. Raises BrokenCard."""
    lines = text.splitlines()
    fence = lines[0].strip() if lines else ""
    if fence not in (TOML, YAML):
        raise BrokenCard(1, f"expected {TOML} or {YAML}, then the front matter")
    end = next((number for number, line in enumerate(lines[1:], 1) if line.strip() == fence), None)
    if end is None:
        raise BrokenCard(len(lines), f"the front matter has no end: a line {fence}")
    # An empty line instead of the fence, so that the parser counts lines as the file does.
    matter = "\n".join(["", *lines[1:end]])
    fields = _toml(matter, end) if fence == TOML else _yaml(matter, end)
    return FrontMatter(fields, lines, end + 2)


def _toml(matter: str, end: int) -> dict[str, Any]:
    try:
        return tomllib.loads(matter)
    except tomllib.TOMLDecodeError as error:
        found = _TOML_LINE.search(str(error))
        raise BrokenCard(int(found[1]) if found else end, f"not TOML: {error}") from error
    except RecursionError as error:
        raise BrokenCard(1, "not TOML: nested too deeply") from error


def _yaml(matter: str, end: int) -> dict[str, Any]:
    try:
        for _ in _bounded(yaml.parse(matter, Loader=_LOADER)):
            pass
        fields = yaml.load(matter, Loader=_LOADER)  # noqa: S506 - the safe loader, by name, where there is a fast one
    except yaml.MarkedYAMLError as error:
        mark: Any = error.problem_mark
        raise BrokenCard(
            end if mark is None else mark.line + 1, f"not YAML: {error.problem or error.context}"
        ) from error
    except (yaml.YAMLError, ValueError) as error:
        if isinstance(error, BrokenCard):
            raise
        raise BrokenCard(1, f"not YAML: {type(error).__name__}") from error
    if not isinstance(fields, dict) or not all(isinstance(name, str) for name in fields):
        raise BrokenCard(1, "not YAML: expected names with values")
    return fields


def _bounded(events: Iterator[Any]) -> Iterator[Any]:
    """The same events. Raises BrokenCard at an alias, or at what is nested too deeply to be a field of a card."""
    depth = 0
    for event in events:
        line = 1 + event.start_mark.line
        if isinstance(event, yaml.AliasEvent):
            raise BrokenCard(line, "not a card: aliases are not read")
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEEPEST:
            raise BrokenCard(line, "not a card: nested too deeply")
        yield event
