"""Rarer things that people send, files that they replace, and files that Telegram does not find any more."""

from __future__ import annotations

from typing import Any

from bot.sandbox.control import Operation
from bot.sandbox.control.media import make_content
from bot.sandbox.control.messages import deliver, envelope, own_message, writing_chat
from bot.sandbox.delivery import emit_message
from bot.sandbox.errors import ControlError
from bot.sandbox.model import MEDIA_KINDS
from bot.sandbox.service import Sandbox


async def send_venue(
    sandbox: Sandbox,
    user_id: int,
    latitude: float,
    longitude: float,
    title: str,
    address: str,
    chat_id: int | None = None,
) -> int:
    """Send a place with a name. Returns the message id."""
    chat = writing_chat(sandbox.world, user_id, chat_id)
    where = {"latitude": latitude, "longitude": longitude}
    content = {"venue": {"location": where, "title": title, "address": address}, "location": where}
    return deliver(sandbox.world, chat, user_id, content, {})


async def send_moving_location(
    sandbox: Sandbox, user_id: int, latitude: float, longitude: float, chat_id: int | None = None
) -> int:
    """Share where one is for an hour. Returns the message id."""
    chat = writing_chat(sandbox.world, user_id, chat_id)
    content = {"location": {"latitude": latitude, "longitude": longitude, "live_period": 3600}}
    return deliver(sandbox.world, chat, user_id, content, {})


async def send_poll(
    sandbox: Sandbox, user_id: int, question: str, options: list[str], chat_id: int | None = None
) -> int:
    """Send a poll. Returns the message id."""
    world = sandbox.world
    chat = writing_chat(world, user_id, chat_id)
    poll = {
        "id": str(world.next_number("sequence")),
        "question": question,
        "options": [
            {"text": option, "voter_count": 0, "persistent_id": str(number)} for number, option in enumerate(options)
        ],
        "total_voter_count": 0,
        "is_closed": False,
        "is_anonymous": True,
        "type": "regular",
        "allows_multiple_answers": False,
        "allows_revoting": False,
        "members_only": False,
    }
    return deliver(world, chat, user_id, {"poll": poll}, envelope(world, chat))


async def replace_media(
    sandbox: Sandbox, user_id: int, chat_id: int, message_id: int, kind: str, caption: str = "", **details: Any
) -> None:
    """Put another file in the place of one's own, or of one's own text."""
    world = sandbox.world
    message = own_message(world, user_id, chat_id, message_id)
    message.history.append(message.content)
    message.content = make_content(world, kind, caption=caption, **details)
    message.edit_date = world.now()
    world.touch(message, "edit")
    emit_message(world, message, edited=True)


async def lose_file(sandbox: Sandbox, chat_id: int, message_id: int) -> None:
    """From now on Telegram does not know the file of this message any more: whoever sends it again is refused."""
    world = sandbox.world
    message = world.find_message(chat_id, message_id)
    kind = None if message is None else next((one for one in MEDIA_KINDS if one in message.content), None)
    if message is None or kind is None:
        raise ControlError(f"no file in {message_id} of {chat_id}")
    file = message.content[kind]
    for one in file if isinstance(file, list) else [file]:
        world.files.pop(one["file_id"], None)


OPERATIONS: dict[str, Operation] = {
    "send_venue": send_venue,
    "send_moving_location": send_moving_location,
    "send_poll": send_poll,
    "replace_media": replace_media,
    "lose_file": lose_file,
}
