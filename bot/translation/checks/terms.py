"""The words that teams agreed on."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from bot.translation.checks.base import BaseCheck, GlossaryTerm, TextPair
from bot.translation.glossary_matching import TermIndex
from bot.translation.model import Finding, Severity


class TermsCheck(BaseCheck):
    """The institution's glossary: its word for a term, and none that it forbids."""

    id = "terms"
    severity = Severity.WARNING

    def examine(self, pair: TextPair) -> Iterable[Finding]:
        """WARNING where a term of the source has none of the agreed translations, or has a forbidden one."""
        if not pair.glossary:
            return
        in_source = _present(pair.source, pair.source_language, tuple(term.source for term in pair.glossary))
        named = [term for term in pair.glossary if term.source in in_source]
        words = tuple(word for term in named for word in (term.target, *term.accepted))
        # The longest word at each place counts: a forbidden word inside an agreed one is none.
        in_target = _present(pair.target, pair.target_language, words)
        for term in named:
            present = not in_target.isdisjoint((term.target, *term.accepted))
            if present == term.forbidden:
                yield self.finding(_detail(term))


def _detail(term: GlossaryTerm) -> str:
    return f"{term.source} → {'≠ ' if term.forbidden else ''}{term.target}"


def _present(text: str, language: str, terms: tuple[str, ...]) -> set[str]:
    return {term for found in _index(language, terms).find(text) for term in found.values}


@lru_cache(maxsize=64)
def _index(language: str, terms: tuple[str, ...]) -> TermIndex[str]:
    """An index is the same as long as the terms are; a caller with a whole glossary has it made once."""
    index: TermIndex[str] = TermIndex(language)
    for term in dict.fromkeys(terms):
        index.add(term, term)
    return index
