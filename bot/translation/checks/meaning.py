"""Small words that turn the meaning round: not, left and right, at least and at most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from bot.translation.checks.base import BaseCheck, TextPair
from bot.translation.model import Finding, Severity
from bot.translation.reading.folding import fold_text
from bot.translation.reading.model import Comparator, Mark


def _unread(pair: TextPair) -> str | None:
    """The languages of the pair that have no rules, as a detail; None when both have."""
    unread = [reading.language for reading in (pair.source_reading, pair.target_reading) if not reading.has_rules]
    return ", ".join(dict.fromkeys(unread)) or None


def _texts(marks: Iterable[Mark]) -> str:
    return ", ".join(mark.text for mark in marks) or "∅"


class NegationCheck(BaseCheck):
    """A "not" that went, or came."""

    id = "negation"

    def examine(self, pair: TextPair) -> Iterable[Finding]:
        """CRITICAL where one side denies and the other has no word of denial, refusal, lack or the like."""
        if unread := _unread(pair):
            yield self.not_checked(unread)
            return
        source, target = pair.source_reading.of("negation"), pair.target_reading.of("negation")
        source_half, target_half = pair.source_reading.of("half_negation"), pair.target_reading.of("half_negation")
        said_otherwise = max(0, len(target_half) - len(source_half))
        alone = pair.target_reading.of("negation_alone")
        if source and alone and len(target) < len(source):
            yield self.finding(f"{_texts(source)} → {_texts(alone)}")
        elif source and not target:
            if len(source) > said_otherwise:
                yield self.finding(f"{_texts(source)} → ∅")
        elif target and not source and not source_half:
            yield self.finding(f"∅ → {_texts(target)}")


class LateralityCheck(BaseCheck):
    """Left and right."""

    id = "laterality"

    def examine(self, pair: TextPair) -> Iterable[Finding]:
        """CRITICAL where a side became the other or is gone."""
        if unread := _unread(pair):
            yield self.not_checked(unread)
            return
        source = Counter(mark.payload for mark in pair.source_reading.of("side"))
        target = Counter(mark.payload for mark in pair.target_reading.of("side"))
        detail = f"{_texts(pair.source_reading.of('side'))} → {_texts(pair.target_reading.of('side'))}"
        lost = [side for side in ("left", "right") if source[side] and not target[side]]
        new = [side for side in ("left", "right") if target[side] and not source[side]]
        if lost and new:
            yield self.finding(detail)
        elif lost and not (target["both"] and not source["both"]):
            yield self.finding(detail, Severity.CRITICAL if target.total() else Severity.WARNING)
        elif source["left"] and source["right"] and not lost and not new:
            order = [mark.payload for mark in pair.source_reading.of("side") if mark.payload != "both"]
            found = [mark.payload for mark in pair.target_reading.of("side") if mark.payload != "both"]
            if len(order) == len(found) == 2 and order != found:
                yield self.finding(detail, Severity.WARNING)


class ComparatorsCheck(BaseCheck):
    """At least and at most, more than and less than, beside the same number."""

    id = "comparators"

    def examine(self, pair: TextPair) -> Iterable[Finding]:
        """CRITICAL where a bound turned round; WARNING where a strict one is gone."""
        if unread := _unread(pair):
            if pair.source_reading.comparators or pair.target_reading.comparators:
                yield self.not_checked(unread)
            return
        source, target = pair.source_reading.comparators, pair.target_reading.comparators
        for bound in source:
            answers = [other for other in target if _same_value(bound, other)]
            if any(other.direction == bound.direction for other in answers):
                continue
            if answers:
                yield self.finding(f"{_said(bound)} → {_said(answers[0])}")
            elif bound.text in _DEMANDED and len(target) < len(source):
                yield self.finding(f"{_said(bound)} → ∅", Severity.WARNING)


_DEMANDED = frozenset(fold_text(words).strip() for line in ("",) for words in line.split("|"))
"""Bounds that a translation has to have too. More than, less than and until are often said in other ways."""


def _said(bound: Comparator) -> str:
    return f"{bound.text} {bound.item.text if bound.item else ''}".strip()


def _same_value(first: Comparator, second: Comparator) -> bool:
    if first.item is None or second.item is None:
        return False
    if not set(first.item.values).isdisjoint(second.item.values):
        return True
    if first.item.unit is None or second.item.unit is None or first.item.unit.dimension != second.item.unit.dimension:
        return False
    return first.item.values[0] * first.item.unit.factor == second.item.values[0] * second.item.unit.factor
