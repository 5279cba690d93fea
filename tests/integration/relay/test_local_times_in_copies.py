"""Copies show what a reader's clock shows; what is stored, the original and the author's own side do not."""

from __future__ import annotations

from datetime import UTC, datetime

from tests.integration.relay.conftest import OpenRoom
from tests.support.providers import ScriptedProvider

# Cardiology is in Los Angeles, the heart centre in Shanghai, the pharmacy in Doha.
PLAN, PLAN_IN_PT = "Call me on Tuesday at 3 pm.", "Liguem-me na terça às 15h."


async def test_each_reader_sees_the_time_on_their_own_clock(open_room: OpenRoom) -> None:
    """In the language that we speak to them: Rui reads Portuguese, and we speak English to him."""
    room = await open_room(ScriptedProvider(table={"pt": {PLAN: PLAN_IN_PT}}))
    room.clock.now = datetime(2026, 5, 4, 17, tzinfo=UTC)
    ana, ben = await room.join(1, "en"), await room.join(2, "en")
    eva = await room.join(3, "en", team="heart")
    rui = await room.join(4, "pt", team="heart")
    await room.write(ana, PLAN)
    await room.arrive()

    shown = {name: room.reads(reader)[0].splitlines()[1] for name, reader in (("ben", ben), ("eva", eva), ("rui", rui))}
    assert shown == {
        "ben": PLAN,
        "eva": "Call me on Tuesday at 3 pm (Wed 6:00\u202fAM your time).",
        "rui": "Liguem-me na terça às 15h (Wed 6:00\u202fAM your time).",
    }


async def test_an_edit_shows_the_new_time_and_the_original_none(open_room: OpenRoom) -> None:
    room = await open_room()
    room.clock.now = datetime(2026, 5, 4, 17, tzinfo=UTC)
    ana, eva = await room.join(1, "en"), await room.join(3, "en", team="heart")
    number, receipt = await room.write(ana, "See you today at 8 am.")
    await room.arrive()
    await room.edit(ana, number, "See you today at 9 am.")
    await room.arrive()

    assert [text.splitlines()[1] for text in room.reads(eva)] == [
        "See you today at 9 am (Tue 12:00\u202fAM your time)."
    ]
    copy = (await room.copies(receipt))[eva.id]
    assert (await room.relay.original(eva, copy.id)).text.text == "See you today at 9 am."
