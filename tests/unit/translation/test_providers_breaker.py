"""The circuit breaker, with a clock of the test's own."""

from __future__ import annotations

import asyncio
import contextlib

import pytest

from bot.errors import (
    ProviderAnswerInvalid,
    ProviderRateLimited,
    ProviderTimeout,
    ProviderUnavailable,
    TextTooLong,
    UnsupportedPair,
)
from bot.translation.providers.breaker import LONGEST_PAUSE, Breaker


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def breaker(clock: Clock) -> Breaker:
    return Breaker(failures=3, pause=30.0, clock=clock)


def fail(breaker: Breaker, error: BaseException, times: int = 1) -> None:
    for _ in range(times):
        with contextlib.suppress(type(error)), breaker.guard():
            raise error


@pytest.mark.parametrize("error", [ProviderUnavailable(), ProviderTimeout(), ProviderAnswerInvalid()])
def test_failures_in_a_row_open_it(breaker: Breaker, error: Exception) -> None:
    fail(breaker, error, 2)
    assert not breaker.is_open
    fail(breaker, error)
    assert breaker.is_open
    with pytest.raises(ProviderUnavailable), breaker.guard():
        pytest.fail("it must not be asked")


def test_a_success_between_failures_starts_the_count_anew(breaker: Breaker) -> None:
    fail(breaker, ProviderTimeout(), 2)
    with breaker.guard():
        pass
    fail(breaker, ProviderTimeout(), 2)
    assert not breaker.is_open


@pytest.mark.parametrize("error", [UnsupportedPair(), TextTooLong(), asyncio.CancelledError()])
def test_what_is_no_fault_of_the_service_does_not_count(breaker: Breaker, error: BaseException) -> None:
    fail(breaker, error, 10)
    assert not breaker.is_open


def test_after_the_pause_one_trial_is_let_through_and_the_others_are_not(breaker: Breaker, clock: Clock) -> None:
    fail(breaker, ProviderTimeout(), 3)
    clock.now += 30
    with breaker.guard(), pytest.raises(ProviderUnavailable), breaker.guard():
        pytest.fail("only one trial at a time")
    assert not breaker.is_open
    with breaker.guard():
        pass


def test_a_failed_trial_opens_it_again(breaker: Breaker, clock: Clock) -> None:
    fail(breaker, ProviderTimeout(), 3)
    clock.now += 30
    fail(breaker, ProviderUnavailable())
    assert breaker.is_open
    clock.now += 29.9
    assert breaker.is_open


def test_a_cancelled_trial_leaves_the_way_for_the_next(breaker: Breaker, clock: Clock) -> None:
    fail(breaker, ProviderTimeout(), 3)
    clock.now += 30
    fail(breaker, asyncio.CancelledError())
    asked = False
    with breaker.guard():
        asked = True
    assert asked


def test_a_rate_limit_is_kept_to_from_the_first(breaker: Breaker, clock: Clock) -> None:
    fail(breaker, ProviderRateLimited(retry_after=12))
    clock.now += 5
    with pytest.raises(ProviderRateLimited) as raised, breaker.guard():
        pytest.fail("it must not be asked")
    assert raised.value.retry_after == pytest.approx(7)
    clock.now += 7
    with breaker.guard():
        pass


def test_no_service_can_silence_itself_for_ever(breaker: Breaker, clock: Clock) -> None:
    fail(breaker, ProviderRateLimited(retry_after=1e9))
    clock.now += LONGEST_PAUSE
    assert not breaker.is_open
