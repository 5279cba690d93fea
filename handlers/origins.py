"""Whose words a message is, before anybody relays it: a person's, nobody's in particular, another program's, or our own.

Only what a person wrote or forwarded goes on. The posts of channels and bots, what Telegram forwards by itself and whatever we
said would otherwise come round again; and where Telegram hides the person behind a group, nobody can be named as the author.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from telegram import (
    Chat,
    Message,
    MessageOrigin,
    MessageOriginChannel,
    MessageOriginChat,
    MessageOriginHiddenUser,
    MessageOriginUser,
    ReplyParameters,
    Update,
)
from telegram.constants import ChatID
from telegram.ext import ApplicationHandlerStop, filters

from bot.members.groups_model import LinkedGroup
from bot.relay.forwarded import origin_name
from handlers.context import Context

_TOLD = "origin-anonymous"
_GROUP_COMMANDS = frozenset({"link", "unlink", "combined", "unsend", "why", "lang", "status", "unpin"})
"""Commands that are meant for us although they name nobody."""


class Voice(StrEnum):
    """In whose name a message comes."""

    PERSON = "person"
    ANONYMOUS_ADMINISTRATOR = "anonymous"
    """Somebody whom Telegram shows as the group itself."""
    CHANNEL = "channel"
    """A post, one that Telegram forwarded to the group by itself, or a person who speaks as a channel."""
    BOT = "bot"
    """Another program."""
    OURSELVES = "ourselves"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a message comes from."""

    kind: Voice
    forwarded_from: str | None = None
    """Whose it was before, by name; empty where nobody knows, None for words of the sender's own."""
    is_ours_forwarded: bool = False
    """Whether a person forwards something that the assistant said: a copy, with its headings and marks inside."""


def origin_of(message: Message, own_id: int) -> Origin:
    """Where a message comes from. ``own_id`` is the account that we speak with."""
    voice, origin = _voice_of(message, own_id), message.forward_origin
    if voice is not Voice.PERSON or origin is None:
        return Origin(voice)
    ours = isinstance(origin, MessageOriginUser) and origin.sender_user.id == own_id
    return Origin(voice, _name_of(origin), is_ours_forwarded=ours)


def forwarded_from(message: Message) -> str | None:
    """Whose a message was before its sender forwarded it, by name; empty where nobody knows, None for words of their own."""
    return None if message.forward_origin is None else _name_of(message.forward_origin)


def _voice_of(message: Message, own_id: int) -> Voice:
    spoken_for, sender = message.sender_chat, message.from_user
    if message.is_automatic_forward or message.chat.type == Chat.CHANNEL:
        return Voice.CHANNEL
    if spoken_for is not None:
        return Voice.ANONYMOUS_ADMINISTRATOR if spoken_for.id == message.chat.id else Voice.CHANNEL
    if sender is None:
        return Voice.CHANNEL
    if sender.id == own_id:
        return Voice.OURSELVES
    # A result of an inline bot, ours too, is sent by the person who chose it: their message, and once.
    return Voice.BOT if sender.is_bot else Voice.PERSON


def _name_of(origin: MessageOrigin) -> str:
    if isinstance(origin, MessageOriginUser):
        return origin_name(origin.sender_user.full_name)
    if isinstance(origin, MessageOriginHiddenUser):
        return origin_name(origin.sender_user_name)
    if isinstance(origin, MessageOriginChannel):
        return origin_name(origin.chat.title or "", origin.author_signature)
    if isinstance(origin, MessageOriginChat):
        return origin_name(origin.sender_chat.title or "", origin.author_signature)
    return ""


async def admit(update: Update, context: Context) -> None:
    """The first look at a message: what nobody in particular wrote, and what we said ourselves, goes no further.

    In groups that are not linked nothing is said of it, except to somebody who gives us a command there and cannot be known.
    """
    message = update.message or update.edited_message or update.channel_post or update.edited_channel_post
    if message is None or filters.StatusUpdate.ALL.check_update(update):
        return
    origin = origin_of(message, context.bot.id)
    if origin.kind is Voice.PERSON and not (origin.is_ours_forwarded and context.actor is not None):
        return
    if update.message is not None and origin.kind is Voice.PERSON:
        if not await _tell_of_own_copy(context, message):
            return
    elif update.message is not None and origin.kind is Voice.ANONYMOUS_ADMINISTRATOR:
        await _tell_anonymous(context, message)
    raise ApplicationHandlerStop


async def _tell_of_own_copy(context: Context, message: Message) -> bool:
    """Tell somebody who forwards a copy of ours what to do instead; False in a group that is none of ours."""
    if not context.is_private:
        group = await context.services.groups.by_chat(message.chat.id)
        if group is None or not _relays(group, message):
            return False
    await _answer(context, message, context.text("origin-own-copy"))
    return True


async def _tell_anonymous(context: Context, message: Message) -> None:
    """Nobody knows who writes: a command is answered, and of messages it is said once a group."""
    group = await context.services.groups.by_chat(message.chat.id)
    languages = [context.interface_language]
    if group is not None:
        languages = list(await context.services.combined.languages(group))
    if message.text is not None and message.text.startswith("/"):
        if _commands_us(context, message):
            await _answer(context, message, _in_all(context, languages, "origin-anonymous-command"))
        return
    if group is None or not _relays(group, message):
        return
    if await context.services.groups.tell_once(group, int(ChatID.ANONYMOUS_ADMIN), _TOLD):
        await _answer(context, message, _in_all(context, languages, _TOLD))


def _relays(group: LinkedGroup, message: Message) -> bool:
    """Whether what people write in this place of a group is passed on."""
    topic = message.message_thread_id if message.is_topic_message else None
    return group.is_about(topic) and (group.combined or not group.is_mixed)


def _commands_us(context: Context, message: Message) -> bool:
    """Whether a text is a command of ours: one that names us, or names nobody and is one that we know in groups."""
    command, _, whom = (message.text or "").split(maxsplit=1)[0][1:].partition("@")
    if whom:
        return whom.casefold() == (context.bot.username or "").casefold()
    return command.casefold() in _GROUP_COMMANDS


def _in_all(context: Context, languages: Sequence[str], words: str) -> str:
    """The same words in each of these languages, as far as we speak them."""
    messages = context.services.messages
    spoken = dict.fromkeys(messages.nearest(one) for one in languages)
    return "\n\n".join(messages.format(one, words) for one in spoken)


async def _answer(context: Context, message: Message, text: str) -> None:
    """Quietly, below the message."""
    await context.bot.send_message(
        message.chat.id,
        text,
        reply_parameters=ReplyParameters(message.message_id, allow_sending_without_reply=True),
        disable_notification=True,
    )
