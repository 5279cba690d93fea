"""A team's group is its address in a room: what is written elsewhere comes there once, in the team's language."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.delivery.model import DeliveryState
from bot.errors import NotAllowed
from bot.relay.personal_data import RelayPersonalData
from bot.storage.engine import Database
from tests.integration.relay.conftest import OpenRoom
from tests.support.linked_groups import CARDIOLOGISTS, SURGEONS, TRANSLATED, GroupRoom, seen
from tests.support.providers import ScriptedProvider
from tests.support.relay_room import open_relay_room

MOVED = -100_99


@pytest.fixture
async def people(sqlite_database: Database) -> GroupRoom:
    """Two teams with their groups."""
    opened = await GroupRoom.open(await open_relay_room(sqlite_database, ScriptedProvider(table=TRANSLATED)))
    await opened.link_both()
    return opened


# ── who gets it ───────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_what_is_written_in_one_teams_group_comes_to_the_others_once(open_room: OpenRoom) -> None:
    """On both engines."""
    people = await GroupRoom.open(await open_room(ScriptedProvider(table=TRANSLATED)))
    await people.link_both()
    await people.write_in(CARDIOLOGISTS, people.ben, "The graft is fine.")

    assert people.reads(SURGEONS) == ["移植物情况良好。"]
    assert [people.reads(chat) for chat in (CARDIOLOGISTS, 1, 2, 3, 4)] == [[]] * 5


async def test_a_team_without_a_group_reads_in_private_each_in_their_language(sqlite_database: Database) -> None:
    people = await GroupRoom.open(await open_relay_room(sqlite_database, ScriptedProvider(table=TRANSLATED)))
    await people.link(people.ana, CARDIOLOGISTS)
    await people.write_in(CARDIOLOGISTS, people.ben, "The graft is fine.")

    assert people.reads(3) == ["移植物情况良好。"]
    assert people.reads(4) == ["Le greffon va bien."]


async def test_the_authors_own_group_gets_what_they_write_in_private(people: GroupRoom) -> None:
    await people.write(people.ben, "From my own chat.")

    assert people.reads(CARDIOLOGISTS) == ["From my own chat."]
    assert people.reads(1) == []


async def test_an_answer_in_the_group_threads_to_the_authors_original(people: GroupRoom) -> None:
    number, _ = await people.write_in(CARDIOLOGISTS, people.ben, "The graft is fine.")
    copy = list(people.room.sender.chats[SURGEONS])[-1]
    await people.write_in(SURGEONS, people.lin, "Good.", reply_to=copy)

    answer = list(people.room.sender.chats[CARDIOLOGISTS])[-1]
    assert people.reads(CARDIOLOGISTS) == ["Good."]
    assert people.room.sender.replies[answer] == number


async def test_an_edit_changes_the_groups_copy(people: GroupRoom) -> None:
    number, _ = await people.write_in(CARDIOLOGISTS, people.ben, "Give 5 mg.")
    await people.edit_in(CARDIOLOGISTS, people.ben, number, "Give 2.5 mg.")

    assert people.reads(SURGEONS) == ["给予 2.5 mg。"]


async def test_a_topic_is_where_the_room_lives(people: GroupRoom) -> None:
    await people.link(people.mei, SURGEONS, topic=7)
    await people.write_in(CARDIOLOGISTS, people.ben, "The graft is fine.")

    assert people.room.sender.threads[SURGEONS] == 7


async def test_nothing_of_somebody_who_left_meanwhile_comes_to_a_group(people: GroupRoom) -> None:
    """They wrote, and asked to be forgotten before it was sent."""
    _, receipt = await people.room.write(people.ben, "A mistake.")
    async with people.room.database.write() as connection:
        await RelayPersonalData().erase(connection, people.ben.id)
    await people.room.arrive()

    assert people.reads(SURGEONS) == []
    assert {one.state for one in (await people.room.copies(receipt)).values()} == {DeliveryState.CANCELLED}


# ── asking about a group's copy ───────────────────────────────────────────────────────────────────────────────────────


async def test_any_member_of_the_team_may_ask_about_the_groups_copy_and_nobody_else(people: GroupRoom) -> None:
    _, receipt = await people.write_in(CARDIOLOGISTS, people.ben, "The graft is fine.")
    (copy,) = (await people.room.copies(receipt)).values()

    assert (await people.room.relay.original(people.lin, copy.id)).text.text == "The graft is fine."
    assert await people.room.relay.report_problem(people.mei, copy.id)
    with pytest.raises(NotAllowed):
        await people.room.relay.original(people.ana, copy.id)


# ── refused ───────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("reason", ["kicked", "chat-not-found", "topic-closed", "no-rights"])
async def test_what_a_group_refuses_reaches_its_team_in_private(people: GroupRoom, reason: str) -> None:
    """And whoever linked it is told once."""
    people.room.sender.closed[SURGEONS] = reason
    await people.write_in(CARDIOLOGISTS, people.ben, "First.")
    await people.write_in(CARDIOLOGISTS, people.ben, "Second.")

    assert people.reads(4) == ["[fr] First.", "[fr] Second."]
    told = [one for one in people.reads(3) if "does not get messages" in one]
    assert len(told) == 1
    assert (await people.group(SURGEONS)).lost == reason


async def test_a_correction_that_a_group_refuses_reaches_its_team_in_private(people: GroupRoom) -> None:
    """The stale text in the group is beyond our reach; its readers must not go by it."""
    number, _ = await people.write_in(CARDIOLOGISTS, people.ben, "Give 5 mg.")
    people.room.sender.closed[SURGEONS] = "kicked"
    await people.edit_in(CARDIOLOGISTS, people.ben, number, "Give 2.5 mg.")

    assert people.reads(4) == ["Donnez 2,5 mg."]


async def test_a_group_that_is_found_again_gets_what_follows_and_nothing_twice(people: GroupRoom) -> None:
    await people.room.groups.removed(SURGEONS, "kicked")
    await people.write_in(CARDIOLOGISTS, people.ben, "Away.")
    await people.room.groups.present(SURGEONS, hears=True)
    await people.write_in(CARDIOLOGISTS, people.ben, "Back.")

    assert people.reads(SURGEONS)[0].startswith("我又可以在这里发消息了。")
    assert people.reads(SURGEONS)[1:] == ["[zh-Hans] Back."]
    assert people.reads(4) == ["[fr] Away."]


async def test_what_waits_for_a_group_that_is_unlinked_goes_to_its_readers(people: GroupRoom) -> None:
    await people.room.write(people.ben, "Soon.")
    await people.room.groups.unlink(people.mei, seen(SURGEONS))
    await people.room.arrive()

    assert people.reads(4) == ["[fr] Soon."]
    assert len(people.reads(SURGEONS)) == 1  # that it is unlinked
    assert await people.room.groups.by_chat(SURGEONS) is None


async def test_losing_the_right_to_hear_is_said_once_here_and_to_whoever_linked_it(people: GroupRoom) -> None:
    for hears in (False, False, True):
        await people.room.groups.present(SURGEONS, hears=hears)
    await people.room.arrive()

    assert len(people.reads(SURGEONS)) == 2
    assert len(people.reads(3)) == 1


# ── a group becomes a supergroup ──────────────────────────────────────────────────────────────────────────────────────


async def test_a_group_that_moved_while_something_was_sent_gets_it_where_it_is_now(open_room: OpenRoom) -> None:
    """On both engines: once, whole, and everything after it as well."""
    people = await GroupRoom.open(await open_room(ScriptedProvider(table=TRANSLATED)))
    await people.link_both()
    people.room.sender.moved[SURGEONS] = MOVED
    await people.room.write(people.ben, "First.")
    await people.room.write(people.ben, "Second.")
    await people.room.arrive()
    await people.write(people.ben, "Third.")

    texts = [one for one in people.reads(MOVED) if one.startswith("[zh-Hans]")]
    assert texts == ["[zh-Hans] First.", "[zh-Hans] Second.", "[zh-Hans] Third."]
    assert people.reads(SURGEONS) == []
    moved = await people.group(MOVED)
    assert (moved.chat_id, moved.former_chat_id) == (MOVED, SURGEONS)
    assert len(people.reads(MOVED)) == 4  # and that it moved, once


async def test_what_waits_when_telegram_says_that_a_group_moved_goes_there_in_order(people: GroupRoom) -> None:
    await people.room.write(people.ben, "First.")
    await people.room.write(people.ben, "Second.")
    people.room.sender.moved[SURGEONS] = MOVED
    await people.room.groups.migrated(SURGEONS, MOVED)
    await people.room.groups.migrated(SURGEONS, MOVED)  # Telegram says it in both groups
    await people.write(people.ben, "Third.")

    texts = [one for one in people.reads(MOVED) if one.startswith("[zh-Hans]")]
    assert texts == ["[zh-Hans] First.", "[zh-Hans] Second.", "[zh-Hans] Third."]
    assert people.reads(SURGEONS) == []


async def test_an_edit_of_what_came_before_the_move_comes_as_a_new_message(people: GroupRoom) -> None:
    """The supergroup numbers its messages anew: the old number would change some other message."""
    number, _ = await people.write_in(CARDIOLOGISTS, people.ben, "Give 5 mg.")
    people.room.sender.moved[SURGEONS] = MOVED
    await people.room.groups.migrated(SURGEONS, MOVED)
    await people.edit_in(CARDIOLOGISTS, people.ben, number, "Give 2.5 mg.")
    await people.edit_in(CARDIOLOGISTS, people.ben, number, "Give 1 mg.")

    assert [one for one in people.reads(MOVED) if "mg" in one] == ["给予 1 mg。"]
    assert people.reads(SURGEONS) == ["给予 5 mg。"]


async def test_an_answer_to_what_came_before_the_move_answers_no_other_message(people: GroupRoom) -> None:
    await people.write_in(CARDIOLOGISTS, people.ben, "The graft is fine.")
    people.room.sender.moved[SURGEONS] = MOVED
    await people.room.groups.migrated(SURGEONS, MOVED)
    original = people.room.sender.chats[SURGEONS]
    await people.write(people.ben, "I mean the left one.", reply_to=None)

    newest = list(people.room.sender.chats[MOVED])[-1]
    assert people.room.sender.replies[newest] not in original


# ── late ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_sender_is_told_once_that_a_group_gets_everything_late(people: GroupRoom) -> None:
    """Telegram allows 20 messages a minute in a group."""
    for number in range(16):
        await people.room.write(people.ben, f"Message {number}.")
    late = await people.group(SURGEONS)
    await people.room.arrive()

    told = [one for one in people.reads(2) if "seconds late" in one]
    assert len(told) == len(set(told)) == 2  # their own team's group, and the partners'
    assert late.lagging_since is not None
    assert len(people.reads(SURGEONS)) == 16

    people.room.clock.advance(timedelta(minutes=5))
    await people.write(people.ben, "Later.")
    assert (await people.group(SURGEONS)).lagging_since is None
