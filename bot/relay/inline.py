"""What a member types after the assistant's name in any chat, in the other languages of their current room.

It goes the way of the room's messages: its policy, its approved translations, its checks. What is typed there was sent to nobody
yet, so nothing of it is kept. Two things keep a quick typist from holding up everybody else: a query is passed over when the
person has typed on meanwhile, and only a few are translated at a time; what is not ready in time is said to be not ready, and is
there when the same words are asked for once more.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.errors import NoRoom
from bot.jobs.queue import JobQueue
from bot.language.tags import same_language
from bot.language.text import FormattedText
from bot.members.model import Member, Reader, Room
from bot.members.service import MembersService
from bot.messenger.ingress import lane_of
from bot.relay.languages import Detect, spoken
from bot.storage.engine import Database
from bot.translation.model import Origin, Policy, Translation, TranslationRequest
from bot.translation.service import TranslationService

LONGEST_QUERY = 256
"""Code points (Bot API, InlineQuery.query)."""
MOST_LANGUAGES = 5
_FEWEST_LETTERS = 2
_SECONDS = 2.0
"""Telegram waits longer, people do not."""
_AT_ONCE = 4
"""Queries that are translated at the same time, in this process."""
_KEPT_FOR_THE_NEXT = 32
"""Translations that were not ready in time."""


@dataclass(frozen=True, slots=True)
class Offers:
    """What can be offered."""

    source_language: str | None = None
    translations: tuple[Translation, ...] = ()
    """Those that passed the checks, or were approved; the languages that most people read first."""
    doubtful: tuple[str, ...] = ()
    """Languages into which it is not offered, since the translation did not pass the checks."""
    unfinished: tuple[str, ...] = ()
    """Languages that were not ready in time."""


NOTHING = Offers()


class InlineTranslator:
    """Translates what is being typed."""

    def __init__(
        self,
        database: Database,
        queue: JobQueue,
        *,
        members: MembersService,
        translation: TranslationService,
        detect: Detect,
        policy: Callable[[Room], Policy],
        seconds: float = _SECONDS,
    ) -> None:
        self._database = database
        self._queue = queue
        self._members = members
        self._translation = translation
        self._detect = detect
        self._policy = policy
        self._seconds = seconds
        self._at_work = 0
        self._begun: dict[TranslationRequest, asyncio.Task[Translation]] = {}
        """Translations that somebody did not wait for, oldest first."""

    async def is_moot(self, telegram_user_id: int) -> bool:
        """Whether the person has typed on, or written something, since: Telegram shows nobody the answer to this query."""
        return await self._queue.waiting_in(lane_of(telegram_user_id)) > 0

    async def offers(self, actor: Member, typed: str) -> Offers:
        """The words in the other languages of the actor's current room. Nothing for somebody who is in none. Bounded in time."""
        text = typed.strip()[:LONGEST_QUERY]
        if sum(one.isalpha() for one in text) < _FEWEST_LETTERS:
            return NOTHING
        try:
            async with self._database.read() as connection:
                room = await self._members.room_of(actor, connection=connection)
                readers = await self._members.readers(room.id, connection=connection)
        except NoRoom:
            return NOTHING
        found = self._detect(text, spoken(readers), await self._members.written.usual(actor))
        if found.language is None:
            return NOTHING
        requests = [
            TranslationRequest(
                text=FormattedText(text),
                source_language=found.language,
                detection_confidence=found.confidence,
                target_language=language,
                room_id=room.id,
                policy=self._policy(room),
                keep=False,
            )
            for language in _others(readers, found.language)
        ]
        return await self._answer(found.language, requests) if requests else NOTHING

    async def _answer(self, source: str, requests: Sequence[TranslationRequest]) -> Offers:
        tasks = {one: task for one in requests if (task := self._task(one)) is not None}
        if tasks:
            await asyncio.wait(tasks.values(), timeout=self._seconds)
        ready = [self._taken(one, tasks[one]) for one in requests if one in tasks and tasks[one].done()]
        made = [one for one in ready if one is not None]
        return Offers(
            source_language=source,
            translations=tuple(one for one in made if one.provenance.origin is not Origin.ORIGINAL),
            doubtful=tuple(one.provenance.target_language for one in made if one.provenance.doubtful_text is not None),
            unfinished=tuple(one.target_language for one in requests if one not in tasks or not tasks[one].done()),
        )

    def _task(self, request: TranslationRequest) -> asyncio.Task[Translation] | None:
        """The translation, begun before or now; None while too much else is being translated."""
        known = self._begun.get(request)
        if known is not None:
            return known
        if self._at_work >= _AT_ONCE * MOST_LANGUAGES:
            return None
        self._at_work += 1
        task = asyncio.create_task(self._translation.translate(request), name="inline")
        task.add_done_callback(self._ended)
        self._begun[request] = task
        for old in [one for one, begun in self._begun.items() if begun.done()][:-_KEPT_FOR_THE_NEXT]:
            del self._begun[old]
        return task

    def _ended(self, task: asyncio.Task[Translation]) -> None:
        self._at_work -= 1
        if not task.cancelled():
            task.exception()  # nobody may be waiting for it any more; it is told where somebody is

    def _taken(self, request: TranslationRequest, task: asyncio.Task[Translation]) -> Translation | None:
        """What came of it; it is not kept once somebody has it."""
        self._begun.pop(request, None)
        return None if task.cancelled() else task.result()


def _others(readers: Sequence[Reader], written: str) -> list[str]:
    """What people in the room read, and their teams' languages, other than the language it is written in."""
    asked = Counter(one.reading_language for one in readers)
    wanted = sorted(spoken(readers), key=lambda one: -asked[one])
    return [one for one in wanted if not same_language(one, written)][:MOST_LANGUAGES]
