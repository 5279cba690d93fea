"""What a reader sees: who speaks, the text, where it came from, and what to mind. Pure but for the words, which are Fluent's.

The sender stands on a line of their own: a Latin name before Arabic text would turn the line around. Names and codes are
isolated by Fluent (U+2068 … U+2069).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.delivery.bodies import Body, fitted
from bot.delivery.direction import RIGHT_TO_LEFT, heading
from bot.language.detection import SURE
from bot.language.tags import direction, listed, same_language, short_code
from bot.language.text import FormattedText, Span
from bot.members.model import Display
from bot.messenger.callbacks import pack
from bot.messenger.entities import BOLD, ITALIC, LONGEST_TEXT, utf16_length
from bot.messenger.sender import Button, OutgoingText
from bot.translation.model import Finding, Origin, Provenance, Severity, TextPart
from content.messages import Messages

ORIGINAL_VERB = "original"
TRANSLATION_VERB = "translation"
PROBLEM_VERB = "problem"
DOUBTFUL_VERB = "doubtful"
LANGUAGE_VERB = "lang.wrong"
_TURNS_DIRECTION = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Unicode's directional marks, embeddings, overrides and isolates (UAX #9)."""
_WORD = re.compile(r"[^\W\d_]{2,}")
_LONGEST_NUMBER = 40
"""UTF-16 units for "(12/34)" with its isolates."""
_WORDS_THAT_HAVE_A_LANGUAGE = 4
"""From so many words on, a text whose language we could not tell is marked; "ok" and "CT?" need no mark."""


@dataclass(frozen=True, slots=True)
class Heading:
    """The Fluent messages of the line above a text; they get ``$name``, ``$team`` and ``$institution``."""

    with_team: str
    without_team: str


RELAYED = Heading("relay-header", "relay-header-without-team")


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """One reader's copy of a message."""

    delivery_id: int
    author_name: str
    team_name: str | None
    institution_name: str | None
    text: FormattedText
    provenance: Provenance
    edited: bool
    interface_language: str
    heading: Heading = RELAYED
    display: Display = Display.TRANSLATION
    """What the reader chose to see of a message in another language."""
    original: FormattedText | None = None
    """The author's own words, where ``text`` is a translation; without them the translation is shown."""
    forwarded_from: str | None = None
    """Whose the text was before its sender forwarded it; empty where nobody knows, None for words of their own."""
    corrected: str | None = None
    """The line that says since when it reads as it does, where its author corrected it after sending."""
    why_original: str | None = None
    """The Fluent message that says why a reader of another language gets the original; None: as the attempts say."""

    @property
    def shows(self) -> Display:
        """What the reader sees. A choice is one only where there is a translation."""
        has_both = self.original is not None and self.provenance.origin is not Origin.ORIGINAL
        return self.display if has_both else Display.TRANSLATION

    @property
    def words(self) -> FormattedText:
        """The author's own."""
        return self.text if self.original is None else self.original


def present(copy: Copy, messages: Messages, *, first_limit: int = LONGEST_TEXT) -> tuple[OutgoingText, ...]:
    """The Telegram messages of a copy: header and text, cut where needed, then tag and marks, with buttons on the last.

    ``first_limit``: what the first of them may have, where it is the caption of something; the others are texts.
    """
    header = header_of(copy, messages)
    footer = _footer(copy, messages)
    origin = forwarded_line(copy.forwarded_from, copy.interface_language, messages)
    around = utf16_length(header.text) + 1 + utf16_length(footer.text)
    whole = first_limit - around - utf16_length(origin.text)
    limit = LONGEST_TEXT - around - _LONGEST_NUMBER
    pieces = fitted(_bodies(copy), whole=whole, first=whole - _LONGEST_NUMBER, limit=limit)
    texts = []
    for index, piece in enumerate(pieces):
        numbered = {"number": index + 1, "count": len(pieces)}
        number = f" {messages.format(copy.interface_language, 'relay-part', **numbered)}" if len(pieces) > 1 else ""
        tail = footer if index == len(pieces) - 1 else FormattedText("")
        words = FormattedText.concatenate((origin, piece)) if index == 0 else piece
        below = ("\n", words, tail) if words else (tail,)
        texts.append(FormattedText.concatenate((header, number, *below)))
    plain = [OutgoingText(text) for text in texts]
    return (*plain[:-1], replace(plain[-1], buttons=_buttons(copy, messages)))


def translation_alone(
    text: FormattedText, provenance: Provenance, language: str, messages: Messages
) -> tuple[FormattedText, ...]:
    """What a reader of the original gets who asks for the translation: it, with the tag and the marks that everybody gets."""
    asked = Copy(
        delivery_id=0,
        author_name="",
        team_name=None,
        institution_name=None,
        text=text,
        provenance=provenance,
        edited=False,
        interface_language=language,
    )
    footer = _footer(asked, messages)
    whole = LONGEST_TEXT - utf16_length(footer.text)
    *pieces, last = fitted(_bodies(asked), whole=whole, first=whole, limit=whole)
    return (*pieces, last.append(footer))


def _bodies(copy: Copy) -> list[Body]:
    """The texts that the reader sees, in their order."""
    provenance = copy.provenance
    if copy.shows is Display.ORIGINAL:
        return [Body(copy.words, provenance.source_language)]
    if provenance.origin is Origin.ORIGINAL:
        return [Body(copy.text, provenance.source_language)]
    translation = Body(copy.text, provenance.target_language, machine=True)
    if copy.shows is Display.TRANSLATION:
        return [translation]
    code = "…" if provenance.source_language is None else _source_codes(provenance, _translated(provenance))
    from_the_right = direction(copy.interface_language) == "rtl"
    line = f"{RIGHT_TO_LEFT if from_the_right else ''}— {code} —"
    above = FormattedText(line, (Span(0, len(line), ITALIC),)).append("\n")
    return [translation, Body(copy.words, provenance.source_language, above=above)]


def header_of(copy: Copy, messages: Messages) -> FormattedText:
    """The line that says who wrote it."""
    language = copy.interface_language
    name = one_line(copy.author_name) or messages.format(language, "relay-former-member")
    if copy.team_name is None or copy.institution_name is None:
        line = messages.format(language, copy.heading.without_team, name=name)
    else:
        line = messages.format(
            language,
            copy.heading.with_team,
            name=name,
            team=one_line(copy.team_name),
            institution=one_line(copy.institution_name),
        )
    line = heading(line, language)
    return FormattedText(line, (Span(0, len(line), BOLD),))


def forwarded_line(origin: str | None, language: str, messages: Messages) -> FormattedText:
    """The line that says whose a text was before its sender forwarded it, with its end; empty for words of their own."""
    if origin is None:
        return FormattedText("")
    name = one_line(origin)
    line = (
        messages.format(language, "relay-forwarded", name=name)
        if name
        else messages.format(language, "relay-forwarded-unknown")
    )
    return FormattedText(line, (Span(0, len(line), ITALIC),)).append("\n")


def one_line(name: str) -> str:
    """A name that can neither begin a line of its own nor turn the direction of what follows."""
    return " ".join(_TURNS_DIRECTION.sub("", name).split())


def _footer(copy: Copy, messages: Messages) -> FormattedText:
    lines = [line for line in (*marks_of(copy, messages), _tag(copy, messages)) if line]
    if copy.edited:
        lines.append(messages.format(copy.interface_language, "relay-edited"))
    if copy.corrected is not None:
        lines.append(copy.corrected)
    if copy.provenance.correction is not None and copy.shows is not Display.ORIGINAL:
        lines.append(messages.format(copy.interface_language, "relay-corrected"))
    if not lines:
        return FormattedText("")
    text = "\n".join(lines)
    return FormattedText("\n\n").append(FormattedText(text, (Span(0, len(text), ITALIC),)))


def _tag(copy: Copy, messages: Messages) -> str:
    provenance = copy.provenance
    if provenance.origin is Origin.ORIGINAL or copy.shows is Display.ORIGINAL:
        return ""
    if provenance.source_language is None:
        approved = provenance.origin is Origin.MEMORY
        return messages.format(copy.interface_language, "tag-approved-by-a-person") if approved else ""
    by = "relay-tag-approved" if provenance.origin is Origin.MEMORY else "relay-tag-machine"
    return messages.format(
        copy.interface_language,
        by,
        source=_source_codes(provenance, _translated(provenance)),
        target=short_code(provenance.target_language),
        provider=provider_name(provenance.provider, copy.interface_language, messages),
    )


def marks_of(copy: Copy, messages: Messages) -> Sequence[str]:
    """What a reader should mind: each a line under the text."""
    provenance, language = copy.provenance, copy.interface_language
    if copy.shows is Display.ORIGINAL:
        return []
    checks = check_names(provenance, language, messages)
    if provenance.origin is not Origin.ORIGINAL:
        marks = [messages.format(language, "relay-mark-check", checks=checks)] if checks else []
        left = [one for one in _foreign(provenance) if one.origin is Origin.ORIGINAL]
        return [*marks, *([_part_mark(provenance, left, language, messages)] if left else [])]
    if provenance.source_language is None:
        unsure = language_is_unsure(copy.text.text, None, 0.0)
        return [messages.format(language, "relay-mark-language-unknown")] if unsure else []
    if not provenance.parts and same_language(provenance.source_language, provenance.target_language):
        return []
    if copy.why_original is not None:
        return [messages.format(language, copy.why_original)]
    foreign = _foreign(provenance)
    pair = {"source": _source_codes(provenance, foreign), "target": short_code(provenance.target_language)}
    if provenance.doubtful_text is not None:
        return [messages.format(language, "relay-mark-checks-failed", checks=checks, **pair)]
    if len(foreign) < len(provenance.parts):
        return [_part_mark(provenance, foreign, language, messages)]
    outcomes = {attempt.outcome for attempt in provenance.attempts}
    words = "relay-mark-no-engine" if outcomes <= {"unsupported-pair"} else "relay-mark-engine-failed"
    return [messages.format(language, words, **pair)]


def language_is_unsure(text: str, language: str | None, confidence: float) -> bool:
    """Whether people should be asked: it is probably a text in some language, and we may well be wrong about which."""
    if language is None:
        return len(_WORD.findall(text)) >= _WORDS_THAT_HAVE_A_LANGUAGE
    return 0 < confidence < SURE


def _translated(provenance: Provenance) -> list[TextPart]:
    """The parts of a message in two languages that are not as they were written."""
    return [one for one in provenance.parts if one.origin is not Origin.ORIGINAL]


def _foreign(provenance: Provenance) -> list[TextPart]:
    """The parts of a message in two languages that these readers do not read as they were written."""
    target = provenance.target_language
    return [one for one in provenance.parts if one.language is None or not same_language(one.language, target)]


def _source_codes(provenance: Provenance, parts: Sequence[TextPart]) -> str:
    """``PT``, or ``PT+ES`` where parts of a message are in different languages."""
    languages = [one.language for one in parts if one.language is not None] or [provenance.source_language or "und"]
    return "+".join(dict.fromkeys(short_code(one) for one in languages))


def _part_mark(provenance: Provenance, left: Sequence[TextPart], language: str, messages: Messages) -> str:
    source, target = _source_codes(provenance, left), short_code(provenance.target_language)
    return messages.format(language, "relay-mark-part-original", source=source, target=target)


def check_names(provenance: Provenance, language: str, messages: Messages) -> str:
    """What the checks found, by name, for a reader: only what marks a message."""
    return names_of(provenance.findings, (Severity.CRITICAL, Severity.WARNING), language, messages)


def names_of(findings: Sequence[Finding], severities: Sequence[Severity], language: str, messages: Messages) -> str:
    """The checks that have findings of these severities, by name, as a list for a reader."""
    found = dict.fromkeys(one.check for one in findings if one.severity in severities)
    names = [messages.format(language, f"check-{check}") for check in found]
    return listed(names, messages.nearest(language))


def provider_name(provider: str | None, language: str, messages: Messages) -> str:
    """How a provider is called in front of people."""
    return "" if provider is None else messages.format(language, f"provider-{provider}")


def _buttons(copy: Copy, messages: Messages) -> tuple[Button, ...]:
    language, provenance = copy.interface_language, copy.provenance
    buttons = []
    if copy.shows is Display.ORIGINAL:
        label = messages.format(language, "button-translation")
        buttons.append(Button(label, pack(TRANSLATION_VERB, copy.delivery_id)))
    elif provenance.origin is not Origin.ORIGINAL and copy.shows is not Display.BOTH:
        buttons.append(Button(messages.format(language, "button-original"), pack(ORIGINAL_VERB, copy.delivery_id)))
    elif provenance.doubtful_text is not None and provenance.findings:
        buttons.append(Button(messages.format(language, "button-doubtful"), pack(DOUBTFUL_VERB, copy.delivery_id)))
    buttons.append(Button(messages.format(language, "button-problem"), pack(PROBLEM_VERB, copy.delivery_id)))
    # Only where we may well be wrong, so that the row stays one row; everywhere else there is /lang.
    doubted = language_is_unsure(copy.text.text, provenance.source_language, provenance.detection_confidence)
    if doubted and copy.heading is RELAYED:
        buttons.append(Button(messages.format(language, "button-lang-wrong"), pack(LANGUAGE_VERB, copy.delivery_id)))
    return tuple(buttons)
