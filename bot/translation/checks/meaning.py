"""Small words that turn the meaning round: not, left and right, at least and at most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from fractions import Fraction

from bot.translation.checks.base import BaseCheck, TextPair
from bot.translation.model import Finding, Severity
from bot.translation.reading.either_way import SAID_EITHER_WAY
from bot.translation.reading.folding import fold_text
from bot.translation.reading.model import Comparator, Item, Mark, Reading
from bot.translation.reading.reader import EXPLETIVE


def _texts(marks: Iterable[Mark]) -> str:
    return ", ".join(mark.text for mark in marks) or "∅"


class NegationCheck(BaseCheck):
    """A "not" that went, or came."""

    id = "negation"

    def examine(self, pair: TextPair) -> Iterable[Finding]:
        """CRITICAL where one side denies and the other has no word of denial, refusal, lack or the like."""
        if unread := pair.unread:
            yield self.not_checked(unread)
            return
        source, target = pair.source_reading.of("negation"), pair.target_reading.of("negation")
        source_half, target_half = pair.source_reading.of("half_negation"), pair.target_reading.of("half_negation")
        fasting = bool(pair.source_reading.of("fasting")) != bool(pair.target_reading.of("fasting"))  # nothing by mouth
        said_otherwise = max(0, len(target_half) - len(source_half))
        alone = pair.target_reading.of("negation_alone")
        if source and alone and len(target) < len(source):
            yield self.finding(f"{_texts(source)} → {_texts(alone)}")
        elif not target and _surely(source):
            if len(source) > said_otherwise + fasting + _said_plainly(pair.source_reading, pair.target_reading):
                yield self.finding(f"{_texts(source)} → ∅")
        elif (
            _surely(target)
            and not (source or source_half or fasting)
            and len(target) > _said_plainly(pair.target_reading, pair.source_reading)
        ):
            yield self.finding(f"∅ → {_texts(target)}")


def _said_plainly(denying: Reading, other: Reading) -> int:
    """How many denials the other text needs no "not" for: bounds that it turns, and 没问题, which is fine."""
    places = {mark.start for mark in denying.of("negation")}
    excused = 0
    for said in SAID_EITHER_WAY:
        denied = [mark.start in places for mark in denying.of("either_way") if mark.payload == said]
        plain = sum(mark.payload == said for mark in other.of("either_way"))
        excused += max(0, min(sum(denied), plain - denied.count(False)))
    return _turned(denying, other) + excused


def _turned(denying: Reading, other: Reading) -> int:
    """How many bounds deny their opposite (not more than 1 l), which the other text says outright (at most 1 l)."""
    return sum(
        any(bound.meant == answer.direction and _same_value(bound, answer) for answer in other.comparators)
        for bound in denying.comparators
        if bound.denied
    )


def _surely(marks: Iterable[Mark]) -> bool:
    return any(mark.payload != EXPLETIVE for mark in marks)


class LateralityCheck(BaseCheck):
    """Left and right."""

    id = "laterality"

    def examine(self, pair: TextPair) -> Iterable[Finding]:
        """CRITICAL where a side became the other or is gone."""
        if unread := pair.unread:
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
        if unread := pair.unread:
            if pair.source_reading.comparators or pair.target_reading.comparators:
                yield self.not_checked(unread)
            return
        source, target = pair.source_reading.comparators, pair.target_reading.comparators
        for bound in source:
            answers = [other for other in target if _same_value(bound, other)]
            if any(other.direction == bound.direction or other.meant == bound.meant for other in answers):
                continue
            if answers:
                yield self.finding(f"{_said(bound)} → {_said(answers[0])}")
            elif bound.text in _DEMANDED and len(target) < len(source):
                yield self.finding(f"{_said(bound)} → ∅", Severity.WARNING)


_DEMANDED = frozenset(fold_text(words).strip() for line in ("",) for words in line.split("|"))
"""Bounds that a translation has to have too. More than, less than and until are often said in other ways."""


def _said(bound: Comparator) -> str:
    return f"{bound.text} {bound.item.text if bound.item else ''}".strip()


def _values(item: Item) -> set[Fraction]:
    """Also of the numbers that a clock is made of: seis horas may be a time or a length of time."""
    return {value for part in (item, *item.parts) for value in part.values}


def _same_value(first: Comparator, second: Comparator) -> bool:
    if first.item is None or second.item is None:
        return False
    if not _values(first.item).isdisjoint(_values(second.item)):
        return True
    if first.item.unit is None or second.item.unit is None or first.item.unit.dimension != second.item.unit.dimension:
        return False
    return first.item.values[0] * first.item.unit.factor == second.item.values[0] * second.item.unit.factor
