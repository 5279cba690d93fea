"""Announcing something to a whole room: /broadcast, the texts that go into the draft, the preview and its buttons."""

from __future__ import annotations

from telegram import Message, Update

from bot.broadcast.model import Confirmed, Written
from bot.errors import NoRoom
from bot.messenger.entities import from_telegram
from handlers import broadcast_composing, broadcast_review, corrections, guidance_own, media, replies
from handlers.broadcast_preview import question, question_keyboard, show
from handlers.context import Context
from handlers.replies import Button, ButtonExpired, Press, Verb


async def broadcast(update: Update, context: Context) -> None:
    """/broadcast: the open draft; else a new one, for the one room or the room that is chosen."""
    service = context.services.broadcast
    draft = await service.open_draft(context.member)
    if draft is None:
        rooms = await service.rooms(context.member)
        if not rooms:
            raise NoRoom(f"member {context.member.id} can announce to no room")
        if len(rooms) > 1:
            buttons = [[Button(room.name, Press(Verb.BROADCAST_ROOM, room.id))] for room in rooms]
            await context.say("broadcast-choose-room", keyboard=replies.keyboard(*buttons))
            return
        draft = await service.begin(context.member, rooms[0].id)
    await show(context, draft)


async def choose_room(update: Update, context: Context) -> None:
    """A room was pressed."""
    await show(context, await context.services.broadcast.begin(context.member, context.press.row_id))


async def cancel(update: Update, context: Context) -> None:
    """/cancel: out of whatever the draft waits for; without a text in it, the end of the draft.

    A correction or a guidance card that waits for a text was begun later, so it ends first.
    """
    if await corrections.left(context) or await guidance_own.left(context):
        return
    if await context.services.broadcast.reviewing.leave(context.member):
        await context.say("broadcast-review-left")
        return
    preview = await context.services.broadcast.leave(context.member)
    if preview is None:
        await context.say("broadcast-discarded")
    else:
        await show(context, preview)


async def took(context: Context, message: Message) -> bool:
    """Whether a message in a private chat went into a draft, which is then shown; else it is a message to the room."""
    written = _written(message)
    if await broadcast_review.took(context, message, written):
        return True
    service = context.services.broadcast
    taken = await service.take(context.member, written)
    if taken is not None and taken.preview is not None:
        await show(context, taken.preview)
    if taken is None and (typed := await service.scheduling.typed(context.member, written)) is not None:
        await broadcast_composing.ask_whose_clock(context, *typed)
        return True
    return taken is not None


async def took_edit(context: Context, message: Message) -> bool:
    """Whether an edited text is one that went into a draft."""
    written = _written(message)
    if await context.services.broadcast.reviewing.change(context.member, written):
        await context.say("broadcast-review-changed")
        return True
    taken = await context.services.broadcast.change(context.member, written)
    if taken is not None and taken.preview is not None:
        await show(context, taken.preview)
    return taken is not None


async def show_pressed(update: Update, context: Context) -> None:
    """Back to the preview."""
    await show(context, await context.services.broadcast.preview(context.member, context.press.row_id))


async def rewrite_pressed(update: Update, context: Context) -> None:
    """The next text becomes the draft's own."""
    await show(context, await context.services.broadcast.rewrite(context.member, context.press.row_id), anew=True)


async def edit_pressed(update: Update, context: Context) -> None:
    """The next text becomes the draft's in this language."""
    press = context.press
    preview = await context.services.broadcast.edit(context.member, press.row_id, press.value)
    await show(context, preview, anew=True)


async def approve_pressed(update: Update, context: Context) -> None:
    """A text of one language is approved, as it was shown."""
    press = context.press
    language, _, revision = press.value.rpartition("-")
    await show(
        context,
        await context.services.broadcast.approve(context.member, press.row_id, language, _number(revision)),
    )


async def use_pressed(update: Update, context: Context) -> None:
    """What was approved for a similar text is taken; somebody has to approve it for this one."""
    press = context.press
    language, _, unit = press.value.rpartition("-")
    composing = context.services.broadcast.composing
    await show(context, await composing.use(context.member, press.row_id, language, replies.number(unit)))


async def send_pressed(update: Update, context: Context) -> None:
    """Send, where every text is approved; else ask once more."""
    await _confirm(context, unapproved_too=False)


async def send_all_pressed(update: Update, context: Context) -> None:
    """Send all the same."""
    await _confirm(context, unapproved_too=True)


async def discard_pressed(update: Update, context: Context) -> None:
    """The end of the draft."""
    await context.services.broadcast.discard(context.member, context.press.row_id)
    if context.query is not None:
        await replies.remove_keyboard(context.query)
    await context.say("broadcast-discarded")


async def _confirm(context: Context, *, unapproved_too: bool) -> None:
    press = context.press
    confirmation = await context.services.broadcast.confirm(
        context.member, press.row_id, _number(press.value), unapproved_too=unapproved_too
    )
    preview = confirmation.preview
    if confirmation.outcome is Confirmed.ASK_AGAIN and preview is not None:
        await context.show(question(context, preview), keyboard=question_keyboard(context, preview))
        return
    if context.query is not None:
        await replies.remove_keyboard(context.query)
    if confirmation.outcome is Confirmed.ALREADY:
        await context.say("broadcast-already")
    elif confirmation.outcome is Confirmed.CORRECTED:
        await context.say("broadcast-correcting-now")
    elif preview is not None:
        await context.say("broadcast-changed")
        await show(context, preview, anew=True)


def _number(value: str) -> int:
    """The revision that a button names. Raises ButtonExpired for a button that names none."""
    if not (value.isascii() and value.isdecimal() and len(value) <= 9):
        raise ButtonExpired("a button without a revision")
    return int(value)


def _written(message: Message) -> Written:
    replied = message.reply_to_message
    return Written(
        chat_id=message.chat.id,
        telegram_message_id=message.message_id,
        text=from_telegram(message.text or message.caption or "", message.entities or message.caption_entities),
        reply_to=None if replied is None else replied.message_id,
        attachments=media.attachments_of(message),
        size=media.size_of(message),
        in_album=message.media_group_id is not None,
    )
