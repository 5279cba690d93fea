"""A database that can be taken away and brought back, whichever engine it is."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Self

from bot.storage.engine import Connection, Database


class UnreliableDatabase(Database):
    """While ``away``, no transaction begins and none that is open commits."""

    away = False
    refused = 0

    @classmethod
    def over(cls, database: Database) -> Self:
        """The same engine."""
        return cls(database._engine, database.keyring)

    @asynccontextmanager
    async def read(self) -> AsyncIterator[Connection]:
        """Refused while away."""
        self._must_be_there()
        async with super().read() as connection:
            yield connection

    @asynccontextmanager
    async def write(self) -> AsyncIterator[Connection]:
        """Refused while away; what is away at its end is rolled back."""
        self._must_be_there()
        async with super().write() as connection:
            yield connection
            self._must_be_there()

    def _must_be_there(self) -> None:
        if self.away:
            self.refused += 1
            raise OSError("the database is away")
