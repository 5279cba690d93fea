"""How often: every 8 hours, bid, dos veces al día, 每8小时一次."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from bot.translation.reading.composites import Composite, element_at, is_comma, meaning
from bot.translation.reading.lexicon import Token
from bot.translation.reading.model import LOOSE
from bot.translation.reading.numbers import Element, Number
from bot.translation.reading.units import UNITS

_DAY = Fraction(1440)
_REACH = 12
"""Tokens (characters, in Chinese) between "every day" and "three times"."""
_FORTNIGHTLY, _EVERY_15_DAYS = Fraction(1, 14), Fraction(1, 15)
_FORTNIGHTS_OF_15_DAYS = frozenset({"es", "pt", "fr", "it", "ca"})
"""Cada 15 días is every two weeks."""
_HOURLY_SYMBOLS = frozenset({"h", "hr", "hrs", "hours", "hour", "°"})


def find_rate(elements: Sequence[Element], index: int, language: str) -> tuple[Composite, int] | None:
    """Times per day."""
    return (
        _every(elements, index, language)
        or _times_per_period(elements, index)
        or _period_then_times(elements, index)
        or _rate_word(elements, index)
        or _latin_every(elements, index)
        or _same_again(elements, index, language)
    )


def _period(element: Element | None) -> Fraction | None:
    """The length of a unit of time in days, for a bare unit."""
    unit_id = meaning(element, "unit")
    if (
        unit_id is None
        or UNITS[unit_id].dimension != "time"
        or (
            isinstance(element, Token)
            and len(element.text) == 1
            and element.text.isascii()
            and element.text not in "dhj"
        )
    ):
        return None
    return UNITS[unit_id].factor / _DAY


def _word_rate(payload: str) -> Fraction:
    return Fraction(payload)


def _times(element: Element | None) -> Number | None:
    if (
        isinstance(element, Number)
        and element.unit is not None
        and element.unit.id == "times"
        and len(element.values) == 1
    ):
        return element
    return None


def _interval(element: Element | None) -> Fraction | None:
    if (
        isinstance(element, Number)
        and element.unit is not None
        and element.unit.dimension == "time"
        and element.values[0] > 0
    ):
        return _DAY / (element.values[0] * element.unit.factor)
    return None


def _every(elements: Sequence[Element], index: int, language: str) -> tuple[Composite, int] | None:
    """Every 8 hours; once every 8 hours; 每8小时一次; and 8小时一次, which is Chinese alone."""
    start = index
    once = _times(elements[index])
    if once is not None and once.values == (Fraction(1),):
        index += 1
    every = meaning(element_at(elements, index), "every") is not None
    if every:
        index += 1
    number = element_at(elements, index)
    rate = _interval(number)
    if rate is None or not isinstance(number, Number) or number.inherited_unit:
        return None
    after = index + 1
    trailing = _times(element_at(elements, after))
    if trailing is not None and language in ("zh", "ar") and (every or language == "zh"):
        if not every and number.values == (Fraction(1),):
            return Composite(
                "rate", (rate * trailing.values[0],), elements[start].start, trailing.end, (trailing,)
            ), after + 1
        if not every and (
            trailing.values != (Fraction(1),)
            or number.unit is None
            or (number.unit.id == "day" and number.values[0] > 7)
        ):
            return None
        return Composite(
            "rate", (rate * trailing.values[0],), elements[start].start, trailing.end, (number, trailing)
        ), after + 1
    if not every:
        return None
    values = (rate, _FORTNIGHTLY) if rate == _EVERY_15_DAYS and language in _FORTNIGHTS_OF_15_DAYS else (rate,)
    return Composite("rate", values, elements[start].start, number.end, (number,)), after


def _times_per_period(elements: Sequence[Element], index: int) -> tuple[Composite, int] | None:
    """Twice a day, 3 veces al día, ثلاث مرات يوميا."""
    times = _times(elements[index])
    if times is None:
        return None
    after = index + 1
    for _ in range(3):
        element = element_at(elements, after)
        if isinstance(element, Token) and element.text == "-":
            after += 1  # twice-weekly
            element = element_at(elements, after)
        word = meaning(element, "rate")
        if word is not None and isinstance(element, Token):
            return Composite(
                "rate", (times.values[0] * _word_rate(word),), times.start, element.end, (times,), True, times.level
            ), after + 1
        period = _period(element)
        if period is not None and after > index + 1 and isinstance(element, Token):
            return Composite(
                "rate", (times.values[0] / period,), times.start, element.end, (times,), True, times.level
            ), after + 1
        if meaning(element, "per") is None and meaning(element, "every") is None:
            return None
        after += 1
    return None


def _period_then_times(elements: Sequence[Element], index: int) -> tuple[Composite, int] | None:
    """每天2次, 一日三次."""
    word = meaning(elements[index], "rate")
    after = index + 1
    if word is None:
        every, unit = elements[index], element_at(elements, index + 1)
        period = _period(unit) if meaning(every, "every") is not None else None
        if period is None:
            return None
        rate, after = 1 / period, index + 2
    else:
        rate = _word_rate(word)
    if is_comma(element_at(elements, after)):
        after += 1
    start = elements[index].start
    times = _times(element_at(elements, after))
    if times is not None:
        return Composite("rate", (rate * times.values[0],), start, times.end, (times,), True, times.level), after + 1
    times = _times_further_on(elements, after)
    if times is None:
        return None
    end = elements[after - 1].end
    return Composite("rate", (rate * times.values[0],), start, end, (times,), True, times.level), after


def _times_further_on(elements: Sequence[Element], after: int) -> Number | None:
    """每天涂药膏三次: the times stand at the end of the clause."""
    for place in range(after, min(len(elements), after + _REACH)):
        element = elements[place]
        if isinstance(element, Token) and element.kind in ("s", "b"):
            return None
        if (times := _times(element)) is not None:
            return times
    return None


def _rate_word(elements: Sequence[Element], index: int) -> tuple[Composite, int] | None:
    element = elements[index]
    word = meaning(element, "rate")
    if word is None or not isinstance(element, Token):
        return None
    return Composite("rate", (_word_rate(word),), element.start, element.end, (), True, LOOSE), index + 1


def _latin_every(elements: Sequence[Element], index: int) -> tuple[Composite, int] | None:
    """q8h, q 12 h."""
    element, number, unit = elements[index], element_at(elements, index + 1), element_at(elements, index + 2)
    if not isinstance(element, Token) or element.text != "q" or not isinstance(number, Number) or not number.values[0]:
        return None
    rate = _interval(number)
    if rate is not None:
        return Composite("rate", (rate,), element.start, number.end, (number,)), index + 2
    if isinstance(unit, Token) and unit.text in _HOURLY_SYMBOLS:
        return Composite("rate", (24 / number.values[0],), element.start, unit.end, (number,)), index + 3
    return None


def _same_again(elements: Sequence[Element], index: int, language: str) -> tuple[Composite, int] | None:
    """Portuguese and Spanish: 8/8 h, de 8 em 8 horas, de 8 en 8 horas."""
    if language not in ("pt", "es"):
        return None
    first, middle, second = elements[index], element_at(elements, index + 1), element_at(elements, index + 2)
    if not (isinstance(first, Number) and isinstance(second, Number) and isinstance(middle, Token)):
        return None
    if middle.text not in ("/", "em", "en") or first.values != second.values:
        return None
    rate = _interval(second)
    if rate is None:
        return None
    return Composite("rate", (rate,), first.start, second.end, (second,)), index + 3
