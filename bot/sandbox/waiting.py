"""What the client sees, and waiting for it: everything waits at the server, by sequence number, never by sleeping."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable
from typing import Any

from bot.sandbox.transport import ControlConnection
from bot.sandbox.views import SeenCall, SeenMessage


class Waiting(ControlConnection):
    """Transcripts, calls, pending updates."""

    async def transcript(self, chat_id: int | None = None, since: int | None = None) -> list[SeenMessage]:
        """The messages of a chat (or of all chats) as they now are, in the order of sending; deleted ones are there, marked.
        With `since`, only those new or changed after that sequence number."""
        body = await self.operate("transcript", chat_id=chat_id, since=since)
        return [SeenMessage.from_json(message) for message in body["messages"]]

    async def message(self, chat_id: int, message_id: int) -> SeenMessage:
        """One message as it now is. Raises LookupError."""
        for message in await self.transcript(chat_id):
            if message.message_id == message_id:
                return message
        raise LookupError(f"no message {message_id} in {chat_id}")

    async def calls(self, since: int | None = None, *, method: str | None = None) -> list[SeenCall]:
        """The bot's requests in order, getUpdates included, after the sequence number `since`, of one `method` if named."""
        body = await self.operate("calls", since=since, method=method)
        return [SeenCall(**call) for call in body["calls"]]

    async def sequence(self) -> int:
        """The number of the last thing that happened; pass it as `since` to see only what comes later."""
        return int(await self.operate("sequence"))

    async def pending_updates(self) -> list[dict[str, Any]]:
        """Updates that the bot has not acknowledged."""
        return list(await self.operate("pending_updates"))

    async def commands(self) -> dict[str, list[dict[str, str]]]:
        """The bot's command lists by `scope[/chat id[/user id]]/language` (`default/`, `all_group_chats/ar`, …)."""
        return dict(await self.operate("commands"))

    async def file(self, file_id: str) -> dict[str, Any]:
        """Size, path, name and type of a file."""
        return dict(await self.operate("file", file_id=file_id))

    async def wait_for_message(
        self,
        chat_id: int,
        *,
        contains: str | None = None,
        from_bot: bool = True,
        after_message_id: int = 0,
        since: int = 0,
        matching: Callable[[SeenMessage], bool] | None = None,
        timeout: float = 10.0,  # noqa: ASYNC109 - waits at the server
    ) -> SeenMessage:
        """The first message in the chat, by the bot (or with `from_bot=False` by anybody), that is not deleted, has a greater
        id than `after_message_id`, came after the sequence number `since`, contains the text and satisfies `matching`.
        Raises TimeoutError with what is in the chat."""

        def fits(message: SeenMessage) -> bool:
            return (
                (message.from_bot or not from_bot)
                and not message.deleted
                and message.message_id > after_message_id
                and message.sequence > since
                and (contains is None or contains in message.text)
                and (matching is None or matching(message))
            )

        return await self._first(chat_id, fits, timeout, f"message with {contains!r}")

    async def wait_for_edit(
        self,
        chat_id: int,
        *,
        message_id: int | None = None,
        contains: str | None = None,
        since: int = 0,
        matching: Callable[[SeenMessage], bool] | None = None,
        timeout: float = 10.0,  # noqa: ASYNC109 - waits at the server
    ) -> SeenMessage:
        """The first message (that one, if named) whose text or keyboard was changed after the sequence number `since` (0: ever)
        and that now fits. Raises TimeoutError."""

        def fits(message: SeenMessage) -> bool:
            return (
                message.changed > max(since, message.sequence)
                and not message.deleted
                and (message_id is None or message.message_id == message_id)
                and (contains is None or contains in message.text)
                and (matching is None or matching(message))
            )

        return await self._first(chat_id, fits, timeout, f"edit with {contains!r}")

    async def wait_for_deletion(self, chat_id: int, message_id: int, *, timeout: float = 10.0) -> SeenMessage:  # noqa: ASYNC109 - waits at the server
        """The message once it is deleted. Raises TimeoutError."""
        return await self._first(
            chat_id, lambda message: message.message_id == message_id and message.deleted, timeout, "deletion"
        )

    async def wait_for_call(
        self,
        method: str,
        *,
        since: int = 0,
        matching: Callable[[SeenCall], bool] | None = None,
        timeout: float = 10.0,  # noqa: ASYNC109 - waits at the server
    ) -> SeenCall:
        """The first answered request of this method received after the sequence number `since`. Raises TimeoutError."""
        deadline = time.monotonic() + timeout
        while True:
            remaining = max(0.0, deadline - time.monotonic())
            before = await self.sequence()
            body = await self.operate("calls", since=since, method=method, finished=True)
            for call in (SeenCall(**each) for each in body["calls"]):
                if matching is None or matching(call):
                    return call
            if remaining <= 0:
                raise TimeoutError(f"no {method} within {timeout} s")
            await self.operate("change", waits=remaining, since=before, timeout=remaining)

    async def wait_until(self, look: Callable[[], Awaitable[Any]], *, timeout: float = 10.0) -> Any:  # noqa: ASYNC109 - as above
        """The first true result of `await look()`, asked again after every change in the sandbox. Raises TimeoutError."""
        deadline = time.monotonic() + timeout
        while True:
            before = await self.sequence()
            if found := await look():
                return found
            remaining = deadline - time.monotonic()
            if remaining <= 0:
                raise TimeoutError(f"not so within {timeout} s")
            await self.operate("change", waits=remaining, since=before, timeout=remaining)

    async def wait_until_idle(self, *, timeout: float = 10.0, quiet: float = 0.2) -> None:  # noqa: ASYNC109 - waits at the server
        """Return when no update is pending, no request is open (long polls aside) and none came for `quiet` seconds.
        Raises TimeoutError."""
        if not await self.operate("wait_until_idle", waits=timeout, timeout=timeout, quiet=quiet):
            raise TimeoutError(f"not idle within {timeout} s; {len(await self.pending_updates())} updates pending")

    async def _first(
        self,
        chat_id: int,
        fits: Callable[[SeenMessage], bool],
        timeout: float,  # noqa: ASYNC109 - waits at the server
        sought: str,
    ) -> SeenMessage:
        deadline = time.monotonic() + timeout
        since = 0
        while True:
            remaining = max(0.0, deadline - time.monotonic())
            body = await self.operate("transcript", waits=remaining, chat_id=chat_id, since=since, timeout=remaining)
            since = body["sequence"]
            for message in body["messages"]:
                if fits(shown := SeenMessage.from_json(message)):
                    return shown
            if remaining <= 0:
                raise TimeoutError(f"no {sought} in {chat_id} within {timeout} s; {await self._summary(chat_id)}")

    async def _summary(self, chat_id: int) -> str:
        shown = [
            f"{message.message_id} {'bot' if message.from_bot else message.sender}: {message.text[:200]!r}"
            for message in (await self.transcript(chat_id))[-10:]
        ]
        return "the chat has:\n" + "\n".join(shown) if shown else "the chat is empty"
