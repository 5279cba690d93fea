"""sendMessage, and what every method that sends shares: destination, topic, reply, quote, keyboard."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.sandbox.errors import bad_request
from bot.sandbox.markup import read_markup
from bot.sandbox.methods.access import sendable_chat, topic
from bot.sandbox.model import Chat, StoredMessage
from bot.sandbox.parameters import Parameters
from bot.sandbox.shapes import as_json, message_object
from bot.sandbox.text import CAPTION_LIMIT, TEXT_LIMIT, clean, utf16_length, utf16_slice
from bot.sandbox.world import World

if TYPE_CHECKING:
    from bot.sandbox.service import Sandbox


@dataclass(frozen=True, slots=True)
class Envelope:
    """Where and how a message goes: everything of a sending request but its content."""

    chat: Chat
    fields: dict[str, Any]


def open_envelope(world: World, parameters: Parameters, *, album: bool = False) -> Envelope:
    """Read and check what all sending methods share. Raises ApiError."""
    chat = sendable_chat(world, parameters)
    fields: dict[str, Any] = {
        "silent": parameters.boolean("disable_notification"),
        "protected": parameters.boolean("protect_content"),
    }
    if not album:
        fields["markup"], fields["keyboard"] = read_markup(parameters)
    thread_id = topic(chat, parameters)
    _read_reply(world, chat, parameters, fields)
    if thread_id is None and fields.get("reply_to") is not None:
        parent = world.messages[chat.chat_id][fields["reply_to"]]
        thread_id = parent.thread_id if parent.in_topic else None
    if thread_id is not None:
        fields["thread_id"], fields["in_topic"] = thread_id, True
    return Envelope(chat, fields)


def _read_reply(world: World, chat: Chat, parameters: Parameters, fields: dict[str, Any]) -> None:
    reply = parameters.structure("reply_parameters", dict)
    if reply is None and parameters.integer("reply_to_message_id"):
        reply = {
            "message_id": parameters.integer("reply_to_message_id"),
            "allow_sending_without_reply": parameters.boolean("allow_sending_without_reply"),
        }
    if not reply:
        return
    elsewhere = reply.get("chat_id")
    if elsewhere is not None and str(elsewhere) not in {str(chat.chat_id), f"@{chat.username}"}:
        raise bad_request("replies to messages of another chat are not part of this local Bot API")
    message_id = reply.get("message_id")
    parent = world.find_message(chat.chat_id, message_id) if isinstance(message_id, int) else None
    if parent is None:
        if reply.get("allow_sending_without_reply"):
            return
        raise bad_request("message to be replied not found")
    fields["reply_to"] = parent.message_id
    if reply.get("quote"):
        fields["quote"] = make_quote(
            parent, str(reply["quote"]), reply.get("quote_position"), reply.get("quote_entities")
        )


def make_quote(
    parent: StoredMessage, quote: str, position: int | None, entities: list[dict[str, Any]] | None
) -> dict[str, Any]:
    """A TextQuote of a part of `parent`; raises 400 when the part is not in it."""
    whole = parent.content.get("text") or parent.content.get("caption") or ""
    if utf16_length(quote) > 1024:
        raise bad_request("QUOTE_TEXT_INVALID")
    if position is not None and utf16_slice(whole, position, utf16_length(quote)) == quote:
        offset = position
    elif quote in whole:
        offset = utf16_length(whole[: whole.index(quote)])
    else:
        raise bad_request("QUOTE_TEXT_INVALID")
    made: dict[str, Any] = {"text": quote, "position": offset, "is_manual": True}
    if entities:
        made["entities"] = entities
    return made


def read_text(parameters: Parameters) -> dict[str, Any]:
    """`text` and `entities` as content. Raises 400 for an empty or too long text or for bad entities."""
    _refuse_parse_mode(parameters)
    content = clean(
        parameters.text("text"),
        parameters.structure("entities", list),
        limit=TEXT_LIMIT,
        too_long="message is too long",
    )
    if not content["text"]:
        raise bad_request("message text is empty")
    return content


def read_caption(parameters: Parameters) -> dict[str, Any]:
    """`caption` and `caption_entities` as content, empty when there is no caption. Raises 400."""
    _refuse_parse_mode(parameters)
    caption = parameters.text("caption")
    return clean_caption(caption, parameters.structure("caption_entities", list))


def clean_caption(caption: str, entities: list[dict[str, Any]] | None) -> dict[str, Any]:
    """A caption as content, empty when there is none. Raises 400."""
    made = clean(caption, entities, limit=CAPTION_LIMIT, too_long="message caption is too long")
    if not made["text"]:
        return {}
    return {"caption": made["text"], "caption_entities": made["entities"]}


def _refuse_parse_mode(parameters: Parameters) -> None:
    if parameters.has("parse_mode"):
        raise bad_request("can't parse entities: parse_mode is not part of this local Bot API, send entities")


def store(world: World, envelope: Envelope, content: dict[str, Any], **more: Any) -> StoredMessage:
    """Put the bot's message into the chat."""
    return world.add_message(envelope.chat, world.bot.user_id, content, **envelope.fields, **more)


async def send_message(sandbox: Sandbox, parameters: Parameters) -> dict[str, Any]:
    """sendMessage."""
    envelope = open_envelope(sandbox.world, parameters)
    message = store(sandbox.world, envelope, read_text(parameters))
    return as_json(message_object(sandbox.world, message))
