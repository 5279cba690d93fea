"""Deliveries to what their readers see, at the moment of sending: by the reader's language then, not by that of promising."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.delivery.model import Delivery
from bot.delivery.service import Rendered
from bot.language.tags import same_language
from bot.language.text import FormattedText
from bot.members.repository_people import Person, people
from bot.messenger.sender import OutgoingText
from bot.relay import repository
from bot.relay.model import Message, MessageKind
from bot.relay.presentation import Copy, present
from bot.relay.service import RelayService
from bot.storage.engine import Database
from bot.translation.model import Origin, Provenance
from content.messages import Messages


class RelayRenderer:
    """The :class:`bot.delivery.service.Renderer` of relayed messages and notices."""

    def __init__(self, database: Database, relay: RelayService, messages: Messages) -> None:
        self._database = database
        self._relay = relay
        self._messages = messages

    async def render(self, deliveries: Sequence[Delivery]) -> Mapping[int, Rendered]:
        """What each reader sees now. Left out: erased messages, and readers who left."""
        if not deliveries:
            return {}
        async with self._database.read() as connection:
            found = await repository.by_ids(connection, sorted({one.message_id for one in deliveries}))
            answered_ids = sorted({one.reply_to_id for one in found.values() if one.reply_to_id is not None})
            answered = await repository.by_ids(connection, answered_ids)
            variants = await repository.variants(connection, list(found))
            ids = {one.member_id for one in deliveries if one.member_id is not None}
            persons = await people(connection, sorted(ids | {one.author_id for one in found.values()}))
        rendered = {}
        for delivery in deliveries:
            message = found.get(delivery.message_id)
            reader = persons.get(delivery.member_id or 0)
            if message is None or message.text is None or reader is None or not reader.is_active:
                continue
            target = answered.get(message.reply_to_id or 0)
            rendered[delivery.id] = await self._one(
                delivery, message, persons[message.author_id], reader, variants, target
            )
        return rendered

    async def _one(
        self,
        delivery: Delivery,
        message: Message,
        author: Person,
        reader: Person,
        variants: repository.Variants,
        answered: Message | None,
    ) -> Rendered:
        if message.kind is MessageKind.NOTICE:
            parts = self._notice(message, author, reader)
        else:
            text, provenance = await self._words(message, reader.reading_language, variants)
            copy = Copy(
                delivery_id=delivery.id,
                author_name=author.name,
                team_name=author.team_name,
                institution_name=author.institution_name,
                text=text,
                provenance=provenance,
                edited=message.edited_at is not None,
                interface_language=reader.interface_language,
            )
            parts = present(copy, self._messages)
        source = answered is not None and answered.chat_id is not None and answered.telegram_message_id is not None
        return Rendered(
            parts=parts,
            language=reader.reading_language,
            revision=message.revision,
            reply_to=message.reply_to_id,
            reply_to_original=(answered.chat_id, answered.telegram_message_id)  # type: ignore[union-attr,arg-type]  # source
            if source
            else None,
        )

    async def _words(
        self, message: Message, language: str, variants: repository.Variants
    ) -> tuple[FormattedText, Provenance]:
        if message.text is None:
            return FormattedText(""), Provenance(Origin.ORIGINAL, None, language)
        if message.language is not None and same_language(message.language, language):
            return message.text, Provenance(Origin.ORIGINAL, message.language, language)
        kept = variants.get((message.id, language))
        if kept is not None and kept[0] == message.revision:
            return kept[1], kept[2]
        made = await self._relay.variant(message, language)
        return made.text, made.provenance

    def _notice(self, message: Message, author: Person, reader: Person) -> tuple[OutgoingText, ...]:
        words = message.text.text if message.text is not None else ""
        return (OutgoingText(FormattedText(self._messages.format(reader.interface_language, words, name=author.name))),)
