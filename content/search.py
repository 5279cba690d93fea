"""A question finds its card, whatever language it is asked in; or it finds none, and that is an answer.

By meaning: a question is compared with a card's English text and with the nearest of its English sample questions; the model
brings languages together, and comparing with one language gives none an advantage. Its cosines lie so close together that a
bare threshold tells little. So a hit's score is how much nearer the question is to the card than to the nearest of some texts
on other matters (:data:`ELSEWHERE`). The figures are in ``docs/decisions/0011-guidance-cards-and-search.md``.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Callable
from dataclasses import dataclass

from bot.language import tags
from bot.language.text import without_surrogates
from content.cards import Card
from content.embedding import Embedder, Vector, load_engine
from content.lexical import LexicalIndex
from content.store import SOURCE_LANGUAGE, ContentStore

LONGEST_QUERY = 400
"""Code points; the rest of a longer question is not read. 64,000 would take the engine half a minute."""

ELSEWHERE = (
    "What dose of this medicine should the patient get?",
    "The laboratory results and the scan of the patient are ready.",
    "Please prescribe, give or stop this medicine tonight.",
    "What time does the meeting, the shuttle or the canteen start?",
    "I forgot my password and cannot log in to the computer.",
    "What is the weather like, and who won the game?",
    "Diagnosis, symptoms and treatment of a disease.",
    "Where do I find the room, the form or the telephone number?",
    "Is the equipment, the bed or the ambulance available?",
    "Which doctor or team is on call, and who takes over the patient?",
    "Who signs, translates or sends the consent form and the report?",
    "Is the wound, the graft or the heart of the patient all right after the operation?",
)
"""What colleagues ask about that is not how to work together. Compared with, never shown."""

ENOUGH, CLEAR = 0.006, 0.02
"""By meaning: from where a card is an answer, and from where it may be offered unasked."""
ENOUGH_WORDS, CLEAR_WORDS = 0.3, 0.8
"""The same for the share of common words."""

_NO_TEXT = re.compile(r"[\s\x00-\x1f\x7f-\x9f]+")
_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Hit:
    """A card that a question found. Scores compare within one index only; higher is nearer."""

    card_id: str
    score: float


@dataclass(frozen=True, slots=True)
class _CardMeaning:
    text: Vector
    questions: list[Vector]

    def nearness(self, question: Vector) -> float:
        nearest = max(_cosine(question, sample) for sample in self.questions)
        return (_cosine(question, self.text) + nearest) / 2


@dataclass(frozen=True, slots=True)
class _Meanings:
    engine: Embedder
    cards: dict[str, _CardMeaning]
    elsewhere: list[Vector]


class GuidanceIndex:
    """The cards of a store, to be found. The first search loads the engine (some seconds); use it from threads."""

    def __init__(self, store: ContentStore, *, engine: Callable[[], Embedder | None] = load_engine) -> None:
        self._store = store
        self._load_engine = engine
        self._meanings: _Meanings | None = None
        self._prepared = False
        self._lock = threading.Lock()

    def prepare(self) -> None:
        """Load the engine and read the cards now, so that no question has to wait. Safe to call again."""
        with self._lock:
            if not self._prepared:
                self._meanings = self._read_meanings()
                self._prepared = True

    def search(self, query: str, language: str, limit: int = 3) -> list[Hit]:
        """The cards nearest to a question, the best first, at most ``limit``; empty when no card is about it.

        ``query`` may be anything of any length, in any language. ``language``: the canonical tag of the language that the
        person reads, in which words are looked up where there is no engine.
        """
        hits, enough, _ = self._ranked(query, language)
        return hits[: max(0, limit)] if hits and hits[0].score >= enough else []

    def clear_answer(self, query: str, language: str) -> Hit | None:
        """The best card, where it is so near that nobody had to ask for guidance to be glad of it."""
        hits, _, clear = self._ranked(query, language)
        return hits[0] if hits and hits[0].score >= clear else None

    def _ranked(self, query: str, language: str) -> tuple[list[Hit], float, float]:
        question = _cleaned(query)
        if not _LETTER.search(question):
            return [], ENOUGH, CLEAR
        self.prepare()
        if self._meanings is None:
            scores = self._words(language).scores(question)
            return _hits(scores), ENOUGH_WORDS, CLEAR_WORDS
        vector = self._meanings.engine.query(question)
        elsewhere = max(_cosine(vector, other) for other in self._meanings.elsewhere)
        scores = {one: card.nearness(vector) - elsewhere for one, card in self._meanings.cards.items()}
        return _hits(scores), ENOUGH, CLEAR

    def _read_meanings(self) -> _Meanings | None:
        engine = self._load_engine()
        if engine is None:
            return None
        cards = {}
        for one in self._store.ids:
            found = self._store.find(one, (SOURCE_LANGUAGE,))
            if found is not None:
                text, *questions = engine.passages([_text(found.card), *found.card.questions])
                cards[one] = _CardMeaning(text, questions)
        return _Meanings(engine, cards, engine.passages(ELSEWHERE))

    def _words(self, language: str) -> LexicalIndex:
        texts = {}
        for one in self._store.ids:
            versions = (self._store.exact(one, tag) for tag in self._store.languages(one) if _is_read(tag, language))
            texts[one] = "\n".join(_words(card) for card in versions if card is not None)
        return LexicalIndex(texts)


def _cleaned(query: str) -> str:
    """One line of at most LONGEST_QUERY code points that the engine takes."""
    return _NO_TEXT.sub(" ", without_surrogates(query[: 4 * LONGEST_QUERY])).strip()[:LONGEST_QUERY]


def _hits(scores: dict[str, float]) -> list[Hit]:
    return [Hit(one, scores[one]) for one in sorted(scores, key=lambda one: (-scores[one], one))]


def _is_read(tag: str, language: str) -> bool:
    return tag == SOURCE_LANGUAGE or tags.base(tag) == tags.base(language)


def _text(card: Card) -> str:
    return " ".join([card.why, *card.do, *card.avoid, *card.say, *card.reflect])


def _words(card: Card) -> str:
    return "\n".join([card.title, card.summary, *card.questions])


def _cosine(first: Vector, second: Vector) -> float:
    return sum(one * other for one, other in zip(first, second, strict=True))
