"""When a copy makes no sound."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.delivery.quiet import is_night, is_silent
from bot.errors import InvalidInput
from bot.members.quiet_model import NEVER_QUIET, USUAL_QUIET, QuietHours

QATAR, BERLIN = "Asia/Qatar", "Europe/Berlin"


def nights(zone: str, start: int, end: int, day: str, hours: int = 24) -> list[int]:
    """What the clock shows at the hours that are night, from midnight of a day on."""
    begin = datetime.fromisoformat(day).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
    moments = [begin + timedelta(hours=number) for number in range(hours)]
    return [one.astimezone(ZoneInfo(zone)).hour for one in moments if is_night(one, zone, start, end)]


@pytest.mark.parametrize(
    ("start", "end", "night"),
    [
        (22, 7, [0, 1, 2, 3, 4, 5, 6, 22, 23]),
        (0, 6, [0, 1, 2, 3, 4, 5]),
        (13, 15, [13, 14]),
        (23, 0, [23]),
        (0, 0, []),
        (9, 9, []),
    ],
)
def test_the_night_is_from_one_hour_until_another_over_midnight_too(start: int, end: int, night: list[int]) -> None:
    """The same hour twice is no night."""
    assert nights(QATAR, start, end, "2026-03-02") == night


def test_it_ends_with_its_last_minute() -> None:
    seven = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)
    assert [is_night(seven - timedelta(minutes=one), QATAR, 22, 7) for one in (1, 0)] == [True, False]


def test_the_clock_counts_when_it_is_put_forward_or_back() -> None:
    """An hour is missing from the one night, and the other has an hour twice."""
    assert nights(BERLIN, 22, 4, "2026-03-29", hours=6) == [0, 1, 3]
    assert nights(BERLIN, 22, 4, "2026-10-25", hours=6) == [0, 1, 2, 2, 3]


def test_ones_own_hours_come_before_the_usual_ones() -> None:
    noon, midnight = datetime(2026, 3, 2, 9, tzinfo=UTC), datetime(2026, 3, 2, 21, tzinfo=UTC)
    for chosen, silent in ((None, [False, True]), (QuietHours(11, 13), [True, False]), (NEVER_QUIET, [False, False])):
        assert [is_silent(at, QATAR, chosen, USUAL_QUIET) for at in (noon, midnight)] == silent


def test_without_a_team_there_is_no_clock_and_no_night() -> None:
    assert not is_silent(datetime(2026, 3, 2, 0, tzinfo=UTC), None, None, USUAL_QUIET)


@pytest.mark.parametrize(
    ("typed", "hours"),
    [
        ("22-7", (22, 7)),
        (" 22:00 – 07:00 ", (22, 7)),
        ("21h—6h", (21, 6)),
        ("0-24", None),
        ("23-24", (23, 0)),
        ("24-6", (0, 6)),
        ("OFF", (0, 0)),
    ],
)
def test_hours_are_read_as_people_write_them(typed: str, hours: tuple[int, int] | None) -> None:
    """Midnight has two names, and a whole day is no night."""
    if hours is None:
        with pytest.raises(InvalidInput):
            QuietHours.read(typed)
    else:
        read = QuietHours.read(typed)
        assert (read.start, read.end) == hours
        assert QuietHours.read(str(read)) == read


@pytest.mark.parametrize("typed", ["", "7", "25-3", "7-7", "22:30-7", "22-7-9", "-7", "٢٢-٧", "night", "9" * 5000])
def test_what_is_no_span_of_hours_is_refused(typed: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        QuietHours.read(typed)
    assert refused.value.specific_message_id == "quiet-unknown"


def test_an_hour_that_no_clock_shows_cannot_be_kept() -> None:
    with pytest.raises(ValueError, match="no hours of a day"):
        QuietHours(24, 7)
