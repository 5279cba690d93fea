"""A folder of guidance, as curators keep it: ``<language>/<card>.md`` and ``menu.toml``, read into cards and complaints."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.errors import InvalidInput, InvalidSetting
from bot.language import tags
from content.cards import ID, Card, CardState
from content.front_matter import BrokenCard
from content.parsing import parse

SOURCE_LANGUAGE = "en"
"""What the other languages are translated from."""
GUIDANCE = "guidance"
MENU = "menu.toml"
LARGEST_FILE = 100_000
"""Bytes. A card has some 3,000."""
MOST_FILES = 20_000
"""Files of one folder that are read."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something that a curator has to mend."""

    file: Path
    line: int
    reason: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Group:
    """A topic of the menu. Its title is the message ``guide-group-<id>``."""

    id: str
    cards: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Menu:
    """The order of the cards, and their topics."""

    order: tuple[str, ...] = ()
    groups: tuple[Group, ...] = ()


@dataclass(frozen=True, slots=True)
class Folder:
    """What was found in one folder."""

    path: Path
    cards: tuple[Card, ...]
    menu: Menu
    problems: tuple[Problem, ...]


def guidance_folder(path: Path | str) -> Path:
    """The folder of the cards: this one, or ``guidance`` in it. Raises InvalidSetting where there is none."""
    given = Path(path)
    folder = given / GUIDANCE if (given / GUIDANCE).is_dir() else given
    if not folder.is_dir():
        raise InvalidSetting(f"{given}: expected a folder with the guidance cards")
    return folder


def card_files(folder: Path) -> list[Path]:
    """The files of the cards, in order."""
    return sorted(folder.glob("*/*.md"))[:MOST_FILES]


def read_folder(folder: Path) -> Folder:
    """Read every card and the menu; whatever is wrong becomes a problem."""
    problems: list[Problem] = []
    cards = tuple(card for file in card_files(folder) if (card := _read(file, problems)) is not None)
    menu = _menu(folder / MENU, problems)
    return Folder(folder, cards, menu, tuple(problems))


def _read(file: Path, problems: list[Problem]) -> Card | None:
    language = file.parent.name
    try:
        canonical = tags.canonical(language)
    except InvalidInput:
        problems.append(Problem(file, 1, f"the folder is not the tag of a language: {language}"))
        return None
    if canonical != language:
        problems.append(Problem(file, 1, f"the folder of this language is called {canonical}"))
        return None
    try:
        read = parse(text_of(file), card_id=file.stem, language=language, is_source=language == SOURCE_LANGUAGE)
    except BrokenCard as error:
        problems.append(Problem(file, error.line, error.reason))
    except OSError as error:
        problems.append(Problem(file, 1, f"cannot be read: {error.strerror}"))
    else:
        problems += [Problem(file, finding.line, finding.reason) for finding in read.findings]
        return read.card
    return None


def text_of(file: Path) -> str:
    """A file of at most LARGEST_FILE bytes. Raises BrokenCard, or OSError."""
    with file.open("rb") as opened:
        content = opened.read(LARGEST_FILE + 1)
    if len(content) > LARGEST_FILE:
        raise BrokenCard(1, f"more than {LARGEST_FILE} bytes: not a card")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise BrokenCard(line, "not UTF-8") from error


def _menu(file: Path, problems: list[Problem]) -> Menu:
    if not file.exists():
        return Menu()
    try:
        content = tomllib.loads(text_of(file))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        problems.append(Problem(file, 1, f"not TOML: {error}"))
        return Menu()
    except BrokenCard as error:
        problems.append(Problem(file, error.line, error.reason))
        return Menu()
    except OSError as error:
        problems.append(Problem(file, 1, f"cannot be read: {error.strerror}"))
        return Menu()
    order = content.get("order", [])
    if not _are_ids(order):
        problems.append(Problem(file, 1, "order: expected a list of card ids"))
        order = []
    return Menu(tuple(order), tuple(_groups(file, content.get("group", []), problems)))


def _groups(file: Path, given: Any, problems: list[Problem]) -> Iterator[Group]:
    if not isinstance(given, list):
        problems.append(Problem(file, 1, "group: expected tables [[group]] with id and cards"))
        return
    seen: set[str] = set()
    for number, one in enumerate(given, 1):
        fields = one if isinstance(one, dict) else {}
        name, cards = fields.get("id"), fields.get("cards", ())
        if not isinstance(name, str) or not ID.fullmatch(name) or name in seen or not _are_ids(cards):
            problems.append(
                Problem(file, 1, f"group {number}: expected an id of its own, and cards: a list of card ids")
            )
            continue
        seen.add(name)
        yield Group(name, tuple(cards))


def _are_ids(listed: object) -> bool:
    return isinstance(listed, list) and all(isinstance(one, str) for one in listed)


def contradictions(folder: Path, menu: Menu, cards: Sequence[Card], known: Iterable[str]) -> Iterator[Problem]:
    """What only shows when all cards are there. These cards are served all the same.

    ``known``: the ids of all cards there are, those of other folders too.
    """
    ids = set(known)
    english = {card.id: card for card in cards if card.language == SOURCE_LANGUAGE}
    yield from _menu_contradictions(folder / MENU, menu, {card.id for card in cards}, ids)
    for card in cards:
        file = file_of(folder, card)
        yield from (Problem(file, 1, f"related: no card {one}") for one in card.related if one not in ids)
        source = english.get(card.id)
        if source is None:
            if card.source_hash is not None:
                yield Problem(file, 1, f"there is no valid card in {SOURCE_LANGUAGE} that it translates")
        elif card.language != SOURCE_LANGUAGE and card.source_hash is None:
            yield Problem(file, 1, "source_hash: expected the hash of the English card that was translated")
        elif card.state_beside(source) is not CardState.OUTDATED and len(card.say) != len(source.say):
            yield Problem(file, 1, f"Say: {len(card.say)} phrases, {len(source.say)} in {SOURCE_LANGUAGE}")
    languages = sorted({card.language for card in cards})
    there = {(card.id, card.language) for card in cards}
    for card_id, source in sorted(english.items()):
        for language in languages:
            if (card_id, language) not in there:
                yield Problem(folder / language / f"{card_id}.md", 1, f"missing: “{source.title}” in {language}")


def _menu_contradictions(file: Path, menu: Menu, own: set[str], known: set[str]) -> Iterator[Problem]:
    yield from (Problem(file, 1, f"order: no card {one}") for one in menu.order if one not in known)
    if menu.order:
        yield from (Problem(file, 1, f"order: {one} is not in it") for one in sorted(own - set(menu.order)))
    grouped = [one for group in menu.groups for one in group.cards]
    yield from (Problem(file, 1, f"group: no card {one}") for one in dict.fromkeys(grouped) if one not in known)
    if menu.groups:
        yield from (Problem(file, 1, f"group: {one} is in none") for one in sorted(own - set(grouped)))
        yield from (Problem(file, 1, f"group: {one} is in several") for one in sorted(own) if grouped.count(one) > 1)


def file_of(folder: Path, card: Card) -> Path:
    """Where a card of a folder is written."""
    return folder / card.language / f"{card.id}.md"
