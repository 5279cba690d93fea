"""When a card of the week comes: on Monday at nine, where the reader's team is."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.guidance.model import next_card_at


@pytest.mark.parametrize(
    ("now", "zone", "due"),
    [
        ("2026-03-02T08:59", "UTC", "2026-03-02T09:00"),
        ("2026-03-02T09:00", "UTC", "2026-03-09T09:00"),
        ("2026-03-05T12:00", "Asia/Qatar", "2026-03-09T06:00"),
        ("2026-03-01T23:00", "Asia/Shanghai", "2026-03-02T01:00"),
        ("2026-03-02T02:00", "Asia/Shanghai", "2026-03-09T01:00"),
        # The clocks of Los Angeles go forward between these two.
        ("2026-03-02T18:00", "America/Los_Angeles", "2026-03-09T16:00"),
        ("2026-02-25T18:00", "America/Los_Angeles", "2026-03-02T17:00"),
    ],
)
def test_the_next_monday_at_nine_in_the_teams_zone(now: str, zone: str, due: str) -> None:
    """Also across the change to summer time, and always later than now."""
    found = next_card_at(datetime.fromisoformat(now).replace(tzinfo=UTC), zone)
    assert found == datetime.fromisoformat(due).replace(tzinfo=UTC)


def test_a_year_of_cards_is_a_year_of_mondays() -> None:
    """Each is due a week after the one before, by the calendar."""
    now, seen = datetime(2026, 1, 1, tzinfo=UTC), []
    for _ in range(52):
        now = next_card_at(now, "America/Los_Angeles")
        seen.append(now)
    assert seen[-1] - seen[0] == timedelta(weeks=51)
