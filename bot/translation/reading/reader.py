"""``read``: one pass from a text to its values and marks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache

from bot.translation.reading.composites import Composite, Part
from bot.translation.reading.context import (
    begins_a_clause,
    close_bounds,
    has_its_partner,
    is_a_prefix,
    is_completed,
    is_denied,
    names_a_day,
)
from bot.translation.reading.dates import find_dates
from bot.translation.reading.folding import Folded, fold
from bot.translation.reading.lexicon import Token, lexicon
from bot.translation.reading.model import LOOSE, WRITTEN_IN_WORDS, Comparator, Item, Mark, Reading
from bot.translation.reading.numbers import Number
from bot.translation.reading.numerals import NumberReader
from bot.translation.reading.opposites import OPPOSITES
from bot.translation.reading.scanning import scan
from bot.translation.reading.times import find_times
from bot.translation.reading.units import MEASURES, UNITS

_MARKS = (
    "negation", "negation_alone", "half_negation", "side", "weekday", "month", "part", "unit", "pole", "fasting", "either_way",
)  # fmt: skip
_EXCLUDED_BY = {
    "negation": "not_negation",
    "side": "not_side",
    "month": "not_month",
    "part": "not_part",
    "pole": "not_pole",
}
_NEVER_IGNORED = frozenset({"weekday", "pole"})
_BARE_UNITS = frozenset({"time", "form", "times", "months"})
EXPLETIVE = "ne"
"""The payload of a *ne* that may deny nothing."""
_REACH = 5
"""Tokens between a comparator and its number, at most."""


@lru_cache(maxsize=64)
def read(text: str, language: str) -> Reading:
    """The values and marks of a text in a language (subtag). Linear in the text; never raises for any text.

    For a language without rules, digits, unit symbols and CLDR's month and day names are read, and ``has_rules`` is False.
    """
    words = lexicon(language)
    folded = fold(text)
    capitals = _capitals(text, folded)
    tokens = close_bounds(scan(folded.text, words), language)
    parts = find_times(NumberReader(tokens, folded.text, capitals, language).elements(), language)
    maker = _Maker(text, folded, language)
    items: list[Item] = []
    made: list[Item | None] = []
    for index, part in enumerate(parts):
        if isinstance(part, Token) and "unit" not in part.meanings:
            made.append(None)
            continue
        item = maker.item(part)
        if item is not None and _lasts(parts, index, language):
            item = replace(item, level=WRITTEN_IN_WORDS)
        made.append(item)
        if item is not None:
            items.append(item)
    return Reading(
        language,
        words.has_rules,
        tuple(items),
        maker.marks(tokens, capitals, language),
        tuple(maker.comparators(parts, made)),
        language in OPPOSITES,
    )


_ONE_OF = {"ar": frozenset({"لمده", "لمدة", "خلال", "مده", "مدة", "منذ"}), "en": frozenset({"a", "an"})}


def _lasts(parts: Sequence[Part], index: int, language: str) -> bool:
    """A month, لمدة شهر: a bare length of time that is surely one of it."""
    part, before = parts[index], parts[index - 1] if index else None
    if not isinstance(part, Token) or not isinstance(before, Token):
        return False
    return before.text in _ONE_OF.get(language, ()) and UNITS[part.meanings["unit"]].dimension in ("time", "months")


_MAY_BE_CAPITAL = re.compile(r"[A-Z]|[^\x00-\x7f]")


def _capitals(text: str, folded: Folded) -> frozenset[int]:
    """Places of the folded text that are capitals in the original."""
    capitals = frozenset(match.start() for match in _MAY_BE_CAPITAL.finditer(text) if match.group().isupper())
    if folded.origin is None or not capitals:
        return capitals
    return frozenset(place for place, origin in enumerate(folded.origin) if origin in capitals)


class _Maker:
    """Turns what was found in the folded text into items and marks of the text itself."""

    def __init__(self, text: str, folded: Folded, language: str) -> None:
        self._text = text
        self._folded = folded
        self._language = language

    def _place(self, start: int, end: int) -> tuple[int, int, str]:
        first, last = self._folded.span(start, end)
        return first, last, self._text[first:last]

    def item(self, part: Part) -> Item | None:
        """The item that a part makes; None for words without a value."""
        if isinstance(part, Number):
            return self._number(part)
        if isinstance(part, Composite):
            start, end, surface = self._place(part.start, part.end)
            numbers = tuple(self._number(number) for number in part.parts)
            return Item(part.kind, part.values, part.level, start, end, surface, definite=part.definite, parts=numbers)
        unit = part.meanings.get("unit")
        if unit is None or "ignore" in part.meanings:
            return None
        spelt_out_in_arabic = self._language == "ar" and len(part.text) > 2
        if UNITS[unit].dimension not in _BARE_UNITS and not spelt_out_in_arabic:
            return None
        if len(part.text) == 1 and (part.text.isascii() or part.kind == "w"):
            return None
        start, end, surface = self._place(part.start, part.end)
        return Item("number", (Fraction(1),), LOOSE, start, end, surface, UNITS[unit])

    def _number(self, number: Number) -> Item:
        start, end, surface = self._place(number.start, number.end)
        parts: tuple[Item, ...] = ()
        if number.fraction is not None:
            parts = tuple(Item("number", (value,), number.level, start, end, surface) for value in number.fraction)
        return Item(
            "fraction" if parts else "number", number.values, number.level, start, end, surface, number.unit, number.per, parts,
            number.code, inherited_unit=number.inherited_unit, unscaled=number.unscaled,
        )  # fmt: skip

    def marks(self, tokens: Sequence[Token], capitals: frozenset[int], language: str) -> dict[str, tuple[Mark, ...]]:
        """Negations, sides, days and parts of the day, by kind."""
        found: dict[str, list[Mark]] = {}
        stems = lexicon(language).half_negation_stems
        for index, token in enumerate(tokens):
            meanings = token.meanings
            if stems is not None and token.kind == "w" and "negation" not in meanings and stems.match(token.text):
                meanings = {**meanings, "half_negation": ""}
            if language == "zh" and "numeral" in meanings and names_a_day(tokens, index):
                meanings = {"weekday": str(int(meanings["numeral"]) - 1)}
            if not meanings:
                continue
            if "negation" in meanings and is_a_prefix(tokens, index):
                meanings = {"half_negation": ""}
            if "negation_start" in meanings and begins_a_clause(tokens, index):
                meanings = {**meanings, "negation": ""}
            if (
                "negation_with" in meanings
                and not has_its_partner(tokens, index)
                and not begins_a_clause(tokens, index)
            ):
                meanings = {**meanings, "negation_alone": ""}
            if "not_negation" in meanings and not meanings.keys() & {"up_before", "down_before"}:
                meanings = {"half_negation": ""}
            if language == "en" and token.text in ("may", "march", "mar") and token.start not in capitals:
                continue
            if "side_beside" in meanings and "not_side" in meanings and "side" in found:
                start, end, surface = self._place(token.start, token.end)
                found["side"].append(
                    Mark(meanings["side_beside"], start, end, surface)
                )  # the left one first, then the right
            if language == "fr" and token.text in ("ne", "n'") and not is_completed(tokens, index):
                meanings = {**meanings, "negation": EXPLETIVE}
            for kind in _MARKS:
                if (
                    kind in meanings
                    and _EXCLUDED_BY.get(kind, "") not in meanings
                    and not ("ignore" in meanings and kind not in _NEVER_IGNORED)
                ):
                    start, end, surface = self._place(token.start, token.end)
                    found.setdefault(kind, []).append(Mark(meanings[kind] or token.text, start, end, surface))
        for first, after, days in find_dates(tokens, language):
            start, end, surface = self._place(tokens[first].start, tokens[after - 1].end)
            payload = " ".join(f"{month}-{day}" for month, day in sorted(days))
            found.setdefault("date", []).append(Mark(payload, start, end, surface))
        return {kind: tuple(listed) for kind, listed in found.items()}

    def comparators(self, parts: Sequence[Part], made: Sequence[Item | None]) -> list[Comparator]:
        """Each comparator with the value that it bounds, where one is near."""
        found = []
        for index, part in enumerate(parts):
            if not isinstance(part, Token) or not part.meanings or "not_comparator" in part.meanings:
                continue
            meanings = part.meanings
            before = "up" if "up_before" in meanings else "down" if "down_before" in meanings else None
            after = "up" if "up_after" in meanings else "down" if "down_after" in meanings else None
            if before is None and after is None:
                continue
            previous = _nearest(parts, made, index, -1, 2) if after else None
            following = _nearest(parts, made, index, 1, _REACH) if before else None
            if (
                part.text == "over"
                and following is not None
                and following.unit is not None
                and following.unit.dimension == "time"
            ):
                continue  # infused over 30 minutes
            if previous is not None and (following is None or _directly_before(parts, made, index)):
                found.append(Comparator(after or "", previous, part.text))
            elif following is not None:
                found.append(Comparator(before or "", following, part.text, is_denied(parts, index)))
        return found


def _directly_before(parts: Sequence[Part], made: Sequence[Item | None], index: int) -> bool:
    return index > 0 and made[index - 1] is not None and not isinstance(parts[index - 1], Token)


def _nearest(parts: Sequence[Part], made: Sequence[Item | None], index: int, step: int, reach: int) -> Item | None:
    for distance in range(1, reach + 1):
        place = index + step * distance
        if not 0 <= place < len(parts):
            return None
        item = made[place]
        if item is not None and (item.level > LOOSE or (item.unit is not None and item.unit.dimension in MEASURES)):
            return item
        part = parts[place]
        if isinstance(part, Token) and part.text in (".", ";", "!", "?", "\n"):
            return None
    return None
