"""What people send besides text: files, albums, places, contacts, forwards, inline results."""

from __future__ import annotations

import base64
from typing import Any

import telegram

from bot.sandbox.control import Operation
from bot.sandbox.control.messages import deliver, envelope, writing_chat
from bot.sandbox.delivery import emit
from bot.sandbox.errors import ControlError
from bot.sandbox.files import describe, keep_file, picture_size, plain_picture
from bot.sandbox.methods.copying import origin
from bot.sandbox.methods.sending import clean_caption
from bot.sandbox.model import CAPTIONED, MEDIA_KINDS
from bot.sandbox.service import Sandbox
from bot.sandbox.shapes import user_object
from bot.sandbox.text import TEXT_LIMIT, clean
from bot.sandbox.world import World

_PHOTO = (1280, 960)
_ALBUM_KINDS = frozenset({"photo", "video", "audio", "document"})


def make_content(
    world: World,
    kind: str,
    *,
    data: str | None = None,
    size: int | None = None,
    name: str | None = None,
    mime_type: str | None = None,
    duration: int | None = None,
    caption: str = "",
    caption_entities: list[dict[str, Any]] | None = None,
    spoiler: bool = False,
) -> dict[str, Any]:
    """A new file with its caption as content, and whether it is hidden until it is tapped. Raises ControlError."""
    if kind not in MEDIA_KINDS:
        raise ControlError(f"no media {kind}; there are {', '.join(MEDIA_KINDS)}")
    if caption and kind not in CAPTIONED:
        raise ControlError(f"a {kind} has no caption")
    body = base64.b64decode(data) if data is not None else None
    details: dict[str, Any] = {"duration": 3 if duration is None else duration}
    if kind in {"photo", "video", "animation"}:
        details["width"], details["height"] = (picture_size(body) if body else None) or _PHOTO
    if body is None and size is None:
        body = plain_picture(*_PHOTO) if kind == "photo" else f"a {kind} made by the sandbox".encode()
    file = keep_file(world, kind, data=body, size=size, name=name, mime_type=mime_type, details=details)
    if kind == "document" and file.name is None:
        file.name = "document.bin"
    hidden = {"has_media_spoiler": True} if spoiler else {}
    return describe(world, file) | clean_caption(caption, caption_entities) | hidden


async def send_media(
    sandbox: Sandbox,
    user_id: int,
    kind: str,
    chat_id: int | None = None,
    reply_to: int | None = None,
    quote: str | None = None,
    thread_id: int | None = None,
    **details: Any,
) -> int:
    """Send a file, its content in base64 as `data`. Returns the message id."""
    world = sandbox.world
    chat = writing_chat(world, user_id, chat_id)
    fields = envelope(world, chat, reply_to=reply_to, quote=quote, thread_id=thread_id)
    return deliver(world, chat, user_id, make_content(world, kind, **details), fields)


async def send_album(
    sandbox: Sandbox,
    user_id: int,
    items: list[dict[str, Any]],
    chat_id: int | None = None,
    reply_to: int | None = None,
    thread_id: int | None = None,
) -> list[int]:
    """Send 2 to 10 files as messages of one media_group_id. Returns the message ids."""
    world = sandbox.world
    if not 2 <= len(items) <= 10 or not {item.get("kind") for item in items} <= _ALBUM_KINDS:
        raise ControlError(f"an album has 2 to 10 items of {', '.join(sorted(_ALBUM_KINDS))}")
    chat = writing_chat(world, user_id, chat_id)
    fields = envelope(world, chat, reply_to=reply_to, thread_id=thread_id)
    fields["media_group_id"] = str(world.next_number("album"))
    return [deliver(world, chat, user_id, make_content(world, **item), dict(fields)) for item in items]


async def send_location(
    sandbox: Sandbox,
    user_id: int,
    latitude: float,
    longitude: float,
    chat_id: int | None = None,
    reply_to: int | None = None,
) -> int:
    """Send a place. Returns the message id."""
    chat = writing_chat(sandbox.world, user_id, chat_id)
    fields = envelope(sandbox.world, chat, reply_to=reply_to)
    content = {"location": {"latitude": latitude, "longitude": longitude}}
    return deliver(sandbox.world, chat, user_id, content, fields)


async def send_contact(
    sandbox: Sandbox,
    user_id: int,
    phone_number: str,
    first_name: str,
    contact_user_id: int | None = None,
    chat_id: int | None = None,
    reply_to: int | None = None,
) -> int:
    """Send a contact. Returns the message id."""
    chat = writing_chat(sandbox.world, user_id, chat_id)
    fields = envelope(sandbox.world, chat, reply_to=reply_to)
    contact: dict[str, Any] = {"phone_number": phone_number, "first_name": first_name}
    if contact_user_id is not None:
        contact["user_id"] = contact_user_id
    return deliver(sandbox.world, chat, user_id, {"contact": contact}, fields)


async def forward(
    sandbox: Sandbox, user_id: int, from_chat_id: int, message_id: int, chat_id: int | None = None
) -> int:
    """Forward a message. Returns the message id."""
    world = sandbox.world
    chat = writing_chat(world, user_id, chat_id)
    source = world.find_message(from_chat_id, message_id)
    if source is None:
        raise ControlError(f"no message {message_id} in {from_chat_id}")
    if source.protected:
        raise ControlError(f"message {message_id} in {from_chat_id} is protected")
    return deliver(world, chat, user_id, dict(source.content), {"forward_origin": origin(world, source)})


async def choose_inline_result(
    sandbox: Sandbox, user_id: int, query_id: str, result_id: str, chat_id: int | None = None
) -> int:
    """Send one of the results that the bot offered; it hears chosen_inline_result. Returns the message id."""
    world = sandbox.world
    query = world.inline_queries.get(query_id)
    if query is None or query.answer is None or query.user_id != user_id:
        raise ControlError(f"query {query_id} has no results for {user_id}")
    result = next((each for each in query.answer["results"] if str(each["id"]) == result_id), None)
    if result is None:
        raise ControlError(f"query {query_id} has no result {result_id}")
    text = result.get("input_message_content", {}).get("message_text") or result.get("caption") or result.get("title")
    if not text:
        raise ControlError(f"result {result_id} has no text to send")
    chat = writing_chat(world, user_id, chat_id)
    entities = result.get("input_message_content", {}).get("entities")
    content = clean(str(text), entities, limit=TEXT_LIMIT, too_long="message is too long")
    sent = deliver(world, chat, user_id, content, {"via_bot": True, "markup": result.get("reply_markup")})
    person = user_object(world.people[user_id])
    emit(world, "chosen_inline_result", telegram.ChosenInlineResult(result_id, person, query.query), lane=user_id)
    return sent


OPERATIONS: dict[str, Operation] = {
    "send_media": send_media,
    "send_album": send_album,
    "send_location": send_location,
    "send_contact": send_contact,
    "forward": forward,
    "choose_inline_result": choose_inline_result,
}
