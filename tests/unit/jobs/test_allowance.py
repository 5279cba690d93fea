"""The generic cell rate algorithm, on paper."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bot.jobs.pacing import OVERALL, Allowance, Limits, chat_key

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def starts(allowance: Allowance, count: int) -> list[float]:
    """When sends may start that are all asked for at once, in seconds from then."""
    arrival, found = NOON, []
    for _ in range(count):
        start, arrival = allowance.reserve(arrival, NOON)
        found.append((start - NOON).total_seconds())
    return found


def test_a_burst_starts_at_once_and_the_rest_at_the_steady_rate() -> None:
    assert starts(Allowance(timedelta(seconds=1), 3), 6) == [0, 0, 0, 1, 2, 3]


def test_a_rest_does_not_earn_more_than_one_burst() -> None:
    start, arrival = Allowance(timedelta(seconds=1), 3).reserve(NOON - timedelta(hours=1), NOON)
    assert (start, arrival) == (NOON, NOON + timedelta(seconds=1))


def test_the_default_budget_never_exceeds_30_in_any_one_second() -> None:
    overall = Limits().overall
    assert overall is not None
    found = starts(overall, 200)
    assert max(sum(first <= one <= first + 1 for one in found) for first in found) <= 30


def test_a_group_never_gets_more_than_20_in_any_minute() -> None:
    group = Limits().group
    assert group is not None
    found = starts(group, 100)
    assert max(sum(first <= one < first + 60 for one in found) for first in found) == 20


def test_groups_private_chats_and_other_lanes_have_their_own_limits() -> None:
    limits = Limits()
    assert limits.for_key(chat_key(-100)) is limits.group
    assert limits.for_key(chat_key(100)) is limits.private_chat
    assert limits.for_key("update:100") is None
    assert limits.for_key(OVERALL) is limits.overall
