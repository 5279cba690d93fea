"""Sentences in two languages in one message are told apart; names and borrowed words never split a sentence."""

from __future__ import annotations

from itertools import pairwise

import pytest

from bot.language import Detector
from bot.language.segments import segment

ROOM = ("en", "zh-Hans", "ar", "pt", "es")


def read(detector: Detector, text: str) -> list[tuple[str, str | None]]:
    """The segments with their text."""
    return [(text[part.start : part.end].strip(), part.language) for part in segment(detector, text, ROOM)]


@pytest.mark.parametrize(
    ("first", "first_language", "second", "second_language"),
    [
        ("The patient is stable.", "en", "El paciente está estable.", "es"),
        ("O doente está melhor hoje!", "pt", "The patient is better today!", "en"),
        ("患者情况稳定。", "zh-Hans", "The patient is stable.", "en"),
        ("المريض مستقر.", "ar", "The patient is stable.", "en"),
        ("Bom dia a toda a equipa /", "pt", "Good morning everyone", "en"),
    ],
)
def test_two_sentences_in_two_languages_are_two_segments(
    detector: Detector, first: str, first_language: str, second: str, second_language: str
) -> None:
    assert read(detector, f"{first} {second}") == [(first, first_language), (second, second_language)]


def test_a_change_of_script_divides_without_a_full_stop(detector: Detector) -> None:
    assert read(detector, "患者情况稳定 The patient is stable") == [
        ("患者情况稳定", "zh-Hans"),
        ("The patient is stable", "en"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Please ask Dr. Smith about the CT scan. He is in room 5. Thanks!",
        "请给 metformin 500mg bid，患者 HbA1c 9.1。明天复查。",
        "Tell 王医生 that we called. OK? 👍",
    ],
)
def test_a_message_in_one_language_is_one_segment(detector: Detector, text: str) -> None:
    assert len(read(detector, text)) == 1


def test_segments_cover_the_message_without_gaps(detector: Detector) -> None:
    text = "👍 The patient is stable. \n\n El paciente está estable. " * 3 + "x" * 5000
    segments = segment(detector, text, ROOM)
    assert segments[0].start == 0
    assert segments[-1].end == len(text)
    assert all(before.end == after.start for before, after in pairwise(segments))


def test_an_empty_message_has_no_segments(detector: Detector) -> None:
    assert segment(detector, "", ROOM) == []


def test_a_message_without_a_language_is_one_segment_without_one(detector: Detector) -> None:
    assert read(detector, "👍 12/80") == [("👍 12/80", None)]
