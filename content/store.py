"""What curators wrote, loaded and checked: the guidance cards in every language.

A broken file is left out and named, with its line, in :attr:`ContentStore.problems`; everything else is served. An institution's
own cards, from a folder of theirs or written in chat, stand beside ours; one with an id of ours replaces ours in all languages.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from bot.language import tags
from content.cards import Card, CardState
from content.folder import SOURCE_LANGUAGE as SOURCE_LANGUAGE
from content.folder import Folder, Group, Menu, contradictions, guidance_folder, read_folder
from content.folder import Problem as Problem

CONTENT = Path(__file__).parent
"""The content that comes with Common Ground."""
OTHERS = "others"
"""The group of what the menu puts into none; of an institution's own cards, mostly."""


@dataclass(frozen=True, slots=True)
class FoundCard:
    """A card as it can be shown to somebody."""

    card: Card
    """Its ``language`` need not be one that was asked for; who shows it says so."""
    state: CardState


class Cards(Protocol):
    """What readers of cards need: a :class:`ContentStore`, or one that is reloaded (:mod:`content.live`)."""

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of all cards, in the order of the menu."""

    @property
    def groups(self) -> tuple[Group, ...]:
        """The topics of the menu."""

    def languages(self, card_id: str) -> tuple[str, ...]:
        """The languages that a card exists in."""

    def exact(self, card_id: str, language: str) -> Card | None:
        """A card in just this language."""

    def find(self, card_id: str, languages: Sequence[str]) -> FoundCard | None:
        """A card in the first of these languages, else in English, else in any."""

    def related(self, card: Card) -> tuple[str, ...]:
        """The ids of the related cards that exist."""


class ContentStore:
    """The cards, by id and language. Read once, never changed: safe to use from several threads."""

    def __init__(
        self,
        cards: Iterable[Card],
        *,
        menu: Sequence[str] = (),
        groups: Iterable[Group] = (),
        problems: Iterable[Problem] = (),
    ) -> None:
        self._cards: dict[str, dict[str, Card]] = {}
        for card in cards:
            self._cards.setdefault(card.id, {})[card.language] = card
        self._menu = tuple(menu)
        self._groups = tuple(groups)
        self.problems: tuple[Problem, ...] = tuple(sorted(set(problems)))

    @classmethod
    def load(
        cls, path: Path | str = CONTENT, *, own: Path | str | None = None, more: Iterable[Card] = ()
    ) -> ContentStore:
        """Read a folder of content, or the folder ``guidance`` in it: ``<language>/<card>.md`` and ``menu.toml``.

        ``own``: a second folder, of the institution; ``more``: cards from elsewhere. Whatever comes later replaces the cards of
        the same id as a whole. Raises InvalidSetting where there is no such folder; whatever is wrong inside becomes a problem.
        """
        folders = [read_folder(guidance_folder(one)) for one in (path, own) if one is not None]
        extra = list(more)
        known = {card.id for folder in folders for card in folder.cards} | {card.id for card in extra}
        problems = [problem for folder in folders for problem in folder.problems]
        for folder in folders:
            problems += contradictions(folder.path, folder.menu, folder.cards, known)
        cards: dict[str, list[Card]] = {}
        for source in (*(folder.cards for folder in folders), extra):
            cards |= _by_id(source)
        menu = _together(folders)
        return cls(
            (card for versions in cards.values() for card in versions),
            menu=menu.order,
            groups=menu.groups,
            problems=problems,
        )

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of all cards, in the order of the menu; what the menu does not name follows by id."""
        named = [one for one in dict.fromkeys(self._menu) if one in self._cards]
        return (*named, *sorted(set(self._cards) - set(named)))

    @property
    def groups(self) -> tuple[Group, ...]:
        """The topics of the menu, with the cards that exist; what is in none of them comes last, as :data:`OTHERS`."""
        grouped = {one for group in self._groups for one in group.cards}
        rest = Group(OTHERS, tuple(one for one in self.ids if one not in grouped))
        existing = (Group(one.id, tuple(card for card in one.cards if card in self._cards)) for one in self._groups)
        return tuple(group for group in (*existing, rest) if group.cards)

    def languages(self, card_id: str) -> tuple[str, ...]:
        """The languages that a card exists in; empty for an unknown card."""
        return tuple(self._cards.get(card_id, {}))

    def exact(self, card_id: str, language: str) -> Card | None:
        """A card in just this language."""
        return self._cards.get(card_id, {}).get(language)

    def find(self, card_id: str, languages: Sequence[str]) -> FoundCard | None:
        """A card in the first of these languages that it exists in, in whatever script; else in English, else in any.

        ``languages`` are canonical tags, the best first. None for an unknown card.
        """
        versions = self._cards.get(card_id)
        if not versions:
            return None
        english = versions.get(SOURCE_LANGUAGE)
        for wanted in languages:
            same = [tag for tag in versions if tags.base(tag) == tags.base(wanted)]
            if same:
                card = versions[wanted if wanted in same else same[0]]
                return FoundCard(card, card.state_beside(english))
        card = english or next(iter(versions.values()))
        return FoundCard(card, card.state_beside(english))

    def related(self, card: Card) -> tuple[str, ...]:
        """The ids of the related cards that exist."""
        return tuple(one for one in card.related if one in self._cards)


def _by_id(cards: Iterable[Card]) -> dict[str, list[Card]]:
    versions: dict[str, list[Card]] = {}
    for card in cards:
        versions.setdefault(card.id, []).append(card)
    return versions


def _together(folders: Iterable[Folder]) -> Menu:
    """One menu: the topics of later folders follow, and where they have one of the same name, their cards do."""
    order: list[str] = []
    groups: dict[str, list[str]] = {}
    for folder in folders:
        order += folder.menu.order
        for group in folder.menu.groups:
            groups.setdefault(group.id, []).extend(one for one in group.cards if one not in groups.get(group.id, []))
    return Menu(tuple(dict.fromkeys(order)), tuple(Group(name, tuple(cards)) for name, cards in groups.items()))
