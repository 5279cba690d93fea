"""In which languages a person writes: what they confirmed of their messages, and what they pinned.

Nothing here is learnt from detection alone, and nothing here touches what they read or the language we speak to them. What is
known only helps to tell languages apart that look alike; each message is still read for itself.
"""

from __future__ import annotations

from dataclasses import replace

from bot.members import repository, repository_languages
from bot.members.model import Member, WrittenLanguage
from bot.members.rules import known_language, require_active
from bot.storage.engine import Connection, Database
from bot.storage.time import Clock


class WrittenLanguages:
    """What members confirmed, and what they pinned (:attr:`Member.written_language`)."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def of(self, member: Member) -> list[WrittenLanguage]:
        """What the member confirmed, the most often confirmed first."""
        async with self._database.read() as connection:
            return await repository_languages.confirmed(connection, member.id)

    async def usual(self, member: Member, *, connection: Connection | None = None) -> str | None:
        """What the member usually writes in: what they pinned, else what they confirmed most often; None while nobody knows."""
        if member.written_language is not None:
            return member.written_language
        found = (
            await self.of(member) if connection is None else await repository_languages.confirmed(connection, member.id)
        )
        return found[0].language if found else None

    async def confirm(self, connection: Connection, member_id: int, language: str, *, instead_of: str | None) -> None:
        """The member said that a message of theirs is in this language, in the caller's transaction.

        ``instead_of`` is what they said of the same message before; the same again counts once.
        """
        if language == instead_of:
            return
        if instead_of is not None:
            await repository_languages.take_back(connection, member_id, instead_of)
        await repository_languages.count(connection, member_id, language, self._clock())

    async def pin(self, actor: Member, language: str) -> Member:
        """Take this for what the actor usually writes, whatever is confirmed; a tag or a name. Raises InvalidInput."""
        require_active(actor)
        tag = known_language(language)
        async with self._database.write() as connection:
            await repository.change(connection, actor.id, written_language=tag)
        return replace(actor, written_language=tag)

    async def unpin(self, actor: Member) -> Member:
        """Go by what the actor confirmed again."""
        require_active(actor)
        async with self._database.write() as connection:
            await repository.change(connection, actor.id, written_language=None)
        return replace(actor, written_language=None)

    async def forget(self, actor: Member, language: str) -> Member:
        """Forget that the actor ever confirmed this language; where it is pinned, it no longer is. Raises InvalidInput."""
        require_active(actor)
        tag = known_language(language)
        pinned = None if actor.written_language == tag else actor.written_language
        async with self._database.write() as connection:
            await repository_languages.forget(connection, actor.id, tag)
            await repository.change(connection, actor.id, written_language=pinned)
        return replace(actor, written_language=pinned)
