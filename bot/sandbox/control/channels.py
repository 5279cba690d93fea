"""Channels: make one, post in it. Telegram itself forwards each post to the group that discusses it."""

from __future__ import annotations

from bot.sandbox.control import Operation
from bot.sandbox.control.messages import deliver
from bot.sandbox.errors import ControlError
from bot.sandbox.methods.copying import origin
from bot.sandbox.model import CHANNEL, CREATOR, SUPERGROUP
from bot.sandbox.service import Sandbox
from bot.sandbox.text import TEXT_LIMIT, clean


async def create_channel(sandbox: Sandbox, title: str, owner: int, discussion: int | None = None) -> int:
    """Make a channel, without the bot in it. Its posts go to the `discussion` group too, a supergroup. Returns its id."""
    world = sandbox.world
    world.person(owner)
    if discussion is not None and world.chat(discussion).kind != SUPERGROUP:
        raise ControlError(f"chat {discussion} is no supergroup")
    channel = world.add_group(title, {owner: CREATOR}, kind=CHANNEL)
    channel.discussion = discussion
    return channel.chat_id


async def post(sandbox: Sandbox, channel_id: int, text: str) -> int:
    """Post in a channel. Returns the message id there."""
    world = sandbox.world
    channel = world.chat(channel_id)
    if channel.kind != CHANNEL:
        raise ControlError(f"chat {channel_id} is no channel")
    content = clean(text, None, limit=TEXT_LIMIT, too_long="the text is too long for one message")
    owner = next(user_id for user_id, status in channel.members.items() if status == CREATOR)
    number = deliver(world, channel, owner, content, {"as_chat": channel_id})
    if channel.discussion is not None:
        posted = world.messages[channel_id][number]
        fields = {"as_chat": channel_id, "automatic": True, "forward_origin": origin(world, posted)}
        deliver(world, world.chat(channel.discussion), owner, dict(content), fields)
    return number


OPERATIONS: dict[str, Operation] = {"create_channel": create_channel, "post": post}
