"""Where "now" comes from: passed in everywhere, so that tests decide what time it is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]
"""Returns an aware time in UTC."""


def utc_now() -> datetime:
    """The time of this machine."""
    return datetime.now(UTC)
