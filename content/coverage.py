"""How far the cards are in each language, and which translations are behind their original."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from content.cards import CardState
from content.folder import SOURCE_LANGUAGE
from content.store import ContentStore


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """One language. The four numbers add up to all cards."""

    language: str
    reviewed: int
    draft: int
    outdated: int
    missing: int


@dataclass(frozen=True, slots=True)
class Stale:
    """A card in one language that somebody has to look at."""

    card_id: str
    language: str
    reason: str
    """``outdated``: its original changed; ``missing``; ``edited``: its text changed since it was reviewed."""


def coverage(store: ContentStore) -> tuple[Coverage, ...]:
    """Every language that a card exists in, the source first."""
    languages = {language for card_id in store.ids for language in store.languages(card_id)}
    return tuple(_of(store, language) for language in sorted(languages, key=lambda one: (one != SOURCE_LANGUAGE, one)))


def _of(store: ContentStore, language: str) -> Coverage:
    counted = Counter(_state(store, card_id, language) for card_id in store.ids)
    return Coverage(
        language=language,
        reviewed=counted[CardState.REVIEWED],
        draft=counted[CardState.DRAFT],
        outdated=counted[CardState.OUTDATED],
        missing=counted[None],
    )


def _state(store: ContentStore, card_id: str, language: str) -> CardState | None:
    card = store.exact(card_id, language)
    return None if card is None else card.state_beside(store.exact(card_id, SOURCE_LANGUAGE))


def stale(store: ContentStore) -> tuple[Stale, ...]:
    """What is outdated or missing, and what was edited after its review, in the order of the menu."""
    found = []
    languages = [one.language for one in coverage(store)]
    for card_id in store.ids:
        for language in languages:
            card, state = store.exact(card_id, language), _state(store, card_id, language)
            if card is None:
                found.append(Stale(card_id, language, "missing"))
            elif state is CardState.OUTDATED:
                found.append(Stale(card_id, language, "outdated"))
            elif card.reviewed_by is not None and not card.is_reviewed:
                found.append(Stale(card_id, language, "edited"))
    return tuple(found)
