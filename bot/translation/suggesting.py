"""Which units are like a text: an index a direction, made when it is first asked for, and kept current.

Other processes change the memory too, so each question begins with one small query: the number of the last change. Only where
it is another than the index knows are the changes read, in small parts, each in a short transaction; texts are opened and
indexed in a thread. The units themselves are then read from the database: state, room and translation are never stale.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Iterable
from typing import TYPE_CHECKING

from bot.storage.engine import Database
from bot.storage.sealed import Keyring
from bot.translation import repository_memory as sql
from bot.translation.checks import inspect
from bot.translation.gate import Screen
from bot.translation.memory import (
    DOUBT,
    LONGEST_SEGMENT,
    NEARLY,
    MemoryUnit,
    Suggestion,
    UnitState,
    folded,
    tidy,
)
from bot.translation.model import Finding
from bot.translation.repository_changes import Changed, Place, changes, forgotten, revision

if TYPE_CHECKING:
    from bot.translation.fuzzy import FuzzyIndex, Hit

_VALUES = frozenset(
    {"numbers", "units", "times", "frequency", "negation", "laterality", "comparators", "drugs", "literals"}
)
"""The checks that compare what is said, not how it was translated."""
_PART = 500
"""Changes that are read at once."""
_MOST_INDEXES = 12
"""Directions that are kept in memory; the one that was asked for longest ago makes room."""
_DISPLACED = 3
"""Hits looked at for each suggestion wanted, since some turn out to be the same pair, or not to be shown."""


class Suggesting:
    """The indexes of a process. One question at a time for each direction."""

    def __init__(self, database: Database, screen: Screen) -> None:
        self._database = database
        self._screen = screen
        self._kept: OrderedDict[tuple[str, str], _Kept] = OrderedDict()

    async def suggest(
        self, text: str, source_language: str, target_language: str, room_id: int | None, limit: int, at_least: float
    ) -> list[Suggestion]:
        """See :meth:`bot.translation.remembering.TranslationMemory.suggest`."""
        if len(text) > LONGEST_SEGMENT or limit < 1:
            return []
        kept = self._index(source_language, target_language)
        async with kept.turn:
            await kept.refresh(self._database)
            hits = await asyncio.to_thread(kept.search, text, room_id, limit * _DISPLACED, at_least)
        if not hits:
            return []
        async with self._database.read() as connection:
            units = await sql.units(connection, [hit.id for hit in hits])
        direction = source_language, target_language
        here = [
            unit
            for unit in (units[hit.id] for hit in hits if hit.id in units)
            if unit.room_id in (None, room_id) and (unit.source_language, unit.target_language) == direction
        ]
        return await asyncio.to_thread(self._judged, text, here, limit, at_least)

    def _index(self, source_language: str, target_language: str) -> _Kept:
        direction = source_language, target_language
        if direction not in self._kept:
            self._kept[direction] = _Kept(*direction)
            if len(self._kept) > _MOST_INDEXES:
                self._kept.popitem(last=False)
        self._kept.move_to_end(direction)
        return self._kept[direction]

    def _judged(self, text: str, found: Iterable[MemoryUnit], limit: int, at_least: float) -> list[Suggestion]:
        judged: list[Suggestion] = []
        pairs: set[tuple[str, str]] = set()
        for unit in sorted(found, key=lambda one: (one.state is not UnitState.APPROVED, one.room_id is None)):
            score = _score(text, unit)
            pair = tidy(unit.source), tidy(unit.target)
            if score < at_least or pair in pairs or self._may_name_somebody(unit):
                continue
            pairs.add(pair)
            judged.append(Suggestion(unit, score, () if score == 1 else differences(text, unit)))
        # The same text comes first, whoever brought it.
        return sorted(judged, key=lambda one: (one.score < 1, -_rank(one)))[:limit]

    def _may_name_somebody(self, unit: MemoryUnit) -> bool:
        """A unit that counts everywhere and that nobody approved was not screened before."""
        if unit.room_id is not None or unit.state is UnitState.APPROVED:
            return False
        try:
            texts = (unit.source, unit.source_language), (unit.target, unit.target_language)
            return any(self._screen(text, language) for text, language in texts)
        except Exception:  # noqa: BLE001 - whatever a screening raises, nobody has looked: it is not shown
            return True


def differences(text: str, unit: MemoryUnit) -> tuple[Finding, ...]:
    """What differs in value between a text and a unit's source, or was not looked at in this language."""
    found = inspect(unit.source, text, unit.source_language, unit.source_language)
    return tuple(one for one in found if one.check in _VALUES)


def _score(text: str, unit: MemoryUnit) -> float:
    from rapidfuzz.distance import Levenshtein

    if tidy(text) == tidy(unit.source):
        return 1.0
    return min(float(Levenshtein.normalized_similarity(folded(text), folded(unit.source))), NEARLY)


def _rank(one: Suggestion) -> float:
    return one.score if one.unit.state is UnitState.APPROVED else one.score - DOUBT


class _Kept:
    """One direction's index, and how far it has read."""

    def __init__(self, source_language: str, target_language: str) -> None:
        self.turn = asyncio.Lock()
        self._source, self._target = source_language, target_language
        self._index: FuzzyIndex | None = None
        self._revision = -1
        self._place = Place()

    async def refresh(self, database: Database) -> None:
        """Take in what changed since the last time, in any process."""
        async with database.read() as connection:
            newest = await revision(connection)
            if newest == self._revision:
                return
            gone = await forgotten(connection, self._revision) if self._index is not None else ()
        if gone and self._index is not None:
            # Before what changed: SQLite gives the number of a deleted row to a new one.
            await asyncio.to_thread(self._index.remove, gone)
        while True:
            async with database.read() as connection:
                changed = await changes(connection, self._source, self._target, self._place, newest, _PART)
            if changed:
                await asyncio.to_thread(self._take, changed, database.keyring)
                self._place = Place(changed[-1].changed, changed[-1].id)
            if len(changed) < _PART:
                break
        self._revision = newest

    def search(self, text: str, room_id: int | None, limit: int, at_least: float) -> list[Hit]:
        """The best hits."""
        return [] if self._index is None else self._index.search(folded(text), room_id, limit, at_least)

    def _take(self, changed: Iterable[Changed], keyring: Keyring) -> None:
        from bot.translation.fuzzy import Entry, FuzzyIndex

        if self._index is None:
            self._index = FuzzyIndex()
        self._index.put(
            Entry(one.id, folded(keyring.open(one.sealed_source)), one.room_id, one.approved) for one in changed
        )
