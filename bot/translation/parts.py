"""A message in two languages: each part translated from its own, then put together so that nothing is lost. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.language.segments import LanguageSegment
from bot.language.tags import same_language
from bot.language.text import FormattedText
from bot.translation.checks import all_checks
from bot.translation.checks.base import Check
from bot.translation.model import Origin, Provenance, TextPart, Translation

_OF_THE_WHOLE = frozenset({"empty", "literals"})
"""The checks that read no language, and so can read a text in two."""


def divided(segments: Sequence[LanguageSegment], main: str | None) -> tuple[TextPart, ...]:
    """The parts of a text in different languages; empty where it is in one. A part whose language nobody knows is ``main``."""
    parts: list[TextPart] = []
    for one in segments:
        language = one.language or main
        last = parts[-1] if parts else None
        if last is not None and (last.language == language or _same(last.language, language)):
            parts[-1] = replace(last, end=one.end)
        else:
            parts.append(TextPart(one.start, one.end, language))
    return tuple(parts) if len(parts) > 1 else ()


def main_language(parts: Sequence[TextPart], detected: str | None) -> str | None:
    """The language of a message in several: the one detected for the whole if it is one of them, else that of the longest."""
    if any(_same(one.language, detected) for one in parts):
        return detected
    return max(parts, key=lambda one: one.end - one.start).language if parts else detected


def fits(parts: Sequence[TextPart], text: FormattedText) -> bool:
    """Whether the parts are a text's: in order, without gaps, to its end."""
    ends = [0, *(one.end for one in parts)]
    return ends[-1] == len(text) and all(
        one.start == before < one.end for one, before in zip(parts, ends, strict=False)
    )


def is_read(part: TextPart, language: str) -> bool:
    """Whether readers of a language read a part as it was written."""
    return _same(part.language, language)


def edges(text: FormattedText) -> tuple[FormattedText, FormattedText, FormattedText]:
    """White space before, the words, white space after; together they are the text."""
    stripped = text.text.strip()
    start = text.text.index(stripped) if stripped else len(text)
    end = start + len(stripped)
    return text.slice(0, start), text.slice(start, end), text.slice(end)


def combined(
    text: FormattedText, parts: Sequence[TextPart], made: Sequence[Translation], original: Provenance
) -> Translation:
    """The parts as one text, with what is known of each.

    ``made`` are the translations of the parts in their order. Where one of them was refused by the checks, the whole is refused
    with it: nobody should have to find out which sentence to believe. A part for which there is no engine stays as it is.
    """
    spaced = []
    for part, one in zip(parts, made, strict=True):
        before, _, after = edges(text.slice(part.start, part.end))
        spaced.append(FormattedText.concatenate((before, one.text, after)))
    attempts = tuple(dict.fromkeys(attempt for one in made for attempt in one.provenance.attempts))
    findings = tuple(dict.fromkeys(finding for one in made for finding in one.provenance.findings))
    known = tuple(
        replace(part, origin=one.provenance.origin, provider=one.provenance.provider)
        for part, one in zip(parts, made, strict=True)
    )
    provenance = replace(original, attempts=attempts, parts=known)
    if any(one.provenance.doubtful_text is not None for one in made):
        doubtful = []
        for part, one in zip(parts, made, strict=True):
            before, _, after = edges(text.slice(part.start, part.end))
            words = one.provenance.doubtful_text or one.text.text
            doubtful.append(before.text + words + after.text)
        left = tuple(replace(one, origin=Origin.ORIGINAL, provider=None) for one in known)
        return Translation(text, replace(provenance, doubtful_text="".join(doubtful), findings=findings, parts=left))
    foreign = [one for one in made if one.provenance.origin is not Origin.ORIGINAL]
    if not foreign:
        return Translation(text, provenance)
    machine = next((one for one in foreign if one.provenance.origin is Origin.MACHINE), None)
    first = (machine or foreign[0]).provenance
    return Translation(
        FormattedText.concatenate(spaced),
        replace(
            provenance,
            origin=first.origin,
            provider=first.provider,
            route=first.route,
            engine_version=first.engine_version,
            findings=findings,
        ),
    )


def checks_of_the_whole() -> list[Check]:
    """What is checked once more when the parts are together."""
    return [check for check in all_checks() if check.id in _OF_THE_WHOLE]


def _same(first: str | None, second: str | None) -> bool:
    return first is not None and second is not None and same_language(first, second)
