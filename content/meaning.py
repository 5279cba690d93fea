"""The cards by meaning: what of a card is compared with a question, and how the parts make one score.

Three parts: title with summary, the body (the mean of its sentences), and the sample questions (the mean of all, and the
nearest). Each is compared after what all cards have in common was taken out. Some cards are near to whatever is asked; so each
loses half of what it scores for questions that are not about it: other cards' samples, other matters.

Titles and sample questions count in every language that there is, each compared after what its language has in common was taken
out: the mean over the languages, and the nearest sample of all. Without that, a language would prefer its own.

Reading a card for the first time takes from 0.2 seconds to 1.5, in six languages. So it happens in steps: with English titles,
summaries and questions search can begin; the bodies make it better, and the other languages better still.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from content.cards import Card, Section
from content.embedding import Vectors
from content.scope import Scope, elsewhere
from content.vectors import Kind, Library, Wanted, unit

PUSHY = 0.5
"""The share that is taken of what a card scores for questions that are not about it,"""
PUSHED = 30
"""the nearest so many of them."""
FEW_CARDS = 2.0
"""So many cards' weight has what is common to all questions; else with one card all would be common."""


@dataclass(frozen=True, slots=True)
class Parts:
    """How near questions are to the cards: a row for each question, a column for each card."""

    title: Vectors
    body: Vectors
    samples: Vectors
    nearest_sample: Vectors

    @property
    def together(self) -> Vectors:
        """Before what pushy cards lose."""
        sum_of_parts = (self.title + self.body) / 2 + self.samples + self.nearest_sample
        return sum_of_parts.astype(np.float32)


@dataclass(frozen=True, slots=True)
class Version:
    """What has to be read of the cards in one language; where one is not there, its original stands in."""

    titles: tuple[Wanted, ...]
    samples: tuple[Wanted, ...]
    owners: tuple[int, ...]
    """Whose sample it is: the place of the card."""

    @classmethod
    def of(cls, cards: Sequence[Card]) -> Version:
        """Of these cards."""
        questions = [card.questions or (card.title,) for card in cards]
        return cls(
            titles=tuple(Wanted(Kind.PASSAGE, (_headline(card),)) for card in cards),
            samples=tuple(Wanted(Kind.PASSAGE, (one,)) for listed in questions for one in listed),
            owners=tuple(place for place, listed in enumerate(questions) for _ in listed),
        )


@dataclass(frozen=True, slots=True)
class Reading:
    """What has to be read of each card, and of other matters."""

    ids: tuple[str, ...]
    original: Version
    bodies: tuple[Wanted, ...]
    questions: tuple[Wanted, ...]
    """The samples once more, as questions."""
    translations: tuple[Version, ...]
    others: tuple[Wanted, ...]
    languages: tuple[str, ...]
    """Of the other matters."""

    @classmethod
    def of(cls, cards: Sequence[Card], translations: Sequence[Mapping[str, Card]] = ()) -> Reading:
        """Of these cards, the originals; and for each further language of its cards by id, if it has most of them."""
        others = elsewhere()
        original = Version.of(cards)
        return cls(
            ids=tuple(card.id for card in cards),
            original=original,
            bodies=tuple(Wanted(Kind.MEAN, _sentences(card)) for card in cards),
            questions=tuple(Wanted(Kind.QUERY, one.texts) for one in original.samples),
            translations=tuple(
                Version.of([translated.get(card.id, card) for card in cards])
                for translated in translations
                if 2 * sum(card.id in translated for card in cards) > len(cards)
            ),
            others=tuple(Wanted(Kind.QUERY, (text,)) for _, text in others),
            languages=tuple(language for language, _ in others),
        )

    @property
    def steps(self) -> tuple[tuple[Wanted, ...], ...]:
        """What to read first, without which there is no search; then what makes it better; and better still."""
        return (
            (*self.others, *self.questions, *self.original.titles),
            (*self.original.samples, *self.bodies),
            tuple(one for version in self.translations for one in (*version.titles, *version.samples)),
        )


def _headline(card: Card) -> str:
    return f"{card.title}. {card.summary}" if card.summary else card.title


def _sentences(card: Card) -> tuple[str, ...]:
    return tuple(one for section in Section for one in card.listed(section)) or (_headline(card),)


class Meanings:
    """Cards whose parts were read, to be compared with questions."""

    def __init__(self, reading: Reading, library: Library) -> None:
        _, then, last = reading.steps
        with_bodies = library.has(then)
        self.ids = reading.ids
        others, questions = library.vectors(reading.others), library.vectors(reading.questions)
        self.scope = Scope(questions, others, reading.languages)
        self._asking = np.concatenate([others, questions]).mean(axis=0)
        samples = library.vectors(reading.original.samples) if with_bodies else questions
        self._versions = [_Read(reading.original, library.vectors(reading.original.titles), samples, self._centred)]
        self._bodies = self._centred(library.vectors(reading.bodies)) if with_bodies else None
        if with_bodies and library.has(last):
            self._versions += [
                _Read(one, library.vectors(one.titles), library.vectors(one.samples), self._centred)
                for one in reading.translations
            ]
        self.pushiness = PUSHY * self._unasked(questions, others, np.array(reading.original.owners))

    def _centred(self, vectors: Vectors) -> Vectors:
        weight = len(vectors) / (len(vectors) + FEW_CARDS)
        return unit(vectors - (weight * vectors.mean(axis=0) + (1 - weight) * self._asking))

    def parts(self, questions: Vectors) -> Parts:
        """Compare the vectors of questions, one a row, with every card."""
        centred = unit(questions - self._asking)
        read = [version.parts(centred) for version in self._versions]
        title = np.mean([one[0] for one in read], axis=0)
        return Parts(
            title=title,
            body=title if self._bodies is None else centred @ self._bodies.T,
            samples=np.mean([one[1] for one in read], axis=0),
            nearest_sample=np.max([one[2] for one in read], axis=0),
        )

    def _unasked(self, questions: Vectors, others: Vectors, owners: NDArray[np.intp]) -> Vectors:
        """For each card, the mean of its highest scores among questions that are not about it."""
        about_others = self.parts(questions).together
        about_others[np.arange(len(questions)), owners] = -np.inf
        scores = np.concatenate([about_others, self.parts(others).together])
        count = min(PUSHED, len(others))
        mean: Vectors = np.sort(scores, axis=0)[-count:].mean(axis=0)
        return mean


class _Read:
    """One version, read."""

    def __init__(
        self, version: Version, titles: Vectors, samples: Vectors, centred: Callable[[Vectors], Vectors]
    ) -> None:
        self._titles, self._samples = centred(titles), centred(samples)
        owners = np.array(version.owners)
        self._starts = np.searchsorted(owners, np.arange(len(titles)))
        self._counts = np.bincount(owners, minlength=len(titles)).astype(np.float32)

    def parts(self, questions: Vectors) -> tuple[Vectors, Vectors, Vectors]:
        """Nearness to the titles, to the samples on average, and to the nearest of them."""
        samples = questions @ self._samples.T
        mean: Vectors = (np.add.reduceat(samples, self._starts, axis=1) / self._counts).astype(np.float32)
        nearest: Vectors = np.maximum.reduceat(samples, self._starts, axis=1)
        return questions @ self._titles.T, mean, nearest
