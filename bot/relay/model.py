"""What is relayed. Pure."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.language.text import FormattedText
from bot.messenger.attachments import Attachment, to_json
from bot.relay.quoting_model import Quote
from bot.translation.model import TextPart


@dataclass(frozen=True, slots=True)
class Reading:
    """In which language a text is taken to be."""

    language: str | None
    """Of the whole, or its main one. BCP-47; None where it has no language that we could tell."""
    confidence: float
    parts: tuple[TextPart, ...] = ()
    """Where it is in two."""


class MessageKind(StrEnum):
    """What a relayed message is."""

    TEXT = "text"
    """What a person wrote."""
    NOTICE = "notice"
    """What the assistant says to one person on another's behalf; its content is a Fluent message id."""
    BROADCAST = "broadcast"
    """What a coordinator announced to a whole room. ``bot.broadcast`` sends it; here it is answered, and asked about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IncomingText:
    """What arrived from its author, new or edited: a text, or an attachment with its caption, which may be empty."""

    chat_id: int
    telegram_message_id: int
    text: FormattedText
    sent_at: datetime
    edited_at: datetime | None = None
    reply_to: int | None = None
    """The Telegram message that it answers, in the same chat."""
    origin: str | None = None
    """Whose it was before the author forwarded it, by name; empty where nobody knows, None for words of their own."""
    quote: Quote | None = None
    """The passage that it quotes of what it answers."""

    attachments: tuple[Attachment, ...] = ()
    album: str | None = None
    """Telegram's id of the album that it is an item of; each item arrives by itself."""

    @property
    def revision_key(self) -> str:
        """Equal for the same words and attachments: an update that arrives twice changes nothing."""
        return hashlib.sha256((self.text.to_json() + (to_json(self.attachments) or "")).encode()).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A message of a room, as it reads now."""

    id: int
    room_id: int | None
    author_id: int
    kind: MessageKind
    chat_id: int | None
    telegram_message_id: int | None
    text: FormattedText | None
    """None once it was erased."""
    language: str | None
    """BCP-47; None where it has no language that we could tell."""
    detection_confidence: float
    language_confirmed_by: int | None
    """Who said that it is this language; None while only we said so."""
    parts: tuple[TextPart, ...]
    """Where it is in two languages: its parts, of which ``language`` is the main one's."""
    reply_to_id: int | None
    revision: int
    revision_key: str
    sent_at: datetime
    edited_at: datetime | None
    withdrawn_at: datetime | None = None
    """When its author took it back: it stays without a text, whatever its author does to theirs."""
    origin: str | None = None
    """Whose it was before the author forwarded it, by name; empty where nobody knows, None for words of their own."""
    quote: Quote | None = None
    """The passage that it quotes of what it answers."""
    attachments: tuple[Attachment, ...] = ()
    album: str | None = None
    """Where it is an album: Telegram's id of it. Its text is then made of its items' captions."""


class Accepted(StrEnum):
    """What became of an incoming text."""

    RELAYED = "relayed"
    UNCHANGED = "unchanged"
    """It was here before: an update that came twice."""
    NOBODY_ELSE = "nobody-else"
    """Kept, but there is nobody else in the room yet."""
    UNKNOWN = "unknown"
    """An edit of something that was never relayed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """What the author may be told."""

    outcome: Accepted
    message_id: int | None = None
    readers: int = 0
    doubtful_for: tuple[str, ...] = ()
    """Languages whose readers get the original, since the translation did not pass the checks: other words may help."""
    unsure: bool = False
    """Whether somebody reads it in another language and we may be wrong about its own: its author can say."""
    language: str | None = None
    """What it is taken for."""
