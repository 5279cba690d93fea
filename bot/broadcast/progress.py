"""The message in which an author sees how their broadcast goes: sent, edited every few seconds, and in the end the report.

A job of its own, so that it goes on after a restart; what it showed, and where, is in the broadcast's row.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from bot.broadcast import repository_sending
from bot.broadcast.hours import NOWHERE
from bot.broadcast.model import PROGRESS_JOB, PROGRESS_PRIORITY, Broadcast, group_of
from bot.broadcast.report import compose, controls
from bot.broadcast.tally import Tally
from bot.errors import ConnectionFailed, RateLimited, TransportError
from bot.jobs.model import Dead, Done, Job, NewJob, Outcome, Postpone, Retry, RetryRule
from bot.jobs.worker import Ended
from bot.language.text import FormattedText
from bot.members.model import Member
from bot.members.service import MembersService
from bot.messenger.failures import wait_for_the_net
from bot.messenger.sender import OutgoingText, Sender
from bot.storage.engine import Connection, Database
from bot.storage.time import Clock
from content.messages import Messages

SHORTEST_PAUSE = timedelta(seconds=3)
LONGEST_PAUSE = timedelta(seconds=60)
_GOES_ON = "sending goes on"
_RULE = RetryRule(attempts=12)


@dataclass(frozen=True, slots=True)
class _Prepared:
    broadcast: Broadcast
    tally: Tally
    author: Member
    room_name: str
    zone: str
    """Of the author's clock."""


@dataclass(frozen=True, slots=True)
class _Shown:
    broadcast_id: int
    telegram_message_id: int | None
    """None where the author cannot be reached."""
    digest: str
    final: bool


class ProgressExecutor:
    """Runs the reporting jobs of broadcasts."""

    def __init__(
        self,
        database: Database,
        sender: Sender,
        *,
        members: MembersService,
        messages: Messages,
        clock: Clock,
        rule: RetryRule | None = None,
        pause: timedelta = SHORTEST_PAUSE,
    ) -> None:
        """``pause``: the shortest time between two edits of one message."""
        self._database = database
        self._sender = sender
        self._members = members
        self._messages = messages
        self._clock = clock
        self._rule = rule or _RULE
        self._pause = pause

    async def prepare(self, jobs: Sequence[Job]) -> Mapping[int, object]:
        """How the broadcasts of these jobs stand; those whose report is final are left out."""
        ids = {job.id: _broadcast_id(job) for job in jobs}
        prepared: dict[int, object] = {}
        async with self._database.read() as connection:
            under_way = await repository_sending.under_way(connection, sorted(ids.values()))
            for job_id, broadcast_id in ids.items():
                if broadcast_id in under_way:
                    found = under_way[broadcast_id]
                    author = await self._members.member(found.author_id, connection=connection)
                    team = await self._members.team_of(author, connection=connection)
                    prepared[job_id] = _Prepared(
                        found,
                        await repository_sending.tally(connection, found),
                        author,
                        (await self._members.room(found.room_id, connection=connection)).name,
                        NOWHERE if team is None else team.time_zone,
                    )
        return prepared

    async def run(self, job: Job, prepared: object) -> Outcome:
        """Show how it stands, and come back until every promise has ended."""
        if not isinstance(prepared, _Prepared):
            return Done()
        final = prepared.tally.is_over
        try:
            shown = await self._show(prepared, final)
        except RateLimited as error:
            return Postpone(timedelta(seconds=error.retry_after), type(error).__name__)
        except ConnectionFailed as error:
            age = self._clock() - job.created_at
            return Postpone(wait_for_the_net(age, self._rule), type(error).__name__)
        except TransportError as error:
            if error.retry_helps and (delay := self._rule.next(job.attempts)) is not None:
                return Retry(delay, type(error).__name__, outcome_unknown=True)
            # The author blocked us, or Telegram refuses the message: the sending itself goes on, and ends, without it.
            shown = _Shown(prepared.broadcast.id, None, "", final)
        return Done(shown) if final else Postpone(self._until_next(prepared.broadcast), _GOES_ON, shown)

    async def settle(self, connection: Connection, ended: Sequence[Ended]) -> None:
        """Which message says what; and the end of the broadcast with the end of its last report."""
        for job, outcome in ended:
            shown = outcome.result if isinstance(outcome, Done | Postpone) else None
            if isinstance(shown, _Shown):
                if shown.telegram_message_id is not None:
                    await repository_sending.note_progress(
                        connection, shown.broadcast_id, shown.telegram_message_id, shown.digest
                    )
                if shown.final:
                    await repository_sending.finish(connection, shown.broadcast_id, self._clock())
            elif isinstance(outcome, Dead):
                await repository_sending.finish(connection, _broadcast_id(job), self._clock())

    def failed(self, job: Job, error: Exception) -> Outcome:
        """A failure of our own: tried again, then visible."""
        delay = self._rule.next(job.attempts)
        return Dead(type(error).__name__) if delay is None else Retry(delay, type(error).__name__)

    async def _show(self, prepared: _Prepared, final: bool) -> _Shown:
        found, author = prepared.broadcast, prepared.author
        text = compose(prepared.tally, prepared.room_name, author.interface_language, self._messages, prepared.zone)
        buttons = controls(prepared.tally, found.id, author.interface_language, self._messages)
        digest = hashlib.sha256("\n".join([text, *(one.label for row in buttons for one in row)]).encode()).hexdigest()
        where = found.progress_message_id
        if author.telegram_user_id is None or (where is not None and digest == found.progress_shown):
            return _Shown(found.id, where, digest, final)
        above, below = buttons if len(buttons) == 2 else ((), *buttons) if buttons else ((), ())
        content = OutgoingText(FormattedText(text), below, above)
        if where is None or not await self._sender.edit_text(author.telegram_user_id, where, content, reserved=False):
            where = await self._sender.send_text(author.telegram_user_id, content, reserved=False)
        return _Shown(found.id, where, digest, final)

    def _until_next(self, found: Broadcast) -> timedelta:
        """Every few seconds at first; the longer it takes, the longer."""
        begun = found.withdrawn_at or found.corrected_at or found.confirmed_at or found.changed_at
        age = self._clock() - begun
        return max(self._pause, min(age / 20, LONGEST_PAUSE))


def progress_job(broadcast_id: int, once: str = "") -> NewJob:
    """The job that reports; ``once`` tells a later report of the same broadcast from the first."""
    # In a lane of its own: it comes back again and again, and must not hold up what else goes to the author.
    key = f"{PROGRESS_JOB}:{broadcast_id}"
    return NewJob(
        kind=PROGRESS_JOB,
        lane=group_of(broadcast_id),
        payload={"broadcast_id": broadcast_id},
        priority=PROGRESS_PRIORITY,
        dedupe=f"{key}:{once}" if once else key,
    )


def _broadcast_id(job: Job) -> int:
    value = job.payload["broadcast_id"]
    if not isinstance(value, int):
        raise TypeError("a reporting job carries the id of its broadcast")
    return value
