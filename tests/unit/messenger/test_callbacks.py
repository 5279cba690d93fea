"""Callback data: versioned, short, and never believed."""

from __future__ import annotations

import pytest

from bot.messenger.callbacks import pack


def test_a_button_says_verb_and_row() -> None:
    assert pack("original", 17) == "1:original:17"


def test_data_of_more_than_64_bytes_is_refused() -> None:
    with pytest.raises(ValueError, match="does not fit"):
        pack("v" * 64, 1)


def test_a_verb_with_a_colon_is_refused() -> None:
    with pytest.raises(ValueError, match="does not fit"):
        pack("a:b", 1)
