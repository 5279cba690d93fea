"""A reader proposes another text; whoever knows both languages decides; every copy follows."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from bot.errors import NotAllowed
from bot.members.model import Member, Role
from bot.relay.corrections_model import Decided, Took
from tests.integration.relay.conftest import OpenRoom
from tests.support.correcting import BETTER, MACHINE, WORDS, propose, send, speak, translator
from tests.support.relay_room import RelayRoom


@pytest.fixture
async def room(open_room: OpenRoom) -> RelayRoom:
    return await open_room(translator())


@pytest.fixture
async def ana(room: RelayRoom) -> Member:
    """The author, who knows English only."""
    return await room.join(1, "en")


@pytest.fixture
async def eva(room: RelayRoom) -> Member:
    """A reader of Portuguese."""
    return await room.join(2, "pt")


@pytest.fixture
async def rui(room: RelayRoom) -> Member:
    """Another reader of Portuguese, whom the assistant speaks English to: he knows both."""
    return await room.join(3, "pt")


async def test_an_approved_correction_changes_every_copy_in_that_language_and_no_other(
    room: RelayRoom, ana: Member, eva: Member, rui: Member
) -> None:
    ines = await room.join(4, "es")
    _, copy = await send(room, ana, eva)
    assert await propose(room, eva, copy) is Took.PROPOSED

    decision = await room.corrections.review.approve(rui, 1)
    edits_before = [text for kind, text in room.sender.requests if kind == "edit"]
    await room.arrive()

    assert (decision.outcome, decision.copies) == (Decided.APPROVED, 2)
    assert edits_before == []
    for reader in (eva, rui):
        lines = room.reads(reader)[0].splitlines()
        assert BETTER in lines
        assert lines[-2:] == ["EN→PT · approved by a person", "corrected"]
    assert "goteo" in room.reads(ines)[0]
    assert not [text for kind, text in room.sender.requests if kind == "edit" and "goteo" in text]


async def test_the_pair_is_remembered_in_the_room_that_approved_it_and_marked_as_memory(
    room: RelayRoom, ana: Member, eva: Member, rui: Member
) -> None:
    _, copy = await send(room, ana, eva)
    await propose(room, eva, copy)
    await room.corrections.review.approve(rui, 1)
    await room.arrive()

    await room.write(ana, WORDS)
    await room.arrive()

    again = room.reads(eva)[-1].splitlines()
    assert BETTER in again
    assert again[-1] == "EN→PT · approved by a person"


async def test_the_author_and_the_reviewer_see_original_current_and_proposed_text_and_only_the_reviewer_decides(
    room: RelayRoom, ana: Member, eva: Member, rui: Member
) -> None:
    number, copy = await send(room, ana, eva)
    await propose(room, eva, copy)

    for person in (ana, rui):
        shown = room.reads(person)[-1]
        assert all(text in shown for text in (WORDS, MACHINE, BETTER, "Person 2"))
    assert room.sender.replies[room.last_number(ana)] == number
    assert "A colleague who can judge both languages" in room.reads(ana)[-1]
    assert "safety checks" in room.reads(rui)[-1]
    with pytest.raises(NotAllowed):
        await room.corrections.review.approve(ana, 1)


async def test_nobody_decides_about_a_text_of_their_own_not_even_a_coordinator(
    room: RelayRoom, ana: Member, rui: Member
) -> None:
    boss = await room.hospital.join(7, room.hospital.cardiology, Role.COORDINATOR, "pt")
    _, copy = await send(room, ana, boss)
    await propose(room, boss, copy)

    for decide in (room.corrections.review.approve, room.corrections.review.reject):
        with pytest.raises(NotAllowed):
            await decide(boss, 1)


async def test_somebody_who_knows_only_one_of_the_languages_may_not_decide(
    room: RelayRoom, ana: Member, eva: Member, rui: Member
) -> None:
    other = await room.join(8, "pt")
    await speak(room, other, "pt")
    outsider = await room.join(9, "pt", team="pharmacy")
    _, copy = await send(room, ana, eva)
    await propose(room, eva, copy)

    for somebody in (other, outsider):
        with pytest.raises(NotAllowed):
            await room.corrections.review.approve(somebody, 1)


async def test_of_two_decisions_at_once_one_counts_and_the_other_is_told(
    room: RelayRoom, ana: Member, eva: Member, rui: Member
) -> None:
    zoe = await room.join(5, "pt")
    _, copy = await send(room, ana, eva)
    await propose(room, eva, copy)

    review = room.corrections.review
    decisions = await asyncio.gather(review.approve(rui, 1), review.reject(zoe, 1))

    outcomes = {one.outcome for one in decisions}
    assert outcomes in (
        {Decided.APPROVED, Decided.ALREADY_APPROVED},
        {Decided.REJECTED, Decided.ALREADY_REJECTED},
    )


async def test_a_decision_shows_where_it_was_asked_for_without_buttons(
    room: RelayRoom, ana: Member, eva: Member, rui: Member
) -> None:
    zoe = await room.join(5, "pt")
    _, copy = await send(room, ana, eva)
    await propose(room, eva, copy)
    await room.corrections.review.reject(rui, 1, reason="The word is right here.")
    await room.arrive()

    assert "Rejected by Person 3" in room.reads(zoe)[-1]
    assert "The word is right here." in room.reads(zoe)[-1]


async def test_a_rejection_with_a_reason_reaches_proposer_and_author_and_changes_nothing(
    room: RelayRoom, ana: Member, eva: Member, rui: Member
) -> None:
    _, copy = await send(room, ana, eva)
    await propose(room, eva, copy)
    await room.corrections.review.ask_for_reason(rui, 1)
    reason = room.incoming(rui, "We say drip here.")
    taken = await room.corrections.take(rui, reason)
    again = await room.corrections.take(rui, reason)
    await room.arrive()

    assert [one and one.outcome for one in (taken, again)] == [Took.REJECTED, Took.REJECTED]
    for person in (ana, eva):
        assert "We say drip here." in room.reads(person)[-1]
    assert MACHINE in room.reads(eva)[0]


async def test_an_edit_outdates_what_is_proposed_and_its_proposer_is_told(
    room: RelayRoom, ana: Member, eva: Member, rui: Member
) -> None:
    number, copy = await send(room, ana, eva)
    await propose(room, eva, copy)
    room.clock.advance(timedelta(seconds=5))
    await room.edit(ana, number, "Stop the drip tomorrow.")
    await room.arrive()

    assert "out of date" in room.reads(eva)[-1]
    assert (await room.corrections.review.approve(rui, 1)).outcome is Decided.OUTDATED
    await room.arrive()
    assert BETTER not in room.reads(eva)[0]


async def test_an_edit_after_a_correction_drops_the_mark(
    room: RelayRoom, ana: Member, eva: Member, rui: Member
) -> None:
    number, copy = await send(room, ana, eva)
    await propose(room, eva, copy)
    await room.corrections.review.approve(rui, 1)
    await room.arrive()
    room.clock.advance(timedelta(seconds=5))
    await room.edit(ana, number, "Stop the drip tomorrow.")
    await room.arrive()

    assert "corrected" not in room.reads(eva)[0]
    assert "tomorrow" in room.reads(eva)[0]


async def test_a_correction_of_one_language_leaves_a_proposal_for_another_open(
    room: RelayRoom, ana: Member, eva: Member, rui: Member
) -> None:
    ines = await room.join(4, "es")
    _, receipt = await room.write(ana, WORDS)
    await room.arrive()
    copies = await room.copies(receipt)
    await propose(room, eva, copies[eva.id].id)
    await propose(room, ines, copies[ines.id].id, "Suspenda la infusión.")
    boss = await room.hospital.join(7, room.hospital.cardiology, Role.COORDINATOR, "en")

    outcomes = [(await room.corrections.review.approve(boss, number)).outcome for number in (1, 2)]
    await room.arrive()

    assert outcomes == [Decided.APPROVED, Decided.APPROVED]
    assert "Suspenda la infusión." in room.reads(ines)[0]
    assert BETTER in room.reads(eva)[0]


async def test_a_second_proposal_for_the_same_copies_is_outdated_by_the_first_approval(
    room: RelayRoom, ana: Member, eva: Member, rui: Member
) -> None:
    zoe = await room.join(5, "pt")
    _, receipt = await room.write(ana, WORDS)
    await room.arrive()
    copies = await room.copies(receipt)
    await propose(room, eva, copies[eva.id].id)
    await propose(room, zoe, copies[zoe.id].id, "Suspender a infusão hoje à noite.")

    await room.corrections.review.approve(rui, 1)
    assert (await room.corrections.review.approve(rui, 2)).outcome is Decided.OUTDATED
