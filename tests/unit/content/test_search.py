"""Questions in eight languages find their card; questions about other matters find none; nothing that is typed breaks it."""

from __future__ import annotations

import json
import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from content.embedding import Embedder, Vector, load_engine
from content.search import CLEAR, LONGEST_QUERY, GuidanceIndex
from content.store import ContentStore

QUESTIONS = [
    json.loads(line) for line in (Path(__file__).parent / "guidance_questions.jsonl").read_text("utf-8").splitlines()
]
"""Written after the cards, in other words than their sample questions; ``card`` is null for other matters."""
ON_CARDS = [one for one in QUESTIONS if one["card"] is not None]
ON_OTHER_MATTERS = [one for one in QUESTIONS if one["card"] is None]

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

    def __init__(self) -> None:
        self.asked: list[str] = []

    def query(self, text: str) -> Vector:
        text.encode()  # as the real one, it cannot take lone surrogates
        self.asked.append(text)
        return [text.count("e") / (len(text) + 1), 1.0]

    def passages(self, texts: Sequence[str]) -> list[Vector]:
        return [[text.count("e") / (len(text) + 1), 1.0] for text in texts]


@pytest.fixture(scope="module")
def store() -> ContentStore:
    return ContentStore.load()


@pytest.fixture(scope="module")
def by_meaning(store: ContentStore) -> GuidanceIndex:
    """With the real engine."""
    index = GuidanceIndex(store)
    index.prepare()
    return index


@pytest.fixture(scope="module")
def by_words(store: ContentStore) -> GuidanceIndex:
    return GuidanceIndex(store, engine=lambda: None)


def share(questions: list[dict[str, Any]], holds: Callable[[dict[str, Any]], bool]) -> float:
    return sum(holds(one) for one in questions) / len(questions)


def found(index: GuidanceIndex, question: dict[str, Any], limit: int) -> list[str]:
    return [hit.card_id for hit in index.search(question["question"], question["language"], limit)]


def test_by_meaning_two_in_three_questions_find_their_card_first(by_meaning: GuidanceIndex) -> None:
    """Measured: .69; a question that is left unanswered counts as not found."""
    assert share(ON_CARDS, lambda one: found(by_meaning, one, 1) == [one["card"]]) >= 0.65


def test_by_meaning_nearly_nine_in_ten_have_their_card_among_the_first_three(by_meaning: GuidanceIndex) -> None:
    assert share(ON_CARDS, lambda one: one["card"] in found(by_meaning, one, 3)) >= 0.85


def test_by_meaning_questions_about_other_matters_find_no_card(by_meaning: GuidanceIndex) -> None:
    assert share(ON_OTHER_MATTERS, lambda one: found(by_meaning, one, 1) == []) >= 0.9


def test_by_meaning_no_question_about_other_matters_is_clear_enough_for_an_offer(by_meaning: GuidanceIndex) -> None:
    offered = [one for one in ON_OTHER_MATTERS if by_meaning.clear_answer(one["question"], one["language"])]
    assert offered == []


def test_by_meaning_half_of_the_questions_on_cards_are_clear(by_meaning: GuidanceIndex) -> None:
    clear = share(ON_CARDS, lambda one: by_meaning.clear_answer(one["question"], one["language"]) is not None)
    assert clear >= 0.5


@pytest.mark.parametrize("language", ["en", "zh-Hans", "ar", "es", "fr", "pt"])
def test_by_meaning_no_language_is_left_behind(by_meaning: GuidanceIndex, language: str) -> None:
    asked = [one for one in ON_CARDS if one["language"] == language]
    assert share(asked, lambda one: one["card"] in found(by_meaning, one, 3)) >= 0.7


def test_by_meaning_sample_questions_find_their_card(store: ContentStore, by_meaning: GuidanceIndex) -> None:
    """In the six languages; only the English ones are in the index."""
    asked = [
        {"card": card_id, "language": language, "question": question}
        for card_id in store.ids
        for language in store.languages(card_id)
        if (card := store.exact(card_id, language)) is not None
        for question in card.questions[:2]
    ]
    assert share(asked, lambda one: one["card"] in found(by_meaning, one, 3)) >= 0.9


def test_by_words_most_questions_about_other_matters_find_no_card(by_words: GuidanceIndex) -> None:
    assert share(ON_OTHER_MATTERS, lambda one: found(by_words, one, 1) == []) >= 0.85


def test_by_words_nothing_about_other_matters_is_offered(by_words: GuidanceIndex) -> None:
    assert [one for one in ON_OTHER_MATTERS if by_words.clear_answer(one["question"], one["language"])] == []


@pytest.mark.parametrize(
    ("language", "question", "card"),
    [
        ("en", "How do we show respect?", "goodwill"),
        ("zh-Hans", "怎样建立信任？", "goodwill"),
        ("ar", "كيف نبني الثقة؟", "goodwill"),
        ("pt", "Quanto risco podemos correr?", "risk"),
    ],
)
def test_by_words_a_question_in_the_cards_own_words_finds_it(
    by_words: GuidanceIndex, language: str, question: str, card: str
) -> None:
    assert [hit.card_id for hit in by_words.search(question, language, 1)] == [card]


@pytest.mark.parametrize("query", STRANGE, ids=lambda query: ascii(query[:12]))
def test_nothing_that_is_typed_breaks_the_search(
    by_meaning: GuidanceIndex, by_words: GuidanceIndex, query: str
) -> None:
    for index in (by_meaning, by_words):
        assert len(index.search(query, "en", 3)) <= 3


def test_a_question_of_100_000_characters_is_answered_by_its_beginning(store: ContentStore) -> None:
    engine = FakeEngine()
    GuidanceIndex(store, engine=lambda: engine).search("How do we build trust? " + "x" * 100_000, "en", 1)
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
    assert [len(by_meaning.search("How do we earn trust?", "en", limit)) for limit in (-1, 0, 1, 3, 99)] == [
        0,
        0,
        1,
        3,
        5,
    ]


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
