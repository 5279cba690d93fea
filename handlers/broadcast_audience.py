"""Whom a draft is for, in the chat: a menu of teams, roles, languages and people, with how many each has."""

from __future__ import annotations

from telegram import Update

from bot.broadcast.audience import Narrowing
from bot.broadcast.composing import PAGE, Choice
from bot.broadcast.model import Broadcast, Preview
from bot.language import tags
from handlers import replies
from handlers.context import Context
from handlers.replies import Button, ButtonExpired, Press, Verb

_KINDS = {"t": Narrowing.TEAM, "r": Narrowing.ROLE, "l": Narrowing.LANGUAGE, "p": Narrowing.PERSON}


async def who_pressed(update: Update, context: Context) -> None:
    """The menu of whom the draft is for: its kinds, or one kind's values. ``all``: everybody again."""
    press = context.press
    if press.value == "all":
        await _who(context, await context.services.broadcast.composing.widen(context.member, press.row_id))
        return
    preview = await context.services.broadcast.preview(context.member, press.row_id)
    kind, _, after = press.value.partition("-")
    if kind in _KINDS:
        await _values(context, preview, kind, replies.number(after) if after else 0)
    else:
        await _who(context, preview)


async def narrow_pressed(update: Update, context: Context) -> None:
    """A team, a role, a language or a person was chosen, or taken out."""
    press = context.press
    kind, _, value = press.value.partition("-")
    if kind not in _KINDS or not value:
        raise ButtonExpired("a button that narrows nothing")
    preview = await context.services.broadcast.composing.narrow(context.member, press.row_id, _KINDS[kind], value)
    await _values(context, preview, kind, max(0, int(value) - 1) if kind == "p" else 0)


def audience_line(context: Context, preview: Preview) -> str:
    """Whom it is for, in words."""
    audience = preview.audience
    if audience.is_whole_room:
        who = context.text("broadcast-for-everybody")
    elif audience.people:
        who = context.text("broadcast-for-picked", people=preview.readers)
    else:
        roles = [context.text(f"role-{role.value}") for role in sorted(audience.roles)]
        languages = [_language(context, one) for one in sorted(audience.languages)]
        parts = [context.listed(part) for part in (list(preview.team_names), roles, languages) if part]
        who = " · ".join(parts)
    return context.text("broadcast-for", who=who, readers=preview.readers)


async def _who(context: Context, preview: Preview) -> None:
    draft = preview.broadcast
    kinds = [
        context.button(f"button-broadcast-by-{_KINDS[kind].value}", Verb.BROADCAST_WHO, draft.id, kind)
        for kind in _KINDS
    ]
    rows = replies.in_rows(kinds, 2)
    if not preview.audience.is_whole_room:
        rows.append([context.button("button-broadcast-everybody", Verb.BROADCAST_WHO, draft.id, "all")])
    rows.append([_back(context, draft)])
    await context.show(audience_line(context, preview), keyboard=replies.keyboard(*rows))


async def _values(context: Context, preview: Preview, kind: str, after: int) -> None:
    draft = preview.broadcast
    found = await context.services.broadcast.composing.choices(context.member, draft.id, _KINDS[kind], after)
    rows = [[_value(context, draft, kind, one)] for one in found]
    if kind == "p" and len(found) == PAGE:
        rows.append(
            [context.button("button-broadcast-more-people", Verb.BROADCAST_WHO, draft.id, f"p-{found[-1].value}")]
        )
    rows.append([context.button("button-broadcast-who", Verb.BROADCAST_WHO, draft.id), _back(context, draft)])
    await context.show(audience_line(context, preview), keyboard=replies.keyboard(*rows))


def _value(context: Context, draft: Broadcast, kind: str, choice: Choice) -> Button:
    name = choice.name
    if kind == "r":
        name = context.text(f"role-{choice.value}")
    elif kind == "l":
        name = _language(context, choice.value)
    counted = name if kind == "p" else f"{name} ({choice.people})"
    label = f"✓ {counted}" if choice.chosen else counted
    return Button(label, Press(Verb.BROADCAST_NARROW, draft.id, f"{kind}-{choice.value}"))


def composing_rows(context: Context, preview: Preview) -> list[list[Button]]:
    """The buttons under every preview that are about more than its texts."""
    draft = preview.broadcast
    if draft.corrects_id is not None:
        return [[context.button("button-broadcast-test", Verb.BROADCAST_TEST, draft.id)]]
    return [
        [
            context.button("button-broadcast-who", Verb.BROADCAST_WHO, draft.id),
            context.button("button-broadcast-how", Verb.BROADCAST_HOW, draft.id),
        ],
        [
            context.button("button-broadcast-test", Verb.BROADCAST_TEST, draft.id),
            context.button("button-broadcast-later", Verb.BROADCAST_WHEN, draft.id),
        ],
    ]


def _back(context: Context, draft: Broadcast) -> Button:
    return context.button("button-broadcast-back", Verb.BROADCAST_SHOW, draft.id)


def _language(context: Context, language: str) -> str:
    return tags.display_name(language, context.interface_language)
