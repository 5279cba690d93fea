"""A room in which people write and read, with engines that say what they were told, and no Telegram."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from itertools import count
from typing import Any

from sqlalchemy import update

from bot.adapters import policy_of
from bot.delivery import repository as ledger
from bot.delivery.executor import DeliveryExecutor
from bot.delivery.model import REMOVE_JOB, Delivery
from bot.delivery.pinning import PIN_JOB, PinExecutor, Pins
from bot.delivery.removal import RemovalExecutor
from bot.delivery.service import SEND_JOB, DeliveryService
from bot.jobs.executor import Executor
from bot.jobs.pacing import Limits, Pacer
from bot.jobs.queue import JobQueue
from bot.language.detection import Detection
from bot.language.segments import LanguageSegment
from bot.language.text import FormattedText
from bot.members.model import Member
from bot.messenger.attachments import Attachment
from bot.relay.arrival import ARRIVAL_JOB, ArrivalExecutor, ArrivalWatch
from bot.relay.corrections import CorrectionService
from bot.relay.explaining import WhyService
from bot.relay.groups import GroupService
from bot.relay.languages import Detect
from bot.relay.missing import MissingAttachments
from bot.relay.model import IncomingText, Receipt
from bot.relay.pinning import PinService
from bot.relay.quoting_model import Quote
from bot.relay.reactions import GATHER_JOB, GatherExecutor, ReactionService
from bot.relay.renderer import RelayRenderer
from bot.relay.service import RelayService
from bot.relay.status import StatusService
from bot.relay.telling import Teller
from bot.relay.withdrawal import WithdrawalService
from bot.storage import tables
from bot.storage.engine import Connection, Database
from bot.translation.service import TranslationService
from tests.support.clock import FakeClock
from tests.support.hospital import Hospital, open_hospital
from tests.support.ledger import LEASE
from tests.support.providers import ScriptedProvider
from tests.support.scripted_sender import ScriptedSender
from tests.support.words import strict_messages


@dataclass(frozen=True)
class FoundKind:
    """Something that may name somebody."""

    kind: str


@dataclass
class RelayRoom:
    """Real services and a real database; people write through ``write`` and ``edit``, and ``reads`` shows their chats."""

    database: Database
    clock: FakeClock
    hospital: Hospital
    providers: list[ScriptedProvider]
    relay: RelayService
    delivery: DeliveryService
    translation: TranslationService
    queue: JobQueue
    sender: ScriptedSender
    executor: DeliveryExecutor
    removal: RemovalExecutor
    corrections: CorrectionService
    why: WhyService
    withdrawal: WithdrawalService
    status: StatusService
    arrivals: ArrivalExecutor
    reactions: ReactionService
    gathering: GatherExecutor
    pinning: PinService
    pins: PinExecutor
    identifiers: dict[str, list[str]]
    """What the screening finds in a text, by kind; nothing in all others."""
    spoken: dict[str, str | None]
    """What the detector says of a text; English of all others."""
    doubted: set[str]
    """The texts of whose language the detector is not sure."""
    divided: dict[str, list[LanguageSegment]]
    """The texts in two languages, and their parts."""
    profiles: list[str | None]
    """What the detector was told of the authors, one for each text that it was asked about."""
    detect: Detect
    """The scripted detector itself."""
    groups: GroupService
    _ids: count[int] = field(default_factory=lambda: count(1))

    async def join(self, telegram_user_id: int, language: str, *, team: str = "cardiology") -> Member:
        """A member of the room who reads this language."""
        return await self.hospital.join(telegram_user_id, getattr(self.hospital, team), language=language)

    def incoming(
        self,
        author: Member,
        text: str,
        *,
        reply_to: int | None = None,
        number: int | None = None,
        edited_at: datetime | None = None,
        quote: Quote | None = None,
        attachments: Sequence[Attachment] = (),
        album: str | None = None,
    ) -> IncomingText:
        """A text as it arrives in the author's private chat."""
        return IncomingText(
            chat_id=author.telegram_user_id or 0,
            telegram_message_id=next(self._ids) if number is None else number,
            text=FormattedText(text),
            sent_at=self.clock(),
            edited_at=edited_at,
            reply_to=reply_to,
            quote=quote,
            attachments=tuple(attachments),
            album=album,
        )

    async def write(self, author: Member, text: str, **more: Any) -> tuple[int, Receipt]:
        """The author's message number, and what became of it."""
        incoming = self.incoming(author, text, **more)
        return incoming.telegram_message_id, await self.relay.accept(author, incoming)

    async def edit(self, author: Member, number: int, text: str, *, at: datetime | None = None, **more: Any) -> Receipt:
        """The author changes a message."""
        edited = self.incoming(author, text, number=number, edited_at=at or self.clock(), **more)
        return await self.relay.edit(author, edited)

    async def arrive(self) -> None:
        """Send what is promised, and remove what was taken back."""
        executors: dict[str, Executor] = {
            SEND_JOB: self.executor,
            REMOVE_JOB: self.removal,
            ARRIVAL_JOB: self.arrivals,
            GATHER_JOB: self.gathering,
            PIN_JOB: self.pins,
        }
        while jobs := await self.queue.claim(list(executors), limit=20, lease=LEASE):
            for kind, executor in executors.items():
                own = [job for job in jobs if job.kind == kind]
                prepared = await executor.prepare(own)
                ended = [(job, await executor.run(job, prepared.get(job.id))) for job in own]
                async with self.database.write() as connection:
                    await executor.settle(connection, ended)
                    await self.queue.end(connection, ended)

    def reads(self, member: Member) -> list[str]:
        """What stands in the member's chat, without the invisible isolation marks."""
        texts = self.sender.reads(member.telegram_user_id or 0)
        return [text.replace("\u2068", "").replace("\u2069", "") for text in texts]

    def last_number(self, member: Member) -> int:
        """The number of the newest message in the member's chat."""
        return list(self.sender.chats[member.telegram_user_id or 0])[-1]

    async def copies(self, receipt: Receipt) -> dict[int, Delivery]:
        """The message's deliveries, by member."""
        async with self.database.read() as connection:
            found = await ledger.of_message(connection, receipt.message_id or 0)
        return {one.member_id or 0: one for one in found}

    async def member(self, member: Member) -> Member:
        """As they stand now."""
        return await self.hospital.members.member(member.id)

    async def let_texts_leave(self) -> None:
        """The room and the institutions in it decide that its texts may go to engines outside."""
        async with self.database.write() as connection:
            await connection.execute(update(tables.room).values(text_may_leave=True))
            await connection.execute(update(tables.institution).values(text_may_leave=True))


async def open_relay_room(database: Database, *providers: ScriptedProvider) -> RelayRoom:
    """A room on this database, with these engines."""
    clock = FakeClock()
    hospital = await open_hospital(database, clock)
    queue = JobQueue(database, owner="test", clock=clock)
    sender = ScriptedSender()
    spoken: dict[str, str | None] = {}
    doubted: set[str] = set()
    divided: dict[str, list[LanguageSegment]] = {}
    profiles: list[str | None] = []

    def detect(text: str, expected: Sequence[str] = (), profile: str | None = None) -> Detection:
        language = spoken.get(text, "en")
        profiles.append(profile)
        return Detection(language, (0.6 if text in doubted else 1.0) if language else 0.0, "Latn", ())

    def segment(text: str, expected: Sequence[str] = (), profile: str | None = None) -> list[LanguageSegment]:
        return divided.get(text, [])

    identifiers: dict[str, list[str]] = {}

    def screen(text: str, language: str | None) -> list[FoundKind]:
        return [FoundKind(kind) for kind in identifiers.get(text, [])]

    async def refused(connection: Connection, member_id: int, since: datetime) -> None:
        await hospital.members.mark_unreachable(member_id, since=since, connection=connection)

    translation = TranslationService(database, providers, clock=clock)
    arrivals = ArrivalWatch(queue)
    delivery = DeliveryService(database, queue, clock=clock, arrivals=arrivals)
    pacer = Pacer(database, Limits(), clock=clock)
    groups = GroupService(database, members=hospital.members, delivery=delivery, pacer=pacer, clock=clock)
    relay = RelayService(
        database,
        members=hospital.members,
        translation=translation,
        delivery=delivery,
        detect=detect,
        segment=segment,
        clock=clock,
        policy=partial(policy_of, usual=providers),
        screen=screen,
        late=groups.late,
    )
    messages = strict_messages()
    renderer = RelayRenderer(database, relay, messages, clock=clock)
    executor = DeliveryExecutor(
        database,
        sender,  # type: ignore[arg-type]  # stands in for the real one
        renderer,
        clock=clock,
        refused=refused,
        groups=groups,
        arrivals=arrivals,
        missing=MissingAttachments(Teller(members=hospital.members, delivery=delivery, clock=clock)),
    )
    withdrawal = WithdrawalService(database, members=hospital.members, delivery=delivery, clock=clock)
    reactions = ReactionService(database, queue, members=hospital.members, delivery=delivery, clock=clock)
    pinning = PinService(database, Pins(queue), members=hospital.members, delivery=delivery, clock=clock)
    return RelayRoom(
        database,
        clock,
        hospital,
        list(providers),
        relay,
        delivery,
        translation,
        queue,
        sender,
        executor,
        RemovalExecutor(
            database,
            sender,  # type: ignore[arg-type]  # stands in for the real one
            messages,
            clock=clock,
            ended=withdrawal.ended,
            refused=refused,
        ),
        CorrectionService(database, members=hospital.members, delivery=delivery, clock=clock),
        WhyService(
            database,
            members=hospital.members,
            delivery=delivery,
            translation=translation,
            policy=partial(policy_of, usual=providers),
        ),
        withdrawal,
        StatusService(database, members=hospital.members, delivery=delivery, clock=clock),
        ArrivalExecutor(queue, Teller(members=hospital.members, delivery=delivery, clock=clock), clock=clock),
        reactions,
        GatherExecutor(reactions),
        pinning,
        PinExecutor(
            database,
            sender,  # type: ignore[arg-type]  # stands in for the real one
            clock=clock,
            not_pinned=pinning.not_pinned,
        ),
        identifiers,
        spoken,
        doubted,
        divided,
        profiles,
        detect,
        groups,
    )
