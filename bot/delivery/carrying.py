"""Brings one copy in line with what its message says now, request by request; whatever interrupts that keeps what was achieved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.delivery.model import Delivery, PartSent, Progress
from bot.errors import OutcomeUnknown, TransportError
from bot.language.text import FormattedText
from bot.messenger.sender import OutgoingText, Sender

_NOTHING_HERE = OutgoingText(FormattedText("—"))
"""In place of a part that a shorter text does without and Telegram does not let us delete any more: no stale words remain."""


class Interrupted(Exception):
    """An attempt ended early. ``progress`` is what it achieved before."""

    def __init__(self, error: Exception, progress: Progress, *, perhaps_sent: bool) -> None:
        super().__init__(type(error).__name__)
        self.error = error
        self.progress = progress
        self.perhaps_sent = perhaps_sent
        """Whether a new message may have got through: the next attempt may repeat it."""


@dataclass(slots=True)
class Carrier:
    """One attempt on one copy. The first request uses the place in the budget that its job reserved."""

    sender: Sender
    delivery: Delivery
    progress: Progress
    """What is achieved so far: language and revision, to begin with."""
    unknown_before: bool
    """An earlier attempt may have sent what this one sends."""
    reserved: bool = True

    async def bring_in_line(self, parts: Sequence[OutgoingText], *, reply_to: int | None, silent: bool) -> Progress:
        """Edit what is out, send what is missing, remove what is too much. Raises :class:`Interrupted`.

        Parts that are out are edited in any case: a half-sent copy may have been cut otherwise than it would be cut now, after
        a change of language or of a name. An edit that changes nothing costs one request.
        """
        out = {part.part: part.telegram_message_id for part in self.delivery.parts}
        for index, part in enumerate(parts):
            if index in out and await self._edit(out[index], part):
                continue
            if index in out:
                # The reader deleted it. A correction that they cannot see would be lost, so it comes as a new message.
                self.progress = replace(self.progress, gone=(*self.progress.gone, index))
            await self._send(index, part, reply_to if index == 0 else None, silent)
        for index, telegram_message_id in out.items():
            if index >= len(parts):
                await self._remove(telegram_message_id)
        too_many = len(out) > len(parts)
        return replace(self.progress, complete=True, parts_in_all=len(parts) if too_many else None)

    async def _edit(self, telegram_message_id: int, part: OutgoingText) -> bool:
        try:
            reserved, self.reserved = self.reserved, False
            return await self.sender.edit_text(self.delivery.chat_id, telegram_message_id, part, reserved=reserved)
        except Exception as error:
            raise Interrupted(error, self.progress, perhaps_sent=False) from error

    async def _send(self, index: int, part: OutgoingText, reply_to: int | None, silent: bool) -> None:
        try:
            reserved, self.reserved = self.reserved, False
            telegram_message_id = await self.sender.send_text(
                self.delivery.chat_id, part, reply_to=reply_to, silent=silent, reserved=reserved
            )
        except Exception as error:
            known = isinstance(error, TransportError) and not isinstance(error, OutcomeUnknown)
            raise Interrupted(error, self.progress, perhaps_sent=not known) from error
        sent = PartSent(part=index, telegram_message_id=telegram_message_id)
        self.progress = replace(self.progress, sent=(*self.progress.sent, sent), repeated=self.unknown_before)

    async def _remove(self, telegram_message_id: int) -> None:
        try:
            if not await self.sender.delete(self.delivery.chat_id, telegram_message_id):
                await self.sender.edit_text(self.delivery.chat_id, telegram_message_id, _NOTHING_HERE, reserved=False)
        except Exception as error:
            raise Interrupted(error, self.progress, perhaps_sent=False) from error
