"""Where the bot may write and read: the checks that every method shares."""

from __future__ import annotations

from bot.sandbox.errors import ApiError, bad_request, forbidden, upgraded
from bot.sandbox.model import ADMINISTRATOR, CREATOR, KICKED, PRESENT, PRIVATE, RESTRICTED, Chat, StoredMessage
from bot.sandbox.parameters import Parameters
from bot.sandbox.world import World


def find_chat(world: World, parameters: Parameters, name: str = "chat_id") -> Chat:
    """The chat that `name` points to, by id or @username. Raises 400."""
    value = parameters.text(name).strip()
    if not value:
        raise bad_request(f"{name} is empty")
    chat = _by_username(world, value[1:].lower()) if value.startswith("@") else _by_id(world, value)
    if chat is None or (chat.kind == PRIVATE and world.people[chat.chat_id].is_bot):
        raise bad_request("chat not found")
    return chat


def _by_id(world: World, value: str) -> Chat | None:
    try:
        return world.chats.get(int(value))
    except ValueError:
        return None


def _by_username(world: World, name: str) -> Chat | None:
    return next((chat for chat in world.chats.values() if (chat.username or "").lower() == name), None)


def require_presence(world: World, chat: Chat) -> None:
    """Raise what Telegram answers when the bot is not in the chat (or the person does not want it)."""
    if chat.migrated_to is not None:
        raise upgraded(chat.migrated_to)
    if chat.kind == PRIVATE:
        person = world.people[chat.chat_id]
        if person.deactivated:
            raise forbidden("user is deactivated")
        if person.blocked:
            raise forbidden("bot was blocked by the user")
        if not person.started:
            raise forbidden("bot can't initiate conversation with a user")
        return
    status = world.bot_status(chat)
    if status == KICKED:
        raise forbidden(f"bot was kicked from the {chat.kind} chat")
    if status not in PRESENT:
        raise forbidden(f"bot is not a member of the {chat.kind} chat")


def sendable_chat(world: World, parameters: Parameters) -> Chat:
    """The chat to send to, with every reason why the bot may not raised as ApiError."""
    chat = find_chat(world, parameters)
    require_presence(world, chat)
    if world.bot_status(chat) == RESTRICTED:
        raise bad_request("not enough rights to send text messages to the chat")
    return chat


def is_administrator(world: World, chat: Chat) -> bool:
    """Whether the bot has an administrator's rights in a group."""
    return world.bot_status(chat) in {ADMINISTRATOR, CREATOR}


def topic(chat: Chat, parameters: Parameters) -> int | None:
    """The topic to send to. Raises 400 for one that is not there or is closed."""
    thread_id = parameters.integer("message_thread_id")
    if not thread_id:
        return None
    if not chat.forum or thread_id not in chat.topics:
        raise bad_request("message thread not found")
    if thread_id in chat.closed_topics:
        raise bad_request("TOPIC_CLOSED")
    return thread_id


def existing_message(world: World, chat: Chat, parameters: Parameters, missing: str) -> StoredMessage:
    """The message that `message_id` names; raises 400 with `missing` when it is not there."""
    message_id = parameters.integer("message_id")
    message = world.find_message(chat.chat_id, message_id) if message_id else None
    if message is None:
        raise bad_request(missing)
    return message


def rights_error(action: str) -> ApiError:
    """400 for what only an administrator may do."""
    return bad_request(f"not enough rights to {action}")
