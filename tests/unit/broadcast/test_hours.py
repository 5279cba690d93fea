"""An hour as people say it, and the moment it means."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.broadcast import hours
from bot.errors import InvalidInput

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
LA, NEW_YORK, QATAR, SHANGHAI = "America/Los_Angeles", "America/New_York", "Asia/Qatar", "Asia/Shanghai"


def clock(shows: str) -> datetime:
    """What a clock shows: a time without a place."""
    return datetime.fromisoformat(shows)


def refusal(clock_time: datetime, *zones: str, now: datetime = NOW) -> str | None:
    """Why it is refused."""
    with pytest.raises(InvalidInput) as refused:
        hours.check(clock_time, zones, now)
    return refused.value.specific_message_id


def test_the_first_place_whose_clock_shows_it_counts() -> None:
    """The day begins in the east."""
    nine = clock("2026-03-03 09:00")
    assert hours.check(nine, [LA, SHANGHAI, QATAR], NOW) == datetime(2026, 3, 3, 1, tzinfo=UTC)
    assert hours.next_after(nine, [LA, SHANGHAI, QATAR], datetime(2026, 3, 3, 1, tzinfo=UTC)) == datetime(
        2026, 3, 3, 6, tzinfo=UTC
    )
    assert hours.due(nine, [LA, SHANGHAI, QATAR], datetime(2026, 3, 3, 6, tzinfo=UTC)) == [SHANGHAI, QATAR]
    assert hours.next_after(nine, [SHANGHAI], datetime(2026, 3, 3, 1, tzinfo=UTC)) is None


def test_an_hour_that_the_clock_skips_is_refused() -> None:
    """In Los Angeles there is no 2:30 on the second Sunday of March."""
    assert refusal(clock("2026-03-08 02:30"), LA) == "broadcast-hour-skipped"


def test_an_hour_that_the_clock_shows_twice_is_refused() -> None:
    """In New York 1:30 comes twice on the first Sunday of November."""
    assert refusal(clock("2026-11-01 01:30"), NEW_YORK, now=NOW + timedelta(days=220)) == "broadcast-hour-twice"


def test_what_is_over_in_one_place_is_refused_for_all() -> None:
    """Some readers would be left out: it is over in the east while it lies ahead in the west."""
    assert refusal(clock("2026-03-02 09:00"), LA, SHANGHAI) == "broadcast-hour-over"


def test_nothing_is_scheduled_for_a_time_that_nobody_can_oversee() -> None:
    """Sixty days ahead is the most."""
    assert refusal(clock("2026-06-02 09:00"), QATAR) == "broadcast-hour-too-far"


def test_a_day_and_a_time_are_read_from_a_button() -> None:
    """Anything else is refused."""
    assert hours.read("2026-12-01-0900") == clock("2026-12-01 09:00")
    for wrong in ("tomorrow", "2026-13-01-0900", "2026-12-01-2500", "٢٠٢٦"):
        with pytest.raises(InvalidInput):
            hours.read(wrong)


def test_days_are_those_of_a_place() -> None:
    """When it is evening in UTC, it is tomorrow already in Shanghai."""
    evening = datetime(2026, 3, 2, 20, tzinfo=UTC)
    assert hours.days_ahead(evening, SHANGHAI, 2) == [date(2026, 3, 3), date(2026, 3, 4)]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("14:35", "2026-03-02 14:35"),
        ("7:05", "2026-03-03 07:05"),
        ("١٤:٣٥", "2026-03-02 14:35"),
        ("14：35", "2026-03-02 14:35"),
        (" 2026-11-24 14:35 ", "2026-11-24 14:35"),
    ],
)
def test_a_time_that_somebody_writes_is_the_next_one_or_of_the_day_that_they_write(written: str, meant: str) -> None:
    """On the clock of the place, where it is noon."""
    noon = datetime(2026, 3, 2, 9, tzinfo=UTC)
    assert hours.typed(written, noon, QATAR) == clock(meant)


@pytest.mark.parametrize("written", ["", "at 14:35", "25:00", "2026-02-30 14:35", "14:35 please", "2 of 3", "1" * 5000])
def test_anything_else_that_somebody_writes_is_no_time(written: str) -> None:
    """It is a message to the room."""
    assert hours.typed(written, datetime(2026, 3, 2, 9, tzinfo=UTC), QATAR) is None
