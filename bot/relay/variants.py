"""What the readers of each language see of a message: one translation a language, never one a reader."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from bot.errors import NotFound
from bot.language.text import FormattedText
from bot.members.model import Room
from bot.members.service import MembersService
from bot.relay import repository
from bot.relay.model import Message, Reading
from bot.storage.engine import Connection, Database
from bot.storage.time import Clock
from bot.translation.model import Origin, Policy, Provenance, Translation
from bot.translation.service import TranslationService

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

    async def translate(
        self, text: FormattedText, reading: Reading, languages: Sequence[str], room: Room
    ) -> Translations:
        """The text for the readers of these languages, those left out who read it as it was written. Outside any transaction."""
        if not text:
            return {}
        return await self._translation.translate_for(
            languages,
            text=text,
            source_language=reading.language,
            confidence=reading.confidence,
            parts=reading.parts,
            room_id=room.id,
            policy=self._policy(room),
        )

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
        made = await self.translate(message.text, reading_of(message), languages, room)
        async with self._database.write() as connection:
            await repository.lock(connection, message.id)
            now = (await repository.by_ids(connection, [message.id]))[message.id]
            # Taken back or changed while the engines were at work: nothing of the earlier text may stay.
            if now.text is not None and now.revision == message.revision:
                await self.put(connection, message.id, message.revision, made)
        as_written = Translation(message.text, Provenance(Origin.ORIGINAL, message.language, message.language or "und"))
        return {language: made.get(language, as_written) for language in languages}


def reading_of(message: Message) -> Reading:
    """In which language a message is taken to be."""
    return Reading(message.language, message.detection_confidence, message.parts)
