"""The documents say what the code does, wherever a machine can tell."""

from __future__ import annotations

import re
import tomllib
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.config import Settings
from bot.delivery.model import DeliveryState
from bot.jobs.model import JobState

ROOT = Path(__file__).parents[2]
DOCUMENTS = [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")]
DECISIONS = sorted(ROOT.glob("docs/decisions/*.md"))
# Names that compose.yaml itself asks for, besides our settings.
COMPOSE_ONLY = {"LANGUAGES", "POSTGRES_DB", "POSTGRES_PASSWORD", "POSTGRES_USER"}


def read(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def rows(document: str) -> dict[str, tuple[str, str]]:
    """Name → default, meaning of each row of the tables of settings."""
    found = re.findall(r"^\| `([A-Z_]+)` \| (?:`(.*)`|none) \| (.*) \|$", document, re.MULTILINE)
    return {name: (default, meaning) for name, default, meaning in found}


def anchors(markdown: str) -> set[str]:
    """The headings as links name them."""
    headings = re.findall(r"^#+ (.+)$", markdown, re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading).lower().replace(" ", "-") for heading in headings}


def composed() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load(read("compose.yaml"))
    return loaded


def test_every_setting_is_documented_with_its_default_and_meaning() -> None:
    described = {setting.name: (setting.default, setting) for setting in Settings.describe()}
    documented = rows(read("docs/settings.md"))
    assert documented.keys() == described.keys()
    for name, (default, meaning) in documented.items():
        expected_default, setting = described[name]
        assert (name, default) == (name, expected_default)
        assert meaning.startswith(setting.meaning), name
        assert meaning.endswith("Secret.") == setting.secret, name


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_documents_name_only_settings_that_exist(document: Path) -> None:
    named = set(re.findall(r"\bCOMMONGROUND_[A-Z_]+\b", document.read_text(encoding="utf-8")))
    assert named - {setting.name for setting in Settings.describe()} - {"COMMONGROUND_SHARED"} == set()


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_between_documents_lead_somewhere(document: Path) -> None:
    for target in re.findall(r"\]\((?!https?:)([^)]+)\)", document.read_text(encoding="utf-8")):
        path, _, anchor = target.partition("#")
        linked = document.parent / path if path else document
        assert linked.exists(), target
        assert not anchor or anchor in anchors(linked.read_text(encoding="utf-8")), target


@pytest.mark.parametrize("decision", DECISIONS, ids=lambda path: path.stem)
def test_a_decision_has_context_decision_price_and_check(decision: Path) -> None:
    headings = re.findall(r"^#+ (.+)$", decision.read_text(encoding="utf-8"), re.MULTILINE)
    assert headings[0].startswith(f"{decision.stem[:4]}. ")
    assert headings[1:] == ["Context", "Decision", "Price", "The check that keeps it"]


@pytest.mark.parametrize(("heading", "states"), [("A job's states", JobState), ("A delivery's states", DeliveryState)])
def test_the_drawn_states_are_the_states(heading: str, states: type[StrEnum]) -> None:
    drawing = read("docs/architecture.md").split(f"## {heading}")[1].split("```")[1]
    drawn = set(re.findall(r"^ +(\w+) -->", drawing, re.MULTILINE)) | set(re.findall(r"--> (\w+)", drawing))
    assert drawn == {state.value for state in states}


def test_every_room_is_on_the_map() -> None:
    architecture = read("docs/architecture.md")
    rooms = {f"`bot/{path.parent.name}/`" for path in ROOT.glob("bot/*/__init__.py")}
    assert {room for room in rooms if room not in architecture} == set()


def test_compose_sets_only_settings_that_exist() -> None:
    names = {setting.name for setting in Settings.describe()}
    set_in_services = {name for service in composed()["services"].values() for name in service.get("environment", {})}
    asked_for = set(re.findall(r"\$\{([A-Z_]+)", read("compose.yaml")))
    assert (set_in_services | asked_for) - names - COMPOSE_ONLY == set()


def test_compose_starts_the_assistant_after_the_database_and_its_schema() -> None:
    services = composed()["services"]
    assert services["migrate"]["depends_on"]["postgres"]["condition"] == "service_healthy"
    assert services["bot"]["depends_on"]["migrate"]["condition"] == "service_completed_successfully"
    assert services["postgres"]["healthcheck"]["test"]


def test_the_image_sets_only_settings_that_exist_and_does_not_run_as_root() -> None:
    dockerfile = read("Dockerfile")
    set_in_image = set(re.findall(r"\b(COMMONGROUND_[A-Z_]+|DATABASE_URL|TELEGRAM_[A-Z_]+)=", dockerfile))
    assert set_in_image <= {setting.name for setting in Settings.describe()}
    assert re.findall(r"^(?:USER|ENTRYPOINT) (.+)$", dockerfile, re.MULTILINE) == ["commonground", '["commonground"]']


def test_the_image_gets_every_folder_that_the_wheel_has() -> None:
    packages = tomllib.loads(read("pyproject.toml"))["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]
    for package in packages:
        assert f"COPY {package} {package}\n" in read("Dockerfile")
        assert f"\n!{package}\n" in read(".dockerignore")


def test_the_locks_hold_every_requirement_with_hashes_and_no_address() -> None:
    project = tomllib.loads(read("pyproject.toml"))["project"]
    extras = project["optional-dependencies"]
    wanted = {
        "requirements.lock": [*project["dependencies"], *extras["demo"], *extras["build"]],
        "requirements-dev.lock": [*project["dependencies"], *(one for extra in extras.values() for one in extra)],
    }
    for name, requirements in wanted.items():
        lock = read(name)
        entries = re.split(r"\n(?=\S)", lock.strip())
        locked = {re.match(r"[\w.-]+", entry)[0].replace("_", "-").replace(".", "-").lower() for entry in entries}  # type: ignore[index]  # every entry starts with a name
        missing = {re.match(r"[\w.-]+", one)[0].replace(".", "-").lower() for one in requirements} - locked  # type: ignore[index]  # as above
        assert (name, missing) == (name, set())
        assert all("--hash=sha256:" in entry for entry in entries)
        assert "://" not in lock


def test_the_licence_is_the_one_that_the_project_names() -> None:
    assert tomllib.loads(read("pyproject.toml"))["project"]["license"] == "Apache-2.0"
    licence = read("LICENSE")
    assert "Apache License" in licence
    assert "Version 2.0, January 2004" in licence
    assert "END OF TERMS AND CONDITIONS" in licence
