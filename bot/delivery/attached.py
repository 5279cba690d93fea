"""A copy that carries more than words: what is attached, with the words under it where they fit, else beside it. Pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.language.text import FormattedText, Span
from bot.messenger.attachments import Attachment
from bot.messenger.entities import ITALIC, LONGEST_CAPTION, LONGEST_TEXT, utf16_length
from bot.messenger.sender import OutgoingText
from content.messages import Messages

Present = Callable[[int], tuple[OutgoingText, ...]]
"""The words of a copy as Telegram messages, of which the first has at most this many UTF-16 units."""


def attach(
    attachments: Sequence[Attachment], present: Present, language: str, messages: Messages
) -> tuple[OutgoingText, ...]:
    """The Telegram messages of a copy. One attachment has the words as its caption, and what does not fit follows as texts.

    An album, a place, a contact or a sticker carries no words: all of them, and the buttons, stand in a text that answers it.
    """
    if not attachments:
        return present(LONGEST_TEXT)
    if len(attachments) == 1 and attachments[0].takes_a_caption:
        caption, *more = present(LONGEST_CAPTION) or (OutgoingText(FormattedText("")),)
        if utf16_length(caption.text.text) <= LONGEST_CAPTION:
            mark = _missing(attachments[0], 1, 1, language, messages)
            said = caption.text.append("\n\n").append(mark) if caption.text else mark
            return (replace(caption, attachments=tuple(attachments), instead=(said,)), *more)
    instead = tuple(
        _missing(one, number, len(attachments), language, messages) for number, one in enumerate(attachments, start=1)
    )
    return (OutgoingText(FormattedText(""), attachments=tuple(attachments), instead=instead), *present(LONGEST_TEXT))


def kind_name(kind: str, language: str, messages: Messages) -> str:
    """How a kind of attachment is called in front of people."""
    return messages.format(language, f"kind-{kind.replace('_', '-')}")


def _missing(attachment: Attachment, number: int, count: int, language: str, messages: Messages) -> FormattedText:
    kind = kind_name(attachment.kind, language, messages)
    words = "attachment-missing" if count == 1 else "attachment-missing-in-album"
    line = messages.format(language, words, kind=kind, **({} if count == 1 else {"number": number, "count": count}))
    return FormattedText(line, (Span(0, len(line), ITALIC),))
