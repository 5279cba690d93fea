"""What is read from a text: values with their places, and marks (negations, sides, parts of the day)."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from bot.translation.reading.units import Unit

WRITTEN_IN_DIGITS = 2
WRITTEN_IN_WORDS = 1
LOOSE = 0
"""How surely an item is a value that a translation must keep. Ordinals, months, "one", "both" and bare units are loose: they
may answer to a value on the other side, but nothing is missed when they do not."""


@dataclass(frozen=True, slots=True)
class Item:
    """A value in a text. Equal values may look wholly different: 半片 and "half a tablet", 14 h 30 and 2:30 pm."""

    kind: str
    """``number`` (with or without a unit), ``clock`` (minutes after midnight), ``rate`` (times per day), ``fraction``."""
    values: tuple[Fraction, ...]
    """What it may mean; several where custom differs (1.500) or half a day is left open (8:00)."""
    level: int
    start: int
    end: int
    """Code points of the text, half open."""
    text: str
    unit: Unit | None = None
    per: Unit | None = None
    """The unit after the stroke: kg of mg/kg."""
    parts: tuple[Item, ...] = ()
    """What a clock, rate or fraction is made of, should the other side say it another way."""
    code: bool = False
    """Part of a name, such as COVID-19 or N95."""
    definite: bool = True
    """False for a clock that may be morning or evening, or a length of time."""
    inherited_unit: bool = False
    """The unit stands after the other end of a range."""
    unscaled: tuple[Fraction, ...] = ()
    """The figures before a word such as million, which not every language's words are known for."""
    keys: frozenset[tuple[int, int]] = field(init=False, repr=False, compare=False)
    """The values as numerator and denominator, and ``magnitudes`` the same after conversion: quick to compare."""
    magnitudes: frozenset[tuple[int, int]] = field(init=False, repr=False, compare=False)
    likeness: Hashable = field(init=False, repr=False, compare=False)
    """Equal for items that answer to the same others."""

    def __post_init__(self) -> None:
        converted = self.values if self.unit is None else tuple(value * self.unit.factor for value in self.values)
        object.__setattr__(self, "keys", frozenset((value.numerator, value.denominator) for value in self.values))
        object.__setattr__(self, "magnitudes", frozenset((value.numerator, value.denominator) for value in converted))
        likeness = (
            self.kind, self.keys, self.level, self.unit and self.unit.id, self.per and self.per.id, self.code, self.definite,
            self.inherited_unit, self.unscaled, self.text.strip(), tuple(part.level for part in self.parts),
        )  # fmt: skip
        object.__setattr__(self, "likeness", likeness)


@dataclass(frozen=True, slots=True)
class Mark:
    """A word that is compared by what it says, not by value."""

    payload: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Comparator:
    """ "At least" and its like, with the value that it bounds."""

    direction: str
    """``up`` or ``down``."""
    item: Item | None
    text: str
    denied: bool = False
    """After a "not" a few words before: must not drink more than 1 l, which is at most 1 l."""

    @property
    def meant(self) -> str:
        """The direction, turned round where it is denied."""
        return {"up": "down", "down": "up"}[self.direction] if self.denied else self.direction


@dataclass(frozen=True)
class Reading:
    """Everything that was read from one text."""

    language: str
    """The language subtag."""
    has_rules: bool
    """False when only digits, signs and CLDR's calendar are known for the language."""
    items: tuple[Item, ...]
    marks: Mapping[str, tuple[Mark, ...]] = field(default_factory=dict)
    comparators: tuple[Comparator, ...] = ()
    has_opposites: bool = False
    """Whether the language has lists of clinical opposites."""

    def of(self, kind: str) -> tuple[Mark, ...]:
        """The marks of one kind, in the order of the text."""
        return self.marks.get(kind, ())
