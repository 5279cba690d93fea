"""Times of day and how often, from numbers and words: 14 h 30, 下午两点半, every 8 hours, dos veces al día."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from bot.translation.reading.lexicon import Token
from bot.translation.reading.model import LOOSE, WRITTEN_IN_DIGITS
from bot.translation.reading.numerals import Element, Number
from bot.translation.reading.units import UNITS

_HOURS_NAME_THE_TIME = frozenset({"fr", "pt", "es", "ru", "de", "it"})
_DAY = Fraction(1440)
_HOURLY_SYMBOLS = frozenset({"h", "hr", "hrs", "hours", "hour", "°"})


@dataclass(slots=True)
class Composite:
    """A clock or rate, with the numbers that it is made of."""

    kind: str
    values: tuple[Fraction, ...]
    start: int
    end: int
    parts: tuple[Number, ...] = ()
    definite: bool = True
    level: int = WRITTEN_IN_DIGITS


Part = Element | Composite


def find_times(elements: Sequence[Element], language: str) -> list[Part]:
    """The elements, with those that make a clock time or a rate replaced by it."""
    found: list[Part] = []
    index = 0
    while index < len(elements):
        read = _rate(elements, index, language) or _clock(elements, index, language)
        if read is None:
            found.append(elements[index])
            index += 1
        else:
            found.append(read[0])
            index = read[1]
    return found


def _at(elements: Sequence[Element], index: int) -> Element | None:
    return elements[index] if 0 <= index < len(elements) else None


def _means(element: Element | None, kind: str) -> str | None:
    """The payload of a meaning of a token; None for numbers and tokens without it."""
    if not isinstance(element, Token) or "ignore" in element.meanings:
        return None
    return element.meanings.get(kind)


def _plain(element: Element | None, highest: int) -> int | None:
    if isinstance(element, Number) and element.level > LOOSE and len(element.values) == 1 and not element.code:
        value = element.values[0]
        if value.denominator == 1 and 0 <= value <= highest:
            return int(value)
    return None


# ---- times of day


def _clock(elements: Sequence[Element], index: int, language: str) -> tuple[Composite, int] | None:
    start = index
    part = _means(elements[index], "part")
    if part == "noon" and _plain(_at(elements, index + 1), 24) is None:
        return _named(elements[index], (Fraction(720),)), index + 1
    if part == "midnight":
        return _named(elements[index], (Fraction(0), Fraction(1440))), index + 1
    before: str | None = None
    clock_word = False
    if part is not None and language == "zh":
        before, index = part, index + 1
    elif _means(elements[index], "clock") is not None and language == "ar":
        clock_word, index = True, index + 1
    number = _at(elements, index)
    hour = _hour(number)
    if hour is None or not isinstance(number, Number):
        return None
    minutes, parts, after = _minutes(elements, index, language)
    if minutes is None:
        minutes = 0
        if number.unit is not None and (number.unit.id != "h" or number.values[0].denominator != 1):
            return None
        exact = clock_word or before is not None
        suffix = _means(_at(elements, after), "clock")
        if number.unit is None and suffix is not None and language != "ar":
            clock_word, after = True, after + 1
            exact = True
            half = _at(elements, after)
            if isinstance(half, Number) and half.values == (Fraction(1, 2),) and language == "zh":
                minutes, after = 30, after + 1
            elif isinstance(half, Number) and half.values == (Fraction(1, 4),) and language == "zh":
                minutes, after = 15, after + 1
            elif isinstance(half, Number) and half.unit is not None and half.unit.id == "min" and language == "zh":
                minutes, parts, after = int(half.values[0]), (*parts, half), after + 1
        if number.values[0].denominator != 1:
            minutes = int((number.values[0] - hour) * 60)
        hours_name = number.unit is not None and language in _HOURS_NAME_THE_TIME
        following = _means(_at(elements, after), "part")
        if not (exact or hours_name or following in ("am", "pm", "noon")):
            return None
    else:
        suffix_element = _at(elements, after)
        if _means(suffix_element, "clock") is not None or (isinstance(suffix_element, Token) and suffix_element.text == "h"):
            after += 1
    after_part = before or _means(_at(elements, after), "part")
    if after_part is not None and before is None:
        after += 1
    elif before is None and _is_comma(_at(elements, after)) and _means(_at(elements, after + 1), "part"):
        after_part, after = _means(_at(elements, after + 1), "part"), after + 2
    if after_part is None and start > 0:
        after_part = _means(_at(elements, start - 1), "part")
    values = _minutes_of_day(hour, minutes, after_part)
    definite = after_part is not None or hour > 12 or (minutes > 0 and len(number.digits) == 2)
    first = elements[start]
    end = elements[after - 1].end
    return Composite("clock", values, first.start, end, parts, definite), after


def _is_comma(element: Element | None) -> bool:
    return isinstance(element, Token) and element.text == ","


def _named(element: Element, values: tuple[Fraction, ...]) -> Composite:
    return Composite("clock", values, element.start, element.end, (), True, LOOSE)


def _hour(element: Element | None) -> int | None:
    if not isinstance(element, Number) or element.level == LOOSE and element.values != (Fraction(1),):
        return None
    value = element.values[0]
    if len(element.values) > 1 or element.code or not 0 <= value <= 24 or element.inherited_unit and element.unit and element.unit.id != "h":
        return None
    return int(value) if value.denominator in (1, 2, 4) else None


def _minutes(elements: Sequence[Element], index: int, language: str) -> tuple[int | None, tuple[Number, ...], int]:
    """What follows an hour as its minutes: ":30", "h30", "h 30 min". Returns the index after them."""
    number = elements[index]
    assert isinstance(number, Number)
    colon, minute = _at(elements, index + 1), _at(elements, index + 2)
    if isinstance(colon, Token) and colon.text == ":" and isinstance(minute, Number) and len(minute.digits) == 2 and number.digits:
        value = _plain(minute, 59)
        if value is not None and colon.start == number.end and minute.start == colon.end:
            return value, (number, minute), index + 3
    if number.unit is not None and number.unit.id == "h" and number.values[0].denominator == 1:
        following = _at(elements, index + 1)
        value = _plain(following, 59)
        if value is not None and isinstance(following, Number) and len(following.digits) == 2 and (
            following.unit is None or following.unit.id == "min"
        ) and following.start - number.end <= 1:
            return value, (number, following), index + 2
    if language in ("en", "es", "pt") and number.digits and "." in number.digits:
        return None, (number,), index + 1
    return None, (number,), index + 1


def _minutes_of_day(hour: int, minutes: int, part: str | None) -> tuple[Fraction, ...]:
    if part in ("pm", "noon") and hour < 12:
        if part == "noon" and hour >= 10:
            return (Fraction(hour * 60 + minutes),)
        night = hour * 60 + minutes if hour <= 4 and part == "pm" else None
        afternoon = Fraction((hour + 12) * 60 + minutes)
        return (afternoon,) if night is None else (afternoon,)
    if part == "am" and hour == 12:
        return (Fraction(minutes),)
    if part == "pm" and hour == 12:
        return (Fraction(720 + minutes), Fraction(minutes))
    if part is None and 0 < hour <= 12:
        return (Fraction(hour % 24 * 60 + minutes), Fraction((hour + 12) % 24 * 60 + minutes))
    return (Fraction(hour % 24 * 60 + minutes),)


# ---- how often


def _rate(elements: Sequence[Element], index: int, language: str) -> tuple[Composite, int] | None:
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
    unit_id = _means(element, "unit")
    if unit_id is None or UNITS[unit_id].dimension != "time" or (isinstance(element, Token) and len(element.text) == 1 and element.text.isascii() and element.text not in "dhj"):
        return None
    return UNITS[unit_id].factor / _DAY


def _word_rate(payload: str) -> Fraction:
    return Fraction(payload)


def _times(element: Element | None) -> Number | None:
    if isinstance(element, Number) and element.unit is not None and element.unit.id == "times" and len(element.values) == 1:
        return element
    return None


def _interval(element: Element | None) -> Fraction | None:
    if isinstance(element, Number) and element.unit is not None and element.unit.dimension == "time" and element.values[0] > 0:
        return _DAY / (element.values[0] * element.unit.factor)
    return None


def _every(elements: Sequence[Element], index: int, language: str) -> tuple[Composite, int] | None:
    """Every 8 hours; once every 8 hours; 每8小时一次; and 8小时一次, which is Chinese alone."""
    start = index
    once = _times(elements[index])
    if once is not None and once.values == (Fraction(1),):
        index += 1
    every = _means(_at(elements, index), "every") is not None
    if every:
        index += 1
    number = _at(elements, index)
    rate = _interval(number)
    if rate is None or not isinstance(number, Number) or number.inherited_unit:
        return None
    after = index + 1
    trailing = _times(_at(elements, after))
    if trailing is not None and language in ("zh", "ar") and (every or language == "zh"):
        if not every and number.values == (Fraction(1),):
            return Composite("rate", (rate * trailing.values[0],), elements[start].start, trailing.end, (trailing,)), after + 1
        if not every and (trailing.values != (Fraction(1),) or number.unit is None or number.unit.id == "day" and number.values[0] > 7):
            return None
        return Composite("rate", (rate * trailing.values[0],), elements[start].start, trailing.end, (number, trailing)), after + 1
    if not every:
        return None
    return Composite("rate", (rate,), elements[start].start, number.end, (number,)), after


def _times_per_period(elements: Sequence[Element], index: int) -> tuple[Composite, int] | None:
    """Twice a day, 3 veces al día, ثلاث مرات يوميا."""
    times = _times(elements[index])
    if times is None:
        return None
    after = index + 1
    for _ in range(3):
        element = _at(elements, after)
        word = _means(element, "rate")
        if word is not None and isinstance(element, Token):
            return Composite("rate", (times.values[0] * _word_rate(word),), times.start, element.end, (times,), True, times.level), after + 1
        period = _period(element)
        if period is not None and after > index + 1 and isinstance(element, Token):
            return Composite("rate", (times.values[0] / period,), times.start, element.end, (times,), True, times.level), after + 1
        if _means(element, "per") is None and _means(element, "every") is None:
            return None
        after += 1
    return None


def _period_then_times(elements: Sequence[Element], index: int) -> tuple[Composite, int] | None:
    """每天2次, 一日三次."""
    word = _means(elements[index], "rate")
    after = index + 1
    if word is None:
        every, unit = elements[index], _at(elements, index + 1)
        period = _period(unit) if _means(every, "every") is not None else None
        if period is None:
            return None
        rate, after = 1 / period, index + 2
    else:
        rate = _word_rate(word)
    if _is_comma(_at(elements, after)):
        after += 1
    times = _times(_at(elements, after))
    if times is None:
        return None
    return Composite("rate", (rate * times.values[0],), elements[index].start, times.end, (times,), True, times.level), after + 1


def _rate_word(elements: Sequence[Element], index: int) -> tuple[Composite, int] | None:
    element = elements[index]
    word = _means(element, "rate")
    if word is None or not isinstance(element, Token):
        return None
    return Composite("rate", (_word_rate(word),), element.start, element.end, (), True, LOOSE), index + 1


def _latin_every(elements: Sequence[Element], index: int) -> tuple[Composite, int] | None:
    """q8h, q 12 h."""
    element, number, unit = elements[index], _at(elements, index + 1), _at(elements, index + 2)
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
    first, middle, second = elements[index], _at(elements, index + 1), _at(elements, index + 2)
    if not (isinstance(first, Number) and isinstance(second, Number) and isinstance(middle, Token)):
        return None
    if middle.text not in ("/", "em", "en") or first.values != second.values:
        return None
    rate = _interval(second)
    if rate is None:
        return None
    return Composite("rate", (rate,), first.start, second.end, (second,)), index + 3
