"""Times of day and how often, from numbers and words."""

from __future__ import annotations

from collections.abc import Sequence

from bot.translation.reading.clocks import find_clock, halves_passed_on, hours_said_alone
from bot.translation.reading.composites import Composite, Part
from bot.translation.reading.lexicon import Token
from bot.translation.reading.numbers import Element, Number
from bot.translation.reading.rates import find_rate


def find_times(elements: Sequence[Element], language: str) -> list[Part]:
    """The elements, with those that make a clock time or a rate replaced by it."""
    found: list[Part] = []
    index = 0
    while index < len(elements):
        element = elements[index]
        if (isinstance(element, Token) and not element.meanings and element.text != "q") or not _may_begin(element):
            found.append(element)
            index += 1
            continue
        read = find_rate(elements, index, language) or find_clock(elements, index, language)
        if read is None:
            found.append(elements[index])
            index += 1
        else:
            found.append(read[0])
            index = read[1]
    if language == "pt":
        found = hours_said_alone(found)
    if any(isinstance(part, Composite) for part in found):
        return halves_passed_on(found)
    return found


_BEGINNINGS = frozenset({"every", "rate", "part", "clock"})


def _may_begin(element: Element) -> bool:
    """Whether a clock or a rate can begin here at all."""
    return isinstance(element, Number) or element.text == "q" or not _BEGINNINGS.isdisjoint(element.meanings)
