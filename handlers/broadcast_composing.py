"""A draft beside its texts, in the chat: what goes where nobody approved, a test, the hour, whose draft it is."""

from __future__ import annotations

from datetime import date

from babel.dates import format_date, format_time
from telegram import Update

from bot.broadcast import hours
from bot.broadcast.composing import OpenDraft
from bot.broadcast.model import Broadcast, Confirmed, Missing
from bot.language import tags
from bot.messenger.entities import to_telegram
from handlers import broadcast, replies
from handlers.context import Context
from handlers.replies import Button, ButtonExpired, Press, Verb

_HOURS = ("0700", "0800", "0900", "1000", "1200", "1400", "1600", "1800")


# ── what goes out, and how ────────────────────────────────────────────────────────────────────────────────────────────


async def how_pressed(update: Update, context: Context) -> None:
    """What readers get in whose language nobody approved a text: asked, or chosen; ``ring`` and ``quiet`` for the hours."""
    press, composing = context.press, context.services.broadcast.composing
    if press.value in set(Missing):
        preview = await composing.choose_missing(context.member, press.row_id, Missing(press.value))
    elif press.value in ("ring", "quiet"):
        preview = await composing.choose_urgency(context.member, press.row_id, urgent=press.value == "ring")
    else:
        preview = await context.services.broadcast.preview(context.member, press.row_id)
    draft = preview.broadcast
    rows = [
        [_chosen(context, draft, one.value, one is draft.missing, f"button-broadcast-missing-{one.value}")]
        for one in Missing
    ]
    rows.append(
        [
            _chosen(context, draft, "quiet", not draft.urgent, "button-broadcast-quiet"),
            _chosen(context, draft, "ring", draft.urgent, "button-broadcast-ring"),
        ]
    )
    rows.append([_back(context, draft)])
    await context.show(context.text("broadcast-how"), keyboard=replies.keyboard(*rows))


def _chosen(context: Context, draft: Broadcast, value: str, chosen: bool, words: str) -> Button:
    label = context.text(words)
    return Button(f"✓ {label}" if chosen else label, Press(Verb.BROADCAST_HOW, draft.id, value))


async def test_pressed(update: Update, context: Context) -> None:
    """What readers of each language would see, to the author alone."""
    composing, messages = context.services.broadcast.composing, context.services.messages
    for language, part in await composing.test(context.member, context.press.row_id, messages):
        await context.say("broadcast-test", language=_language(context, language))
        text, entities = to_telegram(part.text)
        await context.tell(text, entities=entities)


# ── later ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


async def when_pressed(update: Update, context: Context) -> None:
    """A day, then an hour, then whose clock; the next press schedules."""
    press, scheduling = context.press, context.services.broadcast.scheduling
    preview = await context.services.broadcast.preview(context.member, press.row_id)
    draft = preview.broadcast
    zone = await scheduling.zone_of(context.member)
    value = press.value
    if len(value) == len("2026-12-01"):
        times = [
            Button(f"{one[:2]}:{one[2:]}", Press(Verb.BROADCAST_WHEN, draft.id, f"{value}-{one}")) for one in _HOURS
        ]
        rows = replies.in_rows(times, 4)
        question = context.text("broadcast-which-hour", day=_day(context, _date(value)))
    elif value:
        said = hours.read(value)
        question = context.text("broadcast-whose-clock", day=_day(context, said.date()), time=said.strftime("%H:%M"))
        shown = f"{value}-{draft.revision}"
        own = Button(
            context.text("button-broadcast-my-clock", zone=zone), Press(Verb.BROADCAST_LATER, draft.id, f"m-{shown}")
        )
        each = context.button("button-broadcast-each-clock", Verb.BROADCAST_LATER, draft.id, f"e-{shown}")
        rows = [[own], [each]]
    else:
        days = hours.days_ahead(scheduling.now(), zone)
        rows = replies.in_rows(
            [Button(_day(context, one), Press(Verb.BROADCAST_WHEN, draft.id, one.isoformat())) for one in days], 2
        )
        question = context.text("broadcast-which-day")
    await context.show(question, keyboard=replies.keyboard(*rows, [_back(context, draft)]))


async def later_pressed(update: Update, context: Context) -> None:
    """Schedule it; where something was approved by nobody, asked once more."""
    press = context.press
    marks, _, rest = press.value.partition("-")
    typed, _, revision = rest.rpartition("-")
    if marks not in ("m", "e", "ma", "ea"):
        raise ButtonExpired("a button without an hour")
    said = hours.read(typed)
    service = context.services.broadcast
    confirmation = await service.scheduling.schedule(
        context.member,
        press.row_id,
        replies.number(revision),
        said,
        each_reader=marks.startswith("e"),
        unapproved_too=marks.endswith("a"),
    )
    preview = confirmation.preview
    if confirmation.outcome is Confirmed.STARTED:
        words = "broadcast-scheduled-each" if marks.startswith("e") else "broadcast-scheduled"
        zone = await service.scheduling.zone_of(context.member)
        cancel = [context.button("button-broadcast-unschedule", Verb.BROADCAST_UNSCHEDULE, press.row_id)]
        text = context.text(words, day=_day(context, said.date()), time=said.strftime("%H:%M"), zone=zone)
        await context.show(text, keyboard=replies.keyboard(cancel))
    elif preview is not None and confirmation.outcome is Confirmed.ASK_AGAIN:
        again = context.button("button-broadcast-send-all", Verb.BROADCAST_LATER, press.row_id, f"{marks}a-{rest}")
        await context.show(
            broadcast.question(context, preview), keyboard=broadcast.question_keyboard(context, preview, again)
        )
    elif preview is not None:
        await context.say("broadcast-changed")
        await broadcast.show(context, preview, anew=True)


async def unschedule_pressed(update: Update, context: Context) -> None:
    """It does not go out by itself; the draft is open again."""
    preview = await context.services.broadcast.scheduling.unschedule(context.member, context.press.row_id)
    await context.say("broadcast-unscheduled")
    await broadcast.show(context, preview, anew=True)


# ── whose it is ───────────────────────────────────────────────────────────────────────────────────────────────────────


async def drafts(update: Update, context: Context) -> None:
    """/drafts: what is being written for one's rooms, and what waits for its hour."""
    found = await context.services.broadcast.composing.drafts(context.member)
    if not found:
        await context.say("broadcast-no-drafts")
        return
    lines, rows = [context.text("broadcast-drafts")], []
    for one in found:
        line, button = await _listed(context, one)
        lines.append(line)
        if button is not None:
            rows.append([button])
    await context.tell("\n".join(lines), keyboard=replies.keyboard(*rows))


async def take_pressed(update: Update, context: Context) -> None:
    """A colleague's draft becomes one's own; one's own is shown."""
    preview = await context.services.broadcast.composing.take_over(context.member, context.press.row_id)
    await broadcast.show(context, preview, anew=True)


async def _listed(context: Context, one: OpenDraft) -> tuple[str, Button | None]:
    draft = one.broadcast
    number, mine = str(draft.id), draft.author_id == context.member.id
    if not draft.is_scheduled or draft.scheduled_for is None:
        words = "button-broadcast-open" if mine else "button-broadcast-take"
        line = context.text("broadcast-draft-line", number=number, room=one.room_name, name=one.author_name)
        return line, Button(context.text(words, number=number), Press(Verb.BROADCAST_TAKE, draft.id))
    zone = await context.services.broadcast.scheduling.zone_of(context.member)
    local = hours.shown(draft.scheduled_for, zone)
    when = f"{_day(context, local.date())}, {format_time(local.time(), 'short', locale=_locale(context))}"
    words = "broadcast-held-line" if one.held else "broadcast-scheduled-line"
    line = context.text(words, number=number, room=one.room_name, name=one.author_name, when=when, zone=zone)
    unschedule = Press(Verb.BROADCAST_UNSCHEDULE, draft.id)
    return line, Button(context.text("button-broadcast-stop", number=number), unschedule) if mine else None


def _back(context: Context, draft: Broadcast) -> Button:
    return context.button("button-broadcast-back", Verb.BROADCAST_SHOW, draft.id)


def _language(context: Context, language: str) -> str:
    return tags.display_name(language, context.interface_language)


def _date(value: str) -> date:
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise ButtonExpired("a button without a day") from error


def _day(context: Context, day: date) -> str:
    return format_date(day, "EEE d MMM", locale=_locale(context))


def _locale(context: Context) -> str:
    return context.interface_language.replace("-", "_")
