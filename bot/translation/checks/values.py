"""Numbers, units, clock times and rates: compared by value, however they are written."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.translation.checks.base import BaseCheck, TextPair
from bot.translation.model import Finding, Severity
from bot.translation.reading.alignment import MOST_VALUES
from bot.translation.reading.model import Item, Mark
from bot.translation.reading.units import MEASURES

_LARGEST_WRITTEN_OUT = 12
_LAST_NAME = re.compile(r"[^\W\d_]+-?\Z")


def _listed(items: Iterable[Item]) -> str:
    return ", ".join(item.text.strip() for item in items)


class NumbersCheck(BaseCheck):
    """Every number of the source is in the target, and no other."""

    id = "numbers"

    def examine(self, pair: TextPair) -> Iterable[Finding]:
        """CRITICAL for a number that changed, went or came; WARNING where it may be in words that were not read."""
        if max(len(pair.source_reading.items), len(pair.target_reading.items)) > MOST_VALUES:
            yield self.not_checked(f"> {MOST_VALUES}")
        alignment = pair.alignment
        missing = alignment.missing
        if missing and alignment.added:
            yield self.finding(f"{_listed(missing)} → {_listed(alignment.added)}")
        elif missing:
            both_read = pair.target_reading.has_rules
            small = all(_may_be_a_word(item) for item in missing)
            if small and not both_read:
                yield self.finding(f"{_listed(missing)} → ∅", Severity.WARNING)
            else:
                yield self.finding(f"{_listed(missing)} → ∅")
        elif alignment.added:
            small = all(_may_be_a_word(item) for item in alignment.added)
            if small and not pair.source_reading.has_rules:
                yield self.not_checked(f"{pair.source_base} → {_listed(alignment.added)}")
            else:
                yield self.finding(f"∅ → {_listed(alignment.added)}")
        for source, target in alignment.unread_scales:
            yield self.not_checked(f"{source.text} → {target.text}")
        for item in alignment.said_once_less:
            if item.code and (name := _bare_name(pair, item)):
                yield self.finding(f"{name}{item.text} → {name}")
        if alignment.unsure_missing and alignment.unsure_added:
            yield self.finding(f"{_listed(alignment.unsure_missing)} → {_listed(alignment.unsure_added)}")
        elif alignment.unsure_missing and pair.target_reading.has_rules:
            counted = [item for item in alignment.unsure_missing if item.unit is not None and item.values[0] != 1]
            if counted and not alignment.added:
                yield self.finding(f"{_listed(counted)} → ∅", Severity.WARNING)


def _may_be_a_word(item: Item) -> bool:
    """Small counts are often written in words."""
    return item.values[0] <= _LARGEST_WRITTEN_OUT and (item.unit is None or item.unit.dimension not in MEASURES)


def _bare_name(pair: TextPair, item: Item) -> str | None:
    """The name that a number was part of (COVID-, ACE), when the target has it without one more often than the source."""
    name = _LAST_NAME.search(pair.source[max(0, item.start - 20) : item.start])
    if name is None:
        return None
    bare = re.compile(rf"(?<!\w){re.escape(name.group())}(?![\w]|-?\d)", re.IGNORECASE)
    return name.group() if len(bare.findall(pair.target)) > len(bare.findall(pair.source)) else None


class UnitsCheck(BaseCheck):
    """Every quantity keeps its unit: 5 mg is not 5 g, but 1000 mg is 1 g."""

    id = "units"

    def examine(self, pair: TextPair) -> Iterable[Finding]:
        """CRITICAL for another unit; a unit that is gone or new counts the same where the language's units are known."""
        alignment = pair.alignment
        for source, target in alignment.changed_units:
            yield self.finding(f"{source.text} → {target.text}")
        weights = [item for item in pair.source_reading.items if item.per is not None and item.per.dimension == "mass"]
        named = {mark.payload for mark in pair.target_reading.of("unit")}
        for item in weights:
            if item.per is not None and item.per.id not in named and pair.target_reading.has_rules:
                yield self.finding(f"{item.text} → ∅/{item.per.id}")
        for source, target in alignment.lost_units:
            known = pair.source_reading.has_rules and pair.target_reading.has_rules
            if known:
                yield self.finding(f"{source.text} → {target.text}")
            else:
                yield self.not_checked(f"{source.text} → {target.text}")


class TimesCheck(BaseCheck):
    """The time of day: 8 am is not 8 pm, morning not evening, Tuesday not Thursday, March not May."""

    id = "times"

    def examine(self, pair: TextPair) -> Iterable[Finding]:
        """CRITICAL where the target names another time, day or month than the source."""
        if pair.unread and _speaks_of_time(pair):
            yield self.not_checked(pair.unread)
        for source, target in pair.alignment.changed_clocks:
            yield self.finding(f"{source.text} → {target.text}")
        if dates := _other_days(pair):
            yield self.finding(dates)
        for source, target in pair.alignment.halves_lost:
            yield self.finding(f"{source.text} → {target.text}", Severity.WARNING)
        for kind in ("part", "weekday", "month"):
            said = {mark.payload for mark in pair.source_reading.of(kind)}
            read = {mark.payload for mark in pair.target_reading.of(kind)}
            lost, new = said - read, read - said
            if kind == "part":
                lost, new = lost & _HALVES, new & _HALVES
            if lost and new:
                yield self.finding(
                    f"{_words(pair.source_reading.of(kind), lost)} → {_words(pair.target_reading.of(kind), new)}"
                )
            elif kind == "weekday" and lost and pair.source_reading.has_rules and pair.target_reading.has_rules:
                yield self.finding(
                    f"{_words(pair.source_reading.of(kind), lost)} → {_words(pair.target_reading.of(kind), new)}",
                    Severity.WARNING,
                )


def _other_days(pair: TextPair) -> str:
    """The dates that the other side does not have, where both sides have such; "" without."""
    source, target = pair.source_reading.of("date"), pair.target_reading.of("date")
    lost, new = _not_among(source, target), _not_among(target, source)
    return f"{_listed_marks(lost)} → {_listed_marks(new)}" if lost and new else ""


def _not_among(dates: Iterable[Mark], others: Iterable[Mark]) -> list[Mark]:
    known = {day for other in others for day in other.payload.split()}
    return [date for date in dates if known.isdisjoint(date.payload.split())]


def _listed_marks(marks: Iterable[Mark]) -> str:
    return ", ".join(mark.text for mark in marks)


def _speaks_of_time(pair: TextPair) -> bool:
    """Whether either text names a time, as far as its language is read."""
    return any(
        reading.of("part")
        or reading.of("weekday")
        or reading.of("month")
        or any(item.kind == "clock" for item in reading.items)
        for reading in (pair.source_reading, pair.target_reading)
    )


_HALVES = frozenset({"am", "pm"})


def _words(marks: Iterable[Mark], payloads: set[str]) -> str:
    return ", ".join(mark.text for mark in marks if mark.payload in payloads) or "∅"


class FrequencyCheck(BaseCheck):
    """How often: twice a day is not three times a day, weekly not daily; every 8 hours is three times a day."""

    id = "frequency"

    def examine(self, pair: TextPair) -> Iterable[Finding]:
        """CRITICAL where both sides say how often, and differ."""
        alignment = pair.alignment
        rates = [
            item
            for reading in (pair.source_reading, pair.target_reading)
            for item in reading.items
            if item.kind == "rate"
        ]
        if pair.unread and rates:
            yield self.not_checked(pair.unread)
        for source, target in alignment.changed_rates:
            yield self.finding(f"{source.text} → {target.text}")
        says_how_often = any(item.kind == "rate" for item in pair.target_reading.items)
        if alignment.lost_rates and says_how_often and not alignment.changed_rates:
            yield self.finding(f"{_listed(alignment.lost_rates)} → ∅", Severity.WARNING)
