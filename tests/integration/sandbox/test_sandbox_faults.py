"""Faults on request: each does what it says, to the requests it names, as often as it was told."""

from __future__ import annotations

import asyncio

import pytest
import telegram
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TimedOut

from bot.sandbox.client import FaultKind, SandboxError
from tests.support.sandbox_server import RunningSandbox


async def shown(sandbox: RunningSandbox, chat_id: int) -> list[str]:
    """The texts in a chat."""
    return [message.text for message in await sandbox.client.transcript(chat_id)]


async def test_429_carries_retry_after(sandbox: RunningSandbox, bot: telegram.Bot, amira: int) -> None:
    """And the message is not stored."""
    await sandbox.client.inject_fault("429", method="sendMessage", retry_after=7)
    with pytest.raises(RetryAfter) as refused:
        await bot.send_message(amira, "one")
    assert refused.value.retry_after == 7
    await bot.send_message(amira, "two")
    assert await shown(sandbox, amira) == ["two"]


@pytest.mark.parametrize("kind", ["500", "502", "html_502", "drop_before"])
async def test_server_trouble_before_the_message_is_stored(
    sandbox: RunningSandbox, bot: telegram.Bot, amira: int, kind: FaultKind
) -> None:
    """A NetworkError for the bot, nothing in the chat."""
    await sandbox.client.inject_fault(kind)
    with pytest.raises(NetworkError):
        await bot.send_message(amira, "one")
    assert await shown(sandbox, amira) == []


async def test_a_connection_dropped_after_the_message_is_stored(
    sandbox: RunningSandbox, bot: telegram.Bot, amira: int
) -> None:
    """The bot cannot know, the chat has it, and the record says which request met the fault."""
    await sandbox.client.inject_fault("drop_after")
    with pytest.raises(NetworkError, match=r"disconnected|ReadError"):
        await bot.send_message(amira, "one")
    assert await shown(sandbox, amira) == ["one"]
    call = (await sandbox.client.calls(method="sendMessage"))[-1]
    assert (call.fault, call.status) == ("drop_after", 0)


@pytest.mark.parametrize(("kind", "stored"), [("hang", []), ("hang_after", ["one"])])
async def test_a_request_that_hangs_times_out(
    sandbox: RunningSandbox, bot: telegram.Bot, amira: int, kind: FaultKind, stored: list[str]
) -> None:
    """Before or after the message is stored."""
    await sandbox.client.inject_fault(kind)
    with pytest.raises(TimedOut):
        await bot.send_message(amira, "one", read_timeout=0.2)
    assert await shown(sandbox, amira) == stored


async def test_a_hang_may_end_by_itself(sandbox: RunningSandbox, bot: telegram.Bot, amira: int) -> None:
    """After its seconds the connection is cut."""
    await sandbox.client.inject_fault("hang", seconds=0.1)
    with pytest.raises(NetworkError):
        await bot.send_message(amira, "one", read_timeout=10)


async def test_any_error_can_be_asked_for(sandbox: RunningSandbox, bot: telegram.Bot, amira: int) -> None:
    """With its status and description."""
    await sandbox.client.inject_fault("error", status=403, description="Forbidden: bot was kicked from the group chat")
    with pytest.raises(Forbidden, match="kicked from the group chat"):
        await bot.send_message(amira, "one")
    await sandbox.client.inject_fault("error", description="Bad Request: CHAT_WRITE_FORBIDDEN")
    with pytest.raises(BadRequest, match=r"(?i)chat_write_forbidden"):
        await bot.send_message(amira, "one")


async def test_a_fault_hits_its_chat_and_its_method_only(
    sandbox: RunningSandbox, bot: telegram.Bot, amira: int
) -> None:
    """Others pass."""
    chen = await sandbox.client.create_user("Chen", started=True)
    await sandbox.client.inject_fault("500", method="sendMessage", chat_id=chen)
    sent = await bot.send_message(amira, "one")
    await bot.edit_message_text("two", amira, sent.message_id)
    with pytest.raises(NetworkError):
        await bot.send_message(chen, "one")


async def test_a_fault_ends_after_its_count_or_when_cleared(
    sandbox: RunningSandbox, bot: telegram.Bot, amira: int
) -> None:
    """count=None lasts until clear_faults."""
    await sandbox.client.inject_fault("500", count=2)
    for _ in range(2):
        with pytest.raises(NetworkError):
            await bot.send_message(amira, "x")
    await bot.send_message(amira, "one")
    await sandbox.client.inject_fault("500", count=None)
    for _ in range(3):
        with pytest.raises(NetworkError):
            await bot.send_message(amira, "x")
    assert [fault["hits"] for fault in await sandbox.client.faults()] == [3]
    await sandbox.client.clear_faults()
    await bot.send_message(amira, "two")
    assert await shown(sandbox, amira) == ["one", "two"]


async def test_an_unnamed_fault_spares_polling(sandbox: RunningSandbox, bot: telegram.Bot) -> None:
    """getUpdates fails only when it is named."""
    await sandbox.client.inject_fault("500")
    assert list(await bot.get_updates()) == []
    await sandbox.client.clear_faults()
    await sandbox.client.inject_fault("500", method="getUpdates")
    with pytest.raises(NetworkError):
        await bot.get_updates()


async def test_an_unknown_fault_is_refused(sandbox: RunningSandbox) -> None:
    """With the list of those that there are."""
    with pytest.raises(SandboxError, match="drop_after"):
        await sandbox.client.operate("inject_fault", kind="earthquake")
    with pytest.raises(SandboxError, match="a fault has no magnitude"):
        await sandbox.client.operate("inject_fault", kind="500", magnitude=9)


async def test_limits_are_enforced_only_when_asked(sandbox: RunningSandbox, bot: telegram.Bot, amira: int) -> None:
    """One message a second in a private chat, twenty a minute in a group."""
    for number in range(3):
        await bot.send_message(amira, f"free {number}")
    await sandbox.client.limits()
    await bot.send_message(amira, "one")
    with pytest.raises(RetryAfter):
        await bot.send_message(amira, "two")
    group = await sandbox.client.create_group("Ward", [amira])
    await sandbox.client.limits(overall_per_second=1000)
    outcomes = await asyncio.gather(*(bot.send_message(group, f"{n}") for n in range(21)), return_exceptions=True)
    refused = [outcome for outcome in outcomes if isinstance(outcome, RetryAfter)]
    assert len(refused) == 1
    assert await sandbox.client.refused_by_limits() == 2
    await sandbox.client.limits(False)
    await bot.send_message(amira, "free again")
