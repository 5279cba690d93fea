"""Cards on their way to what their readers see, at the moment of sending: in the language that they read then."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.delivery.model import Delivery
from bot.delivery.service import Rendered, Renderer
from bot.guidance import presentation, repository_sending
from bot.guidance.reading import Reading
from bot.guidance.repository_sending import Sending
from bot.language.text import FormattedText
from bot.members.repository_people import Person, people
from bot.messenger.callbacks import pack
from bot.messenger.sender import Button, OutgoingText
from bot.storage.engine import Database
from content.messages import Messages
from content.store import Cards

OPEN_VERB = "card.open"
SAY_VERB = "card.words"
STOP_VERB = "weekly.stop"


class CardRenderer:
    """The :class:`bot.delivery.service.Renderer` of notices that bring a card; ``otherwise`` renders all others."""

    def __init__(self, database: Database, store: Cards, messages: Messages, otherwise: Renderer) -> None:
        self._database = database
        self._store = store
        self._messages = messages
        self._otherwise = otherwise

    async def render(self, deliveries: Sequence[Delivery]) -> Mapping[int, Rendered]:
        """What each reader sees now. Left out: cards that were removed meanwhile, and readers who left."""
        async with self._database.read() as connection:
            sendings = await repository_sending.sendings(connection, sorted({one.message_id for one in deliveries}))
            cards = [one for one in deliveries if one.message_id in sendings]
            ids = {one.member_id for one in cards if one.member_id is not None}
            authors = {one.author_id for one in sendings.values()}
            persons = await people(connection, sorted(ids | authors)) if cards else {}
        others = [one for one in deliveries if one.message_id not in sendings]
        rendered = dict(await self._otherwise.render(others)) if others else {}
        for one in cards:
            reader, sending = persons.get(one.member_id or 0), sendings[one.message_id]
            if reader is not None and reader.is_active:
                shown = self._one(sending, persons[sending.author_id], reader)
                if shown is not None:
                    rendered[one.id] = shown
        return rendered

    def _one(self, sending: Sending, author: Person, reader: Person) -> Rendered | None:
        found = self._store.find(sending.card_id, [reader.reading_language, reader.interface_language])
        if found is None:
            return None
        reading = Reading(card=found.card, state=found.state, wanted=reader.reading_language, phrases=(), related=())
        heading = self._heading(sending, author, reader.interface_language)
        text = FormattedText.concatenate((presentation.heading(heading), presentation.short(reading, self._messages)))
        return Rendered(
            parts=(OutgoingText(text, self._buttons(sending, reader.interface_language)),),
            language=reader.reading_language,
            revision=sending.revision,
        )

    def _heading(self, sending: Sending, author: Person, language: str) -> str:
        if sending.weekly:
            return self._messages.format(language, "guide-weekly-heading")
        name = _one_line(author.name) or self._messages.format(language, "relay-former-member")
        return self._messages.format(language, "guide-shared-heading", name=name)

    def _buttons(self, sending: Sending, language: str) -> tuple[Button, ...]:
        more = Button(self._messages.format(language, "button-guide-more"), pack(OPEN_VERB, 0, sending.card_id))
        if sending.weekly:
            stop = Button(self._messages.format(language, "button-weekly-stop"), pack(STOP_VERB, 0))
            return more, stop
        say = Button(self._messages.format(language, "button-guide-say"), pack(SAY_VERB, 0, sending.card_id))
        return more, say


def _one_line(name: str) -> str:
    return " ".join(name.split())
