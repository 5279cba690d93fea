"""An album arrives as one album: collected in the tables, however its items come in, and kept in step item by item."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from bot.delivery.carrying import BESIDE
from bot.delivery.service import SEND_JOB
from bot.errors import OutcomeUnknown
from bot.members.model import Member
from bot.messenger.attachments import AttachmentKind
from bot.relay.albums import PATIENCE
from bot.relay.model import Accepted
from bot.storage.engine import Database
from tests.integration.relay.conftest import OpenRoom
from tests.support.attached import file, photo
from tests.support.ledger import LEASE
from tests.support.providers import ScriptedProvider
from tests.support.relay_room import RelayRoom, open_relay_room

BEFORE, AFTER = "Before surgery.", "After surgery."
TABLE = {"pt": {BEFORE: "Antes da cirurgia.", AFTER: "Depois da cirurgia."}}
ALBUM = "13579"


@pytest.fixture
async def room(sqlite_database: Database) -> RelayRoom:
    return await open_relay_room(sqlite_database, ScriptedProvider(table=TABLE))


async def send(room: RelayRoom, author: Member, *captions: str) -> list[int]:
    """The author sends an album of photos, named 0, 1 and so on; returns their Telegram numbers."""
    numbers = []
    for index, caption in enumerate(captions):
        number, _ = await room.write(author, caption, attachments=[photo(str(index))], album=ALBUM)
        numbers.append(number)
    return numbers


async def arrive(room: RelayRoom) -> None:
    """The wait for further items ends, and what is promised arrives."""
    room.clock.advance(PATIENCE)
    await room.arrive()


async def test_an_album_arrives_as_one_with_its_words_in_an_answer_to_it(open_room: OpenRoom) -> None:
    """Header, translation, tag and buttons stand below, since an album carries none."""
    room = await open_room(ScriptedProvider(table=TABLE))
    ana, ben = await room.join(1, "en"), await room.join(2, "pt")

    await send(room, ana, "", BEFORE, "")
    await arrive(room)

    *items, words = room.sender.chats[2]
    assert room.sender.albums == [items]
    assert [room.sender.files[one] for one in items] == ["photo:0-id", "photo:1-id", "photo:2-id"]
    assert room.sender.replies[words] == items[0]
    assert room.reads(ben)[-1].splitlines()[1] == "Antes da cirurgia."
    assert room.sender.buttons[words] == ["Original", "Problem"]


async def test_nothing_leaves_while_items_still_come(room: RelayRoom) -> None:
    """Each item puts the moment off; it costs no further job."""
    ana, ben = await room.join(1, "en"), await room.join(2, "en")

    for index in range(3):
        await room.write(ana, "", attachments=[photo(str(index))], album=ALBUM)
        room.clock.advance(PATIENCE * 0.9)
        await room.arrive()
    assert room.reads(ben) == []

    await arrive(room)
    assert [kind for kind, _ in room.sender.requests] == ["album", "send"]


async def test_what_is_written_after_an_album_is_read_after_it(room: RelayRoom) -> None:
    ana, ben = await room.join(1, "en"), await room.join(2, "en")

    await send(room, ana, "", "")
    await room.write(ana, AFTER)
    await room.arrive()
    assert room.reads(ben) == []
    await arrive(room)

    assert AFTER in room.reads(ben)[-1]
    assert len(room.reads(ben)) == 4


async def test_an_item_that_comes_late_follows_as_an_answer_to_the_album(open_room: OpenRoom) -> None:
    """Nothing is lost, nothing is sent twice, and its caption joins the words that are out."""
    room = await open_room(ScriptedProvider(table=TABLE))
    ana, ben = await room.join(1, "en"), await room.join(2, "pt")
    await send(room, ana, "", "")
    await arrive(room)
    first, _, words = room.sender.chats[2]

    await room.write(ana, BEFORE, attachments=[photo("late")], album=ALBUM)
    await arrive(room)

    late = room.last_number(ben)
    assert (room.sender.files[late], room.sender.replies[late]) == ("photo:late-id", first)
    assert room.sender.chats[2][words].splitlines()[1] == "Antes da cirurgia."
    assert len(room.sender.albums) == 1


async def test_an_item_that_comes_while_the_album_is_being_sent_is_not_lost(open_room: OpenRoom) -> None:
    """The worker has read two items and sends them; the third gets a job of its own, which brings the copy in line."""
    room = await open_room()
    ana, ben = await room.join(1, "en"), await room.join(2, "en")
    await send(room, ana, "", "")
    room.clock.advance(PATIENCE)
    (job,) = await room.queue.claim([SEND_JOB], limit=9, lease=LEASE)
    prepared = await room.executor.prepare([job])

    await room.write(ana, "", attachments=[photo("2")], album=ALBUM)
    ended = [(job, await room.executor.run(job, prepared[job.id]))]
    async with room.database.write() as connection:
        await room.executor.settle(connection, ended)
        await room.queue.end(connection, ended)
    await arrive(room)

    assert [len(one) for one in room.sender.albums] == [2]
    assert room.sender.files[room.last_number(ben)] == "photo:2-id"
    assert len(room.reads(ben)) == 4


async def test_a_late_second_item_makes_an_album_of_what_was_alone(room: RelayRoom) -> None:
    """The first went out with its words under it; they move to the text beside both."""
    ana, ben = await room.join(1, "en"), await room.join(2, "en")
    await send(room, ana, BEFORE)
    await arrive(room)
    (first,) = room.sender.chats[2]

    await room.write(ana, "", attachments=[photo("late")], album=ALBUM)
    await arrive(room)

    assert room.sender.chats[2][first] == ""
    assert room.reads(ben)[-1].splitlines()[1] == BEFORE
    assert len(room.reads(ben)) == 3


async def test_captions_of_several_items_say_which_item_they_belong_to(room: RelayRoom) -> None:
    ana, ben = await room.join(1, "en"), await room.join(2, "en")

    await send(room, ana, BEFORE, "", AFTER)
    await arrive(room)

    assert room.reads(ben)[-1].splitlines()[1:] == [f"1️⃣ {BEFORE}", "", f"3️⃣ {AFTER}"]


async def test_two_items_at_the_same_moment_lose_neither(open_room: OpenRoom) -> None:
    """One worker begins the album; the other's update fails, is handled again, and joins."""
    room = await open_room()
    ana, ben = await room.join(1, "en"), await room.join(2, "en")
    items = [room.incoming(ana, "", attachments=[photo(str(index))], album=ALBUM) for index in range(3)]

    ended = await asyncio.gather(*(room.relay.accept(ana, one) for one in items), return_exceptions=True)
    for one, outcome in zip(items, ended, strict=True):
        if isinstance(outcome, BaseException):
            await room.relay.accept(ana, one)
    await arrive(room)

    (album,) = room.sender.albums
    assert len(album) == 3
    assert {room.sender.files[one] for one in album} == {"photo:0-id", "photo:1-id", "photo:2-id"}
    assert len(room.reads(ben)) == 4


async def test_the_same_item_twice_is_one_item(room: RelayRoom) -> None:
    ana = await room.join(1, "en")
    await room.join(2, "en")
    _, second = await send(room, ana, "", "")

    _, receipt = await room.write(ana, "", attachments=[photo("1")], album=ALBUM, number=second)
    await arrive(room)

    assert receipt.outcome is Accepted.UNCHANGED
    assert [len(one) for one in room.sender.albums] == [2]


async def test_an_edited_caption_changes_the_words_and_no_item(room: RelayRoom) -> None:
    ana, ben = await room.join(1, "en"), await room.join(2, "en")
    _, second = await send(room, ana, "", BEFORE)
    await arrive(room)
    before = len(room.sender.requests)

    await room.edit(ana, second, AFTER, attachments=[photo("1")], album=ALBUM)
    await room.arrive()

    assert room.reads(ben)[-1].splitlines()[1:] == [AFTER, "", "edited"]
    assert [kind for kind, _ in room.sender.requests[before:]] == ["edit"]


async def test_a_replaced_item_is_replaced_in_every_copy(room: RelayRoom) -> None:
    ana = await room.join(1, "en")
    await room.join(2, "en")
    _, second = await send(room, ana, BEFORE, "")
    await arrive(room)

    receipt = await room.edit(ana, second, "", attachments=[photo("better")], album=ALBUM)
    await room.arrive()

    first, changed, _ = room.sender.chats[2]
    assert [room.sender.files[one] for one in (first, changed)] == ["photo:0-id", "photo:better-id"]
    (copy,) = (await room.copies(receipt)).values()
    assert [(part.part, part.shows) for part in copy.parts] == [
        (0, "0-unique"),
        (1, "better-unique"),
        (BESIDE, None),
    ]


async def test_edits_of_two_items_both_count_in_whichever_order_they_are_handled(room: RelayRoom) -> None:
    """An item's edit is older than the last one of that item, or it counts."""
    ana, ben = await room.join(1, "en"), await room.join(2, "en")
    first, second = await send(room, ana, "", "")
    await arrive(room)
    now = room.clock()

    await room.edit(ana, first, BEFORE, attachments=[photo("0")], album=ALBUM, at=now + timedelta(seconds=9))
    await room.edit(ana, second, AFTER, attachments=[photo("1")], album=ALBUM, at=now + timedelta(seconds=5))
    await room.edit(ana, first, "An older edit.", attachments=[photo("0")], album=ALBUM, at=now)
    await room.arrive()

    assert room.reads(ben)[-1].splitlines()[1:4] == [f"1️⃣ {BEFORE}", "", f"2️⃣ {AFTER}"]


async def test_an_answer_to_any_item_is_an_answer_to_the_album(room: RelayRoom) -> None:
    """From a reader's copy it threads to the author's first item; from the author's own item to the reader's copy."""
    ana, ben = await room.join(1, "en"), await room.join(2, "en")
    numbers = await send(room, ana, "", "")
    await arrive(room)
    copies = list(room.sender.chats[2])

    await room.write(ben, "Seen.", reply_to=copies[1])
    await room.write(ana, "Look at the second.", reply_to=numbers[1])
    await room.arrive()

    assert room.sender.replies[room.last_number(ana)] == numbers[0]
    assert room.sender.replies[room.last_number(ben)] == copies[0]


async def test_taking_back_any_item_takes_the_album_back_with_one_request(room: RelayRoom) -> None:
    ana, ben = await room.join(1, "en"), await room.join(2, "en")
    _, second = await send(room, ana, BEFORE, "")
    await arrive(room)

    await room.withdrawal.take_back_answered(ana, 1, second)
    await room.arrive()

    assert room.reads(ben) == []
    assert [kind for kind, _ in room.sender.requests].count("delete several") == 1


async def test_an_album_taken_back_before_all_of_it_was_here_goes_nowhere(room: RelayRoom) -> None:
    ana, ben = await room.join(1, "en"), await room.join(2, "en")
    (first,) = await send(room, ana, BEFORE)
    await room.withdrawal.take_back_answered(ana, 1, first)

    await room.write(ana, "", attachments=[photo("late")], album=ALBUM)
    await arrive(room)

    assert room.reads(ben) == []


async def test_an_album_with_one_bad_item_loses_only_that_and_says_so(room: RelayRoom) -> None:
    """Telegram takes all of an album or nothing: they go one by one, and readers and author learn what is missing."""
    room.sender.bad_files.add("1-id")
    ana, ben = await room.join(1, "en"), await room.join(2, "en")
    await room.join(3, "en")

    await send(room, ana, BEFORE, "", "")
    await arrive(room)

    numbers = list(room.sender.chats[2])
    assert [room.sender.files.get(one) for one in numbers] == ["photo:0-id", None, "photo:2-id", None]
    assert room.reads(ben)[1] == "⚠ Telegram did not deliver this here: photo (2 of 3)."
    assert [room.sender.replies[one] for one in numbers] == [None, *[numbers[0]] * 3]
    assert len(room.reads(ana)) == 1
    assert room.reads(ana)[0].startswith("1 of the 3 attachments of this message could not be sent")


async def test_an_album_whose_sending_had_no_answer_is_repeated_once_as_a_whole(room: RelayRoom) -> None:
    """As any message: twice is better than never, and the ledger says so."""
    ana, ben = await room.join(1, "en"), await room.join(2, "en")
    room.sender.then_lose_the_answer(OutcomeUnknown("TimedOut"))

    _, second = await send(room, ana, BEFORE, "")
    await arrive(room)
    room.clock.advance(timedelta(seconds=5))
    await room.arrive()

    assert [len(one) for one in room.sender.albums] == [2, 2]
    assert len(room.reads(ben)) == 5
    found = await room.relay.accept(ana, room.incoming(ana, "", number=second, attachments=[photo("1")], album=ALBUM))
    (copy,) = (await room.copies(found)).values()
    assert copy.repeated


async def test_what_telegram_takes_in_no_album_goes_one_by_one(room: RelayRoom) -> None:
    """A document among photos: no program sends that, and if one did, nothing would be lost."""
    ana = await room.join(1, "en")
    await room.join(2, "en")

    await room.write(ana, "", attachments=[photo()], album=ALBUM)
    await room.write(ana, "", attachments=[file(AttachmentKind.DOCUMENT, "letter")], album=ALBUM)
    await arrive(room)

    assert sorted(room.sender.files.values()) == ["document:letter-id", "photo:scan-id"]
    assert room.sender.albums == []
