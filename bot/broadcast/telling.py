"""What the jobs share that tell one member something about a broadcast: a note, or a text to look at."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from bot.errors import ConnectionFailed, RateLimited, TransportError
from bot.jobs.executor import Ended
from bot.jobs.model import Dead, Done, Job, Outcome, Postpone, Retry, RetryRule
from bot.members.service import MembersService
from bot.messenger.failures import wait_for_the_net
from bot.messenger.sender import OutgoingText, Sender
from bot.storage.engine import Connection, Database
from bot.storage.time import Clock
from content.messages import Messages

_RULE = RetryRule(attempts=12)


class Telling:
    """The :class:`bot.jobs.executor.Executor` of such jobs, less what each of them says."""

    def __init__(
        self,
        database: Database,
        sender: Sender,
        *,
        members: MembersService,
        messages: Messages,
        clock: Clock,
        rule: RetryRule | None = None,
    ) -> None:
        self._database = database
        self._sender = sender
        self._members = members
        self._messages = messages
        self._clock = clock
        self._rule = rule or _RULE

    async def tell(self, job: Job, chat_id: int, parts: Sequence[OutgoingText]) -> Outcome:
        """Send it; who cannot be reached is not told."""
        try:
            for part in parts:
                await self._sender.send_text(chat_id, part, reserved=False)
        except RateLimited as error:
            return Postpone(timedelta(seconds=error.retry_after), type(error).__name__)
        except ConnectionFailed as error:
            return Postpone(wait_for_the_net(self._clock() - job.created_at, self._rule), type(error).__name__)
        except TransportError as error:
            if error.retry_helps and (delay := self._rule.next(job.attempts)) is not None:
                return Retry(delay, type(error).__name__, outcome_unknown=True)
        return Done()

    async def settle(self, connection: Connection, ended: Sequence[Ended]) -> None:
        """Nothing follows from it."""

    def failed(self, job: Job, error: Exception) -> Outcome:
        """A failure of our own: tried again, then visible."""
        delay = self._rule.next(job.attempts)
        return Dead(type(error).__name__) if delay is None else Retry(delay, type(error).__name__)
