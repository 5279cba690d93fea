"""A question finds its card, whatever language it is asked in; or it finds none, and that is an answer.

By meaning (:mod:`content.meaning`): the model brings languages together, so a question in any of them is compared with the English
cards and their sample questions. Whether a card is an answer at all is judged apart (:mod:`content.scope`). Where the engine
cannot run, by words (:mod:`content.lexical`). The figures are in ``docs/decisions/0011-guidance-cards-and-search.md``.
"""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np

from bot.language import tags
from bot.language.text import without_surrogates
from content.cards import Card
from content.embedding import Embedder, Vectors, load_engine
from content.lexical import LexicalIndex
from content.meaning import Meanings, Reading
from content.store import SOURCE_LANGUAGE, ContentStore
from content.vectors import Library

LONGEST_QUERY = 400
"""Code points; the rest of a longer question is not read. 64,000 would take the engine half a minute."""
PATIENCE = 15.0
"""Seconds that :meth:`GuidanceIndex.prepare` reads bodies of cards; what is left is read while search goes on."""

ABOUT, CARD = 0.03, 0.2
"""A score is nearness to the cards' samples less nearness to other matters, less ABOUT, plus CARD of the card's own score.
Chosen on two stores together, and the same for every store: from 0 a card is an answer."""
CLEAR = 0.2
"""From where a card may be offered unasked."""
ENOUGH_WORDS, CLEAR_WORDS = 0.45, 0.4
"""By words alone: the share of a question that has to be in a card; and how far above it may be offered unasked."""

_NO_TEXT = re.compile(r"[\s\x00-\x1f\x7f-\x9f]+")
_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Hit:
    """A card that a question found. Higher is nearer; below 0 it is no answer. Scores compare within one index."""

    card_id: str
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """Why a card scored as it did. The parts are None where the search went by words."""

    card_id: str
    score: float
    shown: bool
    """Whether search would answer with it."""
    title: float | None = None
    body: float | None = None
    samples: float | None = None
    nearest_sample: float | None = None
    pushiness: float | None = None
    """What is taken off because this card is near to whatever is asked."""
    near_cards: float | None = None
    near_elsewhere: float | None = None
    """How near the question is to the samples of all cards, and to other matters."""


class Finder(Protocol):
    """What finds cards: a :class:`GuidanceIndex`, or one that is reloaded (:mod:`content.live`)."""

    def search(self, query: str, language: str, limit: int = 3) -> list[Hit]:
        """The cards nearest to a question, the best first; empty when no card is about it."""

    def clear_answer(self, query: str, language: str) -> Hit | None:
        """The best card, where it is so near that nobody had to ask for guidance to be glad of it."""


class GuidanceIndex:
    """The cards of a store, to be found. The first search reads them unless ``prepare`` did; use it from threads.

    ``cache``: a folder that keeps what was read; without one it is read anew for each index.
    """

    def __init__(
        self,
        store: ContentStore,
        *,
        engine: Callable[[], Embedder | None] | None = None,
        cache: Path | None = None,
        patience: float = PATIENCE,
    ) -> None:
        self._store = store
        self._load_engine = engine or (lambda: load_engine(cache=cache))
        self._cache = cache
        self._patience = patience
        self._engine: Embedder | None = None
        self._meanings: Meanings | None = None
        self._by_words: dict[str, LexicalIndex] = {}
        self._prepared = False
        self._completing: threading.Thread | None = None
        self._lock = threading.Lock()

    @property
    def engine(self) -> Embedder | None:
        """The engine, once there is one: another index may use it, too."""
        return self._engine

    def prepare(self) -> None:
        """Load the engine and read the cards now, so that no question has to wait. Safe to call again."""
        with self._lock:
            if self._prepared:
                return
            begun = time.monotonic()
            self._engine = self._load_engine()
            if self._engine is not None and self._store.ids:
                self._read(self._engine, begun + self._patience)
            self._prepared = True

    def complete(self) -> None:
        """Prepare, and wait until all of every card is read."""
        self.prepare()
        if self._completing is not None:
            self._completing.join()

    def search(self, query: str, language: str, limit: int = 3) -> list[Hit]:
        """The cards nearest to a question, the best first, at most ``limit``; empty when no card is about it.

        ``query`` may be anything of any length, in any language. ``language``: the canonical tag of the language that the
        person reads, in which words are looked up where there is no engine.
        """
        hits = self._ranked(query, language)
        return hits[: max(0, limit)] if hits and hits[0].score >= 0 else []

    def clear_answer(self, query: str, language: str) -> Hit | None:
        """The best card, where it is so near that nobody had to ask for guidance to be glad of it."""
        hits = self._ranked(query, language)
        clear = CLEAR_WORDS if self._meanings is None else CLEAR
        return hits[0] if hits and hits[0].score >= clear else None

    def explain(self, query: str, language: str, limit: int = 3) -> list[Explanation]:
        """The nearest cards with the parts of their scores, whether or not they are an answer."""
        hits = self._ranked(query, language)[: max(0, limit)]
        shown = bool(hits) and hits[0].score >= 0
        meanings, vector = self._meanings, self._vector(_cleaned(query))
        if meanings is None or vector is None:
            return [Explanation(card_id=one.card_id, score=one.score, shown=shown) for one in hits]
        parts, scope = meanings.parts(vector), meanings.scope.nearness(vector)
        places = {card_id: place for place, card_id in enumerate(meanings.ids)}
        return [
            Explanation(
                card_id=one.card_id,
                score=one.score,
                shown=shown,
                title=float(parts.title[0, place]),
                body=float(parts.body[0, place]),
                samples=float(parts.samples[0, place]),
                nearest_sample=float(parts.nearest_sample[0, place]),
                pushiness=float(meanings.pushiness[place]),
                near_cards=float(scope.cards[0]),
                near_elsewhere=float(scope.elsewhere[0]),
            )
            for one in hits
            if (place := places.get(one.card_id)) is not None
        ]

    def _ranked(self, query: str, language: str) -> list[Hit]:
        question = _cleaned(query)
        if not _LETTER.search(question):
            return []
        self.prepare()
        meanings, vector = self._meanings, self._vector(question)
        if meanings is None or vector is None:
            words = self._words(language).scores(question)
            return _hits({one: score - ENOUGH_WORDS for one, score in words.items()})
        scope = meanings.scope.nearness(vector)
        about = float(scope.cards[0] - scope.elsewhere[0]) - ABOUT
        scores = about + CARD * (meanings.parts(vector).together[0] - meanings.pushiness)
        return _hits(dict(zip(meanings.ids, scores.tolist(), strict=True)))

    def _vector(self, question: str) -> Vectors | None:
        """One row; None where there is nothing to compare, or nothing to compare with."""
        if self._engine is None or self._meanings is None or not _LETTER.search(question):
            return None
        return np.asarray(self._engine.query(question), dtype=np.float32)[np.newaxis]

    def _read(self, engine: Embedder, until: float) -> None:
        library, reading = Library(engine, self._cache), self.reading()
        first, *rest = reading.steps
        library.read(first, workers=engine.width)
        whole = all(library.read(step, workers=engine.width, until=until) for step in rest)
        library.save()
        self._meanings = Meanings(reading, library)
        if not whole:
            # One worker, so that questions find a free engine.
            self._completing = threading.Thread(
                target=self._read_rest, args=(library, reading), name="guidance-rest", daemon=True
            )
            self._completing.start()

    def _read_rest(self, library: Library, reading: Reading) -> None:
        for step in reading.steps:
            library.read(step)
            library.save()
            self._meanings = Meanings(reading, library)

    def reading(self) -> Reading:
        """What has to be read of the store's cards, in every language that they have."""
        store = self._store
        cards = [found.card for one in store.ids if (found := store.find(one, (SOURCE_LANGUAGE,)))]
        translations: dict[str, dict[str, Card]] = {}
        for original in cards:
            for language in store.languages(original.id):
                card = store.exact(original.id, language)
                if card is not None and language != original.language and card.questions:
                    translations.setdefault(language, {})[card.id] = card
        return Reading.of(cards, [translations[language] for language in sorted(translations)])

    def _words(self, language: str) -> LexicalIndex:
        base = tags.base(language)
        if base not in self._by_words:
            texts = {}
            for one in self._store.ids:
                versions = (self._store.exact(one, tag) for tag in self._store.languages(one) if _is_read(tag, base))
                texts[one] = "\n".join(_words(card) for card in versions if card is not None)
            self._by_words[base] = LexicalIndex(texts)
        return self._by_words[base]


def _cleaned(query: str) -> str:
    """One line of at most LONGEST_QUERY code points that the engine takes."""
    return _NO_TEXT.sub(" ", without_surrogates(query[: 4 * LONGEST_QUERY])).strip()[:LONGEST_QUERY]


def _hits(scores: dict[str, float]) -> list[Hit]:
    return [Hit(one, scores[one]) for one in sorted(scores, key=lambda one: (-scores[one], one))]


def _is_read(tag: str, base: str) -> bool:
    return tag == SOURCE_LANGUAGE or tags.base(tag) == base


def _words(card: Card) -> str:
    return "\n".join([card.title, card.summary, *card.questions])
