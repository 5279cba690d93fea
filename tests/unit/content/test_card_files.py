"""One card in one file: every way to get it wrong is named with its line, and whatever can be served is served."""

from __future__ import annotations

from pathlib import Path

import pytest

from content.cards import LONGEST_BODY, LONGEST_SUMMARY, CardState
from content.store import ContentStore
from tests.support.guidance_files import GOOD, REVIEW, YAML, folder, loaded

LEFT_OUT: dict[str, tuple[str | bytes, int, str]] = {
    "no front matter": ("# Trust\n", 1, "front matter"),
    "empty": ("", 1, "front matter"),
    "front matter without an end": (GOOD.replace("+++\n\n", "\n"), 31, "no end"),
    "not TOML": (GOOD.replace('title = "Trust"', "title = Trust"), 3, "not TOML"),
    "no title": (GOOD.replace('title = "Trust"\n', ""), 1, "title"),
    "a title that is a number": (GOOD.replace('title = "Trust"', "title = 5"), 3, "expected a text"),
    "not UTF-8": (GOOD.encode().replace(b"Because", b"Bec\xff"), 14, "UTF-8"),
    "far too large": ("x" * 200_000, 1, "not a card"),
    "YAML with an alias": (YAML.replace("title: Trust", "title: &a Trust\nmood: *a"), 4, "aliases"),
    "YAML within YAML": (YAML.replace("title: Trust", "title: " + "[" * 90_000), 3, "nested"),
    "not YAML": (YAML.replace("title: Trust", "title: {"), 5, "not YAML"),
}
"""What is no card: content, the line of the problem, and what is said there."""

SERVED: dict[str, tuple[str | bytes, int, str]] = {
    "another id": (GOOD.replace('id = "trust"', 'id = "doubt"'), 2, "name of the file"),
    "a summary that is too long": (GOOD.replace("Trust first.", "x" * 281), 4, "281 characters"),
    "too few questions": (GOOD.replace(', "Whom do we trust?"', ""), 5, "3 to 5"),
    "no sources": (GOOD.replace('["Somebody, “A Work”, 2001"]', "[]"), 7, "sources"),
    "an unknown field": (GOOD.replace('state = "draft"', 'state = "draft"\nmood = "good"'), 10, "no such field"),
    "an unknown state": (GOOD.replace('"draft"', '"perfect"'), 9, "reviewed"),
    "a review by nobody": (GOOD.replace('"draft"', '"reviewed"\nreviewed_on = 2026-03-31'), 1, "reviewed_by"),
    "a review without a date": (GOOD.replace('"draft"', '"reviewed"\nreviewed_by = "A"'), 1, "reviewed_on"),
    "a draft that names a reviewer": (GOOD.replace('"draft"', '"draft"\nreviewed_by = "A"'), 9, "no reviewed_by"),
    "a heading out of order": (GOOD.replace("## Avoid", "## Reflect"), 30, "out of order"),
    "a heading too many": (GOOD + "## More\n", 33, "no such heading"),
    "a heading missing": (GOOD.split("## Reflect")[0], 29, "## Reflect is missing"),
    "text before the first heading": (GOOD.replace("## Why", "Well.\n\n## Why"), 12, "before any text"),
    "a section without text": (GOOD.replace("Because.", ""), 12, "nothing stands"),
    "no list where one belongs": (GOOD.replace("- Hello.", "Hello."), 28, "is a list"),
    "too much text": (GOOD.replace("Because.", "word " * 500), 11, "2000"),
    "no phrase to say": (GOOD.replace("- Hello.\n\n", ""), 26, "nothing stands"),
    "a review of nobody knows what": (GOOD.replace('"draft"', REVIEW), 1, "does not say of which text"),
}
"""What can be read all the same."""


@pytest.mark.parametrize("name", LEFT_OUT)
def test_what_is_no_card_is_named_with_its_line_and_the_rest_is_served(tmp_path: Path, name: str) -> None:
    """The problem says file, line and reason."""
    content, line, reason = LEFT_OUT[name]
    good = GOOD.replace('id = "trust"', 'id = "other"')
    store = ContentStore.load(folder(tmp_path, {"en/trust.md": content, "en/other.md": good}))

    (problem,) = store.problems
    assert (problem.file.name, problem.line) == ("trust.md", line), problem
    assert reason in problem.reason
    assert str(problem) == f"{problem.file}:{problem.line}: {problem.reason}"
    assert store.ids == ("other",)


@pytest.mark.parametrize("name", SERVED)
def test_a_card_with_a_fault_is_named_with_its_line_and_served_with_what_it_has(tmp_path: Path, name: str) -> None:
    """It is a draft, and short enough for a message."""
    content, line, reason = SERVED[name]
    store = ContentStore.load(folder(tmp_path, {"en/trust.md": content}))
    found = store.find("trust", ["en"])

    assert any((one.line, reason in one.reason) == (line, True) for one in store.problems), store.problems
    assert found is not None
    assert (found.card.title, found.state) == ("Trust", CardState.DRAFT)
    assert len(found.card.summary) <= LONGEST_SUMMARY
    assert sum(map(len, (found.card.why, *found.card.do, *found.card.say, *found.card.reflect))) <= LONGEST_BODY


def test_a_card_with_yaml_front_matter_is_read_like_any_other(tmp_path: Path) -> None:
    """State and related cards may be missing; a draft without relations has nothing to say there."""
    store = ContentStore.load(folder(tmp_path, {"en/trust.md": YAML}))
    card = store.exact("trust", "en")
    assert store.problems == ()
    assert card is not None
    assert (card.questions[1], card.related, card.do) == ("Why trust?", (), ("This.", "That, on two lines."))


def test_a_title_is_all_that_a_card_needs(tmp_path: Path) -> None:
    """What is missing is named, and keeps it neither from readers nor from search."""
    store = ContentStore.load(folder(tmp_path, {"en/trust.md": "---\nid: trust\ntitle: Trust\n---\nJust this."}))
    card = store.exact("trust", "en")
    assert card is not None
    assert (card.why, card.questions, store.ids) == ("Just this.", (), ("trust",))
    assert len(store.problems) > 5


def test_a_review_counts_for_the_text_that_was_reviewed(tmp_path: Path) -> None:
    """With its hash it is shown; once a word is changed it is not, and a curator is told."""
    review = f'{REVIEW}\nreviewed_hash = "{loaded(folder(tmp_path, {"en/trust.md": GOOD})).content_hash}"'
    states = []
    for text in (GOOD, GOOD.replace("Because.", "Because it lasts.")):
        store = ContentStore.load(folder(tmp_path, {"en/trust.md": text.replace('"draft"', review)}))
        found = store.find("trust", ["en"])
        assert found is not None
        states.append((found.state, [one.reason[:40] for one in store.problems]))
    assert states == [(CardState.REVIEWED, []), (CardState.DRAFT, ["reviewed_hash: not shown as reviewed: it"])]
