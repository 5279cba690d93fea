"""Tells an author, quietly and once a message, that what everybody in the room can now read seems to name somebody.

Nothing is held back or changed because of it. A screening that fails costs the hint, never the message.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import Protocol

import structlog

from bot.relay import repository_notices
from bot.relay.model import Message
from bot.relay.telling import IDENTIFIERS, Teller
from bot.storage.engine import Connection

_SCREENED_AT_ONCE = 300
"""Code points: about a millisecond. A longer text goes to a thread."""


class Found(Protocol):
    """A part of a text that may name somebody; :class:`bot.privacy.identifiers.Identifier` is one."""

    @property
    def kind(self) -> str:
        """What it is; never the thing itself."""


Screen = Callable[[str, str | None], Sequence[Found]]
"""Text and language → what in it may name somebody."""


class Screening:
    """Screens texts, and tells their authors."""

    def __init__(self, screen: Screen | None, teller: Teller) -> None:
        self._screen = screen
        self._teller = teller
        self._log = structlog.get_logger("bot.relay")

    async def kinds(self, text: str, language: str | None) -> list[str]:
        """The kinds of identifiers in a text, each once. Raises nothing."""
        if self._screen is None:
            return []
        try:
            if len(text) <= _SCREENED_AT_ONCE:
                found = self._screen(text, language)
            else:
                found = await asyncio.to_thread(self._screen, text, language)
        except Exception as error:  # noqa: BLE001 - whatever fails in a screening, the message is passed on
            self._log.error("screening-failed", error=type(error).__name__, length=len(text))
            return []
        return list(dict.fromkeys(str(one.kind) for one in found))

    async def tell(self, connection: Connection, about: Message, kinds: Sequence[str]) -> None:
        """Tell the author of a message, in the caller's transaction; where they were told before, nothing happens."""
        if kinds and not await repository_notices.was_said(connection, about.id, IDENTIFIERS):
            await self._teller.tell(
                connection,
                IDENTIFIERS,
                about=about,
                on_behalf_of=about.author_id,
                member_ids=[about.author_id],
                detail={"kinds": list(kinds)},
            )
