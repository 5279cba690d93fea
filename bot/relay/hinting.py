"""Tells an author, quietly and once a message, what in it may be misread. The message is on its way whatever they decide.

A hint that goes wrong costs the hint, never the message. What is stored of one is its kind, never words; the words are
read from the message when the hint is shown, so that it always speaks of the text as it is now.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import replace

import structlog

from bot.errors import NotAllowed, NotFound
from bot.members import repository as members_repository
from bot.members.model import Member, Reader
from bot.members.rules import require_active
from bot.relay import repository, repository_hints, repository_notices
from bot.relay.clarity import Hint, HintKind, hint
from bot.relay.model import Message
from bot.relay.telling import HINT, Teller
from bot.storage.engine import Connection, Database

_READ_AT_ONCE = 400
"""Code points: about a millisecond. A longer text goes to a thread."""
OPEN, FINE, MENDED = "open", "fine", "mended"

Find = Callable[..., Hint | None]
""":func:`bot.relay.clarity.hint`."""


class Hinting:
    """Looks for what may be misread, and tells authors who want to know."""

    def __init__(self, teller: Teller, find: Find = hint) -> None:
        self._teller = teller
        self._find = find
        self._log = structlog.get_logger("bot.relay")

    async def found(self, author: Member, text: str, language: str | None, readers: Iterable[Reader]) -> Hint | None:
        """What of a text may be misread by these readers. None for authors who want no hints. Raises nothing."""
        if not author.clarity_hints:
            return None
        zones = {one.time_zone for one in readers}
        try:
            if len(text) <= _READ_AT_ONCE:
                return self._find(text, language, several_zones=len(zones) > 1)
            return await asyncio.to_thread(self._find, text, language, several_zones=len(zones) > 1)
        except Exception as error:  # noqa: BLE001 - whatever fails in a hint, the message is passed on
            self._log.error("hint-failed", error=type(error).__name__, length=len(text))
            return None

    async def tell(self, connection: Connection, about: Message, one: Hint | None) -> None:
        """Tell the author of a new message, in the caller's transaction; of the same words only once."""
        await self._tell(connection, about, about.revision_key, one)

    async def _tell(self, connection: Connection, about: Message, revision_key: str, one: Hint | None) -> None:
        if one is None or await repository_hints.was_told(connection, about.author_id, revision_key, about.id):
            return
        await self._teller.tell(
            connection,
            HINT,
            about=about,
            on_behalf_of=about.author_id,
            member_ids=[about.author_id],
            detail=_detail(one, revision_key),
        )

    async def follow(self, connection: Connection, about: Message, revision_key: str, one: Hint | None) -> None:
        """The author changed a message into this one: what was said about it says so; else they are told what may be misread."""
        before = await repository_hints.of_message(connection, about.id)
        if before is None:
            await self._tell(connection, about, revision_key, one)
        elif before.detail.get("state") != FINE and (one is not None or before.detail.get("state") != MENDED):
            now = {"state": MENDED} if one is None else _detail(one, revision_key)
            await self._teller.correct(connection, HINT, about=about, detail=now)


class HintChoices:
    """What authors decide about hints."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def fine(self, actor: Member, message_id: int) -> None:
        """The author leaves a message as it is: nothing more is said about it. Raises NotFound, NotAllowed."""
        async with self._database.write() as connection:
            found = (await repository.by_ids(connection, [message_id])).get(message_id)
            if found is None or found.text is None:
                raise NotFound(f"no message {message_id}", message_id="error-message-erased")
            if found.author_id != actor.id:
                raise NotAllowed(f"message {message_id} is not member {actor.id}'s")
            told = await repository_hints.of_message(connection, message_id)
            if told is not None:
                await repository_notices.put_detail(connection, told.message_id, {"state": FINE})

    async def want(self, actor: Member, *, hints: bool) -> Member:
        """Change whether the actor gets hints, from now on."""
        require_active(actor)
        async with self._database.write() as connection:
            await members_repository.change(connection, actor.id, clarity_hints=hints)
        return replace(actor, clarity_hints=hints)


def _detail(one: Hint, revision_key: str) -> dict[str, object]:
    return {"state": OPEN, "kind": one.kind.value, "text": revision_key, "zones": one.kind is HintKind.TIME}
