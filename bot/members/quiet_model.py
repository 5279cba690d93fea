"""When people want quiet: from an hour of their clock until another. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.errors import InvalidInput

HOURS_OF_A_DAY = 24
_TYPED = re.compile(r"(\d{1,2})(?:[:.]00|h(?:00)?)?\s*[-–—−]\s*(\d{1,2})(?:[:.]00|h(?:00)?)?", re.ASCII)
_OFF = "off"


@dataclass(frozen=True, slots=True)
class QuietHours:
    """From the hour ``start`` until the hour ``end``, over midnight where that is earlier; the same hour twice: never.

    Raises ValueError for what is no hour of a day.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not (0 <= self.start < HOURS_OF_A_DAY and 0 <= self.end < HOURS_OF_A_DAY):
            raise ValueError(f"no hours of a day: {self.start} and {self.end}")

    @property
    def is_off(self) -> bool:
        """Whether it is never quiet."""
        return self.start == self.end

    @classmethod
    def read(cls, typed: str) -> QuietHours:
        """What somebody wrote: ``22-7``, ``22:00–07:00``, ``off``. Raises InvalidInput for anything else."""
        wanted = typed.strip()[:40].casefold()
        if wanted == _OFF:
            return NEVER_QUIET
        found = _TYPED.fullmatch(wanted)
        hours = [int(one) for one in found.groups()] if found else []
        # Midnight has two names.
        start, end = (one % HOURS_OF_A_DAY for one in hours or (0, 0))
        if start == end or max(hours) > HOURS_OF_A_DAY:
            raise InvalidInput("no quiet hours", message_id="quiet-unknown")
        return cls(start, end)

    def __str__(self) -> str:
        return _OFF if self.is_off else f"{self.start}-{self.end}"


USUAL_QUIET = QuietHours(22, 7)
NEVER_QUIET = QuietHours(0, 0)
