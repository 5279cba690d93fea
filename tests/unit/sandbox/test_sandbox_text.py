"""Texts as Telegram measures and marks them."""

from __future__ import annotations

from typing import Any

import pytest

from bot.sandbox.errors import ApiError
from bot.sandbox.text import automatic_entities, clean, utf16_length, utf16_slice


def cleaned(text: str, entities: list[dict[str, Any]] | None = None) -> dict[str, Any]:
    """Clean with the limits of a message."""
    return clean(text, entities, limit=4096, too_long="message is too long")


@pytest.mark.parametrize(("text", "length"), [("", 0), ("abc", 3), ("ação", 4), ("剂量", 2), ("😀", 2), ("a😀b", 4)])
def test_length_counts_utf16_units(text: str, length: int) -> None:
    """Characters beyond the basic plane count twice."""
    assert utf16_length(text) == length


def test_a_slice_is_cut_at_utf16_units() -> None:
    """Offsets after an emoji are one further than Python's."""
    assert utf16_slice("😀 dose", 3, 4) == "dose"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("/start abc", [("bot_command", "/start")]),
        ("go /help@some_bot now", [("bot_command", "/help@some_bot")]),
        ("5/10 or a/b", []),
        ("see https://example.org/a?b=1.", [("url", "https://example.org/a?b=1")]),
        ("write to a.b@example.org!", [("email", "a.b@example.org")]),
        ("ask @amira_q, not @x", [("mention", "@amira_q")]),
        ("#أدوية today", [("hashtag", "#أدوية")]),
        ("نعم 😀 /stop", [("bot_command", "/stop")]),
    ],
)
def test_what_telegram_marks_by_itself(text: str, found: list[tuple[str, str]]) -> None:
    """Commands, mentions, addresses and hashtags."""
    marked = [(each["type"], utf16_slice(text, each["offset"], each["length"])) for each in automatic_entities(text)]
    assert marked == found


def test_marks_of_the_sender_come_before_automatic_ones() -> None:
    """What is code is not also a command."""
    code = {"type": "code", "offset": 0, "length": 5}
    assert cleaned("/help me", [code])["entities"] == [code]


def test_only_the_first_hundred_entities_are_kept() -> None:
    """The rest is dropped without a word."""
    entities = [{"type": "bold", "offset": place, "length": 1} for place in range(150)]
    assert len(cleaned("x" * 150, entities)["entities"]) == 100


def test_entities_of_nothing_are_dropped() -> None:
    """Length zero marks nothing."""
    assert cleaned("abc", [{"type": "bold", "offset": 1, "length": 0}])["entities"] == []


@pytest.mark.parametrize(
    "entity",
    [{"type": "blink", "offset": 0, "length": 1}, {"type": "bold", "offset": "0", "length": 1}, "bold"],
)
def test_malformed_entities_are_refused(entity: Any) -> None:
    """With the words that Telegram begins with."""
    with pytest.raises(ApiError, match="can't parse entities"):
        cleaned("abc", [entity])


def test_an_entity_after_the_end_is_refused() -> None:
    """It would mark nothing that is there."""
    with pytest.raises(ApiError, match="begins after the end of the text"):
        cleaned("abc", [{"type": "bold", "offset": 7, "length": 1}])
