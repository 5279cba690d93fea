"""What is counted of what leaves."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from bot.delivery.model import Progress
from bot.jobs.worker import Ended


class Watcher(Protocol):
    """Counts what left; :class:`bot.observe.Metrics` does."""

    def sent(self, outcome: str) -> None:
        """An attempt ended so."""

    def delivered(self, seconds: float) -> None:
        """A copy left this many seconds after it was promised."""


def count(watcher: Watcher | None, ended: Sequence[Ended], now: datetime) -> None:
    """Tell the watcher, where there is one, of these ends."""
    if watcher is None:
        return
    for job, outcome in ended:
        complete = isinstance(outcome.result, Progress) and outcome.result.complete
        watcher.sent("sent" if complete else type(outcome).__name__.lower())
        if complete:
            watcher.delivered((now - job.created_at).total_seconds())
