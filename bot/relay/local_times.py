"""A time of day in a message is followed by what the reader's clock shows then: "Tuesday 3 pm (Wed 02:00 your time)". Pure.

The zone is the one that the text names, else the sender's. What may be read in two ways gets nothing: a wrong local time is worse
than none. The words that are put in come from whoever asks; here is only what they are about, and where they go.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo

import structlog

from bot.language import tags
from bot.language.text import FormattedText, Span
from bot.relay.local_times_clocks import Clock, clocks_in
from bot.relay.local_times_days import DayNamed, day_beside, days_named
from bot.relay.local_times_text import Folded, fold
from bot.relay.local_times_zones import ZoneName, place_beside, zones_named

MOST = 8
"""So many times of a message get the reader's; one with more is a table, and would become unreadable."""
_MOST_SPANS = 90
"""Of 100 that Telegram takes; beyond, what is put in is not italic."""
_FIRST_ISOLATE, _POP_ISOLATE = "\u2068", "\u2069"
_LEFT_ALONE = frozenset({"code", "pre", "url", "email", "phone_number", "mention", "hashtag", "cashtag", "bot_command"} |
                        {"text_link", "strikethrough", "custom_emoji", "text_mention"})  # fmt: skip
"""Marked parts into which nothing is put: what is copied, followed, or crossed out."""
_HALF_A_YEAR = 27
"""Weeks: whoever changes their clocks does so in that time."""
_RECURS = re.compile(
    r"\b(?:every|each|daily|nightly|weekly|weekdays|(?:mon|tues|wednes|thurs|fri|satur|sun)days|"
    r"cada|tod[oa]s? (?:l[oa]s|[oa]s|dia)|diari[oa]|"
    r"semanal|chaque|tou(?:s|tes) les|quotidien|hebdomadaire|каждый|каждую|ежедневно)|每|天天|逐日|\bكل\b|يوميا|اسبوعيا|أسبوعيا"
)
"""Words of what happens again and again."""
_THIS_WEEK = re.compile(r"\bthis week|本周|这周|esta semana|cette semaine|هذا الاسبوع|هذا الأسبوع|на этой неделе")
_ZONE_GAP = 5
"""Code points between a time of day and the zone that belongs to it: a comma, a bracket, "in"."""


@dataclass(frozen=True, slots=True)
class LocalTime:
    """What the reader's clock shows."""

    at: datetime
    until: datetime | None
    """Where the text names a span."""
    weekday: bool
    """Whether the day must be said: the text names one, and there it is another by then."""
    days_away: int
    """Where the text names no day: how many days later (1) or earlier (-1) it is there."""


@dataclass(frozen=True, slots=True)
class Insertion:
    """Where in the text something is put in, and what it is about."""

    offset: int
    time: LocalTime


def with_local_times(
    text: FormattedText,
    language: str | None,
    sender_zone: str | None,
    reader_zone: str | None,
    sent_at: datetime,
    say: Callable[[LocalTime], str],
    *,
    written: tuple[FormattedText, str | None] | None = None,
) -> FormattedText:
    """The text, each time of day in it followed by the reader's.

    ``language`` is that of the text. ``say`` puts a time into words. ``written`` is what a translation was made from, with its
    language: where that names more zones than the translation does, nothing is added. Whatever goes wrong, the text comes back
    as it was.
    """
    if not sender_zone or not reader_zone or (sender_zone == reader_zone and not _may_name_a_zone(text.text)):
        return text
    try:
        places = ZoneInfo(sender_zone), ZoneInfo(reader_zone)
        found = insertions(text, language, *places, sent_at)
        if not found or (written is not None and _has_lost_a_zone(text.text, language, *written)):
            return text
        return _put(text, [(one.offset, _in_small(say(one.time))) for one in found])
    except Exception as error:  # noqa: BLE001 - whatever fails here, the reader gets the text
        structlog.get_logger("bot.relay").error("local-times-failed", error=type(error).__name__, length=len(text.text))
        return text


def insertions(
    text: FormattedText, language: str | None, sender: tzinfo, reader: tzinfo, sent_at: datetime
) -> list[Insertion]:
    """Where a local time belongs, in order, at most :data:`MOST`."""
    known = tags.base(language) if language else "und"
    read = fold(text.text)
    clocks, _ = clocks_in(read, known)
    if not clocks:
        return []
    zones = zones_named(read, frozenset(one.end for one in clocks))
    days = days_named(read, known)
    recurs = _RECURS.search(read.text) is not None and _THIS_WEEK.search(read.text) is None
    found = []
    for clock in clocks:
        named = _zone_beside(read, clock, zones) or place_beside(read.text, clock.start, clock.end)
        end = max([clock.end, *([named.end] if named is not None and named.start >= clock.end else [])])
        if (
            end > clock.end
            and read.text[end : end + 1] in (")", "）")
            and set(read.text[clock.end : end]) & {"(", "（"}
        ):
            end += 1
        place = read.end(end)
        if _is_left_alone(text.spans, read.start(clock.start), place):
            continue
        day = day_beside(read, clock.start, end, days)
        local = _local(clock, named, day, days, zones, sender, reader, sent_at, recurs=recurs)
        if local is not None:
            found.append(Insertion(place, local))
        if len(found) == MOST:
            break
    return found


def open_times(read: Folded, language: str) -> list[tuple[int, int]]:
    """Where the text names a time of day that may be before or after noon: no local time can be given for it."""
    return clocks_in(read, language)[1]


def names_a_zone(read: Folded) -> bool:
    """Whether the text names a time zone anywhere."""
    return any(one.is_sure for one in zones_named(read, frozenset()))


def _local(
    clock: Clock,
    named: ZoneName | None,
    day: DayNamed | None,
    days: Iterable[DayNamed],
    zones: Iterable[ZoneName],
    sender: tzinfo,
    reader: tzinfo,
    sent_at: datetime,
    *,
    recurs: bool,
) -> LocalTime | None:
    """None where the text can be read in two ways that differ, and where the reader's clock shows the same.

    ``recurs``: it may hold for every day to come, also after the clocks change in one of the two places.
    """
    if clock.is_midnight_by_name and day is not None:
        return None
    # Another zone somewhere in the text may hold for all its times.
    meant = [named] if named is not None else [None, *(one for one in zones if one.is_sure)]
    answers: set[_Shown | None] = set()
    later: set[_Shown | None] = set()
    weekdays: set[int] = set()
    for one in meant:
        for zone in (sender,) if one is None else _zones_of(one, sender):
            today = sent_at.astimezone(zone).date()
            if day is not None:
                possible = list(day.days(today))
            else:
                others = [meaning for other in days if not other.in_figures for meaning in other.days(today)]
                possible = [today, today - timedelta(days=1), today + timedelta(days=1), *others]
            season = None if one is None or zone == sender else one.season
            weekdays |= {on.weekday() for on in possible}
            answers |= {_shown(clock, zone, reader, on, season) for on in possible}
            if recurs:
                later |= {
                    _shown(clock, zone, reader, today + timedelta(weeks=week), season) for week in range(_HALF_A_YEAR)
                }
    shifts = {
        (answer[0].time(), answer[1] and answer[1].time(), answer[2]) if answer else None for answer in answers | later
    }
    if len(shifts) != 1 or None in shifts:
        return None
    at, until, away = min(answer for answer in answers if answer is not None)
    if away == 0 and at.hour * 60 + at.minute == clock.minutes:
        return None
    if clock.is_midnight_by_name:
        return LocalTime(at, until, weekday=False, days_away=0)
    sure = day is not None and len(weekdays) == 1
    return LocalTime(at, until, weekday=sure and away != 0, days_away=0 if sure else away)


_Shown = tuple[datetime, datetime | None, int]


def _zones_of(named: ZoneName, sender: tzinfo) -> list[tzinfo | None]:
    """None among them: it cannot be known."""
    zones: list[tzinfo | None] = [sender if isinstance(one, str) else one for one in named.zones]
    return zones or [None]


def _shown(clock: Clock, zone: tzinfo | None, reader: tzinfo, on: date, season: str | None) -> _Shown | None:
    """What the reader's clock shows. None for an hour that is skipped there or there twice, and for an unknown zone."""
    if zone is None:
        return None
    moments: list[datetime] = []
    for minutes in (clock.minutes, clock.until):
        if minutes is None:
            continue
        later = bool(moments) and minutes < clock.minutes
        naive = datetime.combine(on + timedelta(days=later), time(minutes // 60, minutes % 60))
        moment = naive.replace(tzinfo=zone)
        if moment.utcoffset() != moment.replace(fold=1).utcoffset():
            return None
        if season is not None and moment.tzname() != season:
            return None
        moments.append(moment.astimezone(UTC).astimezone(reader))
    at = moments[0]
    return at, moments[1] if len(moments) > 1 else None, (at.date() - on).days


def _zone_beside(text: Folded, clock: Clock, zones: Iterable[ZoneName]) -> ZoneName | None:
    """The zone that stands just behind a time of day, else the one just before it."""
    before = None
    for one in zones:
        if not one.zones and one.start < clock.end < one.end:
            return one
        if clock.end <= one.start <= clock.end + _ZONE_GAP and _is_gap(text.text[clock.end : one.start]):
            return one
        gap = clock.start - one.end
        close = 0 <= gap <= _ZONE_GAP and _is_gap(text.text[one.end : clock.start])
        if gap == 0 or (one.zones and close):
            before = one
    return before


def _is_gap(between: str) -> bool:
    return between.strip(" ,(（，[").rstrip() in ("", "in", "at", "no", "na", "a", "в", "de", "em", "en", ":")


def _may_name_a_zone(text: str) -> bool:
    """Whether it is worth looking, among people of one zone: quick, and rather once too often."""
    small = text.casefold()
    return any(word in small for word in ("time", "hor", "heure", "时间", "توقيت", "utc", "gmt")) or any(
        len(word) in (3, 4) and word.isupper() and word[-1] == "T" for word in text.translate(_PUNCTUATION).split()
    )


_PUNCTUATION = str.maketrans(dict.fromkeys(".,;:!?()[]，。（）", " "))


def _has_lost_a_zone(text: str, language: str | None, written: FormattedText, source: str | None) -> bool:
    counts = []
    for one, tag in ((text, language), (written.text, source)):
        read = fold(one)
        clocks, _ = clocks_in(read, tags.base(tag) if tag else "und")
        ends = frozenset(clock.end for clock in clocks)
        zones = zones_named(read, ends)
        counts.append(sum(one.is_sure or any(_zone_beside(read, clock, [one]) for clock in clocks) for one in zones))
    return counts[0] < counts[1]


def _is_left_alone(spans: Iterable[Span], start: int, end: int) -> bool:
    return any(span.kind in _LEFT_ALONE and span.offset < end and span.end > start for span in spans)


def _in_small(words: str) -> str:
    """Isolated, so that it turns no line around; a bracket of the Chinese brings its own room."""
    isolated = f"{_FIRST_ISOLATE}{words}{_POP_ISOLATE}"
    return isolated if words.startswith("\uff08") else f" {isolated}"


def _put(text: FormattedText, additions: list[tuple[int, str]]) -> FormattedText:
    """The text with these put in, in italics; every mark stays over the words that it was over."""
    pieces: list[str] = []
    own: list[Span] = []
    spans = list(text.spans)
    last = added = 0
    for offset, words in additions:
        pieces += [text.text[last:offset], words]
        at, length = offset + added, len(words)
        spans = [_grown(span, at, length) for span in spans]
        lead = len(words) - len(words.lstrip(" "))
        own.append(Span(at + lead, length - lead, "italic"))
        last, added = offset, added + length
    pieces.append(text.text[last:])
    marked = [*spans, *own] if len(spans) + len(own) <= _MOST_SPANS else spans
    return FormattedText("".join(pieces), tuple(marked))


_ENDS_INCLUDED = frozenset({"spoiler", "blockquote", "expandable_blockquote"})


def _grown(span: Span, at: int, length: int) -> Span:
    if span.offset >= at:
        return span.moved(length)
    inside = span.end > at or (span.end == at and span.kind in _ENDS_INCLUDED)
    return Span(span.offset, span.length + length, span.kind, span.value) if inside else span
