"""An author changes a text: every copy follows, the latest edit wins."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from bot.relay.model import Accepted
from tests.integration.relay.conftest import OpenRoom
from tests.support.providers import ScriptedProvider

OLD, NEW = "Give 5 mg of apixaban.", "Give 2 mg of apixaban."


async def test_every_copy_follows_in_its_readers_language(open_room: OpenRoom) -> None:
    table = {"pt": {OLD: "Administre 5 mg de apixabana.", NEW: "Administre 2 mg de apixabana."}}
    room = await open_room(ScriptedProvider(table=table))
    ana, ben, eva = await room.join(1, "en"), await room.join(2, "en"), await room.join(3, "pt")
    number, _ = await room.write(ana, OLD)
    await room.arrive()

    receipt = await room.edit(ana, number, NEW)
    await room.arrive()

    assert (receipt.outcome, receipt.readers) == (Accepted.RELAYED, 2)
    assert [text.splitlines()[1] for text in room.reads(ben) + room.reads(eva)] == [NEW, table["pt"][NEW]]


async def test_the_same_words_again_change_nothing(open_room: OpenRoom) -> None:
    """Telegram says "edited" for a reaction or a link preview, too."""
    room = await open_room()
    ana, ben = await room.join(1, "en"), await room.join(2, "en")
    number, _ = await room.write(ana, OLD)
    await room.arrive()
    receipt = await room.edit(ana, number, OLD)
    await room.arrive()

    assert receipt.outcome is Accepted.UNCHANGED
    assert [kind for kind, _ in room.sender.requests] == ["send"]
    assert len(room.reads(ben)) == 1


async def test_an_edit_of_what_was_never_relayed_is_unknown(open_room: OpenRoom) -> None:
    room = await open_room()
    ana = await room.join(1, "en")

    assert (await room.edit(ana, 99, NEW)).outcome is Accepted.UNKNOWN


async def test_nobody_edits_another_authors_message(open_room: OpenRoom) -> None:
    """Message numbers belong to a chat; even with the right one it stays the author's."""
    room = await open_room()
    ana, ben = await room.join(1, "en"), await room.join(2, "en")
    number, _ = await room.write(ana, OLD)
    forged = room.incoming(ana, NEW, number=number, edited_at=room.clock())

    assert (await room.relay.edit(ben, forged)).outcome is Accepted.UNKNOWN


async def test_of_two_racing_edits_the_later_one_stays(open_room: OpenRoom) -> None:
    """Whichever is written first: neither is taken for a repetition of the other."""
    room = await open_room()
    ana, ben = await room.join(1, "en"), await room.join(2, "en")
    number, _ = await room.write(ana, OLD)
    await room.arrive()
    first, second = room.clock() + timedelta(seconds=1), room.clock() + timedelta(seconds=2)

    await asyncio.gather(
        room.edit(ana, number, NEW, at=second), room.edit(ana, number, "Give 3 mg of apixaban.", at=first)
    )
    await room.arrive()

    assert room.reads(ben)[0].splitlines()[1] == NEW


async def test_an_older_edit_that_comes_late_changes_nothing(open_room: OpenRoom) -> None:
    """Handled again from the dead letters, say."""
    room = await open_room()
    ana, ben = await room.join(1, "en"), await room.join(2, "en")
    number, _ = await room.write(ana, OLD)
    await room.edit(ana, number, NEW, at=room.clock() + timedelta(seconds=9))
    late = await room.edit(ana, number, "Give 3 mg of apixaban.", at=room.clock() + timedelta(seconds=5))
    await room.arrive()

    assert late.outcome is Accepted.UNCHANGED
    assert room.reads(ben)[0].splitlines()[1] == NEW


async def test_an_edit_that_becomes_doubtful_turns_the_copy_into_the_original(open_room: OpenRoom) -> None:
    table = {"pt": {OLD: "Administre 5 mg de apixabana.", NEW: "Administre 20 mg de apixabana."}}
    room = await open_room(ScriptedProvider(table=table))
    ana, eva = await room.join(1, "en"), await room.join(2, "pt")
    number, _ = await room.write(ana, OLD)
    await room.arrive()

    receipt = await room.edit(ana, number, NEW)
    await room.arrive()

    assert receipt.doubtful_for == ("pt",)
    assert room.reads(eva)[0].splitlines()[1] == NEW
    assert (await room.edit(ana, number, NEW)).doubtful_for == ("pt",), "told again when the first answer failed"


async def test_an_edit_of_an_erased_message_is_unknown(open_room: OpenRoom) -> None:
    from bot.relay.personal_data import RelayPersonalData

    room = await open_room()
    ana, _ = await room.join(1, "en"), await room.join(2, "en")
    number, _ = await room.write(ana, OLD)
    async with room.database.write() as connection:
        await RelayPersonalData().erase(connection, ana.id)

    assert (await room.edit(ana, number, NEW)).outcome is Accepted.UNKNOWN
