"""Which engines the settings switch on, and which of them take a text off the premises."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.adapters import providers
from bot.config import Settings
from bot.translation.models import ModelStore


@pytest.fixture(autouse=True)
def no_env_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Whatever the developer has set does not count."""
    monkeypatch.chdir(tmp_path)
    for setting in Settings.describe():
        monkeypatch.delenv(setting.name, raising=False)


def chosen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, **environment: str) -> dict[str, bool]:
    """The names of the engines in their usual order, each with whether a text leaves the premises by it."""
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    return {one.name: one.leaves_premises for one in providers(Settings.read(), ModelStore(tmp_path))}


def test_by_default_only_this_machine_translates(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert chosen(monkeypatch, tmp_path) == {"on-device": False}


def test_every_service_is_switched_on_by_its_setting(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Our own machine comes first, paid services before public ones."""
    found = chosen(
        monkeypatch,
        tmp_path,
        COMMONGROUND_LIBRETRANSLATE_URL="http://libre.example",
        COMMONGROUND_DEEPL_API_KEY="key:fx",
        COMMONGROUND_MICROSOFT_API_KEY="key",
        COMMONGROUND_MICROSOFT_REGION="westeurope",
        COMMONGROUND_GOOGLE="true",
        COMMONGROUND_MYMEMORY="true",
    )
    assert list(found) == ["on-device", "libretranslate", "deepl", "microsoft", "google", "mymemory"]
    assert [name for name, leaves in found.items() if not leaves] == ["on-device"]


def test_a_server_of_ones_own_is_on_the_premises(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    found = chosen(
        monkeypatch,
        tmp_path,
        COMMONGROUND_LIBRETRANSLATE_URL="http://translation.internal:5000",
        COMMONGROUND_LIBRETRANSLATE_OWN="true",
    )
    assert found == {"on-device": False, "libretranslate": False}
