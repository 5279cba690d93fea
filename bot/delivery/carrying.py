"""Brings one copy in line with what its message says now, request by request; whatever interrupts that keeps what was achieved.

A copy is made of Telegram messages in numbered places. Attachments have the first ten, one each, whether they went out as an
album or one by one; the text beside them begins at :data:`BESIDE`, so that an item that comes late moves nothing. A text without
attachments begins at 0.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field, replace

from bot.delivery.model import MISSING, TEXT, Delivery, PartSent, Progress
from bot.errors import OutcomeUnknown, RequestRejected, TransportError
from bot.language.text import FormattedText
from bot.messenger.attachments import MOST_IN_AN_ALBUM, Attachment, can_be_exchanged, fit_one_album, takes_a_caption
from bot.messenger.quotes import OutgoingQuote
from bot.messenger.sender import OutgoingText, Sender

BESIDE = MOST_IN_AN_ALBUM
"""The place of the first text beside attachments."""
_LEFT_OVER = 100
"""Added to the place of a message that another one replaced: until it is removed, nothing is wanted there."""
_LONGEST_FILE_ID = 64
_WORDS = frozenset({TEXT, MISSING})
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
    quote: OutgoingQuote | None = None
    """The passage that whichever part answers that message quotes."""
    thread_id: int | None = None
    """The topic of a group that new messages go to."""
    _out: dict[int, PartSent] = field(default_factory=dict)
    """What the reader has now, by place."""

    async def bring_in_line(self, parts: Sequence[OutgoingText], *, reply_to: int | None, silent: bool) -> Progress:
        """Edit what is out, send what is missing, remove what is too much. Raises :class:`Interrupted`.

        Parts that are out are edited in any case: a half-sent copy may have been cut otherwise than it would be cut now, after
        a change of language or of a name. An edit that changes nothing costs one request.
        """
        wanted = places(parts)
        before = {part.part: part for part in self.delivery.parts}
        self._out = dict(before)
        album = [part.attachments[0] for part in wanted.values() if part.attachments]
        if not before and fit_one_album(album):
            await self._send_album(album, reply_to, silent)
        # Whose words stand beside it has none of its own; a single one that grew into an album still has.
        bare = BESIDE in before and sum(place < BESIDE for place in before) > 1
        for place, part in wanted.items():
            sent = before.get(place)
            if sent is None and place in self._out:
                continue  # with its album
            if sent is not None:
                if (bare and _shows(sent, part)) or await self._bring(sent, part):
                    continue
                if place in self._out:
                    # It cannot become what it has to be. What takes its place goes out first, so that nothing is lost between.
                    self._note(place, None)
                    self._note(place + _LEFT_OVER, replace(sent, part=place + _LEFT_OVER))
            await self._send(place, part, reply_to if place == 0 else self._beside(parts), silent)
        for place in sorted(self._out.keys() - wanted.keys()):
            await self._remove(self._out[place])
        return replace(self.progress, complete=True)

    def _note(self, place: int, now: PartSent | None) -> None:
        """The reader has this in this place now, or nothing; the ledger learns what is different from what it knew."""
        if now is None:
            self._out.pop(place, None)
        else:
            self._out[place] = now
        before = {part.part: part for part in self.delivery.parts}
        self.progress = replace(
            self.progress,
            sent=tuple(part for place, part in self._out.items() if before.get(place) != part),
            gone=tuple(place for place, part in before.items() if self._out.get(place) != part),
        )

    # ── what is out ───────────────────────────────────────────────────────────────────────────────────────────────────

    async def _bring(self, sent: PartSent, part: OutgoingText) -> bool:
        """Change a message that is out; False where it is gone, or cannot become this, and something must be sent instead."""
        if not part.attachments:
            return sent.kind in _WORDS and await self._edit(self.sender.edit_text, sent, part)
        (attachment,) = part.attachments
        if _shows(sent, part):
            return not attachment.takes_a_caption or await self._edit(self.sender.edit_caption, sent, part)
        if attachment.can_take_the_place_of_others and (sent.kind in _WORDS or can_be_exchanged(sent.kind)):
            try:
                if await self._edit(self.sender.edit_media, sent, part):
                    self._note(sent.part, _sent(sent.part, sent.telegram_message_id, attachment))
                    return True
            except Interrupted as interrupted:
                if not isinstance(interrupted.error, RequestRejected):
                    raise
        if sent.kind == MISSING and sent.part in self._out:
            return await self._edit(self.sender.edit_text, sent, _instead(part))
        return False

    async def _edit(self, call: Callable[..., Awaitable[bool]], sent: PartSent, part: OutgoingText) -> bool:
        try:
            reserved, self.reserved = self.reserved, False
            if await call(self.delivery.chat_id, sent.telegram_message_id, part, reserved=reserved):
                return True
        except Exception as error:
            raise Interrupted(error, self.progress, perhaps_sent=False) from error
        # The reader deleted it. A correction that they cannot see would be lost, so it comes as a new message.
        self._note(sent.part, None)
        return False

    async def _remove(self, sent: PartSent) -> None:
        chat_id, number = self.delivery.chat_id, sent.telegram_message_id
        try:
            if not await self.sender.delete(chat_id, number):
                await put_words(self.sender, chat_id, sent, _NOTHING_HERE)
        except Exception as error:
            raise Interrupted(error, self.progress, perhaps_sent=False) from error
        self._note(sent.part, None)

    # ── what is missing ───────────────────────────────────────────────────────────────────────────────────────────────

    async def _send_album(self, album: Sequence[Attachment], reply_to: int | None, silent: bool) -> None:
        """All of it at once. Where Telegram does not take one of them it takes none, and they go one by one."""
        try:
            reserved, self.reserved = self.reserved, False
            numbers = await self.sender.send_album(
                self.delivery.chat_id,
                album,
                reply_to=reply_to,
                silent=silent,
                reserved=reserved,
                thread_id=self.thread_id,
            )
        except RequestRejected:
            return
        except Exception as error:
            raise self._broken_off(error) from error
        for place, (number, attachment) in enumerate(zip(numbers, album, strict=False)):
            self._note(place, _sent(place, number, attachment))
        self.progress = replace(self.progress, repeated=self.unknown_before)

    async def _send(self, place: int, part: OutgoingText, reply_to: int | None, silent: bool) -> None:
        attachment = part.attachments[0] if part.attachments else None
        try:
            number = await self._ask_to_send(part, reply_to, silent)
        except RequestRejected as error:
            if not part.instead:
                raise self._broken_off(error) from error
            self._note(
                place, PartSent(part=place, telegram_message_id=await self._say(part, reply_to, silent), kind=MISSING)
            )
            self.progress = replace(self.progress, missing=self.progress.missing + 1)
        except Exception as error:
            raise self._broken_off(error) from error
        else:
            self._note(place, _sent(place, number, attachment))
        self.progress = replace(self.progress, repeated=self.unknown_before)

    async def _say(self, part: OutgoingText, reply_to: int | None, silent: bool) -> int:
        """Telegram does not take the attachment: say so in its place."""
        try:
            return await self._ask_to_send(_instead(part), reply_to, silent)
        except Exception as error:
            raise self._broken_off(error) from error

    async def _ask_to_send(self, part: OutgoingText, reply_to: int | None, silent: bool) -> int:
        reserved, self.reserved = self.reserved, False
        return await self.sender.send_text(
            self.delivery.chat_id,
            part,
            reply_to=reply_to,
            quote=self.quote,
            silent=silent,
            reserved=reserved,
            thread_id=self.thread_id,
        )

    def _broken_off(self, error: Exception) -> Interrupted:
        known = isinstance(error, TransportError) and not isinstance(error, OutcomeUnknown)
        return Interrupted(error, self.progress, perhaps_sent=not known)

    def _beside(self, parts: Sequence[OutgoingText]) -> int | None:
        """What later parts answer: the first attachment, so that words and buttons stay with what they belong to."""
        return self._out[0].telegram_message_id if parts[0].attachments and 0 in self._out else None


async def put_words(sender: Sender, chat_id: int, sent: PartSent, words: OutgoingText) -> bool:
    """Put other words in the place of those of a message that cannot be deleted; True where nothing of it stays.

    A file stays, with the new words under it; a place or a contact stays as it is. Raises TransportError.
    """
    if sent.kind in _WORDS:
        await sender.edit_text(chat_id, sent.telegram_message_id, words, reserved=False)
        return True
    if takes_a_caption(sent.kind):
        await sender.edit_caption(chat_id, sent.telegram_message_id, words, reserved=False)
    return False


def places(parts: Sequence[OutgoingText]) -> dict[int, OutgoingText]:
    """The Telegram messages of a copy by their places; of an album each item is one."""
    places: dict[int, OutgoingText] = {}
    words = BESIDE if any(part.attachments for part in parts) else 0
    for part in parts:
        if not part.attachments:
            places[words] = part
            words += 1
        for index, attachment in enumerate(part.attachments):
            places[index] = replace(part, attachments=(attachment,), instead=part.instead[index : index + 1])
    return places


def _shows(sent: PartSent, part: OutgoingText) -> bool:
    """Whether a message that is out holds the very attachment that it should."""
    return any((one.kind.value, _shown(one)) == (sent.kind, sent.shows) for one in part.attachments)


def _shown(attachment: Attachment) -> str | None:
    return attachment.file_unique_id[:_LONGEST_FILE_ID] or None


def _sent(place: int, number: int, attachment: Attachment | None) -> PartSent:
    if attachment is None:
        return PartSent(part=place, telegram_message_id=number)
    return PartSent(part=place, telegram_message_id=number, kind=attachment.kind.value, shows=_shown(attachment))


def _instead(part: OutgoingText) -> OutgoingText:
    return replace(part, text=part.instead[0], attachments=(), instead=())
