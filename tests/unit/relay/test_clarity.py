"""What may be misread is named, the most dangerous first; ordinary messages are left in peace."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest

from bot.relay.clarity import LANGUAGES, Hint, HintKind, hint
from tests.support.time_texts import time_texts

TEXTS = Path(__file__).parents[3] / "bench" / "clarity.tsv"
"""Language, what may be misread ("-": nothing), text; written before the rules."""
ABBREVIATIONS = {HintKind.TRAILING_ZERO, HintKind.NAKED_DECIMAL, HintKind.ABBREVIATION}


def listed() -> list[tuple[str, str, str]]:
    lines = TEXTS.read_text(encoding="utf-8").splitlines()
    return [(language, kind, text) for language, kind, text in (line.split("\t") for line in lines)]


def found(text: str, language: str = "en", *, several_zones: bool = True) -> tuple[str, str, str] | None:
    one = hint(text, language, several_zones=several_zones)
    return None if one is None else (one.kind.value, one.found, one.clear)


def kind_of(one: Hint | None) -> str:
    if one is None:
        return "-"
    return "abbreviation" if one.kind in ABBREVIATIONS else one.kind.value


def test_the_texts_that_were_written_first_are_judged_as_their_writer_did() -> None:
    wrong = [
        (text, kind) for language, kind, text in listed() if kind_of(hint(text, language, several_zones=True)) != kind
    ]
    assert wrong == []


def test_ordinary_messages_are_left_in_peace() -> None:
    """More than 300 of them; one in twenty would be too often."""
    ordinary = [(one.language, one.text) for one in time_texts()]
    ordinary += [(language, text) for language, kind, text in listed() if kind == "-"]
    hinted = [text for language, text in ordinary if hint(text, language, several_zones=True)]
    assert len(hinted) < len(ordinary) / 20
    assert not [text for language, text in ordinary if hint(text, language, several_zones=False)]


@pytest.mark.parametrize(
    ("text", "kind", "words", "clear"),
    [
        ("Give 5.0 mg.", "trailing-zero", "5.0 mg", "5 mg"),
        ("Give .5 mg.", "naked-decimal", ".5 mg", "0.5 mg"),
        ("Insulin 10U now", "abbreviation", "10U", "10 units"),
        ("Heparin 5,000 IU", "abbreviation", "5,000 IU", "5,000 units"),
        ("aspirin 81 mg q.d.", "abbreviation", "q.d", "daily"),
        ("MS 2 mg iv", "abbreviation", "MS", "morphine sulfate"),
        ("Fentanyl 50 µg", "abbreviation", "50 µg", "50 mcg"),
        ("10 cc saline", "abbreviation", "10 cc", "10 mL"),
        ("By 03/04 please, and 5.0 mg", "trailing-zero", "5.0 mg", "5 mg"),
    ],
)
def test_the_do_not_use_lists(text: str, kind: str, words: str, clear: str) -> None:
    assert found(text) == (kind, words, clear)


@pytest.mark.parametrize(
    "text",
    [
        "Hb 9.0 g/dL, K 4.0 mmol/L", "Cr 1.0 mg/dL", "lesion 3.0 cm", "1.000 mg", "pH 7.30", "version 1.0", "MS for ten years",
        "pain 3/10", "power 4/5", "2/7 days", "BP 12/8", "5/5", "13/04", "GCS 08/12", "on 3/4 of the field", "24/7", "1/2 tablet",
        "type U", "QDs", "blood group O",
    ],
)  # fmt: skip
def test_what_only_looks_like_it_gets_no_hint(text: str) -> None:
    assert found(text) is None


def test_a_date_is_shown_as_either_can_be_meant() -> None:
    one = hint("See you on 3/4.", "en", several_zones=False)
    assert one is not None
    assert one.dates == ((4, 3), (3, 4))


@pytest.mark.parametrize(
    ("text", "zones", "expected"),
    [
        ("Can we talk at 3?", True, True),
        ("Can we talk at 3?", False, False),
        ("Can we talk at 3 pm?", True, False),
        ("Can we talk at 15:00?", True, False),
        ("Can we talk at 3, UTC?", True, False),
        ("Pain at 3.", True, False),
    ],
)
def test_a_time_is_asked_about_only_where_no_local_time_can_stand_beside_it(
    text: str, zones: bool, expected: bool
) -> None:
    assert (found(text, several_zones=zones) is not None) is expected


def test_a_list_of_values_is_no_long_sentence() -> None:
    assert found(", ".join(f"Na {130 + step}" for step in range(30))) is None
    assert found(" ".join(["word"] * 41) + ".") == ("long", "41", "")
    assert found(". ".join(["Word word word"] * 30)) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_plain_words_are_not_idioms_themselves(language: str) -> None:
    """And an idiom is found however it is written."""
    table = import_module(f"bot.relay.clarity_words.{language}").IDIOMS
    assert len(table) >= 18
    for idiom, plain in table.items():
        assert found(idiom.capitalize(), language) is not None
        assert found(plain, language) is None, plain


def test_an_unknown_language_gets_the_rules_for_doses() -> None:
    assert found("Morfin 5,0 mg", "sv") == ("trailing-zero", "5,0 mg", "5 mg")
    assert found("out of the woods", "sv") is None
