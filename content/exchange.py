"""Cards as CSV for translators' tools, one language a file, and back.

One row a field: ``id, field, english, translation, source_hash``. Fields are ``title``, ``summary``, ``why``, and each item of a
list by its number: ``do.1``, ``question.3``. What begins like a formula gets an apostrophe before it, which comes off again when
it is read, so that no spreadsheet runs it and nothing is lost. What comes back is a draft, whatever it was: only persons review.
An outdated translation that comes back changed, beside the English text of today, is up to date; unchanged, it stays outdated.
"""

from __future__ import annotations

import csv
import io
import json
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import NamedTemporaryFile

from content.cards import Card, Section
from content.folder import SOURCE_LANGUAGE, Problem, file_of
from content.front_matter import BrokenCard
from content.parsing import parse
from content.store import ContentStore

COLUMNS = ("id", "field", "english", "translation", "source_hash")
LARGEST = 20_000_000
"""Bytes of a file that is read."""
_FORMULA = tuple("=+-@\t\r'")
_LISTS = ("do", "avoid", "say", "reflect", "question")


def fields_of(card: Card) -> dict[str, str]:
    """What is translated, by the name of its field."""
    fields = {"title": card.title, "summary": card.summary, "why": card.why}
    for name in _LISTS:
        listed = card.questions if name == "question" else card.listed(Section(name))
        fields |= {f"{name}.{number}": text for number, text in enumerate(listed, 1)}
    return {name: text for name, text in fields.items() if text}


def write(store: ContentStore, language: str) -> str:
    """The cards of a store with what there is of their translation. An empty translation is to be made."""
    written = io.StringIO()
    rows = csv.writer(written, lineterminator="\r\n")
    rows.writerow(COLUMNS)
    for card_id in store.ids:
        english, card = store.exact(card_id, SOURCE_LANGUAGE), store.exact(card_id, language)
        if english is None:
            continue
        there, ours = fields_of(english), fields_of(card) if card is not None else {}
        made_from = english.content_hash if card is None else card.source_hash or english.content_hash
        for name in (*there, *(name for name in ours if name not in there)):
            cells = (card_id, name, there.get(name, ""), ours.get(name, ""), made_from)
            rows.writerow(_shielded(cell) for cell in cells)
    return written.getvalue()


@dataclass(frozen=True, slots=True)
class _Row:
    line: int
    text: str
    made_from: str
    """The hash of the English card that the translation was made from."""
    english: str
    """What the translator saw."""


@dataclass(slots=True)
class Returned:
    """What a file brought."""

    cards: list[Card] = field(default_factory=list)
    """Whole cards that differ from those in the store."""
    unchanged: int = 0
    empty: int = 0
    """Cards of which nothing is translated."""
    problems: list[Problem] = field(default_factory=list)


def read(content: bytes, store: ContentStore, language: str, file: Path) -> Returned:
    """Read what :func:`write` wrote and somebody translated. ``file`` is for the problems' names.

    A card with a problem is left out. Related cards and sources are those of the English card.
    """
    returned = Returned()
    for card_id, rows in _by_card(content, returned.problems, file).items():
        line = min(row.line for row in rows.values())
        english = store.exact(card_id, SOURCE_LANGUAGE)
        if english is None:
            returned.problems.append(Problem(file, line, f"no card {card_id}"))
        elif not any(row.text for row in rows.values()):
            returned.empty += 1
        elif missing := [name for name in fields_of(english) if name not in rows or not rows[name].text]:
            returned.problems.append(Problem(file, line, f"{card_id}: no translation of {', '.join(missing)}"))
        else:
            _take(english, language, rows, store, returned, file, line)
    return returned


def _take(
    english: Card,
    language: str,
    rows: Mapping[str, _Row],
    store: ContentStore,
    returned: Returned,
    file: Path,
    line: int,
) -> None:
    hashes = {row.made_from for row in rows.values()}
    texts = {name: row.text for name, row in rows.items() if row.text}
    lists = {name: _numbered(texts, name) for name in _LISTS}
    card = Card(
        id=english.id,
        language=language,
        title=texts["title"],
        summary=texts.get("summary", ""),
        why=texts.get("why", ""),
        do=lists["do"],
        avoid=lists["avoid"],
        say=lists["say"],
        reflect=lists["reflect"],
        questions=lists["question"],
        related=english.related,
        sources=english.sources,
        source_hash=hashes.pop() if len(hashes) == 1 else "",
    )
    known = store.exact(english.id, language)
    if known is not None and fields_of(known) != fields_of(card) and _saw(english, rows):
        # Changed beside the English card as it is now. One sent back unchanged stays what it was: nobody says that it fits.
        card = replace(card, source_hash=english.content_hash)
    if known is not None and (fields_of(known), known.source_hash) == (fields_of(card), card.source_hash):
        returned.unchanged += 1
        return
    problems = list(_doubts(card, file, line))
    returned.problems += problems
    if not problems:
        returned.cards.append(card)


def _saw(english: Card, rows: Mapping[str, _Row]) -> bool:
    """Whether the translator had today's English before them."""
    return all(rows[name].english == text.strip() for name, text in fields_of(english).items())


def _doubts(card: Card, file: Path, line: int) -> Iterator[Problem]:
    """What its file would be told for, were it written."""
    try:
        parsed = parse(markdown(card), card_id=card.id, language=card.language, is_source=False)
    except BrokenCard as error:
        yield Problem(file, line, f"{card.id}: {error.reason}")
        return
    for finding in parsed.findings:
        yield Problem(file, line, f"{card.id}: {finding.reason}")
    if not parsed.findings and fields_of(parsed.card) != fields_of(card):
        yield Problem(file, line, f"{card.id}: a text has line breaks or marks that a card cannot hold")


def _numbered(texts: Mapping[str, str], name: str) -> tuple[str, ...]:
    numbers = sorted(int(key.partition(".")[2]) for key in texts if key.partition(".")[0] == name)
    return tuple(texts[f"{name}.{number}"] for number in numbers)


def _by_card(content: bytes, problems: list[Problem], file: Path) -> dict[str, dict[str, _Row]]:
    """By card and field."""
    cards: dict[str, dict[str, _Row]] = {}
    if len(content) > LARGEST:
        problems.append(Problem(file, 1, f"more than {LARGEST} bytes"))
        return cards
    try:
        rows = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True)
        heading = [one.strip().lower() for one in next(rows, [])]
        if not set(COLUMNS) <= set(heading):
            problems.append(Problem(file, 1, f"expected the columns {', '.join(COLUMNS)}"))
            return cards
        for row in rows:
            cells = dict(zip(heading, map(_unshielded, row), strict=False))
            card_id, name, text = (cells.get(one, "").strip() for one in ("id", "field", "translation"))
            if not card_id and not name:
                continue
            if not _is_field(name):
                problems.append(Problem(file, rows.line_num, f"no such field: {name[:40]}"))
            elif name in cards.setdefault(card_id, {}):
                problems.append(Problem(file, rows.line_num, f"{card_id}: {name} stands twice"))
            else:
                cards[card_id][name] = _Row(
                    rows.line_num,
                    text.replace("\r\n", "\n"),
                    cells.get("source_hash", "").strip(),
                    cells.get("english", "").strip().replace("\r\n", "\n"),
                )
    except UnicodeDecodeError:
        problems.append(Problem(file, 1, "not UTF-8"))
    except csv.Error as error:
        problems.append(Problem(file, 1, f"not CSV: {error}"))
    return {card_id: rows for card_id, rows in cards.items() if rows}


def _is_field(name: str) -> bool:
    kind, dot, number = name.partition(".")
    if not dot:
        return kind in ("title", "summary", "why")
    return kind in _LISTS and number.isascii() and number.isdigit() and 0 < int(number[:4]) < 100


def markdown(card: Card) -> str:
    """The file of a card, as a draft."""
    lines = [
        "+++",
        f"id = {_quoted(card.id)}",
        f"title = {_quoted(card.title)}",
        f"summary = {_quoted(card.summary)}",
        *_listed("questions", card.questions),
        f"related = [{', '.join(map(_quoted, card.related))}]",
        *_listed("sources", card.sources),
        *([f"source_hash = {_quoted(card.source_hash)}"] if card.source_hash is not None else []),
        'state = "draft"',
        "+++",
        "",
        f"## {Section.WHY.title()}",
        "",
        card.why,
    ]
    for section in list(Section)[1:]:
        lines += ["", f"## {section.title()}", "", *(f"- {item}" for item in card.listed(section))]
    return "\n".join(lines) + "\n"


def save(cards: Iterable[Card], folder: Path) -> list[Path]:
    """Write cards as drafts into their folders, each file in one step. Raises OSError."""
    written = []
    for card in cards:
        file = file_of(folder, card)
        file.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile("w", dir=file.parent, prefix=f".{file.name}-", encoding="utf-8", delete=False) as new:
            try:
                new.write(markdown(card))
                new.flush()
                os.chmod(new.name, 0o644)
                os.replace(new.name, file)
            except BaseException:
                with suppress(OSError):
                    Path(new.name).unlink()
                raise
        written.append(file)
    return written


def _listed(name: str, texts: Iterable[str]) -> list[str]:
    return [f"{name} = [", *(f"    {_quoted(text)}," for text in texts), "]"]


def _quoted(text: str) -> str:
    """A TOML string; JSON's escapes are TOML's, but for one character."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _shielded(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _unshielded(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_FORMULA) else cell
