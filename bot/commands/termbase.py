"""What ``glossary`` does in the database."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from bot.commands import environment
from bot.errors import OperatorError

if TYPE_CHECKING:
    from bot.config import Settings
    from bot.translation.repository_glossary import Imported, StoredTerm
    from content.terms import Term


async def approve(
    settings: Settings,
    concepts: Sequence[str],
    languages: Sequence[str],
    room: int | None,
    *,
    by: str | None,
    only: str | None,
) -> tuple[dict[str, int], list[str]]:
    """Approve drafts of concepts (``by``), or withdraw approvals (None), with an entry in the audit each; how many, by concept.

    ``only`` is the one term that is meant. Without it, what is contested is left alone and named: a language with two preferred
    terms, of which a person has to choose one.
    """
    from bot.storage.audit import record
    from bot.storage.time import utc_now
    from bot.translation.repository_glossary import GlossaryRepository
    from content.terms import TermState, TermStatus

    changed: dict[str, int] = {}
    contested: list[str] = []
    before = TermState.DRAFT if by else TermState.APPROVED
    async with environment.existing_database(settings) as database, database.write() as connection:
        repository, now = GlossaryRepository(database.keyring), utc_now()
        for concept in concepts:
            every = await repository.terms(
                connection, room_id=room, every_room=False, concepts=[concept], languages=languages
            )
            found = [one for one in every if one.term.state is before and only in (None, one.term.text)]
            if by and only is None:
                preferred = Counter(one.term.language for one in every if one.term.status is TermStatus.PREFERRED)
                unclear = [
                    one for one in found if one.term.status is TermStatus.PREFERRED and preferred[one.term.language] > 1
                ]
                contested += [f"{concept} ({one.term.language}): {one.term.text}" for one in unclear]
                found = [one for one in found if one not in unclear]
            ids = [one.id for one in found]
            if by:
                await repository.approve(connection, ids, approved_by=None, approved_by_name=by, at=now)
            else:
                await repository.withdraw(connection, ids)
            changed[concept] = len(ids)
            for one in found:
                await record(
                    connection,
                    at=now,
                    actor_id=None,
                    action="glossary.approved" if by else "glossary.withdrawn",
                    subject=f"glossary:{one.id}",
                    detail={"room": room, "concept": concept, "language": one.term.language},
                )
    return changed, contested


async def take_in(
    settings: Settings, terms: Sequence[Term], room: int | None, *, with_approvals: bool
) -> tuple[Imported, int]:
    """What became of the terms, and how many were refused since their room does not exist."""
    from dataclasses import replace

    from bot.storage.audit import record
    from bot.storage.time import utc_now
    from bot.translation.repository_glossary import GlossaryRepository

    given = terms if room is None else [replace(term, room_id=room) for term in terms]
    async with environment.existing_database(settings) as database, database.write() as connection:
        repository, now = GlossaryRepository(database.keyring), utc_now()
        unknown = await repository.unknown_rooms(connection, {one.room_id for one in given if one.room_id is not None})
        if room in unknown:
            raise OperatorError(f"there is no room {room}")
        known = [term for term in given if term.room_id not in unknown]
        done = await repository.add(connection, known, at=now, with_approvals=with_approvals)
        if done.approved:
            await record(
                connection,
                at=now,
                actor_id=None,
                action="glossary.approvals-imported",
                subject="glossary",
                detail={"room": room, "terms": done.approved},
            )
    return done, len(given) - len(known)


async def stored(settings: Settings, languages: Sequence[str], room: int | None, *, approved: bool) -> list[StoredTerm]:
    """Terms by language and room (None: whatever their room), with or without drafts."""
    from bot.translation.repository_glossary import GlossaryRepository
    from content.terms import TermState

    states: list[TermState] = [TermState.APPROVED] if approved else []
    async with environment.existing_database(settings) as database, database.read() as connection:
        return await GlossaryRepository(database.keyring).terms(
            connection, room_id=room, every_room=room is None, languages=languages, states=states
        )
