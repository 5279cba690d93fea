"""What can be told of an answer without knowing its language."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.translation.providers.answers import is_markup, is_unchanged, lines_of


@pytest.mark.parametrize(
    ("source", "answer", "unchanged"),
    [
        ("The patient has a high fever.", "The patient has a high fever.", True),
        ("The patient has a high fever.", "the patient  has a high fever. ", True),
        ("The patient has a high fever.", "O paciente tem febre alta.", False),
        ("Aspirin, paracetamol", "Aspirin, paracetamol", False),
        ("120/80 37.2 98 18 4 5 6 7", "120/80 37.2 98 18 4 5 6 7", False),
        ("病人今天早上没有发烧。", "病人今天早上没有发烧。", True),
        ("好的", "好的", False),
        ("", "", False),
    ],
)
def test_only_a_text_of_some_length_counts_as_unchanged(source: str, answer: str, unchanged: bool) -> None:
    assert is_unchanged(source, answer) is unchanged


@pytest.mark.parametrize(
    ("text", "markup"),
    [("<!DOCTYPE html><p>", True), ("  <html>", True), ("<5 mg a day", False), ("a <html> page", False), ("", False)],
)
def test_a_page_is_told_from_a_text(text: str, markup: bool) -> None:
    assert is_markup(text) is markup


@given(st.text(alphabet="ab \n\r"))
def test_lines_make_up_the_text(text: str) -> None:
    assert "".join(lines_of(text)) == text
