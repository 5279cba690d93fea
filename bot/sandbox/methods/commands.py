"""setMyCommands, getMyCommands, deleteMyCommands: one list for each scope and language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import telegram

from bot.sandbox.errors import bad_request
from bot.sandbox.parameters import Parameters

if TYPE_CHECKING:
    from bot.sandbox.service import Sandbox

_NAME = re.compile(r"[a-z0-9_]{1,32}")
_SCOPES: dict[str, tuple[str, ...]] = {
    "default": (),
    "all_private_chats": (),
    "all_group_chats": (),
    "all_chat_administrators": (),
    "chat": ("chat_id",),
    "chat_administrators": ("chat_id",),
    "chat_member": ("chat_id", "user_id"),
}


def scope_key(parameters: Parameters) -> str:
    """The key under which a list is kept: scope, its ids, language. Raises 400 for an unknown scope or a bad language."""
    scope = parameters.structure("scope", dict) or {"type": "default"}
    kind = str(scope.get("type", ""))
    if kind not in _SCOPES:
        raise bad_request("can't parse BotCommandScope: Unsupported type specified")
    language = parameters.text("language_code")
    if language and not re.fullmatch(r"[a-z]{2}", language):
        raise bad_request("invalid language code specified")
    return "/".join([kind, *(str(scope.get(name, "")) for name in _SCOPES[kind]), language])


async def set_my_commands(sandbox: Sandbox, parameters: Parameters) -> bool:
    """setMyCommands: at most 100 commands of 1-32 of [a-z0-9_] with a description of 1-256 characters."""
    commands: list[dict[str, Any]] = parameters.structure("commands", list) or []
    if len(commands) > 100:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    kept = []
    for command in commands:
        name, description = str(command.get("command", "")).lstrip("/"), str(command.get("description", "")).strip()
        if not _NAME.fullmatch(name):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(description) <= 256:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
        kept.append({"command": name, "description": description})
    sandbox.world.commands[scope_key(parameters)] = kept
    sandbox.world.save("meta", "meta")
    return True


async def get_my_commands(sandbox: Sandbox, parameters: Parameters) -> list[dict[str, Any]]:
    """getMyCommands: the list set for exactly this scope and language."""
    kept = sandbox.world.commands.get(scope_key(parameters), [])
    return [telegram.BotCommand(command["command"], command["description"]).to_dict() for command in kept]


async def delete_my_commands(sandbox: Sandbox, parameters: Parameters) -> bool:
    """deleteMyCommands."""
    sandbox.world.commands.pop(scope_key(parameters), None)
    sandbox.world.save("meta", "meta")
    return True
