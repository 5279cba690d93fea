"""The termbase's SQL."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, func, insert, or_, select, update

from bot.storage.engine import Connection
from bot.storage.sealed import Keyring
from bot.storage.tables import glossary_revision, glossary_term, room
from bot.translation.glossary import Term, TermState, TermStatus


@dataclass(frozen=True, slots=True)
class StoredTerm:
    """A term, and its id."""

    id: int
    term: Term


@dataclass(slots=True)
class Imported:
    """What became of the rows of a file."""

    added: int = 0
    changed: int = 0
    unchanged: int = 0
    kept: int = 0
    """Terms that are approved here, and that a draft of the file says something else of."""
    approved: int = 0
    """Of those added and changed: with the approval of the file."""


class GlossaryRepository:
    """Terms in and out. Every change counts the revision up, in the same transaction."""

    def __init__(self, keyring: Keyring) -> None:
        self._keyring = keyring

    async def revision(self, connection: Connection) -> int:
        """Grows with every change; equal as long as nothing changes."""
        value: int = (await connection.execute(select(glossary_revision.c.value))).scalar_one()
        return value

    async def approved(self, connection: Connection, room_id: int | None) -> list[Term]:
        """The terms that count in a room: its own, and those for every room. None: those for every room."""
        scope: ColumnElement[bool] = glossary_term.c.room_id.is_(None)
        if room_id is not None:
            scope = or_(scope, glossary_term.c.room_id == room_id)
        found = await self.find(connection, glossary_term.c.state == TermState.APPROVED.value, scope)
        return [one.term for one in found]

    async def terms(
        self,
        connection: Connection,
        *,
        room_id: int | None = None,
        every_room: bool = True,
        concepts: Sequence[str] = (),
        languages: Sequence[str] = (),
        states: Sequence[TermState] = (),
    ) -> list[StoredTerm]:
        """Terms by room (``every_room``: whatever their room), concept, language and state; empty: any."""
        wanted: list[ColumnElement[bool]] = []
        if not every_room:
            wanted.append(_room_is(room_id))
        for column, values in (
            (glossary_term.c.concept, concepts),
            (glossary_term.c.language, languages),
            (glossary_term.c.state, [state.value for state in states]),
        ):
            if values:
                wanted.append(column.in_(values))
        return await self.find(connection, *wanted)

    async def find(self, connection: Connection, *wanted: ColumnElement[bool]) -> list[StoredTerm]:
        """In the order in which people read them: by concept, language and room, the preferred term first."""
        query = select(glossary_term).where(*wanted).order_by(glossary_term.c.id)
        found = [_stored(row) for row in await connection.execute(query)]
        order = list(TermStatus)
        return sorted(
            found,
            key=lambda one: (one.term.concept, one.term.room_id or 0, one.term.language, order.index(one.term.status)),
        )

    async def add(
        self, connection: Connection, terms: Iterable[Term], *, at: datetime, with_approvals: bool = False
    ) -> Imported:
        """Take terms in. They are drafts, whatever they say, unless ``with_approvals``.

        A term that is there already is changed to what is said now; one approved here is only changed by an approval.
        """
        given = [term if with_approvals else _as_draft(term) for term in terms]
        known = {one.term.key: one for one in await self.find(connection)}
        done = Imported()
        new: list[Term] = []
        for term in given:
            stored = known.get(term.key)
            if stored is None:
                new.append(term)
            elif stored.term == term or stored.term == _with_approval_of(term, stored.term):
                done.unchanged += 1
            elif stored.term.state is TermState.APPROVED and term.state is TermState.DRAFT:
                done.kept += 1
            else:
                done.changed += 1
                changed = update(glossary_term).where(glossary_term.c.id == stored.id).values(self._values(term))
                await connection.execute(changed)
                done.approved += term.state is TermState.APPROVED
        for term in given:
            if term.state is TermState.APPROVED:
                await self._outrank(connection, term)
        if new:
            await connection.execute(insert(glossary_term), [{**self._values(term), "created_at": at} for term in new])
        done.added = len(new)
        done.approved += sum(term.state is TermState.APPROVED for term in new)
        if done.added or done.changed:
            await self._count_up(connection)
        return done

    async def approve(
        self,
        connection: Connection,
        ids: Sequence[int],
        *,
        approved_by: int | None,
        approved_by_name: str | None,
        at: datetime,
    ) -> int:
        """Approve terms. An earlier preferred term of the same concept, language and room becomes a draft."""
        values = {
            "state": TermState.APPROVED.value,
            "approved_by": approved_by,
            "approved_by_name": approved_by_name,
            "approved_at": at,
        }
        chosen = await self.find(connection, glossary_term.c.id.in_(ids))
        # One after the other: of two preferred terms approved at once, one stands.
        for one in chosen:
            await self._outrank(connection, one.term)
            await connection.execute(update(glossary_term).where(glossary_term.c.id == one.id).values(values))
        if chosen:
            await self._count_up(connection)
        return len(chosen)

    async def withdraw(self, connection: Connection, ids: Sequence[int]) -> int:
        """Make approved terms drafts again."""
        changed = await connection.execute(update(glossary_term).where(glossary_term.c.id.in_(ids)).values(_DRAFT))
        if changed.rowcount:
            await self._count_up(connection)
        return changed.rowcount

    async def unknown_rooms(self, connection: Connection, rooms: Iterable[int]) -> set[int]:
        """Those of these rooms that there are not."""
        wanted = set(rooms)
        found = await connection.execute(select(room.c.id).where(room.c.id.in_(wanted)))
        return wanted - set(found.scalars())

    async def _outrank(self, connection: Connection, term: Term) -> None:
        """Beside an approved preferred term there is no other for the same concept, language and room."""
        if term.status is not TermStatus.PREFERRED:
            return
        await connection.execute(
            update(glossary_term)
            .where(
                glossary_term.c.term_digest != self._digest(term),
                glossary_term.c.concept == term.concept,
                glossary_term.c.language == term.language,
                glossary_term.c.status == TermStatus.PREFERRED.value,
                glossary_term.c.state == TermState.APPROVED.value,
                _room_is(term.room_id),
            )
            .values(_DRAFT)
        )

    async def _count_up(self, connection: Connection) -> None:
        await connection.execute(update(glossary_revision).values(value=glossary_revision.c.value + 1))

    def _digest(self, term: Term) -> str:
        return self._keyring.digest("\x1f".join((term.concept, term.language, term.text)))

    def _values(self, term: Term) -> dict[str, Any]:
        return {
            "room_id": term.room_id,
            "concept": term.concept,
            "language": term.language,
            "term": term.text,
            "term_digest": self._digest(term),
            "status": term.status.value,
            "state": term.state.value,
            "approved_by": None,
            "approved_by_name": term.approved_by,
            "approved_at": term.approved_at,
            "source": term.source,
            "note": term.note,
        }


_DRAFT: dict[str, Any] = {
    "state": TermState.DRAFT.value,
    "approved_by": None,
    "approved_by_name": None,
    "approved_at": None,
}


def _room_is(room_id: int | None) -> ColumnElement[bool]:
    return glossary_term.c.room_id.is_(None) if room_id is None else glossary_term.c.room_id == room_id


def _as_draft(term: Term) -> Term:
    return replace(term, state=TermState.DRAFT, approved_by=None, approved_at=None)


def _with_approval_of(term: Term, stored: Term) -> Term:
    """A draft that says the same as the approved term."""
    if term.state is TermState.APPROVED:
        return term
    return replace(term, state=stored.state, approved_by=stored.approved_by, approved_at=stored.approved_at)


def _stored(row: Row[Any]) -> StoredTerm:
    return StoredTerm(
        row.id,
        Term(
            concept=row.concept,
            language=row.language,
            text=row.term,
            status=TermStatus(row.status),
            state=TermState(row.state),
            room_id=row.room_id,
            approved_by=row.approved_by_name,
            approved_at=row.approved_at,
            source=row.source,
            note=row.note,
        ),
    )


async def approved_by(connection: Connection, member_id: int) -> list[Term]:
    """The terms that a member approved, oldest first."""
    query = select(glossary_term).where(glossary_term.c.approved_by == member_id).order_by(glossary_term.c.id)
    return [_stored(row).term for row in await connection.execute(query)]


async def unname(connection: Connection, member_id: int) -> int:
    """Take a member's name from the terms that they approved; returns how many."""
    mine = glossary_term.c.approved_by == member_id
    count: int = (await connection.execute(select(func.count()).select_from(glossary_term).where(mine))).scalar_one()
    await connection.execute(update(glossary_term).where(mine).values(approved_by_name=None))
    return count
