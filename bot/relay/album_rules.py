"""What an album reads as, made of its items. Pure.

Telegram sends an album as messages of their own, each perhaps with a caption; readers get one album, and one text beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.language.text import FormattedText
from bot.messenger.attachments import MOST_IN_AN_ALBUM, Attachment, with_caption
from bot.relay.model import IncomingText, Message

_KEYCAP = "\ufe0f\u20e3"
_TEN = "\U0001f51f"


def words_of(items: Sequence[Attachment]) -> FormattedText:
    """The captions as one text. Where several items have one, each begins with the number of its item.

    The numbers are emoji (1️⃣), which are masked from engines and come back as they were; a bare 1 might not.
    """
    captions = [(number, one.caption) for number, one in enumerate(items, start=1) if one.caption]
    if len(captions) == 1:
        return captions[0][1]
    paragraphs: list[FormattedText | str] = []
    for number, caption in captions:
        paragraphs += [*(["\n\n"] if paragraphs else []), f"{_mark(number)} ", caption]
    return FormattedText.concatenate(paragraphs)


def as_first(incoming: IncomingText) -> IncomingText:
    """The first item of an album to arrive, as the message that the album becomes; whatever is no item stays as it is."""
    if incoming.album is None:
        return incoming
    return replace(incoming, attachments=tuple(with_caption(one, incoming.text) for one in incoming.attachments))


def with_another(message: Message, incoming: IncomingText) -> IncomingText | None:
    """The message with one more item; None where an album holds no more."""
    items = (*message.attachments, *as_first(incoming).attachments)
    if len(items) > MOST_IN_AN_ALBUM:
        return None
    return replace(incoming, attachments=items, text=words_of(items), edited_at=message.edited_at)


def with_changed(message: Message, number: int, incoming: IncomingText) -> IncomingText:
    """The message after its author changed one item: its file, its caption, or both."""
    items = list(message.attachments)
    items[number : number + 1] = as_first(incoming).attachments
    edited = [at for at in (incoming.edited_at, message.edited_at) if at is not None]
    return replace(incoming, attachments=tuple(items), text=words_of(items), edited_at=max(edited) if edited else None)


def _mark(number: int) -> str:
    return _TEN if number == MOST_IN_AN_ALBUM else f"{number}{_KEYCAP}"
