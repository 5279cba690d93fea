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
