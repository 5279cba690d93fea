"""The things that exist in the sandbox's world. Plain records: no behaviour, no telegram classes, JSON-able fields.

Ids are Telegram's: users positive and beyond 32 bits, basic groups negative, supergroups below -10^12. Dates are whole seconds
since the epoch; `sequence` numbers order everything that happened in one sandbox.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

PRIVATE, GROUP, SUPERGROUP, CHANNEL = "private", "group", "supergroup", "channel"
CREATOR, ADMINISTRATOR, MEMBER, RESTRICTED, LEFT, KICKED = (
    "creator",
    "administrator",
    "member",
    "restricted",
    "left",
    "kicked",
)
PRESENT = frozenset({CREATOR, ADMINISTRATOR, MEMBER, RESTRICTED})
MEDIA_KINDS = ("photo", "voice", "document", "video", "audio", "animation", "sticker", "video_note")
CAPTIONED = frozenset({"photo", "voice", "document", "video", "audio", "animation"})


@dataclass(slots=True)
class Person:
    """A user account, the bot's own included. `started`: has written to the bot in private at least once.

    `hidden`: forwards of what they wrote carry their name, but not their account.
    """

    user_id: int
    first_name: str
    last_name: str | None = None
    username: str | None = None
    language_code: str | None = "en"
    is_bot: bool = False
    started: bool = False
    blocked: bool = False
    deactivated: bool = False
    hidden: bool = False


@dataclass(slots=True)
class Chat:
    """A private chat (its id is the user's), a group, a supergroup or a channel. `members` maps user id to status.

    `discussion`: the group that a channel's posts are forwarded to.
    """

    chat_id: int
    kind: str
    title: str | None = None
    username: str | None = None
    forum: bool = False
    members: dict[int, str] = field(default_factory=dict)
    topics: dict[int, str] = field(default_factory=dict)
    closed_topics: list[int] = field(default_factory=list)
    pinned: list[int] = field(default_factory=list)
    migrated_to: int | None = None
    discussion: int | None = None
    last_message_id: int = 0


@dataclass(slots=True)
class StoredMessage:
    """A message as it is now. `content` holds the Bot API's own content fields (text, entities, photo, caption, …).

    `sequence` is when it came to be, `changed` when anybody last changed it (edit, deletion, reaction, markup).
    `as_chat`: the group or channel on whose behalf a person wrote it. `automatic`: Telegram forwarded it from the linked channel.
    """

    chat_id: int
    message_id: int
    sender_id: int
    date: int
    content: dict[str, Any]
    sequence: int = 0
    changed: int = 0
    markup: dict[str, Any] | None = None
    keyboard: dict[str, Any] | None = None
    reply_to: int | None = None
    quote: dict[str, Any] | None = None
    thread_id: int | None = None
    in_topic: bool = False
    media_group_id: str | None = None
    forward_origin: dict[str, Any] | None = None
    via_bot: bool = False
    as_chat: int | None = None
    automatic: bool = False
    silent: bool = False
    protected: bool = False
    edit_date: int | None = None
    deleted: bool = False
    history: list[dict[str, Any]] = field(default_factory=list)
    reactions: dict[int, list[dict[str, Any]]] = field(default_factory=dict)


@dataclass(slots=True)
class StoredFile:
    """A file that somebody sent. `data` is None when only the size matters (a file too big to keep)."""

    file_id: str
    unique_id: str
    kind: str
    size: int
    path: str
    mime_type: str | None = None
    name: str | None = None
    data: bytes | None = None
    details: dict[str, Any] = field(default_factory=dict)


@dataclass(slots=True)
class ButtonQuery:
    """A press of a callback button, and what the bot answered."""

    query_id: str
    user_id: int
    chat_id: int
    message_id: int
    data: str
    date: int
    answer: dict[str, Any] | None = None


@dataclass(slots=True)
class InlineQueryRecord:
    """An inline query, and the results that the bot offered."""

    query_id: str
    user_id: int
    query: str
    offset: str
    date: int
    answer: dict[str, Any] | None = None


@dataclass(slots=True)
class PendingUpdate:
    """An update that the bot has not acknowledged. `lane` groups what a webhook must deliver in order."""

    update_id: int
    body: dict[str, Any]
    lane: int = 0


@dataclass(slots=True)
class Call:
    """One request of the bot. `time` is monotonic seconds at receipt; `status` is 0 while it is still open or was dropped."""

    sequence: int
    time: float
    method: str
    parameters: dict[str, Any]
    status: int = 0
    description: str | None = None
    duration: float | None = None
    fault: str | None = None
