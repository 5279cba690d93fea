"""Keyboards that Telegram accepts and refuses."""

from __future__ import annotations

import json
from typing import Any

import pytest

from bot.sandbox.errors import ApiError
from bot.sandbox.markup import read_inline_markup, read_markup
from bot.sandbox.parameters import Parameters


def inline(*buttons: Any) -> Parameters:
    """A request with one row of inline buttons."""
    return Parameters({"reply_markup": json.dumps({"inline_keyboard": [list(buttons)]})})


def test_64_bytes_of_callback_data_are_accepted() -> None:
    """The limit itself is allowed, in bytes of UTF-8."""
    button = {"text": "Yes", "callback_data": "ن" * 32}
    assert read_inline_markup(inline(button)) == {"inline_keyboard": [[button]]}


@pytest.mark.parametrize(
    ("button", "refusal"),
    [
        ({"text": "Yes", "callback_data": "x" * 65}, "BUTTON_DATA_INVALID"),
        ({"text": "Yes", "callback_data": ""}, "BUTTON_DATA_INVALID"),
        ({"text": "Yes"}, "Text buttons are unallowed"),
        ({"text": " ", "callback_data": "x"}, "text must be non-empty"),
        ({"text": "Go", "url": "ftp://a.b"}, "Unsupported URL protocol"),
        ({"text": "App", "web_app": {"url": "http://a.b"}}, "Only HTTPS links are allowed"),
        ("Yes", "expected an Object"),
    ],
)
def test_buttons_that_are_refused(button: Any, refusal: str) -> None:
    """Each with Telegram's reason."""
    with pytest.raises(ApiError, match=refusal):
        read_inline_markup(inline(button))


def test_an_empty_inline_keyboard_is_none() -> None:
    """Rows without buttons do not count."""
    assert read_inline_markup(Parameters({"reply_markup": '{"inline_keyboard": [[]]}'})) is None


def test_a_reply_keyboard_is_kept_apart() -> None:
    """And refused where only an inline one makes sense."""
    parameters = Parameters({"reply_markup": {"force_reply": True}})
    assert read_markup(parameters) == (None, {"force_reply": True})
    with pytest.raises(ApiError, match="inline keyboard expected"):
        read_inline_markup(parameters)


def test_more_than_a_hundred_buttons_are_refused() -> None:
    """And so is a markup that is none."""
    with pytest.raises(ApiError, match="too long"):
        read_inline_markup(inline(*[{"text": "x", "callback_data": "x"}] * 101))
    with pytest.raises(ApiError, match="can't parse reply keyboard markup"):
        read_markup(Parameters({"reply_markup": {"something": 1}}))
