"""Settings: read once, every mistake named at once, no secret ever shown."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from bot.config import Address, Settings
from bot.errors import InvalidSetting

TOKEN = "123456789:" + "A" * 35


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """An empty working directory, and none of our settings in the environment."""
    monkeypatch.chdir(tmp_path)
    names = {setting.name for setting in Settings.describe()}
    for name in names & set(os.environ):
        monkeypatch.delenv(name)


def complaint(monkeypatch: pytest.MonkeyPatch, **environment: str) -> str:
    """What an operator is told about these variables."""
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(InvalidSetting) as caught:
        Settings.read()
    return str(caught.value)


def test_everything_has_a_default_that_works_on_one_machine() -> None:
    """Nothing has to be set for the commands that do not talk to Telegram."""
    settings = Settings.read()
    assert settings.database_url == "sqlite:///common-ground.sqlite3"
    assert settings.telegram_base_url == "https://api.telegram.org"
    assert (settings.google, settings.libretranslate_url) == (False, None)


def test_the_env_file_is_read(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("COMMONGROUND_RETENTION_DAYS=30\nSOMETHING_ELSE=1\n", encoding="utf-8")
    assert Settings.read().retention_days == 30


def test_the_environment_wins_over_the_env_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".env").write_text("COMMONGROUND_RETENTION_DAYS=30\n", encoding="utf-8")
    monkeypatch.setenv("COMMONGROUND_RETENTION_DAYS", "60")
    assert Settings.read().retention_days == 60


def test_an_empty_variable_counts_as_unset(monkeypatch: pytest.MonkeyPatch) -> None:
    """Compose files pass on variables that nobody set as empty ones."""
    monkeypatch.setenv("TELEGRAM_TOKEN", "")
    monkeypatch.setenv("COMMONGROUND_LEASE", "")
    settings = Settings.read()
    assert (settings.telegram_token, settings.lease) == (None, 60.0)


def test_lists_are_separated_by_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    keys = [Fernet.generate_key().decode() for _ in range(2)]
    monkeypatch.setenv("ADMIN_IDS", "11, 22,")
    monkeypatch.setenv("COMMONGROUND_SEALING_KEYS", ", ".join(keys))
    settings = Settings.read()
    assert settings.admin_ids == (11, 22)
    assert settings.sealing_key_values() == tuple(keys)


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("0.0.0.0:9000", Address("0.0.0.0", 9000)),
        ("[::1]:9000", Address("::1", 9000)),
        ("metrics.internal:80", Address("metrics.internal", 80)),
    ],
)
def test_an_address_to_listen_on_is_host_and_port(
    monkeypatch: pytest.MonkeyPatch, written: str, address: Address
) -> None:
    monkeypatch.setenv("COMMONGROUND_METRICS_LISTEN", written)
    assert Settings.read().metrics_listen == address
    assert str(address) == written


@pytest.mark.parametrize("written", ["9000", ":9000", "localhost:", "localhost:70000", "localhost:0"])
def test_anything_else_is_no_address_to_listen_on(monkeypatch: pytest.MonkeyPatch, written: str) -> None:
    told = complaint(monkeypatch, COMMONGROUND_METRICS_LISTEN=written)
    assert told == f"COMMONGROUND_METRICS_LISTEN: got {written!r}, expected host:port"


def test_every_wrong_variable_is_named_with_what_it_got_and_what_was_expected(monkeypatch: pytest.MonkeyPatch) -> None:
    told = complaint(
        monkeypatch,
        ADMIN_IDS="me",
        COMMONGROUND_ENGINE_PROCESSES="0",
        COMMONGROUND_LEASE="inf",
        COMMONGROUND_DETECTION_ENGINE="magic",
        COMMONGROUND_LIBRETRANSLATE_URL="libre.example",
    )
    assert told.splitlines() == [
        "ADMIN_IDS: got 'me', expected whole numbers separated by commas",
        "COMMONGROUND_ENGINE_PROCESSES: got '0', expected a whole number from 1 to 64",
        "COMMONGROUND_DETECTION_ENGINE: got 'magic', expected eldc+py3langid or langdetect",
        "COMMONGROUND_LIBRETRANSLATE_URL: got 'libre.example', expected an address that begins with http:// or https://",
        "COMMONGROUND_LEASE: got 'inf', expected a number above 0, at most 86400",
    ]


def test_a_wrong_secret_is_named_and_never_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    told = complaint(
        monkeypatch,
        TELEGRAM_TOKEN="my-token",
        COMMONGROUND_SEALING_KEYS="my-key",
        COMMONGROUND_WEBHOOK_SECRET="my secret",
        DATABASE_URL="mysql://root:my-password@host/db",
    )
    assert len(told.splitlines()) == 4
    assert "my" not in told.replace("mysql", "")


def test_a_sealing_key_has_32_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    told = complaint(monkeypatch, COMMONGROUND_SEALING_KEYS="c2hvcnQ=")
    assert told.startswith("COMMONGROUND_SEALING_KEYS: got a value that is not shown, expected url-safe base64")


def test_a_send_ends_before_its_lease_does(monkeypatch: pytest.MonkeyPatch) -> None:
    """Else another worker would send the message while the first still waits for an answer."""
    told = complaint(monkeypatch, COMMONGROUND_LEASE="20")
    assert told == "COMMONGROUND_SEND_TIMEOUT: got 20, expected less than COMMONGROUND_LEASE (20)"


def test_a_webhook_needs_its_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without one, anybody who finds the address could send us updates."""
    told = complaint(monkeypatch, COMMONGROUND_WEBHOOK_URL="https://bot.example/hook")
    assert told == "COMMONGROUND_WEBHOOK_SECRET: not set, expected with COMMONGROUND_WEBHOOK_URL"


def test_the_token_is_asked_for_only_where_it_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(InvalidSetting, match="TELEGRAM_TOKEN: not set"):
        Settings.read().require_token()
    monkeypatch.setenv("TELEGRAM_TOKEN", TOKEN)
    assert Settings.read().require_token() == TOKEN


def test_what_is_printed_of_settings_holds_no_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    key = Fernet.generate_key().decode()
    secrets = {
        "TELEGRAM_TOKEN": TOKEN,
        "COMMONGROUND_SEALING_KEYS": key,
        "COMMONGROUND_LIBRETRANSLATE_API_KEY": "api-key",
        "COMMONGROUND_WEBHOOK_SECRET": "hook-secret",
        "COMMONGROUND_DEEPL_API_KEY": "deepl-key",
        "COMMONGROUND_MICROSOFT_API_KEY": "microsoft-key",
        "COMMONGROUND_TRANSLATION_API_KEYS": "served-key",
        "DATABASE_URL": "postgresql://bot:pass-word@host/db",
    }
    for name, value in secrets.items():
        monkeypatch.setenv(name, value)
    settings = Settings.read()
    others = {"api-key", "hook-secret", "deepl-key", "microsoft-key", "served-key"}
    assert not [shown for shown in (TOKEN, key, "pass-word", *others) if shown in repr(settings)]
    assert set(settings.secrets()) == {TOKEN, key, *others}
    assert {setting.name for setting in Settings.describe() if setting.secret} == set(secrets)
