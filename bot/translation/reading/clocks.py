"""Times of day: 14 h 30, 下午两点半, 2:30 pm, الساعة 2 مساء."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from bot.translation.reading.composites import Composite, element_at, is_comma, meaning, whole_number
from bot.translation.reading.lexicon import Token
from bot.translation.reading.model import LOOSE
from bot.translation.reading.numbers import Element, Number

_PARTS_OF_AN_HOUR = frozenset({Fraction(1, 4), Fraction(1, 2), Fraction(3, 4)})
_HOURS_NAME_THE_TIME = frozenset({"fr", "pt", "es", "ru", "de", "it"})


def find_clock(elements: Sequence[Element], index: int, language: str) -> tuple[Composite, int] | None:
    start = index
    part = meaning(elements[index], "part")
    if part == "noon" and whole_number(element_at(elements, index + 1), 24) is None:
        return _named(elements[index], (Fraction(720),)), index + 1
    if part == "midnight":
        return _named(elements[index], (Fraction(0), Fraction(1440))), index + 1
    before: str | None = None
    clock_word = False
    if part is not None and language == "zh":
        before, index = part, index + 1
    elif meaning(elements[index], "clock") is not None and language == "ar":
        clock_word, index = True, index + 1
    number = element_at(elements, index)
    hour = _hour(number)
    if hour is None or not isinstance(number, Number):
        return None
    minutes, parts, after = _minutes(elements, index, language)
    if minutes is None:
        minutes = 0
        if number.unit is not None and (number.unit.id != "h" or number.values[0].denominator != 1):
            return None
        exact = clock_word or before is not None
        suffix = meaning(element_at(elements, after), "clock")
        if number.unit is None and suffix is not None and language != "ar":
            clock_word, after = True, after + 1
            exact = True
            half = element_at(elements, after)
            if (
                isinstance(half, Number)
                and language == "zh"
                and half.unit is None
                and half.values[0] in _PARTS_OF_AN_HOUR
            ):
                minutes, after = int(half.values[0] * 60), after + 1
            elif isinstance(half, Number) and half.unit is not None and half.unit.id == "min" and language == "zh":
                minutes, parts, after = int(half.values[0]), (*parts, half), after + 1
        if number.values[0].denominator != 1:
            minutes = int((number.values[0] - hour) * 60)
        hours_name = number.unit is not None and language in _HOURS_NAME_THE_TIME
        following = meaning(element_at(elements, after), "part")
        if not (exact or hours_name or following in ("am", "pm", "noon")):
            return None
    else:
        suffix_element = element_at(elements, after)
        if meaning(suffix_element, "clock") is not None or (
            isinstance(suffix_element, Token) and suffix_element.text == "h"
        ):
            after += 1
    after_part = before or meaning(element_at(elements, after), "part")
    if after_part is not None and before is None:
        after += 1
    elif before is None and is_comma(element_at(elements, after)) and meaning(element_at(elements, after + 1), "part"):
        after_part, after = meaning(element_at(elements, after + 1), "part"), after + 2
    if after_part is None and start > 0:
        after_part = meaning(element_at(elements, start - 1), "part")
    values = _minutes_of_day(hour, minutes, after_part)
    definite = after_part is not None or hour > 12 or (minutes > 0 and len(number.digits) == 2)
    first = elements[start]
    end = elements[after - 1].end
    return Composite("clock", values, first.start, end, parts, definite), after


def _named(element: Element, values: tuple[Fraction, ...]) -> Composite:
    return Composite("clock", values, element.start, element.end, (), True, LOOSE)


def _hour(element: Element | None) -> int | None:
    if not isinstance(element, Number) or (element.level == LOOSE and element.values != (Fraction(1),)):
        return None
    value = element.values[0]
    if (
        len(element.values) > 1
        or element.code
        or not 0 <= value <= 24
        or (element.inherited_unit and element.unit and element.unit.id != "h")
    ):
        return None
    return int(value) if value.denominator in (1, 2, 4) else None


def _minutes(elements: Sequence[Element], index: int, language: str) -> tuple[int | None, tuple[Number, ...], int]:
    """What follows an hour as its minutes: ":30", "h30", "h 30 min". Returns the index after them."""
    number = elements[index]
    assert isinstance(number, Number)
    colon, minute = element_at(elements, index + 1), element_at(elements, index + 2)
    if (
        isinstance(colon, Token)
        and colon.text == ":"
        and isinstance(minute, Number)
        and len(minute.digits) == 2
        and number.digits
    ):
        value = whole_number(minute, 59)
        if value is not None and colon.start == number.end and minute.start == colon.end:
            return value, (number, minute), index + 3
    if number.unit is not None and number.unit.id == "h" and number.values[0].denominator == 1:
        following = element_at(elements, index + 1)
        value = whole_number(following, 59)
        if (
            value is not None
            and isinstance(following, Number)
            and len(following.digits) == 2
            and (following.unit is None or following.unit.id == "min")
            and following.start - number.end <= 1
        ):
            return value, (number, following), index + 2
    if language in ("en", "es", "pt") and number.digits and "." in number.digits:
        return None, (number,), index + 1
    return None, (number,), index + 1


def _minutes_of_day(hour: int, minutes: int, part: str | None) -> tuple[Fraction, ...]:
    if part in ("pm", "noon") and hour < 12:
        if part == "noon" and hour >= 10:
            return (Fraction(hour * 60 + minutes),)
        return (Fraction((hour + 12) * 60 + minutes),)
    if part == "am" and hour == 12:
        return (Fraction(minutes),)
    if part == "pm" and hour == 12:
        return (Fraction(720 + minutes), Fraction(minutes))
    if part is None and 0 < hour <= 12:
        return (Fraction(hour % 24 * 60 + minutes), Fraction((hour + 12) % 24 * 60 + minutes))
    return (Fraction(hour % 24 * 60 + minutes),)
