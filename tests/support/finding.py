"""A search that finds what the test says: how good the real one is, is tested elsewhere, and changes with every card."""

from __future__ import annotations

from content.search import Hit
from content.store import Cards

CLEAR = "How do we show respect across different cultures?"
"""A question that one card clearly answers: on goodwill."""
ABOUT_TRUST = ("respect", "trust", "confiance")
NEAR_TRUST = ("goodwill", "humility", "culture", "patient-first")


class ScriptedFinder:
    """Of our cards, those near to trust for a question about it; of other cards, those whose title shares a word with it."""

    def __init__(self, cards: Cards) -> None:
        self._cards = cards

    def search(self, query: str, language: str, limit: int = 3) -> list[Hit]:
        """The nearest first."""
        words = set(query.casefold().split())
        found = [one for one in NEAR_TRUST if any(word in query.casefold() for word in ABOUT_TRUST)]
        found = [one for one in self._cards.ids if one.startswith("own-") and words & self._title(one)] + found
        known = [one for one in found if one in self._cards.ids]
        return [Hit(one, 1.0 - place / 10) for place, one in enumerate(known[:limit])]

    def clear_answer(self, query: str, language: str) -> Hit | None:
        """Only for CLEAR."""
        return Hit("goodwill", 1.0) if query == CLEAR else None

    def _title(self, card_id: str) -> set[str]:
        found = self._cards.find(card_id, ["en"])
        return set() if found is None else set(found.card.title.casefold().split())
