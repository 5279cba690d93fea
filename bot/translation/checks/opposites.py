"""Clinical opposites: before and after, start and stop, increase and decrease, high and low, positive and negative."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from bot.translation.checks.base import BaseCheck, TextPair
from bot.translation.model import Finding, Severity
from bot.translation.reading.model import Mark, Reading

AGENT = "agent"
"""The axis of what people are allergic to; the check of drugs compares it."""


class OppositesCheck(BaseCheck):
    """A word of a closed list became its opposite.

    Only where both texts have a word of the pair, so that what is said in another way raises no alarm; what is not in the
    lists is not covered.
    """

    id = "opposites"

    def examine(self, pair: TextPair) -> Iterable[Finding]:
        """CRITICAL where the source says the one and the target only the other; WARNING where one of two turned."""
        source, target = poles(pair.source_reading), poles(pair.target_reading)
        unread = [
            reading.language for reading in (pair.source_reading, pair.target_reading) if not reading.has_opposites
        ]
        if unread:
            yield self.not_checked(", ".join(dict.fromkeys(unread)))
            return
        denied = _denies(pair.source_reading) != _denies(pair.target_reading)
        for axis in source.keys() & target.keys() - {AGENT}:
            if denied and axis in _SAID_BY_DENYING:
                continue
            said, found = source[axis], target[axis]
            one, other = Counter(mark.payload for mark in said), Counter(mark.payload for mark in found)
            if one.keys().isdisjoint(other):
                yield self.finding(f"{texts(said)} → {texts(found)}")
            elif one.total() == other.total() == 2 and (
                len(one) != len(other) or (axis in _IN_ORDER and len(one) == 2 and turned(said, found))
            ):
                yield self.finding(f"{texts(said)} → {texts(found)}", Severity.WARNING)


_IN_ORDER = frozenset({"course", "order"})
"""Start one drug and stop another: languages say these in the same order."""


def turned(said: list[Mark], found: list[Mark]) -> bool:
    """Whether two words stand in the other order."""
    return [mark.payload for mark in said] != [mark.payload for mark in found]


_SAID_BY_DENYING = frozenset({"mind", "fever", "state", "course", "order", "use"})
"""Not conscious, not stable, not until after: opposites that are often said with a "not", which another check compares."""


def _denies(reading: Reading) -> bool:
    return bool(reading.of("negation") or reading.of("fasting"))


def poles(reading: Reading) -> dict[str, list[Mark]]:
    """The words of each axis, in the order of the text."""
    found: dict[str, list[Mark]] = {}
    for mark in reading.of("pole"):
        found.setdefault(mark.payload.partition(":")[0], []).append(mark)
    return found


def texts(marks: Iterable[Mark]) -> str:
    """The words as they were written."""
    return ", ".join(dict.fromkeys(mark.text for mark in marks))
