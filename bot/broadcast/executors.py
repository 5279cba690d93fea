"""What runs the jobs of broadcasts, by kind: ``bot.app`` hands it to the worker."""

from __future__ import annotations

from datetime import timedelta

from bot.broadcast.filling import FillExecutor
from bot.broadcast.following import CorrectExecutor
from bot.broadcast.halting import HaltExecutor
from bot.broadcast.model import (
    CORRECT_JOB,
    FILL_JOB,
    HALT_JOB,
    NOTE_JOB,
    PROGRESS_JOB,
    REMIND_JOB,
    REVIEW_JOB,
    START_JOB,
    WITHDRAW_JOB,
)
from bot.broadcast.notes import NoteExecutor
from bot.broadcast.progress import ProgressExecutor
from bot.broadcast.reminding import ReminderExecutor
from bot.broadcast.requests import ReviewExecutor
from bot.broadcast.scheduling import StartExecutor
from bot.broadcast.service import BroadcastService
from bot.broadcast.withdrawing import WithdrawExecutor
from bot.delivery.service import DeliveryService
from bot.jobs.executor import Executor
from bot.jobs.model import RetryRule
from bot.jobs.queue import JobQueue
from bot.members.service import MembersService
from bot.messenger.sender import Sender
from bot.storage.engine import Database
from bot.storage.time import Clock
from content.messages import Messages


def executors(
    database: Database,
    queue: JobQueue,
    sender: Sender,
    service: BroadcastService,
    *,
    members: MembersService,
    delivery: DeliveryService,
    messages: Messages,
    clock: Clock,
    remind_after: timedelta = timedelta(hours=24),
    rule: RetryRule | None = None,
) -> dict[str, Executor]:
    """All of them. ``sender`` speaks to authors; copies leave through the ledger's own."""
    return {
        START_JOB: StartExecutor(service.scheduling, rule=rule),
        NOTE_JOB: NoteExecutor(database, sender, members=members, messages=messages, clock=clock, rule=rule),
        REVIEW_JOB: ReviewExecutor(database, sender, members=members, messages=messages, clock=clock, rule=rule),
        PROGRESS_JOB: ProgressExecutor(database, sender, members=members, messages=messages, clock=clock, rule=rule),
        FILL_JOB: FillExecutor(database, queue, delivery=delivery, clock=clock, remind_after=remind_after, rule=rule),
        HALT_JOB: HaltExecutor(database, queue, delivery=delivery, clock=clock, rule=rule),
        CORRECT_JOB: CorrectExecutor(
            database, queue, delivery=delivery, clock=clock, remind_after=remind_after, rule=rule
        ),
        WITHDRAW_JOB: WithdrawExecutor(database, queue, clock=clock, rule=rule),
        REMIND_JOB: ReminderExecutor(
            database, queue, delivery=delivery, clock=clock, remind_after=remind_after, rule=rule
        ),
    }
