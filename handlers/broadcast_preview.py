"""A draft as its author sees it: what it waits for, or the preview in every language, with its buttons."""

from __future__ import annotations

from telegram import InlineKeyboardMarkup

from bot.broadcast.composing import EARLIER
from bot.broadcast.model import LONGEST_TEXT, Awaiting, Broadcast, Missing, Preview, Section, Suggested, TooLong
from bot.delivery.attached import kind_name
from bot.delivery.presentation import check_names
from bot.language import tags
from bot.messenger.entities import LONGEST_CAPTION
from bot.translation.model import Origin, Provenance
from handlers import replies
from handlers.broadcast_audience import audience_line, composing_rows
from handlers.context import Context
from handlers.replies import Button, Press, Verb


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
    if draft.corrects_id is not None:
        return context.text("broadcast-correct-text", limit=LONGEST_TEXT)
    if draft.text is not None:
        return context.text("broadcast-send-new-text", limit=LONGEST_TEXT)
    asked = context.text("broadcast-send-text", room=preview.room_name, readers=preview.readers, limit=LONGEST_TEXT)
    return "\n\n".join([asked, context.text("broadcast-or-media", limit=LONGEST_CAPTION)])


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
    heading = "broadcast-preview" if draft.corrects_id is None else "broadcast-preview-correction"
    paragraphs = [context.text(heading, room=preview.room_name, readers=preview.readers)]
    if not preview.audience.is_whole_room:
        paragraphs.append(audience_line(context, preview))
    if draft.attachments:
        language, messages = context.interface_language, context.services.messages
        kind = kind_name(draft.attachments[0].kind, language, messages)
        paragraphs.append(context.text("broadcast-carries", kind=kind))
    long = {one.language: _too_long(context, one) for one in preview.too_long}
    as_written = sum(section.readers for section in preview.sections if section.draft is None)
    own = context.text(
        "broadcast-your-text",
        language=context.text("broadcast-language-unknown")
        if draft.language is None
        else _name(context, draft.language),
        readers=as_written,
    )
    lines = [own, draft.text.text] if with_texts and draft.text is not None else [own]
    paragraphs.append("\n".join([*lines, *long.get(None, [])]))
    if preview.kinds:
        names = [context.text(f"identifier-{kind}") for kind in preview.kinds]
        paragraphs.append(context.text("broadcast-names-somebody", kinds=context.listed(names)))
    for section in preview.sections:
        if section.draft is not None:
            paragraphs.append("\n".join([_section(context, section, with_texts), *long.get(section.language, [])]))
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
    elif provenance.provider == EARLIER:
        status = "broadcast-status-earlier"
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
    if section.asked is not None:
        lines.append(context.text("broadcast-asked", name=section.asked))
    if section.suggestion is not None and with_texts:
        lines += _suggestion(context, section.suggestion)
    return "\n".join(lines)


def _too_long(context: Context, text: TooLong) -> list[str]:
    return [context.text("broadcast-too-long-here", length=text.length, limit=LONGEST_CAPTION)]


def _suggestion(context: Context, offered: Suggested) -> list[str]:
    lines = [context.text("broadcast-suggestion", percent=offered.percent), offered.text]
    provenance = Provenance(Origin.MEMORY, None, "", findings=offered.differences)
    checks = check_names(provenance, context.interface_language, context.services.messages)
    return [*lines, context.text("relay-mark-check", checks=checks)] if checks else lines


def _review_row(context: Context, draft: Broadcast, section: Section) -> list[Button]:
    name, row = _name(context, section.language), []
    if section.asked is None and not section.is_approved:
        label = context.text("button-broadcast-ask", language=name)
        row.append(Button(label, Press(Verb.BROADCAST_ASK, draft.id, f"{section.language}-0")))
    if section.suggestion is not None:
        label = context.text("button-broadcast-use", language=name)
        value = f"{section.language}-{section.suggestion.unit_id}"
        row.append(Button(label, Press(Verb.BROADCAST_USE, draft.id, value)))
    return row


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
        if beside := _review_row(context, draft, section):
            rows.append(beside)
    words = "button-broadcast-send" if draft.corrects_id is None else "button-broadcast-correct-send"
    send = context.text(words, readers=preview.readers)
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
