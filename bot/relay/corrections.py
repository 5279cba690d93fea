"""A reader says what a message should have said in their language: their next text goes to the author and to reviewers.

What is waited for is in a table, so that a restart changes nothing. Deciding is in ``corrections_review.py``.
"""

from __future__ import annotations

from dataclasses import replace

from bot.delivery.direction import bare
from bot.delivery.service import DeliveryService
from bot.errors import InvalidInput, NotAllowed, NotFound
from bot.members.model import Member, Role
from bot.members.service import MembersService
from bot.relay import repository, repository_corrections
from bot.relay.copies import is_in_the_room, own_copy
from bot.relay.corrections_model import (
    LONGEST_PROPOSAL,
    LONGEST_REASON,
    Candidate,
    Correction,
    CorrectionState,
    Decided,
    Dialogue,
    TakenText,
    Took,
    harmless,
    reviewers,
)
from bot.relay.corrections_review import CorrectionReview, record_correction
from bot.relay.model import IncomingText, Message
from bot.relay.telling import PROPOSED, Teller
from bot.storage.engine import Connection, Database
from bot.storage.time import Clock
from bot.translation.asking import findings_of
from bot.translation.model import Finding
from bot.translation.service import needs_translation


class CorrectionService:
    """The use cases of corrections."""

    def __init__(self, database: Database, *, members: MembersService, delivery: DeliveryService, clock: Clock) -> None:
        self._database = database
        self._members = members
        self._delivery = delivery
        self._clock = clock
        self._teller = Teller(members=members, delivery=delivery, clock=clock)
        self.review = CorrectionReview(database, delivery=delivery, clock=clock, teller=self._teller)
        """Deciding about what was proposed."""

    # ── proposing ─────────────────────────────────────────────────────────────────────────────────────────────────────

    async def may_propose(self, actor: Member, delivery_id: int) -> bool:
        """Whether a copy of the actor's is in another language than its original, so that another text can be proposed.

        Raises NotFound; NotAllowed for a copy that is not theirs.
        """
        async with self._database.read() as connection:
            delivery, message = await own_copy(connection, self._delivery, actor, delivery_id)
            is_in = await is_in_the_room(connection, self._members, actor, message)
        return is_in and _can_be_corrected(message, delivery.language_for(actor.reading_language))

    async def begin(self, actor: Member, delivery_id: int) -> str:
        """The actor's next text is what they propose in place of a copy of theirs; returns the language of that copy.

        Raises NotFound; NotAllowed, also for somebody who is not in the room any more; InvalidInput for a copy that shows the
        author's own words in the actor's own language.
        """
        async with self._database.write() as connection:
            delivery, message = await own_copy(connection, self._delivery, actor, delivery_id)
            language = delivery.language_for(actor.reading_language)
            if message.text is None:
                raise NotFound(f"message {message.id} was erased", message_id="error-message-erased")
            if not await is_in_the_room(connection, self._members, actor, message):
                raise NotAllowed(f"member {actor.id} has left", message_id="error-room-not-yours")
            if not _can_be_corrected(message, language):
                raise InvalidInput(f"delivery {delivery_id} is no translation", message_id="correction-no-translation")
            dialogue = Dialogue(
                member_id=actor.id,
                message_id=message.id,
                language=language,
                revision=message.revision,
                correction_id=None,
                begun_at=self._clock(),
            )
            await repository_corrections.begin(connection, dialogue)
        return language

    async def leave(self, actor: Member) -> bool:
        """The actor's next text is for their colleagues again; False where it was anyway."""
        async with self._database.write() as connection:
            dialogue = await repository_corrections.dialogue_of(connection, actor.id)
            await repository_corrections.end_dialogue(connection, actor.id)
        return dialogue is not None and dialogue.is_open(self._clock())

    async def take(self, actor: Member, incoming: IncomingText) -> TakenText | None:
        """A text of the actor's: taken where something waits for one, else None, and it is an ordinary message.

        The same Telegram message again is taken again, and changes nothing. An answer to another colleague's message is never
        taken. Raises InvalidInput for a text that will not do; the next one is waited for then. Raises NotAllowed for somebody who
        has left the room since: what they wrote for it goes nowhere else, and their next text is a message again.
        """
        async with self._database.read() as connection:
            known = await repository_corrections.input_of(connection, incoming.chat_id, incoming.telegram_message_id)
            if known is not None:
                return await self._taken_before(connection, actor, known)
            dialogue = await repository_corrections.dialogue_of(connection, actor.id)
            if dialogue is None or not dialogue.is_open(self._clock()):
                return None
            if incoming.reply_to is not None:
                answered = await self._delivery.by_copy(connection, incoming.chat_id, incoming.reply_to)
                if answered is not None and answered.message_id != dialogue.message_id:
                    return None
        if dialogue.correction_id is not None:
            return await self._take_reason(actor, dialogue, dialogue.correction_id, incoming)
        return await self._take_proposal(actor, dialogue, incoming)

    async def waits(self, actor: Member) -> bool:
        """Whether the actor's next text would be taken."""
        async with self._database.read() as connection:
            dialogue = await repository_corrections.dialogue_of(connection, actor.id)
        return dialogue is not None and dialogue.is_open(self._clock())

    async def was_taken(self, incoming: IncomingText) -> bool:
        """Whether a Telegram message went into a correction, so that editing it changes nothing that anybody sees."""
        async with self._database.read() as connection:
            known = await repository_corrections.input_of(connection, incoming.chat_id, incoming.telegram_message_id)
        return known is not None

    async def _taken_before(self, connection: Connection, actor: Member, known: Correction) -> TakenText:
        if known.proposed_by != actor.id:
            return TakenText(Took.REJECTED if known.decided_by == actor.id else Took.TOO_LATE)
        if known.state is CorrectionState.OUTDATED:
            return TakenText(Took.OUTDATED)
        message = (await repository.by_ids(connection, [known.message_id]))[known.message_id]
        return TakenText(Took.PROPOSED, len(await self._reviewers(connection, message, known.language, actor.id)))

    async def _take_proposal(self, actor: Member, dialogue: Dialogue, incoming: IncomingText) -> TakenText:
        if len(incoming.text) > LONGEST_PROPOSAL:
            raise InvalidInput(
                "too long", message_id="correction-too-long", length=len(incoming.text), limit=LONGEST_PROPOSAL
            )
        # Copied from a copy, it brings along the marks that a copy is shown with.
        text = harmless(bare(incoming.text))
        async with self._database.read() as connection:
            message = (await repository.by_ids(connection, [dialogue.message_id]))[dialogue.message_id]
            shown = (await repository.variants(connection, [message.id])).get((message.id, dialogue.language))
            is_in = await is_in_the_room(connection, self._members, actor, message)
        if not is_in:
            await self.leave(actor)
            raise NotAllowed(f"member {actor.id} has left", message_id="error-room-not-yours")
        is_as_it_was = message.text is not None and message.revision == dialogue.revision
        if is_as_it_was and shown is not None and shown[1].text == text.text:
            raise InvalidInput("the same text", message_id="correction-same")
        findings: tuple[Finding, ...] = ()
        if is_as_it_was and message.text is not None and message.language is not None:
            findings = await findings_of(message.text.text, text.text, message.language, dialogue.language)
        async with self._database.write() as connection:
            await repository.lock(connection, dialogue.message_id)
            message = (await repository.by_ids(connection, [dialogue.message_id]))[dialogue.message_id]
            stands = message.text is not None and message.revision == dialogue.revision
            if stands:
                await self._replace(connection, dialogue)
            correction_id = await repository_corrections.add(
                connection,
                dialogue,
                state=CorrectionState.PROPOSED if stands else CorrectionState.OUTDATED,
                text=text if stands else None,
                findings=findings if stands else (),
                at=self._clock(),
            )
            await repository_corrections.add_input(
                connection, incoming.chat_id, incoming.telegram_message_id, correction_id
            )
            await repository_corrections.end_dialogue(connection, actor.id)
            if not stands:
                return TakenText(Took.OUTDATED)
            asked = await self._reviewers(connection, message, dialogue.language, actor.id)
            ids = [one.member_id for one in asked]
            await self._teller.tell(
                connection,
                PROPOSED,
                about=message,
                on_behalf_of=actor.id,
                member_ids=[message.author_id, *ids],
                correction_id=correction_id,
                detail={"reviewers": ids},
            )
            await record_correction(
                connection, self._clock(), actor, "proposed", correction_id, message.id, dialogue.language
            )
        self._delivery.wake()
        return TakenText(Took.PROPOSED, len(asked))

    async def _replace(self, connection: Connection, dialogue: Dialogue) -> None:
        """What the same reader proposed before for the same copies is over: one proposal each is enough to decide about."""
        before = await repository_corrections.open_ones(connection, dialogue.message_id, dialogue.language)
        own = [one.id for one in before if one.proposed_by == dialogue.member_id]
        for one in own:
            await repository_corrections.decide(
                connection, one, CorrectionState.OUTDATED, decided_by=None, at=self._clock()
            )
        await self._teller.say_anew(connection, own)

    async def _take_reason(
        self, actor: Member, dialogue: Dialogue, correction_id: int, incoming: IncomingText
    ) -> TakenText:
        if len(incoming.text) > LONGEST_REASON:
            raise InvalidInput(
                "too long", message_id="correction-too-long", length=len(incoming.text), limit=LONGEST_REASON
            )
        source = incoming.chat_id, incoming.telegram_message_id
        try:
            decision = await self.review.reject(
                actor, correction_id, reason=harmless(incoming.text).text, source=source
            )
        except (NotAllowed, NotFound):
            # They have moved, or it is gone: told once, and their next text is a message again.
            await self.leave(actor)
            raise
        return TakenText(Took.REJECTED if decision.outcome is Decided.REJECTED else Took.TOO_LATE)

    # ── who decides ───────────────────────────────────────────────────────────────────────────────────────────────────

    async def _reviewers(
        self, connection: Connection, message: Message, language: str, proposed_by: int
    ) -> list[Candidate]:
        """Whom to ask: people of the room; where none of them can judge, the administrators."""
        if message.room_id is None or message.language is None:
            return []
        in_the_room = await repository_corrections.candidates(connection, message.room_id)
        found = reviewers(in_the_room, proposed_by, message.language, language)
        if found:
            return found
        others = await repository_corrections.outside_teams_or_administrators(connection)
        ranked = [replace(one, role=await self._role(connection, one)) for one in others]
        return reviewers([one for one in ranked if one.role.is_staff], proposed_by, message.language, language)

    async def _role(self, connection: Connection, one: Candidate) -> Role:
        person = await self._members.member(one.member_id, connection=connection)
        return Role.ADMINISTRATOR if self._members.is_named_by_operator(person) else one.role


def _can_be_corrected(message: Message, language: str) -> bool:
    return message.language is not None and needs_translation(message.language, language)
