"""What people decide for themselves: their languages, their room, their data."""

from __future__ import annotations

import json

from telegram import InlineKeyboardMarkup, InputFile, Update

from bot.errors import InvalidInput
from bot.language import tags
from bot.members.model import Act, Room
from bot.privacy.retention import ErasureReport, Line
from handlers import clarity, languages, reading, replies, writing
from handlers.commands import offer_commands
from handlers.context import Context
from handlers.replies import ButtonExpired, Press, Verb

EXPORT_FILE = "my-data.json"  # a file name, not a text: the same in every language
_YES, _NO = "yes", "no"


async def settings(update: Update, context: Context) -> None:
    """/settings: everything that the person decides, and where each is changed."""
    members, member = context.services.members, context.member
    team = await members.team_of(member)
    rooms = await members.rooms_of(member)
    lines = [context.text("settings-languages", **_languages(context)), await writing.line(context)]
    if team is not None:
        lines.append(context.text("settings-team", team=team.name, institution=team.institution_name))
    if rooms:
        lines.append(context.text("settings-room", room=(await members.room_of(member)).name))
    lines += [reading.display_line(context), await reading.quiet_line(context)]
    buttons = [
        context.button("button-settings-reading", Verb.SETTINGS_READING, member.id),
        context.button("button-settings-interface", Verb.SETTINGS_INTERFACE, member.id),
        context.button("button-settings-written", Verb.SETTINGS_WRITTEN, member.id),
        context.button("button-settings-display", Verb.SETTINGS_DISPLAY, member.id),
        context.button("button-settings-quiet", Verb.SETTINGS_QUIET, member.id),
        clarity.settings_button(context),
        *([context.button("button-settings-room", Verb.SETTINGS_ROOM, member.id)] if len(rooms) > 1 else []),
    ]
    await context.tell("\n".join(lines), keyboard=replies.keyboard(*([button] for button in buttons)))


async def language(update: Update, context: Context) -> None:
    """/language: the reading language; with a name or a tag, change it."""
    if context.arguments:
        await _change_reading(context, context.arguments)
        return
    member = context.member
    keyboard = replies.keyboard(*languages.choice(languages.OFFERED, Verb.READING, member.id))
    await context.say("language-now", keyboard=keyboard, **_languages(context))


async def choose_reading(update: Update, context: Context) -> None:
    """A reading language was pressed."""
    await _change_reading(context, _own_press(context).value)


async def interface(update: Update, context: Context) -> None:
    """/interface: the language we speak to the person; with a name or a tag, change it."""
    if context.arguments:
        await _change_interface(context, context.arguments)
        return
    member = context.member
    offered = context.services.messages.languages
    keyboard = replies.keyboard(*languages.choice(offered, Verb.INTERFACE, member.id))
    await context.say("interface-now", keyboard=keyboard, **_languages(context))


async def choose_interface(update: Update, context: Context) -> None:
    """An interface language was pressed."""
    await _change_interface(context, _own_press(context).value)


async def room(update: Update, context: Context) -> None:
    """/room: where messages go, and where else they could; for an administrator also a room that they name."""
    members = context.services.members
    if context.arguments and context.member.role.may(Act.ADMINISTER):
        await _show_room(context, await members.administration.find_room(context.member, context.arguments))
        return
    current = await members.room_of(context.member)
    rooms = await members.rooms_of(context.member)
    text = await _room_text(context, "room-now", current)
    if len(rooms) > 1:
        text = "\n\n".join([text, context.text("room-switch")])
    others = [[replies.Button(other.name, Press(Verb.ROOM, other.id))] for other in rooms if len(rooms) > 1]
    await context.tell(text, keyboard=_keyboard(others + await _room_choices(context, current)))


async def switch_room(update: Update, context: Context) -> None:
    """A room was pressed."""
    chosen = await context.services.members.switch_room(context.member, context.press.row_id)
    text = await _room_text(context, "room-switched", chosen)
    await context.show(text, keyboard=_keyboard(await _room_choices(context, chosen)))


async def own_team_pressed(update: Update, context: Context) -> None:
    """Whether the colleagues of an author read along was pressed."""
    press = context.press
    if press.value not in {_YES, _NO}:
        raise ButtonExpired("neither yes nor no")
    changed = await context.services.members.room_settings.let_own_team_read(
        context.member, press.row_id, reads=press.value == _YES
    )
    await _show_room(context, changed)


async def _show_room(context: Context, shown: Room) -> None:
    text = await _room_text(context, "room-shown", shown)
    await context.show(text, keyboard=_keyboard(await _room_choices(context, shown)))


async def _room_choices(context: Context, shown: Room) -> list[list[replies.Button]]:
    """What of a room those can change who decide how it works."""
    if not await context.services.members.room_settings.may_change(context.member, shown.id):
        return []
    wanted, value = ("button-room-others-only", _NO) if shown.own_team else ("button-room-own-team", _YES)
    return [[context.button(wanted, Verb.ROOM_OWN_TEAM, shown.id, value)]]


def _keyboard(rows: list[list[replies.Button]]) -> InlineKeyboardMarkup | None:
    return replies.keyboard(*rows) if rows else None


async def my_data(update: Update, context: Context) -> None:
    """/mydata: everything that is stored about the person, as a JSON file."""
    exported = await context.services.retention.export(context.member.id)
    document = json.dumps(exported, ensure_ascii=False, indent=2).encode()
    await context.bot.send_document(
        context.person.id, InputFile(document, filename=EXPORT_FILE), caption=context.text("mydata-caption")
    )


async def forget_me(update: Update, context: Context) -> None:
    """/forgetme: ask first."""
    keyboard = replies.keyboard(
        [context.button("button-forget", Verb.FORGET, context.member.id)],
        [context.button("button-cancel", Verb.FORGET_CANCEL, context.member.id)],
    )
    await context.say("forgetme-question", keyboard=keyboard)


async def forget_confirmed(update: Update, context: Context) -> None:
    """Erase, and say what was erased, what is kept, and why."""
    member_id = _own_press(context).row_id
    report = await context.services.retention.erase(member_id, actor_id=context.member.id)
    if context.query is not None:
        await replies.remove_keyboard(context.query)
    await context.tell(_report(context, report))


async def forget_cancelled(update: Update, context: Context) -> None:
    """They stay."""
    _own_press(context)
    await context.show(context.text("forgetme-cancelled"))


def _own_press(context: Context) -> Press:
    """The press of a button that names the person themself: one from before they left and came back is no longer theirs."""
    press = context.press
    if press.row_id != context.member.id:
        raise ButtonExpired("a button of another membership")
    return press


async def _change_reading(context: Context, wanted: str) -> None:
    context.actor = await context.services.members.set_reading_language(context.member, wanted)
    await context.show(context.text("language-changed", **_languages(context)))


async def _change_interface(context: Context, wanted: str) -> None:
    offered = context.services.messages.languages
    tag = tags.find(wanted)
    if tag is not None and tag not in offered:
        shown = context.interface_language
        raise InvalidInput(
            "no such interface",
            message_id="interface-not-available",
            value=tags.display_name(tag, shown),
            languages=context.listed([languages.own_name(language) for language in offered]),
        )
    context.actor = await context.services.members.set_interface_language(context.member, wanted)
    await context.show(context.text("interface-changed", **_languages(context)))
    await offer_commands(context)


def _languages(context: Context) -> dict[str, str]:
    shown = context.interface_language
    return {
        "reading": tags.display_name(context.member.reading_language, shown),
        "interface": tags.display_name(shown, shown),
    }


async def _room_text(context: Context, message_id: str, shown: Room) -> str:
    teams = await context.services.members.teams_of_room(shown.id)
    where = context.text(message_id, room=shown.name, teams=context.listed([team.name for team in teams]))
    return "\n\n".join([where, context.text("room-own-team" if shown.own_team else "room-others-only")])


def _report(context: Context, report: ErasureReport) -> str:
    def listed(heading: str, lines: tuple[Line, ...]) -> list[str]:
        entries = [context.text(line.message_id, count=line.count) for line in lines]
        return ["\n".join([context.text(heading), *entries])] if entries else []

    paragraphs = [
        *listed("forgetme-erased", report.erased),
        *listed("forgetme-kept", report.kept),
        context.text("forgetme-done"),
    ]
    if context.services.members.is_named_by_operator(context.member):
        paragraphs.append(context.text("forgetme-administrator"))
    return "\n\n".join(paragraphs)
