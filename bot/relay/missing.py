"""Tells an author, once a message, that Telegram did not take what they attached, so that readers got only words in its place."""

from __future__ import annotations

from bot.relay import repository, repository_notices
from bot.relay.telling import ATTACHMENT_MISSING, Teller
from bot.storage.engine import Connection


class MissingAttachments:
    """What the ledger calls, in the transaction that records it."""

    def __init__(self, teller: Teller) -> None:
        self._teller = teller

    async def __call__(self, connection: Connection, message_id: int, missing: int) -> None:
        """So many attachments of a message could not be delivered to a reader."""
        about = (await repository.by_ids(connection, [message_id])).get(message_id)
        if about is None or not about.attachments:
            return
        if await repository_notices.was_said(connection, message_id, ATTACHMENT_MISSING):
            return
        await self._teller.tell(
            connection,
            ATTACHMENT_MISSING,
            about=about,
            on_behalf_of=about.author_id,
            member_ids=[about.author_id],
            detail={"missing": missing, "count": len(about.attachments), "kind": about.attachments[0].kind.value},
        )
