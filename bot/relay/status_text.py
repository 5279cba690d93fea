"""How a message stands, in words: a heading, then team by team; a page at a time, and long lines cut."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.language.tags import listed, short_code
from bot.relay.status import Status
from bot.relay.status_model import Address, Line, PlaceKind, PlaceStatus
from content.messages import Messages

NAMES_A_LINE = 10
LONGEST_NAME = 40
LONGEST_PAGE = 3200
"""Characters of teams on a page: with what stands above and below them, it stays under Telegram's 4,096."""


def pages_of(status: Status, language: str, messages: Messages) -> list[str]:
    """The whole answer, as pages of one Telegram message each; at least one."""
    heading = messages.format(
        language, "status-heading-own" if status.is_own else "status-heading", date=status.written_at
    )
    if not status.places:
        return [f"{heading}\n\n{messages.format(language, 'status-nobody')}"]
    arrival = status.arrival
    heading += "\n" + messages.format(language, "status-teams", reached=arrival.reached, places=arrival.places)
    below = []
    if status.returns_until is not None:
        words = "status-too-late" if status.too_late else "status-if-back"
        below.append(messages.format(language, words, date=status.returns_until))
    bodies = _packed("\n".join(_place(one, status.with_names, language, messages)) for one in status.places)
    found = []
    for number, body in enumerate(bodies, start=1):
        page = [messages.format(language, "status-page", page=number, pages=len(bodies))] if len(bodies) > 1 else []
        found.append("\n\n".join([heading, *body, *below, *page]))
    return found


def _packed(paragraphs: Iterable[str]) -> list[list[str]]:
    """As many on a page as fit."""
    found: list[list[str]] = []
    room = 0
    for one in paragraphs:
        if len(one) > room:
            found.append([])
            room = LONGEST_PAGE
        found[-1].append(one)
        room -= len(one) + 2
    return found


def _place(found: PlaceStatus, with_names: bool, language: str, messages: Messages) -> list[str]:
    place = found.place
    if place.kind is PlaceKind.NOWHERE:
        name = messages.format(language, "status-no-team")
    elif place.institution:
        name = messages.format(language, "status-team", team=place.name, institution=place.institution)
    else:
        name = messages.format(language, "status-group", group=place.name)
    lines = [messages.format(language, "status-place", name=name, having=found.having, of=found.of)]
    for line in found.lines:
        who = _names(line, language, messages) if with_names else _count(line, language, messages)
        lines.append(
            f"• {messages.format(language, 'status-line', state=messages.format(language, line.words), who=who)}"
        )
    return lines


def _names(line: Line, language: str, messages: Messages) -> str:
    named = [_name(one, language, messages) for one in line.addresses[:NAMES_A_LINE]]
    more = len(line.addresses) - len(named)
    if more:
        named.append(messages.format(language, "status-more", count=more))
    return listed(named, messages.nearest(language))


def _name(one: Address, language: str, messages: Messages) -> str:
    name = one.name[:LONGEST_NAME] or messages.format(language, "relay-former-member")
    if one.is_group:
        name = messages.format(language, "status-group", group=name)
    marks = [short_code(one.language)] if one.has_it and one.language else []
    if one.repeated:
        marks.append(messages.format(language, "status-repeated"))
    if not marks:
        return name
    return messages.format(language, "status-name", name=name, marks=listed(marks, messages.nearest(language)))


def _count(line: Line, language: str, messages: Messages) -> str:
    codes = _codes(line.addresses)
    if not codes:
        return str(len(line.addresses))
    return messages.format(
        language, "status-count", count=len(line.addresses), languages=listed(codes, messages.nearest(language))
    )


def _codes(addresses: Sequence[Address]) -> list[str]:
    return sorted({short_code(one.language) for one in addresses if one.has_it and one.language})
