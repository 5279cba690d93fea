"""Identity numbers by their form and their check, without a word before them where these say enough."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from importlib import import_module
from types import MappingProxyType
from typing import Final

from stdnum import luhn
from stdnum.cn import ric

from bot.privacy.identifying.model import Found, Kind
from bot.privacy.identifying.reading import Reading
from bot.privacy.identifying.words import data

_NEARBY: Final = 60
"""Code points between a word for an identity number and a number that only its check speaks for."""
_RUN: Final = re.compile(r"\d(?:[ .()/+-]{0,2}(?:[a-z]{1,5}[ -]?)?\d){5,40}")
"""Six digits or more, not far from each other: only there the forms are tried, of which there are many."""
_AROUND: Final = 12
_NUMBER_ENDS: Final = r"(?![a-z0-9])(?![.,/-]\d)"
_OF_SENTENCES: Final = re.compile(r"[!?。！？\n]|\.\s")
_COUNTRIES_IN_QATAR: Final = frozenset(
    [
        "634",
        "356",
        "050",
        "524",
        "586",
        "608",
        "818",
        "144",
        "760",
        "400",
        "422",
        "736",
        "729",
        "840",
        "826",
        "364",
        "788",
        "504",
        "012",
        "404",
        "360",
        "887",
        "368",
        "275",
        "682",
        "124",
        "156",
        "076",
        "724",
        "250",
        "620",
        "792",
        "784",
        "048",
        "414",
        "512",
        "231",
        "566",
        "288",
        "800",
        "834",
        "710",
        "036",
        "276",
        "380",
        "528",
        "643",
        "710",
        "764",
        "704",
        "392",
        "410",
        "484",
        "170",
        "004",
        "104",
        "706",
        "232",
        "108",
        "646",
        "478",
        "686",
    ]
)
"""The ISO 3166 numbers of the countries most residents come from; with all of them, one number in twenty would pass."""
_SINGAPORE: Final = MappingProxyType({"s": "jzihgfedcba", "t": "gfedcbajzih", "f": "xwutrqpnmlk", "g": "rqpnmlkxwut"})


@dataclass(frozen=True, slots=True)
class _Number:
    pattern: re.Pattern[str]
    valid: Callable[[str], bool]
    alone: bool
    languages: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Numbers:
    each: tuple[_Number, ...]
    start: re.Pattern[str]
    """Where one of them starts, empty itself: so that the text is gone through once and not once for each."""


def _day(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _qatar(number: str) -> bool:
    """Century of birth, year of birth, the country's number, a serial number."""
    year = (1900 if number[0] == "2" else 2000) + int(number[1:3])
    return 1915 <= year <= 2035 and number[3:6] in _COUNTRIES_IN_QATAR


def _egypt(number: str) -> bool:
    """Century, date of birth, governorate, serial number; the last digit's rule is not published."""
    governorate = int(number[7:9])
    born = _day((1900 if number[0] == "2" else 2000) + int(number[1:3]), int(number[3:5]), int(number[5:7]))
    return born and (1 <= governorate <= 35 or governorate == 88)


def _singapore(number: str) -> bool:
    total = sum(weight * int(digit) for weight, digit in zip((2, 7, 6, 5, 4, 3, 2), number[1:8], strict=True))
    return _SINGAPORE[number[0]][total % 11] == number[8]


def _hong_kong(number: str) -> bool:
    letters = number[:-7].rjust(2)
    values = [36 if letter == " " else ord(letter) - ord("a") + 10 for letter in letters] + [
        int(one) for one in number[-7:-1]
    ]
    total = sum(weight * value for weight, value in zip(range(9, 1, -1), values, strict=True))
    return "0123456789a"[-total % 11] == number[-1]


def _brazilian_health_card(number: str) -> bool:
    return sum(int(digit) * weight for digit, weight in zip(number, range(15, 0, -1), strict=True)) % 11 == 0


def _snils(number: str) -> bool:
    total = sum(int(digit) * weight for digit, weight in zip(number[:9], range(9, 0, -1), strict=True))
    return total % 101 % 100 == int(number[9:])


def _china(number: str) -> bool:
    """Province, date of birth, check. Districts come and go, so only the province is looked at."""
    born = _day(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    return born and 11 <= int(number[:2]) <= 83 and ric.calc_check_digit(number) == number[-1].upper()


def _any(number: str) -> bool:
    return True


_OURS: Final[MappingProxyType[str, Callable[[str], bool]]] = MappingProxyType(
    {
        "china": _china,
        "qatar": _qatar,
        "egypt": _egypt,
        "emirates": luhn.is_valid,
        "saudi": luhn.is_valid,
        "singapore": _singapore,
        "hong_kong": _hong_kong,
        "nino": _any,
        "brazilian_health_card": _brazilian_health_card,
        "snils": _snils,
    }
)


@lru_cache(maxsize=1)
def _numbers() -> _Numbers:
    entries = data("national_ids")["number"]
    any_form = "|".join(dict.fromkeys(entry["form"] for entry in entries))
    each = tuple(
        _Number(
            pattern=re.compile(rf"(?:{entry['form']}){_NUMBER_ENDS}"),
            valid=_OURS.get(entry["check"]) or import_module(f"stdnum.{entry['check']}").is_valid,
            alone=entry.get("alone", False),
            languages=frozenset(entry.get("languages", ())),
        )
        for entry in entries
    )
    return _Numbers(
        each, re.compile(rf"(?=[a-z&]{{0,6}}[ -]?\d)(?<![a-z0-9])(?<!\d[.,/-])(?=(?:{any_form}){_NUMBER_ENDS})")
    )


class NationalIds:
    """Numbers whose check holds, and whose form, or language, or a word nearby, says that they are of a person."""

    def find(self, reading: Reading) -> Iterator[Found]:
        """Identity numbers that no word stands right before."""
        text = reading.plain
        words = [
            (start, end)
            for start, end, kind in reading.labels
            if kind == Kind.NATIONAL_ID or (kind == Kind.MEDICAL_RECORD and text.startswith("patient", start))
        ]
        numbers = _numbers()
        starts = sorted(
            {
                start.start()
                for run in _RUN.finditer(text)
                for start in numbers.start.finditer(text, max(0, run.start() - _AROUND), run.end() + _AROUND)
            }
        )
        for number in numbers.each:
            spoken = number.alone or reading.language in number.languages
            if not spoken and not words:
                continue
            done = 0
            for start in starts:
                if start < done or (match := number.pattern.match(text, start)) is None:
                    continue
                done = match.end()
                if (spoken or _near(words, match, text)) and number.valid(re.sub(r"[^a-z0-9]", "", match[0])):
                    yield Found(*match.span(), Kind.NATIONAL_ID)


def _near(words: list[tuple[int, int]], match: re.Match[str], text: str) -> bool:
    """Whether a word for an identity number stands in the same sentence, not far away."""
    for start, end in words:
        low, high = (end, match.start()) if end <= match.start() else (match.end(), start)
        if 0 <= high - low <= _NEARBY and not _OF_SENTENCES.search(text, low, high):
            return True
    return False
