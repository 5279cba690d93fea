"""What a reviewer is shown: the author's own words, the text in their language with what the checks found, and what they can do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.broadcast import repository, repository_reviewing
from bot.broadcast.repository_reviewing import ReviewState
from bot.broadcast.telling import Telling
from bot.delivery.presentation import check_names
from bot.delivery.splitting import split
from bot.jobs.model import Done, Job, Outcome
from bot.language.tags import display_name
from bot.language.text import FormattedText
from bot.messenger.callbacks import pack
from bot.messenger.entities import LONGEST_TEXT
from bot.messenger.sender import Button, OutgoingText
from bot.storage.engine import Connection
from bot.translation.model import Origin


@dataclass(frozen=True, slots=True)
class _Request:
    chat_id: int
    parts: tuple[OutgoingText, ...]


class ReviewExecutor(Telling):
    """Shows reviewers what they were asked to look at. A repeated attempt shows it again, which does no harm."""

    async def prepare(self, jobs: Sequence[Job]) -> Mapping[int, object]:
        """What to show to whom; requests that are over are left out."""
        prepared: dict[int, object] = {}
        async with self._database.read() as connection:
            for job in jobs:
                request = await self._request(connection, _review_id(job))
                if request is not None:
                    prepared[job.id] = request
        return prepared

    async def run(self, job: Job, prepared: object) -> Outcome:
        """Send it; who cannot be reached does not answer, and the author sees that they were asked."""
        if not isinstance(prepared, _Request):
            return Done()
        return await self.tell(job, prepared.chat_id, prepared.parts)

    async def _request(self, connection: Connection, review_id: int) -> _Request | None:
        review = await repository_reviewing.by_id(connection, review_id)
        if review is None or review.state is not ReviewState.OPEN:
            return None
        draft = await repository.by_id(connection, review.broadcast_id)
        text = (await repository.texts(connection, review.broadcast_id)).get(review.language)
        reviewer = await self._members.member(review.reviewer_id, connection=connection)
        if draft is None or draft.text is None or text is None or text.revision != review.revision:
            return None
        if reviewer.telegram_user_id is None or not reviewer.is_active:
            return None
        interface = self._messages.nearest(reviewer.interface_language)
        asker = await self._members.member(review.asked_by, connection=connection)
        room = await self._members.room(draft.room_id, connection=connection)
        language = display_name(review.language, interface)
        intro = self._messages.format(
            interface, "broadcast-review-request", name=asker.name, room=room.name, language=language
        )
        question = [self._messages.format(interface, "broadcast-review-question", language=language)]
        shown = text.text if text.provenance.doubtful_text is None else FormattedText(text.provenance.doubtful_text)
        checks = check_names(text.provenance, interface, self._messages)
        if checks:
            question.append(self._messages.format(interface, "relay-mark-check", checks=checks))
        buttons = tuple(
            Button(self._messages.format(interface, f"button-review-{verb}"), pack(f"review.{verb}", review.id))
            for verb in ("approve", "edit", "decline")
            if verb != "approve" or text.provenance.origin is not Origin.ORIGINAL
        )
        parts = [OutgoingText(FormattedText(intro))]
        parts += [OutgoingText(piece) for whole in (draft.text, shown) for piece in split(whole, LONGEST_TEXT)]
        parts.append(OutgoingText(FormattedText("\n".join(question)), buttons))
        return _Request(reviewer.telegram_user_id, tuple(parts))


def _review_id(job: Job) -> int:
    value = job.payload["review_id"]
    if not isinstance(value, int):
        raise TypeError("a request carries its id")
    return value
