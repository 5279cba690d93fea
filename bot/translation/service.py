"""The same thing in another language, with what is known about how sure anyone may be of it.

The order is fixed: same language? → approved memory → the list of very short answers → the engines that the room's policy
allows, one after the other, each answer checked by value → else the original. Nothing here raises because an engine failed: that
is an outcome, and it is told.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

import structlog

from bot.errors import TranslationError
from bot.language.short_answers import equivalent
from bot.language.tags import same_language
from bot.language.text import FormattedText
from bot.storage.engine import Database
from bot.storage.time import Clock
from bot.translation.agreed_terms import AgreedTerms
from bot.translation.asking import Asking, findings_of
from bot.translation.checks import inspect
from bot.translation.gate import REFUSED, Screen, screened
from bot.translation.markup import Shielded, shield
from bot.translation.memory import UnitOrigin
from bot.translation.model import (
    Attempt,
    Finding,
    Origin,
    Policy,
    Provenance,
    Provider,
    Severity,
    TextPart,
    Translation,
    TranslationRequest,
    Watcher,
)
from bot.translation.parts import checks_of_the_whole, combined, edges, fits, is_read
from bot.translation.repository_memory import MemoryRepository
from bot.translation.styling import revealed, style

SHORT_ANSWERS = "short-answers"
"""The provider's name in the provenance of a very short answer from the list."""


class TranslationService:
    """Translates, remembers, and never guesses."""

    def __init__(
        self,
        database: Database,
        providers: Sequence[Provider],
        *,
        clock: Clock,
        watcher: Watcher | None = None,
        screen: Screen = screened,
        terms: AgreedTerms | None = None,
    ) -> None:
        self._database = database
        self._providers = {provider.name: provider for provider in providers}
        self._memory = MemoryRepository(database.keyring)
        self._clock = clock
        self._asking = Asking(database, clock=clock, watcher=watcher, screen=screen, terms=terms)
        self._log = structlog.get_logger("bot.translation")

    @property
    def providers(self) -> tuple[Provider, ...]:
        """The engines of this process, whatever a room's policy says of them."""
        return tuple(self._providers.values())

    async def translate(self, request: TranslationRequest) -> Translation:
        """The text in the target language, or the original with the reason. Raises nothing because of an engine."""
        if request.parts and fits(request.parts, request.text):
            return await self._translate_parts(request)
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
            return Translation((await style(Shielded(request.text, {}), listed)).text, provenance)
        shielded = shield(request.text)
        asked = replace(request, text=shielded.text)
        attempts: list[Attempt] = []
        doubtful: tuple[str, tuple[Finding, ...]] | None = None
        for name in request.policy.providers:
            provider = self._providers.get(name)
            if provider is None or not request.policy.allows(provider):
                continue
            attempt, answer, text = await self._asking.ask(provider, asked, source)
            attempts.append(attempt)
            if answer is not None and attempt.outcome == "kept":
                # A few words out of a text that names somebody may name them where nothing shows it any more.
                secret = provider.leaves_premises and bool(attempt.identifiers)
                alone = None if secret else partial(self._alone, provider, asked, source)
                styled = await style(shielded, text, alone)
                provenance = replace(
                    original,
                    origin=Origin.MACHINE,
                    provider=name,
                    route=answer.route,
                    engine_version=answer.engine_version,
                    attempts=tuple(attempts),
                    findings=(*attempt.findings, *styled.findings),
                    terms=attempt.terms,
                )
                return Translation(styled.text, provenance)
            if answer is not None and doubtful is None and text.strip():
                doubtful = revealed(shielded, text), attempt.findings
            if attempt.outcome == REFUSED:
                break
        provenance = replace(original, attempts=tuple(attempts))
        if doubtful is not None:
            provenance = replace(provenance, doubtful_text=doubtful[0], findings=doubtful[1])
        return Translation(request.text, provenance)

    async def _alone(self, provider: Provider, request: TranslationRequest, source: str, words: str) -> str | None:
        """What an engine makes of a few words of the text; through the same gate as the text, and never shown."""
        _, answer, text = await self._asking.ask(provider, replace(request, text=FormattedText(words)), source)
        return None if answer is None else text

    async def _translate_parts(self, request: TranslationRequest) -> Translation:
        """Each part from its own language; those that readers of the target language read stay as they are."""
        target = request.target_language
        original = Provenance(Origin.ORIGINAL, request.source_language, target, request.detection_confidence)
        if request.source_language is not None and not same_language(request.source_language, target):
            remembered = await self._from_memory(request, request.source_language)
            if remembered is not None:
                return remembered
        made = await asyncio.gather(
            *(
                self.translate(
                    replace(
                        request,
                        text=edges(request.text.slice(part.start, part.end))[1],
                        source_language=part.language,
                        parts=(),
                        whole=request.text.text,
                    )
                )
                for part in request.parts
            )
        )
        whole = combined(request.text, request.parts, made, original)
        if whole.provenance.origin is Origin.ORIGINAL:
            return whole
        main = request.source_language or target
        findings = inspect(request.text.text, whole.text.text, main, target, checks=checks_of_the_whole())
        provenance = replace(whole.provenance, findings=tuple(dict.fromkeys((*whole.provenance.findings, *findings))))
        used = tuple(dict.fromkeys(term for one in made for term in one.provenance.terms))
        provenance = replace(provenance, terms=used)
        if any(one.severity is Severity.CRITICAL for one in findings):
            left = tuple(replace(one, origin=Origin.ORIGINAL, provider=None) for one in provenance.parts)
            refused = replace(original, attempts=provenance.attempts, parts=left, findings=provenance.findings)
            return Translation(request.text, replace(refused, doubtful_text=whole.text.text))
        return Translation(whole.text, provenance)

    async def translate_for(
        self,
        languages: Sequence[str],
        *,
        text: FormattedText,
        source_language: str | None,
        confidence: float,
        room_id: int,
        policy: Policy,
        parts: tuple[TextPart, ...] = (),
    ) -> dict[str, Translation]:
        """The text for the readers of these languages, those left out who read it as it was written. Once a language.

        A fault of ours keeps no text from its readers either: they get the original, and it says so. Raises only while the
        database is away, when nothing could be promised to anybody.
        """
        foreign = [one for one in dict.fromkeys(languages) if needs_translation(source_language, one, parts)]
        requests = [
            TranslationRequest(
                text=text,
                source_language=source_language,
                detection_confidence=confidence,
                target_language=language,
                parts=parts,
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
        author_id: int | None = None,
    ) -> int:
        """Keep a pair that a person approved; it outranks every engine from now on. Returns the unit's id.

        ``author_id`` is the member whose message the pair came from, where it came from one. What is to count in every room
        is screened by :class:`bot.translation.remembering.TranslationMemory`, not here.
        """
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
                origin=UnitOrigin.PERSON if author_id is None else UnitOrigin.MESSAGE,
                author_id=author_id,
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
        agreed = await self._asking.terms.agreed(text, source, target, request.room_id)
        # A person's word outranks a check; the reader still sees what the check found.
        provenance = Provenance(
            Origin.MEMORY,
            source,
            target,
            request.detection_confidence,
            findings=await findings_of(text, unit.target, source, target, agreed.terms),
            terms=agreed.used(unit.target),
            memory_unit=unit.id,
        )
        return Translation((await style(Shielded(request.text, {}), unit.target)).text, provenance)


def needs_translation(written: str | None, read: str, parts: Sequence[TextPart] = ()) -> bool:
    """Whether readers of a language need another text than the author's own, or than a part of it."""
    if parts:
        return not all(is_read(part, read) for part in parts)
    return written is None or not same_language(written, read)
