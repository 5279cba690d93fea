"""The units of numbers: 5 mg/kg, two and a half tablets, حبة ونصف, 5–10 mg."""

from __future__ import annotations

from fractions import Fraction

from bot.translation.reading.lexicon import Token
from bot.translation.reading.model import LOOSE, WRITTEN_IN_WORDS
from bot.translation.reading.numbers import Element, Number, token_at
from bot.translation.reading.units import MEASURES, UNITS, Unit

_A_DAY = frozenset({"a day", "per day", "each day", "daily", "al dia", "por dia", "ao dia", "par jour"})
"""Where the rate of a volume is a part of its unit: 800 ml a day is not 800 ml an hour."""
_FASTEST_FLOW = 15
"""Litres a minute: 3 lpm is oxygen, 80 lpm a pulse in Spanish."""
_CONNECTORS = frozenset({"-", "~", "/", "or"})


def unit_and_a_half(tokens: list[Token], index: int) -> tuple[list[Number], int] | None:
    """حبة ونصف, hora y media: one and a half without the one."""
    token, half = tokens[index], token_at(tokens, index + 1)
    if half is None or "and_half" not in half.meanings or "fraction" in half.meanings or "unit" not in token.meanings:
        return None
    value = 1 + Fraction(half.meanings["and_half"])
    return [Number((value,), WRITTEN_IN_WORDS, token.start, half.end, UNITS[token.meanings["unit"]])], index + 2


def attach_unit(tokens: list[Token], number: Number, after: int) -> int:
    """Gives a number the unit that follows, and what the unit is per. Returns the index after them."""
    place = after
    half_added = False
    token = token_at(tokens, place)
    if token is not None and token.text == "-" and number.end == token.start:
        place += 1
        token = token_at(tokens, place)
    if number.unit is None and token is not None and not number.code:
        half = token.meanings.get("and_half")
        if half and not ("fraction" in token.meanings and token.start != number.end):
            number.values = tuple(value + Fraction(half) * number.scale for value in number.values)
            number.end, number.digits = token.end, ""
            half_added = True
            place = after = after + 1
            token = token_at(tokens, place)
        if (
            token is not None
            and "scale" in token.meanings
            and len(token.text) > 1
            and not number.digits
            and number.values[0] % number.scale
        ):
            scale = Fraction(token.meanings["scale"])  # two and a half million; مليونا ونصف المليون
            number.values = tuple(value * (1 if scale == number.scale else scale) for value in number.values)
            number.end, number.level = token.end, max(number.level, WRITTEN_IN_WORDS)
            place = after = after + 1
            token = token_at(tokens, place)
    if token is not None and token.text in ("de", "d'", "of") and number.values[0] >= 10**6 and not number.digits:
        place += 1
        token = token_at(tokens, place)
    if number.unit is None:
        unit = _unit_at(tokens, place, number, place - after)
        if unit is None:
            return after
        if token is None:
            return after
        number.unit, number.end = unit, token.end
        if token.text == "lpm" and number.values[0] <= _FASTEST_FLOW:
            number.unit, number.per = UNITS["l"], UNITS["min"]
        after = place + 1
    decimals = token_at(tokens, after)
    if (
        number.unit.id == "m"
        and decimals is not None
        and decimals.kind == "n"
        and decimals.start == number.end
        and decimals.text.isdigit()
        and len(decimals.text) == 2
        and number.values[0].denominator == 1
    ):  # 1米68, 1m68
        number.values = (number.values[0] + Fraction(int(decimals.text), 100),)
        number.end, number.digits = decimals.end, ""
        return after + 1
    if number.unit.dimension in ("time", "months") and number.values[0] == 1:
        number.level = max(number.level, WRITTEN_IN_WORDS)  # one week, which is not one month
    if half_added:
        number.level = max(number.level, WRITTEN_IN_WORDS)
    stroke, below = token_at(tokens, after), token_at(tokens, after + 1)
    if (
        stroke is not None
        and below is not None
        and "unit" in below.meanings
        and (stroke.text == "/" or ("per" in stroke.meanings and number.unit.dimension in MEASURES))
        and number.unit.dimension != "times"
    ):
        per = UNITS[below.meanings["unit"]]
        if stroke.text == "/" or per.dimension in ("time", "mass", "volume"):
            number.per, number.end = per, below.end
            after += 2
    elif stroke is not None and stroke.text in _A_DAY and number.unit.dimension == "volume":
        number.per = UNITS["day"]
    trailing = token_at(tokens, after)
    half = trailing.meanings.get("and_half") if trailing is not None else None
    if trailing is not None and half and number.unit.dimension not in MEASURES:
        number.level = max(number.level, WRITTEN_IN_WORDS)
        number.values = tuple(value + Fraction(half) for value in number.values)
        number.end, number.digits = trailing.end, ""
        after += 1
    return after


def _unit_at(tokens: list[Token], index: int, number: Number, skipped: int) -> Unit | None:
    token = token_at(tokens, index)
    if token is not None and token.text == "г" and 1000 <= number.values[0] <= 2200:
        return UNITS["year"]  # Russian writes 2020 г. for the year
    if token is None or number.code or "unit" not in token.meanings or "ignore" in token.meanings:
        return None
    if token.start - number.end > 1 + 4 * skipped:
        return None
    following = token_at(tokens, index + 1)
    beyond = token_at(tokens, index + 2)
    if len(token.text) == 1 and token.kind == "w":
        if following is not None and following.text == "." and beyond is not None and beyond.start == following.end:
            return None  # the U of U.S.
        if following is not None and following.text == "-" and following.start == token.end:
            return None  # 5 g-something
        if following is not None and following.text == "'" and following.start == token.end:
            return None
    return UNITS[token.meanings["unit"]]


def units_said_first(elements: list[Element]) -> None:
    """每小时5毫升, 每公斤10毫克: what a quantity is per stands before it."""
    for index, number in enumerate(elements):
        if not isinstance(number, Number) or number.per is not None or number.unit is None:
            continue
        if number.unit.dimension not in MEASURES and number.unit.id != "drop":
            continue
        below = elements[index - 1] if index else None
        if isinstance(below, Token) and below.text in _PER_HOUR:
            number.per = UNITS["h"]
        elif isinstance(below, Token) and index > 1 and "unit" in below.meanings:
            every, unit = elements[index - 2], UNITS[below.meanings["unit"]]
            if isinstance(every, Token) and every.text == "每" and (unit.id in ("h", "min", "kg")):
                number.per = unit


_PER_HOUR = frozenset({"每 小 时", "每 个 小 时"})


def inherit_units(elements: list[Element]) -> None:
    """5–10 mg: the first end has the unit of the second."""
    for index in range(len(elements) - 2, -1, -1):
        number = elements[index]
        if not isinstance(number, Number) or number.unit is not None or number.code or number.level == LOOSE:
            continue
        for distance in (1, 2, 3):
            if index + distance >= len(elements):
                break
            other = elements[index + distance]
            if isinstance(other, Number):
                if distance > 1 and other.unit is not None and other.level > LOOSE:
                    number.unit, number.per, number.inherited_unit = other.unit, other.per, True
                break
            if other.text not in _CONNECTORS and "range" not in other.meanings and "and" not in other.meanings:
                break
