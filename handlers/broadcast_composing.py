"""A draft beside its texts, in the chat: what goes where nobody approved, a test, the hour, whose draft it is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from babel.dates import format_date, format_time
from telegram import MessageEntity, Update

from bot.broadcast import hours
from bot.broadcast.composing import OpenDraft
from bot.broadcast.model import Broadcast, Confirmed, Missing
from bot.language import tags
from bot.messenger.attachments import Attachment, AttachmentKind
from bot.messenger.entities import to_telegram
from handlers import broadcast_preview, replies
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
        if part.attachments:
            await _send_attached(context, part.attachments[0], text, entities)
        else:
            await context.tell(text, entities=entities)


async def _send_attached(
    context: Context, attachment: Attachment, caption: str, entities: Sequence[MessageEntity]
) -> None:
    bot, file_id = context.bot, attachment.file_id
    under: dict[str, Any] = {"caption": caption, "caption_entities": entities}
    if attachment.kind is AttachmentKind.PHOTO:
        await bot.send_photo(context.person.id, file_id, **under)
    elif attachment.kind is AttachmentKind.VIDEO:
        await bot.send_video(context.person.id, file_id, **under)
    else:
        await bot.send_document(context.person.id, file_id, **under)


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
        await ask_whose_clock(context, draft, hours.read(value))
        return
    else:
        await scheduling.ask_hour(context.member, draft.id)
        days = hours.days_ahead(scheduling.now(), zone)
        rows = replies.in_rows(
            [Button(_day(context, one), Press(Verb.BROADCAST_WHEN, draft.id, one.isoformat())) for one in days], 2
        )
        question = "\n\n".join([context.text("broadcast-which-day"), context.text("broadcast-or-type")])
    await context.show(question, keyboard=replies.keyboard(*rows, [_back(context, draft)]))


async def ask_whose_clock(context: Context, draft: Broadcast, said: datetime) -> None:
    """The last question before it is scheduled: this time on whose clock."""
    zone = await context.services.broadcast.scheduling.zone_of(context.member)
    shown = f"{said:%Y-%m-%d-%H%M}-{draft.revision}"
    own = Button(
        context.text("button-broadcast-my-clock", zone=zone), Press(Verb.BROADCAST_LATER, draft.id, f"m-{shown}")
    )
    each = context.button("button-broadcast-each-clock", Verb.BROADCAST_LATER, draft.id, f"e-{shown}")
    question = context.text("broadcast-whose-clock", day=_day(context, said.date()), time=said.strftime("%H:%M"))
    await context.show(question, keyboard=replies.keyboard([own], [each], [_back(context, draft)]))


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
            broadcast_preview.question(context, preview),
            keyboard=broadcast_preview.question_keyboard(context, preview, again),
        )
    elif preview is not None:
        await context.say("broadcast-changed")
        await broadcast_preview.show(context, preview, anew=True)


async def unschedule_pressed(update: Update, context: Context) -> None:
    """It does not go out by itself; the draft is open again, and whose who pressed."""
    preview = await context.services.broadcast.scheduling.unschedule(context.member, context.press.row_id)
    await context.say("broadcast-unscheduled")
    await broadcast_preview.show(context, preview, anew=True)


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
        rows.append([button])
    await context.tell("\n".join(lines), keyboard=replies.keyboard(*rows))


async def take_pressed(update: Update, context: Context) -> None:
    """A colleague's draft becomes one's own; one's own is shown."""
    preview = await context.services.broadcast.composing.take_over(context.member, context.press.row_id)
    await broadcast_preview.show(context, preview, anew=True)


async def _listed(context: Context, one: OpenDraft) -> tuple[str, Button]:
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
    words = "button-broadcast-stop" if mine else "button-broadcast-take-scheduled"
    return line, Button(context.text(words, number=number), unschedule)


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
