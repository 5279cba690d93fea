"""What curators wrote, loaded and checked: the guidance cards in every language.

A broken file is left out and named, with its line, in :attr:`ContentStore.problems`; everything else is served.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.errors import InvalidInput, InvalidSetting
from bot.language import tags
from content.cards import BrokenCard, Card, CardState, parse

CONTENT = Path(__file__).parent
"""The content that comes with Common Ground."""
SOURCE_LANGUAGE = "en"
"""What the other languages are translated from."""
GUIDANCE = "guidance"
MENU = "menu.toml"
LARGEST_FILE = 100_000
"""Bytes. A card has some 3,000."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something that a curator has to mend."""

    file: Path
    line: int
    reason: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.reason}"


@dataclass(frozen=True, slots=True)
class FoundCard:
    """A card as it can be shown to somebody."""

    card: Card
    """Its ``language`` need not be one that was asked for; who shows it says so."""
    state: CardState


class ContentStore:
    """The cards, by id and language. Read once, never changed: safe to use from several threads."""

    def __init__(self, cards: Iterable[Card], *, menu: Sequence[str] = (), problems: Iterable[Problem] = ()) -> None:
        self._cards: dict[str, dict[str, Card]] = {}
        for card in cards:
            self._cards.setdefault(card.id, {})[card.language] = card
        self._menu = tuple(menu)
        self.problems: tuple[Problem, ...] = tuple(sorted(problems))

    @classmethod
    def load(cls, path: Path | str = CONTENT) -> ContentStore:
        """Read a folder of content, or the folder ``guidance`` in it: ``<language>/<card>.md`` and ``menu.toml``.

        Raises InvalidSetting where there is no such folder; whatever is wrong inside becomes a problem.
        """
        given = Path(path)
        folder = given / GUIDANCE if (given / GUIDANCE).is_dir() else given
        if not folder.is_dir():
            raise InvalidSetting(f"{given}: expected a folder with the guidance cards")
        problems: list[Problem] = []
        cards = [card for file in sorted(folder.glob("*/*.md")) if (card := _read(file, problems)) is not None]
        menu = _menu(folder / MENU, problems)
        problems += _contradictions(folder, cards, menu)
        return cls(cards, menu=menu, problems=problems)

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of all cards, in the order of the menu; what the menu does not name follows by id."""
        named = [one for one in dict.fromkeys(self._menu) if one in self._cards]
        return (*named, *sorted(set(self._cards) - set(named)))

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


def _read(file: Path, problems: list[Problem]) -> Card | None:
    language = file.parent.name
    try:
        canonical = tags.canonical(language)
        if canonical != language:
            problems.append(Problem(file, 1, f"the folder should be named {canonical}"))
            return None
        return parse(_text(file), card_id=file.stem, language=language, is_source=language == SOURCE_LANGUAGE)
    except InvalidInput:
        problems.append(Problem(file, 1, f"the folder is not named by the tag of a language: {language}"))
    except BrokenCard as error:
        problems.append(Problem(file, error.line, error.reason))
    except OSError as error:
        problems.append(Problem(file, 1, f"cannot be read: {error.strerror}"))
    return None


def _text(file: Path) -> str:
    with file.open("rb") as opened:
        content = opened.read(LARGEST_FILE + 1)
    if len(content) > LARGEST_FILE:
        raise BrokenCard(1, f"more than {LARGEST_FILE} bytes: not a card")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise BrokenCard(line, "not UTF-8") from error


def _menu(file: Path, problems: list[Problem]) -> tuple[str, ...]:
    if not file.exists():
        return ()
    try:
        order = tomllib.loads(_text(file)).get("order", [])
    except tomllib.TOMLDecodeError as error:
        problems.append(Problem(file, 1, f"not TOML: {error}"))
        return ()
    except BrokenCard as error:
        problems.append(Problem(file, error.line, error.reason))
        return ()
    if not isinstance(order, list) or not all(isinstance(one, str) for one in order):
        problems.append(Problem(file, 1, "order: expected a list of card ids"))
        return ()
    return tuple(order)


def _contradictions(folder: Path, cards: Iterable[Card], menu: Iterable[str]) -> list[Problem]:
    """What only shows when all cards are there. These cards are served all the same."""
    listed = list(cards)
    english = {card.id: card for card in listed if card.language == SOURCE_LANGUAGE}
    known = {card.id for card in listed}
    found = [Problem(folder / MENU, 1, f"order: no card {one}") for one in menu if one not in known]
    for card in listed:
        file = folder / card.language / f"{card.id}.md"
        found += [Problem(file, 1, f"related: no card {one}") for one in card.related if one not in known]
        source = english.get(card.id)
        if source is None:
            found.append(Problem(file, 1, f"there is no valid card in {SOURCE_LANGUAGE} that it translates"))
        elif card.state_beside(source) is not CardState.OUTDATED and len(card.say) != len(source.say):
            found.append(Problem(file, 1, f"Say: {len(card.say)} phrases, {len(source.say)} in {SOURCE_LANGUAGE}"))
    return found
