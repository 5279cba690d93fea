"""Cards go to translators as CSV and come back as drafts; nothing is lost on the way, and nothing in it is run."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from content import exchange
from content.cards import Card
from content.store import ContentStore
from tests.support.guidance_files import GOOD, folder, loaded, translation_of

FILE = Path("translated.csv")


def rows(written: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(written, newline="")))


def as_csv(given: list[dict[str, str]]) -> bytes:
    written = io.StringIO()
    sheet = csv.DictWriter(written, exchange.COLUMNS)
    sheet.writeheader()
    sheet.writerows(given)
    return written.getvalue().encode()


def translated(store: ContentStore, language: str = "pt") -> list[dict[str, str]]:
    """Every text with a word before it."""
    return [row | {"translation": f"Pois: {row['english']}"} for row in rows(exchange.write(store, language))]


@pytest.fixture
def store(tmp_path: Path) -> ContentStore:
    """One English card."""
    return ContentStore.load(folder(tmp_path, {"en/trust.md": GOOD}))


@pytest.mark.parametrize("language", ["zh-Hans", "ar", "fr"])
def test_what_ships_comes_back_as_it_went(language: str) -> None:
    """In every script, with no-break spaces and all; and so there is nothing to write."""
    shipped = ContentStore.load()
    returned = exchange.read(exchange.write(shipped, language).encode("utf-8-sig"), shipped, language, FILE)
    assert (returned.problems, returned.cards, returned.unchanged) == ([], [], len(shipped.ids))


def test_each_text_has_a_row_with_what_it_is_translated_from(store: ContentStore) -> None:
    """Without a translation yet, the hash is that of the English card now."""
    english = store.exact("trust", "en")
    assert english is not None
    written = rows(exchange.write(store, "pt"))
    assert [row["field"] for row in written][:5] == ["title", "summary", "why", "do.1", "do.2"]
    assert written[4] == {
        "id": "trust",
        "field": "do.2",
        "english": "That, on two lines.",
        "translation": "",
        "source_hash": english.content_hash,
    }


def test_a_translation_is_written_as_a_draft_of_the_english_card(tmp_path: Path, store: ContentStore) -> None:
    """With its sources, and with nobody's review."""
    returned = exchange.read(as_csv(translated(store)), store, "pt", FILE)
    exchange.save(returned.cards, tmp_path / "guidance")
    again = ContentStore.load(tmp_path)
    card = again.exact("trust", "pt")
    assert again.problems == ()
    assert card is not None
    assert (card.title, card.do[1], card.reviewed_by) == ("Pois: Trust", "Pois: That, on two lines.", None)
    assert exchange.read(exchange.write(again, "pt").encode(), again, "pt", FILE).unchanged == 1


def test_a_card_that_is_not_changed_keeps_its_review(tmp_path: Path) -> None:
    """Its file is not written."""
    text = loaded(folder(tmp_path, {"en/trust.md": GOOD}))
    review = f'"reviewed"\nreviewed_by = "A"\nreviewed_on = 2026-03-31\nreviewed_hash = "{text.content_hash}"'
    folder(tmp_path, {"pt/trust.md": translation_of(text).replace('"draft"', review)})
    store = ContentStore.load(tmp_path)
    returned = exchange.read(exchange.write(store, "pt").encode(), store, "pt", FILE)
    assert (returned.cards, returned.unchanged) == ([], 1)


def test_a_translation_of_the_card_as_it_was_is_outdated(tmp_path: Path, store: ContentStore) -> None:
    """The hash went out and comes back, whatever the English card became meanwhile."""
    sent = as_csv(translated(store))
    now = ContentStore.load(folder(tmp_path, {"en/trust.md": GOOD.replace("Because.", "Because it lasts.")}))
    exchange.save(exchange.read(sent, now, "pt", FILE).cards, tmp_path / "guidance")
    found = ContentStore.load(tmp_path).find("trust", ["pt"])
    assert found is not None
    assert found.state == "outdated"


@pytest.mark.parametrize(("why", "state"), [("Porque dura.", "draft"), (None, "outdated")])
def test_an_outdated_translation_is_current_again_only_when_it_comes_back_changed(
    tmp_path: Path, store: ContentStore, why: str | None, state: str
) -> None:
    """The translator had today's English beside it; one sent back as it was says nothing about that."""
    exchange.save(exchange.read(as_csv(translated(store)), store, "pt", FILE).cards, tmp_path / "guidance")
    now = ContentStore.load(folder(tmp_path, {"en/trust.md": GOOD.replace("Because.", "Because it lasts.")}))
    sent = rows(exchange.write(now, "pt"))
    back = [row | {"translation": why} if why and row["field"] == "why" else row for row in sent]
    exchange.save(exchange.read(as_csv(back), now, "pt", FILE).cards, tmp_path / "guidance")
    found = ContentStore.load(tmp_path).find("trust", ["pt"])
    assert found is not None
    assert found.state == state


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "'=1", "'tis", "''", "- item"])
def test_no_cell_is_a_formula_and_the_text_comes_back(store: ContentStore, text: str) -> None:
    """Whatever it begins with."""
    card = store.exact("trust", "en")
    assert isinstance(card, Card)
    sent = [row | {"translation": text} if row["field"] == "title" else row for row in translated(store)]
    first = exchange.read(as_csv(sent), store, "pt", FILE).cards
    with_it = ContentStore([card, *first])
    cells = [cell for row in csv.reader(io.StringIO(exchange.write(with_it, "pt"), newline="")) for cell in row]
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))] == []
    again = exchange.read(exchange.write(with_it, "pt").encode(), with_it, "pt", FILE)
    assert (again.unchanged, first[0].title.lstrip("'")) == (1, text.lstrip("'"))


@pytest.mark.parametrize(
    ("field", "change", "reason"),
    [
        ("title", {"translation": ""}, "no translation of title"),
        ("title", {"translation": "x" * 61}, "61 characters"),
        ("say.1", {"translation": "Two\n## Do\nlines"}, "## Do stands twice"),
        ("why", {"translation": "## Do"}, "Do"),
        ("why", {"field": "mood"}, "no such field"),
        ("why", {"id": "nowhere"}, "no card nowhere"),
        ("title", {"field": "summary"}, "stands twice"),
        ("title", {"source_hash": ""}, "source_hash"),
    ],
)
def test_a_card_with_a_problem_is_named_with_its_line_and_not_written(
    store: ContentStore, field: str, change: dict[str, str], reason: str
) -> None:
    """It stays as it is."""
    given = [row | change if row["field"] == field else row for row in translated(store)]
    returned = exchange.read(as_csv(given), store, "pt", FILE)
    assert returned.cards == []
    assert any(reason in one.reason and one.line > 1 for one in returned.problems), returned.problems


@pytest.mark.parametrize("content", [b"", b"\xff", b"a,b\n1,2\n", b'id,field,english,translation,source_hash\n"'])
def test_what_is_no_such_file_is_refused(store: ContentStore, content: bytes) -> None:
    """With a reason."""
    returned = exchange.read(content, store, "pt", FILE)
    assert (returned.cards, len(returned.problems)) == ([], 1)


def test_a_card_that_nobody_translated_is_left_alone(store: ContentStore) -> None:
    """And counted."""
    returned = exchange.read(exchange.write(store, "pt").encode(), store, "pt", FILE)
    assert (returned.empty, returned.cards, returned.problems) == (1, [], [])
