"""Telegram without a network: a transport that records every call of the Bot API and gives a plausible answer."""

from __future__ import annotations

import json
from collections import deque
from dataclasses import dataclass, field
from typing import Any

from telegram.request import BaseRequest, RequestData

BOT_ID = 7000
BOT_USERNAME = "common_ground_test_bot"
TOKEN = f"{BOT_ID}:not-a-real-token"

_BOT = {"id": BOT_ID, "is_bot": True, "first_name": "Common Ground", "username": BOT_USERNAME}


@dataclass(frozen=True)
class Call:
    """One call of the Bot API."""

    method: str
    parameters: dict[str, Any]
    files: dict[str, bytes] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The text sent or put in place; empty for calls without one."""
        return str(self.parameters.get("text", ""))

    @property
    def buttons(self) -> list[dict[str, str]]:
        """The buttons of its inline keyboard, row after row."""
        markup = self.parameters.get("reply_markup")
        return [button for row in (markup or {}).get("inline_keyboard", []) for button in row]


_RIGHTS = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
)
_GIFTS = dict.fromkeys(
    ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"), False
)


class RecordingRequest(BaseRequest):
    """Answers as Telegram would when all goes well; ``refuse`` makes the next call of a method fail."""

    def __init__(self) -> None:
        self.calls: list[Call] = []
        self.administrators: set[int] = set()
        """Who administers every group."""
        self._refusals: dict[str, deque[tuple[int, str]]] = {}
        self._next_message_id = 1000

    def refuse(self, method: str, status: int, description: str) -> None:
        """Let the next call of this method, of all that are not refused yet, fail so."""
        self._refusals.setdefault(method, deque()).append((status, description))

    def of(self, method: str) -> list[Call]:
        """The calls of one method, in order."""
        return [call for call in self.calls if call.method == method]

    @property
    def shown(self) -> list[Call]:
        """What the person got to read: messages sent, and messages changed under a pressed button."""
        return [call for call in self.calls if call.method in ("sendMessage", "editMessageText", "sendDocument")]

    @property
    def read_timeout(self) -> float | None:
        return 1.0

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *_: Any, **__: Any
    ) -> tuple[int, bytes]:
        """Record the call, then answer or refuse it."""
        name = url.rsplit("/", 1)[1]
        parameters = dict(request_data.parameters) if request_data else {}
        multipart = request_data.multipart_data if request_data and request_data.contains_files else {}
        files = {part[0]: part[1] for part in (multipart or {}).values()}
        self.calls.append(Call(name, parameters, {key: bytes(value) for key, value in files.items()}))
        if self._refusals.get(name):
            status, description = self._refusals[name].popleft()
            return status, _body({"ok": False, "error_code": status, "description": description})
        return 200, _body({"ok": True, "result": self._result(name, parameters)})

    def _result(self, name: str, parameters: dict[str, Any]) -> Any:
        if name == "getMe":
            return {**_BOT, "can_join_groups": True, "can_read_all_group_messages": False}
        if name == "getChatMember":
            number = int(parameters["user_id"])
            user = {"id": number, "is_bot": number == _BOT["id"], "first_name": "Person"}
            rights = dict.fromkeys(_RIGHTS, True) | {"is_anonymous": False, "can_be_edited": False}
            return {"status": "administrator" if number in self.administrators else "member", "user": user} | rights
        if name == "getChat":
            chat = {"id": int(parameters["chat_id"]), "type": "supergroup", "title": "A group"}
            return chat | {"accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": _GIFTS}
        if name not in ("sendMessage", "editMessageText", "editMessageReplyMarkup", "sendDocument"):
            return True
        self._next_message_id += 1
        chat_id = int(parameters.get("chat_id", 1))
        message: dict[str, Any] = {
            "message_id": int(parameters.get("message_id", self._next_message_id)),
            "date": 1_767_225_600,
            "chat": {"id": chat_id, "type": "private", "first_name": "Person"},
            "from": _BOT,
        }
        if name == "sendDocument":
            return {**message, "document": {"file_id": "file", "file_unique_id": "unique"}}
        return {**message, "text": parameters.get("text", "text")}


def _body(answer: dict[str, Any]) -> bytes:
    return json.dumps(answer).encode()
