"""The values that a string of digits may have, with the separators of the language, and Chinese and Roman numerals."""

from __future__ import annotations

import re
from fractions import Fraction

_COMMA_IS_DECIMAL = frozenset(
    [
        "pt",
        "fr",
        "de",
        "it",
        "ru",
        "uk",
        "pl",
        "cs",
        "sk",
        "nl",
        "tr",
        "id",
        "vi",
        "sv",
        "no",
        "da",
        "fi",
        "ro",
        "bg",
        "el",
        "hu",
        "hr",
        "sr",
        "ca",
        "gl",
        "be",
        "kk",
        "lt",
        "lv",
        "sl",
        "et",
        "mk",
        "sq",
        "az",
    ]
)
"""Languages whose readers take 1.500 for fifteen hundred and 1,5 for one and a half (CLDR, number symbols)."""
_EITHER = frozenset(["es", "ar", "fa", "ur", "ckb", "ps", "sw", "af"])
"""Languages in which both customs are in use, by country or by typesetting."""

VULGAR = {
    "½": Fraction(1, 2), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3), "¼": Fraction(1, 4), "¾": Fraction(3, 4),
    "⅛": Fraction(1, 8), "⅜": Fraction(3, 8), "⅝": Fraction(5, 8), "⅞": Fraction(7, 8), "⅕": Fraction(1, 5),
    "⅖": Fraction(2, 5), "⅗": Fraction(3, 5), "⅘": Fraction(4, 5), "⅙": Fraction(1, 6), "⅚": Fraction(5, 6),
}  # fmt: skip

_GROUPS_OF_THREE = re.compile(r"\d{1,3}([.,])\d{3}(?:\1\d{3})*")
_INDIAN_GROUPS = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}")
_LONGEST = 40
"""Digits of a number that is compared by value; a longer one is a code, compared as it is written."""


def values(text: str, language: str) -> tuple[Fraction, ...]:
    """Every value that a reader of the language may take a folded string of digits for; empty for a date or version."""
    text = text.replace(" ", "").replace("'", "")
    if len(text) > _LONGEST:
        return ()
    dots, commas = text.count("."), text.count(",")
    if not dots and not commas:
        return (Fraction(int(text)),)
    if text.startswith("."):
        return (Fraction("0" + text),)
    if _INDIAN_GROUPS.fullmatch(text):
        return (Fraction(int(text.replace(",", ""))),)
    if dots and commas:
        decimal = max(".", ",", key=text.rfind)
        grouping = "," if decimal == "." else "."
        whole, _, rest = text.rpartition(decimal)
        if decimal in whole or not _GROUPS_OF_THREE.fullmatch(whole):
            return ()
        return (Fraction(f"{whole.replace(grouping, '')}.{rest}"),)
    separator = "." if dots else ","
    if dots + commas > 1:
        return (Fraction(int(text.replace(separator, ""))),) if _GROUPS_OF_THREE.fullmatch(text) else ()
    as_decimal = Fraction(text.replace(",", "."))
    if not _GROUPS_OF_THREE.fullmatch(text) or text.startswith("0"):
        return (as_decimal,)
    as_thousands = Fraction(int(text.replace(separator, "")))
    if language in _EITHER and text.endswith("0"):
        return (as_thousands,)  # nobody writes one and a fifth as 1.200
    if language in _EITHER:
        return (as_thousands, as_decimal)
    decimal_here = "," if language in _COMMA_IS_DECIMAL else "."
    return (as_decimal,) if separator == decimal_here else (as_thousands,)


def components(text: str) -> tuple[Fraction, ...]:
    """The numbers of a date, version or list that is no single number."""
    return tuple(Fraction(int(part)) for part in re.split(r"[.,' ]", text) if part and len(part) <= _LONGEST)


_CHINESE_DIGITS = {character: value for value, characters in enumerate(
    ("零〇", "一壹", "二两兩贰", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖")) for character in characters}  # fmt: skip
_CHINESE_TENS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_CHINESE_MYRIADS = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8, "兆": 10**12}
CHINESE_NUMERALS = frozenset(_CHINESE_DIGITS) | frozenset(_CHINESE_TENS) | frozenset(_CHINESE_MYRIADS)


def chinese(text: str) -> Fraction | None:
    """The value of a Chinese numeral (二十五, 两千万, 二〇二〇); None for what is none."""
    if all(character in _CHINESE_DIGITS for character in text):
        return Fraction(int("".join(str(_CHINESE_DIGITS[character]) for character in text)))
    total = section = digit = 0
    last_ten = 1
    for character in text:
        if character in _CHINESE_DIGITS:
            digit = _CHINESE_DIGITS[character]
            if digit == 0:
                last_ten = 10
        elif character in _CHINESE_TENS:
            last_ten = _CHINESE_TENS[character]
            section += (digit or 1) * last_ten
            digit = 0
        elif character in _CHINESE_MYRIADS:
            last_ten = _CHINESE_MYRIADS[character]
            total = (
                (total + section + digit or 1) * last_ten
                if total and last_ten > 10**4
                else total + (section + digit or 1) * last_ten
            )
            section = digit = 0
        else:
            return None
    trailing = (
        digit * (last_ten // 10)
        if last_ten >= 100 and digit and text[-1] in _CHINESE_DIGITS and len(text) > 1 and text[-2] not in "零〇"
        else digit
    )
    return Fraction(total + section + trailing)


def chinese_scale(text: str) -> int:
    """What a run of 百 千 万 亿 after digits multiplies them by; 0 for anything else."""
    product = 1
    for character in text:
        factor = _CHINESE_TENS.get(character) or _CHINESE_MYRIADS.get(character)
        if factor is None or character in "十拾":
            return 0
        product *= factor
    return product


_ROMAN = re.compile(r"(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def roman(text: str) -> int | None:
    """The value of a Roman numeral in capitals up to 89 (stages, types, centuries); None for any other text."""
    if len(text) > 7 or not _ROMAN.fullmatch(text):
        return None
    figures = [_ROMAN_VALUES[character] for character in text]
    return sum(-figure if figure < max(figures[place:]) else figure for place, figure in enumerate(figures))
