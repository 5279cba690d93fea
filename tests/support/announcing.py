"""A room to announce things to: real services and a real database, scripted engines, and no Telegram."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import partial
from itertools import count

from sqlalchemy import func, select

from bot.adapters import policy_of
from bot.broadcast import repository
from bot.broadcast.acknowledging import AcknowledgeService
from bot.broadcast.executors import executors
from bot.broadcast.halting import HaltService
from bot.broadcast.model import NOTE_JOB, PROGRESS_JOB, REVIEW_JOB, Broadcast, Confirmation, Preview, Taken, Written
from bot.broadcast.notes import NoteExecutor
from bot.broadcast.progress import ProgressExecutor
from bot.broadcast.renderer import BroadcastRenderer
from bot.broadcast.service import BroadcastService
from bot.broadcast.withdrawing import WithdrawService
from bot.delivery.executor import DeliveryExecutor
from bot.delivery.rendering import RendererByKind
from bot.delivery.service import SEND_JOB
from bot.jobs.executor import Executor
from bot.jobs.model import Job, Outcome
from bot.language.text import FormattedText
from bot.members.model import Member, Role
from bot.relay.renderer import RelayRenderer
from bot.storage.engine import Connection, Database
from bot.storage.tables import delivery
from bot.translation.remembering import TranslationMemory
from content.messages import Messages
from tests.support.ledger import LEASE
from tests.support.no_groups import RecordedGroups
from tests.support.providers import ScriptedProvider
from tests.support.relay_room import RelayRoom, open_relay_room
from tests.support.scripted_sender import ScriptedSender
from tests.support.words import strict_messages

NEWS = "The pharmacy opens at 7:30 tomorrow."
LATER = "The pharmacy opens at 8:30 tomorrow."
IN_PORTUGUESE = {NEWS: "A farmácia abre às 7:30 amanhã.", LATER: "A farmácia abre às 8:30 amanhã."}
IN_FRENCH = {NEWS: "La pharmacie ouvre à 7:30 demain.", LATER: "La pharmacie ouvre à 8:30 demain."}


@dataclass(frozen=True)
class Kind:
    """What the screening finds."""

    kind: str


@dataclass
class Announcing:
    """What tests refer to: the room with its people, and the broadcast service on top."""

    room: RelayRoom
    service: BroadcastService
    executor: DeliveryExecutor
    progress: ProgressExecutor
    progress_sender: ScriptedSender
    coordinator: Member
    following: dict[str, Executor]
    """What runs the jobs of decisions, by kind."""
    halts: HaltService
    acknowledging: AcknowledgeService
    notes: NoteExecutor
    withdrawing: WithdrawService
    requests: Executor
    messages: Messages
    _numbers: count[int] = field(default_factory=lambda: count(5000))

    @property
    def database(self) -> Database:
        return self.room.database

    async def join(self, telegram_user_id: int, language: str = "en", *, team: str = "cardiology") -> Member:
        """A reader in the room."""
        return await self.room.join(telegram_user_id, language, team=team)

    def written(
        self, text: str, *, by: Member | None = None, number: int | None = None, reply_to: int | None = None
    ) -> Written:
        """A text as it arrives in the private chat of the coordinator, or of somebody else."""
        author = by or self.coordinator
        return Written(
            chat_id=author.telegram_user_id or 0,
            telegram_message_id=next(self._numbers) if number is None else number,
            text=FormattedText(text),
            reply_to=reply_to,
        )

    async def write(self, text: str, *, number: int | None = None, reply_to: int | None = None) -> Taken | None:
        """The coordinator writes."""
        return await self.service.take(self.coordinator, self.written(text, number=number, reply_to=reply_to))

    async def begin(self) -> Preview:
        """A draft that waits for its text."""
        return await self.service.begin(self.coordinator, self.room.hospital.room.id)

    async def draft(self, text: str = NEWS) -> Preview:
        """A draft with its text, in every language of the readers."""
        await self.begin()
        taken = await self.write(text)
        assert taken is not None
        assert taken.preview is not None
        return taken.preview

    async def approve(self, preview: Preview, language: str) -> Preview:
        """The coordinator approves what they were shown."""
        shown = next(one.draft for one in preview.sections if one.language == language)
        assert shown is not None
        return await self.service.approve(self.coordinator, preview.broadcast.id, language, shown.revision)

    async def confirm(self, preview: Preview, *, unapproved_too: bool = False) -> Confirmation:
        """The coordinator presses Send under this preview."""
        shown = preview.broadcast
        confirmation = await self.service.confirm(
            self.coordinator, shown.id, shown.revision, unapproved_too=unapproved_too
        )
        await self.follow_up()
        return confirmation

    async def send(self, text: str = NEWS, *, unapproved_too: bool = True) -> Broadcast:
        """A broadcast on its way."""
        preview = await self.draft(text)
        await self.confirm(preview, unapproved_too=unapproved_too)
        return await self.stored(preview.broadcast.id)

    async def stored(self, broadcast_id: int) -> Broadcast:
        """The row as it is now."""
        async with self.database.read() as connection:
            return await self.stored_in(connection, broadcast_id)

    async def stored_in(self, connection: Connection, broadcast_id: int) -> Broadcast:
        """The row as this transaction sees it."""
        found = await repository.by_id(connection, broadcast_id)
        assert found is not None
        return found

    async def promises(self) -> int:
        """How many promises there are in all."""
        async with self.database.read() as connection:
            return (await connection.execute(select(func.count()).select_from(delivery))).scalar_one()

    async def arrive(self) -> None:
        """Send what is promised."""
        await self.room.arrive()

    async def arrive_one(self) -> None:
        """Send the first copy that is promised, and no other."""
        async with self.sending_one():
            pass

    @asynccontextmanager
    async def sending_one(self) -> AsyncIterator[None]:
        """What is done inside happens while the first copy is on its way, as it was made before."""
        (first,) = await self.room.queue.claim([SEND_JOB], limit=1, lease=LEASE)
        prepared = await self.executor.prepare([first])
        yield
        ended = [(first, await self.executor.run(first, prepared[first.id]))]
        async with self.database.write() as connection:
            await self.executor.settle(connection, ended)
            await self.room.queue.end(connection, ended)

    async def follow_up(self) -> list[Outcome]:
        """Run the jobs that are due of what was decided: filling the ledger, pausing, cancelling, reminding."""
        ended: list[tuple[Job, Outcome]] = []
        while jobs := await self.room.queue.claim(list(self.following), limit=5, lease=LEASE):
            now = [(job, await self.following[job.kind].run(job, None)) for job in jobs]
            async with self.database.write() as connection:
                for job, outcome in now:
                    await self.following[job.kind].settle(connection, [(job, outcome)])
                await self.room.queue.end(connection, now)
            ended += now
        return [outcome for _, outcome in ended]

    async def show_progress(self) -> list[Outcome]:
        """Run the reporting jobs that are due, to their ends."""
        jobs = await self.room.queue.claim([PROGRESS_JOB], limit=5, lease=LEASE)
        prepared = await self.progress.prepare(jobs)
        ended = [(job, await self.progress.run(job, prepared.get(job.id))) for job in jobs]
        async with self.database.write() as connection:
            await self.progress.settle(connection, ended)
            await self.room.queue.end(connection, ended)
        return [outcome for _, outcome in ended]

    async def tell(self) -> list[str]:
        """Tell colleagues what is due; all that was said in the coordinator's chat."""
        for kind, executor in ((NOTE_JOB, self.notes), (REVIEW_JOB, self.requests)):
            jobs = await self.room.queue.claim([kind], limit=5, lease=LEASE)
            prepared = await executor.prepare(jobs)
            ended = [(job, await executor.run(job, prepared.get(job.id))) for job in jobs]
            async with self.database.write() as connection:
                await self.room.queue.end(connection, ended)
        return self.shown()

    def told(self, member: Member) -> list[str]:
        """What was said in somebody's chat beside copies."""
        texts = self.progress_sender.reads(member.telegram_user_id or 0)
        return [text.replace("\u2068", "").replace("\u2069", "") for text in texts]

    def shown(self) -> list[str]:
        """The progress messages in the coordinator's chat."""
        texts = self.progress_sender.reads(self.coordinator.telegram_user_id or 0)
        return [text.replace("\u2068", "").replace("\u2069", "") for text in texts]


async def open_announcing(database: Database, *providers: ScriptedProvider) -> Announcing:
    """A room on this database, with a coordinator; by default with an engine that knows the news in two languages."""
    engines = providers or (ScriptedProvider(table={"pt": IN_PORTUGUESE, "fr": IN_FRENCH}),)
    room = await open_relay_room(database, *engines)
    messages = strict_messages()
    policy = partial(policy_of, usual=room.providers)
    members = room.hospital.members

    service = BroadcastService(
        database,
        members=members,
        translation=room.translation,
        delivery=room.delivery,
        queue=room.queue,
        detect=room.detect,
        clock=room.clock,
        policy=policy,
        memory=TranslationMemory(database, clock=room.clock),
        screen=lambda text, _: [Kind(one) for one in room.identifiers.get(text, [])],
    )

    async def refused(connection: Connection, member_id: int, since: object) -> None:
        await members.mark_unreachable(member_id, connection=connection)

    relayed = RelayRenderer(database, room.relay, messages, clock=room.clock)
    announced = BroadcastRenderer(
        database, members=members, translation=room.translation, messages=messages, clock=room.clock, policy=policy
    )
    renderer = RendererByKind(database, {"text": relayed, "notice": relayed, "broadcast": announced})
    room.executor = DeliveryExecutor(
        database,
        room.sender,  # type: ignore[arg-type]  # stands in for the real one
        renderer,
        clock=room.clock,
        refused=refused,
        groups=RecordedGroups(),
    )
    author_chat = ScriptedSender()
    progress = ProgressExecutor(
        database,
        author_chat,  # type: ignore[arg-type]  # stands in for the real one
        members=members,
        messages=messages,
        clock=room.clock,
    )
    everything = executors(
        database,
        room.queue,
        author_chat,  # type: ignore[arg-type]  # stands in for the real one
        service,
        members=members,
        delivery=room.delivery,
        messages=messages,
        clock=room.clock,
    )
    following = {kind: one for kind, one in everything.items() if kind not in (NOTE_JOB, PROGRESS_JOB, REVIEW_JOB)}
    halts = HaltService(database, room.queue, members=members, clock=room.clock)
    acknowledging = AcknowledgeService(database, delivery=room.delivery, clock=room.clock)
    coordinator = await room.hospital.join(700, room.hospital.cardiology, Role.COORDINATOR)
    notes = NoteExecutor(
        database,
        author_chat,  # type: ignore[arg-type]  # stands in for the real one
        members=members,
        messages=messages,
        clock=room.clock,
    )
    return Announcing(
        room,
        service,
        room.executor,
        progress,
        author_chat,
        coordinator,
        following,
        halts,
        acknowledging,
        notes,
        WithdrawService(database, room.queue, members=members, clock=room.clock),
        everything[REVIEW_JOB],
        messages,
    )
