"""A reader says that they have read and understood an announcement: once, with its time, however often they press.

When the text is corrected afterwards, they are asked again; what they said of the earlier text is kept, and counted apart.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from bot.broadcast import repository_acknowledging
from bot.broadcast.repository_acknowledging import Reminder
from bot.delivery.model import Delivery, DeliveryState
from bot.delivery.quiet import is_silent
from bot.delivery.service import DeliveryService, Rendered
from bot.errors import NotFound
from bot.language.text import FormattedText
from bot.members.model import Member
from bot.members.quiet_model import QuietHours
from bot.members.repository_people import Person
from bot.members.rules import require_active
from bot.messenger.callbacks import pack
from bot.messenger.sender import Button, OutgoingText
from bot.storage.engine import Database
from bot.storage.time import Clock
from content.messages import Messages

ACKNOWLEDGE_VERB = "ack"


class AcknowledgeService:
    """The use case of the button under each copy, and under each reminder."""

    def __init__(self, database: Database, *, delivery: DeliveryService, clock: Clock) -> None:
        self._database = database
        self._delivery = delivery
        self._clock = clock

    async def acknowledge(self, actor: Member, delivery_id: int) -> bool:
        """Note it; False where it was noted before. Raises NotFound for what is not a copy of theirs that asks for it."""
        require_active(actor)
        async with self._database.write() as connection:
            copy = await self._delivery.by_id(connection, delivery_id)
            if copy is None or copy.member_id != actor.id:
                raise _not_theirs(delivery_id)
            asked = await repository_acknowledging.asked_by(connection, copy.message_id)
            if asked is None:
                raise _not_theirs(delivery_id)
            broadcast_id, message_id = asked
            outdated = await repository_acknowledging.has_an_earlier_text(connection, message_id, actor.id)
            return await repository_acknowledging.add(
                connection, broadcast_id, actor.id, self._clock(), outdated=outdated
            )


def ask(delivery_id: int, language: str, messages: Messages, *, has_said: bool) -> Button:
    """The button, or what becomes of it once it was pressed. Pressing that again is harmless."""
    label = "button-acknowledged" if has_said else "button-acknowledge"
    return Button(messages.format(language, label), pack(ACKNOWLEDGE_VERB, delivery_id))


def render_reminders(
    deliveries: Sequence[Delivery],
    reminders: Mapping[int, Reminder],
    persons: Mapping[int, Person],
    said: Collection[tuple[int, int]],
    messages: Messages,
    now: datetime,
    quiet: QuietHours,
) -> dict[int, Rendered]:
    """What readers see who are reminded; left out are those who have acknowledged meanwhile, or left."""
    rendered = {}
    for one in deliveries:
        about, reader = reminders.get(one.message_id), persons.get(one.member_id or 0)
        if about is None or reader is None or not reader.is_active or not about.is_wanted:
            continue
        has_said = (about.announcement_id, reader.member_id) in said
        if has_said and one.state is DeliveryState.PENDING:
            continue
        language = reader.interface_language
        words = "broadcast-was-corrected" if about.is_correction else "broadcast-reminder"
        text = messages.format(language, words, name=persons[about.author_id].name)
        button = ask(one.id, language, messages, has_said=has_said)
        rendered[one.id] = Rendered(
            parts=(OutgoingText(FormattedText(text), above=(button,)),),
            language=language,
            revision=about.revision,
            reply_to=about.announcement_id,
            silent=not about.urgent and is_silent(now, reader.time_zone, reader.quiet_hours, quiet),
        )
    return rendered


def _not_theirs(delivery_id: int) -> NotFound:
    return NotFound(f"delivery {delivery_id} asks them for nothing", message_id="button-expired")
