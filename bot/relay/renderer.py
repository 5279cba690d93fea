"""Deliveries to what their readers see, at the moment of sending: by the reader's language then, not by that of promising."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.delivery.attached import attach
from bot.delivery.model import MULTIPLE, Delivery
from bot.delivery.presentation import Copy, present
from bot.delivery.quiet import is_silent
from bot.delivery.service import Rendered
from bot.language.tags import display_name
from bot.language.text import FormattedText
from bot.members.groups_model import LinkedGroup
from bot.members.quiet_model import USUAL_QUIET, QuietHours
from bot.members.repository_groups import as_readers
from bot.members.repository_people import Person, in_their_rooms, people
from bot.messenger.sender import OutgoingText
from bot.relay import repository
from bot.relay.combined_copies import CombinedCopies, Together
from bot.relay.groups_model import GroupNotice, reader_of
from bot.relay.local_times_words import for_reader
from bot.relay.model import Message, MessageKind
from bot.relay.notices import SILENT, Facts, compose, facts_of
from bot.relay.quoting_copies import Answer, Quoted, copies_of_answered, quoted
from bot.relay.service import RelayService
from bot.relay.telling import REACTIONS
from bot.storage.engine import Database
from bot.storage.time import Clock, utc_now
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
    group: LinkedGroup | None = None
    """Where it is a group that reads: ``reader`` is then one of its team."""

    @property
    def said(self) -> GroupNotice | None:
        """What it says in a group or about one, where it is such a notice."""
        return GroupNotice.read(self.words.text) if self.message.kind is MessageKind.NOTICE else None

    @property
    def thread_id(self) -> int | None:
        """The topic of the group that it goes to."""
        if (said := self.said) is not None:
            return said.thread_id
        return None if self.group is None else self.group.thread_id

    @property
    def is_combined(self) -> bool:
        """Whether several languages are read there at once: in a mixed group, or where such a reply is out."""
        mixed = (self.group is not None and self.group.is_mixed) or self.delivery.language_sent == MULTIPLE
        return mixed and self.message.kind is not MessageKind.NOTICE

    @property
    def together(self) -> Together:
        """The same, as the combined replies take it."""
        return Together(
            delivery=self.delivery,
            message=self.message,
            author=self.author,
            group=self.group,
            answered=self.answered,
        )

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
        return by_language or self.message.kind is MessageKind.NOTICE or not self.words


class RelayRenderer:
    """The :class:`bot.delivery.service.Renderer` of relayed messages and notices."""

    def __init__(
        self,
        database: Database,
        relay: RelayService,
        messages: Messages,
        *,
        clock: Clock = utc_now,
        quiet: QuietHours = USUAL_QUIET,
    ) -> None:
        self._database = database
        self._relay = relay
        self._messages = messages
        self._clock = clock
        self._quiet = quiet
        self._combined = CombinedCopies(relay, messages)

    async def render(self, deliveries: Sequence[Delivery]) -> Mapping[int, Rendered]:
        """What each reader sees now. Left out: erased messages, and readers who left, or are in another team than the room's."""
        return await self._render(deliveries, quoting=True)

    async def _render(self, deliveries: Sequence[Delivery], *, quoting: bool) -> Mapping[int, Rendered]:
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
            # What the assistant itself says is for one person, wherever they are.
            rooms = {one.room_id for one in found.values() if one.kind is MessageKind.TEXT and one.room_id is not None}
            there = await in_their_rooms(connection, sorted(rooms), sorted(ids))
            groups = await as_readers(connection, [one.chat_id for one in deliveries if one.member_id is None])
            rows = [
                _Row(
                    one,
                    message,
                    persons[message.author_id],
                    reads[1],
                    answered.get(message.reply_to_id or 0),
                    notices.get(message.id),
                    reads[0],
                )
                for one in deliveries
                if (message := found.get(one.message_id)) is not None and message.text is not None
                if message.kind is not MessageKind.TEXT
                or one.member_id is None
                or (message.room_id, one.member_id) in there
                if (reads := reader_of(one, message, groups, persons)) is not None
            ]
        together = [row.together for row in rows if row.is_combined]
        rows = [row for row in rows if not row.is_combined]
        await self._complete(variants, rows)
        quotations = await self._quotations(rows) if quoting else {}
        rendered = {row.delivery.id: self._one(row, variants, quotations.get(row.delivery.id)) for row in rows}
        rendered |= await self._combined.render(together, variants) if together else {}
        return {delivery_id: one for delivery_id, one in rendered.items() if one.parts or one.may_be_empty}

    async def _quotations(self, rows: Sequence[_Row]) -> Mapping[int, Quoted]:
        """How those of these copies that quote show what they quote, by delivery."""
        answers = [
            Answer(
                delivery=row.delivery,
                quote=row.message.quote,
                answered=row.answered,
                reads=row.reader.reading_language,
                interface_language=row.reader.interface_language,
            )
            for row in rows
            if row.message.quote is not None and row.answered is not None and row.answered.text is not None
        ]
        if not answers:
            return {}
        async with self._database.read() as connection:
            variants = await repository.variants(connection, sorted({one.answered.id for one in answers}))
            copies = await copies_of_answered(connection, answers)
        rendered = await self._render(list(copies.values()), quoting=False)
        return quoted(answers, copies, rendered, variants, self._messages)

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

    def _one(self, row: _Row, variants: repository.Variants, quotation: Quoted | None = None) -> Rendered:
        message, reader, answered = row.message, row.reader, row.answered
        original = None
        if answered is not None and answered.chat_id is not None and answered.telegram_message_id is not None:
            original = answered.chat_id, answered.telegram_message_id
        return Rendered(
            parts=self._notice(row) if message.kind is MessageKind.NOTICE else self._copy(row, variants, quotation),
            language=reader.reading_language,
            revision=message.revision,
            reply_to=message.reply_to_id,
            reply_to_original=original,
            silent=(row.notice is not None and row.notice.notice.words in SILENT)
            or (row.said is not None and row.said.silent)
            or is_silent(self._clock(), reader.time_zone, reader.quiet_hours, self._quiet),
            thread_id=row.thread_id,
            quote=None if quotation is None else quotation.passage,
            may_be_empty=row.notice is not None and row.notice.notice.words == REACTIONS,
        )

    def _copy(self, row: _Row, variants: repository.Variants, quotation: Quoted | None) -> tuple[OutgoingText, ...]:
        message, language, words = row.message, row.reader.reading_language, row.words
        if row.is_as_written:
            text, provenance = (
                words,
                Provenance(Origin.ORIGINAL, message.language, language, message.detection_confidence),
            )
        else:
            _, text, provenance = variants[message.id, language]
        timed = [
            for_reader(
                text,
                message.language if provenance.origin is Origin.ORIGINAL else language,
                written=None if provenance.origin is Origin.ORIGINAL else (words, message.language),
                # Whoever wrote what is forwarded may have been anywhere.
                sender_zone=row.author.time_zone if message.origin is None else None,
                reader_zone=row.reader.time_zone,
                sent_at=moment,
                interface_language=row.reader.interface_language,
                messages=self._messages,
            )
            for moment in dict.fromkeys([message.sent_at, message.edited_at or message.sent_at])
        ]
        # After an edit "tomorrow" may count from either day: what comes out differently is not said.
        text = timed[0] if timed[0] == timed[-1] else text
        if quotation is not None and quotation.above is not None:
            text = quotation.above.append(text)
        copy = Copy(
            delivery_id=row.delivery.id,
            author_name=row.author.name,
            team_name=row.author.team_name,
            institution_name=row.author.institution_name,
            text=text,
            provenance=provenance,
            edited=message.edited_at is not None,
            interface_language=row.reader.interface_language,
            display=row.reader.display,
            original=words,
            forwarded_from=message.origin,
        )
        language = row.reader.interface_language
        return attach(
            message.attachments,
            lambda limit: present(copy, self._messages, first_limit=limit),
            language,
            self._messages,
        )

    def _notice(self, row: _Row) -> tuple[OutgoingText, ...]:
        if row.notice is not None:
            return compose(row.notice, row.reader, self._messages)
        if (said := row.said) is not None:
            return said.compose(row.reader.interface_language, self._messages)
        language = row.reader.interface_language
        name = row.author.name or self._messages.format(language, "relay-former-member")
        # Whoever finds a message unclear, and in which language they got it.
        got = display_name(row.author.reading_language, self._messages.nearest(language))
        text = self._messages.format(language, row.words.text, name=name, language=got)
        return (OutgoingText(FormattedText(text)),)
