"""What an answer quotes, and where another text says the same: never guessed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.relay.quoting import (
    Passage,
    around,
    corresponding,
    found,
    quoted,
    shown,
    shown_at,
    stands_for_itself,
)
from bot.relay.quoting_model import Quote

ENGLISH = "Stop apixaban. Repeat the scan tomorrow. Call me if she bleeds."
CHINESE = "停用阿哌沙班。明天复查扫描。如有出血请给我打电话。"


def passage(text: str, words: str) -> Passage:
    """Where these words stand."""
    return Passage(text.index(words), text.index(words) + len(words))


def cut(text: str, place: Passage | None) -> str | None:
    """The words at a place."""
    return None if place is None else text[place.start : place.end]


def test_a_quotation_of_a_copy_is_counted_from_below_the_line_that_names_its_author() -> None:
    copy = "Ana · Cardiology, West Hospital\nStop it. Stop it."
    quote = quoted("Stop it.", copy.rindex("Stop"), copy, has_header=True)
    assert quote == Quote("Stop it.", 9)


def test_the_marks_of_direction_that_we_show_are_no_part_of_what_is_quoted() -> None:
    copy = "Ana\n\u200f5 \u2066mg\u2069 الآن"
    assert quoted("5 \u2066mg\u2069", 5, copy, has_header=True) == Quote("5 mg", 0)


@pytest.mark.parametrize("words", ["", " ", "\u2066\u2069"])
def test_nothing_is_no_quotation(words: str) -> None:
    assert quoted(words, 0, "Hello.", has_header=False) is None


def test_of_several_places_the_nearest_is_meant() -> None:
    assert found(Quote("no", 8), "no and no and no") == Passage(7, 9)


def test_words_that_are_not_there_are_not_found() -> None:
    assert found(Quote("6 mg", 0), "Give 5 mg.") is None


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Repeat the scan tomorrow.", "明天复查扫描。"),
        ("Repeat the scan tomorrow", "明天复查扫描。"),
        ("Stop apixaban. Repeat the scan tomorrow.", "停用阿哌沙班。明天复查扫描。"),
        ("the scan", None),
        ("apixaban. Repeat the scan tomorrow.", None),
    ],
)
def test_whole_sentences_are_found_by_their_place_and_parts_of_one_are_not(words: str, expected: str | None) -> None:
    assert cut(CHINESE, corresponding(passage(ENGLISH, words), ENGLISH, CHINESE)) == expected


def test_texts_of_different_numbers_of_sentences_have_no_places_in_common() -> None:
    assert corresponding(passage(ENGLISH, "Stop apixaban."), ENGLISH, "停用阿哌沙班，明天复查扫描。") is None


def test_where_sentences_differ_lines_are_counted() -> None:
    ours, theirs = "First. Second.\nThird.", "第一，第二。\n第三。"
    assert cut(theirs, corresponding(passage(ours, "First. Second."), ours, theirs)) == "第一，第二。"


def test_the_sentence_around_a_word() -> None:
    assert cut(ENGLISH, around(passage(ENGLISH, "scan"), ENGLISH)) == "Repeat the scan tomorrow."


def test_words_are_found_among_marks_of_direction() -> None:
    text = "Ana\n\u200fأعط \u20665 mg\u2069 الآن"
    assert cut(text, shown_at("أعط 5 mg", text, 4)) == "أعط \u20665 mg"


@pytest.mark.parametrize(
    ("words", "text", "expected"),
    [
        ("5 mg", "每日 5 mg 口服", "5 mg"),
        ("5 mg", "每日 15 mg 口服", None),
        ("5 mg", "5 mg, then 5 mg", None),
        ("no", "no 是", None),
    ],
)
def test_only_a_value_stands_for_itself_in_another_language(words: str, text: str, expected: str | None) -> None:
    """A word may be another word there, and part of a number is another number."""
    assert cut(text, stands_for_itself(words, text)) == expected


def test_a_long_quotation_is_cut_and_its_lines_are_joined() -> None:
    assert shown(Quote("One\n\ntwo", 0)) == "One two"
    assert len(shown(Quote("word " * 100, 0))) <= 200


@given(st.text(min_size=1, max_size=60), st.integers(0, 100))
def test_a_quotation_is_stored_as_it_is(words: str, position: int) -> None:
    quote = Quote(words, position)
    assert Quote.from_json(quote.to_json()) == quote


@pytest.mark.parametrize("data", ["{}", "[1]", '["a", "b"]', "1"])
def test_what_is_no_quotation_is_not_read_as_one(data: str) -> None:
    with pytest.raises(ValueError, match="not a quotation"):
        Quote.from_json(data)


@given(st.text(alphabet="ab .。\n\u2066\u2069", max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_what_is_quoted_from_a_text_is_found_in_it(text: str, first: int, second: int) -> None:
    start, end = sorted((min(first, len(text)), min(second, len(text))))
    quote = quoted(text[start:end], start, text, has_header=False)
    if quote is not None:
        bare = text.replace("\u2066", "").replace("\u2069", "")
        place = found(quote, bare)
        assert place is not None
        assert shown_at(quote.text, text) is not None
        assert around(place, bare).start <= place.start
