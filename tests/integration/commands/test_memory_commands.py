"""``memory import | export | list | find | approve | make-global | forget``."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.integration.commands.conftest import CommandLine

FILE = """<?xml version="1.0"?>
<tmx version="1.4"><header srclang="en"/><body>
<tu><tuv xml:lang="en"><seg>Give 5 mg of apixaban.</seg></tuv><tuv xml:lang="pt-BR"><seg>Dê 5 mg de apixabana.</seg></tuv></tu>
<tu><tuv xml:lang="en"><seg>No fever</seg></tuv><tuv xml:lang="pt"><seg></seg></tuv></tu>
<tu><tuv xml:lang="en"><seg>No fever</seg></tuv><tuv xml:lang="pt"><seg>Sem febre</seg></tuv></tu>
</body></tmx>
"""


@pytest.fixture
def with_file(with_sqlite: CommandLine) -> CommandLine:
    """The command line with a database, and a file of two pairs and one that is refused."""
    (with_sqlite.folder / "pairs.tmx").write_text(FILE, encoding="utf-8")
    return with_sqlite


def test_an_import_tells_what_it_added_and_refused(with_database: CommandLine) -> None:
    """On either database; a second import adds nothing."""
    (with_database.folder / "pairs.tmx").write_text(FILE, encoding="utf-8")

    first = with_database("memory", "import", "pairs.tmx")
    second = with_database("memory", "import", "pairs.tmx", "--json")

    assert (first.exit_code, first.out) == (1, "pairs.tmx: 2 added, 0 there already, 1 refused\n")
    assert first.err == "pairs.tmx:4: an empty text\n"
    assert second.objects == [
        {"file": "pairs.tmx", "line": 4, "error": "an empty text"},
        {"file": "pairs.tmx", "added": 0, "present": 2, "refused": 1},
    ]


def test_imported_units_are_listed_and_approved_by_their_ids(with_file: CommandLine) -> None:
    """Until then they are no more than suggestions."""
    with_file("memory", "import", "pairs.tmx")
    assert with_file("memory", "find", "fever").exit_code == 1
    listed = with_file("memory", "list", "--state", "imported", "--json").objects
    ids = [str(one["memory_id"]) for one in listed]

    told = with_file("memory", "approve", *ids, "999", "--by", "A team")

    assert (len(ids), told.exit_code) == (2, 1)
    assert told.err == "line 3: there is no unit 999\n"
    assert with_file("memory", "list", "--state", "imported").exit_code == 1
    assert {one["approved_by"] for one in with_file("memory", "find", "--json").objects} == {"A team"}


def test_finding_a_text_between_two_languages_suggests_similar_ones(with_file: CommandLine) -> None:
    """With their state, how similar they are, and what differs in value."""
    with_file("memory", "import", "pairs.tmx")

    told = with_file("memory", "find", "Give 50 mg of apixaban.", "--from", "en", "--to", "pt", "--json")
    plain = with_file("memory", "find", "No fever", "--from", "en", "--to", "pt")

    (one,) = told.objects
    assert (one["target"], one["state"]) == ("Dê 5 mg de apixabana.", "imported")
    assert 0.9 < one["score"] < 1
    assert [found["check"] for found in one["differences"]] == ["numbers"]
    assert plain.out.split("\t")[0] == "100 %"
    assert with_file("memory", "find", "Something else", "--from", "en", "--to", "pt").exit_code == 1


def test_an_export_comes_back_as_an_import(with_file: CommandLine, tmp_path: Path) -> None:
    """It says who approved only where that was asked for, and is not written over a file."""
    with_file("memory", "approve", "Good morning", "Bom dia", "--from", "en", "--to", "pt", "--by", "Pharmacy")
    exported = with_file("memory", "export", "out.tmx")
    named = with_file("memory", "export", "--with-names")

    assert (exported.exit_code, exported.err) == (0, "1 units\n")
    file = (with_file.folder / "out.tmx").read_text(encoding="utf-8")
    assert "Bom dia" in file
    assert "Pharmacy" not in file
    assert "Pharmacy" in named.out
    assert with_file("memory", "export", "out.tmx").exit_code == 2
    with_file.environment["DATABASE_URL"] = f"sqlite:///{tmp_path / 'other.sqlite3'}"
    with_file("db", "upgrade")
    assert with_file("memory", "import", "out.tmx").out == "out.tmx: 1 added, 0 there already, 0 refused\n"


def test_an_export_as_json_lines_holds_every_state_where_asked(with_file: CommandLine) -> None:
    """Imported units are left out otherwise."""
    with_file("memory", "import", "pairs.tmx")

    assert with_file("memory", "export", "--json").objects == []
    assert {one["source"] for one in with_file("memory", "export", "--json", "--all").objects} == {
        "Give 5 mg of apixaban.",
        "No fever",
    }


def test_forgotten_units_are_gone(with_file: CommandLine) -> None:
    """An id that is not there is told."""
    with_file("memory", "import", "pairs.tmx")
    (one, _) = with_file("memory", "list", "--json").objects

    told = with_file("memory", "forget", str(one["memory_id"]), "999")

    assert (told.exit_code, told.err) == (1, "there is no unit 999\n")
    assert len(with_file("memory", "list", "--json").objects) == 1


def test_what_names_somebody_is_not_approved_for_every_room(with_file: CommandLine) -> None:
    """The real screening is behind it."""
    told = with_file("memory", "approve", "Write to j.doe@example.org", "x", "--from", "en", "--to", "pt")
    assert told.exit_code == 1
    assert "may name somebody" in told.err


def test_making_a_unit_global_takes_an_administrator(with_file: CommandLine) -> None:
    """A member who is not there is none."""
    with_file("memory", "approve", "Good morning", "Bom dia", "--from", "en", "--to", "pt")
    told = with_file("memory", "make-global", "1", "--by", "1")
    assert (told.exit_code, told.err) == (2, "member 1 is no administrator\n")


def test_what_the_operator_can_mend_is_told_plainly(with_file: CommandLine) -> None:
    """One line or more on standard error, exit code 2, and nothing is changed."""
    for arguments in (
        ["import", "missing.tmx"],
        ["import", "pairs.tmx", "--room", "9"],
        ["import", "pairs.tmx", "--from", "nonsense"],
        ["export", "missing/out.tmx"],
        ["list", "--state", "perfect"],
        ["approve", "a", "b"],
        ["approve"],
    ):
        told = with_file("memory", *arguments)
        assert (arguments, told.exit_code, told.out) == (arguments, 2, "")
        assert told.err
    assert with_file("memory", "list").exit_code == 1
