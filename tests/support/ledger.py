"""The ledger with a real database and queue, in front of a Telegram and a renderer that do what the test says."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from itertools import count

from bot.delivery import repository
from bot.delivery.executor import DeliveryExecutor
from bot.delivery.model import Delivery, Recipient
from bot.delivery.service import SEND_JOB, DeliveryService, Rendered
from bot.jobs.model import Job, Outcome, RetryRule
from bot.jobs.queue import JobQueue
from bot.language.text import FormattedText
from bot.members.model import Member
from bot.messenger.sender import OutgoingText
from bot.relay import repository as relay_repository
from bot.relay.model import IncomingText, Reading
from bot.storage.engine import Connection, Database
from tests.support.clock import FakeClock
from tests.support.hospital import Hospital, open_hospital
from tests.support.no_groups import RecordedGroups
from tests.support.scripted_sender import ScriptedSender

LEASE = timedelta(seconds=30)
FIRST_RETRY = timedelta(seconds=2)
"""Longer than the first wait of the rule, its jitter included."""


class ScriptedRenderer:
    """Says what the test put in ``words``: by message, then by language, then parts. ``left`` are members who left."""

    def __init__(self) -> None:
        self.words: dict[int, Rendered] = {}
        self.languages: dict[int, str] = {}
        """By member: what they read now, if not English."""
        self.left: set[int] = set()
        self.failures: deque[Exception] = deque()

    async def render(self, deliveries: Sequence[Delivery]) -> Mapping[int, Rendered]:
        if self.failures:
            raise self.failures.popleft()
        return {
            one.id: self._in_language(self.words[one.message_id], self.languages.get(one.member_id or 0, "en"))
            for one in deliveries
            if one.message_id in self.words and one.member_id not in self.left
        }

    def _in_language(self, words: Rendered, language: str) -> Rendered:
        if language == "en":
            return words
        parts = tuple(OutgoingText(FormattedText(f"{language}: {part.text.text}")) for part in words.parts)
        return replace(words, parts=parts, language=language)


@dataclass
class Ledger:
    """Promises, runs jobs one look at a time, and shows how deliveries stand."""

    database: Database
    clock: FakeClock
    queue: JobQueue
    sender: ScriptedSender
    renderer: ScriptedRenderer
    service: DeliveryService
    executor: DeliveryExecutor
    hospital: Hospital
    unreachable: list[int] = field(default_factory=list)
    """Members that Telegram refused us, in order."""
    groups: RecordedGroups = field(default_factory=RecordedGroups)
    _sources: count[int] = field(default_factory=lambda: count(1))

    async def member(self, telegram_user_id: int = 41) -> Member:
        """A reader."""
        return await self.hospital.join(telegram_user_id, self.hospital.cardiology)

    async def message(self, *parts: str, reply_to: int | None = None) -> int:
        """A message by the operator that reads like this."""
        incoming = IncomingText(
            chat_id=self.hospital.operator.telegram_user_id or 0,
            telegram_message_id=next(self._sources),
            text=FormattedText(" ".join(parts)),
            sent_at=datetime(2026, 3, 2, tzinfo=UTC),
        )
        async with self.database.write() as connection:
            message_id = await relay_repository.add(
                connection,
                incoming,
                room_id=self.hospital.room.id,
                author_id=self.hospital.operator.id,
                reading=Reading("en", 1.0),
                reply_to_id=reply_to,
                at=self.clock(),
            )
        assert message_id is not None
        self.renderer.words[message_id] = _rendered(1, *parts, reply_to=reply_to)
        return message_id

    async def edit(self, message_id: int, *parts: str) -> int:
        """The message's author changes it; returns how many copies follow."""
        before = self.renderer.words[message_id]
        incoming = IncomingText(
            chat_id=0, telegram_message_id=0, text=FormattedText(" ".join(parts)), sent_at=self.clock()
        )
        async with self.database.write() as connection:
            changed = await relay_repository.change(
                connection,
                message_id,
                incoming,
                reading=Reading("en", 1.0),
                confirmed_by=None,
                revision=before.revision + 1,
            )
            assert changed
            follow = await self.service.renew(connection, message_id)
        self.renderer.words[message_id] = _rendered(before.revision + 1, *parts, reply_to=before.reply_to)
        return follow

    async def promise(self, message_id: int, *members: Member) -> int:
        """Promise a message to these people; returns how many promises are new."""
        recipients = [Recipient(chat_id=one.telegram_user_id or 0, member_id=one.id) for one in members]
        async with self.database.write() as connection:
            return await self.service.promise(connection, message_id, recipients)

    async def begin(self) -> list[tuple[Job, object]]:
        """Claim what is due and prepare it, as far as a worker gets before the first request."""
        jobs = await self.queue.claim([SEND_JOB], limit=20, lease=LEASE)
        prepared = await self.executor.prepare(jobs)
        return [(job, prepared.get(job.id)) for job in jobs]

    async def finish(self, begun: Sequence[tuple[Job, object]]) -> list[Outcome]:
        """Run what was begun, and write how it ended: facts and jobs in one transaction."""
        ended = []
        for job, prepared in begun:
            try:
                outcome = await self.executor.run(job, prepared)
            except Exception as error:  # noqa: BLE001 - as the worker does
                outcome = self.executor.failed(job, error)
            ended.append((job, outcome))
        async with self.database.write() as connection:
            await self.executor.settle(connection, ended)
            await self.queue.end(connection, ended)
        return [outcome for _, outcome in ended]

    async def look(self) -> list[Outcome]:
        """One claim, to its end."""
        return await self.finish(await self.begin())

    async def work_off(self) -> None:
        """Until nothing is due."""
        while await self.look():
            pass

    async def of(self, message_id: int) -> list[Delivery]:
        """How the message's promises stand."""
        async with self.database.read() as connection:
            return await repository.of_message(connection, message_id)

    async def only(self, message_id: int) -> Delivery:
        """How its one promise stands."""
        (delivery,) = await self.of(message_id)
        return delivery


def _rendered(revision: int, *parts: str, reply_to: int | None = None) -> Rendered:
    texts = tuple(OutgoingText(FormattedText(part)) for part in parts)
    return Rendered(parts=texts, language="en", revision=revision, reply_to=reply_to)


async def open_ledger(database: Database, clock: FakeClock, rule: RetryRule | None = None) -> Ledger:
    """A ledger on this database, with the small collaboration in it."""
    hospital = await open_hospital(database, clock)
    queue = JobQueue(database, owner="test", clock=clock)
    sender, renderer = ScriptedSender(), ScriptedRenderer()
    unreachable: list[int] = []

    async def refused(connection: Connection, member_id: int, since: datetime) -> None:
        unreachable.append(member_id)
        await hospital.members.mark_unreachable(member_id, since=since, connection=connection)

    executor = DeliveryExecutor(
        database,
        sender,  # type: ignore[arg-type]  # stands in for the real one
        renderer,
        clock=clock,
        refused=refused,
        groups=(groups := RecordedGroups()),
        rule=rule,
    )
    service = DeliveryService(database, queue, clock=clock)
    return Ledger(database, clock, queue, sender, renderer, service, executor, hospital, unreachable, groups=groups)
