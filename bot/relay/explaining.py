"""Answers the question where a text comes from: to the reader of a copy, and to the author of a message."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bot.delivery.model import MULTIPLE, Delivery, DeliveryState
from bot.delivery.service import DeliveryService
from bot.errors import NotFound
from bot.language.text import FormattedText
from bot.members.model import Member, Room
from bot.members.repository_people import people
from bot.members.service import MembersService
from bot.relay import repository, repository_corrections
from bot.relay.copies import readable_copy
from bot.relay.model import Message, MessageKind
from bot.relay.why import Approval, Explained
from bot.storage.engine import Connection, Database
from bot.translation.model import Origin, Policy, Provenance, Translation, TranslationRequest
from bot.translation.repository_memory import units
from bot.translation.service import TranslationService


@dataclass(frozen=True, slots=True)
class CopyExplained:
    """Where one copy of the actor's comes from."""

    delivery_id: int
    explained: Explained
    language_is_open: bool = False
    """Whether the reader may say that it is in another language: the author has not."""


@dataclass(frozen=True, slots=True)
class MessageExplained:
    """What the readers of each other language got of a message of the actor's."""

    written: Provenance
    languages: tuple[Explained, ...]


class WhyService:
    """The use cases of asking where a text comes from. Nothing is changed by asking."""

    def __init__(
        self,
        database: Database,
        *,
        members: MembersService,
        delivery: DeliveryService,
        translation: TranslationService,
        policy: Callable[[Room], Policy],
    ) -> None:
        self._database = database
        self._members = members
        self._delivery = delivery
        self._translation = translation
        self._policy = policy

    async def answered(self, actor: Member, chat_id: int, telegram_message_id: int) -> CopyExplained | MessageExplained:
        """About the Telegram message that the actor answers: a copy of theirs, or a message of their own. Raises NotFound."""
        async with self._database.read() as connection:
            delivery = await self._delivery.by_copy(connection, chat_id, telegram_message_id)
            own = await repository.by_source(connection, chat_id, telegram_message_id) if delivery is None else None
            if own is not None and own.author_id == actor.id:
                return await self._message(connection, own)
        if delivery is None:
            raise NotFound(f"nothing stands behind message {telegram_message_id}", message_id="why-unknown")
        return await self.copy(actor, delivery.id)

    async def copy(self, actor: Member, delivery_id: int) -> CopyExplained:
        """About a copy of the actor's. Raises NotFound; NotAllowed for a copy that is not theirs."""
        async with self._database.read() as connection:
            delivery, message = await readable_copy(connection, self._delivery, actor, delivery_id)
            shown = await self._shown(connection, actor, delivery, message)
            (explained,) = await self._explained(connection, [shown.provenance])
        is_open = message.kind is MessageKind.TEXT and message.language_confirmed_by != message.author_id
        return CopyExplained(delivery_id, explained, is_open)

    async def back(self, actor: Member, delivery_id: int) -> Translation:
        """What a copy of the actor's says, put back into the author's language, through the same policy. Never a proof.

        An ORIGINAL that comes back says that it did not work. Raises NotFound; NotAllowed for a copy that is not theirs.
        """
        async with self._database.read() as connection:
            delivery, message = await readable_copy(connection, self._delivery, actor, delivery_id)
            shown = await self._shown(connection, actor, delivery, message)
            if shown.provenance.origin is Origin.ORIGINAL or message.room_id is None or message.language is None:
                raise NotFound(f"delivery {delivery_id} is no translation", message_id="why-no-translation")
            room = await self._members.room(message.room_id, connection=connection)
        request = TranslationRequest(
            text=shown.text,
            source_language=shown.provenance.target_language,
            target_language=message.language,
            room_id=room.id,
            policy=self._policy(room),
        )
        return await self._translation.translate(request)

    async def _shown(self, connection: Connection, actor: Member, delivery: Delivery, message: Message) -> Translation:
        language = delivery.language_for(actor.reading_language)
        if message.text is None:
            raise NotFound(f"message {message.id} was erased", message_id="error-message-erased")
        kept = (await repository.variants(connection, [message.id])).get((message.id, language))
        if kept is None or kept[0] != message.revision:
            return Translation(message.text, _as_written(message, language))
        return Translation(kept[1], kept[2])

    async def _message(self, connection: Connection, message: Message) -> MessageExplained:
        if message.kind is MessageKind.NOTICE:
            raise NotFound(f"message {message.id} is the assistant's own", message_id="why-unknown")
        if message.text is None:
            raise NotFound(f"message {message.id} was erased", message_id="error-message-erased")
        variants = await repository.variants(connection, [message.id])
        copies = await self._delivery.of_message(connection, message.id)
        readers = Counter(one.language_sent for one in copies if one.state is DeliveryState.SENT)
        shown = [
            provenance
            for (_, language), (revision, _, provenance) in variants.items()
            if (readers[language] or readers[MULTIPLE]) and revision == message.revision
        ]
        return MessageExplained(
            _as_written(message, message.language or "und"), tuple(await self._explained(connection, shown, readers))
        )

    async def _explained(
        self, connection: Connection, shown: Iterable[Provenance], readers: Counter[str | None] | None = None
    ) -> list[Explained]:
        """With the names of those who stand for these texts, as they are called now."""
        texts = list(shown)
        corrections = await repository_corrections.by_ids(
            connection, [one.correction for one in texts if one.correction is not None]
        )
        approved = await units(connection, [one.memory_unit for one in texts if one.memory_unit is not None])
        ids = {
            one for found in corrections.values() for one in (found.proposed_by, found.decided_by) if one is not None
        }
        persons = await people(connection, sorted(ids)) if ids else {}
        explained = []
        for one in texts:
            approval = None
            correction, unit = corrections.get(one.correction or 0), approved.get(one.memory_unit or 0)
            if correction is not None and correction.decided_by is not None:
                names = persons[correction.decided_by].name, persons[correction.proposed_by].name
                approval = Approval(names[0], correction.decided_at, names[1])
            elif unit is not None:
                approval = Approval(unit.approved_by_name or "", unit.approved_at)
            count = 0 if readers is None else readers[one.target_language] + readers[MULTIPLE]
            explained.append(Explained(provenance=one, approval=approval, readers=count))
        return explained


def _as_written(message: Message, language: str) -> Provenance:
    return Provenance(Origin.ORIGINAL, message.language, language, message.detection_confidence)


def words_of(translation: Translation) -> FormattedText | None:
    """The text of a translation that came about; None where there is only the original."""
    return None if translation.provenance.origin is Origin.ORIGINAL else translation.text
