"""What counts as the same segment in the translation memory. Pure.

Exact means exact: only what carries no meaning (the form of Unicode, the kind and amount of white space) is folded. Case and
punctuation count, since "IM" is not "im".
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class UnitState(StrEnum):
    """How far a unit may be trusted."""

    APPROVED = "approved"
    """A person said that it is right; only these outrank an engine."""
    IMPORTED = "imported"
    DRAFT = "draft"


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


def segment_key(source: str, source_language: str, target_language: str) -> str:
    """What the digest of a unit is taken of: equal for two segments that are the same."""
    folded = " ".join(unicodedata.normalize("NFC", source).split())
    return "\x1f".join((source_language, target_language, folded))
