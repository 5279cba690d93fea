"""From a text in one language to every other member of the room in theirs.

Read; translate outside any transaction; one writing transaction; wake the workers. Whatever cannot be translated safely goes out
in the original, marked: nothing is ever held back because a language was unclear or an engine was down.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import timedelta

from bot.delivery.presentation import language_is_unsure
from bot.delivery.service import DeliveryService
from bot.errors import NotAllowed
from bot.members.model import Member, Room
from bot.members.service import MembersService
from bot.relay import repository
from bot.relay.addressing import Address, Audience, audience_of, read_in, read_together
from bot.relay.album_rules import as_first
from bot.relay.albums import PATIENCE, Albums, as_a_whole
from bot.relay.copies import is_in_the_room, without_own_notices
from bot.relay.forwarded import read_by_others
from bot.relay.hinting import HintChoices, Hinting
from bot.relay.languages import Detect, MessageLanguages, Segment, answered
from bot.relay.model import Accepted, IncomingText, Message, Receipt
from bot.relay.questions import Questions
from bot.relay.screening import Screen, Screening
from bot.relay.telling import Teller
from bot.relay.variants import VariantMaker
from bot.storage.engine import Connection, Database
from bot.storage.time import Clock
from bot.translation.model import Policy, Translation
from bot.translation.service import TranslationService

Late = Callable[[Connection, Member, Sequence[Address]], Awaitable[None]]
""":meth:`bot.relay.groups.GroupService.late`."""


class RelayService(Questions):
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
        late: Late,
        album_patience: timedelta = PATIENCE,
    ) -> None:
        """``late`` tells an author which groups get what they wrote late."""
        super().__init__(database, members=members, delivery=delivery, clock=clock)
        self._teller = Teller(members=members, delivery=delivery, clock=clock)
        self._late = late
        self._screening = Screening(screen, self._teller)
        self._hinting = Hinting(self._teller)
        self.hints = HintChoices(database)
        """What authors decide about hints."""
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
        self._albums = Albums(
            database,
            members=members,
            delivery=delivery,
            languages=self.languages,
            variants=self._variants,
            screening=self._screening,
            clock=clock,
            patience=album_patience,
        )

    # ── in ────────────────────────────────────────────────────────────────────────────────────────────────────────────

    async def accept(self, author: Member, incoming: IncomingText, *, room_id: int | None = None) -> Receipt:
        """Relay a new text. Again with the same message: UNCHANGED.

        It goes to the room of what it answers; else to ``room_id``, the room that the group is linked to in which it was written;
        else to the author's current one. Raises NoRoom for an author who is in none, NotAllowed for one who is not in that one.
        """
        await self._can_be_reached(author)
        async with self._database.read() as connection:
            known = await repository.by_source(connection, incoming.chat_id, incoming.telegram_message_id)
            if known is not None:
                return await self._known(connection, known)
            joins = await self._albums.begun(connection, incoming)
            answered = await self._answered(connection, incoming)
            incoming = await without_own_notices(connection, self._delivery, incoming)
            room = await self._room(connection, author, answered, room_id)
            audience = await audience_of(connection, self._members, room.id)
        if joins:
            return await self._albums.join(author, incoming)
        others = audience.addresses(author.id, incoming.chat_id, own_team=room.own_team)
        reading = await self.languages.read(incoming.text, author, audience.readers)
        translations = await self._variants.translate(incoming.text, reading, read_in(others), room)
        in_the_room = answered is not None and answered.room_id == room.id
        kinds = await self._screening.kinds(read_by_others(incoming), reading.language) if others else []
        unclear = (
            await self._hinting.found(author, incoming.text.text, reading.language, audience.readers)
            if others and not kinds and incoming.origin is None  # what is forwarded is not theirs to rephrase
            else None
        )
        async with self._database.write() as connection:
            message_id = await repository.add(
                connection,
                as_first(incoming),
                room_id=room.id,
                author_id=author.id,
                reading=reading,
                reply_to_id=answered.id if answered is not None and in_the_room else None,
                at=self._clock(),
            )
            if message_id is None and incoming.album is not None:
                # Two workers, each with an item of one new album: the update is handled again, and this one joins the other.
                raise RuntimeError(f"album of item {incoming.telegram_message_id} was begun at the same moment")
            if message_id is None:
                return Receipt(outcome=Accepted.UNCHANGED)
            await self._variants.put(connection, message_id, 1, translations)
            until = self._albums.until(incoming)
            await self._delivery.promise(connection, message_id, [one.recipient for one in others], gather_until=until)
            await self._late(connection, author, others)
            if kinds or unclear:
                about = (await repository.by_ids(connection, [message_id]))[message_id]
                await self._screening.tell(connection, about, kinds)
                await self._hinting.tell(connection, about, unclear)
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

        The latest edit wins, in whichever order they are handled. Raises NotAllowed for an author who has left the room: nobody
        puts new words into a room that is not theirs.
        """
        while True:
            async with self._database.read() as connection:
                message = await repository.by_source(connection, incoming.chat_id, incoming.telegram_message_id)
                if message is None or message.room_id is None or message.author_id != author.id:
                    return Receipt(outcome=Accepted.UNKNOWN)
                if message.withdrawn_at is not None:
                    return Receipt(outcome=Accepted.UNKNOWN)
                whole = await as_a_whole(connection, message, incoming)
                if whole is None or message.revision_key == whole.revision_key or _is_older(whole, message):
                    return await self._known(connection, message)
                if not await is_in_the_room(connection, self._members, author, message):
                    raise NotAllowed(
                        f"member {author.id} left room {message.room_id}", message_id="error-edit-room-left"
                    )
                room = await self._members.room(message.room_id, connection=connection)
                audience = await audience_of(connection, self._members, room.id)
            receipt = await self._change(author, message, whole, room, audience)
            if receipt is not None:
                self._delivery.wake()
                return receipt

    async def _change(
        self, author: Member, message: Message, incoming: IncomingText, room: Room, audience: Audience
    ) -> Receipt | None:
        """None where another edit was quicker."""
        reading = await self.languages.read(incoming.text, author, audience.readers, message)
        languages = read_in(audience.addresses(author.id, message.chat_id, own_team=room.own_team))
        translations = await self._variants.translate(incoming.text, reading, languages, room)
        revision = message.revision + 1
        kinds = await self._screening.kinds(incoming.text.text, reading.language)
        unclear = await self._hinting.found(author, incoming.text.text, reading.language, audience.readers)
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
            await self._hinting.follow(connection, message, incoming.revision_key, unclear)
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

    async def is_answer(self, incoming: IncomingText) -> bool:
        """Whether it answers a copy of somebody's message, or one of the author's own."""
        async with self._database.read() as connection:
            return await self._answered(connection, incoming) is not None

    # ── inside ────────────────────────────────────────────────────────────────────────────────────────────────────────

    async def _answered(self, connection: Connection, incoming: IncomingText) -> Message | None:
        """The message that the author answers: a copy they received, or one of their own."""
        if incoming.reply_to is None:
            return None
        return await answered(connection, self._delivery, incoming.chat_id, incoming.reply_to)

    async def _room(
        self, connection: Connection, author: Member, answered: Message | None, room_id: int | None
    ) -> Room:
        """The room of the message that is answered; else the group's, or the author's own.

        An answer never surfaces in another room: raises NotAllowed where the author is not in that one any more.
        """
        if answered is not None or room_id is not None:
            rooms = {room.id: room for room in await self._members.rooms_of(author, connection=connection)}
            if answered is not None and answered.room_id is not None:
                if answered.room_id not in rooms:
                    raise NotAllowed(
                        f"member {author.id} left room {answered.room_id}", message_id="error-reply-room-left"
                    )
                return rooms[answered.room_id]
            if room_id is not None:
                if room_id not in rooms:
                    raise NotAllowed(f"member {author.id} is not in room {room_id}", message_id="error-room-not-yours")
                return rooms[room_id]
        return await self._members.room_of(author, connection=connection)

    async def read_together(self, room_id: int) -> list[str]:
        """The languages that are read in a room's mixed group."""
        async with self._database.read() as connection:
            return read_together(await audience_of(connection, self._members, room_id))

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
