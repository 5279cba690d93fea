"""Is a question about what the cards are about at all? Judged without knowing which card it would be.

The cosines of the engine lie so close together that no threshold on them holds for several stores. What holds: a question is nearer
to the sample questions of the cards than to questions on other matters (``elsewhere.toml``), once two things are taken out of
all of them that are no meaning: what every question has in common, and the language that it is asked in. The directions of the
languages are found from the other matters, which are there in each; a store tunes nothing.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from content.embedding import Vectors
from content.vectors import unit

NEAREST = 3
"""Questions that are compared with: one may be near by chance."""


def elsewhere() -> tuple[tuple[str, str], ...]:
    """Questions on other matters, each with its language."""
    listed = tomllib.loads((Path(__file__).parent / "elsewhere.toml").read_text(encoding="utf-8"))
    return tuple((language, text) for language, texts in listed.items() for text in texts)


@dataclass(frozen=True, slots=True)
class Nearness:
    """How near questions are to both sides; one number each."""

    cards: Vectors
    elsewhere: Vectors


class Scope:
    """The sample questions of a store on one side, other matters on the other."""

    def __init__(self, samples: Vectors, others: Vectors, languages: tuple[str, ...]) -> None:
        self._languages = _directions_of_languages(others, languages)
        samples, others = self._without_language(samples), self._without_language(others)
        self._middle = (samples.mean(axis=0) + others.mean(axis=0)) / 2
        self._samples, self._others = unit(samples - self._middle), unit(others - self._middle)

    def nearness(self, questions: Vectors) -> Nearness:
        """Of the vectors of questions, one a row."""
        centred = unit(self._without_language(questions) - self._middle)
        return Nearness(_nearest(centred @ self._samples.T), _nearest(centred @ self._others.T))

    def _without_language(self, vectors: Vectors) -> Vectors:
        return unit(vectors - (vectors @ self._languages.T) @ self._languages)


def _directions_of_languages(others: Vectors, languages: tuple[str, ...]) -> Vectors:
    """Orthonormal directions in which the languages differ from one another; none for vectors too short to spare them."""
    named = np.array(languages)
    means = np.stack([others[named == one].mean(axis=0) for one in dict.fromkeys(languages)])
    found = np.linalg.svd(means - means.mean(axis=0), full_matrices=False)[2]
    directions: Vectors = found[: min(len(means) - 1, others.shape[1] // 16)].astype(np.float32)
    return directions


def _nearest(similarities: Vectors) -> Vectors:
    count = min(NEAREST, similarities.shape[1])
    mean: Vectors = np.sort(similarities, axis=1)[:, -count:].mean(axis=1)
    return mean
