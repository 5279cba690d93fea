"""What the readers of each language see of a message: one translation a language, never one a reader."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence

import structlog

from bot.errors import NotFound
from bot.language.tags import same_language
from bot.language.text import FormattedText
from bot.members.model import Room
from bot.members.service import MembersService
from bot.relay import repository
from bot.relay.model import Message
from bot.storage.engine import Connection, Database
from bot.storage.time import Clock
from bot.translation.model import Attempt, Origin, Policy, Provenance
from bot.translation.service import Translation, TranslationRequest, TranslationService

Translations = Mapping[str, Translation]
"""By the readers' language."""


class VariantMaker:
    """Has texts translated, and keeps what came of it."""

    def __init__(
        self,
        database: Database,
        *,
        members: MembersService,
        translation: TranslationService,
        clock: Clock,
        policy: Callable[[Room], Policy],
    ) -> None:
        self._database = database
        self._members = members
        self._translation = translation
        self._clock = clock
        self._policy = policy
        self._log = structlog.get_logger("bot.relay")

    async def translate(
        self, text: FormattedText, written: str | None, confidence: float, languages: Sequence[str], room: Room
    ) -> Translations:
        """The text for the readers of these languages, those left out who read it as it was written. Outside any transaction."""
        foreign = [one for one in dict.fromkeys(languages) if written is None or not same_language(written, one)]
        policy = self._policy(room)
        requests = [
            TranslationRequest(
                text=text,
                source_language=written,
                detection_confidence=confidence,
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
                raise  # nothing can be relayed now: the update is tried again
            # A fault of ours or of an engine must not keep a message from its readers: the original goes out, and says so.
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

    async def put(
        self, connection: Connection, message_id: int, revision: int, translations: Mapping[str, Translation]
    ) -> None:
        """Keep what readers see of this revision, in the caller's transaction."""
        now = self._clock()
        for language, translation in translations.items():
            await repository.put_variant(
                connection, message_id, language, revision, translation.text, translation.provenance, now
            )

    async def of(self, message: Message, languages: Sequence[str]) -> Translations:
        """What readers of languages that nobody read when the message came see of it now; made and kept. Raises NotFound."""
        if message.text is None or message.room_id is None:
            raise NotFound(f"message {message.id} was erased")
        async with self._database.read() as connection:
            room = await self._members.room(message.room_id, connection=connection)
        made = await self.translate(message.text, message.language, message.detection_confidence, languages, room)
        async with self._database.write() as connection:
            await self.put(connection, message.id, message.revision, made)
        as_written = Translation(message.text, Provenance(Origin.ORIGINAL, message.language, message.language or "und"))
        return {language: made.get(language, as_written) for language in languages}
