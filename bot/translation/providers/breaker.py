"""A circuit breaker: after failures in a row, a pause in which nobody waits for a service that is down.

Why our own rather than aiobreaker 1.2.0 (read): it was last released in 2021, it times pauses by the wall clock (and compares
UTC with local time for the end of a pause), and after the pause it lets every waiting call through instead of one trial.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from bot.errors import ProviderAnswerInvalid, ProviderRateLimited, ProviderTimeout, ProviderUnavailable

LONGEST_PAUSE = 3600.0
"""Seconds; whatever a service asks for."""


class Breaker:
    """Opens after ``failures`` in a row for ``pause`` seconds, then lets one call through as a trial.

    Not for use from several threads. ``clock`` gives monotonic seconds.
    """

    def __init__(self, *, failures: int = 5, pause: float = 30.0, clock: Callable[[], float] = time.monotonic) -> None:
        self._most_failures = failures
        self._pause = pause
        self._clock = clock
        self._failed = 0
        self._closed_until_retry = 0.0
        self._rate_limited = False
        self._trial_runs = False

    @property
    def is_open(self) -> bool:
        """Whether calls are refused now."""
        return self._clock() < self._closed_until_retry or self._trial_runs

    @contextmanager
    def guard(self) -> Iterator[None]:
        """Run one call. Raises :class:`bot.errors.ProviderUnavailable`, or ProviderRateLimited, while open.

        What counts as a failure of the service: unreachable, late, over its limit, or talking nonsense. Other errors
        and cancellation count neither way.
        """
        remaining = self._closed_until_retry - self._clock()
        if remaining > 0 and self._rate_limited:
            raise ProviderRateLimited("asked to slow down before", retry_after=remaining)
        if remaining > 0 or self._trial_runs:
            raise ProviderUnavailable("not asked: it failed too often just now")
        is_trial = self._trial_runs = self._failed >= self._most_failures
        try:
            yield
        except ProviderRateLimited as error:
            self._rate_limited = True
            self._failed += 1
            self._open_for(self._pause if error.retry_after is None else error.retry_after)
            raise
        except (ProviderUnavailable, ProviderTimeout, ProviderAnswerInvalid):
            self._failed += 1
            if self._failed >= self._most_failures:
                self._rate_limited = False
                self._open_for(self._pause)
            raise
        else:
            self._failed = 0
        finally:
            if is_trial:
                self._trial_runs = False

    def _open_for(self, seconds: float) -> None:
        self._closed_until_retry = self._clock() + min(max(seconds, 0.0), LONGEST_PAUSE)
