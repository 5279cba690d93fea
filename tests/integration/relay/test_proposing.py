"""What is taken for a proposal and what for a message; who is asked, for how long, and what is kept of it."""

from __future__ import annotations

import pytest

from bot.errors import InvalidInput, NotFound, RecipientUnavailable
from bot.members.model import Member
from bot.relay.corrections_model import DIALOGUE_LIFETIME, LONGEST_PROPOSAL, PROPOSAL_LIFETIME, Decided, Took
from bot.relay.corrections_personal import CorrectionsPersonalData
from bot.relay.personal_data import RelayPersonalData
from bot.storage.audit import entries
from tests.integration.relay.conftest import OpenRoom
from tests.support.correcting import BETTER, MACHINE, propose, send, translator
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


async def test_the_same_update_twice_is_one_proposal(room: RelayRoom, ana: Member, eva: Member, rui: Member) -> None:
    _, copy = await send(room, ana, eva)
    await room.corrections.begin(eva, copy)
    text = room.incoming(eva, BETTER)
    outcomes = [await room.corrections.take(eva, text) for _ in range(2)]
    await room.arrive()

    assert [one and one.outcome for one in outcomes] == [Took.PROPOSED, Took.PROPOSED]
    assert len([text for text in room.reads(rui) if "proposes" in text]) == 1
    assert await room.corrections.was_taken(text)


@pytest.mark.parametrize("how", ["cancelled", "too late", "never begun", "answers somebody else"])
async def test_a_text_that_nothing_waits_for_is_a_message_to_the_room(
    room: RelayRoom, ana: Member, eva: Member, how: str
) -> None:
    _, copy = await send(room, ana, eva)
    reply_to = None
    if how != "never begun":
        await room.corrections.begin(eva, copy)
    if how == "cancelled":
        assert await room.corrections.leave(eva)
    if how == "too late":
        room.clock.advance(DIALOGUE_LIFETIME)
    if how == "answers somebody else":
        await room.write(ana, "Another message.")
        await room.arrive()
        reply_to = room.last_number(eva)

    assert await room.corrections.take(eva, room.incoming(eva, BETTER, reply_to=reply_to)) is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("x" * (LONGEST_PROPOSAL + 1), "correction-too-long"),
        (MACHINE, "correction-same"),
        (f"\u200f\u2066{MACHINE}\u2069", "correction-same"),
    ],
)
async def test_a_text_that_will_not_do_is_refused_and_the_next_one_is_waited_for(
    room: RelayRoom, ana: Member, eva: Member, text: str, words: str
) -> None:
    _, copy = await send(room, ana, eva)
    with pytest.raises(InvalidInput) as refused:
        await propose(room, eva, copy, text)

    assert refused.value.specific_message_id == words
    taken = await room.corrections.take(eva, room.incoming(eva, BETTER))
    assert taken is not None


async def test_the_authors_own_words_cannot_be_corrected(room: RelayRoom, ana: Member) -> None:
    ben = await room.join(6, "en")
    _, copy = await send(room, ana, ben)

    assert not await room.corrections.may_propose(ben, copy)
    with pytest.raises(InvalidInput):
        await room.corrections.begin(ben, copy)


async def test_where_nobody_in_the_room_knows_both_languages_the_administrators_are_asked(
    room: RelayRoom, ana: Member, eva: Member
) -> None:
    _, copy = await send(room, ana, eva)
    await propose(room, eva, copy)

    assert BETTER in room.reads(room.hospital.operator)[-1]
    decision = await room.corrections.review.approve(room.hospital.operator, 1)
    assert decision.outcome is Decided.APPROVED


async def test_nobody_decides_about_a_proposal_of_last_week(
    room: RelayRoom, ana: Member, eva: Member, rui: Member
) -> None:
    _, copy = await send(room, ana, eva)
    await propose(room, eva, copy)
    room.clock.advance(PROPOSAL_LIFETIME)

    assert (await room.corrections.review.approve(rui, 1)).outcome is Decided.OUTDATED
    await room.arrive()
    assert MACHINE in room.reads(eva)[0]


async def test_a_proposal_and_its_end_are_in_the_audit_without_texts(
    room: RelayRoom, ana: Member, eva: Member, rui: Member
) -> None:
    _, copy = await send(room, ana, eva)
    await propose(room, eva, copy)
    await room.corrections.review.approve(rui, 1)
    async with room.database.read() as connection:
        acts = await entries(connection, limit=2)

    assert [(one.action, one.actor_id) for one in acts] == [
        ("correction.approved", rui.id),
        ("correction.proposed", eva.id),
    ]
    assert BETTER not in str(acts)


async def test_what_somebody_proposed_is_exported_and_erased_with_them(
    room: RelayRoom, ana: Member, eva: Member, rui: Member
) -> None:
    _, copy = await send(room, ana, eva)
    await propose(room, eva, copy)
    data = CorrectionsPersonalData()
    async with room.database.write() as connection:
        exported = str(await data.export(connection, eva.id))
        erased = await data.erase(connection, eva.id)
        again = await data.erase(connection, eva.id)
        after = str(await data.export(connection, eva.id))

    assert BETTER in exported
    assert BETTER not in after
    assert [sum(line.count for line in one.erased) for one in (erased, again)] == [1, 0]
    assert (await room.corrections.review.approve(rui, 1)).outcome is Decided.OUTDATED


async def test_a_message_that_was_erased_while_somebody_wrote_takes_no_proposal(
    room: RelayRoom, ana: Member, eva: Member, rui: Member
) -> None:
    _, copy = await send(room, ana, eva)
    await room.corrections.begin(eva, copy)
    async with room.database.write() as connection:
        await RelayPersonalData().erase(connection, ana.id)
    text = room.incoming(eva, BETTER)

    outcomes = [await room.corrections.take(eva, text) for _ in range(2)]
    assert [one and one.outcome for one in outcomes] == [Took.OUTDATED, Took.OUTDATED]
    with pytest.raises(NotFound):
        await room.corrections.begin(eva, copy)


async def test_a_reader_who_was_away_gets_the_correction_when_they_return(
    room: RelayRoom, ana: Member, eva: Member, rui: Member
) -> None:
    _, copy = await send(room, ana, eva)
    await propose(room, eva, copy)
    await room.corrections.review.approve(rui, 1)
    room.sender.then(*[RecipientUnavailable(reason="blocked")] * 5)
    await room.arrive()
    assert MACHINE in room.reads(eva)[0]

    await room.delivery.returned(eva.telegram_user_id or 0)
    await room.arrive()
    assert BETTER in room.reads(eva)[0]
