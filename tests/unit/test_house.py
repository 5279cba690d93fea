"""The rules of the house that import-linter cannot express, each with a proof that it notices a breach."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
OURS = ("bot", "handlers", "content")
LONGEST_FILE = 350
ANSWERING = {"answer", "edit_message_text", "edit_text", "reply_text", "say", "send_message"}
# What a pure model may use besides the standard library: the vocabulary of texts, languages and attachments, errors, other models.
PURE = re.compile(r"bot\.(language\.(text|tags)|messenger\.attachments|errors|\w+\.(\w+_)?model)")

Rule = Callable[[Path, str], list[str]]
"""Given a path inside the repository and a file's source: what breaks the rule, a line each."""


def imports(source: str) -> Iterator[tuple[int, str]]:
    """Line and full name of all that is imported at run time; a name imported from a module counts as part of it."""
    pending: list[ast.AST] = [ast.parse(source)]
    while pending:
        node = pending.pop()
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            pending += node.orelse
            continue
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)
        pending += ast.iter_child_nodes(node)


def sql_stays_in_repositories(path: Path, source: str) -> list[str]:
    """SQLAlchemy only in repositories, bot.jobs and bot.storage; Alembic only in bot.storage."""
    top, room = (*path.parts, "")[:2]
    in_storage = (top, room) == ("bot", "storage")
    may_sql = in_storage or (top, room) == ("bot", "jobs") or path.stem.split("_")[0] == "repository"
    allowed = {"sqlalchemy": may_sql, "alembic": in_storage}
    found = imports(source) if top in OURS else ()
    return [f"{path}:{line}: {name}" for line, name in found if not allowed.get(name.split(".")[0], True)]


def models_are_pure(path: Path, source: str) -> list[str]:
    """A room's ``model.py`` needs nothing but the standard library and the words that all rooms share."""
    if not path.match("bot/*/model.py") or len(path.parts) != 3:
        return []
    return [
        f"{path}:{line}: {name}"
        for line, name in imports(source)
        if name.split(".")[0] not in sys.stdlib_module_names and not PURE.match(name)
    ]


def handlers_hold_no_words(path: Path, source: str) -> list[str]:
    """Words that people see are Fluent messages: what a handler passes to an answering function is no literal."""
    if path.parts[0] != "handlers":
        return []
    calls = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call))
    answers = (call for call in calls if ast.unparse(call.func).rsplit(".", 1)[-1] in ANSWERING)
    literals = (
        literal
        for call in answers
        for argument in (*call.args, *(keyword.value for keyword in call.keywords))
        for literal in ast.walk(argument)
        if isinstance(literal, ast.Constant) and isinstance(literal.value, str)
    )
    return [
        f"{path}:{literal.lineno}: {literal.value!r}"
        for literal in literals
        if re.search(r"[^\W\d_]", str(literal.value))
        and (" " in str(literal.value) or not str(literal.value).isascii())
    ]


def files_are_short(path: Path, source: str) -> list[str]:
    """A longer file wants to be two."""
    lines = source.count("\n")
    return [f"{path}: {lines} lines"] if lines > LONGEST_FILE else []


def exceptions_to_checks_say_why(path: Path, source: str) -> list[str]:
    """Whoever silences a type checker or a linter says why on the same line."""
    silenced = re.compile(
        r"#\s*(?:type:\s*ignore|noqa)\b(?:\s*\[[\w, -]+\]|:\s*[A-Z]+\d+(?:\s*,\s*[A-Z]+\d+)*)?(?P<reason>.*)"
    )
    return [
        f"{path}:{number}: {line.strip()}"
        for number, line in enumerate(source.splitlines(), 1)
        if (match := silenced.search(line)) and not re.search(r"\w{2}", match["reason"])
    ]


def nothing_is_left_undone(path: Path, source: str) -> list[str]:
    """What is not done is not there: no markers for later, no stubs."""
    markers = re.compile(r"#.*\b(?:TO[D]O|FIX[M]E|XX[X]|HAC[K])\b|raise\s+NotImplementedError")
    return [f"{path}:{number}" for number, line in enumerate(source.splitlines(), 1) if markers.search(line)]


def the_package_is_light(path: Path, source: str) -> list[str]:
    """``import bot`` loads nothing, so that the command line starts fast."""
    return [f"{path}:{line}: {name}" for line, name in imports(source)] if path == Path("bot/__init__.py") else []


BREACHES: dict[Rule, tuple[str, str]] = {
    sql_stays_in_repositories: ("bot/relay/service.py", "def ask():\n    from sqlalchemy import select"),
    models_are_pure: ("bot/jobs/model.py", "from bot.storage.engine import Database"),
    handlers_hold_no_words: ("handlers/start.py", "await message.reply_text(text=f'Hello, {name}')"),
    files_are_short: ("bot/long.py", "pass\n" * (LONGEST_FILE + 1)),
    exceptions_to_checks_say_why: ("bot/any.py", "x = 1  # " + "type: ignore[assignment]"),
    nothing_is_left_undone: ("bot/any.py", "pass  # TO" + "DO later"),
    the_package_is_light: ("bot/__init__.py", "from bot import errors"),
}
KEPT: dict[Rule, tuple[str, str]] = {
    sql_stays_in_repositories: ("bot/relay/repository_copies.py", "from sqlalchemy import select"),
    models_are_pure: ("bot/relay/model.py", "import re\nfrom bot.language.text import FormattedText"),
    handlers_hold_no_words: ("handlers/start.py", "await message.reply_text(context.words('start-welcome'))"),
    files_are_short: ("bot/long.py", "pass\n" * LONGEST_FILE),
    exceptions_to_checks_say_why: ("bot/any.py", "x = 1  # " + "noqa: S311 - no secret"),
    nothing_is_left_undone: ("bot/any.py", "pass  # done"),
    the_package_is_light: ("bot/__init__.py", '"""Common Ground."""'),
}
rule_names = pytest.mark.parametrize("rule", BREACHES, ids=lambda rule: rule.__name__)


def sources() -> Iterator[tuple[Path, str]]:
    """Every Python file of ours."""
    for folder in (*OURS, "tests", "bench"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            yield path.relative_to(ROOT), path.read_text(encoding="utf-8")


@rule_names
def test_the_house_keeps_the_rule(rule: Rule) -> None:
    assert [breach for path, source in sources() for breach in rule(path, source)] == []


@rule_names
def test_the_rule_notices_a_breach(rule: Rule) -> None:
    path, source = BREACHES[rule]
    assert rule(Path(path), source) != []


@rule_names
def test_the_rule_lets_pass_what_keeps_it(rule: Rule) -> None:
    path, source = KEPT[rule]
    assert rule(Path(path), source) == []


def test_imports_for_type_checkers_only_do_not_count() -> None:
    source = "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import sqlalchemy\nelse:\n    import json\n"
    assert sorted(name for _, name in imports(source)) == ["json", "typing.TYPE_CHECKING"]


def test_every_room_has_its_layer() -> None:
    """A new folder under ``bot`` has to say whom it may import."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"][
        "contracts"
    ]
    layered = set(re.findall(r"[\w.]+", " ".join(next(c["layers"] for c in contracts if c["type"] == "layers"))))
    rooms = {f"bot.{path.parent.name}" for path in (ROOT / "bot").glob("*/__init__.py")}
    modules = {f"bot.{path.stem}" for path in (ROOT / "bot").glob("*.py") if path.stem != "__init__"}
    assert (rooms | modules) - layered == {"bot.sandbox"}


def undeclared(source: str) -> set[str]:
    """Libraries that the source imports and that are no requirement of ours."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    requirements = (*project["dependencies"], *project["optional-dependencies"]["demo"])
    required = {canonicalize_name(Requirement(one).name) for one in requirements}
    known = {*sys.stdlib_module_names, *OURS, ""}
    imported = {name.split(".")[0] for _, name in imports(source)} - known
    # A namespace such as `fluent` comes in several distributions: one of them is enough.
    distributions = packages_distributions()
    return {name for name in imported if not {canonicalize_name(one) for one in distributions.get(name, ())} & required}


def test_every_imported_library_is_a_requirement_of_ours() -> None:
    """What only comes along with something else may leave with it."""
    assert undeclared("\n".join(source for path, source in sources() if path.parts[0] in OURS)) == set()


def test_a_library_that_only_came_along_is_noticed() -> None:
    assert undeclared("import json\nimport telegram\nfrom markdown_it import MarkdownIt") == {"markdown_it"}


def test_every_test_file_has_a_name_of_its_own() -> None:
    """pytest tells test modules apart by their names."""
    names = Counter(path.name for path in (ROOT / "tests").rglob("test_*.py"))
    assert [name for name, count in names.items() if count > 1] == []
