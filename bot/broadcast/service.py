"""Broadcasts: choosing the room, taking the text, looking at it in every language, editing, approving, sending.

All state is in tables, bound to its author; whoever acts is asked anew whether they may. Sending is one transaction: the state, the
message, its variants, and the jobs that fill the ledger and report.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bot.broadcast import repository, repository_reviewing, repository_sending
from bot.broadcast.composing import Composing
from bot.broadcast.correcting import Correcting
from bot.broadcast.desk import Desk, Detect, changed, gone
from bot.broadcast.filling import fill_job
from bot.broadcast.fitting import require_fitting
from bot.broadcast.model import (
    Awaiting,
    Broadcast,
    Confirmation,
    Confirmed,
    Missing,
    Preview,
    Taken,
    Written,
)
from bot.broadcast.offering import Memory, Offering, Screen
from bot.broadcast.progress import progress_job
from bot.broadcast.reviewing import Reviewing
from bot.broadcast.scheduling import Scheduling
from bot.delivery.service import DeliveryService
from bot.errors import InvalidInput
from bot.jobs.queue import JobQueue
from bot.members.model import Act, Member, Room
from bot.members.rules import require
from bot.members.service import MembersService
from bot.storage.engine import Database
from bot.storage.time import Clock
from bot.translation.model import Policy
from bot.translation.service import TranslationService


class BroadcastService:
    """The use cases of broadcasts."""

    def __init__(
        self,
        database: Database,
        *,
        members: MembersService,
        translation: TranslationService,
        delivery: DeliveryService,
        queue: JobQueue,
        detect: Detect,
        clock: Clock,
        policy: Callable[[Room], Policy],
        memory: Memory | None = None,
        screen: Screen | None = None,
    ) -> None:
        """``memory`` knows what was approved for similar texts; ``screen`` finds what seems to name somebody."""
        self._database = database
        self._delivery = delivery
        self._queue = queue
        self._clock = clock
        self._desk = Desk(
            database,
            members=members,
            translation=translation,
            detect=detect,
            clock=clock,
            policy=policy,
            offering=Offering(memory, screen),
        )
        self.composing = Composing(database, self._desk, queue, clock)
        self.correcting = Correcting(database, self._desk, queue, members=members, clock=clock)
        self.reviewing = Reviewing(database, self._desk, queue, delivery=delivery, clock=clock)
        self.scheduling = Scheduling(database, self._desk, queue, members=members, clock=clock, start=self._started)

    # ── beginning ─────────────────────────────────────────────────────────────────────────────────────────────────────

    async def open_draft(self, actor: Member) -> Preview | None:
        """The actor's open draft, or None. Raises NotAllowed."""
        require(actor, Act.BROADCAST)
        async with self._database.read() as connection:
            draft = await repository.draft_of(connection, actor.id)
        if draft is None or not draft.is_open(self._clock()):
            return None
        return await self._desk.preview(actor, draft)

    async def rooms(self, actor: Member) -> list[Room]:
        """The rooms that the actor may announce to. Raises NotAllowed."""
        return await self._desk.rooms(actor)

    async def begin(self, actor: Member, room_id: int) -> Preview:
        """A new draft for a room, which waits for its text. An open one is kept; only its room changes while it is empty.

        Raises NotAllowed, NotFound for a room that is not theirs, InvalidInput where nobody else is in it.
        """
        room = await self._desk.room(actor, room_id)
        if not await self._desk.readers(actor, room.id):
            raise InvalidInput(f"room {room.id} is empty", message_id="broadcast-nobody", room=room.name)
        now = self._clock()
        async with self._database.write() as connection:
            draft = await repository.draft_of(connection, actor.id)
            if draft is not None and not draft.is_open(now):
                await repository.discard(connection, draft.id, now)
                draft = None
            if draft is None:
                added = await repository.add_draft(connection, author_id=actor.id, room_id=room.id, at=now)
                draft = await repository.draft_of(connection, actor.id)
                if added is not None:
                    await self._desk.record(connection, actor, "begun", added, room=room.id)
            elif draft.text is None and draft.room_id != room.id:
                await repository.change_draft(connection, draft, now, room_id=room.id)
                draft = replace(draft, room_id=room.id)
        if draft is None:
            raise gone(0)
        return await self._desk.preview(actor, draft)

    # ── what the author writes ────────────────────────────────────────────────────────────────────────────────────────

    async def take(self, actor: Member, written: Written) -> Taken | None:
        """A text of the actor's: taken where their draft waits for one, else None, and it is an ordinary message.

        The same message again is taken again, and changes nothing. An answer to a colleague's message is never taken. Raises
        InvalidInput for a text that is too long; the draft waits on.
        """
        if not (actor.is_active and actor.role.may(Act.BROADCAST)):
            return None
        async with self._database.read() as connection:
            known = await repository.input_of(connection, written.chat_id, written.telegram_message_id)
            draft = known[0] if known else await repository.draft_of(connection, actor.id)
            if draft is None or (known is None and not self._waits_for_text(draft)):
                return None
            if known is None and written.reply_to is not None:
                copy = await self._delivery.by_copy(connection, written.chat_id, written.reply_to)
                if copy is not None:
                    return None
        if known is None:
            await self._desk.put(actor, draft, written, draft.awaiting_language)
        return Taken(await self._desk.preview_if_open(actor, draft.id))

    async def waits(self, actor: Member) -> bool:
        """Whether the actor's next text would go into their draft, or into one that they look at."""
        if await self.reviewing.waits(actor):
            return True
        if not (actor.is_active and actor.role.may(Act.BROADCAST)):
            return False
        async with self._database.read() as connection:
            draft = await repository.draft_of(connection, actor.id)
        return draft is not None and self._waits_for_text(draft)

    async def change(self, actor: Member, written: Written) -> Taken | None:
        """The actor edited a message that went into a draft; None for any other message.

        Raises InvalidInput when it is too late.
        """
        async with self._database.read() as connection:
            known = await repository.input_of(connection, written.chat_id, written.telegram_message_id)
            if known is None:
                return None
            draft, language = known
            if language == repository.HOUR:
                return Taken(None)
            newest = await repository.newest_input(connection, draft.id, language)
        if draft.author_id != actor.id or not draft.is_open(self._clock()):
            raise InvalidInput(f"broadcast {draft.id} is no draft", message_id="broadcast-edit-too-late")
        if newest == written.telegram_message_id and not await self._desk.reads_so(draft, language, written):
            await self._desk.put(actor, draft, written, language)
        return Taken(await self._desk.preview_if_open(actor, draft.id))

    async def leave(self, actor: Member) -> Preview | None:
        """Stop waiting for a text: back to the preview, or, where the draft has no text yet, the end of it (None).

        Raises InvalidInput where there is nothing to leave.
        """
        async with self._database.read() as connection:
            draft = await repository.draft_of(connection, actor.id)
        if draft is None or not draft.is_open(self._clock()):
            raise InvalidInput(f"member {actor.id} has no draft", message_id="broadcast-nothing-to-cancel")
        if draft.text is None or draft.awaiting is Awaiting.NOTHING:
            await self.discard(actor, draft.id)
            return None
        await self._desk.wait_for(draft, Awaiting.NOTHING)
        return await self._desk.preview_if_open(actor, draft.id)

    # ── buttons ───────────────────────────────────────────────────────────────────────────────────────────────────────

    async def preview(self, actor: Member, broadcast_id: int) -> Preview:
        """The draft as it stands; it no longer waits for a text. Raises NotAllowed, NotFound."""
        draft = await self._desk.own(actor, broadcast_id)
        if draft.text is not None and draft.awaiting is not Awaiting.NOTHING:
            await self._desk.wait_for(draft, Awaiting.NOTHING)
        return await self._desk.preview(actor, await self._desk.own(actor, broadcast_id))

    async def rewrite(self, actor: Member, broadcast_id: int) -> Preview:
        """The author's next text becomes the draft's own. Raises NotAllowed, NotFound."""
        draft = await self._desk.own(actor, broadcast_id)
        await self._desk.wait_for(draft, Awaiting.TEXT)
        return await self._desk.preview(actor, await self._desk.own(actor, broadcast_id))

    async def edit(self, actor: Member, broadcast_id: int, language: str) -> Preview:
        """The author's next text becomes the draft's in this language. Raises NotAllowed, NotFound."""
        draft = await self._desk.own(actor, broadcast_id)
        async with self._database.read() as connection:
            texts = await repository.texts(connection, draft.id)
        if language not in texts:
            raise changed(draft.id)
        await self._desk.wait_for(draft, Awaiting.TRANSLATION, language)
        return await self._desk.preview(actor, await self._desk.own(actor, broadcast_id))

    async def approve(self, actor: Member, broadcast_id: int, language: str, revision: int) -> Preview:
        """The actor stands for the text of this language that came with this revision. Raises NotAllowed, NotFound.

        Raises InvalidInput where the text has changed since it was shown.
        """
        draft = await self._desk.own(actor, broadcast_id)
        async with self._database.write() as connection:
            approved = await repository.approve(connection, draft.id, language, revision, actor.id)
            if not approved or not await repository.change_draft(connection, draft, self._clock()):
                raise changed(draft.id)
            text = (await repository.texts(connection, draft.id))[language]
            await repository_reviewing.withdraw(connection, draft.id, language)
            await self._desk.record(connection, actor, "approved", draft.id, language=language, revision=revision)
        await self._desk.remember(actor, draft, text)
        return await self._desk.preview(actor, await self._desk.own(actor, broadcast_id))

    async def discard(self, actor: Member, broadcast_id: int) -> None:
        """The end of a draft. Raises NotAllowed, NotFound."""
        draft = await self._desk.own(actor, broadcast_id)
        async with self._database.write() as connection:
            if await repository.discard(connection, draft.id, self._clock()):
                await self._desk.record(connection, actor, "discarded", draft.id)

    def _waits_for_text(self, draft: Broadcast) -> bool:
        return draft.is_open(self._clock()) and draft.awaiting is not Awaiting.NOTHING

    # ── sending ───────────────────────────────────────────────────────────────────────────────────────────────────────

    async def confirm(
        self, actor: Member, broadcast_id: int, revision: int, *, unapproved_too: bool = False
    ) -> Confirmation:
        """Send the draft as it was shown at this revision, once, however often this is called.

        ``unapproved_too``: the author said once more that texts which nobody approved may go out. Raises NotAllowed, NotFound,
        InvalidInput where nobody is there to read it.
        """
        require(actor, Act.BROADCAST)
        async with self._database.read() as connection:
            found = await repository.by_id(connection, broadcast_id)
        if found is not None and found.author_id == actor.id and (found.message_id or found.applied_at) is not None:
            return Confirmation(Confirmed.ALREADY)
        preview = await self._desk.preview(actor, await self._desk.own(actor, broadcast_id))
        if not preview.readers:
            raise InvalidInput(f"broadcast {broadcast_id} would reach nobody", message_id="broadcast-audience-empty")
        if preview.broadcast.text is None or preview.broadcast.revision != revision:
            return Confirmation(Confirmed.CHANGED, preview)
        require_fitting(preview)
        if preview.broadcast.corrects_id is not None:
            return await self.correcting.confirm(actor, preview, unapproved_too=unapproved_too)
        if preview.unapproved and preview.broadcast.missing is not Missing.ORIGINAL and not unapproved_too:
            return Confirmation(Confirmed.ASK_AGAIN, preview)
        if not await self._started(actor, preview):
            return await self.confirm(actor, broadcast_id, revision, unapproved_too=unapproved_too)
        return Confirmation(Confirmed.STARTED)

    async def _started(self, actor: Member, preview: Preview) -> bool:
        """Whether it began; False where somebody was quicker."""
        try:
            await self._start(actor, preview)
        except _NotThisDraft:
            return False
        self._delivery.wake()
        return True

    async def _start(self, actor: Member, preview: Preview) -> None:
        """From draft to sending in one short transaction; a job puts the readers into the ledger.

        Raises _NotThisDraft, and changes nothing, where it was not there any more.
        """
        draft, now = preview.broadcast, self._clock()
        if draft.text is None:
            raise _NotThisDraft
        approved_only = draft.missing is Missing.ORIGINAL
        async with self._database.write() as connection:
            message_id = await repository_sending.add_message(connection, draft, draft.text, now)
            started = await repository_sending.start(
                connection,
                draft,
                message_id,
                promised=preview.readers,
                unapproved_allowed=not approved_only and (draft.missing is Missing.MACHINE or bool(preview.unapproved)),
                at=now,
            )
            if not started:
                raise _NotThisDraft
            texts = [one.draft for one in preview.sections if one.draft is not None]
            goes = [one for one in texts if one.is_approved or not approved_only]
            variants = {one.language: (one.text, one.provenance_when_sent) for one in goes}
            await repository_sending.put_variants(connection, message_id, 1, variants, now)
            await repository.forget_texts(connection, draft.id)
            await self._queue.add(connection, [fill_job(draft.id), progress_job(draft.id)])
            await self._desk.record(
                connection,
                actor,
                "confirmed",
                draft.id,
                room=draft.room_id,
                readers=preview.readers,
                unapproved=",".join(one.language for one in preview.unapproved),
            )


class _NotThisDraft(Exception):
    """Somebody was quicker: the same button pressed twice, most likely."""
