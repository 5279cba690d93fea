"""The use cases of guidance: the menu, a card for a reader, an answer to a question, an offer nobody asked for."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Protocol

from bot.errors import NotFound
from bot.guidance.model import GROUPS, OWN_GROUP, Phrase, Title, Topic, looks_like_a_question
from bot.guidance.reading import Answer, Reading
from bot.language import tags
from bot.members.model import Member, Room, Team
from bot.storage.time import Clock
from content.cards import CardState
from content.search import Finder, Hit
from content.store import OTHERS, Cards, FoundCard

BETWEEN_OFFERS = timedelta(hours=1)
"""To one member. Kept in memory: whoever is offered a card once more after a restart has lost nothing."""
ALTERNATIVES = 3
"""At most so many further cards under an answer."""

_TRUST = {CardState.OUTDATED: 0, CardState.DRAFT: 1, CardState.REVIEWED: 2}


class Partners(Protocol):
    """Who works with whom; ``bot.members.service.MembersService`` knows."""

    async def rooms_of(self, member: Member) -> Sequence[Room]:
        """The rooms of a member's team."""

    async def room_of(self, member: Member) -> Room:
        """The room that a member writes to."""

    async def teams_of_room(self, room_id: int) -> Sequence[Team]:
        """The teams in a room."""


class OwnCards(Protocol):
    """The cards that a member's institution wrote for itself; :class:`bot.guidance.own.OwnCardService` keeps them."""

    async def titles(self, member: Member) -> tuple[Title, ...]:
        """All that the member may read, by title."""

    async def read(self, member: Member, card_id: str) -> Reading | None:
        """One of them; None for anything else, and for another institution's."""

    async def search(self, member: Member, question: str, limit: int) -> list[Hit] | None:
        """What a question finds among them and everybody's cards; None where there are none."""


class GuidanceService:
    """Cards for members, each in the language that they read."""

    def __init__(
        self,
        store: Cards,
        index: Finder,
        *,
        members: Partners,
        clock: Clock,
        own: OwnCards | None = None,
    ) -> None:
        self._store = store
        self._index = index
        self._members = members
        self._clock = clock
        self._own = own
        self._offered: dict[int, datetime] = {}
        self._searching = asyncio.Lock()

    def menu(self, member: Member) -> tuple[Title, ...]:
        """All cards that everybody has, in the order of the menu."""
        return self._titles(member, self._store.ids)

    async def topics(self, member: Member) -> tuple[Topic, ...]:
        """The parts of the menu in which there are cards; the member's institution's own come last."""
        cards: dict[str, list[str]] = {}
        for one in self._store.groups:
            # An institution may have topics of its own making, which have no name in our languages.
            cards.setdefault(one.id if one.id in GROUPS else OTHERS, []).extend(one.cards)
        topics = [Topic(name, self._titles(member, ids)) for name, ids in cards.items()]
        if self._own is not None:
            topics.append(Topic(OWN_GROUP, await self._own.titles(member)))
        return tuple(one for one in topics if one.titles)

    async def read(self, member: Member, card_id: str) -> Reading:
        """A card, in the language that the member reads, else in their interface's, else in English. Raises NotFound."""
        own = None if self._own is None else await self._own.read(member, card_id)
        if own is not None:
            return own
        found = self._store.find(card_id, _languages(member))
        if found is None:
            raise NotFound("no such card", message_id="guide-card-unknown")
        return Reading(
            card=found.card,
            state=found.state,
            wanted=member.reading_language,
            phrases=self._phrases(found, await self.partner_languages(member)),
            related=self._titles(member, self._store.related(found.card)),
        )

    async def ask(self, member: Member, question: str) -> Answer | None:
        """The card that a question finds, and others near it; None where no card is about it.

        The question may be in any language and of any length, and is not kept.
        """
        hits = await self._search(member, question, ALTERNATIVES + 1)
        while hits:
            best, *others = hits
            try:
                reading = await self.read(member, best.card_id)
            except NotFound:
                hits = others  # removed since it was found
                continue
            return Answer(reading, await self._titles_of(member, [one.card_id for one in others]))
        return None

    async def search(self, member: Member, words: str, limit: int) -> list[Reading]:
        """The cards that words find, the nearest first; with no words, the first ones of the menu."""
        found = await self._search(member, words, limit) if words.strip() else []
        ids = [one.card_id for one in found] if words.strip() else self._store.ids[:limit]
        readings = []
        for card_id in ids:
            try:
                readings.append(await self.read(member, card_id))
            except NotFound:
                continue  # removed since it was found
        return readings

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

    async def partner_languages(self, member: Member) -> tuple[str, ...]:
        """The languages of the teams in the room that a member writes to."""
        if not await self._members.rooms_of(member):
            return ()
        room = await self._members.room_of(member)
        teams = await self._members.teams_of_room(room.id)
        return tuple(dict.fromkeys(team.language for team in teams))

    async def _search(self, member: Member, words: str, limit: int) -> list[Hit]:
        async with self._searching:  # one thread at a time: the engine takes no more, and others need threads too
            found = None if self._own is None else await self._own.search(member, words, limit)
            if found is None:
                found = await asyncio.to_thread(self._index.search, words, member.reading_language, limit)
        return found

    async def _titles_of(self, member: Member, card_ids: Sequence[str]) -> tuple[Title, ...]:
        own = {} if self._own is None else {one.card_id: one for one in await self._own.titles(member)}
        return tuple(
            title for one in card_ids for title in ((own[one],) if one in own else self._titles(member, [one]))
        )

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


def _languages(member: Member) -> tuple[str, str]:
    return member.reading_language, member.interface_language
