"""One copy on its way: parts, interruptions, and what the ledger says of them."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.delivery import repository_personal
from bot.delivery.model import DeliveryState
from bot.errors import (
    ConnectionFailed,
    DatabaseUnavailable,
    NotFound,
    OutcomeUnknown,
    RateLimited,
    RecipientUnavailable,
    RequestRejected,
)
from tests.support.jobs import rows, states
from tests.support.ledger import FIRST_RETRY, LEASE, Ledger


async def test_every_part_is_recorded(ledger: Ledger) -> None:
    """Replies, edits and corrections find it by its number in the chat."""
    message = await sent(ledger, "One.", "Two.")
    delivery = await ledger.only(message)

    assert (delivery.state, delivery.revision_sent, delivery.repeated) == (DeliveryState.SENT, 1, False)
    assert [part.telegram_message_id for part in delivery.parts] == list(ledger.sender.chats[41])
    async with ledger.database.read() as connection:
        second = await ledger.service.by_copy(connection, 41, delivery.parts[1].telegram_message_id)
    assert second == delivery


async def test_only_the_first_request_uses_the_place_that_the_job_reserved(ledger: Ledger) -> None:
    await sent(ledger, "One.", "Two.", "Three.")

    assert ledger.sender.reserved == [True, False, False]


async def test_a_reply_points_at_the_readers_own_copy(ledger: Ledger) -> None:
    ben = await ledger.member()
    question = await ledger.message("How is she?")
    answer = await ledger.message("Well.", reply_to=question)
    await ledger.promise(question, ben)
    await ledger.promise(answer, ben)

    await ledger.work_off()

    first, second = ledger.sender.chats[41]
    assert ledger.sender.replies == {first: None, second: first}


async def test_a_half_sent_copy_goes_on_where_it_stopped(ledger: Ledger) -> None:
    ledger.sender.then(None, ConnectionFailed())
    message = await promised(ledger, "One.", "Two.", "Three.")
    await ledger.look()
    assert [part.part for part in (await ledger.only(message)).parts] == [0]

    await again(ledger)

    assert ledger.sender.reads(41) == ["One.", "Two.", "Three."]
    delivery = await ledger.only(message)
    assert (delivery.state, len(delivery.parts), delivery.repeated) == (DeliveryState.SENT, 3, False)


async def test_a_half_sent_copy_is_in_one_language_in_the_end(ledger: Ledger) -> None:
    """The reader changed their language between two parts: what is out is brought in line."""
    ledger.sender.then(None, ConnectionFailed())
    message = await promised(ledger, "One.", "Two.")
    await ledger.look()
    ledger.renderer.languages[(await ledger.only(message)).member_id or 0] = "pt"

    await again(ledger)

    assert ledger.sender.reads(41) == ["pt: One.", "pt: Two."]


async def test_what_may_have_arrived_is_sent_again_and_marked_repeated(ledger: Ledger) -> None:
    """The answer was lost on its way back: twice is better than never, and the ledger says so."""
    ledger.sender.then_lose_the_answer(OutcomeUnknown())
    message = await sent(ledger, "Stop apixaban.")

    assert ledger.sender.reads(41) == ["Stop apixaban.", "Stop apixaban."]
    assert (await ledger.only(message)).repeated


async def test_what_certainly_did_not_arrive_is_not_marked_repeated(ledger: Ledger) -> None:
    ledger.sender.then(ConnectionFailed(), ConnectionFailed())
    message = await sent(ledger, "Stop apixaban.")

    assert not (await ledger.only(message)).repeated


async def test_a_copy_whose_worker_was_killed_is_marked_repeated(ledger: Ledger) -> None:
    message = await promised(ledger, "Stop apixaban.")
    await ledger.begin()  # and then the process is gone
    ledger.clock.advance(LEASE + timedelta(seconds=1))

    await again(ledger)

    delivery = await ledger.only(message)
    assert (delivery.state, delivery.repeated) == (DeliveryState.SENT, True)


async def test_a_failure_of_our_own_between_two_parts_forgets_nothing_that_was_sent(ledger: Ledger) -> None:
    """The rate budget lives in the database, which was away for a moment."""
    ledger.sender.then(None, OSError("the database is away"))
    await sent(ledger, "One.", "Two.")

    assert ledger.sender.reads(41) == ["One.", "Two."]


async def test_told_to_wait_it_waits_and_that_is_no_attempt(ledger: Ledger) -> None:
    ledger.sender.then(*[RateLimited(retry_after=7)] * 30)
    message = await promised(ledger, "Stop apixaban.")
    for _ in range(30):
        await ledger.look()
        assert await ledger.look() == []
        ledger.clock.advance(timedelta(seconds=8))

    await ledger.work_off()

    (job,) = await rows(ledger.queue)
    assert (job.state, job.attempts) == ("done", 1)
    assert not (await ledger.only(message)).repeated


async def test_an_outage_of_a_day_loses_nothing(ledger: Ledger) -> None:
    """What cannot leave costs no attempt, however long the net is away."""
    ledger.sender.then(*[ConnectionFailed()] * 60)
    message = await promised(ledger, "Stop apixaban.")
    for _ in range(60):
        await ledger.look()
        ledger.clock.advance(timedelta(minutes=25))

    await ledger.work_off()

    assert (await ledger.only(message)).state is DeliveryState.SENT
    assert ledger.sender.reads(41) == ["Stop apixaban."]


async def test_once_the_net_is_back_nobody_waits_longer_than_twenty_seconds(ledger: Ledger) -> None:
    ledger.sender.then(*[ConnectionFailed()] * 2)
    message = await promised(ledger, "Stop apixaban.")
    await ledger.look()
    ledger.clock.advance(timedelta(hours=10))
    await ledger.look()
    ledger.clock.advance(timedelta(seconds=20))

    await ledger.work_off()

    assert (await ledger.only(message)).state is DeliveryState.SENT


async def test_after_many_attempts_that_may_have_arrived_it_is_failed_and_visible(ledger: Ledger) -> None:
    ledger.sender.then(*[OutcomeUnknown()] * 20)
    message = await promised(ledger, "Stop apixaban.")
    for _ in range(20):
        await ledger.look()
        ledger.clock.advance(timedelta(minutes=10))

    delivery = await ledger.only(message)
    assert (delivery.state, delivery.reason) == (DeliveryState.FAILED, "OutcomeUnknown")
    assert await states(ledger.queue) == ["dead"]


async def test_a_request_that_telegram_rejects_is_failed_at_once_and_visible(ledger: Ledger) -> None:
    ledger.sender.then(RequestRejected())
    message = await promised(ledger, "Stop apixaban.")
    await ledger.look()

    delivery = await ledger.only(message)
    assert (delivery.state, delivery.reason) == (DeliveryState.FAILED, "RequestRejected")
    assert await states(ledger.queue) == ["dead"]


async def test_a_failed_copy_does_not_hold_up_the_next(ledger: Ledger) -> None:
    ledger.sender.then(RequestRejected())
    await promised(ledger, "Stop apixaban.")
    ben = await ledger.hospital.members.find(41)
    assert ben is not None
    await ledger.promise(await ledger.message("Call me."), ben)

    await ledger.work_off()

    assert ledger.sender.reads(41) == ["Call me."]


@pytest.mark.parametrize("reason", ["blocked", "deactivated", "kicked", "chat-not-found"])
async def test_a_refusal_is_recorded_and_the_reader_is_unreachable(ledger: Ledger, reason: str) -> None:
    ledger.sender.then(RecipientUnavailable(reason=reason))
    message = await promised(ledger, "Stop apixaban.")
    await ledger.look()

    delivery = await ledger.only(message)
    ben = await ledger.hospital.members.find(41)
    assert ben is not None
    assert (delivery.state, delivery.reason) == (DeliveryState.REFUSED, reason)
    assert (ledger.unreachable, ben.unreachable_since) == ([ben.id], ledger.clock())


async def test_a_failure_before_the_first_request_is_tried_again(ledger: Ledger) -> None:
    """A sealing key that is missing, say: the operator's to mend, and nothing is given up meanwhile."""
    message = await promised(ledger, "Stop apixaban.")
    (job,) = await ledger.queue.claim(["send"], limit=1, lease=LEASE)
    outcome = ledger.executor.failed(job, DatabaseUnavailable("sealed"))

    assert type(outcome).__name__ == "Retry"
    assert (await ledger.only(message)).state is DeliveryState.PENDING


async def test_what_does_not_exist_any_more_is_not_tried_again(ledger: Ledger) -> None:
    await promised(ledger, "Stop apixaban.")
    (job,) = await ledger.queue.claim(["send"], limit=1, lease=LEASE)

    assert type(ledger.executor.failed(job, NotFound("erased"))).__name__ == "Dead"


async def test_a_reader_erased_while_their_copy_is_on_its_way_spoils_nobody_elses(ledger: Ledger) -> None:
    """Both ends are written together; the one without a delivery is passed over."""
    ben, eva = await ledger.member(41), await ledger.member(42)
    message = await ledger.message("Stop apixaban.")
    await ledger.promise(message, ben, eva)
    begun = await ledger.begin()
    async with ledger.database.write() as connection:
        await repository_personal.erase_of_member(connection, ben.id)

    await ledger.finish(begun)

    delivery = await ledger.only(message)
    assert (delivery.member_id, delivery.state) == (eva.id, DeliveryState.SENT)
    assert await states(ledger.queue) == ["done", "done"]


async def promised(ledger: Ledger, *parts: str) -> int:
    """A message promised to one reader, whose chat is 41."""
    message = await ledger.message(*parts)
    await ledger.promise(message, await ledger.member())
    return message


async def again(ledger: Ledger) -> None:
    """Let the first wait pass, then work."""
    ledger.clock.advance(FIRST_RETRY)
    await ledger.work_off()


async def sent(ledger: Ledger, *parts: str) -> int:
    """A message promised to one reader and sent, after what retries it takes."""
    message = await promised(ledger, *parts)
    await ledger.work_off()
    while "waiting" in await states(ledger.queue):
        ledger.clock.advance(timedelta(seconds=10))
        await ledger.work_off()
    return message
