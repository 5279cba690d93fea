"""Guidance on both engines."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import pytest

from bot.storage.engine import Database
from content.store import ContentStore
from tests.support.guidance_room import GuidanceRoom, open_guidance_room

OpenGuidance = Callable[..., Awaitable[GuidanceRoom]]


@pytest.fixture
def open_room(database: Database) -> OpenGuidance:
    """Opens the room with the given cards; by default the shipped ones."""

    async def opened(cards: ContentStore | None = None) -> GuidanceRoom:
        return await open_guidance_room(database, cards)

    return opened
