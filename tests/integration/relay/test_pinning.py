"""A pin in one chat is a pin in every chat that has the message; unpinning is asked for."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.errors import NotAllowed, NotFound, RecipientUnavailable
from bot.members.model import Member, Role
from bot.relay.reactions_personal import ReactionsPersonalData
from bot.storage.engine import Database
from tests.integration.relay.conftest import OpenRoom
from tests.support.providers import ScriptedProvider
from tests.support.relay_room import RelayRoom, open_relay_room

REFUSED = (
    "I could not pin that message in every group: in at least one of them I am not allowed to. An administrator of the group"
    " can give me the right to pin messages."
)


@pytest.fixture
async def room(sqlite_database: Database) -> RelayRoom:
    return await open_relay_room(sqlite_database, ScriptedProvider())


@pytest.fixture
async def ana(room: RelayRoom) -> Member:
    return await room.join(1, "en")


@pytest.fixture
async def ben(room: RelayRoom) -> Member:
    return await room.hospital.join(2, room.hospital.heart, Role.COORDINATOR)


@pytest.fixture
async def eva(room: RelayRoom) -> Member:
    return await room.join(3, "pt", team="heart")


async def pin(room: RelayRoom, actor: Member, number: int, *, notice: int = 900) -> int:
    """Somebody pins a message in their private chat."""
    return await room.pinning.pinned(actor, actor.telegram_user_id or 0, number, group_admin=False, notice=notice)


async def test_what_a_coordinator_pins_is_pinned_in_all_other_chats_and_on_the_original(
    room: RelayRoom, ana: Member, ben: Member, eva: Member
) -> None:
    number, _ = await room.write(ana, "Rounds are at eight.")
    await room.arrive()
    assert await pin(room, ben, room.last_number(ben)) == 2
    await room.arrive()

    assert room.sender.pins == {1: [number], 3: [room.last_number(eva)]}


async def test_a_clinicians_pin_is_a_bookmark_of_their_own(room: RelayRoom, ana: Member, eva: Member) -> None:
    await room.write(ana, "Rounds are at eight.")
    await room.arrive()
    assert await pin(room, eva, room.last_number(eva)) == 0
    await room.arrive()

    assert room.sender.pins == {}


async def test_a_copy_that_is_still_on_its_way_is_pinned_when_it_arrives(
    room: RelayRoom, ana: Member, ben: Member, eva: Member
) -> None:
    number, _ = await room.write(ben, "Rounds are at eight.")
    assert await pin(room, ben, number) == 2
    await room.arrive()

    assert room.sender.pins == {1: [room.last_number(ana)], 3: [room.last_number(eva)]}


async def test_the_copy_of_a_reader_who_comes_back_is_pinned_too(
    room: RelayRoom, ana: Member, ben: Member, eva: Member
) -> None:
    """They had blocked us when it was sent, and when it was pinned."""
    number, receipt = await room.write(ben, "Rounds are at eight.")
    room.sender.then(RecipientUnavailable(reason="blocked"))
    await room.arrive()
    await pin(room, ben, number)
    await room.arrive()
    away = next(one for one in (await room.copies(receipt)).values() if not one.parts)
    await room.delivery.returned(away.chat_id)
    await room.arrive()

    assert {1, 3} <= set(room.sender.pins)


async def test_the_same_pin_told_twice_is_one_and_pinning_again_pins_again(open_room: OpenRoom) -> None:
    """Somebody may have unpinned it by hand in between, which nobody tells us."""
    room = await open_room()
    ana, ben = await room.join(1, "en"), await room.hospital.join(2, room.hospital.heart, Role.COORDINATOR)
    await room.write(ana, "Rounds are at eight.")
    await room.arrive()
    copy = room.last_number(ben)
    await pin(room, ben, copy)
    await room.arrive()
    before = len(room.sender.requests)
    await pin(room, ben, copy)
    await room.arrive()
    assert len(room.sender.requests) == before

    await pin(room, ben, copy, notice=901)
    await room.arrive()
    assert len(room.sender.requests) == before + 1


async def test_unpinning_unpins_everywhere_and_what_is_wanted_last_holds(
    room: RelayRoom, ana: Member, ben: Member
) -> None:
    await room.write(ana, "Rounds are at eight.")
    await room.arrive()
    copy = room.last_number(ben)
    await pin(room, ben, copy)
    assert await room.pinning.unpin(ben, 2, copy, group_admin=False, command=902) == 2
    await room.arrive()

    assert not any(room.sender.pins.values())


async def test_who_may_not_unpin(room: RelayRoom, ana: Member, ben: Member, eva: Member) -> None:
    await room.write(ana, "Rounds are at eight.")
    await room.arrive()
    with pytest.raises(NotAllowed):
        await room.pinning.unpin(eva, 3, room.last_number(eva), group_admin=False, command=902)
    for chat, number in ((2, 4711), (3, room.last_number(eva))):
        with pytest.raises(NotFound):
            await room.pinning.unpin(ben, chat, number, group_admin=False, command=903)


async def test_whoever_pins_hears_once_where_we_may_not(room: RelayRoom, ana: Member, ben: Member, eva: Member) -> None:
    await room.write(ana, "Rounds are at eight.")
    await room.arrive()
    room.sender.may_pin = False
    await pin(room, ben, room.last_number(ben))
    await room.arrive()
    await pin(room, ben, min(room.sender.chats[2]), notice=901)
    await room.arrive()

    assert room.reads(ben)[1:] == [REFUSED]
    assert room.sender.silent[-1] is True


async def test_what_was_taken_back_is_not_pinned(room: RelayRoom, ana: Member, ben: Member) -> None:
    _, receipt = await room.write(ana, "Rounds are at eight.")
    await room.arrive()
    copy = room.last_number(ben)
    await room.withdrawal.take_back(ana, receipt.message_id or 0)
    assert await pin(room, ben, copy) == 0


async def test_what_somebody_pinned_is_in_their_data_and_stays_pinned_by_nobody(
    room: RelayRoom, ana: Member, ben: Member
) -> None:
    await room.write(ana, "Rounds are at eight.")
    await room.arrive()
    await pin(room, ben, room.last_number(ben))
    data = ReactionsPersonalData(room.reactions.count)
    async with room.database.write() as connection:
        exported = await data.export(connection, ben.id)
        await data.erase(connection, ben.id)
        again = await data.export(connection, ben.id)
        purged = await data.purge(connection, room.clock() + timedelta(days=1))

    assert len(exported["pinned"]) == 1  # type: ignore[arg-type]  # ready for JSON
    assert again["pinned"] == []
    assert purged == 1
