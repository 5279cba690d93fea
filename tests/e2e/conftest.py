"""Whole conversations: the real bot, over HTTP, against the local Bot API."""

from __future__ import annotations

import itertools
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.app import House
from tests.support.conversation import Collaboration, running_house, settings_for
from tests.support.sandbox_server import RunningSandbox, running_sandbox
from tests.support.wheel_models import store_with_models


@pytest_asyncio.fixture(scope="module", loop_scope="module")
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


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def house(
    sandbox: RunningSandbox, models: Path, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[House]:
    """The bot at work on a fresh SQLite file, without Telegram's limits: one for all tests of a file."""
    database = f"sqlite:///{tmp_path_factory.mktemp('house') / 'house.sqlite3'}"
    async with running_house(settings_for(sandbox, database, models)) as running:
        yield running


_numbers = itertools.count(1)


@pytest_asyncio.fixture(loop_scope="module")
async def collaboration(sandbox: RunningSandbox, house: House) -> Collaboration:
    """Two teams in a room that no other test knows."""
    return await Collaboration.begin(sandbox.client, house.members, next(_numbers))
