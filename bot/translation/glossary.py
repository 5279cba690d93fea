"""The termbase: what teams agreed to call things, and what follows from it for one text. Pure.

Only approved terms count. A do-not-translate term goes past the engine untouched. Where the source has a term, the translation
is expected to have the preferred or an admitted term of the same concept, and none that is forbidden; a word of two
concepts (a patient's discharge, a wound's) is content with either. A room's own preferred term takes the place of the one for
every room. How the terms reach the translation, and why the engine is not made to use them: decision 0015.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from bot.language.tags import base
from bot.translation.checks.base import LONGEST_TEXT, GlossaryTerm
from bot.translation.glossary_matching import Found, TermIndex
from bot.translation.masking import Replacement
from content.terms import EVERY_LANGUAGE, Term, TermState, TermStatus

__all__ = ["EVERY_LANGUAGE", "Agreement", "Concept", "Glossary", "Term", "TermState", "TermStatus"]

_WITHOUT_ENDINGS = frozenset({"zh", "en"})
"""Target languages in which one noun can stand where another stood without anything else having to change."""
_VOWELS = frozenset("aeiou")


@dataclass(slots=True)
class Concept:
    """What one language calls one concept, in one room."""

    preferred: list[str] = field(default_factory=list)
    admitted: list[str] = field(default_factory=list)
    forbidden: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Agreement:
    """What the termbase has to say about one text on its way from one language into another."""

    target_language: str
    terms: tuple[GlossaryTerm, ...] = ()
    """For the checks."""
    untouched: tuple[str, ...] = ()
    """What has to stay as it stands in the text."""

    @cached_property
    def key(self) -> str:
        """Equal where the same is agreed: part of the machine cache's key. Empty where nothing is."""
        if not self.terms:
            return ""
        told = [[term.source, term.target, term.forbidden, *term.accepted] for term in self.terms]
        return hashlib.sha256(json.dumps([told, self.untouched]).encode()).hexdigest()

    @property
    def masks(self) -> tuple[Replacement, ...]:
        """What the engine is not shown."""
        return tuple(Replacement(text, text, exact=True) for text in self.untouched)

    def settle(self, translation: str) -> str:
        """The translation with forbidden words replaced by the preferred ones, where that cannot hurt the sentence.

        In Chinese, and in English where the article (a, an) fits both; elsewhere gender and number would have to follow,
        and the finding is left to readers.
        """
        language = base(self.target_language)
        if language not in _WITHOUT_ENDINGS:
            return translation
        index: TermIndex[str] = TermIndex(self.target_language)
        wanted = {term.source: term.target for term in self.terms if not term.forbidden}
        for term in self.terms:
            preferred = wanted.get(term.source)
            if term.forbidden and preferred and (language == "zh" or _alike(term.target, preferred)):
                index.add(term.target, preferred, inflected=False)
        pieces: list[str] = []
        place = 0
        for found in index.find(translation[:LONGEST_TEXT]):
            if len(set(found.values)) > 1:
                continue
            pieces += [translation[place : found.start], found.values[0]]
            place = found.end
        return "".join([*pieces, translation[place:]])

    def used(self, translation: str) -> tuple[str, ...]:
        """The agreed terms that the translation has, each as ``source → target``."""
        index: TermIndex[tuple[str, str]] = TermIndex(self.target_language)
        for term in self.terms:
            for word in () if term.forbidden else (term.target, *term.accepted):
                index.add(word, (term.source, word))
        found = [pair for one in index.find(translation[:LONGEST_TEXT]) for pair in one.values]
        return tuple(dict.fromkeys(f"{source} → {word}" for source, word in found))


class Glossary:
    """The approved terms that count in one room. Indexes are made when a language is first met; then it only reads."""

    def __init__(self, terms: Iterable[Term]) -> None:
        """Drafts among the terms are left out."""
        approved = [term for term in terms if term.state is TermState.APPROVED]
        self._terms, self._outranked = _for_the_room(approved)
        self._concepts: dict[str, dict[str, list[Term]]] = {}
        for term in self._terms:
            self._concepts.setdefault(term.concept, {}).setdefault(term.language, []).append(term)
        self._indexes: dict[str, TermIndex[Term]] = {}

    def __len__(self) -> int:
        return len(self._terms)

    def is_ready(self, language: str) -> bool:
        """Whether texts in this language can be searched without making its index first."""
        return language in self._indexes

    def find(self, text: str, language: str) -> list[Found[Term]]:
        """The terms that a text in this language holds. Examines as much of a long text as the checks do."""
        index = self._indexes.get(language)
        if index is None:
            index = self._indexes[language] = self._index(language)
        return index.find(text[:LONGEST_TEXT])

    def agreement(self, text: str, source_language: str, target_language: str) -> Agreement:
        """What is agreed about this text. Languages are canonical BCP-47 tags."""
        if not self._terms:
            return Agreement(target_language)
        # One word in two forms (sepsis, Sepsis) is asked for once; what is not translated is kept in each.
        places: dict[tuple[int, ...], tuple[tuple[Term, ...], dict[str, None]]] = {}
        for found in self.find(text, source_language):
            terms, surfaces = places.setdefault(tuple(map(id, found.values)), (found.values, {}))
            surfaces[text[found.start : found.end]] = None
        expected: list[GlossaryTerm] = []
        untouched: list[str] = []
        called = {
            which: self._called([term.concept for term in terms], target_language)
            for which, (terms, _) in places.items()
        }
        accepted = {word for one in called.values() for word in (*one.preferred, *one.admitted)}
        for which, (terms, surfaces) in places.items():
            if any(term.status is TermStatus.DO_NOT_TRANSLATE for term in terms):
                untouched += surfaces
                expected += [GlossaryTerm(surface, surface) for surface in surfaces]
            else:
                expected += _expected(next(iter(surfaces)), called[which], accepted)
        return Agreement(target_language, tuple(expected), tuple(untouched))

    def _index(self, language: str) -> TermIndex[Term]:
        index: TermIndex[Term] = TermIndex(language)
        spoken = _languages(language)
        for term in self._terms:
            if term.language in spoken:
                index.add(term.text, term, inflected=term.language != EVERY_LANGUAGE)
        return index

    def _called(self, concepts: Sequence[str], language: str) -> Concept:
        called = Concept()
        lists = {
            TermStatus.PREFERRED: called.preferred,
            TermStatus.ADMITTED: called.admitted,
            TermStatus.FORBIDDEN: called.forbidden,
        }
        for concept in dict.fromkeys(concepts):
            for spoken in _languages(language):
                for term in self._concepts[concept].get(spoken, ()):
                    if term.status in lists and id(term) not in self._outranked:
                        lists[term.status].append(term.text)
        return called


def _languages(tag: str) -> tuple[str, ...]:
    """The languages whose terms count for a text, the most exact first. Each script of Chinese has words of its own."""
    general = () if base(tag) in (tag, "zh") else (base(tag),)
    return (tag, *general, EVERY_LANGUAGE)


def _for_the_room(terms: Sequence[Term]) -> tuple[list[Term], frozenset[int]]:
    """The terms that count, and the ids of those that are only recognised.

    A room's word about a term takes the place of the general one; beside its own preferred term, the general one is known when
    people write it, and no longer expected of translations.
    """
    own = {term.key[1:] for term in terms if term.room_id is not None}
    chosen = {
        (term.concept, term.language)
        for term in terms
        if term.room_id is not None and term.status is TermStatus.PREFERRED
    }
    kept = [term for term in terms if term.room_id is not None or term.key[1:] not in own]
    outranked = (
        id(term)
        for term in kept
        if term.room_id is None and term.status is TermStatus.PREFERRED and (term.concept, term.language) in chosen
    )
    return kept, frozenset(outranked)


def _expected(surface: str, called: Concept, accepted: set[str]) -> Iterator[GlossaryTerm]:
    if called.preferred:
        first, *others = called.preferred
        yield GlossaryTerm(surface, first, accepted=tuple(dict.fromkeys((*others, *called.admitted))))
    for word in dict.fromkeys(called.forbidden):
        if word not in accepted:
            yield GlossaryTerm(surface, word, forbidden=True)


def _alike(one: str, other: str) -> bool:
    """Whether the same English article goes with both; where spelling misleads (an hour), nothing is replaced."""
    starts = {word[:1].lower() for word in (one, other)}
    return not starts & {"h", "u", "e"} and len({start in _VOWELS for start in starts}) == 1
