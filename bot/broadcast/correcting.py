"""Correcting what was sent: a draft whose text, once it is approved like the first, takes the place of what readers have.

The draft begins with what the announcement says now, so that one language can be put right alone. Sending it is one transaction:
the message with its texts, which acknowledgements it makes old, and the job that brings the copies in line.
"""

from __future__ import annotations

from bot.broadcast import repository, repository_correcting, repository_sending
from bot.broadcast.access import looked_after
from bot.broadcast.desk import Desk, changed
from bot.broadcast.fitting import require_fitting
from bot.broadcast.following import correct_job
from bot.broadcast.model import (
    PROGRESS_JOB,
    Broadcast,
    Confirmation,
    Confirmed,
    DraftText,
    Missing,
    Preview,
)
from bot.broadcast.notes import Note, note_job
from bot.broadcast.progress import progress_job
from bot.broadcast.repository_sending import Announcement
from bot.errors import InvalidInput
from bot.jobs.queue import JobQueue
from bot.language.text import FormattedText
from bot.members.model import Member
from bot.members.service import MembersService
from bot.messenger import attachments
from bot.storage.engine import Connection, Database
from bot.storage.time import Clock
from bot.translation.model import Provenance

Texts = dict[str, tuple[FormattedText, Provenance]]


class Correcting:
    """The use cases of correcting after sending."""

    def __init__(
        self, database: Database, desk: Desk, queue: JobQueue, *, members: MembersService, clock: Clock
    ) -> None:
        self._database = database
        self._desk = desk
        self._queue = queue
        self._members = members
        self._clock = clock

    async def begin(self, actor: Member, broadcast_id: int) -> Preview:
        """A draft that corrects an announcement; it says what the announcement says and waits for its new text.

        Raises NotAllowed, NotFound; InvalidInput where it was withdrawn or erased, where somebody else corrects it at this
        moment, or where the actor works on another draft.
        """
        found = await looked_after(self._database, self._members, actor, broadcast_id)
        now = self._clock()
        async with self._database.read() as connection:
            sent = await _sent(connection, found)
            texts = await repository_correcting.current_texts(connection, found)
            own = await repository.draft_of(connection, actor.id)
            others = [
                one
                for number in await repository_correcting.correction_drafts(connection, found.id)
                if (one := await repository.by_id(connection, number)) is not None
            ]
        if own is not None and own.is_open(now):
            if own.corrects_id == found.id:
                return await self._desk.preview(actor, own)
            if own.text is not None:
                raise InvalidInput(f"member {actor.id} has draft {own.id}", message_id="broadcast-own-draft-first")
        other = next((one for one in others if one.is_open(now) and one.author_id != actor.id), None)
        if other is not None:
            author = await self._members.member(other.author_id)
            raise InvalidInput(f"draft {other.id}", message_id="broadcast-correction-elsewhere", name=author.name)
        async with self._database.write() as connection:
            for number in {one.id for one in [*others, *([own] if own else [])]}:
                await repository.discard(connection, number, now)
            draft_id = await repository.add_draft(
                connection,
                author_id=actor.id,
                room_id=found.room_id,
                at=now,
                content=_text_of(sent, found).to_json(),
                attachments=attachments.to_json(sent.attachments),
                language=sent.language,
                detection_confidence=sent.detection_confidence,
                missing=found.missing.value,
                urgent=found.urgent,
                corrects_id=found.id,
            )
            if draft_id is None:
                raise changed(found.id)
            await repository.put_texts(connection, draft_id, texts)
            await self._desk.record(connection, actor, "correction-begun", found.id, draft=draft_id)
        return await self._desk.preview(actor, await self._desk.own(actor, draft_id))

    async def confirm(self, actor: Member, preview: Preview, *, unapproved_too: bool) -> Confirmation:
        """Take the draft, as it is shown, into the announcement; its copies follow. Raises NotAllowed, NotFound, InvalidInput."""
        draft = preview.broadcast
        found = await looked_after(self._database, self._members, actor, draft.corrects_id or 0)
        async with self._database.read() as connection:
            sent = await _sent(connection, found)
            now_shown = {one.language: one for one in await repository_correcting.current_texts(connection, found)}
        if draft.text is None:
            return Confirmation(Confirmed.CHANGED, preview)
        require_fitting(preview)
        whole = (draft.text, draft.attachments) != (sent.text, sent.attachments)
        new = {
            one.language: one.draft
            for one in preview.sections
            if one.draft is not None
            and (whole or one.language not in now_shown or one.draft.text != now_shown[one.language].text)
        }
        if not whole and not new:
            raise InvalidInput(f"draft {draft.id} says the same", message_id="broadcast-correction-same")
        unapproved = [one for one in new.values() if not one.is_approved]
        if unapproved and draft.missing is not Missing.ORIGINAL and not unapproved_too:
            return Confirmation(Confirmed.ASK_AGAIN, preview)
        try:
            await self._apply(actor, draft, found, sent, new, whole=whole)
        except _NotAsItWas:
            # Pressed twice, most likely.
            async with self._database.read() as connection:
                now = await repository.by_id(connection, draft.id)
            if now is not None and now.applied_at is not None:
                return Confirmation(Confirmed.ALREADY)
            raise changed(draft.id) from None
        self._queue.wake()
        return Confirmation(Confirmed.CORRECTED)

    async def _apply(
        self,
        actor: Member,
        draft: Broadcast,
        found: Broadcast,
        sent: Announcement,
        new: dict[str, DraftText],
        *,
        whole: bool,
    ) -> None:
        """One transaction. Raises _NotAsItWas, and changes nothing, where something has changed since it was shown."""
        now, languages = self._clock(), () if whole else sorted(new)
        async with self._database.write() as connection:
            if not await repository_correcting.end_correction_draft(connection, draft, now) or draft.text is None:
                raise _NotAsItWas
            if whole:
                turned = await repository_correcting.rewrite(
                    connection,
                    found,
                    sent.revision,
                    text=draft.text,
                    carried=attachments.to_json(draft.attachments),
                    language=draft.language,
                    confidence=draft.detection_confidence,
                    at=now,
                )
            else:
                turned = await repository_correcting.turn(connection, found, sent.revision, languages)
            if not turned:
                raise _NotAsItWas
            await self._put(connection, draft, found, sent.revision + 1, new, whole=whole)
            await repository.forget_texts(connection, draft.id)
            await repository_correcting.note_corrected(connection, found, languages, now)
            await self._announce(connection, actor, found)
            await self._desk.record(
                connection,
                actor,
                "corrected",
                found.id,
                draft=draft.id,
                languages=",".join(languages) or None,
                unapproved=",".join(sorted(one.language for one in new.values() if not one.is_approved)),
            )

    async def _put(
        self,
        connection: Connection,
        draft: Broadcast,
        found: Broadcast,
        revision: int,
        new: dict[str, DraftText],
        *,
        whole: bool,
    ) -> None:
        approved_only = draft.missing is Missing.ORIGINAL
        goes: Texts = {
            one.language: (one.text, one.provenance_when_sent)
            for one in new.values()
            if one.is_approved or not approved_only
        }
        await repository_sending.put_variants(connection, found.message_id or 0, revision, goes, self._clock())
        if whole:
            # A yes to what nobody approved was about the earlier text only.
            anything = draft.missing is Missing.MACHINE or any(not one.is_approved for one in new.values())
            await repository_correcting.allow_unapproved(connection, found.id, allowed=not approved_only and anything)

    async def _announce(self, connection: Connection, actor: Member, found: Broadcast) -> None:
        number = found.corrections + 1
        # The report that goes on finds it; one that ends at this moment does not, so that another waits behind it.
        jobs = [correct_job(found.id, number), progress_job(found.id, f"corrected:{number}")]
        if actor.id != found.author_id:
            told = Note("broadcast-corrected-by", found.author_id, found.id, other_id=actor.id)
            jobs.append(note_job(told, f"corrected:{number}"))
        await self._queue.add(connection, jobs)
        await self._queue.hasten(connection, f"{PROGRESS_JOB}:{found.id}")


class _NotAsItWas(Exception):
    """The draft, or the announcement, has changed since it was shown: nothing was changed."""


async def _sent(connection: Connection, found: Broadcast) -> Announcement:
    message_id = found.message_id or 0
    sent = (await repository_sending.announcements(connection, [message_id])).get(message_id)
    if sent is None or sent.text is None or found.withdrawn_at is not None:
        raise InvalidInput(f"broadcast {found.id} has no text", message_id="broadcast-nothing-to-correct")
    return sent


def _text_of(sent: Announcement, found: Broadcast) -> FormattedText:
    if sent.text is None:
        raise InvalidInput(f"broadcast {found.id} has no text", message_id="broadcast-nothing-to-correct")
    return sent.text
