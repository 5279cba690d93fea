"""Numbers from tokens: digits, number words, scales, fractions, Roman numerals."""

from __future__ import annotations

import re
from fractions import Fraction

from bot.translation.reading.digits import VULGAR, chinese_scale, components, roman, values
from bot.translation.reading.lexicon import Token
from bot.translation.reading.model import LOOSE, WRITTEN_IN_DIGITS, WRITTEN_IN_WORDS
from bot.translation.reading.numbers import Element, Number, token_at
from bot.translation.reading.quantities import attach_unit, inherit_units, unit_and_a_half, units_said_first
from bot.translation.reading.units import UNITS
from bot.translation.reading.wording import read_words, worded

_ORDINAL_SUFFIXES = frozenset((
    "st", "nd", "rd", "th", "er", "ere", "eme", "ieme", "o", "a", "e", "mo", "ro", "do", "ra", "da",
    "го", "й", "и", "е", "я", "х", "му", "м", "ой", "ый", "ая", "ое",
))  # fmt: skip
_FRENCH_CENTURY = re.compile(r"([ivxlc]{1,6})(?:e|eme|ème|er|es)")
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
            token = self._tokens[index]
            if not (token.meanings or token.kind == "n" or token.start in self._capitals or token.text in VULGAR):
                found.append(token)  # most words: nothing below is about them
                index += 1
                continue
            read = unit_and_a_half(self._tokens, index) or self._number(index)
            if read is None:
                found.append(self._tokens[index])
                index += 1
                continue
            numbers, index = read
            if len(numbers) == 1 and numbers[0].unit is None:
                index = attach_unit(self._tokens, numbers[0], index)
            found.extend(numbers)
        inherit_units(found)
        if self._language == "zh":
            units_said_first(found)
        return found

    def _token(self, index: int) -> Token | None:
        return token_at(self._tokens, index)

    def _number(self, index: int) -> tuple[list[Number], int] | None:
        token = self._tokens[index]
        if token.kind == "n":
            return self._digits(index)
        meanings = token.meanings
        if "ignore" in meanings or (not meanings and token.start not in self._capitals and token.text not in VULGAR):
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
            return [worded((value,), [token])], index + 1
        if "number" in meanings or "scale" in meanings:
            number, after = read_words(self._tokens, index, self._language)
            return [number], after
        if (
            "month" in meanings
            and self._language == "en"
            and token.text in ("may", "march", "mar")
            and token.start not in self._capitals
        ):
            return None
        for kind, level in (("fraction", WRITTEN_IN_WORDS), ("ordinal", LOOSE), ("loose", LOOSE), ("month", LOOSE)):
            if (
                kind in meanings
                and not (_OTHER_USES - {"unit"} if kind == "ordinal" else _OTHER_USES) & meanings.keys()
                and not (kind == "month" and "not_month" in meanings)
            ):
                made = Number((Fraction(meanings[kind]),), level, token.start, token.end)
                return [made], index + 1
        if "dual" in meanings:
            return [
                Number((Fraction(2),), WRITTEN_IN_WORDS, token.start, token.end, UNITS[meanings["dual"]])
            ], index + 1
        if "times" in meanings:
            value = Fraction(meanings["times"])
            level = WRITTEN_IN_WORDS if value > 1 else LOOSE
            return [Number((value,), level, token.start, token.end, UNITS["times"])], index + 1
        if token.kind == "w" and token.start in self._capitals:
            value_of = roman(token.text.upper())
            if value_of is None and self._language == "fr" and (ordinal := _FRENCH_CENTURY.fullmatch(token.text)):
                value_of = roman(ordinal.group(1).upper())
            if value_of is not None and (len(token.text) > 1 or token.text in "ivx"):
                return [Number((Fraction(value_of),), LOOSE, token.start, token.end)], index + 1
        return None

    def _digits(self, index: int) -> tuple[list[Number], int]:
        token = self._tokens[index]
        found = values(token.text, self._language)
        if not found:
            parts = components(token.text)
            return [Number((part,), WRITTEN_IN_DIGITS, token.start, token.end) for part in parts], index + 1
        before = self._token(index - 2)
        if (
            before is not None
            and before.kind == "n"
            and self._tokens[index - 1].text in ("-", "/")
            and len(token.text) == 2 < len(before.text) == 4
        ):
            century = int(before.text) // 100 * 100 if before.text.isdigit() else 0
            if 1000 <= century <= 2100:
                found = (*found, century + found[0])  # 2019-20
        number = Number(
            found, WRITTEN_IN_DIGITS, token.start, token.end, code=self._in_a_name(token), digits=token.text
        )
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
            if (
                following.text == "s"
                and number.values[0] >= 20
                and number.values[0] % 10 == 0
                and self._language == "en"
            ):
                number.values += (number.values[0] % 100,)  # the 1980s are the 80s
                number.end = following.end
                return [number], after + 1
            if following.text in _ORDINAL_SUFFIXES and ("unit" not in following.meanings or len(following.text) > 1):
                number.end = following.end
                return [number], after + 1
        if following is not None and following.text == "-" and number.end == following.start:
            suffix = self._token(after + 1)
            if (
                suffix is not None
                and suffix.text in _ORDINAL_SUFFIXES
                and suffix.start == following.end
                and self._language == "ru"
            ):
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
            number.unscaled = number.unscaled or number.values
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
        if (
            top is None
            or stroke is None
            or below is None
            or stroke.text != "/"
            or below.text not in ("2", "3", "4", "8")
        ):
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
        if place < 0 or (place == token.start - 1 and not self._folded[place].isalpha()):
            return False
        letter = self._folded[place]
        first = place
        while first > 0 and self._folded[first - 1].isalpha():
            first -= 1
        if first > 0 and self._folded[first - 1].isdigit() and place - first < 3:
            return False  # the h of 14h30
        return (
            letter.isalpha()
            and (letter.isascii() or "\u0400" <= letter <= "\u04ff")
            and not self._is_word_before(place)
        )

    def _is_word_before(self, place: int) -> bool:
        return self._folded[place + 1] == "-" and not any(
            start in self._capitals for start in range(max(0, place - 5), place + 1)
        )
