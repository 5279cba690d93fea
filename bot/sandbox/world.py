"""The sandbox's world: accounts, chats, messages, files, queries and the bot's settings, with the one sequence that orders them.

The world stores and numbers; what is allowed is decided by `methods` (the bot's side) and `control` (the people's side).
"""

from __future__ import annotations

import asyncio
import time
from collections import OrderedDict, deque
from collections.abc import Callable, Iterator
from typing import Any

from bot.sandbox.errors import ControlError
from bot.sandbox.model import (
    CHANNEL,
    GROUP,
    MEMBER,
    PRIVATE,
    SUPERGROUP,
    ButtonQuery,
    Call,
    Chat,
    InlineQueryRecord,
    PendingUpdate,
    Person,
    StoredFile,
    StoredMessage,
)
from bot.sandbox.signals import Signal

DEFAULT_TOKEN = "7000000001:AAF-sandbox-token-of-no-value-anywhere"  # noqa: S105 - opens nothing but the sandbox
CALLS_KEPT = 200_000
EVENTS_KEPT = 20_000


class World:
    """All state of one sandbox. `clock` gives seconds since the epoch."""

    def __init__(self, *, token: str = DEFAULT_TOKEN, clock: Callable[[], float] = time.time) -> None:
        self.token = token
        self.clock = clock
        self.people: dict[int, Person] = {}
        self.chats: dict[int, Chat] = {}
        self.messages: dict[int, dict[int, StoredMessage]] = {}
        self.files: dict[str, StoredFile] = {}
        self.button_queries: dict[str, ButtonQuery] = {}
        self.inline_queries: dict[str, InlineQueryRecord] = {}
        self.updates: dict[int, PendingUpdate] = {}
        self.commands: dict[str, list[dict[str, str]]] = {}
        self.webhook: dict[str, Any] | None = None
        self.allowed_updates: list[str] | None = None
        self.privacy_mode = True
        self.counters = {
            "user": 6_100_000_000,
            "group": 4_200_000_000,
            "supergroup": 1_002_200_000_000,
            "message": 0,
            "update": 100_000_000,
            "query": 4_600_000_000_000_000_000,
            "album": 13_500_000_000_000_000,
            "file": 0,
            "sequence": 0,
        }
        self.calls: deque[Call] = deque(maxlen=CALLS_KEPT)
        self.events: deque[dict[str, Any]] = deque(maxlen=EVENTS_KEPT)
        self.changes: OrderedDict[tuple[int, int], int] = OrderedDict()
        self.signal = Signal()  # anything at all
        self.arrivals = Signal()  # updates for the bot
        self.closed = asyncio.Event()
        self.unsaved: dict[tuple[str, str], None] = {}
        self.keep_unsaved = False
        bot_id = int(token.split(":", 1)[0])
        self.bot = Person(
            bot_id, "Sandbox assistant", username="sandbox_assistant_bot", language_code=None, is_bot=True
        )
        self.people[bot_id] = self.bot

    # -- numbers and order

    def next_number(self, counter: str) -> int:
        """The next number of one of the counters."""
        self.counters[counter] += 1
        return self.counters[counter]

    @property
    def sequence(self) -> int:
        """The number of the last thing that happened."""
        return self.counters["sequence"]

    def now(self) -> int:
        """Whole seconds since the epoch."""
        return int(self.clock())

    def publish(self, kind: str, **detail: Any) -> int:
        """Number an event, keep it for the event stream and wake who waits. Returns its sequence number."""
        sequence = self.next_number("sequence")
        self.events.append({"sequence": sequence, "kind": kind, **detail})
        self.signal.notify()
        return sequence

    def save(self, kind: str, key: object) -> None:
        """Remember that a record differs from the file, if there is one."""
        if self.keep_unsaved:
            self.unsaved[kind, str(key)] = None
            self.unsaved["meta", "meta"] = None

    def close(self) -> None:
        """Let everybody who waits go."""
        self.closed.set()
        self.signal.notify()
        self.arrivals.notify()

    # -- accounts and chats

    def add_person(self, person: Person) -> None:
        """Add an account and its private chat with the bot."""
        self.people[person.user_id] = person
        self.chats[person.user_id] = Chat(person.user_id, PRIVATE)
        self.messages[person.user_id] = {}
        self.save("person", person.user_id)
        self.save("chat", person.user_id)

    def add_group(self, title: str, members: dict[int, str], *, kind: str = GROUP, forum: bool = False) -> Chat:
        """Add a group, a supergroup or a channel."""
        chat_id = -self.next_number("group" if kind == GROUP else "supergroup")
        chat = Chat(chat_id, kind, title=title, forum=forum, members=members)
        self.chats[chat_id] = chat
        self.messages[chat_id] = {}
        self.save("chat", chat_id)
        return chat

    def person(self, user_id: int) -> Person:
        """The account with this id; raises ControlError when there is none."""
        try:
            return self.people[user_id]
        except KeyError:
            raise ControlError(f"no user {user_id}") from None

    def chat(self, chat_id: int) -> Chat:
        """The chat with this id; raises ControlError when there is none."""
        try:
            return self.chats[chat_id]
        except KeyError:
            raise ControlError(f"no chat {chat_id}") from None

    def bot_status(self, chat: Chat) -> str:
        """The bot's membership in a chat."""
        if chat.kind == PRIVATE:
            return MEMBER
        return chat.members.get(self.bot.user_id, "left")

    # -- messages

    def add_message(self, chat: Chat, sender_id: int, content: dict[str, Any], **fields: Any) -> StoredMessage:
        """Store a message under the chat's next id. Private chats and basic groups share one counter, as at Telegram."""
        if chat.kind in {SUPERGROUP, CHANNEL}:
            chat.last_message_id += 1
            message_id = chat.last_message_id
            self.save("chat", chat.chat_id)
        else:
            message_id = self.next_number("message")
        message = StoredMessage(chat.chat_id, message_id, sender_id, self.now(), content, **fields)
        self.messages[chat.chat_id][message_id] = message
        message.sequence = self.touch(message, "message")
        return message

    def touch(self, message: StoredMessage, kind: str) -> int:
        """Record that a message changed (or came to be). Returns the sequence number of the change."""
        sequence = self.publish(kind, chat_id=message.chat_id, message_id=message.message_id)
        message.changed = sequence
        key = (message.chat_id, message.message_id)
        self.changes[key] = sequence
        self.changes.move_to_end(key)
        self.save("message", f"{message.chat_id}:{message.message_id}")
        return sequence

    def find_message(self, chat_id: int, message_id: int) -> StoredMessage | None:
        """A message that is there and not deleted."""
        message = self.messages.get(chat_id, {}).get(message_id)
        return None if message is None or message.deleted else message

    def changed_since(self, sequence: int, chat_id: int | None = None) -> list[StoredMessage]:
        """Messages created or changed after `sequence`, in the order in which they were sent."""
        found = []
        for (chat, message_id), changed in reversed(self.changes.items()):
            if changed <= sequence:
                break
            if chat_id is None or chat == chat_id:
                found.append(self.messages[chat][message_id])
        found.sort(key=lambda message: message.sequence)
        return found

    def calls_since(self, sequence: int) -> Iterator[Call]:
        """Requests of the bot received after `sequence`, oldest first."""
        recent = []
        for call in reversed(self.calls):
            if call.sequence <= sequence:
                break
            recent.append(call)
        return reversed(recent)
