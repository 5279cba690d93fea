"""What may be misread: the author alone is told, quietly and once, and the message goes out regardless."""

from __future__ import annotations

from bot.relay.clarity import Hint
from bot.relay.hinting import Hinting
from bot.relay.model import Accepted
from tests.integration.relay.conftest import OpenRoom

DOSE, MENDED = "Give 5.0 mg of apixaban.", "Give 5 mg of apixaban."
ON_ITS_WAY = "Your message is on its way as you wrote it. To rephrase it, simply edit it: every copy follows."
WHY = "“5.0 mg” can be read as ten times the dose if the point is missed. Safer: “5 mg”."
CLEAR, LEFT = "Thank you, that is clear now.", "Left as you wrote it."


async def test_the_message_goes_out_and_its_author_alone_gets_a_silent_hint(open_room: OpenRoom) -> None:
    room = await open_room()
    ana, ben = await room.join(1, "en"), await room.join(2, "en")
    _, receipt = await room.write(ana, DOSE)
    await room.arrive()

    assert (receipt.outcome, receipt.readers) == (Accepted.RELAYED, 1)
    assert [text.splitlines()[1] for text in room.reads(ben)] == [DOSE]
    assert room.reads(ana) == [f"{WHY}\n\n{ON_ITS_WAY}"]


async def test_an_edit_that_mends_it_is_thanked_for_in_place(open_room: OpenRoom) -> None:
    room = await open_room()
    ana, ben = await room.join(1, "en"), await room.join(2, "en")
    number, _ = await room.write(ana, DOSE)
    await room.arrive()
    await room.edit(ana, number, MENDED)
    await room.arrive()

    assert room.reads(ana) == [CLEAR]
    assert [text.splitlines()[1] for text in room.reads(ben)] == [MENDED]


async def test_an_edit_that_brings_another_doubt_changes_the_hint(open_room: OpenRoom) -> None:
    """At most one hint a message, about the text as it is."""
    room = await open_room()
    ana, _ = await room.join(1, "en"), await room.join(2, "en")
    number, _ = await room.write(ana, DOSE)
    await room.arrive()
    await room.edit(ana, number, "Give insulin 10 U.")
    await room.arrive()

    (hint,) = room.reads(ana)
    assert hint.startswith("“10 U” is on the lists")


async def test_an_edit_can_bring_the_first_hint(open_room: OpenRoom) -> None:
    room = await open_room()
    ana, _ = await room.join(1, "en"), await room.join(2, "en")
    number, _ = await room.write(ana, MENDED)
    await room.edit(ana, number, DOSE)
    await room.arrive()

    assert len(room.reads(ana)) == 1


async def test_the_same_words_again_bring_no_second_hint(open_room: OpenRoom) -> None:
    room = await open_room()
    ana, _ = await room.join(1, "en"), await room.join(2, "en")
    await room.write(ana, DOSE)
    await room.write(ana, DOSE)
    await room.arrive()

    assert len(room.reads(ana)) == 1


async def test_what_is_fine_as_it_is_is_not_brought_up_again(open_room: OpenRoom) -> None:
    room = await open_room()
    ana, _ = await room.join(1, "en"), await room.join(2, "en")
    number, receipt = await room.write(ana, DOSE)
    await room.arrive()
    await room.relay.hints.fine(ana, receipt.message_id or 0)
    await room.edit(ana, number, "Give 7.0 mg of apixaban.")
    await room.arrive()

    assert room.reads(ana) == [f"{WHY}\n\n{ON_ITS_WAY}"]


async def test_whoever_wants_no_hints_gets_none_until_they_do(open_room: OpenRoom) -> None:
    room = await open_room()
    ana, _ = await room.join(1, "en"), await room.join(2, "en")
    ana = await room.relay.hints.want(ana, hints=False)
    await room.write(await room.member(ana), DOSE)
    await room.arrive()
    assert room.reads(ana) == []

    await room.relay.hints.want(ana, hints=True)
    await room.write(await room.member(ana), "Give 8.0 mg of apixaban.")
    await room.arrive()
    assert len(room.reads(ana)) == 1


async def test_a_time_is_asked_about_where_readers_are_in_several_zones(open_room: OpenRoom) -> None:
    room = await open_room()
    ana, _ = await room.join(1, "en"), await room.join(2, "en")
    await room.write(ana, "Can we talk at 3?")
    await room.arrive()
    assert room.reads(ana) == []

    await room.join(3, "en", team="heart")
    await room.write(ana, "Can we talk at 4?")
    await room.arrive()
    assert ["morning or afternoon" in text for text in room.reads(ana)] == [True]


async def test_a_hint_that_fails_costs_the_hint_only(open_room: OpenRoom) -> None:
    def fails(text: str, language: str | None, *, several_zones: bool) -> Hint | None:
        raise RuntimeError("no hint")

    room = await open_room()
    ana = await room.join(1, "en")
    hinting = Hinting(room.relay._teller, fails)

    assert await hinting.found(ana, DOSE, "en", []) is None
