"""Reactions and pins: what people do to a message without writing. Nobody is answered but whoever asks to unpin."""

from __future__ import annotations

from datetime import UTC

from telegram import ChatMember, Message, ReactionType, ReactionTypeEmoji, Update

from bot.relay.reactions_model import ALL_COUNTED, Reacted, bounded
from handlers.context import Context

_ADMINISTER = (ChatMember.OWNER, ChatMember.ADMINISTRATOR)


async def reacted(update: Update, context: Context) -> None:
    """Somebody's reactions to a message are other ones now; all of them are in the update, so that the last word counts."""
    change = update.message_reaction
    if change is None:
        return
    if context.actor is not None:
        number = context.actor.id
    elif change.actor_chat is not None:
        number = change.actor_chat.id
    else:
        return
    # Whatever a person gives counts once, of custom emoji too.
    given = dict.fromkeys(bounded((_sign(one), 1) for one in change.new_reaction), 1)
    reacted_now = Reacted(
        chat_id=change.chat.id,
        telegram_message_id=change.message_id,
        actor=number,
        signs=given,
        at=change.date.astimezone(UTC),
        update_id=update.update_id,
    )
    await context.services.reactions.changed(context.actor, reacted_now)


async def counted(update: Update, context: Context) -> None:
    """Where Telegram does not name those who react, it only says how many there are."""
    change = update.message_reaction_count
    if change is None:
        return
    given = Reacted(
        chat_id=change.chat.id,
        telegram_message_id=change.message_id,
        actor=ALL_COUNTED,
        signs=bounded((_sign(one.type), one.total_count) for one in change.reactions),
        at=change.date.astimezone(UTC),
        update_id=update.update_id,
    )
    await context.services.reactions.changed(None, given)


async def pinned(update: Update, context: Context) -> None:
    """Telegram says that somebody pinned a message."""
    message = update.message
    if message is None or message.pinned_message is None or context.actor is None:
        return
    await context.services.pinning.pinned(
        context.actor,
        message.chat.id,
        message.pinned_message.message_id,
        group_admin=await _administers(context, message),
        notice=message.message_id,
    )


async def unpin(update: Update, context: Context) -> None:
    """/unpin, as an answer to a message: Telegram never tells us that somebody unpinned one."""
    message = update.message
    if message is None:
        return
    if message.reply_to_message is None:
        if context.is_private:
            await context.say("unpin-how")
        return
    chats = await context.services.pinning.unpin(
        context.member,
        message.chat.id,
        message.reply_to_message.message_id,
        group_admin=await _administers(context, message),
        command=message.message_id,
    )
    await context.say("unpin-under-way", chats=chats)


async def _administers(context: Context, message: Message) -> bool:
    """Whether the person administers the group that the message is in. In a private chat nobody does."""
    if context.is_private or context.actor is None:
        return False
    seen = await context.bot.get_chat_member(message.chat.id, context.person.id)
    return seen.status in _ADMINISTER


def _sign(reaction: ReactionType) -> str | None:
    return reaction.emoji if isinstance(reaction, ReactionTypeEmoji) else None
