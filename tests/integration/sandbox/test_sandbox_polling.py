"""getUpdates: order, offsets, limits, waiting, and the second poller."""

from __future__ import annotations

import asyncio
import time
from typing import Any

import httpx
import pytest
import telegram
from telegram.error import Conflict

from tests.support.sandbox_server import RunningSandbox


async def texts(bot: telegram.Bot, **options: Any) -> list[str | None]:
    """The texts of the updates that a poll returns."""
    return [update.message.text if update.message else None for update in await bot.get_updates(**options)]


async def test_updates_stay_until_an_offset_acknowledges_them(
    sandbox: RunningSandbox, bot: telegram.Bot, amira: int
) -> None:
    """Asking twice without an offset gives the same updates twice."""
    for text in ("one", "two", "three"):
        await sandbox.client.send_text(amira, text)
    first = await bot.get_updates()
    assert [update.update_id for update in first] == sorted({update.update_id for update in first})
    assert await texts(bot) == ["one", "two", "three"]
    assert await texts(bot, offset=first[1].update_id) == ["two", "three"]
    assert len(await sandbox.client.pending_updates()) == 2
    assert await texts(bot, offset=first[2].update_id + 1) == []
    assert await sandbox.client.pending_updates() == []


async def test_a_negative_offset_keeps_only_the_last(sandbox: RunningSandbox, bot: telegram.Bot, amira: int) -> None:
    """Everything before them is forgotten."""
    for text in ("one", "two", "three"):
        await sandbox.client.send_text(amira, text)
    assert await texts(bot, offset=-2) == ["two", "three"]
    assert await texts(bot) == ["two", "three"]


async def test_the_limit_cuts_the_answer_and_not_the_queue(
    sandbox: RunningSandbox, bot: telegram.Bot, amira: int
) -> None:
    """The rest comes with the next offset."""
    for text in ("one", "two", "three"):
        await sandbox.client.send_text(amira, text)
    assert await texts(bot, limit=2) == ["one", "two"]
    assert len(await sandbox.client.pending_updates()) == 3


async def test_a_waiting_poll_answers_when_something_happens(
    sandbox: RunningSandbox, bot: telegram.Bot, amira: int
) -> None:
    """Long before its time is over."""
    since = await sandbox.client.sequence()
    polling = asyncio.create_task(bot.get_updates(timeout=30))
    await sandbox.client.wait_for(lambda client: client.calls(since, method="getUpdates"))
    began = time.monotonic()
    await sandbox.client.send_text(amira, "one")
    assert [update.message.text for update in await polling if update.message] == ["one"]
    assert time.monotonic() - began < 5


async def test_a_poll_without_updates_ends_empty(bot: telegram.Bot) -> None:
    """After its time."""
    began = time.monotonic()
    assert list(await bot.get_updates(timeout=1)) == []
    assert time.monotonic() - began >= 0.9


async def test_a_second_poller_ends_the_first_with_409(sandbox: RunningSandbox, bot: telegram.Bot, amira: int) -> None:
    """The older request gets the conflict, as at Telegram, and no update is lost."""
    since = await sandbox.client.sequence()
    older = asyncio.create_task(bot.get_updates(timeout=30))
    await sandbox.client.wait_for(lambda client: client.calls(since, method="getUpdates"))
    async with telegram.Bot(sandbox.token, base_url=sandbox.bot_api) as other:
        newer = asyncio.create_task(other.get_updates(timeout=30))
        with pytest.raises(Conflict, match="terminated by other getUpdates request"):
            await older
        await sandbox.client.send_text(amira, "one")
        assert len(await newer) == 1


async def test_polling_while_a_webhook_is_set_gets_409(sandbox: RunningSandbox, bot: telegram.Bot) -> None:
    """Until the webhook is deleted."""
    await bot.set_webhook("http://127.0.0.1:9/hook")
    with pytest.raises(Conflict, match="webhook is active"):
        await bot.get_updates()
    await bot.delete_webhook()
    assert list(await bot.get_updates()) == []


async def test_setting_a_webhook_ends_a_waiting_poll(sandbox: RunningSandbox, bot: telegram.Bot) -> None:
    """With 409."""
    since = await sandbox.client.sequence()
    waiting = asyncio.create_task(bot.get_updates(timeout=30))
    await sandbox.client.wait_for(lambda client: client.calls(since, method="getUpdates"))
    await bot.set_webhook("http://127.0.0.1:9/hook")
    with pytest.raises(Conflict, match="terminated by setWebhook request"):
        await waiting


async def test_allowed_updates_are_remembered(sandbox: RunningSandbox, bot: telegram.Bot, amira: int) -> None:
    """A poll that does not name them keeps the earlier list."""
    sent = await bot.send_message(amira, "Look")
    await bot.get_updates(allowed_updates=["message_reaction"])
    await sandbox.client.send_text(amira, "not wanted")
    await sandbox.client.react(amira, amira, sent.message_id, "👍")
    assert [update.message_reaction is not None for update in await bot.get_updates()] == [True]


async def test_reactions_are_left_out_by_default(sandbox: RunningSandbox, bot: telegram.Bot, amira: int) -> None:
    """They come only to who names them."""
    sent = await bot.send_message(amira, "Look")
    await sandbox.client.react(amira, amira, sent.message_id, "👍")
    assert list(await bot.get_updates()) == []


async def test_a_dead_poller_loses_nothing(sandbox: RunningSandbox, bot: telegram.Bot, amira: int) -> None:
    """An update that went to a connection which nobody reads any more is there for the next poll."""
    since = await sandbox.client.sequence()
    async with httpx.AsyncClient() as dying:
        request = asyncio.create_task(dying.get(f"{sandbox.bot_api}{sandbox.token}/getUpdates", params={"timeout": 30}))
        await sandbox.client.wait_for(lambda client: client.calls(since, method="getUpdates"))
        request.cancel()
    await sandbox.client.send_text(amira, "one")
    assert await texts(bot, timeout=5) == ["one"]


async def test_a_malformed_update_is_passed_on_as_it_is(sandbox: RunningSandbox, bot: telegram.Bot) -> None:
    """Whatever a test puts into the queue comes out of it."""
    update_id = await sandbox.client.raw_update({"message": {"nonsense": True}})
    async with httpx.AsyncClient() as http:
        answer = (await http.get(f"{sandbox.bot_api}{sandbox.token}/getUpdates")).json()
    assert answer["result"] == [{"update_id": update_id, "message": {"nonsense": True}}]
