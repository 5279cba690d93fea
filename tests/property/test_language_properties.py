"""What holds for every text: detection never raises, and what belongs to no language never changes its answer."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

from bot.language import Detector, FormattedText, Span
from bot.language.cleaning import clean
from bot.language.segments import segment
from bot.language.short_answers import short_answer
from bot.language.tags import find

ROOM = ("en", "zh-Hans", "ar", "pt", "es")
ANY_TEXT = st.text(st.characters(), max_size=200) | st.text(
    st.sampled_from("aZ é中發ب1/@#.:'-\u200d\u0301\ud800👍\n İß٣क्नமかハ한"), max_size=60
)
PHRASES = ("the patient", "is stable", "el paciente", "está", "患者", "稳定", "نعم", "ok", "CT", "5mg", "NO", "não")
WORDS = st.lists(st.sampled_from(PHRASES), max_size=12).map(" ".join)

relaxed = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(scope="module")
def detector() -> Detector:
    """The default detector, loaded."""
    detector = Detector()
    detector.load()
    return detector


@relaxed
@given(text=ANY_TEXT | WORDS)
@example(text="\ud83d\ude00")
def test_no_text_makes_detection_raise(detector: Detector, text: str) -> None:
    """Confidence stays within 0..1, and every part lies in the text."""
    found = detector.detect(text, ROOM)
    assert 0 <= found.confidence <= 1
    assert (found.language is None) == (found.confidence == 0)
    assert all(0 <= part.start < part.end <= len(text) for part in found.parts)
    short_answer(text, text)
    find(text)


@relaxed
@given(text=ANY_TEXT | WORDS)
def test_segments_cover_any_text(detector: Detector, text: str) -> None:
    segments = segment(detector, text, ROOM)
    assert "".join(text[part.start : part.end] for part in segments) == text


@relaxed
@given(text=ANY_TEXT | WORDS)
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@relaxed
@given(text=ANY_TEXT | WORDS, ending=st.sampled_from(["https://example.org/a?b=1", "👍", "👩🏽‍⚕️", "🇵🇹 ✅"]))
def test_a_link_or_an_emoji_at_the_end_changes_nothing(detector: Detector, text: str, ending: str) -> None:
    assume(not text.endswith(("#", "@", "/")))
    alone, decorated = detector.detect(text, ROOM), detector.detect(f"{text} {ending}", ROOM)
    assert (decorated.language, decorated.confidence) == (alone.language, alone.confidence)


@relaxed
@given(text=ANY_TEXT)
def test_the_order_of_the_room_s_languages_does_not_matter(detector: Detector, text: str) -> None:
    assert detector.detect(text, ROOM).language == detector.detect(text, ROOM[::-1]).language


@given(text=ANY_TEXT, cut=st.integers(0, 200), data=st.data())
def test_a_formatted_text_cut_in_two_and_joined_has_the_same_text(text: str, cut: int, data: st.DataObject) -> None:
    """And every letter is still under the same kinds of span."""
    spans = []
    if text:
        offset = data.draw(st.integers(0, len(text) - 1))
        spans.append(Span(offset, data.draw(st.integers(1, len(text) - offset)), "bold"))
    whole = FormattedText(text, tuple(spans))
    joined = whole.slice(0, cut).append(whole.slice(cut))
    assert joined.text == whole.text
    assert _under(joined) == _under(whole)
    assert FormattedText.from_json(whole.to_json()) == whole


def _under(text: FormattedText) -> set[tuple[int, str]]:
    return {(place, span.kind) for span in text.spans for place in range(span.offset, span.end)}


def test_two_processes_with_different_hash_seeds_agree() -> None:
    """Nothing depends on the order of a set."""
    program = (
        "from bot.language import detect\n"
        "for text in ('que tipo', 'entre verde', 'Grippe', '感染', 'no', 'hospital grande', 'мама', 'علامات'):\n"
        "    print(detect(text), detect(text, ('es', 'pt', 'zh', 'ja')))\n"
    )
    answers = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(answers) == 1
