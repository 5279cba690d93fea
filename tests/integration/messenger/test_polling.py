"""Long polling: nothing is acknowledged before it is committed, and no trouble but a wrong token ends it."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest
from telegram.error import TimedOut
from telegram.ext import ExtBot

from bot.errors import InvalidSetting
from bot.jobs.queue import JobQueue
from bot.messenger.ingress import Ingress
from bot.messenger.polling import Poller
from tests.support.jobs import rows
from tests.support.scripted_request import PAGE, Asked, ScriptedRequest, refusal, result
from tests.support.unreliable_database import UnreliableDatabase


def update(number: int, chat: int = 1) -> dict[str, Any]:
    return {"update_id": number, "message": {"message_id": number, "date": 1, "chat": {"id": chat, "type": "private"}}}


class Waits:
    """Does not sleep, and remembers for how long it was asked to."""

    def __init__(self, then: Callable[[], object] = lambda: None) -> None:
        self.seconds: list[float] = []
        self._then = then

    async def __call__(self, seconds: float) -> None:
        self.seconds.append(seconds)
        self._then()
        await asyncio.sleep(0)


@asynccontextmanager
async def polling(
    request: ScriptedRequest, ingress: Ingress, sleep: Callable[[float], Awaitable[None]] | None = None
) -> AsyncIterator[None]:
    """Poll until the script is at its end."""
    bot = ExtBot("7000:token", request=request, get_updates_request=request)
    await bot.initialize()
    task = asyncio.create_task(Poller(bot, ingress, sleep=sleep or Waits()).run())
    ended = asyncio.create_task(request.exhausted.wait())
    try:
        async with asyncio.timeout(20):
            await asyncio.wait({task, ended}, return_when=asyncio.FIRST_COMPLETED)
        if task.done():
            task.result()
        yield
    finally:
        for one in (task, ended):
            one.cancel()
        await asyncio.gather(task, ended, return_exceptions=True)


def polls(request: ScriptedRequest) -> list[Asked]:
    return request.of("getUpdates")


async def test_each_poll_acknowledges_what_the_last_one_committed(queue: JobQueue, ingress: Ingress) -> None:
    request = ScriptedRequest(result([update(10), update(11)]), result([]), result([update(12)]))
    async with polling(request, ingress):
        assert [one.parameters.get("offset") for one in polls(request)] == [None, 12, 12, 13]
        assert [row.dedupe for row in await rows(queue)] == ["update:10", "update:11", "update:12"]


async def test_what_could_not_be_committed_is_not_acknowledged(queue: JobQueue) -> None:
    """The database was away: Telegram keeps the updates and hands them out again."""
    database = UnreliableDatabase.over(queue.database)
    unreliable = JobQueue(database, owner="test")
    database.away = True
    waits = Waits(then=lambda: setattr(database, "away", False))
    request = ScriptedRequest(result([update(10)]), result([update(10)]))

    async with polling(request, Ingress(unreliable), waits):
        assert [one.parameters.get("offset") for one in polls(request)] == [None, None, 11]
        assert [row.dedupe for row in await rows(queue)] == ["update:10"]
    assert len(waits.seconds) == 1


async def test_an_update_handed_out_twice_is_one_job(queue: JobQueue, ingress: Ingress) -> None:
    request = ScriptedRequest(result([update(10)]), result([update(10), update(11)]))
    async with polling(request, ingress):
        assert len(await rows(queue)) == 2


@pytest.mark.parametrize(
    "trouble",
    [
        refusal(
            409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
        ),
        refusal(500, "Internal Server Error"),
        (502, PAGE),
        (404, PAGE),
        (401, PAGE),
        (200, PAGE),
        (200, b'{"ok":true,"result":true}'),
        (200, b'{"ok":true,"result":{"update_id":5}}'),
        (200, b"[]"),
        TimedOut(),
        OSError("no route to host"),
    ],
)
async def test_trouble_is_waited_out(queue: JobQueue, ingress: Ingress, trouble: tuple[int, bytes] | Exception) -> None:
    waits = Waits()
    async with polling(ScriptedRequest(trouble, trouble, result([update(10)])), ingress, waits):
        assert len(await rows(queue)) == 1
    assert len(waits.seconds) == 2


async def test_told_to_wait_it_waits_as_long_as_told(ingress: Ingress) -> None:
    waits = Waits()
    async with polling(
        ScriptedRequest(refusal(429, "Too Many Requests: retry after 9", retry_after=9), result([])), ingress, waits
    ):
        assert waits.seconds == [9.0]


async def test_the_longer_it_fails_the_longer_it_waits_up_to_half_a_minute(ingress: Ingress) -> None:
    waits = Waits()
    async with polling(ScriptedRequest(*[refusal(500, "Internal Server Error")] * 30), ingress, waits):
        assert waits.seconds[0] < 1.0
        assert 20.0 < waits.seconds[-1] <= 37.5
        assert len(waits.seconds) == 30


async def test_a_wrong_token_is_the_operators_to_mend(ingress: Ingress) -> None:
    for status, words in ((401, "Unauthorized"), (404, "Not Found")):
        with pytest.raises(InvalidSetting, match="TELEGRAM_TOKEN"):
            async with polling(ScriptedRequest(refusal(status, words)), ingress):
                pass


async def test_every_kind_of_update_is_asked_for(ingress: Ingress) -> None:
    """Left out, Telegram would keep to whatever was asked for before."""
    request = ScriptedRequest(result([]))
    async with polling(request, ingress):
        asked = polls(request)[0].parameters["allowed_updates"]
    kinds = json.loads(asked) if isinstance(asked, str) else asked
    assert {"message", "edited_message", "callback_query", "my_chat_member", "message_reaction"} <= set(kinds)
