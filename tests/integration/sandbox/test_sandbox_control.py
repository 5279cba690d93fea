"""The control API: transcripts, waiting, and what people cannot do."""

from __future__ import annotations

import asyncio
import json

import httpx
import pytest
import telegram

from bot.sandbox.client import SandboxClient, SandboxError
from tests.support.sandbox_server import RunningSandbox


async def test_the_transcript_shows_only_what_changed_since(
    sandbox: RunningSandbox, bot: telegram.Bot, amira: int
) -> None:
    """New and changed messages, in the order of sending."""
    first = await bot.send_message(amira, "one")
    await bot.send_message(amira, "two")
    since = await sandbox.client.sequence()
    await bot.send_message(amira, "three")
    await bot.edit_message_text("ONE", amira, first.message_id)
    assert [message.text for message in await sandbox.client.transcript(amira, since)] == ["ONE", "three"]


async def test_waiting_for_a_message_ends_with_it(sandbox: RunningSandbox, bot: telegram.Bot, amira: int) -> None:
    """Messages of people and older ones do not count."""
    old = await bot.send_message(amira, "Hello one")
    waiting = asyncio.create_task(
        sandbox.client.wait_for_message(amira, contains="Hello", after_message_id=old.message_id, timeout=10)
    )
    await sandbox.client.send_text(amira, "Hello from me")
    await bot.send_message(amira, "Other")
    sent = await bot.send_message(amira, "Hello two")
    assert (await waiting).message_id == sent.message_id


async def test_waiting_in_vain_says_what_is_there(sandbox: RunningSandbox, bot: telegram.Bot, amira: int) -> None:
    """The error shows the end of the transcript."""
    await bot.send_message(amira, "Something else")
    with pytest.raises(TimeoutError, match="Something else"):
        await sandbox.client.wait_for_message(amira, contains="Hello", timeout=0.05)


async def test_waiting_for_a_call(sandbox: RunningSandbox, bot: telegram.Bot, amira: int) -> None:
    """By method and parameters."""
    waiting = asyncio.create_task(
        sandbox.client.wait_for_call("sendMessage", matching=lambda call: call.parameters["text"] == "two")
    )
    await bot.send_message(amira, "one")
    await bot.send_message(amira, "two")
    assert (await waiting).parameters["text"] == "two"
    with pytest.raises(TimeoutError):
        await sandbox.client.wait_for_call("sendVoice", timeout=0.05)


async def test_idle_means_acknowledged_and_quiet(sandbox: RunningSandbox, bot: telegram.Bot, amira: int) -> None:
    """Pending updates and recent requests are work."""
    await sandbox.client.send_text(amira, "one")
    with pytest.raises(TimeoutError, match="1 updates pending"):
        await sandbox.client.wait_until_idle(timeout=0.05)
    waiting = asyncio.create_task(sandbox.client.wait_until_idle(timeout=10, quiet=0.05))
    await bot.get_updates(offset=(await bot.get_updates())[-1].update_id + 1)
    await waiting


async def test_people_cannot_do_what_they_cannot_do(sandbox: RunningSandbox, bot: telegram.Bot, amira: int) -> None:
    """The refusal says why."""
    people = sandbox.client
    chen = await people.create_user("Chen")
    group = await people.create_group("Ward", [amira])
    ours = await bot.send_message(amira, "Ours")
    await people.block(amira)
    refused = [
        (people.send_text(amira, "x"), "has blocked the bot"),
        (people.send_text(chen, "x", chat_id=group), "is not in"),
        (people.send_text(chen, "x", chat_id=amira), "is not in the private chat"),
        (people.send_text(999, "x"), "no user 999"),
        (people.send_text(chen, "x", reply_to=4242), "no message 4242"),
        (people.edit_text(amira, group, 4242, "x"), "no message 4242"),
        (people.create_user("Chen", user_id=chen), "exists"),
        (people.unblock(chen), "has not blocked"),
        (people.create_topic(group, "x"), "not a forum"),
        (people.migrate_group(amira), "is private"),
        (people.operate("no_such_thing"), "no operation"),
        (people.operate("send_text", nonsense=1), "argument"),
    ]
    for attempt, reason in refused:
        with pytest.raises(SandboxError, match=reason):
            await attempt
    await people.unblock(amira)
    with pytest.raises(SandboxError, match="is not by"):
        await people.edit_text(amira, amira, ours.message_id, "x")


async def test_events_are_streamed_as_they_happen(sandbox: RunningSandbox, bot: telegram.Bot, amira: int) -> None:
    """Server-sent events with messages as people see them; `since` starts in the past."""
    since = await sandbox.client.sequence()
    await bot.send_message(amira, "one")
    async with (
        httpx.AsyncClient(base_url=sandbox.base_url, timeout=10) as http,
        http.stream("GET", "/control/events", params={"since": since}) as stream,
    ):
        lines = stream.aiter_lines()
        assert await next_text(lines) == "one"
        await bot.send_message(amira, "two")
        assert await next_text(lines) == "two"


async def next_text(lines: object) -> str:
    """The text of the next message event."""
    async for line in lines:  # type: ignore[attr-defined]  # httpx's iterator of lines
        if line.startswith("data: ") and (message := json.loads(line[6:]).get("message")):
            return str(message["text"])
    raise AssertionError("the stream ended")


async def test_files_and_accounts_can_be_looked_at(sandbox: RunningSandbox, amira: int) -> None:
    """And a deleted account cannot write."""
    sent = await sandbox.client.send_document(amira, data=b"12345", name="a.pdf", mime_type="application/pdf")
    file_id = (await sandbox.client.message(amira, sent)).file_id
    assert file_id is not None
    assert (await sandbox.client.file(file_id))["size"] == 5
    await sandbox.client.deactivate(amira)
    assert [user["deactivated"] for user in await sandbox.client.users()] == [True]
    with pytest.raises(SandboxError, match="deleted the account"):
        await sandbox.client.send_text(amira, "x")


async def test_two_clients_see_one_world(sandbox: RunningSandbox, amira: int) -> None:
    """The world is the server's."""
    async with SandboxClient(sandbox.base_url) as other:
        await other.send_text(amira, "one")
    assert [message.text for message in await sandbox.client.transcript(amira)] == ["one"]
