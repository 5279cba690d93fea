"""Which room an answer goes to, and what it hangs on in each reader's chat."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.errors import NotAllowed
from bot.members.model import Member, Room
from bot.relay.reactions_model import Reacted
from tests.integration.relay.conftest import OpenRoom
from tests.support.relay_room import RelayRoom


async def second_room(room: RelayRoom) -> tuple[Room, Member]:
    """Another room of Ana's team, with one reader of her own."""
    make = room.hospital.members.administration
    made = await make.create_room(
        room.hospital.operator, "Drug room", [room.hospital.cardiology.id, room.hospital.pharmacy.id]
    )
    return await room.hospital.members.room(made.id), await room.join(30, "en", team="pharmacy")


async def test_an_answer_goes_to_the_room_of_what_it_answers(open_room: OpenRoom) -> None:
    """Whatever room the author is in just now."""
    room = await open_room()
    drug_room, pharmacist = await second_room(room)
    ana, surgeon = await room.join(1, "en"), await room.join(2, "en", team="heart")
    await room.write(pharmacist, "Which dose?")
    await room.arrive()

    await room.write(await room.member(ana), "5 mg.", reply_to=room.last_number(ana))
    await room.arrive()

    assert room.reads(pharmacist)[-1].splitlines()[1] == "5 mg."
    assert room.reads(surgeon) == []
    assert drug_room.name == "Drug room"


async def test_without_an_answer_it_goes_to_the_current_room(open_room: OpenRoom) -> None:
    room = await open_room()
    drug_room, pharmacist = await second_room(room)
    ana, surgeon = await room.join(1, "en"), await room.join(2, "en", team="heart")
    await room.hospital.members.switch_room(ana, drug_room.id)

    await room.write(await room.member(ana), "Hello.")
    await room.arrive()

    assert (len(room.reads(pharmacist)), len(room.reads(surgeon))) == (1, 0)


async def test_an_answer_hangs_on_each_readers_own_copy_and_on_the_authors_original(open_room: OpenRoom) -> None:
    room = await open_room()
    ana, ben, eva = await room.join(1, "en"), await room.join(2, "en"), await room.join(3, "en")
    asked, _ = await room.write(ana, "How is she?")
    await room.arrive()
    evas_copy = room.last_number(eva)

    await room.write(ben, "Well.", reply_to=room.last_number(ben))
    await room.arrive()

    replies = room.sender.replies
    assert (replies[room.last_number(ana)], replies[room.last_number(eva)]) == (asked, evas_copy)


async def test_an_answer_to_ones_own_message_hangs_on_the_readers_copies_of_it(open_room: OpenRoom) -> None:
    room = await open_room()
    ana, ben = await room.join(1, "en"), await room.join(2, "en")
    first, _ = await room.write(ana, "She is stable.")
    await room.arrive()
    copy = room.last_number(ben)

    await room.write(ana, "And awake.", reply_to=first)
    await room.arrive()

    assert room.sender.replies[room.last_number(ben)] == copy


async def test_an_answer_to_a_notice_is_an_answer_to_what_it_is_about(open_room: OpenRoom) -> None:
    room = await open_room()
    ana, ben = await room.join(1, "en"), await room.join(2, "en")
    _, receipt = await room.write(ana, "Hold it.")
    await room.arrive()
    copy = room.last_number(ben)
    await room.relay.report_problem(ben, (await room.copies(receipt))[ben.id].id)
    await room.arrive()

    await room.write(ana, "Stop apixaban.", reply_to=room.last_number(ana))
    await room.arrive()

    assert room.sender.replies[room.last_number(ben)] == copy


async def test_an_answer_to_something_that_was_never_relayed_is_just_a_message(open_room: OpenRoom) -> None:
    room = await open_room()
    ana, ben = await room.join(1, "en"), await room.join(2, "en")

    await room.write(ana, "Hello.", reply_to=12345)
    await room.arrive()

    assert room.sender.replies == {room.last_number(ben): None}


async def test_an_answer_to_a_room_that_its_author_has_left_goes_nowhere(open_room: OpenRoom) -> None:
    """The author was moved: what is meant for one room must not surface in another."""
    room = await open_room()
    _, pharmacist = await second_room(room)
    ana = await room.join(1, "en")
    await room.write(pharmacist, "Which dose?")
    await room.arrive()
    made = await room.hospital.members.invitations.create_invite(room.hospital.operator, room.hospital.heart.id)
    steps = room.hospital.members.invitations
    invitation = await steps.begin_joining(1, made.token, interface_language="en")
    await steps.choose_reading_language(1, invitation.invite_id, "en")
    moved = (await steps.accept(1, invitation.invite_id, name="Ana")).member
    cardiologist = await room.join(5, "en")

    with pytest.raises(NotAllowed) as refused:
        await room.write(moved, "5 mg.", reply_to=room.last_number(ana))
    await room.arrive()

    assert refused.value.specific_message_id == "error-reply-room-left"
    assert (room.reads(cardiologist), room.reads(pharmacist)) == ([], [])


async def test_an_answer_to_any_part_of_a_long_copy_is_an_answer_to_the_message(open_room: OpenRoom) -> None:
    room = await open_room()
    ana, ben = await room.join(1, "en"), await room.join(2, "en")
    asked, _ = await room.write(ana, "This goes on and on. " * 220)
    await room.arrive()
    assert len(room.reads(ben)) == 2

    await room.write(ben, "Well.", reply_to=room.last_number(ben))
    await room.arrive()

    assert room.sender.replies[room.last_number(ana)] == asked


async def test_an_answer_to_the_count_of_reactions_is_an_answer_to_the_message(open_room: OpenRoom) -> None:
    room = await open_room()
    ana, ben = await room.join(1, "en"), await room.join(2, "en")
    await room.write(ana, "She is stable.")
    await room.arrive()
    copy = room.last_number(ben)
    given = Reacted(chat_id=2, telegram_message_id=copy, actor=ben.id, signs={"👍": 1}, at=room.clock(), update_id=1)
    await room.reactions.changed(ben, given)
    room.clock.advance(timedelta(seconds=2))
    await room.arrive()

    await room.write(ana, "And awake.", reply_to=room.last_number(ana))
    await room.arrive()

    assert room.sender.replies[room.last_number(ben)] == copy


async def test_an_answer_to_a_message_that_was_taken_back_still_arrives(open_room: OpenRoom) -> None:
    """It asks for the thread, and Telegram sends it without where the copy is gone: its words are what matters."""
    room = await open_room()
    ana, ben, eva = await room.join(1, "en"), await room.join(2, "en"), await room.join(3, "en")
    _, receipt = await room.write(ana, "She is stable.")
    await room.arrive()
    copy = room.last_number(ben)
    await room.withdrawal.take_back(ana, receipt.message_id or 0)
    await room.arrive()

    await room.write(ben, "I have seen it, thank you.", reply_to=copy)
    await room.arrive()

    assert room.reads(eva)[-1].splitlines()[1] == "I have seen it, thank you."
    assert room.reads(ana)[-1].splitlines()[1] == "I have seen it, thank you."


async def test_an_edit_after_two_days_changes_every_copy(open_room: OpenRoom) -> None:
    """Telegram lets a bot change its messages for as long as they exist."""
    room = await open_room()
    ana, ben = await room.join(1, "en"), await room.join(2, "en")
    number, _ = await room.write(ana, "Give 5 mg.")
    await room.arrive()
    copy = room.last_number(ben)
    room.clock.advance(timedelta(hours=50))
    await room.edit(ana, number, "Give 2 mg.")
    await room.arrive()

    assert room.reads(ben)[0].splitlines()[1] == "Give 2 mg."
    assert room.last_number(ben) == copy
