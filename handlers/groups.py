"""Telegram groups that are linked to a room: what is written there, and how we stand there.

Nothing is said when we are added to a group, and nobody is corrected in front of others: whoever asks is answered in private.
"""

from __future__ import annotations

from telegram import Chat, ChatMember, ChatMemberRestricted, Message, ReplyParameters, Update
from telegram.ext import filters

from bot.members.groups_model import KICKED, NO_RIGHTS, LinkedGroup
from bot.relay.model import Accepted, Receipt
from handlers import media, messages
from handlers.context import Context

ADMINISTRATORS = frozenset({ChatMember.OWNER, ChatMember.ADMINISTRATOR})
SERVICE = filters.StatusUpdate.MIGRATE | filters.StatusUpdate.NEW_CHAT_TITLE | filters.StatusUpdate.FORUM_TOPIC_REOPENED
"""What Telegram itself says in a group that we need to hear, whoever caused it."""


class _NamesUs(filters.MessageFilter):
    """Commands that name us, as ``/command@name``."""

    def filter(self, message: Message) -> bool:
        command = (message.text or "").split(maxsplit=1)[:1]
        username = message.get_bot().username or ""
        return (
            bool(command) and command[0].startswith("/") and command[0].casefold().endswith(f"@{username.casefold()}")
        )


NAMES_US = _NamesUs()
_NOT_REGISTERED = "group-not-registered"
_NOT_OF_THE_ROOM = "group-not-of-the-room"


async def text(update: Update, context: Context) -> None:
    """A text, or an attachment with its caption, in a group: to the group's room, or to that of what it answers."""
    message = update.message
    if message is None:
        return
    group = await listening(context, message)
    if group is None or not await _belongs(context, message, group):
        return
    receipt = await context.services.relay.accept(context.member, messages.incoming_of(message), room_id=group.room_id)
    await _report(context, receipt, message)


async def edited(update: Update, context: Context) -> None:
    """An edit in a group: every copy follows, also where the group is not linked any more. Nothing else is said of it."""
    message = update.edited_message
    if message is None:
        return
    receipt = await context.services.relay.edit(context.member, messages.incoming_of(message))
    await _report(context, receipt, message)


async def other_kind(update: Update, context: Context) -> None:
    """A message of a kind that cannot be passed on: its author must know, and what it was."""
    message = update.message
    if message is None:
        return
    group = await listening(context, message)
    if group is not None and await _belongs(context, message, group):
        await context.say("relay-kind-not-carried", kind=context.text(media.kind_not_carried(message)))


async def listening(context: Context, message: Message) -> LinkedGroup | None:
    """The linked group that a message is in, where what people write in this place of it is passed on; else None."""
    group = await context.services.groups.by_chat(message.chat.id)
    if group is None or not group.is_about(topic_of(message)) or (group.is_mixed and not group.combined):
        return None
    if group.was_lost_by_mistake:
        await context.services.groups.present(message.chat.id, hears=True)
    return group


async def hint(update: Update, context: Context) -> None:
    """Somebody who is no member writes in a linked group: once they are told, quietly, that it stays there, and how to join."""
    message = update.message
    if message is None or message.from_user is None or message.from_user.is_bot or message.sender_chat is not None:
        return
    if message.text is not None and message.text.startswith("/"):
        return
    group = await listening(context, message)
    if group is not None:
        await _say_once(context, message, group, _NOT_REGISTERED)


async def service(update: Update, context: Context) -> None:
    """Telegram says that a group moved, is called otherwise, or that a topic is open again."""
    message = update.message
    if message is None:
        return
    groups, chat_id = context.services.groups, message.chat.id
    if message.migrate_to_chat_id is not None:
        await groups.migrated(chat_id, message.migrate_to_chat_id)
    elif message.migrate_from_chat_id is not None:
        await groups.migrated(message.migrate_from_chat_id, chat_id)
    elif message.new_chat_title is not None:
        await groups.renamed(chat_id, message.new_chat_title)
    elif message.forum_topic_reopened is not None:
        group = await groups.by_chat(chat_id)
        if group is not None and group.lost is not None and group.thread_id == topic_of(message):
            await groups.present(chat_id, hears=group.hears)


async def my_chat_member(update: Update, context: Context) -> None:
    """How we stand in a chat has changed."""
    change = update.my_chat_member
    if change is None:
        return
    if change.chat.type not in (Chat.GROUP, Chat.SUPERGROUP):
        await messages.my_chat_member(update, context)
        return
    groups, now = context.services.groups, change.new_chat_member
    group = await groups.by_chat(change.chat.id)
    if group is None or group.chat_id != change.chat.id:
        return
    away = now.status in (ChatMember.LEFT, ChatMember.BANNED)
    if away or (isinstance(now, ChatMemberRestricted) and not now.is_member):
        await groups.removed(change.chat.id, KICKED)
    elif isinstance(now, ChatMemberRestricted) and not now.can_send_messages:
        await groups.removed(change.chat.id, NO_RIGHTS)
    elif not group.waits_for_its_topic:
        await groups.present(change.chat.id, hears=hears(context, now))


async def help_here(_update: Update, context: Context) -> None:
    """/help in a group."""
    await context.say("group-help")


async def other_command(_update: Update, context: Context) -> None:
    """A command of ours that names us, and is for private chats."""
    await context.say("group-command-in-private")


def topic_of(message: Message) -> int | None:
    """The topic of a group that a message is in."""
    return message.message_thread_id if message.is_topic_message else None


def hears(context: Context, ours: ChatMember) -> bool:
    """Whether Telegram shows us what people write where we stand so."""
    return ours.status in ADMINISTRATORS or bool(context.bot.can_read_all_group_messages)


async def _belongs(context: Context, message: Message, group: LinkedGroup) -> bool:
    """Whether the author is in the group's room: else they are told once that what they write stays in the group."""
    rooms = await context.services.members.rooms_of(context.member)
    if any(room.id == group.room_id for room in rooms):
        return True
    await _say_once(context, message, group, _NOT_OF_THE_ROOM)
    return False


async def _say_once(context: Context, message: Message, group: LinkedGroup, words: str) -> None:
    if await context.services.groups.tell_once(group, context.person.id, words):
        await context.bot.send_message(
            message.chat.id,
            context.text(words),
            reply_parameters=ReplyParameters(message.message_id, allow_sending_without_reply=True),
            disable_notification=True,
        )


async def _report(context: Context, receipt: Receipt, message: Message) -> None:
    """As in a private chat; that nobody else is there would be said of every message, and was seen when it was linked."""
    if receipt.outcome is not Accepted.NOBODY_ELSE:
        await messages.report(context, receipt, message.message_id)
