"""A long text becomes several messages, cut where a reader would pause."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.delivery.splitting import split
from bot.language.text import FormattedText, Span
from bot.messenger.entities import utf16_length


def texts(text: str, limit: int) -> list[str]:
    return [piece.text for piece in split(FormattedText(text), limit)]


def test_a_text_that_fits_stays_whole() -> None:
    assert texts("Take 5 mg.", 10) == ["Take 5 mg."]


def test_an_empty_text_is_one_empty_piece() -> None:
    assert texts("", 10) == [""]


def test_it_is_cut_between_paragraphs_first() -> None:
    assert texts("One two three.\n\nFour. Five six.", 24) == ["One two three.", "Four. Five six."]


def test_it_is_cut_between_sentences_before_words() -> None:
    assert texts("The patient sleeps. She is well today.", 30) == ["The patient sleeps.", "She is well today."]


def test_a_chinese_text_is_cut_after_its_full_stop() -> None:
    assert texts("患者今天情况稳定。明天复查血常规和肝功能。", 15) == ["患者今天情况稳定。", "明天复查血常规和肝功能。"]


def test_a_word_longer_than_the_limit_is_cut_inside() -> None:
    assert texts("a" * 25, 10) == ["a" * 10, "a" * 10, "a" * 5]


def test_a_dose_is_not_torn_from_its_unit_when_a_sentence_ends_before() -> None:
    assert texts("He is well. Give 5 mg now.", 20) == ["He is well.", "Give 5 mg now."]


def test_bold_goes_on_in_the_next_piece() -> None:
    pieces = split(FormattedText("Stop warfarin. Now.", (Span(5, 14, "bold"),)), 16)

    assert [(piece.text, [(span.offset, span.length) for span in piece.spans]) for piece in pieces] == [
        ("Stop warfarin.", [(5, 9)]),
        ("Now.", [(0, 4)]),
    ]


def test_a_limit_that_holds_no_character_is_refused() -> None:
    with pytest.raises(ValueError, match="two units"):
        split(FormattedText("a"), 1)


@given(st.text(alphabet=st.sampled_from("ab .\n。😀é"), max_size=200), st.integers(min_value=2, max_value=40))
def test_no_piece_is_too_long_and_nothing_but_space_is_lost(text: str, limit: int) -> None:
    pieces = texts(text, limit)

    assert all(utf16_length(piece) <= limit for piece in pieces)
    assert "".join("".join(pieces).split()) == "".join(text.split())
