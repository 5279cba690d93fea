"""What was sent is corrected: approved like the first text, in every copy, with a mark; and whoever confirmed is asked again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

import pytest

from bot.broadcast.following import CorrectExecutor
from bot.broadcast.model import CORRECT_JOB, Confirmation, Confirmed, Preview
from bot.delivery import repository as ledger
from bot.delivery.service import DeliveryService
from bot.errors import InvalidInput, NotAllowed
from bot.members.model import Member, Role
from bot.storage.audit import entries
from bot.storage.engine import Connection, Database
from tests.support.announcing import IN_PORTUGUESE, LATER, NEWS, Announcing, open_announcing

BETTER = "A partir de amanhã, a farmácia abre às 7:30."
CHANGED = "has corrected this announcement"


@pytest.fixture
async def announced(sqlite_database: Database) -> Announcing:
    """The same room, where the subject is not the database."""
    return await open_announcing(sqlite_database)


async def begin(desk: Announcing, broadcast_id: int, by: Member | None = None) -> Preview:
    return await desk.service.correcting.begin(by or desk.coordinator, broadcast_id)


async def correct(desk: Announcing, broadcast_id: int, text: str = LATER) -> Confirmation:
    """The coordinator writes what it says instead, approves it in Portuguese and presses Correct."""
    await begin(desk, broadcast_id)
    taken = await desk.write(text)
    assert taken is not None
    preview = taken.preview
    assert preview is not None
    for section in preview.unapproved:
        preview = await desk.approve(preview, section.language)
    return await desk.confirm(preview)


async def acknowledge(desk: Announcing, reader: Member, message_id: int | None) -> bool:
    async with desk.database.read() as connection:
        copies = await ledger.of_message(connection, message_id or 0)
    own = next(one.id for one in copies if one.member_id == reader.id)
    return await desk.acknowledging.acknowledge(reader, own)


async def test_every_copy_says_the_new_text_and_since_when_on_the_readers_clock(desk: Announcing) -> None:
    """Edited where it is, in the reader's language; and an answer says so, since nobody hears of an edit."""
    ben, eva = await desk.join(1), await desk.join(2, "pt", team="heart")
    sent = await desk.send()
    await desk.arrive()
    desk.room.clock.advance(timedelta(hours=5))
    confirmation = await correct(desk, sent.id)
    await desk.arrive()
    desk.room.clock.advance(timedelta(seconds=10))
    await desk.follow_up()

    assert confirmation.outcome is Confirmed.CORRECTED
    english, told = desk.room.reads(ben)
    assert NEWS not in english
    assert LATER in english
    assert "Corrected at 6:00\u202fAM, 2 Mar" in english, "Cardiology is in Los Angeles"
    assert CHANGED in told
    portuguese, _ = desk.room.reads(eva)
    assert IN_PORTUGUESE[LATER] in portuguese
    assert "10:00" in portuguese, "the Heart centre is in Shanghai"
    assert not (await desk.stored(sent.id)).following


async def test_a_correction_is_approved_like_the_first_text(announced: Announcing) -> None:
    """What was approved of the earlier text counts no more, and nothing changes before."""
    eva = await announced.join(1, "pt")
    sent = await announced.send(unapproved_too=True)
    await announced.arrive()
    await begin(announced, sent.id)
    taken = await announced.write(LATER)
    assert taken is not None
    assert taken.preview is not None
    asked = await announced.confirm(taken.preview)
    await announced.arrive()

    assert asked.outcome is Confirmed.ASK_AGAIN
    assert IN_PORTUGUESE[NEWS] in announced.room.reads(eva)[0]
    done = await announced.confirm(await announced.approve(taken.preview, "pt"))
    again = await announced.confirm(taken.preview)
    assert (done.outcome, again.outcome) == (Confirmed.CORRECTED, Confirmed.ALREADY)


async def test_whoever_confirmed_the_earlier_text_is_asked_again_and_counted_apart(desk: Announcing) -> None:
    """Ben confirms both texts, Eva the first, Ana none."""
    ben, eva, _ = [await desk.join(number) for number in (1, 2, 3)]
    sent = await desk.send()
    await desk.arrive()
    for reader in (ben, eva):
        assert await acknowledge(desk, reader, sent.message_id)
    await correct(desk, sent.id)
    assert not await acknowledge(desk, ben, sent.message_id), "his copy shows the earlier text still"
    await desk.arrive()
    await desk.follow_up()
    assert await acknowledge(desk, ben, sent.message_id)
    await desk.show_progress()

    report = desk.shown()[-1]
    assert "Read and understood, as readers said themselves: 1 of 3" in report
    assert "Had confirmed the earlier text, not yet the new one: 1" in report


async def test_whoever_does_not_confirm_the_new_text_is_reminded_as_of_the_first(announced: Announcing) -> None:
    """The rounds of the earlier text are over."""
    ben = await announced.join(1)
    announced.room.clock.advance(timedelta(hours=10))
    sent = await announced.send()
    await announced.arrive()
    await acknowledge(announced, ben, sent.message_id)
    await correct(announced, sent.id)
    await announced.arrive()
    announced.room.clock.advance(timedelta(seconds=10))
    await announced.follow_up()
    announced.room.clock.advance(timedelta(hours=25))
    await announced.follow_up()
    await announced.arrive()
    assert len([text for text in announced.room.reads(ben) if text.startswith("Reminder: ")]) == 1


async def test_what_is_still_to_be_sent_says_the_new_text_at_once(announced: Announcing) -> None:
    """Whoever had nothing yet hears of no correction."""
    ben, eva = await announced.join(1), await announced.join(2)
    sent = await announced.send()
    await announced.arrive_one()
    await correct(announced, sent.id)
    await announced.arrive()
    await announced.follow_up()
    assert [len(announced.room.reads(one)) for one in (ben, eva)] == [2, 1]
    assert all(LATER in announced.room.reads(one)[0] for one in (ben, eva))


async def test_what_was_on_its_way_with_the_earlier_text_is_found_when_it_has_landed(announced: Announcing) -> None:
    """A copy that was made before the correction and sent after it."""
    ben = await announced.join(1)
    sent = await announced.send()
    async with announced.sending_one():
        await correct(announced, sent.id)
        assert (await announced.stored(sent.id)).following
    announced.room.clock.advance(timedelta(seconds=10))
    await announced.follow_up()
    await announced.arrive()
    assert LATER in announced.room.reads(ben)[0]


async def test_one_language_can_be_put_right_alone(desk: Announcing) -> None:
    """Readers of the others see nothing, and what they confirmed stands."""
    ben, eva = await desk.join(1), await desk.join(2, "pt")
    sent = await desk.send()
    await desk.arrive()
    for reader in (ben, eva):
        await acknowledge(desk, reader, sent.message_id)
    before = desk.room.reads(ben)
    draft = (await begin(desk, sent.id)).broadcast
    await desk.service.edit(desk.coordinator, draft.id, "pt")
    taken = await desk.write(BETTER)
    assert taken is not None
    assert taken.preview is not None
    await desk.confirm(taken.preview)
    await desk.arrive()
    await desk.follow_up()
    await desk.show_progress()

    assert BETTER in desk.room.reads(eva)[0]
    assert desk.room.reads(ben) == before
    assert "as readers said themselves: 1 of 2" in desk.shown()[-1]
    assert "Still show the earlier text" not in desk.shown()[-1]


async def test_a_colleague_who_looks_after_the_room_corrects_it_and_its_author_is_told(announced: Announcing) -> None:
    """A clinician may not; and while one corrects, another is told who."""
    ben = await announced.join(1)
    sent = await announced.send()
    await announced.arrive()
    dora = await announced.room.hospital.join(701, announced.room.hospital.cardiology, Role.COORDINATOR)
    with pytest.raises(NotAllowed):
        await begin(announced, sent.id, ben)
    draft = (await begin(announced, sent.id, dora)).broadcast
    with pytest.raises(InvalidInput) as refused:
        await begin(announced, sent.id)
    assert refused.value.specific_message_id == "broadcast-correction-elsewhere"
    taken = await announced.service.take(dora, announced.written(LATER, by=dora))
    assert taken is not None
    assert taken.preview is not None
    shown = taken.preview.broadcast
    await announced.service.confirm(dora, draft.id, shown.revision)

    assert any("Person 701 has corrected your announcement" in text for text in await announced.tell())
    async with announced.database.read() as connection:
        acts = [one.action for one in await entries(connection)]
    assert {"broadcast.correction-begun", "broadcast.corrected"} <= set(acts)


async def test_the_same_words_change_nothing(announced: Announcing) -> None:
    """Nobody is asked again for nothing."""
    await announced.join(1)
    sent = await announced.send()
    await announced.arrive()
    preview = await begin(announced, sent.id)
    with pytest.raises(InvalidInput) as refused:
        await announced.confirm(preview)
    assert refused.value.specific_message_id == "broadcast-correction-same"


class Killed(Exception):
    """The worker is gone."""


class Dying(DeliveryService):
    """Goes with its worker in the middle of the second batch."""

    batches = 0

    async def carry(
        self, connection: Connection, promises: Sequence[tuple[int, int]], *, priority: int, group: str, once: str
    ) -> None:
        self.batches += 1
        if self.batches == 2:
            raise Killed
        await super().carry(connection, promises, priority=priority, group=group, once=once)


async def test_killed_in_the_middle_the_next_worker_corrects_the_rest_and_nobody_twice(desk: Announcing) -> None:
    """Whole batches, or nothing of one."""
    readers = [await desk.join(number) for number in range(1, 6)]
    sent = await desk.send()
    await desk.arrive()
    whole = desk.following.pop(CORRECT_JOB)
    await correct(desk, sent.id)
    dying = Dying(desk.database, desk.room.queue, clock=desk.room.clock)
    cut = CorrectExecutor(desk.database, desk.room.queue, delivery=dying, clock=desk.room.clock, batch=2)
    (job,) = await desk.room.queue.claim([CORRECT_JOB], limit=1, lease=timedelta(seconds=1))
    with pytest.raises(Killed):
        await cut.run(job, None)
    await desk.arrive()
    assert [LATER in desk.room.reads(one)[0] for one in readers] == [True, True, False, False, False]
    desk.following[CORRECT_JOB] = whole
    desk.room.clock.advance(timedelta(seconds=5))
    await desk.room.queue.release_all()
    await desk.follow_up()
    await desk.arrive()
    assert [[LATER in text or CHANGED in text for text in desk.room.reads(one)] for one in readers] == [
        [True, True]
    ] * 5
