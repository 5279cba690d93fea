"""Files that people and the bot send: what they are, and the Bot API's description of them."""

from __future__ import annotations

import base64
import hashlib
import struct
import zlib
from typing import Any

from bot.sandbox.errors import bad_request
from bot.sandbox.model import StoredFile
from bot.sandbox.world import World

DOWNLOAD_LIMIT = 20 * 1024 * 1024
THUMBNAIL_SIDE = 320
# First letters of a file_id, the folder in file_path, the type and the extension when none is said.
_KINDS: dict[str, tuple[str, str, str, str]] = {
    "photo": ("AgACAgQ", "photos", "image/jpeg", "jpg"),
    "voice": ("AwACAgQ", "voice", "audio/ogg", "oga"),
    "document": ("BQACAgQ", "documents", "application/octet-stream", "bin"),
    "video": ("BAACAgQ", "videos", "video/mp4", "mp4"),
    "audio": ("CQACAgQ", "music", "audio/mpeg", "mp3"),
    "animation": ("CgACAgQ", "animations", "video/mp4", "mp4"),
    "sticker": ("CAACAgQ", "stickers", "image/webp", "webp"),
    "video_note": ("DQACAgQ", "video_notes", "video/mp4", "mp4"),
}


def keep_file(
    world: World,
    kind: str,
    *,
    data: bytes | None,
    size: int | None = None,
    name: str | None = None,
    mime_type: str | None = None,
    details: dict[str, Any] | None = None,
) -> StoredFile:
    """Store a file and give it its ids. `size` without `data` makes one that cannot be downloaded. `details`: duration,
    width, height and the like, as the Bot API names them."""
    prefix, folder, usual_type, extension = _KINDS[kind]
    number = world.next_number("file")
    digest = hashlib.sha256(f"{world.bot.user_id}:{number}".encode()).digest()
    letters = base64.urlsafe_b64encode(digest).decode().rstrip("=")
    if name and "." in name:
        extension = name.rsplit(".", 1)[1]
    file = StoredFile(
        file_id=f"{prefix}AAxkB{letters}",
        unique_id=f"AgAD{letters[:12]}",
        kind=kind,
        size=len(data) if data is not None else size or 0,
        path=f"{folder}/file_{number}.{extension}",
        mime_type=mime_type or usual_type,
        name=name,
        data=data,
        details=details or {},
    )
    world.files[file.file_id] = file
    world.save("file", file.file_id)
    return file


def find_file(world: World, kind: str, file_id: str) -> StoredFile:
    """A file to send again. Raises 400 for an unknown id, a web address, or a file of another kind."""
    if file_id.startswith(("http://", "https://")):
        raise bad_request("failed to get HTTP URL content")
    file = world.files.get(file_id)
    if file is None:
        raise bad_request("wrong remote file identifier specified: can't unserialize it. Wrong last symbol")
    if file.kind != kind:
        raise bad_request(f"can't use file of type {file.kind.title()} as {kind.title()}")
    return file


def describe(world: World, file: StoredFile) -> dict[str, Any]:
    """The content fields of a message with this file, e.g. {"voice": {…}}."""
    base = {"file_id": file.file_id, "file_unique_id": file.unique_id, "file_size": file.size}
    named = {"mime_type": file.mime_type} | ({"file_name": file.name} if file.name else {})
    details = file.details
    timed = {"duration": details.get("duration", 0)}
    sized = {"width": details.get("width", 640), "height": details.get("height", 360)}
    if file.kind == "photo":
        return {"photo": _photo_sizes(world, file, base)}
    if file.kind == "voice":
        return {"voice": {**base, **timed, "mime_type": file.mime_type}}
    if file.kind == "audio":
        extra = {name: details[name] for name in ("performer", "title") if name in details}
        return {"audio": {**base, **timed, **named, **extra}}
    if file.kind in {"video", "animation"}:
        return {file.kind: {**base, **timed, **sized, **named}}
    if file.kind == "sticker":
        still = {"width": 512, "height": 512, "is_animated": False, "is_video": False, "type": "regular"}
        return {"sticker": {**base, **still, "emoji": details.get("emoji", "👍")}}
    if file.kind == "video_note":
        return {"video_note": {**base, **timed, "length": details.get("length", 384)}}
    return {"document": {**base, **named}}


def _photo_sizes(world: World, file: StoredFile, base: dict[str, Any]) -> list[dict[str, Any]]:
    width, height = file.details["width"], file.details["height"]
    full = {**base, "width": width, "height": height}
    if max(width, height) <= THUMBNAIL_SIDE:
        return [full]
    scale = THUMBNAIL_SIDE / max(width, height)
    small = file.details.get("thumbnail")
    if small is None or small not in world.files:
        small = keep_file(world, "photo", data=file.data, size=file.size).file_id
        file.details["thumbnail"] = small
        world.save("file", file.file_id)
    thumbnail = world.files[small]
    return [
        {
            "file_id": thumbnail.file_id,
            "file_unique_id": thumbnail.unique_id,
            "width": max(1, round(width * scale)),
            "height": max(1, round(height * scale)),
            "file_size": thumbnail.size,
        },
        full,
    ]


def picture_size(data: bytes) -> tuple[int, int] | None:
    """Width and height in pixels from the head of a PNG, GIF or JPEG; None when it is none of them."""
    if data[:8] == b"\x89PNG\r\n\x1a\n" and len(data) >= 24:
        width, height = struct.unpack(">II", data[16:24])
        return int(width), int(height)
    if data[:6] in {b"GIF87a", b"GIF89a"} and len(data) >= 10:
        width, height = struct.unpack("<HH", data[6:10])
        return int(width), int(height)
    if data[:2] == b"\xff\xd8":
        return _jpeg_size(data)
    return None


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    """Follow JPEG's segments (ITU-T T.81, annex B) to the frame header."""
    position = 2
    while position + 9 <= len(data) and data[position] == 0xFF:
        marker = data[position + 1]
        length = int.from_bytes(data[position + 2 : position + 4], "big")
        if 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC}:
            height, width = struct.unpack(">HH", data[position + 5 : position + 9])
            return int(width), int(height)
        position += 2 + length
    return None


def plain_picture(width: int, height: int) -> bytes:
    """A grey PNG of that size in pixels."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    rows = (b"\x00" + b"\xb0" * width) * height
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
