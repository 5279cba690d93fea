"""forwardMessage, copyMessage and setMessageReaction: what the bot does with messages that exist."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import telegram
from telegram.constants import ReactionEmoji

from bot.sandbox.errors import bad_request
from bot.sandbox.methods.access import existing_message, find_chat, require_presence
from bot.sandbox.methods.sending import open_envelope, read_caption, store
from bot.sandbox.model import CAPTIONED, CHANNEL, MEDIA_KINDS, StoredMessage
from bot.sandbox.parameters import Parameters
from bot.sandbox.shapes import as_json, chat_object, message_object, moment, user_object
from bot.sandbox.world import World

if TYPE_CHECKING:
    from bot.sandbox.service import Sandbox

_CARRIED = frozenset({*MEDIA_KINDS, "text", "location", "contact"})


def _source(world: World, parameters: Parameters, action: str, done: str) -> StoredMessage:
    chat = find_chat(world, parameters, "from_chat_id")
    require_presence(world, chat)
    message = existing_message(world, chat, parameters, f"message to {action} not found")
    if message.protected or not _CARRIED & message.content.keys():
        raise bad_request(f"the message can't be {done}")
    return message


def origin(world: World, message: StoredMessage) -> dict[str, Any]:
    """Where a forwarded message comes from: the first sender, however often it was forwarded."""
    if message.forward_origin is not None:
        return message.forward_origin
    date, person = moment(message.date), world.people[message.sender_id]
    if message.as_chat is not None:
        chat = chat_object(world, world.chats[message.as_chat])
        if chat.type == CHANNEL and message.chat_id == message.as_chat:
            return telegram.MessageOriginChannel(date, chat, message.message_id).to_dict()
        return telegram.MessageOriginChat(date, chat).to_dict()
    if person.hidden:
        return telegram.MessageOriginHiddenUser(date, user_object(person).full_name).to_dict()
    return telegram.MessageOriginUser(date, user_object(person)).to_dict()


async def forward_message(sandbox: Sandbox, parameters: Parameters) -> dict[str, Any]:
    """forwardMessage."""
    world = sandbox.world
    envelope = open_envelope(world, parameters)
    source = _source(world, parameters, "forward", "forwarded")
    message = store(world, envelope, dict(source.content), forward_origin=origin(world, source))
    return as_json(message_object(world, message))


async def copy_message(sandbox: Sandbox, parameters: Parameters) -> dict[str, Any]:
    """copyMessage: the content without its origin, with another caption if one is given."""
    world = sandbox.world
    envelope = open_envelope(world, parameters)
    source = _source(world, parameters, "copy", "copied")
    content = dict(source.content)
    if "caption" in parameters.values and CAPTIONED & content.keys():
        content = {name: value for name, value in content.items() if not name.startswith("caption")}
        content |= read_caption(parameters)
    return telegram.MessageId(store(world, envelope, content).message_id).to_dict()


async def set_message_reaction(sandbox: Sandbox, parameters: Parameters) -> bool:
    """setMessageReaction: at most one of Telegram's own emoji; none takes it back. The bot gets no update for its own."""
    world = sandbox.world
    chat = find_chat(world, parameters)
    require_presence(world, chat)
    message = existing_message(world, chat, parameters, "message to react not found")
    reactions: list[dict[str, Any]] = parameters.structure("reaction", list) or []
    if len(reactions) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    known = {emoji.value for emoji in ReactionEmoji}
    if any(reaction.get("type") != "emoji" or reaction.get("emoji") not in known for reaction in reactions):
        raise bad_request("REACTION_INVALID")
    if reactions:
        message.reactions[world.bot.user_id] = reactions
    else:
        message.reactions.pop(world.bot.user_id, None)
    world.touch(message, "reaction")
    return True
