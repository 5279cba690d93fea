"""The formatting of a text, carried over to its translation. Pure.

What must come back untouched (code, mentions, phone numbers) is taken out before an engine sees the text, and put back. Every
other span is carried over in this order: whole lines and whole sentences by their place, where source and translation have as
many; words by finding them in the translated sentence, as they stand (numbers, names of drugs) or as an engine translates
them alone. What cannot be found:

- hidden text (spoiler) is never looked for among the words: its whole sentences are hidden, at worst everything;
- a link stands as an arrow behind its sentence, so that no address is lost;
- bold, italic and underlined words widen to their sentence, or go where there is no telling which sentence that is;
- crossed-out words and quotations carry meaning: where they go, a WARNING of the check ``formatting`` says so.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from bot.language.text import FormattedText, Span
from bot.translation.model import Finding, Severity
from bot.translation.places import QUOTES, WORD, Places, Range, share

SPOILER = "spoiler"
LINK = "text_link"
ARROW = "\u2197"
"""What a link stands on whose words were not found."""
CHECK = "formatting"
"""The check of the finding about formatting that carries meaning and was lost."""
MOST_SNIPPETS = 8
LONGEST_SNIPPET = 160
"""How many marked words of a text are translated by themselves, to find them in its translation; and of how many code points."""

_VERBATIM = frozenset({"code", "pre", "mention", "text_mention", "custom_emoji", "cashtag", "phone_number"})
_BY_TELEGRAM = frozenset({"mention", "text_mention", "custom_emoji", "cashtag", "phone_number"})
"""What Telegram finds by itself, or a bot may not send: the words stay, the span goes."""
_CARRIED = frozenset({"bold", "italic", "underline", "strikethrough", SPOILER, LINK})
_WITH_MEANING = frozenset({"strikethrough"}) | QUOTES


@dataclass(frozen=True, slots=True)
class Shielded:
    """A text without what an engine must not see, and the way back."""

    text: FormattedText
    """With a placeholder such as ``{{qa}}`` for each verbatim part, which engines are never given (see ``masking``)."""
    verbatim: Mapping[str, FormattedText]
    """By placeholder."""

    def reveal(self, text: FormattedText) -> FormattedText:
        """The verbatim parts back in their places, wherever their placeholders are now."""
        if not self.verbatim:
            return text
        pattern = re.compile("|".join(map(re.escape, self.verbatim)))
        places = list(pattern.finditer(text.text))
        pieces: list[str] = []
        added: list[Span] = []
        ends: list[tuple[int, int, int, int]] = []
        position = shift = 0
        for match in places:
            part = self.verbatim[match.group()]
            pieces += [text.text[position : match.start()], part.text]
            start = match.start() + shift
            added += [span.moved(start) for span in part.spans]
            shift += len(part.text) - len(match.group())
            ends.append((*match.span(), start, start + len(part.text)))
            position = match.end()

        def moved(offset: int, *, is_end: bool) -> int:
            for start, end, new_start, new_end in reversed(ends):
                if offset >= end:
                    return new_end + offset - end
                if offset > start:
                    return new_end if is_end else new_start
            return offset

        spans = [_span(moved(one.offset, is_end=False), moved(one.end, is_end=True), one) for one in text.spans]
        return FormattedText("".join([*pieces, text.text[position:]]), nested([*spans, *added]))


@dataclass(frozen=True, slots=True)
class Carried:
    """A translation with the formatting of its source."""

    text: FormattedText
    findings: tuple[Finding, ...] = ()


def shield(text: FormattedText) -> Shielded:
    """Take out what must come back as it is. A text without such parts stays itself."""
    taken: list[Span] = []
    for span in sorted((one for one in text.spans if one.kind in _VERBATIM), key=lambda one: (one.offset, -one.length)):
        if not taken or taken[-1].end <= span.offset:
            taken.append(span)
    if not taken:
        return Shielded(text, {})
    stem = next(stem for length in range(1, len(text) + 2) if "{{" + (stem := "q" * length) not in text.text)
    pieces: list[str] = []
    verbatim: dict[str, FormattedText] = {}
    new_places: dict[int, int] = {}
    position = length = 0
    for number, span in enumerate(taken):
        placeholder = "{{" + stem + _letters(number) + "}}"
        before = text.text[position : span.offset]
        new_places |= {position + index: length + index for index in range(len(before))}
        length += len(before)
        new_places |= dict.fromkeys(range(span.offset, span.end), length)
        pieces += [before, placeholder]
        length += len(placeholder)
        kept = () if span.kind in _BY_TELEGRAM else (Span(0, span.length, span.kind, span.value),)
        verbatim[placeholder] = FormattedText(text.text[span.offset : span.end], kept)
        position = span.end
    rest = text.text[position:]
    new_places |= {position + index: length + index for index in range(len(rest) + 1)}
    ends_inside = {span.end: new_places[span.offset] + len(name) for span, name in zip(taken, verbatim, strict=True)}
    inside = {place: ends_inside[span.end] for span in taken for place in range(span.offset + 1, span.end + 1)}
    spans = tuple(
        _span(new_places[one.offset], inside.get(one.end, new_places[one.end]), one)
        for one in text.spans
        if one.kind not in _VERBATIM
    )
    return Shielded(FormattedText("".join([*pieces, rest]), spans), verbatim)


def snippets(source: FormattedText, target: str) -> tuple[str, ...]:
    """The marked words that are worth translating alone to find them in the translation, each once, at most so many."""
    if not source.spans:
        return ()
    places = Places(source.text, target, {})
    wanted: dict[str, None] = {}
    for span in source.spans:
        if span.kind in _CARRIED and span.kind != SPOILER:
            wanted |= dict.fromkeys(places.missing(span))
    fitting = [one for one in wanted if len(one) <= LONGEST_SNIPPET and any(map(str.isalpha, one))]
    return tuple(fitting[:MOST_SNIPPETS])


def carry(source: FormattedText, target: str, known: Mapping[str, str] | None = None) -> Carried:
    """The translation with the formatting of its source; ``known`` are the snippets as an engine translated them alone."""
    if not source.spans or not target.strip():
        return Carried(FormattedText(target))
    places = Places(source.text, target, known or {})
    spans: list[Span] = []
    behind: list[tuple[int, Span]] = []
    findings: list[Finding] = []
    for span in sorted(source.spans, key=lambda one: (one.offset, -one.length)):
        if span.kind != LINK and not source.text[span.offset : span.end].strip():
            continue
        found = places.of(span)
        if span.kind == SPOILER:
            spans.append(_span(*(places.widened(span) or places.everything), span))
        elif span.kind == LINK:
            taken = found is None or any(one.kind == LINK and _overlap(one, found) for one in spans)
            if found is None or taken:
                behind.append(((places.widened(span) or places.everything)[1], span))
            else:
                spans.append(_span(*found, span))
        elif span.kind in _CARRIED | QUOTES:
            if found is None and span.kind not in _WITH_MEANING:
                found = places.widened(span)
            if found is not None:
                spans.append(_span(*found, span))
            elif span.kind in _WITH_MEANING:
                findings.append(Finding(CHECK, Severity.WARNING, span.kind))
    spans = _hide(source, target, spans, places.everything)
    text, spans = _put_behind(target, spans, behind)
    return Carried(FormattedText(text, nested(spans)), tuple(dict.fromkeys(findings)))


def hidden_like(source: FormattedText | None, text: str) -> FormattedText:
    """A text of which nobody knows which words are which: all of it hidden where any of the source was."""
    hidden = source is not None and any(one.kind == SPOILER for one in source.spans) and bool(text)
    return FormattedText(text, (Span(0, len(text), SPOILER),) if hidden else ())


def nested(spans: list[Span]) -> tuple[Span, ...]:
    """The spans so that of any two that share characters one holds the other, as Telegram wants them; hidden text first.

    Code holds nothing and lies in nothing: formatting stops before it; code that is hidden or a link is only that.
    """
    above = [one for one in spans if one.kind in (SPOILER, LINK)]
    codes = [
        one
        for one in spans
        if one.kind in _VERBATIM and not any(_overlap(other, (one.offset, one.end)) for other in above)
    ]
    rest = [one for one in spans if one.kind not in _VERBATIM]
    order = sorted(rest, key=lambda one: (one.kind != SPOILER, one.kind != LINK, one.offset, -one.length))
    kept: list[Span] = []
    for span in order:
        pieces = [(span.offset, span.end)]
        for code in codes:
            pieces = [cut for piece in pieces for cut in _without(piece, code)]
        for other in kept:
            pieces = [cut for piece in pieces for cut in _uncrossed(piece, other)]
        if span.kind == LINK:
            pieces = [max(pieces, key=lambda piece: piece[1] - piece[0])]
        kept += [_span(start, end, span) for start, end in pieces]
    first = [one for one in kept if one.kind == SPOILER]
    others = sorted([*(one for one in kept if one.kind != SPOILER), *codes], key=lambda one: (one.offset, -one.length))
    return tuple(dict.fromkeys([*first, *others]))


def _hide(source: FormattedText, target: str, spans: list[Span], everything: Range) -> list[Span]:
    """What was hidden and nowhere else to be read must not be read now either; where it could be, all is hidden."""
    hidden = [one for one in source.spans if one.kind == SPOILER]
    if not hidden:
        return spans
    covered = _covered(source.text, hidden)
    open_words = {match.group().lower() for match in WORD.finditer(source.text) if not covered[match.start()]}
    secret = {match.group().lower() for match in WORD.finditer(source.text) if covered[match.start()]} - open_words
    now = _covered(target, [one for one in spans if one.kind == SPOILER])
    if any(match.group().lower() in secret and not all(now[slice(*match.span())]) for match in WORD.finditer(target)):
        return [*spans, _span(*everything, hidden[0])]
    return spans


def _covered(text: str, spans: list[Span]) -> bytearray:
    marks = bytearray(len(text))
    for one in spans:
        marks[one.offset : one.end] = b"\x01" * one.length
    return marks


def _put_behind(target: str, spans: list[Span], behind: list[tuple[int, Span]]) -> tuple[str, list[Span]]:
    """Arrows for links behind their sentences. A hidden sentence hides its arrow too."""
    for place, link in sorted(behind, key=lambda one: -one[0]):
        mark = f" {ARROW}"
        target = target[:place] + mark + target[place:]
        spans = [_grown(one, place, len(mark)) for one in spans]
        spans.append(Span(place + 1, 1, LINK, link.value))
    return target, spans


def _grown(span: Span, place: int, length: int) -> Span:
    if span.offset >= place:
        return span.moved(length)
    inside = span.end > place or (span.end == place and span.kind == SPOILER)
    return Span(span.offset, span.length + length, span.kind, span.value) if inside else span


def _without(piece: Range, span: Span) -> list[Range]:
    if not _overlap(span, piece):
        return [piece]
    cuts = [(piece[0], span.offset), (span.end, piece[1])]
    return [(start, end) for start, end in cuts if start < end]


def _uncrossed(piece: Range, other: Span) -> list[Range]:
    """The piece cut where another span begins or ends inside it, unless one holds the other."""
    start, end = piece
    holds = (start <= other.offset and other.end <= end) or (other.offset <= start and end <= other.end)
    if holds or not _overlap(other, piece):
        return [piece]
    cut = other.end if other.offset <= start else other.offset
    return [(start, cut), (cut, end)]


def _overlap(span: Span, other: Range) -> bool:
    return share((span.offset, span.end), other)


def _span(start: int, end: int, like: Span) -> Span:
    return Span(start, end - start, like.kind, like.value)


def _letters(number: int) -> str:
    return "abcdefghij"[number // 10 % 10] + "abcdefghij"[number % 10] + "z" * (number // 100)
