"""An institution's own cards: who may write, review and read them."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.errors import InvalidInput, NotAllowed, NotFound
from bot.members.model import Member, Role
from content.cards import CardState
from tests.integration.guidance.conftest import OpenGuidance
from tests.support.guidance_room import GuidanceRoom


async def people(room: GuidanceRoom) -> tuple[Member, Member, Member, Member]:
    """Two coordinators and a clinician of one institution, and a coordinator of another."""
    hospital = room.relay.hospital
    return (
        await hospital.join(1, hospital.cardiology, Role.COORDINATOR),
        await hospital.join(2, hospital.pharmacy, Role.COORDINATOR),
        await hospital.join(3, hospital.cardiology),
        await hospital.join(4, hospital.heart, Role.COORDINATOR),
    )


async def write(room: GuidanceRoom, author: Member, text: str, number: int, own_id: int | None = None) -> int:
    """Write a card, or other words for one; returns its number."""
    await room.guidance.own.begin(author, own_id)
    reading = await room.guidance.own.take(
        author, text, chat_id=author.telegram_user_id or 0, telegram_message_id=number, is_answer=False
    )
    assert reading is not None
    return int(reading.card.id.removeprefix("own-"))


async def test_a_review_is_another_coordinators_and_of_the_words_that_were_shown(open_room: OpenGuidance) -> None:
    """Other words lose it."""
    room = await open_room()
    ana, ben, carl, _ = await people(room)
    own = room.guidance.own
    number = await write(room, ana, "Transfers\nCall first.", 10)
    with pytest.raises(InvalidInput):
        await own.review(ana, number, 1)
    with pytest.raises(InvalidInput):
        await own.review(ben, number, 7)
    with pytest.raises(NotAllowed):
        await own.review(carl, number, 1)
    reviewed = await own.review(ben, number, 1)
    assert reviewed.state is CardState.REVIEWED
    assert (reviewed.card.reviewed_by, reviewed.card.reviewed_on) == ("Person 2", room.relay.clock().date())

    await write(room, ben, "Transfers\nCall twice.", 11, number)
    changed = await own.read(carl, f"own-{number}")
    assert changed is not None
    assert (changed.state, changed.card.summary) == (CardState.DRAFT, "Call twice.")
    with pytest.raises(InvalidInput):
        await own.review(ben, number, 2)
    assert (await own.review(ana, number, 2)).state is CardState.REVIEWED


async def test_only_the_institution_finds_reads_and_changes_it(open_room: OpenGuidance) -> None:
    """For all others it is not there: not in the menu, not by its number, not by a question."""
    room = await open_room()
    ana, _, carl, dana = await people(room)
    number = await write(room, ana, "Transfers\nCall first.", 10)
    cards, own = room.guidance.cards, room.guidance.own
    assert "own" in [topic.id for topic in await cards.topics(carl)]
    answer = await cards.ask(carl, "transfers to us")
    assert answer is not None
    assert answer.best.card.id == f"own-{number}"

    assert "own" not in [topic.id for topic in await cards.topics(dana)]
    assert await cards.ask(dana, "transfers to us") is None
    with pytest.raises(NotFound):
        await cards.read(dana, f"own-{number}")
    for attempt in (own.begin(dana, number), own.review(dana, number, 1), own.remove(dana, number)):
        with pytest.raises(NotFound):
            await attempt


async def test_a_changed_card_is_found_by_its_new_words(open_room: OpenGuidance) -> None:
    """The index follows the revisions."""
    room = await open_room()
    ana, _, carl, _ = await people(room)
    number = await write(room, ana, "Transfers\nCall first.", 10)
    assert await room.guidance.cards.ask(carl, "transfers") is not None
    await write(room, ana, "Moving patients\nCall first.", 11, number)
    assert await room.guidance.cards.ask(carl, "transfers") is None
    assert await room.guidance.cards.ask(carl, "moving patients") is not None


async def test_the_same_message_twice_makes_one_card(open_room: OpenGuidance) -> None:
    """And never reaches the room as a message."""
    room = await open_room()
    ana, *_ = await people(room)
    number = await write(room, ana, "Transfers\nCall first.", 10)
    again = await room.guidance.own.take(
        ana, "Transfers\nCall first.", chat_id=1, telegram_message_id=10, is_answer=False
    )
    assert again is not None
    assert again.card.id == f"own-{number}"
    assert len(await room.guidance.own.titles(ana)) == 1


async def test_a_text_is_taken_only_where_one_is_waited_for(open_room: OpenGuidance) -> None:
    """Not an answer to a colleague, not an hour later, not after leaving."""
    room = await open_room()
    ana, *_ = await people(room)
    own = room.guidance.own

    async def taken(number: int, *, is_answer: bool = False) -> bool:
        reading = await own.take(ana, "T\nS", chat_id=1, telegram_message_id=number, is_answer=is_answer)
        return reading is not None

    assert not await taken(20)
    await own.begin(ana)
    assert not await taken(21, is_answer=True)
    assert await own.leave(ana)
    assert not await own.leave(ana)
    assert not await taken(22)
    await own.begin(ana)
    room.relay.clock.advance(timedelta(hours=1))
    assert not await taken(23)
