"""One provider asked for one text: prepared, cached, translated, restored, checked. Who comes next is decided elsewhere."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence

import structlog

from bot.errors import ProviderUnavailable, TranslationError
from bot.storage.engine import Database
from bot.storage.time import Clock
from bot.translation.agreed_terms import AgreedTerms, NoTerms
from bot.translation.checks import GlossaryTerm, inspect
from bot.translation.gate import Passage, Screen, pass_out, screened
from bot.translation.model import Attempt, Finding, Provider, ProviderAnswer, Severity, TranslationRequest, Watcher
from bot.translation.preparation import Prepared, prepare
from bot.translation.repository import MachineCache

_PIPELINE = "1"
"""Changes when what is done to a text before or after an engine changes, so that no stale answer is served."""

_CHECKED_AT_ONCE = 1000
"""Code points of both texts together: about 4 ms of checks; ten times as much can take 0.7 s."""


class Asking:
    """Asks one provider at a time, and says how it went."""

    def __init__(
        self,
        database: Database,
        *,
        clock: Clock,
        watcher: Watcher | None = None,
        screen: Screen = screened,
        terms: AgreedTerms | None = None,
    ) -> None:
        self._database = database
        self.terms = terms or NoTerms()
        self._screen = screen
        self._cache = MachineCache(database.keyring)
        self._clock = clock
        self._watcher = watcher
        self._log = structlog.get_logger("bot.translation")

    async def ask(
        self, provider: Provider, request: TranslationRequest, source: str
    ) -> tuple[Attempt, ProviderAnswer | None, str]:
        """The attempt, what the engine answered, and the text as readers would see it. Raises nothing because of an engine."""
        began = time.monotonic()
        attempt, answer, text = await self._try(provider, request, source)
        self._count(attempt, time.monotonic() - began)
        return attempt, answer, text

    async def _try(
        self, provider: Provider, request: TranslationRequest, source: str
    ) -> tuple[Attempt, ProviderAnswer | None, str]:
        target = request.target_language
        if not provider.supports(source, target):
            return Attempt(provider.name, "unsupported-pair"), None, ""
        passage = await self._pass(provider, request, source)
        if passage.outcome is not None:
            return Attempt(provider.name, passage.outcome, identifiers=passage.kinds), None, ""
        agreed = await self.terms.agreed(request.text.text, source, target, request.room_id)
        prepared = prepare(passage.text, source, agreed.masks)
        try:
            answer = await self._ask(provider, prepared, request, source, agreed.key)
        except TranslationError as error:
            self._log.warning("provider-failed", provider=provider.name, reason=error.reason)
            return Attempt(provider.name, error.reason, identifiers=passage.kinds), None, ""
        text, findings = prepared.restore(answer.text)
        text, missing = passage.restore(text)
        text = agreed.settle(text)
        findings = (*findings, *missing, *await findings_of(request.text.text, text, source, target, agreed.terms))
        critical = any(finding.severity is Severity.CRITICAL for finding in findings)
        outcome = "checks-failed" if critical else "kept"
        return Attempt(provider.name, outcome, findings, passage.kinds, agreed.used(text)), answer, text

    async def _pass(self, provider: Provider, request: TranslationRequest, source: str) -> Passage:
        """What this provider may have of the text: all of it, unless the text leaves the premises and names somebody."""
        text = request.text.text
        if not provider.leaves_premises:
            return Passage(text)
        # In a thread: looking for everything that may name somebody takes longer than the loop may stand still.
        passage = await asyncio.to_thread(
            pass_out, text, source, request.policy.identifiers, self._screen, request.whole
        )
        if passage.kinds:
            outcome = passage.outcome or "masked"
            self._log.info("identifiers-found", provider=provider.name, outcome=outcome, kinds=list(passage.kinds))
            if self._watcher is not None:
                self._watcher.identifiers_found(provider.name, outcome)
        return passage

    async def _ask(
        self, provider: Provider, prepared: Prepared, request: TranslationRequest, source: str, agreed: str
    ) -> ProviderAnswer:
        target, room_id = request.target_language, request.room_id
        version = provider.version(source, target)
        key = "\x1f".join((_PIPELINE, provider.name, version, source, target, prepared.text, *filter(None, [agreed])))
        if room_id is not None:
            async with self._database.read() as connection:
                cached = await self._cache.cached(connection, room_id, key)
            if cached is not None:
                return cached
        try:
            answer = await provider.translate(prepared.text, source, target)
        except TranslationError:
            raise
        except Exception as error:
            # Whatever one engine raises, the next one is tried; only the database's failures go further.
            raise ProviderUnavailable(type(error).__name__) from error
        if room_id is not None and request.keep:
            async with self._database.write() as connection:
                await self._cache.cache(connection, room_id, key, answer, self._clock())
        return answer

    def _count(self, attempt: Attempt, seconds: float) -> None:
        if self._watcher is None:
            return
        self._watcher.translation_attempt(attempt.provider, attempt.outcome, seconds)
        for finding in attempt.findings:
            self._watcher.finding(finding.check, finding.severity.value)


async def findings_of(
    source: str, target: str, source_language: str, target_language: str, terms: Sequence[GlossaryTerm] = ()
) -> tuple[Finding, ...]:
    """What the checks find. A long text takes longer than the loop may stand still, and goes to a thread."""
    if len(source) + len(target) <= _CHECKED_AT_ONCE:
        return tuple(inspect(source, target, source_language, target_language, terms))
    return tuple(await asyncio.to_thread(inspect, source, target, source_language, target_language, terms))
