"""How people see messages in other languages, and when messages make no sound: as each of them decides it for themself."""

from __future__ import annotations

from datetime import time

from babel.dates import format_time
from telegram import InlineKeyboardMarkup, Update

from bot.delivery.presentation import translation_alone
from bot.members.model import Display
from bot.members.quiet_model import NEVER_QUIET, QuietHours
from bot.messenger.entities import to_telegram
from handlers import replies
from handlers.context import Context
from handlers.replies import Button, ButtonExpired, Press, Verb

_OFFERED = (QuietHours(21, 6), QuietHours(22, 7), QuietHours(23, 8), NEVER_QUIET)


async def translation(_update: Update, context: Context) -> None:
    """The button Translation under an original: the text with its tag and its marks, as an answer to the copy."""
    seen = await context.services.relay.translation(context.member, context.press.row_id)
    *before, last = translation_alone(seen.text, seen.provenance, context.interface_language, context.services.messages)
    why = replies.keyboard([context.button("button-why", Verb.WHY, seen.delivery.id)])
    for part, keyboard in [*((one, None) for one in before), (last, why)]:
        content, entities = to_telegram(part)
        await context.answer_copy(content, entities=entities, keyboard=keyboard)


def display_line(context: Context) -> str:
    """One line for /settings: what the person sees of messages in other languages."""
    return context.text(f"display-{context.member.display}")


async def display(_update: Update, context: Context) -> None:
    """/display: what is seen now, and the other ways."""
    await context.tell(display_line(context), keyboard=_displays(context))


async def display_pressed(_update: Update, context: Context) -> None:
    """A way of seeing was pressed."""
    wanted = _own(context).value
    if wanted not in set(Display):
        raise ButtonExpired("no such way of seeing")
    context.actor = await context.services.members.set_display(context.member, Display(wanted))
    text = "\n\n".join([display_line(context), context.text("display-from-now-on")])
    await context.show(text, keyboard=_displays(context))


async def quiet_line(context: Context) -> str:
    """One line for /settings: when messages make no sound. Who is in no team has no clock, and so no quiet hours."""
    team = await context.services.members.team_of(context.member)
    if team is None:
        return context.text("quiet-no-team")
    hours = _hours(context)
    return (
        context.text("quiet-off")
        if hours.is_off
        else context.text("quiet-on", team=team.name, **_shown(context, hours))
    )


async def quiet(_update: Update, context: Context) -> None:
    """/quiet, and the button in /settings: when messages make no sound; with hours, or with ``off``, change it."""
    if context.arguments:
        await _change_quiet(context, QuietHours.read(context.arguments))
    else:
        await context.tell(await _quiet_text(context), keyboard=_quiets(context))


async def quiet_pressed(_update: Update, context: Context) -> None:
    """Hours were pressed."""
    await _change_quiet(context, QuietHours.read(_own(context).value))


async def _change_quiet(context: Context, hours: QuietHours) -> None:
    # Who wants it as everybody has it follows the house, also when it changes its hours.
    chosen = None if hours == context.services.quiet else hours
    context.actor = await context.services.members.set_quiet_hours(context.member, chosen)
    await context.show(await _quiet_text(context), keyboard=_quiets(context))


async def _quiet_text(context: Context) -> str:
    return "\n\n".join([await quiet_line(context), context.text("quiet-how")])


def _displays(context: Context) -> InlineKeyboardMarkup:
    member = context.member
    others = [one for one in Display if one is not member.display]
    rows = [
        [Button(context.text(f"button-display-{one}"), Press(Verb.DISPLAY, member.id, one.value))] for one in others
    ]
    return replies.keyboard(*rows)


def _quiets(context: Context) -> InlineKeyboardMarkup:
    member, now = context.member, _hours(context)
    buttons = [
        Button(
            context.text("button-quiet-off") if one.is_off else context.text("button-quiet", **_shown(context, one)),
            Press(Verb.QUIET, member.id, str(one)),
        )
        for one in _OFFERED
        if one != now
    ]
    return replies.keyboard(*([button] for button in buttons))


def _hours(context: Context) -> QuietHours:
    chosen = context.member.quiet_hours
    return context.services.quiet if chosen is None else chosen


def _shown(context: Context, hours: QuietHours) -> dict[str, str]:
    """Both hours as the person's language writes them."""
    locale = context.interface_language.replace("-", "_")
    start, end = (format_time(time(hour), "short", locale=locale) for hour in (hours.start, hours.end))
    return {"from": start, "until": end}


def _own(context: Context) -> Press:
    """The press of a button that names the person themself."""
    press = context.press
    if press.row_id != context.member.id:
        raise ButtonExpired("a button of another membership")
    return press
