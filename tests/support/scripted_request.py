"""Telegram's answers as a test wrote them, below python-telegram-bot: bytes and statuses, or a broken line."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from telegram.request import BaseRequest, RequestData

Answer = Callable[[str, dict[str, Any]], Awaitable[tuple[int, bytes]]]


@dataclass(frozen=True)
class Asked:
    """One request."""

    method: str
    parameters: dict[str, Any]


def result(content: Any) -> tuple[int, bytes]:
    """A good answer."""
    return 200, json.dumps({"ok": True, "result": content}).encode()


def refusal(status: int, description: str, **parameters: Any) -> tuple[int, bytes]:
    """An answer that is not ok, as Telegram words it."""
    body: dict[str, Any] = {"ok": False, "error_code": status, "description": description}
    if parameters:
        body["parameters"] = parameters
    return status, json.dumps(body).encode()


PAGE = b"<!DOCTYPE html><html><body>Please log in to the guest network</body></html>"
"""What a proxy answers in Telegram's place, with whatever status."""
ME = {"id": 7000, "is_bot": True, "first_name": "Bot", "username": "bot"}


class ScriptedRequest(BaseRequest):
    """Gives the answers of ``script`` one after the other: bytes with a status, or an error to raise. Then it hangs."""

    def __init__(self, *script: tuple[int, bytes] | Exception) -> None:
        self.script = list(script)
        self.asked: list[Asked] = []
        self.exhausted = asyncio.Event()

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
        name = url.rsplit("/", 1)[1]
        self.asked.append(Asked(name, dict(request_data.parameters) if request_data else {}))
        if name == "getMe":
            return result(ME)
        if not self.script:
            self.exhausted.set()
            await asyncio.Event().wait()
        answer = self.script.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    def of(self, method: str) -> list[Asked]:
        """The requests of one method."""
        return [one for one in self.asked if one.method.lower() == method.lower()]
