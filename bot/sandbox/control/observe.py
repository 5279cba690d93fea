"""What can be seen: transcripts, the bot's requests, pending updates, and waiting for any of them to change."""

from __future__ import annotations

import dataclasses
import time
from typing import Any

from bot.sandbox.control import Operation
from bot.sandbox.errors import ControlError
from bot.sandbox.model import MEDIA_KINDS, StoredMessage
from bot.sandbox.service import Sandbox
from bot.sandbox.shapes import user_object
from bot.sandbox.world import World

_LONGEST_WAIT = 300.0
_OTHER_KINDS = (
    *MEDIA_KINDS,
    "venue",
    "location",
    "contact",
    "poll",
    "new_chat_members",
    "left_chat_member",
    "new_chat_title",
    "pinned_message",
    "group_chat_created",
    "supergroup_chat_created",
    "migrate_to_chat_id",
    "migrate_from_chat_id",
    "forum_topic_created",
)


def seen(world: World, message: StoredMessage) -> dict[str, Any]:
    """A message as people see it, as JSON for `views.SeenMessage`."""
    content = message.content
    media = next((kind for kind in _OTHER_KINDS if kind in content), None)
    file = content.get(media) if media in MEDIA_KINDS else None
    if isinstance(file, list):
        file = file[-1]
    sender = world.people[message.sender_id]
    return {
        "chat_id": message.chat_id,
        "message_id": message.message_id,
        "sender_id": message.sender_id,
        "sender": user_object(sender).full_name if message.as_chat is None else world.chats[message.as_chat].title,
        "from_bot": sender.is_bot,
        "text": content.get("text") or content.get("caption") or "",
        "entities": content.get("entities") or content.get("caption_entities") or [],
        "media": media,
        "file_id": file["file_id"] if file else None,
        "content": content,
        "reply_to": message.reply_to,
        "quote": message.quote["text"] if message.quote else None,
        "thread_id": message.thread_id,
        "media_group_id": message.media_group_id,
        "forwarded": message.forward_origin is not None,
        "buttons": [[_button(button) for button in row] for row in (message.markup or {}).get("inline_keyboard", [])],
        "keyboard": message.keyboard,
        "edited": message.edit_date is not None,
        "history": [earlier.get("text") or earlier.get("caption") or "" for earlier in message.history],
        "deleted": message.deleted,
        "silent": message.silent,
        "protected": message.protected,
        "pinned": message.message_id in world.chats[message.chat_id].pinned,
        "reactions": {
            str(user_id): [reaction.get("emoji") or reaction["type"] for reaction in reactions]
            for user_id, reactions in message.reactions.items()
        },
        "date": message.date,
        "edit_date": message.edit_date,
        "sequence": message.sequence,
        "changed": message.changed,
    }


def _button(button: dict[str, Any]) -> dict[str, Any]:
    return {
        "text": button["text"],
        "data": button.get("callback_data"),
        "url": button.get("url"),
        "switch_inline": button.get("switch_inline_query", button.get("switch_inline_query_current_chat")),
        "raw": button,
    }


def events_after(world: World, since: int) -> list[dict[str, Any]]:
    """Events after `since`, oldest first; messages as people see them are inside."""
    recent = []
    for event in reversed(world.events):
        if event["sequence"] <= since:
            break
        if event["kind"] in {"message", "edit", "delete", "reaction", "pin", "unpin"}:
            shown = seen(world, world.messages[event["chat_id"]][event["message_id"]])
            recent.append({**event, "message": shown})
        else:
            recent.append(event)
    return recent[::-1]


async def transcript(
    sandbox: Sandbox,
    chat_id: int | None = None,
    since: int | None = None,
    timeout: float = 0.0,  # noqa: ASYNC109 - part of the protocol
) -> dict[str, Any]:
    """Messages of a chat (or of all), in the order of sending; with `since`, those new or changed after that sequence number,
    waiting up to `timeout` seconds for the first. The answer's `sequence` is the one to pass next."""
    world = sandbox.world
    if chat_id is not None:
        world.chat(chat_id)
    after = since or 0

    def look() -> list[StoredMessage]:
        return world.changed_since(after, chat_id)

    found = (
        await world.signal.until(lambda: look() or world.closed.is_set(), min(timeout, _LONGEST_WAIT))
        if timeout
        else look()
    )
    messages = found if isinstance(found, list) else []
    return {"sequence": world.sequence, "messages": [seen(world, message) for message in messages]}


async def calls(
    sandbox: Sandbox,
    since: int | None = None,
    method: str | None = None,
    timeout: float = 0.0,  # noqa: ASYNC109 - part of the protocol
    finished: bool = False,
) -> dict[str, Any]:
    """The bot's requests after `since`, of one method if named, waiting up to `timeout` seconds for the first;
    `finished` leaves out those not yet answered."""
    world = sandbox.world
    wanted = method.lower() if method else None

    def look() -> list[Any]:
        return [
            call
            for call in world.calls_since(since or 0)
            if (wanted is None or call.method.lower() == wanted) and not (finished and call.duration is None)
        ]

    found = (
        await world.signal.until(lambda: look() or world.closed.is_set(), min(timeout, _LONGEST_WAIT))
        if timeout
        else look()
    )
    listed = found if isinstance(found, list) else []
    return {"sequence": world.sequence, "calls": [dataclasses.asdict(call) for call in listed]}


async def change(sandbox: Sandbox, since: int, timeout: float) -> int:  # noqa: ASYNC109 - part of the protocol
    """The sequence number of now, as soon as it is above `since`, else after `timeout` seconds."""
    world = sandbox.world
    await world.signal.until(lambda: world.sequence > since or world.closed.is_set(), min(timeout, _LONGEST_WAIT))
    return world.sequence


async def sequence(sandbox: Sandbox) -> int:
    """The number of the last thing that happened."""
    return sandbox.world.sequence


async def pending_updates(sandbox: Sandbox) -> list[dict[str, Any]]:
    """Updates that the bot has not acknowledged, oldest first."""
    return [update.body for update in sandbox.world.updates.values()]


async def wait_until_idle(sandbox: Sandbox, timeout: float, quiet: float = 0.0) -> bool:  # noqa: ASYNC109 - part of the protocol
    """True when no update is pending, no request but getUpdates is open, and none came for `quiet` seconds; False at the
    time-out."""
    world = sandbox.world
    deadline = time.monotonic() + min(timeout, _LONGEST_WAIT)
    while not world.closed.is_set():
        now = time.monotonic()
        still = now - sandbox.last_worked
        if not world.updates and not sandbox.working and still >= quiet:
            return True
        if now >= deadline:
            return False
        pause = quiet - still if quiet > still else deadline - now
        await world.signal.wait(min(deadline - now, pause))
    return False


async def commands(sandbox: Sandbox) -> dict[str, list[dict[str, str]]]:
    """The bot's command lists by `scope[/chat id[/user id]]/language`."""
    return sandbox.world.commands


async def file(sandbox: Sandbox, file_id: str) -> dict[str, Any]:
    """What is known of a file, its bytes aside."""
    stored = sandbox.world.files.get(file_id)
    if stored is None:
        raise ControlError(f"no file {file_id}")
    names = ("file_id", "unique_id", "kind", "size", "path", "mime_type", "name")
    return {name: getattr(stored, name) for name in names}


OPERATIONS: dict[str, Operation] = {
    "transcript": transcript,
    "calls": calls,
    "change": change,
    "sequence": sequence,
    "pending_updates": pending_updates,
    "wait_until_idle": wait_until_idle,
    "commands": commands,
    "file": file,
}
