"""What is said in linked groups and about them, and who reads there. Pure."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from bot.delivery.model import Delivery
from bot.language.tags import listed
from bot.language.text import FormattedText
from bot.members.groups_model import LinkedGroup
from bot.members.repository_people import Person
from bot.messenger.sender import OutgoingText
from bot.relay.model import Message
from content.messages import Messages


@dataclass(frozen=True, slots=True)
class GroupNotice:
    """Words of ours in a group, or to one person about a group."""

    words: tuple[str, ...]
    """Ids of Fluent messages, a paragraph each."""
    names: Mapping[str, str | int] = field(default_factory=dict)
    """What they get: names, also numbers."""
    lists: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Names that each language lists in its own way."""
    phrases: Mapping[str, str] = field(default_factory=dict)
    """Ids of Fluent messages that stand inside."""
    language: str | None = None
    """Of the group; None: that of the person."""
    thread_id: int | None = None
    """The topic that it belongs in."""
    silent: bool = False
    """Whether it comes without a sound."""
    also: tuple[str, ...] = ()
    """Further languages in which it is said, below: those of a mixed group."""

    def to_text(self) -> str:
        """As the notice's message keeps it, sealed like every text."""
        named = [dict(self.names), dict(self.lists), dict(self.phrases)]
        return json.dumps(
            [self.words, *named, self.language, self.thread_id, self.silent, self.also], ensure_ascii=False
        )

    @classmethod
    def read(cls, text: str) -> GroupNotice | None:
        """What :meth:`to_text` wrote; None for the words of any other notice."""
        if not text.startswith("["):
            return None
        words, names, lists, phrases, language, thread_id, silent, also = json.loads(text)
        together = {name: tuple(one) for name, one in lists.items()}
        return cls(tuple(words), names, together, phrases, language, thread_id, silent, tuple(also))

    def compose(self, language: str, messages: Messages) -> tuple[OutgoingText, ...]:
        """The Telegram message that says so."""
        spoken = dict.fromkeys(messages.nearest(one) for one in (self.language or language, *self.also))
        said = [self._said(one, messages) for one in spoken]
        return (OutgoingText(FormattedText("\n\n".join(said))),)

    def _said(self, spoken: str, messages: Messages) -> str:
        together = {name: listed(list(one), spoken) for name, one in self.lists.items()}
        inside = {name: messages.format(spoken, one) for name, one in self.phrases.items()}
        return "\n\n".join(messages.format(spoken, one, **self.names, **together, **inside) for one in self.words)


def reader_of(
    delivery: Delivery,
    message: Message,
    groups: Mapping[int, tuple[LinkedGroup, Person]],
    persons: Mapping[int, Person],
) -> tuple[LinkedGroup | None, Person] | None:
    """Who reads a copy: a member, or in a linked group somebody of its team. None where nobody reads it there any more.

    A group that is not linked to the message's room any more gets nothing new from there; what it has stays up to date, in the
    language that it came in.
    """
    if delivery.member_id is not None:
        person = persons.get(delivery.member_id)
        return None if person is None or not person.is_active else (None, person)
    linked = groups.get(delivery.chat_id)
    if linked is not None and linked[0].room_id == message.room_id:
        return linked
    said = None if message.text is None else GroupNotice.read(message.text.text)
    language = delivery.language_sent if said is None else said.language
    if language is None:
        return None
    if linked is not None:
        return linked[0], replace(linked[1], reading_language=language, interface_language=language)
    return None, Person(
        member_id=0,
        name="",
        team_name=None,
        institution_name=None,
        reading_language=language,
        interface_language=language,
        is_active=True,
    )
