"""Which value of a translation answers to which value of the source, and which answer to none."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Hashable
from dataclasses import dataclass, replace

from bot.translation.reading.model import LOOSE, WRITTEN_IN_DIGITS, WRITTEN_IN_WORDS, Item, Reading
from bot.translation.reading.units import MEASURES, UNITS, same_temperature

MOST_VALUES = 200
"""Values of each text that are paired, so that the time is bounded; no message of 4,096 code points has so many by nature."""
_NOON = 779
"""The last minute of the day that is noon by name: 12:59."""
_LENGTHS_OF_TIME = frozenset({"time", "months"})
_STRICT = MEASURES | {"time"}
_UNDERSTOOD = frozenset({"rate", "pressure", "temperature"})
"""Vital signs are given without their unit in many notes: pulse 88, 120/80, temperature 37.5."""


@dataclass(frozen=True)
class Alignment:
    """What is left when equal values have been paired. Pairs are (source, target)."""

    missing: tuple[Item, ...]
    """Of the source, in digits, without a value in the target that answers."""
    added: tuple[Item, ...]
    """Of the target, in digits, that nothing in the source accounts for."""
    unsure_missing: tuple[Item, ...]
    """Of the source, in words, without an answer."""
    unsure_added: tuple[Item, ...]
    changed_units: tuple[tuple[Item, Item], ...]
    """The number is the same, the unit is another: 5 mg → 5 g."""
    lost_units: tuple[tuple[Item, Item], ...]
    """The number is the same, the unit is gone."""
    changed_clocks: tuple[tuple[Item, Item], ...]
    """The same figures at another time of day: 8 am → 8 pm."""
    changed_rates: tuple[tuple[Item, Item], ...]
    """Twice a day → three times a day."""
    lost_rates: tuple[Item, ...]
    """Of the source, said outright (once a week), where the target does not say how often in a way that was read."""
    said_once_less: tuple[Item, ...]
    """Of the source: said again there, but not in the target."""
    halves_lost: tuple[tuple[Item, Item], ...]
    """7 pm → 7:00, which is the morning for some readers."""
    unread_scales: tuple[tuple[Item, Item], ...] = ()
    """4 million and 4, where the words for million of one language are not known."""


def align(source: Reading, target: Reading) -> Alignment:
    """Pairs the values of two texts, the surest first. Every value is used at most once, except in names (COVID-19)."""
    pairing = _Pairing(list(source.items[:MOST_VALUES]), list(target.items[:MOST_VALUES]))
    clocks = pairing.pair("clock", "clock", _same_values)
    halves = () if target.of("part") else tuple(pair for pair in clocks if _loses_its_half(*pair))
    pairing.pair("rate", "rate", _same_values)
    pairing.pair("clock", "number", _clock_in_figures)
    pairing.pair("number", "clock", lambda first, second: _clock_in_figures(second, first))
    pairing.pair("fraction", "fraction", _same_values)
    pairing.pair("fraction", "number", _same_magnitude)
    pairing.pair("number", "fraction", _same_magnitude)
    lost_rates = tuple(item for item in pairing.source if item.kind == "rate" and item.parts)
    changed_clocks = pairing.opposed("clock", _same_figures)
    changed_clocks += tuple(pairing.pair("clock", "clock", _said_in_words))
    changed_rates = pairing.opposed("rate", lambda first, second: True)
    unpaired = set(map(id, pairing.source))
    lost_rates = tuple(item for item in lost_rates if id(item) in unpaired)
    pairing.decompose()
    likenesses = (_both_in_digits, _both_in_words, _neither_loose, _both_loose, _any_level)
    for likeness in likenesses:
        pairing.pair("number", "number", _both(likeness, _same_magnitude))
    same_figures = pairing.pair("number", "number", _same_figures_in_another_unit)
    for likeness in likenesses:
        pairing.pair("number", "number", _both(likeness, _compatible))
    same_figures += pairing.pair("number", "number", _same_figures_otherwise)
    changed = tuple(pair for pair in same_figures if _unit_conflict(*pair))
    lost = tuple(pair for pair in same_figures if not _unit_conflict(*pair) and _unit_lost(*pair))
    unread: list[tuple[Item, Item]] = []
    if not (source.has_rules and target.has_rules):
        unread = pairing.pair("number", "number", _same_before_the_scale)
    forgiven = pairing.forgive_repeats()
    return Alignment(
        tuple(item for item in pairing.source if item.level == WRITTEN_IN_DIGITS),
        tuple(item for item in pairing.target if item.level == WRITTEN_IN_DIGITS),
        tuple(item for item in pairing.source if item.level == WRITTEN_IN_WORDS),
        tuple(item for item in pairing.target if item.level == WRITTEN_IN_WORDS),
        changed, lost, changed_clocks, changed_rates, lost_rates, forgiven, halves, tuple(unread),
    )  # fmt: skip


class _Pairing:
    """The items not yet paired, and those that are."""

    def __init__(self, source: list[Item], target: list[Item]) -> None:
        self.source = source
        self.target = target
        self._paired_source: list[Item] = []
        self._paired_target: list[Item] = []

    def pair(self, first: str, second: str, same: Callable[[Item, Item], bool]) -> list[tuple[Item, Item]]:
        """Pairs every item of one kind in the source with the first item of another in the target that is the same.

        Items that look alike are asked once for all of them, so that two hundred equal values take no longer than one.
        """
        groups: dict[Hashable, deque[int]] = {}
        for place, item in enumerate(self.target):
            if item.kind == second:
                groups.setdefault(item.likeness, deque()).append(place)
        if not groups:
            return []
        found: list[tuple[Item, Item]] = []
        rest: list[Item] = []
        answers: dict[Hashable, list[deque[int]]] = {}
        taken: set[int] = set()
        for item in self.source:
            if item.kind != first:
                rest.append(item)
                continue
            if (alike := answers.get(item.likeness)) is None:
                alike = [group for group in groups.values() if group and same(item, self.target[group[0]])]
                answers[item.likeness] = alike
            place = min((group[0] for group in alike if group), default=-1)
            if place < 0:
                rest.append(item)
                continue
            next(group for group in alike if group and group[0] == place).popleft()
            taken.add(place)
            found.append((item, self.target[place]))
        if found:
            self.source = rest
            self.target = [item for place, item in enumerate(self.target) if place not in taken]
            self._paired_source.extend(item for item, _ in found)
            self._paired_target.extend(item for _, item in found)
        return found

    def opposed(self, kind: str, alike: Callable[[Item, Item], bool]) -> tuple[tuple[Item, Item], ...]:
        """Pairs what is left of a kind, where both sides are definite: these differ."""
        return tuple(self.pair(kind, kind, lambda a, b: a.definite and b.definite and alike(a, b)))

    def decompose(self) -> None:
        """Clocks, rates and fractions without an answer are compared as the numbers that they are made of."""
        self.source = [part for item in self.source for part in _parts(item)]
        self.target = [part for item in self.target for part in _parts(item)]

    def forgive_repeats(self) -> tuple[Item, ...]:
        """A value that has been paired once may be said again, or once less: names, and 5 mg … 5 mg → 各 5 毫克.

        Returns those of the source.
        """
        said, again = _distinct(self._paired_source), _distinct(self._paired_target)
        forgiven = tuple(item for item in self.source if _repeats(item, said))
        self.source = [item for item in self.source if not _repeats(item, said)]
        self.target = [item for item in self.target if not _repeats(item, again)]
        return forgiven


def _parts(item: Item) -> tuple[Item, ...]:
    if item.kind == "number":
        return (item,)
    if item.kind == "rate" and not item.parts:
        return (replace(item, kind="number", values=(1 / item.values[0],), unit=UNITS["day"], level=LOOSE),)
    return item.parts


def _both(first: Callable[[Item, Item], bool], second: Callable[[Item, Item], bool]) -> Callable[[Item, Item], bool]:
    return lambda a, b: first(a, b) and second(a, b)


def _both_in_digits(first: Item, second: Item) -> bool:
    return first.level == second.level == WRITTEN_IN_DIGITS


def _both_in_words(first: Item, second: Item) -> bool:
    return first.level == second.level == WRITTEN_IN_WORDS


def _neither_loose(first: Item, second: Item) -> bool:
    return first.level > LOOSE and second.level > LOOSE


def _both_loose(first: Item, second: Item) -> bool:
    return first.level == second.level == LOOSE


def _any_level(first: Item, second: Item) -> bool:
    del first, second
    return True


def _same_values(first: Item, second: Item) -> bool:
    return not first.keys.isdisjoint(second.keys)


def _same_magnitude(first: Item, second: Item) -> bool:
    """Equal once converted: 1 g and 1000 mg. Without units, the numbers themselves."""
    if first.unit is None and second.unit is None:
        return _same_values(first, second)
    if first.unit is None or second.unit is None:
        return False
    if first.unit.dimension != second.unit.dimension:
        return any(same_temperature(a, first.unit, b, second.unit) for a in first.values for b in second.values)
    if first.per is not None and second.per is not None and first.per != second.per:
        return False
    return not first.magnitudes.isdisjoint(second.magnitudes)


def _same_figures_otherwise(first: Item, second: Item) -> bool:
    """The same number with other units; a bare unit ("a night") is no number that could have changed."""
    return _same_values(first, second) and (_neither_loose(first, second) or not _unit_conflict(first, second))


def _same_figures_in_another_unit(first: Item, second: Item) -> bool:
    """Two years and two months, before a bare "two" may answer."""
    return (
        first.unit is not None
        and second.unit is not None
        and first.unit.dimension == second.unit.dimension
        and first.unit.dimension in _LENGTHS_OF_TIME
        and _neither_loose(first, second)
        and _same_values(first, second)
        and _unit_conflict(first, second)
    )


def _compatible(first: Item, second: Item) -> bool:
    """The same number, and units that do not contradict each other."""
    return _same_values(first, second) and not _unit_conflict(first, second) and not _unit_lost(first, second)


def _unit_conflict(first: Item, second: Item) -> bool:
    if first.unit is None or second.unit is None or first.inherited_unit or second.inherited_unit:
        return False
    if first.unit.dimension == second.unit.dimension:
        different_per = first.per is not None and second.per is not None and first.per != second.per
        return first.unit.dimension != "form" and (first.unit.factor != second.unit.factor or different_per)
    return (first.unit.dimension in _STRICT and second.unit.dimension in _STRICT | {"months"}) or (
        second.unit.dimension in _STRICT and first.unit.dimension in _STRICT | {"months"}
    )


def _unit_lost(first: Item, second: Item) -> bool:
    """A measure on one side, and a bare number on the other."""
    if (first.unit is None) == (second.unit is None):
        return False
    with_unit = first if first.unit is not None else second
    return (
        with_unit.unit is not None
        and with_unit.unit.dimension in MEASURES - _UNDERSTOOD
        and not with_unit.inherited_unit
    )


def _clock_in_figures(clock: Item, number: Item) -> bool:
    """0800 for 8:00."""
    if (
        number.unit is not None
        or clock.level == LOOSE
        or not number.text.strip().isdigit()
        or len(number.text.strip()) < 3
    ):
        return False
    return any(minutes // 60 * 100 + minutes % 60 in number.values for minutes in clock.values)


def _same_figures(first: Item, second: Item) -> bool:
    """Twelve hours apart."""
    return any((one - other) % 720 == 0 for one in first.values for other in second.values)


def _loses_its_half(first: Item, second: Item) -> bool:
    return len(first.values) == 1 < len(second.values) and first.values[0] > _NOON and second.level == WRITTEN_IN_DIGITS


def _same_before_the_scale(first: Item, second: Item) -> bool:
    figures = first.unscaled or first.values, second.unscaled or second.values
    return bool(first.unscaled) != bool(second.unscaled) and not set(figures[0]).isdisjoint(figures[1])


def _said_in_words(first: Item, second: Item) -> bool:
    """A quarter past three has no figures of its own that could be compared."""
    in_figures = all(any(part.level == WRITTEN_IN_DIGITS for part in item.parts) for item in (first, second))
    return _neither_loose(first, second) and not in_figures


def _distinct(items: list[Item]) -> list[Item]:
    return list({item.likeness: item for item in items}.values())


def _repeats(item: Item, paired: list[Item]) -> bool:
    return any(
        _same_values(item, other)
        and item.unit == other.unit
        and (item.code or other.code or item.unit is not None or item.values[0] < 1)
        for other in paired
    )
