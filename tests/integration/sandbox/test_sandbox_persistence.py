"""A sandbox with a file is the same after a restart; one without forgets. And it runs as a process."""

from __future__ import annotations

import asyncio
import re
import sys
from pathlib import Path

import httpx
import pytest
import telegram
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, ReplyParameters

from bot.sandbox.client import SandboxClient
from bot.sandbox.server import bind
from tests.support.sandbox_server import running_sandbox


async def test_a_world_in_a_file_survives_a_restart(tmp_path: Path) -> None:
    """People, chats, messages, files, buttons, commands, pending updates and the numbering."""
    file = tmp_path / "world.sqlite3"
    markup = InlineKeyboardMarkup([[InlineKeyboardButton("Yes", callback_data="1:yes:7")]])
    async with running_sandbox(file=file) as first:
        amira = await first.client.create_user("Amira", language_code="ar")
        asked = await first.client.send_text(amira, "قبل")
        voice = await first.client.send_voice(amira, data=b"sound")
        forum = await first.client.create_group("Network", [amira], forum=True)
        topic = await first.client.create_topic(forum, "Pharmacy")
        async with telegram.Bot(first.token, base_url=first.bot_api, base_file_url=first.file_api) as bot:
            await bot.set_my_commands([("help", "x")])
            reply = ReplyParameters(asked, quote="قبل")
            sent = await bot.send_message(amira, "بعد", reply_parameters=reply, reply_markup=markup)
            await bot.edit_message_text("بعد ذلك", amira, sent.message_id, reply_markup=markup)
            await bot.set_message_reaction(amira, asked, "👍")
            updates = await bot.get_updates(limit=1)
            await bot.get_updates(offset=updates[0].update_id + 1)
        before = (await first.client.transcript(), await first.client.pending_updates(), await first.client.users())
    async with running_sandbox(file=file) as second:
        after = (await second.client.transcript(), await second.client.pending_updates(), await second.client.users())
        assert after == before
        assert len(before[1]) == 4
        async with telegram.Bot(second.token, base_url=second.bot_api, base_file_url=second.file_api) as bot:
            message = (await bot.get_updates(limit=1))[0].message
            assert message is not None
            assert message.voice is not None
            assert message.message_id == voice
            assert bytes(await (await message.voice.get_file()).download_as_bytearray()) == b"sound"
            assert (await bot.send_message(forum, "x", message_thread_id=topic)).message_thread_id == topic
            assert (await bot.send_message(amira, "y")).message_id > sent.message_id
            assert [command.command for command in await bot.get_my_commands()] == ["help"]
        await second.client.press(amira, amira, sent.message_id, label="Yes")


async def test_a_world_without_a_file_is_gone() -> None:
    """Everything is in memory."""
    async with running_sandbox() as first:
        await first.client.create_user("Amira")
    async with running_sandbox() as second:
        assert await second.client.users() == []


async def test_the_sandbox_runs_as_a_process_and_outlives_being_killed(tmp_path: Path) -> None:
    """It prints where it listens; what it has answered is in the file even after SIGKILL."""
    arguments = ["-m", "bot.sandbox", "--port", "0", "--file", str(tmp_path / "world"), "--token", "42:secret"]

    async def start() -> tuple[asyncio.subprocess.Process, str]:
        process = await asyncio.create_subprocess_exec(sys.executable, *arguments, stdout=asyncio.subprocess.PIPE)
        assert process.stdout is not None
        line = (await process.stdout.readline()).decode()
        found = re.fullmatch(r"listening on (http://127\.0\.0\.1:\d+)\n", line)
        assert found
        return process, found.group(1)

    process, address = await start()
    try:
        async with SandboxClient(address) as client:
            amira = await client.create_user("Amira")
            await client.send_text(amira, "one")
    finally:
        process.kill()
        await process.wait()
    process, address = await start()
    try:
        async with httpx.AsyncClient() as http:
            answer = (await http.get(f"{address}/bot42:secret/getUpdates")).json()
        assert [update["message"]["text"] for update in answer["result"]] == ["one"]
    finally:
        process.terminate()
        await process.wait()


def test_only_loopback_addresses_are_bound() -> None:
    """The token is worth nothing and there is no password."""
    with pytest.raises(ValueError, match="loopback"):
        bind("0.0.0.0", 0)
