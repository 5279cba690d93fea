"""What members tell the curators: whether a card helped, and what no card answered."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import Protocol

from bot.errors import InvalidInput
from bot.guidance import repository
from bot.guidance.model import LONGEST_KEPT_QUESTION
from bot.guidance.reading import Reading
from bot.language.detection import Detection
from bot.language.text import without_surrogates
from bot.members.model import Member
from bot.members.rules import require_active
from bot.privacy.identifiers import Identifier, redacted, screen
from bot.storage.engine import Database
from bot.storage.time import Clock


class Detect(Protocol):
    """:func:`bot.language.detect`, or what a test puts in its place."""

    def __call__(self, text: str, expected: Sequence[str] = (), profile: str | None = None) -> Detection:
        """Which language the text is in."""


Screen = Callable[[str, str | None], Sequence[Identifier]]
"""Text and language → what in it may name somebody."""


class FeedbackService:
    """Votes and questions."""

    def __init__(self, database: Database, *, detect: Detect, clock: Clock, screening: Screen = screen) -> None:
        self._database = database
        self._detect = detect
        self._clock = clock
        self._screen = screening

    async def vote(self, actor: Member, reading: Reading, *, helpful: bool) -> None:
        """Note whether a card, in the language in which the actor read it, helped. The last word counts."""
        require_active(actor)
        async with self._database.write() as connection:
            await repository.put_vote(
                connection,
                actor.id,
                reading.card.id,
                reading.card.language,
                helpful=helpful,
                at=self._clock(),
            )

    async def vote_on(self, actor: Member, reading: Reading) -> bool | None:
        """What the actor said of the card; None where they said nothing."""
        async with self._database.read() as connection:
            return await repository.vote_of(connection, actor.id, reading.card.id, reading.card.language)

    async def keep(self, actor: Member, question: str, *, chat_id: int, telegram_message_id: int) -> bool:
        """Keep a question for the curators, which the actor agreed to: redacted, and for as long as texts are kept.

        What may name somebody never gets here; a question that cannot be screened is not kept. False where this question
        is kept already. Raises InvalidInput for a question without words.
        """
        require_active(actor)
        text = without_surrogates(question).strip()[:LONGEST_KEPT_QUESTION]
        if not text:
            raise InvalidInput("an empty question", message_id="guide-question-gone")
        language, clean = await asyncio.to_thread(self._redacted, text, actor.reading_language)
        async with self._database.write() as connection:
            return await repository.keep_question(
                connection,
                member_id=actor.id,
                text=clean,
                language=language,
                chat_id=chat_id,
                telegram_message_id=telegram_message_id,
                at=self._clock(),
            )

    def _redacted(self, text: str, expected: str) -> tuple[str | None, str]:
        language = self._detect(text, [expected]).language
        return language, redacted(text, self._screen(text, language))
