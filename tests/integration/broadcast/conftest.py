"""A room to announce things to, on both engines."""

from __future__ import annotations

import pytest

from bot.storage.engine import Database
from tests.support.announcing import Announcing, open_announcing


@pytest.fixture
async def desk(database: Database) -> Announcing:
    return await open_announcing(database)
