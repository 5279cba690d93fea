"""The language of a message: how it is read, and what people say about it.

The author's word counts for everybody. A reader of the message may say it too, as long as the author has not: somebody has to
notice, and those who read nonsense notice first; the author is told, and has the last word. What was said is kept for that
message, whatever its text is changed to (decision 0018).
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.delivery.model import Recipient
from bot.delivery.service import DeliveryService
from bot.errors import NotAllowed, NotFound
from bot.language.detection import Detection
from bot.language.segments import LanguageSegment
from bot.language.text import FormattedText
from bot.members.model import Member, Reader, Room
from bot.members.rules import known_language, require_active
from bot.members.service import MembersService
from bot.relay import repository, repository_languages
from bot.relay.addressing import Audience, audience_of, read_in
from bot.relay.copies import is_for
from bot.relay.model import Message, MessageKind, Reading
from bot.relay.variants import VariantMaker
from bot.storage.audit import record
from bot.storage.engine import Connection, Database
from bot.storage.time import Clock
from bot.translation.model import TextPart
from bot.translation.parts import divided, main_language

CORRECTED_NOTICE = "notice-language-corrected"
"""What the author is told when a reader says that a message is in another language."""

_READ_AT_ONCE = 400
"""Code points. Telling the sentences of a longer text apart takes longer than the loop may stand still."""


class Detect(Protocol):
    """:func:`bot.language.detect`, or what a test puts in its place."""

    def __call__(self, text: str, expected: Sequence[str] = (), profile: str | None = None) -> Detection:
        """Which language the text is in."""


class Segment(Protocol):
    """:func:`bot.language.segment`, or what a test puts in its place."""

    def __call__(
        self, text: str, expected: Sequence[str] = (), profile: str | None = None
    ) -> Sequence[LanguageSegment]:
        """The parts of the text in different languages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageSaid:
    """What became of a person's word."""

    language: str
    anew: bool
    """Whether it was another language than we had taken it for, so that its readers see it translated anew."""
    copies: int
    doubtful_for: tuple[str, ...] = ()


class MessageLanguages:
    """Reads the language of texts, and takes people's word for it."""

    def __init__(
        self,
        database: Database,
        *,
        members: MembersService,
        delivery: DeliveryService,
        variants: VariantMaker,
        detect: Detect,
        segment: Segment | None,
        clock: Clock,
        changed: Callable[[Connection, int], Awaitable[None]],
    ) -> None:
        """``changed`` is told which message reads differently now, in the transaction of that."""
        self._changed = changed
        self._database = database
        self._members = members
        self._delivery = delivery
        self._variants = variants
        self._detect = detect
        self._segment = segment
        self._clock = clock

    async def read(
        self, text: FormattedText, author: Member, readers: Sequence[Reader], known: Message | None = None
    ) -> Reading:
        """The language of a text; what a person said of the message before (``known``) stands."""
        if not text:
            return Reading(None, 0.0)
        if known is not None and known.language_confirmed_by is not None:
            return Reading(known.language, known.detection_confidence)
        profile = await self._members.written.usual(author)
        expected = spoken(readers)
        found = self._detect(text.text, expected, profile)
        parts: tuple[TextPart, ...] = ()
        if self._segment is not None and found.language is not None:
            if len(text) <= _READ_AT_ONCE:
                segments = self._segment(text.text, expected, profile)
            else:
                segments = await asyncio.to_thread(self._segment, text.text, expected, profile)
            parts = divided(segments, found.language)
        return Reading(main_language(parts, found.language), found.confidence, parts)

    # ── what people say ───────────────────────────────────────────────────────────────────────────────────────────────

    async def meant(self, actor: Member, chat_id: int, replied_to: int | None) -> Message:
        """The message that /lang is about: the one answered, else the last that the actor wrote here. Raises NotFound."""
        async with self._database.read() as connection:
            if replied_to is None:
                found = await repository_languages.latest_of(connection, actor.id, chat_id)
            else:
                found = await answered(connection, self._delivery, chat_id, replied_to)
            if found is None:
                raise NotFound(f"member {actor.id} wrote nothing yet", message_id="lang-no-message")
            return await self._theirs(connection, actor, found.id)

    async def of_copy(self, actor: Member, delivery_id: int) -> Message:
        """The message behind a reader's copy. Raises NotFound; NotAllowed for a copy that is not theirs."""
        async with self._database.read() as connection:
            delivery = await self._delivery.by_id(connection, delivery_id)
            if delivery is None:
                raise NotFound(f"no delivery {delivery_id}", message_id="error-message-erased")
            if not await is_for(connection, actor, delivery):
                raise NotAllowed(f"delivery {delivery_id} is not member {actor.id}'s")
            return await self._theirs(connection, actor, delivery.message_id)

    async def choices(self, actor: Member, message_id: int) -> list[str]:
        """What is spoken in the message's room, what we took it for first. Raises NotFound."""
        async with self._database.read() as connection:
            found = await self._theirs(connection, actor, message_id)
            readers = await self._members.readers(found.room_id or 0, connection=connection)
        return list(dict.fromkeys([*([found.language] if found.language else []), *spoken(readers)]))

    async def say(self, actor: Member, message_id: int, language: str) -> LanguageSaid:
        """A person says which language a message is in; a tag or a name. Where it was taken for another, every copy follows.

        Raises InvalidInput for what is no language; NotFound for a message that is not the actor's and of which they have no
        copy, and for an erased one; NotAllowed where the author said otherwise.
        """
        require_active(actor)
        tag = known_language(language)
        while True:
            async with self._database.read() as connection:
                found = await self._theirs(connection, actor, message_id)
                room = await self._members.room(found.room_id or 0, connection=connection)
                audience = await audience_of(connection, self._members, room.id)
            is_author = actor.id == found.author_id
            same = found.language == tag and not found.parts
            if not is_author and audience.team_of(actor.id) is None:
                raise NotAllowed(f"member {actor.id} has left room {room.id}", message_id="error-room-not-yours")
            if not is_author and found.language_confirmed_by == found.author_id:
                if not same:
                    raise NotAllowed(
                        f"the author of {found.id} said otherwise", message_id="error-language-authors-word"
                    )
                return LanguageSaid(language=tag, anew=False, copies=0)
            said = await self._say(actor, found, tag, room, audience, anew=not same)
            if said is not None:
                self._delivery.wake()
                return said

    async def _say(
        self, actor: Member, found: Message, tag: str, room: Room, audience: Audience, *, anew: bool
    ) -> LanguageSaid | None:
        """None where an edit was quicker."""
        translations = {}
        if anew and found.text is not None:
            others = audience.addresses(found.author_id, found.chat_id, own_team=room.own_team)
            translations = dict(await self._variants.translate(found.text, Reading(tag, 1.0), read_in(others), room))
        revision = found.revision + int(anew)
        copies = 0
        async with self._database.write() as connection:
            said = await repository_languages.confirm(
                connection, found, language=tag, confirmed_by=actor.id, revision=revision
            )
            if not said:
                return None
            if actor.id == found.author_id:
                before = found.language if found.language_confirmed_by == actor.id else None
                await self._members.written.confirm(connection, actor.id, tag, instead_of=before)
            elif anew:
                await self._tell_author(connection, actor, found)
            if anew:
                await self._variants.put(connection, found.id, revision, translations)
                await self._changed(connection, found.id)
                copies = await self._delivery.renew(connection, found.id)
            await record(
                connection,
                at=self._clock(),
                actor_id=actor.id,
                action="message.language-corrected" if anew else "message.language-confirmed",
                subject=f"message:{found.id}",
                detail={"from": found.language, "to": tag},
            )
        return LanguageSaid(
            language=tag,
            anew=anew,
            copies=copies,
            doubtful_for=tuple(to for to, one in translations.items() if one.provenance.doubtful_text is not None),
        )

    async def _tell_author(self, connection: Connection, actor: Member, found: Message) -> None:
        author = await self._members.member(found.author_id, connection=connection)
        if not author.is_active or author.telegram_user_id is None:
            return
        notice = await repository.add_notice(
            connection,
            message_id_of_words=CORRECTED_NOTICE,
            room_id=found.room_id,
            author_id=actor.id,
            reply_to_id=found.id,
            at=self._clock(),
        )
        recipient = Recipient(chat_id=author.telegram_user_id, member_id=author.id)
        await self._delivery.promise(connection, notice, [recipient])

    async def _theirs(self, connection: Connection, actor: Member, message_id: int) -> Message:
        """A text that the actor wrote or has a copy of. Raises NotFound."""
        found = (await repository.by_ids(connection, [message_id])).get(message_id)
        if found is None or found.kind is not MessageKind.TEXT or found.text is None or found.room_id is None:
            raise NotFound(f"no text {message_id}", message_id="error-message-erased")
        if found.author_id != actor.id:
            promised = await self._delivery.of_message(connection, message_id)
            if not any([await is_for(connection, actor, one) for one in promised]):
                raise NotFound(f"member {actor.id} has no copy of {message_id}", message_id="error-message-erased")
        return found


async def answered(
    connection: Connection, ledger: DeliveryService, chat_id: int, telegram_message_id: int
) -> Message | None:
    """The message behind what somebody answers in their chat: a copy they received, or one of their own."""
    delivery = await ledger.by_copy(connection, chat_id, telegram_message_id)
    if delivery is None:
        return await repository.by_source(connection, chat_id, telegram_message_id)
    found = (await repository.by_ids(connection, [delivery.message_id]))[delivery.message_id]
    if found.kind is MessageKind.NOTICE and found.reply_to_id is not None:
        # Answering a notice is answering what it is about.
        return (await repository.by_ids(connection, [found.reply_to_id])).get(found.reply_to_id)
    return found


def spoken(readers: Sequence[Reader]) -> list[str]:
    """What may be written in the room: what its members read, and their teams' languages."""
    return list(dict.fromkeys(tag for one in readers for tag in (one.reading_language, one.team_language)))
