"""Telegram's entities to spans and back: the only place that counts in UTF-16 units.

Telegram counts offsets and lengths in UTF-16 units, where a character beyond U+FFFF takes two; everywhere else this house
counts code points.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from telegram import MessageEntity
from telegram.constants import MessageEntityType, MessageLimit

from bot.language.text import FormattedText, Span

_SENDABLE = frozenset(
    {
        MessageEntityType.BOLD,
        MessageEntityType.ITALIC,
        MessageEntityType.UNDERLINE,
        MessageEntityType.STRIKETHROUGH,
        MessageEntityType.SPOILER,
        MessageEntityType.CODE,
        MessageEntityType.PRE,
        MessageEntityType.TEXT_LINK,
        MessageEntityType.BLOCKQUOTE,
        MessageEntityType.EXPANDABLE_BLOCKQUOTE,
    }
)
"""What a bot sends; Telegram finds links, mentions and the like by itself."""
BOLD = MessageEntityType.BOLD.value
ITALIC = MessageEntityType.ITALIC.value
BLOCKQUOTE = MessageEntityType.BLOCKQUOTE.value
LONGEST_TEXT = int(MessageLimit.MAX_TEXT_LENGTH)
"""UTF-16 units of one message."""
LONGEST_CAPTION = int(MessageLimit.CAPTION_LENGTH)
"""UTF-16 units of the words under an attachment."""
_MOST_ENTITIES = int(MessageLimit.MESSAGE_ENTITIES)


def utf16_length(text: str) -> int:
    """The length of a text as Telegram counts it."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def code_points(text: str, units: int) -> int:
    """How many characters the first so many UTF-16 units of a text are."""
    if text.isascii():
        return min(units, len(text))
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * units].decode("utf-16-le", "ignore"))


def from_telegram(text: str, entities: Iterable[MessageEntity]) -> FormattedText:
    """A received text with its entities as spans in code points. An entity that fits no character is left out."""
    received = tuple(entities)
    if not received:
        return FormattedText(text)
    code_point_at = _code_points_by_unit(text)
    spans = []
    for entity in received:
        start = code_point_at.get(entity.offset)
        end = code_point_at.get(entity.offset + entity.length)
        if start is not None and end is not None and start < end:
            spans.append(Span(start, end - start, str(entity.type), entity.url or entity.language))
    return FormattedText(text, tuple(spans))


def to_telegram(formatted: FormattedText) -> tuple[str, list[MessageEntity]]:
    """A text to send and its entities, at most as many as Telegram takes."""
    units = _UnitCounter(formatted.text)
    entities = [
        MessageEntity(
            type=span.kind,
            offset=units.at(span.offset),
            length=units.at(span.end) - units.at(span.offset),
            url=span.value if span.kind == MessageEntityType.TEXT_LINK else None,
            language=span.value if span.kind == MessageEntityType.PRE else None,
        )
        for span in formatted.spans
        if span.kind in _SENDABLE
    ]
    return formatted.text, entities[:_MOST_ENTITIES]


def _code_points_by_unit(text: str) -> dict[int, int]:
    positions, unit = {}, 0
    for index, character in enumerate(text):
        positions[unit] = index
        unit += 2 if ord(character) > 0xFFFF else 1
    positions[unit] = len(text)
    return positions


class _UnitCounter:
    """Code point offsets to UTF-16 offsets, counted once a text."""

    def __init__(self, text: str) -> None:
        self._offsets: Sequence[int] | None = None
        if not text.isascii():
            offsets = [0]
            for character in text:
                offsets.append(offsets[-1] + (2 if ord(character) > 0xFFFF else 1))
            self._offsets = offsets

    def at(self, code_points: int) -> int:
        return code_points if self._offsets is None else self._offsets[code_points]
