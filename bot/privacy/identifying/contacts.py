"""E-mail addresses and telephone numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import phonenumbers

from bot.privacy.identifying.model import Found, Kind
from bot.privacy.identifying.reading import Reading
from bot.privacy.identifying.words import data

_EMAIL: Final = re.compile(
    r"(?<![a-z0-9._%+'-])[a-z0-9._%+'-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,6}(?:[a-z]{"
    r"2,24}|xn--[a-z0-9-]{2,59})(?![a-z0-9-])"
)
_EMAIL_ELSEWHERE: Final = re.compile(r"(?<![^\W_])[^\W_][\w.+-]{0,62}@(?:[^\W_][\w-]{0,61}\.){1,6}[^\W\d_]{2,24}")
_INTERNATIONAL: Final = re.compile(
    r"(?<![a-z0-9+])(?:\+|(?<![\d.,/-])00) ?\(?[1-9](?:[ .\-/()]{0,2}\d){6,15}(?![0-9a-z])"
)
_FORM_ENDS: Final = r"(?![a-z0-9%])(?![.,/-]\d)"
_LAST_GROUP: Final = re.compile(r"[ .\-/()]+\d+\Z")
_EXTENSION: Final = re.compile(
    r"(?:\s?(?:,|;)?\s?(?:ext|extension|x|转|轉|poste|ramal|int|anexo|تحويلة)\.?:?\s?\d{1,5})(?!\d)"
)


@dataclass(frozen=True, slots=True)
class _Form:
    pattern: re.Pattern[str]
    region: str
    languages: frozenset[str]
    plain: bool
    """Whether the form alone says that it is a telephone number: the ranges in use change more often than the forms."""


@lru_cache(maxsize=1)
def _start() -> re.Pattern[str]:
    """Where a number in one of the forms starts; empty itself, so that the text is gone through once for all forms."""
    any_form = "|".join(dict.fromkeys(entry["form"] for entry in data("phones")["form"]))
    return re.compile(rf"(?<![a-z0-9+])(?<!\d[.,/ -])(?=[\d(])(?=(?:{any_form}){_FORM_ENDS})")


@lru_cache(maxsize=1)
def _forms() -> tuple[_Form, ...]:
    return tuple(
        _Form(
            re.compile(rf"(?:{entry['form']}){_FORM_ENDS}"),
            entry["region"],
            frozenset(entry.get("languages", ())),
            entry.get("plain", False),
        )
        for entry in data("phones")["form"]
    )


class Emails:
    """Addresses of electronic mail, in any script."""

    def find(self, reading: Reading) -> Iterator[Found]:
        """Every address; in Chinese and Arabic text too, where no space stands around it."""
        text = reading.plain
        if "@" not in text:
            return
        known = set()
        for match in _EMAIL.finditer(text):
            known.add(text.index("@", match.start()))
            yield Found(*match.span(), Kind.EMAIL)
        for match in _EMAIL_ELSEWHERE.finditer(text):
            if text.index("@", match.start()) not in known:
                yield Found(*match.span(), Kind.EMAIL)


class Phones:
    """Numbers with a country's code, and national ones in the forms of ``data/phones.toml``, if phonenumbers knows them.

    Numbers after a word for a telephone are in ``labelled``: there any form counts.
    """

    def find(self, reading: Reading) -> Iterator[Found]:
        """Telephone numbers that no word stands before."""
        text = reading.plain
        for match in _INTERNATIONAL.finditer(text):
            start, number = match.start(), match[0]
            while len(number) > 8 and not _international(number):
                shorter = _LAST_GROUP.sub("", number)
                if shorter == number:
                    break
                number = shorter
            if _international(number):
                yield _with_extension(text, start, start + len(number))
        starts = [start.start() for start in _start().finditer(text)]
        for form in _forms():
            if form.languages and reading.language not in form.languages:
                continue
            done = 0
            for start in starts:
                if start < done or (written := form.pattern.match(text, start)) is None:
                    continue
                done = written.end()
                if form.plain or _valid(written[0], form.region):
                    yield _with_extension(text, *written.span())


def _with_extension(text: str, start: int, end: int) -> Found:
    extension = _EXTENSION.match(text, end)
    return Found(start, extension.end() if extension else end, Kind.PHONE)


def _international(number: str) -> bool:
    written = "+" + re.sub(r"\D", "", number[1:] if number.startswith("+") else number.lstrip()[2:])
    try:
        parsed = phonenumbers.parse(written, None)
    except phonenumbers.NumberParseException:
        return False
    grouped = number.startswith("+") or not number.isdigit()
    return phonenumbers.is_possible_number(parsed) if grouped else phonenumbers.is_valid_number(parsed)


def _valid(number: str, region: str) -> bool:
    try:
        return phonenumbers.is_valid_number(phonenumbers.parse(number, region))
    except phonenumbers.NumberParseException:
        return False


def load() -> None:
    """Read the metadata of the usual regions; some 50 ms the first time."""
    for form in _forms():
        _valid("2015550123", form.region)
