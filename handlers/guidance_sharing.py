"""A card for the whole room: asked once, then sent."""

from __future__ import annotations

from telegram import Message, Update

from bot.guidance.model import Audience
from handlers import replies
from handlers.context import Context
from handlers.replies import Button, ButtonExpired, Press, Verb


async def share_pressed(update: Update, context: Context) -> None:
    """Share: with whom, and really? A message of its own, so that the card stays where it is."""
    card_id = context.press.value
    audience = await context.services.guidance.sharing.audience(context.member, card_id)
    reading = await context.services.guidance.cards.read(context.member, card_id)
    send = Button(
        context.text("button-share-send", count=audience.readers), Press(Verb.CARD_SEND, audience.room_id, card_id)
    )
    await context.say(
        "guide-share-question",
        keyboard=replies.keyboard([send, context.button("button-share-cancel", Verb.CARD_DO_NOT_SEND, 0)]),
        title=reading.card.title,
        **_who(audience),
    )


async def send_pressed(update: Update, context: Context) -> None:
    """Yes: everybody else in the room gets it, once however often this is pressed."""
    pressed = None if context.query is None else context.query.message
    if not isinstance(pressed, Message):
        raise ButtonExpired("a message that Telegram does not show us any more")
    _, audience = await context.services.guidance.sharing.share(
        context.member,
        context.press.value,
        context.press.row_id,
        chat_id=pressed.chat.id,
        telegram_message_id=pressed.message_id,
    )
    await context.show(context.text("guide-shared", **_who(audience)))


async def do_not_send_pressed(update: Update, context: Context) -> None:
    """No."""
    await context.show(context.text("guide-not-shared"))


def _who(audience: Audience) -> dict[str, str | int]:
    return {"room": audience.room_name, "count": audience.readers}
