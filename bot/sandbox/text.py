"""Text as Telegram measures and marks it: UTF-16 units, entity checks, the entities that Telegram finds by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from bot.sandbox.errors import bad_request

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
ENTITY_LIMIT = 100
_AUTOMATIC = re.compile(
    r"(?P<url>https?://[^\s<>\"]*[^\s<>\".,;:!?)\]])"
    r"|(?P<email>[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5})"
    r"|(?<![\w/@])(?P<mention>@[A-Za-z][A-Za-z0-9_]{3,31})(?!\w)"
    r"|(?<![\w/])(?P<bot_command>/[A-Za-z0-9_]{1,32}(?:@[A-Za-z][A-Za-z0-9_]{3,31})?)(?![\w/])"
    r"|(?<![\w#])(?P<hashtag>\#\w{1,64})"
)
_KINDS = frozenset(
    [
        "mention",
        "hashtag",
        "cashtag",
        "bot_command",
        "url",
        "email",
        "phone_number",
        "bold",
        "italic",
        "underline",
        "strikethrough",
        "spoiler",
        "blockquote",
        "expandable_blockquote",
        "code",
        "pre",
        "text_link",
        "text_mention",
        "custom_emoji",
        "date_time",
    ]
)


def utf16_length(text: str) -> int:
    """Length in UTF-16 code units, the unit of every limit and offset of the Bot API."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def utf16_slice(text: str, offset: int, length: int) -> str:
    """The part of `text` from `offset` for `length`, both in UTF-16 units."""
    return text.encode("utf-16-le")[offset * 2 : (offset + length) * 2].decode("utf-16-le", "replace")


def clean(text: str, entities: list[dict[str, Any]] | None, *, limit: int, too_long: str) -> dict[str, Any]:
    """Trim, check and mark a text. Returns {"text", "entities"}; raises the 400 that Telegram would answer with."""
    text = text.replace("\r", "")
    marked = _checked(text, entities or [])
    start = len(text) - len(text.lstrip())
    stripped = text.strip()
    if stripped != text and marked:
        marked = _shifted(marked, utf16_length(text[:start]), utf16_length(stripped))
    if utf16_length(stripped) > limit:
        raise bad_request(too_long)
    marked += [found for found in automatic_entities(stripped) if not _overlaps(found, marked)]
    marked.sort(key=lambda entity: (entity["offset"], -entity["length"]))
    return {"text": stripped, "entities": marked[:ENTITY_LIMIT]}


def automatic_entities(text: str) -> Iterator[dict[str, Any]]:
    """Commands, mentions, addresses and hashtags that Telegram marks without being told."""
    if not any(sign in text for sign in "/@#:"):
        return
    for match in _AUTOMATIC.finditer(text):
        offset = utf16_length(text[: match.start()])
        yield {"type": match.lastgroup, "offset": offset, "length": utf16_length(match.group())}


def _checked(text: str, entities: list[Any]) -> list[dict[str, Any]]:
    if not entities:
        return []
    starts = _boundaries(text)
    end = utf16_length(text)
    kept = []
    for entity in entities:
        if not isinstance(entity, dict) or entity.get("type") not in _KINDS:
            raise bad_request("can't parse entities: unsupported MessageEntity type specified")
        offset, length = entity.get("offset"), entity.get("length")
        if not isinstance(offset, int) or not isinstance(length, int):
            raise bad_request('can\'t parse entities: Field "offset" and "length" must be of type Number')
        if offset < 0 or length <= 0:
            continue
        if offset > end:
            raise bad_request(f"entity begins after the end of the text at UTF-16 offset {offset}")
        if offset + length > end:
            raise bad_request(
                f"entity beginning at UTF-16 offset {offset} ends after the end of the text at UTF-16 offset {offset + length}"
            )
        if starts is not None and offset not in starts:
            raise bad_request(f"entity begins in a middle of a UTF-16 symbol at byte offset {offset * 2}")
        if starts is not None and offset + length not in starts:
            raise bad_request(
                f"entity beginning at UTF-16 offset {offset} ends in a middle of a UTF-16 symbol at byte offset "
                f"{(offset + length) * 2}"
            )
        kept.append(dict(entity))
    return kept


def _boundaries(text: str) -> set[int] | None:
    """Offsets at which a character begins or the text ends; None when every offset is one (no surrogate pairs)."""
    if text.isascii() or max(text) <= "\uffff":
        return None
    found, position = {0}, 0
    for character in text:
        position += 2 if character > "\uffff" else 1
        found.add(position)
    return found


def _shifted(entities: list[dict[str, Any]], removed: int, length: int) -> list[dict[str, Any]]:
    """Entities of a text whose first `removed` units are gone and which is now `length` units long."""
    kept = []
    for entity in entities:
        start = max(0, entity["offset"] - removed)
        end = min(length, entity["offset"] + entity["length"] - removed)
        if end > start:
            kept.append({**entity, "offset": start, "length": end - start})
    return kept


def _overlaps(found: dict[str, Any], entities: list[dict[str, Any]]) -> bool:
    start, end = found["offset"], found["offset"] + found["length"]
    nesting = {"text_link", "text_mention", "code", "pre", "mention", "url", "email", "hashtag", "bot_command"}
    return any(
        entity["type"] in nesting and entity["offset"] < end and start < entity["offset"] + entity["length"]
        for entity in entities
    )
