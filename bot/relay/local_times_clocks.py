"""Times of day in a text, and nothing that only looks like one: rather none than a wrong one. Pure.

Whatever could be before or after noon ("at 3", "10:30" in English) is no time of day here; nor is a dose, a ratio, a length of
time, or a position on the face of a clock.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from bot.relay.local_times_forms import Form, forms, part_of
from bot.relay.local_times_text import Folded
from bot.relay.local_times_wording import (
    BETWEEN,
    CLOCK_FACE,
    HALVES,
    JOINTS,
    JOINTS_BETWEEN,
    LATER_HALF,
    NUMBER_WORDS,
    OPEN_FROM,
    VETO_AFTER,
    VETO_AFTER_MERIDIEM,
    VETO_BEFORE,
    VETO_BEFORE_MERIDIEM,
    VETO_BEFORE_NO_PREPOSITION,
)

_WINDOW = 32
"""So many code points before a time are looked at."""
_LONGEST_JOINT = 16
_MOST = 24
"""Times that are read in a text: what has more is a table."""
_HYPHENS = frozenset("-~")
"""Before what is not the end of a span: part of a number."""
_MERIDIEM_FOLLOWS = re.compile(r"\s?[ap]\.?m(?![a-z])")
_CONTINUES = re.compile(r"\s?[-~]\s?\d")


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day in a text, or a span of them, in places of the folded text."""

    start: int
    end: int
    minutes: int
    """Since midnight."""
    until: int | None = None
    is_midnight_by_name: bool = False
    """The day of a midnight is anybody's guess."""


@dataclass(frozen=True, slots=True)
class _Found:
    start: int
    end: int
    hour: int
    minute: int
    part: str | None
    digits: int
    """Of the hour, as written; 0 for words."""
    weak: bool
    """Holds only as one end of a span."""
    midnight: bool = False


def clocks_in(text: Folded, language: str) -> tuple[list[Clock], list[tuple[int, int]]]:
    """The times of day, in order; and where the others are that may be before or after noon."""
    found = list(islice(_all(text.text, language), _MOST))
    clocks: list[Clock] = []
    opened: list[tuple[int, int]] = []
    on_a_face = CLOCK_FACE.search(text.text) is not None or LATER_HALF.search(text.text) is not None
    index = 0
    while index < len(found):
        one = found[index]
        following = found[index + 1] if index + 1 < len(found) else None
        if following is not None and _are_joined(text.text, one, following, language):
            span = _span(one, following, language)
            if span is not None:
                clocks.append(span)
                index += 2
                continue
        minutes = None if one.weak else _minutes(one, language, on_a_face=on_a_face)
        first = None if one.weak else _bare_first(text.text, one, language)
        index += 1
        if first is not None:
            if minutes is not None and (since := _bare_since(first, one, minutes)) is not None:
                clocks.append(Clock(first.start(), one.end, since, minutes))
            continue
        if text.text[max(0, one.start - 1) : one.start] in _HYPHENS or _CONTINUES.match(text.text, one.end):
            continue
        if minutes is not None:
            clocks.append(Clock(one.start, one.end, minutes, is_midnight_by_name=one.midnight))
        elif one.part is None and not one.weak and not on_a_face and 1 <= one.hour <= 12:
            opened.append((one.start, one.end))
    return clocks, opened


def _all(text: str, language: str) -> Iterator[_Found]:
    """Everything of the shape of a time, the first form that fits at a place."""
    until = -1
    matches = [
        (match.start(), order, match, form)
        for order, form in enumerate(forms(language))
        for match in form.pattern.finditer(text)
    ]
    for start, _, match, form in sorted(matches, key=lambda one: (one[0], one[1])):
        if start < until:
            continue
        found = _read(text, match, form, language)
        if found is not None:
            yield found
            until = found.end


def _read(text: str, match: re.Match[str], form: Form, language: str) -> _Found | None:
    groups = match.groupdict()
    if form.fixed is not None:
        return _Found(
            match.start(),
            match.end(),
            form.fixed // 60,
            form.fixed % 60,
            "exact",
            2,
            weak=False,
            midnight=form.fixed == 0,
        )
    hour_text = groups["h"]
    hour = int(hour_text) if hour_text.isdecimal() else NUMBER_WORDS[language].get(hour_text)
    minute = _minute(groups.get("m"), groups.get("half"), language)
    part_before, part_after = groups.get("pb"), groups.get("pa")
    if hour is None or minute is None or hour > 23:
        return None
    if part_before and not part_after and _MERIDIEM_FOLLOWS.match(text, match.end()):
        return None  # "tonight 11 pm" is read as "11 pm"
    part = part_of(part_after or part_before, language)
    start = match.start("h") if not part_before else match.start()
    before = text[max(0, start - _WINDOW) : start]
    if VETO_AFTER.match(text, match.end()) or VETO_BEFORE.search(before):
        return None
    may_be_tablets = form.is_bare and part in ("am", "pm")
    if may_be_tablets and (VETO_BEFORE_MERIDIEM.search(before) or VETO_AFTER_MERIDIEM.match(text, match.end())):
        return None
    alone = form.needs_preposition and not groups.get("prep") and part is None
    if alone and VETO_BEFORE_NO_PREPOSITION.search(before):
        return None
    digits = len(hour_text) if hour_text.isdecimal() else 0
    if form.is_bare and part is None and not form.may_be_open:
        return None
    return _Found(start, match.end(), hour, minute, part, digits, weak=form.only_in_a_span)


def _minute(digits: str | None, half: str | None, language: str) -> int | None:
    if half:
        return HALVES[half]
    if not digits:
        return 0
    value = int(digits) if digits.isdecimal() else NUMBER_WORDS[language].get(digits)
    return value if value is not None and value < 60 else None


def _minutes(one: _Found, language: str, *, on_a_face: bool) -> int | None:
    """Minutes since midnight; None where that is open, or impossible."""
    if one.part == "exact":
        return one.hour * 60 + one.minute
    if one.part is not None:
        hour = _hour_in_part(one.hour, one.part)
        return None if hour is None else hour * 60 + one.minute
    if one.hour >= 13 or (one.hour == 0 and one.digits):
        return one.hour * 60 + one.minute
    written_for_24 = one.digits == 2 and one.hour < 10 and language in NUMBER_WORDS
    if on_a_face or not (written_for_24 or one.hour + (one.minute > 0) >= OPEN_FROM.get(language, 13)):
        return None
    return one.hour * 60 + one.minute


_PARTS: dict[str, tuple[range, range]] = {
    "am": (range(1, 12), range(0)),
    "pm": (range(0), range(1, 12)),
    "morning": (range(1, 12), range(0)),
    "dawn": (range(1, 7), range(0)),
    "noon": (range(11, 12), range(1, 3)),
    "afternoon": (range(0), range(1, 8)),
    "evening": (range(0), range(4, 12)),
    "night": (range(0), range(6, 12)),
    "later": (range(0), range(1, 12)),
}
"""Hours as they are, and hours to which 12 is added."""


def _hour_in_part(hour: int, part: str) -> int | None:
    as_it_is, twelve_more = _PARTS[part]
    if hour == 12:
        return {"am": 0, "pm": 12, "noon": 12, "afternoon": 12}.get(part)
    if hour in as_it_is:
        return hour
    if hour in twelve_more:
        return hour + 12
    return hour if hour - 12 in twelve_more else None


def _are_joined(text: str, first: _Found, last: _Found, language: str) -> bool:
    if last.start - first.end > _LONGEST_JOINT:
        return False
    if _joint(language).fullmatch(text, first.end, last.start):
        return True
    between = _joint_between().fullmatch(text, first.end, last.start)
    return between is not None and BETWEEN.search(text, max(0, first.start - _WINDOW), first.start) is not None


def _span(first: _Found, last: _Found, language: str) -> Clock | None:
    """Two times of day with a joint between them."""
    until = _minutes(last, language, on_a_face=False)
    since = _minutes(first, language, on_a_face=False)
    if until is None and since is not None and first.part is not None and last.part is None:
        until = _next_after(since, last)
    if until is None or (since is None and first.part is not None):
        return None
    if since is None:
        same_style = last.part is None and first.digits and last.digits
        since = first.hour * 60 + first.minute if same_style else _in_the_half_of(first.hour, first.minute, until)
    if since is None or since == until or first.midnight or last.midnight:
        return None
    return Clock(first.start, last.end, since, until)


def _next_after(since: int, last: _Found) -> int | None:
    """From 2 pm to 4: the first time after it at which a clock with twelve hours shows this."""
    if not 1 <= last.hour <= 12:
        return None
    value = last.hour % 12 * 60 + last.minute
    return min((one for one in (value, value + 720) if one > since), default=None)


def _bare_first(text: str, one: _Found, language: str) -> re.Match[str] | None:
    """The 3 of "3-4 pm", "下午2到4点"."""
    found = _bare_first_pattern(language).search(text, max(0, one.start - _LONGEST_JOINT), one.start)
    if found is None or not found["between"]:
        return found
    return found if BETWEEN.search(text, max(0, found.start() - _WINDOW), found.start()) else None


def _bare_since(first: re.Match[str], last: _Found, until: int) -> int | None:
    """When such a span begins. None for "10 to 3 pm", which may be ten minutes before three."""
    hour, minute = int(first["h"]), int(first["m"] or 0)
    if (first["word"] and not first["m"] and hour in (5, 10, 20, 25)) or (last.minute and not first["m"] and hour > 12):
        return None
    if last.part is None:
        return hour * 60 + minute if hour < 24 and hour * 60 + minute < until else None
    return _in_the_half_of(hour, minute, until)


def _in_the_half_of(hour: int, minute: int, until: int) -> int | None:
    """The last time before ``until`` at which a clock with twelve hours shows this."""
    if not 1 <= hour <= 12:
        return None
    value = hour % 12 * 60 + minute
    return max((one for one in (value, value + 720) if one < until), default=None)


@lru_cache(maxsize=16)
def _joint(language: str) -> re.Pattern[str]:
    return re.compile(rf"\s?(?:[-~]|{JOINTS.get(language, '(?!)')})\s?")


@lru_cache(maxsize=1)
def _joint_between() -> re.Pattern[str]:
    return re.compile(rf"\s?{JOINTS_BETWEEN}\s?")


@lru_cache(maxsize=16)
def _bare_first_pattern(language: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w.,:/-])(?P<h>\d{{1,2}})(?:[:.h](?P<m>[0-5]\d))?\s?"
        rf"(?:[-~]|(?P<word>{JOINTS.get(language, '(?!)')})|(?P<between>{JOINTS_BETWEEN}))\s?$"
    )
