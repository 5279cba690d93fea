"""The store of messages: languages, fallbacks, directions, and what happens when something is missing."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import structlog

from bot.errors import InvalidSetting
from content.messages import LONGEST_ARGUMENT, Messages, MissingMessage

ENGLISH = """
hello = Hello { $name }
only-english = English words
count = { $number ->
    [one] { $number } message
   *[other] { $number } messages
}
"""
PORTUGUESE = "hello = Olá { $name }\n"
ARABIC = "hello = مرحبا { $name }\n"


def folder(tmp_path: Path, files: Mapping[str, str]) -> Path:
    for language, content in files.items():
        (tmp_path / f"{language}.ftl").write_text(content, encoding="utf-8")
    return tmp_path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return folder(tmp_path, {"en": ENGLISH, "pt": PORTUGUESE, "ar": ARABIC, "zh-Hans": "hello = 你好 { $name }\n"})


def test_the_languages_are_those_with_a_file(path: Path) -> None:
    assert Messages.load(path).languages == ("en", "ar", "pt", "zh-Hans")


def test_what_is_put_in_is_isolated_from_the_direction_around_it(path: Path) -> None:
    """A Latin name before or inside Arabic text must not flip the line."""
    assert Messages.load(path).format("ar", "hello", name="Ana") == "مرحبا \u2068Ana\u2069"


@pytest.mark.parametrize(
    ("asked", "nearest"),
    [
        ("pt", "pt"),
        ("pt-BR", "pt"),
        ("PT_br", "pt"),
        ("zh-TW", "zh-Hans"),
        ("zh", "zh-Hans"),
        ("de", "en"),
        ("", "en"),
        (None, "en"),
        ("not a language", "en"),
    ],
)
def test_the_nearest_language_with_a_file_is_found(path: Path, asked: str | None, nearest: str) -> None:
    assert Messages.load(path).nearest(asked) == nearest


def test_a_message_missing_in_a_language_comes_in_english_and_is_logged(path: Path) -> None:
    with structlog.testing.capture_logs() as logs:
        assert Messages.load(path).format("pt", "only-english") == "English words"
    assert [(entry["message_id"], entry["language"]) for entry in logs] == [("only-english", "pt")]


def test_a_message_missing_everywhere_is_its_id_never_a_blank(path: Path) -> None:
    with structlog.testing.capture_logs() as logs:
        assert Messages.load(path).format("pt", "no-such-message") == "no-such-message"
    assert len(logs) == 2


def test_a_missing_argument_is_logged_and_the_rest_is_shown(path: Path) -> None:
    with structlog.testing.capture_logs() as logs:
        assert Messages.load(path).format("pt", "hello").startswith("Olá")
    assert logs[0]["message_id"] == "hello"


@pytest.mark.parametrize(
    ("language", "message_id"), [("pt", "only-english"), ("en", "no-such-message"), ("en", "hello")]
)
def test_strict_messages_raise_for_whatever_is_missing(path: Path, language: str, message_id: str) -> None:
    with pytest.raises(MissingMessage):
        Messages.load(path, strict=True).format(language, message_id)


def test_strict_messages_raise_for_a_line_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(MissingMessage):
        Messages.load(folder(tmp_path, {"en": "hello = Hello\nthis is no message\n"}), strict=True).prepare()


def test_a_line_that_cannot_be_read_does_not_silence_the_others(tmp_path: Path) -> None:
    with structlog.testing.capture_logs() as logs:
        messages = Messages.load(folder(tmp_path, {"en": "hello = Hello\nthis is no message\n"}))
        assert messages.format("en", "hello") == "Hello"
    assert len(logs) == 1


def test_numbers_choose_the_plural(path: Path) -> None:
    messages = Messages.load(path)
    assert messages.format("en", "count", number=1).endswith(" message")
    assert messages.format("en", "count", number=2).endswith(" messages")


def test_a_long_argument_is_cut_and_says_so(path: Path) -> None:
    """Fluent's runtime would replace the whole message by question marks."""
    formatted = Messages.load(path).format("en", "hello", name="x" * 5000)
    assert formatted.count("x") == LONGEST_ARGUMENT - 1
    assert "…" in formatted


def test_without_english_there_is_nothing_to_fall_back_to(tmp_path: Path) -> None:
    with pytest.raises(InvalidSetting):
        Messages.load(folder(tmp_path, {"pt": PORTUGUESE}))


def test_several_threads_may_ask_at_once(path: Path) -> None:
    messages = Messages.load(path)
    with ThreadPoolExecutor(8) as pool:
        said = set(pool.map(lambda _: messages.format("pt", "hello", name="Ana"), range(200)))
    assert said == {"Olá \u2068Ana\u2069"}
