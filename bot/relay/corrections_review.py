"""Somebody who knows both languages decides about a text that a reader proposed.

The first decision wins, in one transaction with all that follows from it: the text that every reader of that language has, the pair
in the room's memory, who is told, and the audit.
"""

from __future__ import annotations

from datetime import datetime

from bot.delivery.service import DeliveryService
from bot.errors import InvalidInput, NotAllowed, NotFound
from bot.language.text import FormattedText
from bot.members.model import Member, Role
from bot.relay import repository, repository_corrections
from bot.relay.corrections_model import Correction, CorrectionState, Decided, Decision, Dialogue
from bot.relay.model import Message
from bot.relay.telling import APPROVED, REJECTED, Teller
from bot.storage.audit import record
from bot.storage.engine import Connection, Database
from bot.storage.time import Clock
from bot.translation.memory import UnitOrigin
from bot.translation.model import Origin, Provenance
from bot.translation.repository_memory import MemoryRepository


class CorrectionReview:
    """The use cases of reviewers. Every one asks anew whether the actor may decide."""

    def __init__(self, database: Database, *, delivery: DeliveryService, clock: Clock, teller: Teller) -> None:
        self._database = database
        self._delivery = delivery
        self._clock = clock
        self._teller = teller
        self._memory = MemoryRepository(database.keyring)

    async def to_be_rejected(self, actor: Member, correction_id: int) -> Correction:
        """A proposal that the actor may reject. Raises NotFound, NotAllowed, InvalidInput where it is decided already."""
        async with self._database.read() as connection:
            correction, _ = await self._reviewed(connection, actor, correction_id)
        if correction.state is not CorrectionState.PROPOSED:
            raise InvalidInput(f"correction {correction_id} is {correction.state}", message_id="correction-decided")
        return correction

    async def ask_for_reason(self, actor: Member, correction_id: int) -> None:
        """The actor's next text is the reason why a proposal is rejected. Raises as :meth:`to_be_rejected`."""
        correction = await self.to_be_rejected(actor, correction_id)
        dialogue = Dialogue(
            member_id=actor.id,
            message_id=correction.message_id,
            language=correction.language,
            revision=correction.revision,
            correction_id=correction.id,
            begun_at=self._clock(),
        )
        async with self._database.write() as connection:
            await repository_corrections.begin(connection, dialogue)

    async def reject(
        self, actor: Member, correction_id: int, *, reason: str | None = None, source: tuple[int, int] | None = None
    ) -> Decision:
        """Nothing changes, and the proposer and the author are told. Raises NotFound, NotAllowed.

        ``source``: the Telegram message that the reason is.
        """
        now = self._clock()
        async with self._database.write() as connection:
            correction, message = await self._reviewed(connection, actor, correction_id, lock=True)
            if source is not None:
                await repository_corrections.add_input(connection, *source, correction_id)
                await repository_corrections.end_dialogue(connection, actor.id)
            decided = await repository_corrections.decide(
                connection, correction_id, CorrectionState.REJECTED, decided_by=actor.id, at=now, reason=reason
            )
            if not decided:
                return await self._decided_before(connection, correction_id)
            await self._tell_of_decision(connection, REJECTED, actor, correction, message)
            await record_correction(
                connection, self._clock(), actor, "rejected", correction_id, message.id, correction.language
            )
        self._delivery.wake()
        return Decision(Decided.REJECTED)

    async def approve(self, actor: Member, correction_id: int) -> Decision:
        """Every copy in the language shows the proposal from now on, and the room remembers it. Raises NotFound, NotAllowed."""
        now = self._clock()
        async with self._database.write() as connection:
            correction, message = await self._reviewed(connection, actor, correction_id, lock=True)
            if correction.state is not CorrectionState.PROPOSED:
                return await self._decided_before(connection, correction_id)
            text, language = correction.text, correction.language
            turned = (
                text is not None
                and correction.is_open(now)
                and await repository_corrections.turn_revision(connection, message.id, correction.revision, language)
            )
            if not turned or text is None:
                await self._teller.outdate(connection, message, [correction])
                decision = Decision(Decided.OUTDATED)
            else:
                await repository_corrections.decide(
                    connection, correction_id, CorrectionState.APPROVED, decided_by=actor.id, at=now
                )
                await self._put(connection, actor, correction, message, text)
                copies = await self._delivery.renew(connection, message.id, language)
                others = await repository_corrections.open_ones(connection, message.id, language)
                await self._teller.outdate(connection, message, others)
                await self._tell_of_decision(connection, APPROVED, actor, correction, message)
                await record_correction(
                    connection, self._clock(), actor, "approved", correction_id, message.id, language
                )
                decision = Decision(Decided.APPROVED, copies)
        self._delivery.wake()
        return decision

    async def _put(
        self, connection: Connection, actor: Member, correction: Correction, message: Message, text: FormattedText
    ) -> None:
        """The proposal as what readers of its language see, and as an approved pair of the room."""
        if message.text is None or message.language is None:
            raise NotFound(f"message {message.id} was erased", message_id="error-message-erased")
        unit_id = await self._memory.approve(
            connection,
            source=message.text.text,
            target=text.text,
            source_language=message.language,
            target_language=correction.language,
            room_id=message.room_id,
            approved_by=actor.id,
            approved_by_name=actor.name,
            at=self._clock(),
            origin=UnitOrigin.MESSAGE,
            author_id=message.author_id,
        )
        await repository_corrections.note_memory_unit(connection, correction.id, unit_id)
        provenance = Provenance(
            Origin.MEMORY,
            message.language,
            correction.language,
            message.detection_confidence,
            findings=correction.findings,
            memory_unit=unit_id,
            correction=correction.id,
        )
        await repository.put_variant(
            connection, message.id, correction.language, correction.revision + 1, text, provenance, self._clock()
        )

    async def _decided_before(self, connection: Connection, correction_id: int) -> Decision:
        found = await repository_corrections.by_id(connection, correction_id)
        ended = {
            CorrectionState.APPROVED: Decided.ALREADY_APPROVED,
            CorrectionState.REJECTED: Decided.ALREADY_REJECTED,
        }
        return Decision(Decided.OUTDATED if found is None else ended.get(found.state, Decided.OUTDATED))

    async def _tell_of_decision(
        self, connection: Connection, words: str, actor: Member, correction: Correction, message: Message
    ) -> None:
        told = [one for one in (correction.proposed_by, message.author_id) if one != actor.id]
        await self._teller.tell(
            connection, words, about=message, on_behalf_of=actor.id, member_ids=told, correction_id=correction.id
        )
        await self._teller.say_anew(connection, [correction.id])

    async def _reviewed(
        self, connection: Connection, actor: Member, correction_id: int, *, lock: bool = False
    ) -> tuple[Correction, Message]:
        """A proposal that the actor may decide about, now. Raises NotFound, NotAllowed.

        ``lock``: what happens to the message waits until this transaction is over, edits and other decisions alike.
        """
        correction = await repository_corrections.by_id(connection, correction_id)
        if correction is not None and lock:
            await repository.lock(connection, correction.message_id)
            correction = await repository_corrections.by_id(connection, correction_id)
        if correction is None:
            raise NotFound(f"no correction {correction_id}", message_id="error-message-erased")
        message = (await repository.by_ids(connection, [correction.message_id]))[correction.message_id]
        if message.room_id is None or message.language is None:
            raise NotFound(f"message {message.id} is in no room", message_id="error-message-erased")
        in_the_room = await repository_corrections.candidates(connection, message.room_id)
        own = [one for one in in_the_room if one.member_id == actor.id]
        if actor.role is Role.ADMINISTRATOR and correction.proposed_by != actor.id:
            return correction, message
        if not any(one.may_review(correction.proposed_by, message.language, correction.language) for one in own):
            raise NotAllowed(f"member {actor.id} may not decide about correction {correction_id}")
        return correction, message


async def record_correction(
    connection: Connection, at: datetime, actor: Member, act: str, correction_id: int, message_id: int, language: str
) -> None:
    """Put an act into the audit, in the caller's transaction."""
    await record(
        connection,
        at=at,
        actor_id=actor.id,
        action=f"correction.{act}",
        subject=f"correction:{correction_id}",
        detail={"message": message_id, "language": language},
    )
