"""Whole conversations: the real bot, over HTTP, against the local Bot API."""

from __future__ import annotations

import itertools
import logging
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio
import structlog

from bot.app import House
from tests.support.bot_api_specification import check_calls, load_specification
from tests.support.conversation import Collaboration, running_house, settings_for
from tests.support.sandbox_server import RunningSandbox, running_sandbox
from tests.support.wheel_models import store_with_models


@pytest.fixture(scope="module", autouse=True)
def quiet() -> Iterator[None]:
    """No log: until it is configured, structlog draws each traceback in colours, which holds the loop for two seconds."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    yield
    structlog.reset_defaults()


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def sandbox() -> AsyncIterator[RunningSandbox]:
    """An empty Telegram. In the end, every call that the bot made of it fits the published Bot API."""
    async with running_sandbox() as running:
        yield running
        assert check_calls(await running.client.calls(), load_specification()) == []


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
