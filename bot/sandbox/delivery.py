"""What the bot hears: which events become updates, and the durable queue they wait in."""

from __future__ import annotations

from typing import Any

import telegram

from bot.sandbox.model import ADMINISTRATOR, CHANNEL, CREATOR, PRESENT, PRIVATE, Chat, PendingUpdate, StoredMessage
from bot.sandbox.shapes import as_json, chat_object, member_object, message_object, moment, user_object
from bot.sandbox.text import utf16_slice
from bot.sandbox.world import World

# Left out unless the bot asks for them by name in allowed_updates.
_ON_REQUEST = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
_SERVICE = frozenset(
    [
        "new_chat_members",
        "left_chat_member",
        "new_chat_title",
        "group_chat_created",
        "supergroup_chat_created",
        "migrate_to_chat_id",
        "migrate_from_chat_id",
        "pinned_message",
        "forum_topic_created",
    ]
)


def wanted(world: World, kind: str) -> bool:
    """Whether the bot's allowed_updates let this kind through."""
    if world.allowed_updates:
        return kind in world.allowed_updates
    return kind not in _ON_REQUEST


def remember_allowed(world: World, allowed: list[Any] | None) -> None:
    """Keep allowed_updates when given; an empty list means the default again, None means as before."""
    if allowed is None:
        return
    kinds = [str(kind) for kind in allowed] or None
    if kinds != world.allowed_updates:
        world.allowed_updates = kinds
        world.save("meta", "meta")


def emit(world: World, kind: str, thing: telegram.TelegramObject, *, lane: int) -> int | None:
    """Queue an update built from telegram.Update; returns its id, None when the bot does not want this kind."""
    if not wanted(world, kind):
        return None
    update_id = world.next_number("update")
    arguments: dict[str, Any] = {kind: thing}
    body = telegram.Update(update_id, **arguments).to_dict()
    body[kind] = as_json(thing)
    return enqueue(world, update_id, body, lane=lane)


def enqueue(world: World, update_id: int, body: dict[str, Any], *, lane: int) -> int:
    """Queue an update as it is."""
    world.updates[update_id] = PendingUpdate(update_id, body, lane)
    world.save("update", update_id)
    world.publish("update", update_id=update_id)
    world.arrivals.notify()
    return update_id


def acknowledge(world: World, update_id: int) -> None:
    """Forget an update that the bot has confirmed."""
    if world.updates.pop(update_id, None) is not None:
        world.save("update", update_id)
        world.publish("acknowledged", update_id=update_id)


def bot_hears(world: World, chat: Chat, message: StoredMessage) -> bool:
    """Whether a person's message reaches the bot: privacy mode hides ordinary group messages unless the bot is admin."""
    if message.sender_id == world.bot.user_id:
        return False
    if chat.kind == PRIVATE:
        return True
    status = world.bot_status(chat)
    if status not in PRESENT:
        return False
    if not world.privacy_mode or status == ADMINISTRATOR or _SERVICE & message.content.keys() or message.via_bot:
        return True
    parent = world.find_message(chat.chat_id, message.reply_to) if message.reply_to is not None else None
    if parent is not None and parent.sender_id == world.bot.user_id:
        return True
    return _addresses_bot(world, message)


def _addresses_bot(world: World, message: StoredMessage) -> bool:
    text = message.content.get("text") or message.content.get("caption") or ""
    name = f"@{world.bot.username}".lower()
    for entity in message.content.get("entities") or message.content.get("caption_entities") or []:
        marked = utf16_slice(text, entity["offset"], entity["length"]).lower()
        if entity["type"] == "bot_command" and entity["offset"] == 0 and (marked.endswith(name) or "@" not in marked):
            return True
        if entity["type"] == "mention" and marked == name:
            return True
        if entity["type"] == "text_mention" and entity.get("user", {}).get("id") == world.bot.user_id:
            return True
    return False


def emit_message(world: World, message: StoredMessage, *, edited: bool = False) -> int | None:
    """Queue `message` or `edited_message` if the bot hears it."""
    chat = world.chats[message.chat_id]
    if not bot_hears(world, chat, message):
        return None
    kind = "channel_post" if chat.kind == CHANNEL else "message"
    return emit(world, f"edited_{kind}" if edited else kind, message_object(world, message), lane=chat.chat_id)


def emit_member(world: World, chat: Chat, actor_id: int, user_id: int, old: str, new: str) -> int | None:
    """Queue `my_chat_member` for the bot itself, `chat_member` for anybody else (which only an administrator gets)."""
    about_bot = user_id == world.bot.user_id
    if not about_bot and world.bot_status(chat) not in {ADMINISTRATOR, CREATOR}:
        return None
    change = telegram.ChatMemberUpdated(
        chat_object(world, chat),
        user_object(world.people[actor_id]),
        moment(world.now()),
        member_object(world, chat, user_id, old),
        member_object(world, chat, user_id, new),
    )
    return emit(world, "my_chat_member" if about_bot else "chat_member", change, lane=chat.chat_id)
