"""Deliveries to what their readers see, at the moment of sending: by the reader's language then, not by that of promising."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.delivery.model import Delivery
from bot.delivery.presentation import Copy, present
from bot.delivery.service import Rendered
from bot.language.tags import display_name
from bot.language.text import FormattedText
from bot.members.repository_people import Person, people
from bot.messenger.sender import OutgoingText
from bot.relay import repository
from bot.relay.model import Message, MessageKind
from bot.relay.notices import SILENT, Facts, compose, facts_of
from bot.relay.service import RelayService
from bot.storage.engine import Database
from bot.translation.model import Origin, Provenance
from bot.translation.service import needs_translation
from content.messages import Messages


@dataclass(frozen=True, slots=True)
class _Row:
    """One delivery, with whom and what it is about."""

    delivery: Delivery
    message: Message
    author: Person
    reader: Person
    answered: Message | None
    notice: Facts | None
    """What a notice says besides its words."""

    @property
    def words(self) -> FormattedText:
        """What the author wrote."""
        return self.message.text or FormattedText("")

    @property
    def is_as_written(self) -> bool:
        """Whether the reader gets the author's own words: they read that language, or it is a notice."""
        written = self.message.language
        by_language = written is not None and not needs_translation(
            written, self.reader.reading_language, self.message.parts
        )
        return by_language or self.message.kind is MessageKind.NOTICE


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
            notices = await facts_of(connection, [one.id for one in found.values() if one.kind is MessageKind.NOTICE])
            rows = [
                _Row(
                    one,
                    message,
                    persons[message.author_id],
                    reader,
                    answered.get(message.reply_to_id or 0),
                    notices.get(message.id),
                )
                for one in deliveries
                if (message := found.get(one.message_id)) is not None
                and message.text is not None
                and (reader := persons.get(one.member_id or 0)) is not None
                and reader.is_active
            ]
        await self._complete(variants, rows)
        rendered = {row.delivery.id: self._one(row, variants) for row in rows}
        return {delivery_id: one for delivery_id, one in rendered.items() if one.parts}

    async def _complete(self, variants: repository.Variants, rows: Sequence[_Row]) -> None:
        """Have made what is missing: readers change their language between a promise and its sending. Once a language."""
        missing: dict[int, tuple[Message, dict[str, None]]] = {}
        for row in rows:
            message, language = row.message, row.reader.reading_language
            kept = variants.get((message.id, language))
            if not row.is_as_written and (kept is None or kept[0] != message.revision):
                missing.setdefault(message.id, (message, {}))[1][language] = None
        made = await asyncio.gather(
            *(self._relay.variants(message, list(languages)) for message, languages in missing.values())
        )
        for (message, _), translations in zip(missing.values(), made, strict=True):
            for language, one in translations.items():
                variants[message.id, language] = message.revision, one.text, one.provenance

    def _one(self, row: _Row, variants: repository.Variants) -> Rendered:
        message, reader, answered = row.message, row.reader, row.answered
        original = None
        if answered is not None and answered.chat_id is not None and answered.telegram_message_id is not None:
            original = answered.chat_id, answered.telegram_message_id
        return Rendered(
            parts=self._notice(row) if message.kind is MessageKind.NOTICE else self._copy(row, variants),
            language=reader.reading_language,
            revision=message.revision,
            reply_to=message.reply_to_id,
            reply_to_original=original,
            silent=row.notice is not None and row.notice.notice.words in SILENT,
        )

    def _copy(self, row: _Row, variants: repository.Variants) -> tuple[OutgoingText, ...]:
        message, language, words = row.message, row.reader.reading_language, row.words
        if row.is_as_written:
            text, provenance = (
                words,
                Provenance(Origin.ORIGINAL, message.language, language, message.detection_confidence),
            )
        else:
            _, text, provenance = variants[message.id, language]
        copy = Copy(
            delivery_id=row.delivery.id,
            author_name=row.author.name,
            team_name=row.author.team_name,
            institution_name=row.author.institution_name,
            text=text,
            provenance=provenance,
            edited=message.edited_at is not None,
            interface_language=row.reader.interface_language,
        )
        return present(copy, self._messages)

    def _notice(self, row: _Row) -> tuple[OutgoingText, ...]:
        if row.notice is not None:
            return compose(row.notice, row.reader, self._messages)
        language = row.reader.interface_language
        name = row.author.name or self._messages.format(language, "relay-former-member")
        # Whoever finds a message unclear, and in which language they got it.
        got = display_name(row.author.reading_language, self._messages.nearest(language))
        text = self._messages.format(language, row.words.text, name=name, language=got)
        return (OutgoingText(FormattedText(text)),)
