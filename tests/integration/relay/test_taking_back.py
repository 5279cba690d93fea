"""A message taken back leaves nothing behind that we can remove, and its author hears what stayed."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import func, select

from bot.delivery.model import DeliveryState
from bot.delivery.personal_data import DeliveryPersonalData
from bot.errors import (
    ConnectionFailed,
    NotAllowed,
    NotFound,
    OutcomeUnknown,
    RecipientUnavailable,
    RequestRejected,
)
from bot.members.model import Member
from bot.relay.model import Accepted
from bot.storage import tables
from bot.storage.audit import entries
from tests.integration.relay.conftest import OpenRoom
from tests.support.ledger import FIRST_RETRY, LEASE
from tests.support.relay_room import RelayRoom

WORDS = "Mrs Smith may go home."
NOT_EVERYWHERE = "It could not be removed for: 1. Please speak to these colleagues if it matters."


@pytest.fixture
async def room(open_room: OpenRoom) -> RelayRoom:
    return await open_room()


@pytest.fixture
async def ana(room: RelayRoom) -> Member:
    return await room.join(1, "en")


@pytest.fixture
async def eva(room: RelayRoom) -> Member:
    return await room.join(2, "pt")


@pytest.fixture
async def rui(room: RelayRoom) -> Member:
    return await room.join(3, "pt")


async def test_every_copy_goes_and_the_author_hears_of_it(
    room: RelayRoom, ana: Member, eva: Member, rui: Member
) -> None:
    number, _ = await room.write(ana, WORDS)
    await room.arrive()
    taken = await room.withdrawal.take_back_answered(ana, 1, number)
    await room.arrive()

    assert (taken.copies, taken.is_new) == (2, True)
    assert [room.reads(eva), room.reads(rui)] == [[], []]
    assert room.reads(ana) == ["Taken back: removed for 2 of 2."]
    assert room.sender.replies[room.last_number(ana)] == number


async def test_the_text_and_what_engines_made_of_it_are_gone_from_our_tables(
    room: RelayRoom, ana: Member, eva: Member
) -> None:
    _, receipt = await room.write(ana, WORDS)
    await room.arrive()
    await room.withdrawal.take_back(ana, receipt.message_id or 0)

    async with room.database.read() as connection:
        contents = select(tables.message.c.content).where(tables.message.c.id == receipt.message_id)
        assert (await connection.execute(contents)).scalar_one() is None
        for table in (tables.variant, tables.machine_cache):
            assert (await connection.execute(select(func.count()).select_from(table))).scalar_one() == 0
        assert (await entries(connection, limit=1))[0].action == "message.taken-back"


async def test_what_has_not_left_yet_never_leaves(room: RelayRoom, ana: Member, eva: Member) -> None:
    _, receipt = await room.write(ana, WORDS)
    await room.withdrawal.take_back(ana, receipt.message_id or 0)
    await room.arrive()

    assert (await room.copies(receipt))[eva.id].state is DeliveryState.CANCELLED
    assert room.reads(eva) == []
    assert room.sender.requests[0][0] == "send", "only the author is told"
    assert room.reads(ana) == ["Taken back: removed for 1 of 1."]


async def test_a_copy_that_left_while_it_was_taken_back_is_removed_too(
    room: RelayRoom, ana: Member, eva: Member
) -> None:
    """Its job was running: the removal waits in the same lane, and finds what that job sent."""
    _, receipt = await room.write(ana, WORDS)
    jobs = await room.queue.claim(["send"], limit=5, lease=LEASE)
    prepared = await room.executor.prepare(jobs)
    await room.withdrawal.take_back(ana, receipt.message_id or 0)
    ended = [(job, await room.executor.run(job, prepared.get(job.id))) for job in jobs]
    async with room.database.write() as connection:
        await room.executor.settle(connection, ended)
        await room.queue.end(connection, ended)
    assert len(room.reads(eva)) == 1

    await room.arrive()
    assert room.reads(eva) == []


async def test_what_telegram_does_not_delete_any_more_is_emptied(room: RelayRoom, ana: Member, eva: Member) -> None:
    _, receipt = await room.write(ana, WORDS)
    await room.arrive()
    room.sender.deletes = False
    await room.withdrawal.take_back(ana, receipt.message_id or 0)
    await room.arrive()

    assert room.reads(eva) == ["The author took this message back."]
    assert room.reads(ana) == ["Taken back: removed for 1 of 1."]


async def test_a_copy_that_stays_with_somebody_who_blocked_us_is_said_to_stay(
    room: RelayRoom, ana: Member, eva: Member, rui: Member
) -> None:
    _, receipt = await room.write(ana, WORDS)
    await room.arrive()
    await room.withdrawal.take_back(ana, receipt.message_id or 0)
    room.sender.then(RecipientUnavailable(reason="blocked"))
    await room.arrive()

    assert room.reads(ana) == [
        "Taken back: removed for 1 of 2. It could not be removed for: 1. Please speak to these colleagues if it matters."
    ]


async def test_nobody_takes_back_what_somebody_else_wrote(room: RelayRoom, ana: Member, eva: Member) -> None:
    _, receipt = await room.write(ana, WORDS)
    for somebody in (eva, room.hospital.operator):
        with pytest.raises(NotAllowed):
            await room.withdrawal.take_back(somebody, receipt.message_id or 0)
    with pytest.raises(NotFound):
        await room.withdrawal.take_back_answered(ana, 1, 4711)


async def test_taking_back_twice_is_taking_back_once(room: RelayRoom, ana: Member, eva: Member) -> None:
    _, receipt = await room.write(ana, WORDS)
    await room.arrive()
    await room.withdrawal.take_back(ana, receipt.message_id or 0)
    again = await room.withdrawal.take_back(ana, receipt.message_id or 0)
    await room.arrive()

    assert not again.is_new
    assert len(room.reads(ana)) == 1


async def test_an_edit_does_not_bring_a_message_back(room: RelayRoom, ana: Member, eva: Member) -> None:
    number, receipt = await room.write(ana, WORDS)
    await room.arrive()
    await room.withdrawal.take_back(ana, receipt.message_id or 0)
    await room.arrive()

    assert (await room.edit(ana, number, "Mrs Smith may stay.")).outcome is Accepted.UNKNOWN
    await room.arrive()
    assert room.reads(eva) == []


async def test_what_reviewers_were_shown_of_it_goes_too(room: RelayRoom, ana: Member, eva: Member, rui: Member) -> None:
    _, receipt = await room.write(ana, WORDS)
    await room.arrive()
    await room.corrections.begin(eva, (await room.copies(receipt))[eva.id].id)
    await room.corrections.take(eva, room.incoming(eva, "A Sra. Smith pode ir para casa."))
    await room.arrive()
    assert "Smith" in room.reads(rui)[-1]

    await room.withdrawal.take_back(ana, receipt.message_id or 0)
    await room.arrive()
    assert [text for text in (*room.reads(rui), *room.reads(ana)) if "Smith" in text] == []


async def test_a_pair_that_a_correction_made_is_forgotten_with_its_message(
    room: RelayRoom, ana: Member, eva: Member, rui: Member
) -> None:
    _, receipt = await room.write(ana, WORDS)
    await room.arrive()
    await room.corrections.begin(eva, (await room.copies(receipt))[eva.id].id)
    await room.corrections.take(eva, room.incoming(eva, "A Sra. Smith pode ir para casa."))
    await room.corrections.review.approve(rui, 1)
    await room.withdrawal.take_back(ana, receipt.message_id or 0)

    async with room.database.read() as connection:
        units = select(func.count()).select_from(tables.memory_unit)
        assert (await connection.execute(units)).scalar_one() == 0


async def test_the_author_of_a_text_that_seems_to_name_somebody_is_told_once_and_nothing_is_held_back(
    room: RelayRoom, ana: Member, eva: Member
) -> None:
    room.identifiers[WORDS] = room.identifiers[f"{WORDS} Now."] = ["name", "phone"]
    number, _ = await room.write(ana, WORDS)
    await room.arrive()
    await room.edit(ana, number, f"{WORDS} Now.")
    await room.arrive()

    assert room.reads(ana) == [
        "This message seems to contain a patient’s name and a phone number. Everybody in the room can read it."
    ]
    assert room.sender.replies[room.last_number(ana)] == number
    assert "Smith" in room.reads(eva)[0]


async def test_a_copy_whose_sending_nobody_heard_the_end_of_is_never_said_to_be_removed(
    room: RelayRoom, ana: Member, eva: Member
) -> None:
    """It arrived, and its number was lost: nobody can find it again."""
    _, receipt = await room.write(ana, WORDS)
    room.sender.then_lose_the_answer(OutcomeUnknown("TimedOut"))
    await room.arrive()
    await room.withdrawal.take_back(ana, receipt.message_id or 0)
    room.clock.advance(FIRST_RETRY)
    await room.arrive()

    assert len(room.reads(eva)) == 1
    assert room.reads(ana) == [f"Taken back: removed for 0 of 1. {NOT_EVERYWHERE}"]


async def test_of_a_copy_that_arrived_twice_the_known_one_goes_and_the_other_is_said_to_stay(
    room: RelayRoom, ana: Member, eva: Member
) -> None:
    _, receipt = await room.write(ana, WORDS)
    room.sender.then_lose_the_answer(OutcomeUnknown("TimedOut"))
    await room.arrive()
    room.clock.advance(FIRST_RETRY)
    await room.arrive()
    assert len(room.reads(eva)) == 2

    await room.withdrawal.take_back(ana, receipt.message_id or 0)
    await room.arrive()

    assert len(room.reads(eva)) == 1
    assert room.reads(ana) == [f"Taken back: removed for 0 of 1. {NOT_EVERYWHERE}"]


async def test_a_sender_that_died_over_a_copy_leaves_it_unaccounted_for(
    room: RelayRoom, ana: Member, eva: Member
) -> None:
    """Killed after it may have sent, before it could say so."""
    _, receipt = await room.write(ana, WORDS)
    assert len(await room.queue.claim(["send"], limit=5, lease=LEASE)) == 1
    await room.queue.release_all()
    await room.withdrawal.take_back(ana, receipt.message_id or 0)
    await room.arrive()

    assert room.reads(ana) == [f"Taken back: removed for 0 of 1. {NOT_EVERYWHERE}"]


async def test_what_stayed_with_somebody_who_blocked_us_goes_when_they_return_and_the_author_reads_so(
    room: RelayRoom, ana: Member, eva: Member
) -> None:
    _, receipt = await room.write(ana, WORDS)
    await room.arrive()
    await room.withdrawal.take_back(ana, receipt.message_id or 0)
    room.sender.then(RecipientUnavailable(reason="blocked"))
    await room.arrive()
    assert room.reads(ana) == [f"Taken back: removed for 0 of 1. {NOT_EVERYWHERE}"]
    assert (await room.member(eva)).unreachable_since is not None, "so that whatever they write next brings them back"

    await room.delivery.returned(2)
    await room.arrive()

    assert room.reads(eva) == []
    assert room.reads(ana) == ["Taken back: removed for 1 of 1."]


async def test_one_part_that_telegram_will_not_touch_does_not_keep_the_others(
    room: RelayRoom, ana: Member, eva: Member
) -> None:
    """After two days each part is asked for by itself; before, one request takes all of them."""
    _, receipt = await room.write(ana, " ".join([WORDS] * 200))
    await room.arrive()
    parts = room.reads(eva)
    assert len(parts) > 1
    room.clock.advance(timedelta(days=2))
    await room.withdrawal.take_back(ana, receipt.message_id or 0)
    room.sender.then(RequestRejected("message can't be deleted for everyone"))
    await room.arrive()

    assert room.reads(eva) == parts[:1]
    assert room.reads(ana) == [f"Taken back: removed for 0 of 1. {NOT_EVERYWHERE}"]


async def test_a_reader_who_erases_themselves_while_a_removal_waits_does_not_keep_the_author_waiting(
    room: RelayRoom, ana: Member, eva: Member, rui: Member
) -> None:
    """What stands in their chat is theirs and stays there, and the author is told so."""
    _, receipt = await room.write(ana, WORDS)
    await room.arrive()
    await room.withdrawal.take_back(ana, receipt.message_id or 0)
    room.sender.then(None, ConnectionFailed("gone"))
    await room.arrive()
    assert room.reads(ana) == []

    waiting = rui if room.reads(rui) else eva
    async with room.database.write() as connection:
        await DeliveryPersonalData(room.withdrawal.ended).erase(connection, waiting.id)
    await room.arrive()

    assert room.reads(ana) == [f"Taken back: removed for 1 of 2. {NOT_EVERYWHERE}"]


async def test_a_copy_that_was_given_up_without_knowing_whether_it_arrived_is_said_to_stay(
    room: RelayRoom, ana: Member, eva: Member
) -> None:
    """It counts as failed, and has no number; and still the reader may have it."""
    _, receipt = await room.write(ana, WORDS)
    for _ in range(25):
        room.sender.then_lose_the_answer(OutcomeUnknown("TimedOut"))
        await room.arrive()
        room.clock.advance(timedelta(hours=1))
    assert (await room.copies(receipt))[eva.id].state is DeliveryState.FAILED

    await room.withdrawal.take_back(ana, receipt.message_id or 0)
    await room.arrive()
    assert room.reads(ana) == [f"Taken back: removed for 0 of 1. {NOT_EVERYWHERE}"]


async def test_what_is_purged_while_a_removal_waits_counts_as_staying(
    room: RelayRoom, ana: Member, eva: Member
) -> None:
    _, receipt = await room.write(ana, WORDS)
    await room.arrive()
    await room.withdrawal.take_back(ana, receipt.message_id or 0)
    async with room.database.write() as connection:
        purged = DeliveryPersonalData(room.withdrawal.ended).purge(connection, room.clock() + timedelta(days=1))
        await purged
    await room.arrive()

    assert room.reads(ana) == [f"Taken back: removed for 0 of 1. {NOT_EVERYWHERE}"]


async def test_answering_a_copy_with_unsend_takes_nothing_back(room: RelayRoom, ana: Member, eva: Member) -> None:
    """A reader's copy is nobody's own message, in whichever chat its number is tried."""
    number, _ = await room.write(ana, WORDS)
    await room.arrive()
    for chat, tried in ((2, room.last_number(eva)), (2, number)):
        with pytest.raises(NotFound):
            await room.withdrawal.take_back_answered(eva, chat, tried)
    assert len(room.reads(eva)) == 1
