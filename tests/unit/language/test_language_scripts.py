"""Scripts are told apart run by run, and Han by the characters that each orthography has to itself."""

from __future__ import annotations

import pytest

from bot.language.han import chinese_script, looks_japanese
from bot.language.scripts import script_runs


def parts(text: str) -> list[tuple[str, str]]:
    """The parts with their letters."""
    return [(run.script, text[run.start : run.end]) for run in script_runs(text)]


def test_parts_in_different_scripts_are_found_in_order() -> None:
    assert parts("请给 metformin 500 mg。شكرا") == [("Hani", "请给"), ("Latn", "metformin 500 mg"), ("Arab", "شكرا")]


def test_kana_and_han_are_japanese() -> None:
    assert parts("熱はありません") == [("Jpan", "熱はありません")]
    assert parts("漢字です") == [("Jpan", "漢字です")]


def test_hangul_and_han_are_korean() -> None:
    assert parts("환자 金 씨") == [("Kore", "환자 金 씨")]


def test_marks_and_joiners_belong_to_their_letters() -> None:
    assert parts("می‌کنم") == [("Arab", "می‌کنم")]
    assert parts("हिन्दी") == [("Deva", "हिन्दी")]


@pytest.mark.parametrize("text", ["", "12/80", "👍", "\ud800", "\u0301", "\U0010ffff"])
def test_no_letters_no_parts(text: str) -> None:
    assert parts(text) == []


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("患者没有发热", "Hans"),
        ("患者沒有發熱", "Hant"),
        ("您的身体", "Hans"),
        ("您的身體", "Hant"),
        ("在胸口", None),
        ("", None),
    ],
)
def test_simplified_and_traditional_are_told_apart_by_their_own_characters(text: str, script: str | None) -> None:
    assert chinese_script(text) == script


@pytest.mark.parametrize(
    ("text", "japanese"), [("検査", True), ("診断可能", True), ("疼痛吗", False), ("人工", None), ("感染", None)]
)
def test_japanese_without_kana_is_known_by_its_reformed_characters(text: str, japanese: bool | None) -> None:
    assert looks_japanese(text) is japanese
