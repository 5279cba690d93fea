"""Questions in eight languages find their card; questions about other matters find none; nothing that is typed breaks it."""

from __future__ import annotations

import json
import sys
import threading
import time
from collections.abc import Callable
from itertools import groupby
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from content.cards import Card
from content.embedding import Embedder, Vectors, load_engine
from content.search import CLEAR, LONGEST_QUERY, GuidanceIndex, Hit
from content.store import ContentStore
from tests.support.bot_process import CACHE
from tests.support.guidance_files import GOOD, folder
from tests.support.words import shipped_cards

EVERY = 2
"""Of each language every second question is asked here, so that it stays quick; ``make bench ARGS=guidance`` asks all."""
QUESTIONS = [
    json.loads(line) for line in (Path(__file__).parent / "guidance_questions.jsonl").read_text("utf-8").splitlines()
]
"""Written after the cards, in other words than their sample questions; ``cards`` is empty for other matters."""
ON_CARDS = [
    one
    for _, asked in groupby((one for one in QUESTIONS if one["cards"]), key=lambda one: one["language"])
    for one in list(asked)[::EVERY]
]
ON_OTHER_MATTERS = [one for one in QUESTIONS if not one["cards"]][::EVERY]

STRANGE = [
    "",
    " \n\t",
    "?",
    "5 mg",
    "👍🏽",
    "\x00",
    "\ud800",
    "\u202e\u2066",
    "x" * 100_000,
    "信任" * 50_000,
    "How do we build trust? " * 5_000,
    "\ud83dHow do we\x00 build trust?\udfff",
]


class FakeEngine:
    """Counts letters; remembers what it was asked."""

    version = "fake-1"
    width = 1

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.passages: list[str] = []

    def query(self, text: str) -> Vectors:
        text.encode()  # as the real one, it cannot take lone surrogates
        self.asked.append(text)
        return self._vector(text)

    def passage(self, text: str) -> Vectors:
        self.passages.append(text)
        return self._vector(text)

    def _vector(self, text: str) -> Vectors:
        vector = np.array([text.count(letter) + 0.1 for letter in "etaoinsr"], dtype=np.float32)
        return vector / np.linalg.norm(vector)


@pytest.fixture(scope="module")
def store() -> ContentStore:
    return shipped_cards()


@pytest.fixture(scope="module")
def by_meaning(store: ContentStore) -> GuidanceIndex:
    """With the real engine, over the English cards alone: reading all languages takes a minute."""
    cards = [card for one in store.ids if (card := store.exact(one, "en")) is not None]
    index = GuidanceIndex(ContentStore(cards), cache=CACHE)
    index.complete()
    return index


@pytest.fixture(scope="module")
def answers(by_meaning: GuidanceIndex) -> dict[str, list[Hit]]:
    """Each question asked once."""
    return {
        one["question"]: by_meaning.search(one["question"], one["language"], 3) for one in ON_CARDS + ON_OTHER_MATTERS
    }


@pytest.fixture(scope="module")
def by_words(store: ContentStore) -> GuidanceIndex:
    return GuidanceIndex(store, engine=lambda: None)


def share(questions: list[dict[str, Any]], holds: Callable[[dict[str, Any]], bool]) -> float:
    return sum(holds(one) for one in questions) / len(questions)


def among(hits: list[Hit], question: dict[str, Any]) -> bool:
    """Whether a right card is there; a question that is left unanswered has none."""
    return any(hit.card_id in question["cards"] for hit in hits)


def test_the_questions_are_in_eight_languages_and_none_is_a_sample_question(store: ContentStore) -> None:
    """Otherwise the shares below would flatter."""
    samples = {
        question
        for card_id in store.ids
        for language in store.languages(card_id)
        if (card := store.exact(card_id, language)) is not None
        for question in card.questions
    }
    assert len({one["language"] for one in QUESTIONS}) == 8
    assert samples.isdisjoint(one["question"] for one in QUESTIONS)
    assert {one for question in QUESTIONS for one in question["cards"]} == set(store.ids)


def test_by_meaning_seven_in_ten_questions_find_their_card_first(answers: dict[str, list[Hit]]) -> None:
    """Measured: three in four with the English cards alone, four in five with all languages."""
    assert share(ON_CARDS, lambda one: among(answers[one["question"]][:1], one)) >= 0.7


def test_by_meaning_nine_in_ten_have_their_card_among_the_first_three(answers: dict[str, list[Hit]]) -> None:
    """What the reader sees: one card, and others as buttons."""
    assert share(ON_CARDS, lambda one: among(answers[one["question"]], one)) >= 0.88


def test_by_meaning_questions_on_cards_get_a_card(answers: dict[str, list[Hit]]) -> None:
    """Whichever."""
    assert share(ON_CARDS, lambda one: bool(answers[one["question"]])) >= 0.95


def test_by_meaning_questions_about_other_matters_find_no_card(answers: dict[str, list[Hit]]) -> None:
    """Clinical ones, rooms, passwords, weather, small talk, programs, tricks."""
    assert share(ON_OTHER_MATTERS, lambda one: not answers[one["question"]]) >= 0.9


def test_by_meaning_no_question_about_other_matters_is_clear_enough_for_an_offer(answers: dict[str, list[Hit]]) -> None:
    """An offer comes unasked, so it must not be wrong."""
    scores = [hit.score for one in ON_OTHER_MATTERS for hit in answers[one["question"]]]
    assert max(scores, default=0) < CLEAR


def test_by_meaning_half_of_the_questions_on_cards_are_clear(answers: dict[str, list[Hit]]) -> None:
    """Else nothing would ever be offered."""
    clear = share(ON_CARDS, lambda one: any(hit.score >= CLEAR for hit in answers[one["question"]]))
    assert clear >= 0.4


@pytest.mark.parametrize("language", sorted({one["language"] for one in QUESTIONS}))
def test_by_meaning_no_language_is_left_behind(answers: dict[str, list[Hit]], language: str) -> None:
    """Ten questions each; two of the languages have no cards."""
    asked = [one for one in ON_CARDS if one["language"] == language]
    assert share(asked, lambda one: among(answers[one["question"]], one)) >= 0.7


def test_a_score_is_explained_by_its_parts(by_meaning: GuidanceIndex) -> None:
    """Also where no card is shown."""
    (about, *_), (other, *_) = (
        by_meaning.explain(question, "en") for question in ("How do we say no politely?", "Which dose of heparin?")
    )
    assert (about.card_id, about.shown, other.shown) == ("saying-no", True, False)
    assert about.near_cards is not None
    assert about.near_elsewhere is not None
    assert about.near_cards > about.near_elsewhere
    assert about.nearest_sample is not None


def test_by_words_most_questions_about_other_matters_find_no_card(by_words: GuidanceIndex) -> None:
    """Where the engine cannot run."""
    assert share(ON_OTHER_MATTERS, lambda one: not by_words.search(one["question"], one["language"])) >= 0.85


def test_by_words_nothing_about_other_matters_is_offered(by_words: GuidanceIndex) -> None:
    """Without the engine offers are rare."""
    assert [one for one in ON_OTHER_MATTERS if by_words.clear_answer(one["question"], one["language"])] == []


@pytest.mark.parametrize(
    ("language", "question", "card"),
    [
        ("en", "How do we build trust?", "goodwill"),
        ("zh-Hans", "怎样建立信任？", "goodwill"),
        ("ar", "كيف نبني الثقة؟", "goodwill"),
        ("pt", "Quanto risco podemos correr?", "risk"),
    ],
)
def test_by_words_a_question_in_the_cards_own_words_finds_it(
    by_words: GuidanceIndex, language: str, question: str, card: str
) -> None:
    """In the reader's language."""
    assert [hit.card_id for hit in by_words.search(question, language, 1)] == [card]


@pytest.mark.parametrize("query", STRANGE, ids=lambda query: ascii(query[:12]))
def test_nothing_that_is_typed_breaks_the_search(
    by_meaning: GuidanceIndex, by_words: GuidanceIndex, query: str
) -> None:
    for index in (by_meaning, by_words):
        assert len(index.search(query, "en", 3)) <= 3


def test_a_question_of_100_000_characters_is_answered_by_its_beginning(store: ContentStore) -> None:
    engine = FakeEngine()
    index = GuidanceIndex(store, engine=lambda: engine)
    index.prepare()
    engine.asked.clear()
    index.search("How do we build trust? " + "x" * 100_000, "en", 1)
    (asked,) = engine.asked
    assert asked.startswith("How do we build trust?")
    assert len(asked) == LONGEST_QUERY


def test_what_has_no_letters_does_not_wake_the_engine(store: ContentStore) -> None:
    def never() -> Embedder:
        raise AssertionError("loaded for nothing")

    assert GuidanceIndex(store, engine=never).search("5 / 7 ?", "en", 3) == []


def test_hits_come_best_first_and_at_most_as_many_as_asked_for(by_meaning: GuidanceIndex) -> None:
    hits = by_meaning.search("How do we earn the trust of a new partner?", "en", 3)
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    assert hits[0].card_id == "goodwill"
    assert hits[0].score >= CLEAR
    lengths = [len(by_meaning.search("How do we earn trust?", "en", limit)) for limit in (-1, 0, 1, 3, 99)]
    assert lengths == [0, 0, 1, 3, 40]


def test_a_store_without_cards_answers_nothing() -> None:
    assert GuidanceIndex(ContentStore([]), engine=FakeEngine).search("How do we build trust?", "en", 3) == []


def test_the_engine_is_loaded_once_however_many_ask_at_first(store: ContentStore) -> None:
    loaded: list[FakeEngine] = []

    def load() -> Embedder:
        loaded.append(FakeEngine())
        return loaded[-1]

    index = GuidanceIndex(store, engine=load)
    asking = [threading.Thread(target=index.search, args=("How do we build trust?", "en", 1)) for _ in range(8)]
    for thread in asking:
        thread.start()
    for thread in asking:
        thread.join()
    assert len(loaded) == 1


@pytest.mark.parametrize(
    "probe",
    [
        [sys.executable, "-c", "import os, signal; os.kill(os.getpid(), signal.SIGILL)"],
        [sys.executable, "-c", "raise SystemExit(1)"],
        ["/no/such/interpreter"],
    ],
    ids=["a processor without AVX2", "an engine that fails", "no interpreter"],
)
def test_where_the_engine_cannot_run_there_is_none(probe: list[str]) -> None:
    assert load_engine(probe) is None


@pytest.mark.parametrize("number", [1, 2, 3])
def test_a_store_of_a_few_cards_without_samples_can_be_searched(tmp_path: Path, number: int) -> None:
    """A title does for a sample question."""
    bare = "+++\nid = 'a{0}'\ntitle = 'Trust {0}'\n+++\n"
    files: dict[str, str | bytes] = {f"en/a{one}.md": bare.format(one) for one in range(number)}
    index = GuidanceIndex(ContentStore.load(folder(tmp_path, files)), engine=FakeEngine)
    assert len(index.explain("Trust?", "en", 9)) == number


def test_what_was_read_is_kept_and_not_read_again(tmp_path: Path) -> None:
    """Only a question itself is read; a changed text is read anew."""
    store = ContentStore.load(folder(tmp_path, {"en/trust.md": GOOD}))
    for expected in (True, False):
        engine = FakeEngine()
        index = GuidanceIndex(store, engine=[engine].pop, cache=tmp_path / "cache")
        index.complete()
        assert bool(engine.passages) is expected
    changed = ContentStore.load(folder(tmp_path, {"en/trust.md": GOOD.replace("Trust first.", "Trust last.")}))
    engine = FakeEngine()
    GuidanceIndex(changed, engine=lambda: engine, cache=tmp_path / "cache").complete()
    assert engine.passages == ["Trust. Trust last."]


def test_without_patience_search_begins_before_all_is_read(tmp_path: Path) -> None:
    """The rest is read meanwhile, and then counts."""
    card = ContentStore.load(folder(tmp_path, {"en/trust.md": GOOD})).exact("trust", "en")
    assert isinstance(card, Card)
    engine = FakeEngine()
    index = GuidanceIndex(ContentStore([card]), engine=lambda: engine, patience=-time.monotonic())
    index.prepare()
    assert [hit.card_id for hit in index.explain("Trust?", "en", 9)] == ["trust"]
    index.complete()
    assert card.why in engine.passages
