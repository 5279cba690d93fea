"""What people do to messages without writing: react, pin, unpin."""

from __future__ import annotations

from typing import Any

import telegram

from bot.sandbox.control import Operation
from bot.sandbox.control.messages import writing_chat
from bot.sandbox.delivery import emit, emit_message
from bot.sandbox.errors import ControlError
from bot.sandbox.methods.access import is_administrator
from bot.sandbox.model import ADMINISTRATOR, CREATOR, PRIVATE, Chat, StoredMessage
from bot.sandbox.service import Sandbox
from bot.sandbox.shapes import chat_object, moment, user_object
from bot.sandbox.world import World


async def react(
    sandbox: Sandbox,
    user_id: int,
    chat_id: int,
    message_id: int,
    emoji: list[str],
    custom: list[str] | None = None,
    paid: bool = False,
    anonymous: bool = False,
) -> None:
    """Set one's reactions (none takes them back). The bot hears of it in private, and in groups as administrator.

    `custom`: ids of custom emoji. `anonymous`: an administrator reacts as the group.
    """
    world = sandbox.world
    chat = writing_chat(world, user_id, chat_id)
    message = _message(world, chat, message_id)
    if anonymous:
        _require_administrator(chat, user_id)
    old = message.reactions.get(user_id, [])
    new: list[dict[str, Any]] = [{"type": "emoji", "emoji": each} for each in emoji]
    new += [{"type": "custom_emoji", "custom_emoji_id": each} for each in custom or []]
    new += [{"type": "paid"}] if paid else []
    if new:
        message.reactions[user_id] = new
    else:
        message.reactions.pop(user_id, None)
    world.touch(message, "reaction")
    if chat.kind == PRIVATE or is_administrator(world, chat):
        update = telegram.MessageReactionUpdated(
            chat_object(world, chat),
            message_id,
            moment(world.now()),
            telegram.ReactionType.de_list(old, None),
            telegram.ReactionType.de_list(new, None),
            user=None if anonymous else user_object(world.people[user_id]),
            actor_chat=chat_object(world, chat) if anonymous else None,
        )
        emit(world, "message_reaction", update, lane=chat_id)


async def count_reactions(sandbox: Sandbox, chat_id: int, message_id: int, counts: dict[str, int]) -> None:
    """What Telegram says where it names nobody: how often each emoji was given."""
    world = sandbox.world
    chat = world.chat(chat_id)
    _message(world, chat, message_id)
    if chat.kind == PRIVATE or not is_administrator(world, chat):
        raise ControlError(f"the bot hears of no counts in {chat_id}")
    reactions = [
        telegram.ReactionCount(telegram.ReactionTypeEmoji(emoji), total_count=count) for emoji, count in counts.items()
    ]
    update = telegram.MessageReactionCountUpdated(chat_object(world, chat), message_id, moment(world.now()), reactions)
    emit(world, "message_reaction_count", update, lane=chat_id)


async def pin(sandbox: Sandbox, user_id: int, chat_id: int, message_id: int) -> int:
    """Pin a message: anybody in their private chat, administrators in groups. Returns the id of the service message."""
    world = sandbox.world
    chat = writing_chat(world, user_id, chat_id)
    message = _message(world, chat, message_id)
    if chat.kind != PRIVATE:
        _require_administrator(chat, user_id)
    if message_id in chat.pinned:
        chat.pinned.remove(message_id)
    chat.pinned.append(message_id)
    world.save("chat", chat_id)
    world.touch(message, "pin")
    service = world.add_message(chat, user_id, {"pinned_message": message_id})
    emit_message(world, service)
    return service.message_id


async def unpin(sandbox: Sandbox, user_id: int, chat_id: int, message_id: int) -> None:
    """Unpin a message. The bot hears nothing of it."""
    world = sandbox.world
    chat = writing_chat(world, user_id, chat_id)
    if chat.kind != PRIVATE:
        _require_administrator(chat, user_id)
    if message_id not in chat.pinned:
        raise ControlError(f"message {message_id} is not pinned in {chat_id}")
    chat.pinned.remove(message_id)
    world.save("chat", chat_id)
    world.touch(_message(world, chat, message_id), "unpin")


def _message(world: World, chat: Chat, message_id: int) -> StoredMessage:
    message = world.find_message(chat.chat_id, message_id)
    if message is None:
        raise ControlError(f"no message {message_id} in {chat.chat_id}")
    return message


def _require_administrator(chat: Chat, user_id: int) -> None:
    if chat.members.get(user_id) not in {CREATOR, ADMINISTRATOR}:
        raise ControlError(f"user {user_id} does not administer {chat.chat_id}")


OPERATIONS: dict[str, Operation] = {function.__name__: function for function in (react, count_reactions, pin, unpin)}
