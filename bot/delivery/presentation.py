"""What a reader sees: who speaks, the text, where it came from, and what to mind. Pure but for the words, which are Fluent's.

The sender stands on a line of their own: a Latin name before Arabic text would turn the line around. Names and codes are
isolated by Fluent (U+2068 … U+2069).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.delivery.splitting import split
from bot.language.detection import SURE
from bot.language.tags import listed, same_language, short_code
from bot.language.text import FormattedText, Span
from bot.messenger.callbacks import pack
from bot.messenger.entities import BOLD, ITALIC, LONGEST_TEXT, utf16_length
from bot.messenger.sender import Button, OutgoingText
from bot.translation.model import Finding, Origin, Provenance, Severity, TextPart
from content.messages import Messages

ORIGINAL_VERB = "original"
PROBLEM_VERB = "problem"
DOUBTFUL_VERB = "doubtful"
LANGUAGE_VERB = "lang.wrong"
_TURNS_DIRECTION = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Unicode's directional marks, embeddings, overrides and isolates (UAX #9)."""
_WORD = re.compile(r"[^\W\d_]{2,}")
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
    why_original: str | None = None
    """The Fluent message that says why a reader of another language gets the original; None: as the attempts say."""


def present(copy: Copy, messages: Messages) -> tuple[OutgoingText, ...]:
    """The Telegram messages of a copy: header and text, cut where needed, then tag and marks, with buttons on the last."""
    header = _header(copy, messages)
    footer = _footer(copy, messages)
    room = LONGEST_TEXT - utf16_length(header.text) - utf16_length(footer.text) - 40
    pieces = split(copy.text, room)
    texts = []
    for index, piece in enumerate(pieces):
        head = header if len(pieces) == 1 else header.append(f" ({index + 1}/{len(pieces)})")
        tail = footer if index == len(pieces) - 1 else FormattedText("")
        texts.append(FormattedText.concatenate((head, "\n", piece, tail)))
    plain = [OutgoingText(text) for text in texts]
    return (*plain[:-1], replace(plain[-1], buttons=_buttons(copy, messages)))


def _header(copy: Copy, messages: Messages) -> FormattedText:
    language = copy.interface_language
    name = _one_line(copy.author_name) or messages.format(language, "relay-former-member")
    if copy.team_name is None or copy.institution_name is None:
        line = messages.format(language, copy.heading.without_team, name=name)
    else:
        line = messages.format(
            language,
            copy.heading.with_team,
            name=name,
            team=_one_line(copy.team_name),
            institution=_one_line(copy.institution_name),
        )
    return FormattedText(line, (Span(0, len(line), BOLD),))


def _one_line(name: str) -> str:
    """A name that can neither begin a line of its own nor turn the direction of what follows."""
    return " ".join(_TURNS_DIRECTION.sub("", name).split())


def _footer(copy: Copy, messages: Messages) -> FormattedText:
    lines = [line for line in (*_marks(copy, messages), _tag(copy, messages)) if line]
    if copy.edited:
        lines.append(messages.format(copy.interface_language, "relay-edited"))
    if copy.provenance.correction is not None:
        lines.append(messages.format(copy.interface_language, "relay-corrected"))
    if not lines:
        return FormattedText("")
    text = "\n".join(lines)
    return FormattedText("\n\n").append(FormattedText(text, (Span(0, len(text), ITALIC),)))


def _tag(copy: Copy, messages: Messages) -> str:
    provenance = copy.provenance
    if provenance.origin is Origin.ORIGINAL:
        return ""
    if provenance.source_language is None:
        approved = provenance.origin is Origin.MEMORY
        return messages.format(copy.interface_language, "tag-approved-by-a-person") if approved else ""
    by = "relay-tag-approved" if provenance.origin is Origin.MEMORY else "relay-tag-machine"
    return messages.format(
        copy.interface_language,
        by,
        source=_source_codes(provenance, [one for one in provenance.parts if one.origin is not Origin.ORIGINAL]),
        target=short_code(provenance.target_language),
        provider=provider_name(provenance.provider, copy.interface_language, messages),
    )


def _marks(copy: Copy, messages: Messages) -> Sequence[str]:
    provenance, language = copy.provenance, copy.interface_language
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
    if provenance.origin is not Origin.ORIGINAL:
        buttons.append(Button(messages.format(language, "button-original"), pack(ORIGINAL_VERB, copy.delivery_id)))
    elif provenance.doubtful_text is not None and provenance.findings:
        buttons.append(Button(messages.format(language, "button-doubtful"), pack(DOUBTFUL_VERB, copy.delivery_id)))
    buttons.append(Button(messages.format(language, "button-problem"), pack(PROBLEM_VERB, copy.delivery_id)))
    # Only where we may well be wrong, so that the row stays one row; everywhere else there is /lang.
    doubted = language_is_unsure(copy.text.text, provenance.source_language, provenance.detection_confidence)
    if doubted and copy.heading is RELAYED:
        buttons.append(Button(messages.format(language, "button-lang-wrong"), pack(LANGUAGE_VERB, copy.delivery_id)))
    return tuple(buttons)
