"""Our words and cards, read once a test process: they never change, and reading them costs more than most tests do."""

from __future__ import annotations

from functools import cache

from content.messages import Messages
from content.phrases import Phrasebook
from content.store import ContentStore


@cache
def strict_messages() -> Messages:
    """Every message of the interface; what is missing is an error."""
    return Messages.load(strict=True)


@cache
def shipped_cards() -> ContentStore:
    """The guidance cards that come along."""
    return ContentStore.load()


@cache
def shipped_phrases() -> Phrasebook:
    """The phrases that come along."""
    return Phrasebook.load()
