"""Chats and their members, pinning, leaving, and the little sign that the bot is busy."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import telegram
from telegram.constants import ChatAction

from bot.sandbox.delivery import emit, emit_member
from bot.sandbox.errors import bad_request
from bot.sandbox.methods.access import (
    existing_message,
    find_chat,
    is_administrator,
    require_presence,
    rights_error,
    topic,
)
from bot.sandbox.model import ADMINISTRATOR, CREATOR, LEFT, MEMBER, PRESENT, PRIVATE, Chat
from bot.sandbox.parameters import Parameters
from bot.sandbox.shapes import as_json, member_object, message_object
from bot.sandbox.world import World

if TYPE_CHECKING:
    from bot.sandbox.service import Sandbox


def _present_chat(world: World, parameters: Parameters) -> Chat:
    chat = find_chat(world, parameters)
    require_presence(world, chat)
    return chat


async def send_chat_action(sandbox: Sandbox, parameters: Parameters) -> bool:
    """sendChatAction; an event for who watches, nothing is stored."""
    chat = _present_chat(sandbox.world, parameters)
    topic(chat, parameters)
    action = parameters.text("action")
    if action not in {each.value for each in ChatAction}:
        raise bad_request("wrong parameter action in request")
    sandbox.world.publish("chat_action", chat_id=chat.chat_id, action=action)
    return True


async def get_chat(sandbox: Sandbox, parameters: Parameters) -> dict[str, Any]:
    """getChat."""
    world = sandbox.world
    chat = find_chat(world, parameters)
    if chat.kind != PRIVATE:
        require_presence(world, chat)
    person = world.people.get(chat.chat_id)
    pinned = world.find_message(chat.chat_id, chat.pinned[-1]) if chat.pinned else None
    full = telegram.ChatFullInfo(
        chat.chat_id,
        chat.kind,
        accent_color_id=abs(chat.chat_id) % 7,
        max_reaction_count=11,
        accepted_gift_types=telegram.AcceptedGiftTypes(False, False, False, False, False),
        title=chat.title,
        username=person.username if person else chat.username,
        first_name=person.first_name if person else None,
        last_name=person.last_name if person else None,
        is_forum=chat.forum or None,
        pinned_message=message_object(world, pinned, with_reply=False) if pinned else None,
        permissions=None if chat.kind == PRIVATE else telegram.ChatPermissions.all_permissions(),
    )
    return as_json(full)


def _status(world: World, chat: Chat, user_id: int) -> str:
    if chat.kind == PRIVATE:
        return MEMBER if user_id in {chat.chat_id, world.bot.user_id} else LEFT
    return chat.members.get(user_id, LEFT)


async def get_chat_member(sandbox: Sandbox, parameters: Parameters) -> dict[str, Any]:
    """getChatMember; somebody who is not there is `left`."""
    world = sandbox.world
    chat = _present_chat(world, parameters)
    user_id = parameters.required_integer("user_id", "invalid user_id specified")
    if user_id not in world.people:
        raise bad_request("PARTICIPANT_ID_INVALID")
    return member_object(world, chat, user_id, _status(world, chat, user_id)).to_dict()


async def get_chat_administrators(sandbox: Sandbox, parameters: Parameters) -> list[dict[str, Any]]:
    """getChatAdministrators."""
    world = sandbox.world
    chat = _present_chat(world, parameters)
    if chat.kind == PRIVATE:
        raise bad_request("there are no administrators in the private chat")
    return [
        member_object(world, chat, user_id, status).to_dict()
        for user_id, status in chat.members.items()
        if status in {CREATOR, ADMINISTRATOR} and (not world.people[user_id].is_bot or user_id == world.bot.user_id)
    ]


async def get_chat_member_count(sandbox: Sandbox, parameters: Parameters) -> int:
    """getChatMemberCount."""
    chat = _present_chat(sandbox.world, parameters)
    if chat.kind == PRIVATE:
        return 2
    return sum(status in PRESENT for status in chat.members.values())


def _pinning_chat(world: World, parameters: Parameters) -> Chat:
    chat = _present_chat(world, parameters)
    if chat.kind != PRIVATE and not is_administrator(world, chat):
        raise rights_error("manage pinned messages in the chat")
    return chat


async def pin_chat_message(sandbox: Sandbox, parameters: Parameters) -> bool:
    """pinChatMessage, with its service message."""
    world = sandbox.world
    chat = _pinning_chat(world, parameters)
    message = existing_message(world, chat, parameters, "message to pin not found")
    if message.message_id in chat.pinned:
        return True
    chat.pinned.append(message.message_id)
    world.save("chat", chat.chat_id)
    world.touch(message, "pin")
    silent = parameters.boolean("disable_notification")
    service = world.add_message(chat, world.bot.user_id, {"pinned_message": message.message_id}, silent=silent)
    # Of what a bot itself does, Telegram tells it this.
    emit(world, "message", message_object(world, service), lane=chat.chat_id)
    return True


def _unpin(world: World, chat: Chat, message_id: int) -> None:
    chat.pinned.remove(message_id)
    world.save("chat", chat.chat_id)
    if message := world.find_message(chat.chat_id, message_id):
        world.touch(message, "unpin")


async def unpin_chat_message(sandbox: Sandbox, parameters: Parameters) -> bool:
    """unpinChatMessage: the one named, else the last."""
    world = sandbox.world
    chat = _pinning_chat(world, parameters)
    message_id = parameters.integer("message_id") or (chat.pinned[-1] if chat.pinned else None)
    if message_id not in chat.pinned or message_id is None:
        raise bad_request("message to unpin not found")
    _unpin(world, chat, message_id)
    return True


async def unpin_all_chat_messages(sandbox: Sandbox, parameters: Parameters) -> bool:
    """unpinAllChatMessages."""
    chat = _pinning_chat(sandbox.world, parameters)
    for message_id in list(chat.pinned):
        _unpin(sandbox.world, chat, message_id)
    return True


async def leave_chat(sandbox: Sandbox, parameters: Parameters) -> bool:
    """leaveChat; the bot hears of it in my_chat_member."""
    world = sandbox.world
    chat = _present_chat(world, parameters)
    if chat.kind == PRIVATE:
        raise bad_request("chat member status can't be changed in private chats")
    bot_id = world.bot.user_id
    old = chat.members[bot_id]
    chat.members[bot_id] = LEFT
    world.save("chat", chat.chat_id)
    world.publish("membership", chat_id=chat.chat_id, user_id=bot_id, status=LEFT)
    emit_member(world, chat, bot_id, bot_id, old, LEFT)
    return True
