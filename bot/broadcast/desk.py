"""The desk that a draft lies on: whose it is, for which room, and what it says to whom. The use cases are in ``service.py``."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Protocol

from bot.broadcast import repository, repository_audience
from bot.broadcast.model import LONGEST_TEXT, Awaiting, Broadcast, DraftText, Preview, Section, Written
from bot.broadcast.repository_audience import Fitting
from bot.broadcast.texts import Source, TextMaker
from bot.errors import InvalidInput, NotFound
from bot.language.detection import Detection
from bot.language.text import FormattedText
from bot.members.model import Act, Member, Reader, Room
from bot.members.rules import require
from bot.members.service import MembersService
from bot.storage.audit import record
from bot.storage.engine import Connection, Database
from bot.storage.time import Clock
from bot.translation.model import Policy
from bot.translation.service import TranslationService, needs_translation


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
    ) -> None:
        self._database = database
        self._members = members
        self._detect = detect
        self._clock = clock
        self._texts = TextMaker(translation, policy)

    async def rooms(self, actor: Member) -> list[Room]:
        """The rooms that the actor may announce to: those of their own team; every room, for administrators."""
        require(actor, Act.BROADCAST)
        if actor.role.may(Act.BROADCAST_TO_ANY_ROOM):
            return await self._members.all_rooms()
        return await self._members.rooms_of(actor)

    async def put(self, actor: Member, draft: Broadcast, written: Written, language: str | None) -> None:
        """Make a text the draft's own (``language`` None), which undoes every approval, or its text in a language."""
        _check_length(written.text)
        room = await self.room(actor, draft.room_id)
        revision = draft.revision + 1
        values: dict[str, object] = {"revision": revision}
        if language is None or draft.text is None:
            language = None
            readers = await self.readers(actor, room.id)
            spoken = [tag for one in readers for tag in (one.reading_language, one.team_language)]
            read = dict.fromkeys(one.language for one in await self.fitting(draft))
            expected = list(dict.fromkeys([*spoken, actor.reading_language]))
            found = self._detect(written.text.text, expected, await self._members.written.usual(actor))
            source = Source(written.text, found.language, found.confidence)
            new = await self._translated(source, list(read), room, revision)
            values |= {
                "content": written.text.to_json(),
                "language": found.language,
                "detection_confidence": found.confidence,
            }
        else:
            source = Source(draft.text, draft.language, draft.detection_confidence)
            provenance = await self._texts.by_a_person(source, written.text, language)
            new = [
                DraftText(
                    language=language,
                    revision=revision,
                    text=written.text,
                    provenance=provenance,
                    approved_by=actor.id,
                )
            ]
        values |= {"awaiting": Awaiting.NOTHING.value, "awaiting_language": None}
        async with self._database.write() as connection:
            if not await repository.change_draft(connection, draft, self._clock(), **values):
                raise changed(draft.id)
            if language is None:
                await repository.forget_texts(connection, draft.id)
            await repository.put_texts(connection, draft.id, new)
            known = await repository.input_of(connection, written.chat_id, written.telegram_message_id)
            if known is None:
                await repository.add_input(connection, written.chat_id, written.telegram_message_id, draft.id, language)
            await self.record(connection, actor, "written", draft.id, language=language, revision=revision)
        if language is not None:
            await self.remember(actor, draft, new[0])

    async def remember(self, actor: Member, draft: Broadcast, approved: DraftText) -> None:
        """Put what the actor stands for into the room's memory."""
        if draft.text is not None:
            source = Source(draft.text, draft.language, draft.detection_confidence)
            await self._texts.remember(source, approved, draft.room_id, actor, draft.author_id)

    async def reads_so(self, draft: Broadcast, language: str | None, text: FormattedText) -> bool:
        """Whether the draft already has this text: an update that came twice."""
        if language is None:
            return draft.text == text
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
        made = await self._texts.translate(source, languages, room)
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
            audience = await repository_audience.of_broadcast(connection, draft)
            fitting = await repository_audience.counted(connection, audience)
            texts = await repository.texts(connection, draft.id)
        if draft.text is not None:
            missing = [
                tag
                for tag in dict.fromkeys(one.language for one in fitting)
                if needs_translation(draft.language, tag) and tag not in texts
            ]
            if missing:
                draft, texts = await self._complete(draft, room, missing, texts)
        return Preview(
            broadcast=draft,
            room_name=room.name,
            sections=_sections(draft, fitting, texts),
            audience=audience,
            team_names=tuple(dict.fromkeys(one.team_name for one in fitting)) if audience.teams else (),
        )

    async def fitting(self, draft: Broadcast) -> list[Fitting]:
        """Who would get it, counted."""
        async with self._database.read() as connection:
            return await repository_audience.counted(
                connection, await repository_audience.of_broadcast(connection, draft)
            )

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


def _sections(draft: Broadcast, fitting: Sequence[Fitting], texts: Mapping[str, DraftText]) -> tuple[Section, ...]:
    counts: dict[str, int] = {}
    for one in fitting:
        counts[one.language] = counts.get(one.language, 0) + one.people
    sections = [
        Section(
            language=language,
            readers=count,
            draft=texts.get(language) if needs_translation(draft.language, language) else None,
        )
        for language, count in counts.items()
    ]
    return tuple(sorted(sections, key=lambda one: (one.draft is not None, -one.readers, one.language)))


def _check_length(text: FormattedText) -> None:
    if len(text) > LONGEST_TEXT:
        raise InvalidInput("too long", message_id="broadcast-too-long", length=len(text), limit=LONGEST_TEXT)


def gone(broadcast_id: int) -> NotFound:
    """There is no such open draft of this author."""
    return NotFound(f"no open draft {broadcast_id}", message_id="broadcast-draft-gone")


def changed(broadcast_id: int) -> InvalidInput:
    """What was pressed is not what the draft says now."""
    return InvalidInput(f"draft {broadcast_id} has changed", message_id="broadcast-changed")
