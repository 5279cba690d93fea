"""When a copy arrives without a sound: in its reader's night, by the clock of their team. Pure."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.members.quiet_model import QuietHours


def is_night(now: datetime, zone: str, start: int, end: int) -> bool:
    """Whether the clock of a place shows a time from the hour ``start`` until the hour ``end``, over midnight if that is earlier.

    It is the clock that counts: a night in which it is put forward is an hour shorter, one in which it is put back an hour longer.
    The same hour twice: it is never night.
    """
    hour = now.astimezone(ZoneInfo(zone)).hour
    return start <= hour < end if start <= end else hour >= start or hour < end


def is_silent(now: datetime, zone: str | None, chosen: QuietHours | None, usual: QuietHours) -> bool:
    """Whether what is sent now makes no sound: by the hours that the reader chose, else by the usual ones.

    Without a team, and so without a clock, there is no night.
    """
    hours = usual if chosen is None else chosen
    return zone is not None and is_night(now, zone, hours.start, hours.end)
