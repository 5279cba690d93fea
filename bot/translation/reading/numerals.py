"""Numbers and quantities from tokens: digits, number words, scales, halves, units."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction

from bot.translation.reading.digits import VULGAR, chinese_scale, components, roman, values
from bot.translation.reading.lexicon import Token
from bot.translation.reading.model import LOOSE, WRITTEN_IN_DIGITS, WRITTEN_IN_WORDS
from bot.translation.reading.units import MEASURES, UNITS, Unit

_ORDINAL_SUFFIXES = frozenset({"st", "nd", "rd", "th", "er", "ere", "eme", "ieme", "o", "a", "e", "mo", "ro", "do", "ra", "da", "го", "й", "и", "е", "я", "х", "му", "м", "ой", "ый", "ая", "ое"})
_CONNECTORS = frozenset({"-", "~", "/", "or"})
_JOINS = {"en": "and", "es": "y", "pt": "e", "fr": "et", "ru": "", "zh": ""}


@dataclass(slots=True)
class Number:
    """A number being put together. Places are those of the folded text."""

    values: tuple[Fraction, ...]
    level: int
    start: int
    end: int
    unit: Unit | None = None
    per: Unit | None = None
    code: bool = False
    inherited_unit: bool = False
    digits: str = ""
    """As written, when it is one plain string of digits."""
    fraction: tuple[Fraction, Fraction] | None = None
    up_after: bool = False
    meanings: dict[str, str] = field(default_factory=dict)


Element = Token | Number

_OTHER_USES = frozenset({"unit", "every", "per"})


class NumberReader:
    """Reads the numbers of one text. Built per text; holds no state beyond it."""

    def __init__(self, tokens: list[Token], folded: str, capitals: frozenset[int], language: str) -> None:
        self._tokens = tokens
        self._folded = folded
        self._capitals = capitals
        self._language = language

    def elements(self) -> list[Element]:
        """The tokens, with those that make a number replaced by it."""
        found: list[Element] = []
        index = 0
        while index < len(self._tokens):
            read = self._unit_and_a_half(index) or self._number(index)
            if read is None:
                found.append(self._tokens[index])
                index += 1
                continue
            numbers, index = read
            if len(numbers) == 1 and numbers[0].unit is None:
                index = self._unit(numbers[0], index)
            found.extend(numbers)
        _inherit_units(found)
        return found

    def _unit_and_a_half(self, index: int) -> tuple[list[Number], int] | None:
        """حبة ونصف, hora y media: one and a half without the one."""
        token, half = self._tokens[index], self._token(index + 1)
        if half is None or "and_half" not in half.meanings or "fraction" in half.meanings or "unit" not in token.meanings:
            return None
        value = 1 + Fraction(half.meanings["and_half"])
        return [Number((value,), WRITTEN_IN_WORDS, token.start, half.end, UNITS[token.meanings["unit"]])], index + 2

    def _token(self, index: int) -> Token | None:
        return self._tokens[index] if 0 <= index < len(self._tokens) else None

    def _number(self, index: int) -> tuple[list[Number], int] | None:
        token = self._tokens[index]
        if token.kind == "n":
            return self._digits(index)
        meanings = token.meanings
        if "ignore" in meanings:
            return None
        if "percent_of" in meanings:
            following = self._number(index + 1) if index + 1 < len(self._tokens) else None
            if following is None:
                return None
            numbers, after = following
            numbers[0].unit, numbers[0].start = UNITS["percent"], token.start
            return numbers[:1], after
        if token.text in VULGAR:
            return [Number((VULGAR[token.text],), WRITTEN_IN_DIGITS, token.start, token.end)], index + 1
        if "numeral" in meanings:
            value = Fraction(meanings["numeral"])
            return [self._worded((value,), index, index + 1)], index + 1
        if "number" in meanings or "scale" in meanings:
            return self._words(index)
        if "month" in meanings and self._language == "en" and token.text in ("may", "march", "mar") and token.start not in self._capitals:
            return None
        for kind, level in (("fraction", WRITTEN_IN_WORDS), ("ordinal", LOOSE), ("loose", LOOSE), ("month", LOOSE)):
            if kind in meanings and not _OTHER_USES & meanings.keys() and not (kind == "month" and "not_month" in meanings):
                made = Number((Fraction(meanings[kind]),), level, token.start, token.end)
                return [made], index + 1
        if "dual" in meanings:
            return [Number((Fraction(2),), WRITTEN_IN_WORDS, token.start, token.end, UNITS[meanings["dual"]])], index + 1
        if "times" in meanings:
            value = Fraction(meanings["times"])
            level = WRITTEN_IN_WORDS if value > 1 else LOOSE
            return [Number((value,), level, token.start, token.end, UNITS["times"])], index + 1
        if token.kind == "w" and token.start in self._capitals:
            value_of = roman(token.text.upper())
            if value_of is not None and (len(token.text) > 1 or token.text in "ivx"):
                return [Number((Fraction(value_of),), LOOSE, token.start, token.end)], index + 1
        return None

    def _worded(self, found: tuple[Fraction, ...], start: int, after: int) -> Number:
        level = LOOSE if found == (Fraction(1),) else WRITTEN_IN_WORDS
        return Number(found, level, self._tokens[start].start, self._tokens[after - 1].end)

    def _digits(self, index: int) -> tuple[list[Number], int]:
        token = self._tokens[index]
        found = values(token.text, self._language)
        if not found:
            parts = components(token.text)
            return [Number((part,), WRITTEN_IN_DIGITS, token.start, token.end) for part in parts], index + 1
        before = self._token(index - 2)
        if before is not None and before.kind == "n" and self._tokens[index - 1].text in ("-", "/") and len(token.text) == 2 < len(before.text) == 4:
            century = int(before.text) // 100 * 100 if before.text.isdigit() else 0
            if 1000 <= century <= 2100:
                found = (*found, century + found[0])  # 2019-20
        number = Number(found, WRITTEN_IN_DIGITS, token.start, token.end, code=self._in_a_name(token), digits=token.text)
        after = index + 1
        following = self._token(after)
        if following is not None and following.text in VULGAR and not number.code:
            number.values = tuple(value + VULGAR[following.text] for value in number.values)
            number.end, number.digits = following.end, ""
            return [number], after + 1
        if self._slash_fraction(number, after):
            return [number], after + 2
        if following is not None and following.kind == "n" and self._mixed(number, after):
            return [number], after + 3
        if following is not None and following.kind == "w" and following.start == token.end:
            if following.text == "s" and number.values[0] >= 20 and number.values[0] % 10 == 0 and self._language == "en":
                number.values += (number.values[0] % 100,)  # the 1980s are the 80s
                number.end = following.end
                return [number], after + 1
            if following.text in _ORDINAL_SUFFIXES and ("unit" not in following.meanings or len(following.text) > 1):
                number.end = following.end
                return [number], after + 1
        if following is not None and following.text == "-" and number.end == following.start:
            suffix = self._token(after + 1)
            if suffix is not None and suffix.text in _ORDINAL_SUFFIXES and suffix.start == following.end and self._language == "ru":
                number.end = suffix.end
                return [number], after + 2
        return [number], self._scaled(number, after)

    def _scaled(self, number: Number, after: int) -> int:
        """Multiplies by the scales that follow (14 mil, 1.5 million, 150万). Returns the index after them."""
        while (following := self._token(after)) is not None and not number.code:
            if "numeral" in following.meanings and following.start == number.end:
                factor = Fraction(chinese_scale(following.text.replace(" ", "")))
            elif "scale" in following.meanings and len(following.text) > 1:
                factor = Fraction(following.meanings["scale"])
            else:
                break
            if not factor:
                break
            number.values = tuple(value * factor for value in number.values)
            number.end, number.digits = following.end, ""
            after += 1
        return after

    def _slash_fraction(self, number: Number, after: int) -> bool:
        stroke, below = self._token(after), self._token(after + 1)
        if stroke is None or below is None or stroke.text != "/" or below.kind != "n" or len(below.text) > 2:
            return False
        beyond = self._token(after + 2)
        if beyond is not None and beyond.text == "/":
            return False
        top, bottom = number.values[0], values(below.text, self._language)[0]
        if not (0 < top < bottom <= 10) or number.code or len(number.digits) > 1:
            return False
        number.fraction = (top, bottom)
        number.values, number.end, number.digits = (top / bottom,), below.end, ""
        return True

    def _mixed(self, number: Number, after: int) -> bool:
        top, stroke, below = self._token(after), self._token(after + 1), self._token(after + 2)
        if top is None or stroke is None or below is None or stroke.text != "/" or below.text not in ("2", "3", "4", "8"):
            return False
        if len(top.text) > 1 or int(top.text) >= int(below.text) or stroke.start != top.end:
            return False
        number.values = tuple(value + Fraction(int(top.text), int(below.text)) for value in number.values)
        number.end, number.digits = below.end, ""
        return True

    def _in_a_name(self, token: Token) -> bool:
        """Whether letters (of an alphabet that has capitals) run into the number: N95, COVID-19, SARS-CoV-2."""
        place = token.start - 1
        if place >= 1 and self._folded[place] == "-":
            place -= 1
        if place < 0 or place == token.start - 1 and not self._folded[place].isalpha():
            return False
        letter = self._folded[place]
        first = place
        while first > 0 and self._folded[first - 1].isalpha():
            first -= 1
        if first > 0 and self._folded[first - 1].isdigit() and place - first < 3:
            return False  # the h of 14h30
        return letter.isalpha() and (letter.isascii() or "\u0400" <= letter <= "\u04ff") and not self._is_word_before(place)

    def _is_word_before(self, place: int) -> bool:
        return self._folded[place + 1] == "-" and not any(
            start in self._capitals for start in range(max(0, place - 5), place + 1)
        )

    def _words(self, index: int) -> tuple[list[Number], int]:
        """A number written in words: "two hundred and five", vingt-quatre, خمسة وعشرون."""
        total, current, after = Fraction(0), Fraction(0), index
        scaled = False
        while (token := self._token(after)) is not None:
            meanings = token.meanings
            if "ignore" in meanings or (after > index and "percent_of" in meanings):
                break
            if "number" in meanings and (after == index or _continues(current, Fraction(meanings["number"]), token.joined, self._language)):
                value = Fraction(meanings["number"])
                current = current * value if (current, value) == (4, 20) and self._language == "fr" else current + value
            elif "scale" in meanings:
                factor = Fraction(meanings["scale"])
                if after > index and current == 0 and total and factor >= 1000:
                    break
                current = (current or 1) * factor
                if factor >= 1000:
                    total, current = total + current, Fraction(0)
                scaled = True
            elif token.text in (_JOINS.get(self._language, ""), "-") and token.text and after > index:
                following = self._token(after + 1)
                if following is None or not self._joins(current, total, following):
                    break
            else:
                break
            after += 1
        value = total + current
        number = self._worded((value,), index, after)
        if scaled and number.values[0] in (100, 1000, 10**6, 10**9) and after == index + 1:
            number.level = LOOSE  # "thousands of people"
        return [number], after

    def _joins(self, current: Fraction, total: Fraction, following: Token) -> bool:
        if "number" not in following.meanings or "ignore" in following.meanings:
            return False
        value = Fraction(following.meanings["number"])
        if current == 0:
            return bool(total) and value < 1000
        return _continues(current, value, True, self._language)

    def _unit(self, number: Number, after: int) -> int:
        """Gives a number the unit that follows, and what the unit is per. Returns the index after them."""
        place = after
        half_added = False
        token = self._token(place)
        if token is not None and token.text == "-" and number.end == token.start:
            place += 1
            token = self._token(place)
        if number.unit is None and token is not None and not number.code:
            half = token.meanings.get("and_half")
            if half and not ("fraction" in token.meanings and token.start != number.end):
                number.values = tuple(value + Fraction(half) for value in number.values)
                number.end, number.digits = token.end, ""
                half_added = True
                place = after = after + 1
                token = self._token(place)
        if token is not None and token.text in ("de", "d'", "of") and number.values[0] >= 10**6 and not number.digits:
            place += 1
            token = self._token(place)
        if number.unit is None:
            unit = self._unit_at(place, number, place - after)
            if unit is None:
                return after
            if token is None:
                return after
            number.unit, number.end = unit, token.end
            after = place + 1
        if half_added:
            number.level = max(number.level, WRITTEN_IN_WORDS)
        stroke, below = self._token(after), self._token(after + 1)
        if stroke is not None and below is not None and "unit" in below.meanings and (
            stroke.text == "/" or ("per" in stroke.meanings and number.unit.dimension in MEASURES)
        ) and number.unit.dimension != "times":
            per = UNITS[below.meanings["unit"]]
            if stroke.text == "/" or per.dimension in ("time", "mass", "volume"):
                number.per, number.end = per, below.end
                after += 2
        trailing = self._token(after)
        half = trailing.meanings.get("and_half") if trailing is not None else None
        if trailing is not None and half and number.unit.dimension not in MEASURES:
            number.level = max(number.level, WRITTEN_IN_WORDS)
            number.values = tuple(value + Fraction(half) for value in number.values)
            number.end, number.digits = trailing.end, ""
            after += 1
        return after

    def _unit_at(self, index: int, number: Number, skipped: int) -> Unit | None:
        token = self._token(index)
        if token is not None and token.text == "г" and 1000 <= number.values[0] <= 2200:
            return UNITS["year"]  # Russian writes 2020 г. for the year
        if token is None or number.code or "unit" not in token.meanings or "ignore" in token.meanings:
            return None
        if token.start - number.end > 1 + 4 * skipped or (number.level == LOOSE and "ordinal" in number.meanings):
            return None
        following = self._token(index + 1)
        if len(token.text) == 1 and token.kind == "w":
            if following is not None and following.text == "-" and following.start == token.end:
                return None  # 5 g-something
            if following is not None and following.text == "'" and following.start == token.end:
                return None
        return UNITS[token.meanings["unit"]]


def _continues(current: Fraction, value: Fraction, joined: bool, language: str) -> bool:
    """Whether a number word adds to the one before it, instead of beginning another number."""
    if current == 0:
        return True
    if value < 100 and current >= 100 and current % 100 == 0:
        return True
    if value < 10 and 20 <= current % 100 and current % 10 == 0:
        return True
    if language == "fr":
        return (current, value) == (4, 20) or (value < 20 and current % 100 in (60, 80)) or (current % 10 == 0 and current % 100 >= 20 and value < 10)
    if language in ("ar", "de", "nl") and joined:
        return current % 100 < 10 and 20 <= value < 100 and value % 10 == 0
    return False


def _inherit_units(elements: list[Element]) -> None:
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
