"""Formatted text: a text and the spans that mark parts of it, counted in code points.

This is the form in which texts travel through the house. Telegram counts UTF-16 units; only
``bot.messenger.entities`` converts. Everything here is pure and immutable.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

_SURROGATE = re.compile("[\ud800-\udfff]")
_REPLACEMENT_CHARACTER = "\ufffd"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A marked part of a text.

    ``offset`` and ``length`` are code points; ``kind`` is a short word such as ``bold``, ``text_link`` or ``mention``;
    ``value`` is what the kind needs besides (the URL of a link, the language of a code block), or None.

    Raises ValueError for an offset below 0, a length below 1 or an empty kind.
    """

    offset: int
    length: int
    kind: str
    value: str | None = None

    def __post_init__(self) -> None:
        if self.offset < 0 or self.length < 1:
            raise ValueError(f"a span needs offset >= 0 and length >= 1, not {self.offset} and {self.length}")
        if not self.kind:
            raise ValueError("a span needs a kind")

    @property
    def end(self) -> int:
        """The offset after the last code point."""
        return self.offset + self.length

    def moved(self, distance: int) -> Span:
        """The same span, ``distance`` code points further on."""
        return Span(self.offset + distance, self.length, self.kind, self.value)


@dataclass(frozen=True, slots=True)
class FormattedText:
    """A text with spans over it. Spans may nest and overlap, and keep the order in which they were given.

    Lone surrogates, which no encoding can carry, become U+FFFD on entry; offsets do not change.
    Raises ValueError when a span reaches beyond the text.
    """

    text: str
    spans: tuple[Span, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", without_surrogates(self.text))
        object.__setattr__(self, "spans", tuple(self.spans))
        for span in self.spans:
            if span.end > len(self.text):
                raise ValueError(f"a span ends at {span.end}, the text at {len(self.text)}")

    def __len__(self) -> int:
        """Code points of the text."""
        return len(self.text)

    def __bool__(self) -> bool:
        return bool(self.text)

    def slice(self, start: int, end: int | None = None) -> FormattedText:
        """The part from ``start`` up to ``end`` (code points, read as Python reads slices), its spans cut to fit."""
        first, last, _ = slice(start, end).indices(len(self.text))
        if first >= last:
            return FormattedText("")
        kept = tuple(
            Span(max(span.offset, first) - first, min(span.end, last) - max(span.offset, first), span.kind, span.value)
            for span in self.spans
            if span.offset < last and span.end > first
        )
        return FormattedText(self.text[first:last], kept)

    def append(self, other: FormattedText | str) -> FormattedText:
        """This text followed by another; spans on either side of the seam stay separate."""
        return FormattedText.concatenate((self, other))

    @classmethod
    def concatenate(cls, parts: Iterable[FormattedText | str]) -> FormattedText:
        """The parts one after the other."""
        texts: list[str] = []
        spans: list[Span] = []
        length = 0
        for part in parts:
            formatted = plain(part) if isinstance(part, str) else part
            spans.extend(span.moved(length) for span in formatted.spans)
            texts.append(formatted.text)
            length += len(formatted.text)
        return cls("".join(texts), tuple(spans))

    def to_json(self) -> str:
        """One JSON object: ``{"text": …, "spans": [[offset, length, kind, value], …]}``."""
        spans = [[span.offset, span.length, span.kind, span.value] for span in self.spans]
        return json.dumps({"text": self.text, "spans": spans}, ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def from_json(cls, data: str) -> FormattedText:
        """What :meth:`to_json` wrote. Raises ValueError for anything else."""
        content: Any = json.loads(data)
        try:
            text = content["text"]
            spans = tuple(_span_from_json(span) for span in content["spans"])
        except (TypeError, KeyError) as error:
            raise ValueError("not a formatted text as JSON") from error
        if isinstance(text, str):
            return cls(text, spans)
        raise ValueError("not a formatted text as JSON")


def plain(text: str) -> FormattedText:
    """A text without spans."""
    return FormattedText(text)


def without_surrogates(text: str) -> str:
    """The text with every lone surrogate replaced by U+FFFD; its length in code points does not change."""
    return text if text.isascii() else _SURROGATE.sub(_REPLACEMENT_CHARACTER, text)


def _span_from_json(span: Any) -> Span:
    offset, length, kind, value = span
    whole = type(offset) is int and type(length) is int
    if whole and isinstance(kind, str) and (value is None or isinstance(value, str)):
        return Span(offset, length, kind, value)
    raise ValueError("not a span as JSON")
