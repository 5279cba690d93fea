"""Cleaning takes out what belongs to no language, and nothing else."""

from __future__ import annotations

import pytest

from bot.language.cleaning import LONGEST_MESSAGE, clean


@pytest.mark.parametrize(
    ("message", "left"),
    [
        ("see https://who.int/news?id=1 please", "see please"),
        ("看这里https://who.int/x谢谢", "看这里 谢谢"),
        ("www.who.int/a is open", "is open"),
        ("report.pdf attached", "attached"),
        ("write to anna@example.org today", "write to today"),
        ("@dr_smith the child sleeps", "the child sleeps"),
        ("/start@ward_bot hello", "hello"),
        ("#sepsis is suspected", "is suspected"),
        ("no fever 👍🏽 👩‍⚕️", "no fever"),
        ("give 500mg x3/day after meals", "give after meals"),
        ("BP 140/90 and HR 120 now", "and now"),
        ("temp 38.5°C today", "temp today"),
        ("7.5 ml/h of saline", "of saline"),
        ("der Patient hat MRI und COPD gehabt", "der Patient hat und gehabt"),
        ("HELP, SHE IS NOT BREATHING", "help, she is not breathing"),
        ("a\u200bb\u202ec\x07d", "abc d"),
    ],
)
def test_what_is_in_every_language_goes(message: str, left: str) -> None:
    assert clean(message) == left


@pytest.mark.parametrize(
    "message", ["120/80", "👍", "...", "https://example.org", "@anna", "500 mg", "", "CT", "\u200b"]
)
def test_nothing_is_left_of_a_message_without_words(message: str) -> None:
    assert clean(message).strip(".") == ""


@pytest.mark.parametrize("message", ["می‌کنم", "क्या हुआ", "O'Brien said: “no”", "¿Cómo está?", "l’hôpital", "ครับ"])
def test_letters_marks_joiners_and_signs_of_sentences_stay(message: str) -> None:
    assert clean(message) == message


def test_turkish_capitals_become_single_letters() -> None:
    """Python's lower case of the dotted capital I is two characters."""
    assert clean("HASTANIN DURUMU İYİ").endswith("iyi")


def test_piled_up_marks_are_thinned_out() -> None:
    assert len(clean("h" + "\u0301\u0302\u0303\u0304" * 50)) <= 3


def test_only_what_a_message_can_hold_is_read() -> None:
    assert clean("ab " * LONGEST_MESSAGE) == clean("ab " * (LONGEST_MESSAGE // 3 - 1) + "ab")
