"""Delivery by webhook: the secret, order within a chat, and trying again until the answer is 2xx."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from typing import Any

import pytest
import telegram
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from telegram.error import BadRequest

from bot.sandbox.server import bind
from tests.support.sandbox_server import RunningSandbox


@dataclass
class Receiver:
    """A bot's webhook: keeps what comes, answers with the statuses that a test puts in line, then with 200."""

    url: str = ""
    statuses: list[int] = field(default_factory=list)
    received: list[tuple[dict[str, Any], str | None, int]] = field(default_factory=list)
    arrived: asyncio.Condition = field(default_factory=asyncio.Condition)

    async def receive(self, request: Request) -> Response:
        status = self.statuses.pop(0) if self.statuses else 200
        secret = request.headers.get("x-telegram-bot-api-secret-token")
        async with self.arrived:
            self.received.append((await request.json(), secret, status))
            self.arrived.notify_all()
        return Response(status_code=status)

    async def wait(self, enough: Callable[[], bool]) -> None:
        async with asyncio.timeout(10), self.arrived:
            await self.arrived.wait_for(enough)


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    """A webhook on a free port."""
    made = Receiver()
    listener = bind("127.0.0.1", 0)
    made.url = f"http://127.0.0.1:{listener.getsockname()[1]}/hook"
    app = Starlette(routes=[Route("/hook", made.receive, methods=["POST"])])
    server = uvicorn.Server(uvicorn.Config(app, log_config=None, access_log=False, lifespan="off", ws="none"))
    serving = asyncio.create_task(server.serve(sockets=[listener]))
    yield made
    server.should_exit = True
    with contextlib.suppress(asyncio.CancelledError):
        await serving


async def test_updates_are_posted_with_the_secret(
    sandbox: RunningSandbox, bot: telegram.Bot, amira: int, receiver: Receiver
) -> None:
    """And are not pending any more."""
    await bot.set_webhook(receiver.url, secret_token="s3cret_-")
    await sandbox.client.send_text(amira, "one")
    await receiver.wait(lambda: len(receiver.received) == 1)
    body, secret, _ = receiver.received[0]
    assert (body["message"]["text"], secret) == ("one", "s3cret_-")
    await sandbox.client.wait_for(lambda client: _nothing_pending(client.pending_updates()))


async def _nothing_pending(pending: Any) -> bool:
    return not await pending


async def test_an_update_is_posted_again_until_it_is_accepted(
    sandbox: RunningSandbox, bot: telegram.Bot, amira: int, receiver: Receiver
) -> None:
    """And the next of the same chat waits for it."""
    receiver.statuses = [500, 503]
    await bot.set_webhook(receiver.url)
    await sandbox.client.send_text(amira, "one")
    await sandbox.client.send_text(amira, "two")
    await receiver.wait(lambda: len(receiver.received) == 4)
    assert [(body["message"]["text"], status) for body, _, status in receiver.received] == [
        ("one", 500),
        ("one", 503),
        ("one", 200),
        ("two", 200),
    ]
    info = await bot.get_webhook_info()
    assert info.last_error_message == "Wrong response from the webhook: 503 Service Unavailable"


async def test_a_chat_in_trouble_does_not_hold_up_the_others(
    sandbox: RunningSandbox, bot: telegram.Bot, amira: int, receiver: Receiver
) -> None:
    """Order is kept within a chat only."""
    chen = await sandbox.client.create_user("Chen")
    receiver.statuses = [500, 200]
    await sandbox.client.send_text(amira, "stuck")
    await sandbox.client.send_text(chen, "free")
    await bot.set_webhook(receiver.url)
    await receiver.wait(lambda: len(receiver.received) == 3)
    assert sorted(body["message"]["text"] for body, _, _ in receiver.received) == ["free", "stuck", "stuck"]


async def test_what_came_before_the_webhook_is_posted_unless_dropped(
    sandbox: RunningSandbox, bot: telegram.Bot, amira: int, receiver: Receiver
) -> None:
    """drop_pending_updates forgets it."""
    await sandbox.client.send_text(amira, "dropped")
    await bot.set_webhook(receiver.url, drop_pending_updates=True)
    await sandbox.client.send_text(amira, "posted")
    await receiver.wait(lambda: bool(receiver.received))
    assert [body["message"]["text"] for body, _, _ in receiver.received] == ["posted"]


async def test_after_deletion_a_poller_gets_what_is_pending(
    sandbox: RunningSandbox, bot: telegram.Bot, amira: int
) -> None:
    """A webhook that nobody serves loses nothing."""
    await bot.set_webhook("http://127.0.0.1:9/nobody")
    await sandbox.client.send_text(amira, "one")
    await sandbox.client.wait_for(lambda client: _has_failed(bot))
    await bot.delete_webhook()
    updates = await bot.get_updates()
    assert [update.message.text for update in updates if update.message] == ["one"]


async def _has_failed(bot: telegram.Bot) -> bool:
    return (await bot.get_webhook_info()).last_error_date is not None


async def test_settings_are_told_and_bad_ones_refused(bot: telegram.Bot) -> None:
    """The address must be one, the secret of the allowed letters."""
    assert (await bot.get_webhook_info()).url == ""
    await bot.set_webhook("https://127.0.0.1:9/hook", max_connections=7, allowed_updates=["message"])
    info = await bot.get_webhook_info()
    assert (info.url, info.max_connections, list(info.allowed_updates)) == ("https://127.0.0.1:9/hook", 7, ["message"])
    with pytest.raises(BadRequest, match=r"(?i)bad webhook"):
        await bot.set_webhook("not an address")
    with pytest.raises(BadRequest, match=r"(?i)secret token contains unallowed characters"):
        await bot.set_webhook("https://127.0.0.1:9/hook", secret_token="no spaces")
