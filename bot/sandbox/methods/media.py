"""Sending files, albums, places and contacts; getFile."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import telegram

from bot.sandbox.errors import bad_request
from bot.sandbox.files import DOWNLOAD_LIMIT, describe, find_file, keep_file, picture_size
from bot.sandbox.methods.sending import clean_caption, open_envelope, read_caption, store
from bot.sandbox.model import CAPTIONED
from bot.sandbox.parameters import Parameters, Upload
from bot.sandbox.shapes import as_json, message_object
from bot.sandbox.world import World

if TYPE_CHECKING:
    from bot.sandbox.service import Sandbox

SPOILERED = frozenset({"photo", "video", "animation"})
_ALBUM_KINDS = frozenset({"photo", "video", "audio", "document"})
_DETAILS = ("duration", "width", "height", "performer", "title", "length", "emoji")


def _details(values: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name in _DETAILS:
        if values.get(name) not in (None, ""):
            textual = name in {"performer", "title", "emoji"}
            found[name] = str(values[name]) if textual else int(values[name])
    return found


def keep_upload(world: World, kind: str, upload: Upload, values: dict[str, Any]) -> dict[str, Any]:
    """Store an uploaded file and describe it as content. Raises 400 for an empty file or a photo that is no picture."""
    if not upload.data:
        raise bad_request("file must be non-empty")
    details = _details(values)
    if kind == "photo":
        size = picture_size(upload.data)
        if size is None:
            raise bad_request("IMAGE_PROCESS_FAILED")
        details["width"], details["height"] = size
    if kind in {"video", "animation"}:
        details = {"width": 640, "height": 360} | details
    file = keep_file(
        world,
        kind,
        data=upload.data,
        name=upload.name if kind in {"document", "audio", "video", "animation"} else None,
        mime_type=upload.mime_type if kind == "document" else None,
        details=details,
    )
    return describe(world, file)


def _file_content(
    world: World,
    kind: str,
    parameters: Parameters,
    source: Any,
    values: dict[str, Any],
    *,
    upload: Upload | None = None,
) -> dict[str, Any]:
    """The content for a file given as an upload, as attach://<name of a part>, or by file_id."""
    given = str(source or "")
    if given.startswith("attach://"):
        upload = parameters.uploads.get(given.removeprefix("attach://"))
        if upload is None:
            raise bad_request(f"there is no {kind} in the request")
    if upload is not None:
        return keep_upload(world, kind, upload, values)
    if not given:
        raise bad_request(f"there is no {kind} in the request")
    return describe(world, find_file(world, kind, given))


def read_input_media(world: World, parameters: Parameters, item: dict[str, Any]) -> dict[str, Any]:
    """An InputMedia as content. Raises 400 for a file or a caption that will not do."""
    if item.get("parse_mode"):
        raise bad_request("can't parse entities: parse_mode is not part of this local Bot API, send entities")
    kind = str(item.get("type"))
    caption = clean_caption(str(item.get("caption") or ""), item.get("caption_entities"))
    hidden = {"has_media_spoiler": True} if kind in SPOILERED and item.get("has_spoiler") else {}
    return _file_content(world, kind, parameters, item.get("media"), item) | caption | hidden


async def _send_file(sandbox: Sandbox, parameters: Parameters, kind: str) -> dict[str, Any]:
    world = sandbox.world
    envelope = open_envelope(world, parameters)
    caption = read_caption(parameters) if kind in CAPTIONED else {}
    content = _file_content(
        world, kind, parameters, parameters.values.get(kind), parameters.values, upload=parameters.uploads.get(kind)
    )
    hidden = {"has_media_spoiler": True} if kind in SPOILERED and parameters.boolean("has_spoiler") else {}
    return as_json(message_object(world, store(world, envelope, content | caption | hidden)))


async def send_photo(sandbox: Sandbox, parameters: Parameters) -> dict[str, Any]:
    """sendPhoto."""
    return await _send_file(sandbox, parameters, "photo")


async def send_document(sandbox: Sandbox, parameters: Parameters) -> dict[str, Any]:
    """sendDocument."""
    return await _send_file(sandbox, parameters, "document")


async def send_voice(sandbox: Sandbox, parameters: Parameters) -> dict[str, Any]:
    """sendVoice."""
    return await _send_file(sandbox, parameters, "voice")


async def send_audio(sandbox: Sandbox, parameters: Parameters) -> dict[str, Any]:
    """sendAudio."""
    return await _send_file(sandbox, parameters, "audio")


async def send_video(sandbox: Sandbox, parameters: Parameters) -> dict[str, Any]:
    """sendVideo."""
    return await _send_file(sandbox, parameters, "video")


async def send_animation(sandbox: Sandbox, parameters: Parameters) -> dict[str, Any]:
    """sendAnimation."""
    return await _send_file(sandbox, parameters, "animation")


async def send_sticker(sandbox: Sandbox, parameters: Parameters) -> dict[str, Any]:
    """sendSticker."""
    return await _send_file(sandbox, parameters, "sticker")


async def send_video_note(sandbox: Sandbox, parameters: Parameters) -> dict[str, Any]:
    """sendVideoNote."""
    return await _send_file(sandbox, parameters, "video_note")


async def send_media_group(sandbox: Sandbox, parameters: Parameters) -> list[dict[str, Any]]:
    """sendMediaGroup: 2 to 10 items as messages of their own with one media_group_id and no keyboard."""
    world = sandbox.world
    envelope = open_envelope(world, parameters, album=True)
    media: list[dict[str, Any]] = parameters.structure("media", list) or []
    if not 2 <= len(media) <= 10:
        raise bad_request("media group must include 2-10 items")
    kinds = {str(item.get("type")) for item in media}
    if not kinds <= _ALBUM_KINDS:
        raise bad_request("can't parse InputMedia: Unsupported InputMedia type")
    if len(kinds) > 1 and kinds & {"audio", "document"}:
        raise bad_request("document and audio can't be mixed with other media types")
    contents = []
    for item in media:
        contents.append(read_input_media(world, parameters, item))
    group = str(world.next_number("album"))
    messages = [store(world, envelope, content, media_group_id=group) for content in contents]
    return [as_json(message_object(world, message)) for message in messages]


async def send_location(sandbox: Sandbox, parameters: Parameters) -> dict[str, Any]:
    """sendLocation."""
    world = sandbox.world
    envelope = open_envelope(world, parameters)
    latitude, longitude = parameters.number("latitude"), parameters.number("longitude")
    if not -90 <= latitude <= 90 or not -180 <= longitude <= 180:
        raise bad_request("wrong location specified")
    message = store(world, envelope, {"location": {"latitude": latitude, "longitude": longitude}})
    return as_json(message_object(world, message))


async def send_venue(sandbox: Sandbox, parameters: Parameters) -> dict[str, Any]:
    """sendVenue."""
    world = sandbox.world
    envelope = open_envelope(world, parameters)
    where = {name: parameters.number(name) for name in ("latitude", "longitude")}
    venue = {"location": where, "title": parameters.text("title"), "address": parameters.text("address")}
    if not venue["title"] or not venue["address"]:
        raise bad_request("VENUE_TITLE_EMPTY" if not venue["title"] else "VENUE_ADDRESS_EMPTY")
    message = store(world, envelope, {"venue": venue, "location": where})
    return as_json(message_object(world, message))


async def send_contact(sandbox: Sandbox, parameters: Parameters) -> dict[str, Any]:
    """sendContact."""
    world = sandbox.world
    envelope = open_envelope(world, parameters)
    contact = {name: parameters.text(name).strip() for name in ("phone_number", "first_name", "last_name", "vcard")}
    if not contact["phone_number"]:
        raise bad_request("phone number is empty")
    if not contact["first_name"]:
        raise bad_request("first name is empty")
    message = store(world, envelope, {"contact": {name: value for name, value in contact.items() if value}})
    return as_json(message_object(world, message))


async def get_file(sandbox: Sandbox, parameters: Parameters) -> dict[str, Any]:
    """getFile: at most 20 MB; the path is below /file/bot<token>/."""
    file_id = parameters.text("file_id")
    if not file_id:
        raise bad_request("file_id not specified")
    file = sandbox.world.files.get(file_id)
    if file is None:
        raise bad_request("invalid file_id")
    if file.size > DOWNLOAD_LIMIT:
        raise bad_request("file is too big")
    return telegram.File(file.file_id, file.unique_id, file.size, file.path).to_dict()
