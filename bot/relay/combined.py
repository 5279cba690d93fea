"""One reply for everybody in a mixed group: a short block for each language that people there read, but the author's own. Pure.

::

    ZH · on-device
    患者今天早上情况稳定。

    AR · on-device
    المريض مستقر هذا الصباح.

Each block begins with the code of its language on a line of its own, and no line holds two languages: Telegram gives every line a
direction by its first strong letter, so that Arabic is not turned around by what stands above it. The author's own words stand
above the reply already and are not repeated; only a message from elsewhere in the room brings its author's name and words along.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.delivery.direction import directed
from bot.delivery.presentation import (
    Copy,
    forwarded_line,
    header_of,
    language_is_unsure,
    marks_of,
    provider_name,
)
from bot.delivery.splitting import split
from bot.language.tags import base, same_language, short_code
from bot.language.text import FormattedText, Span
from bot.messenger.entities import ITALIC, LONGEST_TEXT, utf16_length
from bot.messenger.sender import OutgoingText
from bot.relay.model import Reading
from bot.translation.model import Origin, Provenance, Translation
from bot.translation.service import needs_translation
from content.messages import FALLBACK, Messages

_LONGEST_NUMBER = 24
"""UTF-16 units for "(10/12)" with its invisible marks and its line end."""
_BETWEEN = "\n\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outside:
    """What a message brings along that was not written in the group: its author, and whose it was before."""

    author_name: str
    team_name: str | None
    institution_name: str | None
    forwarded_from: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Combined:
    """A message as a mixed group sees it."""

    words: FormattedText
    """What the author wrote."""
    language: str | None
    """In which language; None where nobody knows."""
    translations: Mapping[str, Translation]
    """By the language of those who read it."""
    edited: bool
    outside: Outside | None
    """None where it was written in the group itself."""


def languages_beside(languages: Iterable[str], reading: Reading) -> list[str]:
    """Those of these languages whose readers need another text than the author's, each once: one Chinese is enough."""
    found: dict[str, str] = {}
    for one in languages:
        if needs_translation(reading.language, one, reading.parts):
            found.setdefault(base(one), one)
    return list(found.values())


def compose_combined(
    combined: Combined, messages: Messages, *, first_limit: int = LONGEST_TEXT
) -> tuple[OutgoingText, ...]:
    """The Telegram messages of a combined reply; none where everybody in the group reads the author's own words.

    ``first_limit``: what the first of them may have, where it is the caption of something; what does not fit there as a whole comes
    below, and the caption says only who sent it.
    """
    blocks = _blocks(combined, messages)
    if combined.outside is None:
        return _packed(FormattedText(""), blocks, messages)
    own = [_own_words(combined, messages)] if combined.words else []
    head = _head(combined, combined.outside, messages)
    whole = _packed(head, [*own, *blocks], messages)
    if len(whole) == 1 and utf16_length(whole[0].text.text) <= first_limit:
        return whole
    return whole if first_limit == LONGEST_TEXT else (OutgoingText(head), *whole)


@dataclass(frozen=True, slots=True)
class _Block:
    heading: FormattedText
    """Its line; empty where the language has no name."""
    body: FormattedText
    marks: FormattedText

    def pieces(self, limit: int) -> list[FormattedText]:
        """The block, in several where it is long, each under its heading; the marks stand under the last."""
        heading = self.heading.append("\n") if self.heading else self.heading
        marks = FormattedText("\n").append(self.marks) if self.marks and self.body else self.marks
        room = limit - utf16_length(heading.text) - utf16_length(marks.text)
        bodies = split(self.body, room)
        return [
            FormattedText.concatenate((heading, body, *((marks,) if index == len(bodies) - 1 else ())))
            for index, body in enumerate(bodies)
        ]


def _blocks(combined: Combined, messages: Messages) -> list[_Block]:
    found = []
    for language, translation in combined.translations.items():
        provenance = translation.provenance
        if not _says_something(provenance, combined.words):
            continue
        spoken = messages.nearest(language)
        body = FormattedText("")
        if provenance.origin is not Origin.ORIGINAL:
            body = directed(translation.text, language, machine=provenance.origin is Origin.MACHINE)
        marks = "\n".join(marks_of(_copy(combined, provenance, spoken), messages))
        found.append(_Block(_heading(combined, provenance, language, messages), body, _small(marks)))
    return found


def _own_words(combined: Combined, messages: Messages) -> _Block:
    language = combined.language
    parts = [] if language is None else [short_code(language)]
    if combined.edited:
        parts.append(messages.format(messages.nearest(language), "relay-edited"))
    return _Block(_joined(parts), directed(combined.words, language), FormattedText(""))


def _heading(combined: Combined, provenance: Provenance, language: str, messages: Messages) -> FormattedText:
    spoken, parts = messages.nearest(language), [short_code(language)]
    if provenance.origin is Origin.MACHINE:
        parts.append(provider_name(provenance.provider, spoken, messages))
    elif provenance.origin is Origin.MEMORY:
        parts.append(messages.format(spoken, "tag-approved-by-a-person"))
    if combined.edited:
        parts.append(messages.format(spoken, "relay-edited"))
    if provenance.correction is not None:
        parts.append(messages.format(spoken, "relay-corrected"))
    return _joined(parts)


def _joined(parts: Sequence[str]) -> FormattedText:
    """``AR · on-device``: the code leads the line from the left, and what follows is isolated from it."""
    first, *others = parts or [""]
    return _small(" · ".join([first, *(f"\u2068{one}\u2069" for one in others if one)]))


def _head(combined: Combined, outside: Outside, messages: Messages) -> FormattedText:
    """Who wrote it, and whose it was before; the words of these lines in the author's language, where we speak it."""
    spoken = messages.nearest(combined.language)
    copy = _copy(combined, Provenance(Origin.ORIGINAL, combined.language, combined.language or "und"), spoken, outside)
    return header_of(copy, messages).append("\n").append(forwarded_line(outside.forwarded_from, spoken, messages))


def _copy(combined: Combined, provenance: Provenance, spoken: str, outside: Outside | None = None) -> Copy:
    """As the words around a text take it: here they are the same as around a copy of one reader's."""
    return Copy(
        delivery_id=0,
        author_name="" if outside is None else outside.author_name,
        team_name=None if outside is None else outside.team_name,
        institution_name=None if outside is None else outside.institution_name,
        text=combined.words,
        provenance=provenance,
        edited=combined.edited,
        interface_language=spoken,
    )


def _says_something(provenance: Provenance, words: FormattedText) -> bool:
    """Whether readers of its language learn anything from a block: another text, or why there is none."""
    if provenance.origin is not Origin.ORIGINAL:
        return True
    if provenance.source_language is None:
        return language_is_unsure(words.text, None, 0.0)
    return bool(provenance.parts) or not same_language(provenance.source_language, provenance.target_language)


def _small(line: str) -> FormattedText:
    return FormattedText(line, (Span(0, len(line), ITALIC),)) if line else FormattedText("")


def _packed(head: FormattedText, blocks: Sequence[_Block], messages: Messages) -> tuple[OutgoingText, ...]:
    """As few messages as hold the blocks; numbered where they are several."""
    limit = LONGEST_TEXT - utf16_length(head.text) - _LONGEST_NUMBER
    pages: list[list[FormattedText]] = []
    used = limit
    for piece in (piece for block in blocks for piece in block.pieces(limit)):
        length = utf16_length(piece.text) + len(_BETWEEN)
        if used + length > limit:
            pages.append([])
            used = 0
        pages[-1].append(piece)
        used += length
    if head and not pages:
        pages = [[]]
    texts = []
    for number, page in enumerate(pages, start=1):
        numbered = {"number": number, "count": len(pages)}
        numbering = [] if len(pages) == 1 else [messages.format(FALLBACK, "relay-part", **numbered), "\n"]
        between = [part for piece in page for part in (_BETWEEN, piece)][1:]
        texts.append(OutgoingText(FormattedText.concatenate((head, *numbering, *between))))
    return tuple(texts)
