"""Deliveries of broadcasts to what their readers see, at the moment of sending: by the reader's language then."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.broadcast import repository_acknowledging, repository_correcting, repository_sending
from bot.broadcast.acknowledging import ask, render_reminders
from bot.broadcast.hours import NOWHERE, hour_and_day
from bot.broadcast.repository_acknowledging import Reminder
from bot.broadcast.repository_sending import Announcement, Variants
from bot.broadcast.texts import Source, TextMaker
from bot.delivery.attached import attach
from bot.delivery.model import Delivery, DeliveryState
from bot.delivery.presentation import Copy, Heading, present
from bot.delivery.quiet import is_silent
from bot.delivery.service import Rendered
from bot.members.model import Room
from bot.members.quiet_model import USUAL_QUIET, QuietHours
from bot.members.repository_people import Person, people
from bot.members.service import MembersService
from bot.messenger.sender import OutgoingText
from bot.storage.engine import Connection, Database
from bot.storage.time import Clock
from bot.translation.model import Origin, Policy, Provenance
from bot.translation.service import TranslationService, needs_translation
from content.messages import Messages

HEADING = Heading(with_team="broadcast-header", without_team="broadcast-header-without-team")


@dataclass(frozen=True, slots=True)
class _Row:
    """One delivery, with whom and what it is about."""

    delivery: Delivery
    announcement: Announcement
    author: Person
    reader: Person

    @property
    def is_as_written(self) -> bool:
        """Whether the reader gets the author's own words."""
        return not needs_translation(self.announcement.language, self.reader.reading_language)


class BroadcastRenderer:
    """The :class:`bot.delivery.service.Renderer` of broadcasts."""

    def __init__(
        self,
        database: Database,
        *,
        members: MembersService,
        translation: TranslationService,
        messages: Messages,
        clock: Clock,
        policy: Callable[[Room], Policy],
        quiet: QuietHours = USUAL_QUIET,
    ) -> None:
        self._database = database
        self._members = members
        self._messages = messages
        self._clock = clock
        self._quiet = quiet
        self._texts = TextMaker(translation, policy)

    async def render(self, deliveries: Sequence[Delivery]) -> Mapping[int, Rendered]:
        """What each reader sees now. Left out: erased broadcasts, and readers who left."""
        if not deliveries:
            return {}
        async with self._database.read() as connection:
            found = await repository_sending.announcements(connection, sorted({one.message_id for one in deliveries}))
            variants = await repository_sending.variants(connection, list(found))
            ids = {one.member_id for one in deliveries if one.member_id is not None}
            reminders = await repository_acknowledging.reminders(
                connection, {one.message_id for one in deliveries} - set(found)
            )
            authors = {one.author_id for one in found.values()} | {one.author_id for one in reminders.values()}
            persons = await people(connection, sorted(ids | authors))
            said = await self._said(connection, found, reminders, ids)
            marks = await repository_correcting.marks(connection, {one.broadcast_id for one in found.values()})
        rows = [
            _Row(one, announcement, persons[announcement.author_id], reader)
            for one in deliveries
            if (announcement := found.get(one.message_id)) is not None
            and announcement.text is not None
            and not (announcement.is_cancelled and one.state is DeliveryState.PENDING)
            and (reader := persons.get(one.member_id or 0)) is not None
            and reader.is_active
        ]
        await self._complete(variants, rows)
        copies = {row.delivery.id: self._one(row, variants, said, marks) for row in rows}
        now = self._clock()
        return copies | render_reminders(deliveries, reminders, persons, said, self._messages, now, self._quiet)

    @staticmethod
    async def _said(
        connection: Connection,
        found: Mapping[int, Announcement],
        reminders: Mapping[int, Reminder],
        member_ids: Collection[int],
    ) -> set[tuple[int, int]]:
        """Who acknowledged which announcement. Of those whose copies leave for the first time nobody has."""
        about = {*found, *(one.announcement_id for one in reminders.values())}
        return await repository_acknowledging.acknowledged(connection, about, member_ids)

    async def _complete(self, variants: Variants, rows: Sequence[_Row]) -> None:
        """Have made what is missing: readers change their language after the author confirmed. Once a language."""
        missing: dict[int, tuple[Announcement, dict[str, None]]] = {}
        for row in rows:
            key = row.announcement.message_id, row.reader.reading_language
            if not row.is_as_written and key not in variants:
                missing.setdefault(key[0], (row.announcement, {}))[1][key[1]] = None
        await asyncio.gather(*(self._make(one, list(languages), variants) for one, languages in missing.values()))

    async def _make(self, announcement: Announcement, languages: Sequence[str], variants: Variants) -> None:
        """Engines only where the author let go out what nobody approved; else what the memory has, or the original."""
        if announcement.text is None:
            return
        room = await self._members.room(announcement.room_id)
        source = Source(announcement.text, announcement.language, announcement.detection_confidence)
        made = await self._texts.translate(source, languages, room, engines=announcement.unapproved_allowed)
        new = {language: (one.text, one.provenance) for language, one in made.items()}
        async with self._database.write() as connection:
            await repository_sending.put_variants(
                connection, announcement.message_id, announcement.revision, new, self._clock()
            )
        for language, pair in new.items():
            variants[announcement.message_id, language] = pair

    def _one(
        self,
        row: _Row,
        variants: Variants,
        said: Collection[tuple[int, int]],
        marks: Mapping[tuple[int, str], datetime],
    ) -> Rendered:
        announcement, language = row.announcement, row.reader.reading_language
        if announcement.text is None:
            raise ValueError("an erased broadcast has nothing to show")
        if row.is_as_written:
            text = announcement.text
            provenance = Provenance(Origin.ORIGINAL, announcement.language, language)
        else:
            text, provenance = variants[announcement.message_id, language]
        nobody_asked = not announcement.unapproved_allowed and not provenance.attempts
        copy = Copy(
            delivery_id=row.delivery.id,
            author_name=row.author.name,
            team_name=row.author.team_name,
            institution_name=row.author.institution_name,
            text=text,
            provenance=provenance,
            edited=False,
            interface_language=row.reader.interface_language,
            heading=HEADING,
            display=row.reader.display,
            original=announcement.text,
            corrected=self._corrected(row, marks),
            why_original="broadcast-mark-not-approved" if nobody_asked else None,
        )

        def presented(limit: int) -> tuple[OutgoingText, ...]:
            return present(copy, self._messages, first_limit=limit)

        parts = attach(announcement.attachments, presented, row.reader.interface_language, self._messages)
        if announcement.acknowledge:
            has_said = (announcement.message_id, row.reader.member_id) in said
            asked = ask(row.delivery.id, row.reader.interface_language, self._messages, has_said=has_said)
            parts = (*parts[:-1], replace(parts[-1], above=(asked,)))
        asleep = is_silent(self._clock(), row.reader.time_zone, row.reader.quiet_hours, self._quiet)
        silent = asleep and not announcement.urgent
        return Rendered(parts=parts, language=language, revision=announcement.revision, silent=silent)

    def _corrected(self, row: _Row, marks: Mapping[tuple[int, str], datetime]) -> str | None:
        """When the text that this reader has was corrected, on the clock of their team."""
        about = row.announcement.broadcast_id
        at = marks.get((about, row.reader.reading_language)) or marks.get((about, repository_correcting.EVERYBODY))
        if at is None:
            return None
        language, zone = row.reader.interface_language, row.reader.time_zone or NOWHERE
        return self._messages.format(language, "broadcast-mark-corrected", time=hour_and_day(at, zone, language))
