"""A text goes to everybody else in the room, once, in their language, and always."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from bot.delivery.model import DeliveryState
from bot.errors import NoRoom, ProviderUnavailable, RecipientUnavailable
from bot.relay import repository
from bot.relay.model import Accepted
from bot.translation.model import Origin
from tests.integration.relay.conftest import OpenRoom
from tests.support.providers import ScriptedProvider
from tests.support.relay_room import RelayRoom
from tests.support.unreliable_database import UnreliableDatabase

DOSE = "Give 5 mg of apixaban."
RIGHT = "Administre 5 mg de apixabana."
WRONG = "Administre 50 mg de apixabana."


async def test_each_reader_gets_it_in_their_language_and_the_author_not_at_all(open_room: OpenRoom) -> None:
    room = await open_room(ScriptedProvider(table={"pt": {DOSE: RIGHT}}))
    ana, ben, eva = await room.join(1, "en"), await room.join(2, "en"), await room.join(3, "pt", team="heart")

    _, receipt = await room.write(ana, DOSE)
    await room.arrive()

    assert (receipt.outcome, receipt.readers, receipt.doubtful_for) == (Accepted.RELAYED, 2, ())
    assert [text.splitlines()[1] for text in room.reads(ben) + room.reads(eva)] == [DOSE, RIGHT]
    assert room.reads(ana) == []


async def test_it_is_translated_once_a_language_and_not_once_a_reader(open_room: OpenRoom) -> None:
    engine = ScriptedProvider(table={"pt": {DOSE: RIGHT}})
    room = await open_room(engine)
    ana = await room.join(1, "en")
    for number, language in enumerate(("pt", "pt", "pt", "fr", "en"), start=2):
        await room.join(number, language)

    await room.write(ana, DOSE)
    await room.arrive()

    assert sorted(language for language, _ in engine.asked) == ["fr", "pt"]


async def test_the_same_update_twice_is_relayed_once(open_room: OpenRoom) -> None:
    room = await open_room()
    ana, ben = await room.join(1, "en"), await room.join(2, "en")
    number, first = await room.write(ana, DOSE)
    _, second = await room.write(ana, DOSE, number=number)
    await room.arrive()

    assert (second.outcome, second.message_id, second.readers) == (Accepted.UNCHANGED, first.message_id, 1)
    assert len(room.reads(ben)) == 1


async def test_the_same_update_twice_at_once_is_relayed_once(open_room: OpenRoom) -> None:
    room = await open_room()
    ana, ben = await room.join(1, "en"), await room.join(2, "en")
    outcomes = await asyncio.gather(*(room.write(ana, DOSE, number=7) for _ in range(4)))
    await room.arrive()

    assert sorted(receipt.outcome for _, receipt in outcomes) == ["relayed", "unchanged", "unchanged", "unchanged"]
    assert len(room.reads(ben)) == 1


async def test_an_author_whose_first_answer_failed_still_learns_what_is_doubtful(open_room: OpenRoom) -> None:
    """The update is handled again: the text is there already, but its author was never told."""
    room = await open_room(ScriptedProvider(table={"pt": {DOSE: WRONG}}))
    ana, _ = await room.join(1, "en"), await room.join(2, "pt")
    number, first = await room.write(ana, DOSE)
    _, again = await room.write(ana, DOSE, number=number)

    assert (first.doubtful_for, again.doubtful_for) == (("pt",), ("pt",))


async def test_whoever_is_alone_in_a_room_is_told_so(open_room: OpenRoom) -> None:
    room = await open_room()
    _, receipt = await room.write(await room.join(1, "en"), DOSE)

    assert receipt.outcome is Accepted.NOBODY_ELSE


async def test_an_author_without_a_room_is_told_so_and_nothing_is_kept(open_room: OpenRoom) -> None:
    room = await open_room()
    ana = await room.join(1, "ar", team="pharmacy")

    with pytest.raises(NoRoom):
        await room.write(ana, DOSE, number=1)
    async with room.database.read() as connection:
        assert await repository.by_source(connection, 1, 1) is None


async def test_a_text_without_a_language_goes_out_untouched(open_room: OpenRoom) -> None:
    engine = ScriptedProvider()
    room = await open_room(engine)
    room.spoken["👍 120/80"] = None
    ana, eva = await room.join(1, "en"), await room.join(2, "pt")
    await room.write(ana, "👍 120/80")
    await room.arrive()

    assert room.reads(eva) == ["Person 1 · Cardiology, West Hospital\n👍 120/80"]
    assert engine.asked == []


async def test_a_translation_that_fails_the_checks_arrives_in_the_original_and_says_so(open_room: OpenRoom) -> None:
    room = await open_room(ScriptedProvider(table={"pt": {DOSE: WRONG}}))
    ana, eva = await room.join(1, "en"), await room.join(2, "pt")
    _, receipt = await room.write(ana, DOSE)
    await room.arrive()

    (read,) = room.reads(eva)
    assert DOSE in read
    assert "50" not in read
    assert "did not pass the safety check" in read
    assert receipt.doubtful_for == ("pt",)


async def test_an_engine_that_is_down_costs_the_translation_and_never_the_message(open_room: OpenRoom) -> None:
    room = await open_room(ScriptedProvider(error=ProviderUnavailable()))
    ana, eva = await room.join(1, "en"), await room.join(2, "pt")
    await room.write(ana, DOSE)
    await room.arrive()

    assert "⚠ Original text: the EN→PT translation failed." in room.reads(eva)[0]


async def test_a_fault_inside_an_engine_costs_the_translation_and_never_the_message(open_room: OpenRoom) -> None:
    """An error that no engine should raise: the relay does not depend on engines keeping their promise."""
    room = await open_room(ScriptedProvider(error=RuntimeError("a bug")))
    ana, ben, eva = await room.join(1, "en"), await room.join(2, "en"), await room.join(3, "pt")
    await room.write(ana, DOSE)
    await room.arrive()

    assert room.reads(ben)[0].splitlines()[1:] == [DOSE]
    assert "⚠ Original text: the EN→PT translation failed." in room.reads(eva)[0]


async def test_while_the_database_is_away_nothing_is_taken_for_an_engines_failure(open_room: OpenRoom) -> None:
    """The update is tried again, and the reader gets a translation after all."""
    room = await open_room(ScriptedProvider(table={"pt": {DOSE: RIGHT}}))
    ana, eva = await room.join(1, "en"), await room.join(2, "pt")
    unreliable = UnreliableDatabase.over(room.database)
    room.translation._database = unreliable
    room.relay._variants._database = unreliable
    unreliable.away = True
    with pytest.raises(OSError, match="away"):
        await room.write(ana, DOSE, number=5)

    unreliable.away = False
    await room.write(ana, DOSE, number=5)
    await room.arrive()

    assert room.reads(eva)[0].splitlines()[1] == RIGHT


async def test_what_was_approved_in_the_room_reaches_its_readers_and_says_so(open_room: OpenRoom) -> None:
    engine = ScriptedProvider()
    room = await open_room(engine)
    ana, eva = await room.join(1, "en"), await room.join(2, "pt")
    await room.translation.remember(
        source=DOSE, target=RIGHT, source_language="en", target_language="pt", room_id=room.hospital.room.id
    )
    await room.write(ana, DOSE)
    await room.arrive()

    assert room.reads(eva)[0].splitlines()[1::2] == [RIGHT, "EN→PT · approved by a person"]
    assert engine.asked == []


async def test_a_text_leaves_the_premises_only_where_the_room_allows_it(open_room: OpenRoom) -> None:
    spy = ScriptedProvider("google", {"pt": {DOSE: RIGHT}}, leaves_premises=True)
    room = await open_room(spy)
    ana, eva = await room.join(1, "en"), await room.join(2, "pt")
    await room.write(ana, DOSE)
    await room.arrive()
    assert (spy.asked, len(room.reads(eva))) == ([], 1)

    await room.let_texts_leave()
    await room.write(ana, DOSE)
    await room.arrive()
    assert (len(spy.asked), room.reads(eva)[1].splitlines()[1]) == (1, RIGHT)


async def test_readers_who_changed_their_language_after_the_promise_share_one_more_translation(
    open_room: OpenRoom,
) -> None:
    engine = ScriptedProvider(table={"pt": {DOSE: RIGHT}})
    room = await open_room(engine)
    ana = await room.join(1, "en")
    readers = [await room.join(number, "en") for number in (2, 3, 4)]
    _, receipt = await room.write(ana, DOSE)
    for reader in readers:
        await room.hospital.members.set_reading_language(reader, "pt")

    await room.arrive()

    assert [room.reads(reader)[0].splitlines()[1] for reader in readers] == [RIGHT] * 3
    assert len(engine.asked) == 1
    async with room.database.read() as connection:
        kept = await repository.variants(connection, [receipt.message_id or 0])
    assert [provenance.origin for _, _, provenance in kept.values()] == [Origin.MACHINE]


async def test_a_new_member_does_not_see_what_was_written_before(open_room: OpenRoom) -> None:
    room = await open_room()
    ana, _ = await room.join(1, "en"), await room.join(2, "en")
    await room.write(ana, DOSE)
    newcomer = await room.join(3, "en")
    await room.arrive()

    assert room.reads(newcomer) == []


async def test_whoever_writes_can_be_reached_again_and_gets_what_they_missed(open_room: OpenRoom) -> None:
    """Telegram does not always say that somebody is back."""
    room = await open_room()
    ana, ben = await room.join(1, "en"), await room.join(2, "en")
    room.sender.then(RecipientUnavailable(reason="deactivated"))
    await room.write(ana, DOSE)
    await room.arrive()
    ben = await room.member(ben)
    assert ben.unreachable_since is not None

    await room.write(ben, "I am back.")
    await room.arrive()

    assert room.reads(ben)[0].splitlines()[1] == DOSE
    assert (await room.member(ben)).unreachable_since is None


async def test_nothing_reaches_a_reader_who_left_before_it_was_sent(open_room: OpenRoom) -> None:
    room = await open_room()
    ana, ben = await room.join(1, "en"), await room.join(2, "en")
    _, receipt = await room.write(ana, DOSE)
    await left(room, ben.id)
    await room.arrive()

    assert (await room.copies(receipt))[ben.id].state is DeliveryState.CANCELLED
    assert room.sender.requests == []


async def left(room: RelayRoom, member_id: int) -> None:
    """The member was forgotten, and time went by."""
    from bot.members.personal_data import MembersPersonalData

    async with room.database.write() as connection:
        await MembersPersonalData().erase(connection, member_id)
    room.clock.advance(timedelta(minutes=1))
