"""Sending later: at an hour on the author's clock, or on the clock of each reader's team.

What is kept is the time as it was said. A job in a lane of its own starts the broadcast at the first moment that it means; the
audience, the languages and the author's right are asked anew then. Where something stands against it, nobody gets anything: the
draft is held, and its author is told why.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime, timedelta

from bot.broadcast import hours, repository, repository_audience, repository_composing
from bot.broadcast.desk import Desk, changed, gone
from bot.broadcast.fitting import require_fitting
from bot.broadcast.model import (
    PROGRESS_PRIORITY,
    START_JOB,
    Broadcast,
    Confirmation,
    Confirmed,
    Missing,
    Preview,
    Written,
)
from bot.broadcast.notes import Note, note_job
from bot.broadcast.repository_composing import Schedule
from bot.delivery.model import Recipient
from bot.errors import InvalidInput, UserError
from bot.jobs.model import Dead, Done, Job, NewJob, Outcome, Retry, RetryRule
from bot.jobs.queue import JobQueue
from bot.jobs.worker import Ended
from bot.members.model import Act, Member
from bot.members.rules import require
from bot.members.service import MembersService
from bot.storage.engine import Connection, Database
from bot.storage.time import Clock

HOUR_TO_ANSWER = timedelta(minutes=15)
"""How long after the question an hour that somebody writes is an answer to it."""
HELD = "broadcast-held"
HELD_UNAPPROVED = "broadcast-held-unapproved"

Start = Callable[[Member, Preview], Awaitable[bool]]
"""Begins to send a draft as it is shown; False where it was not there any more."""


class Scheduling:
    """The use cases of sending later."""

    def __init__(
        self,
        database: Database,
        desk: Desk,
        queue: JobQueue,
        *,
        members: MembersService,
        clock: Clock,
        start: Start,
    ) -> None:
        self._database = database
        self._desk = desk
        self._queue = queue
        self._members = members
        self._clock = clock
        self._start = start

    async def zone_of(self, actor: Member) -> str:
        """The zone of the actor's own clock."""
        team = await self._members.team_of(actor)
        return hours.NOWHERE if team is None else team.time_zone

    def now(self) -> datetime:
        """The time by the clock that schedules go by."""
        return self._clock()

    async def schedule(
        self,
        actor: Member,
        broadcast_id: int,
        revision: int,
        clock_time: datetime,
        *,
        each_reader: bool = False,
        unapproved_too: bool = False,
    ) -> Confirmation:
        """Have the draft sent later, as it was shown at this revision. ``clock_time`` is what a clock shows, without a zone.

        ``each_reader``: on the clock of each reader's team. Raises as :meth:`bot.broadcast.service.BroadcastService.confirm`,
        and InvalidInput for a time that cannot be meant.
        """
        draft = await self._desk.own(actor, broadcast_id)
        if draft.corrects_id is not None:
            raise InvalidInput(f"draft {draft.id} corrects another", message_id="broadcast-correction-as-it-was")
        preview = await self._desk.preview(actor, draft)
        draft = preview.broadcast
        if draft.text is None or draft.revision != revision:
            return Confirmation(Confirmed.CHANGED, preview)
        zone = None if each_reader else await self.zone_of(actor)
        zones = [zone] if zone else sorted({one.time_zone for one in await self._desk.fitting(draft)})
        if not preview.readers:
            raise InvalidInput("nobody to send it to", message_id="broadcast-audience-empty")
        require_fitting(preview)
        first = hours.check(clock_time, zones, self._clock())
        if preview.unapproved and draft.missing is not Missing.ORIGINAL and not unapproved_too:
            return Confirmation(Confirmed.ASK_AGAIN, preview)
        number = draft.revision + 1
        async with self._database.write() as connection:
            if not await repository_composing.set_hour(connection, draft, first, self._clock()):
                raise changed(draft.id)
            await repository_composing.put_schedule(
                connection,
                Schedule(
                    broadcast_id=draft.id,
                    number=number,
                    clock_time=clock_time,
                    time_zone=zone,
                    unapproved_too=unapproved_too,
                    held=None,
                ),
                self._clock(),
            )
            await self._queue.add(connection, [_start_job(draft.id, number, first)])
            await self._desk.record(
                connection, actor, "scheduled", draft.id, at=first.isoformat(), each_reader=int(each_reader)
            )
        return Confirmation(Confirmed.STARTED)

    async def ask_hour(self, actor: Member, broadcast_id: int) -> None:
        """For a while, an hour that the actor writes is for this draft. Raises NotAllowed, NotFound."""
        draft = await self._desk.own(actor, broadcast_id)
        async with self._database.write() as connection:
            await repository.change_draft(connection, draft, draft.changed_at, hour_asked_at=self._clock())

    async def typed(self, actor: Member, written: Written) -> tuple[Broadcast, datetime] | None:
        """The hour that the actor wrote for their draft, on whichever clock; None for anything else that they write."""
        if not actor.role.may(Act.BROADCAST) or written.reply_to is not None or written.attachments:
            return None
        async with self._database.read() as connection:
            draft = await repository.draft_of(connection, actor.id)
        now = self._clock()
        if draft is None or draft.text is None or not draft.is_open(now) or draft.hour_asked_at is None:
            return None
        if now - draft.hour_asked_at > HOUR_TO_ANSWER:
            return None
        said = hours.typed(written.text.text, now, await self.zone_of(actor))
        if said is None:
            return None
        async with self._database.write() as connection:
            if await repository.input_of(connection, written.chat_id, written.telegram_message_id) is None:
                await repository.add_input(
                    connection, written.chat_id, written.telegram_message_id, draft.id, repository.HOUR
                )
        return draft, said

    async def when(self, broadcast_id: int) -> Schedule | None:
        """When a broadcast goes out."""
        async with self._database.read() as connection:
            return await repository_composing.schedule_of(connection, broadcast_id)

    async def unschedule(self, actor: Member, broadcast_id: int) -> Preview:
        """Back to an open draft, which goes out only when somebody says so. Raises NotAllowed, NotFound.

        A colleague who may announce to the room takes it over with that, and its author is told. Raises InvalidInput where
        the actor works on another draft meanwhile.
        """
        require(actor, Act.BROADCAST)
        async with self._database.read() as connection:
            found = await repository.by_id(connection, broadcast_id)
            other = await repository.draft_of(connection, actor.id)
        if found is None or not found.is_scheduled:
            raise gone(broadcast_id)
        await self._desk.room(actor, found.room_id)
        if other is not None and other.is_open(self._clock()):
            raise InvalidInput(f"member {actor.id} has draft {other.id}", message_id="broadcast-own-draft-first")
        async with self._database.write() as connection:
            if other is not None:
                await repository.discard(connection, other.id, self._clock())
            if not await repository_composing.set_hour(connection, found, None, self._clock(), author_id=actor.id):
                raise changed(found.id)
            if found.author_id != actor.id:
                told = Note("broadcast-was-taken-over", found.author_id, found.id, other_id=actor.id)
                await self._queue.add(connection, [note_job(told, f"taken:{found.revision}")])
            await self._desk.record(connection, actor, "unscheduled", found.id)
        self._queue.wake()
        return await self._desk.preview(actor, await self._desk.own(actor, broadcast_id))

    async def begin(self, broadcast_id: int, number: int) -> None:
        """Its hour has come: start it, or hold it and tell its author why. Again is harmless."""
        async with self._database.read() as connection:
            found = await repository.by_id(connection, broadcast_id)
            schedule = await repository_composing.schedule_of(connection, broadcast_id)
        if found is None or schedule is None or not found.is_scheduled or schedule.number != number:
            return
        author = await self._members.member(found.author_id)
        try:
            preview = await self._desk.preview(author, found)
            asks = preview.broadcast.missing is Missing.ASK and not schedule.unapproved_too
            why = HELD_UNAPPROVED if preview.unapproved and asks else None
            quicker = why is None and not await self._start(author, preview)
        except UserError as error:
            why, quicker = HELD, error.specific_message_id == "broadcast-changed"
        if quicker:
            # Somebody did something with it at this moment, perhaps this very job of a worker that was slow: look again.
            await self.begin(broadcast_id, number)
        elif why is not None:
            await self._hold(broadcast_id, number, why)

    async def _hold(self, broadcast_id: int, number: int, why: str) -> None:
        async with self._database.write() as connection:
            found = await repository.by_id(connection, broadcast_id)
            schedule = await repository_composing.schedule_of(connection, broadcast_id)
            if found is None or schedule is None or not found.is_scheduled or schedule.number != number:
                return
            await repository_composing.hold(connection, found.id, why)
            await self._queue.add(connection, [note_job(Note(why, found.author_id, found.id), f"held:{number}")])
        self._queue.wake()


async def readers_due(connection: Connection, found: Broadcast, limit: int) -> list[Recipient]:
    """The next so many whom a broadcast is for, behind those in the ledger; on each reader's clock: whose hour has come."""
    audience = await repository_audience.of_broadcast(connection, found)
    schedule = await _on_readers_clocks(connection, found)
    zones = None
    if schedule is not None and found.scheduled_for is not None:
        fitting = await repository_audience.counted(connection, audience)
        zones = hours.due(schedule.clock_time, {one.time_zone for one in fitting}, found.scheduled_for)
    return await repository_audience.readers_of(
        connection, audience, after=found.filled_to, limit=limit, time_zones=zones
    )


async def next_wave(connection: Connection, found: Broadcast) -> datetime | None:
    """When the clocks of the next readers show the hour; None where there are none. From now on they are due then."""
    schedule = await _on_readers_clocks(connection, found)
    if schedule is None or found.scheduled_for is None:
        return None
    fitting = await repository_audience.counted(connection, await repository_audience.of_broadcast(connection, found))
    later = hours.next_after(schedule.clock_time, {one.time_zone for one in fitting}, found.scheduled_for)
    if later is not None:
        await repository_composing.begin_wave(connection, found.id, later)
    return later


async def _on_readers_clocks(connection: Connection, found: Broadcast) -> Schedule | None:
    if found.scheduled_for is None:
        return None
    schedule = await repository_composing.schedule_of(connection, found.id)
    return None if schedule is None or schedule.time_zone is not None else schedule


def _start_job(broadcast_id: int, number: int, at: datetime) -> NewJob:
    # In a lane of its own: a job that waits for its hour holds its lane.
    once = f"{START_JOB}:{broadcast_id}:{number}"
    payload = {"broadcast_id": broadcast_id, "number": number}
    return NewJob(kind=START_JOB, lane=once, payload=payload, priority=PROGRESS_PRIORITY, dedupe=once, run_at=at)


class StartExecutor:
    """Starts what was scheduled."""

    def __init__(self, scheduling: Scheduling, *, rule: RetryRule | None = None) -> None:
        self._scheduling = scheduling
        self._rule = rule or RetryRule(attempts=20)

    async def prepare(self, jobs: Sequence[Job]) -> Mapping[int, object]:
        """Nothing: each reads what it needs when it runs."""
        return {}

    async def run(self, job: Job, prepared: object) -> Outcome:
        """Start it, or hold it."""
        broadcast_id, number = job.payload["broadcast_id"], job.payload["number"]
        if not (isinstance(broadcast_id, int) and isinstance(number, int)):
            raise TypeError("a starting job carries its broadcast and the number of its schedule")
        await self._scheduling.begin(broadcast_id, number)
        return Done()

    async def settle(self, connection: Connection, ended: Sequence[Ended]) -> None:
        """Nothing follows: starting is a transaction of its own, and starting again finds it started."""

    def failed(self, job: Job, error: Exception) -> Outcome:
        """A failure of our own: tried again, then visible."""
        delay = self._rule.next(job.attempts)
        return Dead(type(error).__name__) if delay is None else Retry(delay, type(error).__name__)
