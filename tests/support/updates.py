"""Updates as Telegram sends them, built from JSON by python-telegram-bot itself."""

from __future__ import annotations

from itertools import count
from typing import Any

from telegram import Bot, Update

GROUP_ID = -100_123

_DATE = 1_767_225_600


class Updates:
    """Builds updates for one bot, with growing ids."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._ids = count(1)

    def text(
        self, user_id: int, text: str, *, language: str | None = "en", edited: bool = False, group: bool = False
    ) -> Update:
        """A message, or an edit of one, in the person's private chat or in a group."""
        number = next(self._ids)
        message: dict[str, Any] = {
            "message_id": number,
            "date": _DATE,
            "chat": _chat(user_id, group),
            "from": _user(user_id, language),
            "text": text,
        }
        if text.startswith("/"):
            message["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text.split()[0])}]
        if edited:
            message["edit_date"] = _DATE + 5
        return self._update(number, "edited_message" if edited else "message", message)

    def press(
        self,
        user_id: int,
        data: str,
        *,
        language: str | None = "en",
        old: bool = False,
        group: bool = False,
        answering: str | None = None,
    ) -> Update:
        """A pressed button; ``old`` when Telegram no longer shows us the message that it stands under.

        ``answering``: what the person wrote, where that message answers it.
        """
        number = next(self._ids)
        message: dict[str, Any] = {"message_id": 500, "date": 0 if old else _DATE, "chat": _chat(user_id, group)}
        if not old:
            message |= {"from": {"id": self._bot.id, "is_bot": True, "first_name": "Bot"}, "text": "buttons"}
        if answering is not None:
            asked = {"message_id": 400, "date": _DATE, "chat": _chat(user_id, group), "text": answering}
            message["reply_to_message"] = asked | {"from": _user(user_id, language)}
        query = {
            "id": str(number),
            "from": _user(user_id, language),
            "chat_instance": "1",
            "data": data,
            "message": message,
        }
        return self._update(number, "callback_query", query)

    def inline(self, user_id: int, query: str) -> Update:
        """An inline query."""
        number = next(self._ids)
        return self._update(
            number, "inline_query", {"id": str(number), "from": _user(user_id, "en"), "query": query, "offset": ""}
        )

    def _update(self, number: int, kind: str, content: dict[str, Any]) -> Update:
        return Update.de_json({"update_id": number, kind: content}, self._bot)


def _user(user_id: int, language: str | None) -> dict[str, Any]:
    user: dict[str, Any] = {"id": user_id, "is_bot": False, "first_name": "Person", "last_name": str(user_id)}
    return user | ({"language_code": language} if language else {})


def _chat(user_id: int, group: bool) -> dict[str, Any]:
    if group:
        return {"id": GROUP_ID, "type": "supergroup", "title": "A group"}
    return {"id": user_id, "type": "private", "first_name": "Person"}
