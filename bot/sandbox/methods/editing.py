"""Editing and deleting: editMessageText, editMessageCaption, editMessageMedia, editMessageReplyMarkup, deleteMessage(s)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.sandbox.errors import bad_request, not_modified
from bot.sandbox.markup import read_inline_markup
from bot.sandbox.methods.access import existing_message, find_chat, is_administrator, require_presence
from bot.sandbox.methods.media import read_input_media
from bot.sandbox.methods.sending import read_caption, read_text
from bot.sandbox.model import CAPTIONED, PRIVATE, StoredMessage
from bot.sandbox.parameters import Parameters
from bot.sandbox.shapes import as_json, message_object
from bot.sandbox.world import World

if TYPE_CHECKING:
    from bot.sandbox.service import Sandbox

_EXCHANGED = ("photo", "video", "animation", "audio", "document")
DELETABLE_SECONDS = 48 * 3600


def _editable(world: World, parameters: Parameters) -> StoredMessage:
    if parameters.has("inline_message_id"):
        raise bad_request("MESSAGE_ID_INVALID")
    chat = find_chat(world, parameters)
    require_presence(world, chat)
    if not parameters.has("message_id"):
        raise bad_request("message identifier is not specified")
    message = existing_message(world, chat, parameters, "message to edit not found")
    if message.sender_id != world.bot.user_id or message.via_bot or message.forward_origin:
        raise bad_request("message can't be edited")
    return message


def change(world: World, message: StoredMessage, content: dict[str, Any], markup: dict[str, Any] | None) -> None:
    """Replace content and keyboard, keep what was before; raises 400 when nothing would change."""
    if message.content == content and message.markup == markup:
        raise not_modified()
    if message.content != content:
        message.history.append(message.content)
        message.content = content
        message.edit_date = world.now()
    message.markup = markup
    world.touch(message, "edit")


def _answer(world: World, message: StoredMessage) -> dict[str, Any]:
    return as_json(message_object(world, message))


async def edit_message_text(sandbox: Sandbox, parameters: Parameters) -> dict[str, Any]:
    """editMessageText. Without reply_markup the keyboard goes away, as at Telegram."""
    message = _editable(sandbox.world, parameters)
    content = read_text(parameters)
    if "text" not in message.content:
        raise bad_request("there is no text in the message to edit")
    change(sandbox.world, message, content, read_inline_markup(parameters))
    return _answer(sandbox.world, message)


async def edit_message_caption(sandbox: Sandbox, parameters: Parameters) -> dict[str, Any]:
    """editMessageCaption; an absent caption removes it."""
    message = _editable(sandbox.world, parameters)
    if not CAPTIONED & message.content.keys():
        raise bad_request("there is no caption in the message to edit")
    kept = {name: value for name, value in message.content.items() if not name.startswith("caption")}
    change(sandbox.world, message, kept | read_caption(parameters), read_inline_markup(parameters))
    return _answer(sandbox.world, message)


async def edit_message_media(sandbox: Sandbox, parameters: Parameters) -> dict[str, Any]:
    """editMessageMedia: another file in the place of a file or of a text; in an album, one of the kind that may be there."""
    world = sandbox.world
    message = _editable(world, parameters)
    item: dict[str, Any] = parameters.structure("media", dict) or {}
    kind = str(item.get("type"))
    if kind not in _EXCHANGED:
        raise bad_request("can't parse InputMedia: Unsupported InputMedia type")
    now = next((one for one in (*_EXCHANGED, "text") if one in message.content), None)
    if now is None:
        raise bad_request("message can't be edited")
    if message.media_group_id is not None and _family(kind) != _family(now):
        raise bad_request("message can't be edited")
    change(world, message, read_input_media(world, parameters, item), read_inline_markup(parameters))
    return _answer(world, message)


def _family(kind: str) -> str:
    return "picture" if kind in {"photo", "video"} else kind


async def edit_message_reply_markup(sandbox: Sandbox, parameters: Parameters) -> dict[str, Any]:
    """editMessageReplyMarkup; an absent keyboard removes it."""
    message = _editable(sandbox.world, parameters)
    change(sandbox.world, message, message.content, read_inline_markup(parameters))
    return _answer(sandbox.world, message)


def _refusal(world: World, message: StoredMessage) -> str | None:
    chat = world.chats[message.chat_id]
    if chat.kind != PRIVATE and message.sender_id != world.bot.user_id and not is_administrator(world, chat):
        return "message can't be deleted"
    if not is_administrator(world, chat) and world.now() - message.date > DELETABLE_SECONDS:
        return "message can't be deleted for everyone"
    return None


def _delete(world: World, message: StoredMessage) -> None:
    message.deleted = True
    chat = world.chats[message.chat_id]
    if message.message_id in chat.pinned:
        chat.pinned.remove(message.message_id)
        world.save("chat", chat.chat_id)
    world.touch(message, "delete")


async def delete_message(sandbox: Sandbox, parameters: Parameters) -> bool:
    """deleteMessage. Nobody gets an update about it."""
    chat = find_chat(sandbox.world, parameters)
    require_presence(sandbox.world, chat)
    message = existing_message(sandbox.world, chat, parameters, "message to delete not found")
    if reason := _refusal(sandbox.world, message):
        raise bad_request(reason)
    _delete(sandbox.world, message)
    return True


async def delete_messages(sandbox: Sandbox, parameters: Parameters) -> bool:
    """deleteMessages: up to 100; those that are not there or may not be deleted are passed over."""
    chat = find_chat(sandbox.world, parameters)
    require_presence(sandbox.world, chat)
    ids = parameters.structure("message_ids", list) or []
    if not 1 <= len(ids) <= 100:
        raise bad_request("message identifiers are not specified" if not ids else "too many messages to delete")
    for message_id in ids:
        message = sandbox.world.find_message(chat.chat_id, message_id)
        if message is not None and _refusal(sandbox.world, message) is None:
            _delete(sandbox.world, message)
    return True
