"""Working on a draft beside its texts: whom it is for, what goes where nobody approved, a test, and whose draft it is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial

from bot.broadcast import repository, repository_audience, repository_composing, repository_reviewing
from bot.broadcast.audience import Audience, Narrowing
from bot.broadcast.desk import Desk, changed, gone
from bot.broadcast.model import Broadcast, DraftText, Missing, Preview
from bot.broadcast.notes import Note, note_job
from bot.broadcast.renderer import HEADING
from bot.broadcast.repository_audience import Fitting
from bot.broadcast.texts import Source
from bot.delivery.attached import attach
from bot.delivery.presentation import Copy, present
from bot.errors import InvalidInput
from bot.jobs.queue import JobQueue
from bot.language.text import FormattedText
from bot.members.model import Act, Member
from bot.members.repository_people import people
from bot.members.rules import require
from bot.messenger.sender import OutgoingText
from bot.storage.engine import Database
from bot.storage.time import Clock
from bot.translation.model import Origin, Provenance, Severity
from content.messages import Messages

CHOICES = 60
"""Values of one kind that a menu offers at most."""
EARLIER = "memory"
"""In place of an engine's name: the text was approved for a similar one."""
PAGE = 8
"""People on a page of the menu."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that narrows an audience, as a menu offers it."""

    value: str
    name: str
    """Of a team or a person; empty for a role or a language, which every interface language has a word for."""
    people: int
    chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenDraft:
    """A draft that an actor may see in the list: their own, or a colleague's in one of their rooms."""

    broadcast: Broadcast
    room_name: str
    author_name: str
    held: str | None = None
    """The message that says why it did not go out at its hour."""


class Composing:
    """The use cases around a draft; every one asks anew whether the actor may."""

    def __init__(self, database: Database, desk: Desk, queue: JobQueue, clock: Clock) -> None:
        self._database = database
        self._desk = desk
        self._queue = queue
        self._clock = clock

    # ── whom it is for ────────────────────────────────────────────────────────────────────────────────────────────────

    async def choices(self, actor: Member, broadcast_id: int, by: Narrowing, after: int = 0) -> list[Choice]:
        """What the audience can be narrowed to, with how many people each has; of people, a page behind ``after``.

        Raises NotAllowed, NotFound.
        """
        draft = await self._desk.own(actor, broadcast_id)
        room = await self._desk.room(actor, draft.room_id)
        whole = Audience(room_id=room.id, author_id=actor.id)
        async with self._database.read() as connection:
            audience = await repository_audience.of_broadcast(connection, draft)
            if by is Narrowing.PERSON:
                found = await repository_audience.named(connection, whole, after=after, limit=PAGE)
                return [Choice(str(number), name, 1, number in audience.people) for number, name in found]
            fitting = await repository_audience.counted(connection, whole)
        return _choices(fitting, audience, by)[:CHOICES]

    async def narrow(self, actor: Member, broadcast_id: int, by: Narrowing, value: str) -> Preview:
        """Add a team, a role, a language or a person to whom it is for, or take it out. Raises NotAllowed, NotFound.

        Raises InvalidInput for a value that is none, or for somebody who is not in the room.
        """
        draft = await self._desk.own(actor, broadcast_id)
        async with self._database.read() as connection:
            audience = await repository_audience.of_broadcast(connection, draft)
            whole = audience.widened()
            try:
                narrowed = audience.toggled(by, value)
            except ValueError as error:
                raise changed(draft.id) from error
            if by is Narrowing.PERSON:
                number = int(value)
                near = await repository_audience.named(connection, whole, after=number - 1, limit=1)
                known = bool(near) and near[0][0] == number
            else:
                known = value in {
                    one.value for one in _choices(await repository_audience.counted(connection, whole), whole, by)
                }
        # What nobody in the room is any more can still be taken out.
        if not known and not _has(audience, by, value):
            raise changed(draft.id)
        return await self._set_audience(actor, draft, narrowed)

    async def widen(self, actor: Member, broadcast_id: int) -> Preview:
        """For everybody in the room again. Raises NotAllowed, NotFound."""
        draft = await self._desk.own(actor, broadcast_id)
        return await self._set_audience(actor, draft, Audience(room_id=draft.room_id, author_id=draft.author_id))

    async def _set_audience(self, actor: Member, draft: Broadcast, audience: Audience) -> Preview:
        _require_new(draft)
        async with self._database.write() as connection:
            if not await repository.change_draft(connection, draft, self._clock(), revision=draft.revision + 1):
                raise changed(draft.id)
            await repository_audience.put(connection, draft.id, audience)
            await self._desk.record(connection, actor, "audience", draft.id, revision=draft.revision + 1)
        return await self._desk.preview(actor, await self._desk.own(actor, draft.id))

    # ── what goes out, and how ────────────────────────────────────────────────────────────────────────────────────────

    async def choose_missing(self, actor: Member, broadcast_id: int, missing: Missing) -> Preview:
        """What readers get in whose language nobody approved a text. Raises NotAllowed, NotFound."""
        return await self._change(actor, broadcast_id, "missing", missing=missing.value)

    async def choose_urgency(self, actor: Member, broadcast_id: int, *, urgent: bool) -> Preview:
        """Whether it rings in the quiet hours too. Raises NotAllowed, NotFound."""
        _require_new(await self._desk.own(actor, broadcast_id))
        return await self._change(actor, broadcast_id, "urgency", urgent=urgent)

    async def _change(self, actor: Member, broadcast_id: int, act: str, **values: object) -> Preview:
        draft = await self._desk.own(actor, broadcast_id)
        async with self._database.write() as connection:
            if not await repository.change_draft(
                connection, draft, self._clock(), revision=draft.revision + 1, **values
            ):
                raise changed(draft.id)
            await self._desk.record(connection, actor, act, draft.id, chosen=",".join(map(str, values.values())))
        return await self._desk.preview(actor, await self._desk.own(actor, broadcast_id))

    async def test(self, actor: Member, broadcast_id: int, messages: Messages) -> list[tuple[str, OutgoingText]]:
        """What the readers of each language would see, for the author alone. Raises NotAllowed, NotFound, InvalidInput."""
        preview = await self._desk.preview(actor, await self._desk.own(actor, broadcast_id))
        draft = preview.broadcast
        if draft.text is None:
            raise changed(draft.id)
        async with self._database.read() as connection:
            author = (await people(connection, [draft.author_id]))[draft.author_id]
        shown: list[tuple[str, OutgoingText]] = []
        for section in preview.sections:
            text, provenance = as_sent(draft, draft.text, section.language, section.draft)
            copy = Copy(
                delivery_id=0,
                author_name=author.name,
                team_name=author.team_name,
                institution_name=author.institution_name,
                text=text,
                provenance=provenance,
                edited=False,
                interface_language=messages.nearest(section.language),
                heading=HEADING,
            )
            language = copy.interface_language
            parts = attach(draft.attachments, partial(_presented, copy, messages), language, messages)
            shown += [(section.language, OutgoingText(part.text, attachments=part.attachments)) for part in parts]
        return shown

    async def use(self, actor: Member, broadcast_id: int, language: str, unit_id: int) -> Preview:
        """Take what was approved for a similar text as the draft's in this language; nobody stands for it yet.

        Raises NotAllowed, NotFound, InvalidInput where it is not offered any more. What the checks find wrong in it is not
        sent as it is: it is shown as doubtful.
        """
        draft = await self._desk.own(actor, broadcast_id)
        offered = await self._desk.offering.suggested(draft, language)
        if draft.text is None or offered is None or offered.unit_id != unit_id:
            raise changed(draft.id)
        text = FormattedText(offered.text)
        source = Source(draft.text, draft.language, draft.detection_confidence)
        checked = await self._desk.texts.by_a_person(source, text, language)
        provenance = replace(checked, origin=Origin.MACHINE, provider=EARLIER)
        if any(one.severity is Severity.CRITICAL for one in checked.findings):
            provenance = replace(checked, origin=Origin.ORIGINAL, doubtful_text=offered.text)
            text = draft.text
        revision = draft.revision + 1
        new = DraftText(language=language, revision=revision, text=text, provenance=provenance, approved_by=None)
        async with self._database.write() as connection:
            if not await repository.change_draft(connection, draft, self._clock(), revision=revision):
                raise changed(draft.id)
            await repository_reviewing.withdraw(connection, draft.id, language)
            await repository.put_texts(connection, draft.id, [new])
            await self._desk.record(connection, actor, "suggestion-used", draft.id, language=language, unit=unit_id)
        return await self._desk.preview(actor, await self._desk.own(actor, broadcast_id))

    # ── whose it is ───────────────────────────────────────────────────────────────────────────────────────────────────

    async def drafts(self, actor: Member) -> list[OpenDraft]:
        """The open and the scheduled drafts for the rooms that the actor may announce to, newest first. Raises NotAllowed."""
        rooms = {room.id: room.name for room in await self._desk.rooms(actor)}
        async with self._database.read() as connection:
            found = await repository_composing.drafts(connection, sorted(rooms))
            names = await people(connection, sorted({one.author_id for one, _ in found}))
        now = self._clock()
        return [
            OpenDraft(broadcast=one, room_name=rooms[one.room_id], author_name=names[one.author_id].name, held=held)
            for one, held in found
            if one.is_open(now) or one.is_scheduled
        ]

    async def take_over(self, actor: Member, broadcast_id: int) -> Preview:
        """Make a colleague's open draft for a room of the actor's one's own; its author is told. Raises NotAllowed, NotFound.

        Raises InvalidInput where the actor works on a draft of their own.
        """
        require(actor, Act.BROADCAST)
        async with self._database.read() as connection:
            draft = await repository.by_id(connection, broadcast_id)
            own = await repository.draft_of(connection, actor.id)
        if draft is None or not draft.is_open(self._clock()):
            raise gone(broadcast_id)
        await self._desk.room(actor, draft.room_id)
        if draft.author_id == actor.id:
            return await self._desk.preview(actor, draft)
        if own is not None and own.is_open(self._clock()):
            raise InvalidInput(f"member {actor.id} has draft {own.id}", message_id="broadcast-own-draft-first")
        async with self._database.write() as connection:
            if own is not None:
                await repository.discard(connection, own.id, self._clock())
            taken = await repository.change_draft(
                connection,
                draft,
                self._clock(),
                author_id=actor.id,
                revision=draft.revision + 1,
                awaiting="text" if draft.text is None else "nothing",
                awaiting_language=None,
            )
            if not taken:
                raise changed(draft.id)
            told = Note("broadcast-was-taken-over", draft.author_id, draft.id, other_id=actor.id)
            await self._queue.add(connection, [note_job(told, f"taken:{draft.revision}")])
            await self._desk.record(connection, actor, "taken-over", draft.id, author=draft.author_id)
        self._queue.wake()
        return await self._desk.preview(actor, await self._desk.own(actor, broadcast_id))


def _require_new(draft: Broadcast) -> None:
    """What is said here of a draft was decided when the announcement that it corrects was sent."""
    if draft.corrects_id is not None:
        raise InvalidInput(f"draft {draft.id} corrects another", message_id="broadcast-correction-as-it-was")


def as_sent(
    draft: Broadcast, text: FormattedText, language: str, own: DraftText | None
) -> tuple[FormattedText, Provenance]:
    """What readers of a language get if it is sent as it stands."""
    if own is None or (draft.missing is Missing.ORIGINAL and not own.is_approved):
        return text, Provenance(Origin.ORIGINAL, draft.language, language)
    return own.text, own.provenance_when_sent


def _presented(copy: Copy, messages: Messages, limit: int) -> tuple[OutgoingText, ...]:
    return present(copy, messages, first_limit=limit)


def _choices(fitting: list[Fitting], audience: Audience, by: Narrowing) -> list[Choice]:
    names: dict[str, str] = {}
    counts: dict[str, int] = {}
    for one in fitting:
        value, name = {
            Narrowing.TEAM: (str(one.team_id), f"{one.team_name}, {one.institution_name}"),
            Narrowing.ROLE: (one.role.value, ""),
            Narrowing.LANGUAGE: (one.language, ""),
        }[by]
        names[value] = name
        counts[value] = counts.get(value, 0) + one.people
    return [Choice(value, names[value], count, _has(audience, by, value)) for value, count in counts.items()]


def _has(audience: Audience, by: Narrowing, value: str) -> bool:
    chosen = {
        Narrowing.TEAM: {str(one) for one in audience.teams},
        Narrowing.ROLE: {one.value for one in audience.roles},
        Narrowing.LANGUAGE: set(audience.languages),
        Narrowing.PERSON: {str(one) for one in audience.people},
    }
    return value in chosen[by]
