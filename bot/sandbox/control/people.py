"""What people are and do to their account: make, block, unblock, deactivate."""

from __future__ import annotations

from typing import Any

from bot.sandbox.control import Operation
from bot.sandbox.delivery import emit_member
from bot.sandbox.errors import ControlError
from bot.sandbox.model import KICKED, MEMBER, Person
from bot.sandbox.service import Sandbox


async def create_user(
    sandbox: Sandbox,
    first_name: str,
    language_code: str | None = "en",
    username: str | None = None,
    user_id: int | None = None,
    last_name: str | None = None,
    started: bool = False,
    hidden: bool = False,
) -> int:
    """Make an account. Until it has written to the bot (or with `started`), the bot cannot write to it.

    `hidden`: forwards of what they write name them, and do not lead to their account.
    """
    world = sandbox.world
    number = world.next_number("user") if user_id is None else user_id
    if number in world.people:
        raise ControlError(f"user {number} exists")
    if number <= 0:
        raise ControlError("user ids are positive")
    world.add_person(Person(number, first_name, last_name, username, language_code, started=started, hidden=hidden))
    world.publish("user", user_id=number)
    return number


async def block(sandbox: Sandbox, user_id: int) -> None:
    """Block the bot: it hears so in my_chat_member and gets 403 from then on."""
    person = sandbox.world.person(user_id)
    if person.blocked:
        raise ControlError(f"user {user_id} has blocked the bot already")
    person.blocked = True
    _changed(sandbox, person, MEMBER, KICKED)


async def unblock(sandbox: Sandbox, user_id: int) -> None:
    """Unblock the bot: it hears so in my_chat_member."""
    person = sandbox.world.person(user_id)
    if not person.blocked:
        raise ControlError(f"user {user_id} has not blocked the bot")
    person.blocked = False
    person.started = True
    _changed(sandbox, person, KICKED, MEMBER)


async def deactivate(sandbox: Sandbox, user_id: int) -> None:
    """Delete the account: the bot hears nothing and gets 403."""
    person = sandbox.world.person(user_id)
    person.deactivated = True
    sandbox.world.save("person", user_id)
    sandbox.world.publish("deactivated", user_id=user_id)


def _changed(sandbox: Sandbox, person: Person, old: str, new: str) -> None:
    world = sandbox.world
    world.save("person", person.user_id)
    world.publish("membership", user_id=person.user_id, chat_id=person.user_id, status=new)
    emit_member(world, world.chats[person.user_id], person.user_id, world.bot.user_id, old, new)


async def users(sandbox: Sandbox) -> list[dict[str, Any]]:
    """All accounts but the bot."""
    names = ("user_id", "first_name", "last_name", "username", "language_code", "started", "blocked", "deactivated")
    return [
        {name: getattr(person, name) for name in names} for person in sandbox.world.people.values() if not person.is_bot
    ]


async def bot(sandbox: Sandbox) -> dict[str, Any]:
    """The bot's id, username and token."""
    world = sandbox.world
    return {"user_id": world.bot.user_id, "username": world.bot.username, "token": world.token}


OPERATIONS: dict[str, Operation] = {
    "create_user": create_user,
    "block": block,
    "unblock": unblock,
    "deactivate": deactivate,
    "users": users,
    "bot": bot,
}
