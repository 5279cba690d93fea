"""A long text becomes several messages, cut where a reader would pause."""

from __future__ import annotations

import time
from collections.abc import Callable

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


def test_an_abbreviation_is_no_place_to_cut() -> None:
    assert texts("They slept. Ask Dr. Ruiz today.", 20) == ["They slept.", "Ask Dr. Ruiz today."]


def test_a_dose_is_not_torn_from_its_unit_where_no_sentence_ends() -> None:
    assert texts("one two three four 50 mg", 22) == ["one two three four", "50 mg"]


@pytest.mark.parametrize("kind", ["text_link", "code", "text_mention", "custom_emoji", "bold", "spoiler"])
def test_what_belongs_together_is_not_cut_while_there_is_a_pause_beside_it(kind: str) -> None:
    text = FormattedText("Please read the second page now", (Span(16, 11, kind, "x"),))

    assert [piece.text for piece in split(text, 24)] == ["Please read the", "second page now"]


def test_what_is_long_is_cut_inside_all_the_same() -> None:
    """There is no pause beside it."""
    text = FormattedText("Please read the second page now", (Span(0, 31, "bold"),))
    assert [piece.text for piece in split(text, 24)] == ["Please read the second", "page now"]


def test_without_a_pause_it_is_cut_where_formatting_ends() -> None:
    text = FormattedText("abcdefghij", (Span(0, 4, "bold"), Span(4, 3, "code")))
    assert [piece.text for piece in split(text, 8)] == ["abcdefg", "hij"]


def test_code_keeps_the_space_that_its_lines_begin_with() -> None:
    text = "if it hurts:\n    call us now\n    wait for us"
    pieces = split(FormattedText(text, (Span(0, len(text), "pre", "python"),)), 34)

    assert [piece.text for piece in pieces] == ["if it hurts:\n    call us now", "    wait for us"]


def test_the_first_piece_may_be_shorter_than_the_others() -> None:
    """A caption, whose rest goes on in texts."""
    assert [len(one.text) for one in split(FormattedText(("ab " * 30).strip()), 60, first=10)] == [8, 59, 20]


def test_a_line_end_of_two_characters_leaves_nothing_behind() -> None:
    assert texts("One two.\r\nThree four.", 12) == ["One two.", "Three four."]


def test_a_text_of_nothing_but_space_is_one_empty_piece() -> None:
    assert texts(" " * 50, 10) == [""]


def test_spans_keep_their_order_and_their_words() -> None:
    spans = tuple(Span(start, 3, kind) for start in (8, 0, 4) for kind in ("italic", "bold"))
    pieces = split(FormattedText("one two six", spans), 8)

    assert [[(one.kind, piece.text[one.offset : one.end]) for one in piece.spans] for piece in pieces] == [
        [("italic", "one"), ("bold", "one"), ("italic", "two"), ("bold", "two")],
        [("italic", "six"), ("bold", "six")],
    ]


HOSTILE = {
    "no space": lambda size: FormattedText("a" * size),
    "stops": lambda size: FormattedText("." * size),
    "Chinese stops": lambda size: FormattedText("。" * size),
    "white space": lambda size: FormattedText("a" + " " * size + "b"),
    "empty lines": lambda size: FormattedText("\n \n" * (size // 3)),
    "one letter's accents": lambda size: FormattedText("e" + "\u0301" * size),
    "flags": lambda size: FormattedText("🇶🇦" * (size // 2)),
    "joined emoji": lambda size: FormattedText("👩\u200d" * (size // 2)),
    "initials": lambda size: FormattedText("A. " * (size // 3)),
    "spans": lambda size: FormattedText(
        "abc def " * (size // 8), tuple(Span(at, 7, "bold") for at in range(0, size, 20))
    ),
    "nested": lambda size: FormattedText(
        "a" * size, tuple(Span(at, min(900, size - at), "bold") for at in range(0, size, 20))
    ),
}


@pytest.mark.parametrize("make", HOSTILE.values(), ids=HOSTILE)
def test_a_text_made_to_be_slow_takes_four_times_as_long_for_four_times_the_length(
    make: Callable[[int], FormattedText],
) -> None:
    """A ratio, so that it holds on any machine; what grows with the square takes sixteen times as long."""
    small, large = min(_seconds(make(25_000)) for _ in range(3)), min(_seconds(make(100_000)) for _ in range(3))
    assert large < 10 * max(small, 0.002)


def _seconds(text: FormattedText) -> float:
    begun = time.process_time()
    pieces = split(text, 4096)
    taken = time.process_time() - begun
    assert all(utf16_length(piece.text) <= 4096 for piece in pieces)
    return taken
