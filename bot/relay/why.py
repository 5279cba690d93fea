"""Where a text comes from, in plain words: what ``/why`` answers. Pure but for the words, which are Fluent's.

Only what is known is said. Nothing found is not called right, and what nobody looked at is not called passed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.delivery.presentation import names_of, provider_name
from bot.language.tags import display_name, listed, same_language
from bot.translation.gate import KEPT_ON_DEVICE, NOT_SCREENED, REFUSED
from bot.translation.model import Attempt, Finding, Origin, Provenance, Severity
from content.messages import Messages

_REASONS = frozenset(
    {
        "checks-failed",
        "unsupported-pair",
        "too-long",
        "time-out",
        "rate-limited",
        "unavailable",
        "invalid-answer",
        "identifiers-kept-on-device",
        "identifiers-refused",
        "not-screened",
    }
)
"""Outcomes of attempts that have words of their own; every other is "failed"."""
_MOST_LISTED = 8
"""Details, terms or attempts that are listed: an answer is to be read on a telephone."""


@dataclass(frozen=True, slots=True)
class Approval:
    """Which person stands for a text."""

    name: str
    """Empty where they have left."""
    at: datetime | None
    proposer: str | None = None
    """Who proposed it, where it is a reader's correction; empty where they have left."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """One text that readers of a language got."""

    provenance: Provenance
    approval: Approval | None = None
    readers: int = 0
    """How many copies show it."""

    @property
    def is_translation(self) -> bool:
        """Whether somebody or something put it into another language."""
        return self.provenance.origin is not Origin.ORIGINAL


def of_copy(explained: Explained, language: str, messages: Messages) -> str:
    """For the reader of a copy."""
    return "\n".join([*_written(explained.provenance, language, messages), *_made(explained, language, messages)])


def of_message(written: Provenance, all_explained: Sequence[Explained], language: str, messages: Messages) -> str:
    """For the author: what the readers of each language got."""
    paragraphs = ["\n".join(_written(written, language, messages))]
    for one in all_explained:
        into = display_name(one.provenance.target_language, messages.nearest(language))
        heading = messages.format(language, "why-readers", language=into, readers=one.readers)
        paragraphs.append("\n".join([heading, *_made(one, language, messages)]))
    if not all_explained:
        paragraphs.append(messages.format(language, "why-as-written"))
    return "\n\n".join(paragraphs)


def _written(provenance: Provenance, language: str, messages: Messages) -> list[str]:
    if provenance.source_language is None:
        return [messages.format(language, "why-language-unknown")]
    name = display_name(provenance.source_language, messages.nearest(language))
    lines = [
        messages.format(language, "why-language", language=name, percent=round(100 * provenance.detection_confidence))
    ]
    others = dict.fromkeys(part.language for part in provenance.parts if part.language is not None)
    names = [
        display_name(one, messages.nearest(language))
        for one in others
        if not same_language(one, provenance.source_language)
    ]
    if names:
        lines.append(messages.format(language, "why-parts", languages=listed(names, messages.nearest(language))))
    return lines


def _made(explained: Explained, language: str, messages: Messages) -> list[str]:
    provenance = explained.provenance
    lines: list[str] = []
    if provenance.correction is not None:
        lines.append(_corrected(explained.approval, language, messages))
    elif provenance.origin is Origin.MEMORY:
        lines.append(_approved(explained.approval, language, messages))
    elif provenance.origin is Origin.MACHINE:
        lines += _by_engine(provenance, language, messages)
    else:
        lines += _original(provenance, language, messages)
    if provenance.terms:
        terms = listed(list(provenance.terms[:_MOST_LISTED]), messages.nearest(language))
        lines.append(messages.format(language, "why-terms", terms=terms))
    if explained.is_translation:
        lines += _checks(provenance.findings, language, messages)
    lines += _attempts(provenance.attempts, language, messages)
    return lines + _identifiers(provenance.attempts, language, messages)


def _by_engine(provenance: Provenance, language: str, messages: Messages) -> list[str]:
    provider = provider_name(provenance.provider, language, messages)
    names = [display_name(tag, messages.nearest(language)) for tag in provenance.route]
    lines = [messages.format(language, "why-engine", provider=provider)]
    if len(names) > 2:
        between = listed(names[1:-1], messages.nearest(language))
        lines.append(messages.format(language, "why-pivot", languages=between))
    if provenance.engine_version:
        lines.append(messages.format(language, "why-version", version=provenance.engine_version))
    return lines


def _approved(approval: Approval | None, language: str, messages: Messages) -> str:
    if approval is None or approval.at is None:
        return messages.format(language, "why-approved")
    name = approval.name or messages.format(language, "relay-former-member")
    return messages.format(language, "why-approved-by", name=name, date=approval.at)


def _corrected(approval: Approval | None, language: str, messages: Messages) -> str:
    if approval is None or approval.at is None:
        return messages.format(language, "why-corrected")
    former = messages.format(language, "relay-former-member")
    return messages.format(
        language,
        "why-corrected-by",
        proposer=approval.proposer or former,
        name=approval.name or former,
        date=approval.at,
    )


def _original(provenance: Provenance, language: str, messages: Messages) -> list[str]:
    source, target = provenance.source_language, provenance.target_language
    if source is None or same_language(source, target):
        return [messages.format(language, "why-as-written")]
    lines = [messages.format(language, "why-original")]
    if provenance.doubtful_text is not None:
        lines += _checks(provenance.findings, language, messages)
    return lines


def _checks(findings: Sequence[Finding], language: str, messages: Messages) -> list[str]:
    """What was found, with the values in question; and what nobody looked at."""
    marked = [one for one in findings if one.severity is not Severity.NOT_CHECKED]
    lines = [] if marked else [messages.format(language, "why-checks-nothing")]
    for one in marked[:_MOST_LISTED]:
        check = messages.format(language, f"check-{one.check}")
        if one.detail:
            lines.append(messages.format(language, "why-finding-detail", check=check, detail=one.detail))
        else:
            lines.append(messages.format(language, "why-finding", check=check))
    unchecked = names_of(findings, (Severity.NOT_CHECKED,), language, messages)
    if unchecked:
        lines.append(messages.format(language, "why-not-checked", checks=unchecked))
    return lines


def _attempts(attempts: Sequence[Attempt], language: str, messages: Messages) -> list[str]:
    lines = []
    for one in [one for one in attempts if one.outcome != "kept"][:_MOST_LISTED]:
        reason = one.outcome if one.outcome in _REASONS else "failed"
        provider = provider_name(one.provider, language, messages)
        if NOT_SCREENED in one.identifiers:
            reason = NOT_SCREENED
        words = messages.format(language, f"why-outcome-{reason}")
        lines.append(messages.format(language, "why-attempt", provider=provider, reason=words))
    return lines


def _identifiers(attempts: Sequence[Attempt], language: str, messages: Messages) -> list[str]:
    """The kinds of what may name somebody: what third parties were not shown, and what kept the whole text from them."""
    masked: dict[tuple[str, ...], dict[str, None]] = {}
    kept: dict[str, None] = {}
    for one in attempts:
        kinds = tuple(kind for kind in one.identifiers if kind != NOT_SCREENED)
        if one.outcome in (KEPT_ON_DEVICE, REFUSED):
            kept.update(dict.fromkeys(kinds))
        elif kinds:
            masked.setdefault(kinds, {})[provider_name(one.provider, language, messages)] = None
    near = messages.nearest(language)
    lines = [
        messages.format(
            language, "why-masked", provider=listed(list(names), near), kinds=_kinds(kinds, language, messages)
        )
        for kinds, names in masked.items()
    ]
    if kept:
        lines.append(messages.format(language, "why-found", kinds=_kinds(kept, language, messages)))
    return lines


def _kinds(kinds: Iterable[str], language: str, messages: Messages) -> str:
    names = [messages.format(language, f"identifier-{kind}") for kind in kinds]
    return listed(names, messages.nearest(language))
