"""Whoever knows what a message says, by the message's kind: each capability renders its own, and none knows the others."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence

from bot.delivery import repository
from bot.delivery.model import Delivery
from bot.delivery.service import Rendered, Renderer
from bot.storage.engine import Database


class RendererByKind:
    """The :class:`bot.delivery.service.Renderer` of all messages. ``bot.app`` says who renders which kind."""

    def __init__(self, database: Database, renderers: Mapping[str, Renderer]) -> None:
        self._database = database
        self._renderers = dict(renderers)

    async def render(self, deliveries: Sequence[Delivery]) -> Mapping[int, Rendered]:
        """By delivery id, from the renderers of their kinds. Raises KeyError for a kind that nobody renders."""
        if not deliveries:
            return {}
        async with self._database.read() as connection:
            kinds = await repository.kinds(connection, sorted({one.message_id for one in deliveries}))
        by_renderer: dict[Renderer, list[Delivery]] = {}
        for one in deliveries:
            if one.message_id in kinds:
                by_renderer.setdefault(self._renderers[kinds[one.message_id]], []).append(one)
        rendered = await asyncio.gather(*(renderer.render(own) for renderer, own in by_renderer.items()))
        return {delivery_id: what for part in rendered for delivery_id, what in part.items()}
