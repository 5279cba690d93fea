"""Asking a colleague who reads a language to look at a draft's text in it, and what they make of it.

The right that goes with a request is for one text of one draft: approve it, write a better one, or decline. It ends when that text
is another one. What the colleague stands for enters the room's memory under their name, and the draft's author is told.
"""

from __future__ import annotations

from bot.broadcast import repository, repository_reviewing
from bot.broadcast.desk import Desk, changed
from bot.broadcast.model import REVIEW_JOB, Broadcast, DraftText, Preview, Written
from bot.broadcast.notes import Note, note_job
from bot.broadcast.repository_reviewing import Review, Reviewer, ReviewState
from bot.delivery.service import DeliveryService
from bot.errors import InvalidInput, NotAllowed, NotFound
from bot.jobs.model import NewJob
from bot.jobs.queue import JobQueue
from bot.members.model import Member
from bot.members.rules import require_active
from bot.storage.engine import Connection, Database
from bot.storage.time import Clock
from bot.translation.model import Origin

PAGE = 8
"""Colleagues on a page of the menu."""
REVIEW_PRIORITY = 5


class Reviewing:
    """The use cases of reviewing; every one asks anew whether the actor may."""

    def __init__(
        self, database: Database, desk: Desk, queue: JobQueue, *, delivery: DeliveryService, clock: Clock
    ) -> None:
        self._database = database
        self._desk = desk
        self._queue = queue
        self._delivery = delivery
        self._clock = clock

    # ── the author ────────────────────────────────────────────────────────────────────────────────────────────────────

    async def reviewers(self, actor: Member, broadcast_id: int, language: str, after: int = 0) -> list[Reviewer]:
        """Who can be asked about a language, a page behind ``after``. Raises NotAllowed, NotFound."""
        draft = await self._desk.own(actor, broadcast_id)
        async with self._database.read() as connection:
            return await repository_reviewing.candidates(
                connection, room_id=draft.room_id, language=language, without=actor.id, after=after, limit=PAGE
            )

    async def ask(self, actor: Member, broadcast_id: int, language: str, reviewer_id: int) -> Preview:
        """Ask somebody to look at the text of a language as it stands. Raises NotAllowed, NotFound, InvalidInput."""
        draft = await self._desk.own(actor, broadcast_id)
        async with self._database.write() as connection:
            text = (await repository.texts(connection, draft.id)).get(language)
            near = await repository_reviewing.candidates(
                connection,
                room_id=draft.room_id,
                language=language,
                without=actor.id,
                after=reviewer_id - 1,
                limit=1,
            )
            if text is None or not near or near[0].member_id != reviewer_id:
                raise changed(draft.id)
            review_id = await repository_reviewing.ask(
                connection,
                broadcast_id=draft.id,
                language=language,
                revision=text.revision,
                reviewer_id=reviewer_id,
                by=actor.id,
                at=self._clock(),
            )
            await self._queue.add(connection, [_review_job(review_id, reviewer_id)])
            await self._desk.record(
                connection, actor, "review-asked", draft.id, language=language, reviewer=reviewer_id, review=review_id
            )
        self._queue.wake()
        return await self._desk.preview(actor, await self._desk.own(actor, broadcast_id))

    # ── the reviewer ──────────────────────────────────────────────────────────────────────────────────────────────────

    async def approve(self, actor: Member, review_id: int) -> str:
        """The reviewer stands for the text as they were shown it; returns its language. Raises NotFound, NotAllowed."""
        async with self._database.write() as connection:
            review, draft = await self._open(connection, actor, review_id)
            approved = await repository.approve(connection, draft.id, review.language, review.revision, actor.id)
            if not approved or not await repository.change_draft(connection, draft, self._clock()):
                raise over(review_id)
            text = (await repository.texts(connection, draft.id))[review.language]
            if text.provenance.origin is Origin.ORIGINAL:
                raise over(review_id)
            await self._decided(connection, actor, draft, review, ReviewState.APPROVED)
        await self._desk.remember(actor, draft, text)
        self._queue.wake()
        return review.language

    async def decline(self, actor: Member, review_id: int) -> None:
        """The reviewer leaves it to somebody else. Raises NotFound, NotAllowed."""
        async with self._database.write() as connection:
            review, draft = await self._open(connection, actor, review_id)
            await self._decided(connection, actor, draft, review, ReviewState.DECLINED)
        self._queue.wake()

    async def edit(self, actor: Member, review_id: int) -> str:
        """The reviewer's next text is the draft's in this language, which is returned. Raises NotFound, NotAllowed."""
        async with self._database.write() as connection:
            review, _ = await self._open(connection, actor, review_id)
            await repository_reviewing.await_text(connection, actor.id, review.id)
        return review.language

    async def waits(self, actor: Member) -> bool:
        """Whether the actor's next text would go into a draft that they look at."""
        async with self._database.read() as connection:
            return await repository_reviewing.awaiting(connection, actor.id) is not None

    async def leave(self, actor: Member) -> bool:
        """The reviewer's next text is for their colleagues again; False where it was anyway."""
        async with self._database.write() as connection:
            waiting = await repository_reviewing.awaiting(connection, actor.id)
            await repository_reviewing.await_text(connection, actor.id, None)
        return waiting is not None

    async def take(self, actor: Member, written: Written) -> str | None:
        """A text of the reviewer's: its language where a request waits for one, empty for one that was taken before.

        None, and it is an ordinary message, for anything else; an answer to a colleague's message is never taken. Raises
        InvalidInput for a text that is too long (the request waits on), and where the request is over.
        """
        async with self._database.read() as connection:
            known = await repository.input_of(connection, written.chat_id, written.telegram_message_id)
            waiting = await repository_reviewing.awaiting(connection, actor.id)
            if known is not None:
                return "" if known[0].author_id != actor.id else None
            if waiting is None or not actor.is_active:
                return None
            answered = written.reply_to
            if answered is not None and await self._delivery.by_copy(connection, written.chat_id, answered) is not None:
                return None
            try:
                review, draft = await self._open(connection, actor, waiting.id)
            except (NotAllowed, NotFound, InvalidInput) as error:
                gone: Exception | None = error
            else:
                gone = None
        if gone is not None:
            # It goes nowhere else: what was written for one announcement is no message to a room.
            await self.leave(actor)
            raise over(waiting.id) from gone
        await self._put(actor, draft, review, written)
        return review.language

    async def change(self, actor: Member, written: Written) -> bool:
        """The reviewer edited a message that went into a draft; False for any other message.

        Raises InvalidInput when it is too late.
        """
        async with self._database.read() as connection:
            known = await repository.input_of(connection, written.chat_id, written.telegram_message_id)
            if known is None or known[0].author_id == actor.id:
                return False
            draft, language = known[0], known[1] or ""
            newest = await repository.newest_input(connection, draft.id, language)
            kept = (await repository.texts(connection, draft.id)).get(language)
            theirs = await repository_reviewing.has_edited(connection, draft.id, language, actor.id)
        if not theirs or kept is None or kept.approved_by != actor.id or not draft.is_open(self._clock()):
            raise InvalidInput(f"broadcast {draft.id} has another text", message_id="broadcast-edit-too-late")
        if newest == written.telegram_message_id and kept.text != written.text:
            await self._desk.put_translation(actor, draft, written, language, leaves_waiting=True)
        return True

    async def _put(self, actor: Member, draft: Broadcast, review: Review, written: Written) -> None:
        async def decided(connection: Connection, _: DraftText) -> None:
            await self._decided(connection, actor, draft, review, ReviewState.EDITED)

        await self._desk.put_translation(actor, draft, written, review.language, leaves_waiting=True, also=decided)
        self._queue.wake()

    async def _open(self, connection: Connection, actor: Member, review_id: int) -> tuple[Review, Broadcast]:
        """An open request to the actor, and its draft. Raises NotAllowed, NotFound; InvalidInput where it is over."""
        require_active(actor)
        review = await repository_reviewing.by_id(connection, review_id)
        if review is None:
            raise NotFound(f"no review {review_id}", message_id="button-expired")
        if review.reviewer_id != actor.id:
            raise NotAllowed(f"review {review_id} is not member {actor.id}'s")
        draft = await repository.by_id(connection, review.broadcast_id)
        if review.state is not ReviewState.OPEN or draft is None or draft.text is None:
            raise over(review_id)
        if not draft.is_open(self._clock()) and not draft.is_scheduled:
            raise over(review_id)
        return review, draft

    async def _decided(
        self, connection: Connection, actor: Member, draft: Broadcast, review: Review, state: ReviewState
    ) -> None:
        if not await repository_reviewing.decide(connection, review.id, state, self._clock()):
            raise over(review.id)
        told = Note(
            f"broadcast-review-{state.value}",
            draft.author_id,
            draft.id,
            other_id=actor.id,
            language=review.language,
            with_preview=True,
        )
        await self._queue.add(connection, [note_job(told, f"review:{review.id}")])
        await self._desk.record(
            connection, actor, f"review-{state.value}", draft.id, language=review.language, review=review.id
        )


def over(review_id: int) -> InvalidInput:
    """There is nothing to look at any more."""
    return InvalidInput(f"review {review_id} is over", message_id="broadcast-review-over")


def _review_job(review_id: int, reviewer_id: int) -> NewJob:
    return NewJob(
        kind=REVIEW_JOB,
        lane=f"{REVIEW_JOB}:{reviewer_id}",
        payload={"review_id": review_id},
        priority=REVIEW_PRIORITY,
        dedupe=f"{REVIEW_JOB}:{review_id}",
    )
