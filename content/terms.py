"""What one row of the termbase says. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

EVERY_LANGUAGE = "mul"
"""The language of a term that is the same in all of them."""


class TermStatus(StrEnum):
    """What a term is to its concept."""

    PREFERRED = "preferred"
    ADMITTED = "admitted"
    FORBIDDEN = "forbidden"
    DO_NOT_TRANSLATE = "do-not-translate"


class TermState(StrEnum):
    """Whether a person stands for it."""

    DRAFT = "draft"
    """Shown, and nothing else: it influences no engine and no check."""
    APPROVED = "approved"


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """What one language calls a concept."""

    concept: str
    language: str
    """BCP-47, or :data:`EVERY_LANGUAGE`."""
    text: str
    status: TermStatus = TermStatus.PREFERRED
    state: TermState = TermState.DRAFT
    room_id: int | None = None
    """None: in every room."""
    approved_by: str | None = None
    approved_at: datetime | None = None
    source: str = ""
    """The kind of authority, such as ``MeSH heading``; empty where there is none to name."""
    note: str = ""

    @property
    def key(self) -> tuple[int | None, str, str, str]:
        """Equal for two rows that are about the same term."""
        return self.room_id, self.concept, self.language, self.text
