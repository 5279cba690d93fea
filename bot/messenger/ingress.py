"""Updates in: committed to the job table before Telegram is told that we have them, whether it is polled or calls us.

Updates are kept raw, as Telegram wrote them, and parsed only when they are handled: one that cannot be parsed becomes a dead
letter that an operator can read, and the others go on.
"""

from __future__ import annotations

import hmac
import json
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import timedelta
from typing import Any

import structlog
from telegram import Update
from telegram import error as telegram_error
from telegram.ext import Application

from bot.errors import (
    CommonGroundError,
    ConnectionFailed,
    RateLimited,
    RecipientUnavailable,
    TransportError,
    UserError,
)
from bot.jobs.model import Dead, Done, Job, NewJob, Outcome, Postpone, Retry, RetryRule
from bot.jobs.queue import JobQueue
from bot.jobs.worker import Ended
from bot.messenger.failures import ours, wait_for_the_net
from bot.messenger.patience import patiently
from bot.storage.engine import Connection
from bot.storage.time import Clock, utc_now

UPDATE_JOB = "update"
_PATIENCE = timedelta(hours=24)
"""How long an answer waits for a Telegram that is out of reach: as long as Telegram keeps updates for us."""
Accepted = Callable[[int], None]
"""Told how many updates were new."""


class HandlerFailed(CommonGroundError):
    """A handler raised, and the person was told; the update is tried again or becomes a dead letter."""


def update_job(update: Mapping[str, Any]) -> NewJob:
    """The job of one raw update: once an ``update_id``, in the lane of its chat (or person), so that chats stay in order."""
    return NewJob(
        kind=UPDATE_JOB,
        lane=lane_of(_lane(update)),
        payload=update,
        dedupe=f"update:{update['update_id']}",
    )


def lane_of(chat_id: int) -> str:
    """The lane of a chat's updates; a person's inline queries are in that of their private chat."""
    return f"update:{chat_id}"


def _lane(update: Mapping[str, Any]) -> int:
    for name, content in update.items():
        if name == "update_id" or not isinstance(content, Mapping):
            continue
        for holder in (content, content.get("message")):
            chat = holder.get("chat") if isinstance(holder, Mapping) else None
            if isinstance(chat, Mapping) and isinstance(chat.get("id"), int):
                return int(chat["id"])
        person = content.get("from") or content.get("user")
        if isinstance(person, Mapping) and isinstance(person.get("id"), int):
            return int(person["id"])
    return 0


class Ingress:
    """Where updates enter the house."""

    def __init__(self, queue: JobQueue, accepted: Accepted | None = None) -> None:
        self._queue = queue
        self._accepted = accepted

    async def accept(self, updates: Sequence[Mapping[str, Any]]) -> int:
        """Commit raw updates; those that we already have change nothing. Returns how many were new."""
        async with self._queue.database.write() as connection:
            new = await self._queue.add(connection, [update_job(update) for update in updates])
        self._queue.wake()
        if self._accepted is not None:
            self._accepted(new)
        return new


def secret_matches(shown: str | None, expected: str) -> bool:
    """Compare a webhook's secret header in constant time."""
    # An empty secret would match a call without any.
    return bool(expected) and hmac.compare_digest((shown or "").encode(), expected.encode())


def parse_webhook_body(body: bytes) -> dict[str, Any]:
    """A raw update from a webhook call. Raises ValueError for what is none."""
    try:
        update = json.loads(body)
    except RecursionError as error:
        raise ValueError("not an update: nested too deep") from error
    if not isinstance(update, dict) or not isinstance(update.get("update_id"), int):
        raise ValueError("not an update")  # noqa: TRY004 - the caller sent wrong data, not the programmer
    return update


GaveUp = Callable[[Update, Exception], Awaitable[None]]
"""Tells the person behind an update that it could not be handled and is kept for the operator."""


class DurableApplication(Application[Any, Any, Any, Any, Any, Any]):
    """An application whose failures are failures.

    The library's own ``process_error`` swallows what handlers and error handlers raise, so that a lost update looks done. Here
    the error handlers answer what the person can mend (a :class:`bot.errors.UserError`), and everything else is raised.
    """

    async def initialize_with_patience(self) -> None:
        """``initialize``, which asks Telegram who we are, until it answers. Raises InvalidSetting for a wrong token."""
        await patiently(self.initialize)

    async def process_error(
        self,
        update: object,
        error: Exception,
        job: Any = None,
        coroutine: Any = None,
    ) -> bool:
        """Answer a UserError; raise HandlerFailed for anything else, also for an answer that could not be sent."""
        if not isinstance(error, UserError):
            raise HandlerFailed(type(error).__name__) from error
        context = self.context_types.context.from_error(update=update, error=error, application=self)
        try:
            for answer in list(self.error_handlers):
                await answer(update, context)
        except Exception as second:
            raise HandlerFailed(type(second).__name__) from second
        return True


class UpdateExecutor:
    """Runs an update through the handlers; its end is the job's end."""

    def __init__(
        self,
        application: Application[Any, Any, Any, Any, Any, Any],
        *,
        gave_up: GaveUp,
        rule: RetryRule | None = None,
        clock: Clock = utc_now,
    ) -> None:
        self._application = application
        self._clock = clock
        self._gave_up = gave_up
        # A chat waits behind its failing update, so the attempts end within about a quarter of a minute.
        self._rule = rule or RetryRule(attempts=5, first_delay=1.0, longest_delay=20.0)
        self._log = structlog.get_logger("bot.messenger")

    async def prepare(self, jobs: Sequence[Job]) -> Mapping[int, object]:
        """Parse the updates. One that cannot be parsed is left out: ``run`` makes it a dead letter."""
        parsed: dict[int, object] = {}
        for job in jobs:
            try:
                parsed[job.id] = Update.de_json(dict(job.payload), self._application.bot)
            except (TypeError, ValueError, KeyError, AttributeError, OverflowError, OSError, RecursionError) as error:
                self._log.error("update-malformed", error=type(error).__name__, **job.log_context())
        return parsed

    async def run(self, job: Job, prepared: object) -> Outcome:
        """Hand the update to the handlers; when they failed for the last time, tell the person."""
        if not isinstance(prepared, Update):
            return Dead("malformed update")
        try:
            await self._application.process_update(prepared)
        except HandlerFailed as error:
            outcome = self.failed(job, error)
            self._log.error(
                "handler-failed", outcome=type(outcome).__name__, exc_info=error.__cause__, **job.log_context()
            )
            if isinstance(outcome, Dead):
                await self._say_so(prepared, error)
            return outcome
        return Done()

    async def _say_so(self, update: Update, error: HandlerFailed) -> None:
        try:
            await self._gave_up(update, error)
        except telegram_error.TelegramError as second:
            # The update is kept either way; the person may be out of reach.
            self._log.warning("gave-up-unsaid", error=type(second).__name__, update_id=update.update_id)

    async def settle(self, connection: Connection, ended: Sequence[Ended]) -> None:
        """The handlers wrote what there was to write."""

    def failed(self, job: Job, error: Exception) -> Outcome:
        """Wait as Telegram says, or for the net; else back off; else a dead letter."""
        cause = error.__cause__ if isinstance(error, HandlerFailed) and error.__cause__ is not None else error
        if isinstance(cause, telegram_error.TelegramError):
            cause = ours(cause)
        name = type(cause).__name__
        if isinstance(cause, RateLimited):
            return Postpone(timedelta(seconds=cause.retry_after), name)
        if isinstance(cause, RecipientUnavailable):
            # Handlers answer whoever wrote, and commit before they answer: nobody is there to be answered any more.
            return Done()
        age = self._clock() - job.created_at
        if isinstance(cause, ConnectionFailed) and age < _PATIENCE:
            return Postpone(wait_for_the_net(age, self._rule), name)
        if isinstance(cause, CommonGroundError) and not cause.retry_helps and not isinstance(cause, TransportError):
            return Dead(name)
        delay = self._rule.next(job.attempts)
        return Dead(name) if delay is None else Retry(delay, name)
