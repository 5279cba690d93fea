"""Times as they are said: a quarter past three, tres menos cuarto, quinze para as três, التاسعة إلا ربعا."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from bot.translation.reading.composites import Composite, element_at, meaning, whole_number
from bot.translation.reading.lexicon import Token
from bot.translation.reading.model import LOOSE, WRITTEN_IN_DIGITS
from bot.translation.reading.numbers import Element, Number

_QUARTER, _HALF = Fraction(1, 4), Fraction(1, 2)
_MINUS = {"es": ("menos",), "fr": ("moins",), "ar": ("الا",)}
_JOINED = {"es": "y", "pt": "e"}
_SKIPPED = frozenset({"le", "as", "a", "the", "las", "la", "minutes", "minutos"})


def find_spoken_clock(elements: Sequence[Element], index: int, language: str) -> tuple[Composite, int] | None:
    """Minutes before or after an hour, in the order in which the language says them."""
    first = elements[index]
    if not isinstance(first, Number):
        return None
    if language in ("en", "pt"):
        return _minutes_first(elements, index, language)
    return _hour_first(elements, index, language)


def _minutes_first(elements: Sequence[Element], index: int, language: str) -> tuple[Composite, int] | None:
    """A quarter past three; ten minutes to five; quinze para as três."""
    minutes = _minutes(elements[index])
    place = _skip(elements, index + 1)
    joint = element_at(elements, place)
    word = joint.text if isinstance(joint, Token) else ""
    if minutes is None or (language == "pt" and word not in ("para", "pras")):
        return _joined_minutes(elements, index, language)
    if language == "en" and word not in ("past", "to"):
        return None
    if language == "en" and word == "to" and minutes != 15 and place == index + 1:
        return None  # five to ten is a range
    place = _skip(elements, place + 1)
    hour = whole_number(element_at(elements, place), 12)
    number = element_at(elements, place)
    if hour is None or not isinstance(number, Number) or number.unit is not None:
        return _joined_minutes(elements, index, language)
    return _made(elements, index, place, hour, minutes if word == "past" else -minutes)


def _joined_minutes(elements: Sequence[Element], index: int, language: str) -> tuple[Composite, int] | None:
    """Três e quinze da tarde, with the part of the day, for it may be two numbers."""
    hour, join = whole_number(elements[index], 12), element_at(elements, index + 1)
    if hour is None or not isinstance(join, Token) or join.text != _JOINED.get(language):
        return None
    minutes = whole_number(element_at(elements, index + 2), 59)
    if minutes is None or minutes < 5 or meaning(element_at(elements, index + 3), "part") not in ("am", "pm", "noon"):
        return None
    return _made(elements, index, index + 2, hour, minutes)


def _hour_first(elements: Sequence[Element], index: int, language: str) -> tuple[Composite, int] | None:
    """Tres menos cuarto; trois heures moins le quart; التاسعة إلا ربعا."""
    minus = element_at(elements, index + 1)
    if not isinstance(minus, Token) or minus.text not in _MINUS.get(language, ()):
        return _joined_minutes(elements, index, language)
    hour = hour_of(elements[index], language)
    place = _skip(elements, index + 2)
    minutes = _minutes(element_at(elements, place))
    if hour is None or not minutes or not 0 < hour <= 12:
        return None
    return _made(elements, index, place, hour, -minutes)


def _made(elements: Sequence[Element], first: int, last: int, hour: int, minutes: int) -> tuple[Composite, int]:
    after = last + 1
    part = meaning(element_at(elements, after), "part")
    if part is not None:
        after += 1
    elif first > 0:
        part = meaning(element_at(elements, first - 1), "part")
    if minutes < 0:
        hour, minutes = (hour - 1) or 12, 60 + minutes
    values = minutes_of_day(hour, minutes, part)
    start, end = elements[first].start, elements[after - 1].end
    return Composite("clock", values, start, end, (), part is not None, WRITTEN_IN_DIGITS), after


def _skip(elements: Sequence[Element], place: int) -> int:
    while isinstance(element := element_at(elements, place), Token) and element.text in _SKIPPED:
        place += 1
    return place


def _minutes(element: Element | None) -> int | None:
    """A quarter, half, or a small number, as minutes."""
    if not isinstance(element, Number) or len(element.values) != 1:
        return None
    value = element.values[0]
    if value in (_QUARTER, _HALF) and element.unit is None:
        return int(value * 60)
    if value.denominator == 1 and 0 < value < 30 and (element.unit is None or element.unit.id == "min"):
        return int(value)
    return None


def hour_of(element: Element | None, language: str) -> int | None:
    """The hour that a number may be. In Arabic, hours are ordinals, which otherwise are no values."""
    if not isinstance(element, Number):
        return None
    if element.level == LOOSE and element.values != (Fraction(1),) and language != "ar":
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


def minutes_of_day(hour: int, minutes: int, part: str | None) -> tuple[Fraction, ...]:
    """Minutes after midnight: two values where the half of the day is open."""
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
