"""The combined replies of a mixed group: how they stand, and turning them on and off. What changes is announced in the group."""

from __future__ import annotations

import re
from collections.abc import Sequence

from telegram import ChatMember, ChatMemberRestricted, Update
from telegram.error import BadRequest, TelegramError

from bot.language.tags import display_name
from bot.members.combining import MixedGroup
from bot.members.groups import GroupSeen
from bot.members.model import Reader
from handlers import group_links, groups, replies
from handlers.context import Context
from handlers.replies import ButtonExpired, Verb

_WHAT = re.compile(r"(?P<chat>[0-9]{1,15})-(?P<what>on|off)")
"""What a button carries: the group (without its minus), and how it is to be."""
_ASKED = 60
"""Members whose presence Telegram is asked about, one request each."""


async def combined(update: Update, context: Context) -> None:
    """``/combined`` in a group: how it stands, with a button; ``/combined on`` and ``/combined off``: switched."""
    message = update.message
    if message is None:
        return
    mixed = await context.services.combined.standing(message.chat.id)
    said = context.arguments.strip().casefold()
    if said in ("on", "off"):
        topic, title = groups.topic_of(message), message.chat.title or ""
        await _switch(context, await group_links.group_seen(context, message.chat.id, topic, title), on=said == "on")
    else:
        await _show(context, mixed)


async def pressed(_update: Update, context: Context) -> None:
    """The button: switched, if whoever pressed it may."""
    found = _WHAT.fullmatch(context.press.value)
    if found is None:
        raise ButtonExpired("a button without a group")
    mixed = await context.services.combined.standing(-int(found["chat"]))
    group = mixed.group
    # Whether they may is decided by who they are, before Telegram is asked about a group that a made-up button names.
    await context.services.groups.choices(context.member)
    seen = await group_links.group_seen(context, group.chat_id, group.thread_id, group.title)
    await _switch(context, seen, on=found["what"] == "on")


async def _switch(context: Context, seen: GroupSeen, *, on: bool) -> None:
    """Switch; who already has it so, or pressed a button in private, sees how it stands."""
    services = context.services.combined
    switched = await services.switch(context.member, seen, on=on)
    if on and switched.is_new:
        absent = await _absent(context, seen.chat_id, switched.mixed.readers)
        await services.name_absent(context.member, seen.chat_id, absent)
    if not switched.is_new or context.query is not None:
        await _show(context, switched.mixed)


async def _show(context: Context, mixed: MixedGroup) -> None:
    """To the person alone."""
    group = mixed.group
    words, other = ("combined-is-on", "off") if group.combined else ("combined-is-off", "on")
    names = context.listed([display_name(one, one) for one in mixed.languages])
    button = context.button(f"button-combined-{other}", Verb.COMBINED, group.id, f"{-group.chat_id}-{other}")
    await context.show(context.text(words, title=group.title, languages=names), keyboard=replies.keyboard([button]))


async def _absent(context: Context, chat_id: int, readers: Sequence[Reader]) -> list[Reader]:
    """Those of these people of whom Telegram says that they are not in the group; nobody of whom it says nothing."""
    found = []
    for reader in readers[:_ASKED]:
        try:
            there = await context.bot.get_chat_member(chat_id, reader.chat_id)
        except BadRequest:
            found.append(reader)  # somebody whom Telegram has never seen there
            continue
        except TelegramError:
            break
        away = there.status in (ChatMember.LEFT, ChatMember.BANNED)
        if away or (isinstance(there, ChatMemberRestricted) and not there.is_member):
            found.append(reader)
    return found
