"""The desk that a draft lies on: whose it is, for which room, and what it says to whom. The use cases are in ``service.py``."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from typing import Protocol

from bot.broadcast import repository, repository_audience, repository_correcting, repository_reviewing
from bot.broadcast.audience import Audience
from bot.broadcast.fitting import check, sections_of, too_long
from bot.broadcast.model import (
    Awaiting,
    Broadcast,
    DraftText,
    Preview,
    Written,
)
from bot.broadcast.offering import Offering
from bot.broadcast.repository_audience import Fitting
from bot.broadcast.texts import Source, TextMaker
from bot.errors import InvalidInput, NotFound
from bot.language.detection import Detection
from bot.language.text import FormattedText
from bot.members.model import Act, Member, Reader, Room
from bot.members.rules import require
from bot.members.service import MembersService
from bot.messenger import attachments
from bot.storage.audit import record
from bot.storage.engine import Connection, Database
from bot.storage.time import Clock
from bot.translation.model import Policy
from bot.translation.service import TranslationService, needs_translation

Also = Callable[[Connection, DraftText], Awaitable[None]]
"""What is to be done in the transaction that changes a draft."""


class Detect(Protocol):
    """:func:`bot.language.detect`, or what a test puts in its place."""

    def __call__(self, text: str, expected: Sequence[str] = (), profile: str | None = None) -> Detection:
        """Which language the text is in."""


class Desk:
    """Reads and changes drafts for the use cases; every method asks anew whether the actor may."""

    def __init__(
        self,
        database: Database,
        *,
        members: MembersService,
        translation: TranslationService,
        detect: Detect,
        clock: Clock,
        policy: Callable[[Room], Policy],
        offering: Offering,
    ) -> None:
        self._database = database
        self._members = members
        self._detect = detect
        self._clock = clock
        self.texts = TextMaker(translation, policy)
        self.offering = offering

    async def rooms(self, actor: Member) -> list[Room]:
        """The rooms that the actor may announce to: those of their own team; every room, for administrators."""
        require(actor, Act.BROADCAST)
        if actor.role.may(Act.BROADCAST_TO_ANY_ROOM):
            return await self._members.all_rooms()
        return await self._members.rooms_of(actor)

    async def put(self, actor: Member, draft: Broadcast, written: Written, language: str | None) -> None:
        """Make a text the draft's own (``language`` None), which undoes every approval, or its text in a language."""
        check(written)
        room = await self.room(actor, draft.room_id)
        if language is not None and draft.text is not None:
            await self.put_translation(actor, draft, written, language)
            return
        revision = draft.revision + 1
        readers = await self.readers(actor, room.id)
        spoken = [tag for one in readers for tag in (one.reading_language, one.team_language)]
        read = dict.fromkeys(one.language for one in await self.fitting(draft))
        expected = list(dict.fromkeys([*spoken, actor.reading_language]))
        found = self._detect(written.text.text, expected, await self._members.written.usual(actor))
        source = Source(written.text, found.language, found.confidence)
        new = await self._translated(source, list(read), room, revision)
        async with self._database.write() as connection:
            if not await repository.change_draft(
                connection,
                draft,
                self._clock(),
                revision=revision,
                content=written.text.to_json(),
                # A new text keeps the picture, a new picture takes the place of the old one.
                attachments=attachments.to_json(written.attachments or draft.attachments),
                language=found.language,
                detection_confidence=found.confidence,
                awaiting=Awaiting.NOTHING.value,
                awaiting_language=None,
            ):
                raise changed(draft.id)
            await repository.forget_texts(connection, draft.id)
            await self._note(connection, actor, draft, written, None, new, revision)

    async def put_translation(
        self,
        actor: Member,
        draft: Broadcast,
        written: Written,
        language: str,
        *,
        leaves_waiting: bool = False,
        also: Also | None = None,
    ) -> None:
        """Make a text of the actor's the draft's in a language; they stand for it. The caller saw to it that they may.

        ``leaves_waiting``: the draft waits for what it waited for. ``also`` is done in the same transaction.
        """
        check(written)
        if written.attachments:
            raise InvalidInput("a text is wanted", message_id="draft-wants-a-text")
        if draft.text is None:
            raise changed(draft.id)
        source = Source(draft.text, draft.language, draft.detection_confidence)
        new = DraftText(
            language=language,
            revision=draft.revision + 1,
            text=written.text,
            provenance=await self.texts.by_a_person(source, written.text, language),
            approved_by=actor.id,
        )
        values: dict[str, object] = {"revision": new.revision}
        if not leaves_waiting:
            values |= {"awaiting": Awaiting.NOTHING.value, "awaiting_language": None}
        async with self._database.write() as connection:
            if not await repository.change_draft(connection, draft, self._clock(), **values):
                raise changed(draft.id)
            if also is not None:
                await also(connection, new)
            await repository_reviewing.withdraw(connection, draft.id, language)
            await self._note(connection, actor, draft, written, language, [new], new.revision)
        await self.remember(actor, draft, new)

    async def _note(
        self,
        connection: Connection,
        actor: Member,
        draft: Broadcast,
        written: Written,
        language: str | None,
        new: Sequence[DraftText],
        revision: int,
    ) -> None:
        await repository.put_texts(connection, draft.id, new)
        known = await repository.input_of(connection, written.chat_id, written.telegram_message_id)
        if known is None:
            await repository.add_input(connection, written.chat_id, written.telegram_message_id, draft.id, language)
        await self.record(connection, actor, "written", draft.id, language=language, revision=revision)

    async def remember(self, actor: Member, draft: Broadcast, approved: DraftText) -> None:
        """Put what the actor stands for into the room's memory."""
        if draft.text is not None:
            source = Source(draft.text, draft.language, draft.detection_confidence)
            await self.texts.remember(source, approved, draft.room_id, actor, draft.author_id)

    async def reads_so(self, draft: Broadcast, language: str | None, written: Written) -> bool:
        """Whether the draft already has this text: an update that came twice."""
        text = written.text
        if language is None:
            return draft.text == text and written.attachments in ((), draft.attachments)
        async with self._database.read() as connection:
            kept = (await repository.texts(connection, draft.id)).get(language)
        return kept is not None and kept.approved_by is not None and kept.text == text

    async def wait_for(self, draft: Broadcast, awaiting: Awaiting, language: str | None = None) -> None:
        """Note what the author's next text is for. Raises InvalidInput where the draft has changed."""
        async with self._database.write() as connection:
            if not await repository.change_draft(
                connection, draft, self._clock(), awaiting=awaiting.value, awaiting_language=language
            ):
                raise changed(draft.id)

    async def _translated(self, source: Source, languages: Sequence[str], room: Room, revision: int) -> list[DraftText]:
        made = await self.texts.translate(source, languages, room)
        return [
            DraftText(language=language, revision=revision, text=one.text, provenance=one.provenance, approved_by=None)
            for language, one in made.items()
        ]

    async def preview_if_open(self, actor: Member, broadcast_id: int) -> Preview | None:
        """The preview of an open draft of the actor's; None for any other."""
        async with self._database.read() as connection:
            draft = await repository.by_id(connection, broadcast_id)
        if draft is None or draft.author_id != actor.id or not draft.is_open(self._clock()):
            return None
        return await self.preview(actor, draft)

    async def preview(self, actor: Member, draft: Broadcast) -> Preview:
        """The draft for the audience of this moment; a language that somebody began to read since is translated now."""
        room = await self.room(actor, draft.room_id)
        async with self._database.read() as connection:
            audience, fitting = await self._counted(connection, draft)
            texts = await repository.texts(connection, draft.id)
            asked = await repository_reviewing.asked(connection, draft.id)
        if draft.text is not None:
            missing = [
                tag
                for tag in dict.fromkeys(one.language for one in fitting)
                if needs_translation(draft.language, tag) and tag not in texts
            ]
            if missing:
                draft, texts = await self._complete(draft, room, missing, texts)
        shown = Preview(
            broadcast=draft,
            room_name=room.name,
            sections=(sections := sections_of(draft, fitting, texts, asked)),
            too_long=too_long(draft, sections),
            audience=audience,
            team_names=tuple(dict.fromkeys(one.team_name for one in fitting)) if audience.teams else (),
        )
        return await self.offering.beside(shown)

    async def fitting(self, draft: Broadcast) -> list[Fitting]:
        """Who would get it, counted."""
        async with self._database.read() as connection:
            return (await self._counted(connection, draft))[1]

    @staticmethod
    async def _counted(connection: Connection, draft: Broadcast) -> tuple[Audience, list[Fitting]]:
        """Of a correction: who has a copy; while that is still being promised, all whom it is for."""
        about = None if draft.corrects_id is None else await repository.by_id(connection, draft.corrects_id)
        audience = await repository_audience.of_broadcast(connection, about or draft)
        if about is not None and (about.filled_at is not None or about.cancelled_at is not None):
            return audience, await repository_correcting.readers(connection, about)
        return audience, await repository_audience.counted(connection, audience)

    async def _complete(
        self, draft: Broadcast, room: Room, missing: Sequence[str], texts: Mapping[str, DraftText]
    ) -> tuple[Broadcast, dict[str, DraftText]]:
        source = Source(draft.text or FormattedText(""), draft.language, draft.detection_confidence)
        revision = draft.revision + 1
        new = await self._translated(source, missing, room, revision)
        async with self._database.write() as connection:
            if not await repository.change_draft(connection, draft, self._clock(), revision=revision):
                raise changed(draft.id)
            await repository.put_texts(connection, draft.id, new)
        return replace(draft, revision=revision), {**texts, **{one.language: one for one in new}}

    async def own(self, actor: Member, broadcast_id: int) -> Broadcast:
        """An open draft of the actor's. Raises NotAllowed, NotFound."""
        require(actor, Act.BROADCAST)
        async with self._database.read() as connection:
            draft = await repository.by_id(connection, broadcast_id)
        if draft is None or draft.author_id != actor.id or not draft.is_open(self._clock()):
            raise gone(broadcast_id)
        return draft

    async def room(self, actor: Member, room_id: int) -> Room:
        """A room that the actor may announce to. Raises NotAllowed, NotFound."""
        found = next((room for room in await self.rooms(actor) if room.id == room_id), None)
        if found is None:
            raise NotFound(f"room {room_id} is not member {actor.id}'s", message_id="broadcast-room-gone")
        return found

    async def readers(self, actor: Member, room_id: int, *, connection: Connection | None = None) -> list[Reader]:
        """Every active member of the room but the actor."""
        everybody = await self._members.readers(room_id, connection=connection)
        return [one for one in everybody if one.member_id != actor.id]

    async def record(
        self, connection: Connection, actor: Member, act: str, broadcast_id: int, **detail: str | int | None
    ) -> None:
        """Put an act into the audit, in the caller's transaction."""
        await record(
            connection,
            at=self._clock(),
            actor_id=actor.id,
            action=f"broadcast.{act}",
            subject=f"broadcast:{broadcast_id}",
            detail=detail,
        )


def gone(broadcast_id: int) -> NotFound:
    """There is no such open draft of this author."""
    return NotFound(f"no open draft {broadcast_id}", message_id="broadcast-draft-gone")


def changed(broadcast_id: int) -> InvalidInput:
    """What was pressed is not what the draft says now."""
    return InvalidInput(f"draft {broadcast_id} has changed", message_id="broadcast-changed")
