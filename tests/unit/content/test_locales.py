"""The Fluent files: complete, alike in every language, and neither more nor less than what the code says."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from bot.language import tags
from content.messages import FALLBACK, LOCALES, Argument, Messages

ROOT = Path(__file__).parents[3]
FILES = sorted(LOCALES.glob("*.ftl"))
LANGUAGES = [file.stem for file in FILES]

KEBAB = re.compile(r"[a-z]+(?:-[a-z0-9]+)+")
COMMAND = re.compile(r"(?<![\w/])/[a-z]+")
LONGEST_BUTTON = 40
"""Code points. Telegram cuts longer labels on narrow screens."""

NO_IDS = {"utf-16-le"}
"""Words of handlers in kebab case that are no message ids."""

SAYING = {"say", "text", "button"}
"""Methods whose first argument is a message id."""

every_file = pytest.mark.parametrize("language", LANGUAGES)


class Variables(Visitor):
    """Collects the names of variables."""

    def __init__(self) -> None:
        self.found: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:
        self.found.add(node.id.name)


class Texts(Visitor):
    """Collects the text that people read."""

    def __init__(self) -> None:
        self.found: list[str] = []

    def visit_TextElement(self, node: ftl.TextElement) -> None:
        self.found.append(node.value)


@lru_cache
def entries(language: str) -> tuple[ftl.EntryType, ...]:
    """Everything in a language's file."""
    return tuple(FluentParser().parse((LOCALES / f"{language}.ftl").read_text(encoding="utf-8")).body)


@lru_cache
def messages(language: str) -> dict[str, ftl.Message]:
    """The messages of a language by id."""
    return {entry.id.name: entry for entry in entries(language) if isinstance(entry, ftl.Message)}


def variables(message: ftl.Message) -> set[str]:
    visitor = Variables()
    visitor.visit(message)
    return visitor.found


def text(message: ftl.Message) -> str:
    visitor = Texts()
    visitor.visit(message)
    return " ".join(visitor.found)


def trees() -> Iterator[tuple[Path, ast.Module]]:
    for folder in ("bot", "handlers", "content"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            if "sandbox" not in path.parts:
                yield path.relative_to(ROOT), ast.parse(path.read_text(encoding="utf-8"))


def literals(node: ast.AST) -> Iterator[str]:
    for inner in ast.walk(node):
        if isinstance(inner, ast.Constant) and isinstance(inner.value, str):
            yield inner.value


def ids_in(tree: ast.Module) -> Iterator[str]:
    """What the code uses as a message id: by the keyword or attribute ``message_id``, in a report's Line, or said."""
    for node in ast.walk(tree):
        if isinstance(node, ast.keyword) and node.arg == "message_id":
            yield from literals(node.value)
        elif isinstance(node, ast.AnnAssign | ast.Assign) and node.value is not None:
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            if any(isinstance(target, ast.Name) and target.id == "message_id" for target in targets):
                yield from literals(node.value)
        elif isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            position = {"Line": 0, "format": 1, **dict.fromkeys(SAYING, 0)}.get(name)
            if position is not None and len(node.args) > position:
                yield from (literal for literal in literals(node.args[position]) if KEBAB.fullmatch(literal))


def used() -> set[str]:
    """Every message id in the code. In handlers, every word in kebab case is one."""
    found: set[str] = set()
    for path, tree in trees():
        found.update(ids_in(tree))
        if path.parts[0] == "handlers":
            found.update(literal for literal in literals(tree) if KEBAB.fullmatch(literal))
    return found - NO_IDS


def mentioned() -> tuple[set[str], tuple[str, ...]]:
    """Every literal in the code, and the beginnings of f-strings such as ``provider-{name}`` that make up ids."""
    whole: set[str] = set()
    beginnings: set[str] = set()
    for _, tree in trees():
        whole.update(literals(tree))
        for node in ast.walk(tree):
            if isinstance(node, ast.JoinedStr) and node.values and isinstance(node.values[0], ast.Constant):
                beginning = str(node.values[0].value)
                if re.fullmatch(r"(?:[a-z0-9]+-)+", beginning):
                    beginnings.add(beginning)
    return whole, tuple(beginnings)


def test_every_message_id_in_the_code_exists() -> None:
    assert sorted(used() - set(messages(FALLBACK))) == []


def test_every_message_is_used_in_the_code() -> None:
    whole, beginnings = mentioned()
    unused = {one for one in messages(FALLBACK) if one not in whole and not one.startswith(beginnings or ("\0",))}
    assert sorted(unused) == []


def test_the_scan_sees_every_way_to_name_a_message() -> None:
    source = """
class Wrong(UserError):
    message_id: ClassVar[str | None] = "error-wrong"
raise InvalidInput("x", message_id="error-a" if x else "error-b")
context.say("said-here")
messages.format(language, "formatted-here", name="not-an-id")
report = Line("kept-this", 1)
"""
    expected = {"error-wrong", "error-a", "error-b", "said-here", "formatted-here", "kept-this"}
    assert set(ids_in(ast.parse(source))) == expected


@every_file
def test_the_file_is_named_by_a_canonical_tag(language: str) -> None:
    assert tags.canonical(language) == language


@every_file
def test_the_file_can_be_read_to_the_end(language: str) -> None:
    assert [entry.content for entry in entries(language) if isinstance(entry, ftl.Junk)] == []


@every_file
def test_no_id_comes_twice(language: str) -> None:
    names = Counter(entry.id.name for entry in entries(language) if isinstance(entry, ftl.Message))
    assert [name for name, times in names.items() if times > 1] == []


@every_file
def test_ids_are_in_kebab_case(language: str) -> None:
    assert [name for name in messages(language) if not KEBAB.fullmatch(name)] == []


@every_file
def test_the_file_has_the_same_messages_as_english(language: str) -> None:
    assert set(messages(language)) == set(messages(FALLBACK))


@every_file
def test_each_message_has_the_same_variables_as_in_english(language: str) -> None:
    """A translation that forgets a number or a name says something else."""
    english = messages(FALLBACK)
    different = [
        name
        for name, message in messages(language).items()
        if name in english and variables(message) != variables(english[name])
    ]
    assert different == []


@every_file
def test_each_message_names_the_same_commands_as_in_english(language: str) -> None:
    english = messages(FALLBACK)
    different = [
        name
        for name, message in messages(language).items()
        if name in english and set(COMMAND.findall(text(message))) != set(COMMAND.findall(text(english[name])))
    ]
    assert different == []


@every_file
def test_no_message_is_blank(language: str) -> None:
    assert [
        name for name, message in messages(language).items() if message.value is None or not message.value.elements
    ] == []


@every_file
def test_buttons_have_short_labels(language: str) -> None:
    long = {name: text(message) for name, message in messages(language).items() if name.startswith("button-")}
    assert {
        name: label for name, label in long.items() if len(label) > LONGEST_BUTTON and name != "button-expired"
    } == {}


@every_file
def test_every_message_can_be_said(language: str) -> None:
    """With each count that some language's plural tells apart; strict messages raise for whatever is missing."""
    said = Messages.load(LOCALES, strict=True)
    for name, message in messages(language).items():
        for count in (0, 1, 2, 3, 11, 100):
            arguments: dict[str, Argument] = {one: _example(one, count) for one in variables(message)}
            assert said.format(language, name, **arguments).strip()


def _example(variable: str, count: int) -> Argument:
    return datetime(2026, 3, 2, tzinfo=UTC) if variable in ("expires", "date") else count
