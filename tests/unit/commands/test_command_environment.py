"""What commands say of the settings, of languages, and of themselves."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from bot.commands.display import duration, megabytes
from bot.commands.environment import language, settings_in_force
from bot.commands.models import directions
from bot.commands.serving import owner
from bot.config import Settings
from bot.errors import OperatorError

TOKEN = "123456789:" + "A" * 35
SEALING_KEY = "A" * 43 + "="


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """An empty working directory, and none of our settings in the environment."""
    monkeypatch.chdir(tmp_path)
    for name in {setting.name for setting in Settings.describe()} & set(os.environ):
        monkeypatch.delenv(name)


def test_the_settings_in_force_are_all_there_as_one_would_write_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ADMIN_IDS", "1, 2")
    shown = settings_in_force(Settings.read())
    assert shown.keys() == {setting.name for setting in Settings.describe()}
    assert shown["ADMIN_IDS"] == "1,2"
    assert shown["COMMONGROUND_GOOGLE"] == "false"
    assert shown["COMMONGROUND_WEBHOOK_LISTEN"] == "127.0.0.1:8080"
    assert shown["DATABASE_URL"] == "sqlite:///common-ground.sqlite3"


def test_secrets_and_passwords_in_addresses_are_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_TOKEN", TOKEN)
    monkeypatch.setenv("TELEGRAM_BASE_URL", "https://user:hidden-word@example.org")
    monkeypatch.setenv("DATABASE_URL", "postgresql://user:hidden-word@host/name")
    monkeypatch.setenv("COMMONGROUND_SEALING_KEYS", SEALING_KEY)
    shown = settings_in_force(Settings.read())
    assert shown["TELEGRAM_TOKEN"] == shown["DATABASE_URL"] == shown["COMMONGROUND_SEALING_KEYS"] == "***"
    assert not any(secret in str(shown) for secret in ("hidden-word", TOKEN, SEALING_KEY))


def test_a_wrong_language_is_named_with_its_option_and_what_was_expected() -> None:
    assert language("zh-CN", "--from") == "zh-Hans"
    with pytest.raises(OperatorError, match="--from: got 'nonsense', expected the tag of a language"):
        language("nonsense", "--from")


def test_an_owner_is_never_met_twice_and_fits_its_column() -> None:
    assert owner() != owner()
    assert len(owner()) <= 80


def test_directions_are_all_between_the_languages() -> None:
    assert set(directions(["en", "pt", "ar"])) == {
        *(("en", "pt"), ("pt", "en")),
        *(("en", "ar"), ("ar", "en")),
        *(("pt", "ar"), ("ar", "pt")),
    }


def test_one_language_alone_is_meant_to_and_from_english() -> None:
    assert set(directions(["pt"])) == {("pt", "en"), ("en", "pt")}


def test_chinese_needs_no_model_into_chinese() -> None:
    assert ("zh-Hans", "zh-Hant") not in directions(["zh-Hans", "zh-Hant", "en"])


def test_english_alone_has_no_directions() -> None:
    with pytest.raises(OperatorError, match="other than English"):
        directions(["en", "en"])


@pytest.mark.parametrize(
    ("seconds", "shown"), [(-3, "0 s"), (59.4, "59 s"), (61, "1 min"), (7200, "2 h"), (200_000, "2 d")]
)
def test_durations_are_shown_in_one_unit(seconds: float, shown: str) -> None:
    assert duration(seconds) == shown


def test_sizes_are_shown_in_megabytes() -> None:
    assert megabytes(22_426_145) == "22.4 MB"
