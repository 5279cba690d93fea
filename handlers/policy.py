"""/policy: what a room, and the institutions in it, allow to be done with their texts. For administrators; services check."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence

from telegram import Update

from bot.errors import NoRoom
from bot.members.model import Act, Institution, Room
from bot.members.policies import Kind, Place
from bot.members.rules import require
from bot.privacy.model import IdentifierRule, PlacePolicy, strictest
from handlers import replies
from handlers.context import Context
from handlers.replies import ButtonExpired, Verb

_KINDS = {"r": Kind.ROOM, "i": Kind.INSTITUTION}
_YES, _NO = "yes", "no"
_ON, _OFF, _FIRST = "on", "off", "first"


async def policy(update: Update, context: Context) -> None:
    """/policy: of the room one is in, or of the one that is named; for those who are in none, the list of rooms."""
    require(context.member, Act.ADMINISTER)  # before anything is said about what was typed; the services check again
    members = context.services.members
    if context.arguments:
        await _show_room(context, (await members.administration.find_room(context.member, context.arguments)).id)
        return
    try:
        room = await members.room_of(context.member)
    except NoRoom:
        await _show_rooms(context)
    else:
        await _show_room(context, room.id)


async def room_pressed(update: Update, context: Context) -> None:
    """A room was pressed, or 0 for the list of them."""
    require(context.member, Act.ADMINISTER)
    if context.press.row_id:
        await _show_room(context, context.press.row_id)
    else:
        await _show_rooms(context)


async def institution_pressed(update: Update, context: Context) -> None:
    """An institution was pressed."""
    await _show(context, Place(Kind.INSTITUTION, context.press.row_id))


async def leave_pressed(update: Update, context: Context) -> None:
    """Texts may leave, or no longer."""
    place, value = _changed(context)
    if value not in {_YES, _NO}:
        raise ButtonExpired("neither yes nor no")
    await context.services.members.policies.let_texts_leave(context.member, place, allowed=value == _YES)
    await _show(context, place)


async def rule_pressed(update: Update, context: Context) -> None:
    """Another rule for texts in which somebody may be named."""
    place, value = _changed(context)
    if value not in set(IdentifierRule):
        raise ButtonExpired("no such rule")
    await context.services.members.policies.set_identifier_rule(context.member, place, IdentifierRule(value))
    await _show(context, place)


async def engine_pressed(update: Update, context: Context) -> None:
    """A provider was switched on or off, or put first."""
    place, value = _changed(context)
    name, _, wanted = value.rpartition("-")
    if wanted not in {_ON, _OFF, _FIRST}:
        raise ButtonExpired("no such wish")
    await context.services.members.policies.switch_provider(
        context.member, place, name, on=wanted != _OFF, first=wanted == _FIRST, usual=context.services.providers
    )
    await _show(context, place)


async def _show(context: Context, place: Place) -> None:
    shows: dict[Kind, Callable[[Context, int], Awaitable[None]]] = {
        Kind.ROOM: _show_room,
        Kind.INSTITUTION: _show_institution,
    }
    await shows[place.kind](context, place.id)


async def _show_rooms(context: Context) -> None:
    rooms = await context.services.members.all_rooms()
    if not rooms:
        await context.show(context.text("admin-nothing"))
        return
    buttons = [[replies.Button(room.name, replies.Press(Verb.POLICY, room.id))] for room in rooms]
    await context.show(context.text("policy-which-room"), keyboard=replies.keyboard(*buttons))


async def _show_room(context: Context, room_id: int) -> None:
    room, institutions = await context.services.members.policies.of_room(context.member, room_id)
    holds = strictest(room.policy, room.institutions, context.services.providers)
    text = "\n\n".join(
        [
            context.text("policy-of-room", room=room.name),
            _in_words(context, room.policy),
            *(
                "\n".join([context.text("policy-of-institution", institution=one.name), _in_words(context, one.policy)])
                for one in institutions
            ),
            _in_force(context, holds),
        ]
    )
    others = [[replies.Button(one.name, replies.Press(Verb.POLICY_INSTITUTION, one.id))] for one in institutions]
    others.append([context.button("button-policy-rooms", Verb.POLICY, 0)])
    await context.show(text, keyboard=replies.keyboard(*_changes(context, room), *others))


async def _show_institution(context: Context, institution_id: int) -> None:
    institution = await context.services.members.policies.of_institution(context.member, institution_id)
    text = "\n\n".join(
        [
            context.text("policy-of-institution", institution=institution.name),
            _in_words(context, institution.policy),
            context.text("policy-institution-binds"),
        ]
    )
    back = [context.button("button-policy-rooms", Verb.POLICY, 0)]
    await context.show(text, keyboard=replies.keyboard(*_changes(context, institution), back))


def _in_words(context: Context, policy: PlacePolicy) -> str:
    return "\n".join(
        [
            context.text("policy-providers", providers=_named(context, _allowed(context, policy))),
            context.text("policy-may-leave" if policy.text_may_leave else "policy-may-not-leave"),
            context.text(f"policy-rule-{policy.identifiers}"),
        ]
    )


def _in_force(context: Context, holds: PlacePolicy) -> str:
    """What is really done here, which is what the strictest of them all allows."""
    outside = context.services.providers_outside
    names = [name for name in holds.providers if holds.text_may_leave or name not in outside]
    if not names:
        return context.text("policy-in-force-nothing")
    return context.text("policy-in-force", providers=_named(context, names))


def _changes(context: Context, place: Room | Institution) -> list[list[replies.Button]]:
    """What can be changed, each button with the state that it brings about."""
    policy, prefix = place.policy, "r" if isinstance(place, Room) else "i"

    def button(message_id: str, verb: Verb, value: str, **arguments: str) -> list[replies.Button]:
        label = context.text(message_id, **arguments)
        return [replies.Button(label, replies.Press(verb, place.id, f"{prefix}-{value}"))]

    allowed = _allowed(context, policy)
    rows: list[list[replies.Button]] = []
    for name in context.services.providers:
        shown = _named(context, [name])
        if name not in allowed:
            rows.append(button("button-policy-provider-on", Verb.POLICY_ENGINE, f"{name}-{_ON}", provider=shown))
        elif len(allowed) > 1:
            off = button("button-policy-provider-off", Verb.POLICY_ENGINE, f"{name}-{_OFF}", provider=shown)
            if isinstance(place, Room) and name != allowed[0]:
                off += button("button-policy-provider-first", Verb.POLICY_ENGINE, f"{name}-{_FIRST}", provider=shown)
            rows.append(off)
    if policy.text_may_leave:
        rows.append(button("button-policy-keep", Verb.POLICY_LEAVE, _NO))
    else:
        rows.append(button("button-policy-let-leave", Verb.POLICY_LEAVE, _YES))
    rows += [
        button(f"button-policy-rule-{rule}", Verb.POLICY_RULE, rule.value)
        for rule in IdentifierRule
        if rule is not policy.identifiers
    ]
    return rows


def _allowed(context: Context, policy: PlacePolicy) -> list[str]:
    """The providers that a policy allows and that are switched on here."""
    house = context.services.providers
    return [name for name in policy.providers or house if name in house]


def _named(context: Context, names: Sequence[str]) -> str:
    return context.listed([context.text(f"provider-{name}") for name in names])


def _changed(context: Context) -> tuple[Place, str]:
    """What a button changes, and to what. Raises ButtonExpired."""
    require(context.member, Act.ADMINISTER)
    prefix, _, value = context.press.value.partition("-")
    if prefix not in _KINDS:
        raise ButtonExpired("neither a room nor an institution")
    return Place(_KINDS[prefix], context.press.row_id), value
