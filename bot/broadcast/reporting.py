"""The report of a broadcast for those who look after it: as words, as a picture, and as a table for a spreadsheet."""

from __future__ import annotations

import asyncio
import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass

from bot.broadcast import repository_reporting, repository_sending
from bot.broadcast.access import looked_after
from bot.broadcast.hours import NOWHERE
from bot.broadcast.model import Broadcast
from bot.broadcast.picture import MOST_BARS, Bar, Chart, Painter
from bot.broadcast.report import compose, controls, times
from bot.broadcast.repository_reporting import Line
from bot.broadcast.tally import Count, Tally
from bot.language.tags import direction, display_name
from bot.members.model import Act, Member
from bot.members.service import MembersService
from bot.messenger.sender import Button
from bot.storage.engine import Database
from content.messages import Messages

_BATCH = 500
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What spreadsheets take for the beginning of a formula."""
_COLUMNS = ("name", "institution", "team", "language", "state", "repeated", "sent", "acknowledged")


@dataclass(frozen=True, slots=True)
class Report:
    """As words, with what can be pressed below."""

    text: str
    buttons: tuple[tuple[Button, ...], ...]
    """In rows."""


@dataclass(frozen=True, slots=True)
class ReportFile:
    """As a file."""

    name: str
    content: bytes
    caption: str


class ReportService:
    """The use cases of reports. Every method raises NotAllowed, and NotFound for what is not theirs to see."""

    def __init__(
        self, database: Database, *, members: MembersService, messages: Messages, painter: Painter | None = None
    ) -> None:
        self._database = database
        self._members = members
        self._messages = messages
        self._painter = painter or Painter()

    async def report(self, actor: Member, broadcast_id: int) -> Report:
        """How it stands now."""
        found, tally, room_name = await self._tally(actor, broadcast_id)
        language = actor.interface_language
        buttons = controls(tally, found.id, language, self._messages)
        zone = await self._zone(actor)
        return Report(compose(tally, room_name, language, self._messages, zone), buttons)

    async def picture(self, actor: Member, broadcast_id: int) -> ReportFile:
        """How it stands now, by institution, team and language, as a PNG. Raises PictureFailed."""
        found, tally, room_name = await self._tally(actor, broadcast_id)
        language = actor.interface_language
        zone = await self._zone(actor)
        png = await self._painter.draw(_chart(tally, room_name, language, self._messages, zone))
        caption = compose(tally, room_name, language, self._messages, zone).split("\n\n", 1)[0]
        return ReportFile(f"announcement-{found.id}.png", png, caption)

    async def table(self, actor: Member, broadcast_id: int) -> ReportFile:
        """Every promise, one a line. Names are those of the actor's own institution; everybody's for administrators."""
        found = await looked_after(self._database, self._members, actor, broadcast_id)
        all_names = actor.role.may(Act.BROADCAST_TO_ANY_ROOM)
        lines: list[Line] = []
        async with self._database.read() as connection:
            team = await self._members.team_of(actor, connection=connection)
        own = None if team is None else team.institution_id
        while True:
            after = lines[-1].delivery_id if lines else 0
            async with self._database.read() as connection:
                more = await repository_reporting.lines(
                    connection, found, after=after, limit=_BATCH, names_of=own, all_names=all_names
                )
            lines += more
            if len(more) < _BATCH:
                break
        language = actor.interface_language
        heading = [self._messages.format(language, f"broadcast-table-{one}") for one in _COLUMNS]
        states = {
            one: self._messages.format(language, f"broadcast-state-{one}") for one in {line.state for line in lines}
        }
        content = await asyncio.to_thread(as_csv, heading, lines, states)
        caption = self._messages.format(language, "broadcast-table-caption", count=len(lines))
        return ReportFile(f"announcement-{found.id}.csv", content, caption)

    async def _zone(self, actor: Member) -> str:
        team = await self._members.team_of(actor)
        return NOWHERE if team is None else team.time_zone

    async def _tally(self, actor: Member, broadcast_id: int) -> tuple[Broadcast, Tally, str]:
        found = await looked_after(self._database, self._members, actor, broadcast_id)
        async with self._database.read() as connection:
            tally = await repository_sending.tally(connection, found)
            room = await self._members.room(found.room_id, connection=connection)
        return found, tally, room.name


def as_csv(heading: Sequence[str], lines: Sequence[Line], states: dict[str, str]) -> bytes:
    """UTF-8 with a byte order mark, for spreadsheets; times in UTC. No cell is taken for a formula."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(heading)
    for one in lines:
        row = (
            one.name,
            one.institution_name,
            one.team_name,
            one.language,
            states.get(one.state, one.state),
            "1" if one.repeated else "",
            "" if one.sent_at is None else one.sent_at.isoformat(timespec="seconds"),
            "" if one.acknowledged_at is None else one.acknowledged_at.isoformat(timespec="seconds"),
        )
        writer.writerow([harmless(cell) for cell in row])
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def harmless(cell: str) -> str:
    """The cell, with an apostrophe before what a spreadsheet would run."""
    return f"'{cell}" if cell.lstrip().startswith(_FORMULA) or cell.startswith(_FORMULA) else cell


def _chart(tally: Tally, room_name: str, language: str, messages: Messages, zone: str) -> Chart:
    def bars(named: Sequence[tuple[str, str, Sequence[Count]]]) -> tuple[Bar, ...]:
        return tuple(Bar(name, _parts(tally, counts), note(counts), code) for code, name, counts in named[:MOST_BARS])

    def note(counts: Sequence[Count]) -> str:
        repeated = sum(one.repeated for one in counts)
        twice = [f"{messages.format(language, 'broadcast-part-repeated')}: {repeated}"] if repeated else []
        return " · ".join([*times(counts, language, zone), *twice])

    def by(what: str) -> dict[str, list[Count]]:
        found: dict[str, list[Count]] = {}
        for one in tally.counts:
            found.setdefault(getattr(one, what), []).append(one)
        return {name: counts for name, counts in found.items() if name}

    teams: dict[str, list[Count]] = {}
    for one in tally.counts:
        if one.team_name:
            teams.setdefault(f"{one.team_name}, {one.institution_name}", []).append(one)
    languages = [(tag, display_name(tag, language), counts) for tag, counts in by("language").items()]
    institutions = [("", name, counts) for name, counts in by("institution_name").items()]
    groups = [
        ("broadcast-report-institutions", bars(institutions)),
        ("broadcast-report-teams", bars([("", name, counts) for name, counts in teams.items()])),
        ("broadcast-report-languages", bars(languages)),
    ]
    sent = "unconfirmed" if tally.acknowledge else "sent"
    parts = ("acknowledged", "acknowledged-earlier", sent, "pending", "refused", "failed", "cancelled")
    return Chart(
        title=messages.format(language, "broadcast-picture-title", room=room_name),
        parts=tuple(messages.format(language, f"broadcast-part-{one}") for one in parts),
        groups=tuple((messages.format(language, heading), named) for heading, named in groups if named),
        right_to_left=direction(language) == "rtl",
    )


def _parts(tally: Tally, counts: Sequence[Count]) -> tuple[int, ...]:
    acknowledged = sum(one.acknowledged for one in counts if one.state == "sent")
    earlier = sum(one.acknowledged_earlier for one in counts if one.state == "sent")
    return (
        acknowledged,
        earlier,
        tally.of("sent", among=counts) - acknowledged - earlier,
        tally.of("pending", among=counts),
        tally.of("refused", among=counts),
        tally.of("failed", among=counts),
        tally.of("cancelled", among=counts),
    )
