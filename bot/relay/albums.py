"""Albums: what arrives as several messages is one message of ours, collected in the tables and never in memory (decision 0022).

The first item makes the message and promises it; nothing of it leaves for a moment. Each further item joins it in a transaction
of its own and puts that moment off. An item that comes after the album went out follows as an answer to it.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from types import MappingProxyType

from bot.delivery.service import DeliveryService
from bot.members.model import Member
from bot.members.service import MembersService
from bot.relay import repository
from bot.relay.addressing import audience_of, read_in
from bot.relay.album_rules import with_another, with_changed
from bot.relay.languages import MessageLanguages
from bot.relay.model import Accepted, IncomingText, Message, Receipt
from bot.relay.screening import Screening
from bot.relay.variants import Translations, VariantMaker, reading_of
from bot.storage.engine import Connection, Database
from bot.storage.time import Clock

PATIENCE = timedelta(seconds=1.2)
"""How long an album waits for its next item. Telegram sends them together; a slow net spreads them over a second at most."""

_NOTHING: Translations = MappingProxyType({})


class Albums:
    """Collects the items of albums."""

    def __init__(
        self,
        database: Database,
        *,
        members: MembersService,
        delivery: DeliveryService,
        languages: MessageLanguages,
        variants: VariantMaker,
        screening: Screening,
        clock: Clock,
        patience: timedelta = PATIENCE,
    ) -> None:
        self._database = database
        self._members = members
        self._delivery = delivery
        self._languages = languages
        self._variants = variants
        self._screening = screening
        self._clock = clock
        self._patience = patience

    async def begun(self, connection: Connection, incoming: IncomingText) -> bool:
        """Whether this is a further item of an album that is here already."""
        if incoming.album is None:
            return False
        return await repository.of_album(connection, incoming.chat_id, incoming.album) is not None

    def until(self, incoming: IncomingText) -> datetime | None:
        """Until when the first item of an album waits for others; None for whatever is no item."""
        return None if incoming.album is None else self._clock() + self._patience

    async def join(self, author: Member, incoming: IncomingText) -> Receipt:
        """A further item joins its album."""
        while True:
            receipt = await self._join(author, incoming)
            if receipt is not None:
                self._delivery.wake()
                return receipt

    async def _join(self, author: Member, incoming: IncomingText) -> Receipt | None:
        """None where somebody else changed the message meanwhile."""
        async with self._database.read() as connection:
            message = await repository.of_album(connection, incoming.chat_id, incoming.album or "")
            if message is None or message.room_id is None or message.author_id != author.id:
                return Receipt(outcome=Accepted.UNKNOWN)
            room = await self._members.room(message.room_id, connection=connection)
            audience = await audience_of(connection, self._members, room.id)
        whole = with_another(message, incoming)
        if message.text is None or whole is None:
            # Taken back or erased before all of it was here: the rest goes nowhere either.
            return Receipt(outcome=Accepted.UNCHANGED, message_id=message.id)
        same_words = whole.text == message.text
        reading, made = reading_of(message), _NOTHING
        if not same_words:
            reading = await self._languages.read(whole.text, author, audience.readers, message)
            readers = audience.addresses(author.id, message.chat_id, own_team=room.own_team)
            made = await self._variants.translate(whole.text, reading, read_in(readers), room)
        kinds = [] if same_words else await self._screening.kinds(whole.text.text, reading.language)
        revision = message.revision + 1
        async with self._database.write() as connection:
            changed = await repository.change(
                connection,
                message.id,
                whole,
                reading=reading,
                confirmed_by=message.language_confirmed_by,
                revision=revision,
            )
            if not changed:
                return None
            if not await repository.add_item(connection, message.id, len(message.attachments), incoming):
                raise RuntimeError(f"item {incoming.telegram_message_id} of message {message.id} came twice at once")
            if same_words:
                await repository.keep_variants(connection, message.id, revision)
            else:
                await self._variants.put(connection, message.id, revision, made)
            copies = await self._delivery.gather(connection, message.id, self._clock() + self._patience)
            await self._screening.tell(connection, message, kinds)
        return Receipt(
            outcome=Accepted.RELAYED,
            message_id=message.id,
            readers=copies,
            doubtful_for=tuple(tag for tag, one in made.items() if one.provenance.doubtful_text is not None),
        )


async def as_a_whole(connection: Connection, message: Message, incoming: IncomingText) -> IncomingText | None:
    """An edit as the whole message reads after it: of an album, one item changes. None where that item was edited later."""
    if message.album is None:
        return incoming
    found = await repository.item(connection, incoming.chat_id, incoming.telegram_message_id)
    if found is None:
        return None
    number, edited_at = found
    if edited_at is not None and incoming.edited_at is not None and incoming.edited_at < edited_at:
        return None
    return with_changed(message, number, incoming)
