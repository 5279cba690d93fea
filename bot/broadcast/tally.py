"""How a broadcast stands, in numbers. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How many copies stand alike: one team, one language, one state."""

    team_name: str
    institution_name: str
    language: str
    state: str
    """A :class:`bot.delivery.model.DeliveryState`."""
    copies: int
    repeated: int
    """Of these, how many may have arrived twice."""
    acknowledged: int = 0
    """Of these, how many readers said that they have read and understood it, as it reads now."""
    acknowledged_earlier: int = 0
    """Of these, how many readers said so of an earlier text only."""
    outdated: int = 0
    """Of these, how many are out and show an earlier text."""
    removed: int = 0
    kept: int = 0
    """Of these, how many could not be removed when it was withdrawn."""
    first_sent_at: datetime | None = None
    last_sent_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Tally:
    """How a broadcast stands, counted in the ledger."""

    promised: int
    counts: tuple[Count, ...]
    is_filled: bool = True
    """Whether everybody is in the ledger by now."""
    is_paused: bool = False
    is_cancelled: bool = False
    acknowledge: bool = False
    """Whether readers were asked to acknowledge it."""
    is_following: bool = False
    """Whether copies are still to follow a correction, or to be removed."""
    corrected_at: datetime | None = None
    withdrawn_at: datetime | None = None
    kept_elsewhere: int = 0
    """Copies that could not be removed, of readers whose records are gone since."""

    def of(self, *states: str, among: Sequence[Count] | None = None) -> int:
        """How many copies are in one of these states."""
        return sum(one.copies for one in (self.counts if among is None else among) if one.state in states)

    @property
    def waiting(self) -> int:
        """How many have not ended, those included who are still to be put into the ledger."""
        return self.of("pending") + (0 if self.is_filled else max(1, self._missing))

    @property
    def _missing(self) -> int:
        return max(0, self.promised - sum(one.copies for one in self.counts))

    @property
    def is_over(self) -> bool:
        """Whether nothing more follows by itself."""
        return self.waiting == 0 and not self.is_following

    @property
    def repeated(self) -> int:
        """How many may have arrived twice."""
        return sum(one.repeated for one in self.counts)

    @property
    def left(self) -> int:
        """How many get none: it was cancelled, or they left before it arrived, or had their record erased."""
        return self.of("cancelled") + (self._missing if self.is_filled else 0)

    @property
    def acknowledged(self) -> int:
        """How many readers said that they have read and understood it, as it reads now."""
        return sum(one.acknowledged for one in self.counts)

    @property
    def acknowledged_earlier(self) -> int:
        """How many readers said so of an earlier text only."""
        return sum(one.acknowledged_earlier for one in self.counts)

    @property
    def outdated(self) -> int:
        """How many copies are out and show an earlier text."""
        return sum(one.outdated for one in self.counts)

    @property
    def removed(self) -> int:
        """How many copies are gone since it was withdrawn."""
        return sum(one.removed for one in self.counts)

    @property
    def kept(self) -> int:
        """How many copies could not be removed."""
        return sum(one.kept for one in self.counts) + self.kept_elsewhere
