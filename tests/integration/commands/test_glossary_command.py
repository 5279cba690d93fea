"""``glossary``: terms in, out, approved, withdrawn and held against a translation."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.commands import termbase
from bot.config import Settings
from bot.storage.audit import entries
from bot.storage.engine import Database
from bot.storage.time import utc_now
from bot.translation.repository_glossary import GlossaryRepository
from content.terms import Term
from tests.integration.commands.conftest import CommandLine

FILE = """concept,language,term,status
delirium,en,delirium,preferred
delirium,pt,delirium,preferred
delirium,pt,delírio,forbidden
sbar,mul,SBAR,do-not-translate
"""
CHECK = ("glossary", "check", "He has delirium.", "Ele tem delírio.", "--from", "en", "--to", "pt")


@pytest.fixture
def with_terms(with_sqlite: CommandLine) -> CommandLine:
    """The command line with four draft terms."""
    (with_sqlite.folder / "terms.csv").write_text(FILE, encoding="utf-8")
    assert with_sqlite("glossary", "import", "terms.csv").exit_code == 0
    return with_sqlite


def test_a_file_is_taken_in_once(with_database: CommandLine) -> None:
    first = with_database("glossary", "import", "-", "--json", given=FILE)
    second = with_database("glossary", "import", "-", "--json", given=FILE)

    assert (first.exit_code, first.objects[0]["added"]) == (0, 4)
    assert (second.objects[0]["added"], second.objects[0]["unchanged"]) == (0, 4)


def test_bad_rows_are_named_and_the_rest_is_taken_in(with_sqlite: CommandLine) -> None:
    told = with_sqlite("glossary", "import", "-", given=FILE + "x,nonsense-tag,y,\nward,en,ward,\n")

    assert told.exit_code == 1
    assert told.err.startswith("line 6: language: expected a BCP-47 tag")
    assert "added 5" in told.out


def test_the_shipped_terms_are_drafts(with_sqlite: CommandLine) -> None:
    added = with_sqlite("glossary", "import", "--shipped", "--json").objects[0]
    assert (added["refused"], added["approved"]) == (0, 0)
    assert added["added"] > 900
    assert with_sqlite("glossary", "list", "--approved").exit_code == 1
    listed = with_sqlite("glossary", "list", "handover", "--language", "pt", "--json")
    assert {one["state"] for one in listed.objects} == {"draft"}


def test_only_what_is_approved_counts_and_only_until_it_is_withdrawn(with_terms: CommandLine) -> None:
    assert with_terms(*CHECK).out == "nothing agreed about it\n"

    told = with_terms("glossary", "approve", "delirium", "--by", "Terminology group")
    assert (told.exit_code, told.out) == (0, "delirium: 3 approved\n")
    checked = with_terms(*CHECK)
    assert checked.exit_code == 1
    assert checked.out.splitlines() == ["warning\tterms\tdelirium → delirium", "warning\tterms\tdelirium → ≠ delírio"]

    assert with_terms("glossary", "withdraw", "delirium").out == "delirium: 3 withdrawn\n"
    assert with_terms(*CHECK).exit_code == 0


async def test_who_approved_what_is_in_the_audit(sqlite_database: Database) -> None:
    """By id, without the words."""
    settings = Settings(database_url=f"sqlite:///{sqlite_database.file}")
    async with sqlite_database.write() as connection:
        repository = GlossaryRepository(sqlite_database.keyring)
        await repository.add(connection, [Term(concept="ward", language="en", text="ward")], at=utc_now())
    await termbase.approve(settings, ["ward"], [], None, by="Terminology group", only=None)
    await termbase.approve(settings, ["ward"], [], None, by=None, only=None)

    async with sqlite_database.read() as connection:
        found = await entries(connection)
    assert [(one.action, one.subject) for one in found] == [
        ("glossary.withdrawn", "glossary:1"),
        ("glossary.approved", "glossary:1"),
    ]
    assert found[1].detail == {"room": None, "concept": "ward", "language": "en"}


def test_one_language_can_be_approved_at_a_time(with_terms: CommandLine) -> None:
    with_terms("glossary", "approve", "delirium", "--language", "pt", "--by", "Terminology group")
    listed = with_terms("glossary", "list", "--approved", "--json").objects
    assert {(one["language"], one["approved_by"]) for one in listed} == {("pt", "Terminology group")}


def test_a_concept_that_there_is_not_is_named(with_terms: CommandLine) -> None:
    told = with_terms("glossary", "approve", "nonsense", "--by", "Terminology group")
    assert (told.exit_code, told.err) == (1, "nonsense: nothing to do\n")


def test_between_two_preferred_terms_a_person_chooses(with_terms: CommandLine) -> None:
    with_terms("glossary", "approve", "delirium", "--by", "Terminology group")
    with_terms("glossary", "import", "-", given="concept,language,term\ndelirium,pt,síndrome confusional\n")
    unclear = with_terms("glossary", "approve", "delirium", "--by", "Terminology group")
    assert unclear.exit_code == 1
    assert "delirium (pt): síndrome confusional: not the only preferred term" in unclear.err

    with_terms("glossary", "approve", "delirium", "--term", "síndrome confusional", "--by", "Terminology group")
    listed = with_terms("glossary", "list", "--approved", "--language", "pt", "--json").objects
    assert {one["term"] for one in listed} == {"síndrome confusional", "delírio"}


def test_what_is_exported_can_be_imported_elsewhere_with_its_approvals(with_terms: CommandLine, tmp_path: Path) -> None:
    with_terms("glossary", "approve", "delirium", "--by", "Terminology group")
    with_terms("glossary", "export", "out.csv")
    first = (with_terms.folder / "out.csv").read_bytes()
    assert first.startswith(b"\xef\xbb\xbfconcept,")

    with_terms.environment["DATABASE_URL"] = f"sqlite:///{tmp_path / 'elsewhere.sqlite3'}"
    with_terms("db", "upgrade")
    told = with_terms("glossary", "import", "out.csv", "--with-approvals", "--json").objects[0]
    assert (told["added"], told["approved"]) == (4, 3)
    with_terms("glossary", "export", "again.csv")
    assert (with_terms.folder / "again.csv").read_bytes() == first


def test_terms_of_a_room_that_there_is_not_are_refused(with_terms: CommandLine) -> None:
    assert with_terms("glossary", "import", "terms.csv", "--room", "77").err == "there is no room 77\n"
    told = with_terms("glossary", "import", "-", given="concept,language,term,room\nward,en,ward,77\n")
    assert (told.exit_code, told.err) == (1, "refused: 1 terms of rooms that there are not\n")


def test_many_pairs_are_checked_as_json_lines(with_terms: CommandLine) -> None:
    with_terms("glossary", "approve", "delirium", "sbar", "--by", "Terminology group")
    pairs = [
        {"id": 1, "source": "An SBAR on delirium", "target": "Um SBAR sobre delirium", "from": "en", "to": "pt"},
        {"id": 2, "source": "Delirium?", "target": "Confusão?", "from": "en", "to": "pt"},
    ]
    told = with_terms("glossary", "check", "--json", given="\n".join(map(json.dumps, pairs)))
    assert told.exit_code == 1
    assert [(one["id"], one["terms"], len(one["findings"])) for one in told.objects] == [
        (1, ["SBAR → SBAR", "delirium → delirium"], 0),
        (2, [], 1),
    ]


def test_what_cannot_be_asked_is_an_operators_error(with_terms: CommandLine) -> None:
    for wrong in (("import",), ("import", "missing.csv"), ("check", "a"), ("check",), ("approve", "x", "--by", " ")):
        assert with_terms("glossary", *wrong).exit_code == 2
