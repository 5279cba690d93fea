"""What a translation is, where it came from, and how sure anyone may be of it. Pure: no I/O."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from bot.language.text import FormattedText
from bot.privacy.model import IdentifierRule


class Severity(StrEnum):
    """How bad a finding is. The first two mark a message; the third says that nobody looked."""

    CRITICAL = "critical"
    """A number, unit, negation, side or comparator changed; empty; wrong language; cut off. Never shown as the text."""
    WARNING = "warning"
    """Delivered, with a mark."""
    NOT_CHECKED = "not-checked"
    """The check has no rules for this language: neither passed nor failed."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check says about one pair of texts."""

    check: str
    """The stable id of the check, such as ``numbers``."""
    severity: Severity
    detail: str = ""
    """The values in question, such as ``5 mg → 50 mg``: data, not prose, so that it needs no translation."""


class Origin(StrEnum):
    """Who or what wrote the text that a reader sees."""

    ORIGINAL = "original"
    """The sender's own words: same language, or nothing could be translated safely."""
    MEMORY = "memory"
    """A person approved exactly this pair."""
    MACHINE = "machine"
    """An engine wrote it."""


@dataclass(frozen=True, slots=True)
class TextPart:
    """A part of a message that is in another language than the rest, in code points of the author's words."""

    start: int
    end: int
    language: str | None
    """BCP-47; None where nobody knows."""
    origin: Origin = Origin.ORIGINAL
    """What became of it for the readers in question."""
    provider: str | None = None


@dataclass(frozen=True, slots=True)
class Attempt:
    """One provider that was tried, and how it ended."""

    provider: str
    outcome: str
    """``kept``, ``checks-failed``, the ``reason`` of a :class:`bot.errors.TranslationError`, or of :mod:`.gate`."""
    findings: tuple[Finding, ...] = ()
    identifiers: tuple[str, ...] = ()
    """The kinds of identifiers that were kept from this provider, or kept the whole text from it."""
    terms: tuple[str, ...] = ()
    """The agreed terms that its answer has, each as ``source → target``."""


@dataclass(frozen=True, slots=True)
class Provenance:
    """Everything that ``/why`` may tell about a text."""

    origin: Origin
    source_language: str | None
    """BCP-47, or None where the text has no language that we could tell."""
    target_language: str
    detection_confidence: float = 0.0
    """0 to 1."""
    provider: str | None = None
    route: tuple[str, ...] = ()
    """The languages the text went through, such as ``("pt", "en", "zh-Hans")`` for a pivot."""
    engine_version: str | None = None
    attempts: tuple[Attempt, ...] = ()
    findings: tuple[Finding, ...] = ()
    parts: tuple[TextPart, ...] = ()
    """Where the message is in two languages: all its parts, in order. ``source_language`` is then its main language."""
    doubtful_text: str | None = None
    """The best refused translation: shown only on request, and only together with its findings."""
    memory_unit: int | None = None
    """The pair in the memory that it is, where a person approved it there."""
    correction: int | None = None
    """The reader's correction that it is, where a person approved one."""
    terms: tuple[str, ...] = ()
    """The agreed terms that the text has, each as ``source → target``."""


@dataclass(frozen=True, slots=True)
class ProviderAnswer:
    """What an engine gave back, before any check."""

    text: str
    route: tuple[str, ...]
    engine_version: str | None = None


class Provider(Protocol):
    """An engine that translates plain text. All implementations pass ``tests/contracts/test_providers.py``."""

    @property
    def name(self) -> str:
        """Stable and short: ``on-device``, ``libretranslate``, ``google``."""

    @property
    def leaves_premises(self) -> bool:
        """Whether the text leaves machines of the institution's own."""

    @property
    def longest_text(self) -> int:
        """The longest text that it takes, in code points."""

    def version(self, source_language: str, target_language: str) -> str:
        """Changes whenever its answers for this pair may change: part of the machine cache's key."""

    def supports(self, source_language: str, target_language: str) -> bool:
        """Whether it can be asked for this pair (canonical BCP-47 tags)."""

    async def translate(self, text: str, source_language: str, target_language: str) -> ProviderAnswer:
        """Translate, or raise one of :class:`bot.errors.TranslationError`. Bounded in time."""

    async def close(self) -> None:
        """Let go of processes and connections. May be called twice."""


@dataclass(frozen=True, slots=True)
class Policy:
    """Which engines a room allows, and in which order. The default keeps every text on this machine."""

    providers: tuple[str, ...] = field(default=("on-device",))
    text_may_leave: bool = False
    identifiers: IdentifierRule = IdentifierRule.REFUSE
    """What becomes of a text in which somebody may be named, before a provider that takes it off the premises."""

    def allows(self, provider: Provider) -> bool:
        """Whether a text of this room may be given to the provider."""
        return provider.name in self.providers and (self.text_may_leave or not provider.leaves_premises)


@dataclass(frozen=True, slots=True, kw_only=True)
class TranslationRequest:
    """One text for the readers of one language."""

    text: FormattedText
    source_language: str | None
    """BCP-47; None where it has no language that we could tell."""
    detection_confidence: float = 1.0
    target_language: str
    parts: tuple[TextPart, ...] = ()
    """Where the text is in two languages: its parts, in order and without gaps."""
    whole: str | None = None
    """The message that the text is a part of: what names somebody may begin in one part and end in another."""
    room_id: int | None = None
    """The room whose memory and cache count."""
    policy: Policy
    keep: bool = True
    """Whether an engine's answer may be kept in the room's cache; no, for what nobody has sent to anybody yet."""


@dataclass(frozen=True, slots=True)
class Translation:
    """What readers of the target language see, and where it came from."""

    text: FormattedText
    provenance: Provenance


class Watcher(Protocol):
    """Counts what engines and checks did; :class:`bot.observe.Metrics` does."""

    def translation_attempt(self, provider: str, outcome: str, seconds: float) -> None:
        """One attempt ended after so many seconds."""

    def finding(self, check: str, severity: str) -> None:
        """A check found something."""

    def identifiers_found(self, provider: str, outcome: str) -> None:
        """A text in which somebody may be named was on its way to a third party, and what became of it."""
