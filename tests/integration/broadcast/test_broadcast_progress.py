"""One message that shows its author how it goes, and in the end the report: true, whatever happened on the way."""

from __future__ import annotations

from datetime import timedelta

from bot.broadcast.model import BroadcastState
from bot.broadcast.progress import SHORTEST_PAUSE
from bot.errors import ConnectionFailed, RateLimited, RecipientUnavailable, RequestRejected
from bot.jobs.model import Done, Postpone
from tests.support.announcing import Announcing


async def test_one_message_changes_from_progress_to_report(desk: Announcing) -> None:
    for number in (1, 2):
        await desk.join(number)
    sent = await desk.send()
    await desk.show_progress()
    (shown,) = desk.shown()
    assert shown == "Announcement to the room Heart room, on its way: 0 of 2 sent.\nStill to be sent: 2"

    await desk.arrive()
    desk.room.clock.advance(SHORTEST_PAUSE)
    await desk.show_progress()

    (report,) = desk.shown()
    assert report.startswith("Announcement to the room Heart room, finished: 2 of 2 sent.\n")
    assert (await desk.stored(sent.id)).state is BroadcastState.SENT


async def test_it_is_not_edited_more_often_than_every_three_seconds_nor_without_news(desk: Announcing) -> None:
    await desk.join(1)
    await desk.send()
    (first,) = await desk.show_progress()
    assert isinstance(first, Postpone)
    assert first.delay >= timedelta(seconds=3)
    assert await desk.show_progress() == [], "not before its time"

    desk.room.clock.advance(timedelta(seconds=4))
    await desk.show_progress()
    assert [kind for kind, _ in desk.progress_sender.requests] == ["send"]


async def test_the_report_counts_refused_failed_and_repeated_by_language_and_team(desk: Announcing) -> None:
    for number, (language, team) in enumerate([("en", "cardiology"), ("pt", "heart"), ("pt", "heart")], start=1):
        await desk.join(number, language, team=team)
    await desk.send()
    desk.room.sender.then(None, RecipientUnavailable(reason="blocked"), RequestRejected("BadRequest"))
    await desk.arrive()
    await desk.show_progress()

    (report,) = desk.shown()
    lines = report.splitlines()
    assert "Announcement to the room Heart room, finished: 1 of 3 sent." in lines
    assert "Refused by Telegram (blocked, or the account is gone): 1" in lines
    assert "Failed: 1" in lines
    assert "English: 1 of 1 sent · 1:00\u202fAM, 2 Mar" in lines, "on the coordinator's clock"
    assert "Portuguese: 0 of 2 sent · refused: 1 · failed: 1" in lines
    assert "Heart centre, East Hospital: 0 of 2 sent · refused: 1 · failed: 1" in lines


async def test_a_progress_message_that_the_author_deleted_comes_anew(desk: Announcing) -> None:
    await desk.join(1)
    await desk.send()
    await desk.show_progress()
    desk.progress_sender.chats.clear()
    await desk.arrive()
    desk.room.clock.advance(SHORTEST_PAUSE)
    await desk.show_progress()

    assert len(desk.shown()) == 1


async def test_an_author_who_blocked_us_ends_the_report_and_not_the_sending(desk: Announcing) -> None:
    ben = await desk.join(1)
    sent = await desk.send()
    await desk.arrive()
    desk.progress_sender.then(RecipientUnavailable(reason="blocked"))
    (outcome,) = await desk.show_progress()

    assert isinstance(outcome, Done)
    assert len(desk.room.reads(ben)) == 1
    assert (await desk.stored(sent.id)).state is BroadcastState.SENT


async def test_being_told_to_wait_or_having_no_net_costs_no_attempt(desk: Announcing) -> None:
    await desk.join(1)
    sent = await desk.send()
    await desk.arrive()
    desk.progress_sender.then(RateLimited(retry_after=7), ConnectionFailed())
    (waited,) = await desk.show_progress()
    desk.room.clock.advance(timedelta(seconds=8))
    (offline,) = await desk.show_progress()
    desk.room.clock.advance(timedelta(seconds=30))
    await desk.show_progress()

    assert isinstance(waited, Postpone)
    assert waited.delay == timedelta(seconds=7)
    assert isinstance(offline, Postpone)
    assert (await desk.stored(sent.id)).state is BroadcastState.SENT
