"""Whole conversations: the real bot, over HTTP, against the local Bot API."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.app import House
from tests.support.conversation import Collaboration, running_house, settings_for
from tests.support.sandbox_server import RunningSandbox, running_sandbox
from tests.support.wheel_models import store_with_models


@pytest.fixture
async def sandbox() -> AsyncIterator[RunningSandbox]:
    """An empty Telegram."""
    async with running_sandbox() as running:
        yield running


@pytest.fixture(scope="session")
def models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model store with real English and Portuguese models."""
    path = tmp_path_factory.mktemp("models")
    store_with_models(path)
    return path


@pytest.fixture
async def house(sandbox: RunningSandbox, models: Path, tmp_path: Path) -> AsyncIterator[House]:
    """The bot at work on a fresh SQLite file, without Telegram's limits."""
    async with running_house(settings_for(sandbox, f"sqlite:///{tmp_path / 'house.sqlite3'}", models)) as running:
        yield running


@pytest.fixture
async def collaboration(sandbox: RunningSandbox, house: House) -> Collaboration:
    """Two teams in one room, set up by the administrator in the chat."""
    made = Collaboration(sandbox.client)
    await made.set_up()
    return made
