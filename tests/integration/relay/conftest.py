"""A relay on both engines."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import pytest

from bot.storage.engine import Database
from tests.support.providers import ScriptedProvider
from tests.support.relay_room import RelayRoom, open_relay_room

OpenRoom = Callable[..., Awaitable[RelayRoom]]


@pytest.fixture
def open_room(database: Database) -> OpenRoom:
    """Opens the room with the given engines; by default one that translates everything."""

    async def opened(*providers: ScriptedProvider) -> RelayRoom:
        return await open_relay_room(database, *(providers or (ScriptedProvider(),)))

    return opened
