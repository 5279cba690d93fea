"""What a page needs before it follows the events: who and what there is, in one answer with one sequence number."""

from __future__ import annotations

import itertools
import time
from typing import Any

from bot.sandbox.control import Operation
from bot.sandbox.control.people import users
from bot.sandbox.model import CHANNEL, PRESENT, PRIVATE, Chat
from bot.sandbox.service import Sandbox
from bot.sandbox.world import World

_PAUSE_BETWEEN_POLLS = 5.0  # seconds in which a bot that polls is expected back
_CALLS_LOOKED_AT = 2_000


def _chat(chat: Chat) -> dict[str, Any]:
    return {
        "chat_id": chat.chat_id,
        "kind": chat.kind,
        "title": chat.title,
        "members": {str(user_id): status for user_id, status in chat.members.items() if status in PRESENT},
        "topics": {str(thread_id): name for thread_id, name in chat.topics.items()},
    }


def _listening(world: World) -> bool:
    """Whether a bot takes updates: by webhook, or by a poll that is open or has only just ended."""
    if world.webhook is not None:
        return True
    now = time.monotonic()
    for call in itertools.islice(reversed(world.calls), _CALLS_LOOKED_AT):
        if call.method.lower() == "getupdates":
            return call.duration is None or now - call.time - call.duration < _PAUSE_BETWEEN_POLLS
    return False


async def overview(sandbox: Sandbox) -> dict[str, Any]:
    """People, groups that are still in use, the bot and its commands, faults in force, and three figures: the bot's
    requests since the start (polls aside), pending updates, and the sequence number that all this is as of."""
    world = sandbox.world
    groups = [chat for chat in world.chats.values() if chat.kind not in {PRIVATE, CHANNEL} and chat.migrated_to is None]
    return {
        "sequence": world.sequence,
        "bot": {
            "user_id": world.bot.user_id,
            "first_name": world.bot.first_name,
            "username": world.bot.username,
            "listening": _listening(world),
        },
        "users": await users(sandbox),
        "groups": [_chat(chat) for chat in groups],
        "commands": world.commands,
        "faults": sandbox.faults.described(),
        "calls": sandbox.requests,
        "pending": len(world.updates),
    }


OPERATIONS: dict[str, Operation] = {"overview": overview}
