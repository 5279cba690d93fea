"""/link and /unlink: whoever administers a Telegram group links it to a room. What comes of it is announced in the group."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

from telegram import Update
from telegram.error import BadRequest, Forbidden

from bot.errors import NoRoom, NotAllowed
from bot.members.groups import Choice, GroupSeen, Linked, LinkOutcome, Place
from handlers import groups, replies
from handlers.context import Context
from handlers.replies import Button, ButtonExpired, Press, Verb

MIXED = "mixed"
_WHERE = re.compile(r"(?P<chat>[0-9]{1,15})-(?P<topic>[0-9]{1,12})-(?P<team>[0-9]{1,7})")
"""What a button carries besides the room: the group (without its minus), the topic or 0, the team or 0 for a mixed group."""


async def link(update: Update, context: Context) -> None:
    """/link in a group: at once where only one room comes into question, else the person chooses in private. ``/link mixed``."""
    message = update.message
    if message is None:
        return
    if context.is_private:
        await context.say("link-how")
        return
    choices = await context.services.groups.choices(context.member)
    if not choices:
        raise NoRoom(f"member {context.member.id} has no room to link to")
    seen = await group_seen(context, message.chat.id, groups.topic_of(message), message.chat.title or "")
    places = _places(choices, mixed=context.arguments.strip().casefold() == MIXED)
    if len(places) == 1:
        ((place, _),) = places
        await _say(context, seen, place, await context.services.groups.link(context.member, seen, place))
        return
    rows = [[Button(label, Press(Verb.LINK, place.room_id, _where(seen, place)))] for place, label in places]
    await context.say("link-which-room", keyboard=replies.keyboard(*rows), title=seen.title)


async def link_pressed(_update: Update, context: Context) -> None:
    """A room was chosen."""
    await _link_pressed(context, instead=False)


async def link_instead_pressed(_update: Update, context: Context) -> None:
    """This group is to take the place of the one that the team has."""
    await _link_pressed(context, instead=True)


async def unlink(update: Update, context: Context) -> None:
    """/unlink in a group."""
    message = update.message
    if message is None:
        return
    if context.is_private:
        await context.say("link-how")
        return
    seen = await group_seen(context, message.chat.id, groups.topic_of(message), message.chat.title or "")
    await context.services.groups.unlink(context.member, seen)


async def _link_pressed(context: Context, *, instead: bool) -> None:
    found = _WHERE.fullmatch(context.press.value)
    if found is None:
        raise ButtonExpired("a button without a group")
    place = Place(context.press.row_id, int(found["team"]) or None)
    chat_id, thread_id = -int(found["chat"]), int(found["topic"]) or None
    group = await context.services.groups.by_chat(chat_id)
    if group is not None:
        chat_id = group.chat_id
    # Whether they may is decided by who they are, before Telegram is asked about a group that a made-up button names.
    await context.services.groups.choices(context.member)
    with _only_where_we_are(chat_id):
        chat = await context.bot.get_chat(chat_id)
    seen = await group_seen(context, chat_id, thread_id, chat.title or "")
    linked = await context.services.groups.link(context.member, seen, place, instead=instead)
    await _say(context, seen, place, linked)


async def _say(context: Context, seen: GroupSeen, place: Place, linked: Linked) -> None:
    """What the announcement in the group does not say."""
    if linked.outcome is LinkOutcome.ALREADY:
        await context.show(context.text("link-already", title=seen.title, room=linked.room.name))
    elif linked.outcome is LinkOutcome.TEAM_HAS_ANOTHER:
        press = Press(Verb.LINK_INSTEAD, place.room_id, _where(seen, place))
        await context.show(
            context.text("link-another", title=linked.group.title, room=linked.room.name),
            keyboard=replies.keyboard([Button(context.text("button-link-instead"), press)]),
        )
    elif context.is_private:
        await context.show(context.text("link-done", title=seen.title, room=linked.room.name))


async def group_seen(context: Context, chat_id: int, thread_id: int | None, title: str) -> GroupSeen:
    """What Telegram says of the group, and of whoever asks, at this moment. Raises NotAllowed where it tells us nothing."""
    with _only_where_we_are(chat_id):
        asks = await context.bot.get_chat_member(chat_id, context.person.id)
        ours = await context.bot.get_chat_member(chat_id, context.bot.id)
    return GroupSeen(
        chat_id=chat_id,
        thread_id=thread_id,
        title=title,
        is_admin=asks.status in groups.ADMINISTRATORS,
        hears=groups.hears(context, ours),
    )


@contextmanager
def _only_where_we_are(chat_id: int) -> Iterator[None]:
    """Telegram tells us nothing of a group that we are not in: nobody shows us there that they administer it."""
    try:
        yield
    except (BadRequest, Forbidden) as error:
        raise NotAllowed(f"group {chat_id} is not shown to us", message_id="error-group-admins-only") from error


def _places(choices: list[Choice], *, mixed: bool) -> list[tuple[Place, str]]:
    """Where it could be linked, and how a button calls that."""
    if mixed:
        return [(Place(one.room.id, None), one.room.name) for one in choices]
    several = any(len(one.teams) > 1 for one in choices)
    return [
        (Place(one.room.id, team.id), f"{one.room.name} · {team.name}" if several else one.room.name)
        for one in choices
        for team in one.teams
    ]


def _where(seen: GroupSeen, place: Place) -> str:
    return f"{-seen.chat_id}-{seen.thread_id or 0}-{place.team_id or 0}"
