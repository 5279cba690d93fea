"""``detect``, ``translate``, ``check`` and ``memory``, with real models."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.translation.provenance import from_json
from tests.integration.commands.conftest import CommandLine
from tests.support.wheel_models import store_with_models

MEDICINE = "O paciente tomou 5 mg de manhã."


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the models for both directions between English and Portuguese."""
    return store_with_models(tmp_path_factory.mktemp("models")).path


@pytest.fixture
def with_models(commonground: CommandLine, models: Path) -> CommandLine:
    """The command line with models, and no database yet."""
    commonground.environment["COMMONGROUND_MODELS_DIR"] = str(models)
    return commonground


@pytest.fixture
def with_memory(with_models: CommandLine) -> Iterator[CommandLine]:
    """The command line with models and a database."""
    assert with_models("db", "upgrade").exit_code == 0
    yield with_models
    assert (with_models.folder / "common-ground.sqlite3").exists()


# ── detect ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_language_of_a_text_comes_with_its_confidence_and_script(commonground: CommandLine) -> None:
    told = commonground("detect", "o", "paciente", "não", "tem", "febre")
    language, confidence, script = told.out.rstrip("\n").split("\t")
    assert (told.exit_code, language, script) == (0, "pt", "Latn")
    assert 0.9 < float(confidence) <= 1


def test_every_line_gets_an_answer_also_where_no_language_can_be_known(commonground: CommandLine) -> None:
    told = commonground("detect", "--expected", "en,zh", given="没有发热\n\n12:30\n")
    assert [line.split("\t")[0] for line in told.out.splitlines()] == ["zh-Hans", "-", "-"]


def test_json_lines_bring_their_own_room_and_sender(commonground: CommandLine) -> None:
    given = [
        {"text": "没有发热", "expected": ["en", "zh-TW"]},
        {"text": "ok", "expected": ["en", "pt"], "profile": "pt"},
    ]
    told = commonground("detect", "--json", given="\n".join(map(json.dumps, given)))
    assert told.objects[0] == {"language": "zh-Hans", "confidence": told.objects[0]["confidence"], "script": "Hans"}
    assert told.objects[1].keys() == {"language", "confidence", "script"}


def test_a_wrong_language_among_the_expected_is_named(commonground: CommandLine) -> None:
    told = commonground("detect", "hello", "--expected", "en,nonsense")
    assert (told.exit_code, told.out) == (2, "")
    assert told.err.startswith("--expected: got 'nonsense'")


# ── translate ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_translation_says_beside_it_where_it_came_from(with_models: CommandLine) -> None:
    told = with_models("translate", MEDICINE, "--to", "en")
    assert told.exit_code == 0
    assert "5 mg" in told.out
    assert "patient" in told.out
    assert told.err.startswith("# pt→en")
    assert "on-device pt-en 2.0" in told.err
    assert list(with_models.folder.iterdir()) == []


def test_json_lines_tell_the_whole_provenance(with_models: CommandLine) -> None:
    given = [
        {"id": 1, "text": MEDICINE, "source_language": "pt"},
        {"text": "He took 5 mg.", "to": "pt", "from": "en"},
        {"text": 5},
    ]
    told = with_models("translate", "--json", "--to", "en", given="\n".join(map(json.dumps, given)))
    first, second, third = told.objects
    provenance = from_json(json.dumps(first))
    assert (told.exit_code, first["id"], first["reason"]) == (1, 1, None)
    assert (provenance.origin, provenance.provider, provenance.route) == ("machine", "on-device", ("pt", "en"))
    assert (second["route"], second["target_language"]) == (["en", "pt"], "pt")
    assert third == {"error": 'expected a text in "text"', "line": 3}


@pytest.mark.parametrize(
    ("text", "options", "reason"),
    [
        (MEDICINE, ["--from", "pt", "--to", "ar"], "no model for pt→ar: run `commonground models pull pt ar`"),
        (MEDICINE, ["--to", "pt"], "it is in pt already"),
        ("12:30", ["--to", "pt"], "its language could not be told: name it with --from"),
        (" ", ["--from", "pt", "--to", "en"], "there is nothing to translate"),
        ("x" * 5000, ["--from", "pt", "--to", "en"], "on-device: too-long"),
    ],
)
def test_where_the_original_stands_it_is_told_why(
    with_models: CommandLine, text: str, options: list[str], reason: str
) -> None:
    told = with_models("translate", text, *options)
    assert (told.exit_code, told.out) == (0, f"{text}\n")
    assert reason in told.err


def test_without_a_target_there_is_nothing_to_do(commonground: CommandLine) -> None:
    told = commonground("translate", MEDICINE)
    assert (told.exit_code, told.err) == (2, "translate: expected --to TAG\n")


def test_a_database_of_another_version_is_not_read(with_models: CommandLine) -> None:
    (with_models.folder / "common-ground.sqlite3").touch()
    told = with_models("translate", MEDICINE, "--to", "en")
    assert told.exit_code == 2
    assert "db upgrade" in told.err


# ── memory ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_what_a_person_approved_outranks_the_engine(with_memory: CommandLine) -> None:
    with_memory("memory", "approve", "Alta amanhã", "Home tomorrow", "--from", "pt", "--to", "en", "--by", "A team")
    told = with_memory("translate", "Alta  amanhã", "--from", "pt", "--to", "en")
    assert told.out == "Home tomorrow\n"
    assert told.err == "# pt→en: memory\n"


def test_an_approval_shows_what_the_checks_say_and_stands_all_the_same(with_memory: CommandLine) -> None:
    told = with_memory("memory", "approve", "5 mg", "50 mg", "--from", "pt", "--to", "en", "--json")
    (answer,) = told.objects
    assert told.exit_code == 0
    assert answer["findings"][0]["severity"] == "critical"
    assert with_memory("memory", "find", "50 mg").exit_code == 0


def test_approved_units_are_found_by_the_words_of_either_side(with_memory: CommandLine) -> None:
    for source, target in (("Alta amanhã", "Home tomorrow"), ("Sem febre", "No fever")):
        with_memory("memory", "approve", source, target, "--from", "pt", "--to", "en")
    assert [unit["target"] for unit in with_memory("memory", "find", "FEBRE", "--json").objects] == ["No fever"]
    assert [unit["source"] for unit in with_memory("memory", "find", "home", "--json").objects] == ["Alta amanhã"]
    assert len(with_memory("memory", "find", "--from", "pt", "--json").objects) == 2
    assert len(with_memory("memory", "find", "--limit", "1", "--json").objects) == 1
    assert with_memory("memory", "find", "--from", "fr").exit_code == 1


def test_a_later_approval_makes_the_earlier_a_draft(with_memory: CommandLine) -> None:
    for target in ("Home tomorrow", "Discharge tomorrow"):
        with_memory("memory", "approve", "Alta amanhã", target, "--from", "pt", "--to", "en")
    assert [unit["target"] for unit in with_memory("memory", "find", "--json").objects] == ["Discharge tomorrow"]
    found = with_memory("memory", "find", "--all", "--json").objects
    assert [unit["state"] for unit in found] == ["approved", "draft"]


def test_pairs_come_as_json_lines_and_bad_ones_are_named(with_memory: CommandLine) -> None:
    pair = {"source": "Sem febre", "target": "No fever", "source_language": "pt"}
    given = [pair, pair | {"room": 9}, pair | {"target": " "}, {"source": "x"}]
    told = with_memory("memory", "approve", "--json", "--to", "en", given="\n".join(map(json.dumps, given)))
    assert told.exit_code == 1
    assert [answer.get("error") for answer in told.objects] == [
        None,
        "there is no room 9",
        "expected a text and its translation, neither empty",
        'expected a text in "target"',
    ]
    assert len(with_memory("memory", "find", "--json").objects) == 1


def test_memory_needs_a_database(commonground: CommandLine) -> None:
    told = commonground("memory", "find")
    assert (told.exit_code, told.err) == (
        2,
        "there is no database at common-ground.sqlite3: run `commonground db upgrade`\n",
    )


# ── check ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_changed_number_is_critical(commonground: CommandLine) -> None:
    told = commonground("check", "Tomou 5 mg.", "He took 50 mg.", "--from", "pt", "--to", "en")
    severity, _, detail = told.out.splitlines()[0].split("\t")
    assert (told.exit_code, severity) == (1, "critical")
    assert "50 mg" in detail


def test_a_faithful_translation_is_not_critical(commonground: CommandLine) -> None:
    told = commonground("check", "Tomou 5 mg.", "He took 5 mg.", "--from", "pt", "--to", "en")
    assert told.exit_code == 0
    assert "critical" not in told.out


def test_pairs_to_check_come_as_json_lines(commonground: CommandLine) -> None:
    pair = {"source": "Tomou 5 mg.", "target": "He took 5 mg.", "source_language": "pt", "target_language": "en"}
    given = [pair, pair | {"target": "He took 6 mg."}, pair | {"source_language": None}]
    told = commonground("check", "--json", given="\n".join(map(json.dumps, given)))
    assert told.exit_code == 1
    assert [answer.get("critical") for answer in told.objects] == [False, True, None]
    assert told.objects[2]["line"] == 3


@pytest.mark.parametrize(
    "arguments", [["check"], ["check", "a"], ["check", "a", "b", "--from", "pt"], ["memory", "approve", "a", "b"]]
)
def test_what_is_missing_is_named(commonground: CommandLine, arguments: list[str]) -> None:
    told = commonground(*arguments)
    assert told.exit_code == 2
    assert "expected SOURCE" in told.err
