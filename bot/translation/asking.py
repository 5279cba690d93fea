"""One provider asked for one text: prepared, cached, translated, restored, checked. Who comes next is decided elsewhere."""

from __future__ import annotations

import asyncio
import time

import structlog

from bot.errors import ProviderUnavailable, TranslationError
from bot.storage.engine import Database
from bot.storage.time import Clock
from bot.translation.checks import inspect
from bot.translation.model import Attempt, Finding, Provider, ProviderAnswer, Severity, TranslationRequest, Watcher
from bot.translation.preparation import Prepared, prepare
from bot.translation.repository import MemoryRepository

_PIPELINE = "1"
"""Changes when what is done to a text before or after an engine changes, so that no stale answer is served."""

_CHECKED_AT_ONCE = 1000
"""Code points of both texts together: about 4 ms of checks; ten times as much can take 0.7 s."""


class Asking:
    """Asks one provider at a time, and says how it went."""

    def __init__(self, database: Database, *, clock: Clock, watcher: Watcher | None = None) -> None:
        self._database = database
        self._memory = MemoryRepository(database.keyring)
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
        prepared = prepare(request.text.text, source)
        try:
            answer = await self._ask(provider, prepared, request, source)
        except TranslationError as error:
            self._log.warning("provider-failed", provider=provider.name, reason=error.reason)
            return Attempt(provider.name, error.reason), None, ""
        text, findings = prepared.restore(answer.text)
        findings = (*findings, *await findings_of(request.text.text, text, source, target))
        critical = any(finding.severity is Severity.CRITICAL for finding in findings)
        return Attempt(provider.name, "checks-failed" if critical else "kept", findings), answer, text

    async def _ask(
        self, provider: Provider, prepared: Prepared, request: TranslationRequest, source: str
    ) -> ProviderAnswer:
        target, room_id = request.target_language, request.room_id
        version = provider.version(source, target)
        key = "\x1f".join((_PIPELINE, provider.name, version, source, target, prepared.text))
        if room_id is not None:
            async with self._database.read() as connection:
                cached = await self._memory.cached(connection, room_id, key)
            if cached is not None:
                return cached
        try:
            answer = await provider.translate(prepared.text, source, target)
        except TranslationError:
            raise
        except Exception as error:
            # Whatever one engine raises, the next one is tried; only the database's failures go further.
            raise ProviderUnavailable(type(error).__name__) from error
        if room_id is not None:
            async with self._database.write() as connection:
                await self._memory.cache(connection, room_id, key, answer, self._clock())
        return answer

    def _count(self, attempt: Attempt, seconds: float) -> None:
        if self._watcher is None:
            return
        self._watcher.translation_attempt(attempt.provider, attempt.outcome, seconds)
        for finding in attempt.findings:
            self._watcher.finding(finding.check, finding.severity.value)


async def findings_of(source: str, target: str, source_language: str, target_language: str) -> tuple[Finding, ...]:
    """What the checks find. A long text takes longer than the loop may stand still, and goes to a thread."""
    if len(source) + len(target) <= _CHECKED_AT_ONCE:
        return tuple(inspect(source, target, source_language, target_language))
    return tuple(await asyncio.to_thread(inspect, source, target, source_language, target_language))
