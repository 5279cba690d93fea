"""Times of day: 14 h 30, 下午两点半, 2:30 pm, الساعة 2 مساء."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from bot.translation.reading.composites import Composite, Part, element_at, is_comma, meaning, whole_number
from bot.translation.reading.lexicon import Token
from bot.translation.reading.model import LOOSE
from bot.translation.reading.numbers import Element, Number
from bot.translation.reading.spoken_clocks import find_spoken_clock, hour_of, minutes_of_day

_PARTS_OF_AN_HOUR = frozenset({Fraction(1, 4), Fraction(1, 2), Fraction(3, 4)})
_HOURS_OF_24 = frozenset({"fr", "pt"})
"""Where 2h30 is at night, and 2:30 pm is written 14h30."""
_HOURS_NAME_THE_TIME = frozenset({"fr", "pt", "es", "ru", "de", "it"})


def find_clock(elements: Sequence[Element], index: int, language: str) -> tuple[Composite, int] | None:
    spoken = find_spoken_clock(elements, index, language)
    if spoken is not None:
        return spoken
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
    hour = hour_of(number, language)
    if hour is None or not isinstance(number, Number):
        return None
    minutes, parts, after = _minutes(elements, index, language)
    if minutes is None:
        minutes = 0
        whole = number.values[0].denominator == 1 or meaning(element_at(elements, after), "part") in (
            "am",
            "pm",
            "noon",
        )
        if number.unit is not None and (number.unit.id != "h" or not whole):
            return None
        exact = clock_word or before is not None or _after_an_article(elements, index, language)
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
    elif (
        before is None
        and language != "zh"
        and is_comma(element_at(elements, after))
        and meaning(element_at(elements, after + 1), "part")
    ):
        after_part, after = meaning(element_at(elements, after + 1), "part"), after + 2
    if after_part is None and start > 0:
        after_part = meaning(element_at(elements, start - 1), "part")
    values = minutes_of_day(hour, minutes, after_part)
    of_24_hours = bool(
        number.digits and number.unit is not None and language in _HOURS_OF_24 and after_part is None and hour <= 12
    )
    if of_24_hours:
        values = (Fraction(hour % 24 * 60 + minutes),)
    definite = after_part is not None or hour > 12 or (minutes > 0 and len(number.digits) == 2) or of_24_hours
    first = elements[start]
    end = elements[after - 1].end
    return Composite("clock", values, first.start, end, parts, definite), after


def halves_passed_on(parts: list[Part]) -> list[Part]:
    """Between 2 and 4 pm: the first figure is an hour too, before the second in the same half of the day or the other."""
    for index in range(2, len(parts)):
        until, joint, number = parts[index], parts[index - 1], parts[index - 2]
        if not isinstance(until, Composite) or until.kind != "clock" or len(until.values) != 1 or not until.parts:
            continue
        if not isinstance(joint, Token) or (joint.text not in _JOINTS and "range" not in joint.meanings):
            continue
        if not isinstance(number, Number) or number.unit is not None or not (hour := whole_number(number, 12)):
            continue
        values = tuple(sorted(value for value in minutes_of_day(hour, 0, None)))
        parts[index - 2] = Composite("clock", values, number.start, number.end, (number,), definite=False)
    return parts


def hours_said_alone(parts: list[Part]) -> list[Part]:
    """Das 7 às 19: between these two articles of Portuguese, figures without a unit are hours."""
    for index in range(3, len(parts)):
        since, first, until, last = parts[index - 3 : index + 1]
        if not (isinstance(since, Token) and isinstance(until, Token) and (since.text, until.text) == ("das", "as")):
            continue
        for place, number in ((index - 2, first), (index, last)):
            if isinstance(number, Number) and number.unit is None and (hour := whole_number(number, 24)) is not None:
                values = (Fraction(hour % 24 * 60),) if hour > 12 else minutes_of_day(hour, 0, None)
                parts[place] = Composite("clock", values, number.start, number.end, (number,), hour > 12)
    return parts


_JOINTS = frozenset({"-", "~"})


def _after_an_article(elements: Sequence[Element], index: int, language: str) -> bool:
    """A las siete y media, às sete e meia: the half makes it a time."""
    number, article = elements[index], element_at(elements, index - 1)
    return (
        isinstance(number, Number)
        and number.unit is None
        and number.values[0].denominator in (2, 4)
        and not number.digits
        and isinstance(article, Token)
        and article.text in _ARTICLES.get(language, ())
    )


_ARTICLES = {"es": ("las", "la", "a las", "a la"), "pt": ("as", "a")}


def _named(element: Element, values: tuple[Fraction, ...]) -> Composite:
    return Composite("clock", values, element.start, element.end, (), True, LOOSE)


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
