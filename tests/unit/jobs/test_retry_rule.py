"""How long a failed job waits, and when it is given up."""

from __future__ import annotations

from datetime import timedelta

from bot.jobs.model import RetryRule


def seconds(wait: timedelta | None) -> float:
    assert wait is not None
    return wait.total_seconds()


def test_waits_double_up_to_the_longest() -> None:
    rule = RetryRule(attempts=12, first_delay=1, longest_delay=10)
    assert [seconds(rule.next(attempts, jitter=0.5)) for attempts in range(1, 7)] == [1, 2, 4, 8, 10, 10]


def test_the_last_attempt_is_followed_by_none() -> None:
    assert RetryRule(attempts=3).next(3) is None


def test_jitter_spreads_a_wait_by_a_quarter_to_each_side() -> None:
    assert seconds(RetryRule().next(1, jitter=0.0)) == 0.75
    assert seconds(RetryRule().next(1, jitter=1.0)) == 1.25


def test_the_default_outlives_an_outage_of_twelve_minutes() -> None:
    waits = [RetryRule().next(attempts, jitter=0.0) for attempts in range(1, 12)]
    assert sum(seconds(wait) for wait in waits) > 12 * 60
