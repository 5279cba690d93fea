"""What people write in, as they see and decide it in /settings. Reading and interface languages are never touched here."""

from __future__ import annotations

from telegram import Update

from bot.language.tags import display_name
from handlers import languages, replies
from handlers.context import Context
from handlers.replies import Button, ButtonExpired, Press, Verb


async def line(context: Context) -> str:
    """One line for /settings: what is pinned, what was confirmed how often."""
    shown, pinned = context.interface_language, context.member.written_language
    known = await context.services.members.written.of(context.member)
    names = [
        context.text("written-confirmed", language=display_name(one.language, shown), times=one.confirmed)
        for one in known
        if one.language != pinned
    ]
    if pinned is not None:
        names.insert(0, context.text("written-pinned", language=display_name(pinned, shown)))
    return (
        context.text("settings-written", languages=context.listed(names)) if names else context.text("written-nothing")
    )


async def written(update: Update, context: Context) -> None:
    """What I write: the languages, each with what can be done about it."""
    await context.tell(await _text(context), keyboard=replies.keyboard(*await _buttons(context)))


async def pin(update: Update, context: Context) -> None:
    """A language was pressed to be pinned."""
    context.actor = await context.services.members.written.pin(context.member, _own(context).value)
    await _show(context)


async def unpin(update: Update, context: Context) -> None:
    """Go by what was confirmed again."""
    _own(context)
    context.actor = await context.services.members.written.unpin(context.member)
    await _show(context)


async def forget(update: Update, context: Context) -> None:
    """A language was pressed to be forgotten."""
    context.actor = await context.services.members.written.forget(context.member, _own(context).value)
    await _show(context)


async def more(update: Update, context: Context) -> None:
    """All languages that buttons offer, to pin one."""
    rows = languages.choice(languages.OFFERED, Verb.WRITTEN_PIN, _own(context).row_id)
    await context.show(context.text("written-choose"), keyboard=replies.keyboard(*rows))


async def _show(context: Context) -> None:
    await context.show(await _text(context), keyboard=replies.keyboard(*await _buttons(context)))


async def _text(context: Context) -> str:
    return "\n\n".join([await line(context), context.text("written-why")])


async def _buttons(context: Context) -> list[list[Button]]:
    member = context.member
    known = [one.language for one in await context.services.members.written.of(member)]
    rows = []
    for tag in dict.fromkeys([*([member.written_language] if member.written_language else []), *known]):
        name = languages.own_name(tag)
        if tag == member.written_language:
            first = Button(context.text("button-written-unpin", language=name), Press(Verb.WRITTEN_UNPIN, member.id))
        else:
            first = Button(context.text("button-written-pin", language=name), Press(Verb.WRITTEN_PIN, member.id, tag))
        forgotten = Press(Verb.WRITTEN_FORGET, member.id, tag)
        rows.append([first, Button(context.text("button-written-forget", language=name), forgotten)])
    rows.append([context.button("button-lang-other", Verb.WRITTEN_MORE, member.id)])
    return rows


def _own(context: Context) -> Press:
    """The press of a button that names the person themself."""
    press = context.press
    if press.row_id != context.member.id:
        raise ButtonExpired("a button of another membership")
    return press
