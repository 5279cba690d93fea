"""The card of the week: who wants it, and the job that sends it, again and again.

Each subscriber has one job that waits for their next Monday, in a lane of its own, so that nothing else waits behind it. Its end,
the promise of the card, the note that it was seen and the next job are one transaction: a worker that is killed leaves either
all of it or nothing, and two workers cannot send two.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.delivery.model import Recipient
from bot.delivery.service import DeliveryService
from bot.guidance import repository_sending
from bot.guidance.model import WEEKLY_JOB, WEEKLY_PRIORITY, next_card_at
from bot.jobs.model import Dead, Done, Job, NewJob, Outcome, Retry, RetryRule
from bot.jobs.queue import JobQueue
from bot.jobs.worker import Ended
from bot.members.model import Member
from bot.members.rules import require_active
from bot.members.service import MembersService
from bot.storage.engine import Connection, Database
from bot.storage.time import Clock
from content.store import Cards

USUAL_ZONE = "UTC"
"""Of members without a team."""


class WeeklyService:
    """Subscribing and unsubscribing."""

    def __init__(self, database: Database, queue: JobQueue, *, members: MembersService, clock: Clock) -> None:
        self._database = database
        self._queue = queue
        self._members = members
        self._clock = clock

    async def is_on(self, actor: Member) -> bool:
        """Whether the actor gets a card of the week."""
        async with self._database.read() as connection:
            return await repository_sending.subscribed_since(connection, actor.id) is not None

    async def switch(self, actor: Member, *, on: bool) -> datetime | None:
        """From now on with or without a card of the week; when the next one comes, in the actor's time zone. Again is harmless."""
        require_active(actor)
        async with self._database.write() as connection:
            if not on:
                await repository_sending.unsubscribe(connection, actor.id)
                return None
            await repository_sending.subscribe(connection, actor.id, self._clock())
            zone = await zone_of(self._members, actor, connection)
            due = next_card_at(self._clock(), zone)
            await self._queue.add(connection, [weekly_job(actor.id, due)])
        self._queue.wake()
        return due.astimezone(ZoneInfo(zone))


class WeeklyExecutor:
    """Runs the jobs that send cards of the week."""

    def __init__(
        self,
        database: Database,
        queue: JobQueue,
        store: Cards,
        *,
        members: MembersService,
        delivery: DeliveryService,
        clock: Clock,
        rule: RetryRule | None = None,
    ) -> None:
        self._database = database
        self._queue = queue
        self._store = store
        self._members = members
        self._delivery = delivery
        self._clock = clock
        self._rule = rule or RetryRule()

    async def prepare(self, jobs: Sequence[Job]) -> Mapping[int, object]:
        """Nothing: all of it happens in the transaction that ends the job."""
        return {}

    async def run(self, job: Job, prepared: object) -> Outcome:
        """The time has come."""
        return Done(_member_id(job))

    async def settle(self, connection: Connection, ended: Sequence[Ended]) -> None:
        """Promise each subscriber a card, and wait for their next Monday; also after a job that was given up."""
        over = {_member_id(job): outcome for job, outcome in ended if isinstance(outcome, Done | Dead)}
        wanted = await repository_sending.still_wanted(connection, sorted(over)) if over else set()
        for member_id in sorted(wanted):
            member = await self._members.member(member_id, connection=connection)
            if isinstance(over[member_id], Done):
                await self._promise(connection, member)
            due = next_card_at(self._clock(), await zone_of(self._members, member, connection))
            await self._queue.add(connection, [weekly_job(member_id, due)])

    def failed(self, job: Job, error: Exception) -> Outcome:
        """A failure of our own: tried again, then left out for this week."""
        delay = self._rule.next(job.attempts)
        return Dead(type(error).__name__) if delay is None else Retry(delay, type(error).__name__)

    async def _promise(self, connection: Connection, member: Member) -> None:
        card_id = _next_card(self._store.ids, await repository_sending.seen(connection, member.id))
        if card_id is None or member.telegram_user_id is None:
            return
        message_id = await repository_sending.add_weekly(
            connection, card_id=card_id, member_id=member.id, at=self._clock()
        )
        recipient = Recipient(chat_id=member.telegram_user_id, member_id=member.id)
        await self._delivery.promise(connection, message_id, [recipient], priority=WEEKLY_PRIORITY)


def weekly_job(member_id: int, due: datetime) -> NewJob:
    """The job that sends a member their next card. Adding it again for the same day adds nothing."""
    lane = f"{WEEKLY_JOB}:{member_id}"
    return NewJob(
        kind=WEEKLY_JOB,
        lane=lane,
        payload={"member_id": member_id},
        priority=WEEKLY_PRIORITY,
        dedupe=f"{lane}:{due:%Y-%m-%d}",
        run_at=due,
    )


async def zone_of(members: MembersService, member: Member, connection: Connection) -> str:
    """The time zone of a member's team."""
    team = await members.team_of(member, connection=connection)
    return USUAL_ZONE if team is None else team.time_zone


def _next_card(card_ids: Sequence[str], seen: Mapping[str, datetime]) -> str | None:
    """The first card of the menu that the member has not had; once they had all, the one they had longest ago."""
    fresh = next((one for one in card_ids if one not in seen), None)
    return fresh or min(card_ids, key=lambda one: seen[one], default=None)


def _member_id(job: Job) -> int:
    value = job.payload["member_id"]
    if not isinstance(value, int):
        raise TypeError("a job for a card of the week carries the id of its member")
    return value
