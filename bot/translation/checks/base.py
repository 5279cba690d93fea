"""What a check is, and the pair of texts that it looks at."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from bot.translation.model import Finding, Severity
from bot.translation.reading.alignment import Alignment, align
from bot.translation.reading.model import Reading
from bot.translation.reading.reader import read

LONGEST_TEXT = 8192
"""Code points of each text that are examined. What is beyond is reported as not checked."""


@dataclass(frozen=True, slots=True)
class GlossaryTerm:
    """What an institution's glossary says about one term. Case, accents and usual endings do not count."""

    source: str
    target: str
    forbidden: bool = False
    """True when ``target`` is the translation that must *not* be used for ``source``."""
    accepted: tuple[str, ...] = ()
    """Other translations that are right as well."""


@dataclass(frozen=True)
class TextPair:
    """A text and its translation, bounded, with what several checks need of them read once."""

    source: str
    target: str
    source_language: str
    """BCP-47."""
    target_language: str
    """BCP-47."""
    glossary: tuple[GlossaryTerm, ...] = ()

    @cached_property
    def source_base(self) -> str:
        """The language subtag alone: ``zh`` of ``zh-Hant``."""
        return base_language(self.source_language)

    @cached_property
    def target_base(self) -> str:
        """The language subtag alone."""
        return base_language(self.target_language)

    @cached_property
    def source_reading(self) -> Reading:
        """The values of the source."""
        return read(self.source, self.source_base)

    @cached_property
    def target_reading(self) -> Reading:
        """The values of the target."""
        return read(self.target, self.target_base)

    @cached_property
    def unread(self) -> str | None:
        """The languages of the pair that have no rules, as a detail; None when both have."""
        unread = [reading.language for reading in (self.source_reading, self.target_reading) if not reading.has_rules]
        return ", ".join(dict.fromkeys(unread)) or None

    @cached_property
    def alignment(self) -> Alignment:
        """Which values answer to each other."""
        return align(self.source_reading, self.target_reading)


class Check(Protocol):
    """One way in which a translation can be wrong. Pure: no I/O, bounded and linear time."""

    @property
    def id(self) -> str:
        """Stable and short, such as ``numbers``."""

    @property
    def severity(self) -> Severity:
        """Of its gravest finding."""

    @property
    def message_id(self) -> str:
        """The Fluent message that explains the check to a reader: ``check-<id>``."""

    def examine(self, pair: TextPair) -> Iterable[Finding]:
        """What is wrong. A check without rules for a language says so with ``NOT_CHECKED``; it never passes silently."""


class BaseCheck:
    """The part that all checks share: names, and findings in their name."""

    id: str = ""
    severity: Severity = Severity.CRITICAL

    @property
    def message_id(self) -> str:
        """The Fluent message that explains the check to a reader."""
        return f"check-{self.id}"

    def finding(self, detail: str, severity: Severity | None = None) -> Finding:
        """A finding of this check, by default of its own severity."""
        return Finding(check=self.id, severity=severity or self.severity, detail=detail)

    def not_checked(self, detail: str) -> Finding:
        """Says that there are no rules for what ``detail`` names (a language, a kind of word)."""
        return self.finding(detail, Severity.NOT_CHECKED)


_RETIRED = {"iw": "he", "in": "id", "ji": "yi", "cmn": "zh", "arb": "ar", "tl": "fil", "nb": "no"}


def base_language(tag: str) -> str:
    """The language subtag of a BCP-47 tag in lower case, retired codes replaced. Any text is accepted."""
    subtag = tag.strip().replace("_", "-").partition("-")[0].lower()
    return _RETIRED.get(subtag, subtag)
