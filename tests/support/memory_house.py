"""A translation memory to test with: a room, a screening that knows one name, and short ways to ask."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.storage.audit import entries
from bot.storage.engine import Database
from bot.translation.gate import Identifier
from bot.translation.memory import MemoryUnit, NewUnit, Suggestion
from bot.translation.remembering import TranslationMemory
from bot.translation.repository_memory import MemoryRepository, units
from bot.translation.tmx import Refused
from tests.support.clock import FakeClock
from tests.support.hospital import Hospital, open_hospital

DOSE = "Give 5 mg of apixaban twice a day."
RIGHT = "Administre 5 mg de apixabana duas vezes ao dia."
IMPORTED = NewUnit(source_language="en", target_language="pt", source=DOSE, target=RIGHT)


@dataclass(frozen=True)
class Named:
    """Where a text names somebody, as the screening says it."""

    start: int
    end: int
    kind: str


def screen(text: str, _language: str | None) -> Sequence[Identifier]:
    """For these tests, only the word "Somebody" names somebody."""
    start = text.find("Somebody")
    return [Named(start, start + 8, "name")] if start >= 0 else []


@dataclass
class House:
    """The memory on a database with a room."""

    database: Database
    hospital: Hospital
    clock: FakeClock
    memory: TranslationMemory

    @property
    def room(self) -> int:
        """The shared room."""
        return self.hospital.room.id

    async def other_room(self) -> int:
        """Another room of the same team."""
        made = await self.hospital.members.administration.create_room(
            self.hospital.operator, "Kidney room", [self.hospital.cardiology.id]
        )
        return made.id

    async def approve(
        self, source: str = DOSE, target: str = RIGHT, *, room: int | None, actor: int | None = None
    ) -> int:
        return await self.memory.approve(
            source=source,
            target=target,
            source_language="en",
            target_language="pt",
            room_id=room,
            actor_id=actor,
            by_name="A team",
        )

    async def add(self, *pairs: NewUnit | Refused, room: int | None = None) -> tuple[int, int, int]:
        return await self.memory.import_from(iter(pairs), room_id=room)

    async def suggest(self, text: str = DOSE, *, room: int | None = None, limit: int = 5) -> list[Suggestion]:
        return await self.memory.suggest(text, "en", "pt", room, limit)

    async def exact(self, text: str = DOSE, *, room: int | None = None) -> MemoryUnit | None:
        async with self.database.read() as connection:
            return await MemoryRepository(self.database.keyring).exact(connection, text, "en", "pt", room)

    async def unit(self, unit_id: int) -> MemoryUnit:
        async with self.database.read() as connection:
            return (await units(connection, [unit_id]))[unit_id]

    async def acts(self) -> list[str]:
        async with self.database.read() as connection:
            found = [entry.action for entry in await entries(connection)]
        return [action for action in found if action.startswith("memory.")]

    async def every_unit(self) -> list[MemoryUnit]:
        """All units, in whatever state."""
        async with self.database.read() as connection:
            return list((await units(connection, range(1, 50))).values())


async def open_memory(database: Database) -> House:
    """Set it up on an empty database."""
    clock = FakeClock()
    hospital = await open_hospital(database, clock)
    return House(database, hospital, clock, TranslationMemory(database, clock=clock, screen=screen))
