"""A broadcast's text in the languages of its readers: from the memory or an engine, or a person's own, checked all the same."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from bot.broadcast.model import DraftText
from bot.language.text import FormattedText
from bot.members.model import Member, Room
from bot.translation.checks import inspect
from bot.translation.model import Finding, Origin, Policy, Provenance, Translation
from bot.translation.service import TranslationService

_MEMORY_ONLY = Policy(providers=())


@dataclass(frozen=True, slots=True)
class Source:
    """What is to be said."""

    text: FormattedText
    language: str | None
    """BCP-47; None where it has no language that we could tell."""
    confidence: float


class TextMaker:
    """Has texts translated and checked. Every method works outside any transaction."""

    def __init__(self, translation: TranslationService, policy: Callable[[Room], Policy]) -> None:
        self._translation = translation
        self._policy = policy

    async def translate(
        self, source: Source, languages: Sequence[str], room: Room, *, engines: bool = True
    ) -> Mapping[str, Translation]:
        """The text in each of these languages, those left out who read it as it was written.

        Without ``engines`` only what people approved for the room's memory counts; all others get the original.
        """
        return await self._translation.translate_for(
            languages,
            text=source.text,
            source_language=source.language,
            confidence=source.confidence,
            room_id=room.id,
            policy=self._policy(room) if engines else _MEMORY_ONLY,
        )

    async def remember(
        self, source: Source, draft: DraftText, room_id: int, approved_by: Member, author_id: int
    ) -> None:
        """What somebody stands for counts in this room from now on; it is the author's message that it came from.

        A text without a known language has no place in the memory.
        """
        if source.language is not None:
            await self._translation.remember(
                source=source.text.text,
                target=draft.text.text,
                source_language=source.language,
                target_language=draft.language,
                room_id=room_id,
                approved_by=approved_by.id,
                approved_by_name=approved_by.name,
                author_id=author_id,
            )

    async def by_a_person(self, source: Source, text: FormattedText, language: str) -> Provenance:
        """Where a text comes from that a coordinator wrote in a language themself, with what the checks find in it."""
        findings: tuple[Finding, ...] = ()
        if source.language is not None:
            findings = tuple(await asyncio.to_thread(inspect, source.text.text, text.text, source.language, language))
        return Provenance(Origin.MEMORY, source.language, language, source.confidence, findings=findings)
