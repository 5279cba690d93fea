"""``content`` and ``guide``: what curators and askers are told."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.integration.commands.conftest import CommandLine
from tests.support.bot_process import CACHE
from tests.support.guidance_files import GOOD, folder


@pytest.fixture
def cards(tmp_path: Path) -> Path:
    """A folder with one English card."""
    return folder(tmp_path / "cards", {"en/trust.md": GOOD})


def test_what_ships_has_no_finding(commonground: CommandLine) -> None:
    """Nothing on standard output."""
    told = commonground("content", "check")
    assert (told.exit_code, told.out, told.err.endswith("cards, no finding\n")) == (0, "", True)


def test_a_finding_is_told_with_file_and_line_and_ends_with_1(commonground: CommandLine, cards: Path) -> None:
    """As other tools do."""
    folder(cards, {"en/trust.md": GOOD.replace("title", "tilte")})
    told = commonground("content", "check", "--folder", str(cards))
    assert told.exit_code == 1
    assert told.out.startswith(f"{cards}/guidance/en/trust.md:1: title: expected a text")


def test_a_folder_that_is_not_there_is_the_operators_to_mend(commonground: CommandLine) -> None:
    """Exit code 2."""
    assert commonground("content", "check", "--folder", "nowhere").exit_code == 2


def test_translations_of_another_text_are_stale(commonground: CommandLine, cards: Path) -> None:
    """Named with the reason."""
    folder(cards, {"pt/trust.md": GOOD})
    told = commonground("content", "stale", "--folder", str(cards), "--json")
    assert (told.exit_code, told.objects) == (1, [{"id": "trust", "language": "pt", "reason": "outdated"}])


def test_the_cards_of_the_institution_are_checked_with_ours(commonground: CommandLine, cards: Path) -> None:
    """By the setting."""
    commonground.environment["COMMONGROUND_GUIDANCE_DIR"] = str(folder(cards, {"en/broken.md": "?"}))
    told = commonground("content", "check", "--json")
    assert [Path(one["file"]).name for one in told.objects] == ["broken.md"]


def test_a_translation_goes_out_and_comes_back(commonground: CommandLine, cards: Path) -> None:
    """What is still empty is not written."""
    out = cards / "pt.csv"
    assert commonground("content", "export", "pt", str(out), "--folder", str(cards)).exit_code == 0
    told = commonground("content", "import", "pt", str(out), "--folder", str(cards))
    assert (told.exit_code, told.out) == (0, "written 0, unchanged 0, not translated 1, problems 0\n")
    text = out.read_text("utf-8-sig").replace(",,", ",Sim,")
    told = commonground("content", "import", "pt", "-", "--folder", str(cards), given=text)
    assert told.out == "written 1, unchanged 0, not translated 0, problems 0\n"
    assert "# Do" in (cards / "guidance" / "pt" / "trust.md").read_text("utf-8")


def test_english_is_not_imported(commonground: CommandLine, cards: Path) -> None:
    """It is what the others are translated from."""
    assert commonground("content", "import", "en", "-", "--folder", str(cards), given="").exit_code == 2


def test_a_question_finds_its_card_or_none(commonground: CommandLine, cards: Path) -> None:
    """In any language; the parts of the score on demand."""
    commonground.environment["COMMONGROUND_CACHE_DIR"] = str(CACHE)
    asked = '{"id": 1, "text": "¿Cómo confiamos?"}\n{"id": 2, "text": "Which dose of heparin?"}\n'
    told = commonground("guide", "--folder", str(cards), "--json", "--explain", given=asked)
    first, second = told.objects
    assert (told.exit_code, [one["id"] for one in first["cards"]], second["cards"]) == (1, ["trust"], [])
    assert {"samples", "near_cards", "near_elsewhere"} <= set(second["explained"][0])
    assert commonground("guide", "--folder", str(cards), "Which", "dose?").out == "no card\n"
