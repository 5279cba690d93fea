"""Telling people about a message on somebody's behalf, in the transaction of what they are told about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from bot.delivery.model import Recipient
from bot.delivery.service import DeliveryService
from bot.members.service import MembersService
from bot.relay import repository, repository_corrections, repository_notices
from bot.relay.corrections_model import Correction, CorrectionState
from bot.relay.model import Message
from bot.storage.engine import Connection
from bot.storage.time import Clock

PROPOSED = "notice-correction-proposed"
APPROVED = "notice-correction-approved"
REJECTED = "notice-correction-rejected"
OUTDATED = "notice-correction-outdated"
IDENTIFIERS = "notice-identifiers"
TAKEN_BACK = "notice-taken-back"
HINT = "notice-hint"
ATTACHMENT_MISSING = "notice-attachment-missing"
ARRIVED = "notice-arrived"
REACTIONS = "notice-reactions"
PIN_REFUSED = "notice-pin-refused"


class Teller:
    """Writes notices and promises them."""

    def __init__(self, *, members: MembersService, delivery: DeliveryService, clock: Clock) -> None:
        self._members = members
        self._delivery = delivery
        self._clock = clock

    async def tell(
        self,
        connection: Connection,
        words: str,
        *,
        about: Message,
        on_behalf_of: int,
        member_ids: Iterable[int],
        correction_id: int | None = None,
        detail: Mapping[str, object] | None = None,
    ) -> int:
        """Tell these members, those left out who have left. Returns how many are told."""
        recipients = []
        for member_id in dict.fromkeys(member_ids):
            person = await self._members.member(member_id, connection=connection)
            if person.is_active and person.telegram_user_id is not None:
                recipients.append(Recipient(chat_id=person.telegram_user_id, member_id=person.id))
        if not recipients:
            return 0
        notice_id = await repository_notices.add(
            connection,
            words=words,
            about=about,
            author_id=on_behalf_of,
            at=self._clock(),
            correction_id=correction_id,
            detail=detail,
        )
        return await self._delivery.promise(connection, notice_id, recipients)

    async def correct(
        self, connection: Connection, words: str, *, about: Message, detail: Mapping[str, object]
    ) -> None:
        """What was told with these words about a message is different now: it changes where it was told."""
        for notice_id in await repository_notices.with_other_detail(connection, about.id, words, detail):
            await repository_notices.put_detail(connection, notice_id, detail)
            await repository_notices.reads_anew(connection, notice_id)
            await self._delivery.renew(connection, notice_id)

    async def say_anew(self, connection: Connection, correction_ids: Iterable[int]) -> None:
        """What was proposed is decided: whoever was asked sees that where they were asked, and no buttons any more."""
        for notice_id in await repository_notices.of_corrections(connection, list(correction_ids), PROPOSED):
            await repository_notices.reads_anew(connection, notice_id)
            await self._delivery.renew(connection, notice_id)

    async def outdate(self, connection: Connection, about: Message, corrections: Iterable[Correction]) -> None:
        """These proposals are about a text that nobody sees any more: their proposers are told, nothing else changes."""
        for one in corrections:
            ended = await repository_corrections.decide(
                connection, one.id, CorrectionState.OUTDATED, decided_by=None, at=self._clock()
            )
            if ended:
                await self.tell(
                    connection,
                    OUTDATED,
                    about=about,
                    on_behalf_of=about.author_id,
                    member_ids=[one.proposed_by],
                    correction_id=one.id,
                )
                await self.say_anew(connection, [one.id])

    async def message_changed(self, connection: Connection, message_id: int) -> None:
        """The author changed a message: what was proposed for the earlier text is outdated."""
        corrections = await repository_corrections.open_ones(connection, message_id)
        if corrections:
            about = (await repository.by_ids(connection, [message_id]))[message_id]
            await self.outdate(connection, about, corrections)
