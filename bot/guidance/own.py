"""Cards that coordinators write for their own institution: a draft, until another coordinator of it has reviewed it.

Only its members find them. Whoever changes the words makes them their own, and takes the review away: it was of other words.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from bot.errors import InvalidInput, NotFound
from bot.guidance import repository_own
from bot.guidance.feedback import Detect
from bot.guidance.model import Phrase, Title
from bot.guidance.own_form import folded, own_number, parse
from bot.guidance.reading import Reading
from bot.guidance.repository_own import OwnCard
from bot.members.model import Act, Member, Team
from bot.members.repository_people import people
from bot.members.rules import require
from bot.members.service import MembersService
from bot.storage.audit import record
from bot.storage.engine import Connection, Database
from bot.storage.time import Clock
from content.cards import CardState, Section
from content.messages import Messages
from content.search import Finder, Hit
from content.store import SOURCE_LANGUAGE, Cards, ContentStore

DIALOGUE_LIFETIME = timedelta(hours=1)
"""How long a coordinator's next text is taken for a card."""


@dataclass(frozen=True, slots=True)
class _Indexed:
    """The index for one institution, and of which cards, as they read then."""

    of: tuple[tuple[object, object], ...]
    index: Finder


class OwnCardService:
    """The use cases of institutions' own cards."""

    def __init__(
        self,
        database: Database,
        store: Cards,
        *,
        members: MembersService,
        messages: Messages,
        detect: Detect,
        clock: Clock,
        index: Callable[[ContentStore], Finder],
    ) -> None:
        """``index`` makes a search over some cards."""
        self._database = database
        self._store = store
        self._members = members
        self._messages = messages
        self._detect = detect
        self._clock = clock
        self._index = index
        self._indexed: dict[int, _Indexed] = {}

    # ── reading ───────────────────────────────────────────────────────────────────────────────────────────────────────

    async def titles(self, member: Member) -> tuple[Title, ...]:
        """All cards of the member's institution, by title."""
        async with self._database.read() as connection:
            cards = await self._of(connection, member)
        titles = [Title(f"own-{one.id}", one.content.title) for one in cards]
        return tuple(sorted(titles, key=lambda one: one.text.casefold()))

    async def read(self, member: Member, card_id: str) -> Reading | None:
        """A card of the member's institution; None for anything else, and for another institution's."""
        number = own_number(card_id)
        if number is None:
            return None
        async with self._database.read() as connection:
            team = await self._members.team_of(member, connection=connection)
            found = await repository_own.by_id(connection, number)
            if found is None or team is None or team.institution_id != found.institution_id:
                return None
            return await self._reading(connection, member, found, team)

    async def search(self, member: Member, question: str, limit: int) -> list[Hit] | None:
        """What a question finds among everybody's cards and those of the member's institution; None where it has none.

        Together, since a search over a few cards alone could not tell what a question on another matter is.
        """
        async with self._database.read() as connection:
            own = await self._of(connection, member)
        if not own:
            return None
        return await asyncio.to_thread(self._found, own, question, member.reading_language, limit)

    def _found(self, own: Sequence[OwnCard], question: str, language: str, limit: int) -> list[Hit]:
        everybodys = [
            card
            for one in self._store.ids
            for tag in self._store.languages(one)
            if (card := self._store.exact(one, tag)) is not None
        ]
        of = (*((one.id, one.revision) for one in own), *((one.id, one.content_hash) for one in everybodys))
        institution_id = own[0].institution_id
        indexed = self._indexed.get(institution_id)
        if indexed is None or indexed.of != of:
            # The index reads the cards of one language, whichever they are written in: the engine knows no difference.
            shown = [one.content.as_card(one.id, SOURCE_LANGUAGE, None, None) for one in own]
            indexed = self._indexed[institution_id] = _Indexed(of, self._index(ContentStore([*everybodys, *shown])))
        return indexed.index.search(question, language, limit)

    def may_write(self, member: Member) -> bool:
        """Whether the member may write and review cards."""
        return member.is_active and member.role.may(Act.WRITE_CARDS) and member.team_id is not None

    # ── writing ───────────────────────────────────────────────────────────────────────────────────────────────────────

    async def begin(self, actor: Member, own_id: int | None = None) -> None:
        """The actor's next text becomes a card, or the words of this one. Raises NotAllowed, NotFound."""
        async with self._database.write() as connection:
            await self._team(connection, actor)
            if own_id is not None:
                await self._theirs(connection, actor, own_id)
            await repository_own.wait_for(connection, actor.id, own_id, self._clock())

    async def leave(self, actor: Member) -> bool:
        """Wait for no text any more; False where none was waited for."""
        if not self.may_write(actor):
            return False
        async with self._database.write() as connection:
            waited = await repository_own.dialogue_of(connection, actor.id)
            await repository_own.end_dialogue(connection, actor.id)
        return waited is not None and self._clock() - waited.begun_at < DIALOGUE_LIFETIME

    async def take(
        self, actor: Member, text: str, *, chat_id: int, telegram_message_id: int, is_answer: bool
    ) -> Reading | None:
        """A text of the actor's: taken where one is waited for, else None, and it is an ordinary message.

        The same message again changes nothing. Raises InvalidInput for a text that is no card; it is waited on.
        """
        if not self.may_write(actor):
            return None
        async with self._database.read() as connection:
            known = await repository_own.input_of(connection, chat_id, telegram_message_id)
            dialogue = await repository_own.dialogue_of(connection, actor.id)
        if known is not None:
            return await self._shown(actor, known)
        if dialogue is None or is_answer or self._clock() - dialogue.begun_at >= DIALOGUE_LIFETIME:
            return None
        content = parse(text, self._headings())
        language = self._detect(text, [actor.reading_language]).language or actor.reading_language
        async with self._database.write() as connection:
            team, now = await self._team(connection, actor), self._clock()
            own_id = dialogue.own_id
            if own_id is None:
                own_id = await repository_own.add(
                    connection,
                    institution_id=team.institution_id,
                    author_id=actor.id,
                    language=language,
                    content=content,
                    at=now,
                )
            else:
                await self._theirs(connection, actor, own_id)
                await repository_own.rewrite(
                    connection, own_id, author_id=actor.id, language=language, content=content, at=now
                )
            await repository_own.add_input(connection, chat_id, telegram_message_id, own_id)
            await repository_own.end_dialogue(connection, actor.id)
            await self._record(connection, actor, "written", own_id)
        return await self._shown(actor, own_id)

    async def waits(self, actor: Member) -> bool:
        """Whether the actor's next text would become a card."""
        async with self._database.read() as connection:
            dialogue = await repository_own.dialogue_of(connection, actor.id)
        return dialogue is not None and self._clock() - dialogue.begun_at < DIALOGUE_LIFETIME

    async def was_taken(self, actor: Member, chat_id: int, telegram_message_id: int) -> bool:
        """Whether a Telegram message of the actor's became a card."""
        if not self.may_write(actor):
            return False
        async with self._database.read() as connection:
            return await repository_own.input_of(connection, chat_id, telegram_message_id) is not None

    async def review(self, actor: Member, own_id: int, revision: int) -> Reading:
        """The actor stands for the words of this revision, which are somebody else's. Raises NotAllowed, NotFound, InvalidInput."""
        async with self._database.write() as connection:
            found = await self._theirs(connection, actor, own_id)
            if found.author_id == actor.id:
                raise InvalidInput(f"card {own_id} is the reviewer's own", message_id="guide-own-not-by-author")
            if not await repository_own.review(connection, own_id, revision=revision, by=actor.id, at=self._clock()):
                raise InvalidInput(f"card {own_id} has changed", message_id="guide-own-changed")
            await self._record(connection, actor, "reviewed", own_id)
        return await self._shown(actor, own_id)

    async def to_be_removed(self, actor: Member, own_id: int) -> Title:
        """The card that the actor is about to remove. Raises NotAllowed, NotFound."""
        async with self._database.read() as connection:
            found = await self._theirs(connection, actor, own_id)
        return Title(f"own-{own_id}", found.content.title)

    async def remove(self, actor: Member, own_id: int) -> None:
        """The end of a card. Raises NotAllowed, NotFound."""
        async with self._database.write() as connection:
            await self._theirs(connection, actor, own_id)
            await repository_own.remove(connection, own_id, self._clock())
            await self._record(connection, actor, "removed", own_id)

    # ── inside ────────────────────────────────────────────────────────────────────────────────────────────────────────

    async def _of(self, connection: Connection, member: Member) -> list[OwnCard]:
        team = await self._members.team_of(member, connection=connection)
        return [] if team is None else await repository_own.of_institution(connection, team.institution_id)

    async def _team(self, connection: Connection, actor: Member) -> Team:
        """The team for whose institution the actor may write."""
        require(actor, Act.WRITE_CARDS)
        team = await self._members.team_of(actor, connection=connection)
        if team is None:
            raise InvalidInput(f"member {actor.id} is in no team", message_id="guide-own-no-team")
        return team

    async def _theirs(self, connection: Connection, actor: Member, own_id: int) -> OwnCard:
        """A card of the institution that the actor may write for. Another institution's is not there for them."""
        team = await self._team(connection, actor)
        found = await repository_own.by_id(connection, own_id)
        if found is None or found.institution_id != team.institution_id:
            raise NotFound(f"no card {own_id} for member {actor.id}", message_id="guide-card-unknown")
        return found

    async def _shown(self, actor: Member, own_id: int) -> Reading:
        reading = await self.read(actor, f"own-{own_id}")
        if reading is None:
            raise NotFound(f"no card {own_id}", message_id="guide-card-unknown")
        return reading

    async def _reading(self, connection: Connection, member: Member, found: OwnCard, team: Team) -> Reading:
        name, on = None, None
        if found.reviewed_by is not None and found.reviewed_at is not None:
            persons = await people(connection, [found.reviewed_by])
            name = persons[found.reviewed_by].name or self._messages.format(found.language, "relay-former-member")
            on = found.reviewed_at.date()
        return Reading(
            card=found.content.as_card(found.id, found.language, name, on),
            state=CardState.DRAFT if name is None else CardState.REVIEWED,
            wanted=member.reading_language,
            phrases=tuple(map(Phrase, found.content.say)),
            related=(),
            institution=team.institution_name,
            revision=found.revision,
        )

    def _headings(self) -> Mapping[str, Section]:
        return {
            folded(self._messages.format(language, f"guide-section-{section}")): section
            for language in self._messages.languages
            for section in Section
        } | {section.value: section for section in Section}

    async def _record(self, connection: Connection, actor: Member, act: str, own_id: int) -> None:
        await record(
            connection, at=self._clock(), actor_id=actor.id, action=f"own-card.{act}", subject=f"own-card:{own_id}"
        )
