"""The buttons under a hint that a text may be misread, and the same choice in /settings."""

from __future__ import annotations

from telegram import Update

from handlers import replies
from handlers.context import Context
from handlers.replies import Button, ButtonExpired, Press, Verb

_ON, _OFF = "on", "off"


async def fine_pressed(_update: Update, context: Context) -> None:
    """The button Fine as it is, which takes the place of the hint."""
    await context.services.relay.hints.fine(context.member, context.press.row_id)
    await context.show(context.text("hint-fine"))


async def off_pressed(_update: Update, context: Context) -> None:
    """The button No more hints."""
    context.actor = await context.services.relay.hints.want(context.member, hints=False)
    await context.show(context.text("hints-off"), keyboard=replies.keyboard([settings_button(context)]))


async def settings_pressed(_update: Update, context: Context) -> None:
    """The button in /settings."""
    press = context.press
    if press.row_id != context.member.id or press.value not in (_ON, _OFF):
        raise ButtonExpired("a button of another membership")
    context.actor = await context.services.relay.hints.want(context.member, hints=press.value == _ON)
    words = "hints-on" if context.member.clarity_hints else "hints-off"
    await context.show(context.text(words), keyboard=replies.keyboard([settings_button(context)]))


def settings_button(context: Context) -> Button:
    """Turns hints on where they are off, and off where they are on."""
    member = context.member
    label = "button-hints-turn-off" if member.clarity_hints else "button-hints-turn-on"
    return Button(context.text(label), Press(Verb.SETTINGS_HINTS, member.id, _OFF if member.clarity_hints else _ON))
