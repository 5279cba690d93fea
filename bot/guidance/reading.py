"""A card as one reader gets it."""

from __future__ import annotations

from dataclasses import dataclass

from bot.guidance.model import Phrase, Title
from content.cards import Card, CardState


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A card for one reader."""

    card: Card
    state: CardState
    wanted: str
    """The language that they read; the card may be in another one, and then says so."""
    phrases: tuple[Phrase, ...]
    related: tuple[Title, ...]
    institution: str | None = None
    """Whose own card it is; None for a card that everybody has."""
    revision: int = 0
    """Of an institution's own card: which words were shown."""

    @property
    def may_be_shared(self) -> bool:
        """Whether it may go to a room, where other institutions are."""
        return self.institution is None


@dataclass(frozen=True, slots=True)
class Answer:
    """What a question found."""

    best: Reading
    others: tuple[Title, ...]
    """Further cards that may be meant, the nearest first."""
