"""A broadcast's text in the languages of its readers: from the memory or an engine, or a person's own, checked all the same."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import structlog

from bot.language.tags import same_language
from bot.language.text import FormattedText
from bot.members.model import Room
from bot.storage.engine import Database
from bot.translation.checks import inspect
from bot.translation.model import Attempt, Finding, Origin, Policy, Provenance
from bot.translation.service import Translation, TranslationRequest, TranslationService

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

    def __init__(self, database: Database, translation: TranslationService, policy: Callable[[Room], Policy]) -> None:
        self._database = database
        self._translation = translation
        self._policy = policy
        self._log = structlog.get_logger("bot.broadcast")

    async def translate(
        self, source: Source, languages: Sequence[str], room: Room, *, engines: bool = True
    ) -> Mapping[str, Translation]:
        """The text in each of these languages, those left out who read it as it was written.

        Without ``engines`` only what people approved for the room's memory counts; all others get the original.
        """
        foreign = [one for one in dict.fromkeys(languages) if needs_translation(source.language, one)]
        policy = self._policy(room) if engines else _MEMORY_ONLY
        requests = [
            TranslationRequest(
                text=source.text,
                source_language=source.language,
                detection_confidence=source.confidence,
                target_language=language,
                room_id=room.id,
                policy=policy,
            )
            for language in foreign
        ]
        done = await asyncio.gather(*(self._one(request) for request in requests))
        return dict(zip(foreign, done, strict=True))

    async def _one(self, request: TranslationRequest) -> Translation:
        try:
            return await self._translation.translate(request)
        except Exception as error:
            if not await self._database.is_alive():
                raise
            # A fault of ours must not keep an announcement from its readers: they get the original, and it says so.
            self._log.exception("translation-failed", error=type(error).__name__, target=request.target_language)
            attempts = tuple(Attempt(name, "failed") for name in request.policy.providers[:1])
            provenance = Provenance(
                Origin.ORIGINAL,
                request.source_language,
                request.target_language,
                request.detection_confidence,
                attempts=attempts,
            )
            return Translation(request.text, provenance)

    async def by_a_person(self, source: Source, text: FormattedText, language: str) -> Provenance:
        """Where a text comes from that a coordinator wrote in a language themself, with what the checks find in it."""
        findings: tuple[Finding, ...] = ()
        if source.language is not None:
            findings = tuple(await asyncio.to_thread(inspect, source.text.text, text.text, source.language, language))
        return Provenance(Origin.MEMORY, source.language, language, source.confidence, findings=findings)


def needs_translation(written: str | None, read: str) -> bool:
    """Whether readers of a language need another text than the author's own."""
    return written is None or not same_language(written, read)
