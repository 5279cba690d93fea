"""The card of the week, with a clock that the test sets: on time, once, another one each week, until one stops it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.guidance import repository_sending
from bot.guidance.model import WEEKLY_JOB
from bot.jobs.model import Dead, Retry
from bot.jobs.queue import JobQueue
from tests.integration.guidance.conftest import OpenGuidance
from tests.support.guidance_room import GuidanceRoom, only_cards
from tests.support.ledger import LEASE

WEEK = timedelta(days=7)
NINE_IN_LOS_ANGELES = datetime(2026, 3, 9, 16, 0, tzinfo=UTC)
CARDS = ("humility", "risk", "goodwill")


def cards_in(room: GuidanceRoom, chat: list[str]) -> list[str]:
    """Which cards a chat shows, by id, from top to bottom."""
    titles = {card.title: one for one in CARDS if (card := only_cards(*CARDS).exact(one, "en")) is not None}
    return [titles[text.split("\n\n")[1]] for text in chat]


async def weeks(room: GuidanceRoom, count: int) -> None:
    """Let so many Mondays pass, each a minute after nine in Los Angeles."""
    for _ in range(count):
        await room.arrive()
        room.relay.clock.advance(WEEK)


async def test_it_comes_on_monday_at_nine_where_the_team_is(open_room: OpenGuidance) -> None:
    """Cardiology is in Los Angeles."""
    room = await open_room(only_cards(*CARDS))
    room.relay.clock.now = NINE_IN_LOS_ANGELES - timedelta(days=4)
    ana = await room.join(1)
    due = await room.guidance.weekly.switch(ana, on=True)
    assert due == NINE_IN_LOS_ANGELES
    assert due is not None
    assert (due.hour, due.weekday()) == (9, 0)

    room.relay.clock.now = NINE_IN_LOS_ANGELES - timedelta(seconds=1)
    await room.arrive()
    assert room.reads(ana) == []
    room.relay.clock.now = NINE_IN_LOS_ANGELES
    await room.arrive()
    assert cards_in(room, room.reads(ana)) == ["humility"]
    assert room.reads(ana)[0].startswith("Your card of the week")


async def test_none_comes_twice_until_all_were_seen(open_room: OpenGuidance) -> None:
    """Then they begin anew, with the one that is longest ago; a new card comes first."""
    room = await open_room(only_cards(*CARDS))
    room.relay.clock.now = NINE_IN_LOS_ANGELES - WEEK
    ana = await room.join(1)
    await room.guidance.weekly.switch(ana, on=True)
    room.relay.clock.now = NINE_IN_LOS_ANGELES + timedelta(minutes=1)
    await weeks(room, 5)
    assert cards_in(room, room.reads(ana)) == [*CARDS, "humility", "risk"]


async def test_subscribing_again_and_again_brings_one_card_a_week(open_room: OpenGuidance) -> None:
    """On and off and on: there is one job for a Monday."""
    room = await open_room(only_cards(*CARDS))
    ana = await room.join(1)
    for on in (True, True, False, True, True):
        await room.guidance.weekly.switch(ana, on=on)
    room.relay.clock.now = NINE_IN_LOS_ANGELES
    await weeks(room, 2)
    assert len(room.reads(ana)) == 2


async def test_who_stopped_gets_none_and_may_begin_again_with_the_next_card(open_room: OpenGuidance) -> None:
    """What was seen is remembered."""
    room = await open_room(only_cards(*CARDS))
    ana = await room.join(1)
    await room.guidance.weekly.switch(ana, on=True)
    room.relay.clock.now = NINE_IN_LOS_ANGELES
    await weeks(room, 1)
    await room.guidance.weekly.switch(ana, on=False)
    await weeks(room, 2)
    assert len(room.reads(ana)) == 1
    await room.guidance.weekly.switch(ana, on=True)
    room.relay.clock.advance(WEEK)
    await weeks(room, 1)
    assert cards_in(room, room.reads(ana)) == ["humility", "risk"]


async def test_after_an_outage_it_comes_late_and_once(open_room: OpenGuidance) -> None:
    """Three Mondays without the house: one card, and the next one on the next Monday."""
    room = await open_room(only_cards(*CARDS))
    ana = await room.join(1)
    await room.guidance.weekly.switch(ana, on=True)
    room.relay.clock.now = NINE_IN_LOS_ANGELES + 2 * WEEK + timedelta(days=2)
    await room.arrive()
    assert len(room.reads(ana)) == 1
    room.relay.clock.now = NINE_IN_LOS_ANGELES + 3 * WEEK
    await room.arrive()
    assert len(room.reads(ana)) == 2


async def test_a_worker_that_is_killed_before_the_end_is_written_leaves_no_trace(open_room: OpenGuidance) -> None:
    """The next one takes the job up; the first one's end comes too late, and counts for nothing."""
    room = await open_room(only_cards(*CARDS))
    ana = await room.join(1)
    await room.guidance.weekly.switch(ana, on=True)
    room.relay.clock.now = NINE_IN_LOS_ANGELES
    (job,) = await room.relay.queue.claim([WEEKLY_JOB], limit=5, lease=LEASE)
    outcome = await room.guidance.executor.run(job, None)

    room.relay.clock.advance(2 * LEASE)
    other = JobQueue(room.relay.database, owner="another", clock=room.relay.clock)
    await room.arrive(other)
    async with room.relay.database.write() as connection:
        assert await room.relay.queue.still_mine(connection, [job.id]) == set()
        await room.relay.queue.end(connection, [(job, outcome)])

    assert len(room.reads(ana)) == 1
    assert await room.arrive() == 0


async def test_a_job_that_was_given_up_leaves_out_one_week_only(open_room: OpenGuidance) -> None:
    """A failure of ours must not end a subscription."""
    room = await open_room(only_cards(*CARDS))
    ana = await room.join(1)
    await room.guidance.weekly.switch(ana, on=True)
    room.relay.clock.now = NINE_IN_LOS_ANGELES
    (job,) = await room.relay.queue.claim([WEEKLY_JOB], limit=5, lease=LEASE)
    assert isinstance(room.guidance.executor.failed(job, RuntimeError()), Retry)
    ended = [(job, Dead("RuntimeError"))]
    async with room.relay.database.write() as connection:
        await room.guidance.executor.settle(connection, ended)
        await room.relay.queue.end(connection, ended)
    await room.arrive()
    assert room.reads(ana) == []
    room.relay.clock.advance(WEEK)
    await room.arrive()
    assert len(room.reads(ana)) == 1


@pytest.mark.parametrize("reads", ["ar", "hi"])
async def test_it_comes_in_what_the_member_reads_at_that_moment(open_room: OpenGuidance, reads: str) -> None:
    """In another language where there is no card in theirs, which is said."""
    room = await open_room(only_cards(*CARDS))
    ana = await room.join(1)
    await room.guidance.weekly.switch(ana, on=True)
    await room.relay.hospital.members.set_reading_language(ana, reads)
    room.relay.clock.now = NINE_IN_LOS_ANGELES
    await room.arrive()
    shown = only_cards(*CARDS).exact("humility", "ar" if reads == "ar" else "en")
    assert shown is not None
    assert shown.title in room.reads(ana)[0]
    assert ("Not available in Hindi yet" in room.reads(ana)[0]) == (reads == "hi")


async def test_who_left_gets_none_and_nothing_waits_for_them(open_room: OpenGuidance) -> None:
    """Erasing ends the subscription, and the job ends with it."""
    room = await open_room(only_cards(*CARDS))
    ana = await room.join(1)
    await room.guidance.weekly.switch(ana, on=True)
    async with room.relay.database.write() as connection:
        await room.personal.erase(connection, ana.id)
        assert await repository_sending.subscribed_since(connection, ana.id) is None
    room.relay.clock.now = NINE_IN_LOS_ANGELES
    assert await room.arrive() == 1
    assert room.reads(ana) == []
