"""A card as a coordinator types it."""

from __future__ import annotations

import pytest

from bot.errors import InvalidInput
from bot.guidance.own_form import OwnContent, folded, own_number, parse
from content.cards import LONGEST_BODY, LONGEST_SUMMARY, LONGEST_TITLE, Section

HEADINGS = {
    folded(name): section
    for name, section in (("Why", Section.WHY), ("What helps", Section.DO), ("可以这样说", Section.SAY))
}


def test_a_title_and_a_summary_are_enough() -> None:
    """The summary may run over several lines."""
    assert parse("  Transfers \n\nCall first,\nthen send.\n", HEADINGS) == OwnContent(
        title="Transfers", summary="Call first, then send."
    )


def test_sections_stand_under_their_names_in_any_language() -> None:
    """With or without the signs that people put around headings and before items."""
    found = parse(
        "T\nS\n## Why:\nIt is safer.\n\nAnd kinder.\nWHAT HELPS\n- one\n• two\n3. three\n可以这样说：\n您好", HEADINGS
    )
    assert found == OwnContent(
        title="T", summary="S", why="It is safer.\n\nAnd kinder.", do=("one", "two", "three"), say=("您好",)
    )


def test_a_line_that_only_begins_like_a_heading_is_text() -> None:
    """Only a name alone on its line is one."""
    assert parse("T\nWhat helps most is time.", HEADINGS).summary == "What helps most is time."


@pytest.mark.parametrize(
    ("text", "message_id"),
    [
        ("", "guide-own-incomplete"),
        ("Only a title", "guide-own-incomplete"),
        ("T\nWhy\nonly a section", "guide-own-incomplete"),
        ("x" * (LONGEST_TITLE + 1) + "\ny", "guide-own-title-too-long"),
        ("T\n" + "x" * (LONGEST_SUMMARY + 1), "guide-own-summary-too-long"),
        ("T\nS\nWhy\n" + "x" * (LONGEST_BODY + 1), "guide-own-too-long"),
    ],
    ids=lambda one: one[:20],
)
def test_what_is_no_card_is_refused_with_what_is_wrong(text: str, message_id: str) -> None:
    """So that it can be mended."""
    with pytest.raises(InvalidInput) as refused:
        parse(text, HEADINGS)
    assert refused.value.specific_message_id == message_id


def test_a_card_comes_back_from_its_column_as_it_was() -> None:
    """Lists are lists, texts are texts."""
    content = OwnContent(title="T", summary="S", do=("one",), reflect=("why?",))
    assert OwnContent.from_json(content.to_json()) == content


@pytest.mark.parametrize(
    ("card_id", "number"),
    [("own-7", 7), ("own-", None), ("own-x", None), ("own-٧", None), ("humility", None), ("own-" + "9" * 30, None)],
)
def test_the_number_of_an_own_card_is_read_from_its_id(card_id: str, number: int | None) -> None:
    """Whatever a made-up button says."""
    assert own_number(card_id) == number
