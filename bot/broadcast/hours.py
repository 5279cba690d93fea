"""Hours as people say them, and the moments that they mean. Pure.

A clock on the wall skips an hour once a year in many places, and shows one twice: nobody can mean the first, and everybody must say
which of the second. Both are refused when they are said. What was accepted runs, whatever a government decides since.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_time

from bot.errors import InvalidInput

NOWHERE = "UTC"
"""The clock of somebody who is in no team."""
_LONGEST_TYPED = 20
_TYPED = re.compile(r"(?:(\d{4})-(\d{1,2})-(\d{1,2})\s+)?(\d{1,2})\s?[:：h.]\s?(\d{2})")
LONGEST_AHEAD = timedelta(days=60)
"""How far ahead something can be scheduled: texts and readers change."""


def moment(clock_time: datetime, zone: str) -> datetime:
    """When the clock of a place shows this (naive) time. For an hour that is skipped, or there twice, what comes first."""
    return clock_time.replace(tzinfo=ZoneInfo(zone), fold=0).astimezone(UTC)


def check(clock_time: datetime, zones: Iterable[str], now: datetime) -> datetime:
    """The first moment at which a clock in one of these places shows this time.

    Raises InvalidInput where the time is over in one of them, too far ahead, skipped there, or there twice.
    """
    moments = []
    for zone in zones:
        found = moment(clock_time, zone)
        place = ZoneInfo(zone)
        shown = {"time": clock_time.isoformat(" ", "minutes"), "zone": zone}
        if found.astimezone(place).replace(tzinfo=None) != clock_time:
            raise InvalidInput("an hour that is skipped", message_id="broadcast-hour-skipped", **shown)
        if clock_time.replace(tzinfo=place, fold=1).utcoffset() != clock_time.replace(tzinfo=place).utcoffset():
            raise InvalidInput("an hour that is there twice", message_id="broadcast-hour-twice", **shown)
        if found <= now:
            raise InvalidInput("an hour that is over", message_id="broadcast-hour-over", **shown)
        if found - now > LONGEST_AHEAD:
            raise InvalidInput(
                "an hour too far ahead", message_id="broadcast-hour-too-far", days=LONGEST_AHEAD.days, **shown
            )
        moments.append(found)
    return min(moments)


def next_after(clock_time: datetime, zones: Iterable[str], after: datetime) -> datetime | None:
    """The next moment at which a clock in another of these places shows this time; None where all have shown it."""
    later = [found for zone in zones if (found := moment(clock_time, zone)) > after]
    return min(later) if later else None


def due(clock_time: datetime, zones: Iterable[str], by: datetime) -> list[str]:
    """The places whose clocks have shown this time by that moment."""
    return [zone for zone in zones if moment(clock_time, zone) <= by]


def days_ahead(now: datetime, zone: str, count: int = 8) -> list[date]:
    """Today and the following days, as the calendar of a place has them."""
    today = now.astimezone(ZoneInfo(zone)).date()
    return [today + timedelta(days=number) for number in range(count)]


def shown(at: datetime, zone: str) -> datetime:
    """What the clock of a place shows at a moment."""
    return at.astimezone(ZoneInfo(zone))


def hour_and_day(at: datetime, zone: str, language: str) -> str:
    """A moment as the clock and the calendar of a place show it, in words of a language; with the zone where that is UTC."""
    local, locale = shown(at, zone), language.replace("-", "_")
    words = f"{format_time(local.time(), 'short', locale=locale)}, {format_date(local.date(), 'd MMM', locale=locale)}"
    return f"{words} ({zone})" if zone == NOWHERE else words


def typed(text: str, now: datetime, zone: str) -> datetime | None:
    """A time as a person writes it, ``14:35`` (the next that comes there) or ``2026-11-24 14:35``; None for anything else."""
    found = _TYPED.fullmatch(text.strip()[:_LONGEST_TYPED])
    if found is None:
        return None
    year, month, day, hour, minute = (None if part is None else int(part) for part in found.groups())
    today = now.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    try:
        if year is not None and month is not None and day is not None:
            return datetime.combine(date(year, month, day), time(hour or 0, minute or 0))
        said = datetime.combine(today.date(), time(hour or 0, minute or 0))
    except ValueError:
        return None
    return said if said > today else said + timedelta(days=1)


def read(typed: str) -> datetime:
    """A day and a time as a button or a person writes them: ``2026-12-01-0900`` or ``2026-12-01 9:00``.

    Raises InvalidInput for anything else.
    """
    for pattern in ("%Y-%m-%d-%H%M", "%Y-%m-%d %H:%M"):
        try:
            # Naive on purpose: it is what a clock shows, and whose clock is said elsewhere.
            return datetime.strptime(typed.strip()[:20], pattern)  # noqa: DTZ007 - a clock's time, without a place
        except ValueError:
            continue
    raise InvalidInput("not a day and a time", message_id="broadcast-hour-unknown")
