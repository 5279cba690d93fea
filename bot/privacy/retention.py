"""What is known about a person: shown to them, erased for them, and dropped when its time is over.

Each capability that stores personal data implements :class:`PersonalData`; :class:`RetentionService` asks them all, in one
transaction, so that nobody is half erased.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from bot.errors import NotAllowed
from bot.storage.audit import record
from bot.storage.engine import Connection, Database
from bot.storage.time import Clock


@dataclass(frozen=True, slots=True)
class Line:
    """One kind of data in a report to the person."""

    message_id: str
    """A Fluent message that says what it is, and for what is kept also why; it gets ``$count``."""
    count: int


@dataclass(frozen=True, slots=True)
class ErasureReport:
    """What became of a person's data. Lines whose count is 0 are left out."""

    erased: tuple[Line, ...] = ()
    kept: tuple[Line, ...] = ()

    def __add__(self, other: ErasureReport) -> ErasureReport:
        """Both, in order."""
        return ErasureReport(self.erased + other.erased, self.kept + other.kept)

    def without_nothing(self) -> ErasureReport:
        """The lines that are about something."""
        return ErasureReport(
            tuple(line for line in self.erased if line.count), tuple(line for line in self.kept if line.count)
        )


class PersonalData(Protocol):
    """The personal data that one capability holds."""

    @property
    def name(self) -> str:
        """A stable word; the key of this part in an export."""

    async def export(self, connection: Connection, member_id: int) -> Mapping[str, object]:
        """Everything about the member, ready for JSON: times in ISO 8601, no secrets, nothing of other people."""

    async def erase(self, connection: Connection, member_id: int) -> ErasureReport:
        """Erase what need not be kept, in the caller's transaction. Again is harmless, and reports nothing erased."""

    async def purge(self, connection: Connection, before: datetime) -> int:
        """Delete what is older than a moment; how many rows went. Again is harmless."""


class RetentionService:
    """Export, erasure and purging over every part. The part that holds the person's address belongs last."""

    def __init__(self, database: Database, parts: Sequence[PersonalData], *, clock: Clock, days: int) -> None:
        """``days``: how long texts and what hangs on them are kept."""
        self._database = database
        self._parts = tuple(parts)
        self._clock = clock
        self._days = days

    @property
    def days(self) -> int:
        """How long things are kept."""
        return self._days

    async def export(self, member_id: int) -> dict[str, object]:
        """Everything that is stored about a member, by part, ready for JSON."""
        exported: dict[str, object] = {"exported_at": self._clock().isoformat()}
        async with self._database.read() as connection:
            for part in self._parts:
                exported[part.name] = dict(await part.export(connection, member_id))
        return exported

    async def erase(self, member_id: int, *, actor_id: int | None) -> ErasureReport:
        """Erase a member everywhere, in one transaction, audited.

        ``actor_id`` is the member themself, or None for the operator at the command line; NotAllowed for anybody else.
        """
        if actor_id not in (None, member_id):
            raise NotAllowed(f"member {actor_id} may not erase member {member_id}")
        report = ErasureReport()
        async with self._database.write() as connection:
            await record(
                connection, at=self._clock(), actor_id=actor_id, action="member.erased", subject=f"member:{member_id}"
            )
            for part in self._parts:
                report += await part.erase(connection, member_id)
        return report.without_nothing()

    async def purge(self) -> dict[str, int]:
        """Drop what is older than the retention time; rows by part. Each part in its own, short transaction."""
        before = self._clock() - timedelta(days=self._days)
        purged: dict[str, int] = {}
        for part in self._parts:
            async with self._database.write() as connection:
                purged[part.name] = await part.purge(connection, before)
        return purged
