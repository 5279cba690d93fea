"""Announcing something to a whole room: /broadcast, the texts that go into the draft, the preview and its buttons."""

from __future__ import annotations

from telegram import InlineKeyboardMarkup, Message, Update

from bot.broadcast.model import LONGEST_TEXT, Awaiting, Confirmed, Missing, Preview, Section, Written
from bot.delivery.presentation import check_names
from bot.errors import NoRoom
from bot.language import tags
from bot.messenger.entities import from_telegram
from bot.translation.model import Origin
from handlers import corrections, guidance_own, replies
from handlers.broadcast_audience import audience_line, composing_rows
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
    preview = await context.services.broadcast.leave(context.member)
    if preview is None:
        await context.say("broadcast-discarded")
    else:
        await show(context, preview)


async def took(context: Context, message: Message) -> bool:
    """Whether a text in a private chat went into a draft, which is then shown; else it is a message to the room."""
    taken = await context.services.broadcast.take(context.member, _written(message))
    if taken is not None and taken.preview is not None:
        await show(context, taken.preview)
    return taken is not None


async def took_edit(context: Context, message: Message) -> bool:
    """Whether an edited text is one that went into a draft."""
    taken = await context.services.broadcast.change(context.member, _written(message))
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
    elif preview is not None:
        await context.say("broadcast-changed")
        await show(context, preview, anew=True)


# ── what the author sees ──────────────────────────────────────────────────────────────────────────────────────────────


async def show(context: Context, preview: Preview, *, anew: bool = False) -> None:
    """The draft as it stands: what it waits for, or the preview. In place of a pressed message, unless ``anew``.

    A preview too long for one message comes as texts, and below them an overview with the buttons.
    """
    answer = context.tell if anew or context.query is None else context.show
    if preview.broadcast.awaiting is not Awaiting.NOTHING:
        await answer(_prompt(context, preview), keyboard=_prompt_keyboard(context, preview))
        return
    whole = _preview(context, preview, with_texts=True)
    if len(replies.pages(whole)) == 1:
        await answer(whole, keyboard=_preview_keyboard(context, preview))
        return
    if anew or context.query is None:
        await context.tell(whole)
    await answer(_preview(context, preview, with_texts=False), keyboard=_preview_keyboard(context, preview))


def _prompt(context: Context, preview: Preview) -> str:
    draft = preview.broadcast
    if draft.awaiting is Awaiting.TRANSLATION and draft.awaiting_language is not None:
        return context.text("broadcast-send-translation", language=_name(context, draft.awaiting_language))
    if draft.text is not None:
        return context.text("broadcast-send-new-text", limit=LONGEST_TEXT)
    return context.text("broadcast-send-text", room=preview.room_name, readers=preview.readers, limit=LONGEST_TEXT)


def _prompt_keyboard(context: Context, preview: Preview) -> InlineKeyboardMarkup:
    draft = preview.broadcast
    if draft.text is None:
        return replies.keyboard(
            [context.button("button-broadcast-who", Verb.BROADCAST_WHO, draft.id)],
            [context.button("button-broadcast-discard", Verb.BROADCAST_DISCARD, draft.id)],
        )
    return replies.keyboard([context.button("button-broadcast-back", Verb.BROADCAST_SHOW, draft.id)])


def _preview(context: Context, preview: Preview, *, with_texts: bool) -> str:
    draft = preview.broadcast
    paragraphs = [context.text("broadcast-preview", room=preview.room_name, readers=preview.readers)]
    if not preview.audience.is_whole_room:
        paragraphs.append(audience_line(context, preview))
    as_written = sum(section.readers for section in preview.sections if section.draft is None)
    own = context.text(
        "broadcast-your-text",
        language=context.text("broadcast-language-unknown")
        if draft.language is None
        else _name(context, draft.language),
        readers=as_written,
    )
    paragraphs.append("\n".join([own, draft.text.text]) if with_texts and draft.text is not None else own)
    paragraphs += [_section(context, section, with_texts) for section in preview.sections if section.draft is not None]
    return "\n\n".join(paragraphs)


def _section(context: Context, section: Section, with_texts: bool) -> str:
    draft = section.draft
    if draft is None:
        return ""
    provenance = draft.provenance
    checks = check_names(provenance, context.interface_language, context.services.messages)
    shown = draft.text.text
    if draft.is_approved:
        status = "broadcast-status-approved"
    elif provenance.origin is Origin.MACHINE:
        status = "broadcast-status-machine"
    elif provenance.doubtful_text is not None:
        status, shown = "broadcast-status-doubtful", provenance.doubtful_text
    else:
        status, shown = "broadcast-status-original", ""
    lines = [
        context.text(
            "broadcast-section",
            language=_name(context, section.language),
            readers=section.readers,
            status=context.text(status),
        )
    ]
    if with_texts and shown:
        lines.append(shown)
    if checks:
        lines.append(context.text("relay-mark-check", checks=checks))
    return "\n".join(lines)


def _preview_keyboard(context: Context, preview: Preview) -> InlineKeyboardMarkup:
    draft = preview.broadcast
    rows = []
    for section in preview.sections:
        if section.draft is None:
            continue
        name, row = _name(context, section.language), []
        if not section.is_approved and section.draft.provenance.origin is not Origin.ORIGINAL:
            shown = f"{section.language}-{section.draft.revision}"
            label = context.text("button-broadcast-approve", language=name)
            row.append(Button(label, Press(Verb.BROADCAST_APPROVE, draft.id, shown)))
        label = context.text("button-broadcast-edit", language=name)
        row.append(Button(label, Press(Verb.BROADCAST_EDIT, draft.id, section.language)))
        rows.append(row)
    send = context.text("button-broadcast-send", readers=preview.readers)
    rows.append([context.button("button-broadcast-rewrite", Verb.BROADCAST_REWRITE, draft.id)])
    rows += composing_rows(context, preview)
    rows.append(
        [
            Button(send, Press(Verb.BROADCAST_SEND, draft.id, str(draft.revision))),
            context.button("button-broadcast-discard", Verb.BROADCAST_DISCARD, draft.id),
        ]
    )
    return replies.keyboard(*rows)


def question(context: Context, preview: Preview) -> str:
    """Which texts nobody approved, and whether they may go out."""
    names = [_name(context, section.language) for section in preview.unapproved]
    return context.text("broadcast-unapproved", languages=tags.listed(names, context.interface_language))


def question_keyboard(context: Context, preview: Preview, again: Button | None = None) -> InlineKeyboardMarkup:
    """The answers: send all the same (``again``, where that is another button), the author's own words, or back."""
    draft = preview.broadcast
    revision = str(draft.revision)
    return replies.keyboard(
        [again or context.button("button-broadcast-send-all", Verb.BROADCAST_SEND_ALL, draft.id, revision)],
        [context.button("button-broadcast-missing-original", Verb.BROADCAST_HOW, draft.id, Missing.ORIGINAL.value)],
        [context.button("button-broadcast-back", Verb.BROADCAST_SHOW, draft.id)],
    )


def _name(context: Context, language: str) -> str:
    return tags.display_name(language, context.interface_language)


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
        text=from_telegram(message.text or "", message.entities),
        reply_to=None if replied is None else replied.message_id,
    )
