"""What a member gets who presses others' buttons, decides about their own texts, or is quicker than they should be."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import pytest
from sqlalchemy import func, select, update

from bot.delivery.personal_data import DeliveryPersonalData
from bot.errors import InvalidInput, NotAllowed, NotFound
from bot.members.model import Member, Role
from bot.members.personal_data import MembersPersonalData
from bot.relay.corrections_model import Decided, Took
from bot.relay.corrections_personal import CorrectionsPersonalData
from bot.relay.personal_data import RelayPersonalData
from bot.storage import tables
from tests.integration.relay.conftest import OpenRoom
from tests.support.providers import ScriptedProvider
from tests.support.relay_room import RelayRoom

WORDS = "Stop the drip tonight."
MACHINE = "Pare o gotejamento hoje à noite."
BETTER = "Suspenda a infusão hoje à noite."
Act = Callable[[RelayRoom, Member, int], Awaitable[object]]

ON_A_COPY: dict[str, Act] = {
    "problem": lambda room, actor, copy: room.corrections.may_propose(actor, copy),
    "unclear": lambda room, actor, copy: room.relay.report_problem(actor, copy),
    "propose": lambda room, actor, copy: room.corrections.begin(actor, copy),
    "why": lambda room, actor, copy: room.why.copy(actor, copy),
    "back": lambda room, actor, copy: room.why.back(actor, copy),
    "original": lambda room, actor, copy: room.relay.original(actor, copy),
    "doubtful": lambda room, actor, copy: room.relay.doubtful(actor, copy),
    "lang.wrong": lambda room, actor, copy: room.relay.languages.of_copy(actor, copy),
}
ON_A_PROPOSAL: dict[str, Act] = {
    "correct.approve": lambda room, actor, number: room.corrections.review.approve(actor, number),
    "correct.reject": lambda room, actor, number: room.corrections.review.to_be_rejected(actor, number),
    "correct.no": lambda room, actor, number: room.corrections.review.reject(actor, number),
    "correct.reason": lambda room, actor, number: room.corrections.review.ask_for_reason(actor, number),
}
ON_A_MESSAGE: dict[str, Act] = {
    "takeback": lambda room, actor, message: room.withdrawal.take_back(actor, message),
    "lang": lambda room, actor, message: room.relay.languages.say(actor, message, "es"),
    "lang.choose": lambda room, actor, message: room.relay.languages.choices(actor, message),
}


@pytest.fixture
async def room(open_room: OpenRoom) -> RelayRoom:
    return await open_room(ScriptedProvider(table={"pt": {WORDS: MACHINE}}))


@pytest.fixture
async def ana(room: RelayRoom) -> Member:
    """The author, who knows English only."""
    return await room.join(1, "en")


@pytest.fixture
async def eva(room: RelayRoom) -> Member:
    """A reader of Portuguese, who is spoken to in it: she knows nothing else."""
    joined = await room.join(2, "pt")
    return await room.hospital.members.set_interface_language(joined, "pt")


@pytest.fixture
async def rui(room: RelayRoom) -> Member:
    """A reader of Portuguese who knows English as well."""
    return await room.join(3, "pt")


async def sent(room: RelayRoom, author: Member, reader: Member) -> tuple[int, int]:
    """The message's number, and that of the reader's copy."""
    _, receipt = await room.write(author, WORDS)
    await room.arrive()
    return receipt.message_id or 0, (await room.copies(receipt))[reader.id].id


async def propose(room: RelayRoom, reader: Member, copy: int, text: str = BETTER) -> Took | None:
    await room.corrections.begin(reader, copy)
    taken = await room.corrections.take(reader, room.incoming(reader, text))
    return None if taken is None else taken.outcome


async def texts_left(room: RelayRoom, message: int) -> int:
    """How many translations, proposals and learnt pairs hold words of a message."""
    async with room.database.read() as connection:
        count = select(func.count())
        kept = [
            count.select_from(tables.variant).where(tables.variant.c.message_id == message),
            count.select_from(tables.correction).where(tables.correction.c.content.is_not(None)),
            count.select_from(tables.memory_unit),
        ]
        return sum([(await connection.execute(one)).scalar_one() for one in kept])


@pytest.mark.parametrize("verb", ON_A_COPY)
async def test_a_colleague_cannot_press_the_buttons_under_anothers_copy(
    room: RelayRoom, ana: Member, eva: Member, rui: Member, verb: str
) -> None:
    """The same room and the same message do not make it theirs; nor does a made-up number."""
    _, copy = await sent(room, ana, eva)
    with pytest.raises(NotAllowed):
        await ON_A_COPY[verb](room, rui, copy)
    with pytest.raises(NotFound):
        await ON_A_COPY[verb](room, rui, 2**63 - 1)


@pytest.mark.parametrize("verb", ON_A_PROPOSAL)
async def test_nobody_outside_decides_about_a_proposal_whatever_number_they_send(
    room: RelayRoom, ana: Member, eva: Member, rui: Member, verb: str
) -> None:
    outsider = await room.hospital.join(9, room.hospital.pharmacy, Role.COORDINATOR)
    _, copy = await sent(room, ana, eva)
    await propose(room, eva, copy)
    for somebody in (outsider, eva, ana):
        with pytest.raises(NotAllowed):
            await ON_A_PROPOSAL[verb](room, somebody, 1)
    with pytest.raises(NotFound):
        await ON_A_PROPOSAL[verb](room, rui, 2**63 - 1)


@pytest.mark.parametrize("verb", ON_A_MESSAGE)
async def test_a_message_is_not_touched_by_its_number_from_outside_the_room(
    room: RelayRoom, ana: Member, eva: Member, verb: str
) -> None:
    outsider = await room.join(9, "en", team="pharmacy")
    message, _ = await sent(room, ana, eva)
    with pytest.raises((NotAllowed, NotFound)):
        await ON_A_MESSAGE[verb](room, outsider, message)
    with pytest.raises(NotFound):
        await ON_A_MESSAGE[verb](room, ana, 2**63 - 1)
    await room.arrive()
    assert MACHINE in room.reads(eva)[0]


async def test_a_proposer_who_becomes_an_administrator_still_decides_nothing_of_their_own(
    room: RelayRoom, ana: Member, rui: Member
) -> None:
    _, copy = await sent(room, ana, rui)
    await propose(room, rui, copy)
    async with room.database.write() as connection:
        promoted = update(tables.member).where(tables.member.c.id == rui.id)
        await connection.execute(promoted.values(role=Role.ADMINISTRATOR.value))

    for decide in ON_A_PROPOSAL.values():
        with pytest.raises(NotAllowed):
            await decide(room, await room.member(rui), 1)


async def test_a_proposer_who_is_forgotten_and_joins_anew_finds_nothing_to_approve(
    room: RelayRoom, ana: Member, rui: Member
) -> None:
    """As another member they might decide; but the text went with the first one."""
    _, copy = await sent(room, ana, rui)
    await propose(room, rui, copy)
    async with room.database.write() as connection:
        for part in (CorrectionsPersonalData(), RelayPersonalData(), DeliveryPersonalData(), MembersPersonalData()):
            await part.erase(connection, rui.id)
    again = await room.join(3, "pt")

    assert (await room.corrections.review.approve(again, 1)).outcome is Decided.OUTDATED
    with pytest.raises(NotFound):
        await room.corrections.begin(again, copy)


async def test_whoever_moved_to_a_team_outside_the_room_changes_nothing_there_with_their_old_buttons(
    room: RelayRoom, ana: Member, eva: Member, rui: Member
) -> None:
    """Neither with a proposal, nor with a decision or a word about the language."""
    message, copy = await sent(room, ana, eva)
    await propose(room, eva, copy)
    moved = [await room.join(number, "pt", team="pharmacy") for number in (2, 3)]
    assert [one.id for one in moved] == [eva.id, rui.id]

    with pytest.raises(NotAllowed):
        await room.corrections.begin(moved[0], copy)
    with pytest.raises(NotAllowed):
        await room.corrections.review.approve(moved[1], 1)
    with pytest.raises(NotAllowed):
        await room.relay.languages.say(moved[0], message, "es")
    assert not await room.corrections.may_propose(moved[0], copy)


async def test_what_was_written_for_a_room_that_one_has_left_goes_nowhere_and_the_next_text_is_free(
    room: RelayRoom, ana: Member, eva: Member, rui: Member
) -> None:
    """A proposal and a reason alike: both are about words that their new colleagues were never to see."""
    _, copy = await sent(room, ana, eva)
    await propose(room, eva, copy)
    await room.corrections.begin(eva, copy)
    await room.corrections.review.ask_for_reason(rui, 1)
    for number in (2, 3):
        moved = await room.join(number, "pt", team="pharmacy")
        with pytest.raises(NotAllowed):
            await room.corrections.take(moved, room.incoming(moved, BETTER))
        assert await room.corrections.take(moved, room.incoming(moved, "Good morning.")) is None


@pytest.mark.parametrize("length", [4001, 10_000])
async def test_a_proposal_that_is_too_long_is_refused_and_the_next_text_is_waited_for(
    room: RelayRoom, ana: Member, eva: Member, length: int
) -> None:
    _, copy = await sent(room, ana, eva)
    with pytest.raises(InvalidInput):
        await propose(room, eva, copy, "x" * length)

    taken = await room.corrections.take(eva, room.incoming(eva, BETTER))
    assert taken is not None
    assert taken.outcome is Took.PROPOSED


async def test_half_characters_and_nulls_reach_the_readers_as_replacement_characters(
    room: RelayRoom, ana: Member, eva: Member, rui: Member
) -> None:
    """On the whole way: checked, kept, remembered and sent."""
    _, copy = await sent(room, ana, eva)
    await propose(room, eva, copy, "Suspenda\ud83d a\x00 infusão.")
    decision = await room.corrections.review.approve(rui, 1)
    await room.arrive()

    assert decision.outcome is Decided.APPROVED
    assert "Suspenda\ufffd a\ufffd infusão." in room.reads(eva)[0]


async def test_a_reason_with_half_characters_and_nulls_is_told_all_the_same(
    room: RelayRoom, ana: Member, eva: Member, rui: Member
) -> None:
    _, copy = await sent(room, ana, eva)
    await propose(room, eva, copy)
    await room.corrections.review.ask_for_reason(rui, 1)
    await room.corrections.take(rui, room.incoming(rui, "No\x00 \udc00."))
    await room.arrive()

    assert "No\ufffd \ufffd." in room.reads(eva)[-1]


async def test_a_dose_that_is_written_backwards_is_not_turned_around_on_the_screen(
    room: RelayRoom, ana: Member, eva: Member, rui: Member
) -> None:
    """With an override of direction, what the checks read as 05 is shown as 50."""
    _, copy = await sent(room, ana, eva)
    await propose(room, eva, copy, "Suspenda \u202e05\u202c mg.")
    await room.arrive()

    assert "05" in room.reads(rui)[-1]
    assert "\u202e" not in "".join(room.sender.reads(3))


async def test_of_an_edit_and_an_approval_at_once_no_reader_keeps_a_correction_of_other_words(
    room: RelayRoom, ana: Member, eva: Member, rui: Member
) -> None:
    number, receipt = await room.write(ana, WORDS)
    await room.arrive()
    await propose(room, eva, (await room.copies(receipt))[eva.id].id)
    later = room.edit(ana, number, "Stop the drip tomorrow.")
    await asyncio.gather(later, room.corrections.review.approve(rui, 1))
    await room.arrive()

    for reader in (eva, rui):
        assert BETTER not in room.reads(reader)[0]
        assert "tomorrow" in room.reads(reader)[0]


async def test_of_taking_back_and_approving_at_once_no_words_stay(
    room: RelayRoom, ana: Member, eva: Member, rui: Member
) -> None:
    message, copy = await sent(room, ana, eva)
    await propose(room, eva, copy)
    await asyncio.gather(room.withdrawal.take_back(ana, message), room.corrections.review.approve(rui, 1))
    await room.arrive()

    assert await texts_left(room, message) == 0
    assert [text for text in (*room.reads(eva), *room.reads(rui)) if MACHINE in text or BETTER in text] == []


async def test_of_taking_back_and_proposing_at_once_no_words_stay(
    room: RelayRoom, ana: Member, eva: Member, rui: Member
) -> None:
    message, copy = await sent(room, ana, eva)
    await room.corrections.begin(eva, copy)
    proposal = room.corrections.take(eva, room.incoming(eva, BETTER))
    await asyncio.gather(room.withdrawal.take_back(ana, message), proposal)
    await room.arrive()

    assert await texts_left(room, message) == 0
    assert [text for text in room.reads(rui) if BETTER in text or WORDS in text] == []


async def test_a_hint_names_the_kind_and_never_the_thing(room: RelayRoom, ana: Member, eva: Member) -> None:
    """Neither in the author's chat, nor in what is kept of the hint."""
    text = "Mrs Smith, +1 310 555 0123."
    room.identifiers[text] = ["name", "phone"]
    await room.write(ana, text)
    await room.arrive()

    assert room.reads(ana)
    assert not any(word in "".join(room.reads(ana)) for word in ("Smith", "310", "0123"))
    async with room.database.read() as connection:
        details = (await connection.execute(select(tables.notice.c.detail))).scalars().all()
    assert details == [{"kinds": ["name", "phone"]}]


async def test_a_reader_who_proposes_again_and_again_leaves_one_proposal_to_decide_about(
    room: RelayRoom, ana: Member, eva: Member, rui: Member
) -> None:
    """The earlier ones lose their buttons where they were asked about."""
    _, copy = await sent(room, ana, eva)
    for text in ("Pare.", "Pare já.", BETTER):
        await propose(room, eva, copy, text)
    await room.arrive()

    outcomes = [(await room.corrections.review.approve(rui, number)).outcome for number in (1, 2, 3)]
    assert outcomes == [Decided.OUTDATED, Decided.OUTDATED, Decided.APPROVED]
