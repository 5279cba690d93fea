"""What an author is told: that a colleague took a draft over or looked at it, or that it could not go out at its hour.

A job of its own for each, so that it arrives after a restart too. It carries ids; what it says is read when it is sent.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.broadcast import repository
from bot.broadcast.model import NOTE_JOB, PROGRESS_PRIORITY, Broadcast
from bot.broadcast.telling import Telling
from bot.jobs.model import Done, Job, NewJob, Outcome
from bot.language.tags import display_name
from bot.language.text import FormattedText
from bot.members.model import Member
from bot.messenger.callbacks import pack
from bot.messenger.sender import Button, OutgoingText
from bot.storage.engine import Connection

SHOW_VERB = "broadcast.show"


@dataclass(frozen=True, slots=True)
class Note:
    """Something to tell one member about one broadcast."""

    words: str
    """The message; it gets ``$room`` and ``$name`` (the other person)."""
    member_id: int
    broadcast_id: int
    other_id: int | None = None
    language: str | None = None
    """Which text of the draft it is about; ``$language`` in the message."""
    with_preview: bool = False
    """Whether a button shows the draft."""


def note_job(note: Note, once: str) -> NewJob:
    """The job that tells it; ``once`` keeps the same from being told again."""
    return NewJob(
        kind=NOTE_JOB,
        lane=f"{NOTE_JOB}:{note.member_id}",
        payload={
            "words": note.words,
            "member_id": note.member_id,
            "broadcast_id": note.broadcast_id,
            "other_id": note.other_id,
            "language": note.language,
            "with_preview": note.with_preview,
        },
        priority=PROGRESS_PRIORITY,
        dedupe=f"{NOTE_JOB}:{note.broadcast_id}:{note.member_id}:{once}",
    )


class NoteExecutor(Telling):
    """Tells them."""

    async def prepare(self, jobs: Sequence[Job]) -> Mapping[int, object]:
        """Whom to tell what; those who left are left out."""
        prepared: dict[int, object] = {}
        async with self._database.read() as connection:
            for job in jobs:
                told = await self._members.member(_number(job, "member_id"), connection=connection)
                found = await repository.by_id(connection, _number(job, "broadcast_id"))
                if found is not None and told.is_active:
                    prepared[job.id] = (told, await self._content(connection, job, told, found))
        return prepared

    async def run(self, job: Job, prepared: object) -> Outcome:
        """Send it; who cannot be reached is not told, and the draft goes on without it."""
        if not isinstance(prepared, tuple):
            return Done()
        told, content = prepared
        if not isinstance(told, Member) or told.telegram_user_id is None or not isinstance(content, OutgoingText):
            return Done()
        return await self.tell(job, told.telegram_user_id, [content])

    async def _content(self, connection: Connection, job: Job, told: Member, found: Broadcast) -> OutgoingText:
        interface = self._messages.nearest(told.interface_language)
        other, name = job.payload["other_id"], ""
        if isinstance(other, int):
            name = (await self._members.member(other, connection=connection)).name
        room = (await self._members.room(found.room_id, connection=connection)).name
        tag = job.payload.get("language")
        about: dict[str, str] = {} if not isinstance(tag, str) else {"language": display_name(tag, interface)}
        words = self._messages.format(interface, str(job.payload["words"]), room=room, name=name, **about)
        shown = Button(self._messages.format(interface, "button-broadcast-open-preview"), pack(SHOW_VERB, found.id))
        return OutgoingText(FormattedText(words), (shown,) if job.payload.get("with_preview") else ())


def _number(job: Job, key: str) -> int:
    value = job.payload[key]
    if not isinstance(value, int):
        raise TypeError(f"a note carries its {key}")
    return value
