"""What a test asks to go wrong: faults, limits, age, malformed updates."""

from __future__ import annotations

from typing import Any

from bot.sandbox.control import Operation
from bot.sandbox.delivery import enqueue
from bot.sandbox.errors import ControlError
from bot.sandbox.service import Sandbox


async def inject_fault(sandbox: Sandbox, **settings: Any) -> int:
    """Put a fault in force; see `faults.Fault` for the fields. Returns its id."""
    return sandbox.faults.add(settings)


async def clear_faults(sandbox: Sandbox) -> None:
    """End all faults."""
    sandbox.faults.clear()


async def faults(sandbox: Sandbox) -> list[dict[str, Any]]:
    """The faults in force."""
    return sandbox.faults.described()


async def limits(
    sandbox: Sandbox,
    enabled: bool,
    overall_per_second: int = 30,
    private_per_second: int = 1,
    group_per_minute: int = 20,
) -> None:
    """Enforce Telegram's sending limits, or stop to."""
    limits_ = sandbox.limits
    limits_.enabled = enabled
    limits_.overall_per_second = overall_per_second
    limits_.private_per_second = private_per_second
    limits_.group_per_minute = group_per_minute


async def refused_by_limits(sandbox: Sandbox) -> int:
    """How many requests the limits have refused."""
    return sandbox.limits.refused


async def age_message(sandbox: Sandbox, chat_id: int, message_id: int, seconds: int) -> None:
    """Make a message older."""
    message = sandbox.world.messages.get(chat_id, {}).get(message_id)
    if message is None:
        raise ControlError(f"no message {message_id} in {chat_id}")
    message.date -= seconds
    sandbox.world.touch(message, "aged")


async def expire_query(sandbox: Sandbox, query_id: str) -> None:
    """Make a button's or an inline query too old to be answered."""
    world = sandbox.world
    query = world.button_queries.get(query_id) or world.inline_queries.get(query_id)
    if query is None:
        raise ControlError(f"no query {query_id}")
    query.date -= 24 * 3600


async def raw_update(sandbox: Sandbox, update: dict[str, Any]) -> int:
    """Queue an update as it is, malformed or not; `update_id` is filled in if it is missing. Returns it."""
    update_id = update.get("update_id")
    number = sandbox.world.next_number("update")
    if not isinstance(update_id, int):
        update_id = number
    return enqueue(sandbox.world, update_id, {"update_id": update_id, **update}, lane=0)


OPERATIONS: dict[str, Operation] = {
    function.__name__: function
    for function in (
        inject_fault,
        clear_faults,
        faults,
        limits,
        refused_by_limits,
        age_message,
        expire_query,
        raw_update,
    )
}
