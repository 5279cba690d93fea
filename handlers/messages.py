"""What members write, and the buttons under what they read."""

from __future__ import annotations

from datetime import UTC, datetime

from telegram import Chat, ChatMember, Message, Update

from bot.delivery.direction import directed
from bot.delivery.presentation import check_names
from bot.language.tags import display_name
from bot.language.text import FormattedText
from bot.messenger.entities import from_telegram, to_telegram
from bot.relay.model import Accepted, IncomingText, Receipt
from handlers import broadcast, corrections, guidance, guidance_own, media, message_languages, origins, quotes, replies
from handlers.context import Context
from handlers.replies import Verb


async def text(update: Update, context: Context) -> None:
    """A text in a private chat goes to the draft that waits for it, to the room of what it answers, else to the current one."""
    message = update.message
    if message is None or message.text is None:
        return
    if await corrections.took(context, incoming_of(message)) or await guidance_own.took(context, message):
        return
    if await broadcast.took(context, message):
        return
    receipt = await context.services.relay.accept(context.member, incoming_of(message))
    await report(context, receipt, message.message_id)
    await guidance.offer(context, message)


async def attached(update: Update, context: Context) -> None:
    """A photo, a file, a place or the like, with its caption: to the room, as a text. A draft that waits wants words."""
    message = update.message
    if message is None:
        return
    if await broadcast.took(context, message):
        return
    incoming = incoming_of(message)
    if await _a_draft_waits(context, incoming):
        await context.say("draft-wants-a-text")
        return
    await report(context, await context.services.relay.accept(context.member, incoming), message.message_id)


async def _a_draft_waits(context: Context, incoming: IncomingText) -> bool:
    """Whether the person's next text is for a correction, a card or an announcement, so that this was meant for it, too."""
    services, actor = context.services, context.member
    if incoming.reply_to is not None and await services.relay.is_answer(incoming):
        return False
    return (
        await services.corrections.waits(actor)
        or await services.guidance.own.waits(actor)
        or await services.broadcast.waits(actor)
    )


async def edited(update: Update, context: Context) -> None:
    """An edited text, or a caption, or an attachment in the place of another: every copy follows."""
    message = update.edited_message
    if message is None:
        return
    if await corrections.took_edit(context, incoming_of(message)) or await guidance_own.took_edit(context, message):
        return
    if await broadcast.took_edit(context, message):
        return
    receipt = await context.services.relay.edit(context.member, incoming_of(message))
    if receipt.outcome is Accepted.UNKNOWN:
        # A command was never passed on, so an edited one misleads nobody.
        if not (message.text or "").startswith("/"):
            await context.say("relay-edit-unknown")
        return
    await report(context, receipt, message.message_id)


async def other_kind(update: Update, context: Context) -> None:
    """A message of a kind that cannot be passed on: its author must know, and what it was."""
    if update.message is not None:
        await context.say("relay-kind-not-carried", kind=context.text(media.kind_not_carried(update.message)))


async def original(_update: Update, context: Context) -> None:
    """The button Original: the author's own words, as an answer to the copy."""
    seen = await context.services.relay.original(context.member, context.press.row_id)
    content, entities = to_telegram(directed(seen.text, seen.provenance.source_language))
    why = replies.keyboard([context.button("button-why", Verb.WHY, context.press.row_id)])
    await context.answer_copy(content, entities=entities, keyboard=why)


async def doubtful(_update: Update, context: Context) -> None:
    """The button under a refused translation: the text, never without what is wrong with it."""
    seen = await context.services.relay.doubtful(context.member, context.press.row_id)
    checks = check_names(seen.provenance, context.interface_language, context.services.messages)
    words = directed(seen.text, seen.provenance.target_language, machine=True)
    shown = FormattedText(f"{context.text('relay-doubtful', checks=checks)}\n\n").append(words)
    content, entities = to_telegram(shown)
    await context.tell(content, entities=entities)


async def my_chat_member(update: Update, context: Context) -> None:
    """A member blocked or unblocked the assistant: on return they get what they missed."""
    change = update.my_chat_member
    if change is None or change.chat.type != Chat.PRIVATE or context.actor is None:
        return
    if change.new_chat_member.status == ChatMember.BANNED:
        await context.services.members.mark_unreachable(context.actor.id)
        return
    await came_back(context)


async def came_back(context: Context) -> None:
    """Whoever writes or unblocks can be reached again."""
    actor = context.actor
    if actor is None or actor.unreachable_since is None or actor.telegram_user_id is None:
        return
    await context.services.members.mark_reachable(actor.id)
    await context.services.delivery.returned(actor.telegram_user_id)


async def report(context: Context, receipt: Receipt, number: int) -> None:
    """Tell the author what they could not know; nothing when all went as expected."""
    if receipt.outcome is Accepted.NOBODY_ELSE:
        await context.say("relay-nobody-else")
    elif receipt.unsure:
        await message_languages.ask(context, receipt, number)
    elif receipt.doubtful_for:
        names = [display_name(tag, context.interface_language) for tag in receipt.doubtful_for]
        await context.say("relay-sent-in-the-original", languages=context.listed(names))


def incoming_of(message: Message) -> IncomingText:
    """A text as it arrived, or an attachment with its caption."""
    replied = message.reply_to_message
    return IncomingText(
        chat_id=message.chat.id,
        telegram_message_id=message.message_id,
        text=from_telegram(message.text or message.caption or "", message.entities or message.caption_entities),
        sent_at=message.date.astimezone(UTC),
        edited_at=_aware(message.edit_date),
        reply_to=None if replied is None else replied.message_id,
        quote=quotes.quote_of(message),
        origin=origins.forwarded_from(message),
        attachments=media.attachments_of(message),
        album=message.media_group_id,
    )


def _aware(moment: datetime | None) -> datetime | None:
    return None if moment is None else moment.astimezone(UTC)
