"""Dates with a day and a month: 3 April, 2025年4月3日, 04/09/2025 where the language says the day first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.translation.reading.lexicon import Token

DayOfYear = tuple[int, int]
"""Month and day."""

_EITHER_ORDER = frozenset({"en"})
"""Where 04/09 is the fourth of September for some readers and the ninth of April for others."""
_BETWEEN_DAY_AND_MONTH = frozenset({"de", "of", "st", "nd", "rd", "th", "."})
_AFTER_A_CHINESE_DAY = frozenset({"日", "号", "號"})
_BEGINNINGS = frozenset({"month", "numeral"})
_STROKES = frozenset({"/", "-"})


def find_dates(tokens: Sequence[Token], language: str) -> Iterator[tuple[int, int, frozenset[DayOfYear]]]:
    """Every date as first token, token after it, and the days of the year that it may mean. Linear."""
    index = 0
    while index < len(tokens):
        if tokens[index].kind != "n" and _BEGINNINGS.isdisjoint(tokens[index].meanings):
            index += 1
            continue
        found = _numeric(tokens, index, language) or (
            _chinese(tokens, index) if language == "zh" else _named(tokens, index, language)
        )
        if found is None:
            index += 1
            continue
        days, after = found
        yield index, after, days
        index = after


def _figure(token: Token | None, highest: int) -> int | None:
    if token is None:
        return None
    text = token.text if token.kind == "n" else token.meanings.get("numeral", "")
    if not text.isdigit() or len(text) > 4:
        return None
    return int(text) if 1 <= int(text) <= highest else None


def _month(token: Token | None) -> int | None:
    if token is None or "not_month" in token.meanings:
        return None
    return int(token.meanings["month"]) if "month" in token.meanings else None


def _numeric(tokens: Sequence[Token], index: int, language: str) -> tuple[frozenset[DayOfYear], int] | None:
    """04/09/2025, 2025-09-04, 4.9.2025: three figures, one of them a year."""
    token = tokens[index]
    if token.kind != "n":
        return None
    if token.text.count(".") == 2:
        parts = token.text.split(".")
        after = index + 1
    else:
        if index + 4 >= len(tokens) or tokens[index + 1].text not in _STROKES:
            return None
        if tokens[index + 3].text != tokens[index + 1].text:
            return None
        parts = [tokens[place].text for place in (index, index + 2, index + 4)]
        after = index + 5
    if not all(part.isdigit() and len(part) <= 4 for part in parts):
        return None
    first, middle, last = (int(part) for part in parts)
    if len(parts[0]) == 4:
        orders = [(middle, last)]
    elif len(parts[2]) not in (2, 4):
        return None
    else:
        orders = [(middle, first), (first, middle)] if language in _EITHER_ORDER else [(middle, first)]
    days = frozenset((month, day) for month, day in orders if 1 <= month <= 12 and 1 <= day <= 31)
    return (days, after) if days else None


def _chinese(tokens: Sequence[Token], index: int) -> tuple[frozenset[DayOfYear], int] | None:
    """4月3日, 四月三号."""
    month, place = _month(tokens[index]), index + 1
    if month is None:
        month = _figure(tokens[index], 12)
        sign = tokens[index + 1] if index + 1 < len(tokens) else None
        if month is None or sign is None or sign.text != "月":
            return None
        place = index + 2
    if place + 1 >= len(tokens) or tokens[place + 1].text not in _AFTER_A_CHINESE_DAY:
        return None
    day = _figure(tokens[place], 31)
    return (frozenset({(month, day)}), place + 2) if day is not None else None


def _named(tokens: Sequence[Token], index: int, language: str) -> tuple[frozenset[DayOfYear], int] | None:
    """3 April, the 3rd of April, 3 de abril, ٣ أبريل; in English also April 3."""
    day = _figure(tokens[index], 31) if tokens[index].kind == "n" else None
    if day is not None:
        place = index + 1
        while place < min(len(tokens), index + 3) and tokens[place].text in _BETWEEN_DAY_AND_MONTH:
            place += 1
        month = _month(tokens[place]) if place < len(tokens) else None
        return (frozenset({(month, day)}), place + 1) if month is not None else None
    month = _month(tokens[index]) if language == "en" else None
    if month is None or index + 1 >= len(tokens):
        return None
    day = _figure(tokens[index + 1], 31) if tokens[index + 1].kind == "n" else None
    return (frozenset({(month, day)}), index + 2) if day is not None else None
