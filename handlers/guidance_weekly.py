"""The card of the week: switching it on and off."""

from __future__ import annotations

from babel.dates import format_date
from telegram import Update

from handlers.context import Context
from handlers.replies import Button, Verb


async def switch(context: Context) -> None:
    """/guide weekly: on where it was off, off where it was on."""
    await _switch(context, on=not await context.services.guidance.weekly.is_on(context.member))


async def start_pressed(update: Update, context: Context) -> None:
    """The button in the menu."""
    await _switch(context, on=True)


async def stop_pressed(update: Update, context: Context) -> None:
    """The button in the menu, and under each card of the week, which stays as it is."""
    await _switch(context, on=False)


async def button(context: Context) -> Button:
    """What the menu offers: to begin, or to stop."""
    if await context.services.guidance.weekly.is_on(context.member):
        return context.button("button-weekly-stop", Verb.WEEKLY_STOP, 0)
    return context.button("button-weekly-start", Verb.WEEKLY_START, 0)


async def _switch(context: Context, *, on: bool) -> None:
    due = await context.services.guidance.weekly.switch(context.member, on=on)
    if due is None:
        await context.say("weekly-stopped")
        return
    day = format_date(due, format="long", locale=context.interface_language.replace("-", "_"))
    await context.say("weekly-started", day=day)
