"""From a text in one language to every other member of the room in theirs.

Read; translate outside any transaction; one writing transaction; wake the workers. Whatever cannot be translated safely goes out
in the original, marked: nothing is ever held back because a language was unclear or an engine was down.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from bot.delivery.model import Delivery, Recipient
from bot.delivery.presentation import language_is_unsure
from bot.delivery.service import DeliveryService
from bot.errors import NotFound
from bot.language.text import FormattedText
from bot.members.model import Member, Reader, Room
from bot.members.service import MembersService
from bot.relay import repository
from bot.relay.copies import own_copy
from bot.relay.languages import Detect, MessageLanguages, Segment, answered, read_in
from bot.relay.model import Accepted, IncomingText, Message, MessageKind, Receipt
from bot.relay.screening import Screen, Screening
from bot.relay.telling import Teller
from bot.relay.variants import VariantMaker
from bot.storage.audit import record
from bot.storage.engine import Connection, Database
from bot.storage.time import Clock
from bot.translation.markup import hidden_like
from bot.translation.model import Origin, Policy, Provenance, Translation
from bot.translation.service import TranslationService

PROBLEM_NOTICES = {MessageKind.TEXT: "notice-problem", MessageKind.BROADCAST: "notice-problem-with-announcement"}
"""What the author is told. A notice about a text answers that text; a broadcast has no message to answer in its author's chat."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What a reader asked to see of a copy besides what it shows."""

    delivery: Delivery
    text: FormattedText
    provenance: Provenance


class RelayService:
    """The use cases of the relay."""

    def __init__(
        self,
        database: Database,
        *,
        members: MembersService,
        translation: TranslationService,
        delivery: DeliveryService,
        detect: Detect,
        clock: Clock,
        policy: Callable[[Room], Policy],
        screen: Screen | None = None,
        segment: Segment | None = None,
    ) -> None:
        self._database = database
        self._members = members
        self._delivery = delivery
        self._clock = clock
        self._teller = Teller(members=members, delivery=delivery, clock=clock)
        self._screening = Screening(screen, self._teller)
        self._variants = VariantMaker(database, members=members, translation=translation, clock=clock, policy=policy)
        self.languages = MessageLanguages(
            database,
            members=members,
            delivery=delivery,
            variants=self._variants,
            detect=detect,
            segment=segment,
            clock=clock,
            changed=self._teller.message_changed,
        )
        """What people say about the language of a message."""

    # ── in ────────────────────────────────────────────────────────────────────────────────────────────────────────────

    async def accept(self, author: Member, incoming: IncomingText) -> Receipt:
        """Relay a new text. Raises NoRoom for an author who is in none. Again with the same message: UNCHANGED."""
        await self._can_be_reached(author)
        async with self._database.read() as connection:
            known = await repository.by_source(connection, incoming.chat_id, incoming.telegram_message_id)
            if known is not None:
                return await self._known(connection, known)
            answered = await self._answered(connection, incoming)
            room = await self._room(connection, author, answered)
            readers = await self._members.readers(room.id, connection=connection)
        others = [one for one in readers if one.member_id != author.id]
        reading = await self.languages.read(incoming.text, author, readers)
        translations = await self._variants.translate(incoming.text, reading, read_in(others), room)
        in_the_room = answered is not None and answered.room_id == room.id
        kinds = await self._screening.kinds(incoming.text.text, reading.language) if others else []
        async with self._database.write() as connection:
            message_id = await repository.add(
                connection,
                incoming,
                room_id=room.id,
                author_id=author.id,
                reading=reading,
                reply_to_id=answered.id if answered is not None and in_the_room else None,
                at=self._clock(),
            )
            if message_id is None:
                return Receipt(outcome=Accepted.UNCHANGED)
            await self._variants.put(connection, message_id, 1, translations)
            await self._delivery.promise(
                connection, message_id, [Recipient(chat_id=one.chat_id, member_id=one.member_id) for one in others]
            )
            if kinds:
                about = (await repository.by_ids(connection, [message_id]))[message_id]
                await self._screening.tell(connection, about, kinds)
        self._delivery.wake()
        return Receipt(
            outcome=Accepted.RELAYED if others else Accepted.NOBODY_ELSE,
            message_id=message_id,
            readers=len(others),
            doubtful_for=_doubtful(translations),
            unsure=bool(translations) and language_is_unsure(incoming.text.text, reading.language, reading.confidence),
            language=reading.language,
        )

    async def edit(self, author: Member, incoming: IncomingText) -> Receipt:
        """The author changed a text: every copy follows. UNKNOWN for a text that was never relayed.

        The latest edit wins, in whichever order they are handled.
        """
        while True:
            async with self._database.read() as connection:
                message = await repository.by_source(connection, incoming.chat_id, incoming.telegram_message_id)
                if message is None or message.room_id is None or message.author_id != author.id:
                    return Receipt(outcome=Accepted.UNKNOWN)
                if message.withdrawn_at is not None:
                    return Receipt(outcome=Accepted.UNKNOWN)
                if message.revision_key == incoming.revision_key or _is_older(incoming, message):
                    return await self._known(connection, message)
                room = await self._members.room(message.room_id, connection=connection)
                readers = await self._members.readers(room.id, connection=connection)
            receipt = await self._change(author, message, incoming, room, readers)
            if receipt is not None:
                self._delivery.wake()
                return receipt

    async def _change(
        self, author: Member, message: Message, incoming: IncomingText, room: Room, readers: Sequence[Reader]
    ) -> Receipt | None:
        """None where another edit was quicker."""
        reading = await self.languages.read(incoming.text, author, readers, message)
        languages = read_in([one for one in readers if one.member_id != author.id])
        translations = await self._variants.translate(incoming.text, reading, languages, room)
        revision = message.revision + 1
        kinds = await self._screening.kinds(incoming.text.text, reading.language)
        async with self._database.write() as connection:
            changed = await repository.change(
                connection,
                message.id,
                incoming,
                reading=reading,
                confirmed_by=message.language_confirmed_by,
                revision=revision,
            )
            if not changed:
                return None
            await self._variants.put(connection, message.id, revision, translations)
            copies = await self._delivery.renew(connection, message.id)
            await self._teller.message_changed(connection, message.id)
            if copies:
                await self._screening.tell(connection, message, kinds)
        return Receipt(
            outcome=Accepted.RELAYED,
            message_id=message.id,
            readers=copies,
            doubtful_for=_doubtful(translations),
            unsure=bool(translations) and language_is_unsure(incoming.text.text, reading.language, reading.confidence),
            language=reading.language,
        )

    async def _known(self, connection: Connection, message: Message) -> Receipt:
        """What was said of this message before: the first attempt may have failed at telling the author."""
        kept = await repository.variants(connection, [message.id])
        now = any(revision == message.revision for revision, _, _ in kept.values())
        text, language, confidence = message.text, message.language, message.detection_confidence
        return Receipt(
            outcome=Accepted.UNCHANGED,
            message_id=message.id,
            readers=len(await self._delivery.of_message(connection, message.id)),
            doubtful_for=tuple(
                language
                for (_, language), (revision, _, provenance) in kept.items()
                if revision == message.revision and provenance.doubtful_text is not None
            ),
            unsure=now and text is not None and language_is_unsure(text.text, language, confidence),
            language=language,
        )

    async def _can_be_reached(self, author: Member) -> None:
        """Whoever writes can be reached again, also where Telegram never said so: what they missed follows."""
        if author.unreachable_since is not None and author.telegram_user_id is not None:
            await self._members.mark_reachable(author.id)
            await self._delivery.returned(author.telegram_user_id)

    # ── what a reader asks of a copy ──────────────────────────────────────────────────────────────────────────────────

    async def original(self, actor: Member, delivery_id: int) -> Seen:
        """The author's own words behind a copy. Raises NotFound, NotAllowed for a copy that is not the actor's."""
        async with self._database.read() as connection:
            delivery, message = await own_copy(connection, self._delivery, actor, delivery_id)
        if message.text is None:
            raise NotFound(f"message {message.id} was erased", message_id="error-message-erased")
        return Seen(delivery, message.text, Provenance(Origin.ORIGINAL, message.language, message.language or "und"))

    async def doubtful(self, actor: Member, delivery_id: int) -> Seen:
        """The refused translation of a copy, never without its findings. Raises NotFound, NotAllowed."""
        async with self._database.read() as connection:
            delivery, message = await own_copy(connection, self._delivery, actor, delivery_id)
            found = await repository.variants(connection, [message.id])
        _, _, provenance = found.get((message.id, delivery.language_sent or actor.reading_language), (0, None, None))
        if provenance is not None and provenance.doubtful_text is not None and provenance.findings:
            return Seen(delivery, hidden_like(message.text, provenance.doubtful_text), provenance)
        raise NotFound(f"delivery {delivery_id} has no doubtful text", message_id="error-message-erased")

    async def report_problem(self, actor: Member, delivery_id: int) -> bool:
        """A reader finds a copy unclear or wrong: its author is told, once a reader. False where it was said before."""
        now = self._clock()
        async with self._database.write() as connection:
            delivery, message = await own_copy(connection, self._delivery, actor, delivery_id)
            if not await repository.report_problem(connection, delivery.id, actor.id, now):
                return False
            author = await self._members.member(message.author_id, connection=connection)
            if author.is_active and author.telegram_user_id is not None:
                notice = await repository.add_notice(
                    connection,
                    message_id_of_words=PROBLEM_NOTICES[message.kind],
                    room_id=message.room_id,
                    author_id=actor.id,
                    reply_to_id=message.id,
                    at=now,
                )
                recipient = Recipient(chat_id=author.telegram_user_id, member_id=author.id)
                await self._delivery.promise(connection, notice, [recipient])
            await record(
                connection, at=now, actor_id=actor.id, action="problem.reported", subject=f"delivery:{delivery.id}"
            )
        self._delivery.wake()
        return True

    # ── inside ────────────────────────────────────────────────────────────────────────────────────────────────────────

    async def _answered(self, connection: Connection, incoming: IncomingText) -> Message | None:
        """The message that the author answers: a copy they received, or one of their own."""
        if incoming.reply_to is None:
            return None
        return await answered(connection, self._delivery, incoming.chat_id, incoming.reply_to)

    async def _room(self, connection: Connection, author: Member, answered: Message | None) -> Room:
        """The room of the message that is answered, while the author is still in it; else the author's current one."""
        if answered is not None:
            for room in await self._members.rooms_of(author, connection=connection):
                if room.id == answered.room_id:
                    return room
        return await self._members.room_of(author, connection=connection)

    async def variants(self, message: Message, languages: Sequence[str]) -> Mapping[str, Translation]:
        """What readers of these languages see of a message now; made and kept where nobody read them before."""
        return await self._variants.of(message, languages)

    async def variant(self, message: Message, language: str) -> Translation:
        """:meth:`variants` of one language."""
        return (await self._variants.of(message, [language]))[language]


def _doubtful(translations: Mapping[str, Translation]) -> tuple[str, ...]:
    return tuple(tag for tag, one in translations.items() if one.provenance.doubtful_text is not None)


def _is_older(incoming: IncomingText, message: Message) -> bool:
    """Whether the message already reads as it was changed to after this edit."""
    if incoming.edited_at is None or message.edited_at is None:
        return False
    return incoming.edited_at < message.edited_at
