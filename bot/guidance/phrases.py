"""Phrases that are often said in meetings, for one reader: in their language, with their partners' beneath. All are drafts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from bot.errors import NotFound
from bot.guidance.model import Phrase, PhraseTopic
from bot.language import tags
from bot.members.model import Member
from content.phrases import LANGUAGES, Phrasebook


class PartnerLanguages(Protocol):
    """Who knows which languages a member's partners work in."""

    async def partner_languages(self, member: Member) -> Sequence[str]:
        """The languages of the teams in the room that a member writes to."""


class PhraseService:
    """Topics, and the phrases of one."""

    def __init__(self, phrasebook: Phrasebook, partners: PartnerLanguages) -> None:
        self._phrasebook = phrasebook
        self._partners = partners

    @property
    def topics(self) -> tuple[str, ...]:
        """The ids of all topics, in their order."""
        return self._phrasebook.topics

    async def about(self, member: Member, topic: str) -> PhraseTopic:
        """The phrases of a topic. Raises NotFound."""
        phrases = self._phrasebook.about(topic)
        if not phrases:
            raise NotFound("no such topic", message_id="phrases-topic-unknown")
        shown = _nearest([member.reading_language, member.interface_language, LANGUAGES[0]])
        partners = [_nearest([one]) for one in await self._partners.partner_languages(member)]
        others = [one for one in dict.fromkeys(partners) if one is not None and one != shown]
        shown = shown or LANGUAGES[0]
        return PhraseTopic(
            topic,
            shown,
            tuple(Phrase(one.texts[shown], tuple((tag, one.texts[tag]) for tag in others)) for one in phrases),
        )


def _nearest(wanted: Sequence[str]) -> str | None:
    """The first of these languages that every phrase exists in, in whatever script."""
    found = (one for tag in wanted for one in LANGUAGES if tags.base(one) == tags.base(tag))
    return next(found, None)
