"""A room in which people write and read, with engines that say what they were told, and no Telegram."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from itertools import count
from typing import Any

from sqlalchemy import update

from bot.app import policy_of
from bot.delivery import repository as ledger
from bot.delivery.model import Delivery
from bot.delivery.service import SEND_JOB, DeliveryExecutor, DeliveryService
from bot.jobs.queue import JobQueue
from bot.language.detection import Detection
from bot.language.text import FormattedText
from bot.members.model import Member
from bot.relay.model import IncomingText, Receipt
from bot.relay.renderer import RelayRenderer
from bot.relay.service import RelayService
from bot.storage import tables
from bot.storage.engine import Connection, Database
from bot.translation.service import TranslationService
from content.messages import Messages
from tests.support.clock import FakeClock
from tests.support.hospital import Hospital, open_hospital
from tests.support.ledger import LEASE, ScriptedSender
from tests.support.providers import ScriptedProvider


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
    spoken: dict[str, str | None]
    """What the detector says of a text; English of all others."""
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
    ) -> IncomingText:
        """A text as it arrives in the author's private chat."""
        return IncomingText(
            chat_id=author.telegram_user_id or 0,
            telegram_message_id=next(self._ids) if number is None else number,
            text=FormattedText(text),
            sent_at=self.clock(),
            edited_at=edited_at,
            reply_to=reply_to,
        )

    async def write(self, author: Member, text: str, **more: Any) -> tuple[int, Receipt]:
        """The author's message number, and what became of it."""
        incoming = self.incoming(author, text, **more)
        return incoming.telegram_message_id, await self.relay.accept(author, incoming)

    async def edit(self, author: Member, number: int, text: str, *, at: datetime | None = None) -> Receipt:
        """The author changes a message."""
        return await self.relay.edit(author, self.incoming(author, text, number=number, edited_at=at or self.clock()))

    async def arrive(self) -> None:
        """Send what is promised."""
        while jobs := await self.queue.claim([SEND_JOB], limit=20, lease=LEASE):
            prepared = await self.executor.prepare(jobs)
            ended = [(job, await self.executor.run(job, prepared.get(job.id))) for job in jobs]
            async with self.database.write() as connection:
                await self.executor.settle(connection, ended)
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
        """The institutions decide that this room's texts may go to engines outside."""
        async with self.database.write() as connection:
            await connection.execute(update(tables.room).values(text_may_leave=True))


async def open_relay_room(database: Database, *providers: ScriptedProvider) -> RelayRoom:
    """A room on this database, with these engines."""
    clock = FakeClock()
    hospital = await open_hospital(database, clock)
    queue = JobQueue(database, owner="test", clock=clock)
    sender = ScriptedSender()
    spoken: dict[str, str | None] = {}

    def detect(text: str, expected: Sequence[str] = (), profile: str | None = None) -> Detection:
        language = spoken.get(text, "en")
        return Detection(language, 1.0 if language else 0.0, "Latn", ())

    async def refused(connection: Connection, member_id: int, since: datetime) -> None:
        await hospital.members.mark_unreachable(member_id, since=since, connection=connection)

    translation = TranslationService(database, providers, clock=clock)
    delivery = DeliveryService(database, queue, clock=clock)
    relay = RelayService(
        database,
        members=hospital.members,
        translation=translation,
        delivery=delivery,
        detect=detect,
        clock=clock,
        policy=partial(policy_of, usual=providers),
    )
    renderer = RelayRenderer(database, relay, Messages.load(strict=True))
    executor = DeliveryExecutor(
        database,
        sender,  # type: ignore[arg-type]  # stands in for the real one
        renderer,
        clock=clock,
        refused=refused,
    )
    return RelayRoom(
        database, clock, hospital, list(providers), relay, delivery, translation, queue, sender, executor, spoken
    )
