"""A mixed group, in which one combined reply carries the other languages: what stands in it, and what comes nowhere else."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

import pytest

from bot.delivery.model import MULTIPLE, DeliveryState
from bot.errors import InvalidInput, NotAllowed, NotFound
from bot.members.groups import GroupSeen, Place
from bot.members.model import Member, Role
from bot.relay import repository
from bot.relay.combining import CombinedReplies
from bot.relay.explaining import MessageExplained
from bot.relay.model import Accepted, Receipt
from bot.relay.status_text import pages_of
from bot.storage.audit import entries
from bot.storage.engine import Database
from tests.support.providers import ScriptedProvider
from tests.support.relay_room import RelayRoom, open_relay_room
from tests.support.words import strict_messages

GROUP = -1001
PORTUGUESE = "O doente está estável."
THUMB = "👍"
STABLE, WELL = "The patient is stable.", "The patient is well."
IN_CHINESE = {STABLE: "患者情况稳定。", WELL: "患者情况良好。"}


@dataclass
class Mixed:
    """A room with a mixed group in it, and two people of each of its two teams."""

    room: RelayRoom
    combined: CombinedReplies
    coordinator: Member
    ben: Member
    li: Member

    def seen(self, *, is_admin: bool = True, hears: bool = True) -> GroupSeen:
        """What Telegram says of the group and of whoever asks."""
        return GroupSeen(chat_id=GROUP, thread_id=None, title="All of us", is_admin=is_admin, hears=hears)

    async def turn(self, *, on: bool) -> None:
        """The coordinator switches, and whatever is said of it arrives."""
        await self.combined.switch(self.coordinator, self.seen(), on=on)
        await self.room.arrive()

    async def write(self, author: Member, text: str, *, number: int | None = None, **more: Any) -> tuple[int, Receipt]:
        """Somebody writes in the group."""
        incoming = replace(self.room.incoming(author, text, number=number), chat_id=GROUP, **more)
        receipt = await self.room.relay.accept(author, incoming, room_id=self.room.hospital.room.id)
        await self.room.arrive()
        return incoming.telegram_message_id, receipt

    async def edit(self, author: Member, number: int, text: str) -> None:
        """They change it."""
        self.room.clock.advance(timedelta(seconds=5))
        incoming = replace(self.room.incoming(author, text, number=number, edited_at=self.room.clock()), chat_id=GROUP)
        await self.room.relay.edit(author, incoming)
        await self.room.arrive()

    def shows(self) -> list[str]:
        """What the assistant said in the group, without invisible marks."""
        return [plain(text) for text in self.room.sender.reads(GROUP)]


def plain(text: str) -> str:
    """Without the marks of direction."""
    return text.translate(str.maketrans("", "", "\u2066\u2067\u2068\u2069\u200e\u200f"))


OpenMixed = Callable[[], Awaitable[Mixed]]


@pytest.fixture
def open_mixed(sqlite_database: Database) -> OpenMixed:
    """Opens a room whose group is linked and silent yet."""

    async def opened() -> Mixed:
        room = await open_relay_room(sqlite_database, ScriptedProvider(table={"zh-Hans": IN_CHINESE}))
        hospital = room.hospital
        coordinator = await hospital.join(31, hospital.cardiology, Role.COORDINATOR)
        ben, li = await hospital.join(32, hospital.cardiology), await hospital.join(33, hospital.heart, language="zh")
        combined = CombinedReplies(room.database, members=hospital.members, delivery=room.delivery, clock=room.clock)
        mixed = Mixed(room, combined, coordinator, ben, li)
        await room.groups.link(coordinator, mixed.seen(), Place(hospital.room.id, None))
        await room.arrive()
        room.sender.chats.clear()
        return mixed

    return opened


async def test_until_it_is_on_the_room_is_read_in_private(open_mixed: OpenMixed) -> None:
    """A mixed group that is off is no address of anybody's."""
    mixed = await open_mixed()
    await mixed.room.write(mixed.ben, STABLE)
    await mixed.room.arrive()
    assert mixed.shows() == []
    assert len(mixed.room.reads(mixed.li)) == 1


async def test_it_is_announced_on_and_off_in_the_languages_that_are_read_there(open_mixed: OpenMixed) -> None:
    mixed = await open_mixed()
    await mixed.turn(on=True)
    await mixed.turn(on=True)
    (on,) = mixed.shows()
    english, chinese = on.split("\n\n")
    assert "“Heart room”" in english
    assert "Cardiology" in english
    assert "English" in english
    assert "中文" in english
    assert "合并译文已开启" in chinese

    await mixed.turn(on=False)
    assert len(mixed.shows()) == 2
    assert "Combined replies are off." in mixed.shows()[-1]
    async with mixed.room.database.read() as connection:
        acts = [one.action for one in await entries(connection) if one.action.startswith("group.combined")]
    assert acts == ["group.combined-off", "group.combined-on"], "the newest first"


async def test_one_reply_answers_the_message_with_the_other_languages(open_mixed: OpenMixed) -> None:
    """Quietly, and nobody gets it in private as well."""
    mixed = await open_mixed()
    await mixed.turn(on=True)
    number, receipt = await mixed.write(mixed.ben, STABLE)
    reply = mixed.shows()[-1]
    assert reply.splitlines()[0].startswith("ZH · ")
    assert reply.splitlines()[1] == IN_CHINESE[STABLE]
    assert mixed.room.sender.replies[list(mixed.room.sender.chats[GROUP])[-1]] == number
    assert mixed.room.reads(mixed.li) == []
    assert (receipt.outcome, receipt.readers) == (Accepted.RELAYED, 1)
    (copy,) = (await mixed.room.copies(receipt)).values()
    assert (copy.state, copy.language_sent, copy.member_id) == (DeliveryState.SENT, MULTIPLE, None)


async def test_a_third_language_gets_a_block_of_each_of_the_others(open_mixed: OpenMixed) -> None:
    mixed = await open_mixed()
    await mixed.turn(on=True)
    mixed.room.spoken[PORTUGUESE] = "pt"
    await mixed.write(mixed.li, PORTUGUESE)
    blocks = mixed.shows()[-1].split("\n\n")
    assert [block[:2] for block in blocks] == ["EN", "ZH"]


async def test_what_needs_no_translation_is_not_answered_until_it_does(open_mixed: OpenMixed) -> None:
    """A thumb has no language; edited into words, the reply comes; edited back, it goes."""
    mixed = await open_mixed()
    await mixed.turn(on=True)
    mixed.room.spoken[THUMB] = None
    number, receipt = await mixed.write(mixed.ben, THUMB)
    assert len(mixed.shows()) == 1
    assert {one.state for one in (await mixed.room.copies(receipt)).values()} == {DeliveryState.SENT}

    await mixed.edit(mixed.ben, number, WELL)
    assert mixed.shows()[-1].endswith(IN_CHINESE[WELL])
    await mixed.edit(mixed.ben, number, THUMB)
    assert len(mixed.shows()) == 1


async def test_an_edit_changes_the_reply_in_place(open_mixed: OpenMixed) -> None:
    mixed = await open_mixed()
    await mixed.turn(on=True)
    number, _ = await mixed.write(mixed.ben, STABLE)
    await mixed.edit(mixed.ben, number, WELL)
    assert len(mixed.shows()) == 2
    heading, body = mixed.shows()[-1].splitlines()
    assert "已编辑" in heading
    assert body == IN_CHINESE[WELL]


async def test_what_is_taken_back_takes_the_reply_along(open_mixed: OpenMixed) -> None:
    mixed = await open_mixed()
    await mixed.turn(on=True)
    _, receipt = await mixed.write(mixed.ben, STABLE)
    await mixed.room.withdrawal.take_back(mixed.ben, receipt.message_id or 0)
    await mixed.room.arrive()
    assert len(mixed.shows()) == 1


async def test_a_message_from_a_private_chat_comes_with_its_author_and_its_words(open_mixed: OpenMixed) -> None:
    mixed = await open_mixed()
    await mixed.turn(on=True)
    await mixed.room.write(mixed.ben, STABLE)
    await mixed.room.arrive()
    header, *blocks = mixed.shows()[-1].split("\n")
    assert header == "Person 32 · Cardiology, West Hospital"
    assert blocks[:2] == ["EN", STABLE]
    assert blocks[-1] == IN_CHINESE[STABLE]
    assert [mixed.room.reads(one) for one in (mixed.li, mixed.coordinator)] == [[], []]


async def test_a_reply_in_the_group_answers_what_it_answers(open_mixed: OpenMixed) -> None:
    """Also where somebody answers the combined reply itself."""
    mixed = await open_mixed()
    await mixed.turn(on=True)
    _, asked = await mixed.write(mixed.ben, "Who is on call?")
    shown = list(mixed.room.sender.chats[GROUP])[-1]
    _, answer = await mixed.write(mixed.li, "I am.", reply_to=shown)
    async with mixed.room.database.read() as connection:
        answering = (await repository.by_ids(connection, [answer.message_id or 0]))[answer.message_id or 0]
    assert answering.reply_to_id == asked.message_id


async def test_a_team_with_a_group_of_its_own_reads_there(open_mixed: OpenMixed) -> None:
    """And its language has no block in the mixed one."""
    mixed = await open_mixed()
    room, hospital = mixed.room, mixed.room.hospital
    other = replace(mixed.seen(), chat_id=-2002, title="心脏中心")
    await room.groups.link(hospital.operator, other, Place(hospital.room.id, hospital.heart.id))
    await mixed.turn(on=True)
    said = len(mixed.shows())
    await mixed.write(mixed.ben, STABLE)
    assert len(mixed.shows()) == said
    assert IN_CHINESE[STABLE] in plain(room.sender.reads(-2002)[-1])


async def test_whether_it_is_right_is_asked_in_ones_own_language(open_mixed: OpenMixed) -> None:
    """/why about a combined reply explains the block that the person reads; the author hears of every block."""
    mixed = await open_mixed()
    await mixed.turn(on=True)
    number, receipt = await mixed.write(mixed.ben, STABLE)
    (copy,) = (await mixed.room.copies(receipt)).values()
    explained = await mixed.room.why.copy(mixed.li, copy.id)
    assert explained.explained.provenance.target_language == "zh-Hans"
    of_all = await mixed.room.why.answered(mixed.ben, GROUP, number)
    assert isinstance(of_all, MessageExplained)
    assert [(one.provenance.target_language, one.readers) for one in of_all.languages] == [("zh-Hans", 1)]


@pytest.mark.parametrize("turned", [True, False])
async def test_who_may_switch(open_mixed: OpenMixed, turned: bool) -> None:
    """An administrator of the Telegram group who is a coordinator of a team in the room; nobody else, and nowhere else."""
    mixed = await open_mixed()
    if not turned:
        await mixed.turn(on=True)
    with pytest.raises(NotAllowed):
        await mixed.combined.switch(mixed.ben, mixed.seen(), on=turned)
    with pytest.raises(NotAllowed):
        await mixed.combined.switch(mixed.coordinator, mixed.seen(is_admin=False), on=turned)
    with pytest.raises(NotFound):
        await mixed.combined.switch(mixed.coordinator, replace(mixed.seen(), chat_id=-77), on=turned)


async def test_it_is_not_turned_on_where_nothing_is_heard(open_mixed: OpenMixed) -> None:
    """It would promise what cannot be kept."""
    mixed = await open_mixed()
    with pytest.raises(InvalidInput):
        await mixed.combined.switch(mixed.coordinator, mixed.seen(hears=False), on=True)
    assert not (await mixed.combined.standing(GROUP)).group.combined


async def test_colleagues_who_are_not_in_the_group_are_named_there(open_mixed: OpenMixed) -> None:
    mixed = await open_mixed()
    await mixed.turn(on=True)
    readers = list((await mixed.combined.standing(GROUP)).readers)
    absent = [one for one in readers if one.member_id == mixed.li.id]
    await mixed.combined.name_absent(mixed.coordinator, GROUP, absent)
    await mixed.combined.name_absent(mixed.coordinator, GROUP, [])
    await mixed.room.arrive()
    assert len(mixed.shows()) == 2
    assert "not in this group: Person 33." in mixed.shows()[-1]


async def test_a_correction_of_one_block_changes_the_reply(open_mixed: OpenMixed) -> None:
    """Where it is, and nothing but that block."""
    mixed = await open_mixed()
    room = mixed.room
    wang = await room.join(34, "zh-Hans", team="heart")
    await mixed.turn(on=True)
    _, receipt = await mixed.write(mixed.ben, STABLE)
    (copy,) = (await room.copies(receipt)).values()
    assert await room.corrections.begin(mixed.li, copy.id) == "zh-Hans"
    await room.corrections.take(mixed.li, room.incoming(mixed.li, IN_CHINESE[WELL]))
    await room.corrections.review.approve(wang, 1)
    await room.arrive()
    heading, body = mixed.shows()[-1].splitlines()
    assert body == IN_CHINESE[WELL]
    assert heading.startswith("ZH · ")
    assert len(mixed.shows()) == 2


async def test_how_it_stands_names_the_group(open_mixed: OpenMixed) -> None:
    """One place, which has it."""
    mixed = await open_mixed()
    await mixed.turn(on=True)
    _, receipt = await mixed.write(mixed.ben, STABLE)
    status = await mixed.room.status.of(mixed.ben, receipt.message_id or 0)
    (place,) = status.places
    assert (place.having, place.of) == (1, 1)
    assert "All of us" in "\n".join(pages_of(status, "en", strict_messages()))
