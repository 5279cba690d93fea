"""``screen``: kinds and places, never the text itself."""

from __future__ import annotations

import json

from tests.integration.commands.conftest import CommandLine


def test_kinds_and_places_are_told_and_something_found_ends_with_1(commonground: CommandLine) -> None:
    """What was found is not printed again."""
    told = commonground("screen", "Mr", "Chen,", "MRN", "1234567")
    assert (told.exit_code, told.out) == (1, "name 0-7\tmedical-record 13-20\n")


def test_a_text_that_names_nobody_ends_with_0(commonground: CommandLine) -> None:
    """A clean text says so."""
    told = commonground("screen", "no", "fever")
    assert (told.exit_code, told.out) == (0, "nothing found\n")


def test_json_lines_come_back_in_order_with_their_ids(commonground: CommandLine) -> None:
    """Each line is screened in its own language."""
    lines = [{"id": 1, "text": "病历号：123456", "language": "zh"}, {"id": 2, "text": "no fever"}]
    told = commonground("screen", "--json", given="\n".join(json.dumps(line) for line in lines))
    assert told.exit_code == 1
    assert [json.loads(line) for line in told.out.splitlines()] == [
        {"id": 1, "identifiers": [{"start": 4, "end": 10, "kind": "medical-record"}]},
        {"id": 2, "identifiers": []},
    ]
