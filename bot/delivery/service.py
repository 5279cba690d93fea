"""Promises: deliveries and their jobs are written in the transaction of the decision. ``executor.py`` carries them out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from bot.delivery import repository, repository_groups, repository_removal
from bot.delivery.arrivals import Arrivals, NobodyAsks
from bot.delivery.model import MULTIPLE, RETURN_WINDOW, Delivery, DeliveryState, Recipient
from bot.delivery.pinning import pin_jobs
from bot.delivery.removal import removal_job
from bot.jobs.model import NewJob
from bot.jobs.pacing import chat_key
from bot.jobs.queue import JobQueue
from bot.messenger.quotes import OutgoingQuote
from bot.messenger.sender import OutgoingText
from bot.storage.engine import Connection, Database
from bot.storage.time import Clock

SEND_JOB = "send"
SEND_PRIORITY = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """What one reader sees of a message, now."""

    parts: tuple[OutgoingText, ...]
    language: str
    revision: int
    reply_to: int | None = None
    """The message (ours) that it answers."""
    reply_to_original: tuple[int, int] | None = None
    """That message's own chat and Telegram id: its author is answered on the original."""
    silent: bool = False
    thread_id: int | None = None
    """The topic of a group that it goes to; None: no topic, or whichever the answered message is in."""
    quote: OutgoingQuote | None = None
    """The passage that it quotes: it answers the Telegram message which has that."""
    may_be_empty: bool = False
    """Having nothing to say takes away what is out, and ends no promise."""


class Renderer(Protocol):
    """Whoever knows what a message says. ``bot.app`` introduces it."""

    async def render(self, deliveries: Sequence[Delivery]) -> Mapping[int, Rendered]:
        """By delivery id; what is left out has nothing to say any more and is cancelled."""


class DeliveryService:
    """The ledger's use cases."""

    def __init__(self, database: Database, queue: JobQueue, *, clock: Clock, arrivals: Arrivals | None = None) -> None:
        self._arrivals = arrivals or NobodyAsks()
        self._database = database
        self._queue = queue
        self._clock = clock

    async def promise(
        self,
        connection: Connection,
        message_id: int,
        recipients: Sequence[Recipient],
        *,
        priority: int = SEND_PRIORITY,
        group: str | None = None,
        gather_until: datetime | None = None,
    ) -> int:
        """Promise a message to these chats, in the caller's transaction; returns how many promises are new.

        ``group`` is the job group that the promises' jobs belong to. ``gather_until``: more belongs to this message, and nothing
        of it leaves before then; :meth:`gather` puts that off.
        """
        added = await repository.add(connection, message_id, recipients, self._clock())
        if gather_until is not None:
            group = _gathering(message_id)
        jobs = [replace(_job(one, priority, group), run_at=gather_until) for one in added]
        await self._queue.add(connection, jobs)
        return len(added)

    async def gather(self, connection: Connection, message_id: int, until: datetime) -> int:
        """:meth:`renew` for a message that grows: its copies follow at ``until``, with one job each for all that came by then."""
        waiting = {
            payload["delivery_id"] for payload in await self._queue.put_off(connection, _gathering(message_id), until)
        }
        follow = [
            one
            for one in await repository.of_message(connection, message_id)
            if one.state in (DeliveryState.PENDING, DeliveryState.SENT)
        ]
        jobs = [_job(one, SEND_PRIORITY, _gathering(message_id)) for one in follow if one.id not in waiting]
        await self._queue.add(connection, [replace(one, run_at=until) for one in jobs])
        return len(follow)

    async def promise_batch(
        self,
        connection: Connection,
        message_id: int,
        recipients: Sequence[Recipient],
        *,
        priority: int,
        group: str,
        with_jobs: bool = True,
    ) -> int:
        """:meth:`promise` for a batch of very many; ``with_jobs``: else :meth:`carry` is called for them later.

        The caller sees to it that nobody else promises the same message at this moment.
        """
        added = await repository.add_batch(connection, message_id, recipients, self._clock())
        if with_jobs:
            await self._queue.add(connection, [send_job(*one, priority, group) for one in added])
        return len(added)

    async def carry(
        self, connection: Connection, promises: Sequence[tuple[int, int]], *, priority: int, group: str, once: str
    ) -> None:
        """Add the jobs of promises (delivery and chat) whose jobs were cancelled. Again with the same ``once`` is harmless."""
        jobs = [replace(send_job(*one, priority, group), dedupe=f"{once}:{one[0]}") for one in promises]
        await self._queue.add(connection, jobs)

    async def renew(self, connection: Connection, message_id: int, language: str | None = None) -> int:
        """The message changed: bring its copies in line, in the caller's transaction. Returns how many will follow.

        ``language``: only its readers see a change; of the copies that are out, those in other languages stay as they are.

        Pending ones too: a job that is on its way may have been rendered before the change. The lane runs ours after it, and
        where that one already sent the new text, ours finds nothing to do.
        """
        deliveries = await repository.of_message(connection, message_id)
        follow = [
            one
            for one in deliveries
            if one.state is DeliveryState.PENDING
            or (one.state is DeliveryState.SENT and (language is None or one.language_sent in (language, MULTIPLE)))
        ]
        await self._queue.add(connection, [_job(one, SEND_PRIORITY) for one in follow])
        return len(follow)

    async def remove(self, connection: Connection, message_ids: Sequence[int]) -> int:
        """The messages were taken back: what is pending is cancelled, what is out is removed, in the caller's transaction.

        Returns how many copies that makes. Pending ones too: a job that is on its way sends its copy all the same, and the
        lane runs ours after it.
        """
        asked = await repository_removal.ask(connection, message_ids, self._clock())
        await self._queue.add(connection, [removal_job(one, SEND_PRIORITY) for one in asked])
        return len(asked)

    async def withdraw(self, connection: Connection, chat_id: int, state: DeliveryState, reason: str) -> list[Delivery]:
        """End, in this way, what is pending for a group, in the caller's transaction; returns it, oldest first."""
        return await repository_groups.withdraw(connection, chat_id, state, reason, self._clock())

    async def replaced(self, connection: Connection, delivery_id: int) -> None:
        """What a group did not get is promised to its readers in private instead, so that it does not come back with the group."""
        await repository_groups.replaced(connection, delivery_id, self._clock())

    async def waiting(self, connection: Connection, chat_ids: Sequence[int]) -> dict[int, int]:
        """How many sends, edits and removals each of these chats still has before it."""
        lengths = await self._queue.lane_lengths(connection, [chat_key(one) for one in chat_ids])
        return {one: lengths.get(chat_key(one), 0) for one in chat_ids}

    async def follow(self, connection: Connection, chat_id: int, new_chat_id: int) -> None:
        """A group has another Telegram id: what has not left yet goes there, in the same order, in the caller's transaction."""
        await repository_groups.aim_anew(connection, chat_id, new_chat_id)
        await self._queue.move_lane(connection, chat_key(chat_id), chat_key(new_chat_id))

    def wake(self) -> None:
        """Call after the transaction."""
        self._queue.wake()

    async def by_copy(self, connection: Connection, chat_id: int, telegram_message_id: int) -> Delivery | None:
        """The delivery behind a message that a reader sees; None for anything else."""
        return await repository.by_copy(connection, chat_id, telegram_message_id)

    async def by_id(self, connection: Connection, delivery_id: int) -> Delivery | None:
        """One delivery, or None."""
        return (await repository.by_ids(connection, [delivery_id])).get(delivery_id)

    async def of_message(self, connection: Connection, message_id: int) -> list[Delivery]:
        """Who was promised this message, and how each promise stands."""
        return await repository.of_message(connection, message_id)

    async def returned(self, chat_id: int) -> int:
        """The reader is back: what the chat refused in the last seven days is promised anew, in order.

        Edits that it refused follow as well, and what was taken back meanwhile is removed. Returns how many copies follow.
        """
        since = self._clock() - RETURN_WINDOW
        async with self._database.write() as connection:
            missed = await repository.missed_since(connection, chat_id, since)
            refused = [one.id for one in missed if one.state is DeliveryState.REFUSED]
            await repository.back_to_pending(connection, refused)
            await self._arrivals.unsettled(connection, {one.message_id for one in missed})
            await self._queue.add(connection, [_job(one, SEND_PRIORITY) for one in missed])
            await self._queue.add(connection, await pin_jobs(connection, missed))
            kept = await repository_removal.ask_again(connection, chat_id)
            await self._queue.add(connection, [removal_job(one, SEND_PRIORITY) for one in kept])
        self._queue.wake()
        return len(missed)


def _job(delivery: Delivery, priority: int, group: str | None = None) -> NewJob:
    return send_job(delivery.id, delivery.chat_id, priority, group)


def _gathering(message_id: int) -> str:
    """The job group of a message that may grow."""
    return f"gather:{message_id}"


def send_job(delivery_id: int, chat_id: int, priority: int, group: str | None) -> NewJob:
    """The job that brings one copy in line."""
    payload = {"delivery_id": delivery_id}
    return NewJob(kind=SEND_JOB, lane=chat_key(chat_id), payload=payload, priority=priority, group=group)
