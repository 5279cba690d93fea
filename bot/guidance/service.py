"""The use cases of guidance: the menu, a card for a reader, an answer to a question, an offer nobody asked for."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Protocol

from bot.errors import NotFound
from bot.guidance.model import Phrase, Title, looks_like_a_question
from bot.guidance.reading import Reading
from bot.language import tags
from bot.members.model import Member, Room, Team
from bot.storage.time import Clock
from content.cards import CardState
from content.search import GuidanceIndex
from content.store import ContentStore, FoundCard

BETWEEN_OFFERS = timedelta(hours=1)
"""To one member. Kept in memory: whoever is offered a card once more after a restart has lost nothing."""

_TRUST = {CardState.OUTDATED: 0, CardState.DRAFT: 1, CardState.REVIEWED: 2}


class Partners(Protocol):
    """Who works with whom; ``bot.members.service.MembersService`` knows."""

    async def rooms_of(self, member: Member) -> Sequence[Room]:
        """The rooms of a member's team."""

    async def room_of(self, member: Member) -> Room:
        """The room that a member writes to."""

    async def teams_of_room(self, room_id: int) -> Sequence[Team]:
        """The teams in a room."""


class GuidanceService:
    """Cards for members, each in the language that they read."""

    def __init__(self, store: ContentStore, index: GuidanceIndex, *, members: Partners, clock: Clock) -> None:
        self._store = store
        self._index = index
        self._members = members
        self._clock = clock
        self._offered: dict[int, datetime] = {}
        self._searching = asyncio.Lock()

    def menu(self, member: Member) -> tuple[Title, ...]:
        """All cards, in the order of the menu."""
        return self._titles(member, self._store.ids)

    async def read(self, member: Member, card_id: str) -> Reading:
        """A card, in the language that the member reads, else in their interface's, else in English. Raises NotFound."""
        found = self._store.find(card_id, _languages(member))
        if found is None:
            raise NotFound("no such card", message_id="guide-card-unknown")
        return Reading(
            card=found.card,
            state=found.state,
            wanted=member.reading_language,
            phrases=self._phrases(found, await self._partner_languages(member)),
            related=self._titles(member, self._store.related(found.card)),
        )

    async def ask(self, member: Member, question: str) -> Reading | None:
        """The card that a question finds, or None. The question, in any language and of any length, is not kept."""
        async with self._searching:  # one thread at a time: the engine takes no more, and others need threads too
            hits = await asyncio.to_thread(self._index.search, question, member.reading_language, 1)
        return await self.read(member, hits[0].card_id) if hits else None

    async def offer(self, member: Member, text: str) -> Title | None:
        """A card to offer unasked under what a member wrote to colleagues, or None, as nearly always.

        Only for one plain question that a card clearly answers, and at most once in BETWEEN_OFFERS.
        """
        now = self._clock()
        last = self._offered.get(member.id)
        if not looks_like_a_question(text) or (last is not None and now - last < BETWEEN_OFFERS):
            return None
        async with self._searching:
            hit = await asyncio.to_thread(self._index.clear_answer, text, member.reading_language)
        if hit is None:
            return None
        self._offered = {one: at for one, at in self._offered.items() if now - at < BETWEEN_OFFERS}
        self._offered[member.id] = now
        return next(iter(self._titles(member, [hit.card_id])), None)

    def _titles(self, member: Member, card_ids: Sequence[str]) -> tuple[Title, ...]:
        found = ((one, self._store.find(one, _languages(member))) for one in card_ids)
        return tuple(Title(one, card.card.title) for one, card in found if card is not None)

    def _phrases(self, found: FoundCard, languages: Sequence[str]) -> tuple[Phrase, ...]:
        """The phrases, with those of the partners' languages where these can be trusted as much as the card itself."""
        card = found.card
        others = []
        for language in languages:
            other = self._store.find(card.id, [language])
            if (
                other is not None
                and tags.base(other.card.language) == tags.base(language) != tags.base(card.language)
                and _TRUST[other.state] >= max(_TRUST[found.state], _TRUST[CardState.DRAFT])
                and len(other.card.say) == len(card.say)
            ):
                others.append(other.card)
        return tuple(
            Phrase(text, tuple((other.language, other.say[number]) for other in others))
            for number, text in enumerate(card.say)
        )

    async def _partner_languages(self, member: Member) -> tuple[str, ...]:
        if not await self._members.rooms_of(member):
            return ()
        room = await self._members.room_of(member)
        teams = await self._members.teams_of_room(room.id)
        return tuple(dict.fromkeys(team.language for team in teams))


def _languages(member: Member) -> tuple[str, str]:
    return member.reading_language, member.interface_language
