"""Reactions are counted under the message where it was written, and nothing is ever sent again because of one."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from itertools import count
from typing import Any

import pytest
from sqlalchemy import update

from bot.language.text import FormattedText
from bot.members import repository_groups
from bot.members.model import Member
from bot.relay.model import IncomingText
from bot.relay.reactions_model import ALL_COUNTED, Reacted
from bot.relay.reactions_personal import ReactionsPersonalData
from bot.storage import tables
from tests.integration.relay.conftest import OpenRoom
from tests.support.relay_room import RelayRoom

GROUP = -1001
_UPDATES = count(1)
React = Callable[..., Awaitable[bool]]


@pytest.fixture
async def room(open_room: OpenRoom) -> RelayRoom:
    return await open_room()


@pytest.fixture
async def ana(room: RelayRoom) -> Member:
    return await room.join(1, "en")


@pytest.fixture
async def ben(room: RelayRoom) -> Member:
    return await room.join(2, "en", team="heart")


@pytest.fixture
async def eva(room: RelayRoom) -> Member:
    return await room.join(3, "pt", team="heart")


async def react(room: RelayRoom, actor: Member, number: int, *signs: str, at: datetime | None = None) -> bool:
    """Somebody reacts to a message in their private chat."""
    given = reacted(actor.telegram_user_id or 0, number, actor.id, at or room.clock(), *signs)
    return await room.reactions.changed(actor, given)


def reacted(chat_id: int, number: int, actor: int, at: datetime, *signs: str, **more: Any) -> Reacted:
    return Reacted(
        chat_id=chat_id,
        telegram_message_id=number,
        actor=actor,
        signs=more.get("counts") or dict.fromkeys(signs, 1),
        at=at,
        update_id=next(_UPDATES),
    )


async def settle(room: RelayRoom) -> None:
    """Everything that is on its way arrives, and reactions are counted."""
    room.clock.advance(timedelta(seconds=2))
    await room.arrive()


async def test_the_line_under_the_original_counts_by_sign_and_comes_without_a_sound(
    room: RelayRoom, ana: Member, ben: Member, eva: Member
) -> None:
    number, _ = await room.write(ana, "She is stable.")
    await room.arrive()
    await react(room, ben, room.last_number(ben), "👍")
    await react(room, eva, room.last_number(eva), "👍", "❤️")
    await settle(room)

    assert room.reads(ana) == ["👍 2 · ❤️ 1"]
    assert room.sender.replies[room.last_number(ana)] == number
    assert room.sender.silent[-1] is True


async def test_twenty_reactions_of_one_second_are_one_message(room: RelayRoom, ana: Member) -> None:
    people = [await room.join(100 + index, "en", team="heart") for index in range(20)]
    await room.write(ana, "She is stable.")
    await room.arrive()
    before = len(room.sender.requests)
    for one in people:
        await react(room, one, room.last_number(one), "👍")
    await settle(room)

    assert [kind for kind, _ in room.sender.requests[before:]] == ["send"]
    assert room.reads(ana) == ["👍 20"]
    assert all(len(room.reads(one)) == 1 for one in people), "no copy was sent again"


async def test_whichever_part_of_a_copy_somebody_reacts_to_it_is_the_message_and_each_part_is_taken_back_by_itself(
    room: RelayRoom, ana: Member, ben: Member
) -> None:
    """The parts of a long text, as the photos of an album."""
    await room.write(ana, "This goes on and on. " * 220)
    await room.arrive()
    first, second = room.sender.chats[2]
    await react(room, ben, first, "👍")
    await react(room, ben, second, "👍", "🙏")
    await settle(room)
    assert room.reads(ana) == ["👍 1 · 🙏 1"]

    await react(room, ben, second)
    await settle(room)
    assert room.reads(ana) == ["👍 1"]


async def test_a_change_edits_the_line_and_the_last_word_counts(room: RelayRoom, ana: Member, ben: Member) -> None:
    await room.write(ana, "She is stable.")
    await room.arrive()
    copy = room.last_number(ben)
    await react(room, ben, copy, "👍")
    await settle(room)
    line = room.last_number(ana)
    await react(room, ben, copy, "🙏")
    await settle(room)

    assert (room.reads(ana), room.last_number(ana)) == (["🙏 1"], line)


async def test_the_line_goes_with_the_last_reaction_and_comes_back_with_the_next(
    room: RelayRoom, ana: Member, ben: Member
) -> None:
    await room.write(ana, "She is stable.")
    await room.arrive()
    copy = room.last_number(ben)
    await react(room, ben, copy, "👍")
    await settle(room)
    await react(room, ben, copy)
    await settle(room)
    assert room.reads(ana) == []

    await react(room, ben, copy, "👀")
    await settle(room)
    assert room.reads(ana) == ["👀 1"]


async def test_a_reaction_taken_back_within_the_second_says_nothing_and_the_next_one_is_not_lost(
    room: RelayRoom, ana: Member, ben: Member
) -> None:
    await room.write(ana, "She is stable.")
    await room.arrive()
    copy = room.last_number(ben)
    await react(room, ben, copy, "👍")
    await react(room, ben, copy)
    await settle(room)
    assert room.reads(ana) == []

    await react(room, ben, copy, "👍")
    await settle(room)
    assert room.reads(ana) == ["👍 1"]


async def test_an_update_that_comes_late_or_twice_changes_nothing(room: RelayRoom, ana: Member, ben: Member) -> None:
    await room.write(ana, "She is stable.")
    await room.arrive()
    copy, now = room.last_number(ben), room.clock()
    later = reacted(2, copy, ben.id, now, "🙏")
    assert await room.reactions.changed(ben, later)
    assert not await room.reactions.changed(ben, later)
    assert not await react(room, ben, copy, "👍", at=now - timedelta(seconds=1))
    await settle(room)

    assert room.reads(ana) == ["🙏 1"]


async def test_what_does_not_count(room: RelayRoom, ana: Member, ben: Member) -> None:
    """The author's own, of somebody in whose chat it is not, to notices, to what nobody knows."""
    number, receipt = await room.write(ana, "She is stable.")
    await room.arrive()
    copy = room.last_number(ben)
    pharmacist = await room.join(9, "en", team="pharmacy")

    assert not await react(room, ana, number, "👍")
    assert not await room.reactions.changed(ana, reacted(2, copy, ana.id, room.clock(), "👍"))
    assert not await room.reactions.changed(pharmacist, reacted(2, copy, pharmacist.id, room.clock(), "👍"))
    assert not await room.reactions.changed(None, reacted(2, copy, ALL_COUNTED, room.clock(), counts={"👍": 4}))
    assert not await react(room, ben, 4711, "👍")
    await room.relay.report_problem(ben, (await room.copies(receipt))[ben.id].id)
    await room.arrive()
    assert not await react(room, ana, room.last_number(ana), "👍")


async def test_in_a_linked_group_members_and_those_whom_telegram_does_not_name_count(
    room: RelayRoom, ana: Member, ben: Member
) -> None:
    """Anonymous administrators react as the group; where even that is hidden, Telegram only counts."""
    await room.write(ana, "She is stable.")
    await room.arrive()
    copy = await as_group(room, ben)

    assert await room.reactions.changed(ben, reacted(GROUP, copy, ben.id, room.clock(), "👍"))
    assert await room.reactions.changed(None, reacted(GROUP, copy, GROUP, room.clock(), "👍"))
    assert await room.reactions.changed(None, reacted(GROUP, copy, ALL_COUNTED, room.clock(), counts={"🙏": 3}))
    await settle(room)

    assert room.reads(ana) == ["🙏 3 · 👍 2"]


async def test_under_what_was_written_in_a_group_the_line_is_in_that_group(
    room: RelayRoom, ana: Member, ben: Member
) -> None:
    """Only once another chat reacted: Telegram itself shows what was given in this one."""
    await link(room, room.hospital.cardiology.id)
    incoming = IncomingText(
        chat_id=GROUP, telegram_message_id=50, text=FormattedText("She is stable."), sent_at=room.clock()
    )
    await room.relay.accept(ana, incoming, room_id=room.hospital.room.id)
    await room.arrive()
    leo = await room.join(4, "en")
    await room.reactions.changed(leo, reacted(GROUP, 50, leo.id, room.clock(), "🙏"))
    await settle(room)
    assert room.sender.reads(GROUP) == []

    await react(room, ben, room.last_number(ben), "👍")
    await settle(room)
    (line,) = room.sender.chats[GROUP]
    assert room.sender.reads(GROUP) == ["\u2068👍\u2069 \u20681\u2069 · \u2068🙏\u2069 \u20681\u2069"]
    assert room.sender.replies[line] == 50


async def link(room: RelayRoom, team_id: int) -> None:
    """Link a group to the room for a team."""
    async with room.database.write() as connection:
        await repository_groups.add(
            connection,
            chat_id=GROUP,
            thread_id=None,
            title="Heart",
            room_id=room.hospital.room.id,
            team_id=team_id,
            hears=True,
            linked_by=room.hospital.operator.id,
            at=room.clock(),
        )


async def as_group(room: RelayRoom, reader: Member) -> int:
    """Let the copy of a reader be one in their team's linked group; returns its number there."""
    number = room.last_number(reader)
    await link(room, room.hospital.heart.id)
    async with room.database.write() as connection:
        mine = tables.delivery.c.member_id == reader.id
        await connection.execute(update(tables.delivery).where(mine).values(chat_id=GROUP, member_id=None))
        parts = tables.delivery_part.c.telegram_message_id == number
        await connection.execute(update(tables.delivery_part).where(parts).values(chat_id=GROUP))
    return number


async def test_whoever_is_forgotten_does_not_count_any_more(room: RelayRoom, ana: Member, ben: Member) -> None:
    """Their data shows what they gave, by number; erased, the line follows."""
    await room.write(ana, "She is stable.")
    await room.arrive()
    await react(room, ben, room.last_number(ben), "👍")
    await settle(room)
    data = ReactionsPersonalData(room.reactions.count)
    async with room.database.write() as connection:
        exported = await data.export(connection, ben.id)
        report = await data.erase(connection, ben.id)
    await settle(room)

    assert [one["signs"] for one in exported["given"]] == [["👍"]]  # type: ignore[attr-defined]  # ready for JSON
    assert [line.count for line in report.erased] == [1]
    assert room.reads(ana) == []


async def test_what_is_older_than_texts_are_kept_goes(room: RelayRoom, ana: Member, ben: Member) -> None:
    await room.write(ana, "She is stable.")
    await room.arrive()
    await react(room, ben, room.last_number(ben), "👍")
    data = ReactionsPersonalData(room.reactions.count)
    async with room.database.write() as connection:
        assert await data.purge(connection, room.clock() + timedelta(days=1)) == 1


async def test_a_message_taken_back_takes_its_line_with_it(room: RelayRoom, ana: Member, ben: Member) -> None:
    _, receipt = await room.write(ana, "She is stable.")
    await room.arrive()
    copy = room.last_number(ben)
    await react(room, ben, copy, "👍")
    await settle(room)
    await room.withdrawal.take_back(ana, receipt.message_id or 0)
    await settle(room)

    assert room.reads(ana) == ["Taken back: removed for 1 of 1."]
    assert not await react(room, ben, copy, "🙏")
