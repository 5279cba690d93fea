"""Formatted texts count code points, and keep every span on the letters it was put on."""

from __future__ import annotations

import pytest

from bot.language.text import FormattedText, Span, plain

BOLD_WORLD = FormattedText("hello 🌍 world", (Span(8, 5, "bold"), Span(0, 13, "text_link", "https://example.org")))


def marked(text: FormattedText) -> list[tuple[str, str]]:
    """The kinds of the spans with the letters under them."""
    return [(span.kind, text.text[span.offset : span.end]) for span in text.spans]


def test_offsets_are_code_points() -> None:
    """An emoji outside the basic plane counts as one."""
    assert marked(BOLD_WORLD)[0] == ("bold", "world")
    assert len(BOLD_WORLD) == 13


@pytest.mark.parametrize("span", [(-1, 1), (0, 0), (0, -2)])
def test_a_span_starts_in_the_text_and_is_not_empty(span: tuple[int, int]) -> None:
    with pytest.raises(ValueError):
        Span(*span, "bold")


def test_a_span_needs_a_kind() -> None:
    with pytest.raises(ValueError):
        Span(0, 1, "")


def test_a_span_may_not_reach_beyond_the_text() -> None:
    with pytest.raises(ValueError):
        FormattedText("abc", (Span(1, 3, "bold"),))


def test_lone_surrogates_are_replaced_and_offsets_stay() -> None:
    text = FormattedText("a\ud83dbc", (Span(2, 2, "bold"),))
    assert text.text == "a\ufffdbc"
    assert marked(text) == [("bold", "bc")]


def test_a_slice_cuts_the_spans_to_fit() -> None:
    assert marked(BOLD_WORLD.slice(6, 10)) == [("bold", "wo"), ("text_link", "🌍 wo")]


def test_a_slice_reads_bounds_as_python_does() -> None:
    assert BOLD_WORLD.slice(-5).text == "world"
    assert BOLD_WORLD.slice(4, 2) == plain("")
    assert BOLD_WORLD.slice(0, 99) == BOLD_WORLD


def test_spans_move_with_what_is_put_before_them() -> None:
    joined = FormattedText.concatenate(("PT→EN: ", BOLD_WORLD, "\n", BOLD_WORLD))
    assert marked(joined) == [*marked(BOLD_WORLD), *marked(BOLD_WORLD)]


def test_append_adds_at_the_end() -> None:
    assert plain("a").append("b").append(FormattedText("c", (Span(0, 1, "bold"),))).spans == (Span(2, 1, "bold"),)


def test_json_brings_back_what_it_was_given() -> None:
    assert FormattedText.from_json(BOLD_WORLD.to_json()) == BOLD_WORLD


@pytest.mark.parametrize(
    "data",
    [
        "",
        "[]",
        "{}",
        '{"text": 1, "spans": []}',
        '{"text": "a", "spans": [[0, 1]]}',
        '{"text": "a", "spans": [[0, true, "bold", null]]}',
        '{"text": "a", "spans": [[0, 1, "bold", 3]]}',
        '{"text": "a", "spans": [[0, 2, "bold", null]]}',
    ],
)
def test_other_json_is_refused(data: str) -> None:
    with pytest.raises(ValueError):
        FormattedText.from_json(data)


def test_an_empty_text_is_false() -> None:
    assert not plain("")
    assert plain(" ")
