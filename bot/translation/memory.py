"""What the translation memory holds, and what counts as the same segment in it. Pure.

Exact means exact: only what carries no meaning (the form of Unicode, the kind and amount of white space) is folded. Case and
punctuation count, since "IM" is not "im". Similar is another matter, and never more than a suggestion to a person: there case
and width are folded too.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.translation.model import Finding

LONGEST_SEGMENT = 4096
"""Code points of either text of a unit: as long as a message of Telegram may be."""
LONGEST_COMPARED = 2000
"""Folded code points. Longer texts are found when they are the same, and are not looked for when they are similar."""
LOWEST_SCORE = 0.7
"""Nothing less similar is suggested; here the search for candidates is still sure to find them (see :mod:`.fuzzy`)."""
NEARLY = 0.99
"""The most that a unit scores whose text is not exactly the same."""
DOUBT = 0.05
"""By how much the score of a unit that nobody approved counts less when the best are chosen."""


class UnitState(StrEnum):
    """How far a unit may be trusted."""

    APPROVED = "approved"
    """A person said that it is right; only these outrank an engine."""
    IMPORTED = "imported"
    """From a file. Nobody here has stood for it yet."""
    DRAFT = "draft"
    """Approved once, and since replaced by another translation."""


class UnitOrigin(StrEnum):
    """Where the texts of a unit came from."""

    PERSON = "person"
    """Somebody wrote the pair for the memory."""
    MESSAGE = "message"
    """A member's message, and its translation."""
    IMPORT = "import"


@dataclass(frozen=True, slots=True, kw_only=True)
class MemoryUnit:
    """A segment, its translation, and who stands for it."""

    id: int
    source_language: str
    target_language: str
    source: str
    target: str
    state: UnitState
    room_id: int | None
    """The room that it counts in; None: everywhere."""
    approved_by_name: str | None
    approved_at: datetime | None
    created_at: datetime
    origin: UnitOrigin


@dataclass(frozen=True, slots=True, kw_only=True)
class NewUnit:
    """A pair that is about to be imported."""

    source_language: str
    target_language: str
    source: str
    target: str
    created_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A unit for a text that is like its source. A person decides; nothing uses it by itself."""

    unit: MemoryUnit
    score: float
    """From 0 to 1, which is kept for exactly the same text."""
    differences: tuple[Finding, ...]
    """What differs in value between the text and the unit's source: numbers, units, times, negations, sides, drugs."""


def tidy(text: str) -> str:
    """The text in one form of Unicode, with single spaces: what two texts are compared by for being the same."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def segment_key(source: str, source_language: str, target_language: str) -> str:
    """What the digest of a unit is taken of: equal for two segments that are the same."""
    return "\x1f".join((source_language, target_language, tidy(source)))


def folded(text: str) -> str:
    """The text as similar ones are looked for: without the differences of case, width and white space."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())
