"""Texts that name somebody, made up by rule: numbers whose checks hold, common names, sentences of many shapes.

Nobody is meant by any of them: numbers come from a seeded generator or from ranges kept for fiction, names are combined by
chance. The sentences are in ``identifiers.toml``: those under ``development`` were there while the rules were written, those
under ``held-out`` were written after them, and the rules have been mended once by what they missed there, so that these
sentences are no measure of the unseen any more.
"""

from __future__ import annotations

import random
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from stdnum import iban, luhn
from stdnum.cn import ric
from stdnum.es import dni
from stdnum.iso7064 import mod_97_10

from bot.privacy.identifiers import Kind

LANGUAGES = ("en", "zh-Hans", "ar", "es", "fr", "pt")
SENTENCES = Path(__file__).with_name("identifiers.toml")
_ARABIC_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_WIDE_DIGITS = str.maketrans("0123456789", "０１２３４５６７８９")


@dataclass(frozen=True, slots=True)
class Example:
    """A text, and the one part of it that names somebody, if any."""

    text: str
    language: str
    kind: Kind | None
    start: int = 0
    end: int = 0


@lru_cache(maxsize=1)
def sentences() -> dict[str, Any]:
    """The file of sentences; read it only."""
    return tomllib.loads(SENTENCES.read_text(encoding="utf-8"))


def digits(chance: random.Random, count: int) -> str:
    """That many digits, the first of them not 0."""
    return str(chance.randint(10 ** (count - 1), 10**count - 1))


def _date(chance: random.Random) -> tuple[int, int, int]:
    return chance.randint(1930, 2015), chance.randint(1, 12), chance.randint(1, 28)


def chinese_id(chance: random.Random) -> str:
    """A resident identity number of a real place, its check made right."""
    year, month, day = _date(chance)
    number = chance.choice(("110105", "440305", "310104")) + f"{year}{month:02}{day:02}{chance.randint(1, 999):03}"
    return number + ric.calc_check_digit(number + "0")


def spanish_id(chance: random.Random) -> str:
    """A DNI, in one of the ways it is written."""
    number = digits(chance, 8)
    letter = dni.calc_check_digit(number)
    return chance.choice(
        (f"{number}{letter}", f"{number}-{letter}", f"{number[:2]}.{number[2:5]}.{number[5:]}-{letter}")
    )


def french_id(chance: random.Random) -> str:
    """A social security number with its key."""
    year, month, _ = _date(chance)
    number = f"{chance.choice('12')}{year % 100:02}{month:02}75{chance.randint(1, 999):03}{chance.randint(1, 999):03}"
    key = f"{97 - int(number) % 97:02}"
    spaced = f"{number[0]} {number[1:3]} {number[3:5]} {number[5:7]} {number[7:10]} {number[10:]} {key}"
    return chance.choice((number + key, spaced))


def brazilian_id(chance: random.Random) -> str:
    """A CPF with points and hyphen."""
    number = digits(chance, 9)
    for _ in range(2):
        total = sum(int(digit) * weight for digit, weight in zip(number, range(len(number) + 1, 1, -1), strict=True))
        number += str(-total % 11 % 10)
    return f"{number[:3]}.{number[3:6]}.{number[6:9]}-{number[9:]}"


def qatari_id(chance: random.Random) -> str:
    """Century, year, country, serial number."""
    year = chance.randint(1950, 2010)
    return f"{2 if year < 2000 else 3}{year % 100:02}{chance.choice(('634', '356', '608', '818'))}{digits(chance, 5)}"


def american_id(chance: random.Random) -> str:
    """A social security number in its hyphens."""
    return f"{chance.randint(100, 665)}-{chance.randint(10, 99)}-{chance.randint(1000, 9999)}"


NATIONAL: Mapping[str, Callable[[random.Random], str]] = {
    "en": american_id,
    "zh-Hans": chinese_id,
    "ar": qatari_id,
    "es": spanish_id,
    "fr": french_id,
    "pt": brazilian_id,
}


def card(chance: random.Random) -> str:
    """A card of a common issuer, its check made right."""
    number = chance.choice(("4", "51", "55", "62")) + digits(chance, 14)
    number = number[:15] + luhn.calc_check_digit(number[:15])
    sign = chance.choice(("", " ", "-"))
    return sign.join(number[place : place + 4] for place in range(0, 16, 4))


def bank_account(chance: random.Random) -> str:
    """A German, British or French IBAN (the checks inside some countries' numbers rule others out)."""
    body, country = chance.choice(
        ((digits(chance, 18), "DE"), ("WEST" + digits(chance, 14), "GB"), ("QNBA" + digits(chance, 21), "QA"))
    )
    number = country + mod_97_10.calc_check_digits(body + country) + body
    assert iban.is_valid(number)
    return chance.choice((number, " ".join(number[place : place + 4] for place in range(0, len(number), 4))))


def phone(chance: random.Random, language: str) -> str:
    """A number as people write them; American ones are of the range for fiction."""
    five, seven = digits(chance, 5), digits(chance, 7)
    forms = {
        "en": (
            f"310-555-01{five[:2]}",
            f"(213) 555-01{five[:2]}",
            f"+1 310 555 01{five[:2]}",
            f"+44 7700 900{five[:3]}",
        ),
        "zh-Hans": (f"138{seven}1", f"+86 139 {seven[:4]} {five[:4]}", f"0755-2{seven}", f"137-{seven[:4]}-{five[:4]}"),
        "ar": (
            f"+974 55{five[:2]} {seven[:4]}",
            f"00974 66{five[:2]}{seven[:4]}",
            f"05{five[0]} {five[1:4]} {seven[:4]}",
            f"+974-33{five[:2]}-{seven[:4]}",
        ),
        "es": (
            f"+34 612 {five[:3]} {seven[:3]}",
            f"612 {five[:3]} {seven[:3]}",
            f"91 5{five[:2]} {seven[:2]} {seven[2:4]}",
            f"+52 55 {seven[:4]} {five[:4]}",
        ),
        "fr": (
            f"06 {five[:2]} {five[2:4]} {seven[:2]} {seven[2:4]}",
            f"+33 6 {five[:2]} {five[2:4]} {seven[:2]} {seven[2:4]}",
            f"01.42.{five[:2]}.{seven[:2]}.{seven[2:4]}",
        ),
        "pt": (
            f"(11) 9{seven[:4]}-{five[:4]}",
            f"+55 11 9{seven[:4]}-{five[:4]}",
            f"912 {five[:3]} {seven[:3]}",
            f"+351 912 {five[:3]} {seven[:3]}",
        ),
    }
    return chance.choice(forms[language])


def birth(chance: random.Random, language: str) -> str:
    """A date in the manner of the language."""
    year, month, day = _date(chance)
    months = {"en": "March", "es": "de marzo de", "fr": "mars", "pt": "de março de", "ar": "مارس"}
    if language == "zh-Hans":
        return chance.choice(
            (
                f"{year}年{month}月{day}日",
                f"{year}-{month:02}-{day:02}",
                f"{year}.{month}.{day}",
                f"{year}/{month}/{day}",
            )
        )
    return chance.choice(
        (
            f"{day:02}/{month:02}/{year}",
            f"{day} {months[language]} {year}",
            f"{year}-{month:02}-{day:02}",
            f"{day}.{month}.{year}",
        )
    )


def value(kind: Kind, language: str, chance: random.Random) -> str:
    """Something of this kind, as people who write this language have it."""
    number = digits(chance, 7)
    made = {
        Kind.MEDICAL_RECORD: lambda: chance.choice(
            (
                number,
                f"{number[:2]}-{number[2:4]}-{number[4:6]}",
                f"H{number}",
                digits(chance, 10),
                f"{number[:3]}{number[3:6]}/{number[6]}2",
            )
        ),
        Kind.NATIONAL_ID: lambda: NATIONAL[language](chance),
        Kind.PASSPORT: lambda: chance.choice(
            (f"E{digits(chance, 8)}", f"{digits(chance, 9)}", f"AB{number}", f"P{number}X")
        ),
        Kind.PHONE: lambda: phone(chance, language),
        Kind.EMAIL: lambda: (
            chance.choice(("ana.garcia", "wang_li88", "m.ali+clinic", "j-dupont"))
            + chance.choice(("@example.com", "@mail.example.org", "@hospital.example.cn"))
        ),
        Kind.DATE_OF_BIRTH: lambda: birth(chance, language),
        Kind.PAYMENT_CARD: lambda: card(chance),
        Kind.BANK_ACCOUNT: lambda: bank_account(chance),
        Kind.ADDRESS: lambda: chance.choice(sentences()["streets"][language]).replace("#", str(chance.randint(2, 199))),
        Kind.NAME: lambda: " ".join(chance.choice(part) for part in sentences()["names"][language]).replace(
            " ", "" if language == "zh-Hans" else " "
        ),
    }
    return made[kind]()


def examples(*, held_out: bool, each: int = 6, seed: int = 7) -> Iterator[Example]:
    """Every sentence with several values; one in four in the digits of its script. Then texts that name nobody."""
    chance = random.Random(seed + held_out)
    part = "held-out" if held_out else "development"
    for name, by_language in sentences()[part].items():
        kind = Kind(name)
        for language, shapes in by_language.items():
            for sentence in shapes:
                for turn in range(each):
                    made = value(kind, language, chance)
                    if turn % 4 == 3 and kind not in (Kind.EMAIL, Kind.ADDRESS):
                        made = made.translate({"ar": _ARABIC_DIGITS, "zh-Hans": _WIDE_DIGITS}.get(language, {}))
                    if turn % 4 == 1:
                        made = made.replace(" ", "\u00a0") if kind not in (Kind.ADDRESS, Kind.NAME) else made
                    before, _, after = sentence.partition("{}")
                    yield Example(before + made + after, language, kind, len(before), len(before) + len(made))
    for language, texts in sentences()["without"][part].items():
        for text in texts:
            yield Example(text, language, None)
