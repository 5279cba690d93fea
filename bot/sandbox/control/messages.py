"""What people do in chats: write, edit, react, send media."""

from __future__ import annotations

from typing import Any

from bot.sandbox.control import Operation
from bot.sandbox.delivery import emit_message
from bot.sandbox.errors import ControlError
from bot.sandbox.methods.sending import clean_caption, make_quote
from bot.sandbox.model import (
    ADMINISTRATOR,
    CAPTIONED,
    CHANNEL,
    CREATOR,
    PRESENT,
    PRIVATE,
    SUPERGROUP,
    Chat,
    StoredMessage,
)
from bot.sandbox.service import Sandbox
from bot.sandbox.text import TEXT_LIMIT, clean
from bot.sandbox.world import World


def writing_chat(world: World, user_id: int, chat_id: int | None) -> Chat:
    """The chat in which a person may write: their private chat with the bot by default. Raises ControlError."""
    person = world.person(user_id)
    if person.deactivated:
        raise ControlError(f"user {user_id} has deleted the account")
    chat = world.chat(user_id if chat_id is None else chat_id)
    if chat.kind == PRIVATE:
        if chat.chat_id != user_id:
            raise ControlError(f"user {user_id} is not in the private chat {chat.chat_id}")
        if person.blocked:
            raise ControlError(f"user {user_id} has blocked the bot; unblock first")
        if not person.started:
            person.started = True
            world.save("person", user_id)
    elif chat.migrated_to is not None:
        raise ControlError(f"group {chat.chat_id} is {chat.migrated_to} now")
    elif chat.members.get(user_id) not in PRESENT:
        raise ControlError(f"user {user_id} is not in {chat.chat_id}")
    return chat


def envelope(
    world: World, chat: Chat, *, reply_to: int | None = None, quote: str | None = None, thread_id: int | None = None
) -> dict[str, Any]:
    """Reply, quote and topic of a person's message as fields of the stored one. Raises ControlError."""
    fields: dict[str, Any] = {}
    if thread_id is not None:
        if thread_id not in chat.topics:
            raise ControlError(f"no topic {thread_id} in {chat.chat_id}")
        fields |= {"thread_id": thread_id, "in_topic": True}
    if reply_to is None:
        return fields
    parent = world.find_message(chat.chat_id, reply_to)
    if parent is None:
        raise ControlError(f"no message {reply_to} in {chat.chat_id} to reply to")
    fields["reply_to"] = reply_to
    if quote is not None:
        fields["quote"] = make_quote(parent, quote, None, None)
    if parent.in_topic:
        fields |= {"thread_id": parent.thread_id, "in_topic": True}
    elif chat.kind == SUPERGROUP and "thread_id" not in fields:
        # Replies in an ordinary supergroup carry the id of the first message of their thread, without being topic messages.
        fields["thread_id"] = parent.thread_id or parent.message_id
    return fields


async def send_text(
    sandbox: Sandbox,
    user_id: int,
    text: str,
    chat_id: int | None = None,
    reply_to: int | None = None,
    quote: str | None = None,
    entities: list[dict[str, Any]] | None = None,
    thread_id: int | None = None,
    as_chat: int | None = None,
) -> int:
    """Write a text, `as_chat` on behalf of the group itself or of a channel. Returns the message id."""
    world = sandbox.world
    chat = writing_chat(world, user_id, chat_id)
    content = clean(text, entities, limit=TEXT_LIMIT, too_long="the text is too long for one message")
    if not content["text"]:
        raise ControlError("the text is empty")
    fields = envelope(world, chat, reply_to=reply_to, quote=quote, thread_id=thread_id)
    if as_chat is not None:
        _require_voice(world, chat, user_id, as_chat)
        fields["as_chat"] = as_chat
    return deliver(world, chat, user_id, content, fields)


def _require_voice(world: World, chat: Chat, user_id: int, as_chat: int) -> None:
    """Raise ControlError unless the person may speak for that chat here."""
    voice = world.chat(as_chat)
    if chat.kind == PRIVATE or (voice is not chat and voice.kind != CHANNEL):
        raise ControlError(f"nobody writes on behalf of {as_chat} in {chat.chat_id}")
    if voice.members.get(user_id) not in {CREATOR, ADMINISTRATOR}:
        raise ControlError(f"user {user_id} may not write on behalf of {as_chat}")


def deliver(world: World, chat: Chat, user_id: int, content: dict[str, Any], fields: dict[str, Any]) -> int:
    """Store a person's message and let the bot hear it if it may. Returns the message id."""
    message = world.add_message(chat, user_id, content, **fields)
    emit_message(world, message)
    return message.message_id


def own_message(world: World, user_id: int, chat_id: int, message_id: int) -> StoredMessage:
    writing_chat(world, user_id, chat_id)
    message = world.find_message(chat_id, message_id)
    if message is None:
        raise ControlError(f"no message {message_id} in {chat_id}")
    if message.sender_id != user_id:
        raise ControlError(f"message {message_id} in {chat_id} is not by {user_id}")
    return message


async def edit_text(
    sandbox: Sandbox,
    user_id: int,
    chat_id: int,
    message_id: int,
    text: str,
    entities: list[dict[str, Any]] | None = None,
) -> None:
    """Edit one's own text (or the caption of one's own media)."""
    world = sandbox.world
    message = own_message(world, user_id, chat_id, message_id)
    if CAPTIONED & message.content.keys():
        kept = {name: value for name, value in message.content.items() if not name.startswith("caption")}
        content = kept | clean_caption(text, entities)
    else:
        content = clean(text, entities, limit=TEXT_LIMIT, too_long="the text is too long for one message")
    if content == message.content:
        raise ControlError("the edit changes nothing")
    message.history.append(message.content)
    message.content = content
    message.edit_date = world.now()
    world.touch(message, "edit")
    emit_message(world, message, edited=True)


async def delete(sandbox: Sandbox, user_id: int, chat_id: int, message_id: int) -> None:
    """Delete one's own message. The bot hears nothing of it."""
    message = own_message(sandbox.world, user_id, chat_id, message_id)
    message.deleted = True
    sandbox.world.touch(message, "delete")


OPERATIONS: dict[str, Operation] = {
    "send_text": send_text,
    "edit_text": edit_text,
    "delete": delete,
}
