"""What a reader chose to see, and when they want quiet, as their copies show it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.errors import NotAllowed, NotFound
from bot.members.model import Display, Member
from bot.members.quiet_model import NEVER_QUIET, QuietHours
from bot.storage.engine import Database
from bot.translation.model import Origin
from tests.support.providers import ScriptedProvider
from tests.support.relay_room import RelayRoom, open_relay_room

DOSE, IN_PORTUGUESE = "Give 5 mg of apixaban.", "Administre 5 mg de apixabana."
OTHER, IN_PORTUGUESE_TOO = "Stop apixaban.", "Suspenda a apixabana."
WRONG = "Give 7 mg."


@pytest.fixture
async def room(sqlite_database: Database) -> RelayRoom:
    table = {DOSE: IN_PORTUGUESE, OTHER: IN_PORTUGUESE_TOO, WRONG: "Administre 70 mg."}
    return await open_relay_room(sqlite_database, ScriptedProvider(table={"pt": table}))


@pytest.fixture
async def ana(room: RelayRoom) -> Member:
    return await room.join(1, "en")


@pytest.fixture
async def eva(room: RelayRoom) -> Member:
    return await room.join(2, "pt")


async def shown(room: RelayRoom, author: Member, reader: Member, text: str) -> str:
    """The body of the reader's copy of a new message."""
    await room.write(author, text)
    await room.arrive()
    return room.reads(reader)[-1].split("\n", 1)[1]


async def test_a_choice_holds_for_what_comes_from_now_on(room: RelayRoom, ana: Member, eva: Member) -> None:
    """What is there already stays as it was."""
    await shown(room, ana, eva, DOSE)
    before = room.reads(eva)[0]
    await room.hospital.members.set_display(eva, Display.BOTH)

    assert (await shown(room, ana, eva, OTHER)).split("\n") == [
        IN_PORTUGUESE_TOO,
        "",
        "— EN —",
        OTHER,
        "",
        "EN→PT · on-device",
    ]
    await room.hospital.members.set_display(eva, Display.ORIGINAL)
    assert await shown(room, ana, eva, OTHER) == OTHER
    assert room.reads(eva)[0] == before


async def test_the_translation_behind_an_original_comes_with_its_origin(
    room: RelayRoom, ana: Member, eva: Member
) -> None:
    await room.hospital.members.set_display(eva, Display.ORIGINAL)
    _, receipt = await room.write(ana, DOSE)
    await room.arrive()
    copy = (await room.copies(receipt))[eva.id].id

    seen = await room.relay.translation(eva, copy)

    assert (seen.text.text, seen.provenance.origin) == (IN_PORTUGUESE, Origin.MACHINE)
    with pytest.raises(NotAllowed):
        await room.relay.translation(ana, copy)


async def test_a_refused_translation_is_never_shown_beside_or_behind_the_original(
    room: RelayRoom, ana: Member, eva: Member
) -> None:
    """Whatever the reader chose: the original with its mark, the doubtful text one tap away."""
    for display in Display:
        await room.hospital.members.set_display(eva, display)
        body = await shown(room, ana, eva, WRONG)
        assert body.startswith(f"{WRONG}\n\n⚠ Original text")
        assert "70" not in body


async def test_somebody_who_reads_the_authors_language_has_nothing_to_ask_for(
    room: RelayRoom, ana: Member, eva: Member
) -> None:
    bob = await room.join(3, "en")
    await room.hospital.members.set_display(bob, Display.BOTH)
    _, receipt = await room.write(ana, DOSE)
    await room.arrive()

    assert room.reads(bob)[-1].split("\n", 1)[1] == DOSE
    with pytest.raises(NotFound):
        await room.relay.translation(bob, (await room.copies(receipt))[bob.id].id)


async def test_an_edit_brings_both_texts_up_to_date(room: RelayRoom, ana: Member, eva: Member) -> None:
    await room.hospital.members.set_display(eva, Display.BOTH)
    number, _ = await room.write(ana, DOSE)
    await room.arrive()

    await room.edit(ana, number, OTHER)
    await room.arrive()

    (copy,) = room.reads(eva)
    assert IN_PORTUGUESE_TOO in copy
    assert OTHER in copy
    assert DOSE not in copy


LOS_ANGELES_AT = {"21:59": (5, 59), "22:00": (6, 0), "06:59": (14, 59), "07:00": (15, 0), "12:00": (20, 0)}
"""The clock of Cardiology, and what it is in UTC."""


@pytest.mark.parametrize(("shows", "silent"), zip(LOS_ANGELES_AT, [False, True, True, False, False], strict=True))
async def test_what_comes_in_the_readers_night_makes_no_sound(
    room: RelayRoom, ana: Member, eva: Member, shows: str, silent: bool
) -> None:
    """By the clock of their team at the moment of sending, not of writing."""
    await room.write(ana, DOSE)
    room.clock.now = datetime(2026, 3, 3, *LOS_ANGELES_AT[shows], tzinfo=UTC)
    await room.arrive()

    assert room.sender.silent == [silent]


async def test_each_reader_has_the_quiet_hours_that_they_chose(room: RelayRoom, ana: Member, eva: Member) -> None:
    """Quiet at noon for one, never quiet for the other."""
    for hours, at, silent in (
        (QuietHours(11, 13), datetime(2026, 3, 3, 20, tzinfo=UTC), True),
        (NEVER_QUIET, datetime(2026, 3, 4, 10, tzinfo=UTC), False),
        (None, datetime(2026, 3, 5, 10, tzinfo=UTC), True),
    ):
        await room.hospital.members.set_quiet_hours(eva, hours)
        room.clock.now = at
        await shown(room, ana, eva, OTHER)
        assert room.sender.silent[-1] is silent
