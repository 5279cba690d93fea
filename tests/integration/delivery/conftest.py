"""A ledger on both engines, with a clock that stands still."""

from __future__ import annotations

import pytest

from bot.storage.engine import Database
from tests.support.clock import FakeClock
from tests.support.ledger import Ledger, open_ledger


@pytest.fixture
async def ledger(database: Database) -> Ledger:
    return await open_ledger(database, FakeClock())
