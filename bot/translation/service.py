"""The same thing in another language, with what is known about how sure anyone may be of it.

The order is fixed: same language? → approved memory → the list of very short answers → the engines that the room's policy
allows, one after the other, each answer checked by value → else the original. Nothing here raises because an engine failed: that
is an outcome, and it is told.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace

import structlog

from bot.errors import TranslationError
from bot.language.short_answers import equivalent
from bot.language.tags import same_language
from bot.language.text import FormattedText
from bot.storage.engine import Database
from bot.storage.time import Clock
from bot.translation.asking import Asking, findings_of
from bot.translation.model import (
    Attempt,
    Finding,
    Origin,
    Policy,
    Provenance,
    Provider,
    Translation,
    TranslationRequest,
    Watcher,
)
from bot.translation.repository import MemoryRepository

SHORT_ANSWERS = "short-answers"
"""The provider's name in the provenance of a very short answer from the list."""


class TranslationService:
    """Translates, remembers, and never guesses."""

    def __init__(
        self, database: Database, providers: Sequence[Provider], *, clock: Clock, watcher: Watcher | None = None
    ) -> None:
        self._database = database
        self._providers = {provider.name: provider for provider in providers}
        self._memory = MemoryRepository(database.keyring)
        self._clock = clock
        self._asking = Asking(database, clock=clock, watcher=watcher)
        self._log = structlog.get_logger("bot.translation")

    @property
    def providers(self) -> tuple[Provider, ...]:
        """The engines of this process, whatever a room's policy says of them."""
        return tuple(self._providers.values())

    async def translate(self, request: TranslationRequest) -> Translation:
        """The text in the target language, or the original with the reason. Raises nothing because of an engine."""
        source, target = request.source_language, request.target_language
        original = Provenance(Origin.ORIGINAL, source, target, request.detection_confidence)
        if source is None or same_language(source, target) or not request.text.text.strip():
            return Translation(request.text, original)
        remembered = await self._from_memory(request, source)
        if remembered is not None:
            return remembered
        listed = equivalent(request.text.text, source, target)
        if listed is not None:
            provenance = replace(original, origin=Origin.MACHINE, provider=SHORT_ANSWERS, route=(source, target))
            return Translation(FormattedText(listed), provenance)
        attempts: list[Attempt] = []
        doubtful: tuple[str, tuple[Finding, ...]] | None = None
        for name in request.policy.providers:
            provider = self._providers.get(name)
            if provider is None or not request.policy.allows(provider):
                continue
            attempt, answer, text = await self._asking.ask(provider, request, source)
            attempts.append(attempt)
            if answer is not None and attempt.outcome == "kept":
                provenance = replace(
                    original,
                    origin=Origin.MACHINE,
                    provider=name,
                    route=answer.route,
                    engine_version=answer.engine_version,
                    attempts=tuple(attempts),
                    findings=attempt.findings,
                )
                return Translation(FormattedText(text), provenance)
            if answer is not None and doubtful is None and text.strip():
                doubtful = text, attempt.findings
        provenance = replace(original, attempts=tuple(attempts))
        if doubtful is not None:
            provenance = replace(provenance, doubtful_text=doubtful[0], findings=doubtful[1])
        return Translation(request.text, provenance)

    async def translate_for(
        self,
        languages: Sequence[str],
        *,
        text: FormattedText,
        source_language: str | None,
        confidence: float,
        room_id: int,
        policy: Policy,
    ) -> dict[str, Translation]:
        """The text for the readers of these languages, those left out who read it as it was written. Once a language.

        A fault of ours keeps no text from its readers either: they get the original, and it says so. Raises only while the
        database is away, when nothing could be promised to anybody.
        """
        foreign = [one for one in dict.fromkeys(languages) if needs_translation(source_language, one)]
        requests = [
            TranslationRequest(
                text=text,
                source_language=source_language,
                detection_confidence=confidence,
                target_language=language,
                room_id=room_id,
                policy=policy,
            )
            for language in foreign
        ]
        done = await asyncio.gather(*(self._translate_or_say_why(request) for request in requests))
        return dict(zip(foreign, done, strict=True))

    async def _translate_or_say_why(self, request: TranslationRequest) -> Translation:
        try:
            return await self.translate(request)
        except Exception as error:
            if not await self._database.is_alive():
                raise
            self._log.exception("translation-failed", error=type(error).__name__, target=request.target_language)
            attempts = tuple(Attempt(name, TranslationError.reason) for name in request.policy.providers[:1])
            provenance = Provenance(
                Origin.ORIGINAL,
                request.source_language,
                request.target_language,
                request.detection_confidence,
                attempts=attempts,
            )
            return Translation(request.text, provenance)

    async def remember(
        self,
        *,
        source: str,
        target: str,
        source_language: str,
        target_language: str,
        room_id: int | None,
        approved_by: int | None = None,
        approved_by_name: str | None = None,
    ) -> int:
        """Keep a pair that a person approved; it outranks every engine from now on. Returns the unit's id."""
        async with self._database.write() as connection:
            return await self._memory.approve(
                connection,
                source=source,
                target=target,
                source_language=source_language,
                target_language=target_language,
                room_id=room_id,
                approved_by=approved_by,
                approved_by_name=approved_by_name,
                at=self._clock(),
            )

    async def close(self) -> None:
        """Let go of every engine."""
        for provider in self._providers.values():
            await provider.close()

    async def _from_memory(self, request: TranslationRequest, source: str) -> Translation | None:
        text, target = request.text.text, request.target_language
        async with self._database.read() as connection:
            unit = await self._memory.exact(connection, text, source, target, request.room_id)
        if unit is None:
            return None
        # A person's word outranks a check; the reader still sees what the check found.
        provenance = Provenance(
            Origin.MEMORY,
            source,
            target,
            request.detection_confidence,
            findings=await findings_of(text, unit.target, source, target),
        )
        return Translation(FormattedText(unit.target), provenance)


def needs_translation(written: str | None, read: str) -> bool:
    """Whether readers of a language need another text than the author's own."""
    return written is None or not same_language(written, read)
