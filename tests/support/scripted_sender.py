"""A Telegram that does what the test says: chats with messages in them, and whatever it refuses."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from itertools import count

from bot.errors import ChatMigrated, RecipientUnavailable, RequestRejected
from bot.language.text import FormattedText
from bot.messenger.attachments import Attachment
from bot.messenger.quotes import OutgoingQuote
from bot.messenger.sender import OutgoingText


class ScriptedSender:
    """Chats with messages in them. ``then`` says how the next requests go; after that all go well."""

    def __init__(self) -> None:
        self.chats: dict[int, dict[int, str]] = {}
        self.requests: list[tuple[str, str]] = []
        """What was asked for, refused or not: send, edit or delete, and the text."""
        self.replies: dict[int, int | None] = {}
        self.reserved: list[bool] = []
        self.deletes = True
        """Whether Telegram lets us delete."""
        self.files: dict[int, str] = {}
        """The attachment of each message that has one: its kind, and the id of its file."""
        self.albums: list[list[int]] = []
        """What went out as one."""
        self.bad_files: set[str] = set()
        """Files that Telegram does not take."""
        self.threads: dict[int, int | None] = {}
        """In which topic of each chat the newest text went."""
        self.buttons: dict[int, list[str]] = {}
        """The labels under each message."""
        self.quotes: list[OutgoingQuote | None] = []
        """What each text that was sent quotes, in order."""
        self.silent: list[bool] = []
        """Whether each text that was sent came without a sound, in order."""
        self.pins: dict[int, list[int]] = {}
        """What is pinned in each chat."""
        self.may_pin = True
        """Whether Telegram lets us pin."""
        self.closed: dict[int, str] = {}
        """The chats that take nothing from us, and why."""
        self.moved: dict[int, int] = {}
        """Groups that became supergroups, and what those are called."""
        self._script: deque[Exception | None] = deque()
        self._lost_answers: deque[Exception] = deque()
        self._ids = count(100)

    def then(self, *outcomes: Exception | None) -> None:
        """How the next requests go: an error, or None for well."""
        self._script.extend(outcomes)

    def then_lose_the_answer(self, error: Exception) -> None:
        """The next message arrives, and we never hear of it."""
        self._lost_answers.append(error)

    def reads(self, chat_id: int) -> list[str]:
        """The texts in a chat, from top to bottom."""
        return list(self.chats.get(chat_id, {}).values())

    async def send_text(
        self,
        chat_id: int,
        content: OutgoingText,
        *,
        reply_to: int | None = None,
        quote: OutgoingQuote | None = None,
        silent: bool = False,
        reserved: bool,
        thread_id: int | None = None,
    ) -> int:
        self._request("send", content.text.text, reserved)
        self._require_open(chat_id)
        self.quotes.append(quote)
        self.silent.append(silent)
        self.threads[chat_id] = thread_id
        self._require_good(content.attachments)
        message_id = self._put(chat_id, content, reply_to)
        if self._lost_answers:
            raise self._lost_answers.popleft()
        return message_id

    async def send_album(
        self,
        chat_id: int,
        attachments: Sequence[Attachment],
        *,
        reply_to: int | None = None,
        silent: bool = False,
        reserved: bool,
        thread_id: int | None = None,
    ) -> list[int]:
        self._request("album", str(len(attachments)), reserved)
        self._require_good(attachments)
        bare = [OutgoingText(FormattedText(""), attachments=(one,)) for one in attachments]
        message_ids = [self._put(chat_id, one, reply_to) for one in bare]
        self.albums.append(message_ids)
        if self._lost_answers:
            raise self._lost_answers.popleft()
        return message_ids

    def _require_open(self, chat_id: int) -> None:
        if chat_id in self.moved:
            raise ChatMigrated(new_chat_id=self.moved[chat_id])
        if chat_id in self.closed:
            raise RecipientUnavailable(reason=self.closed[chat_id])

    def _require_good(self, attachments: Sequence[Attachment]) -> None:
        if self.bad_files & {one.file_id for one in attachments}:
            raise RequestRejected("BadRequest")

    def _put(self, chat_id: int, content: OutgoingText, reply_to: int | None) -> int:
        message_id = next(self._ids)
        self.chats.setdefault(chat_id, {})[message_id] = content.text.text
        self.replies[message_id] = reply_to
        self._show(message_id, content)
        return message_id

    def _show(self, message_id: int, content: OutgoingText) -> None:
        for one in content.attachments:
            self.files[message_id] = f"{one.kind}:{one.file_id}"
        self.buttons[message_id] = [button.label for button in content.buttons]

    async def pin(self, chat_id: int, message_id: int, *, reserved: bool) -> bool:
        self._request("pin", self.chats.get(chat_id, {}).get(message_id, ""), reserved)
        if self.may_pin and message_id not in self.pins.setdefault(chat_id, []):
            self.pins[chat_id].append(message_id)
        return self.may_pin

    async def unpin(self, chat_id: int, message_id: int, *, reserved: bool) -> bool:
        self._request("unpin", self.chats.get(chat_id, {}).get(message_id, ""), reserved)
        self.pins[chat_id] = [one for one in self.pins.get(chat_id, []) if one != message_id]
        return True

    async def edit_caption(self, chat_id: int, message_id: int, content: OutgoingText, *, reserved: bool) -> bool:
        assert message_id in self.files, "Telegram knows no caption of a text"
        return await self._edit("caption", chat_id, message_id, content, reserved)

    async def edit_media(self, chat_id: int, message_id: int, content: OutgoingText, *, reserved: bool) -> bool:
        self._require_good(content.attachments)
        return await self._edit("media", chat_id, message_id, content, reserved)

    async def edit_text(self, chat_id: int, message_id: int, content: OutgoingText, *, reserved: bool) -> bool:
        assert message_id not in self.files, "Telegram does not turn a file into a text"
        return await self._edit("edit", chat_id, message_id, content, reserved)

    async def _edit(self, kind: str, chat_id: int, message_id: int, content: OutgoingText, reserved: bool) -> bool:
        self._request(kind, content.text.text, reserved)
        self._require_open(chat_id)
        if message_id not in self.chats.get(chat_id, {}):
            return False
        self.chats[chat_id][message_id] = content.text.text
        self._show(message_id, content)
        return True

    async def delete_several(self, chat_id: int, message_ids: Sequence[int], *, reserved: bool = False) -> bool:
        self._request("delete several", str(len(message_ids)), reserved)
        if self.deletes:
            for message_id in message_ids:
                self.chats[chat_id].pop(message_id, None)
        return self.deletes

    async def delete(self, chat_id: int, message_id: int, *, reserved: bool = False) -> bool:
        self._request("delete", self.chats[chat_id].get(message_id, ""), reserved)
        if self.deletes:
            self.chats[chat_id].pop(message_id, None)
        return self.deletes

    def _request(self, kind: str, text: str, reserved: bool) -> None:
        self.requests.append((kind, text))
        self.reserved.append(reserved)
        outcome = self._script.popleft() if self._script else None
        if outcome is not None:
            raise outcome
