"""Numbers written in words: two hundred and five, quatre-vingt-dix-sept, خمسة وعشرون."""

from __future__ import annotations

from fractions import Fraction

from bot.translation.reading.lexicon import Token
from bot.translation.reading.model import LOOSE, WRITTEN_IN_WORDS
from bot.translation.reading.numbers import Number, token_at

_JOINS = {"en": "and", "es": "y", "pt": "e", "fr": "et"}


def worded(values: tuple[Fraction, ...], tokens: list[Token]) -> Number:
    """A number that the tokens say in words. One is loose: it is an article in many languages."""
    level = LOOSE if values == (Fraction(1),) else WRITTEN_IN_WORDS
    return Number(values, level, tokens[0].start, tokens[-1].end)


def read_words(tokens: list[Token], index: int, language: str) -> tuple[Number, int]:
    """A number written in words: "two hundred and five", vingt-quatre, خمسة وعشرون."""
    total, current, after = Fraction(0), Fraction(0), index
    scaled = False
    while (token := token_at(tokens, after)) is not None:
        meanings = token.meanings
        if "ignore" in meanings or (after > index and "percent_of" in meanings):
            break
        if "number" in meanings and (
            after == index or _continues(current, Fraction(meanings["number"]), token.joined, language)
        ):
            value = Fraction(meanings["number"])
            current = current * value if _fourscore(current, value) and language == "fr" else current + value
        elif "scale" in meanings:
            factor = Fraction(meanings["scale"])
            if after > index and current == 0 and total and factor >= 1000:
                break
            current = (current or 1) * factor
            if factor >= 1000:
                total, current = total + current, Fraction(0)
            scaled = True
        elif token.text in (_JOINS.get(language, ""), "-") and token.text and after > index:
            following = token_at(tokens, after + 1)
            if following is None or not _joins(current, total, following, language):
                break
        else:
            break
        after += 1
    value = total + current
    number = worded((value,), tokens[index:after])
    last = tokens[after - 1].meanings
    if "scale" in last:
        number.scale = Fraction(last["scale"])
    elif Fraction(last.get("number", 0)) >= 1000:
        number.scale = Fraction(last["number"]) / 2  # the Arabic dual: two million is one word
    if scaled and number.values[0] in (100, 1000, 10**6, 10**9) and after == index + 1:
        number.level = LOOSE  # "thousands of people"
    return number, after


def _joins(current: Fraction, total: Fraction, following: Token, language: str) -> bool:
    if "number" not in following.meanings or "ignore" in following.meanings:
        return False
    value = Fraction(following.meanings["number"])
    if current == 0:
        return bool(total) and value < 1000
    return _continues(current, value, True, language)


def _fourscore(current: Fraction, value: Fraction) -> bool:
    return current == 4 and value == 20


def _continues(current: Fraction, value: Fraction, joined: bool, language: str) -> bool:
    """Whether a number word adds to the one before it, instead of beginning another number."""
    if current == 0:
        return True
    if value < 1000 <= current and current % 1000 == 0:
        return True  # ألفين وثلاثمئة: two thousand is one word
    if value < 100 and current >= 100 and current % 100 == 0:
        return True
    if value < 10 and current % 100 >= 20 and current % 10 == 0:
        return True
    if language == "fr":
        return (
            _fourscore(current, value)
            or (value < 20 and current % 100 in (60, 80))
            or (current % 10 == 0 and current % 100 >= 20 and value < 10)
        )
    if language in ("ar", "de", "nl") and joined:
        return current % 100 < 10 and 20 <= value < 100 and value % 10 == 0
    return False
