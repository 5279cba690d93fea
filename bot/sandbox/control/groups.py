"""Groups: make, join, leave, promote, rename, migrate; topics."""

from __future__ import annotations

from typing import Any

from bot.sandbox.control import Operation
from bot.sandbox.delivery import emit_member, emit_message
from bot.sandbox.errors import ControlError
from bot.sandbox.model import (
    ADMINISTRATOR,
    CREATOR,
    GROUP,
    KICKED,
    LEFT,
    MEMBER,
    PRESENT,
    PRIVATE,
    RESTRICTED,
    SUPERGROUP,
    Chat,
)
from bot.sandbox.service import Sandbox
from bot.sandbox.world import World


def _group(world: World, chat_id: int) -> Chat:
    chat = world.chat(chat_id)
    if chat.kind == PRIVATE:
        raise ControlError(f"chat {chat_id} is private")
    if chat.migrated_to is not None:
        raise ControlError(f"group {chat_id} is {chat.migrated_to} now")
    return chat


def _owner(chat: Chat) -> int:
    return next(user_id for user_id, status in chat.members.items() if status == CREATOR)


def _service(world: World, chat: Chat, actor_id: int, content: dict[str, Any]) -> int:
    """A service message, which the bot hears whatever its privacy mode."""
    message = world.add_message(chat, actor_id, content)
    emit_message(world, message)
    return message.message_id


def _set_status(world: World, chat: Chat, actor_id: int, user_id: int, status: str) -> None:
    old = chat.members.get(user_id, LEFT)
    if old == status:
        raise ControlError(f"user {user_id} is {status} in {chat.chat_id} already")
    if user_id == world.bot.user_id or status in PRESENT:
        chat.members[user_id] = status
        emit_member(world, chat, actor_id, user_id, old, status)
    else:
        emit_member(world, chat, actor_id, user_id, old, status)
        chat.members[user_id] = status
    world.save("chat", chat.chat_id)
    world.publish("membership", chat_id=chat.chat_id, user_id=user_id, status=status)


async def create_group(
    sandbox: Sandbox,
    title: str,
    members: list[int],
    supergroup: bool = False,
    forum: bool = False,
    bot_is_admin: bool = False,
    with_bot: bool = True,
    username: str | None = None,
) -> int:
    """Make a group; the first member owns it. The bot hears my_chat_member and the service message of being added."""
    world = sandbox.world
    if not members:
        raise ControlError("a group needs a member who makes it")
    for user_id in members:
        world.person(user_id)
    statuses = dict.fromkeys(members, MEMBER) | {members[0]: CREATOR}
    chat = world.add_group(title, statuses, kind=SUPERGROUP if supergroup or forum else GROUP, forum=forum)
    chat.username = username
    if with_bot:
        _set_status(world, chat, members[0], world.bot.user_id, MEMBER)
        if chat.kind == GROUP:
            _service(world, chat, members[0], {"group_chat_created": True})
        else:
            _service(world, chat, members[0], {"new_chat_members": [world.bot.user_id]})
        if bot_is_admin:
            _set_status(world, chat, members[0], world.bot.user_id, ADMINISTRATOR)
    return chat.chat_id


async def add_member(sandbox: Sandbox, chat_id: int, user_id: int, by: int | None = None) -> int:
    """Let a person join, or be added by another. Returns the id of the service message."""
    world = sandbox.world
    chat, _ = _group(world, chat_id), world.person(user_id)
    _set_status(world, chat, by or user_id, user_id, MEMBER)
    return _service(world, chat, by or user_id, {"new_chat_members": [user_id]})


async def remove_member(sandbox: Sandbox, chat_id: int, user_id: int, by: int | None = None) -> int:
    """Let a person leave, or be removed by another. Returns the id of the service message."""
    world = sandbox.world
    chat = _group(world, chat_id)
    if chat.members.get(user_id, LEFT) not in PRESENT:
        raise ControlError(f"user {user_id} is not in {chat_id}")
    _set_status(world, chat, by or user_id, user_id, KICKED if by else LEFT)
    return _service(world, chat, by or user_id, {"left_chat_member": user_id})


async def add_bot(sandbox: Sandbox, chat_id: int, by: int | None = None) -> int:
    """Add the bot to a group. Returns the id of the service message."""
    world = sandbox.world
    chat = _group(world, chat_id)
    actor = by or _owner(chat)
    _set_status(world, chat, actor, world.bot.user_id, MEMBER)
    return _service(world, chat, actor, {"new_chat_members": [world.bot.user_id]})


async def kick_bot(sandbox: Sandbox, chat_id: int, by: int | None = None) -> None:
    """Remove and ban the bot: my_chat_member, and 403 from then on."""
    world = sandbox.world
    chat = _group(world, chat_id)
    if world.bot_status(chat) not in PRESENT:
        raise ControlError(f"the bot is not in {chat_id}")
    actor = by or _owner(chat)
    _set_status(world, chat, actor, world.bot.user_id, KICKED)
    world.add_message(chat, actor, {"left_chat_member": world.bot.user_id})


async def promote_bot(sandbox: Sandbox, chat_id: int, by: int | None = None) -> None:
    """Make the bot an administrator: it hears everything from then on."""
    chat = _group(sandbox.world, chat_id)
    _set_status(sandbox.world, chat, by or _owner(chat), sandbox.world.bot.user_id, ADMINISTRATOR)


async def demote_bot(sandbox: Sandbox, chat_id: int, by: int | None = None) -> None:
    """Make the bot an ordinary member again."""
    chat = _group(sandbox.world, chat_id)
    _set_status(sandbox.world, chat, by or _owner(chat), sandbox.world.bot.user_id, MEMBER)


async def restrict_bot(sandbox: Sandbox, chat_id: int, by: int | None = None) -> None:
    """Let the bot stay but not write: 400 from then on. `demote_bot` gives the right back."""
    chat = _group(sandbox.world, chat_id)
    _set_status(sandbox.world, chat, by or _owner(chat), sandbox.world.bot.user_id, RESTRICTED)


async def rename_group(sandbox: Sandbox, chat_id: int, title: str, by: int | None = None) -> int:
    """Change the title. Returns the id of the service message."""
    chat = _group(sandbox.world, chat_id)
    chat.title = title
    sandbox.world.save("chat", chat_id)
    return _service(sandbox.world, chat, by or _owner(chat), {"new_chat_title": title})


async def migrate_group(sandbox: Sandbox, chat_id: int, by: int | None = None) -> int:
    """Turn a basic group into a supergroup, with service messages in both. Returns the new id."""
    world = sandbox.world
    old = _group(world, chat_id)
    if old.kind != GROUP:
        raise ControlError(f"chat {chat_id} is a {old.kind}")
    actor = by or _owner(old)
    new = world.add_group(old.title or "", dict(old.members), kind=SUPERGROUP)
    _service(world, old, actor, {"migrate_to_chat_id": new.chat_id})
    old.migrated_to = new.chat_id
    world.save("chat", chat_id)
    _service(world, new, actor, {"migrate_from_chat_id": chat_id})
    return new.chat_id


async def create_topic(sandbox: Sandbox, chat_id: int, name: str, by: int | None = None) -> int:
    """Open a topic in a forum. Returns its thread id, which is the id of its service message."""
    world = sandbox.world
    chat = _group(world, chat_id)
    if not chat.forum:
        raise ControlError(f"chat {chat_id} is not a forum")
    thread_id = chat.last_message_id + 1
    content = {"forum_topic_created": {"name": name, "icon_color": 7322096}}
    message = world.add_message(chat, by or _owner(chat), content, thread_id=thread_id, in_topic=True)
    chat.topics[thread_id] = name
    world.save("chat", chat_id)
    emit_message(world, message)
    return thread_id


async def close_topic(sandbox: Sandbox, chat_id: int, thread_id: int) -> None:
    """Close a topic: sending there is refused."""
    chat = _group(sandbox.world, chat_id)
    if thread_id not in chat.topics:
        raise ControlError(f"no topic {thread_id} in {chat_id}")
    chat.closed_topics.append(thread_id)
    sandbox.world.save("chat", chat_id)


async def set_privacy(sandbox: Sandbox, enabled: bool) -> None:
    """Turn the bot's group privacy mode on or off."""
    sandbox.world.privacy_mode = enabled
    sandbox.world.save("meta", "meta")


OPERATIONS: dict[str, Operation] = {
    function.__name__: function
    for function in (
        create_group,
        add_member,
        remove_member,
        add_bot,
        kick_bot,
        promote_bot,
        demote_bot,
        restrict_bot,
        rename_group,
        migrate_group,
        create_topic,
        close_topic,
        set_privacy,
    )
}
